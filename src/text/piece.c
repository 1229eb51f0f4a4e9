/* SPDX-License-Identifier: Apache-2.0 */
/* Cuts text into pieces from left to right.
 *
 * A chunk is what stands between white space.  Inside it, marks are pieces of
 * their own; a word is a run of letters and digits that goes on over a mark as
 * long as one of the `joins_` functions below says that the mark belongs to it
 * ("3,500", "e-mail", "AT&T", "don't", "U.N.").  What a closing period belongs
 * to, and whether ' and " open or close, is decided here too, by what stands
 * around them; sentences are cut later.
 *
 * A chunk of more than PSC_TOKEN_BYTES is cut first, so looking ahead to its end
 * costs a bounded time. */
#include <string.h>

#include "base/str.h"
#include "base/utf8.h"
#include "text/piece.h"

typedef struct cutter {
    const psc_text_rules *r;
    psc_arena *arena;
    psc_pieces *out;
    psc_str text;  /* up to the block's end: what follows can be looked at */
    psc_str chunk; /* the same text, up to the chunk's end */
    size_t chunk_beg;
    uint8_t flags;    /* of the next piece */
    int net;          /* times more that an address may be looked for in this chunk */
    bool quote;       /* a " is open */
    bool single;      /* a ' or its like is open */
    size_t single_at; /* where */
} cutter;

static psc_char peek(const cutter *c, size_t at)
{
    return psc_text_peek(c->r, c->chunk, at);
}

static size_t step(const cutter *c, size_t at)
{
    psc_text_char(c->r, c->chunk, &at);
    return at;
}

static char byte_at(const cutter *c, size_t at)
{
    return at < c->chunk.len ? c->chunk.ptr[at] : ' ';
}

static bool is_word(psc_char k)
{
    return k == PSC_CHAR_LETTER || k == PSC_CHAR_DIGIT;
}

static bool is_digit(char b)
{
    return b >= '0' && b <= '9';
}

static bool is_capital(char b)
{
    return b >= 'A' && b <= 'Z';
}

enum { SINGLE_MAX = 400 /* bytes that a quotation in ' ' is believed to run */ };

/* Whether a quotation in single marks is open at `at`. */
static bool in_single(const cutter *c, size_t at)
{
    return c->single && at - c->single_at < SINGLE_MAX;
}

static size_t emit(cutter *c, size_t beg, size_t end, psc_piece_kind kind)
{
    psc_piece *p = psc_push(c->arena, c->out->at, c->out->n, c->out->cap);
    *p = (psc_piece){(uint32_t)beg, (uint32_t)end, (uint8_t)kind, c->flags, PSC_SORT_NONE};
    c->flags = 0;
    return end;
}

/* The piece before, when nothing stands between it and the next one; NULL otherwise. */
static const psc_piece *neighbour(const cutter *c)
{
    const bool touches = !(c->flags & PSC_PIECE_SPACE) && c->out->n;
    return touches ? &c->out->at[c->out->n - 1] : NULL;
}

static size_t digits_end(const cutter *c, size_t at)
{
    while (is_digit(byte_at(c, at))) at++;
    return at;
}

static size_t letters_end(const cutter *c, size_t at)
{
    while (at < c->chunk.len && peek(c, at) == PSC_CHAR_LETTER) at = step(c, at);
    return at;
}

static size_t word_end(const cutter *c, size_t at)
{
    while (at < c->chunk.len && is_word(peek(c, at))) at = step(c, at);
    return at;
}

/* Number of digits in text[beg, end) if it holds nothing else, else 0. */
static size_t all_digits(const cutter *c, size_t beg, size_t end)
{
    return end > beg && digits_end(c, beg) >= end ? end - beg : 0;
}

static uint32_t bits(const cutter *c, size_t beg, size_t end)
{
    return psc_text_word_bits(c->r, psc_str_sub(c->chunk, beg, end));
}

/* ---- what a mark inside a word means: where the word goes on, or 0 ---- */

/* "3,500": a group of three digits follows (or two and another comma: "1,00,000"). */
static size_t joins_comma(const cutter *c, size_t beg, size_t mark)
{
    const size_t next = mark + 1, end = digits_end(c, next);
    if (!is_digit(byte_at(c, mark - 1)) || !is_digit(byte_at(c, beg))) return 0;
    if (peek(c, end) == PSC_CHAR_LETTER && end - next != 3) return 0;
    return end - next == 3 || (end - next == 2 && byte_at(c, end) == ',') ? end : 0;
}

/* "6:30", "3:1" */
static size_t joins_colon(const cutter *c, size_t beg, size_t mark)
{
    return all_digits(c, mark - 1, mark) && is_digit(byte_at(c, beg)) &&
                   is_digit(byte_at(c, mark + 1))
               ? mark + 1
               : 0;
}

