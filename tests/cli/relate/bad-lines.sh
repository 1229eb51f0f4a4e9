# SPDX-License-Identifier: Apache-2.0
# Bad lines are told; the answers to the others keep their order.
cat >in.jsonl <<'END'
{"id":"1","text":"Russia attacked Syria.","source":"Russia","target":"Syria"}
{"id":"2","text":"Russia attacked Syria.","source":"Russia"}
{"id":"3","source":"Russia","target":"Syria"}
{"id":"4","text":"Russia attacked Syria.","source_span":[9,2],"target":"Syria"}
{oops
{"id":"6","text":"Russia attacked Syria.","source":"Peru","target":"Syria"}
{"id":7,"text":"“Ja”: Russia attacked Syria.","source_span":[6,12],"target_span":[22,27]}
END
status=0
$priscus relate in.jsonl >out || status=$?
sed 's/,"confidence.*/}/' out
exit $status
