# SPDX-License-Identifier: Apache-2.0
# explain names the dictionary and the line that gave a code, and what discarded a sentence.
printf 'FLAVIA_ELPHBERG_\n\t[SVNGOV 010101-090120]\n\t[SVNOPP >090121]\n' >ours.actors
printf 'GAMEKEEPER [~AGR]\n' >ours.agents
printf '# no politics\nGOLF_OPEN\n' >ours.discards
printf 'Flavia Elphberg condemned gamekeepers. Turkey attacked the golf opening.\n' >report.txt
for lex in actors agents discards; do set -- "$@" --lexicon ours.$lex; done
$priscus explain "$@" --date 2010-05-01 report.txt | grep -E '^  (who|what|dropped|lost)|^     '
