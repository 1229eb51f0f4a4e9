/* SPDX-License-Identifier: Apache-2.0 */
/* Scores as tables for people and as one JSON object. */
#include <stdio.h>

#include "base/json.h"
#include "base/str.h"
#include "eval/eval.h"

/* ---- text ---- */

static void put_name(psc_buf *b, psc_str name, int width)
{
    psc_buf_printf(b, "%-*.*s", width, (int)(name.len < 64 ? name.len : 64),
                   name.len ? name.ptr : "");
}

/* "-" where there is nothing to be a part of. */
static void put_percent(psc_buf *b, double v, uint64_t of)
{
    if (of)
        psc_buf_printf(b, " %8.2f", v);
    else
        psc_buf_printf(b, " %8s", "-");
}

/* "  98.50   97.00   97.74" */
static void put_percents(psc_buf *b, const psc_tally *t)
{
    put_percent(b, psc_tally_precision(t), t->system);
    put_percent(b, psc_tally_recall(t), t->gold);
    put_percent(b, psc_tally_f1(t), t->gold + t->system);
}

static void put_measures(psc_buf *b, const psc_scores *s)
{
    psc_buf_printf(b, "%-10s %8s %8s %8s %8s\n", "", "precis.", "recall", "F1", "aligned");
    for (int m = 0; m < PSC_MEASURE_COUNT; m++) {
        const psc_tally *t = &s->measure[m];
        psc_buf_printf(b, "%-10s", psc_measure_name((psc_measure)m));
        put_percents(b, t);
        if (m > PSC_MEASURE_WORDS) put_percent(b, psc_tally_accuracy(t), t->aligned);
        psc_buf_char(b, '\n');
    }
    psc_buf_printf(b, "%llu gold words in %llu sentences\n",
                   (unsigned long long)s->measure[PSC_MEASURE_WORDS].gold,
                   (unsigned long long)s->measure[PSC_MEASURE_SENTENCES].gold);
}

static void put_relations(psc_buf *b, const psc_scores *s)
{
    psc_buf_printf(b, "\n%-20s %7s %7s   %-27s%s\n", "", "", "", "head and relation", "head alone");
    psc_buf_printf(b, "%-20s %7s %7s %8s %8s %8s %8s %8s %8s\n", "relation", "gold", "system",
                   "precis.", "recall", "F1", "precis.", "recall", "F1");
    for (uint32_t i = 0; i < s->n_relation; i++) {
        const psc_relation_score *r = &s->relation[i];
        psc_buf_str(b, r->subtype ? PSC_STR("  ") : (psc_str){0});
        put_name(b, r->name, r->subtype ? 18 : 20);
        psc_buf_printf(b, " %7llu %7llu", (unsigned long long)r->labelled.gold,
                       (unsigned long long)r->labelled.system);
        put_percents(b, &r->labelled);
        put_percents(b, &r->head);
        psc_buf_char(b, '\n');
    }
}

static void put_band(psc_buf *b, const psc_band_score *band)
{
    char text[32];
    if (band->to == 0)
        (void)snprintf(text, sizeof text, "root");
    else if (band->to == UINT32_MAX)
        (void)snprintf(text, sizeof text, "%u and more", band->from);
    else if (band->to == band->from)
        (void)snprintf(text, sizeof text, "%u", band->from);
    else
        (void)snprintf(text, sizeof text, "%u-%u", band->from, band->to);
    psc_buf_printf(b, "%-12s", text);
}

