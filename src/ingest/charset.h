/* SPDX-License-Identifier: Apache-2.0 */
/* Bytes of any charset -> UTF-8.
 *
 * Evidence in order: byte order mark; being valid UTF-8, which nothing else is by
 * accident; the label of the container (HTTP, mail) or of the text itself (meta, XML
 * declaration); detection.  A label that the bytes contradict is not believed. */
#ifndef PSC_INGEST_CHARSET_H
#define PSC_INGEST_CHARSET_H

#include "base/arena.h"

/* `label`: what was said about the bytes; may be empty.  The result is UTF-8 but for
 * what is malformed in it, and may borrow from `bytes`. */
psc_str psc_charset_decode(psc_arena *a, psc_str bytes, psc_str label);
/* charset=... of a Content-Type field; empty if it has none. */
psc_str psc_charset_of_type(psc_str content_type);
/* encoding="..." of an XML declaration at the front; empty if there is none. */
psc_str psc_charset_of_xml(psc_str bytes);

/* UTF-8 that was taken for Windows-1252 and written as UTF-8 again ("donâ€™t") is put
 * right where it cannot be anything else; returns s itself if there is nothing. */
psc_str psc_charset_unmangle(psc_arena *a, psc_str s);

#endif
