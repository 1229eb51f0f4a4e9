/* SPDX-License-Identifier: Apache-2.0 */
/* What merging knows of the world: data/merge, agencies of data/page/facts.txt, names of
 * countries.  Read once, read-only afterwards. */
#ifndef PSC_MERGE_RULES_H
#define PSC_MERGE_RULES_H

#include "base/arena.h"
#include <priscus/status.h>

/* A dictionary form and how many of psc_merge_rules.documents have it. */
typedef struct psc_common_word {
    uint64_t hash;
    uint16_t documents;
} psc_common_word;

/* Words, as written in the data and in small letters, and what they stand for. */
typedef struct psc_cue {
    psc_str words, means;
} psc_cue;

typedef struct psc_merge_rules {
    uint32_t documents;
    psc_common_word *word; /* [n_word] */
    /* By their first letter (small or not), within it in the order of the data. */
    psc_cue *topic;   /* [n_topic] "cease-fire" -> "ceasefire" */
    psc_cue *agency;  /* [n_agency] "Agence France-Presse" -> "AFP" */
    psc_cue *country; /* [n_country] "Russia" -> "RUS" */
    uint32_t n_word, cap_word, n_topic, cap_topic, n_agency, cap_agency, n_country, cap_country;
} psc_merge_rules;

/* Under the trap of the arena, which owns the rules; PSC_DATA if a file is bad. */
PSC_MUST_USE psc_status psc_merge_rules_load(psc_merge_rules **out, psc_arena *a, psc_err *err);

/* What the first of those words stands for that the text has as whole words, as written or in
 * any case and with or without a plural s; empty: none. */
psc_str psc_cue_in(const psc_cue *cue, uint32_t n, psc_str text, bool any_case);
/* What exactly these words stand for, in this case; empty: nothing. */
psc_str psc_cue_of(const psc_cue *cue, uint32_t n, psc_str words);

#endif
