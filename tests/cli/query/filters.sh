# SPDX-License-Identifier: Apache-2.0
cat >news.jsonl <<'END'
{"id":"a","date":"2015-05-04","text":"Russia attacked Syria in Damascus. Kenya accused Sudan of lies."}
{"id":"b","date":"2015-06-01","text":"Iran attacked Syria. Turkish envoys met Russian diplomats."}
END
$priscus ingest -q --db t.db news.jsonl
ids() { echo "--- $*"; $priscus query --db t.db "$@" | sed 's/.*"id":"\([^"]*\)".*/\1/; s/.*"doc":"\([^"]*\)".*/\1/'; }
ids
ids --actor RUS --type assault
ids --recipient SYR --from 2015-06
ids --party RUS
ids --place damascus
ids --text "attack -Iran"
ids --text "'; DROP TABLE event; --"
ids --kind document --to 2015-05
ids --kind all --doc b
ids --context military
$priscus query --db t.db --type WAR || echo "exit $?"
$priscus query --db t.db --from yesterday || echo "exit $?"
$priscus query --db t.db --kind figure --recipient SYR || echo "exit $?"
$priscus query --db t.db --context weather || echo "exit $?"
$priscus query --db t.db --kind figure,event,verse || echo "exit $?"
$priscus query --db t.db --mode ariel || echo "exit $?"
$priscus query --db t.db --cameo 19x || echo "exit $?"
$priscus query --db t.db --cameo 9 || echo "exit $?"
$priscus query --db t.db --from 2016 --to 2015-12 || echo "exit $?"
$priscus query --db t.db --actor "" || echo "exit $?"
$priscus query --db t.db --kind quote --format csv || echo "exit $?"
ids --mode heavy-weapons
ids --cameo 1
