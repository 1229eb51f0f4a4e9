# SPDX-License-Identifier: Apache-2.0
# one object a line, each by its own date; a line without a date by --date
cat >in.jsonl <<'END'
{"id": "a", "text": "It fell yesterday.", "date": "2016-03-01T08:00:00Z"}
{"id": 7, "text": "It fell yesterday."}
{"text": "Nothing is told here."}
END
"$priscus" time --date 2015-01-01 in.jsonl
