/* SPDX-License-Identifier: Apache-2.0 */
/* JSON written in the order it is told, into a psc_buf, without spaces; reading
 * is jansson's work (src/record/).  Commas and nesting are kept by the writer. */
#ifndef PSC_BASE_JSON_H
#define PSC_BASE_JSON_H

#include "base/buf.h"

typedef struct psc_json {
    psc_buf *out;
    bool comma; /* the next item needs one */
} psc_json;

void psc_json_init(psc_json *j, psc_buf *out);
void psc_json_object(psc_json *j);     /* { */
void psc_json_object_end(psc_json *j); /* } */
void psc_json_array(psc_json *j);      /* [ */
void psc_json_array_end(psc_json *j);  /* ] */
void psc_json_key(psc_json *j, const char *key);
void psc_json_str(psc_json *j, psc_str s); /* escapes; bad UTF-8 becomes U+FFFD */
void psc_json_int(psc_json *j, int64_t v);
/* At most `digits` digits behind the point, no closing zeros: 0.5, -3, 2.25. */
void psc_json_num(psc_json *j, double v, int digits);
void psc_json_bool(psc_json *j, bool v);
void psc_json_null(psc_json *j);
/* key and value together; an empty string is left out. */
void psc_json_pair(psc_json *j, const char *key, psc_str value);

#endif
