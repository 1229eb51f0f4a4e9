/* SPDX-License-Identifier: Apache-2.0 */
/* What is known of words of names beforehand: 16 bits a word, features for the model that
 * finds names.
 *
 *     uint16_t bits[n];
 *     psc_name_classes(sent->tok, sent->n, bits);
 *     if (bits[i] & PSC_NAME_TITLE) ...
 *
 * Read from data/names and data/actors at build time into a constant table
 * (scripts/name_table.py), so there is nothing to open and every thread may ask.  The case of
 * letters counts only for short words in capitals: "who" and "us" are not WHO and US. */
#ifndef PSC_NAMES_LISTS_H
#define PSC_NAMES_LISTS_H

#include <priscus/token.h>

/* ORDER NAME */
enum {
    PSC_NAME_GIVEN = 1 << 0,      /* Maria, Abdul */
    PSC_NAME_SURNAME = 1 << 1,    /* Kaplan */
    PSC_NAME_PLACE = 1 << 2,      /* Aleppo: a place in one word */
    PSC_NAME_ORG = 1 << 3,        /* Hamas */
    PSC_NAME_ORG_HEAD = 1 << 4,   /* Ministry, Brigade, Inc. */
    PSC_NAME_PLACE_HEAD = 1 << 5, /* Street, River */
    PSC_NAME_TITLE = 1 << 6,      /* President, Mr. */
    PSC_NAME_NATION = 1 << 7,     /* Iraqi, Kurds */
    PSC_NAME_TIME = 1 << 8,       /* Monday */
    PSC_NAME_PARTICLE = 1 << 9,   /* al, von */
    PSC_NAME_PERSON_B = 1 << 10,  /* first word of a known name of several words */
    PSC_NAME_PERSON_I = 1 << 11,  /* a later one */
    PSC_NAME_PLACE_B = 1 << 12,
    PSC_NAME_PLACE_I = 1 << 13,
    PSC_NAME_ORG_B = 1 << 14,
    PSC_NAME_ORG_I = 1 << 15,
};

/* bits[n], one for each word; from the forms alone.  O(n). */
void psc_name_classes(const psc_token *tok, uint32_t n, uint16_t *bits);

/* What scripts/name_table.py writes: the slots of words, then those of phrases. */
typedef struct psc_name_slot_row {
    uint32_t key; /* upper half of the hash; 0: empty */
    uint16_t bits;
    uint16_t small; /* those of them that hold in small letters too */
} psc_name_slot_row;
extern const psc_name_slot_row psc_name_slot[] __attribute__((visibility("hidden")));
extern const uint32_t psc_name_words_n, psc_name_phrases_n;

#endif
