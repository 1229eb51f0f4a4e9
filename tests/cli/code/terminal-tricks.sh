# SPDX-License-Identifier: Apache-2.0
# Escape sequences in a report do not reach the terminal.
printf '{"id":"a","title":"\\u001b[31mRed\\u009b","text":"Russia \\u001b[2Jbombed Syria."}\n' >a.jsonl
$priscus code --format text a.jsonl | LC_ALL=C tr -d '\033\233' >clean
$priscus code --format text a.jsonl | cmp - clean
