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
$priscus code --format xlsx news.jsonl || echo "exit $?"
# The same bytes from a store and from records, by either name of the option.
$priscus export --db t.db --format xlsx -o a.xlsx
$priscus export --format xlsx --output b.xlsx <records
cmp a.xlsx b.xlsx
# A title longer than a cell.
awk 'BEGIN { printf "{\"id\":\"c\",\"title\":\""; for (i = 0; i < 5000; i++) printf "title %04d ", i
             print "\",\"text\":\"Russia attacked Syria.\"}" }' |
    $priscus code --format jsonl - | $priscus export --format xlsx -o c.xlsx
$priscus export --format xlsx -o no-such-folder/c.xlsx <records || echo "exit $?"
echo '{"kind":"event"' | $priscus export --format icews || echo "exit $?"
