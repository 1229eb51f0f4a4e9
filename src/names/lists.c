/* SPDX-License-Identifier: Apache-2.0 */
/* Words of names, looked up.
 *
 * Two tables of open addressing, keyed by a 64-bit hash of the word in small letters (its
 * lower bits choose the slot, its upper half is kept instead of the text; that two of some
 * hundred thousand words are taken for one another happens once in 10^5 tables).  The second
 * one has the phrases and all their beginnings, so that a phrase is followed word by word and
 * given up as soon as nothing goes on from here.  A hyphen counts for nothing ("al-Qaeda" is
 * three words to the tokenizer). */
#include "names/lists.h"

#include "base/str.h"

/* ORDER NAME: what scripts/name_table.py writes into a phrase's bits. */
enum { PERSON = 1, PLACE = 2, ORG = 4, TITLE = 8, MORE = 16 };

enum { PHRASE_MAX = 12 };

/* FNV-1a over the small letters; the typographic apostrophe counts as the plain one. */
static uint64_t hash_word(psc_str s)
{
    uint64_t h = 0xCBF29CE484222325u;
    for (size_t i = 0; i < s.len; i++) {
        unsigned char c = (unsigned char)s.ptr[i];
        if (c >= 'A' && c <= 'Z') c = (unsigned char)(c + 32);
        if (c == 0xE2 && i + 2 < s.len && !memcmp(s.ptr + i, "\xE2\x80\x99", 3)) {
            c = '\'';
            i += 2;
        }
        h = (h ^ c) * 0x100000001B3u;
    }
    return h;
}

static uint64_t join(uint64_t h, uint64_t word)
{
    h = (h ^ word) * 0x9E3779B97F4A7C15u;
    return h ^ h >> 29;
}

static const psc_name_slot_row *find(const psc_name_slot_row *slot, uint32_t n, uint64_t h)
{
    const uint32_t key = h >> 32 ? (uint32_t)(h >> 32) : 1;
    for (uint32_t i = (uint32_t)h & (n - 1); slot[i].key; i = (i + 1) & (n - 1))
        if (slot[i].key == key) return &slot[i];
    return NULL;
}

static bool has_capital(psc_str s)
{
    for (size_t i = 0; i < s.len; i++)
        if ((s.ptr[i] >= 'A' && s.ptr[i] <= 'Z') || (unsigned char)s.ptr[i] >= 0x80) return true;
    return false;
}

static uint16_t of_word(psc_str form, uint64_t h)
{
    const psc_name_slot_row *r = find(psc_name_slot, psc_name_words_n, join(0, h));
    if (!r) return 0;
    return has_capital(form) ? r->bits : r->small;
}

static bool is_hyphen(psc_str s)
{
    return s.len == 1 && s.ptr[0] == '-';
}

/* Mark words [beg, end) as a phrase of those kinds. */
static void mark(uint16_t *bits, uint32_t beg, uint32_t end, unsigned kinds)
{
    static const uint16_t first[] = {PSC_NAME_PERSON_B, PSC_NAME_PLACE_B, PSC_NAME_ORG_B,
                                     PSC_NAME_TITLE};
    static const uint16_t later[] = {PSC_NAME_PERSON_I, PSC_NAME_PLACE_I, PSC_NAME_ORG_I,
                                     PSC_NAME_TITLE};
    for (unsigned k = 0; k < sizeof first / sizeof *first; k++) {
        if (!(kinds >> k & 1)) continue;
        for (uint32_t i = beg; i < end; i++)
            bits[i] = (uint16_t)(bits[i] | (i == beg ? first[k] : later[k]));
    }
}

/* All known phrases that begin at word i. */
static void mark_phrases(const psc_token *tok, uint32_t n, uint32_t i, uint64_t first,
                         uint16_t *bits)
{
    const psc_name_slot_row *slot = psc_name_slot + psc_name_words_n;
    uint64_t h = join(0, first);
    uint32_t words = 1;
    for (uint32_t k = i + 1;; k++) {
        const psc_name_slot_row *r = find(slot, psc_name_phrases_n, h);
        if (!r) return;
        if (words > 1) mark(bits, i, k, r->bits & (unsigned)~MORE);
        while (k < n && is_hyphen(tok[k].form)) k++;
        if (!(r->bits & MORE) || k == n || words++ == PHRASE_MAX) return;
        h = join(h, hash_word(tok[k].form));
    }
}

void psc_name_classes(const psc_token *tok, uint32_t n, uint16_t *bits)
{
    memset(bits, 0, n * sizeof *bits);
    for (uint32_t i = 0; i < n; i++) {
        const uint64_t h = hash_word(tok[i].form);
        bits[i] = (uint16_t)(bits[i] | of_word(tok[i].form, h));
        if (!is_hyphen(tok[i].form)) mark_phrases(tok, n, i, h, bits);
    }
}
