/* SPDX-License-Identifier: Apache-2.0 */
/* The list of rejected inputs and their sums by reason. */
#include "report.h"

#include <errno.h>
#include <string.h>

bool cli_report_open(cli_report *r, const char *path)
{
    *r = (cli_report){.path = path};
    if (!path) return true;
    r->file = fopen(path, "wb");
    if (!r->file) cli_say("%s: cannot be written: %s", path, strerror(errno));
    return r->file != NULL;
}

/* JSON. */

/* Length of the UTF-8 sequence at p; 0: malformed. */
static size_t sequence(const unsigned char *p)
{
    const size_t n = p[0] < 0x80   ? 1
                     : p[0] < 0xC2 ? 0
                     : p[0] < 0xE0 ? 2
                     : p[0] < 0xF0 ? 3
                     : p[0] < 0xF5 ? 4
                                   : 0;
    for (size_t i = 1; i < n; i++)
        if ((p[i] & 0xC0) != 0x80) return 0;
    const bool overlong = (p[0] == 0xE0 && p[1] < 0xA0) || (p[0] == 0xF0 && p[1] < 0x90);
    const bool outside = (p[0] == 0xED && p[1] > 0x9F) || (p[0] == 0xF4 && p[1] > 0x8F);
    return overlong || outside ? 0 : n;
}

static void put_text(FILE *f, const char *key, const char *text)
{
    fprintf(f, "\"%s\":\"", key);
    for (const unsigned char *p = (const unsigned char *)text; *p;) {
        const size_t n = sequence(p);
        if (n == 0)
            fputs("\\ufffd", f);
        else if (n == 1 && (*p < 0x20 || *p == 0x7F))
            fprintf(f, "\\u%04x", *p);
        else if (n == 1 && (*p == '"' || *p == '\\'))
            fprintf(f, "\\%c", *p);
        else
            (void)fwrite(p, 1, n, f);
        p += n ? n : 1;
    }
    fputc('"', f);
}

static void list(FILE *f, const psc_err *e)
{
    fputc('{', f);
    put_text(f, "source", e->file);
    if (e->line) fprintf(f, ",\"line\":%llu", (unsigned long long)e->line);
    if (e->byte != UINT64_MAX) fprintf(f, ",\"byte\":%llu", (unsigned long long)e->byte);
    fputc(',', f);
    put_text(f, "code", psc_status_name(e->code));
    fputc(',', f);
    put_text(f, "reason", e->text);
    fputs("}\n", f);
}

/* Sums. */

/* What reasons have in common: their words up to a number, a bracket or a stop. */
static void reason_of(const psc_err *e, char out[CLI_KIND_TEXT])
{
    size_t n = strcspn(e->text, "0123456789(<:;");
    if (n == 0) n = strlen(e->text);
    if (n >= CLI_KIND_TEXT) n = CLI_KIND_TEXT - 1;
    while (n && e->text[n - 1] == ' ') n--;
    memcpy(out, e->text, n);
    out[n] = 0;
}

static void count(cli_report *r, const psc_err *e)
{
    char text[CLI_KIND_TEXT];
    reason_of(e, text);
    size_t i = 0;
    while (i < r->n_reason && strcmp(r->reason[i].text, text) != 0) i++;
    if (i == CLI_KINDS) strcpy(r->reason[--i].text, "other");
    if (i == r->n_reason) {
        strcpy(r->reason[i].text, text);
        r->n_reason++;
    }
    r->reason[i].n++;
}

bool cli_report_add(cli_report *r, const psc_err *err)
{
    r->n++;
    count(r, err);
    if (r->file) list(r->file, err);
    return r->n <= CLI_TOLD;
}

void cli_report_skipped(cli_report *r, const uint64_t *skipped)
{
    for (int i = 0; i < PSC_SKIP_COUNT; i++) r->skipped[i] += skipped[i];
}

void cli_report_sum(const cli_report *r, uint64_t n_report)
{
    if (r->n && n_report > 1)
        cli_say("%llu of %llu reports were rejected", (unsigned long long)r->n,
                (unsigned long long)n_report);
    if (r->n > CLI_TOLD) {
        for (size_t i = 0; i < r->n_reason; i++)
            cli_say("%10llu  %s", (unsigned long long)r->reason[i].n, r->reason[i].text);
        if (!r->file)
            cli_say("only the first %d are told above; --report FILE lists all", CLI_TOLD);
    }
    for (int i = 0; i < PSC_SKIP_COUNT; i++)
        if (r->skipped[i])
            cli_say("passed over: %llu %s", (unsigned long long)r->skipped[i],
                    psc_skip_text((psc_skip)i));
}

bool cli_report_close(cli_report *r)
{
    if (!r->file) return true;
    const bool bad = ferror(r->file) != 0;
    errno = 0;
    const bool ok = fclose(r->file) == 0 && !bad;
    r->file = NULL;
    if (!ok) cli_say("%s: cannot be written: %s", r->path, errno ? strerror(errno) : "write error");
    return ok;
}
