/* SPDX-License-Identifier: Apache-2.0 */
/* The state of cutting a text into pieces, shared by the files that do it. */
#ifndef PSC_TEXT_CUT_H
#define PSC_TEXT_CUT_H

#include "base/str.h"
#include "text/piece.h"

typedef struct psc_cutter {
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
} psc_cutter;

static inline psc_char psc_cut_peek(const psc_cutter *c, size_t at)
{
    return psc_text_peek(c->r, c->chunk, at);
}

static inline size_t psc_cut_step(const psc_cutter *c, size_t at)
{
    psc_text_char(c->r, c->chunk, &at);
    return at;
}

static inline char psc_cut_byte(const psc_cutter *c, size_t at)
{
    return at < c->chunk.len ? c->chunk.ptr[at] : ' ';
}

static inline bool psc_char_is_word(psc_char k)
{
    return k == PSC_CHAR_LETTER || k == PSC_CHAR_DIGIT;
}

static inline bool psc_cut_is_digit(char b)
{
    return b >= '0' && b <= '9';
}

static inline bool psc_cut_is_capital(char b)
{
    return b >= 'A' && b <= 'Z';
}

/* The piece before, when nothing stands between it and the next one; NULL otherwise. */
static inline const psc_piece *psc_cut_neighbour(const psc_cutter *c)
{
    const bool touches = !(c->flags & PSC_PIECE_SPACE) && c->out->n;
    return touches ? &c->out->at[c->out->n - 1] : NULL;
}

static inline size_t psc_cut_emit(psc_cutter *c, size_t beg, size_t end, psc_piece_kind kind)
{
    psc_piece *p = psc_push(c->arena, c->out->at, c->out->n, c->out->cap);
    *p = (psc_piece){(uint32_t)beg, (uint32_t)end, (uint8_t)kind, c->flags, PSC_SORT_NONE};
    c->flags = 0;
    return end;
}

static inline size_t psc_cut_digits(const psc_cutter *c, size_t at)
{
    while (psc_cut_is_digit(psc_cut_byte(c, at))) at++;
    return at;
}

static inline size_t psc_cut_letters(const psc_cutter *c, size_t at)
{
    while (at < c->chunk.len && psc_cut_peek(c, at) == PSC_CHAR_LETTER) at = psc_cut_step(c, at);
    return at;
}

static inline size_t psc_cut_letters_and_digits(const psc_cutter *c, size_t at)
{
    while (at < c->chunk.len && psc_char_is_word(psc_cut_peek(c, at))) at = psc_cut_step(c, at);
    return at;
}

static inline uint32_t psc_cut_bits(const psc_cutter *c, size_t beg, size_t end)
{
    return psc_text_word_bits(c->r, psc_str_sub(c->chunk, beg, end));
}

enum { PSC_SINGLE_MAX = 400 /* bytes that a quotation in ' ' is believed to run */ };

/* ---- what the files do for each other: where the piece or word ends ---- */

/* Where the word at beg goes on behind the mark at `at`; 0 if it ends before the mark.
 * *ends: it goes on over the mark, but not further. */
size_t psc_cut_join(const psc_cutter *c, size_t beg, size_t at, bool *ends);
/* The same of a period with a letter or digit behind it; *ends: the period is its last
 * character (and 0 is returned). */
size_t psc_cut_join_period(const psc_cutter *c, size_t beg, size_t mark, bool *ends);
/* Whether the period at `mark`, last of its word but for closing marks, belongs to it. */
bool psc_cut_abbreviates(const psc_cutter *c, size_t beg, size_t mark);

/* Cut one piece; its end. */
size_t psc_cut_word(psc_cutter *c, size_t beg);
size_t psc_cut_mark(psc_cutter *c, size_t at, psc_char cls);
/* ' at the start of a piece: "'90s", "'em", "''", or a quotation mark. */
size_t psc_cut_apostrophe(psc_cutter *c, size_t at);
/* A quotation mark that opens or closes by what stands around it, and one that says itself
 * which; *state: whether one like it is open. */
size_t psc_cut_quote(psc_cutter *c, size_t at, size_t end, bool *state);
size_t psc_cut_curly(psc_cutter *c, size_t at, bool *state, bool open);

/* Whether a quotation in single marks is open at `at`. */
static inline bool psc_cut_in_single(const psc_cutter *c, size_t at)
{
    return c->single && at - c->single_at < PSC_SINGLE_MAX;
}

#endif
