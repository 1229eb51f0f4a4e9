/* SPDX-License-Identifier: Apache-2.0 */
/* How long the field's dictionaries take to load.
 *
 *     bench/dictionary.py 3 >big.actors
 *     dictionary_bench big.actors       ms of the actor lexicon alone, ms with the
 *                                       dictionary, the difference; best of nine rounds */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include <priscus/lexicon.h>

enum { ROUNDS = 9 };

static double now_ms(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

/* Best time to open the lexicon; below 0: it cannot be opened. */
static double best_of(const char *const *file, size_t n)
{
    double best = -1;
    for (int i = 0; i < ROUNDS; i++) {
        psc_lexicon *lx;
        psc_err err;
        const psc_lexicon_options o = {
            .dir = file, .n_dir = n, .parts = PSC_LEXICON_ACTORS, .lenient = true};
        const double start = now_ms();
        if (psc_lexicon_open(&lx, &o, psc_alloc_default(), &err)) {
            fprintf(stderr, "%s:%llu: %s\n", err.file, (unsigned long long)err.line, err.text);
            return -1;
        }
        const double took = now_ms() - start;
        if (best < 0 || took < best) best = took;
        psc_lexicon_close(lx);
    }
    return best;
}

int main(int argc, char **argv)
{
    if (argc < 2) {
        fputs("usage: dictionary_bench FILE...\n", stderr);
        return 2;
    }
    const double without = best_of(NULL, 0);
    const double with = best_of((const char *const *)argv + 1, (size_t)argc - 1);
    if (without < 0 || with < 0) return 1;
    printf("built-in %.1f ms, with the dictionaries %.1f ms: %.1f ms for them\n", without, with,
           with - without);
    return 0;
}
