# SPDX-License-Identifier: Apache-2.0
# Another report under a stored id is rejected, or takes its place when told to.
printf '{"id":"a","text":"Russia attacked Syria."}\n' >one.jsonl
printf '{"id":"a","text":"Russia attacked Mali."}\n{"id":"b","text":"Chad attacked Mali."}\n' >two.jsonl
$priscus ingest --db t.db one.jsonl
$priscus ingest --db t.db two.jsonl || echo "exit $?"
$priscus query --db t.db --recipient SYR | wc -l
$priscus ingest --db t.db --replace two.jsonl
$priscus query --db t.db --recipient SYR | wc -l
