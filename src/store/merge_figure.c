/* SPDX-License-Identifier: Apache-2.0 */
/* Figures: which numbers of other reports claim to count the same. */
#include "store/merge.h"

#include "base/str.h"
#include "merge/claim.h"

typedef struct search {
    psc_merging *m;
    const psc_claim *claim;
    int64_t best;
    int most;
    psc_str day_from, day_to; /* of the best */
    double low, high;
} search;

static psc_period days_of(const psc_value *from, const psc_value *to)
{
    return (psc_period){psc_merge_day_of(from->s), psc_merge_day_of(to->s)};
}

static void take_dispute(void *ctx, const psc_value *v)
{
    search *s = ctx;
    const psc_claim c = {.unit = s->claim->unit,
                         .what = v[1].s,
                         .country = v[2].s,
                         .place = v[3].s,
                         .story = v[4].i,
                         .day = days_of(&v[5], &v[6]),
                         .low = v[7].r,
                         .high = v[8].r};
    const int alike = psc_claim_likeness(s->claim, &c);
    if (alike < s->most || alike == 0 || (alike == s->most && s->best < v[0].i)) return;
    s->most = alike;
    s->best = v[0].i;
    s->day_from = psc_merge_keep(s->m, &v[5]);
    s->day_to = psc_merge_keep(s->m, &v[6]);
    s->low = c.low;
    s->high = c.high;
}

static psc_status look(search *s)
{
    static const char in_story[] =
        "SELECT id, what, country, place, story, day_from, day_to, low, high FROM dispute"
        " WHERE story = $1 AND unit = $2 ORDER BY id DESC LIMIT 64";
    static const char beyond[] =
        "SELECT id, what, country, place, story, day_from, day_to, low, high FROM dispute"
        " WHERE unit = $1 AND country = $2 AND high >= 1000 ORDER BY day_to DESC, id LIMIT 64";
    const psc_claim *c = s->claim;
    const psc_value v[] = {psc_int(c->story), psc_text(c->unit)};
    const psc_value w[] = {psc_text(c->unit), psc_text(c->country)};
    const psc_status st = psc_merge_each(s->m, in_story, v, 2, 9, take_dispute, s);
    if (st || s->best || !psc_claim_is_wide(c)) return st;
    return psc_merge_each(s->m, beyond, w, 2, 9, take_dispute, s);
}

static psc_status begin_dispute(const search *s, int64_t id)
{
    static const char sql[] =
        "INSERT INTO dispute (id, unit, what, country, place, story, day_from, day_to, low, high)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    const psc_claim *c = s->claim;
    const psc_value v[] = {
        psc_int(id),        psc_text(c->unit), psc_text(c->what),         psc_text(c->country),
        psc_text(c->place), psc_int(c->story), psc_text(s->m->published), psc_text(s->m->published),
        psc_real(c->low),   psc_real(c->high)};
    return psc_db_run(s->m->db, sql, v, 10, s->m->err);
}

static psc_status join_dispute(const search *s)
{
    static const char sql[] = "UPDATE dispute SET day_from = $1, day_to = $2, low = $3, high = $4"
                              " WHERE id = $5";
    const psc_claim *c = s->claim;
    const psc_str day = s->m->published;
    const bool earlier = day.len && (!s->day_from.len || psc_str_cmp(day, s->day_from) < 0);
    const bool later = day.len && psc_str_cmp(day, s->day_to) > 0;
    const psc_value v[] = {psc_text(earlier ? day : s->day_from), psc_text(later ? day : s->day_to),
                           psc_real(c->low < s->low ? c->low : s->low),
                           psc_real(c->high > s->high ? c->high : s->high), psc_int(s->best)};
    return psc_db_run(s->m->db, sql, v, 5, s->m->err);
}

/* Told with the number; else a place of its sentence; else where the nearest event before it
 * happens; else the country that the report is about. */
static psc_str country_of(const psc_merging *m, const psc_merge_figure *f)
{
    psc_str found = psc_merge_country_in(m, f->sentence);
    if (f->country.len || found.len) return f->country.len ? f->country : found;
    found = m->subject;
    for (uint32_t i = 0; i < m->n_event && m->event[i].sentence <= f->sentence; i++) {
        const psc_merge_event *e = &m->event[i];
        if (e->is.country.len && e->sentence + 1 >= f->sentence) found = e->is.country;
    }
    return found;
}

static psc_status merge_figure(psc_merging *m, const psc_merge_figure *f)
{
    const psc_claim claim = {.unit = f->unit,
                             .what = f->what,
                             .place = f->place,
                             .country = country_of(m, f),
                             .day = {m->day, m->day},
                             .low = f->value,
                             .high = f->max > f->value ? f->max : f->value,
                             .story = m->story};
    search s = {.m = m, .claim = &claim};
    if (!psc_claim_counts(&claim)) return PSC_OK;
    psc_status st = look(&s);
    if (st == PSC_OK) st = s.best ? join_dispute(&s) : begin_dispute(&s, f->id);
    const int64_t dispute = s.best ? s.best : f->id;
    const psc_value v[] = {psc_int(dispute), psc_int(f->id)};
    if (st || dispute == f->dispute) return st;
    return psc_db_later(m->db, "UPDATE figure SET dispute = $1 WHERE id = $2", v, 2, 1, m->err);
}

psc_status psc_merge_figures(psc_merging *m)
{
    psc_status st = PSC_OK;
    for (uint32_t i = 0; i < m->n_figure && st == PSC_OK; i++) st = merge_figure(m, &m->figure[i]);
    return st;
}
