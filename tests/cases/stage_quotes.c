/* SPDX-License-Identifier: Apache-2.0 */
/* The quotes of a report, by the whole program: a line each,
 *
 *     SPEAKER to ADDRESSEE | CUE | FORM | WORDS
 *
 * with names where they are known, and "-" for what is not told. */
#include "stages.h"

#include <priscus/coder.h>
#include <stdlib.h>

#include "base/str.h"

typedef struct program {
    psc_model *model;
    psc_lexicon *lexicon;
    psc_coder *coder;
} program;

static program shared; /* opened by the first case, closed at exit */

static void close_program(void)
{
    psc_coder_free(shared.coder);
    psc_lexicon_close(shared.lexicon);
    psc_model_close(shared.model);
}

static psc_status open_program(psc_err *err)
{
    if (shared.coder) return PSC_OK;
    if (!shared.model && atexit(close_program)) return PSC_NOMEM;
    psc_status st = psc_model_open(&shared.model, NULL, psc_alloc_default(), err);
    if (!st) st = psc_lexicon_open(&shared.lexicon, NULL, psc_alloc_default(), err);
    if (!st)
        st = psc_coder_new(&shared.coder, shared.model, shared.lexicon, NULL, psc_alloc_default(),
                           err);
    return st;
}

static void put_name(psc_buf *out, const psc_entity *e)
{
    if (!e)
        psc_buf_char(out, '-');
    else
        psc_buf_str(out, e->name.len ? e->name : e->text);
}

static void put_quote(psc_buf *out, const psc_quote *q)
{
    put_name(out, q->speaker);
    if (q->addressee) {
        psc_buf_str(out, PSC_STR(" to "));
        put_name(out, q->addressee);
    }
    psc_buf_str(out, PSC_STR(" | "));
    psc_buf_str(out, q->cue.len ? q->cue : PSC_STR("-"));
    psc_buf_str(out, PSC_STR(" | "));
    psc_buf_str(out, psc_quote_form_text(q->form));
    psc_buf_str(out, PSC_STR(" | "));
    psc_buf_str(out, q->words.text);
    psc_buf_char(out, '\n');
}

void psc_case_quotes(psc_str input, psc_buf *out)
{
    psc_err err = {0};
    const psc_report *r;
    const psc_input in = {
        .kind = PSC_INPUT_TEXT, .bytes = input, .file = "case", .name = PSC_STR("case")};
    if (open_program(&err) || psc_coder_code(shared.coder, &in, &r, &err))
        psc_buf_printf(out, "%s\n", err.text);
    else
        for (uint32_t i = 0; i < r->n_quote; i++) put_quote(out, &r->quote[i]);
}
