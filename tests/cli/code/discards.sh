# SPDX-License-Identifier: Apache-2.0
# A discard keeps its sentence out of the records, with "+" the whole report.
printf 'GOLF_OPEN_\n+CHESS OLYMPIAD\n' >ours.discards
printf 'Russia attacked the Golf Open. Turkey condemned Russia.\n' >a.txt
printf 'Russia attacked Kyiv. Turkey condemned the chess olympiads.\n' >b.txt
printf 'Russia attacked Kyiv. Turkey condemned the golf opening.\n' >c.txt
$priscus code --only event --lexicon ours.discards a.txt b.txt c.txt |
    sed 's/"span".*"type":\("[A-Z]*"\).*/\1/'
$priscus ingest -q --lexicon ours.discards --db x.db a.txt b.txt c.txt
$priscus query --db x.db --format jsonl | wc -l
