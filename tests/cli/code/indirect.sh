# SPDX-License-Identifier: Apache-2.0
# What is told without marks, when asked for: before, behind and around who tells it; none of what is
# quoted, of what nobody said, or of questions left open.
cat >told.txt <<'EOF'
The truce has collapsed, Jordanian envoy Salim Haddad told reporters in Amman on Monday. He said that both sides had
fired first and that nobody would take the blame. According to the Turkish foreign ministry, three soldiers were
killed in the shelling. The rebels, a spokesman said, have left the town. Officials did not say who would pay. The
minister called the plan "a joke" and said it would fail. "We go home," she added.
EOF
$priscus code --indirect --only quote --format jsonl told.txt |
    sed -E 's/.*"text":"([^"]*)","span":[^{]*"speaker":\{"text":"([^"]*)".*"form":"([a-z]*)".*/\3 | \2 | \1/'
echo without:
$priscus code --only quote --format jsonl told.txt | grep indirect || echo none
