# SPDX-License-Identifier: Apache-2.0
# What the line says of its report; --date fills in only where nothing is known.
cat >in.jsonl <<'END'
{"id":"1","text":"Talks begin\n\nThe talks began on Monday in Geneva, envoys said.","title":"Talks begin","date":"Thu, 11 Feb 2016 10:00:00 GMT","url":"http://a.example/1","publisher":"A","language":"en"}
{"url":"http://a.example/2","text":"The talks ended on Monday in Geneva, envoys said.","date":1455184800}
{"text":"GENEVA, Feb. 12 (Panium News) - The talks ended without a result, envoys said.\n\n(c) 2016 Panium News"}
{"text":"The talks ended without a result, envoys said."}
END
$priscus read --date 2016-03-01 in.jsonl
