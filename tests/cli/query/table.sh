# SPDX-License-Identifier: Apache-2.0
cat >news.jsonl <<'END'
{"id":"https://news.example/2015/05/04/a","date":"2015-05-04","title":"Raid","text":"Russia attacked Syria in Damascus, killing 1,200 people, the United Nations said. Kenya accused Sudan of lies.\n\n\"We will not bow,\" President Omar al-Bashir said. Mr Bashir will meet Russian diplomats in Cairo on May 9, 2015."}
END
$priscus ingest -q --db t.db news.jsonl
$priscus query --db t.db --format table
$priscus query --db t.db --format table --kind all
$priscus query --db t.db --format csv | cut -c1-60
$priscus query --db t.db --format gdelt || echo "exit $?"
$priscus code --format table news.jsonl || echo "exit $?"
