/* SPDX-License-Identifier: Apache-2.0 */
/* Whose words a report has, by what it says itself: the agency of its dateline or of a line
 * behind it ("(c) 2016 AFP", src/ingest/facts.c); else a publisher that is an agency. */
#ifndef PSC_MERGE_CREDIT_H
#define PSC_MERGE_CREDIT_H

#include "merge/rules.h"

/* The agency as data/page/facts.txt calls it, or as written; empty: the report does not say. */
psc_str psc_credit_of(const psc_merge_rules *r, psc_str agency, psc_str publisher);

#endif
