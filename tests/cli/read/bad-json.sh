# SPDX-License-Identifier: Apache-2.0
# Lines that are no report are told with their numbers; the others are read.
cat >bad.jsonl <<'END'
{"id":"a","text":"Troops left the town.","unknown":[1,{"x":2}]}
{oops}
{"id":"c","title":"no text"}
{"id":"d","text":5}
["text"]

{"id":"e","text":"Troops came back.","date":"2014-05-06T10:00:00Z"}
END
$priscus read bad.jsonl
