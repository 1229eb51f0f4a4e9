/* SPDX-License-Identifier: Apache-2.0 */
/* Pairing quotation marks.
 *
 * Curly marks and guillemets tell by themselves whether they open or close, straight ones
 * by the blanks about them.  Marks are paired within a paragraph.  One without a partner
 * reaches to the end of its sentence at most, unless the next paragraph opens with a mark
 * again: so a stray one spoils nothing behind it.
 *
 * Single marks are apostrophes more often than not: one that may open a quotation does so
 * only if one that may close it follows.  Marks inside a quotation of the other kind are
 * part of it. */
#include "events/quotation_marks.h"

#include "base/str.h"
#include "record/form.h"

typedef enum mark { NO_MARK, OPENS, CLOSES } mark;

#define LOW "\xE2\x80\x9E" /* as in German */

enum { SINGLE_REACH = 600 }; /* tokens in which a single mark must find its partner */

typedef struct place {
    uint32_t s, t; /* sentence, token */
} place;

typedef struct pairing {
    psc_arena *arena;
    const psc_document *doc;
    psc_quoted_list out;
    uint32_t n_region;
    uint32_t depth; /* marks of the same kind inside the open one */
    bool low;       /* it stands at the foot of the line: a high opening one closes it */
    bool open;
    bool goes_on; /* the next mark opens no new quotation: the paragraph before had no end */
    place from;   /* the mark that is open */
    place skip;   /* single marks: nothing up to here is looked at */
} pairing;

static bool space_before(const psc_sentence *s, uint32_t t)
{
    return t == 0 || s->tok[t - 1].flags & PSC_TOKEN_SPACE_AFTER;
}

static bool space_behind(const psc_sentence *s, uint32_t t)
{
    return t + 1 == s->n || s->tok[t].flags & PSC_TOKEN_SPACE_AFTER;
}

static bool is_any(const psc_sentence *s, uint32_t t, const char *const *form, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (psc_form_is(s, t, form[i])) return true;
    return false;
}

/* 12" of pipe */
static bool is_inch(const psc_sentence *s, uint32_t t)
{
    return t > 0 && s->tok[t - 1].upos == PSC_UPOS_NUM && !space_before(s, t);
}

static mark double_mark(const psc_sentence *s, uint32_t t, bool open)
{
    static const char *const left[] = {"\xE2\x80\x9C", "``", "\xC2\xAB", LOW,
                                       "\xE2\x80\x98\xE2\x80\x98"};
    static const char *const right[] = {"\xE2\x80\x9D", "\xC2\xBB", "\xE2\x80\x99\xE2\x80\x99"};
    if (is_any(s, t, left, sizeof left / sizeof *left)) return OPENS;
    if (is_any(s, t, right, sizeof right / sizeof *right)) return CLOSES;
    const bool doubled = psc_form_is(s, t, "''"); /* opens only where it cannot close */
    if (doubled && (open || !space_before(s, t) || space_behind(s, t))) return CLOSES;
    if (doubled) return OPENS;
    if (!psc_form_is(s, t, "\"")) return NO_MARK;
    const bool before = space_before(s, t), behind = space_behind(s, t);
    if (!open && is_inch(s, t)) return NO_MARK;
    if (before != behind) return before ? OPENS : CLOSES;
    return open ? CLOSES : OPENS;
}

bool psc_sentence_opens_quoted(const psc_sentence *s)
{
    return s->n && double_mark(s, 0, false) == OPENS;
}

/* A mark that opens inside an open quotation, of which two marks close it and the outer
 * one: ``they call it a ``reform'' and laugh,''. */
static bool is_nested(const psc_sentence *s, uint32_t t)
{
    int closing = 0;
    for (uint32_t k = t + 1; k < s->n; k++) {
        const mark m = double_mark(s, k, true);
        if (m == OPENS) return false;
        if (m == CLOSES && ++closing == 2) return true;
    }
    return false;
}

/* ---- pieces ---- */

/* Everything behind the mark at `from` up to (without) token t of sentence s. */
static void add_pieces(pairing *p, place from, uint32_t s, uint32_t t, bool closed, bool stray)
{
    if (!p->goes_on) p->n_region++;
    p->goes_on = false;
    for (uint32_t i = from.s; i <= s; i++) {
        const uint32_t first = i == from.s ? from.t + 1 : 0;
        const uint32_t end = i == s ? t : p->doc->sent[i].n;
        if (end <= first) continue;
        *psc_push(p->arena, p->out.at, p->out.n, p->out.cap) =
            (psc_quoted){.sentence = i,
                         .first = first,
                         .last = end - 1,
                         .region = p->n_region,
                         .opens = i == from.s,
                         .closes = closed && i == s,
                         .stray = stray};
    }
}

/* Another mark opens at token t of sentence s: the words of the one before end there at
 * the latest. */
static void cut_short(pairing *p, uint32_t s, uint32_t t)
{
    const uint32_t end = p->from.s == s ? t : p->doc->sent[p->from.s].n;
    if (p->open) add_pieces(p, p->from, p->from.s, end, false, true);
}

/* The open mark found no partner up to sentence `last`, where its paragraph ends. */
static void give_up(pairing *p, uint32_t last)
{
    const psc_document *d = p->doc;
    if (!p->open) return;
    p->open = false;
    const bool goes_on = last + 1 < d->n_sent && psc_sentence_opens_quoted(&d->sent[last + 1]);
    const uint32_t s = goes_on ? last : p->from.s;
    add_pieces(p, p->from, s, d->sent[s].n, false, !goes_on);
    p->goes_on = goes_on;
}

