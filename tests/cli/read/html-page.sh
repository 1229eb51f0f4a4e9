# SPDX-License-Identifier: Apache-2.0
# A saved page, and the same page inside a line of JSON, whose own keys count first.
$priscus read "$top/examples/8-mountain-page.html"
python3 - "$top/examples/8-mountain-page.html" >in.jsonl <<'END'
import json, sys
print(json.dumps({"id": "a", "title": "From the feed", "date": "2016-02-10",
                  "html": open(sys.argv[1], encoding="utf-8").read()}))
END
$priscus read in.jsonl
