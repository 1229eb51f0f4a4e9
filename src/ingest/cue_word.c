/* SPDX-License-Identifier: Apache-2.0 */
/* Words of a line: letters, digits, apostrophes inside and every non-ASCII character but general
 * punctuation.  "(c)" is a word too, and digits with , and . between them are one number. */
#include "ingest/cue_word.h"

/* The apostrophe and closing quote that may stand inside a word; 0 if there is none. */
static size_t apostrophe(psc_str s, size_t at)
{
    if (s.ptr[at] == '\'') return 1;
    if (at + 3 <= s.len && memcmp(s.ptr + at, "\xE2\x80\x99", 3) == 0) return 3;
    return 0;
}

static bool is_mark(psc_str s, size_t at)
{
    /* general punctuation (dashes, quotes, ellipsis) is no part of a word */
    return at + 3 <= s.len && (unsigned char)s.ptr[at] == 0xE2 &&
           (unsigned char)s.ptr[at + 1] == 0x80;
}

static void word_put(psc_cue_word *w, char c)
{
    if (w->len < sizeof w->text) w->text[w->len++] = (c >= 'A' && c <= 'Z') ? (char)(c + 32) : c;
}

static bool digit_at(psc_str s, size_t at)
{
    return at < s.len && s.ptr[at] >= '0' && s.ptr[at] <= '9';
}

static bool word_at(psc_str s, size_t at)
{
    return at < s.len && psc_cue_word_byte((unsigned char)s.ptr[at]) && !is_mark(s, at);
}

/* "(c)" */
static bool copyright_at(psc_str s, size_t at)
{
    return at + 3 <= s.len && s.ptr[at] == '(' && (s.ptr[at + 1] | 32) == 'c' &&
           s.ptr[at + 2] == ')';
}

/* The word that begins at `at`; its end. */
static size_t read_word(psc_str s, size_t at, psc_cue_word *w)
{
    for (;;) {
        const size_t ap = at < s.len ? apostrophe(s, at) : 0;
        if (ap && word_at(s, at + ap)) {
            word_put(w, '\'');
            w->number = false;
            at += ap;
        } else if (w->number && at < s.len && (s.ptr[at] == ',' || s.ptr[at] == '.') &&
                   digit_at(s, at + 1)) {
            at++;
        } else if (word_at(s, at)) {
            if (!digit_at(s, at)) w->number = false;
            word_put(w, s.ptr[at++]);
        } else {
            return at;
        }
    }
}

bool psc_cue_word_next(psc_str s, size_t *at, psc_cue_word *w)
{
    size_t i = *at;
    *w = (psc_cue_word){.number = true};
    while (i < s.len && !word_at(s, i) && !copyright_at(s, i)) i += is_mark(s, i) ? 3 : 1;
    if (copyright_at(s, i)) {
        *w = (psc_cue_word){.text = "\xC2\xA9", .len = 2};
        *at = i + 3;
        return true;
    }
    *at = read_word(s, i, w);
    return w->len > 0;
}
