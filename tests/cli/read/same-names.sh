# SPDX-License-Identifier: Apache-2.0
# Files of one name are called by their paths, so that ids stay apart.
mkdir x y
printf 'Troops left the town.\n' >x/a.txt
printf 'Troops came back.\n' >y/a.txt
$priscus read x/a.txt y/a.txt
