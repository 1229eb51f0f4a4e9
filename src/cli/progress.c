/* SPDX-License-Identifier: Apache-2.0 */
/* The line:  [=======>            ]  37 %  1204 documents (56/s), 78.9 MB (3.2 MB/s),
 * 2 rejected, 1:23 left.  The share is that of the bytes as they lie on the disk, for
 * nobody knows how much is packed in them. */
#include "progress.h"

#include <string.h>
#include <sys/stat.h>

enum { BAR = 20 };

static double seconds(const struct timespec *a, const struct timespec *b)
{
    return (double)(b->tv_sec - a->tv_sec) + 1e-9 * (double)(b->tv_nsec - a->tv_nsec);
}

/* Bytes of all files; 0 if one of them is a pipe. */
static uint64_t size_of(const cli_files *files)
{
    uint64_t all = 0;
    for (size_t i = 0; i < files->n; i++) {
        struct stat s;
        if (strcmp(files->at[i].path, "-") == 0) return 0;
        if (stat(files->at[i].path, &s) != 0) continue;
        if (!S_ISREG(s.st_mode)) return 0;
        all += (uint64_t)s.st_size;
    }
    return all;
}

void cli_progress_begin(cli_progress *p, const cli_files *files, bool quiet, bool silent)
{
    *p = (cli_progress){.shown = !quiet && cli_is_terminal(stderr) &&
                                 (silent || !cli_is_terminal(stdout))};
    (void)clock_gettime(CLOCK_MONOTONIC, &p->started);
    p->last = p->started;
    if (p->shown) p->all = size_of(files);
}

static void put_bar(double share)
{
    char bar[BAR + 1];
    const int n = (int)(share * BAR);
    for (int i = 0; i < BAR; i++) bar[i] = i < n ? '=' : i == n ? '>' : ' ';
    bar[BAR] = 0;
    fprintf(stderr, "[%s] %3d %%  ", bar, (int)(share * 100));
}

static void put_left(double s)
{
    if (s < 3600)
        fprintf(stderr, ", %d:%02d left", (int)s / 60, (int)s % 60);
    else
        fprintf(stderr, ", %d:%02d h left", (int)(s / 3600), (int)(s / 60) % 60);
}

void cli_progress_show(cli_progress *p, const cli_progress_now *now, bool last)
{
    struct timespec t;
    if (!p->shown) return;
    (void)clock_gettime(CLOCK_MONOTONIC, &t);
    if (!last && seconds(&p->last, &t) < 0.2) return;
    p->last = t;
    const double s = seconds(&p->started, &t) + 1e-9;
    const uint64_t bytes = p->done + now->bytes;
    const double share = p->all && bytes < p->all ? (double)bytes / (double)p->all : 1;
    fputc('\r', stderr);
    if (p->all) put_bar(share);
    fprintf(stderr, "%llu documents (%.0f/s), %.1f MB (%.1f MB/s), %llu rejected",
            (unsigned long long)now->n_report, (double)now->n_report / s, (double)bytes / 1e6,
            (double)bytes / 1e6 / s, (unsigned long long)now->n_rejected);
    if (p->all && !last && share > 0) put_left(s / share - s);
    fprintf(stderr, "\033[K%s", last ? "\n" : "");
    (void)fflush(stderr);
}

void cli_progress_clear(const cli_progress *p)
{
    if (p->shown) fputs("\r\033[K", stderr);
}
