/* SPDX-License-Identifier: Apache-2.0 */
/* The ring of slots; see stream.h for the idea. */
#include "stream.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "daily.h"
#include "progress.h"
#include "report.h"

enum {
    SLOTS_PER_JOB = 8,
    HELD_BYTES = 64 << 20, /* reports read ahead have at most so many bytes together */
    KEEP_BYTES = 1 << 20   /* larger buffers are given back after use */
};

typedef enum slot_state { FREE, READY, BUSY, DONE } slot_state;

typedef struct slot {
    slot_state state;
    psc_input in;
    cli_text bytes; /* what in.bytes points to */
    char *file;     /* what in.file points to */
    cli_answer answer;
} slot;

typedef struct ring {
    const cli_stream *s;
    slot *at; /* [n] */
    size_t n;
    uint64_t head, tail, next; /* filled, written, taken by a worker: numbers of reports */
    bool stop;
    pthread_mutex_t lock;
    pthread_cond_t ready, done;
    /* reading */
    const cli_files *files;
    size_t file;
    psc_reader *reader;
    size_t held;     /* bytes of reports in the slots */
    uint64_t n_seen; /* reports met, for --shard */
    /* counts */
    uint64_t n_report;
    bool output_failed, failed;
    cli_daily daily; /* events written, for --one-a-day */
    cli_report report;
    cli_progress progress;
} ring;

/* Answers. */

static void note(cli_answer *a, const psc_err *err)
{
    char text[PSC_ERR_FILE + PSC_ERR_TEXT + 64];
    (void)psc_err_format(err, text, sizeof text);
    cli_text_add(&a->notes, "priscus: ", 9);
    cli_text_add(&a->notes, text, strlen(text));
    cli_text_add(&a->notes, "\n", 1);
}

void cli_note_warnings(cli_answer *answer, const psc_report *report)
{
    for (uint32_t i = 0; i < report->n_warning; i++) note(answer, &report->warning[i]);
}

void cli_add_key(cli_answer *answer, uint64_t key)
{
    if (answer->n_key == answer->cap_key) {
        answer->cap_key = answer->cap_key ? answer->cap_key * 2 : 64;
        answer->key = cli_alloc(answer->key, answer->cap_key, sizeof *answer->key);
    }
    answer->key[answer->n_key++] = key;
}

void cli_reject(cli_answer *answer, const psc_err *err)
{
    answer->rejected = true;
    answer->err = *err;
}

static void reject(slot *t, const psc_err *err)
{
    cli_reject(&t->answer, err);
}

static void answer(const cli_stream *s, psc_coder *coder, slot *t)
{
    psc_err err;
    if (s->work(s->ctx, coder, &t->in, &t->answer, &err) != PSC_OK) reject(t, &err);
}

static void clear_text(cli_text *t)
{
    t->len = 0;
    if (t->cap > KEEP_BYTES) cli_text_free(t);
}

static void clear(ring *r, slot *t)
{
    r->held -= t->bytes.len;
    clear_text(&t->bytes);
    clear_text(&t->answer.out);
    clear_text(&t->answer.notes);
    t->answer.rejected = false;
    t->answer.n_key = 0;
    t->answer.n_sentence = t->answer.n_record = 0;
    t->state = FREE;
}

/* Reading. */

/* Everything that an input points to, as fields of it. */
static void fields_of(psc_input *in, psc_str *field[6])
{
    field[0] = &in->bytes;
    field[1] = &in->about.url;
    field[2] = &in->about.publisher;
    field[3] = &in->about.language;
    field[4] = &in->about.charset;
    field[5] = &in->name;
}

/* Copy the report into the slot, so that the reader can go on. */
static void keep(slot *t, const psc_input *in)
{
    psc_str *field[6];
    t->in = *in;
    fields_of(&t->in, field);
    for (size_t i = 0; i < 6; i++) cli_text_add(&t->bytes, field[i]->ptr, field[i]->len);
    const char *at = t->bytes.ptr;
    for (size_t i = 0; i < 6; i++) {
        field[i]->ptr = at;
        at += field[i]->len;
    }
    const size_t n = strlen(in->file) + 1;
    t->file = cli_alloc(t->file, n, 1);
    memcpy(t->file, in->file, n);
    t->in.file = t->file;
}

static bool in_shard(ring *r)
{
    const cli_args *a = r->s->args;
    return a->shards == 0 || r->n_seen % a->shards == a->shard - 1;
}

/* Is it ours to answer? */
static bool wanted(ring *r, const psc_input *in)
{
    return in_shard(r) && !(r->s->skip && r->s->skip(r->s->sink, in));
}

