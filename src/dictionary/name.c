/* SPDX-License-Identifier: Apache-2.0 */
/* Names of an entry.
 *
 *     NORTHLAND_                      one
 *     FIELD_MOUSE {FIELD_MICE}        one and its plural
 *     {NORTH|SOUTH}_RIVER_PARTY       two
 *     {ADA OBI} {A. OBI}              two, of CountryInfo */
#include <assert.h>

#include "dictionary/read.h"

psc_str psc_dict_name_trim(psc_str s)
{
    while (s.len && (s.ptr[0] == '_' || s.ptr[0] == ' ' || s.ptr[0] == '\t')) s.ptr++, s.len--;
    while (s.len &&
           (s.ptr[s.len - 1] == '_' || s.ptr[s.len - 1] == ' ' || s.ptr[s.len - 1] == '\t'))
        s.len--;
    return s;
}

void psc_dict_add_name(psc_dict_reader *r, psc_dict_entry *e, psc_str text, bool plural)
{
    psc_dictionary *d = r->d;
    assert(e->name + e->n_name == d->n_name && "names are added to the newest entry");
    text = psc_dict_name_trim(text);
    if (!text.len) return;
    if (text.len > PSC_DICT_NAME_BYTES) {
        psc_dict_bad(r, r->line, "a name of more than %d bytes", PSC_DICT_NAME_BYTES);
        return;
    }
    *psc_push(d->arena, d->name, d->n_name, d->cap_name) =
        (psc_dict_name){.text = text, .line = r->line, .plural = plural};
    e->n_name++;
}

/* The parts of "one|other" in turn; also parted by commas. */
static psc_str cut_choice(psc_str *rest)
{
    const bool bars = psc_str_find(*rest, PSC_STR("|"), 0) >= 0;
    return psc_dict_name_trim(psc_str_cut(rest, bars ? '|' : ','));
}

static bool has_choice(psc_str s)
{
    return psc_str_find(s, PSC_STR("|"), 0) >= 0 || psc_str_find(s, PSC_STR(","), 0) >= 0;
}

/* Every name that the phrase stands for: the first {..} replaced by each of its parts. */
static bool expand(psc_dict_reader *r, psc_dict_entry *e, psc_str phrase, uint32_t *left)
{
    const ptrdiff_t beg = psc_str_find(phrase, PSC_STR("{"), 0);
    if (beg < 0) {
        if ((*left)-- == 0) return false;
        psc_dict_add_name(r, e, phrase, false);
        return true;
    }
    const ptrdiff_t end = psc_str_find(phrase, PSC_STR("}"), (size_t)beg);
    const psc_str head = psc_str_sub(phrase, 0, (size_t)beg),
                  tail = psc_str_sub(phrase, (size_t)end + 1, phrase.len);
    psc_str list = psc_str_sub(phrase, (size_t)beg + 1, (size_t)end);
    do {
        const psc_str one = cut_choice(&list);
        const psc_str whole = psc_arena_printf(r->d->arena, "%.*s%.*s%.*s", (int)head.len, head.ptr,
                                               (int)one.len, one.len ? one.ptr : "", (int)tail.len,
                                               tail.len ? tail.ptr : "");
        if (!expand(r, e, whole, left)) return false;
    } while (list.len);
    return true;
}

/* Do { and } come in turns, with no bracket of another kind among them? */
static bool braces_pair(psc_dict_reader *r, psc_str s)
{
    bool open = false;
    for (size_t i = 0; i < s.len; i++) {
        const char c = s.ptr[i];
        const bool wrong = c == ']' || c == '[' || (c == '{' && open) || (c == '}' && !open);
        if (wrong) {
            psc_dict_bad(r, r->line, "broken brackets: a '%c' too many in \"%.*s\"", c,
                         PSC_DICT_ARG(s));
            return false;
        }
        if (c == '{' || c == '}') open = c == '{';
    }
    if (open)
        psc_dict_bad(r, r->line, "broken brackets: '}' is missing in \"%.*s\"", PSC_DICT_ARG(s));
    return !open;
}

/* Each {..} a name of its own. */
static void add_groups(psc_dict_reader *r, psc_dict_entry *e, psc_str s)
{
    while (s.len) {
        psc_str group = psc_str_cut(&s, '}');
        (void)psc_str_cut(&group, '{');
        psc_dict_add_name(r, e, group, false);
    }
}

/* A name and, behind it, its plurals. */
static void add_plurals(psc_dict_reader *r, psc_dict_entry *e, psc_str phrase)
{
    psc_str list = phrase;
    psc_dict_add_name(r, e, psc_str_cut(&list, '{'), false);
    list = psc_str_cut(&list, '}');
    while (list.len) psc_dict_add_name(r, e, psc_str_cut(&list, ','), true);
}

bool psc_dict_names(psc_dict_reader *r, psc_dict_entry *e, psc_str phrase)
{
    const uint32_t before = e->n_name;
    if (!braces_pair(r, phrase)) return false;
    const ptrdiff_t brace = psc_str_find(phrase, PSC_STR("{"), 0);
    const bool first = brace == 0, last = phrase.len && phrase.ptr[phrase.len - 1] == '}';
    if (brace < 0) {
        psc_dict_add_name(r, e, phrase, false);
    } else if (first && last && !has_choice(phrase)) {
        add_groups(r, e, phrase);
    } else if (last && psc_str_find(phrase, PSC_STR("}"), 0) == (ptrdiff_t)phrase.len - 1 &&
               !first && psc_str_find(phrase, PSC_STR("|"), 0) < 0) {
        add_plurals(r, e, phrase);
    } else {
        uint32_t left = PSC_DICT_CHOICES;
        if (phrase.len > PSC_DICT_NAME_BYTES || !expand(r, e, phrase, &left)) {
            psc_dict_bad(r, r->line, "sets that stand for more than %d names", PSC_DICT_CHOICES);
            e->n_name = before;
            r->d->n_name = e->name + before;
            return false;
        }
    }
    if (e->n_name > before) return true;
    psc_dict_bad(r, r->line, "a name is missing");
    return false;
}
