/* SPDX-License-Identifier: Apache-2.0 */
/* Blocks to sentences to tokens: pieces become tokens here, contractions two or
 * three of them. */
#include "text/text.h"

#include "base/str.h"
#include "text/boundary.h"
#include "text/gap.h"
#include "text/piece.h"
#include "text/rules.h"

enum { WORDS_MAX = 6 /* of one piece: "y'all'd've" */ };

typedef struct splitter {
    const psc_text_rules *r;
    psc_arena *arena;
    psc_document *doc;
    psc_pieces pieces;
    uint32_t cap_sent;
} splitter;

/* Whether piece i + 1 shows that "its" means "it's": "its the same", but not "its so-called". */
static bool is_loose(const splitter *s, uint32_t i)
{
    const psc_piece *p = &s->pieces.at[i];
    if (i + 1 >= s->pieces.n || p[1].kind != PSC_PIECE_WORD) return false;
    if (i + 2 < s->pieces.n && p[2].kind == PSC_PIECE_DASH && !(p[2].flags & PSC_PIECE_SPACE))
        return false;
    const psc_str next = psc_str_sub(s->doc->text, p[1].beg, p[1].end);
    return psc_text_word_bits(s->r, next) & PSC_WORD_LOOSE_NEXT;
}

/* Ends of the words that piece i, with the text str, consists of by the lists; returns how many. */
static uint32_t split_listed(const splitter *s, uint32_t i, psc_str str, size_t end[WORDS_MAX])
{
    const psc_text_word *w = str.len <= PSC_WORD_MAX ? psc_text_word_find(s->r, str) : NULL;
    uint32_t n = 0;
    size_t at = 0;
    const bool split = w && (w->any & (PSC_WORD_SPLIT | PSC_WORD_APART) ||
                             (w->any & PSC_WORD_LOOSE && is_loose(s, i)));
    if (split)
        for (; n < PSC_PARTS_MAX && w->part[n]; n++) end[n] = at += w->part[n];
    if (n && at == str.len) return n; /* an apostrophe of several bytes spoils the lengths */
    end[0] = str.len;
    return 1;
}

/* Offset of the last apostrophe of s with its length; s.len if there is none. */
static size_t last_apostrophe(const psc_text_rules *r, psc_str s, size_t *len)
{
    size_t found = s.len;
    for (size_t at = 0; at < s.len;) {
        const size_t from = at;
        if (psc_text_char(r, s, &at) == PSC_CHAR_APOSTROPHE) {
            found = from;
            *len = at - from;
        }
    }
    return found;
}

/* "1990's", "AK-47's" are plurals, "2003's" is not. */
static bool is_plural_number(psc_str head)
{
    const char first = head.ptr[0], last = head.ptr[head.len - 1];
    return first >= '0' && first <= '9' && (last == '0' || head.len <= 2);
}

/* Where the clitic at the end of s begins; s.len if it has none. */
static size_t clitic_of(const psc_text_rules *r, psc_str s)
{
    size_t len = 0;
    const size_t at = last_apostrophe(r, s, &len);
    if (at == 0 || at == s.len) return s.len;
    const psc_str head = psc_str_sub(s, 0, at), tail = psc_str_sub(s, at + len, s.len);
    if (!tail.len) /* "islands'", but "'n'" */
        return psc_text_peek(r, s, 0) == PSC_CHAR_APOSTROPHE ? s.len : at;
    const bool negates = at > 1 && psc_str_ieq(tail, PSC_STR("t")) &&
                         psc_str_ieq(psc_str_sub(head, at - 1, at), PSC_STR("n"));
    if (negates) return at - 1;
    if (!(psc_text_word_bits(r, tail) & PSC_WORD_CLITIC) || is_plural_number(head)) return s.len;
    const bool choosy = psc_str_ieq(tail, PSC_STR("d")) || psc_str_ieq(tail, PSC_STR("m"));
    return choosy && !(psc_text_word_bits(r, head) & PSC_WORD_HOST) ? s.len : at;
}

static uint32_t split_word(const splitter *s, uint32_t i, psc_str str, size_t end[WORDS_MAX])
{
    size_t tail[WORDS_MAX];
    uint32_t n_tail = 0;
    while (n_tail < WORDS_MAX - PSC_PARTS_MAX) {
        const size_t at = clitic_of(s->r, str);
        if (at == str.len || at == 0) break;
        tail[n_tail++] = str.len;
        str.len = at;
    }
    uint32_t n = 0;
    if (n_tail)
        end[n++] = str.len;
    else
        n = split_listed(s, i, str, end);
    while (n_tail) end[n++] = tail[--n_tail];
    return n;
}

/* Tokens of piece i at t; returns how many. */
static uint32_t put_piece(const splitter *s, uint32_t i, psc_token *t)
{
    const psc_piece *p = &s->pieces.at[i];
    const psc_str str = psc_str_sub(s->doc->text, p->beg, p->end);
    const bool space = i + 1 == s->pieces.n || p[1].flags & PSC_PIECE_SPACE;
    size_t end[WORDS_MAX], at = 0;
    uint32_t n = 1;
    end[0] = str.len;
    if (p->kind == PSC_PIECE_WORD) n = split_word(s, i, str, end);
    const bool apart = n == 2 && psc_text_word_bits(s->r, str) & PSC_WORD_APART;
    for (uint32_t k = 0; k < n; at = end[k++]) {
        t[k] = (psc_token){.form = psc_str_sub(str, at, end[k]), .head = -1};
        t[k].span = (psc_span){(uint32_t)(p->beg + at), (uint32_t)(p->beg + end[k])};
        if (n > 1 && !apart) t[k].flags = k ? PSC_TOKEN_MWT_REST : PSC_TOKEN_MWT_FIRST;
    }
    if (space) t[n - 1].flags |= PSC_TOKEN_SPACE_AFTER;
    return n;
}

/* A sentence of the pieces [from, to) of a block. */
static void put_sentence(splitter *s, uint32_t block, uint32_t from, uint32_t to)
{
    const psc_piece *p = s->pieces.at;
    psc_token scratch[WORDS_MAX];
    psc_token *tok = psc_new(s->arena, psc_token, (size_t)(to - from));
    uint32_t n = 0, cap = to - from;
    for (uint32_t i = from; i < to; i++) {
        const uint32_t k = put_piece(s, i, scratch);
        while (n + k > cap) tok = psc_arena_grow(s->arena, tok, cap, &cap, sizeof *tok);
        memcpy(tok + n, scratch, k * sizeof *tok);
        n += k;
    }
    psc_document *doc = s->doc;
    const uint32_t index = doc->n_sent;
    psc_sentence *sent = psc_push(s->arena, doc->sent, doc->n_sent, s->cap_sent);
    *sent = (psc_sentence){.span = {p[from].beg, p[to - 1].end},
                           .tok = tok,
                           .n = n,
                           .index = index,
                           .paragraph = block};
}

void psc_text_split(const psc_text_rules *rules, psc_arena *a, psc_document *doc)
{
    splitter s = {.r = rules, .arena = a, .doc = doc};
    doc->sent = NULL;
    doc->n_sent = 0;
    for (uint32_t b = 0; b < doc->n_block; b++) {
        if (doc->block[b].kind == PSC_BLOCK_CLUTTER) continue;
        psc_text_cut(rules, a, doc->text, doc->block[b].span, &s.pieces);
        psc_gap_sort(rules, doc->text, &s.pieces);
        for (uint32_t from = 0, to; from < s.pieces.n; from = to) {
            to = psc_text_sentence_end(rules, doc->text, &s.pieces, from);
            put_sentence(&s, b, from, to);
        }
    }
}
