/* SPDX-License-Identifier: Apache-2.0 */
/* The commands that take reports: code, read, parse, time, relate, explain. */
#include <stdlib.h>
#include <string.h>

#include "daily.h"
#include "store.h"
#include "stream.h"

/* What the workers need to know, besides the coder. */
typedef struct plan {
    unsigned what;
    cli_format format;
    psc_format rows;
    psc_look look;
    psc_str record;
    bool json, one_a_day;
    bool *any; /* set when something is written; NULL: nobody asks */
} plan;

static psc_status out_of_memory(const psc_input *in, psc_err *err)
{
    return psc_fail(err, PSC_NOMEM, in->file, in->line, in->byte, "out of memory");
}

static psc_status add(cli_answer *a, psc_str text, const psc_input *in, psc_err *err)
{
    if (!text.ptr) return out_of_memory(in, err);
    cli_text_add(&a->out, text.ptr, text.len);
    return PSC_OK;
}

static psc_status take(psc_coder *c, const psc_input *in, const psc_report **r, cli_answer *a,
                       psc_err *err)
{
    const psc_status st = psc_coder_code(c, in, r, err);
    if (st) return st;
    cli_note_warnings(a, *r);
    a->n_sentence = (*r)->doc->n_sent;
    return PSC_OK;
}

enum {
    WRITTEN = PSC_RECORD_DOCUMENT | PSC_RECORD_EVENT | PSC_RECORD_QUOTE | PSC_RECORD_FIGURE |
              PSC_RECORD_MEETING
};

/* A key for every line that psc_coder_records writes. */
static void add_keys(const psc_report *r, unsigned what, cli_answer *a)
{
    if (what & PSC_RECORD_DOCUMENT) cli_add_key(a, 0);
    psc_record_walk walk = {0};
    uint32_t i;
    for (unsigned kind; (kind = psc_record_next(&walk, r, what, &i)) != 0;)
        cli_add_key(a, kind == PSC_RECORD_EVENT ? psc_event_daily(r->doc, &r->event[i]) : 0);
}

static psc_status add_rows(psc_coder *c, const psc_report *r, psc_format format, cli_answer *a,
                           psc_err *err)
{
    psc_str rows;
    const psc_status st = psc_coder_rows(c, r, format, &rows, err);
    if (st == PSC_OK) cli_text_add(&a->out, rows.ptr, rows.len);
    return st;
}

static psc_status work_code(const void *ctx, psc_coder *c, const psc_input *in, cli_answer *a,
                            psc_err *err)
{
    const plan *p = ctx;
    const psc_report *r;
    const psc_status st = take(c, in, &r, a, err);
    if (st) return st;
    if (p->format == CLI_TEXT) return add(a, psc_coder_account(c, r, p->look), in, err);
    if (p->format == CLI_ROWS) return add_rows(c, r, p->rows, a, err);
    if (p->one_a_day) add_keys(r, p->what, a);
    return add(a, psc_coder_records(c, r, p->what), in, err);
}

static psc_status work_trees(const void *ctx, psc_coder *c, const psc_input *in, cli_answer *a,
                             psc_err *err)
{
    const psc_report *r;
    (void)ctx;
    const psc_status st = take(c, in, &r, a, err);
    return st ? st : add(a, psc_coder_trees(c, r), in, err);
}

static psc_status work_names(const void *ctx, psc_coder *c, const psc_input *in, cli_answer *a,
                             psc_err *err)
{
    const psc_report *r;
    (void)ctx;
    const psc_status st = take(c, in, &r, a, err);
    return st ? st : add(a, psc_coder_names(c, r), in, err);
}

/* Is the record one of this report's, by its name? */
static bool names_report(psc_str record, const psc_document *d)
{
    return record.len > d->id.len && record.ptr[d->id.len] == '#' &&
           memcmp(record.ptr, d->id.ptr, d->id.len) == 0;
}

static psc_status work_explain(const void *ctx, psc_coder *c, const psc_input *in, cli_answer *a,
                               psc_err *err)
{
    const plan *p = ctx;
    const psc_report *r;
    const psc_status st = take(c, in, &r, a, err);
    if (st) return st;
    const psc_str text = p->json ? psc_coder_explain_json(c, r, p->record)
                                 : psc_coder_explain(c, r, p->record, p->look);
    if (text.ptr && text.len == 0 && names_report(p->record, r->doc))
        return psc_fail(err, PSC_INPUT, in->file, in->line, UINT64_MAX,
                        "there is no record %s; events there: %u", p->record.ptr, r->n_event);
    return add(a, text, in, err);
}

static psc_status work_relate(const void *ctx, psc_coder *c, const psc_input *in, cli_answer *a,
                              psc_err *err)
{
    psc_str line;
    (void)ctx;
    if (in->kind != PSC_INPUT_JSON)
        return psc_fail(err, PSC_INPUT, in->file, 0, UINT64_MAX,
                        "not JSON Lines: relate wants {\"text\", \"source\", \"target\"}");
    const psc_status st = psc_coder_relate(c, in, &line, err);
    a->n_sentence = 1;
    return st ? st : add(a, line, in, err);
}

static psc_status work_time(const void *ctx, psc_coder *c, const psc_input *in, cli_answer *a,
                            psc_err *err)
{
    psc_str lines;
    (void)ctx;
    if (in->kind != PSC_INPUT_JSON && in->kind != PSC_INPUT_TEXT)
        return psc_fail(err, PSC_INPUT, in->file, in->line, in->byte,
                        "neither plain text nor JSON: take its text from `priscus read` first");
    const psc_status st = psc_coder_times(c, in, &lines, err);
    return st ? st : add(a, lines, in, err);
}

