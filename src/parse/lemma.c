/* SPDX-License-Identifier: Apache-2.0 */
/* Edit scripts: finding, applying and choosing them (lemma.h). */
#include "parse/lemma.h"

#include "base/str.h"
#include "base/utf8.h"

size_t psc_lemma_key(char *out, uint8_t tag, const psc_fold *fold, int k)
{
    size_t n = 0;
    out[n++] = (char)tag;
    psc_str text = psc_fold_str(fold);
    if (k < 0)
        out[n++] = '^';
    else
        text = psc_fold_suffix(fold, (uint32_t)k);
    memcpy(out + n, text.ptr, text.len);
    return n + text.len;
}

/* form in the case that the letter asks for. */
static psc_str recase(psc_arena *arena, psc_str form, char letter)
{
    if (letter == 'k') return form;
    char *out = NULL;
    size_t len = 0, at = 0;
    while (at < form.len) {
        const size_t from = at;
        const uint32_t cp = psc_utf8_next(form, &at);
        const uint32_t low = letter == 't' && from == 0 ? cp : psc_lower(cp);
        if (low == cp && !out) continue;
        if (!out) {
            out = psc_new(arena, char, 4 * form.len);
            memcpy(out, form.ptr, from);
            len = from;
        }
        len += psc_utf8_put(low, out + len);
    }
    return out ? (psc_str){out, len} : form;
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

psc_str psc_lemma_apply(psc_arena *arena, psc_str form, psc_str script)
{
    const psc_str cased = recase(arena, form, script.ptr[0]);
    const uint32_t cut = (unsigned char)script.ptr[1];
    const psc_str add = psc_str_sub(script, 2, script.len);
    const size_t keep = cut_end(cased, cut);
    if (keep + add.len == 0) return cased;
    if (add.len == 0) return psc_str_sub(cased, 0, keep);
    char *out = psc_new(arena, char, keep + add.len);
    memcpy(out, cased.ptr, keep);
    memcpy(out + keep, add.ptr, add.len);
    return (psc_str){out, keep + add.len};
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
    static const char letters[3] = {'l', 'k', 't'};
    size_t best = 0;
    psc_str cased = recase(scratch, form, 'l');
    out[0] = 'l';
    for (int i = 0; i < 3; i++) {
        const psc_str c = recase(scratch, form, letters[i]);
        const size_t n = common(c, lemma);
        if (n <= best) continue;
        best = n;
        cased = c;
        out[0] = letters[i];
    }
    const size_t cut = psc_utf8_count(psc_str_sub(cased, best, cased.len));
    if (cut > PSC_LEMMA_CUT) return 0;
    out[1] = (char)cut;
    memcpy(out + 2, lemma.ptr + best, lemma.len - best);
    return 2 + lemma.len - best;
}

psc_str psc_lemma_of(const psc_model *m, psc_arena *arena, psc_str form, uint32_t tag)
{
    char key[PSC_LEMMA_KEY];
    psc_fold fold;
    psc_fold_form(&fold, form);
    const int longest = fold.n < PSC_LEMMA_ENDING ? (int)fold.n : PSC_LEMMA_ENDING;
    for (int k = longest + 1; k >= 0; k--) {
        const size_t n = psc_lemma_key(key, (uint8_t)tag, &fold, k > longest ? -1 : k);
        const uint32_t found = psc_strings_find(&m->lemmas, (psc_str){key, n});
        if (found)
            return psc_lemma_apply(arena, form,
                                   psc_strings_at(&m->scripts, m->lemma_op[found - 1]));
    }
    return form;
}
