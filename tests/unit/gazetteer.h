/* SPDX-License-Identifier: Apache-2.0 */
/* The built-in gazetteer, opened once for a group of tests. */
#ifndef TESTS_GAZETTEER_H
#define TESTS_GAZETTEER_H

#include "places/gazetteer.h"

static psc_gazetteer *gazetteer;

static int open_it(void **state)
{
    (void)state;
    return psc_gazetteer_open(&gazetteer, NULL, psc_alloc_default(), NULL) == PSC_OK ? 0 : -1;
}

static int close_it(void **state)
{
    (void)state;
    psc_gazetteer_close(gazetteer);
    return 0;
}

#endif
