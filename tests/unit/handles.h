/* SPDX-License-Identifier: Apache-2.0 */
/* The built-in model and knowledge, opened once for a test program, and reports coded with them. */
#ifndef TESTS_HANDLES_H
#define TESTS_HANDLES_H

#include "cmocka_all.h"

#include <priscus/coder.h>

#include "base/str.h"

static psc_model *model;
static psc_lexicon *lexicon;

static int open_handles(void **state)
{
    (void)state;
    return psc_model_open(&model, NULL, psc_alloc_default(), NULL) ||
           psc_lexicon_open(&lexicon, NULL, psc_alloc_default(), NULL);
}

static int close_handles(void **state)
{
    (void)state;
    psc_model_close(model);
    psc_lexicon_close(lexicon);
    return 0;
}

/* options NULL: the usual ones. */
static inline psc_coder *new_coder(const psc_coder_options *options)
{
    psc_coder *c;
    assert_int_equal(psc_coder_new(&c, model, lexicon, options, psc_alloc_default(), NULL), PSC_OK);
    return c;
}

static inline psc_input input_of(const char *text)
{
    return (psc_input){.kind = PSC_INPUT_TEXT,
                       .bytes = psc_str_of(text),
                       .file = "a.txt",
                       .name = PSC_STR("a.txt")};
}

static inline const psc_report *code(psc_coder *c, const char *text)
{
    const psc_report *r;
    const psc_input in = input_of(text);
    assert_int_equal(psc_coder_code(c, &in, &r, NULL), PSC_OK);
    return r;
}

#endif
