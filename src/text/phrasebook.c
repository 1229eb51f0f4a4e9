/* SPDX-License-Identifier: Apache-2.0 */
/* Loading and asking a phrase book; see phrasebook.h. */
#include "text/phrasebook.h"

#include <stdlib.h>

#include "base/stanza.h"
#include "base/str.h"

enum { WORDS_MAX = 12 }; /* of one phrase */

typedef struct loader {
    psc_phrasebook *book;
    psc_arena *a;
    const char *file;
    void (*complain)(void *, const psc_err *);
    void *ctx;
    bool failed;
} loader;

static void report(loader *l, uint32_t line, psc_str what, const char *why)
{
    psc_err e;
    l->failed = true;
    (void)psc_fail(&e, PSC_DATA, l->file, line, UINT64_MAX, "'%.*s' %s", (int)what.len,
                   what.len ? what.ptr : "", why);
    if (l->complain) l->complain(l->ctx, &e);
}

/* ---- words ---- */

static psc_str lower(psc_str s, char *room, size_t size)
{
    if (s.len >= size) return (psc_str){0};
    for (size_t i = 0; i < s.len; i++) {
        const char c = s.ptr[i];
        room[i] = c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
    }
    return (psc_str){room, s.len};
}

/* Next word of a phrase: up to a blank, or a hyphen alone. */
static psc_str next_word(psc_str *rest)
{
    *rest = psc_str_trim(*rest);
    size_t n = 0;
    while (n < rest->len && rest->ptr[n] != ' ' && (n == 0 || rest->ptr[n] != '-')) {
        if (rest->ptr[n++] == '-') break;
    }
    const psc_str word = psc_str_sub(*rest, 0, n);
    *rest = psc_str_sub(*rest, n, rest->len);
    return word;
}

static bool read_value(psc_str s, double *v)
{
    char text[32], *end;
    if (s.len == 0 || s.len >= sizeof text) return false;
    memcpy(text, s.ptr, s.len);
    text[s.len] = 0;
    *v = strtod(text, &end);
    return *end == 0;
}

static void add_phrase(loader *l, uint32_t line, psc_str item, psc_book_phrase like)
{
    const ptrdiff_t is = psc_str_find(item, PSC_STR(" = "), 0);
    uint32_t id[WORDS_MAX];
    char room[64];
    psc_str rest = is < 0 ? item : psc_str_sub(item, 0, (size_t)is);
    if (is >= 0 &&
        !read_value(psc_str_trim(psc_str_sub(item, (size_t)is + 3, item.len)), &like.value))
        report(l, line, item, "wants a number behind '='");
    like.n = 0;
    for (psc_str w = next_word(&rest); w.len; w = next_word(&rest)) {
        const psc_str low = lower(w, room, sizeof room);
        if (like.n == WORDS_MAX || !low.len) {
            report(l, line, item, "is longer than a phrase may be");
            return;
        }
        id[like.n++] = psc_intern_add(&l->book->word, low);
    }
    if (!like.n) return;
    uint32_t *word = psc_new(l->a, uint32_t, like.n);
    memcpy(word, id, like.n * sizeof *word);
    like.word = word;
    *psc_push(l->a, l->book->phrase, l->book->n_phrase, l->book->cap_phrase) = like;
}

static void add_example(loader *l, const psc_field *f, const psc_book_phrase *like, bool yes)
{
    psc_book_example *x =
        psc_push(l->a, l->book->example, l->book->n_example, l->book->cap_example);
    *x = (psc_book_example){
        .kind = like->kind, .unit = like->unit, .yes = yes, .file = l->file, .line = f->line};
    (void)psc_example_cut(f->value, &x->text, &x->want);
}

/* ---- stanzas ---- */

static void read_field(loader *l, const psc_field *f, const psc_book_phrase *like)
{
    if (psc_field_is(f, "word")) {
        for (psc_str rest = f->value; rest.len;) add_phrase(l, f->line, psc_str_item(&rest), *like);
    } else if (psc_field_is(f, "yes") || psc_field_is(f, "no")) {
        add_example(l, f, like, psc_field_is(f, "yes"));
    } else if (!psc_field_is(f, "unit") && !psc_field_is(f, "match") && !psc_field_is(f, "note") &&
               !psc_field_is(f, "source")) {
        report(l, f->line, f->key, "is no key here; use unit, match, word, yes, no, note, source");
    }
}

static void read_stanza(loader *l, const psc_stanza *s)
{
    const psc_field *head = &s->field[0], *unit = psc_stanza_get(s, "unit"),
                    *match = psc_stanza_get(s, "match");
    psc_book_phrase like = {.unit = unit ? unit->value : (psc_str){0}};
    if (!psc_field_is(head, "words")) {
        report(l, head->line, head->key, "is no kind of stanza here; use words");
        return;
    }
    while (like.kind < l->book->n_kind && !psc_str_eq(l->book->kind[like.kind], head->value))
        like.kind++;
    if (like.kind == l->book->n_kind) {
        report(l, head->line, head->value, "is no kind of words that this folder knows");
        return;
    }
    like.form = match && psc_str_eq(match->value, PSC_STR("form"));
    if (match && !like.form) report(l, match->line, match->value, "is no way to match; use form");
    for (uint32_t i = 1; i < s->n; i++) read_field(l, &s->field[i], &like);
}

static void read_file(loader *l, const psc_book_source *source)
{
    psc_stanza_reader in;
    psc_stanza s;
    psc_err err;
    psc_status st;
    l->file = source->file;
    psc_stanza_init(&in, source->text, source->file, l->a);
    while ((st = psc_stanza_next(&in, &s, &err)) != PSC_END) {
        if (st == PSC_OK) {
            read_stanza(l, &s);
        } else {
            l->failed = true;
            if (l->complain) l->complain(l->ctx, &err);
        }
    }
}

