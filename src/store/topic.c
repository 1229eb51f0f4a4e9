/* SPDX-License-Identifier: Apache-2.0 */
/* Topics, as SQL; topic.h has the rules. */
#include "store/topic.h"

#include "base/str.h"
#include "store/find.h"
#include "store/store.h"

enum { SQL_BYTES = 1 << 16, QUESTION_BYTES = 1 << 10, WORDS_BYTES = 1 << 14, WHOLE = -1 };

/* Rows into the arena: each is taken under a trap of its own, for the rows of the database
 * must be let go before the arena may give up. */
typedef struct taking {
    psc_arena *a;
    const psc_value *value;
    void *out;
    void (*take)(struct taking *t);
} taking;

static void take_row(void *ctx)
{
    taking *t = ctx;
    t->take(t);
}

static psc_status each_row(psc_store *s, const psc_sql *q, int n, taking *t, psc_err *err)
{
    psc_value value[8];
    psc_rows *rows;
    bool fits = true;
    psc_status st = psc_db_is_open(s->db) ? psc_db_settle(s->db, err) : PSC_OK;
    if (st) return st;
    st = psc_db_search(s->db, &rows, psc_buf_view(&q->text), q->value, q->n, err);
    t->value = value;
    while (st == PSC_OK && fits && (st = psc_rows_next(rows, value, n, err)) == PSC_OK)
        fits = psc_arena_try(t->a, take_row, t);
    psc_rows_end(rows);
    if (!fits) psc_arena_fail(t->a);
    return st == PSC_END ? PSC_OK : st;
}

/* A query is put together in a buffer over arena memory, so that nothing is held. */
static psc_sql new_sql(const psc_store *s, psc_arena *a, size_t size)
{
    psc_sql q = {.dialect = psc_db_dialect(s->db), .arena = a};
    q.text = (psc_buf){.ptr = psc_new(a, char, size), .cap = size, .limit = size - 1};
    return q;
}

static psc_status run(psc_store *s, psc_sql *q, int n, taking *t, psc_err *err)
{
    if (q->text.failed)
        return psc_fail(err, PSC_USAGE, NULL, 0, UINT64_MAX, "the topic has too many words");
    return each_row(s, q, n, t, err);
}

/* Finding. */

static bool words_of(psc_sql *q, const psc_topic *t, psc_str text, psc_str *out)
{
    const psc_filter f = {.text = text, .lemmas = t->lemmas, .lemmas_ctx = t->lemmas_ctx};
    psc_buf b = {
        .ptr = psc_new(q->arena, char, WORDS_BYTES), .cap = WORDS_BYTES, .limit = WORDS_BYTES - 1};
    const bool ok = psc_find_words(&b, q->arena, q->dialect->words, &f);
    *out = psc_buf_view(&b);
    return ok;
}

/* The words as LIKE takes them, between what stands before and behind them. */
static void add_like(psc_sql *q, psc_str words, const char *before, const char *behind)
{
    char *text = psc_new(q->arena, char, 2 * words.len + 1);
    size_t n = 0;
    for (size_t i = 0; i < words.len; i++) {
        if (strchr("%_\\", words.ptr[i]) && words.ptr[i]) text[n++] = '\\';
        text[n++] = words.ptr[i];
    }
    psc_buf_printf(&q->text, " %s ", q->dialect->like);
    psc_sql_text(q, psc_arena_printf(q->arena, "%s%.*s%s", before, (int)n, text, behind));
    psc_sql_add(q, " ESCAPE '\\'");
}

/* Sentences with a party of that name, among records of one kind. */
static void add_named(psc_sql *q, const char *table, psc_str name)
{
    psc_buf_printf(&q->text,
                   " UNION SELECT x.document, x.sentence FROM party p JOIN %s x ON x.id = p.record"
                   " WHERE p.entity IN (SELECT id FROM entity WHERE ' ' || name || ' '",
                   table);
    add_like(q, name, "% ", " %");
    psc_sql_add(q, ")");
}

/* Headlines that are not among the sentences; words of them may go on ("Syria", "Syrian"). */
static void add_titled(psc_sql *q, psc_str name)
{
    psc_sql_add(q, " UNION SELECT d.id, 0 FROM document d WHERE ' ' || d.title");
    add_like(q, name, "% ", "%");
}

