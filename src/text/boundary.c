/* SPDX-License-Identifier: Apache-2.0 */
/* Finds the end of a sentence among pieces.
 *
 * A sentence ends behind . ? ! and runs of them, with the brackets, quotation
 * marks and note numbers that close there; the cases that need thought are few:
 *
 *     abbreviations   by class: "Dr." never, "Inc." and "U.S." before a word that
 *                     can only begin a sentence, "p.m." before any capital but a
 *                     day or time zone
 *     quotations      "Why?" he asked: not before a small letter, nor before a
 *                     name with a verb of speech
 *     three dots      before a capital
 *     list numbers    "1. First ..." is one sentence
 *     datelines       "GENEVA (AFP) -" is a sentence of its own, as treebanks have it
 *     lines           that were ended on purpose (lines.c) end a sentence
 *
 * What is too long is cut at the best place. */
#include "text/boundary.h"

#include "base/str.h"
#include "base/utf8.h"
#include "text/gap.h"

typedef struct finder {
    const psc_text_rules *r;
    psc_str text;
    const psc_pieces *pieces;
    const psc_piece *p; /* the same, [n] */
    uint32_t n;
} finder;

static psc_str piece_str(const finder *f, uint32_t i)
{
    return psc_str_sub(f->text, f->p[i].beg, f->p[i].end);
}

static uint8_t kind(const finder *f, uint32_t i)
{
    return i < f->n ? f->p[i].kind : (uint8_t)PSC_PIECE_OTHER;
}

static bool spaced(const finder *f, uint32_t i)
{
    return i >= f->n || f->p[i].flags & PSC_PIECE_SPACE;
}

static uint32_t first_char(const finder *f, uint32_t i)
{
    size_t at = 0;
    return i < f->n ? psc_utf8_next(piece_str(f, i), &at) : 0;
}

static bool is_name_like(const finder *f, uint32_t i)
{
    return (kind(f, i) == PSC_PIECE_WORD || kind(f, i) == PSC_PIECE_ABBR) &&
           psc_is_upper(first_char(f, i));
}

/* Classes of the word of a piece, without its period. */
static uint32_t bits(const finder *f, uint32_t i)
{
    psc_str s = piece_str(f, i);
    if (f->p[i].kind == PSC_PIECE_ABBR) s.len--;
    return psc_text_word_bits(f->r, s);
}

static bool has_small(psc_str s)
{
    for (size_t at = 0; at < s.len;)
        if (psc_is_lower(psc_utf8_next(s, &at))) return true;
    return false;
}

enum {
    RULE_MIN = 10, /* marks in a row */
    NOTE_MAX = 5   /* pieces: "[citation needed]" */
};

/* "[12]", "[citation needed]" behind a stop: a note; index behind it, or i. */
static uint32_t skip_note(const finder *f, uint32_t i)
{
    uint32_t k = i + 1;
    if (kind(f, i) != PSC_PIECE_OPEN || f->text.ptr[f->p[i].beg] != '[') return i;
    while (k < f->n && k < i + NOTE_MAX && kind(f, k) == PSC_PIECE_WORD &&
           !psc_is_upper(first_char(f, k)))
        k++;
    return k < f->n && k > i + 1 && kind(f, k) == PSC_PIECE_CLOSE ? k + 1 : i;
}

/* ":-)" behind a stop belongs to the sentence before it. */
static bool is_face(const finder *f, uint32_t i)
{
    const uint32_t c = first_char(f, i);
    return i < f->n && kind(f, i) == PSC_PIECE_OTHER && (c == ':' || c == ';' || c == '=') &&
           f->p[i].end - f->p[i].beg <= 4;
}

/* "==========": a line drawn between parts. */
static bool is_rule(const finder *f, uint32_t i)
{
    const psc_piece *p = &f->p[i];
    return (p->kind == PSC_PIECE_OTHER || p->kind == PSC_PIECE_DASH) &&
           p->end - p->beg >= RULE_MIN && spaced(f, i + 1) && (i == 0 || spaced(f, i));
}

