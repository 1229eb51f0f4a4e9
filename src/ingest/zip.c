/* SPDX-License-Identifier: Apache-2.0 */
/* zip, read from front to back as it comes out of a pipe: by the headers before the
 * members, without the directory at the end.
 *
 *     PK 3 4  header, name, extra   content   [PK 7 8  sizes]   next member ...   PK 1 2  directory
 *
 * Where sizes follow the content (a zip that was written to a pipe), deflate tells by
 * itself where it ends; of a stored member nobody could tell, so that one is refused. */
#include <zlib.h>

#include "base/str.h"
#include "ingest/cut.h"
#include "ingest/unpack.h"

enum { HEADER = 30, FLAG_SECRET = 1, FLAG_STREAMED = 8, METHOD_STORED = 0, METHOD_DEFLATE = 8 };

typedef struct header {
    uint32_t flags, method, crc;
    uint64_t packed; /* bytes; 0 if streamed */
    size_t n_name, n_extra;
} header;

static uint32_t u16(const char *p)
{
    return (uint32_t)(unsigned char)p[0] | (uint32_t)(unsigned char)p[1] << 8;
}

static uint32_t u32(const char *p)
{
    return u16(p) | u16(p + 2) << 16;
}

static uint64_t u64(const char *p)
{
    return u32(p) | (uint64_t)u32(p + 4) << 32;
}

/* A stream whose checksum is known. */

typedef struct checked {
    psc_bytes b;
    psc_bytes *below;
    uint32_t want, crc;
} checked;

static psc_status checked_read(psc_bytes *b, char *to, size_t room, size_t *got, psc_err *err)
{
    checked *k = (checked *)b;
    const psc_status st = psc_bytes_want(k->below, 1, err);
    const psc_str s = psc_bytes_view(k->below);
    b->stop = st || s.len == 0;
    if (st) return st;
    if (s.len == 0 && k->crc != k->want)
        return psc_fail(err, PSC_INPUT, b->file, 0, 0, "damaged: its checksum is wrong");
    *got = s.len < room ? s.len : room;
    if (*got) memcpy(to, s.ptr, *got);
    k->crc = (uint32_t)crc32(k->crc, (const Bytef *)to, (uInt)*got);
    psc_bytes_eat(k->below, *got);
    return PSC_OK;
}

static psc_bytes *check(psc_bytes *below, uint32_t crc)
{
    static const psc_bytes_kind kind = {checked_read, NULL, sizeof(checked)};
    psc_bytes *b = psc_bytes_new(&kind, below->file, below->budget, below->alloc);
    if (!b) return NULL;
    ((checked *)b)->below = below;
    ((checked *)b)->want = crc;
    return b;
}

/* Headers. */

static bool signature(psc_str s, char third, char fourth)
{
    return s.len >= 4 && s.ptr[0] == 'P' && s.ptr[1] == 'K' && s.ptr[2] == third &&
           s.ptr[3] == fourth;
}

/* On to the next member or the directory. */
static psc_status seek_header(psc_bytes *b, psc_err *err)
{
    for (;;) {
        const psc_status st = psc_bytes_want(b, 4, err);
        if (st) return st;
        const psc_str s = psc_bytes_view(b);
        for (size_t i = 0; i + 4 <= s.len; i++) {
            const psc_str here = psc_str_sub(s, i, s.len);
            if (!signature(here, 3, 4) && !signature(here, 1, 2)) continue;
            psc_bytes_eat(b, i);
            return PSC_OK;
        }
        psc_bytes_eat(b, b->eof || s.len < 4 ? s.len : s.len - 3);
        if (b->eof) return PSC_OK;
    }
}

/* Sizes too large for the header stand in the extra field of id 1. */
static void read_extra(psc_str extra, header *h)
{
    while (extra.len >= 4) {
        const size_t n = u16(extra.ptr + 2);
        if (n > extra.len - 4) return;
        if (u16(extra.ptr) == 1 && n >= 16) h->packed = u64(extra.ptr + 4 + 8);
        extra = psc_str_sub(extra, 4 + n, extra.len);
    }
}

