/* SPDX-License-Identifier: Apache-2.0 */
/* One mark, or a run of marks that is one piece: "....", "?!", "[...]", a drawn line. */
#include <string.h>

#include "text/cut.h"

/* End of the run of the class at `at`. */
static size_t run_end(const psc_cutter *c, size_t at, psc_char cls)
{
    while (at < c->chunk.len && psc_cut_peek(c, at) == cls) at = psc_cut_step(c, at);
    return at;
}

/* "....", "?!", "…" */
static size_t cut_stop(psc_cutter *c, size_t at)
{
    size_t end = at;
    bool dots = true;
    for (; end < c->chunk.len; end = psc_cut_step(c, end)) {
        const psc_char cls = psc_cut_peek(c, end);
        if (cls != PSC_CHAR_PERIOD && cls != PSC_CHAR_STOP && cls != PSC_CHAR_ELLIPSIS) break;
        dots &= cls != PSC_CHAR_STOP;
    }
    dots &= end - at > 1;
    return psc_cut_emit(c, at, end, dots ? PSC_PIECE_DOTS : PSC_PIECE_STOP);
}

/* A period: ".265", ".doc" or a stop. */
static size_t cut_period(psc_cutter *c, size_t at)
{
    const psc_piece *p = psc_cut_neighbour(c);
    const bool starts = !p || p->kind == PSC_PIECE_OPEN || p->kind == PSC_PIECE_OPENQ;
    if (starts && psc_cut_is_digit(psc_cut_byte(c, at + 1))) {
        const size_t end = psc_cut_digits(c, at + 1);
        return psc_cut_emit(c, at, end, PSC_PIECE_WORD);
    }
    if (starts && psc_cut_peek(c, at + 1) == PSC_CHAR_LETTER &&
        psc_cut_bits(c, at + 1, psc_cut_letters(c, at + 1)) & PSC_WORD_DOMAIN)
        return psc_cut_emit(c, at, psc_cut_letters(c, at + 1), PSC_PIECE_WORD);
    return cut_stop(c, at);
}

/* "[...]" is one piece, other brackets are single. */
static size_t cut_open(psc_cutter *c, size_t at)
{
    size_t end = psc_cut_step(c, at);
    while (psc_cut_peek(c, end) == PSC_CHAR_PERIOD || psc_cut_peek(c, end) == PSC_CHAR_ELLIPSIS)
        end = psc_cut_step(c, end);
    if (end > at + 1 && psc_cut_byte(c, at) == '[' && psc_cut_byte(c, end) == ']')
        return psc_cut_emit(c, at, end + 1, PSC_PIECE_OTHER);
    return psc_cut_emit(c, at, psc_cut_step(c, at), PSC_PIECE_OPEN);
}

/* ":-)" standing alone */
static size_t face_end(const psc_cutter *c, size_t at)
{
    if (at != c->chunk_beg) return at;
    size_t end = at + 1;
    if (psc_cut_byte(c, end) == '-' || psc_cut_byte(c, end) == '\'') end++;
    const char mouth = psc_cut_byte(c, end);
    if (!memchr(")(DPpO/|*", mouth, 9)) return at;
    while (psc_cut_byte(c, end) == mouth) end++;
    return end == c->chunk.len ? end : at;
}

/* "@name", "#topic", "+852" */
static size_t cut_sigil(psc_cutter *c, size_t at, psc_char cls)
{
    const psc_char next = psc_cut_peek(c, at + 1);
    const bool starts = at == c->chunk_beg || !psc_cut_neighbour(c) ||
                        psc_cut_neighbour(c)->kind != PSC_PIECE_WORD;
    const bool joins = cls == PSC_CHAR_PLUS ? psc_cut_digits(c, at + 1) > at + 1
                                            : next == PSC_CHAR_LETTER;
    if (starts && joins)
        return psc_cut_emit(c, at, psc_cut_letters_and_digits(c, at + 1), PSC_PIECE_WORD);
    return psc_cut_emit(c, at, run_end(c, at, cls), PSC_PIECE_OTHER);
}

/* Lines drawn with several marks ("|---+---|") and runs of one. */
static size_t cut_symbol(psc_cutter *c, size_t at, psc_piece_kind kind)
{
    size_t mixed = at;
    while (mixed < c->chunk.len && memchr("-+=|_*~<>#", c->chunk.ptr[mixed], 10)) mixed++;
    if (mixed - at >= 5) return psc_cut_emit(c, at, mixed, PSC_PIECE_OTHER);
    size_t end = psc_cut_step(c, at);
    const psc_str first = psc_str_sub(c->chunk, at, end);
    while (end < c->chunk.len &&
           psc_str_eq(psc_str_sub(c->chunk, end, psc_cut_step(c, end)), first))
        end = psc_cut_step(c, end);
    return psc_cut_emit(c, at, end, kind);
}

size_t psc_cut_mark(psc_cutter *c, size_t at, psc_char cls)
{
    const size_t next = psc_cut_step(c, at);
    size_t face = at;
    switch (cls) {
    case PSC_CHAR_PERIOD: return cut_period(c, at);
    case PSC_CHAR_STOP:
    case PSC_CHAR_ELLIPSIS: return cut_stop(c, at);
    case PSC_CHAR_COMMA: return psc_cut_emit(c, at, next, PSC_PIECE_COMMA);
    case PSC_CHAR_SEMICOLON:
    case PSC_CHAR_COLON:
        face = face_end(c, at);
        if (face > at) return psc_cut_emit(c, at, face, PSC_PIECE_OTHER);
        return psc_cut_emit(c, at, next,
                            cls == PSC_CHAR_COLON ? PSC_PIECE_COLON : PSC_PIECE_SEMICOLON);
    case PSC_CHAR_HYPHEN:
    case PSC_CHAR_DASH: return cut_symbol(c, at, PSC_PIECE_DASH);
    case PSC_CHAR_APOSTROPHE: return psc_cut_apostrophe(c, at);
    case PSC_CHAR_QUOTE: return psc_cut_quote(c, at, next, &c->quote);
    case PSC_CHAR_OPEN_QUOTE: return psc_cut_curly(c, at, &c->quote, true);
    case PSC_CHAR_CLOSE_QUOTE: return psc_cut_curly(c, at, &c->quote, false);
    case PSC_CHAR_OPEN_SINGLE: return psc_cut_curly(c, at, &c->single, true);
    case PSC_CHAR_CLOSE_SINGLE: return psc_cut_curly(c, at, &c->single, false);
    case PSC_CHAR_OPEN: return cut_open(c, at);
    case PSC_CHAR_CLOSE: return psc_cut_emit(c, at, next, PSC_PIECE_CLOSE);
    case PSC_CHAR_BULLET: return psc_cut_emit(c, at, next, PSC_PIECE_BULLET);
    case PSC_CHAR_AT:
    case PSC_CHAR_HASH:
    case PSC_CHAR_PLUS: return cut_sigil(c, at, cls);
    case PSC_CHAR_SLASH:
    case PSC_CHAR_STAR:
    case PSC_CHAR_CURRENCY:
    case PSC_CHAR_SYMBOL: return cut_symbol(c, at, PSC_PIECE_OTHER);
    default: return psc_cut_emit(c, at, next, PSC_PIECE_OTHER); /* & % */
    }
}
