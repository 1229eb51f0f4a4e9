# SPDX-License-Identifier: Apache-2.0
# Folders are read through, sorted by name; names are paths under the folder.
mkdir -p in/b in/none
printf 'Troops left the town.\n' >in/c.txt
printf 'Troops came back.\n' >in/b/a.txt
printf 'Hidden.\n' >in/.hidden
$priscus read in in/none
