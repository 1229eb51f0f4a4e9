/* SPDX-License-Identifier: Apache-2.0 */
/* Figures side by side: those that claim a number of the same thing. Which do is known from
 * the merged record; where it is not, those of one unit and place. Also: which sentences all of
 * the page speaks of. */
#include "base/str.h"
#include "dossier/dossier.h"

static bool belongs(const psc_ds_matter *m, const psc_ds_figure *f)
{
    if (m->group || f->group) return m->group == f->group;
    return f->place.len && psc_str_eq(m->unit, f->figure->unit) && psc_str_eq(m->place, f->place);
}

static psc_ds_matter *matter_of(psc_dossier *d, const psc_ds_figure *f)
{
    for (uint32_t i = 0; i < d->n_matter; i++)
        if (belongs(&d->matter[i], f)) return &d->matter[i];
    psc_ds_matter *m = psc_push(&d->arena, d->matter, d->n_matter, d->cap_matter);
    *m = (psc_ds_matter){.unit = f->figure->unit,
                         .place = f->place,
                         .group = f->group,
                         .low = f->figure->value,
                         .high = f->figure->max};
    return m;
}

/* ORDER UNIT: harm to people first, then people, forces, things, money. */
static uint32_t rank_of(psc_str unit)
{
    static const char *const order[] = {"killed", "wounded",  "displaced", "refugees", "people",
                                        "troops", "fighters", "vehicles",  "money"};
    uint32_t i = 0;
    const uint32_t n = sizeof order / sizeof *order;
    while (i < n && !psc_str_starts(unit, psc_str_of(order[i]))) i++;
    return i;
}

static int by_unit(const void *a, const void *b)
{
    const psc_ds_matter *x = a, *y = b;
    const uint32_t rx = rank_of(x->unit), ry = rank_of(y->unit);
    if (rx != ry) return rx < ry ? -1 : 1;
    const int c = psc_str_cmp(x->unit, y->unit);
    if (c) return c;
    if (x->n_figure != y->n_figure) return x->n_figure > y->n_figure ? -1 : 1;
    return x->figure[0] < y->figure[0] ? -1 : x->figure[0] > y->figure[0];
}

void psc_ds_find_matters(psc_dossier *d)
{
    for (uint32_t i = 0; i < d->n_figure; i++) {
        const psc_figure *f = d->figure[i].figure;
        psc_ds_matter *m = matter_of(d, &d->figure[i]);
        *psc_push(&d->arena, m->figure, m->n_figure, m->cap_figure) = i;
        if (f->value < m->low) m->low = f->value;
        if (f->max > m->high) m->high = f->max;
    }
    psc_ds_sort(d->matter, d->n_matter, sizeof *d->matter, by_unit);
}

/* Citations. */

static void cite(psc_dossier *d, psc_said at, char kind, uint32_t i)
{
    psc_ds_sentence *s = &d->report[at.report].sentence[at.sentence];
    for (uint32_t k = 0; k < s->n_cite; k++)
        if (s->cite[k].kind == kind && s->cite[k].number == i + 1) return;
    *psc_push(&d->arena, s->cite, s->n_cite, s->cap_cite) = (psc_cite){kind, i + 1};
}

void psc_ds_cite(psc_dossier *d)
{
    for (uint32_t i = 0; i < d->n_talk; i++)
        for (uint32_t k = 0; k < d->talk[i].n_turn; k++) cite(d, d->talk[i].turn[k].at, 'm', i);
    for (uint32_t i = 0; i < d->n_event; i++) {
        cite(d, d->event[i].at, 'e', i);
        for (uint32_t k = 0; k < d->event[i].n_also; k++) cite(d, d->event[i].also[k], 'e', i);
    }
    for (uint32_t i = 0; i < d->n_quote; i++) cite(d, d->quote[i].at, 'q', i);
    for (uint32_t i = 0; i < d->n_figure; i++) cite(d, d->figure[i].at, 'f', i);
}