/* "SELECT document, number" of the sentences that meet the term. */
static bool add_term(psc_sql *q, const psc_topic *t, const psc_topic_term *term)
{
    static const char *const table[] = {"event", "quote", "figure", "meeting"};
    psc_str match;
    if (!words_of(q, t, term->words, &match)) return false;
    psc_buf_printf(&q->text, "SELECT s.document AS document, s.number AS number %s",
                   q->dialect->hit[0]);
    psc_sql_text(q, match);
    psc_sql_add(q, q->dialect->hit[1]);
    for (size_t i = 0; i < sizeof table / sizeof *table; i++) add_named(q, table[i], term->name);
    add_titled(q, term->name);
    return true;
}

/* " document, number FROM t0 INTERSECT SELECT ... FROM t1", of the first sentences alone or of
 * all. */
static void add_meeting_point(psc_sql *q, const psc_topic *t, bool lead)
{
    for (uint32_t i = 0; i < t->n; i++) {
        if (i) psc_sql_add(q, " INTERSECT ");
        psc_buf_printf(&q->text, "SELECT document%s FROM t%u", lead ? "" : ", number", i);
        if (lead) psc_buf_printf(&q->text, " WHERE number < %d", PSC_TOPIC_LEAD);
    }
}

static void add_day(psc_sql *q, const char *condition, psc_day day)
{
    char text[12];
    if (day == PSC_DAY_NONE) return;
    psc_day_format(day, text);
    psc_sql_add(q, condition);
    psc_sql_text(q, psc_str_of(text));
}

static void add_period(psc_sql *q, psc_period p)
{
    psc_sql_add(q, " WHERE TRUE");
    add_day(q, " AND d.published >= ", p.from);
    add_day(q, " AND d.published <= ", p.to);
}

static psc_status no_words(const psc_topic_term *term, psc_err *err)
{
    return psc_fail(err, PSC_USAGE, NULL, 0, UINT64_MAX, "there is no word in \"%.*s\"",
                    (int)(term->name.len < 80 ? term->name.len : 80), term->name.ptr);
}

static psc_status topic_sql(psc_sql *q, const psc_topic *t, psc_err *err)
{
    for (uint32_t i = 0; i < t->n; i++) {
        psc_buf_printf(&q->text, i ? "), t%u AS (" : "WITH t%u AS (", i);
        if (!add_term(q, t, &t->term[i])) return no_words(&t->term[i], err);
    }
    psc_sql_add(q, "), hit AS (");
    add_meeting_point(q, t, false);
    psc_sql_add(q, "), lead AS (");
    add_meeting_point(q, t, true);
    psc_buf_printf(&q->text,
                   ") SELECT l.document AS document, %d AS number FROM lead l"
                   " JOIN document d ON d.id = l.document",
                   WHOLE);
    add_period(q, t->period);
    psc_sql_add(q, " UNION ALL SELECT h.document, h.number FROM hit h"
                   " JOIN document d ON d.id = h.document");
    add_period(q, t->period);
    psc_sql_add(q, " UNION ALL SELECT m.document, m.sentence FROM merged_status m"
                   " JOIN document d ON d.id = m.document");
    add_period(q, t->period);
    psc_sql_add(q, " AND m.merged IN (SELECT x.merged FROM lead l"
                   " JOIN merged_status x ON x.document = l.document)"
                   " ORDER BY 1, 2");
    return PSC_OK;
}

static void take_hit(taking *t)
{
    psc_topic_hits *h = t->out;
    psc_topic_hit *last = h->n ? &h->hit[h->n - 1] : NULL;
    if (!last || last->document != t->value[0].i) {
        last = psc_push(t->a, h->hit, h->n, h->cap);
        last->document = t->value[0].i;
    }
    if (t->value[1].i == WHOLE)
        last->whole = true;
    else if (!last->n || last->sentence[last->n - 1] != (uint32_t)t->value[1].i)
        *psc_push(t->a, last->sentence, last->n, last->cap) = (uint32_t)t->value[1].i;
}

static void take_any(taking *t)
{
    *(bool *)t->out = true;
}

/* Which of the terms nobody speaks of. */
static psc_status find_missing(psc_store *s, psc_arena *a, const psc_topic *t, psc_topic_hits *out,
                               psc_err *err)
{
    psc_status st = PSC_OK;
    for (uint32_t i = 0; i < t->n && st == PSC_OK && !out->missing.len; i++) {
        bool any = false;
        psc_sql q = new_sql(s, a, SQL_BYTES);
        taking take = {.a = a, .out = &any, .take = take_any};
        psc_sql_add(&q, "SELECT document FROM (");
        (void)add_term(&q, t, &t->term[i]);
        psc_sql_add(&q, ") AS met LIMIT 1");
        st = run(s, &q, 1, &take, err);
        if (st == PSC_OK && !any) out->missing = t->term[i].name;
    }
    return st;
}

