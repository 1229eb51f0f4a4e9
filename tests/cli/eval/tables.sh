# SPDX-License-Identifier: Apache-2.0
# "told Ankara's envoy to leave": two heads wrong, one relation, one word cut in two.
tab() { tr ' ' '\t'; }
tab >gold.conllu <<'END'
1 Paris Paris PROPN NNP Number=Sing 2 nsubj _ _
2 told tell VERB VBD Tense=Past 0 root _ _
3-4 Ankara's _ _ _ _ _ _ _ _
3 Ankara Ankara PROPN NNP Number=Sing 5 nmod:poss _ _
4 's 's PART POS _ 3 case _ _
5 envoy envoy NOUN NN Number=Sing 2 obj _ _
6 to to PART TO _ 7 mark _ _
7 leave leave VERB VB VerbForm=Inf 2 xcomp _ SpaceAfter=No
8 . . PUNCT . _ 2 punct _ _

END
tab >system.conllu <<'END'
1 Paris paris PROPN NNP Number=Sing 2 nsubj _ _
2 told tell VERB VBD Tense=Past 0 root _ _
3 Ankara's Ankara's PROPN NNP Number=Sing 4 compound _ _
4 envoy envoy NOUN NN Number=Sing 2 obj _ _
5 to to PART TO _ 6 mark _ _
6 leave leave NOUN NN Number=Sing 4 nmod _ SpaceAfter=No
7 . . PUNCT . _ 6 punct _ _

END
$priscus eval --relations --lengths --errors 2 gold.conllu system.conllu
$priscus eval --json --errors 1 gold.conllu system.conllu
