# SPDX-License-Identifier: Apache-2.0
# Straight from reports, from a store, and from records: the same rows.
cat >news.jsonl <<'END'
{"id":"a","date":"2015-05-04","publisher":"The \"Daily\"\tNews","url":"http://example.org/a","text":"Russia and Iran attacked Syria in Damascus.\n\nKenya's president met rebel envoys from Sudan in Nairobi on Friday."}
{"id":"b","date":"2015-05-05","text":"Russia did not attack Syria."}
END
$priscus ingest -q --db t.db news.jsonl
$priscus code --format jsonl news.jsonl >records
for f in polecat gdelt gdelt-mentions phoenix icews csv; do
    echo "--- $f"
    $priscus code --format $f news.jsonl >$f
    $priscus export --db t.db --format $f | cmp - $f
    $priscus export --format $f <records | cmp - $f
    cat $f
done
$priscus query --db t.db --format csv | cmp - csv
$priscus export --db t.db --format jsonl | sed 's/,"story":"[ab]"}$/}/' | cmp - records
$priscus export --db t.db || echo "exit $?"
$priscus export --db t.db --format xls || echo "exit $?"
$priscus code --format parquet news.jsonl || echo "exit $?"
echo '{"kind":"event"' | $priscus export --format icews || echo "exit $?"
