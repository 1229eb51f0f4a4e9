/* SPDX-License-Identifier: Apache-2.0 */
/* Finding discard phrases: a trie of letters, tried at the beginning of every word.
 *
 * Text and phrases are compared in lower case, without apostrophes and full stops, any
 * other run of signs being one blank.  A phrase must begin with a word; its last word may
 * go on unless it was closed by "_". */
#include "base/str.h"
#include "base/utf8.h"
#include "dictionary/dictionary.h"

typedef struct node {
    uint32_t child, sibling; /* 0 none */
    uint32_t cp;
    uint32_t phrase; /* index + 1 of the phrase that ends here */
} node;

struct psc_discards {
    const psc_dict_discard *phrase;
    node *node; /* [n] 0 is the root */
    uint32_t n, cap;
    bool has_story;
};

/* ---- letters ------------------------------------------------------------ */

/* Next letter of the folded text, ' ' between words, 0 at the end; *at behind it. */
static uint32_t next_letter(psc_str s, size_t *at)
{
    bool gap = false;
    while (*at < s.len) {
        size_t next = *at;
        const uint32_t cp = psc_utf8_next(s, &next);
        if (psc_is_alpha(cp) || psc_is_digit(cp)) {
            if (gap) return ' ';
            *at = next;
            return psc_lower(cp);
        }
        *at = next;
        gap = gap || (cp != '\'' && cp != 0x2019 && cp != '.');
    }
    return 0;
}

static uint32_t find_child(const psc_discards *d, uint32_t at, uint32_t cp)
{
    uint32_t c = d->node[at].child;
    while (c && d->node[c].cp != cp) c = d->node[c].sibling;
    return c;
}

static uint32_t add_child(psc_arena *a, psc_discards *d, uint32_t at, uint32_t cp)
{
    const uint32_t found = find_child(d, at, cp);
    if (found) return found;
    const uint32_t id = d->n;
    *psc_push(a, d->node, d->n, d->cap) = (node){.sibling = d->node[at].child, .cp = cp};
    d->node[at].child = id;
    return id;
}

static void add_phrase(psc_arena *a, psc_discards *d, uint32_t index)
{
    const psc_dict_discard *p = &d->phrase[index];
    uint32_t at = 0, cp;
    for (size_t i = 0; (cp = next_letter(p->text, &i)) != 0;)
        if (cp != ' ' || at) at = add_child(a, d, at, cp);
    if (!at) return;
    const uint32_t old = d->node[at].phrase;
    /* of two alike the one that discards more, a stem rather than a word */
    if (!old || p->story > d->phrase[old - 1].story ||
        (p->story == d->phrase[old - 1].story && p->stem > d->phrase[old - 1].stem))
        d->node[at].phrase = index + 1;
    d->has_story |= p->story;
}

psc_discards *psc_discards_new(psc_arena *arena, const psc_dictionary *d)
{
    if (!d->n_discard) return NULL;
    psc_discards *x = psc_new(arena, psc_discards, 1);
    x->phrase = d->discard;
    psc_push(arena, x->node, x->n, x->cap);
    for (uint32_t i = 0; i < d->n_discard; i++) add_phrase(arena, x, i);
    return x;
}

/* ---- finding ------------------------------------------------------------ */

/* A phrase that begins at byte `at` of the text; *end behind it. */
static const psc_dict_discard *match_at(const psc_discards *d, psc_str text, size_t at, bool story,
                                        size_t *end)
{
    const psc_dict_discard *best = NULL;
    uint32_t n = 0, cp;
    while ((cp = next_letter(text, &at)) != 0) {
        n = find_child(d, n, cp);
        if (!n) break;
        if (!d->node[n].phrase) continue;
        const psc_dict_discard *p = &d->phrase[d->node[n].phrase - 1];
        size_t behind = at;
        const uint32_t next = next_letter(text, &behind);
        if ((story && !p->story) || (!p->stem && next != 0 && next != ' ')) continue;
        best = p;
        *end = at;
    }
    return best;
}

const psc_dict_discard *psc_discards_find(const psc_discards *d, psc_str text, bool story,
                                          psc_span *span)
{
    if (!d || (story && !d->has_story)) return NULL;
    bool inside = false;
    for (size_t at = 0; at < text.len;) {
        const size_t here = at;
        const uint32_t cp = psc_utf8_next(text, &at);
        const bool letter = psc_is_alpha(cp) || psc_is_digit(cp);
        size_t end = here;
        const psc_dict_discard *p = letter && !inside ? match_at(d, text, here, story, &end) : NULL;
        inside = letter || (inside && (cp == '\'' || cp == 0x2019 || cp == '.'));
        if (!p) continue;
        *span = (psc_span){(uint32_t)here, (uint32_t)end};
        return p;
    }
    return NULL;
}
