# SPDX-License-Identifier: Apache-2.0
# An empty file is told and left out; the others are read.
: >empty.txt
printf 'Troops left the town on Monday.\n' >good.txt
$priscus read empty.txt good.txt
