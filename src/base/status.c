/* SPDX-License-Identifier: Apache-2.0 */
/* Filling and telling errors. */
#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <priscus/status.h>

const char *psc_status_name(psc_status st)
{
    /* clang-format off */
    static const char *const name[] = {
#define X(code, name, text) [PSC_##code] = name,
        PSC_STATUS_LIST(X)
#undef X
    };
    /* clang-format on */
    return (size_t)st < sizeof name / sizeof *name ? name[st] : "unknown";
}

psc_status psc_fail(psc_err *err, psc_status st, const char *file, uint64_t line, uint64_t byte,
                    const char *fmt, ...)
{
    if (!err) return st;
    psc_err e = {.code = st, .line = line, .byte = byte};
    if (file) snprintf(e.file, sizeof e.file, "%s", file);
    va_list ap;
    va_start(ap, fmt);
    vsnprintf(e.text, sizeof e.text, fmt, ap);
    va_end(ap);
    *err = e; /* last: the arguments may point into the old one */
    return st;
}

size_t psc_err_format(const psc_err *err, char *buf, size_t size)
{
    char place[64] = "";
    if (err->line)
        snprintf(place, sizeof place, err->file[0] ? ":%" PRIu64 : "line %" PRIu64, err->line);
    else if (err->byte != UINT64_MAX)
        snprintf(place, sizeof place, err->file[0] ? ": byte %" PRIu64 : "byte %" PRIu64,
                 err->byte);
    const char *colon = err->file[0] || place[0] ? ": " : "";
    const int n = snprintf(buf, size, "%s%s%s%s", err->file, place, colon, err->text);
    return n < 0 ? 0 : (size_t)n;
}