static bool ends_a_clause(const psc_sentence *s, uint32_t t)
{
    static const char *const end[] = {".", ",", "!", "?", "\xE2\x80\xA6", "..."};
    return is_any(s, t, end, sizeof end / sizeof *end);
}

/* A closing mark alone, in a paragraph that quoted somebody before: the quotation went
 * on behind "he said." and lost its mark.  Its words begin with the next sentence. */
static void resume(pairing *p, uint32_t s, uint32_t t)
{
    const psc_sentence *sent = p->doc->sent;
    if (p->out.n == 0 || t == 0 || !ends_a_clause(&sent[s], t - 1)) return;
    const uint32_t from = p->out.at[p->out.n - 1].sentence + 1;
    if (from > s || sent[from - 1].paragraph != sent[s].paragraph) return;
    p->n_region++;
    for (uint32_t i = from; i <= s; i++) {
        const uint32_t end = i < s ? sent[i].n : t;
        if (end)
            *psc_push(p->arena, p->out.at, p->out.n, p->out.cap) = (psc_quoted){
                .sentence = i, .last = end - 1, .region = p->n_region, .closes = i == s};
    }
}

/* ---- single marks ---- */

static bool may_open_single(const psc_sentence *s, uint32_t t)
{
    if (t + 1 >= s->n || !space_before(s, t)) return false;
    return psc_form_is(s, t, "\xE2\x80\x98") || psc_form_is(s, t, "`") ||
           (psc_form_is(s, t, "'") && !space_behind(s, t));
}

/* 0: does not close; 1: may be the apostrophe of a plural; 2: closes. */
static int closes_single(const psc_sentence *s, uint32_t t)
{
    if (!psc_form_is(s, t, "\xE2\x80\x99") && !psc_form_is(s, t, "'")) return 0;
    if (t == 0 || (space_before(s, t) && !space_behind(s, t))) return 0;
    if (ends_a_clause(s, t - 1)) return 2;
    if (t + 1 < s->n && !space_behind(s, t) && s->tok[t + 1].upos != PSC_UPOS_PUNCT) return 0;
    const bool ends = t + 1 == s->n || s->tok[t + 1].upos == PSC_UPOS_PUNCT;
    return ends || s->tok[t].xpos != PSC_XPOS_POS ? 2 : 1;
}

/* The mark that closes the single one at `from`: the first sure one of the paragraph, else
 * a doubtful one of the same sentence. */
static bool find_close(const pairing *p, place from, place *out)
{
    const psc_sentence *sent = p->doc->sent;
    bool found = false;
    uint32_t seen = 0;
    for (uint32_t s = from.s; s < p->doc->n_sent && seen < SINGLE_REACH; s++) {
        if (sent[s].paragraph != sent[from.s].paragraph) break;
        for (uint32_t t = s == from.s ? from.t + 2 : 0; t < sent[s].n; t++, seen++) {
            const int sure = closes_single(&sent[s], t);
            if (sure == 2 || (sure == 1 && s == from.s)) *out = (place){s, t};
            if (sure == 2) return true;
            found |= sure == 1 && s == from.s;
        }
    }
    return found;
}

static void take_single(pairing *p, uint32_t s, uint32_t t)
{
    place close;
    const place from = {s, t};
    if (!may_open_single(&p->doc->sent[s], t) || !find_close(p, from, &close)) return;
    add_pieces(p, from, close.s, close.t, true, false);
    p->skip = close;
}

/* ---- a document ---- */

static bool is_skipped(const pairing *p, uint32_t s, uint32_t t)
{
    return s < p->skip.s || (s == p->skip.s && t <= p->skip.t && p->skip.t);
}

static void take_mark(pairing *p, uint32_t s, uint32_t t)
{
    if (is_skipped(p, s, t)) return;
    const psc_sentence *sent = &p->doc->sent[s];
    mark m = double_mark(sent, t, p->open);
    if (m == OPENS && p->open && p->low && !psc_form_is(sent, t, LOW)) m = CLOSES;
    if (m == OPENS && p->open && p->from.s == s && is_nested(sent, t)) {
        p->depth++;
    } else if (m == OPENS) {
        cut_short(p, s, t);
        p->open = true;
        p->depth = 0;
        p->low = psc_form_is(sent, t, LOW);
        p->from = (place){s, t};
    } else if (m == CLOSES && p->open && p->depth) {
        p->depth--;
    } else if (m == CLOSES && p->open) {
        add_pieces(p, p->from, s, t, true, false);
        p->open = false;
    } else if (m == CLOSES) {
        resume(p, s, t);
    } else if (!p->open) {
        take_single(p, s, t);
    }
}

psc_quoted_list psc_quoted_of(psc_arena *arena, const psc_document *doc)
{
    pairing p = {.arena = arena, .doc = doc};
    for (uint32_t s = 0; s < doc->n_sent; s++) {
        if (s && doc->sent[s].paragraph != doc->sent[s - 1].paragraph) give_up(&p, s - 1);
        for (uint32_t t = 0; t < doc->sent[s].n; t++) take_mark(&p, s, t);
    }
    if (doc->n_sent) give_up(&p, doc->n_sent - 1);
    return p.out;
}
