/* SPDX-License-Identifier: Apache-2.0 */
/* Parcels kept until they are merged; see recent.h. */
#include "store/recent.h"

#include "base/str.h"

enum { BYTES_MAX = 32 << 20 };

void psc_recent_init(psc_recent *r, psc_alloc alloc)
{
    psc_buf_init(&r->bytes, alloc, BYTES_MAX);
    psc_buf_init(&r->numbers, alloc, BYTES_MAX);
    psc_buf_init(&r->documents, alloc, BYTES_MAX);
    r->full = false;
}

void psc_recent_deinit(psc_recent *r)
{
    psc_buf_deinit(&r->bytes);
    psc_buf_deinit(&r->numbers);
    psc_buf_deinit(&r->documents);
}

void psc_recent_clear(psc_recent *r)
{
    psc_buf_clear(&r->bytes);
    psc_buf_clear(&r->numbers);
    psc_buf_clear(&r->documents);
    r->full = false;
}

static uint32_t count(const psc_recent *r)
{
    return (uint32_t)(r->documents.len / sizeof(psc_recent_document));
}

static psc_recent_document *at(const psc_recent *r, uint32_t i)
{
    return (psc_recent_document *)(void *)r->documents.ptr + i;
}

/* No more are taken; the last one is not whole. */
static void end(psc_recent *r)
{
    if (count(r)) r->documents.len -= sizeof(psc_recent_document);
    r->full = true;
}

void psc_recent_add(psc_recent *r, int64_t document, const psc_parcel *p)
{
    if (r->full) return;
    psc_recent_document d = {
        .id = document, .records = r->bytes.len, .number = r->numbers.len / sizeof(int64_t)};
    psc_buf_str(&r->bytes, p->records);
    d.rest = r->bytes.len;
    psc_buf_str(&r->bytes, p->rest);
    d.end = r->bytes.len;
    psc_buf_bytes(&r->documents, &d, sizeof d);
    if (r->bytes.failed && !r->documents.failed) end(r);
    r->full |= r->documents.failed;
}

void psc_recent_number(psc_recent *r, int64_t number)
{
    if (r->full) return;
    psc_buf_bytes(&r->numbers, &number, sizeof number);
    if (r->numbers.failed) end(r);
}

bool psc_recent_find(const psc_recent *r, int64_t document, psc_parcel *p, const int64_t **number)
{
    uint32_t from = 0, to = count(r);
    while (from < to) {
        const uint32_t middle = from + (to - from) / 2;
        if (at(r, middle)->id < document)
            from = middle + 1;
        else
            to = middle;
    }
    if (from == count(r) || at(r, from)->id != document) return false;
    const psc_recent_document *d = at(r, from);
    const psc_str bytes = {r->bytes.ptr, r->bytes.len};
    *p = (psc_parcel){psc_str_sub(bytes, d->records, d->rest), psc_str_sub(bytes, d->rest, d->end)};
    *number = (const int64_t *)(const void *)r->numbers.ptr + d->number;
    return true;
}