/* What the stages up to this one know (and what `time` asks of sentences). */
static unsigned parts_for(psc_stage stage)
{
    if (stage >= PSC_STAGE_ACTORS) return PSC_LEXICON_ALL;
    if (stage == PSC_STAGE_READ) return PSC_LEXICON_PAGES;
    return PSC_LEXICON_PAGES | PSC_LEXICON_WORDS | PSC_LEXICON_TIMES;
}

/* Writes, and keeps in mind whether there was anything. */
static bool put_seen(void *sink, cli_answer *a)
{
    bool *any = sink;
    *any |= a->out.len > 0;
    return cli_put(a->out.ptr, a->out.len);
}

/* Open what the stage needs, run, close. */
static int run(const cli_args *args, cli_work *work, const plan *p, psc_stage stage, bool trace)
{
    cli_files files = {0};
    psc_lexicon *lexicon = NULL;
    psc_model *model = NULL;
    if (!cli_list_files(args, &files)) return CLI_USAGE;
    int status = cli_open_lexicon(args, parts_for(stage), &lexicon);
    if (status == CLI_OK && stage >= PSC_STAGE_PARSE) status = cli_open_model(args, &model);
    if (status == CLI_OK) {
        cli_stream s = {.args = args,
                        .model = model,
                        .lexicon = lexicon,
                        .options = psc_coder_defaults(),
                        .work = work,
                        .ctx = p};
        s.options.stage = stage;
        s.options.date = args->date;
        s.options.trace = trace;
        s.options.min_confidence = args->min_confidence;
        s.options.indirect = args->indirect;
        if (p->any) s.put = put_seen, s.sink = p->any;
        status = cli_run_stream(&s, &files);
    }
    psc_model_close(model);
    psc_lexicon_close(lexicon);
    cli_free_files(&files);
    return status;
}

int cli_code(const cli_args *args)
{
    plan p = {.format = args->format, .rows = args->rows, .look = cli_look(), .what = WRITTEN};
    if (p.format == CLI_AUTO)
        p.format = cli_is_terminal(stdout) && !args->only ? CLI_TEXT : CLI_JSONL;
    if (args->only) p.what = args->only & WRITTEN;
    if (!args->no_text) p.what |= PSC_RECORD_TEXT;
    p.one_a_day = args->one_a_day;
    if (args->one_a_day && (args->format == CLI_TEXT || args->format == CLI_ROWS)) {
        cli_say("code: --one-a-day chooses among records; it needs --format jsonl");
        return CLI_USAGE;
    }
    if (args->one_a_day) p.format = CLI_JSONL;
    if (args->format == CLI_ROWS && !cli_put_head(args->rows)) return CLI_FAILURE;
    return run(args, work_code, &p, PSC_STAGE_EVENTS, false);
}

int cli_read(const cli_args *args)
{
    const plan p = {.format = CLI_JSONL,
                    .what = PSC_RECORD_DOCUMENT | (args->no_text ? 0 : PSC_RECORD_TEXT)};
    return run(args, work_code, &p, PSC_STAGE_READ, false);
}

int cli_names(const cli_args *args)
{
    const plan p = {0};
    return run(args, work_names, &p, PSC_STAGE_ACTORS, false);
}

int cli_relate(const cli_args *args)
{
    const plan p = {0};
    return run(args, work_relate, &p, PSC_STAGE_ACTORS, false);
}

int cli_time(const cli_args *args)
{
    const plan p = {0};
    return run(args, work_time, &p, PSC_STAGE_SPLIT, false);
}

int cli_explain(const cli_args *args)
{
    bool any = false;
    const plan p = {
        .look = cli_look(),
        .json = args->json,
        .any = &any,
        .record = {args->record ? args->record : "", args->record ? strlen(args->record) : 0}};
    const int status = run(args, work_explain, &p, PSC_STAGE_EVENTS, true);
    if (status != CLI_OK || any || !args->record) return status;
    cli_say("explain: none of these reports has a record %s; take its id from what code writes",
            args->record);
    return CLI_REJECTED;
}

/* parse --input conllu: the file is taken whole. */

static bool put_tree(void *ctx, psc_str text)
{
    bool *failed = ctx;
    if (!cli_put(text.ptr, text.len)) *failed = true;
    return !*failed;
}

static int reparse(const cli_args *args, psc_coder *coder)
{
    const char *path = args->n_operand ? args->operand[0] : "-";
    size_t len;
    if (args->n_operand > 1) {
        cli_say("parse: --input conllu takes one file, not also: %s", args->operand[1]);
        return CLI_USAGE;
    }
    psc_err err;
    bool failed = false;
    char *text = cli_read_file(path, &len);
    if (!text) return CLI_REJECTED;
    const psc_status st =
        psc_coder_reparse(coder, (psc_str){text, len}, path, put_tree, cli_complain, &failed, &err);
    free(text);
    if (failed || !cli_put_end()) return CLI_FAILURE;
    return st ? CLI_REJECTED : CLI_OK;
}

int cli_parse(const cli_args *args)
{
    const plan p = {0};
    return args->conllu ? cli_with_coder(args, CLI_MODEL, reparse)
                        : run(args, work_trees, &p, PSC_STAGE_PARSE, false);
}