static size_t number_of(const cutter *c, size_t beg, size_t end)
{
    size_t n = 0;
    while (beg < end && n < 10000) n = n * 10 + (size_t)(byte_at(c, beg++) - '0');
    return n;
}

/* End of "16/11/2004" or "9/11" at beg, whose first slash is at mark; 0 if it is no date. */
static size_t date_end(const cutter *c, size_t beg, size_t mark)
{
    const size_t next = mark + 1, end = digits_end(c, next);
    if (end == next) return 0;
    if (byte_at(c, end) == '/') {
        const size_t last = digits_end(c, end + 1);
        return last > end + 1 ? last : 0;
    }
    const size_t month = number_of(c, beg, mark), day = number_of(c, next, end);
    return end - next == 2 && month <= 12 && day > 0 && day <= 31 ? end : 0;
}

/* End of the document number "A/RES/60/1" at beg; 0 if it is none. */
static size_t symbol_end(const cutter *c, size_t beg)
{
    size_t at = beg + 1;
    bool digit = false;
    if (!is_capital(byte_at(c, beg))) return 0;
    while (byte_at(c, at) == '/') {
        const size_t from = ++at;
        while (is_capital(byte_at(c, at)) || is_digit(byte_at(c, at)) ||
               (at > from && byte_at(c, at) == '.' && is_digit(byte_at(c, at + 1))))
            at++;
        if (at == from) return 0;
        digit = is_digit(byte_at(c, at - 1));
    }
    return digit && !is_word(peek(c, at)) ? at : 0;
}

/* Dates and document numbers, "w/o"; not "3/4", "and/or". */
static size_t joins_slash(const cutter *c, size_t beg, size_t mark)
{
    if (all_digits(c, beg, mark)) return date_end(c, beg, mark);
    if (mark - beg != 1) return 0;
    const size_t end = symbol_end(c, beg);
    if (end) return end;
    return letters_end(c, mark + 1) == mark + 2 ? mark + 2 : 0;
}

/* Digits and hyphens that are a telephone number, a date or a postal code: the
 * lengths of their groups, as decimal digits. */
static bool is_number_shape(unsigned shape)
{
    static const uint16_t known[] = {34, 334, 1334, 14, 54, 224, 422, 222};
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (known[i] == shape) return true;
    return false;
}

/* "713-853-3989" from its first hyphen on. */
static size_t joins_digits(const cutter *c, size_t beg, size_t mark)
{
    unsigned shape = (unsigned)all_digits(c, beg, mark);
    size_t end = mark;
    if (!shape || shape > 9) return 0;
    while (byte_at(c, end) == '-' && is_digit(byte_at(c, end + 1)) && shape < 1000) {
        const size_t next = digits_end(c, end + 1);
        if (next - end - 1 > 9) return 0;
        shape = shape * 10 + (unsigned)(next - end - 1);
        end = next;
    }
    const bool ends = !is_word(peek(c, end)) && byte_at(c, end) != '-';
    return ends && is_number_shape(shape) ? end : 0;
}

/* "anti-war", "H2O-esque", "sit-in", telephone numbers; not "cease-fire", "1990-95" */
static size_t joins_hyphen(const cutter *c, size_t beg, size_t mark)
{
    const size_t next = step(c, mark), end = word_end(c, next);
    if (end == next) return 0;
    if (is_digit(byte_at(c, beg))) return joins_digits(c, beg, mark);
    const bool single = letters_end(c, beg) == mark;
    if (single && bits(c, beg, mark) & PSC_WORD_PREFIX) return next;
    if (single && bits(c, beg, end) & PSC_WORD_SUFFIX) return end;
    return bits(c, next, end) & PSC_WORD_SUFFIX && peek(c, end) != PSC_CHAR_HYPHEN ? end : 0;
}

/* "AT&T", "R&D" */
static size_t joins_and(const cutter *c, size_t beg, size_t mark)
{
    const size_t end = letters_end(c, mark + 1);
    return end > mark + 1 && end - mark <= 4 && mark - beg <= 3 ? end : 0;
}

/* "O'Neill", "don't", "Qa'ida"; not 5'11 */
static size_t joins_apostrophe(const cutter *c, size_t mark)
{
    const size_t next = step(c, mark);
    return peek(c, next) == PSC_CHAR_LETTER ? next : 0;
}

/* "co$t", "US$": letters on the left; before a number the mark ends the word. */
static size_t joins_currency(const cutter *c, size_t beg, size_t mark, bool *ends)
{
    const size_t next = step(c, mark);
    if (letters_end(c, beg) != mark) return 0;
    *ends = peek(c, next) != PSC_CHAR_LETTER;
    return next;
}

