/* SPDX-License-Identifier: Apache-2.0 */
/* The account for people:
 *
 *     Truce talks open in Muscat
 *     11 February 2016 · Muscat · report.txt
 *
 *       The minister met rebel envoys on Sunday, the UN said.
 *         CONSULT/meet  040  minister (YEM GOV), rebel envoys (YEM REB)  2016-02-14  [says UN]
 *
 * Each sentence that holds events or figures is told once; they stand below it in
 * columns.  What does not fit into a line goes to the next, under the actors. */
#include <stdio.h>

#include "base/str.h"
#include "record/pen.h"
#include "record/write.h"

enum { SENTENCE_COL = 2, EVENT_COL = 4, GAP = 2 };

static psc_ink type_ink(psc_str quad)
{
    const bool conflict = psc_str_ends(quad, PSC_STR("conflict"));
    const bool material = psc_str_starts(quad, PSC_STR("material"));
    if (conflict) return material ? PSC_INK_RED : PSC_INK_YELLOW;
    return material ? PSC_INK_BLUE : PSC_INK_GREEN;
}

/* Pieces of text in the arena. */

static psc_str type_text(psc_arena *a, const psc_event *e)
{
    const psc_str type = psc_type_text(e->type);
    if (e->mode.len == 0) return type;
    return psc_arena_printf(a, "%.*s/%.*s", (int)type.len, type.ptr, (int)e->mode.len, e->mode.ptr);
}

static psc_str code_text(psc_arena *a, const psc_code *code)
{
    char *p = psc_new(a, char, 32);
    psc_buf b = {.ptr = p, .cap = 32, .limit = 31};
    psc_write_code(&b, code);
    return psc_buf_view(&b);
}

/* "2016-02-11", "2014-12", "2015", "2015-01-26..2015-01-29" */
static psc_str period_text(psc_arena *a, psc_period p)
{
    int y, m, d, y2, m2, d2;
    char from[12], to[12];
    psc_day_split(p.from, &y, &m, &d);
    psc_day_split(p.to, &y2, &m2, &d2);
    psc_day_format(p.from, from);
    psc_day_format(p.to, to);
    if (p.from == p.to) return psc_arena_printf(a, "%s", from);
    const bool ends_month = psc_day_of(y2, m2, d2 + 1) == PSC_DAY_NONE;
    if (d == 1 && ends_month && y == y2 && m == 1 && m2 == 12)
        return psc_arena_printf(a, "%04d", y);
    if (d == 1 && ends_month && y == y2 && m == m2) return psc_arena_printf(a, "%04d-%02d", y, m);
    return psc_arena_printf(a, "%s..%s", from, to);
}

psc_str psc_entity_label(const psc_report *r, const psc_entity *e)
{
    for (int steps = 0; e->kind == PSC_ENTITY_PRONOUN && e->link >= 0 && steps < 64; steps++)
        e = &r->entity[e->link];
    return e->name.len && e->kind != PSC_ENTITY_GROUP ? e->name : e->text;
}

static psc_str brackets_text(psc_arena *a, const psc_report *r, const psc_event *e)
{
    const psc_str modality = e->modality == PSC_ASSERTED ? (psc_str){0}
                                                         : psc_modality_text(e->modality);
    const psc_str who = e->source ? psc_entity_label(r, e->source) : (psc_str){0};
    if (modality.len == 0 && who.len == 0) return (psc_str){0};
    return psc_arena_printf(a, "[%.*s%s%s%.*s]", (int)modality.len,
                            modality.len ? modality.ptr : "", modality.len && who.len ? "; " : "",
                            who.len ? "says " : "", (int)who.len, who.len ? who.ptr : "");
}

/* Lines of one event. */

/* Whether one phrase stands for both: "Russian and American envoys". */
static bool is_same_phrase(const psc_entity *a, const psc_entity *b)
{
    return a->span.beg == b->span.beg && a->span.end == b->span.end && !a->name.len && !b->name.len;
}

