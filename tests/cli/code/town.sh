# SPDX-License-Identifier: Apache-2.0
# Towns that only the gazetteer knows tell whose people are meant, if no namesake comes near.
printf '%s\n' '{"id": "a", "text": "Gunmen killed nine shepherds near Medea."}' \
    '{"id": "b", "text": "Two soldiers were killed in Santa Cruz."}' |
    "$priscus" code --format text -
