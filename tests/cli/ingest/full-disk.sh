# SPDX-License-Identifier: Apache-2.0
# What was not committed is not told as stored.
i=0
while [ $i -lt 400 ]; do
    printf '{"id":"%d","text":"Kenya accused Sudan of arming rebels in town %d. Sudan denied it."}\n' $i $i
    i=$((i + 1))
done >news.jsonl
$priscus ingest -q --db t.db - </dev/null 2>/dev/null || true
(
    trap '' XFSZ
    ulimit -f 700
    $priscus ingest --db t.db news.jsonl || echo "status $?"
)
$priscus query --db t.db --kind document | wc -l
