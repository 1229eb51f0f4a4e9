/* SPDX-License-Identifier: Apache-2.0 */
/* Keys are FNV-1a hashes of 64 bits (Fowler, Noll, Vo 1991); among ten million
 * events the chance that any two fall together is one in 300,000. */
#include "daily.h"

#include <stdlib.h>
#include <string.h>

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
        if (!e[i].code.country[0] && !e[i].code.sector[0]) h = mix(h, e[i].text.ptr, e[i].text.len);
    }
    return mix(h, &n, sizeof n);
}

uint64_t cli_daily_key(const psc_document *doc, const psc_event *e)
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

static bool put(cli_daily *d, uint64_t key)
{
    size_t i = (size_t)key & (d->n_slot - 1);
    while (d->slot[i] && d->slot[i] != key) i = (i + 1) & (d->n_slot - 1);
    if (d->slot[i]) return false;
    d->slot[i] = key;
    d->n++;
    return true;
}

static void grow(cli_daily *d)
{
    const cli_daily old = *d;
    d->n_slot = old.n_slot ? old.n_slot * 2 : 1024;
    d->slot = cli_alloc(NULL, d->n_slot, sizeof *d->slot);
    memset(d->slot, 0, d->n_slot * sizeof *d->slot);
    d->n = 0;
    for (size_t i = 0; i < old.n_slot; i++)
        if (old.slot[i]) (void)put(d, old.slot[i]);
    free(old.slot);
}

bool cli_daily_add(cli_daily *d, uint64_t key)
{
    if (d->n * 2 >= d->n_slot) grow(d);
    return put(d, key);
}

void cli_daily_free(cli_daily *d)
{
    free(d->slot);
    *d = (cli_daily){0};
}
