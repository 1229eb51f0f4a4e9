/* SPDX-License-Identifier: Apache-2.0 */
/* Agencies by their names; see credit.h. */
#include "merge/credit.h"

#include "base/str.h"

psc_str psc_credit_of(const psc_merge_rules *r, psc_str agency, psc_str publisher)
{
    psc_str found = psc_cue_in(r->agency, r->n_agency, agency, false);
    if (!found.len && agency.len) return agency;
    return found.len ? found : psc_cue_in(r->agency, r->n_agency, publisher, false);
}
