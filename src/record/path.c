/* SPDX-License-Identifier: Apache-2.0 */
#include "record/path.h"

enum { STEPS = PSC_PATH_FAR / 2, CLAUSE = 4 /* what the way into a clause adds */ };

bool psc_path_is_clause(psc_rel base)
{
    return base == PSC_REL_ACL || base == PSC_REL_ADVCL || base == PSC_REL_CCOMP ||
           base == PSC_REL_PARATAXIS;
}

int psc_path_length(const psc_sentence *s, int32_t from, int32_t to)
{
    int up = 0;
    for (int32_t a = from; a >= 0 && up < STEPS; a = s->tok[a].head, up += 2) {
        int down = 0;
        for (int32_t b = to; b >= 0 && down < STEPS; b = s->tok[b].head) {
            if (b == a) return up + down;
            down += psc_path_is_clause(psc_rel_base((psc_rel)s->tok[b].rel)) ? 1 + CLAUSE : 1;
        }
    }
    return PSC_PATH_FAR;
}
