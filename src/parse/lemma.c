/* SPDX-License-Identifier: Apache-2.0 */
/* Keys and scripts: finding, applying and choosing them (lemma.h). */
#include "parse/lemma.h"

#include "base/str.h"
#include "base/utf8.h"

/* ---- how a form is written ---- */

static bool is_digit_at(psc_str s, size_t i)
{
    return i < s.len && s.ptr[i] >= '0' && s.ptr[i] <= '9';
}

/* A comma between digits. */
static bool is_group_comma(psc_str s, size_t i)
{
    return s.ptr[i] == ',' && i > 0 && is_digit_at(s, i - 1) && is_digit_at(s, i + 1);
}

static bool has_group_comma(psc_str s)
{
    for (size_t i = 0; i < s.len; i++)
        if (is_group_comma(s, i)) return true;
    return false;
}

char psc_lemma_kind(psc_str form)
{
    uint32_t letters = 0, capitals = 0;
    bool front = false, digits = false;
    if (has_group_comma(form)) return 'n';
    for (size_t at = 0; at < form.len;) {
        const size_t from = at;
        const uint32_t cp = psc_utf8_next(form, &at);
        digits |= psc_is_digit(cp);
        if (!psc_is_alpha(cp)) continue;
        letters++;
        if (!psc_is_upper(cp)) continue;
        capitals++;
        front |= from == 0;
    }
    if (letters == 0) return '0';
    if (capitals == 0) return 'l';
    if (digits) return 'm';
    if (capitals == letters) return letters == 1 ? 's' : 'C';
    return capitals == 1 && front ? 'T' : 'm';
}

/* ---- keys ---- */

static size_t put(char *out, size_t n, psc_str s)
{
    memcpy(out + n, s.ptr, s.len);
    return n + s.len;
}

size_t psc_lemma_key(char *out, uint8_t tag, const psc_fold *fold, int k)
{
    size_t n = 0;
    out[n++] = (char)tag;
    if (k >= 0) return put(out, n, psc_fold_suffix(fold, (uint32_t)k));
    out[n++] = '^';
    return put(out, n, psc_fold_str(fold));
}

size_t psc_lemma_case_key(char *out, uint8_t tag, char kind, const psc_fold *fold, int step)
{
    enum { LONG = 7 }; /* capitals from so many on are seldom an abbreviation */
    size_t n = 0;
    out[n++] = (char)tag;
    out[n++] = 1;
    out[n++] = kind;
    if (step == PSC_LEMMA_STEPS - 1) return n;
    if (step == 0) {
        out[n++] = '^';
        return put(out, n, psc_fold_str(fold));
    }
    const uint32_t ending = step == 1 ? 4 : 3;
    if (kind == 'T' && fold->n > ending) return put(out, n, psc_fold_suffix(fold, ending));
    if (kind != 'C' || step != 1) return 0;
    out[n++] = (char)('0' + (fold->n < LONG ? fold->n : LONG));
    return n;
}

/* ---- scripts ---- */

static uint32_t cased(uint32_t cp, bool first, char letter)
{
    switch (letter) {
    case 'l': return psc_lower(cp);
    case 'u': return psc_upper(cp);
    case 'c': return first ? psc_upper(cp) : psc_lower(cp);
    case 't': return first ? cp : psc_lower(cp);
    default: return cp;
    }
}

/* form in the case that the letter asks for. */
static psc_str recase(psc_arena *arena, psc_str form, char letter)
{
    char *out = NULL;
    size_t len = 0, at = 0;
    if (letter == 'k') return form;
    while (at < form.len) {
        const size_t from = at;
        const uint32_t cp = psc_utf8_next(form, &at), want = cased(cp, from == 0, letter);
        if (want == cp && !out) continue;
        if (!out) {
            out = psc_new(arena, char, 4 * form.len);
            memcpy(out, form.ptr, from);
            len = from;
        }
        len += psc_utf8_put(want, out + len);
    }
    return out ? (psc_str){out, len} : form;
}

static psc_str without_commas(psc_arena *arena, psc_str form)
{
    char *out = psc_new(arena, char, form.len);
    size_t len = 0;
    for (size_t i = 0; i < form.len; i++)
        if (!is_group_comma(form, i)) out[len++] = form.ptr[i];
    return (psc_str){out, len};
}

/* Byte length of s without its last k code points. */
static size_t cut_end(psc_str s, uint32_t k)
{
    size_t len = s.len;
    for (; k > 0 && len > 0; k--) {
        len--;
        while (len > 0 && ((unsigned char)s.ptr[len] & 0xC0) == 0x80) len--;
    }
    return len;
}

