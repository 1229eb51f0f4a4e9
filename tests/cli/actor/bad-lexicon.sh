# SPDX-License-Identifier: Apache-2.0
# Every bad line is told with file and line, then the lexicon is refused.
mkdir -p lex/actors
printf 'country  ATL\nname     Atlantis\nnonsense here\n\nfrobnicate  x\n' >lex/actors/mine.txt
$priscus actor --lexicon lex "Atlantis"