/* ---- periods ---- */

/* Single letters with periods behind them, from beg to at ("U.N" before its last one). */
static bool is_acronym(const cutter *c, size_t beg, size_t at)
{
    if (at - beg > PSC_WORD_MAX) return false;
    while (beg < at) {
        const size_t next = step(c, beg);
        if (peek(c, beg) != PSC_CHAR_LETTER) return false;
        if (next >= at) return true;
        if (peek(c, next) != PSC_CHAR_PERIOD) return false;
        beg = next + 1;
    }
    return false;
}

/* Whether the word [beg, mark) with the period behind it is an abbreviation when it stands
 * before something in the same chunk ("Co.right", "S.Korea", "U.S.-led"). */
static bool abbreviates_inside(const cutter *c, size_t beg, size_t mark)
{
    const psc_char after = peek(c, mark + 1);
    const uint32_t known = bits(c, beg, mark) & PSC_WORD_ABBREVIATION;
    if (is_acronym(c, beg, mark)) return mark - beg > 1 || is_capital(byte_at(c, beg));
    if (is_word(after) && known & (PSC_WORD_END | PSC_WORD_COMPANY))
        return !(bits(c, mark + 1, word_end(c, mark + 1)) & PSC_WORD_STARTER);
    if (is_word(after))
        return known & (PSC_WORD_TITLE | PSC_WORD_MONTH | PSC_WORD_NUMBER | PSC_WORD_STATE);
    return known != 0;
}

/* A period with a letter or digit behind it: where the word goes on; 0 with *ends set when the
 * period is its last character, 0 without when it does not belong to it. */
static size_t joins_period(const cutter *c, size_t beg, size_t mark, bool *ends)
{
    const size_t next = mark + 1;
    const bool digit_left = is_digit(byte_at(c, mark - 1)), digit = is_digit(byte_at(c, next));
    if (digit && (digit_left || is_digit(byte_at(c, beg)))) return next;
    if (digit && abbreviates_inside(c, beg, mark)) {
        *ends = true;
        return 0;
    }
    if (digit) return is_capital(byte_at(c, mark - 1)) ? next : 0; /* "PM2.5", "C.324" */
    const size_t end = letters_end(c, next), one = step(c, next);
    if (is_acronym(c, beg, mark) && end == one) return next; /* "U.N" goes on */
    if (peek(c, end) == PSC_CHAR_PERIOD && bits(c, beg, end) & PSC_WORD_ABBREVIATION) return end;
    *ends = abbreviates_inside(c, beg, mark);
    return 0;
}

static bool needs_number(psc_char next)
{
    return next == PSC_CHAR_DIGIT || next == PSC_CHAR_HASH;
}

/* "Sept." behind "Wed." */
static bool is_month(const cutter *c, const psc_next *next)
{
    return next->capital && psc_text_word_bits(c->r, next->word) & PSC_WORD_MONTH;
}

/* Also "March". */
static bool is_day_or_month(const cutter *c, const psc_next *next)
{
    return next->capital && psc_text_word_bits(c->r, next->word) & PSC_WORD_AFTER_TIME;
}

/* "J." is an initial unless a sentence seems to begin behind it: "Plan B. The ..." */
static bool is_initial(const cutter *c, size_t beg, const psc_next *next)
{
    if (!is_capital(byte_at(c, beg)) || next->cls == PSC_CHAR_SPACE) return false;
    if (next->capital) return !(psc_text_word_bits(c->r, next->word) & PSC_WORD_STARTER);
    return next->small || next->cls == PSC_CHAR_COMMA;
}

/* "b." of "(b. 1961)" */
static bool is_born(const cutter *c, const psc_piece *last, const psc_next *next)
{
    const bool inside = last && (last->kind == PSC_PIECE_OPEN || last->kind == PSC_PIECE_SEMICOLON);
    return inside && (next->cls == PSC_CHAR_DIGIT || is_day_or_month(c, next));
}

/* "5 ft. 9", "4 lb. 12" */
static bool is_measured(const psc_next *next)
{
    return next->small || next->cls == PSC_CHAR_COMMA ||
           (next->cls == PSC_CHAR_DIGIT && next->word.len <= 2);
}

