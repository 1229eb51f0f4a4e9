/* SPDX-License-Identifier: Apache-2.0 */
/* Cuts text into pieces from left to right.
 *
 * A chunk is what stands between white space.  Inside it, marks are pieces of their own
 * (psc_cut_mark.c, psc_cut_quote.c); a word is a run of letters and digits (psc_cut_word.c) that goes on over
 * a mark as long as the mark belongs to it (cut_join.c, cut_period.c).  What a closing period
 * belongs to, and whether ' and " open or close, is decided here too, by what stands around them;
 * sentences are cut later.
 *
 * A chunk of more than PSC_TOKEN_BYTES is cut first, so looking ahead to its end
 * costs a bounded time. */
#include <string.h>

#include "text/cut.h"
#include "text/lines.h"

enum { NET_TRIES = 4 /* so that a chunk of many words costs no more than a few */ };

/* Length of an address at a word's start, 0 if there is none. */
static size_t find_address(psc_cutter *c, size_t at, size_t end)
{
    const psc_piece *p = psc_cut_neighbour(c);
    if (!c->net || (p && (p->kind == PSC_PIECE_WORD || p->kind == PSC_PIECE_ABBR))) return 0;
    c->net--;
    return psc_text_address(c->r, psc_str_sub(c->chunk, at, end));
}

static void cut_chunk(psc_cutter *c, size_t beg, size_t end)
{
    const psc_str all = psc_str_sub(c->text, beg, end);
    c->chunk = psc_str_sub(c->text, 0, end);
    c->chunk_beg = beg;
    const bool marks = memchr(all.ptr, '.', all.len) || memchr(all.ptr, '@', all.len) ||
                       memchr(all.ptr, ':', all.len);
    c->net = marks ? NET_TRIES : 0;
    for (size_t at = beg; at < end;) {
        const psc_char cls = psc_cut_peek(c, at);
        const size_t net = psc_char_is_word(cls) ? find_address(c, at, end) : 0;
        if (net)
            at = psc_cut_emit(c, at, at + net, PSC_PIECE_NET);
        else if (psc_char_is_word(cls))
            at = psc_cut_word(c, at);
        else
            at = psc_cut_mark(c, at, cls);
    }
}

/* Skip white space; flags of the piece behind it. */
static size_t skip_space(psc_cutter *c, size_t from, size_t at, const psc_lines *l)
{
    while (at < c->text.len && psc_text_peek(c->r, c->text, at) == PSC_CHAR_SPACE) {
        c->flags |= PSC_PIECE_SPACE;
        if (c->text.ptr[at] == '\n') {
            c->flags |= PSC_PIECE_BREAK;
            if (!l->wrapped || psc_line_had_room(c->text, from, at, l->widest))
                c->flags |= PSC_PIECE_LINE;
        }
        psc_text_char(c->r, c->text, &at);
    }
    return at;
}

static size_t chunk_end(const psc_cutter *c, size_t at)
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
    psc_cutter c = {.r = r, .arena = a, .out = out, .text = psc_str_sub(text, 0, span.end)};
    const psc_lines l = psc_lines_find(c.text, span);
    out->n = 0;
    for (size_t at = span.beg;;) {
        at = skip_space(&c, span.beg, at, &l);
        if (at >= span.end) break;
        const size_t end = chunk_end(&c, at);
        cut_chunk(&c, at, end);
        at = end;
    }
}
