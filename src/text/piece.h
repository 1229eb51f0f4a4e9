/* SPDX-License-Identifier: Apache-2.0 */
/* Pieces: what stands between white space, cut apart; a contraction is still one
 * piece.  Text goes to pieces, pieces to sentences, pieces of a sentence to
 * tokens. */
#ifndef PSC_TEXT_PIECE_H
#define PSC_TEXT_PIECE_H

#include "text/rules.h"

typedef enum psc_piece_kind {
    PSC_PIECE_WORD, /* words and numbers */
    PSC_PIECE_ABBR, /* a word with its period */
    PSC_PIECE_NET,  /* an address */
    PSC_PIECE_STOP, /* . ? ! and runs of them */
    PSC_PIECE_DOTS, /* .. ... and the character of three dots */
    PSC_PIECE_COMMA,
    PSC_PIECE_SEMICOLON,
    PSC_PIECE_COLON,
    PSC_PIECE_DASH, /* hyphens too */
    PSC_PIECE_OPEN, /* brackets */
    PSC_PIECE_CLOSE,
    PSC_PIECE_OPENQ, /* quotation marks */
    PSC_PIECE_CLOSEQ,
    PSC_PIECE_BULLET,
    PSC_PIECE_OTHER
} psc_piece_kind;

enum {
    PSC_PIECE_SPACE = 1, /* white space stands before it */
    PSC_PIECE_LINE = 2,  /* a line that was ended on purpose */
    PSC_PIECE_BREAK = 4  /* any line's end */
};

typedef struct psc_piece {
    uint32_t beg, end; /* bytes of the text */
    uint8_t kind;      /* psc_piece_kind */
    uint8_t flags;     /* PSC_PIECE_... */
    uint8_t sort;      /* psc_sort, set by psc_gap_sort */
} psc_piece;

typedef struct psc_pieces {
    psc_piece *at; /* [n] */
    uint32_t n, cap;
} psc_pieces;

/* Replace what is in `out` by the pieces of text[span]. */
void psc_text_cut(const psc_text_rules *r, psc_arena *a, psc_str text, psc_span span,
                  psc_pieces *out);

/* What the first letters at or behind `at` say, quotation marks and opening
 * brackets passed over. */
typedef struct psc_next {
    psc_char cls; /* of the first character that counts; SPACE: nothing follows */
    bool capital, small;
    psc_str word; /* its letters, apostrophes and digits */
} psc_next;

psc_next psc_text_next(const psc_text_rules *r, psc_str text, size_t at);

/* Length of the address that starts at s.ptr ("http://...", "a@b.org", "un.org/en"), 0 if none.
 * s goes to the end of the chunk (what white space parts). */
size_t psc_text_address(const psc_text_rules *r, psc_str s);

#endif