/* Whether a listed word at a chunk's end takes the period. */
static bool takes_period(const cutter *c, size_t beg, size_t mark, uint32_t known)
{
    const psc_next next = psc_text_next(c->r, c->text, mark + 1);
    const psc_piece *last = c->out->n ? &c->out->at[c->out->n - 1] : NULL;
    const bool after_comma = last && last->kind == PSC_PIECE_COMMA;
    const bool after_number = last && last->kind == PSC_PIECE_WORD &&
                              is_digit(c->text.ptr[last->beg]);
    if (known & PSC_WORD_TIME) return next.cls != PSC_CHAR_SPACE && !next.capital; /* "etc." */
    if (known & PSC_WORD_TITLE) return next.cls != PSC_CHAR_SPACE || mark - beg > 4;
    if (known & (PSC_WORD_INNER | PSC_WORD_END | PSC_WORD_COMPANY)) return true;
    if (known & PSC_WORD_BORN && is_born(c, last, &next)) return true;
    if (known & PSC_WORD_NUMBER && (needs_number(next.cls) || is_month(c, &next))) return true;
    if (known & PSC_WORD_MONTH) return next.cls == PSC_CHAR_DIGIT || !(known & PSC_WORD_NUMBER);
    if (known & PSC_WORD_STATE) return after_comma || next.small || next.cls == PSC_CHAR_COMMA;
    if (known & PSC_WORD_UNIT) return after_number && is_measured(&next);
    return false;
}

enum { BRACKETED_MAX = 5 /* bytes of "(ret.)", "(cont.)" */ };

/* A short word in small letters that stands alone in brackets. */
static bool is_bracketed(const cutter *c, size_t beg, size_t mark)
{
    const psc_piece *p = neighbour(c);
    const bool small = byte_at(c, beg) >= 'a' && byte_at(c, beg) <= 'z';
    return p && p->kind == PSC_PIECE_OPEN && small && mark - beg <= BRACKETED_MAX &&
           letters_end(c, beg) == mark && peek(c, mark + 1) == PSC_CHAR_CLOSE;
}

/* Whether the period at `mark`, last of its word but for closing marks, belongs to it. */
static bool abbreviates(const cutter *c, size_t beg, size_t mark)
{
    const psc_char after = peek(c, mark + 1);
    const uint32_t known = bits(c, beg, mark) & PSC_WORD_ABBREVIATION;
    if (after == PSC_CHAR_PERIOD || after == PSC_CHAR_STOP) {
        const bool one = is_acronym(c, beg, mark) && mark - beg > 1;
        return (one || known) && peek(c, mark + 2) != PSC_CHAR_PERIOD;
    }
    if (is_acronym(c, beg, mark) && step(c, beg) < mark) return true;
    if (after == PSC_CHAR_COMMA || after == PSC_CHAR_COLON || after == PSC_CHAR_SEMICOLON ||
        after == PSC_CHAR_HYPHEN || after == PSC_CHAR_SLASH)
        return known || (step(c, beg) == mark && peek(c, beg) == PSC_CHAR_LETTER);
    if (step(c, beg) == mark && peek(c, beg) == PSC_CHAR_LETTER) {
        const psc_next next = psc_text_next(c->r, c->text, mark + 1);
        if (is_initial(c, beg, &next)) return true;
    }
    return is_bracketed(c, beg, mark) || (known && takes_period(c, beg, mark, known));
}

/* ---- words ---- */

/* Digits with a measure behind them ("20km") end before it. */
static size_t cut_measure(const cutter *c, size_t beg, size_t end)
{
    size_t k = beg;
    if (!is_digit(byte_at(c, beg))) return end;
    while (k < end && (is_digit(byte_at(c, k)) || byte_at(c, k) == ',' || byte_at(c, k) == '.' ||
                       byte_at(c, k) == ':'))
        k++;
    if (k >= end || letters_end(c, k) != end) return end;
    if (bits(c, k, end) & PSC_WORD_MEASURE) return k;
    const psc_piece *p = neighbour(c); /* "$3M" */
    const bool money = p && p->kind == PSC_PIECE_OTHER &&
                       psc_text_peek(c->r, c->text, p->beg) == PSC_CHAR_CURRENCY;
    return money && end - k == 1 ? k : end;
}

/* Where the word at beg goes on behind the mark at `at`; 0 if it ends before the mark.
 * *ends: it goes on over the mark, but not further. */
static size_t join(const cutter *c, size_t beg, size_t at, bool *ends)
{
    switch (peek(c, at)) {
    case PSC_CHAR_APOSTROPHE: return joins_apostrophe(c, at);
    case PSC_CHAR_COMMA: return joins_comma(c, beg, at);
    case PSC_CHAR_COLON: return joins_colon(c, beg, at);
    case PSC_CHAR_SLASH: return joins_slash(c, beg, at);
    case PSC_CHAR_HYPHEN: return joins_hyphen(c, beg, at);
    case PSC_CHAR_AND: return joins_and(c, beg, at);
    case PSC_CHAR_CURRENCY: return joins_currency(c, beg, at, ends);
    case PSC_CHAR_AT:
    case PSC_CHAR_STAR: return is_word(peek(c, at + 1)) ? at + 1 : 0;
    default: return 0;
    }
}

