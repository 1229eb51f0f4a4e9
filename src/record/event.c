/* SPDX-License-Identifier: Apache-2.0 */
/* What counting and listing need to know of an event: the day it counts on, and
 * whether it is like another one of that day. */
#include "record/code.h"

#include <priscus/report.h>

#include <string.h>

psc_day psc_told_day(const psc_document *doc, const psc_when *when)
{
    const psc_period told = when->period;
    const psc_day published = doc->published;
    if (told.from == PSC_DAY_NONE) return published;
    const bool within = published != PSC_DAY_NONE && told.from <= published && published <= told.to;
    return within ? published : told.from;
}

/* FNV-1a of 64 bits (Fowler, Noll, Vo 1991); among ten million events the
 * chance that any two fall together is one in 300,000. */
static uint64_t mix(uint64_t h, const void *ptr, size_t len)
{
    const unsigned char *p = ptr;
    for (size_t i = 0; i < len; i++) h = (h ^ p[i]) * 0x100000001B3ULL;
    return (h ^ len) * 0x100000001B3ULL; /* parts do not run together */
}

static uint64_t mix_side(uint64_t h, const psc_entity *e, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++) {
        h = mix(h, e[i].code.country, strlen(e[i].code.country));
        h = mix(h, e[i].code.sector, sizeof e[i].code.sector);
        if (psc_code_none(&e[i].code)) h = mix(h, e[i].text.ptr, e[i].text.len);
    }
    return mix(h, &n, sizeof n);
}

uint64_t psc_event_daily(const psc_document *doc, const psc_event *e)
{
    psc_period day = e->when.period;
    uint64_t h = 0xCBF29CE484222325ULL;
    if (day.from == PSC_DAY_NONE) day.from = day.to = doc->published;
    h = mix(h, &day.from, sizeof day.from);
    h = mix(h, &day.to, sizeof day.to);
    if (day.from == PSC_DAY_NONE) h = mix(h, doc->id.ptr, doc->id.len);
    h = mix(h, &e->type, sizeof e->type);
    h = mix(h, e->mode.ptr, e->mode.len);
    h = mix(h, &e->modality, sizeof e->modality);
    h = mix_side(h, e->actor, e->n_actor);
    h = mix_side(h, e->recipient, e->n_recipient);
    return h ? h : 1;
}