static void close_reader(ring *r)
{
    if (!r->reader) return;
    cli_report_skipped(&r->report, psc_reader_skipped(r->reader));
    r->progress.done += psc_reader_tell(r->reader);
    psc_reader_close(r->reader);
    r->reader = NULL;
}

/* The next report of all files; PSC_END at the end.  Any other status is the
 * trouble of one report or file, and the next call goes on behind it. */
static psc_status next_report(ring *r, psc_input *in, psc_err *err)
{
    for (; r->file < r->files->n; r->file++) {
        const cli_file *f = &r->files->at[r->file];
        psc_status st = PSC_OK;
        if (!r->reader)
            st = psc_reader_open(&r->reader, f->path, f->name, 0, psc_alloc_default(), err);
        if (st) {
            r->file++;
            return st;
        }
        st = psc_reader_next(r->reader, in, err);
        if (st != PSC_END) return st;
        close_reader(r);
    }
    return PSC_END;
}

/* The next report or trouble into the slot; false at the end of all files. */
static bool read_next(ring *r, slot *t)
{
    psc_err err;
    psc_input in;
    psc_status st;
    while ((st = next_report(r, &in, &err)) == PSC_OK && !wanted(r, &in)) r->n_seen++;
    if (st == PSC_END) return false;
    r->n_seen++;
    t->state = st == PSC_OK ? READY : DONE;
    if (st) {
        reject(t, &err);
        return true;
    }
    keep(t, &in);
    r->held += t->bytes.len;
    return true;
}

/* Writing. */

/* The lines whose keys are new. */
static bool put_new_lines(ring *r, const cli_answer *a)
{
    const char *p = a->out.ptr, *end = p + a->out.len;
    bool ok = true;
    for (size_t i = 0; ok && i < a->n_key && p < end; i++) {
        const char *nl = memchr(p, '\n', (size_t)(end - p));
        const size_t len = nl ? (size_t)(nl - p) + 1 : (size_t)(end - p);
        if (a->key[i] == 0 || cli_daily_add(&r->daily, a->key[i])) ok = cli_put(p, len);
        p += len;
    }
    return ok;
}

static bool put_answer(ring *r, cli_answer *a)
{
    if (r->s->put) return a->rejected || r->s->put(r->s->sink, a);
    return a->n_key ? put_new_lines(r, a) : cli_put(a->out.ptr, a->out.len);
}

static void show_progress(ring *r, bool last)
{
    const cli_progress_now now = {.bytes = r->reader ? psc_reader_tell(r->reader) : 0,
                                  .n_report = r->n_report,
                                  .n_rejected = r->report.n};
    cli_progress_show(&r->progress, &now, last);
}

/* The answer goes out; false if what it goes to takes no more. */
static bool write_answer(ring *r, slot *t)
{
    cli_answer *a = &t->answer;
    const bool ok = put_answer(r, a);
    r->n_report++;
    if (a->rejected && cli_report_add(&r->report, &a->err)) note(a, &a->err);
    if (ok && a->notes.len) {
        cli_progress_clear(&r->progress);
        (void)fwrite(a->notes.ptr, 1, a->notes.len, stderr);
    }
    if (ok) show_progress(r, false);
    clear(r, t);
    return ok;
}

/* One job: read, answer, write. */
static void run_alone(ring *r)
{
    psc_err err;
    psc_coder *coder;
    if (psc_coder_new(&coder, r->s->model, r->s->lexicon, &r->s->options, psc_alloc_default(),
                      &err)) {
        cli_say_err(&err);
        r->failed = true;
        return;
    }
    slot *t = &r->at[0];
    while (read_next(r, t)) {
        if (t->state == READY) answer(r->s, coder, t);
        if (!write_answer(r, t)) {
            r->output_failed = true;
            break;
        }
    }
    psc_coder_free(coder);
}

/* Several jobs. */

static slot *take(ring *r)
{
    slot *t = NULL;
    pthread_mutex_lock(&r->lock);
    for (;;) {
        while (r->next < r->head && r->at[r->next % r->n].state != READY) r->next++;
        if (r->next < r->head) {
            t = &r->at[r->next++ % r->n];
            t->state = BUSY;
            break;
        }
        if (r->stop) break;
        pthread_cond_wait(&r->ready, &r->lock);
    }
    pthread_mutex_unlock(&r->lock);
    return t;
}

