/* SPDX-License-Identifier: Apache-2.0 */
/* A crew waits between rounds and takes tasks from one counter within them (crew.h). */
#include "parse/crew.h"

/* Looks at a counter before going to sleep: rounds follow each other closely. */
enum { PATIENCE = 20000 };

static void work(psc_crew *c)
{
    for (int i; (i = atomic_fetch_add(&c->next, 1)) < c->n_task;) c->task(c->ctx, i);
}

static void wait_for_round(psc_crew *c, unsigned seen)
{
    for (int i = 0; i < PATIENCE; i++)
        if (atomic_load(&c->round) != seen) return;
    pthread_mutex_lock(&c->lock);
    while (atomic_load(&c->round) == seen) pthread_cond_wait(&c->start, &c->lock);
    pthread_mutex_unlock(&c->lock);
}

static void end_round(psc_crew *c)
{
    if (atomic_fetch_sub(&c->busy, 1) > 1) return;
    pthread_mutex_lock(&c->lock);
    pthread_cond_signal(&c->done);
    pthread_mutex_unlock(&c->lock);
}

static void *thread_main(void *ctx)
{
    psc_crew *c = ctx;
    for (unsigned seen = 0;; seen++) {
        wait_for_round(c, seen);
        if (c->stop) return NULL;
        work(c);
        end_round(c);
    }
}

/* The others see everything that was written before. */
static void begin_round(psc_crew *c)
{
    pthread_mutex_lock(&c->lock);
    atomic_fetch_add(&c->round, 1);
    pthread_cond_broadcast(&c->start);
    pthread_mutex_unlock(&c->lock);
}

void psc_crew_init(psc_crew *c, int threads)
{
    *c = (psc_crew){.n = 1};
    pthread_mutex_init(&c->lock, NULL);
    pthread_cond_init(&c->start, NULL);
    pthread_cond_init(&c->done, NULL);
    while (c->n < threads && c->n < PSC_CREW_MAX &&
           pthread_create(&c->thread[c->n], NULL, thread_main, c) == 0)
        c->n++;
}

void psc_crew_deinit(psc_crew *c)
{
    c->stop = true;
    begin_round(c);
    for (int i = 1; i < c->n; i++) pthread_join(c->thread[i], NULL);
    pthread_cond_destroy(&c->start);
    pthread_cond_destroy(&c->done);
    pthread_mutex_destroy(&c->lock);
}

void psc_crew_run(psc_crew *c, int n, void (*task)(void *ctx, int i), void *ctx)
{
    c->task = task;
    c->ctx = ctx;
    c->n_task = n;
    c->next = 0;
    c->busy = c->n - 1;
    begin_round(c);
    work(c);
    for (int i = 0; i < PATIENCE; i++)
        if (atomic_load(&c->busy) == 0) return;
    pthread_mutex_lock(&c->lock);
    while (atomic_load(&c->busy) > 0) pthread_cond_wait(&c->done, &c->lock);
    pthread_mutex_unlock(&c->lock);
}
