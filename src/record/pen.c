/* SPDX-License-Identifier: Apache-2.0 */
/* A pen: text to a buffer with columns and colours. */
#include "record/pen.h"

#include "base/str.h"
#include "base/utf8.h"

enum { WIDTH = 100 };

psc_pen psc_pen_init(psc_buf *out, psc_look look)
{
    if (look.width <= 0) look.width = WIDTH;
    return (psc_pen){.out = out, .look = look};
}

static bool is_control(uint32_t cp)
{
    return cp < 0x20 || (cp >= 0x7F && cp < 0xA0) || cp == 0xAD || cp == 0x200B || cp == 0xFEFF;
}

uint32_t psc_pen_width(psc_str s)
{
    uint32_t n = 0;
    for (size_t at = 0; at < s.len;) {
        const uint32_t cp = psc_utf8_next(s, &at);
        n += cp < 0x20 || !is_control(cp);
    }
    return n;
}

static const char *const ink_on[] = {
    [PSC_INK_PLAIN] = "",         [PSC_INK_BOLD] = "\033[1m",  [PSC_INK_DIM] = "\033[2m",
    [PSC_INK_GREEN] = "\033[32m", [PSC_INK_CYAN] = "\033[36m", [PSC_INK_YELLOW] = "\033[33m",
    [PSC_INK_RED] = "\033[31m",   [PSC_INK_BLUE] = "\033[34m"};

static void ink_begin(psc_pen *p, psc_ink ink)
{
    if (p->look.colour) psc_buf_str(p->out, psc_str_of(ink_on[ink]));
}

static void ink_end(psc_pen *p, psc_ink ink)
{
    if (p->look.colour && ink != PSC_INK_PLAIN) psc_buf_str(p->out, PSC_STR("\033[0m"));
}

/* Characters without colour; a control character becomes a blank or nothing. */
static void put_raw(psc_pen *p, psc_str s)
{
    for (size_t at = 0; at < s.len;) {
        const size_t from = at;
        const uint32_t cp = psc_utf8_next(s, &at);
        if (!is_control(cp))
            psc_buf_bytes(p->out, s.ptr + from, at - from);
        else if (cp < 0x20)
            psc_buf_char(p->out, ' ');
        else
            continue;
        p->col++;
    }
}

void psc_pen_put(psc_pen *p, psc_ink ink, psc_str s)
{
    if (s.len == 0) return;
    ink_begin(p, ink);
    put_raw(p, s);
    ink_end(p, ink);
}

void psc_pen_line(psc_pen *p)
{
    while (p->out->len && p->out->ptr[p->out->len - 1] == ' ') p->out->len--;
    psc_buf_char(p->out, '\n');
    p->col = 0;
}

void psc_pen_to(psc_pen *p, uint32_t col)
{
    for (; p->col < col; p->col++) psc_buf_char(p->out, ' ');
}

psc_str psc_pen_cut(psc_arena *a, psc_str s, uint32_t width)
{
    size_t at = 0;
    if (psc_pen_width(s) <= width) return s;
    for (uint32_t n = 0; n + 1 < width && at < s.len; n++) (void)psc_utf8_next(s, &at);
    while (at > 0 && s.ptr[at - 1] == ' ') at--;
    return psc_arena_printf(a, "%.*s\xE2\x80\xA6", (int)at, s.ptr);
}

/* The next word of s from *at, with the blanks before it skipped. */
static psc_str next_word(psc_str s, size_t *at)
{
    while (*at < s.len && strchr(" \t\n\r", s.ptr[*at]) && s.ptr[*at]) ++*at;
    const size_t beg = *at;
    while (*at < s.len && !(strchr(" \t\n\r", s.ptr[*at]) && s.ptr[*at])) ++*at;
    return psc_str_sub(s, beg, *at);
}

static bool is_bold(uint32_t byte, const psc_span *bold, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++)
        if (byte >= bold[i].beg && byte < bold[i].end) return true;
    return false;
}

/* A word of a sentence, of which parts may be bold. */
static void put_word(psc_pen *p, psc_str word, uint32_t beg, const psc_span *bold, uint32_t n)
{
    for (size_t i = 0; i < word.len;) {
        const bool on = is_bold(beg + (uint32_t)i, bold, n);
        size_t k = i + 1;
        while (k < word.len && is_bold(beg + (uint32_t)k, bold, n) == on) k++;
        psc_pen_put(p, on ? PSC_INK_BOLD : PSC_INK_PLAIN, psc_str_sub(word, i, k));
        i = k;
    }
}

void psc_pen_wrap(psc_pen *p, psc_str s, uint32_t indent, const psc_span *bold, uint32_t n_bold)
{
    size_t at = 0;
    psc_pen_to(p, indent);
    for (psc_str word; (word = next_word(s, &at)).len > 0;) {
        const bool first = p->col <= indent;
        if (!first && p->col + 1 + psc_pen_width(word) > (uint32_t)p->look.width) {
            psc_pen_line(p);
            psc_pen_to(p, indent);
        } else if (!first) {
            psc_pen_put(p, PSC_INK_PLAIN, PSC_STR(" "));
        }
        put_word(p, word, (uint32_t)(word.ptr - s.ptr), bold, n_bold);
    }
}
