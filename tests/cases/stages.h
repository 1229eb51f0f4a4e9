/* SPDX-License-Identifier: Apache-2.0 */
/* The stages that text cases can be given to.  A stage is a function from the
 * input of a case to text; write it in stage_<name>.c, add it to the list here
 * and to meson.build, and put cases into tests/cases/<name>/ (files *.case). */
#ifndef TESTS_CASES_STAGES_H
#define TESTS_CASES_STAGES_H

#include "base/buf.h"

/* name */
#define PSC_CASE_STAGES(X) X(actors) X(html) X(page) X(pages) X(quotes) X(stanza) X(text) X(time)

/* Write what the stage makes of the input. */
#define X(name) void psc_case_##name(psc_str input, psc_buf *out);
PSC_CASE_STAGES(X)
#undef X

#endif