/* Whether another single mark closes behind `at`, before one opens. */
static bool closes_later(const cutter *c, size_t at)
{
    bool after_space = false;
    for (size_t n = 0; at < c->text.len && n < SINGLE_MAX; n++) {
        const psc_char cls = psc_text_char(c->r, c->text, &at);
        if (cls == PSC_CHAR_OPEN_SINGLE) return false;
        if (cls == PSC_CHAR_APOSTROPHE) {
            const psc_char next = psc_text_peek(c->r, c->text, at);
            if (after_space || !is_word(next)) return !after_space;
        }
        after_space = cls == PSC_CHAR_SPACE;
    }
    return false;
}

/* "islands'": a plural's apostrophe, when it closes no quotation. */
static size_t with_possessive(const cutter *c, size_t beg, size_t end)
{
    const char last = byte_at(c, end - 1);
    if (peek(c, end) != PSC_CHAR_APOSTROPHE || end - beg < 2 || byte_at(c, end) == '`') return end;
    if (last != 's' && last != 'S' && last != 'z' && last != 'x') return end;
    const size_t next = step(c, end);
    if (peek(c, next) == PSC_CHAR_APOSTROPHE) return end; /* '' closes */
    if (!in_single(c, end)) return next;
    const bool noun = next == c->chunk.len; /* may follow */
    return noun && closes_later(c, next) ? next : end;
}

static bool is_stop(psc_char k)
{
    return k == PSC_CHAR_STOP || k == PSC_CHAR_PERIOD;
}

/* "U.N." or "U.N.'s" */
static size_t cut_abbreviation(cutter *c, size_t beg, size_t end)
{
    if (peek(c, end) == PSC_CHAR_APOSTROPHE) {
        const size_t from = step(c, end), last = letters_end(c, from);
        if (last > from && bits(c, from, last) & PSC_WORD_CLITIC)
            return emit(c, beg, last, PSC_PIECE_WORD);
    }
    return emit(c, beg, end, PSC_PIECE_ABBR);
}

static size_t cut_word(cutter *c, size_t beg)
{
    size_t from = beg, end = word_end(c, beg);
    bool ends = false;
    while (end < c->chunk.len && !ends) {
        size_t next;
        if (peek(c, end) == PSC_CHAR_PERIOD) {
            if (!is_word(peek(c, end + 1))) ends = abbreviates(c, from, end);
            next = is_word(peek(c, end + 1)) ? joins_period(c, from, end, &ends) : 0;
            if (ends) return cut_abbreviation(c, beg, end + 1);
        } else {
            next = join(c, from, end, &ends);
            if (next && peek(c, end) == PSC_CHAR_HYPHEN) from = next; /* "non-U.S." */
        }
        if (!next) break;
        end = word_end(c, next);
        if (ends) end = next;
    }
    if (peek(c, end) == PSC_CHAR_STOP && bits(c, beg, end) & PSC_WORD_STOPPED &&
        !is_stop(peek(c, end + 1)))
        return emit(c, beg, end + 1, PSC_PIECE_WORD);
    const size_t cut = cut_measure(c, beg, end);
    if (cut == end)
        end = with_possessive(c, beg, end);
    else
        end = cut;
    return emit(c, beg, end, PSC_PIECE_WORD);
}

/* ---- marks ---- */

/* End of the run of the class at `at`. */
static size_t run_end(const cutter *c, size_t at, psc_char cls)
{
    while (at < c->chunk.len && peek(c, at) == cls) at = step(c, at);
    return at;
}

/* "....", "?!", "…" */
static size_t cut_stop(cutter *c, size_t at)
{
    size_t end = at;
    bool dots = true;
    for (; end < c->chunk.len; end = step(c, end)) {
        const psc_char cls = peek(c, end);
        if (cls != PSC_CHAR_PERIOD && cls != PSC_CHAR_STOP && cls != PSC_CHAR_ELLIPSIS) break;
        dots &= cls != PSC_CHAR_STOP;
    }
    dots &= end - at > 1;
    return emit(c, at, end, dots ? PSC_PIECE_DOTS : PSC_PIECE_STOP);
}

