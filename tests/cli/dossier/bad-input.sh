# SPDX-License-Identifier: Apache-2.0
echo '{"id":"a","date":"2015-05-04","text":"Kenya accused Sudan of lies. The rain was heavy. The river rose. Roads were closed. Bridges fell. Trade stopped in Cairo."}' >news.jsonl
$priscus ingest -q --db t.db news.jsonl
try() { "$priscus" "$@" || echo "exit $?"; }
try dossier
try dossier --about Sudan
try dossier --db t.db
try dossier --db nothing.db --about Sudan
try dossier --db t.db --about Atlantis
try dossier --db t.db --about "Kenya Atlantis"
try dossier --db t.db --about "Kenya trade"
try dossier --db t.db --about Sudan --from 2016
try dossier --db t.db --about "the of"
try dossier --db t.db --about "'; DROP TABLE event; --"
try dossier --db t.db --about Sudan --format pdf
try dossier --db t.db --about Sudan --out no/such/folder.html
try dossier --db t.db --about Sudan news.jsonl
$priscus dossier --db t.db --about Syria --out page.pdf || echo "exit $?"
