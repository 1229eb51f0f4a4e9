# SPDX-License-Identifier: Apache-2.0
# Files that are not there or cannot be read are told; the others are read.
printf 'Troops left the town.\n' >good.txt
$priscus read missing.txt good.txt/inside /proc/self/mem good.txt
