# SPDX-License-Identifier: Apache-2.0
# Of many rejections the first are told, all are listed, reasons are summed.
i=0
while [ $i -lt 60 ]; do
    echo '{"text":5}'
    i=$((i + 1))
done >bad.jsonl
echo '{"text":"Troops left."}' >>bad.jsonl
status=0
$priscus read --report lost.jsonl bad.jsonl || status=$?
wc -l <lost.jsonl
head -n 1 lost.jsonl
exit $status