/* A period: ".265", ".doc" or a stop. */
static size_t cut_period(cutter *c, size_t at)
{
    const psc_piece *p = neighbour(c);
    const bool starts = !p || p->kind == PSC_PIECE_OPEN || p->kind == PSC_PIECE_OPENQ;
    if (starts && is_digit(byte_at(c, at + 1))) {
        const size_t end = digits_end(c, at + 1);
        return emit(c, at, end, PSC_PIECE_WORD);
    }
    if (starts && peek(c, at + 1) == PSC_CHAR_LETTER &&
        bits(c, at + 1, letters_end(c, at + 1)) & PSC_WORD_DOMAIN)
        return emit(c, at, letters_end(c, at + 1), PSC_PIECE_WORD);
    return cut_stop(c, at);
}

/* Whether a quotation mark that ends at `end` opens: by what touches it, else by what is open. */
static bool opens(const cutter *c, size_t end, bool open)
{
    const psc_piece *p = neighbour(c);
    const bool left = p && p->kind != PSC_PIECE_OPEN && p->kind != PSC_PIECE_OPENQ &&
                      p->kind != PSC_PIECE_DASH;
    const bool right = end < c->chunk.len;
    if (left != right) return right;
    if (!left) return !open;
    const psc_char next = peek(c, end);
    return !open && is_word(next);
}

static size_t cut_quote(cutter *c, size_t at, size_t end, bool *state)
{
    const bool single = state == &c->single;
    const bool open = opens(c, end, single ? in_single(c, at) : *state);
    *state = open;
    if (single) c->single_at = at;
    return emit(c, at, end, open ? PSC_PIECE_OPENQ : PSC_PIECE_CLOSEQ);
}

/* ' at the start of a piece: "'90s", "'em", "''", or a quotation mark. */
static size_t cut_apostrophe(cutter *c, size_t at)
{
    const size_t next = step(c, at);
    const psc_piece *p = neighbour(c);
    const bool starts = !p || p->kind == PSC_PIECE_OPEN || p->kind == PSC_PIECE_OPENQ;
    if (next < c->chunk.len &&
        psc_str_eq(psc_str_sub(c->chunk, at, next), psc_str_sub(c->chunk, next, step(c, next))))
        return cut_quote(c, at, step(c, next), &c->quote); /* '' and `` */
    if (starts && !in_single(c, at) && is_digit(byte_at(c, next)) &&
        digits_end(c, next) - next == 2)
        return emit(c, at, word_end(c, next), PSC_PIECE_WORD);
    const size_t end = letters_end(c, next);
    const uint32_t known = end > next ? bits(c, next, end) : 0;
    const bool closed = p && (p->kind == PSC_PIECE_CLOSEQ || p->kind == PSC_PIECE_CLOSE);
    if (closed && known & PSC_WORD_CLITIC) return emit(c, at, end, PSC_PIECE_WORD);
    if (starts && known & (PSC_WORD_ELISION | PSC_WORD_CLITIC)) {
        const bool both = end - next == 1 && peek(c, end) == PSC_CHAR_APOSTROPHE; /* 'n' */
        return emit(c, at, both ? step(c, end) : end, PSC_PIECE_WORD);
    }
    return cut_quote(c, at, next, &c->single);
}

/* Open and closing marks that say so themselves. */
static size_t cut_curly(cutter *c, size_t at, bool *state, bool open)
{
    *state = open;
    if (state == &c->single) c->single_at = at;
    return emit(c, at, step(c, at), open ? PSC_PIECE_OPENQ : PSC_PIECE_CLOSEQ);
}

/* "[...]" is one piece, other brackets are single. */
static size_t cut_open(cutter *c, size_t at)
{
    size_t end = step(c, at);
    while (peek(c, end) == PSC_CHAR_PERIOD || peek(c, end) == PSC_CHAR_ELLIPSIS) end = step(c, end);
    if (end > at + 1 && byte_at(c, at) == '[' && byte_at(c, end) == ']')
        return emit(c, at, end + 1, PSC_PIECE_OTHER);
    return emit(c, at, step(c, at), PSC_PIECE_OPEN);
}

/* ":-)" standing alone */
static size_t face_end(const cutter *c, size_t at)
{
    if (at != c->chunk_beg) return at;
    size_t end = at + 1;
    if (byte_at(c, end) == '-' || byte_at(c, end) == '\'') end++;
    const char mouth = byte_at(c, end);
    if (!memchr(")(DPpO/|*", mouth, 9)) return at;
    while (byte_at(c, end) == mouth) end++;
    return end == c->chunk.len ? end : at;
}

