# SPDX-License-Identifier: Apache-2.0
# A folder of one's own on top of what is built in.
mkdir -p lex/actors
printf 'org      Atlantean Tide Guard\nkind     armed group\ncode     --- REB\n' >lex/actors/mine.txt
$priscus actor --lexicon lex "Atlantean Tide Guard" "the Kremlin"
