# SPDX-License-Identifier: Apache-2.0
# What is stored is passed over; records come out as code writes them, documents with their story.
printf '{"id":"a","text":"Russia attacked Syria."}\n{"id":"b","text":"Iran accused Iraq of lies."}\n' >news.jsonl
head -n 1 news.jsonl >first.jsonl
$priscus ingest --db t.db first.jsonl
for j in 1 2; do $priscus ingest -j$j --db t.db news.jsonl; done
$priscus code --format jsonl news.jsonl >code
$priscus query --db t.db --kind all | sed 's/first.jsonl/news.jsonl/; s/,"story":"[ab]"}$/}/' | cmp - code