static void put_lengths(psc_buf *b, const psc_scores *s)
{
    psc_buf_printf(b, "\n%-12s %9s %7s %8s %8s\n", "length", "sentences", "words", "UAS", "LAS");
    for (uint32_t i = 0; i < s->n_length; i++) {
        const psc_band_score *l = &s->length[i];
        put_band(b, l);
        psc_buf_printf(b, " %9llu %7llu", (unsigned long long)l->sentences,
                       (unsigned long long)l->uas.gold);
        put_percent(b, psc_tally_f1(&l->uas), l->uas.gold + l->uas.system);
        put_percent(b, psc_tally_f1(&l->las), l->las.gold + l->las.system);
        psc_buf_char(b, '\n');
    }
    psc_buf_printf(b, "\n%-12s %7s %7s   %-27s%s\n", "", "", "", "head alone", "head and relation");
    psc_buf_printf(b, "%-12s %7s %7s %8s %8s %8s %8s %8s %8s\n", "head is at", "gold", "system",
                   "precis.", "recall", "F1", "precis.", "recall", "F1");
    for (uint32_t i = 0; i < s->n_distance; i++) {
        const psc_band_score *d = &s->distance[i];
        put_band(b, d);
        psc_buf_printf(b, " %7llu %7llu", (unsigned long long)d->uas.gold,
                       (unsigned long long)d->uas.system);
        put_percents(b, &d->uas);
        put_percents(b, &d->las);
        psc_buf_char(b, '\n');
    }
}

static const char *kind_of(const psc_tree_error *e)
{
    if (!e->system.len) return "cut into other words";
    return !e->head ? "relation" : psc_str_eq(e->gold, e->system) ? "head" : "head and relation";
}

static void put_errors(psc_buf *b, const psc_scores *s, uint32_t most)
{
    const uint32_t n = most < s->n_error ? most : s->n_error;
    psc_buf_printf(b, "\n%llu errors, %u of %u kinds:\n%7s %7s  %-12s %-12s %-21s %s\n",
                   (unsigned long long)s->wrong, n, s->n_error, "words", "percent", "gold",
                   "system", "wrong is", "first at line");
    for (uint32_t i = 0; i < n; i++) {
        const psc_tree_error *e = &s->error[i];
        psc_buf_printf(b, "%7llu %7.2f  ", (unsigned long long)e->n,
                       100.0 * (double)e->n / (double)s->wrong);
        put_name(b, e->gold, 12);
        psc_buf_char(b, ' ');
        put_name(b, e->system.len ? e->system : PSC_STR("-"), 12);
        psc_buf_printf(b, " %-21s %u\n", kind_of(e), e->line);
    }
}

static void put_name_row(psc_buf *b, psc_str type, const psc_tally *t)
{
    put_name(b, type, 16);
    psc_buf_printf(b, " %7llu %7llu %7llu", (unsigned long long)t->gold,
                   (unsigned long long)t->system, (unsigned long long)t->right);
    put_percents(b, t);
    psc_buf_char(b, '\n');
}

static void put_names(psc_buf *b, const psc_scores *s)
{
    psc_buf_printf(b, "%-16s %7s %7s %7s %8s %8s %8s\n", "names", "gold", "system", "right",
                   "precis.", "recall", "F1");
    for (uint32_t i = 0; i < s->n_name; i++) put_name_row(b, s->name[i].type, &s->name[i].tally);
    put_name_row(b, PSC_STR("all"), &s->names);
}

psc_str psc_scores_text(psc_scores *s, const psc_score_view *view)
{
    psc_buf *b = &((psc_eval *)s)->out;
    psc_buf_clear(b);
    if (view->names)
        put_names(b, s);
    else
        put_measures(b, s);
    if (!view->names && view->relations) put_relations(b, s);
    if (!view->names && view->lengths) put_lengths(b, s);
    if (!view->names && view->errors) put_errors(b, s, view->errors);
    return b->failed ? (psc_str){0} : psc_buf_view(b);
}

/* ---- JSON ---- */

static void json_count(psc_json *j, const char *key, uint64_t n)
{
    psc_json_key(j, key);
    psc_json_int(j, (int64_t)n);
}

static void json_percent(psc_json *j, const char *key, double v)
{
    psc_json_key(j, key);
    psc_json_num(j, v, 4);
}

/* The fields of a tally, in the object that is open. */
static void json_tally(psc_json *j, const psc_tally *t)
{
    json_count(j, "gold", t->gold);
    json_count(j, "system", t->system);
    json_count(j, "right", t->right);
    if (t->found != t->right) json_count(j, "found", t->found);
    json_percent(j, "precision", psc_tally_precision(t));
    json_percent(j, "recall", psc_tally_recall(t));
    json_percent(j, "f1", psc_tally_f1(t));
}

