# SPDX-License-Identifier: Apache-2.0
for i in 1 2 3 4 5; do printf '{"id":"%d","text":"Troops left the town."}\n' $i; done >in.jsonl
$priscus read --no-text --shard 2/3 in.jsonl
