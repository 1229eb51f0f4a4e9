/* SPDX-License-Identifier: Apache-2.0 */
/* priscus ingest: reports into a store.
 *
 * Workers code and pack (stream.h); the main thread asks before whether a report is stored
 * already, and puts what they packed into transactions of some hundred reports.  So a run
 * that was killed goes on where it stopped, having lost what was in the last transaction. */
#include <time.h>

#include "heap.h"
#include "store.h"
#include "stream.h"

enum {
    /* A transaction has at most so many reports, lasts so long.  What is written for a report
     * lies on a hundred pages, most of which the next ones want as well: so bigger stores get
     * bigger ones, of an eighth of what is stored. */
    BATCH_MIN = 256,
    BATCH_MAX = 4096,
    BATCH_SECONDS = 5,
    /* Where the machine is busy or slow, so long that commits are a tenth of the work. */
    BATCH_COMMITS = 10,
    BATCH_SECONDS_MAX = 20,
    /* Reports are merged by so few that the workers, who may be that much ahead, need not wait. */
    MERGE_AT = 8
};

/* Reports, by what became of them. */
typedef struct counts {
    uint64_t new, same, replaced;
} counts;

typedef struct sink {
    psc_store *store;
    unsigned flags;
    uint64_t n_open;     /* reports in the open transaction */
    uint64_t n_unmerged; /* of those */
    uint64_t n_before;   /* reports that were there, about */
    double opened, took; /* when that was; what the last commit took, in seconds */
    counts open, kept;   /* in the open transaction; in those that were committed */
    bool failed;
} sink;

static bool fail(sink *s, const psc_err *err)
{
    if (!s->failed) cli_say_err(err);
    s->failed = true;
    return false;
}

static bool skip(void *ctx, const psc_input *in)
{
    sink *s = ctx;
    bool there = false;
    psc_err err;
    if (s->failed || s->flags & PSC_STORE_REPLACE) return false;
    if (psc_store_has(s->store, in, &there, &err)) return fail(s, &err);
    s->kept.same += there;
    return there;
}

static bool merge(sink *s)
{
    psc_err err;
    uint64_t n = 1;
    s->n_unmerged = 0;
    while (n)
        if (psc_store_merge(s->store, &n, &err)) return fail(s, &err);
    return true;
}

static void keep(sink *s)
{
    s->kept.new += s->open.new;
    s->kept.same += s->open.same;
    s->kept.replaced += s->open.replaced;
    s->open = (counts){0};
}

static double seconds(void)
{
    struct timespec now;
    (void)clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

/* What was put is merged in the same transaction. */
static bool commit(sink *s)
{
    psc_err err;
    if (s->n_open == 0) return true;
    s->n_open = 0;
    if (!merge(s)) return false;
    const double start = seconds();
    if (psc_store_commit(s->store, &err)) return fail(s, &err);
    s->took = seconds() - start;
    keep(s);
    return true;
}

/* What a run that was killed, or an older priscus, has stored and not merged. */
static bool merge_rest(sink *s)
{
    psc_err err;
    uint64_t n = 1;
    while (n && !s->failed) {
        if (psc_store_begin(s->store, &err) || psc_store_merge(s->store, &n, &err) ||
            psc_store_commit(s->store, &err))
            return fail(s, &err);
    }
    return !s->failed;
}

static bool due(const sink *s)
{
    const double paid = BATCH_COMMITS * s->took;
    const double longest = paid < BATCH_SECONDS       ? BATCH_SECONDS
                           : paid < BATCH_SECONDS_MAX ? paid
                                                      : BATCH_SECONDS_MAX;
    const uint64_t eighth = (s->n_before + s->kept.new + s->open.new) / 8;
    const uint64_t batch = eighth < BATCH_MIN ? BATCH_MIN : eighth > BATCH_MAX ? BATCH_MAX : eighth;
    return s->n_open >= batch || seconds() - s->opened >= longest;
}

static bool begin(sink *s)
{
    psc_err err;
    if (s->n_open++ > 0) return true;
    s->opened = seconds();
    return psc_store_begin(s->store, &err) == PSC_OK || fail(s, &err);
}

static bool put(void *ctx, cli_answer *a)
{
    sink *s = ctx;
    psc_err err;
    psc_stored how;
    if (s->failed || !begin(s)) return false;
    const psc_status st =
        psc_store_put(s->store, (psc_str){a->out.ptr, a->out.len}, s->flags, &how, &err);
    if (st == PSC_INPUT)
        cli_reject(a, &err);
    else if (st)
        return fail(s, &err);
    else
        ++*(how == PSC_STORED_NEW    ? &s->open.new
            : how == PSC_STORED_SAME ? &s->open.same
                                     : &s->open.replaced);
    if (due(s)) return commit(s);
    return ++s->n_unmerged < MERGE_AT || psc_store_is_shared(s->store) || merge(s);
}

static psc_status work(const void *ctx, psc_coder *c, const psc_input *in, cli_answer *a,
                       psc_err *err)
{
    const psc_report *r;
    (void)ctx;
    const psc_status st = psc_coder_code(c, in, &r, err);
    if (st) return st;
    cli_note_warnings(a, r);
    a->n_sentence = r->doc->n_sent;
    const psc_str parcel = psc_coder_parcel(c, r, in);
    if (!parcel.ptr) return psc_fail(err, PSC_NOMEM, in->file, in->line, in->byte, "out of memory");
    cli_text_add(&a->out, parcel.ptr, parcel.len);
    return PSC_OK;
}

static void tell(const cli_args *args, const sink *s)
{
    if (args->quiet) return;
    cli_say("%s: %llu stored, %llu replaced, %llu there before", psc_store_name(s->store),
            (unsigned long long)s->kept.new, (unsigned long long)s->kept.replaced,
            (unsigned long long)s->kept.same);
}

static int run(const cli_args *args, const cli_files *files, sink *s)
{
    psc_lexicon *lexicon = NULL;
    psc_model *model = NULL;
    int status = cli_open_lexicon(args, PSC_LEXICON_ALL, &lexicon);
    if (status == CLI_OK) status = cli_open_model(args, &model);
    if (status == CLI_OK) {
        cli_stream stream = {.args = args,
                             .model = model,
                             .lexicon = lexicon,
                             .options = psc_coder_defaults(),
                             .work = work,
                             .skip = skip,
                             .put = put,
                             .sink = s};
        stream.options.date = args->date;
        status = cli_run_stream(&stream, files);
        if (!s->failed && commit(s)) (void)merge_rest(s);
        if (s->failed) status = CLI_FAILURE;
        tell(args, s);
    }
    psc_model_close(model);
    psc_lexicon_close(lexicon);
    return status;
}

int cli_ingest(const cli_args *args)
{
    cli_files files = {0};
    sink s = {.flags = args->replace ? PSC_STORE_REPLACE : 0};
    psc_err err;
    cli_widen_heap();
    int status = cli_open_store(args, PSC_STORE_WRITE, &s.store);
    if (status == CLI_OK && psc_store_reports(s.store, &s.n_before, &err) && !fail(&s, &err))
        status = CLI_FAILURE;
    if (status == CLI_OK && !cli_list_files(args, &files)) status = CLI_USAGE;
    if (status == CLI_OK) status = run(args, &files, &s);
    psc_store_close(s.store);
    cli_free_files(&files);
    return status;
}
