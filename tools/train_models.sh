#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Train the syntax models anew: two teachers from the treebanks, a third one from them and text
# without trees, then a first accurate model from all three and a first fast one from all four. Both
# go on with sentences made of the event rules' patterns and with our own, taught by those before.
#
#     tools/train_models.sh DATA OUT
#
# DATA holds (model/README.md tells where each comes from):
#     en_ewt-train.conllu en_gum_open-train.conllu and their -dev files
#     glove.txt glove.f32                      word vectors
#     names/{ewt-train,gum-train,train,politics-dev,uner-dev,gum-dev}.conllu
#                                              tools/names_to_conllu.py
#     wikinews.txt factbook.txt sotu.txt       tools/make_raw.py
# A run that is cut goes on when it is started again.
set -eu
data=$1 out=$2
here=$(cd "$(dirname "$0")/.." && pwd)
priscus=${PRISCUS:-$here/build/priscus}
mkdir -p "$out"

"$here/tools/add_attribution.py" "$here/tools/attribution.conllu" "$data/en_ewt-train.conllu" \
    "$data/en_gum_open-train.conllu" >"$out/attributed.conllu"
"$here/tools/add_wire_phrases.py" "$data/names/ewt-train.conllu" "$data/names/gum-train.conllu" \
    >"$out/wire.conllu"

train() { # NAME OPTION...: OUT/NAME.bin
    name=$1
    shift
    [ -e "$out/$name.bin" ] || "$priscus" train --vectors "$data/glove" --out "$out/$name.bin" \
        --checkpoint "$out/$name.checkpoint" "$@"
}
# Names alone, no trees.
awk -F'\t' -v OFS='\t' '/^#/ || NF < 10 {print; next} $1 ~ /^[0-9]+$/ {
    name = "_"; n = split($10, misc, "|")
    for (i = 1; i <= n; i++) if (misc[i] ~ /^Name=/) name = misc[i]
    print $1, $2, "_", "_", "_", "_", "_", "_", "_", name}' \
    "$data/names/uner-dev.conllu" >"$out/uner-dev-names.conllu"

named=(--train "$data/names/ewt-train.conllu" --train "$data/names/gum-train.conllu"
    --train "$data/names/train.conllu")
more=(--train "$data/names/politics-dev.conllu" --train "$out/attributed.conllu"
    --train "$out/wire.conllu")
uner=(--train "$out/uner-dev-names.conllu")
raw=(--raw "$data/factbook.txt" --raw "$data/wikinews.txt" --raw "$data/sotu.txt")
dev=(--dev "$data/names/uner-dev.conllu" --dev "$data/names/gum-dev.conllu")

train teacher-a --train "$data/en_ewt-train.conllu" --train "$data/en_gum_open-train.conllu" \
    --dev "$data/en_ewt-dev.conllu" --dev "$data/en_gum_open-dev.conllu" \
    --shape 128,128,4,128,128,128 --vector-count 90000 --epochs 24 --seed 1
train teacher-b "${named[@]}" "${dev[@]}" --shape 192,128,4,160,128,128 --epochs 18 --seed 2
teachers=(--teacher "$out/teacher-a.bin" --teacher "$out/teacher-b.bin")
train teacher-c "${named[@]}" "${more[@]}" "${raw[@]}" "${dev[@]}" "${teachers[@]}" \
    --shape 192,128,4,160,128,128 --dropout 0.5 --epochs 15 --seed 3
teachers+=(--teacher "$out/teacher-c.bin")
train first "${named[@]}" "${more[@]}" "${uner[@]}" "${raw[@]}" "${dev[@]}" "${teachers[@]}" \
    --shape 192,128,5,192,128,128 --dropout 0.5 --epochs 15 --seed 5
teachers+=(--teacher "$out/first.bin")
small=(--shape 128,96,3,96,64,64 --dropout 0.3 --vector-count 20000 --word-min 4)
train first-fast "${named[@]}" "${more[@]}" "${uner[@]}" "${raw[@]}" "${dev[@]}" "${teachers[@]}" \
    "${small[@]}" --epochs 9 --seed 4

"$here/tools/add_wire_clauses.py" "$data/names/ewt-train.conllu" "$data/names/gum-train.conllu" \
    >"$out/made.conllu"
"$priscus" parse --model "$out/first.bin" --input conllu "$out/made.conllu" >"$out/parsed.conllu"
"$here/tools/settle_trees.py" "$out/made.conllu" "$out/parsed.conllu" >"$out/clauses.conllu"
"$here/tools/make_examples.py" "$priscus" >"$out/examples.txt"
"$priscus" parse --model "$out/first.bin" "$out/examples.txt" |
    sed 's/^# sent_id.*/&\n# made = yes/' >"$out/examples.conllu"
all=("${named[@]}" "${more[@]}" "${uner[@]}" "${dev[@]}" --train "$out/clauses.conllu"
    --train "$out/examples.conllu")
wide=(--shape 192,128,5,192,128,128 --dropout 0.5)
first=(--teacher "$out/first.bin")
train on-a "${all[@]}" "${wide[@]}" --start "$out/first.bin" --seed 11 --rate 7e-4 --epochs 4
first+=(--teacher "$out/on-a.bin")
train on-b "${all[@]}" "${raw[@]}" "${first[@]}" "${wide[@]}" --start "$out/first.bin" --seed 13 \
    --rate 7e-4 --epochs 5
first+=(--teacher "$out/on-b.bin")
train on-c "${all[@]}" "${raw[@]}" "${first[@]}" "${wide[@]}" --start "$out/on-b.bin" --seed 15 \
    --rate 5e-4 --epochs 4
train priscus-en "${all[@]}" "${wide[@]}" --start "$out/on-b.bin" --seed 17 --rate 4e-4 --epochs 3
train fast-a "${all[@]}" "${raw[@]}" --teacher "$out/on-a.bin" --teacher "$out/on-b.bin" \
    --teacher "$out/on-c.bin" --start "$out/first-fast.bin" --rate 8e-4 --epochs 13 --seed 16 "${small[@]}"
train priscus-en-fast "${all[@]}" --raw "$data/wikinews.txt" --teacher "$out/priscus-en.bin" \
    --start "$out/fast-a.bin" --rate 4e-4 --epochs 2 --seed 18 "${small[@]}"
