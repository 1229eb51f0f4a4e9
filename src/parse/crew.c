/* SPDX-License-Identifier: Apache-2.0 */
/* A crew waits between rounds and takes tasks from one counter within them (crew.h). */
#include "parse/crew.h"

static void work(psc_crew *c)
{
    for (int i; (i = atomic_fetch_add(&c->next, 1)) < c->n_task;) c->task(c->ctx, i);
}

static void *thread_main(void *ctx)
{
    psc_crew *c = ctx;
    unsigned seen = 0;
    pthread_mutex_lock(&c->lock);
    for (;;) {
        while (!c->stop && c->round == seen) pthread_cond_wait(&c->start, &c->lock);
        if (c->stop) break;
        seen = c->round;
        pthread_mutex_unlock(&c->lock);
        work(c);
        pthread_mutex_lock(&c->lock);
        if (--c->busy == 0) pthread_cond_signal(&c->done);
    }
    pthread_mutex_unlock(&c->lock);
    return NULL;
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
    pthread_mutex_lock(&c->lock);
    c->stop = true;
    pthread_cond_broadcast(&c->start);
    pthread_mutex_unlock(&c->lock);
    for (int i = 1; i < c->n; i++) pthread_join(c->thread[i], NULL);
    pthread_cond_destroy(&c->start);
    pthread_cond_destroy(&c->done);
    pthread_mutex_destroy(&c->lock);
}

void psc_crew_run(psc_crew *c, int n, void (*task)(void *ctx, int i), void *ctx)
{
    pthread_mutex_lock(&c->lock);
    c->task = task;
    c->ctx = ctx;
    c->n_task = n;
    c->next = 0;
    c->busy = c->n - 1;
    c->round++;
    pthread_cond_broadcast(&c->start);
    pthread_mutex_unlock(&c->lock);
    work(c);
    pthread_mutex_lock(&c->lock);
    while (c->busy > 0) pthread_cond_wait(&c->done, &c->lock);
    pthread_mutex_unlock(&c->lock);
}
