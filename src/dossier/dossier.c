/* SPDX-License-Identifier: Apache-2.0 */
/* A dossier from beginning to end. */
#include "dossier/dossier.h"

enum { MEMORY = 1 << 30, PAGE_BYTES = 1 << 28 };

psc_dossier_options psc_dossier_defaults(void)
{
    return (psc_dossier_options){.period = {PSC_DAY_NONE, PSC_DAY_NONE}};
}

static psc_status make(psc_dossier *d, psc_store *s, const psc_dossier_options *o, psc_err *err)
{
    if (PSC_TRAP(&d->arena))
        return psc_fail(err, PSC_NOMEM, NULL, 0, UINT64_MAX,
                        "the reports are more than memory holds; ask for a shorter period or "
                        "fewer of them");
    psc_ds_words_load(&d->words, &d->arena);
    d->about = psc_arena_str(&d->arena, o->about);
    d->period = o->period;
    const psc_status st = psc_ds_read(d, s, o, err);
    if (st) return st;
    psc_ds_find_talks(d);
    psc_ds_find_people(d);
    psc_ds_find_sides(d);
    psc_ds_find_matters(d);
    psc_ds_cite(d);
    return PSC_OK;
}

psc_status psc_dossier_make(psc_dossier **out, psc_store *s, const psc_dossier_options *o,
                            psc_alloc alloc, psc_err *err)
{
    *out = NULL;
    psc_dossier *d = alloc.resize(alloc.ctx, NULL, 0, sizeof *d);
    if (!d) return psc_fail(err, PSC_NOMEM, NULL, 0, UINT64_MAX, "out of memory");
    memset(d, 0, sizeof *d);
    d->alloc = alloc;
    psc_arena_init(&d->arena, alloc, MEMORY);
    psc_buf_init(&d->page, alloc, PAGE_BYTES);
    const psc_status st = make(d, s, o, err);
    if (st)
        psc_dossier_free(d);
    else
        *out = d;
    return st;
}

void psc_dossier_free(psc_dossier *d)
{
    if (!d) return;
    psc_buf_deinit(&d->page);
    psc_arena_deinit(&d->arena);
    d->alloc.resize(d->alloc.ctx, d, sizeof *d, 0);
}

psc_dossier_sum psc_dossier_count(const psc_dossier *d)
{
    return (psc_dossier_sum){d->n_report, d->found, d->n_event, d->n_talk, d->n_quote, d->n_figure};
}
