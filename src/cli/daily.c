/* SPDX-License-Identifier: Apache-2.0 */
/* A set of keys: open addressing, at most half full. */
#include "daily.h"

#include <stdlib.h>
#include <string.h>

static bool put(cli_daily *d, uint64_t key)
{
    size_t i = (size_t)key & (d->n_slot - 1);
    while (d->slot[i] && d->slot[i] != key) i = (i + 1) & (d->n_slot - 1);
    if (d->slot[i]) return false;
    d->slot[i] = key;
    d->n++;
    return true;
}

static void grow(cli_daily *d)
{
    const cli_daily old = *d;
    d->n_slot = old.n_slot ? old.n_slot * 2 : 1024;
    d->slot = cli_alloc(NULL, d->n_slot, sizeof *d->slot);
    memset(d->slot, 0, d->n_slot * sizeof *d->slot);
    d->n = 0;
    for (size_t i = 0; i < old.n_slot; i++)
        if (old.slot[i]) (void)put(d, old.slot[i]);
    free(old.slot);
}

bool cli_daily_add(cli_daily *d, uint64_t key)
{
    if (d->n * 2 >= d->n_slot) grow(d);
    return put(d, key);
}

void cli_daily_free(cli_daily *d)
{
    free(d->slot);
    *d = (cli_daily){0};
}
