/* SPDX-License-Identifier: Apache-2.0 */
/* Four codecs behind one table, and what they share: members, damage, bombs.
 *
 * A member is a gzip member, a Zstandard frame, an xz or bzip2 stream.  A read never
 * crosses the end of a member, so that psc_bytes.origin can tell of each where it is. */
#include "ingest/unpack.h"

#include <bzlib.h>
#include <lzma.h>
#include <zlib.h>
#include <zstd.h>

#include "base/str.h"

enum {
    XZ_MEMORY = 160 << 20,  /* xz -9 asks for 65 MiB */
    BOMB_BYTES = 256 << 20, /* smaller ones do no harm */
    BOMB_RATIO = 1000,      /* deflate reaches 1032 on zeros alone, news 3 to 10 */
    HEAD = 10               /* bytes that tell the beginning of a member */
};

typedef enum step { RUNNING, ENDED, DAMAGED } step;

/* One piece: what there is, where it goes. */
typedef struct piece {
    const char *in;
    size_t n_in, used;
    char *out;
    size_t room, got;
} piece;

typedef struct unpack unpack;

typedef struct codec {
    const char *name;
    bool (*opens)(psc_str head); /* may a member begin so? */
    bool (*start)(unpack *u);    /* false: no memory */
    step (*run)(unpack *u, piece *p);
    void (*close)(unpack *u);
} codec;

struct unpack {
    psc_bytes b;
    psc_bytes *below;
    const codec *codec;
    uint64_t member; /* offset of the member in the stream below */
    uint64_t n_out;  /* bytes the member has given */
    uint64_t n_member;
    bool ready; /* the state below is to be closed */
    bool inside, seek, once;
    union {
        z_stream z;
        bz_stream bz;
        lzma_stream xz;
        ZSTD_DCtx *zstd;
    } as;
};

static unsigned smaller(size_t n)
{
    return n < 1u << 30 ? (unsigned)n : 1u << 30;
}

/* gzip and deflate. */

static bool gzip_opens(psc_str s)
{
    return s.len >= 4 && memcmp(s.ptr, "\x1F\x8B\x08", 3) == 0 &&
           ((unsigned char)s.ptr[3] & 0xE0) == 0;
}

static bool zlib_start(unpack *u, int bits)
{
    if (u->ready) return inflateReset(&u->as.z) == Z_OK;
    u->as.z = (z_stream){0};
    return inflateInit2(&u->as.z, bits) == Z_OK;
}

static bool gzip_start(unpack *u)
{
    return zlib_start(u, 15 + 16);
}

static bool deflate_start(unpack *u)
{
    return zlib_start(u, -15);
}

static step zlib_run(unpack *u, piece *p)
{
    z_stream *z = &u->as.z;
    z->next_in = (z_const Bytef *)p->in;
    z->avail_in = smaller(p->n_in);
    z->next_out = (Bytef *)p->out;
    z->avail_out = smaller(p->room);
    const unsigned in = z->avail_in, out = z->avail_out;
    const int rc = inflate(z, Z_NO_FLUSH);
    p->used = in - z->avail_in;
    p->got = out - z->avail_out;
    return rc == Z_STREAM_END ? ENDED : rc == Z_OK || rc == Z_BUF_ERROR ? RUNNING : DAMAGED;
}

static void zlib_close(unpack *u)
{
    (void)inflateEnd(&u->as.z);
}

static bool any_opens(psc_str s)
{
    return s.len > 0;
}

/* Zstandard. */

static bool zstd_opens(psc_str s)
{
    if (s.len < 4) return false;
    const bool skippable = (s.ptr[0] & 0xF0) == 0x50 && memcmp(s.ptr + 1, "\x2A\x4D\x18", 3) == 0;
    return skippable || memcmp(s.ptr, "\x28\xB5\x2F\xFD", 4) == 0;
}

static bool zstd_start(unpack *u)
{
    if (!u->ready && !(u->as.zstd = ZSTD_createDCtx())) return false;
    return !ZSTD_isError(ZSTD_DCtx_reset(u->as.zstd, ZSTD_reset_session_only));
}

static step zstd_run(unpack *u, piece *p)
{
    ZSTD_inBuffer in = {p->in, p->n_in, 0};
    ZSTD_outBuffer out = {p->out, p->room, 0};
    const size_t rc = ZSTD_decompressStream(u->as.zstd, &out, &in);
    p->used = in.pos;
    p->got = out.pos;
    return ZSTD_isError(rc) ? DAMAGED : rc == 0 ? ENDED : RUNNING;
}

static void zstd_close(unpack *u)
{
    (void)ZSTD_freeDCtx(u->as.zstd);
}

/* xz. */

static bool xz_opens(psc_str s)
{
    return s.len >= 6 && memcmp(s.ptr,
                                "\xFD"
                                "7zXZ\0",
                                6) == 0;
}