enum { CLOSING_MAX = 12 /* pieces: more brackets in a row are noise */ };

/* Behind the marks that close with the stop before i. *closed: there are quotation marks or
 * brackets among them. */
static uint32_t skip_closing(const finder *f, uint32_t i, bool *closed)
{
    const uint32_t limit = i + CLOSING_MAX;
    *closed = false;
    for (;;) {
        const uint32_t from = i;
        if (kind(f, i) == PSC_PIECE_CLOSEQ && i < f->n && !(f->p[i].flags & PSC_PIECE_LINE)) {
            *closed = true;
            i++;
        }
        if (kind(f, i) == PSC_PIECE_CLOSE && i < f->n) {
            *closed = true;
            i++;
        }
        i = skip_note(f, i);
        if (is_face(f, i)) i++;
        if (i == from || i >= limit) return i;
    }
}

/* The piece that shows how what follows begins: behind opening marks. */
static uint32_t skip_opening(const finder *f, uint32_t i)
{
    const uint32_t limit = i + CLOSING_MAX;
    while (i < limit && (kind(f, i) == PSC_PIECE_OPEN || kind(f, i) == PSC_PIECE_OPENQ)) i++;
    return i;
}

enum { SPEAKER_MAX = 5 /* pieces of "German Foreign Minister Anna Weber" */ };

/* "... ?" Foreign Minister Amin asked: from i on. */
static bool is_speaker(const finder *f, uint32_t i)
{
    for (uint32_t k = i; k < i + SPEAKER_MAX && is_name_like(f, k); k++)
        if (k + 1 < f->n && kind(f, k + 1) == PSC_PIECE_WORD && bits(f, k + 1) & PSC_WORD_SPEECH)
            return true;
    return false;
}

/* "the band Panic! was": the mark is part of a name if a small letter follows. */
static bool is_named(const finder *f, uint32_t stop)
{
    return stop && f->p[stop - 1].sort == PSC_SORT_CAPITAL && f->text.ptr[f->p[stop].beg] == '!' &&
           f->p[stop].end - f->p[stop].beg == 1;
}

/* Whether a . ? or ! at i - 1 (with closing marks up to next) ends a sentence. */
static bool stop_ends(const finder *f, uint32_t stop, uint32_t next, bool closed)
{
    const uint32_t word = skip_opening(f, next);
    const uint32_t c = first_char(f, word);
    const bool period = f->text.ptr[f->p[stop].beg] == '.';
    switch (kind(f, next)) {
    case PSC_PIECE_COMMA:
    case PSC_PIECE_SEMICOLON:
    case PSC_PIECE_COLON:
    case PSC_PIECE_CLOSE:
    case PSC_PIECE_STOP: return false;
    case PSC_PIECE_DOTS: return f->p[next].end - f->p[next].beg > 2 && spaced(f, next);
    case PSC_PIECE_DASH: return period && spaced(f, next);
    default: break;
    }
    if (!spaced(f, next) && f->text.ptr[f->p[stop].beg] & 0x80) return true; /* a foreign one */
    if (!spaced(f, next))                                                    /* "talks.The" */
        return kind(f, next) == PSC_PIECE_WORD && (psc_is_upper(c) || (!period && psc_is_lower(c)));
    if (closed && psc_is_lower(c) && kind(f, word) == PSC_PIECE_WORD) return false;
    if (is_named(f, stop) && psc_is_lower(c)) return false;
    return !(closed && !period && is_speaker(f, next));
}

/* A number or letter with a stop at the start of a sentence or behind a bullet: "1.", "* a." */
static bool is_item(const finder *f, uint32_t from, uint32_t stop)
{
    if (stop < from + 1 || stop > from + 2 || kind(f, stop - 1) != PSC_PIECE_WORD) return false;
    if (stop == from + 2 && kind(f, from) != PSC_PIECE_BULLET && kind(f, from) != PSC_PIECE_OTHER)
        return false;
    const psc_str s = piece_str(f, stop - 1);
    const bool number = psc_is_digit(first_char(f, stop - 1)) && s.len <= 2;
    return (number || s.len == 1) && !spaced(f, stop) &&
           psc_str_eq(piece_str(f, stop), PSC_STR("."));
}

