/* SPDX-License-Identifier: Apache-2.0 */
/* CoNLL-U reader and writer; see conllu.h.
 *
 * The lines of a sentence are cut off the input and copied into the arena as
 * one block; forms, lemmas and comments are slices of it.  Words go one by one
 * into a builder, which also grows the text that they stand for.  The words of
 * a multiword token share its surface: each takes as many bytes as its form has
 * and the last what is left, so that in "don't" = "do" + "n't" every word has
 * its own part. */
#include "record/conllu.h"

#include "base/str.h"

enum { ID, FORM, LEMMA, UPOS, XPOS, FEATS, HEAD, DEPREL, DEPS, MISC, COLUMNS };

typedef struct builder {
    psc_arena *arena;
    uint32_t offset; /* of the sentence in the whole text */
    psc_token *tok;
    uint32_t n, cap;
    psc_conllu_row *row; /* [n] if they are kept */
    uint32_t cap_row;
    bool rows;
    psc_str *comment;
    uint32_t n_comment, cap_comment;
    char *text; /* as long as the sentence's lines: more than is needed */
    size_t len;
    uint32_t mwt_first, mwt_last; /* words of the open multiword token, from 1; 0: none is open */
    size_t mwt_at, mwt_end;       /* bytes of its surface not taken yet */
    bool mwt_space;               /* white space follows it */
} builder;

void psc_conllu_init(psc_conllu_reader *r, psc_str text, const char *file)
{
    *r = (psc_conllu_reader){.rest = text, .file = file};
}

/* Cut off the next lines that are not blank, through the blank one behind them. */
static bool cut_block(psc_conllu_reader *r, psc_str *block, uint32_t *first_line)
{
    psc_str line;
    *block = (psc_str){0};
    while (psc_str_line(&r->rest, &line)) {
        r->line++;
        const bool blank = psc_str_trim(line).len == 0;
        if (blank && block->ptr) return true;
        if (blank) continue;
        if (!block->ptr) {
            block->ptr = line.ptr;
            *first_line = r->line;
        }
        block->len = (size_t)(line.ptr + line.len - block->ptr);
    }
    return block->ptr != NULL;
}

static bool split_columns(psc_str line, psc_str col[COLUMNS])
{
    for (int i = 0; i < COLUMNS; i++) {
        const bool last = psc_str_find(line, PSC_STR("\t"), 0) < 0;
        col[i] = psc_str_cut(&line, '\t');
        if (!col[i].len || last != (i == MISC)) return false;
    }
    return true;
}

static psc_str value(psc_str column)
{
    return psc_str_eq(column, PSC_STR("_")) ? (psc_str){0} : column;
}

/* Whether MISC ("SpaceAfter=No|Entity=...") asks for no space. */
static bool space_after(psc_str misc)
{
    while (misc.len)
        if (psc_str_eq(psc_str_cut(&misc, '|'), PSC_STR("SpaceAfter=No"))) return false;
    return true;
}

/* The name that MISC carries ("Name=B-PER|SpaceAfter=No"). */
static psc_ner read_ner(psc_str misc)
{
    while (misc.len) {
        psc_str value = psc_str_cut(&misc, '|');
        if (psc_str_eq(psc_str_cut(&value, '='), PSC_STR("Name"))) return psc_ner_of(value);
    }
    return PSC_NER_NONE;
}

/* Put a token's surface behind what stands there, with a space where one belongs. */
static psc_span append(builder *b, psc_str surface)
{
    if (b->n && b->tok[b->n - 1].flags & PSC_TOKEN_SPACE_AFTER) b->text[b->len++] = ' ';
    const size_t beg = b->len;
    memcpy(b->text + beg, surface.ptr, surface.len);
    b->len += surface.len;
    return (psc_span){(uint32_t)beg, (uint32_t)b->len};
}

static psc_status bad(const psc_conllu_reader *r, uint32_t line, psc_err *err, const char *what)
{
    return psc_fail(err, PSC_INPUT, r->file, line, UINT64_MAX, "bad CoNLL-U: %s", what);
}

/* "3-4": open a multiword token. NULL or what is wrong. */
static const char *read_range(builder *b, psc_str first, psc_str last, psc_str col[COLUMNS])
{
    uint64_t from, to;
    if (!psc_str_u64(first, &from) || !psc_str_u64(last, &to)) return "an ID is no number";
    if (b->mwt_last) return "multiword tokens overlap";
    if (from != (uint64_t)b->n + 1 || to < from || to > UINT32_MAX)
        return "a multiword token's IDs do not fit the words around it";
    const psc_span span = append(b, col[FORM]);
    b->mwt_at = span.beg;
    b->mwt_end = span.end;
    b->mwt_first = (uint32_t)from;
    b->mwt_last = (uint32_t)to;
    b->mwt_space = space_after(col[MISC]);
    return NULL;
}

