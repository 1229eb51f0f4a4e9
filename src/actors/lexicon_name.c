/* SPDX-License-Identifier: Apache-2.0 */
/* Names of the lexicon: into the trie, with the plurals and surnames that follow from them. */
#include "actors/lexicon_read.h"

static bool exclusive(psc_use use)
{
    return use == PSC_USE_STATE || use == PSC_USE_ORG || use == PSC_USE_PERSON ||
           use == PSC_USE_ROLE || use == PSC_USE_CITY || use == PSC_USE_MODIFIER;
}

/* What becomes of a name of the same words when another is put beside it. */
typedef enum fate { STAYS, GIVES_WAY, IS_THE_SAME, CLASHES } fate;

/* Names of lower layers that it replaces go out; the same name twice in one layer is a mistake. */
static fate fate_of(const psc_lexicon_reader *l, const psc_name *old, const psc_name *name)
{
    if (old->use != name->use || old->shape != name->shape) return STAYS;
    if (old->thing == name->thing) return IS_THE_SAME;
    if (!exclusive((psc_use)name->use)) return STAYS;
    return l->lx->thing[old->thing].layer == l->src->layer ? CLASHES : GIVES_WAY;
}

/* Link the name into its node. */
static void hang(psc_lexicon_reader *l, uint32_t node, psc_name name, psc_str text, uint32_t line)
{
    psc_actor_lexicon *lx = l->lx;
    if (lx->n_name == 0) psc_push(lx->arena, lx->name, lx->n_name, lx->cap_name);
    uint32_t *at = &lx->trie.node[node].value;
    while (*at) {
        psc_name *old = &lx->name[*at];
        const fate what = fate_of(l, old, &name);
        if (what == CLASHES)
            psc_lexicon_bad(l, line, "this name was told before, of something else", text);
        if (what == CLASHES || what == IS_THE_SAME) return;
        if (what == GIVES_WAY)
            *at = old->next;
        else
            at = &old->next;
    }
    *at = lx->n_name;
    *psc_push(lx->arena, lx->name, lx->n_name, lx->cap_name) = name;
}

void psc_lexicon_add_name(psc_lexicon_reader *l, psc_str text, psc_use use, uint32_t thing,
                          bool plural, uint32_t line)
{
    psc_trie *t = &l->lx->trie;
    psc_str rest = text;
    psc_word w;
    psc_name name = {.thing = thing, .use = (uint8_t)use, .plural = plural};
    uint64_t hash[PSC_KEY_WORDS];
    uint32_t node = 0, n = 0;
    while (psc_word_next(&rest, &w)) {
        if (n == PSC_KEY_WORDS) {
            psc_lexicon_bad(l, line, "a name of more than 16 words", text);
            return;
        }
        name.shape |= (uint32_t)w.shape << (2 * n);
        hash[n++] = psc_trie_hash(t, psc_word_str(&w));
    }
    for (uint32_t i = 0; i < n; i++) node = psc_trie_add(t, node, psc_trie_word_of(t, hash[i]));
    if (node == 0) {
        psc_lexicon_bad(l, line, "a name without letters", text);
        return;
    }
    hang(l, node, name, text, line);
}

void psc_lexicon_add_names(psc_lexicon_reader *l, psc_str list, psc_use use, uint32_t thing,
                           uint32_t line)
{
    while (list.len) {
        psc_str item = psc_str_item(&list);
        if (item.len) psc_lexicon_add_name(l, item, use, thing, false, line);
    }
}

/* ---- plurals and surnames ----------------------------------------------- */

