/* SPDX-License-Identifier: Apache-2.0 */
/* A zip archive written from front to back: see archive.h. */
#include "export/archive.h"

#include <limits.h>
#include <string.h>

#include <zlib.h>

#include "base/str.h"

enum {
    STORED = 0,
    DEFLATED = 8,
    STREAMED = 8, /* flag: checksum and sizes follow the content */
    VERSION = 20, /* 2.0: deflate */
    JANUARY_1_1980 = 1 << 5 | 1,
    NAME_MAX_BYTES = 40,
    LEVEL = 4, /* 1.5 times as fast as 6, and 6 % larger */
    PIECE = 1 << 14
};

typedef struct member {
    char name[NAME_MAX_BYTES];
    uint32_t flags, method, crc;
    uint64_t raw, packed, offset;
} member;

struct psc_archive {
    psc_alloc alloc;
    psc_buf members; /* of struct member */
    member now;      /* the one being written */
    z_stream deflate;
    uint64_t written;
    bool ready, failed;
};

/* Numbers. */

static void put_u16(psc_buf *out, uint32_t v)
{
    psc_buf_char(out, (char)v);
    psc_buf_char(out, (char)(v >> 8));
}

static void put_u32(psc_buf *out, uint64_t v)
{
    put_u16(out, (uint32_t)v & 0xFFFF);
    put_u16(out, (uint32_t)(v >> 16) & 0xFFFF);
}

static void put_mark(psc_buf *out, char a, char b)
{
    const char mark[] = {'P', 'K', a, b};
    psc_buf_bytes(out, mark, sizeof mark);
}

/* Version, flags, method, time, checksum, sizes, length of the name: alike in a header and in
 * the directory. */
static void put_facts(psc_buf *out, const member *m)
{
    put_u16(out, VERSION);
    put_u16(out, m->flags);
    put_u16(out, m->method);
    put_u16(out, 0);
    put_u16(out, JANUARY_1_1980);
    put_u32(out, m->crc);
    put_u32(out, m->packed);
    put_u32(out, m->raw);
    put_u16(out, (uint32_t)strlen(m->name));
}

static void put_header(psc_archive *z, psc_buf *out)
{
    const size_t before = out->len;
    z->now.offset = z->written;
    put_mark(out, 3, 4);
    put_facts(out, &z->now);
    put_u16(out, 0);
    psc_buf_str(out, psc_str_of(z->now.name));
    z->written += out->len - before;
}

static void keep(psc_archive *z)
{
    psc_buf_bytes(&z->members, &z->now, sizeof z->now);
}

static void name_member(psc_archive *z, const char *name)
{
    z->now = (member){.crc = (uint32_t)crc32(0, NULL, 0)};
    memcpy(z->now.name, name, strnlen(name, NAME_MAX_BYTES - 1));
}

/* Members. */

void psc_archive_add(psc_archive *z, const char *name, psc_str bytes, psc_buf *out)
{
    name_member(z, name);
    z->now.method = STORED;
    z->now.raw = z->now.packed = bytes.len;
    z->now.crc = (uint32_t)crc32_z(z->now.crc, (const Bytef *)bytes.ptr, bytes.len);
    put_header(z, out);
    psc_buf_str(out, bytes);
    z->written += bytes.len;
    keep(z);
}

void psc_archive_begin(psc_archive *z, const char *name, psc_buf *out)
{
    name_member(z, name);
    z->now.method = DEFLATED;
    z->now.flags = STREAMED;
    put_header(z, out);
    z->failed |= deflateReset(&z->deflate) != Z_OK;
}

/* Lets deflate write what it has, in pieces, until it wants more. */
static void pump(psc_archive *z, int flush, psc_buf *out)
{
    do {
        char *to = psc_buf_reserve(out, PIECE);
        if (!to) {
            z->failed = true;
            return;
        }
        z->deflate.next_out = (Bytef *)to;
        z->deflate.avail_out = PIECE;
        (void)deflate(&z->deflate, flush);
        const size_t n = PIECE - z->deflate.avail_out;
        out->len += n;
        z->written += n;
        z->now.packed += n;
    } while (z->deflate.avail_out == 0);
}

void psc_archive_put(psc_archive *z, psc_str bytes, psc_buf *out)
{
    z->now.raw += bytes.len;
    z->now.crc = (uint32_t)crc32_z(z->now.crc, (const Bytef *)bytes.ptr, bytes.len);
    for (size_t n; bytes.len && !z->failed; bytes = psc_str_sub(bytes, n, bytes.len)) {
        n = bytes.len < INT_MAX ? bytes.len : INT_MAX;
        z->deflate.next_in = (z_const Bytef *)bytes.ptr;
        z->deflate.avail_in = (uInt)n;
        pump(z, Z_NO_FLUSH, out);
    }
}

void psc_archive_finish(psc_archive *z, psc_buf *out)
{
    if (z->failed) return;
    pump(z, Z_FINISH, out);
    put_mark(out, 7, 8);
    put_u32(out, z->now.crc);
    put_u32(out, z->now.packed);
    put_u32(out, z->now.raw);
    z->written += 16;
    keep(z);
}

uint64_t psc_archive_raw(const psc_archive *z)
{
    return z->now.raw;
}

/* The directory. */

static void put_entry(psc_buf *out, const member *m)
{
    put_mark(out, 1, 2);
    put_u16(out, VERSION); /* made by */
    put_facts(out, m);
    put_u16(out, 0); /* extra, comment, disk, attributes within and without */
    put_u16(out, 0);
    put_u16(out, 0);
    put_u16(out, 0);
    put_u32(out, 0);
    put_u32(out, m->offset);
    psc_buf_str(out, psc_str_of(m->name));
}

void psc_archive_end(psc_archive *z, psc_buf *out)
{
    const uint32_t n = (uint32_t)(z->members.len / sizeof(member));
    const uint64_t start = z->written;
    const size_t before = out->len;
    for (uint32_t i = 0; i < n; i++) {
        member m;
        memcpy(&m, z->members.ptr + i * sizeof m, sizeof m);
        put_entry(out, &m);
    }
    const size_t size = out->len - before;
    put_mark(out, 5, 6);
    put_u32(out, 0); /* of one disk */
    put_u16(out, n);
    put_u16(out, n);
    put_u32(out, size);
    put_u32(out, start);
    put_u16(out, 0); /* no comment */
    z->written += out->len - before;
}

bool psc_archive_full(const psc_archive *z)
{
    return z->written > UINT32_MAX || z->members.len / sizeof(member) >= UINT16_MAX;
}

bool psc_archive_failed(const psc_archive *z)
{
    return z->failed || z->members.failed;
}

/* Beginning and end. */

psc_archive *psc_archive_new(psc_alloc alloc)
{
    psc_archive *z = alloc.resize(alloc.ctx, NULL, 0, sizeof *z);
    if (!z) return NULL;
    *z = (psc_archive){.alloc = alloc};
    psc_buf_init(&z->members, alloc, 0);
    z->ready = deflateInit2(&z->deflate, LEVEL, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY) == Z_OK;
    if (z->ready) return z;
    psc_archive_free(z);
    return NULL;
}

void psc_archive_free(psc_archive *z)
{
    if (!z) return;
    const psc_alloc alloc = z->alloc;
    if (z->ready) (void)deflateEnd(&z->deflate);
    psc_buf_deinit(&z->members);
    alloc.resize(alloc.ctx, z, sizeof *z, 0);
}
