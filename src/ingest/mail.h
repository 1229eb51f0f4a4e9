/* SPDX-License-Identifier: Apache-2.0 */
/* The codings of mail: RFC 2045 (MIME) and RFC 2047 (words in header fields). */
#ifndef PSC_INGEST_MAIL_H
#define PSC_INGEST_MAIL_H

#include "base/arena.h"

/* Header fields of a block, continued ones joined.  The empty string if there is none. */
psc_str psc_mail_field(psc_arena *a, psc_str head, const char *name);
/* A parameter of a field: boundary, charset, filename. */
psc_str psc_mail_param(psc_str field, const char *name);
/* =?utf-8?Q?caf=C3=A9?= decoded; result in UTF-8. */
psc_str psc_mail_words(psc_arena *a, psc_str field);
/* Content-Transfer-Encoding off. */
psc_str psc_mail_quoted(psc_arena *a, psc_str s, bool in_header);
psc_str psc_mail_base64(psc_arena *a, psc_str s);

#endif