static bool is_vowel(char c)
{
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

/* `head` without its last `cut` bytes, then `end`. */
static psc_str with_end(psc_arena *a, psc_str head, size_t cut, const char *end)
{
    size_t n = head.len - cut, k = strlen(end);
    char *p = psc_arena_alloc(a, 1, n + k, 1);
    memcpy(p, head.ptr, n);
    memcpy(p + n, end, k);
    return (psc_str){p, n + k};
}

/* Regular English plural of the last word: -ies, -es, -s; -man becomes -men. */
static psc_str plural_word(psc_arena *a, psc_str w)
{
    size_t n = w.len;
    if (psc_str_ends(w, PSC_STR("man"))) return with_end(a, w, 3, "men");
    if (n > 1 && w.ptr[n - 1] == 'y' && !is_vowel(w.ptr[n - 2])) return with_end(a, w, 1, "ies");
    if (psc_str_ends(w, PSC_STR("arch"))) return with_end(a, w, 0, "s"); /* monarchs */
    bool hiss = psc_str_ends(w, PSC_STR("s")) || psc_str_ends(w, PSC_STR("x")) ||
                psc_str_ends(w, PSC_STR("ch")) || psc_str_ends(w, PSC_STR("sh"));
    return with_end(a, w, 0, hiss ? "es" : "s");
}

/* Plural of a noun phrase: of the word before its first preposition
 * ("secretaries of state"), else of its last word. */
static psc_str plural_phrase(psc_arena *a, psc_str noun)
{
    static const char *const inner[] = {" of ", " in ", " for "};
    ptrdiff_t at = -1;
    for (size_t i = 0; i < 3 && at < 0; i++) at = psc_str_find(noun, psc_str_of(inner[i]), 0);
    if (at < 0) return plural_word(a, noun);
    psc_str plural = plural_word(a, psc_str_sub(noun, 0, (size_t)at));
    return psc_arena_printf(a, "%.*s%.*s", (int)plural.len, plural.ptr,
                            (int)(noun.len - (size_t)at), noun.ptr + at);
}

/* "spokesman", "spokesman/spokesmen", "/countries" or "state/" for one form alone. */
static void add_noun(psc_lexicon_reader *l, psc_str item, uint32_t thing, uint32_t line)
{
    psc_arena *a = l->lx->arena;
    psc_str rest = item;
    const bool regular = psc_str_find(item, PSC_STR("/"), 0) < 0;
    psc_str one = psc_str_trim(psc_str_cut(&rest, '/'));
    psc_str many = psc_str_trim(rest);
    if (one.len) psc_lexicon_add_name(l, one, PSC_USE_ROLE, thing, false, line);
    if (many.len == 0 && !regular) return;
    if (many.len == 0) many = plural_phrase(a, one);
    if (!psc_str_eq(one, many)) psc_lexicon_add_name(l, many, PSC_USE_ROLE, thing, true, line);
}

void psc_lexicon_add_nouns(psc_lexicon_reader *l, psc_str list, uint32_t thing, uint32_t line)
{
    while (list.len) add_noun(l, psc_str_item(&list), thing, line);
}

/* Where the word that ends at `end` begins. */
static size_t word_begin(psc_str text, size_t end)
{
    while (end > 0 && text.ptr[end - 1] != ' ') end--;
    return end;
}

static bool is_small(char c)
{
    return c >= 'a' && c <= 'z';
}

void psc_lexicon_add_surname(psc_lexicon_reader *l, psc_str name, uint32_t thing, uint32_t line)
{
    const size_t beg = word_begin(name, name.len);
    if (beg == 0) return;
    const psc_str last = psc_str_sub(name, beg, name.len);
    psc_lexicon_add_name(l, last, PSC_USE_SURNAME, thing, false, line);
    size_t k = 0; /* "al-Khatib" */
    while (k < last.len && last.ptr[k] != '-') k++;
    if (k < last.len && k <= 3 && is_small(last.ptr[0]))
        psc_lexicon_add_name(l, psc_str_sub(last, k + 1, last.len), PSC_USE_SURNAME, thing, false,
                             line);
    const size_t before = beg - 1, from = word_begin(name, before); /* "van Houten" */
    if (from < before && from > 0 && is_small(name.ptr[from]))
        psc_lexicon_add_name(l, psc_str_sub(name, from, name.len), PSC_USE_SURNAME, thing, false,
                             line);
}

/* An item with a plural -s, or told after its singular, is plural. */
void psc_lexicon_add_people(psc_lexicon_reader *l, psc_str list, uint32_t thing, uint32_t line)
{
    psc_str first = {0};
    while (list.len) {
        const psc_str item = psc_str_item(&list);
        if (!item.len) continue;
        const bool plural =
            first.len && (psc_str_ends(item, PSC_STR("s")) || psc_str_ends(item, PSC_STR("men")));
        if (!first.len) first = item;
        psc_lexicon_add_name(l, item, PSC_USE_PEOPLE, thing, plural, line);
    }
}
