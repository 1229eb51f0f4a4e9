/* SPDX-License-Identifier: Apache-2.0 */
/* Reading data/places/words.txt and asking it; see words.h. */
#include "places/words.h"

#include <stdlib.h>

#include "base/stanza.h"
#include "base/str.h"

enum { WORD_BYTES = 32 };

static uint16_t class_of(psc_near_words *w, const psc_stanza *s)
{
    static const char *const name[] = {"",
#define X(id, text) text,
                                       PSC_NEAR_LIST(X)
#undef X
    };
    for (uint16_t i = 1; i < PSC_NEAR_KINDS; i++)
        if (psc_str_eq(s->field[0].value, psc_str_of(name[i]))) return i;
    const psc_field *kinds = psc_stanza_get(s, "kind");
    if (!kinds || w->n_kinds == PSC_NEAR_CLASSES) return PSC_NEAR_NONE;
    w->kinds[w->n_kinds] = kinds->value;
    return (uint16_t)(PSC_NEAR_KINDS + w->n_kinds++);
}

static void add_words(psc_near_words *w, psc_arena *arena, psc_str list, uint16_t in)
{
    while (list.len) {
        const psc_str word = psc_str_item(&list);
        if (!word.len) continue;
        psc_near_word *n = psc_push(arena, w->at, w->n, w->cap);
        n->word = word;
        n->in = in;
    }
}

psc_status psc_near_load(psc_near_words *w, psc_arena *arena, psc_str text, const char *file,
                         psc_err *err)
{
    psc_stanza_reader r;
    psc_stanza s;
    psc_status st;
    psc_stanza_init(&r, text, file, arena);
    while ((st = psc_stanza_next(&r, &s, err)) == PSC_OK) {
        const uint16_t in = class_of(w, &s);
        if (!in || !psc_str_eq(s.field[0].key, PSC_STR("words")))
            return psc_fail(err, PSC_DATA, file, s.field[0].line, UINT64_MAX,
                            "no class of words: \"%.*s\" (a new one needs a line \"kind\")",
                            (int)s.field[0].value.len, s.field[0].value.ptr);
        for (uint32_t i = 1; i < s.n; i++)
            if (psc_str_eq(s.field[i].key, PSC_STR("word")))
                add_words(w, arena, s.field[i].value, in);
    }
    return st == PSC_END ? PSC_OK : st;
}

static int by_word(const void *a, const void *b)
{
    const psc_near_word *x = a, *y = b;
    const int c = psc_str_cmp(x->word, y->word);
    return c ? c : (int)x->in - (int)y->in;
}

void psc_near_sort(psc_near_words *w)
{
    if (w->n) qsort(w->at, w->n, sizeof *w->at, by_word);
}

/* In lower case (ASCII); empty if too long to be one of ours. */
static psc_str lower(psc_str word, char out[WORD_BYTES])
{
    if (word.len > WORD_BYTES) return (psc_str){0};
    for (size_t i = 0; i < word.len; i++) {
        const char c = word.ptr[i];
        out[i] = (char)(c >= 'A' && c <= 'Z' ? c | 0x20 : c);
    }
    return (psc_str){out, word.len};
}

/* First row of the word; w->n if there is none. */
static uint32_t find(const psc_near_words *w, psc_str word)
{
    uint32_t lo = 0, hi = w->n;
    while (lo < hi) {
        const uint32_t mid = lo + (hi - lo) / 2;
        if (psc_str_cmp(w->at[mid].word, word) < 0)
            lo = mid + 1;
        else
            hi = mid;
    }
    return lo < w->n && psc_str_eq(w->at[lo].word, word) ? lo : w->n;
}

bool psc_near_is(const psc_near_words *w, psc_str word, psc_near in)
{
    char text[WORD_BYTES];
    const psc_str low = lower(word, text);
    for (uint32_t i = find(w, low); i < w->n && psc_str_eq(w->at[i].word, low); i++)
        if (w->at[i].in == in) return true;
    return false;
}

psc_str psc_near_kinds(const psc_near_words *w, psc_str word)
{
    char text[WORD_BYTES];
    const psc_str low = lower(word, text);
    for (uint32_t i = find(w, low); i < w->n && psc_str_eq(w->at[i].word, low); i++)
        if (w->at[i].in >= PSC_NEAR_KINDS) return w->kinds[w->at[i].in - PSC_NEAR_KINDS];
    return (psc_str){0};
}

bool psc_near_fits(psc_str kinds, psc_str kind)
{
    while (kinds.len)
        if (psc_str_eq(psc_str_item(&kinds), kind)) return true;
    return false;
}
