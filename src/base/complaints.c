/* SPDX-License-Identifier: Apache-2.0 */
#include "base/complaints.h"

enum { QUOTED_MAX = 80 }; /* bytes of the text that are shown */

void psc_complaints_add(psc_complaints *c, const psc_err *err)
{
    if (c->n++ == 0 && c->first) *c->first = *err;
    if (c->tell) c->tell(c->ctx, err);
}

void psc_complaints_quote(psc_complaints *c, const char *file, uint32_t line, const char *what,
                          psc_str text)
{
    psc_err err;
    psc_fail(&err, PSC_DATA, file, line, UINT64_MAX, "%s: '%.*s'", what,
             (int)(text.len < QUOTED_MAX ? text.len : QUOTED_MAX), text.len ? text.ptr : "");
    psc_complaints_add(c, &err);
}