/* Span and flags of a word inside the open multiword token. */
static void take_part(builder *b, psc_token *t)
{
    const bool last = b->n == b->mwt_last; /* t is word number b->n */
    size_t end = b->mwt_at + t->form.len;
    if (last || end > b->mwt_end) end = b->mwt_end;
    t->span = (psc_span){(uint32_t)b->mwt_at, (uint32_t)end};
    b->mwt_at = end;
    t->flags = b->n == b->mwt_first ? PSC_TOKEN_MWT_FIRST : PSC_TOKEN_MWT_REST;
    if (!last) return;
    if (b->mwt_space) t->flags |= PSC_TOKEN_SPACE_AFTER;
    b->mwt_last = 0;
}

/* HEAD counts from 1 and is checked when all words are there; "_" and 0 are -1. */
static const char *read_head(psc_token *t, psc_str col[COLUMNS])
{
    uint64_t head = 0;
    const psc_str text = value(col[HEAD]);
    if (text.len && (!psc_str_u64(text, &head) || head > INT32_MAX)) return "HEAD is no number";
    t->head = (int32_t)head - 1;
    t->rel = text.len ? (uint8_t)psc_rel_of(value(col[DEPREL])) : PSC_REL_NONE;
    return NULL;
}

static void keep_row(builder *b, psc_str col[COLUMNS], uint32_t line)
{
    uint32_t n = b->n;
    *psc_push(b->arena, b->row, n, b->cap_row) =
        (psc_conllu_row){col[UPOS], col[XPOS], col[DEPREL], col[MISC], line};
}

static const char *read_word(builder *b, psc_str col[COLUMNS], uint32_t line)
{
    uint64_t id;
    if (!psc_str_u64(col[ID], &id)) return "an ID is no number";
    if (id != (uint64_t)b->n + 1) return "IDs do not count from 1 without a gap";
    psc_span span = {0};
    if (!b->mwt_last) span = append(b, col[FORM]);
    if (b->rows) keep_row(b, col, line);
    psc_token *t = psc_push(b->arena, b->tok, b->n, b->cap);
    t->form = col[FORM];
    t->span = span;
    if (b->mwt_last)
        take_part(b, t);
    else if (space_after(col[MISC]))
        t->flags = PSC_TOKEN_SPACE_AFTER;
    t->lemma = psc_str_eq(t->form, PSC_STR("_")) ? col[LEMMA] : value(col[LEMMA]);
    t->feats = value(col[FEATS]);
    t->upos = (uint8_t)psc_upos_of(value(col[UPOS]));
    t->xpos = (uint8_t)psc_xpos_of(value(col[XPOS]));
    t->ner = (uint8_t)read_ner(col[MISC]);
    return read_head(t, col);
}

/* One line of a sentence; NULL or what is wrong with it. */
static const char *read_line(builder *b, psc_str line, uint32_t number)
{
    psc_str col[COLUMNS];
    if (line.ptr[0] == '#') {
        *psc_push(b->arena, b->comment, b->n_comment, b->cap_comment) = line;
        return NULL;
    }
    if (!split_columns(line, col)) return "a line has not ten columns parted by tabs";
    psc_str last = col[ID];
    const psc_str first = psc_str_cut(&last, '-');
    if (first.len < col[ID].len) return read_range(b, first, last, col);
    if (psc_str_find(col[ID], PSC_STR("."), 0) >= 0) return NULL; /* an empty node */
    return read_word(b, col, number);
}

static bool heads_fit(const builder *b)
{
    for (uint32_t i = 0; i < b->n; i++) {
        const int32_t head = b->tok[i].head;
        if (head >= (int32_t)b->n || head == (int32_t)i) return false;
    }
    return true;
}

/* Whether some word is above itself.  From every word up to the first one seen
 * before: each word is passed once, so this is linear. */
static bool goes_round(const builder *b)
{
    uint32_t *seen = psc_new(b->arena, uint32_t, b->n); /* the walk that passed, from 1 */
    for (uint32_t i = 0; i < b->n; i++) {
        int32_t at = (int32_t)i;
        for (; at >= 0 && !seen[at]; at = b->tok[at].head) seen[at] = i + 1;
        if (at >= 0 && seen[at] == i + 1) return true;
    }
    return false;
}

/* Spans become those of the whole text. */
static void finish(builder *b, psc_conllu_reader *r, psc_conllu_sentence *out)
{
    for (uint32_t i = 0; i < b->n; i++) {
        b->tok[i].span.beg += b->offset;
        b->tok[i].span.end += b->offset;
    }
    const uint32_t end = b->offset + (uint32_t)b->len;
    out->sent = (psc_sentence){.span = {b->offset, end}, .tok = b->tok, .n = b->n};
    out->text = (psc_str){b->text, b->len};
    out->row = b->row;
    out->comment = b->comment;
    out->n_comment = b->n_comment;
    r->offset = end;
    if (b->n && b->tok[b->n - 1].flags & PSC_TOKEN_SPACE_AFTER) r->offset++;
}

