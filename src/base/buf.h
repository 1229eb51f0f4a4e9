/* SPDX-License-Identifier: Apache-2.0 */
/* Growing bytes with a ceiling given at birth.  An append that cannot be served
 * marks the buffer failed and later appends do nothing: look once at the end.
 *
 *     psc_buf b;
 *     psc_buf_init(&b, alloc, 1 << 20);
 *     psc_buf_str(&b, PSC_STR("hello"));
 *     if (b.failed) ...
 *     psc_buf_deinit(&b);
 */
#ifndef PSC_BASE_BUF_H
#define PSC_BASE_BUF_H

#include <priscus/base.h>

typedef struct psc_buf {
    char *ptr;
    size_t len, cap;
    size_t limit; /* 0: none */
    bool failed;
    psc_alloc alloc;
} psc_buf;

void psc_buf_init(psc_buf *b, psc_alloc alloc, size_t limit);
void psc_buf_deinit(psc_buf *b);
void psc_buf_clear(psc_buf *b); /* keeps the memory; forgets a failure */
void psc_buf_bytes(psc_buf *b, const void *ptr, size_t len);
void psc_buf_str(psc_buf *b, psc_str s);
void psc_buf_char(psc_buf *b, char c);
void psc_buf_printf(psc_buf *b, const char *fmt, ...) PSC_PRINTF(2, 3);
/* Make room for len more bytes and return where they go (then add to b->len);
 * NULL if failed. */
char *psc_buf_reserve(psc_buf *b, size_t len);
static inline psc_str psc_buf_view(const psc_buf *b)
{
    return (psc_str){b->ptr, b->len};
}

#endif