/* The later ones of ". . ." */
static bool is_spaced_dot(const finder *f, uint32_t from, uint32_t i)
{
    return i > from && kind(f, i) == PSC_PIECE_STOP && kind(f, i - 1) == PSC_PIECE_STOP &&
           spaced(f, i) && psc_str_eq(piece_str(f, i), PSC_STR("."));
}

static bool dots_end(const finder *f, uint32_t from, uint32_t dots, uint32_t next)
{
    const uint32_t word = skip_opening(f, next);
    if (kind(f, word) == PSC_PIECE_NET) return true;
    return dots > from && kind(f, word) == PSC_PIECE_WORD && psc_is_upper(first_char(f, word));
}

/* "[...]" and "[.]": words left out of a quotation. */
static bool is_omission(const finder *f, uint32_t i)
{
    const psc_piece *p = &f->p[i];
    const char *s = f->text.ptr + p->beg;
    return p->kind == PSC_PIECE_OTHER && p->end - p->beg > 2 && s[0] == '[' && s[1] != ']' &&
           s[p->end - p->beg - 1] == ']';
}

/* "[.]" stands for a stop; "[...]" may have a name behind it in the same sentence. */
static bool omission_ends(const finder *f, uint32_t i, uint32_t next)
{
    const uint32_t word = skip_opening(f, next);
    const uint8_t sort = word < f->n ? f->p[word].sort : (uint8_t)PSC_SORT_NONE;
    if (f->p[i].end - f->p[i].beg == 3) return is_name_like(f, word);
    return sort == PSC_SORT_STARTER || sort == PSC_SORT_COMMON;
}

/* "Jan", "GMT", "Friday" behind a time of day. */
static bool goes_with_time(const finder *f, uint32_t i)
{
    return bits(f, i) & PSC_WORD_AFTER_TIME;
}

/* All in capitals: then capitals tell nothing about where a sentence begins. */
static bool is_shouted(const finder *f, uint32_t i)
{
    const psc_str s = piece_str(f, i);
    return s.len > 1 && !has_small(s);
}

/* "Shareholders had": a capital that a small word follows; a name would rather go on. */
static bool starts_prose(const finder *f, uint32_t word)
{
    return spaced(f, word + 1) && kind(f, word + 1) == PSC_PIECE_WORD &&
           psc_is_lower(first_char(f, word + 1));
}

/* "Norbert Weiss" behind a firm, but not "Chairman Norbert Weiss". */
static bool starts_name(const finder *f, uint32_t word)
{
    return f->p[word].sort == PSC_SORT_CAPITAL && !(bits(f, word) & PSC_WORD_OFFICE) &&
           word + 1 < f->n && f->p[word + 1].sort == PSC_SORT_CAPITAL && spaced(f, word + 1);
}

/* "U.S. Russia said", "U.S. Washington has": but "U.S. Congress has". */
static bool starts_with_place(const finder *f, uint32_t word)
{
    enum { VERB = PSC_WORD_SPEECH | PSC_WORD_AUXILIARY };
    return bits(f, word) & PSC_WORD_PLACE && starts_prose(f, word) && bits(f, word + 1) & VERB;
}

enum { MONTH_MIN = 4 /* pieces: "In Sept. Obama said" goes on */ };

static bool abbreviation_ends(const finder *f, uint32_t from, uint32_t i, uint32_t next,
                              bool closed)
{
    const uint32_t word = skip_opening(f, next), known = bits(f, i);
    if (!spaced(f, next) || !is_name_like(f, word)) return false;
    if (known & (PSC_WORD_TITLE | PSC_WORD_INNER)) return false;
    if (word > next && kind(f, next) == PSC_PIECE_OPEN) return false;
    if (is_shouted(f, word)) return false;
    if (closed && i && kind(f, i - 1) == PSC_PIECE_OPEN) return false; /* "(ret.)" */
    if (known & PSC_WORD_TIME) return !goes_with_time(f, word);
    if (known & PSC_WORD_COMPANY && (starts_prose(f, word) || starts_name(f, word))) return true;
    if (known & PSC_WORD_MONTH && i >= from + MONTH_MIN && starts_prose(f, word)) return true;
    if (closed || bits(f, word) & PSC_WORD_STARTER) return true;
    return !(known & PSC_WORD_MONTH) && starts_with_place(f, word);
}