/* "@name", "#topic", "+852" */
static size_t cut_sigil(cutter *c, size_t at, psc_char cls)
{
    const psc_char next = peek(c, at + 1);
    const bool starts = at == c->chunk_beg || !neighbour(c) || neighbour(c)->kind != PSC_PIECE_WORD;
    const bool joins = cls == PSC_CHAR_PLUS ? digits_end(c, at + 1) > at + 1
                                            : next == PSC_CHAR_LETTER;
    if (starts && joins) return emit(c, at, word_end(c, at + 1), PSC_PIECE_WORD);
    return emit(c, at, run_end(c, at, cls), PSC_PIECE_OTHER);
}

/* Lines drawn with several marks ("|---+---|") and runs of one. */
static size_t cut_symbol(cutter *c, size_t at, psc_piece_kind kind)
{
    size_t mixed = at;
    while (mixed < c->chunk.len && memchr("-+=|_*~<>#", c->chunk.ptr[mixed], 10)) mixed++;
    if (mixed - at >= 5) return emit(c, at, mixed, PSC_PIECE_OTHER);
    size_t end = step(c, at);
    const psc_str first = psc_str_sub(c->chunk, at, end);
    while (end < c->chunk.len && psc_str_eq(psc_str_sub(c->chunk, end, step(c, end)), first))
        end = step(c, end);
    return emit(c, at, end, kind);
}

static size_t cut_mark(cutter *c, size_t at, psc_char cls)
{
    const size_t next = step(c, at);
    size_t face = at;
    switch (cls) {
    case PSC_CHAR_PERIOD: return cut_period(c, at);
    case PSC_CHAR_STOP:
    case PSC_CHAR_ELLIPSIS: return cut_stop(c, at);
    case PSC_CHAR_COMMA: return emit(c, at, next, PSC_PIECE_COMMA);
    case PSC_CHAR_SEMICOLON:
    case PSC_CHAR_COLON:
        face = face_end(c, at);
        if (face > at) return emit(c, at, face, PSC_PIECE_OTHER);
        return emit(c, at, next, cls == PSC_CHAR_COLON ? PSC_PIECE_COLON : PSC_PIECE_SEMICOLON);
    case PSC_CHAR_HYPHEN:
    case PSC_CHAR_DASH: return cut_symbol(c, at, PSC_PIECE_DASH);
    case PSC_CHAR_APOSTROPHE: return cut_apostrophe(c, at);
    case PSC_CHAR_QUOTE: return cut_quote(c, at, next, &c->quote);
    case PSC_CHAR_OPEN_QUOTE: return cut_curly(c, at, &c->quote, true);
    case PSC_CHAR_CLOSE_QUOTE: return cut_curly(c, at, &c->quote, false);
    case PSC_CHAR_OPEN_SINGLE: return cut_curly(c, at, &c->single, true);
    case PSC_CHAR_CLOSE_SINGLE: return cut_curly(c, at, &c->single, false);
    case PSC_CHAR_OPEN: return cut_open(c, at);
    case PSC_CHAR_CLOSE: return emit(c, at, next, PSC_PIECE_CLOSE);
    case PSC_CHAR_BULLET: return emit(c, at, next, PSC_PIECE_BULLET);
    case PSC_CHAR_AT:
    case PSC_CHAR_HASH:
    case PSC_CHAR_PLUS: return cut_sigil(c, at, cls);
    case PSC_CHAR_SLASH:
    case PSC_CHAR_STAR:
    case PSC_CHAR_CURRENCY:
    case PSC_CHAR_SYMBOL: return cut_symbol(c, at, PSC_PIECE_OTHER);
    default: return emit(c, at, next, PSC_PIECE_OTHER); /* & % */
    }
}

enum { NET_TRIES = 4 /* so that a chunk of many words costs no more than a few */ };

/* Length of an address at a word's start, 0 if there is none. */
static size_t find_address(cutter *c, size_t at, size_t end)
{
    const psc_piece *p = neighbour(c);
    if (!c->net || (p && (p->kind == PSC_PIECE_WORD || p->kind == PSC_PIECE_ABBR))) return 0;
    c->net--;
    return psc_text_address(c->r, psc_str_sub(c->chunk, at, end));
}

static void cut_chunk(cutter *c, size_t beg, size_t end)
{
    const psc_str all = psc_str_sub(c->text, beg, end);
    c->chunk = psc_str_sub(c->text, 0, end);
    c->chunk_beg = beg;
    const bool marks = memchr(all.ptr, '.', all.len) || memchr(all.ptr, '@', all.len) ||
                       memchr(all.ptr, ':', all.len);
    c->net = marks ? NET_TRIES : 0;
    for (size_t at = beg; at < end;) {
        const psc_char cls = peek(c, at);
        const size_t net = is_word(cls) ? find_address(c, at, end) : 0;
        if (net)
            at = emit(c, at, at + net, PSC_PIECE_NET);
        else if (is_word(cls))
            at = cut_word(c, at);
        else
            at = cut_mark(c, at, cls);
    }
}

