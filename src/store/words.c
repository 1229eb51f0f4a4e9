/* SPDX-License-Identifier: Apache-2.0 */
/* Words to look for -> an expression over lemmas, of SQLite's FTS5 or PostgreSQL's tsquery.
 *
 *     talks "cease fire" OR truce -Geneva negot*
 *  -> ("talks" OR "talk") AND ("cease fire" OR "truce") AND ("negot" *) NOT ("Geneva")
 *  -> ('talks' | 'talk') & ('cease' <-> 'fire' | 'truce') & ('negot':*) & !('geneva')
 *
 * Each word stands for every dictionary form it may have.  FTS5 sees only strings in
 * quotation marks, tsquery only letters and digits between its own, so nothing in them can act
 * as an operator. */
#include "base/str.h"
#include "store/find.h"
#include "store/tokens.h"

const psc_word_syntax psc_words_fts5 = {false, ") AND (", " OR ", " NOT "};
const psc_word_syntax psc_words_tsquery = {true, ") & (", " | ", " & !"};

enum { FORMS = 6, PHRASES = 12, WORDS = 12 };

typedef struct forms {
    char at[FORMS + 1][PSC_LEMMA_BYTES];
    size_t n;
} forms;

typedef struct builder {
    const psc_word_syntax *syntax;
    psc_buf *out;
    psc_arena *arena;
    const psc_filter *f;
} builder;

static bool word_byte(char c)
{
    const unsigned char u = (unsigned char)c;
    return u >= 0x80 || (u >= '0' && u <= '9') || ((u | 32) >= 'a' && (u | 32) <= 'z');
}

static bool tells(psc_str s)
{
    for (size_t i = 0; i < s.len; i++)
        if (word_byte(s.ptr[i])) return true;
    return false;
}

static bool known(const forms *w, const char *form)
{
    for (size_t i = 0; i < w->n; i++)
        if (strcmp(w->at[i], form) == 0) return true;
    return false;
}

/* The word as it is, and its dictionary forms. */
static void find_forms(const builder *b, psc_str word, forms *w)
{
    char found[FORMS][PSC_LEMMA_BYTES];
    const size_t len = word.len < PSC_LEMMA_BYTES ? word.len : PSC_LEMMA_BYTES - 1;
    memcpy(w->at[0], word.ptr, len);
    w->at[0][len] = 0;
    w->n = 1;
    const size_t n = b->f->lemmas ? b->f->lemmas(b->f->lemmas_ctx, word, found, FORMS) : 0;
    for (size_t i = 0; i < n && i < FORMS; i++)
        if (!known(w, found[i])) memcpy(w->at[w->n++], found[i], PSC_LEMMA_BYTES);
}

static void put_str(psc_buf *out, const char *s)
{
    psc_buf_str(out, psc_str_of(s));
}

static void put_quoted(psc_buf *out, psc_str s)
{
    for (size_t i = 0; i < s.len; i++)
        if (s.ptr[i] != '"' && s.ptr[i]) psc_buf_char(out, s.ptr[i]);
}

/* The words of s, one after the other; a word that no text has if there are none. */
static void put_tokens(psc_buf *out, psc_str s)
{
    char word[PSC_TOKEN_BYTES];
    size_t n, i = 0;
    for (; (n = psc_token_next(&s, word)) > 0; i++) {
        put_str(out, i ? " <-> '" : "'");
        psc_buf_bytes(out, word, n);
        psc_buf_char(out, '\'');
    }
    if (i == 0) put_str(out, "' '");
}

/* One choice of forms: that of number `pick` for the first word, and so on. */
static void put_choice(const builder *b, const forms *word, size_t n, size_t pick)
{
    psc_buf text;
    char room[(WORDS + 1) * PSC_LEMMA_BYTES];
    text = (psc_buf){.ptr = room, .cap = sizeof room, .limit = sizeof room - 1};
    for (size_t i = 0; i < n; pick /= word[i].n, i++) {
        if (i) psc_buf_char(&text, ' ');
        put_str(&text, word[i].at[pick % word[i].n]);
    }
    if (b->syntax->tokens) {
        put_tokens(b->out, psc_buf_view(&text));
        return;
    }
    psc_buf_char(b->out, '"');
    put_quoted(b->out, psc_buf_view(&text));
    psc_buf_char(b->out, '"');
}

/* Words in order, each with its forms: the first PHRASES of all combinations.
 */
static void put_phrase(const builder *b, psc_str text)
{
    forms *word = psc_new(b->arena, forms, WORDS);
    size_t n = 0, combinations = 1;
    for (psc_str rest = text; rest.len && n < WORDS;) {
        const psc_str w = psc_str_cut(&rest, ' ');
        if (!tells(w)) continue;
        find_forms(b, w, &word[n]);
        combinations *= combinations < PHRASES ? word[n].n : 1;
        n++;
    }
    for (size_t c = 0; c < combinations && c < PHRASES; c++) {
        if (c) put_str(b->out, b->syntax->or_);
        put_choice(b, word, n, c);
    }
}

typedef struct term {
    psc_str text;
    bool without, prefix, alternative; /* -x, x*, joined by OR to the one before */
} term;

/* The next term of the text; false at its end. */
static bool next_term(psc_str *rest, term *t)
{
    *t = (term){0};
    for (;;) {
        *rest = psc_str_trim(*rest);
        if (rest->len == 0) return false;
        if (rest->ptr[0] == '-') {
            t->without = true;
            *rest = psc_str_sub(*rest, 1, rest->len);
            if (rest->len == 0) return false;
        }
        const bool quoted = rest->ptr[0] == '"';
        if (quoted) *rest = psc_str_sub(*rest, 1, rest->len);
        t->text = psc_str_cut(rest, quoted ? '"' : ' ');
        if (!quoted && psc_str_eq(t->text, PSC_STR("OR"))) {
            t->alternative = true;
            continue;
        }
        t->prefix = !quoted && psc_str_ends(t->text, PSC_STR("*"));
        if (tells(t->text)) return true;
        t->without = false;
    }
}

static void put_term(const builder *b, const term *t)
{
    if (!t->prefix) {
        put_phrase(b, t->text);
        return;
    }
    const psc_str beginning = psc_str_sub(t->text, 0, t->text.len - 1);
    if (b->syntax->tokens) {
        put_tokens(b->out, beginning);
        put_str(b->out, ":*");
        return;
    }
    psc_buf_char(b->out, '"');
    put_quoted(b->out, beginning);
    put_str(b->out, "\" *");
}

/* All terms that are wanted, or all that are not, with what stands between
 * them. */
static size_t put_terms(const builder *b, bool without, const char *between)
{
    size_t n = 0;
    term t;
    for (psc_str rest = b->f->text; next_term(&rest, &t);) {
        if (t.without != without) continue;
        const bool joined = n && t.alternative && !without;
        put_str(b->out, joined ? b->syntax->or_ : n ? between : "(");
        put_term(b, &t);
        n++;
    }
    if (n) psc_buf_char(b->out, ')');
    return n;
}

bool psc_find_words(psc_buf *out, psc_arena *a, const psc_word_syntax *syntax, const psc_filter *f)
{
    const builder b = {syntax, out, a, f};
    const size_t before = out->len;
    psc_buf_char(out, '(');
    if (put_terms(&b, false, syntax->and_) == 0) {
        out->len = before;
        return false;
    }
    psc_buf_char(out, ')');
    const size_t end = out->len;
    put_str(out, syntax->not_);
    if (put_terms(&b, true, syntax->or_) == 0) out->len = end;
    return !out->failed;
}