/* Codes of the entities from e[0] on that its phrase stands for; *n of them. */
static psc_str codes_text(psc_arena *a, const psc_entity *e, uint32_t most, uint32_t *n)
{
    psc_str all = code_text(a, &e->code);
    for (*n = 1; *n < most && is_same_phrase(e, &e[*n]); ++*n) {
        const psc_str code = code_text(a, &e[*n].code);
        all = psc_arena_printf(a, "%.*s, %.*s", (int)all.len, all.ptr, (int)code.len, code.ptr);
    }
    return all;
}

static void put_entities(psc_pen *p, psc_arena *a, const psc_report *r, const psc_entity *e,
                         uint32_t n, uint32_t col)
{
    for (uint32_t i = 0, same; i < n; i += same) {
        const psc_str name = psc_entity_label(r, &e[i]), code = codes_text(a, &e[i], n - i, &same);
        if (i) psc_pen_put(p, PSC_INK_PLAIN, PSC_STR(", "));
        if (i && p->col + psc_pen_width(name) + psc_pen_width(code) + 3 > (uint32_t)p->look.width) {
            psc_pen_line(p);
            psc_pen_to(p, col);
        }
        psc_pen_put(p, PSC_INK_BOLD, name);
        if (code.len == 0) continue;
        psc_pen_put(p, PSC_INK_PLAIN, PSC_STR(" "));
        psc_pen_put(p, PSC_INK_CYAN, psc_arena_printf(a, "(%.*s)", (int)code.len, code.ptr));
    }
}

/* Another piece, two blanks on or in the next line. */
static void put_piece(psc_pen *p, psc_ink ink, psc_str s, uint32_t col)
{
    if (s.len == 0) return;
    if (p->col > col && p->col + GAP + psc_pen_width(s) > (uint32_t)p->look.width) {
        psc_pen_line(p);
        psc_pen_to(p, col);
    } else if (p->col > col) {
        psc_pen_to(p, p->col + GAP);
    }
    psc_pen_put(p, ink, s);
}

static void put_sides(psc_pen *p, psc_arena *a, const psc_report *r, const psc_event *e,
                      uint32_t col)
{
    put_entities(p, a, r, e->actor, e->n_actor, col);
    if (e->n_recipient == 0) return;
    if (p->col + 20 > (uint32_t)p->look.width) {
        psc_pen_line(p);
        psc_pen_to(p, col);
    }
    psc_pen_put(p, PSC_INK_PLAIN, p->col > col ? PSC_STR(" ") : (psc_str){0});
    psc_pen_put(p, PSC_INK_DIM, PSC_STR("\xE2\x86\x92 "));
    put_entities(p, a, r, e->recipient, e->n_recipient, col);
}

static void put_extras(psc_pen *p, psc_arena *a, const psc_report *r, const psc_event *e,
                       uint32_t col)
{
    if (e->where.phrase.text.len)
        put_piece(
            p, PSC_INK_PLAIN,
            psc_arena_printf(a, "in %.*s", (int)e->where.phrase.text.len, e->where.phrase.text.ptr),
            col);
    if (e->when.period.from != PSC_DAY_NONE)
        put_piece(p, PSC_INK_PLAIN, period_text(a, e->when.period), col);
    put_piece(p, PSC_INK_DIM, brackets_text(a, r, e), col);
    if (e->about.text.len == 0) return;
    psc_pen_line(p);
    psc_pen_to(p, col);
    psc_pen_put(p, PSC_INK_DIM, PSC_STR("about: "));
    psc_pen_put(p, PSC_INK_DIM, psc_pen_cut(a, e->about.text, (uint32_t)p->look.width - col - 7));
}

static void put_event(psc_pen *p, psc_arena *a, const psc_report *r, const psc_event *e,
                      uint32_t type_width)
{
    const uint32_t col = EVENT_COL + type_width + GAP + 4 + GAP;
    psc_pen_to(p, EVENT_COL);
    psc_pen_put(p, type_ink(e->quad), type_text(a, e));
    psc_pen_to(p, EVENT_COL + type_width + GAP);
    psc_pen_put(p, PSC_INK_DIM, e->cameo);
    psc_pen_to(p, col);
    put_sides(p, a, r, e, col);
    put_extras(p, a, r, e, col);
    psc_pen_line(p);
}

/* A report. */

