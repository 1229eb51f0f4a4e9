# SPDX-License-Identifier: Apache-2.0
# A peace process over a month: talks announced, put off, refused by one group and welcomed by
# another, held; the report of the opening does not have the words of the topic.
cat >news.jsonl <<'END'
{"id":"a","date":"2014-03-03","title":"Chad to host Darfur talks","text":"Chad said on Monday it would host peace talks on Darfur between the Sudanese government and the Justice and Equality Movement on March 17."}
{"id":"b","date":"2014-03-14","title":"Darfur talks put off","text":"Chad postponed the Darfur talks until March 24, Foreign Minister Moussa Faki said on Friday."}
{"id":"c","date":"2014-03-15","title":"Movement ready for Darfur talks","text":"The Justice and Equality Movement agreed on Saturday to attend the talks on Darfur."}
{"id":"d","date":"2014-03-20","title":"Darfur group stays away","text":"The Sudan Liberation Movement refused on Thursday to attend the Darfur talks in Chad."}
{"id":"e","date":"2014-03-24","title":"Sudan meets rebels","text":"The Sudanese government and the Justice and Equality Movement opened peace talks in Chad on Monday."}
END
$priscus ingest -q -j1 --db t.db news.jsonl
$priscus dossier -q --db t.db --about "Darfur talks" --format md |
    sed -n '1,/^\[Who/p;/id="meetings"/,/id="positions"/p'