/* ---- datelines ---- */

enum { DATELINE_MAX = 14 /* pieces: "TEL AVIV, Israel, June 3 (Agence France-Presse) -" */ };

/* Whether piece i may stand in a dateline before its dash; an agency in brackets may be small. */
static bool in_dateline(const finder *f, uint32_t i, bool bracket)
{
    const uint8_t k = kind(f, i);
    if (k == PSC_PIECE_COMMA || k == PSC_PIECE_OPEN || k == PSC_PIECE_CLOSE) return true;
    if (k == PSC_PIECE_OTHER) return f->text.ptr[f->p[i].beg] == '/';
    if (k != PSC_PIECE_WORD && k != PSC_PIECE_ABBR) return false;
    return bracket || psc_is_upper(first_char(f, i)) || psc_is_digit(first_char(f, i));
}

/* A dash standing free; agencies also write "_". */
static bool is_dateline_dash(const finder *f, uint32_t i)
{
    if (i + 1 >= f->n || !spaced(f, i) || !spaced(f, i + 1)) return false;
    return kind(f, i) == PSC_PIECE_DASH || psc_str_eq(piece_str(f, i), PSC_STR("_"));
}

/* Whether what begins with piece i reads like a sentence, not like a heading in capitals. */
static bool is_prose(const finder *f, uint32_t i, bool agency)
{
    const uint32_t word = skip_opening(f, i);
    if (word >= f->n) return false;
    if (agency && f->p[word].sort == PSC_SORT_NUMBER) return true;
    if (!is_name_like(f, word)) return false;
    return has_small(piece_str(f, word)) || f->p[word].end - f->p[word].beg == 1 ||
           (word + 1 < f->n && has_small(piece_str(f, word + 1)));
}

/* Index of the dash that closes a dateline at `from`, or `from`. */
static uint32_t find_dateline(const finder *f, uint32_t from)
{
    bool bracket = false, open = false;
    uint32_t i = from;
    while (i < f->n && i < from + DATELINE_MAX && in_dateline(f, i, open) &&
           !(i > from && (f->p[i].flags & PSC_PIECE_BREAK || is_dateline_dash(f, i)))) {
        bracket |= kind(f, i) == PSC_PIECE_CLOSE;
        open = kind(f, i) == PSC_PIECE_OPEN || (open && kind(f, i) != PSC_PIECE_CLOSE);
        i++;
        /* "France-Presse": a hyphen inside a name */
        if (kind(f, i) == PSC_PIECE_DASH && !spaced(f, i) && !spaced(f, i + 1)) i++;
    }
    if (i == from || !is_dateline_dash(f, i) || f->p[from].kind != PSC_PIECE_WORD) return from;
    const bool capitals = f->p[from].sort == PSC_SORT_CAPITALS;
    return (capitals || bracket) && is_prose(f, i + 1, bracket) ? i : from;
}

/* A dateline inside what looks like one sentence: on a line of its own behind a byline or
 * heading, or with its agency behind a heading whose line break was lost. */
static bool dateline_begins(const finder *f, uint32_t i)
{
    const bool capitals = f->p[i].sort == PSC_SORT_CAPITALS && spaced(f, i) &&
                          f->p[i - 1].sort != PSC_SORT_CAPITALS;
    if (!capitals && !(f->p[i].flags & PSC_PIECE_BREAK)) return false;
    const uint32_t dash = find_dateline(f, i);
    return dash > i && (f->p[i].flags & PSC_PIECE_BREAK || kind(f, dash - 1) == PSC_PIECE_CLOSE);
}

/* ---- addresses and stamps: ends of lines that were lost ---- */