/* What is known about the report, parted by dots; the id last, if the title is not it. */
static void put_head(psc_pen *p, psc_arena *a, const psc_document *d)
{
    psc_str fact[6];
    uint32_t n = 0;
    char day[12] = "";
    if (d->published != PSC_DAY_NONE) {
        psc_day_format(d->published, day);
        fact[n++] =
            psc_arena_printf(a, "%s%s", day, d->basis == PSC_BASIS_INFERRED ? " (inferred)" : "");
    }
    if (d->dateline.place.len) fact[n++] = d->dateline.place;
    if (d->dateline.agency.len) fact[n++] = d->dateline.agency;
    if (d->byline.len) fact[n++] = d->byline;
    if (d->publisher.len) fact[n++] = d->publisher;
    if (d->title.len) fact[n++] = d->id;
    psc_pen_put(p, PSC_INK_BOLD, d->title.len ? d->title : d->id);
    psc_pen_line(p);
    for (uint32_t i = 0; i < n; i++) {
        if (i) psc_pen_put(p, PSC_INK_DIM, PSC_STR(" \xC2\xB7 "));
        psc_pen_put(p, PSC_INK_DIM, fact[i]);
    }
    if (n) psc_pen_line(p);
}

/* ---- figures ---- */

psc_str psc_number_text(psc_arena *a, double v)
{
    char digits[48], out[64];
    (void)snprintf(digits, sizeof digits, v < 1e15 ? "%.15g" : "%g", v);
    size_t whole = strspn(digits, "0123456789"), n = 0;
    if (digits[whole] == 'e') whole = 0;
    for (size_t i = 0; digits[i]; i++) {
        if (i && i < whole && (whole - i) % 3 == 0) out[n++] = ',';
        out[n++] = digits[i];
    }
    return psc_arena_str(a, (psc_str){out, n});
}

/* "~1,200-1,500 killed" */
static psc_str claim_text(psc_arena *a, const psc_figure *f)
{
    const psc_str low = psc_number_text(a, f->value), high = psc_number_text(a, f->max);
    const bool range = f->max > f->value;
    return psc_arena_printf(a, "%s%.*s%s%.*s %.*s", f->approximate ? "~" : "", (int)low.len,
                            low.ptr, range ? "-" : "", range ? (int)high.len : 0, high.ptr,
                            (int)f->unit.len, f->unit.ptr);
}

static void put_figure(psc_pen *p, psc_arena *a, const psc_report *r, const psc_figure *f,
                       uint32_t type_width)
{
    const uint32_t col = EVENT_COL + type_width + GAP + 4 + GAP;
    psc_pen_to(p, EVENT_COL);
    psc_pen_put(p, PSC_INK_DIM, PSC_STR("figure"));
    psc_pen_to(p, col);
    psc_pen_put(p, PSC_INK_BOLD, claim_text(a, f));
    if (f->what.text.len && !psc_str_eq(f->what.text, f->unit))
        put_piece(p, PSC_INK_PLAIN, psc_pen_cut(a, f->what.text, 40), col);
    if (f->where.phrase.text.len)
        put_piece(
            p, PSC_INK_PLAIN,
            psc_arena_printf(a, "in %.*s", (int)f->where.phrase.text.len, f->where.phrase.text.ptr),
            col);
    if (f->when.period.from != PSC_DAY_NONE)
        put_piece(p, PSC_INK_PLAIN, period_text(a, f->when.period), col);
    if (f->source) {
        const psc_str who = psc_entity_label(r, f->source);
        put_piece(p, PSC_INK_DIM, psc_arena_printf(a, "[says %.*s]", (int)who.len, who.ptr), col);
    }
    psc_pen_line(p);
}

/* ---- quotes ---- */

