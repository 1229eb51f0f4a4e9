/* SPDX-License-Identifier: Apache-2.0 */
/* How fast time expressions are found.
 *
 *     time_bench FILE...      MB/s and expressions a second, best of five rounds */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <priscus/when.h>

enum { ROUNDS = 5 };

static char *read_all(const char *path, size_t *len)
{
    FILE *f = fopen(path, "rb");
    char *text = NULL;
    size_t got;
    *len = 0;
    while (f && (text = realloc(text, *len + 65536)) && (got = fread(text + *len, 1, 65536, f)) > 0)
        *len += got;
    if (f) fclose(f);
    return text;
}

static double now_s(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static int one_file(const psc_when_rules *r, const char *path)
{
    size_t len;
    char *bytes = read_all(path, &len);
    const psc_str text = {bytes, len};
    double best = 1e9;
    uint32_t n = 0;
    psc_err err = {0};
    for (int i = 0; bytes && i < ROUNDS; i++) {
        psc_when_list l;
        const double start = now_s();
        if (psc_when_scan(r, text, PSC_DAY_NONE, psc_alloc_default(), &l, &err)) break;
        if (now_s() - start < best) best = now_s() - start;
        n = l.n;
        psc_when_list_free(&l);
    }
    free(bytes);
    if (!bytes || err.code) return fprintf(stderr, "%s: %s\n", path, err.text), 1;
    printf("%s: %.1f MB/s, %.0f expressions/s (%u)\n", path, (double)len / best / 1e6, n / best, n);
    return 0;
}

int main(int argc, char **argv)
{
    psc_when_rules *r;
    psc_err err;
    int bad = 0;
    if (psc_when_rules_open(&r, psc_alloc_default(), &err))
        return fprintf(stderr, "%s:%llu: %s\n", err.file, (unsigned long long)err.line, err.text),
               1;
    for (int i = 1; i < argc; i++) bad |= one_file(r, argv[i]);
    psc_when_rules_close(r);
    return bad;
}
