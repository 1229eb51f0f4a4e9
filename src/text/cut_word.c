/* SPDX-License-Identifier: Apache-2.0 */
/* One word: letters and digits, and the marks that belong to them. */
#include "text/cut.h"

/* Digits with a measure behind them ("20km") end before it. */
static size_t cut_measure(const psc_cutter *c, size_t beg, size_t end)
{
    size_t k = beg;
    if (!psc_cut_is_digit(psc_cut_byte(c, beg))) return end;
    while (k < end && (psc_cut_is_digit(psc_cut_byte(c, k)) || psc_cut_byte(c, k) == ',' ||
                       psc_cut_byte(c, k) == '.' || psc_cut_byte(c, k) == ':'))
        k++;
    if (k >= end || psc_cut_letters(c, k) != end) return end;
    if (psc_cut_bits(c, k, end) & PSC_WORD_MEASURE) return k;
    const psc_piece *p = psc_cut_neighbour(c); /* "$3M" */
    const bool money = p && p->kind == PSC_PIECE_OTHER &&
                       psc_text_peek(c->r, c->text, p->beg) == PSC_CHAR_CURRENCY;
    return money && end - k == 1 ? k : end;
}

/* Whether another single mark closes behind `at`, before one opens. */
static bool closes_later(const psc_cutter *c, size_t at)
{
    bool after_space = false;
    for (size_t n = 0; at < c->text.len && n < PSC_SINGLE_MAX; n++) {
        const psc_char cls = psc_text_char(c->r, c->text, &at);
        if (cls == PSC_CHAR_OPEN_SINGLE) return false;
        if (cls == PSC_CHAR_APOSTROPHE) {
            const psc_char next = psc_text_peek(c->r, c->text, at);
            if (after_space || !psc_char_is_word(next)) return !after_space;
        }
        after_space = cls == PSC_CHAR_SPACE;
    }
    return false;
}

/* "islands'": a plural's apostrophe, when it closes no quotation. */
static size_t with_possessive(const psc_cutter *c, size_t beg, size_t end)
{
    const char last = psc_cut_byte(c, end - 1);
    if (psc_cut_peek(c, end) != PSC_CHAR_APOSTROPHE || end - beg < 2 || psc_cut_byte(c, end) == '`')
        return end;
    if (last != 's' && last != 'S' && last != 'z' && last != 'x') return end;
    const size_t next = psc_cut_step(c, end);
    if (psc_cut_peek(c, next) == PSC_CHAR_APOSTROPHE) return end; /* '' closes */
    if (!psc_cut_in_single(c, end)) return next;
    const bool noun = next == c->chunk.len; /* may follow */
    return noun && closes_later(c, next) ? next : end;
}

static bool is_stop(psc_char k)
{
    return k == PSC_CHAR_STOP || k == PSC_CHAR_PERIOD;
}

/* "U.N." or "U.N.'s" */
static size_t cut_abbreviation(psc_cutter *c, size_t beg, size_t end)
{
    if (psc_cut_peek(c, end) == PSC_CHAR_APOSTROPHE) {
        const size_t from = psc_cut_step(c, end), last = psc_cut_letters(c, from);
        if (last > from && psc_cut_bits(c, from, last) & PSC_WORD_CLITIC)
            return psc_cut_emit(c, beg, last, PSC_PIECE_WORD);
    }
    return psc_cut_emit(c, beg, end, PSC_PIECE_ABBR);
}

/* Where the word goes on behind the period at `at`; 0 if it does not, with *ends set when the
 * period is its last character. */
static size_t join_over_period(const psc_cutter *c, size_t from, size_t at, bool *ends)
{
    if (psc_char_is_word(psc_cut_peek(c, at + 1))) return psc_cut_join_period(c, from, at, ends);
    *ends = psc_cut_abbreviates(c, from, at);
    return 0;
}

/* End of the word at beg with all that is joined to it; *abbreviated: a period of its own follows. */
static size_t joined_end(const psc_cutter *c, size_t beg, bool *abbreviated)
{
    size_t from = beg, end = psc_cut_letters_and_digits(c, beg);
    for (bool ends = false; end < c->chunk.len && !ends;) {
        const psc_char mark = psc_cut_peek(c, end);
        const bool period = mark == PSC_CHAR_PERIOD;
        const size_t next = period ? join_over_period(c, from, end, &ends)
                                   : psc_cut_join(c, from, end, &ends);
        *abbreviated = period && ends;
        if (*abbreviated || !next) break;
        if (mark == PSC_CHAR_HYPHEN) from = next; /* "non-U.S." */
        end = ends ? next : psc_cut_letters_and_digits(c, next);
    }
    return end;
}

/* "Yahoo!" */
static bool is_stopped(const psc_cutter *c, size_t beg, size_t end)
{
    return psc_cut_peek(c, end) == PSC_CHAR_STOP && psc_cut_bits(c, beg, end) & PSC_WORD_STOPPED &&
           !is_stop(psc_cut_peek(c, end + 1));
}

size_t psc_cut_word(psc_cutter *c, size_t beg)
{
    bool abbreviated = false;
    const size_t end = joined_end(c, beg, &abbreviated);
    if (abbreviated) return cut_abbreviation(c, beg, end + 1);
    if (is_stopped(c, beg, end)) return psc_cut_emit(c, beg, end + 1, PSC_PIECE_WORD);
    const size_t number = cut_measure(c, beg, end);
    return psc_cut_emit(c, beg, number == end ? with_possessive(c, beg, end) : number,
                        PSC_PIECE_WORD);
}
