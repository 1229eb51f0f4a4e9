/* SPDX-License-Identifier: Apache-2.0 */
/* Growing bytes: capacity doubles, up to the limit and one byte more (the NUL
 * that printf needs).  Invariants: len <= cap; len <= limit if there is one. */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/buf.h"

enum { CAP_MIN = 64 };

void psc_buf_init(psc_buf *b, psc_alloc alloc, size_t limit)
{
    *b = (psc_buf){.alloc = alloc, .limit = limit};
}

void psc_buf_deinit(psc_buf *b)
{
    if (b->ptr) b->alloc.resize(b->alloc.ctx, b->ptr, b->cap, 0);
    b->ptr = NULL;
    b->len = b->cap = 0;
}

void psc_buf_clear(psc_buf *b)
{
    b->len = 0;
    b->failed = false;
}

/* Capacity for at least need bytes; a failure is remembered. */
static bool widen(psc_buf *b, size_t need)
{
    size_t cap = b->cap > SIZE_MAX / 2 ? SIZE_MAX : b->cap * 2;
    if (b->limit && b->limit < SIZE_MAX && cap > b->limit + 1) cap = b->limit + 1;
    if (cap < CAP_MIN && (!b->limit || b->limit >= CAP_MIN)) cap = CAP_MIN;
    if (cap < need) cap = need;
    char *p = b->alloc.resize(b->alloc.ctx, b->ptr, b->cap, cap);
    if (!p) {
        b->failed = true;
        return false;
    }
    b->ptr = p;
    b->cap = cap;
    return true;
}

/* Room for len bytes that count and `extra` that do not. */
static char *room(psc_buf *b, size_t len, size_t extra)
{
    if (b->failed) return NULL;
    if (len > SIZE_MAX - b->len - extra || (b->limit && len > b->limit - b->len)) {
        b->failed = true;
        return NULL;
    }
    const size_t need = b->len + len + extra;
    if ((need > b->cap || !b->ptr) && !widen(b, need ? need : 1)) return NULL;
    return b->ptr + b->len;
}

char *psc_buf_reserve(psc_buf *b, size_t len)
{
    return room(b, len, 0);
}

void psc_buf_bytes(psc_buf *b, const void *ptr, size_t len)
{
    char *p = len ? room(b, len, 0) : NULL;
    if (!p) return;
    memcpy(p, ptr, len);
    b->len += len;
}

void psc_buf_str(psc_buf *b, psc_str s)
{
    psc_buf_bytes(b, s.ptr, s.len);
}

void psc_buf_char(psc_buf *b, char c)
{
    psc_buf_bytes(b, &c, 1);
}

void psc_buf_printf(psc_buf *b, const char *fmt, ...)
{
    va_list ap;
    va_start(ap, fmt);
    const int n = vsnprintf(NULL, 0, fmt, ap);
    va_end(ap);
    if (n < 0) b->failed = true;
    char *p = n < 0 ? NULL : room(b, (size_t)n, 1);
    if (!p) return;
    va_start(ap, fmt);
    vsnprintf(p, (size_t)n + 1, fmt, ap);
    va_end(ap);
    b->len += (size_t)n;
}