/* A word of digits with n marks of that kind between them. */
static bool is_digits_with(const finder *f, uint32_t i, char mark, int n)
{
    if (kind(f, i) != PSC_PIECE_WORD || i >= f->n) return false;
    const psc_str s = piece_str(f, i);
    for (size_t k = 0; k < s.len; k++) {
        n -= s.ptr[k] == mark;
        if (s.ptr[k] != mark && !psc_is_digit((unsigned char)s.ptr[k])) return false;
    }
    return n == 0;
}

/* "09/11/2014 07:15 PM", as mail and pages bear it: index behind it, or i. */
static uint32_t skip_stamp(const finder *f, uint32_t i)
{
    if (f->p[i].sort != PSC_SORT_NUMBER || !is_digits_with(f, i, '/', 2)) return i;
    if (!is_digits_with(f, i + 1, ':', 1) && !is_digits_with(f, i + 1, ':', 2)) return i;
    const bool half = i + 2 < f->n && bits(f, i + 2) & PSC_WORD_MEASURE;
    return i + 2 + half;
}

/* End of a sentence at a stamp that begins with piece i: before it, unless a preposition is there,
 * else behind it.  0: none. */
static uint32_t stamp_ends(const finder *f, uint32_t from, uint32_t i)
{
    const uint32_t next = skip_stamp(f, i);
    if (next == i) return 0;
    if (i > from && !psc_is_lower(first_char(f, i - 1)) && kind(f, i - 1) != PSC_PIECE_OPEN)
        return i;
    return next >= f->n || is_name_like(f, next) ? next : 0;
}

/* A page's address ends a sentence when a capital or another one follows without a mark. */
static bool address_ends(const finder *f, uint32_t i)
{
    if (kind(f, i) != PSC_PIECE_NET || i + 1 >= f->n) return false;
    const bool page = psc_str_find(piece_str(f, i), PSC_STR("://"), 0) > 0;
    return page && (is_name_like(f, i + 1) || kind(f, i + 1) == PSC_PIECE_NET);
}

/* ---- length ---- */

static bool too_long(const finder *f, uint32_t from, uint32_t i)
{
    return i - from >= PSC_SENTENCE_TOKENS || f->p[i].end - f->p[from].beg > PSC_SENTENCE_BYTES;
}

/* How good it is to cut behind piece i. */
static int cut_value(const finder *f, uint32_t i)
{
    switch (f->p[i].kind) {
    case PSC_PIECE_SEMICOLON:
    case PSC_PIECE_STOP: return 4;
    case PSC_PIECE_COLON:
    case PSC_PIECE_DOTS:
    case PSC_PIECE_BULLET: return 3;
    case PSC_PIECE_COMMA: return 2;
    default: return spaced(f, i + 1);
    }
}

/* Best cut of a sentence that is too long before piece `end`: in its second half. */
static uint32_t cut_long(const finder *f, uint32_t from, uint32_t end)
{
    uint32_t best = end;
    int value = -1;
    for (uint32_t i = end; i > from + (end - from) / 2; i--) {
        const int v = cut_value(f, i - 1);
        if (v > value) {
            value = v;
            best = i;
        }
    }
    return best;
}

/* ---- all of it ---- */

/* Where the rules end the sentence that begins with piece `from` because of piece i: i or behind
 * it; 0 if they do not.  Raises *asked to the piece behind the last gap they had a say on. */
