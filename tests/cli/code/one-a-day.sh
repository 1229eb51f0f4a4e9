# SPDX-License-Identifier: Apache-2.0
# The same happening told twice on a day is written once; on another day again.
cat >in.jsonl <<'END'
{"id":"a","date":"2015-05-04","text":"Russia attacked Syria."}
{"id":"b","date":"2015-05-04","text":"Russia attacked Syria. Iran attacked Syria."}
{"id":"c","date":"2015-05-05","text":"Russia attacked Syria."}
END
for j in 1 2; do $priscus code -j$j --only event --one-a-day in.jsonl | sed 's/"sentence".*//'; done
$priscus code --format text --one-a-day in.jsonl
