/* SPDX-License-Identifier: Apache-2.0 */
/* --one-a-day: of events with the same actors, recipients, type and mode on the
 * same day only the first is written, whatever report tells it.
 *
 * Workers make a key for every event (psc_event_daily); the main thread, which sees them in the
 * order of the input, keeps the set of keys (8 bytes an event that was written). */
#ifndef PSC_CLI_DAILY_H
#define PSC_CLI_DAILY_H

#include "cli.h"

typedef struct cli_daily {
    uint64_t *slot; /* [n_slot], a power of two; 0: free */
    size_t n_slot, n;
} cli_daily;

/* True the first time a key comes. */
bool cli_daily_add(cli_daily *d, uint64_t key);
void cli_daily_free(cli_daily *d);

#endif
