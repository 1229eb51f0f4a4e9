# SPDX-License-Identifier: Apache-2.0
# What a command has no use for is told, not passed over.
try() {
    echo "$*"
    $priscus "$@" </dev/null || echo "status $?"
}
try query --db t.db Syria
try export --format csv events.csv
try aggregate --db t.db --by dyad 2016
try dossier --db t.db --about Syria syria.html
try train --train a.conllu --dev b.conllu --out m.bin c.conllu
try parse --input conllu a.conllu b.conllu
try help nonsense