static bool xz_start(unpack *u)
{
    if (!u->ready) u->as.xz = (lzma_stream)LZMA_STREAM_INIT;
    return lzma_stream_decoder(&u->as.xz, XZ_MEMORY, 0) == LZMA_OK;
}

static step xz_run(unpack *u, piece *p)
{
    lzma_stream *x = &u->as.xz;
    x->next_in = (const uint8_t *)p->in;
    x->avail_in = p->n_in;
    x->next_out = (uint8_t *)p->out;
    x->avail_out = p->room;
    const lzma_ret rc = lzma_code(x, LZMA_RUN);
    p->used = p->n_in - x->avail_in;
    p->got = p->room - x->avail_out;
    return rc == LZMA_STREAM_END                   ? ENDED
           : rc == LZMA_OK || rc == LZMA_BUF_ERROR ? RUNNING
                                                   : DAMAGED;
}

static void xz_close(unpack *u)
{
    lzma_end(&u->as.xz);
}

/* bzip2. */

static bool bzip2_opens(psc_str s)
{
    return s.len >= 10 && memcmp(s.ptr, "BZh", 3) == 0 && s.ptr[3] >= '1' && s.ptr[3] <= '9' &&
           (memcmp(s.ptr + 4, "1AY&SY", 6) == 0 || memcmp(s.ptr + 4, "\x17rE8P\x90", 6) == 0);
}

static bool bzip2_start(unpack *u)
{
    if (u->ready) (void)BZ2_bzDecompressEnd(&u->as.bz);
    u->as.bz = (bz_stream){0};
    return BZ2_bzDecompressInit(&u->as.bz, 0, 0) == BZ_OK;
}

static step bzip2_run(unpack *u, piece *p)
{
    bz_stream *z = &u->as.bz;
    union {
        const char *ro;
        char *rw;
    } in = {p->in}; /* the library does not write there, though it says char * */
    z->next_in = in.rw;
    z->avail_in = smaller(p->n_in);
    z->next_out = p->out;
    z->avail_out = smaller(p->room);
    const unsigned n_in = z->avail_in, n_out = z->avail_out;
    const int rc = BZ2_bzDecompress(z);
    p->used = n_in - z->avail_in;
    p->got = n_out - z->avail_out;
    return rc == BZ_STREAM_END ? ENDED : rc == BZ_OK ? RUNNING : DAMAGED;
}

static void bzip2_close(unpack *u)
{
    (void)BZ2_bzDecompressEnd(&u->as.bz);
}

/* ORDER psc_packing */
static const codec codecs[] = {
    {0},
    {"gzip", gzip_opens, gzip_start, zlib_run, zlib_close},
    {"Zstandard", zstd_opens, zstd_start, zstd_run, zstd_close},
    {"xz", xz_opens, xz_start, xz_run, xz_close},
    {"bzip2", bzip2_opens, bzip2_start, bzip2_run, bzip2_close},
    {"deflate", any_opens, deflate_start, zlib_run, zlib_close},
};

psc_packing psc_packing_of(psc_str head)
{
    for (int i = PSC_PACK_GZIP; i <= PSC_PACK_BZIP2; i++)
        if (codecs[i].opens(head)) return (psc_packing)i;
    return PSC_PACK_NONE;
}

/* Members. */

static psc_status damaged(unpack *u, const char *what, psc_err *err)
{
    u->inside = false;
    u->seek = true;
    return psc_fail(err, PSC_INPUT, u->below->file, 0, u->member,
                    "%s data %s at byte %llu; what depends on it is left out", u->codec->name, what,
                    (unsigned long long)psc_bytes_tell(u->below));
}

/* To just behind the first byte of the broken member, back as far as it is in the window: its
 * bytes may have been taken for data of the member before.  A codec that took none is moved on. */
static void step_behind(unpack *u)
{
    psc_bytes *b = u->below;
    const uint64_t want = u->member + 1;
    if (want > psc_bytes_tell(b))
        psc_bytes_eat(b, 1);
    else
        b->pos = want > b->base ? (size_t)(want - b->base) : 0;
}

/* To the next place where a member may begin; the end if there is none. */
static psc_status seek_member(unpack *u, psc_err *err)
{
    for (;;) {
        const psc_status st = psc_bytes_want(u->below, HEAD, err);
        if (st) return st;
        const psc_str s = psc_bytes_view(u->below);
        size_t at = 0;
        while (at < s.len && !u->codec->opens(psc_str_sub(s, at, s.len))) at++;
        const bool found = at < s.len;
        if (!found && !u->below->eof) at = s.len - (HEAD - 1);
        psc_bytes_eat(u->below, at);
        if (found || u->below->eof) return PSC_OK;
    }
}

