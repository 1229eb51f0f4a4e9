/* SPDX-License-Identifier: Apache-2.0 */
/* Cutting text into pieces: runs of letters, runs of digits, single marks.
 *
 * Finer than tokens on purpose ("mid-July" is three pieces, "10th" two, "p.m."
 * four), so that rules need not know how the tokenizer splits.  Dashes of all
 * lengths become "-", curly apostrophes "'".  Words that no rule mentions get id 0;
 * most are told apart by first letter and length, without hashing. */
#include "when/rules.h"

#include "base/str.h"
#include "base/utf8.h"

enum { WORD_MAX = 24 }; /* longer words are in no rule */

typedef enum mark { MARK_NONE, MARK_SPACE, MARK_DASH, MARK_APOSTROPHE, MARK_OTHER } mark;

/* What the bytes at s are, when they are a sign beyond ASCII; *len is their length. */
static mark wide_mark(const unsigned char *s, size_t left, uint32_t *len)
{
    if (s[0] == 0xC2 && left >= 2 && s[1] < 0xC0) {
        *len = 2;
        return s[1] == 0xA0 ? MARK_SPACE : (s[1] == 0xAA || s[1] == 0xBA) ? MARK_NONE : MARK_OTHER;
    }
    if (s[0] != 0xE2 || left < 3 || s[1] != 0x80) return MARK_NONE;
    *len = 3;
    if (s[2] >= 0x80 && s[2] <= 0x8B) return MARK_SPACE;
    if (s[2] >= 0x90 && s[2] <= 0x95) return MARK_DASH;
    if (s[2] == 0x98 || s[2] == 0x99) return MARK_APOSTROPHE;
    return s[2] == 0xAF ? MARK_SPACE : MARK_OTHER;
}

static bool is_letter(unsigned char c)
{
    return (unsigned char)((c | 32) - 'a') < 26 || c >= 0x80;
}

static uint32_t letters_end(psc_str text, uint32_t at, uint32_t end)
{
    uint32_t len;
    while (at < end && is_letter((unsigned char)text.ptr[at])) {
        const unsigned char *s = (const unsigned char *)text.ptr + at;
        if (*s >= 0xC2 && wide_mark(s, end - at, &len) != MARK_NONE) break;
        at++;
    }
    return at;
}

static uint32_t find_word(const psc_when_rules *r, const char *s, uint32_t len)
{
    char low[WORD_MAX];
    if (len > WORD_MAX) return 0;
    const char head = (char)((unsigned char)(s[0] - 'A') < 26 ? s[0] | 32 : s[0]);
    if (!(r->lengths[(unsigned char)head] >> len & 1)) return 0;
    for (uint32_t i = 0; i < len; i++)
        low[i] = (char)((unsigned char)(s[i] - 'A') < 26 ? s[i] | 32 : s[i]);
    return psc_intern_find(&r->words, (psc_str){low, len});
}

static uint32_t digits_end(psc_str text, uint32_t at, uint32_t end, uint32_t *number)
{
    uint64_t v = 0;
    const uint32_t beg = at;
    for (; at < end && (unsigned char)(text.ptr[at] - '0') < 10; at++)
        if (at - beg < 9) v = v * 10 + (uint64_t)(text.ptr[at] - '0');
    *number = at - beg > 9 ? UINT32_MAX : (uint32_t)v;
    return at;
}

/* One piece at `at`, which is no space; returns its end. */
static uint32_t cut_one(const psc_when_rules *r, psc_str text, uint32_t at, uint32_t end,
                        psc_when_piece *p)
{
    const unsigned char c = (unsigned char)text.ptr[at];
    if (c >= '0' && c <= '9') {
        p->kind = PIECE_DIGITS;
        return digits_end(text, at, end, &p->number);
    }
    const uint32_t stop = letters_end(text, at, end);
    if (stop > at) {
        p->kind = PIECE_WORD;
        p->capital = c >= 'A' && c <= 'Z';
        p->plural = !p->capital && stop - at > 3 && text.ptr[stop - 1] == 's';
        p->word = find_word(r, text.ptr + at, stop - at);
        return stop;
    }
    uint32_t len = 1;
    mark m = c >= 0xC2 ? wide_mark((const unsigned char *)text.ptr + at, end - at, &len)
                       : MARK_OTHER;
    p->kind = PIECE_MARK;
    p->word = m == MARK_DASH         ? find_word(r, "-", 1)
              : m == MARK_APOSTROPHE ? find_word(r, "'", 1)
                                     : find_word(r, text.ptr + at, len);
    return at + len;
}

static uint32_t space_len(const char *s, uint32_t left)
{
    const unsigned char c = (unsigned char)*s;
    uint32_t len;
    if (c <= ' ') return 1;
    return c >= 0xC2 && wide_mark((const unsigned char *)s, left, &len) == MARK_SPACE ? len : 0;
}

uint32_t psc_when_cut(const psc_when_rules *r, psc_str text, psc_span span, psc_when_piece *at)
{
    uint32_t n = 0, pos = span.beg;
    bool glued = false;
    while (pos < span.end) {
        const uint32_t space = space_len(text.ptr + pos, span.end - pos);
        if (space) {
            pos += space;
            glued = false;
            continue;
        }
        psc_when_piece *p = &at[n++];
        *p = (psc_when_piece){.beg = pos, .glued = glued};
        pos = p->end = cut_one(r, text, pos, span.end, p);
        glued = true;
    }
    return n;
}

const psc_when_entry *psc_when_entry_at(const psc_when_rules *r, uint32_t class_id,
                                        const psc_when_piece *p, uint32_t n)
{
    const psc_when_entry *best = NULL;
    if (!n || !p->word) return NULL;
    for (uint32_t i = r->first_entry[p->word]; i; i = r->entry[i].next) {
        const psc_when_entry *e = &r->entry[i];
        uint32_t k = 1;
        if (e->class_id != class_id || e->n > n || (e->capital && !p->capital)) continue;
        while (k < e->n && p[k].word == e->word[k]) k++;
        if (k == e->n && (!best || e->n > best->n)) best = e;
    }
    return best;
}

bool psc_when_in_class(const psc_when_rules *r, uint32_t class_id, const psc_when_piece *p)
{
    return psc_when_entry_at(r, class_id, p, 1) != NULL;
}
