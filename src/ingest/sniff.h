/* SPDX-License-Identifier: Apache-2.0 */
/* What a file is, by its first bytes. */
#ifndef PSC_INGEST_SNIFF_H
#define PSC_INGEST_SNIFF_H

#include <priscus/input.h>

/* PSC_OK and the kind, or PSC_INPUT with a message about what it is instead.
 * `head` are the first bytes of the file, all of them if it is short. */
PSC_MUST_USE psc_status psc_sniff(psc_str head, const char *file, psc_input_kind *kind,
                                  psc_err *err);

#endif