/* Who speaks, to whom, and what, as far as the line has room: the sentence is above. */
static void put_quote(psc_pen *p, psc_arena *a, const psc_report *r, const psc_quote *q,
                      uint32_t type_width)
{
    const uint32_t col = EVENT_COL + type_width + GAP + 4 + GAP;
    psc_pen_to(p, EVENT_COL);
    psc_pen_put(p, PSC_INK_DIM, PSC_STR("quote"));
    psc_pen_to(p, col);
    if (q->speaker) put_entities(p, a, r, q->speaker, 1, col);
    if (q->addressee) {
        psc_pen_put(p, PSC_INK_DIM, PSC_STR(" \xE2\x86\x92 "));
        put_entities(p, a, r, q->addressee, 1, col);
    }
    const uint32_t room = (uint32_t)p->look.width - p->col;
    if (p->col + 24 < (uint32_t)p->look.width) {
        const psc_str words = psc_pen_cut(a, q->words.text, room - GAP - 2);
        put_piece(p, PSC_INK_PLAIN,
                  psc_arena_printf(a, "\xE2\x80\x9C%.*s\xE2\x80\x9D", (int)words.len, words.ptr),
                  col);
    }
    psc_pen_line(p);
}

/* ---- sentences ---- */

enum { TOLD = PSC_RECORD_EVENT | PSC_RECORD_QUOTE | PSC_RECORD_FIGURE };

/* The words of a record that stand in bold in its sentence; those of quotes have their marks. */
static psc_span telling_words(const psc_report *r, unsigned kind, uint32_t i)
{
    return kind == PSC_RECORD_EVENT    ? r->event[i].trigger_phrase.span
           : kind == PSC_RECORD_FIGURE ? r->figure[i].words.span
                                       : (psc_span){0};
}

/* The sentence with the words that tell something in bold; `walk` stands before its records. */
static void put_sentence(psc_pen *p, psc_arena *a, const psc_report *r, uint32_t sentence,
                         psc_record_walk walk)
{
    const psc_sentence *s = &r->doc->sent[sentence];
    psc_span *bold = psc_new(a, psc_span, r->n_event + r->n_figure);
    uint32_t i, n = 0;
    for (unsigned kind; (kind = psc_record_next(&walk, r, TOLD, &i)) != 0;) {
        const psc_span t = telling_words(r, kind, i);
        if (psc_record_sentence(r, kind, i) != sentence) break;
        if (t.end > t.beg && t.beg >= s->span.beg && t.end <= s->span.end)
            bold[n++] = (psc_span){t.beg - s->span.beg, t.end - s->span.beg};
    }
    psc_pen_line(p);
    psc_pen_wrap(p, psc_str_at(r->doc->text, s->span), SENTENCE_COL, bold, n);
    psc_pen_line(p);
}

static uint32_t type_column(psc_arena *a, const psc_report *r)
{
    uint32_t width = 8;
    for (uint32_t i = 0; i < r->n_event; i++) {
        const uint32_t n = psc_pen_width(type_text(a, &r->event[i]));
        if (n > width) width = n;
    }
    return width;
}

/* ---- meetings ---- */

/* Entities of the parties from i on that have one phrase and one part: "envoys (RUS GOV, USA GOV)
 * host"; *n of them. */
static psc_entity *parties_alike(psc_arena *a, const psc_meeting *m, uint32_t i, uint32_t *n)
{
    const psc_party *first = &m->party[i];
    psc_entity *e = psc_new(a, psc_entity, m->n_party - i);
    for (*n = 0; i + *n < m->n_party; ++*n) {
        const psc_party *next = &m->party[i + *n];
        if (*n && (next->part != first->part || !is_same_phrase(first->who, next->who))) break;
        e[*n] = *next->who;
    }
    return e;
}

static uint32_t party_width(psc_arena *a, const psc_report *r, const psc_entity *e, uint32_t n,
                            psc_str part)
{
    uint32_t same;
    const psc_str code = codes_text(a, e, n, &same);
    return psc_pen_width(psc_entity_label(r, e)) + (code.len ? psc_pen_width(code) + 3 : 0) +
           (part.len ? psc_pen_width(part) + 1 : 0);
}

/* "A (YEM GOV), B (OMN GOV) host" */
static void put_parties(psc_pen *p, psc_arena *a, const psc_report *r, const psc_meeting *m,
                        uint32_t col)
{
    psc_pen_to(p, col);
    for (uint32_t i = 0, n; i < m->n_party; i += n) {
        const psc_part what = m->party[i].part;
        const psc_str part = what == PSC_PART_ATTENDS ? (psc_str){0} : psc_part_text(what);
        const psc_entity *e = parties_alike(a, m, i, &n);
        if (i) psc_pen_put(p, PSC_INK_PLAIN, PSC_STR(", "));
        if (i && p->col + party_width(a, r, e, n, part) >= (uint32_t)p->look.width) {
            psc_pen_line(p);
            psc_pen_to(p, col);
        }
        put_entities(p, a, r, e, n, col);
        if (part.len) psc_pen_put(p, PSC_INK_PLAIN, PSC_STR(" "));
        psc_pen_put(p, PSC_INK_DIM, part);
    }
    psc_pen_line(p);
}

