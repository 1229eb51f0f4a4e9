/* SPDX-License-Identifier: Apache-2.0 */
/* Counts and sums as SQL.  Scores are added up in whole thousandths, so that the sum is the
 * same in whatever order a database meets them.
 *
 *     hit   the events that the filter lets through, with the time they are counted in
 *     pair  an event once for each actor (and recipient) it counts for: of two ministers of one
 *           country the first one counts
 *     gold  Goldstein's value of each CAMEO code, from data/codebook/cameo.tsv
 *
 * Of a meeting without recipients each party counts towards each other, as in
 * exports. */
#include "store/aggregate.h"

#include "base/str.h"
#include "record/codes.h"

static const char *period_sql(const psc_dialect *d, psc_per per)
{
    switch (per) {
    case PSC_PER_DAY: return "x.day";
    case PSC_PER_WEEK: return d->week;
    case PSC_PER_YEAR: return "substr(x.day, 1, 4)";
    case PSC_PER_ALL: return "''";
    default: return "substr(x.day, 1, 7)";
    }
}

static void add_gold(psc_sql *q)
{
    psc_codes codes;
    const char *before = "";
    psc_codes_load(&codes, q->arena);
    psc_sql_add(q, ", gold (code, value) AS (VALUES ");
    for (uint32_t i = 0; i < codes.n_cameo; i++) {
        const psc_cameo_row *r = &codes.cameo[i];
        if (!r->goldstein.len) continue;
        psc_buf_printf(&q->text, "%s('%.*s', %.*s)", before, (int)r->code.len, r->code.ptr,
                       (int)r->goldstein.len, r->goldstein.ptr);
        before = ", ";
    }
    psc_sql_add(q, ")");
}

/* Not told before of this record, as `same` says of z and the party: so each counts once, and
 * no rows need be compared but those of records with several parties. */
static void add_first(psc_sql *q, const char *party, const char *same)
{
    psc_buf_printf(&q->text,
                   " AND (%s.position = 0 OR NOT EXISTS (SELECT 1 FROM party z WHERE z.record ="
                   " %s.record AND z.side = %s.side AND z.position < %s.position AND %s))",
                   party, party, party, party, same);
}

/* "... FROM hit h JOIN party a ..."; a are the actors. */
static void add_actors(psc_sql *q, const char *columns, const char *same)
{
    psc_buf_printf(&q->text, "%s FROM hit h %s party a ON a.record = h.id AND a.side = 'actor'",
                   columns, q->dialect->join);
    add_first(q, "a", same);
}

/* Recipients; of a meeting without any, the other parties. */
static void add_recipients(psc_sql *q)
{
    psc_buf_printf(&q->text,
                   " %s party r ON r.record = h.id AND (r.side = 'recipient' OR"
                   " (h.type = 'CONSULT' AND r.side = 'actor' AND r.position <> a.position"
                   " AND NOT EXISTS (SELECT 1 FROM party z WHERE z.record = h.id AND"
                   " z.side = 'recipient')))",
                   q->dialect->join);
    add_first(q, "r",
              "z.country = r.country AND NOT (z.side = 'actor' AND z.position = a.position)");
}

static void add_pairs(psc_sql *q, psc_by by)
{
    const char *join = q->dialect->join;
    psc_sql_add(q, ", pair AS (SELECT h.type, h.quad, h.score, h.cameo, h.period, ");
    if (by == PSC_BY_ACTOR) {
        add_actors(q, "e.code AS actor, e.name AS recipient", "z.entity = a.entity");
        psc_buf_printf(&q->text, " %s entity e ON e.id = a.entity)", join);
    } else if (by == PSC_BY_COUNTRY) {
        add_actors(q, "a.country AS actor, '' AS recipient", "z.country = a.country");
        psc_sql_add(q, " WHERE a.country <> '')");
    } else {
        add_actors(q, "a.country AS actor, r.country AS recipient", "z.country = a.country");
        add_recipients(q);
        psc_sql_add(q, " WHERE a.country <> '' AND r.country <> '')");
    }
}

psc_status psc_aggregate_sql(psc_sql *q, const psc_filter *f, psc_by by, psc_per per, psc_err *err)
{
    const char *columns = psc_arena_printf(q->arena,
                                           "x.id, x.type, x.quad, x.score, x.cameo, x.day,"
                                           " %s AS period",
                                           period_sql(q->dialect, per))
                              .ptr;
    psc_sql_add(q, "WITH hit AS (SELECT * FROM (");
    const psc_status st = psc_find_events(q, f, columns, err);
    if (st) return st;
    psc_sql_add(q, ") y WHERE day <> '')");
    add_gold(q);
    add_pairs(q, by);
    psc_sql_add(q, " SELECT actor, recipient, period, count(*),"
                   " sum(CAST(round(score * 1000) AS bigint)),"
                   " coalesce(sum(CAST(round(gold.value * 1000) AS bigint)), 0)");
    for (unsigned t = 1; t < PSC_TYPE_COUNT; t++)
        psc_buf_printf(&q->text, ", count(*) FILTER (WHERE type = '%s')",
                       psc_type_text((psc_event_type)t).ptr);
    for (unsigned c = 1; c < PSC_QUAD_COUNT; c++)
        psc_buf_printf(&q->text, ", count(*) FILTER (WHERE quad = '%s')",
                       psc_quad_text((psc_quad)c).ptr);
    psc_buf_printf(&q->text,
                   " FROM pair LEFT JOIN gold ON gold.code = %spair.cameo"
                   " GROUP BY actor, recipient, period ORDER BY actor, recipient, period",
                   q->dialect->aside);
    return PSC_OK;
}

static double real_of(const psc_value *v)
{
    return v->kind == 'i' ? (double)v->i : v->kind == 'r' ? v->r : 0;
}

/* ORDER as selected above. */
void psc_aggregate_read(const psc_value value[PSC_AGGREGATE_VALUES], psc_count *out)
{
    *out = (psc_count){.actor = value[0].s, .recipient = value[1].s, .period = value[2].s};
    out->events = (uint64_t)value[3].i;
    out->score = real_of(&value[4]) / 1000;
    out->goldstein = real_of(&value[5]) / 1000;
    const psc_value *v = value + 6;
    for (unsigned t = 1; t < PSC_TYPE_COUNT; t++) out->type[t] = (uint64_t)(v++)->i;
    for (unsigned c = 1; c < PSC_QUAD_COUNT; c++) out->quad[c] = (uint64_t)(v++)->i;
}