psc_status psc_topic_find(psc_store *s, psc_arena *a, const psc_topic *t, psc_topic_hits *out,
                          psc_err *err)
{
    psc_sql q = new_sql(s, a, SQL_BYTES);
    taking take = {.a = a, .out = out, .take = take_hit};
    *out = (psc_topic_hits){0};
    psc_status st = topic_sql(&q, t, err);
    if (st == PSC_OK) st = run(s, &q, 2, &take, err);
    if (st == PSC_OK && !out->n) st = find_missing(s, a, t, out, err);
    return st;
}

/* One report. */

static psc_str text_of(const taking *t, int i)
{
    return t->value[i].kind == 't' ? psc_arena_str(t->a, t->value[i].s) : (psc_str){0};
}

static int64_t int_of(const taking *t, int i)
{
    return t->value[i].kind == 'i' ? t->value[i].i : 0;
}

static void take_record(taking *t)
{
    psc_kept *k = t->out;
    psc_kept_record *r = psc_push(t->a, k->record, k->n_record, k->cap_record);
    *r = (psc_kept_record){int_of(t, 0), int_of(t, 1), text_of(t, 2), text_of(t, 3), text_of(t, 4)};
}

static void take_sentence(taking *t)
{
    psc_kept *k = t->out;
    psc_kept_sentence *s = psc_push(t->a, k->sentence, k->n_sentence, k->cap_sentence);
    *s =
        (psc_kept_sentence){(uint32_t)int_of(t, 0), (uint32_t)int_of(t, 1), (uint32_t)int_of(t, 2)};
}

static void take_stance(taking *t)
{
    psc_kept *k = t->out;
    psc_kept_stance *s = psc_push(t->a, k->stance, k->n_stance, k->cap_stance);
    *s = (psc_kept_stance){int_of(t, 0), text_of(t, 1), text_of(t, 2)};
}

static void take_copy(taking *t)
{
    psc_kept *k = t->out;
    psc_kept_copy *c = psc_push(t->a, k->copy, k->n_copy, k->cap_copy);
    *c = (psc_kept_copy){text_of(t, 0), text_of(t, 1), text_of(t, 2), text_of(t, 3), text_of(t, 4)};
}

static void take_origin(taking *t)
{
    psc_kept *k = t->out;
    k->copy_of_id = int_of(t, 0);
    k->copy_of = text_of(t, 1);
    k->wire = text_of(t, 2);
}

/* What is asked of a report, and who takes the answers; $1 is the document. */
static const struct {
    const char *sql;
    int n;
    void (*take)(taking *t);
} questions[] = {
    {"SELECT r.id, coalesce(e.incident, m.merged, f.dispute, 0), r.json, q.place, q.country"
     " FROM record r LEFT JOIN event e ON e.id = r.id LEFT JOIN meeting m ON m.id = r.id"
     " LEFT JOIN figure f ON f.id = r.id LEFT JOIN dispute q ON q.id = f.dispute"
     " WHERE r.document = ",
     5, take_record},
    {"SELECT s.number, s.beg, s.\"end\" FROM sentence s WHERE s.document = ", 3, take_sentence},
    {"SELECT p.record, p.party, p.topic FROM event e JOIN position p ON p.record = e.id"
     " WHERE e.document = ",
     3, take_stance},
    {"SELECT c.doc, c.title, c.publisher, c.url, c.published FROM document c"
     " WHERE c.duplicate_of = ",
     5, take_copy},
    {"SELECT d.duplicate_of, o.doc, d.wire FROM document d"
     " LEFT JOIN document o ON o.id = d.duplicate_of WHERE d.id = ",
     3, take_origin},
};

psc_status psc_topic_report(psc_store *s, psc_arena *a, int64_t document, psc_kept *out,
                            psc_err *err)
{
    *out = (psc_kept){0};
    psc_status st = PSC_OK;
    for (size_t i = 0; i < sizeof questions / sizeof *questions && st == PSC_OK; i++) {
        psc_sql q = new_sql(s, a, QUESTION_BYTES);
        taking take = {.a = a, .out = out, .take = questions[i].take};
        psc_sql_add(&q, questions[i].sql);
        psc_sql_int(&q, document);
        psc_sql_add(&q, " ORDER BY 1");
        st = run(s, &q, questions[i].n, &take, err);
    }
    return st;
}
