# SPDX-License-Identifier: Apache-2.0
# What is left out keeps its number: the last event is e3 with or without the others.
cat >report.txt <<'END'
Rebels were said to be planning attacks, and the minister met somebody. Kenya accused Somalia of shelling a village.
END
"$priscus" code -q --only event --min-confidence 0 --format jsonl report.txt >all
"$priscus" code -q --only event --min-confidence 0.7 --format jsonl report.txt >sure
wc -l <all
sed 's/.*"id":"\([^"]*\)".*"confidence":\([0-9.]*\).*/\1 \2/' sure
"$priscus" code -q --min-confidence 2 report.txt