/* Padding between members: zeros. */
static psc_status skip_zeros(psc_bytes *b, psc_err *err)
{
    for (;;) {
        const psc_status st = psc_bytes_want(b, HEAD, err);
        if (st) return st;
        const psc_str s = psc_bytes_view(b);
        size_t n = 0;
        while (n < s.len && s.ptr[n] == 0) n++;
        psc_bytes_eat(b, n);
        if (n < s.len || b->eof) break;
    }
    return psc_bytes_want(b, HEAD, err);
}

/* The stream below is in trouble, or at its end inside a member. */
static psc_status lose_ground(unpack *u, psc_status st, psc_err *err)
{
    u->b.stop = st != PSC_INPUT || u->below->stop || u->below->eof;
    u->inside = false;
    u->seek = true;
    return st == PSC_OK ? damaged(u, "are cut off", err) : st;
}

/* Begin the next member; *end: there is none. */
static psc_status begin_member(unpack *u, bool *end, psc_err *err)
{
    *end = u->once && u->n_member;
    if (*end) return PSC_OK;
    const psc_status st = u->seek       ? seek_member(u, err)
                          : u->n_member ? skip_zeros(u->below, err)
                                        : psc_bytes_want(u->below, HEAD, err);
    if (st) return lose_ground(u, st, err);
    const psc_str s = psc_bytes_view(u->below);
    *end = s.len == 0;
    if (*end) return PSC_OK;
    u->member = psc_bytes_tell(u->below);
    if (!u->codec->opens(s)) {
        psc_bytes_eat(u->below, 1);
        return damaged(u, "followed by something else", err);
    }
    if (!u->codec->start(u)) return psc_bytes_no_memory(&u->b, err);
    u->ready = u->inside = true;
    u->n_out = 0;
    u->n_member++;
    return PSC_OK;
}

static psc_status check_bomb(unpack *u, psc_err *err)
{
    const psc_budget *g = u->b.budget;
    if (g->unpacked <= BOMB_BYTES || g->unpacked / BOMB_RATIO <= g->raw) return PSC_OK;
    u->b.stop = true;
    return psc_fail(err, PSC_LIMIT, u->below->file, 0, psc_bytes_tell(u->below),
                    "unpacks to more than %d times its size; the rest is left out", BOMB_RATIO);
}

/* The codec met what it cannot read. */
static psc_status give_up_member(unpack *u, psc_err *err)
{
    const bool false_find = u->seek && u->n_out == 0;
    const psc_status st = damaged(u, "are damaged", err);
    step_behind(u);
    u->b.stop = u->once;
    return false_find ? PSC_OK : st;
}

/* One call of the codec. */
static psc_status unpack_some(unpack *u, char *to, size_t room, size_t *got, psc_err *err)
{
    const psc_str s = psc_bytes_view(u->below);
    piece p = {.in = s.ptr, .n_in = s.len, .out = to, .room = room};
    step how = u->codec->run(u, &p);
    if (how == RUNNING && s.len && !p.used && !p.got) how = DAMAGED;
    psc_bytes_eat(u->below, p.used);
    *got = p.got;
    if (p.got && u->n_out == 0) {
        u->b.origin = u->member;
        u->b.origin_at = u->b.base + u->b.len;
    }
    u->n_out += p.got;
    u->b.budget->unpacked += p.got;
    if (how == DAMAGED) return give_up_member(u, err);
    if (how == ENDED) u->inside = u->seek = false;
    return check_bomb(u, err);
}

static psc_status unpack_read(psc_bytes *b, char *to, size_t room, size_t *got, psc_err *err)
{
    unpack *u = (unpack *)b;
    while (*got == 0) {
        bool end = false;
        psc_status st = u->inside ? PSC_OK : begin_member(u, &end, err);
        if (st || end) return st;
        st = psc_bytes_want(u->below, 1, err);
        if (st) return lose_ground(u, st, err);
        const bool dry = psc_bytes_done(u->below);
        st = unpack_some(u, to, room, got, err);
        if (st) return st;
        if (dry && u->inside && *got == 0) return lose_ground(u, PSC_OK, err);
    }
    return PSC_OK;
}

static void unpack_close(psc_bytes *b)
{
    unpack *u = (unpack *)b;
    if (u->ready) u->codec->close(u);
}

psc_bytes *psc_unpack_new(psc_bytes *below, psc_packing packing, const char *file)
{
    static const psc_bytes_kind kind = {unpack_read, unpack_close, sizeof(unpack)};
    psc_bytes *b = psc_bytes_new(&kind, file, below->budget, below->alloc);
    if (!b) return NULL;
    unpack *u = (unpack *)b;
    u->below = below;
    u->codec = &codecs[packing];
    u->once = packing == PSC_PACK_DEFLATE;
    return b;
}
