/* SPDX-License-Identifier: Apache-2.0 */
/* Filters as SQL; see find.h for the rules. */
#include "store/find.h"

#include <assert.h>

#include "base/str.h"
#include "store/key.h"

void psc_sql_add(psc_sql *q, const char *text)
{
    psc_buf_str(&q->text, psc_str_of(text));
}

static void add_value(psc_sql *q, psc_value v)
{
    if (q->n == PSC_SQL_VALUES) psc_arena_fail(q->arena);
    q->value[q->n++] = v;
    psc_buf_printf(&q->text, "$%d", q->n);
}

void psc_sql_text(psc_sql *q, psc_str value)
{
    add_value(q, (psc_value){.kind = 't', .s = psc_arena_str(q->arena, value)});
}

void psc_sql_int(psc_sql *q, int64_t value)
{
    add_value(q, (psc_value){.kind = 'i', .i = value});
}

static void add_day(psc_sql *q, psc_day day)
{
    char text[12];
    psc_day_format(day, text);
    psc_sql_text(q, psc_str_of(text));
}

/* " AND x.day >= $1 AND x.day <= $2" */
static void add_period(psc_sql *q, const char *aside, const char *column, psc_period p)
{
    if (p.from != PSC_DAY_NONE) {
        psc_buf_printf(&q->text, " AND %s%s >= ", aside, column);
        add_day(q, p.from);
    }
    if (p.to != PSC_DAY_NONE) {
        psc_buf_printf(&q->text, " AND %s%s <= ", aside, column);
        add_day(q, p.to);
    }
    if (p.from == PSC_DAY_NONE && p.to != PSC_DAY_NONE) /* what has no day is in no period */
        psc_buf_printf(&q->text, " AND %s%s <> ''", aside, column);
}

static bool has_period(const psc_filter *f)
{
    return f->period.from != PSC_DAY_NONE || f->period.to != PSC_DAY_NONE;
}

/* Lists of the codebook's own words. */

static psc_str type_word(unsigned i)
{
    return psc_type_text((psc_event_type)i);
}
static psc_str quad_word(unsigned i)
{
    return psc_quad_text((psc_quad)i);
}
static psc_str modality_word(unsigned i)
{
    return psc_modality_text((psc_modality)i);
}

static void add_list(psc_sql *q, const char *aside, const char *column, uint32_t bits,
                     psc_str (*word)(unsigned))
{
    const char *before = "";
    if (!bits) return;
    psc_buf_printf(&q->text, " AND %s%s IN (", aside, column);
    for (unsigned i = 0; i < 32; i++) {
        if (!(bits >> i & 1) || word(i).len == 0) continue;
        psc_buf_printf(&q->text, "%s'%.*s'", before, (int)word(i).len, word(i).ptr);
        before = ", ";
    }
    psc_sql_add(q, ")");
}

/* Parties. */

static bool is_code_word(psc_str w)
{
    if (psc_str_eq(w, PSC_STR("---"))) return true;
    for (size_t i = 0; i < w.len; i++)
        if (w.ptr[i] < 'A' || w.ptr[i] > 'Z') return false;
    return w.len == 3;
}

static bool is_code(psc_str who)
{
    bool any = false;
    for (psc_str rest = who; rest.len;) {
        const psc_str w = psc_str_cut(&rest, ' ');
        if (w.len == 0) continue;
        if (!is_code_word(w)) return false;
        any = true;
    }
    return any;
}

/* "RUS", and no sector. */
static bool is_country(psc_str who)
{
    return is_code_word(who) && psc_sector_of(who) == PSC_SECTOR_NONE;
}

/* Words of a name, wherever they stand in it; the signs of LIKE stand for
 * themselves. */
static void add_name(psc_sql *q, psc_str who)
{
    char *text = psc_new(q->arena, char, 2 * who.len + 3);
    size_t n = 0;
    text[n++] = '%';
    for (size_t i = 0; i < who.len; i++) {
        if (strchr("%_\\", who.ptr[i]) && who.ptr[i]) text[n++] = '\\';
        text[n++] = who.ptr[i];
    }
    text[n++] = '%';
    psc_buf_printf(&q->text, "entity IN (SELECT id FROM entity WHERE name %s ", q->dialect->like);
    psc_sql_text(q, (psc_str){text, n});
    psc_sql_add(q, " ESCAPE '\\')");
}

