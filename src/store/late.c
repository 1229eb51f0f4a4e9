/* SPDX-License-Identifier: Apache-2.0 */
/* Rows held until the commit; see late.h. */
#include "store/late.h"

#include <assert.h>
#include <stdlib.h>

#include "base/str.h"

/* One of `rows`; its values lie one after the other: their kinds, then their bytes. */
typedef struct late_row {
    uint64_t order;
    uint32_t at, what;
} late_row;

void psc_late_init(psc_late *l, psc_alloc alloc)
{
    psc_buf_init(&l->bytes, alloc, 0);
    psc_buf_init(&l->rows, alloc, 0);
}

void psc_late_deinit(psc_late *l)
{
    psc_buf_deinit(&l->bytes);
    psc_buf_deinit(&l->rows);
}

void psc_late_clear(psc_late *l)
{
    psc_buf_clear(&l->bytes);
    psc_buf_clear(&l->rows);
}

uint64_t psc_late_order(const psc_value *text, const psc_value *number)
{
    const size_t room = number ? 4 : 8;
    uint64_t order = 0;
    for (size_t i = 0; text && i < room; i++)
        order = order << 8 | (i < text->s.len ? (unsigned char)text->s.ptr[i] : 0);
    if (!number) return order;
    return text ? order << 32 | (uint32_t)number->i : (uint64_t)number->i ^ UINT64_C(1) << 63;
}

static late_row *rows_of(const psc_late *l)
{
    return (late_row *)(void *)l->rows.ptr;
}

uint32_t psc_late_count(const psc_late *l)
{
    return (uint32_t)(l->rows.len / sizeof(late_row));
}

uint32_t psc_late_what(const psc_late *l, uint32_t i)
{
    return rows_of(l)[i].what;
}

bool psc_late_is_full(const psc_late *l)
{
    return l->bytes.len + l->rows.len > PSC_LATE_BYTES;
}

/* Adding. */

static void put_value(psc_buf *b, const psc_value *v)
{
    switch (v->kind) {
    case 'i': psc_buf_bytes(b, &v->i, sizeof v->i); break;
    case 'r': psc_buf_bytes(b, &v->r, sizeof v->r); break;
    case 't':
    case 'b':
        psc_buf_bytes(b, &v->s.len, sizeof v->s.len);
        psc_buf_str(b, v->s);
        break;
    default: break;
    }
}

bool psc_late_add(psc_late *l, uint32_t what, uint64_t order, const psc_value *value, int n)
{
    const late_row row = {order, (uint32_t)l->bytes.len, what};
    assert(n <= PSC_LATE_VALUES && l->bytes.len < UINT32_MAX && "who adds looks for room before");
    for (int i = 0; i < n; i++) {
        psc_buf_char(&l->bytes, value[i].kind);
        put_value(&l->bytes, &value[i]);
    }
    psc_buf_bytes(&l->rows, &row, sizeof row);
    return !l->bytes.failed && !l->rows.failed;
}

/* Reading. */

static int by_order(const void *a, const void *b)
{
    const late_row *x = a, *y = b;
    if (x->what != y->what) return x->what < y->what ? -1 : 1;
    if (x->order != y->order) return x->order < y->order ? -1 : 1;
    return (x->at > y->at) - (x->at < y->at);
}

void psc_late_sort(psc_late *l)
{
    if (l->rows.len) qsort(l->rows.ptr, psc_late_count(l), sizeof(late_row), by_order);
}

static void take(const char **p, void *out, size_t n)
{
    memcpy(out, *p, n);
    *p += n;
}

static void get_value(const char **p, psc_value *v)
{
    *v = (psc_value){.kind = *(*p)++};
    if (v->kind == 'i') take(p, &v->i, sizeof v->i);
    if (v->kind == 'r') take(p, &v->r, sizeof v->r);
    if (v->kind != 't' && v->kind != 'b') return;
    take(p, &v->s.len, sizeof v->s.len);
    v->s.ptr = *p;
    *p += v->s.len;
}

void psc_late_read(const psc_late *l, uint32_t i, psc_value *out, int n)
{
    const char *p = l->bytes.ptr + rows_of(l)[i].at;
    for (int k = 0; k < n; k++) get_value(&p, &out[k]);
}
