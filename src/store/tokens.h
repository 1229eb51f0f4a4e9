/* SPDX-License-Identifier: Apache-2.0 */
/* Words as full text has them: runs of letters and digits of any script, without case and
 * accents.  SQLite's FTS5 (unicode61) cuts text so; PostgreSQL is given the words cut. */
#ifndef PSC_STORE_TOKENS_H
#define PSC_STORE_TOKENS_H

#include "base/buf.h"

enum { PSC_TOKEN_BYTES = 256 }; /* longer ones are cut */

/* Eats the next word off the front of *rest; its length, 0 at the end. */
size_t psc_token_next(psc_str *rest, char out[PSC_TOKEN_BYTES]);

/* Appends the words with their places as PostgreSQL's tsvector: 'talk':1 'geneva':2 */
void psc_tokens_write(psc_buf *out, psc_str text);

#endif