/* "RUS GOV": of that country, with these sectors among its own. */
static void add_code(psc_sql *q, psc_str who)
{
    psc_str rest = who, country = {0};
    const psc_str first = psc_str_cut(&rest, ' ');
    if (psc_sector_of(first) == PSC_SECTOR_NONE)
        country = first;
    else
        rest = who;
    rest = psc_str_trim(rest);
    if (rest.len == 0 && !psc_str_eq(country, PSC_STR("---"))) {
        psc_sql_add(q, "country <> '' AND p.country = ");
        psc_sql_text(q, country);
        return;
    }
    psc_sql_add(q, "entity IN (SELECT id FROM entity WHERE TRUE");
    if (country.len) {
        psc_sql_add(q, " AND code >= ");
        psc_sql_text(q, country);
        psc_sql_add(q, " AND code < ");
        psc_sql_text(q, psc_arena_printf(q->arena, "%.*s~", (int)country.len, country.ptr));
    }
    while (rest.len) {
        const psc_str w = psc_str_cut(&rest, ' ');
        if (w.len == 0) continue;
        psc_sql_add(q, " AND ' ' || code || ' ' LIKE ");
        psc_sql_text(q, psc_arena_printf(q->arena, "%% %.*s %%", (int)w.len, w.ptr));
    }
    psc_sql_add(q, ")");
}

/* Kinds of records, and what can be asked of them. */

typedef struct kind {
    unsigned bit;
    const char *table;
    psc_side actor, recipient; /* its party that acts, and the one it is done to; NONE: none */
    bool place, event;
} kind;

static const kind kinds[] = {
    {PSC_RECORD_EVENT, "event", PSC_SIDE_ACTOR, PSC_SIDE_RECIPIENT, true, true},
    {PSC_RECORD_QUOTE, "quote", PSC_SIDE_SPEAKER, PSC_SIDE_ADDRESSEE, false, false},
    {PSC_RECORD_FIGURE, "figure", PSC_SIDE_SOURCE, PSC_SIDE_NONE, true, false},
    {PSC_RECORD_MEETING, "meeting", PSC_SIDE_PARTY, PSC_SIDE_NONE, true, false},
};
enum { N_KIND = sizeof kinds / sizeof *kinds };

/* The condition that leads: its columns are left bare, so that their index is
 * used; the others get a unary plus. */
typedef enum lead { BY_NOTHING, BY_DAY, BY_TYPE, BY_TEXT, BY_PLACE, BY_PARTY, BY_DOC } lead;

/* A country takes part in very many events. */
static bool is_frequent(psc_str who)
{
    return who.len == 0 || is_country(psc_str_trim(who));
}

static bool asks_party(const psc_filter *f)
{
    return f->actor.len || f->recipient.len || f->party.len;
}

/* A year of a country has more events than most words have sentences. */
static bool is_long(psc_period p)
{
    enum { YEAR = 365 };
    return p.from == PSC_DAY_NONE || p.to == PSC_DAY_NONE || p.to - p.from >= YEAR;
}

static lead choose(const psc_filter *f, const kind *k)
{
    const bool frequent = is_frequent(f->actor) && is_frequent(f->recipient) &&
                          is_frequent(f->party);
    if (f->doc.len) return BY_DOC;
    if (f->place.len && k->event && frequent && !is_code_word(f->place)) return BY_PLACE;
    if (f->text.len && frequent && is_long(f->period)) return BY_TEXT;
    if (asks_party(f)) return BY_PARTY;
    if (f->place.len && k->event) return BY_PLACE;
    if (f->text.len) return BY_TEXT;
    if (k->event && (f->types || has_period(f))) return BY_TYPE;
    return has_period(f) ? BY_DAY : BY_NOTHING;
}

/* Ranges of keys (key.h): numbers of our own, so that they may stand in the text. */

typedef struct ranges {
    psc_sql *q;
    bool joined;
    uint32_t n;
} ranges;

static void add_range(ranges *r, int64_t first, int64_t last)
{
    const long long from = first, to = last;
    if (r->joined)
        psc_buf_printf(&r->q->text, r->n ? ", (%lld, %lld)" : "(%lld, %lld)", from, to);
    else
        psc_buf_printf(&r->q->text,
                       r->n ? " OR key BETWEEN %lld AND %lld" : "key BETWEEN %lld AND %lld", from,
                       to);
    r->n++;
}

