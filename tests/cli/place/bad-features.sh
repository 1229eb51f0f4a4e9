# SPDX-License-Identifier: Apache-2.0
# Every bad row is told with file and line, then all is refused.
mkdir -p lex/places
printf 'ford\tOtter Ford\tKENYA\t1\t2\t\nford\tOtter Ford\tKEN\t100\t2\t\n' >lex/places/mine.tsv
$priscus place --lexicon lex "Red Sea"
