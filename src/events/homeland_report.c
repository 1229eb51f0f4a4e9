/* SPDX-License-Identifier: Apache-2.0 */
/* The country that a report is about, where most of what it names is of one: police, courts and
 * people whom nothing nearer gives a country are those of it. */
#include "events/homeland.h"

#include "record/code.h"

enum { ABOUT_COUNTRIES = 32, ABOUT_LEAST = 3 };

typedef struct share {
    const char *country;
    uint32_t n;
} share;

/* Places, states and those who hold office in one by their own words. */
static bool tells_report(const psc_entity *e)
{
    if (!psc_code_has_country(&e->code) || e->inferred) return false;
    if (e->kind == PSC_ENTITY_PLACE || e->kind == PSC_ENTITY_STATE || e->kind == PSC_ENTITY_ADJ)
        return true;
    return e->kind != PSC_ENTITY_PRONOUN && psc_code_is_organ(&e->code);
}

static void count(share *s, uint32_t *n, const char *country)
{
    for (uint32_t i = 0; i < *n; i++)
        if (!strncmp(s[i].country, country, 3)) {
            s[i].n++;
            return;
        }
    if (*n < ABOUT_COUNTRIES) s[(*n)++] = (share){country, 1};
}

const char *psc_homeland_about(const psc_mentions *m)
{
    share s[ABOUT_COUNTRIES];
    uint32_t n = 0, all = 0;
    for (uint32_t i = 0; i < m->n; i++)
        if (tells_report(&m->at[i])) {
            count(s, &n, m->at[i].code.country);
            all++;
        }
    const share *most = NULL;
    for (uint32_t i = 0; i < n; i++)
        if (!most || s[i].n > most->n) most = &s[i];
    return most && most->n >= ABOUT_LEAST && 2 * most->n > all ? most->country : "";
}