/* Of one side: each type that is asked for is a range; all at any time are one. */
static void add_side(ranges *r, const psc_filter *f, bool event, psc_side side)
{
    const psc_event_type last = event ? PSC_TYPE_ASSAULT : PSC_TYPE_NONE;
    if (!has_period(f) && (!f->types || !event)) {
        add_range(r, psc_key_first(side, PSC_TYPE_NONE, f->period),
                  psc_key_last(side, last, f->period));
        return;
    }
    for (unsigned t = event ? 1 : 0; t <= (unsigned)last; t++)
        if (!event || !f->types || f->types >> t & 1)
            add_range(r, psc_key_first(side, (psc_event_type)t, f->period),
                      psc_key_last(side, (psc_event_type)t, f->period));
}

/* "(VALUES (1, 5), (8, 9)) k CROSS JOIN party p ON p.key >= k.column1 AND p.key <= k.column2",
 * or "(SELECT * FROM party WHERE key BETWEEN 1 AND 5 OR key BETWEEN 8 AND 9) p" */
static void add_keys(psc_sql *q, const psc_filter *f, const kind *k, const psc_side *side,
                     const char *table, const char *name)
{
    ranges r = {.q = q, .joined = q->dialect->joins_ranges};
    if (r.joined)
        psc_sql_add(q, "(VALUES ");
    else
        psc_buf_printf(&q->text, "(SELECT * FROM %s WHERE ", table);
    for (int i = 0; i < 2; i++)
        if (side[i] || (i == 0 && !side[1])) add_side(&r, f, k->event, side[i]);
    if (r.joined)
        psc_buf_printf(&q->text, ") k %s %s %s ON %s.key >= k.column1 AND %s.key <= k.column2",
                       q->dialect->join, table, name, name, name);
    else
        psc_buf_printf(&q->text, ") %s", name);
}

/* " AND column IN (SELECT record ...)" of those with that party; of several parties the first
 * is looked through for records that have the others. */
typedef struct asked {
    psc_str who;
    psc_side side[2];
} asked;

static void add_parties(psc_sql *q, const psc_filter *f, const kind *k, const char *column,
                        const asked *at, int n)
{
    while (n && !at->who.len) at++, n--;
    if (!n) return;
    const psc_str who = psc_str_trim(at->who);
    psc_buf_printf(&q->text, " AND %s IN (SELECT p.record FROM ", column);
    add_keys(q, f, k, at->side, "party", "p");
    psc_sql_add(q, " WHERE p.");
    if (is_code(who))
        add_code(q, who);
    else
        add_name(q, who);
    add_parties(q, f, k, "p.record", at + 1, n - 1);
    psc_sql_add(q, ")");
}

static void add_asked(psc_sql *q, const psc_filter *f, const kind *k, bool leads)
{
    const asked parties[] = {{f->actor, {k->actor, PSC_SIDE_NONE}},
                             {f->recipient, {k->recipient, PSC_SIDE_NONE}},
                             {f->party, {k->actor, k->recipient}}};
    const char *column = leads ? "x.id"
                               : psc_arena_printf(q->arena, "%sx.id", q->dialect->aside).ptr;
    add_parties(q, f, k, column, parties, 3);
}

static void add_place(psc_sql *q, psc_str place, bool leads)
{
    if (!place.len) return;
    const char *aside = leads ? "" : q->dialect->aside, *const *any_case = q->dialect->place;
    if (is_code_word(place)) {
        psc_buf_printf(&q->text, " AND x.country <> '' AND %sx.country = ", aside);
        psc_sql_text(q, place);
        return;
    }
    psc_buf_printf(&q->text, " AND x.place <> '' AND %s%s", aside, any_case[0]);
    psc_sql_text(q, place);
    psc_sql_add(q, any_case[1]);
}

static void add_cameo(psc_sql *q, psc_str cameo)
{
    if (!cameo.len) return;
    psc_sql_add(q, " AND x.cameo >= ");
    psc_sql_text(q, cameo);
    psc_sql_add(q, " AND x.cameo < ");
    psc_sql_text(q, psc_arena_printf(q->arena, "%.*s~", (int)cameo.len, cameo.ptr));
}

