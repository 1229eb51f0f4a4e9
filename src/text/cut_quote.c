/* SPDX-License-Identifier: Apache-2.0 */
/* Quotation marks and apostrophes: a mark opens or closes by what touches it, else by what is
 * open. */
#include "text/cut.h"

/* Whether a quotation mark that ends at `end` opens: by what touches it, else by what is open. */
static bool opens(const psc_cutter *c, size_t end, bool open)
{
    const psc_piece *p = psc_cut_neighbour(c);
    const bool left = p && p->kind != PSC_PIECE_OPEN && p->kind != PSC_PIECE_OPENQ &&
                      p->kind != PSC_PIECE_DASH;
    const bool right = end < c->chunk.len;
    if (left != right) return right;
    if (!left) return !open;
    const psc_char next = psc_cut_peek(c, end);
    return !open && psc_char_is_word(next);
}

size_t psc_cut_quote(psc_cutter *c, size_t at, size_t end, bool *state)
{
    const bool single = state == &c->single;
    const bool open = opens(c, end, single ? psc_cut_in_single(c, at) : *state);
    *state = open;
    if (single) c->single_at = at;
    return psc_cut_emit(c, at, end, open ? PSC_PIECE_OPENQ : PSC_PIECE_CLOSEQ);
}

/* Whether the mark at `at`, which ends at `next`, stands twice: '' and ``. */
static bool is_doubled(const psc_cutter *c, size_t at, size_t next)
{
    return next < c->chunk.len && psc_str_eq(psc_str_sub(c->chunk, at, next),
                                             psc_str_sub(c->chunk, next, psc_cut_step(c, next)));
}

size_t psc_cut_apostrophe(psc_cutter *c, size_t at)
{
    const size_t next = psc_cut_step(c, at);
    const psc_piece *p = psc_cut_neighbour(c);
    const bool starts = !p || p->kind == PSC_PIECE_OPEN || p->kind == PSC_PIECE_OPENQ;
    if (is_doubled(c, at, next)) return psc_cut_quote(c, at, psc_cut_step(c, next), &c->quote);
    if (starts && !psc_cut_in_single(c, at) && psc_cut_is_digit(psc_cut_byte(c, next)) &&
        psc_cut_digits(c, next) - next == 2)
        return psc_cut_emit(c, at, psc_cut_letters_and_digits(c, next), PSC_PIECE_WORD);
    const size_t end = psc_cut_letters(c, next);
    const uint32_t known = end > next ? psc_cut_bits(c, next, end) : 0;
    const bool closed = p && (p->kind == PSC_PIECE_CLOSEQ || p->kind == PSC_PIECE_CLOSE);
    if (closed && known & PSC_WORD_CLITIC) return psc_cut_emit(c, at, end, PSC_PIECE_WORD);
    if (starts && known & (PSC_WORD_ELISION | PSC_WORD_CLITIC)) {
        const bool both = end - next == 1 && psc_cut_peek(c, end) == PSC_CHAR_APOSTROPHE; /* 'n' */
        return psc_cut_emit(c, at, both ? psc_cut_step(c, end) : end, PSC_PIECE_WORD);
    }
    return psc_cut_quote(c, at, next, &c->single);
}

size_t psc_cut_curly(psc_cutter *c, size_t at, bool *state, bool open)
{
    size_t end = psc_cut_step(c, at);
    if (state == &c->single && is_doubled(c, at, end)) {
        state = &c->quote;
        end = psc_cut_step(c, end);
    }
    *state = open;
    if (state == &c->single) c->single_at = at;
    return psc_cut_emit(c, at, end, open ? PSC_PIECE_OPENQ : PSC_PIECE_CLOSEQ);
}
