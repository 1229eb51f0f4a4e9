/* SPDX-License-Identifier: Apache-2.0 */
/* Counts by party and time; see aggregate.c. */
#ifndef PSC_STORE_AGGREGATE_H
#define PSC_STORE_AGGREGATE_H

#include "store/find.h"

enum { PSC_AGGREGATE_VALUES = 6 + PSC_TYPE_COUNT - 1 + PSC_QUAD_COUNT - 1 };

/* Under the trap of q->arena. */
psc_status psc_aggregate_sql(psc_sql *q, const psc_filter *f, psc_by by, psc_per per, psc_err *err);
void psc_aggregate_read(const psc_value value[PSC_AGGREGATE_VALUES], psc_count *out);

#endif
