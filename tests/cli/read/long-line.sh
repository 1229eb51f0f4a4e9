# SPDX-License-Identifier: Apache-2.0
# A line of 50 MB is left out, with file and line; the reports around it are read.
{
    printf '{"id":"a","text":"Troops left the town."}\n{"id":"b","text":"'
    head -c 50000000 /dev/zero | tr '\\000' x
    printf '"}\n{"id":"c","text":"Troops came back."}\n'
} >long.jsonl
head -c 50000000 /dev/zero | tr '\\000' x >long.txt
$priscus read long.jsonl long.txt
