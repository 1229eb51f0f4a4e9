# SPDX-License-Identifier: Apache-2.0
# What is no store is refused, and not touched.
printf 'Russia attacked Syria.\n' >a.txt
$priscus ingest a.txt || echo "exit $?"
$priscus ingest --db a.txt a.txt || echo "exit $?"
$priscus ingest --db no/such/folder/t.db a.txt || echo "exit $?"
$priscus ingest --db mysql://me:secret@nowhere/x a.txt || echo "exit $?"
cat a.txt
