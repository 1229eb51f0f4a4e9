# SPDX-License-Identifier: Apache-2.0
# The same bytes whatever the number of threads.
i=0
while [ $i -lt 60 ]; do
    printf '{"id":"%d","text":"Russia attacked Syria. The president met rebel envoys in Geneva on Monday."}\n' $i
    i=$((i + 1))
done >many.jsonl
$priscus code -j1 many.jsonl >one
$priscus code -j3 many.jsonl >three
cmp one three && wc -l <one | xargs test 60 -lt
