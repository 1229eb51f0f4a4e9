/* SPDX-License-Identifier: Apache-2.0 */
/* Code books of others: country codes, roles, CAMEO's labels and Goldstein
 * values. */
#ifndef PSC_RECORD_CODES_H
#define PSC_RECORD_CODES_H

#include "base/arena.h"
#include <priscus/entity.h>

typedef struct psc_country_row {
    psc_str iso3, cow, fips, name;
} psc_country_row;

typedef struct psc_cameo_row {
    psc_str code, label, goldstein;
} psc_cameo_row;

typedef struct psc_codes {
    psc_country_row *country;       /* [n_country], by iso3 */
    psc_cameo_row *cameo;           /* [n_cameo], by code */
    psc_str role[PSC_SECTOR_COUNT]; /* CAMEO's role of a sector; empty: it has none */
    uint32_t n_country, n_cameo;
} psc_codes;

void psc_codes_load(psc_codes *codes, psc_arena *a);
/* The row of the code; an empty one if there is none. */
const psc_country_row *psc_codes_country(const psc_codes *codes, const char *iso3);
/* The row of the code, or of the code above it. */
const psc_cameo_row *psc_codes_cameo(const psc_codes *codes, psc_str code);

#endif
