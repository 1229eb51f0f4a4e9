# SPDX-License-Identifier: Apache-2.0
# A folder may hold files of both kinds; what comes out does not depend on the threads.
mkdir -p lex/actors
printf 'org      Tide Guard\nkind     armed group\ncode     NGA REB\n' >lex/actors/mine.txt
printf 'RED_ROSE_LEAGUE [GHACVL]\n' >lex/World.Countries.actors.txt
printf 'GAMEKEEPER [~AGR]\n' >lex/World.agents.txt
printf 'this would be verbs\n' >lex/World.verbs.txt
for i in 1 2 3 4 5 6; do
    echo "The Tide Guard attacked the Red Rose League. Gamekeepers condemned the attack." >$i.txt
done
$priscus code -q -j1 --only event --lexicon lex ?.txt >one.jsonl
$priscus code -q -j4 --only event --lexicon lex ?.txt >four.jsonl
cmp one.jsonl four.jsonl
head -2 one.jsonl | grep -o '"code":"[A-Z -]*"'
$priscus check --lexicon lex | cut -c1-23
