/* SPDX-License-Identifier: Apache-2.0 */
/* Incidents: are two events, told by two reports, one?
 *
 * Same type; the same dyad as far as both tell it; days that agree; places that agree;
 * numbers of dead and wounded that may be counts of the same people.  What one report leaves
 * out does not speak against it within one story; reports of different stories must tell
 * everything alike. */
#ifndef PSC_MERGE_HAPPENING_H
#define PSC_MERGE_HAPPENING_H

#include "merge/rules.h"
#include <priscus/document.h>

typedef struct psc_happening {
    psc_str type, mode;
    psc_str actor, recipient; /* countries, or sectors where there is none, parted by blanks */
    psc_str place, country;   /* empty: not told */
    psc_day day;
    double killed, wounded; /* negative: not told */
} psc_happening;

enum { PSC_HAPPENING_DAYS = 1 /* days told by two reports may lie so far apart */ };

/* How much speaks for it that they are one; 0: they are not. */
int psc_happening_likeness(const psc_happening *a, const psc_happening *b, bool same_story);
/* Do the lists share a word? */
bool psc_side_shares(psc_str a, psc_str b);
/* May both be counts of the same people, a few hours apart? */
bool psc_numbers_agree(double a, double b);

#endif
