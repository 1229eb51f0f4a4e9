/* SPDX-License-Identifier: Apache-2.0 */
/* What a mark inside a word means: whether the word goes on over it ("3,500", "e-mail", "AT&T",
 * "don't"), and how far.  Periods: cut_period.c. */
#include "text/cut.h"

/* Number of digits in text[beg, end) if it holds nothing else, else 0. */
static size_t all_digits(const psc_cutter *c, size_t beg, size_t end)
{
    return end > beg && psc_cut_digits(c, beg) >= end ? end - beg : 0;
}

/* "3,500": a group of three digits follows (or two and another comma: "1,00,000"). */
static size_t joins_comma(const psc_cutter *c, size_t beg, size_t mark)
{
    const size_t next = mark + 1, end = psc_cut_digits(c, next);
    if (!psc_cut_is_digit(psc_cut_byte(c, mark - 1)) || !psc_cut_is_digit(psc_cut_byte(c, beg)))
        return 0;
    if (psc_cut_peek(c, end) == PSC_CHAR_LETTER && end - next != 3) return 0;
    return end - next == 3 || (end - next == 2 && psc_cut_byte(c, end) == ',') ? end : 0;
}

/* "6:30", "3:1" */
static size_t joins_colon(const psc_cutter *c, size_t beg, size_t mark)
{
    return all_digits(c, mark - 1, mark) && psc_cut_is_digit(psc_cut_byte(c, beg)) &&
                   psc_cut_is_digit(psc_cut_byte(c, mark + 1))
               ? mark + 1
               : 0;
}

static size_t number_of(const psc_cutter *c, size_t beg, size_t end)
{
    size_t n = 0;
    while (beg < end && n < 10000) n = n * 10 + (size_t)(psc_cut_byte(c, beg++) - '0');
    return n;
}

/* End of "16/11/2004" or "9/11" at beg, whose first slash is at mark; 0 if it is no date. */
static size_t date_end(const psc_cutter *c, size_t beg, size_t mark)
{
    const size_t next = mark + 1, end = psc_cut_digits(c, next);
    if (end == next) return 0;
    if (psc_cut_byte(c, end) == '/') {
        const size_t last = psc_cut_digits(c, end + 1);
        return last > end + 1 ? last : 0;
    }
    const size_t month = number_of(c, beg, mark), day = number_of(c, next, end);
    return end - next == 2 && month <= 12 && day > 0 && day <= 31 ? end : 0;
}

/* End of the document number "A/RES/60/1" at beg; 0 if it is none. */
static size_t symbol_end(const psc_cutter *c, size_t beg)
{
    size_t at = beg + 1;
    bool digit = false;
    if (!psc_cut_is_capital(psc_cut_byte(c, beg))) return 0;
    while (psc_cut_byte(c, at) == '/') {
        const size_t from = ++at;
        while (
            psc_cut_is_capital(psc_cut_byte(c, at)) || psc_cut_is_digit(psc_cut_byte(c, at)) ||
            (at > from && psc_cut_byte(c, at) == '.' && psc_cut_is_digit(psc_cut_byte(c, at + 1))))
            at++;
        if (at == from) return 0;
        digit = psc_cut_is_digit(psc_cut_byte(c, at - 1));
    }
    return digit && !psc_char_is_word(psc_cut_peek(c, at)) ? at : 0;
}

/* Dates and document numbers, "w/o"; not "3/4", "and/or". */
static size_t joins_slash(const psc_cutter *c, size_t beg, size_t mark)
{
    if (all_digits(c, beg, mark)) return date_end(c, beg, mark);
    if (mark - beg != 1) return 0;
    const size_t end = symbol_end(c, beg);
    if (end) return end;
    return psc_cut_letters(c, mark + 1) == mark + 2 ? mark + 2 : 0;
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
static size_t joins_digits(const psc_cutter *c, size_t beg, size_t mark)
{
    unsigned shape = (unsigned)all_digits(c, beg, mark);
    size_t end = mark;
    if (!shape || shape > 9) return 0;
    while (psc_cut_byte(c, end) == '-' && psc_cut_is_digit(psc_cut_byte(c, end + 1)) &&
           shape < 1000) {
        const size_t next = psc_cut_digits(c, end + 1);
        if (next - end - 1 > 9) return 0;
        shape = shape * 10 + (unsigned)(next - end - 1);
        end = next;
    }
    const bool ends = !psc_char_is_word(psc_cut_peek(c, end)) && psc_cut_byte(c, end) != '-';
    return ends && is_number_shape(shape) ? end : 0;
}

/* "anti-war", "H2O-esque", "sit-in", telephone numbers; not "cease-fire", "1990-95" */
static size_t joins_hyphen(const psc_cutter *c, size_t beg, size_t mark)
{
    const size_t next = psc_cut_step(c, mark), end = psc_cut_letters_and_digits(c, next);
    if (end == next) return 0;
    if (psc_cut_is_digit(psc_cut_byte(c, beg))) return joins_digits(c, beg, mark);
    const bool single = psc_cut_letters(c, beg) == mark;
    if (single && psc_cut_bits(c, beg, mark) & PSC_WORD_PREFIX) return next;
    if (single && psc_cut_bits(c, beg, end) & PSC_WORD_SUFFIX) return end;
    return psc_cut_bits(c, next, end) & PSC_WORD_SUFFIX && psc_cut_peek(c, end) != PSC_CHAR_HYPHEN
               ? end
               : 0;
}

/* "AT&T", "R&D" */
static size_t joins_and(const psc_cutter *c, size_t beg, size_t mark)
{
    const size_t end = psc_cut_letters(c, mark + 1);
    return end > mark + 1 && end - mark <= 4 && mark - beg <= 3 ? end : 0;
}

/* "O'Neill", "don't", "Qa'ida"; not 5'11 */
static size_t joins_apostrophe(const psc_cutter *c, size_t mark)
{
    const size_t next = psc_cut_step(c, mark);
    return psc_cut_peek(c, next) == PSC_CHAR_LETTER ? next : 0;
}

/* "co$t", "US$": letters on the left; before a number the mark ends the word. */
static size_t joins_currency(const psc_cutter *c, size_t beg, size_t mark, bool *ends)
{
    const size_t next = psc_cut_step(c, mark);
    if (psc_cut_letters(c, beg) != mark) return 0;
    *ends = psc_cut_peek(c, next) != PSC_CHAR_LETTER;
    return next;
}

size_t psc_cut_join(const psc_cutter *c, size_t beg, size_t at, bool *ends)
{
    switch (psc_cut_peek(c, at)) {
    case PSC_CHAR_APOSTROPHE: return joins_apostrophe(c, at);
    case PSC_CHAR_COMMA: return joins_comma(c, beg, at);
    case PSC_CHAR_COLON: return joins_colon(c, beg, at);
    case PSC_CHAR_SLASH: return joins_slash(c, beg, at);
    case PSC_CHAR_HYPHEN: return joins_hyphen(c, beg, at);
    case PSC_CHAR_AND: return joins_and(c, beg, at);
    case PSC_CHAR_CURRENCY: return joins_currency(c, beg, at, ends);
    case PSC_CHAR_AT:
    case PSC_CHAR_STAR: return psc_char_is_word(psc_cut_peek(c, at + 1)) ? at + 1 : 0;
    default: return 0;
    }
}