/* "  talks in Muscat        held", and below it "A (YEM GOV), B (OMN GOV) host" */
static void put_meeting(psc_pen *p, psc_arena *a, const psc_report *r, const psc_meeting *m)
{
    const uint32_t col = EVENT_COL + 4;
    psc_pen_to(p, EVENT_COL);
    psc_pen_put(p, PSC_INK_BOLD, m->name);
    put_piece(p, PSC_INK_YELLOW, psc_meeting_status_text(m->status), col);
    if (m->when.period.from != PSC_DAY_NONE)
        put_piece(p, PSC_INK_PLAIN, period_text(a, m->when.period), col);
    psc_pen_line(p);
    put_parties(p, a, r, m, col);
}

static void put_meetings(psc_pen *p, psc_arena *a, const psc_report *r)
{
    if (!r->n_meeting) return;
    psc_pen_line(p);
    psc_pen_to(p, SENTENCE_COL);
    psc_pen_put(p, PSC_INK_DIM, PSC_STR("meetings"));
    psc_pen_line(p);
    for (uint32_t i = 0; i < r->n_meeting; i++) put_meeting(p, a, r, &r->meeting[i]);
}

static psc_str add_count(psc_arena *a, psc_str text, uint32_t n, const char *what)
{
    if (!n) return text;
    return psc_arena_printf(a, "%.*s, %u %s%s", (int)text.len, text.ptr, n, what,
                            n == 1 ? "" : "s");
}

/* "3 events, 1 figure"; of other things than events nothing is told where there are none. */
static psc_str count_text(psc_arena *a, const psc_report *r)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < r->n_event; i++) n += psc_record_shows(r, i);
    psc_str text = n ? psc_arena_printf(a, "%u event%s", n, n == 1 ? "" : "s")
                     : PSC_STR("no events");
    text = add_count(a, text, r->n_quote, "quote");
    return add_count(a, text, r->n_figure, "figure");
}

static void put_sum(psc_pen *p, psc_arena *a, const psc_report *r, uint32_t n_told)
{
    const psc_str count = count_text(a, r);
    psc_pen_line(p);
    psc_pen_to(p, SENTENCE_COL);
    psc_pen_put(p, PSC_INK_DIM,
                n_told
                    ? psc_arena_printf(a, "%.*s in %u of %u sentence%s", (int)count.len, count.ptr,
                                       n_told, r->doc->n_sent, r->doc->n_sent == 1 ? "" : "s")
                    : psc_arena_printf(a, "%.*s in %u sentence%s", (int)count.len, count.ptr,
                                       r->doc->n_sent, r->doc->n_sent == 1 ? "" : "s"));
    psc_pen_line(p);
    psc_pen_line(p);
}

void psc_write_account(psc_buf *out, psc_arena *a, const psc_report *r, psc_look look)
{
    psc_pen p = psc_pen_init(out, look);
    const uint32_t width = type_column(a, r);
    uint32_t n_told = 0, told = UINT32_MAX, i;
    psc_record_walk walk = {0}, before = walk;
    put_head(&p, a, r->doc);
    for (unsigned kind; (kind = psc_record_next(&walk, r, TOLD, &i)) != 0; before = walk) {
        const uint32_t sentence = psc_record_sentence(r, kind, i);
        if (sentence != told) put_sentence(&p, a, r, sentence, before);
        n_told += sentence != told;
        told = sentence;
        if (kind == PSC_RECORD_EVENT)
            put_event(&p, a, r, &r->event[i], width);
        else if (kind == PSC_RECORD_QUOTE)
            put_quote(&p, a, r, &r->quote[i], width);
        else
            put_figure(&p, a, r, &r->figure[i], width);
    }
    put_meetings(&p, a, r);
    put_sum(&p, a, r, n_told);
}
