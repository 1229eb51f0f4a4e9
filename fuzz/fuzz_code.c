/* SPDX-License-Identifier: Apache-2.0 */
/* The whole way, from bytes to records, by the public functions: whatever comes
 * in, each line that goes out is a JSON object of valid UTF-8.  Inputs that start
 * with "{" are lines of JSON Lines, given both as reports and as questions
 * (relate); all others are plain text. */
#include <stdlib.h>
#include <string.h>

#include <jansson.h>
#include <priscus/coder.h>

#include "fuzz.h"

/* Opened once; stays until the process ends. */
static psc_coder *coder(void)
{
    static psc_coder *c;
    if (c) return c;
    psc_model *model;
    psc_lexicon *lexicon;
    psc_coder_options options = psc_coder_defaults();
    options.trace = true;
    options.memory = 128 << 20;
    if (psc_model_open(&model, NULL, psc_alloc_default(), NULL)) abort();
    if (psc_lexicon_open(&lexicon, NULL, psc_alloc_default(), NULL)) abort();
    if (psc_coder_new(&c, model, lexicon, &options, psc_alloc_default(), NULL)) abort();
    return c;
}

/* Each line must be a JSON object. */
static void check_lines(psc_str out)
{
    while (out.len) {
        const char *end = memchr(out.ptr, '\n', out.len);
        const size_t n = end ? (size_t)(end - out.ptr) : out.len;
        json_t *root = json_loadb(out.ptr, n, JSON_ALLOW_NUL | JSON_REJECT_DUPLICATES, NULL);
        if (!json_is_object(root)) abort();
        json_decref(root);
        out = end ? (psc_str){end + 1, out.len - n - 1} : (psc_str){NULL, 0};
    }
}

static void code(psc_coder *c, const psc_input *in)
{
    const psc_report *report;
    psc_err err;
    if (psc_coder_code(c, in, &report, &err)) {
        if (report || !err.text[0]) abort();
        return;
    }
    check_lines(psc_coder_records(c, report, PSC_RECORD_ALL));
    check_lines(psc_coder_explain_json(c, report, (psc_str){NULL, 0}));
    psc_coder_trees(c, report);
    psc_coder_account(c, report, (psc_look){true, 60});
    psc_coder_explain(c, report, (psc_str){NULL, 0}, (psc_look){true, 60});
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    psc_str out;
    psc_coder *c = coder();
    psc_input in = {.kind = PSC_INPUT_TEXT,
                    .bytes = {(const char *)data, size},
                    .file = "fuzz",
                    .name = {"fuzz", 4},
                    .line = 1};
    if (size && data[0] == '{') in.kind = PSC_INPUT_JSON;
    code(c, &in);
    if (in.kind == PSC_INPUT_JSON && psc_coder_relate(c, &in, &out, NULL) == PSC_OK)
        check_lines(out);
    return 0;
}
