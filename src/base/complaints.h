/* SPDX-License-Identifier: Apache-2.0 */
/* What is wrong with a file of data: every complaint is told as it is found, so that one run
 * shows them all; the first stays for the caller's error. */
#ifndef PSC_BASE_COMPLAINTS_H
#define PSC_BASE_COMPLAINTS_H

#include <priscus/status.h>
#include <priscus/base.h>

typedef struct psc_complaints {
    void (*tell)(void *ctx, const psc_err *err); /* may be NULL */
    void *ctx;
    psc_err *first; /* takes the first of them; may be NULL */
    uint32_t n;
} psc_complaints;

void psc_complaints_add(psc_complaints *c, const psc_err *err);
/* A PSC_DATA complaint that quotes what it is about: "WHAT: 'TEXT'". */
void psc_complaints_quote(psc_complaints *c, const char *file, uint32_t line, const char *what,
                          psc_str text);

#endif
