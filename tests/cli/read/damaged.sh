# SPDX-License-Identifier: Apache-2.0
# What is damaged is told with its place and listed; the rest is read.
python3 "$top/tests/data/make_inputs.py"
status=0
$priscus read --no-text --report lost.jsonl damaged.warc.gz lying.warc cut.txt.gz damaged.tar damaged.zip deep.zip || status=$?
grep -o '^{"source":"[^"]*","byte"' lost.jsonl | sort | uniq -c
exit $status
