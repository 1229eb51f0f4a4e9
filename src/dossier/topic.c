/* SPDX-License-Identifier: Apache-2.0 */
/* The words of a topic -> terms to look for.
 *
 *     Syria "peace talks"   ->  [Syria OR "Syrian Arab Republic" OR Syrian OR Syrians]
 *                               ["peace talks"]
 *
 * A word that names a country or its people stands for all of its names
 * (data/actors/countries.txt), so that "Syria" finds "Syrian opposition". */
#include "base/embed.h"
#include "base/stanza.h"
#include "base/str.h"
#include "dossier/dossier.h"

static const char file[] = "data/actors/countries.txt";

static bool is_name_key(psc_str key)
{
    return psc_str_eq(key, PSC_STR("name")) || psc_str_eq(key, PSC_STR("adjective")) ||
           psc_str_eq(key, PSC_STR("people"));
}

static bool lists(psc_str list, psc_str word)
{
    while (list.len)
        if (psc_str_ieq(psc_str_item(&list), word)) return true;
    return false;
}

static bool names(const psc_stanza *s, psc_str word)
{
    for (uint32_t i = 0; i < s->n; i++)
        if (is_name_key(s->field[i].key) && lists(s->field[i].value, word)) return true;
    return false;
}

static psc_str add_names(psc_arena *a, psc_str words, psc_str list)
{
    while (list.len) {
        const psc_str w = psc_str_item(&list);
        if (!w.len) continue;
        words =
            psc_arena_printf(a, "%.*s OR \"%.*s\"", (int)words.len, words.ptr, (int)w.len, w.ptr);
    }
    return words;
}

/* The word, or all names of the country that it names. */
static psc_str widen(psc_arena *a, psc_str word)
{
    psc_stanza_reader r;
    psc_stanza s;
    psc_str words = psc_arena_printf(a, "\"%.*s\"", (int)word.len, word.ptr);
    psc_stanza_init(&r, psc_embedded(file), file, a);
    while (psc_stanza_next(&r, &s, NULL) == PSC_OK) {
        if (!names(&s, word)) continue;
        for (uint32_t i = 0; i < s.n; i++)
            if (is_name_key(s.field[i].key)) words = add_names(a, words, s.field[i].value);
        break;
    }
    return words;
}

static bool is_filler(psc_arena *a, const psc_ds_words *w, psc_str word)
{
    const psc_str key = psc_arena_printf(a, " %.*s ", (int)word.len, word.ptr);
    return psc_str_find(w->fillers, key, 0) >= 0;
}

void psc_ds_topic(psc_topic *t, psc_arena *a, const psc_ds_words *w, psc_str about)
{
    psc_str rest = psc_str_trim(about);
    while (rest.len && t->n < PSC_TOPIC_TERMS) {
        const bool quoted = rest.ptr[0] == '"';
        if (quoted) rest = psc_str_sub(rest, 1, rest.len);
        const psc_str word = psc_str_trim(psc_str_cut(&rest, quoted ? '"' : ' '));
        rest = psc_str_trim(rest);
        if (!word.len || (!quoted && is_filler(a, w, word))) continue;
        t->term[t->n++] = (psc_topic_term){word, widen(a, word)};
    }
}
