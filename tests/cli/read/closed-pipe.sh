# SPDX-License-Identifier: Apache-2.0
# The reader of the pipe is gone: status 1, no message, no death by signal.
i=0
while [ $i -lt 3000 ]; do
    printf '{"id":"%d","text":"Troops left the town and nobody was hurt, officials said."}\n' $i
    i=$((i + 1))
done >many.jsonl
{ { $priscus read many.jsonl || echo $? >status; } | head -n 1 >first; } 2>&1
cat first status
$priscus read many.jsonl >/dev/full || echo $?