/* Any of them; all are texts of ours, among blanks. */
static void add_contexts(psc_sql *q, uint64_t contexts)
{
    const char *before = " AND (";
    for (unsigned c = 0; c < PSC_CONTEXT_COUNT; c++) {
        if (!(contexts >> c & 1)) continue;
        const psc_str word = psc_context_text((psc_context)c);
        psc_buf_printf(&q->text, "%s' ' || x.contexts || ' ' LIKE '%% %.*s %%'", before,
                       (int)word.len, word.ptr);
        before = " OR ";
    }
    if (contexts) psc_sql_add(q, ")");
}

static bool match_words(psc_sql *q, const psc_filter *f, psc_str *out)
{
    psc_buf b;
    char *room = psc_new(q->arena, char, 1 << 14);
    b = (psc_buf){.ptr = room, .cap = 1 << 14, .limit = (1 << 14) - 1};
    const bool ok = psc_find_words(&b, q->arena, q->dialect->words, f);
    *out = psc_buf_view(&b);
    return ok;
}

/* "SELECT columns FROM sentence s ..." that have the words; false if there are none. */
static bool add_hits(psc_sql *q, const psc_filter *f, const char *columns)
{
    psc_str match;
    if (!match_words(q, f, &match)) return false;
    psc_buf_printf(&q->text, "SELECT %s %s", columns, q->dialect->hit[0]);
    psc_sql_text(q, match);
    psc_sql_add(q, q->dialect->hit[1]);
    return true;
}

static bool add_text(psc_sql *q, const psc_filter *f, bool leads)
{
    if (!f->text.len) return true;
    psc_buf_printf(&q->text, " AND (%sx.document, x.sentence) IN (",
                   leads ? "" : q->dialect->aside);
    const bool ok = add_hits(q, f, "s.document, s.number");
    psc_sql_add(q, ")");
    return ok;
}

static psc_status no_words(psc_err *err)
{
    return psc_fail(err, PSC_USAGE, NULL, 0, UINT64_MAX,
                    "the text to look for needs at least one word, and not too many of them");
}

/* What only events have. */
static void add_of_event(psc_sql *q, const psc_filter *f)
{
    const char *aside = q->dialect->aside;
    add_cameo(q, f->cameo);
    add_list(q, aside, "x.quad", f->quads, quad_word);
    add_list(q, aside, "x.modality", f->modalities, modality_word);
    add_contexts(q, f->contexts);
    if (!f->mode.len) return;
    psc_sql_add(q, " AND x.mode = ");
    psc_sql_text(q, f->mode);
}

static psc_status add_kind(psc_sql *q, const psc_filter *f, const kind *k, const char *columns,
                           psc_err *err)
{
    static const psc_side none[2] = {PSC_SIDE_NONE, PSC_SIDE_NONE};
    const lead by = choose(f, k);
    /* By its own key, or by those of its parties: then type and day are told. */
    const bool keyed = k->event && (by == BY_TYPE || by == BY_PLACE) && (f->types || has_period(f));
    psc_buf_printf(&q->text, "SELECT %s FROM ", columns);
    if (keyed)
        add_keys(q, f, k, none, k->table, "x");
    else
        psc_buf_printf(&q->text, "%s x", k->table);
    psc_sql_add(q, " WHERE TRUE");
    if (f->doc.len) {
        psc_sql_add(q, " AND x.document = (SELECT id FROM document WHERE doc = ");
        psc_sql_text(q, f->doc);
        psc_sql_add(q, ")");
    }
    add_asked(q, f, k, by == BY_PARTY);
    add_place(q, f->place, by == BY_PLACE);
    if (!add_text(q, f, by == BY_TEXT)) return no_words(err);
    if (k->event) add_of_event(q, f);
    if (keyed || asks_party(f)) return PSC_OK;
    const char *aside = by == BY_DAY ? "" : q->dialect->aside;
    if (k->event) add_list(q, aside, "x.type", f->types, type_word);
    add_period(q, aside, "x.day", f->period);
    return PSC_OK;
}

psc_status psc_find_events(psc_sql *q, const psc_filter *f, const char *columns, psc_err *err)
{
    if (!f->daily) return add_kind(q, f, &kinds[0], columns, err);
    psc_buf_printf(&q->text, "SELECT %s FROM event x WHERE x.id IN (SELECT min(id) FROM (",
                   columns);
    const psc_status st = add_kind(q, f, &kinds[0], "x.id, x.daily", err);
    psc_sql_add(q, ") y GROUP BY daily)");
    return st;
}

/* Is something asked that only records within a document can answer? */
static bool asks_events(const psc_filter *f)
{
    return f->types || f->quads || f->modalities || f->contexts || f->mode.len || f->cameo.len ||
           f->daily;
}

