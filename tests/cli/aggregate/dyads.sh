# SPDX-License-Identifier: Apache-2.0
# Counts by party and time; like events of a day count once when asked to.
cat >news.jsonl <<'END'
{"id":"a","date":"2015-05-04","text":"Russia attacked Syria. Kenya accused Sudan of lies."}
{"id":"b","date":"2015-05-04","text":"Russia attacked Syria. Russia did not attack Iran."}
{"id":"c","date":"2015-06-01","text":"Russia attacked Syria. Turkish envoys met Iranian diplomats."}
END
$priscus ingest -q --db t.db news.jsonl
count() { echo "--- $*"; $priscus aggregate --db t.db "$@" | cut -d, -f1-5,27-; }
count --by dyad
count --by dyad --one-a-day --type assault
count --by country --per year
count --by actor --per week --to 2015-05
$priscus aggregate --db t.db --by country --per all --type accuse --format jsonl
$priscus aggregate --db t.db || echo "exit $?"
$priscus aggregate --db t.db --by planet || echo "exit $?"
$priscus aggregate --db t.db --by dyad --per hour || echo "exit $?"