/* ---- chunks and lines ---- */

typedef struct lines {
    size_t widest; /* bytes */
    bool wrapped;  /* prose that was wrapped: a line break is white space */
} lines;

enum {
    WRAP_MIN = 40, /* narrower text is a list, not wrapped prose */
    WRAP_MAX = 120 /* wider text was never wrapped */
};

/* Whether the line that ends at `nl` was ended on purpose: the next word would have had room. */
static bool had_room(psc_str text, size_t from, size_t nl, size_t widest)
{
    size_t beg = nl, next = nl + 1;
    while (beg > from && text.ptr[beg - 1] != '\n') beg--;
    while (next < text.len && next - nl <= widest && (unsigned char)text.ptr[next] > ' ') next++;
    return nl - beg + next - nl <= widest;
}

/* Prose is wrapped when its lines are of a printer's width and hardly any had room for more. */
static lines find_lines(psc_str text, psc_span span)
{
    lines l = {0};
    size_t n = 0, room = 0;
    psc_str line, rest = psc_str_at(text, span);
    while (psc_str_line(&rest, &line))
        if (line.len > l.widest) l.widest = line.len;
    if (l.widest == span.end - span.beg || l.widest < WRAP_MIN || l.widest > WRAP_MAX) return l;
    for (size_t i = span.beg; i < span.end; i++) {
        if (text.ptr[i] != '\n') continue;
        n++;
        room += had_room(text, span.beg, i, l.widest);
    }
    l.wrapped = room * 4 <= n;
    return l;
}

/* Skip white space; flags of the piece behind it. */
static size_t skip_space(cutter *c, size_t from, size_t at, const lines *l)
{
    while (at < c->text.len && psc_text_peek(c->r, c->text, at) == PSC_CHAR_SPACE) {
        c->flags |= PSC_PIECE_SPACE;
        if (c->text.ptr[at] == '\n') {
            c->flags |= PSC_PIECE_BREAK;
            if (!l->wrapped || had_room(c->text, from, at, l->widest)) c->flags |= PSC_PIECE_LINE;
        }
        psc_text_char(c->r, c->text, &at);
    }
    return at;
}

static size_t chunk_end(const cutter *c, size_t at)
{
    const size_t beg = at;
    while (at < c->text.len && at - beg < PSC_TOKEN_BYTES) {
        size_t next = at;
        if (psc_text_char(c->r, c->text, &next) == PSC_CHAR_SPACE) break;
        at = next;
    }
    return at;
}

void psc_text_cut(const psc_text_rules *r, psc_arena *a, psc_str text, psc_span span,
                  psc_pieces *out)
{
    cutter c = {.r = r, .arena = a, .out = out, .text = psc_str_sub(text, 0, span.end)};
    const lines l = find_lines(c.text, span);
    out->n = 0;
    for (size_t at = span.beg;;) {
        at = skip_space(&c, span.beg, at, &l);
        if (at >= span.end) break;
        const size_t end = chunk_end(&c, at);
        cut_chunk(&c, at, end);
        at = end;
    }
}

static bool passed_over(psc_char cls)
{
    return cls == PSC_CHAR_QUOTE || cls == PSC_CHAR_OPEN_QUOTE || cls == PSC_CHAR_CLOSE_QUOTE ||
           cls == PSC_CHAR_APOSTROPHE || cls == PSC_CHAR_OPEN_SINGLE || cls == PSC_CHAR_OPEN ||
           cls == PSC_CHAR_CLOSE;
}

enum { NEXT_MAX = 64 }; /* bytes of white space and marks looked at */

psc_next psc_text_next(const psc_text_rules *r, psc_str text, size_t at)
{
    const size_t limit = at + NEXT_MAX;
    psc_next next = {.cls = PSC_CHAR_SPACE};
    psc_char cls = PSC_CHAR_SPACE;
    while (at < text.len && at < limit) {
        cls = psc_text_peek(r, text, at);
        if (cls != PSC_CHAR_SPACE && !passed_over(cls)) break;
        psc_text_char(r, text, &at);
    }
    if (at >= text.len || at >= limit) return next;
    next.cls = cls;
    size_t end = at, first = at;
    const uint32_t cp = psc_utf8_next(text, &first);
    next.capital = psc_is_upper(cp);
    next.small = psc_is_lower(cp);
    while (end < text.len && end - at < PSC_WORD_MAX &&
           (is_word(cls = psc_text_peek(r, text, end)) || cls == PSC_CHAR_APOSTROPHE))
        psc_text_char(r, text, &end);
    next.word = psc_str_sub(text, at, end);
    return next;
}
