# SPDX-License-Identifier: Apache-2.0
# The same bytes with one thread and with three, good and bad reports mixed.
i=0
while [ $i -lt 500 ]; do
    printf '{"id":"%d","text":"Report %d says that troops left the town."}\n' $i $i
    [ $((i % 7)) -ne 0 ] || printf '{"id":"bad"}\n'
    i=$((i + 1))
done >many.jsonl
$priscus read -j1 many.jsonl >one 2>one.err || echo $?
$priscus read -j3 many.jsonl >three 2>three.err || echo $?
cmp one three
cmp one.err three.err
wc -l <one
wc -l <one.err