static bool asks_inside(const psc_filter *f)
{
    return asks_party(f) || f->place.len || asks_events(f);
}

/* Documents: by their own day and words; else those with such an event. */
static psc_status add_conditions(psc_sql *q, const psc_filter *f, psc_err *err)
{
    if (asks_inside(f)) {
        psc_sql_add(q, " AND d.id IN (");
        const psc_status st = psc_find_events(q, f, "x.document", err);
        psc_sql_add(q, ")");
        return st;
    }
    if (f->doc.len) {
        psc_sql_add(q, " AND d.doc = ");
        psc_sql_text(q, f->doc);
    }
    add_period(q, "", "d.published", f->period);
    if (!f->text.len) return PSC_OK;
    psc_sql_add(q, " AND d.id IN (");
    if (!add_hits(q, f, "s.document")) return no_words(err);
    psc_sql_add(q, ")");
    return PSC_OK;
}

static psc_status add_documents(psc_sql *q, const psc_filter *f, psc_err *err)
{
    psc_sql_add(q, q->dialect->documents[0]);
    const psc_status st = add_conditions(q, f, err);
    psc_sql_add(q, q->dialect->documents[1]);
    return st;
}

static bool can_answer(const kind *k, const psc_filter *f)
{
    return k->event ||
           (!asks_events(f) && (k->place || !f->place.len) && (k->recipient || !f->recipient.len));
}

static psc_status refuse(const kind *k, psc_err *err)
{
    return psc_fail(err, PSC_USAGE, NULL, 0, UINT64_MAX, "%ss are not found by %s; ask for events",
                    k->table,
                    k->place ? "recipient, type, mode, quad, cameo, modality, context or one a day"
                             : "place, type, mode, quad, cameo, modality, context or one a day");
}

static psc_status add_kinds(psc_sql *q, const psc_filter *f, psc_err *err)
{
    const char *between = "";
    for (int i = 0; i < N_KIND; i++) {
        const kind *k = &kinds[i];
        if (f->kinds && !(f->kinds & k->bit)) continue;
        if (!can_answer(k, f)) {
            if (f->kinds) return refuse(k, err);
            continue;
        }
        psc_sql_add(q, between);
        static const char columns[] = "x.id AS id, x.day AS day, x.document AS document";
        const psc_status st = k->event ? psc_find_events(q, f, columns, err)
                                       : add_kind(q, f, k, columns, err);
        if (st) return st;
        between = " UNION ALL ";
    }
    if (f->kinds && !(f->kinds & PSC_RECORD_DOCUMENT)) return PSC_OK;
    psc_sql_add(q, between);
    return add_documents(q, f, err);
}

static bool finds_all(const psc_filter *f)
{
    return !f->kinds && !asks_inside(f) && !f->doc.len && !f->text.len && !has_period(f) &&
           !f->by_day;
}

static void add_order(psc_sql *q, const psc_filter *f)
{
    psc_sql_add(q, f->by_day ? " ORDER BY day, id" : " ORDER BY id");
    if (!f->limit) return;
    psc_sql_add(q, " LIMIT ");
    psc_sql_int(q, f->limit < INT64_MAX ? (int64_t)f->limit : INT64_MAX);
}

/* Ids first and in their order, then the lines, so that no lines are sorted. */
psc_status psc_find_sql(psc_sql *q, const psc_filter *f, psc_err *err)
{
    if (finds_all(f)) {
        psc_sql_add(q, "SELECT json FROM record");
        add_order(q, f);
        return PSC_OK;
    }
    const bool documents = f->documents && f->kinds && !(f->kinds & PSC_RECORD_DOCUMENT);
    psc_sql_add(q, "WITH hit AS MATERIALIZED (SELECT id, document FROM (");
    const psc_status st = add_kinds(q, f, err);
    if (st) return st;
    psc_sql_add(q, ") y");
    add_order(q, f);
    psc_sql_add(q, ")");
    if (documents)
        psc_buf_printf(&q->text,
                       ", whole AS MATERIALIZED (SELECT id FROM (SELECT id FROM hit UNION %s) z"
                       " ORDER BY id)",
                       q->dialect->documents_hit);
    psc_buf_printf(&q->text, " %s%s%s", q->dialect->lines[0], documents ? "whole" : "hit",
                   q->dialect->lines[1]);
    return PSC_OK;
}