/* The header at the front, eaten, with the name into m; PSC_END at the directory. */
static psc_status read_header(psc_cut *c, psc_member *m, header *h, psc_err *err)
{
    psc_bytes *b = c->bytes;
    psc_status st = psc_bytes_want(b, HEADER, err);
    const psc_str s = psc_bytes_view(b);
    m->byte = psc_bytes_tell(b);
    if (st) return st;
    if (s.len == 0 || signature(s, 1, 2) || signature(s, 5, 6) || signature(s, 6, 6))
        return PSC_END;
    if (s.len < HEADER || !signature(s, 3, 4)) {
        st = seek_header(b, err);
        return st ? st
                  : psc_fail(err, PSC_INPUT, c->file, 0, m->byte,
                             "damaged: no member of the zip archive begins here");
    }
    *h = (header){u16(s.ptr + 6),  u16(s.ptr + 8),  u32(s.ptr + 14),
                  u32(s.ptr + 18), u16(s.ptr + 26), u16(s.ptr + 28)};
    const size_t all = HEADER + h->n_name + h->n_extra;
    st = psc_bytes_want(b, all, err);
    if (st) return st;
    const psc_str whole = psc_bytes_view(b);
    if (whole.len < all) {
        psc_bytes_eat(b, whole.len);
        return psc_fail(err, PSC_INPUT, c->file, 0, m->byte, "cut off inside a header");
    }
    psc_buf_clear(&m->name);
    psc_buf_str(&m->name, psc_str_sub(whole, HEADER, HEADER + h->n_name));
    if (h->packed == UINT32_MAX) read_extra(psc_str_sub(whole, HEADER + h->n_name, all), h);
    psc_bytes_eat(b, all);
    return PSC_OK;
}

static psc_packing packing_of(uint32_t method)
{
    return method == METHOD_DEFLATE ? PSC_PACK_DEFLATE
           : method == 12           ? PSC_PACK_BZIP2
           : method == 93           ? PSC_PACK_ZSTD
           : method == 95           ? PSC_PACK_XZ
                                    : PSC_PACK_NONE;
}

/* Why its content cannot be read; NULL if it can. */
static const char *lacks(const header *h)
{
    if (h->flags & FLAG_SECRET) return "is encrypted";
    if (h->method != METHOD_STORED && packing_of(h->method) == PSC_PACK_NONE)
        return "is packed in a way that is not known";
    if (h->flags & FLAG_STREAMED && h->packed == 0 && h->method != METHOD_DEFLATE)
        return "does not tell its size";
    return NULL;
}

/* Office documents are zip archives too. */
static bool is_office(const psc_cut *c, psc_str name)
{
    return c->number == 1 &&
           (psc_str_eq(name, PSC_STR("[Content_Types].xml")) ||
            psc_str_eq(name, PSC_STR("_rels/.rels")) || psc_str_eq(name, PSC_STR("mimetype")));
}

static bool is_folder(const psc_member *m)
{
    return psc_str_ends(psc_buf_view(&m->name), PSC_STR("/"));
}

/* Content -> [section] -> [unpack] -> [check]. */
static bool open_content(psc_cut *c, psc_member *m, const header *h)
{
    const bool sized = !(h->flags & FLAG_STREAMED) || h->packed;
    m->streamed = !sized;
    m->section = sized ? psc_bytes_section(c->bytes, h->packed, c->file) : NULL;
    psc_bytes *below = sized ? m->section : c->bytes;
    if (below && h->method != METHOD_STORED)
        below = m->unpack = psc_unpack_new(below, packing_of(h->method), c->file);
    if (!below) return false;
    if (h->flags & FLAG_STREAMED) {
        m->bytes = psc_bytes_section(below, UINT64_MAX, c->file);
    } else {
        m->bytes = check(below, h->crc);
    }
    return m->bytes != NULL;
}

/* A member that is not entered. */
static psc_status step_over(psc_cut *c, const psc_member *m, const header *h, psc_err *err)
{
    return h->flags & FLAG_STREAMED && h->packed == 0 ? seek_header(c->bytes, err)
                                                      : psc_cut_skip(c, h->packed, m->byte, err);
}

psc_status psc_zip_next(psc_cut *c, psc_member *m, psc_err *err)
{
    for (;;) {
        header h = {0};
        if (c->done) return PSC_END;
        psc_status st = read_header(c, m, &h, err);
        if (st) return st;
        c->number++;
        const psc_str name = psc_buf_view(&m->name);
        if (is_office(c, name)) {
            c->done = true;
            return psc_fail(err, PSC_INPUT, c->file, 0, 0,
                            "an office document or e-book; save it as plain text or HTML first");
        }
        const char *why = is_folder(m) ? NULL : lacks(&h);
        if (!is_folder(m) && !why)
            return open_content(c, m, &h) && !m->name.failed ? PSC_OK
                                                             : psc_bytes_no_memory(c->bytes, err);
        st = step_over(c, m, &h, err);
        if (st) return st;
        if (why)
            return psc_fail(err, PSC_INPUT, c->file, 0, m->byte, "the member %.*s %s; left out",
                            (int)(name.len < 100 ? name.len : 100), name.ptr, why);
    }
}

psc_status psc_zip_end(psc_cut *c, psc_member *m, psc_err *err)
{
    psc_status st = PSC_OK;
    if (m->streamed) {
        const psc_status told = psc_bytes_skip(m->bytes, UINT64_MAX, NULL);
        (void)told; /* damage: by whoever read the member */
        psc_bytes_close(m->unpack);
        m->unpack = NULL;
        st = seek_header(c->bytes, err);
    } else {
        st = psc_cut_skip(c, psc_bytes_left(m->section), m->byte, err);
    }
    return st;
}
