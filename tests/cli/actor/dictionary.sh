# SPDX-License-Identifier: Apache-2.0
# Dictionaries of the field on top of what is built in: actors by date, agents with sets.
cat >ours.actors <<'END'
RURITANIA_ [SVN] ; a borrowed code
+RURITANIAN_
+STRELSAU_
FLAVIA_ELPHBERG_
+QUEEN_FLAVIA_
	[SVNGOV 010101-090120]
	[SVNOPP >090121]
STRELSAU_PEOPLE'S_FRONT [SVNREB]
RED_ROSE_LEAGUE [NGO]
END
printf '!PERSON! = MAN, MEN, WOMAN, WOMEN\nFERRY!PERSON! [~LAB]\nGAMEKEEPER [~AGR]\n' >ours.agents
ask() { $priscus actor --lexicon ours.actors --lexicon ours.agents "$@"; }
ask --date 2005-05-01 "Queen Flavia" "Flavia Elphberg of Ruritania" "Strelsau"
ask --date 2010-05-01 "Queen Flavia" "Ruritanian ferrymen" "two gamekeepers" \
    "Strelsau People's Front fighters" "the Red Rose League"
