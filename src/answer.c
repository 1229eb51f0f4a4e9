/* SPDX-License-Identifier: Apache-2.0 */
/* What a coder says: its report in writing, and answers to single questions.
 *
 * Writers use the arena of the report as scratch, so they run under a trap of
 * their own; out of memory they answer with nothing (ptr NULL). */
#include "coder.h"

#include "record/conllu.h"
#include "record/write.h"
#include "store/parcel.h"
#include <priscus/store.h>

typedef struct request {
    const psc_report *report;
    unsigned what;
    psc_str record;
    psc_look look;
    const psc_input *input;
} request;

typedef void writer(psc_coder *c, const request *q);

static psc_str answer(psc_coder *c, writer *write, const request *q)
{
    psc_buf_clear(&c->out);
    if (PSC_TRAP(&c->arena)) return (psc_str){0};
    write(c, q);
    psc_buf_bytes(&c->out, "", 1); /* so that an empty answer has a pointer too */
    if (c->out.failed) return (psc_str){0};
    return (psc_str){c->out.ptr, c->out.len - 1};
}

static void write_records(psc_coder *c, const request *q)
{
    psc_write_records(&c->out, &c->arena, q->report, q->what);
}

psc_str psc_coder_records(psc_coder *c, const psc_report *r, unsigned what)
{
    return answer(c, write_records, &(request){.report = r, .what = what});
}

static void write_parcel(psc_coder *c, const request *q)
{
    psc_parcel_write(&c->out, &c->arena, q->report, q->input);
}

psc_str psc_coder_parcel(psc_coder *c, const psc_report *r, const psc_input *in)
{
    return answer(c, write_parcel, &(request){.report = r, .input = in});
}

static psc_status code_and_put(psc_store *s, psc_coder *c, const psc_input *in, psc_stored *how,
                               psc_err *err)
{
    const psc_report *report;
    psc_status st = psc_coder_code(c, in, &report, err);
    if (st == PSC_OK) st = psc_store_begin(s, err);
    if (st) return st;
    uint64_t merged;
    st = psc_store_put(s, psc_coder_parcel(c, report, in), 0, how, err);
    if (st == PSC_OK) st = psc_store_merge(s, &merged, err);
    if (st == PSC_OK) return psc_store_commit(s, err);
    psc_store_rollback(s);
    return st;
}

psc_status psc_store_add(psc_store *s, psc_coder *c, const psc_input *in, psc_stored *how,
                         psc_err *err)
{
    bool there = false;
    *how = PSC_STORED_SAME;
    const psc_status st = psc_store_has(s, in, &there, err);
    return st || there ? st : code_and_put(s, c, in, how, err);
}

psc_status psc_coder_rows(psc_coder *c, const psc_report *r, psc_format format, psc_str *out,
                          psc_err *err)
{
    *out = (psc_str){0};
    if (c->format != format) {
        psc_exporter_free(c->exporter);
        c->format = PSC_FORMAT_NONE;
        const psc_status st = psc_exporter_new(&c->exporter, format, NULL, c->alloc, err);
        if (st) return st;
        c->format = format;
    }
    return psc_exporter_report(c->exporter, r, out, err);
}

/* The comments that CoNLL-U wants. */
static void write_trees(psc_coder *c, const request *q)
{
    const psc_document *d = q->report->doc;
    for (uint32_t i = 0; i < d->n_sent; i++) {
        const psc_sentence *s = &d->sent[i];
        const psc_str text = {d->text.ptr + s->span.beg, s->span.end - s->span.beg};
        psc_str comment[3];
        uint32_t n = 0;
        if (i == 0)
            comment[n++] =
                psc_arena_printf(&c->arena, "# newdoc id = %.*s", (int)d->id.len, d->id.ptr);
        comment[n++] =
            psc_arena_printf(&c->arena, "# sent_id = %.*s:%u", (int)d->id.len, d->id.ptr, i + 1);
        comment[n++] = psc_arena_printf(&c->arena, "# text = %.*s", (int)text.len, text.ptr);
        psc_conllu_write(&c->out, s, comment, n);
    }
}

psc_str psc_coder_trees(psc_coder *c, const psc_report *r)
{
    return answer(c, write_trees, &(request){.report = r});
}

static void write_account(psc_coder *c, const request *q)
{
    psc_write_account(&c->out, &c->arena, q->report, q->look);
}

psc_str psc_coder_account(psc_coder *c, const psc_report *r, psc_look look)
{
    return answer(c, write_account, &(request){.report = r, .look = look});
}

static void write_explain(psc_coder *c, const request *q)
{
    psc_write_explain(&c->out, &c->arena, q->report, q->record, q->look);
}

psc_str psc_coder_explain(psc_coder *c, const psc_report *r, psc_str record, psc_look look)
{
    return answer(c, write_explain, &(request){.report = r, .record = record, .look = look});
}

static void write_explain_json(psc_coder *c, const request *q)
{
    psc_write_explain_json(&c->out, &c->arena, q->report, q->record);
}

psc_str psc_coder_explain_json(psc_coder *c, const psc_report *r, psc_str record)
{
    return answer(c, write_explain_json, &(request){.report = r, .record = record});
}