static void chain(psc_phrasebook *b, psc_arena *a)
{
    b->first = psc_new(a, uint32_t, b->word.n + 1);
    b->begin = psc_new(a, uint64_t, b->word.n + 1);
    for (uint32_t i = b->n_phrase; i-- > 1;) {
        psc_book_phrase *p = &b->phrase[i];
        p->next = b->first[p->word[0]];
        b->first[p->word[0]] = i;
        b->begin[p->word[0]] |= 1ULL << p->kind;
    }
}

psc_status psc_phrasebook_load(psc_phrasebook **out, psc_arena *a, const psc_str *kind,
                               uint32_t n_kind, const psc_book_source *source, uint32_t n,
                               void (*complain)(void *, const psc_err *), void *ctx)
{
    psc_phrasebook *b = psc_new(a, psc_phrasebook, 1);
    loader l = {.book = b, .a = a, .complain = complain, .ctx = ctx};
    *out = NULL;
    psc_intern_init(&b->word, a);
    b->kind = kind;
    b->n_kind = n_kind;
    psc_push(a, b->phrase, b->n_phrase, b->cap_phrase); /* phrase 0 means none */
    for (uint32_t i = 0; i < n; i++) read_file(&l, &source[i]);
    chain(b, a);
    if (l.failed) return PSC_DATA;
    *out = b;
    return PSC_OK;
}

/* ---- asking ---- */

static uint32_t id_of(const psc_phrasebook *b, psc_str s)
{
    char room[64];
    const psc_str low = lower(s, room, sizeof room);
    return low.len ? psc_intern_find(&b->word, low) : 0;
}

psc_words psc_words_of(const psc_phrasebook *book, psc_arena *a, const psc_sentence *s)
{
    psc_words w = {.book = book, .sent = s};
    w.form = psc_new(a, uint32_t, s->n);
    w.lemma = psc_new(a, uint32_t, s->n);
    for (uint32_t t = 0; t < s->n; t++) {
        const psc_token *k = &s->tok[t];
        w.form[t] = id_of(book, k->form);
        w.lemma[t] = psc_str_eq(k->lemma, k->form) ? w.form[t] : id_of(book, k->lemma);
    }
    return w;
}

static bool stands_at(const psc_words *w, uint32_t t, const psc_book_phrase *p)
{
    if (p->n > w->sent->n - t) return false;
    for (uint32_t i = 0; i < p->n; i++)
        if (w->form[t + i] != p->word[i] && (p->form || w->lemma[t + i] != p->word[i]))
            return false;
    return true;
}

static const psc_book_phrase *longest(const psc_words *w, uint32_t t, uint32_t word, uint32_t kind,
                                      uint32_t n, const psc_book_phrase *best)
{
    const psc_phrasebook *b = w->book;
    if (!word || !(b->begin[word] >> kind & 1)) return best;
    for (uint32_t i = b->first[word]; i; i = b->phrase[i].next) {
        const psc_book_phrase *p = &b->phrase[i];
        if (p->kind == kind && (!n || p->n == n) && (!best || p->n > best->n) && stands_at(w, t, p))
            best = p;
    }
    return best;
}

static const psc_book_phrase *find(const psc_words *w, uint32_t t, uint32_t kind, uint32_t n)
{
    const psc_book_phrase *best = longest(w, t, w->form[t], kind, n, NULL);
    if (w->lemma[t] != w->form[t]) best = longest(w, t, w->lemma[t], kind, n, best);
    return best;
}

const psc_book_phrase *psc_words_at(const psc_words *w, uint32_t t, uint32_t kind)
{
    return t < w->sent->n ? find(w, t, kind, 0) : NULL;
}

const psc_book_phrase *psc_words_ending(const psc_words *w, uint32_t t, uint32_t kind)
{
    if (t >= w->sent->n) return NULL;
    for (uint32_t n = t + 1 < WORDS_MAX ? t + 1 : WORDS_MAX; n > 0; n--) {
        const psc_book_phrase *p = find(w, t + 1 - n, kind, n);
        if (p) return p;
    }
    return NULL;
}

/* ---- examples ---- */

uint32_t psc_phrasebook_check(const psc_phrasebook *book, psc_book_holds *holds, void *ctx,
                              void (*complain)(void *, const psc_err *), void *complain_ctx,
                              uint32_t *run)
{
    uint32_t failed = 0;
    for (uint32_t i = 0; i < book->n_example; i++) {
        const psc_book_example *x = &book->example[i];
        psc_str got = {0};
        psc_err e;
        if (holds(ctx, x, &got)) continue;
        failed++;
        (void)psc_fail(&e, PSC_DATA, x->file, x->line, UINT64_MAX, "%s '%.*s' => %.*s, got: %.*s",
                       x->yes ? "yes" : "no", (int)x->text.len, x->text.ptr, (int)x->want.len,
                       x->want.len ? x->want.ptr : "", (int)got.len, got.len ? got.ptr : "");
        if (complain) complain(complain_ctx, &e);
    }
    *run = book->n_example;
    return failed;
}

bool psc_book_same(psc_str want, psc_str got)
{
    while (want.len || got.len) {
        const psc_str w = psc_str_item(&want);
        const psc_str g = psc_str_item(&got);
        if (!w.len || !psc_str_starts(g, w)) return false;
        if (g.len > w.len && g.ptr[w.len] != ' ' && g.ptr[w.len] != ':') return false;
    }
    return true;
}
