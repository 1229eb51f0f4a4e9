/* SPDX-License-Identifier: Apache-2.0 */
/* What a code of an actor tells: a country, a sector, or nothing. */
#ifndef PSC_RECORD_CODE_H
#define PSC_RECORD_CODE_H

#include <priscus/entity.h>

/* A country's letters; "" is not known, "---" is told to be of none. */
static inline bool psc_country_known(const char *country)
{
    return country[0] && country[0] != '-';
}

static inline bool psc_code_none(const psc_code *c)
{
    return c->country[0] == 0 && c->sector[0] == 0;
}

static inline bool psc_code_has_country(const psc_code *c)
{
    return psc_country_known(c->country);
}

static inline bool psc_code_has(const psc_code *c, unsigned sector)
{
    for (int i = 0; i < PSC_SECTOR_MAX; i++)
        if (c->sector[i] == sector) return true;
    return false;
}

/* Of the state itself: government, forces, police, services, courts, parliament. */
static inline bool psc_code_is_organ(const psc_code *c)
{
    const uint8_t x = c->sector[0];
    return x == PSC_SECTOR_GOV || x == PSC_SECTOR_MIL || x == PSC_SECTOR_COP ||
           x == PSC_SECTOR_SPY || x == PSC_SECTOR_LEG || x == PSC_SECTOR_JUD;
}

#endif
