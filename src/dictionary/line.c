/* SPDX-License-Identifier: Apache-2.0 */
/* Lines of a dictionary without their comments, and what is said about them.
 *
 * A comment begins with '#' or ';' outside of brackets ("[###]" is a code), or stands
 * between <!-- and -->, over several lines if need be. */
#include <stdarg.h>
#include <stdio.h>

#include "base/utf8.h"
#include "dictionary/read.h"

/* One of d->told hears of the line. */
static void tell(void (*to)(void *, const psc_err *), const psc_dict_reader *r, uint32_t line,
                 const char *fmt, va_list ap)
{
    char text[PSC_ERR_TEXT];
    psc_err err;
    (void)vsnprintf(text, sizeof text, fmt, ap);
    (void)psc_fail(&err, PSC_DATA, r->file, line, UINT64_MAX, "%s", text);
    if (to) to(r->d->told.ctx, &err);
}

void psc_dict_bad(psc_dict_reader *r, uint32_t line, const char *fmt, ...)
{
    va_list ap;
    if (r->quiet) return;
    r->d->n_bad++;
    va_start(ap, fmt);
    tell(r->d->told.bad, r, line, fmt, ap);
    va_end(ap);
}

void psc_dict_remark(psc_dict_reader *r, uint32_t line, const char *fmt, ...)
{
    va_list ap;
    if (r->quiet) return;
    r->d->n_remark++;
    va_start(ap, fmt);
    tell(r->d->told.remark, r, line, fmt, ap);
    va_end(ap);
}

/* Is the line text?  Tabs are; other control characters and broken UTF-8 are not. */
static bool is_text(const psc_dict_reader *r, psc_str line)
{
    for (size_t i = 0; i < line.len; i++) {
        const unsigned char c = (unsigned char)line.ptr[i];
        if ((c < 0x20 && c != '\t') || c == 0x7F) return false;
    }
    return r->utf8 || psc_utf8_check(line) == line.len;
}

/* Cut a comment of the kind <!-- -->, or its part on this line, out of the line: what
 * stands before it is kept, or else what follows. */
static psc_str without_xml(psc_dict_reader *r, psc_str line)
{
    while (line.len) {
        if (r->comment) {
            const ptrdiff_t end = psc_str_find(line, PSC_STR("-->"), 0);
            if (end < 0) return (psc_str){line.ptr, 0};
            r->comment = 0;
            line = psc_str_sub(line, (size_t)end + 3, line.len);
        }
        const ptrdiff_t beg = psc_str_find(line, PSC_STR("<!--"), 0);
        if (beg < 0) return line;
        const psc_str before = psc_str_trim(psc_str_sub(line, 0, (size_t)beg));
        const ptrdiff_t end = psc_str_find(line, PSC_STR("-->"), (size_t)beg + 4);
        r->comment = end < 0 ? r->line : 0;
        if (before.len || end < 0) return before;
        line = psc_str_sub(line, (size_t)end + 3, line.len);
    }
    return line;
}

static psc_str without_comment(psc_dict_reader *r, psc_str line)
{
    bool inside = false;
    for (size_t i = 0; i < line.len; i++) {
        const char c = line.ptr[i];
        if (c == '[') inside = true;
        if (c == ']' || c == '}') inside = false;
        if (inside || (c != '#' && c != ';')) continue;
        r->behind = psc_str_trim(psc_str_sub(line, i + 1, line.len));
        return psc_str_sub(line, 0, i);
    }
    return line;
}

bool psc_dict_line(psc_dict_reader *r, psc_str *line)
{
    while (psc_str_line(&r->rest, line)) {
        r->line++;
        r->behind = (psc_str){0};
        if (r->line == 1 && psc_str_starts(*line, PSC_STR("\xEF\xBB\xBF")))
            *line = psc_str_sub(*line, 3, line->len);
        if (!is_text(r, *line)) {
            psc_dict_bad(r, r->line, "control characters or no UTF-8: the line is left out");
            continue;
        }
        if (r->comment || psc_str_find(*line, PSC_STR("<!--"), 0) >= 0)
            *line = without_xml(r, *line);
        *line = psc_str_trim(without_comment(r, *line));
        if (line->len) return true;
    }
    if (r->comment)
        psc_dict_bad(r, r->comment,
                     "the comment <!-- that begins here does not end: --> is missing");
    r->comment = 0;
    return false;
}
