/* SPDX-License-Identifier: Apache-2.0 */
/* CoNLL-U in, CoNLL-U out: the words stay, the trees are ours. */
#include "coder.h"

#include "base/str.h"
#include "record/conllu.h"

enum { WORDS = 20000 }; /* of a report that are looked at together, and a sentence more */

typedef struct job {
    psc_coder *c;
    psc_conllu_reader reader;
    psc_conllu_sentence *row; /* [n] of the report at hand */
    psc_sentence *sent;       /* [n] */
    uint32_t n, cap_row, cap_sent, words;
    bool (*put)(void *ctx, psc_str text);
    void (*complain)(void *ctx, const psc_err *err);
    void *ctx;
    psc_status worst;
    psc_err *err; /* the first complaint's */
} job;

static void note(job *j, psc_status st, const psc_err *e)
{
    if (j->worst == PSC_OK && j->err) *j->err = *e;
    j->worst = st;
    if (j->complain) j->complain(j->ctx, e);
}

static psc_status no_memory(const job *j, psc_err *e)
{
    return psc_fail(e, PSC_NOMEM, j->reader.file, j->reader.line, UINT64_MAX,
                    "the report needs more memory than one may have");
}

static bool begins_report(const psc_conllu_sentence *s)
{
    for (uint32_t i = 0; i < s->n_comment; i++)
        if (psc_str_starts(s->comment[i], PSC_STR("# newdoc"))) return true;
    return false;
}

static void forget_analysis(psc_sentence *s)
{
    for (uint32_t i = 0; i < s->n; i++) {
        psc_token *t = &s->tok[i];
        t->lemma = t->feats = (psc_str){0};
        t->upos = t->xpos = t->rel = t->ner = 0;
        t->head = -1;
    }
}

static void add(job *j, psc_conllu_sentence *s)
{
    uint32_t n = j->n;
    forget_analysis(&s->sent);
    j->words += s->sent.n;
    *psc_push(&j->c->arena, j->row, n, j->cap_row) = *s;
    *psc_push(&j->c->arena, j->sent, j->n, j->cap_sent) = s->sent;
}

/* Sentences up to the next report's beginning, which is read again.  A file without such
 * beginnings is read sentence by sentence.  PSC_END: there are no more. */
static psc_status read_report(job *j, psc_err *e)
{
    bool together = false;
    for (;;) {
        psc_conllu_sentence s;
        const psc_conllu_reader before = j->reader;
        const psc_status st = psc_conllu_next(&j->reader, &j->c->arena, &s, e);
        if (st == PSC_END) return j->n ? PSC_OK : PSC_END;
        if (st == PSC_OK && j->n && begins_report(&s)) {
            j->reader = before;
            return PSC_OK;
        }
        if (st == PSC_OK) {
            together = together || begins_report(&s);
            add(j, &s);
        } else {
            note(j, st, e);
        }
        if (!together || j->words > WORDS) return PSC_OK;
    }
}
/* One report into c->out. */
static psc_status step(job *j, psc_err *e)
{
    psc_coder *c = j->c;
    psc_coder_reset(c);
    psc_buf_clear(&c->out);
    j->n = j->cap_row = j->cap_sent = j->words = 0;
    if (PSC_TRAP(&c->arena)) return no_memory(j, e);
    psc_status st = read_report(j, e);
    if (st) return st;
    st = psc_coder_analyse(c, j->sent, j->n);
    if (st) return no_memory(j, e);
    for (uint32_t i = 0; i < j->n; i++)
        psc_conllu_write(&c->out, &j->sent[i], j->row[i].comment, j->row[i].n_comment);
    return c->out.failed ? no_memory(j, e) : PSC_OK;
}

psc_status psc_coder_reparse(psc_coder *c, psc_str conllu, const char *file,
                             bool (*put)(void *ctx, psc_str text),
                             void (*complain)(void *ctx, const psc_err *err), void *ctx,
                             psc_err *err)
{
    job j = {.c = c, .put = put, .complain = complain, .ctx = ctx, .err = err};
    psc_err e;
    psc_conllu_init(&j.reader, conllu, file);
    for (;;) {
        const psc_status st = step(&j, &e);
        if (st == PSC_END) return j.worst;
        if (st)
            note(&j, st, &e);
        else if (!put(ctx, psc_buf_view(&c->out)))
            return j.worst;
    }
}