psc_status psc_conllu_next(psc_conllu_reader *r, psc_arena *arena, psc_conllu_sentence *out,
                           psc_err *err)
{
    psc_str block, line;
    uint32_t at = 0;
    *out = (psc_conllu_sentence){0};
    if (!cut_block(r, &block, &at)) return PSC_END;
    if (block.len >= UINT32_MAX - r->offset) return bad(r, at, err, "more than 4 GB of text");
    builder b = {.arena = arena, .offset = r->offset, .rows = r->rows};
    b.text = psc_new(arena, char, block.len + 1);
    for (psc_str rest = psc_arena_str(arena, block); psc_str_line(&rest, &line); at++) {
        const char *wrong = read_line(&b, line, at);
        if (wrong) return bad(r, at, err, wrong);
    }
    if (!b.n) return bad(r, at - 1, err, "a sentence has no words");
    if (b.mwt_last) return bad(r, at - 1, err, "a multiword token's words are missing");
    if (!heads_fit(&b))
        return bad(r, at - 1, err, "a HEAD is its own word or none of the sentence");
    if (goes_round(&b)) return bad(r, at - 1, err, "HEADs go round in a circle");
    finish(&b, r, out);
    return PSC_OK;
}

static void put_number(psc_buf *out, uint32_t v)
{
    char digit[10];
    size_t n = sizeof digit;
    do digit[--n] = (char)('0' + v % 10);
    while (v /= 10);
    psc_buf_bytes(out, digit + n, sizeof digit - n);
}

static void put_column(psc_buf *out, psc_str s)
{
    psc_buf_str(out, s.len ? s : PSC_STR("_"));
    psc_buf_char(out, '\t');
}

static const psc_str no_space = {"SpaceAfter=No", 13};

/* "3-4  don't  _ ... SpaceAfter=No" for the multiword token that starts at word i. */
static void put_range(psc_buf *out, const psc_sentence *sent, uint32_t i)
{
    uint32_t last = i;
    while (last + 1 < sent->n && sent->tok[last + 1].flags & PSC_TOKEN_MWT_REST) last++;
    put_number(out, i + 1);
    psc_buf_char(out, '-');
    put_number(out, last + 1);
    psc_buf_char(out, '\t');
    for (uint32_t k = i; k <= last; k++) psc_buf_str(out, sent->tok[k].form);
    psc_buf_str(out, PSC_STR("\t_\t_\t_\t_\t_\t_\t_\t"));
    const bool space = sent->tok[last].flags & PSC_TOKEN_SPACE_AFTER;
    psc_buf_str(out, space ? PSC_STR("_") : no_space);
    psc_buf_char(out, '\n');
}

/* HEAD and DEPREL; both "_" for a word that no parser has seen. */
static void put_head(psc_buf *out, const psc_token *t)
{
    if (t->head < 0 && t->rel == PSC_REL_NONE)
        psc_buf_char(out, '_');
    else
        put_number(out, (uint32_t)(t->head + 1));
    psc_buf_char(out, '\t');
    put_column(out, psc_rel_text((psc_rel)t->rel));
}

static void put_misc(psc_buf *out, const psc_token *t)
{
    const int quiet = PSC_TOKEN_SPACE_AFTER | PSC_TOKEN_MWT_FIRST | PSC_TOKEN_MWT_REST;
    const bool space = t->flags & quiet;
    if (t->ner) {
        psc_buf_str(out, PSC_STR("Name="));
        psc_buf_str(out, psc_ner_text((psc_ner)t->ner));
    }
    if (t->ner && !space) psc_buf_char(out, '|');
    if (!space) psc_buf_str(out, no_space);
    if (!t->ner && space) psc_buf_char(out, '_');
}

static void put_word(psc_buf *out, const psc_token *t, uint32_t id)
{
    put_number(out, id);
    psc_buf_char(out, '\t');
    put_column(out, t->form);
    put_column(out, t->lemma);
    put_column(out, psc_upos_text((psc_upos)t->upos));
    put_column(out, psc_xpos_text((psc_xpos)t->xpos));
    put_column(out, t->feats);
    put_head(out, t);
    put_column(out, (psc_str){0}); /* DEPS */
    put_misc(out, t);
    psc_buf_char(out, '\n');
}

void psc_conllu_write(psc_buf *out, const psc_sentence *sent, const psc_str *comment,
                      uint32_t n_comment)
{
    for (uint32_t i = 0; i < n_comment; i++) {
        psc_buf_str(out, comment[i]);
        psc_buf_char(out, '\n');
    }
    for (uint32_t i = 0; i < sent->n; i++) {
        if (sent->tok[i].flags & PSC_TOKEN_MWT_FIRST) put_range(out, sent, i);
        put_word(out, &sent->tok[i], i + 1);
    }
    psc_buf_char(out, '\n');
}
