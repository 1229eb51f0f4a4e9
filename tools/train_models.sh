#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Train the shipped models anew: two teachers from the treebanks, then the accurate model from
# them and text without trees, then the fast one from all three.
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
named=(--train "$data/names/ewt-train.conllu" --train "$data/names/gum-train.conllu"
    --train "$data/names/train.conllu")
more=(--train "$data/names/politics-dev.conllu" --train "$out/attributed.conllu"
    --train "$out/wire.conllu")
raw=(--raw "$data/factbook.txt" --raw "$data/wikinews.txt" --raw "$data/sotu.txt")
dev=(--dev "$data/names/uner-dev.conllu" --dev "$data/names/gum-dev.conllu")

train teacher-a --train "$data/en_ewt-train.conllu" --train "$data/en_gum_open-train.conllu" \
    --dev "$data/en_ewt-dev.conllu" --dev "$data/en_gum_open-dev.conllu" \
    --shape 128,128,4,128,128,128 --vector-count 90000 --epochs 24 --seed 1
train teacher-b "${named[@]}" "${dev[@]}" --shape 192,128,4,160,128,128 --epochs 18 --seed 2
teachers=(--teacher "$out/teacher-a.bin" --teacher "$out/teacher-b.bin")
train priscus-en "${named[@]}" "${more[@]}" "${raw[@]}" "${dev[@]}" "${teachers[@]}" \
    --shape 192,128,4,160,128,128 --dropout 0.5 --epochs 15 --seed 3
train priscus-en-fast "${named[@]}" "${more[@]}" "${raw[@]}" "${dev[@]}" "${teachers[@]}" \
    --teacher "$out/priscus-en.bin" --shape 128,112,2,96,64,64 --dropout 0.5 --vector-count 20000 \
    --word-min 4 --epochs 12 --seed 4
