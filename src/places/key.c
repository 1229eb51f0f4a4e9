/* SPDX-License-Identifier: Apache-2.0 */
/* Folding of names; see key.h.  ORDER FOLD: tools/make_places.py does the same. */
#include "places/key.h"

#include "actors/key.h"
#include "base/str.h"

/* Letters with which the article joins the word after it: ar-Raqqa, ash-Shaddadi. */
static bool is_sun_letter(psc_str s)
{
    static const char *const letters[] = {"d", "dh", "n", "r", "s", "sh", "t", "th", "z"};
    for (size_t i = 0; i < sizeof letters / sizeof *letters; i++)
        if (psc_str_eq(s, psc_str_of(letters[i]))) return true;
    return false;
}

static bool is_article(psc_str word, psc_str after)
{
    if (word.len < 2 || word.len > 3 || (word.ptr[0] != 'a' && word.ptr[0] != 'e')) return false;
    const psc_str rest = psc_str_sub(word, 1, word.len);
    if (psc_str_eq(rest, PSC_STR("l"))) return true;
    return is_sun_letter(rest) && psc_str_starts(after, rest);
}

static psc_str short_form(psc_str word)
{
    static const char *const pair[][2] = {{"saint", "st"}, {"mount", "mt"}, {"fort", "ft"}};
    for (size_t i = 0; i < sizeof pair / sizeof *pair; i++)
        if (psc_str_eq(word, psc_str_of(pair[i][0]))) return psc_str_of(pair[i][1]);
    if (word.len >= 4 && psc_str_ends(word, PSC_STR("ah"))) word.len--;
    return word;
}

static bool add_word(psc_place_key *k, psc_str word)
{
    const size_t gap = k->len ? 1 : 0;
    if (k->len + gap + word.len > sizeof k->text) return false;
    if (gap) k->text[k->len++] = ' ';
    memcpy(k->text + k->len, word.ptr, word.len);
    k->len += word.len;
    return true;
}

void psc_place_key_of(psc_place_key *out, psc_str name)
{
    psc_word word, after;
    out->len = 0;
    bool more = psc_word_next(&name, &word), fits = true;
    while (more && fits) {
        more = psc_word_next(&name, &after);
        const psc_str w = psc_word_str(&word);
        fits = add_word(out, more && is_article(w, psc_word_str(&after)) ? PSC_STR("al")
                                                                         : short_form(w));
        if (more) word = after;
    }
    if (!fits) out->len = 0;
}

bool psc_place_key_is_open(const psc_place_key *k)
{
    size_t at = k->len;
    while (at > 0 && k->text[at - 1] != ' ') at--;
    const psc_str word = {k->text + at, k->len - at};
    if (word.len < 2 || word.len > 3 || (word.ptr[0] != 'a' && word.ptr[0] != 'e')) return false;
    return word.ptr[1] == 'l' || is_sun_letter(psc_str_sub(word, 1, word.len));
}
