/* SPDX-License-Identifier: Apache-2.0 */
/* Threads that share out numbered tasks.  What a task does may depend on its number alone, so
 * results do not depend on how many threads there are. */
#ifndef PSC_PARSE_CREW_H
#define PSC_PARSE_CREW_H

#include <stdatomic.h>
#include <stdbool.h>

#include <pthread.h>

enum { PSC_CREW_MAX = 64 };

typedef struct psc_crew {
    int n; /* threads, the caller's included */
    pthread_t thread[PSC_CREW_MAX];
    pthread_mutex_t lock;
    pthread_cond_t start, done;
    atomic_uint round; /* counts the calls of psc_crew_run */
    atomic_int busy;   /* threads still in this round */
    bool stop;
    void (*task)(void *ctx, int i);
    void *ctx;
    int n_task;
    atomic_int next;
} psc_crew;

/* Fewer threads than asked for are used where the system gives no more. */
void psc_crew_init(psc_crew *c, int threads);
void psc_crew_deinit(psc_crew *c);
/* task(ctx, i) for each i below n, in any order and at the same time; back when all are done. */
void psc_crew_run(psc_crew *c, int n, void (*task)(void *ctx, int i), void *ctx);

#endif
