/* SPDX-License-Identifier: Apache-2.0 */
/* How far it is: a line on standard error that is written over, if that is a terminal
 * and standard output is none. */
#ifndef PSC_CLI_PROGRESS_H
#define PSC_CLI_PROGRESS_H

#include <time.h>

#include "inputs.h"

typedef struct cli_progress {
    bool shown;
    uint64_t all;  /* bytes of all files; 0: not known */
    uint64_t done; /* bytes of the files that are read */
    struct timespec started, last;
} cli_progress;

/* What the line tells. */
typedef struct cli_progress_now {
    uint64_t bytes; /* read of the file that is being read */
    uint64_t n_report, n_rejected;
} cli_progress_now;

/* `silent`: nothing goes to standard output. */
void cli_progress_begin(cli_progress *p, const cli_files *files, bool quiet, bool silent);
void cli_progress_show(cli_progress *p, const cli_progress_now *now, bool last);
/* Make room for a message. */
void cli_progress_clear(const cli_progress *p);

#endif