static void *work(void *arg)
{
    ring *r = arg;
    psc_err err;
    psc_coder *coder;
    if (psc_coder_new(&coder, r->s->model, r->s->lexicon, &r->s->options, psc_alloc_default(),
                      &err))
        coder = NULL;
    for (slot *t; (t = take(r)) != NULL;) {
        if (coder)
            answer(r->s, coder, t);
        else
            reject(t, &err);
        pthread_mutex_lock(&r->lock);
        t->state = DONE;
        pthread_cond_signal(&r->done);
        pthread_mutex_unlock(&r->lock);
    }
    psc_coder_free(coder);
    return NULL;
}

/* Let workers see what was filled. */
static void publish(ring *r)
{
    pthread_mutex_lock(&r->lock);
    r->head++;
    pthread_cond_signal(&r->ready);
    pthread_mutex_unlock(&r->lock);
}

/* Wait for the oldest.  One that was answered when it was filled may not have been
 * passed by the workers yet; they must not meet its slot again under its number. */
static void wait_done(ring *r, const slot *t)
{
    pthread_mutex_lock(&r->lock);
    while (t->state != DONE) pthread_cond_wait(&r->done, &r->lock);
    if (r->next <= r->tail) r->next = r->tail + 1;
    pthread_mutex_unlock(&r->lock);
}

/* The main thread: fills as long as a slot is free, then writes the oldest. */
static void feed(ring *r)
{
    bool more = true;
    while (more || r->tail < r->head) {
        while (more && r->head - r->tail < r->n && r->held < HELD_BYTES) {
            more = read_next(r, &r->at[r->head % r->n]);
            if (more) publish(r);
        }
        if (r->tail == r->head) break;
        slot *t = &r->at[r->tail % r->n];
        wait_done(r, t);
        if (!write_answer(r, t)) {
            r->output_failed = true;
            break;
        }
        r->tail++;
    }
    pthread_mutex_lock(&r->lock);
    r->stop = true;
    if (r->output_failed) r->next = r->head;
    pthread_cond_broadcast(&r->ready);
    pthread_mutex_unlock(&r->lock);
}

static void run_threads(ring *r, int jobs)
{
    pthread_t *thread = cli_alloc(NULL, (size_t)jobs, sizeof *thread);
    int n = 0;
    while (n < jobs && pthread_create(&thread[n], NULL, work, r) == 0) n++;
    if (n == 0)
        run_alone(r);
    else
        feed(r);
    for (int i = 0; i < n; i++) (void)pthread_join(thread[i], NULL);
    free(thread);
}

static int count_jobs(const cli_stream *s)
{
    if (s->args->jobs) return s->args->jobs;
    const long cores = sysconf(_SC_NPROCESSORS_ONLN);
    return cores < 1 ? 1 : cores > 256 ? 256 : (int)cores;
}

static void free_slots(ring *r)
{
    for (size_t i = 0; i < r->n; i++) {
        cli_text_free(&r->at[i].bytes);
        cli_text_free(&r->at[i].answer.out);
        cli_text_free(&r->at[i].answer.notes);
        free(r->at[i].answer.key);
        free(r->at[i].file);
    }
    free(r->at);
}

static int exit_status(ring *r)
{
    if (!cli_report_close(&r->report) || r->failed || r->output_failed || !cli_put_end())
        return CLI_FAILURE;
    return r->report.n ? CLI_REJECTED : CLI_OK;
}

int cli_run_stream(const cli_stream *s, const cli_files *files)
{
    const int jobs = count_jobs(s);
    ring r = {.s = s, .files = files, .n = jobs > 1 ? (size_t)jobs * SLOTS_PER_JOB : 1};
    r.at = cli_alloc(NULL, r.n, sizeof *r.at);
    memset(r.at, 0, r.n * sizeof *r.at);
    cli_progress_begin(&r.progress, files, s->args->quiet, s->put != NULL);
    if (!cli_report_open(&r.report, s->args->report)) {
        free_slots(&r);
        return CLI_FAILURE;
    }
    (void)pthread_mutex_init(&r.lock, NULL);
    (void)pthread_cond_init(&r.ready, NULL);
    (void)pthread_cond_init(&r.done, NULL);
    if (jobs > 1)
        run_threads(&r, jobs);
    else
        run_alone(&r);
    close_reader(&r);
    show_progress(&r, true);
    if (!s->args->quiet) cli_report_sum(&r.report, r.n_report);
    (void)pthread_cond_destroy(&r.done);
    (void)pthread_cond_destroy(&r.ready);
    (void)pthread_mutex_destroy(&r.lock);
    const int status = exit_status(&r);
    free_slots(&r);
    cli_daily_free(&r.daily);
    return status;
}
