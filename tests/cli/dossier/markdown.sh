# SPDX-License-Identifier: Apache-2.0
cat >news.jsonl <<'END'
{"id":"first","date":"2015-05-04","publisher":"Panium News","title":"Envoys of the valley states meet","text":"Kenyan Foreign Minister Amina Mohamed met Sudanese Foreign Minister Ali Karti in Cairo on Monday. Sudan rejected the demand to withdraw its troops."}
{"id":"second","date":"2015-05-06","publisher":"Lake Wire","url":"https://wire.example/2","text":"Kenya accused Sudan of lies. \"We want peace in the valley,\" President Uhuru Kenyatta said. The war in Sudan has killed 1,200 people, the United Nations said."}
{"id":"third","date":"2015-05-07","text":"Brazil and Peru signed a trade agreement."}
END
$priscus ingest -q --db t.db news.jsonl
$priscus dossier --db t.db --about "Sudan" --out sudan.md
cat sudan.md
$priscus dossier -q --db t.db --about "Sudan" --format md --from 2015-05-05 | head -n 3
$priscus dossier -q --db t.db --about "valley states" --format md | sed -n '3p'
$priscus dossier -q --db t.db --about "Sudan" --limit 1 --out one.html
grep -c "1 report of 2 that speak" one.html
