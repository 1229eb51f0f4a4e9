/* SPDX-License-Identifier: Apache-2.0 */
/* Looking at the words of a sentence as they are written; behind its end there is none. */
#ifndef PSC_RECORD_FORM_H
#define PSC_RECORD_FORM_H

#include <priscus/document.h>

#include "base/str.h"

static inline bool psc_form_is(const psc_sentence *s, uint32_t t, const char *form)
{
    return t < s->n && psc_str_eq(s->tok[t].form, psc_str_of(form));
}

static inline bool psc_form_one_of(const psc_sentence *s, uint32_t t, const char *const *form,
                                   size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (psc_form_is(s, t, form[i])) return true;
    return false;
}

/* It begins with a capital (of ASCII). */
static inline bool psc_form_upper(const psc_sentence *s, uint32_t t)
{
    const psc_str f = s->tok[t].form;
    return f.len && f.ptr[0] >= 'A' && f.ptr[0] <= 'Z';
}

#endif