static void json_object(psc_json *j, const char *key, const psc_tally *t)
{
    psc_json_key(j, key);
    psc_json_object(j);
    json_tally(j, t);
    psc_json_object_end(j);
}

static void json_measures(psc_json *j, const psc_scores *s)
{
    psc_json_key(j, "measures");
    psc_json_object(j);
    for (int m = 0; m < PSC_MEASURE_COUNT; m++) {
        const psc_tally *t = &s->measure[m];
        psc_json_key(j, psc_measure_name((psc_measure)m));
        psc_json_object(j);
        json_tally(j, t);
        if (m > PSC_MEASURE_WORDS) {
            json_count(j, "aligned", t->aligned);
            json_percent(j, "accuracy", psc_tally_accuracy(t));
        }
        psc_json_object_end(j);
    }
    psc_json_object_end(j);
}

static void json_relations(psc_json *j, const psc_scores *s)
{
    psc_json_key(j, "relations");
    psc_json_array(j);
    for (uint32_t i = 0; i < s->n_relation; i++) {
        const psc_relation_score *r = &s->relation[i];
        psc_json_object(j);
        psc_json_pair(j, "relation", r->name);
        psc_json_key(j, "subtype");
        psc_json_bool(j, r->subtype);
        json_object(j, "labelled", &r->labelled);
        json_object(j, "head", &r->head);
        psc_json_object_end(j);
    }
    psc_json_array_end(j);
}

static void json_bands(psc_json *j, const char *key, const psc_band_score *band, uint32_t n)
{
    psc_json_key(j, key);
    psc_json_array(j);
    for (uint32_t i = 0; i < n; i++) {
        psc_json_object(j);
        json_count(j, "from", band[i].from);
        psc_json_key(j, "to");
        if (band[i].to == UINT32_MAX)
            psc_json_null(j);
        else
            psc_json_int(j, band[i].to);
        if (band[i].sentences) json_count(j, "sentences", band[i].sentences);
        json_object(j, "uas", &band[i].uas);
        json_object(j, "las", &band[i].las);
        psc_json_object_end(j);
    }
    psc_json_array_end(j);
}

static void json_errors(psc_json *j, const psc_scores *s, uint32_t most)
{
    json_count(j, "wrong", s->wrong);
    psc_json_key(j, "errors");
    psc_json_array(j);
    for (uint32_t i = 0; i < s->n_error && i < most; i++) {
        const psc_tree_error *e = &s->error[i];
        psc_json_object(j);
        json_count(j, "words", e->n);
        psc_json_pair(j, "gold", e->gold);
        psc_json_key(j, "system");
        if (e->system.len)
            psc_json_str(j, e->system);
        else
            psc_json_null(j);
        psc_json_key(j, "head_wrong");
        psc_json_bool(j, e->head);
        json_count(j, "line", e->line);
        psc_json_object_end(j);
    }
    psc_json_array_end(j);
}

static void json_names(psc_json *j, const psc_scores *s)
{
    psc_json_key(j, "types");
    psc_json_array(j);
    for (uint32_t i = 0; i < s->n_name; i++) {
        psc_json_object(j);
        psc_json_pair(j, "type", s->name[i].type);
        json_tally(j, &s->name[i].tally);
        psc_json_object_end(j);
    }
    psc_json_array_end(j);
    json_object(j, "all", &s->names);
}

psc_str psc_scores_json(psc_scores *s, const psc_score_view *view)
{
    psc_buf *b = &((psc_eval *)s)->out;
    psc_json j;
    psc_buf_clear(b);
    psc_json_init(&j, b);
    psc_json_object(&j);
    if (view->names)
        json_names(&j, s);
    else
        json_measures(&j, s);
    if (!view->names && view->relations) json_relations(&j, s);
    if (!view->names && view->lengths) {
        json_bands(&j, "lengths", s->length, s->n_length);
        json_bands(&j, "distances", s->distance, s->n_distance);
    }
    if (!view->names && view->errors) json_errors(&j, s, view->errors);
    psc_json_object_end(&j);
    psc_buf_char(b, '\n');
    return b->failed ? (psc_str){0} : psc_buf_view(b);
}
