# SPDX-License-Identifier: Apache-2.0
# Features of a folder of ones own, on top of what is built in.
mkdir -p lex/places
printf 'kind\tname\tcountries\tlat\tlon\taliases\nford\tOtter Ford\tKEN\t-1.5\t37.25\tOtters Crossing\n' >lex/places/mine.tsv
$priscus place --lexicon lex "otters crossing" "Red Sea"