static uint32_t rule_end(const finder *f, uint32_t from, uint32_t i, uint32_t *asked)
{
    bool closed;
    if (i > from && f->p[i].flags & PSC_PIECE_LINE) return i;
    if (i > from && f->p[i].kind == PSC_PIECE_BULLET && spaced(f, i)) return i;
    if (i > from && dateline_begins(f, i)) return i;
    if (is_rule(f, i)) return i > from ? i : i + 1;
    const uint32_t stamp = stamp_ends(f, from, i);
    if (stamp) return stamp;
    if (address_ends(f, i)) return i + 1;
    if (i > from && is_omission(f, i)) {
        const uint32_t behind = skip_closing(f, i + 1, &closed);
        return behind < f->n && spaced(f, behind) && omission_ends(f, i, behind) ? behind : 0;
    }
    const uint8_t k = is_spaced_dot(f, from, i) ? PSC_PIECE_DOTS : f->p[i].kind;
    if (k != PSC_PIECE_STOP && k != PSC_PIECE_DOTS && k != PSC_PIECE_ABBR) return 0;
    const uint32_t next = skip_closing(f, i + 1, &closed);
    if (next >= f->n) return f->n;
    *asked = next;
    if (f->p[next].flags & PSC_PIECE_LINE) return next;
    if (k == PSC_PIECE_STOP && !is_item(f, from, i) && stop_ends(f, i, next, closed)) return next;
    if (k == PSC_PIECE_DOTS && dots_end(f, from, i, next)) return next;
    if (k == PSC_PIECE_ABBR && abbreviation_ends(f, from, i, next, closed)) return next;
    return 0;
}

/* A word in small letters, at which no rule looks. */
static bool is_plain(const psc_piece *p)
{
    return p->sort == PSC_SORT_SMALL && !(p->flags & (PSC_PIECE_LINE | PSC_PIECE_BREAK));
}

/* Whether the sentence ends before piece i, which the rules left open. */
static bool gap_ends(const finder *f, const psc_open_sentence *s, uint32_t i)
{
    psc_gap g;
    if (!psc_gap_may_end(f->pieces, i)) return false;
    psc_gap_read(f->text, f->pieces, s, i, &g);
    return psc_gap_ends(f->r, &g);
}

uint32_t psc_text_sentence_end(const psc_text_rules *r, psc_str text, const psc_pieces *p,
                               uint32_t from)
{
    const finder f = {r, text, p, p->at, p->n};
    const uint32_t dateline = find_dateline(&f, from);
    if (dateline > from) return dateline + 1;
    psc_open_sentence s = psc_gap_begin(p, from);
    uint32_t asked = from; /* gaps up to the one before it have been decided */
    for (uint32_t i = from; i < f.n; psc_gap_step(&s, &p->at[i++])) {
        if (i > from && too_long(&f, from, i)) return cut_long(&f, from, i);
        const bool open = i > asked;
        const uint32_t end = is_plain(&f.p[i]) ? 0 : rule_end(&f, from, i, &asked);
        if (end && end == i) return end;
        if (open && gap_ends(&f, &s, i)) return i;
        if (end) return end;
    }
    return f.n;
}

/* ---- for the trainer ---- */

enum { TRAINER_MARK = 0x1e /* stands in the white space where a sentence ends */ };

static bool is_marked(const finder *f, uint32_t i)
{
    const psc_str between = psc_str_sub(f->text, f->p[i - 1].end, f->p[i].beg);
    return between.len && memchr(between.ptr, TRAINER_MARK, between.len);
}

/* The gaps of the sentence that begins with piece `from`; returns the piece behind its end. */
static uint32_t print_sentence(const finder *f, uint32_t from, psc_buf *out)
{
    psc_open_sentence s = psc_gap_begin(f->pieces, from);
    uint32_t asked = from, end = find_dateline(f, from);
    if (end > from) asked = ++end;
    for (uint32_t i = from; i < f->n; psc_gap_step(&s, &f->p[i++])) {
        const bool marked = i > from && is_marked(f, i), open = i > asked;
        const uint32_t rule = rule_end(f, from, i, &asked);
        if (open && i != end && rule != i && psc_gap_may_end(f->pieces, i)) {
            psc_gap g;
            psc_gap_read(f->text, f->pieces, &s, i, &g);
            psc_buf_char(out, marked ? '1' : '0');
            psc_gap_print(&g, out);
            psc_buf_char(out, '\n');
        }
        if (rule > end) end = rule;
        if (marked) return i;
    }
    return f->n;
}

void psc_text_gaps_print(const psc_text_rules *r, psc_str text, const psc_pieces *p, psc_buf *out)
{
    const finder f = {r, text, p, p->at, p->n};
    for (uint32_t from = 0; from < f.n;) from = print_sentence(&f, from, out);
}
