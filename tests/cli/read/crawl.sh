# SPDX-License-Identifier: Apache-2.0
# The pages of a crawl, however they are packed; what is no page is counted.
python3 "$top/tests/data/make_inputs.py"
$priscus read crawl.warc crawl.warc.gz
$priscus read -q -j1 crawl.warc >one.jsonl
$priscus read -q -j4 crawl.warc >four.jsonl
cmp one.jsonl four.jsonl
