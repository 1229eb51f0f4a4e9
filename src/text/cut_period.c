/* SPDX-License-Identifier: Apache-2.0 */
/* What a period behind a word belongs to: the word ("U.N.", "Sept.") or the sentence.
 *
 * Inside a chunk what stands right behind it decides, at its end the word before and the first
 * letters that follow. */
#include "text/cut.h"

/* Single letters with periods behind them, from beg to at ("U.N" before its last one). */
static bool is_acronym(const psc_cutter *c, size_t beg, size_t at)
{
    if (at - beg > PSC_WORD_MAX) return false;
    while (beg < at) {
        const size_t next = psc_cut_step(c, beg);
        if (psc_cut_peek(c, beg) != PSC_CHAR_LETTER) return false;
        if (next >= at) return true;
        if (psc_cut_peek(c, next) != PSC_CHAR_PERIOD) return false;
        beg = next + 1;
    }
    return false;
}

/* Whether the word [beg, mark) with the period behind it is an abbreviation when it stands
 * before something in the same chunk ("Co.right", "S.Korea", "U.S.-led"). */
static bool abbreviates_inside(const psc_cutter *c, size_t beg, size_t mark)
{
    const psc_char after = psc_cut_peek(c, mark + 1);
    const uint32_t known = psc_cut_bits(c, beg, mark) & PSC_WORD_ABBREVIATION;
    if (is_acronym(c, beg, mark)) return mark - beg > 1 || psc_cut_is_capital(psc_cut_byte(c, beg));
    if (psc_char_is_word(after) && known & (PSC_WORD_END | PSC_WORD_COMPANY))
        return !(psc_cut_bits(c, mark + 1, psc_cut_letters_and_digits(c, mark + 1)) &
                 PSC_WORD_STARTER);
    if (psc_char_is_word(after))
        return known & (PSC_WORD_TITLE | PSC_WORD_MONTH | PSC_WORD_NUMBER | PSC_WORD_STATE);
    return known != 0;
}

size_t psc_cut_join_period(const psc_cutter *c, size_t beg, size_t mark, bool *ends)
{
    const size_t next = mark + 1;
    const bool digit_left = psc_cut_is_digit(psc_cut_byte(c, mark - 1)),
               digit = psc_cut_is_digit(psc_cut_byte(c, next));
    if (digit && (digit_left || psc_cut_is_digit(psc_cut_byte(c, beg)))) return next;
    if (digit && abbreviates_inside(c, beg, mark)) {
        *ends = true;
        return 0;
    }
    if (digit)
        return psc_cut_is_capital(psc_cut_byte(c, mark - 1)) ? next : 0; /* "PM2.5", "C.324" */
    const size_t end = psc_cut_letters(c, next), one = psc_cut_step(c, next);
    if (is_acronym(c, beg, mark) && end == one) return next; /* "U.N" goes on */
    if (psc_cut_peek(c, end) == PSC_CHAR_PERIOD &&
        psc_cut_bits(c, beg, end) & PSC_WORD_ABBREVIATION)
        return end;
    *ends = abbreviates_inside(c, beg, mark);
    return 0;
}

static bool needs_number(psc_char next)
{
    return next == PSC_CHAR_DIGIT || next == PSC_CHAR_HASH;
}

/* "Sept." behind "Wed." */
static bool is_month(const psc_cutter *c, const psc_next *next)
{
    return next->capital && psc_text_word_bits(c->r, next->word) & PSC_WORD_MONTH;
}

/* Also "March". */
static bool is_day_or_month(const psc_cutter *c, const psc_next *next)
{
    return next->capital && psc_text_word_bits(c->r, next->word) & PSC_WORD_AFTER_TIME;
}

/* "J." is an initial unless a sentence seems to begin behind it: "Plan B. The ..." */
static bool is_initial(const psc_cutter *c, size_t beg, const psc_next *next)
{
    if (!psc_cut_is_capital(psc_cut_byte(c, beg)) || next->cls == PSC_CHAR_SPACE) return false;
    if (next->capital) return !(psc_text_word_bits(c->r, next->word) & PSC_WORD_STARTER);
    return next->small || next->cls == PSC_CHAR_COMMA;
}

/* "b." of "(b. 1961)" */
static bool is_born(const psc_cutter *c, const psc_piece *last, const psc_next *next)
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
static bool takes_period(const psc_cutter *c, size_t beg, size_t mark, uint32_t known)
{
    const psc_next next = psc_text_next(c->r, c->text, mark + 1);
    const psc_piece *last = c->out->n ? &c->out->at[c->out->n - 1] : NULL;
    const bool after_comma = last && last->kind == PSC_PIECE_COMMA;
    const bool after_number = last && last->kind == PSC_PIECE_WORD &&
                              psc_cut_is_digit(c->text.ptr[last->beg]);
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
static bool is_bracketed(const psc_cutter *c, size_t beg, size_t mark)
{
    const psc_piece *p = psc_cut_neighbour(c);
    const bool small = psc_cut_byte(c, beg) >= 'a' && psc_cut_byte(c, beg) <= 'z';
    return p && p->kind == PSC_PIECE_OPEN && small && mark - beg <= BRACKETED_MAX &&
           psc_cut_letters(c, beg) == mark && psc_cut_peek(c, mark + 1) == PSC_CHAR_CLOSE;
}

bool psc_cut_abbreviates(const psc_cutter *c, size_t beg, size_t mark)
{
    const psc_char after = psc_cut_peek(c, mark + 1);
    const uint32_t known = psc_cut_bits(c, beg, mark) & PSC_WORD_ABBREVIATION;
    if (after == PSC_CHAR_PERIOD || after == PSC_CHAR_STOP) {
        const bool one = is_acronym(c, beg, mark) && mark - beg > 1;
        return (one || known) && psc_cut_peek(c, mark + 2) != PSC_CHAR_PERIOD;
    }
    if (is_acronym(c, beg, mark) && psc_cut_step(c, beg) < mark) return true;
    if (after == PSC_CHAR_COMMA || after == PSC_CHAR_COLON || after == PSC_CHAR_SEMICOLON ||
        after == PSC_CHAR_HYPHEN || after == PSC_CHAR_SLASH)
        return known || (psc_cut_step(c, beg) == mark && psc_cut_peek(c, beg) == PSC_CHAR_LETTER);
    if (psc_cut_step(c, beg) == mark && psc_cut_peek(c, beg) == PSC_CHAR_LETTER) {
        const psc_next next = psc_text_next(c->r, c->text, mark + 1);
        if (is_initial(c, beg, &next)) return true;
    }
    return is_bracketed(c, beg, mark) || (known && takes_period(c, beg, mark, known));
}
