# SPDX-License-Identifier: Apache-2.0
# A slip in UTF-8 is replaced and told with its place; the report is kept.
printf '“Troops” left\377 the “town” on Monday.\n' >bad.txt
printf '{"id":"x","text":"ok \355\240\200 so"}\n' >bad.jsonl
$priscus read bad.txt bad.jsonl