static psc_str edit(psc_arena *arena, psc_str form, psc_str script)
{
    const psc_str add = psc_str_sub(script, 2, script.len);
    const size_t keep = cut_end(form, (unsigned char)script.ptr[1]);
    if (keep + add.len == 0) return form;
    if (add.len == 0) return psc_str_sub(form, 0, keep);
    char *out = psc_new(arena, char, keep + add.len);
    memcpy(out, form.ptr, keep);
    memcpy(out + keep, add.ptr, add.len);
    return (psc_str){out, keep + add.len};
}

psc_str psc_lemma_apply(psc_arena *arena, psc_str form, psc_str script, char letter)
{
    if (letter == 'n') return without_commas(arena, form);
    return recase(arena, edit(arena, form, script), letter);
}

/* Bytes that both begin with, whole code points. */
static size_t common(psc_str a, psc_str b)
{
    size_t n = 0;
    while (n < a.len && n < b.len && a.ptr[n] == b.ptr[n]) n++;
    while (n > 0 && ((n < a.len && ((unsigned char)a.ptr[n] & 0xC0) == 0x80) ||
                     (n < b.len && ((unsigned char)b.ptr[n] & 0xC0) == 0x80)))
        n--;
    return n;
}

size_t psc_lemma_script(char *out, psc_str form, psc_str lemma, psc_arena *scratch)
{
    const psc_str a = recase(scratch, form, 'l'), b = recase(scratch, lemma, 'l');
    const size_t same = common(a, b);
    const size_t cut = psc_utf8_count(psc_str_sub(a, same, a.len));
    if (cut > PSC_LEMMA_CUT) return 0;
    out[0] = 'l';
    out[1] = (char)cut;
    memcpy(out + 2, b.ptr + same, b.len - same);
    return 2 + b.len - same;
}

/* ---- both ---- */

static psc_str script_at(const psc_model *m, uint32_t key)
{
    return psc_strings_at(&m->scripts, m->lemma_op[key - 1]);
}

/* The script of the longest known key; ptr NULL if there is none.  ending: how many letters of
 * the form's end the key has; all of them for the whole form. */
static psc_str find_script(const psc_model *m, uint8_t tag, const psc_fold *fold, int *ending)
{
    char key[PSC_LEMMA_KEY];
    const int longest = fold->n < PSC_LEMMA_ENDING ? (int)fold->n : PSC_LEMMA_ENDING;
    for (int k = longest + 1; k >= 0; k--) {
        const size_t n = psc_lemma_key(key, tag, fold, k > longest ? -1 : k);
        const uint32_t found = psc_strings_find(&m->lemmas, (psc_str){key, n});
        *ending = k;
        if (found) return script_at(m, found);
    }
    return (psc_str){0};
}

/* The letter of the longest known key; 0 if there is none. */
static char find_case(const psc_model *m, uint8_t tag, psc_str form, const psc_fold *fold)
{
    char key[PSC_LEMMA_KEY];
    const char kind = psc_lemma_kind(form);
    for (int step = 0; step < PSC_LEMMA_STEPS; step++) {
        const size_t n = psc_lemma_case_key(key, tag, kind, fold, step);
        const uint32_t found = n ? psc_strings_find(&m->lemmas, (psc_str){key, n}) : 0;
        if (found) return script_at(m, found).ptr[0];
    }
    return 0;
}

/* "lifted the curfew", taken for a plural: a word without the ending has none to lose, unless
 * more than its last letter is known ("bureaux"). */
static bool has_no_ending(const psc_model *m, psc_str form, psc_str script, int ending,
                          uint32_t tag)
{
    if (ending > 1) return false;
    const uint8_t xpos = tag < m->n_tag ? m->tag[tag].xpos : 0;
    if (xpos != PSC_XPOS_NNS || script.len != 2 || script.ptr[1] != 1 || !form.len) return false;
    return (form.ptr[form.len - 1] | 0x20) != 's';
}

psc_str psc_lemma_of(const psc_model *m, psc_arena *arena, psc_str form, uint32_t tag)
{
    psc_fold fold;
    psc_fold_form(&fold, form);
    int ending;
    psc_str script = find_script(m, (uint8_t)tag, &fold, &ending);
    const char letter = find_case(m, (uint8_t)tag, form, &fold);
    if (script.ptr && has_no_ending(m, form, script, ending, tag)) script = PSC_STR("l\0");
    if (!script.ptr && !letter) return form;
    return psc_lemma_apply(arena, form, script.ptr ? script : PSC_STR("k\0"),
                           letter ? letter : script.ptr[0]);
}
