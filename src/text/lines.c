/* SPDX-License-Identifier: Apache-2.0 */
/* Lines: prose that was wrapped, where the end of a line is white space, and psc_lines that were
 * ended on purpose. */
#include "base/str.h"
#include "text/lines.h"

enum {
    WRAP_MIN = 40, /* narrower text is a list, not wrapped prose */
    WRAP_MAX = 120 /* wider text was never wrapped */
};

/* Whether the line that ends at `nl` was ended on purpose: the next word would have had room. */
bool psc_line_had_room(psc_str text, size_t from, size_t nl, size_t widest)
{
    size_t beg = nl, next = nl + 1;
    while (beg > from && text.ptr[beg - 1] != '\n') beg--;
    while (next < text.len && next - nl <= widest && (unsigned char)text.ptr[next] > ' ') next++;
    return nl - beg + next - nl <= widest;
}

/* Prose is wrapped when its psc_lines are of a printer's width and hardly any had room for more. */
psc_lines psc_lines_find(psc_str text, psc_span span)
{
    psc_lines l = {0};
    size_t n = 0, room = 0;
    psc_str line, rest = psc_str_at(text, span);
    while (psc_str_line(&rest, &line))
        if (line.len > l.widest) l.widest = line.len;
    if (l.widest == span.end - span.beg || l.widest < WRAP_MIN || l.widest > WRAP_MAX) return l;
    for (size_t i = span.beg; i < span.end; i++) {
        if (text.ptr[i] != '\n') continue;
        n++;
        room += psc_line_had_room(text, span.beg, i, l.widest);
    }
    l.wrapped = room * 4 <= n;
    return l;
}
