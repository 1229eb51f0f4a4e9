/* SPDX-License-Identifier: Apache-2.0 */
/* How fast files are cut into reports, without reading the reports themselves: CPU time
 * of one core against unpacked bytes.
 *
 *     build/bench/input_bench crawl.warc.gz ... */
#include <stdio.h>
#include <sys/resource.h>
#include <time.h>

#include <priscus/input.h>

static double cpu_seconds(void)
{
    struct timespec t;
    (void)clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static int measure(const char *path)
{
    psc_reader *r;
    psc_input in;
    psc_err err;
    unsigned long long n = 0, bad = 0, bytes = 0;
    const double start = cpu_seconds();
    psc_status st = psc_reader_open(&r, path, path, 0, psc_alloc_default(), &err);
    if (st) {
        fprintf(stderr, "%s: %s\n", path, err.text);
        return 1;
    }
    while ((st = psc_reader_next(r, &in, &err)) != PSC_END) {
        if (st == PSC_OK)
            n++, bytes += in.bytes.len;
        else
            bad++;
    }
    const double s = cpu_seconds() - start;
    struct rusage u;
    (void)getrusage(RUSAGE_SELF, &u);
    printf("%s: %llu reports, %llu rejected, %.1f MB in %.2f s: %.0f MB/s; %ld MiB resident\n",
           path, n, bad, (double)bytes / 1e6, s, (double)bytes / 1e6 / s, u.ru_maxrss >> 10);
    psc_reader_close(r);
    return 0;
}

int main(int argc, char **argv)
{
    int bad = 0;
    for (int i = 1; i < argc; i++) bad |= measure(argv[i]);
    return bad;
}
