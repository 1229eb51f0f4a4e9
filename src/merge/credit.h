/* SPDX-License-Identifier: Apache-2.0 */
/* Whose words a report says it has: the agency of its dateline, byline or closing credit
 * ("(c) 2016 AFP", "(Reporting by ...)", "Parts from Reuters"). */
#ifndef PSC_MERGE_CREDIT_H
#define PSC_MERGE_CREDIT_H

#include "merge/rules.h"
#include <priscus/document.h>

/* Empty: it does not say. */
psc_str psc_credit_of(const psc_merge_rules *r, const psc_document *doc);

#endif
