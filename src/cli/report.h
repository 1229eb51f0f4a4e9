/* SPDX-License-Identifier: Apache-2.0 */
/* What could not be read: told on standard error, the first of many in full and all
 * in sums; listed one JSON object a line in the file of --report. */
#ifndef PSC_CLI_REPORT_H
#define PSC_CLI_REPORT_H

#include "cli.h"

enum {
    CLI_TOLD = 40,  /* rejections told in full */
    CLI_KINDS = 12, /* reasons that are summed apart */
    CLI_KIND_TEXT = 64
};

typedef struct cli_report {
    FILE *file; /* NULL: none */
    const char *path;
    uint64_t n;
    struct cli_reason {
        char text[CLI_KIND_TEXT];
        uint64_t n;
    } reason[CLI_KINDS];
    size_t n_reason;
    uint64_t skipped[PSC_SKIP_COUNT];
    bool failed;
} cli_report;

/* `path` may be NULL.  false: it cannot be written, which has been said. */
bool cli_report_open(cli_report *r, const char *path);
/* Counts a rejection and lists it; is it to be told in full? */
bool cli_report_add(cli_report *r, const psc_err *err);
/* What a reader has passed over, when it is closed. */
void cli_report_skipped(cli_report *r, const uint64_t *skipped);
/* The sums, to standard error. */
void cli_report_sum(const cli_report *r, uint64_t n_report);
bool cli_report_close(cli_report *r);

#endif
