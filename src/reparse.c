/* SPDX-License-Identifier: Apache-2.0 */
/* CoNLL-U in, CoNLL-U out: the words stay, the trees are ours. */
#include "coder.h"

#include "record/conllu.h"

typedef struct job {
    psc_coder *c;
    psc_conllu_reader reader;
    bool (*put)(void *ctx, psc_str text);
    void (*complain)(void *ctx, const psc_err *err);
    void *ctx;
} job;

/* One sentence; PSC_END at the end, PSC_INPUT for a bad one. */
static psc_status step(job *j, psc_err *err)
{
    psc_coder *c = j->c;
    psc_conllu_sentence s;
    psc_coder_reset(c);
    psc_buf_clear(&c->out);
    if (PSC_TRAP(&c->arena))
        return psc_fail(err, PSC_NOMEM, j->reader.file, j->reader.line, UINT64_MAX,
                        "the sentence needs more memory than one may have");
    psc_status st = psc_conllu_next(&j->reader, &c->arena, &s, err);
    if (st) return st;
    for (uint32_t i = 0; i < s.sent.n; i++) {
        psc_token *t = &s.sent.tok[i];
        t->lemma = t->feats = (psc_str){0};
        t->upos = t->xpos = t->rel = t->ner = 0;
        t->head = -1;
    }
    st = psc_coder_analyse(c, &s.sent);
    if (st) return psc_fail(err, st, j->reader.file, j->reader.line, UINT64_MAX, "out of memory");
    psc_conllu_write(&c->out, &s.sent, s.comment, s.n_comment);
    return c->out.failed ? psc_fail(err, PSC_NOMEM, j->reader.file, j->reader.line, UINT64_MAX,
                                    "out of memory")
                         : PSC_OK;
}

psc_status psc_coder_reparse(psc_coder *c, psc_str conllu, const char *file,
                             bool (*put)(void *ctx, psc_str text),
                             void (*complain)(void *ctx, const psc_err *err), void *ctx,
                             psc_err *err)
{
    job j = {.c = c, .put = put, .complain = complain, .ctx = ctx};
    psc_status worst = PSC_OK;
    psc_err e;
    psc_conllu_init(&j.reader, conllu, file);
    for (;;) {
        const psc_status st = step(&j, &e);
        if (st == PSC_END) return worst;
        if (st == PSC_OK) {
            if (!put(ctx, psc_buf_view(&c->out))) return worst;
            continue;
        }
        if (worst == PSC_OK && err) *err = e;
        worst = st;
        if (complain) complain(ctx, &e);
        if (st != PSC_INPUT && st != PSC_NOMEM) return worst;
    }
}
