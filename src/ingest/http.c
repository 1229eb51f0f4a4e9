/* SPDX-License-Identifier: Apache-2.0 */
/* HTTP responses as crawlers store them.  Lengths that a head tells are not believed:
 * the record is as long as it is; a body that is not chunked is taken as it stands,
 * whatever the head says (archives often keep the head and store the plain body). */
#include "ingest/http.h"

#include <brotli/decode.h>
#include <zlib.h>
#include <zstd.h>

#include "base/buf.h"
#include "base/str.h"

/* Heads. */

bool psc_head_cut(psc_str *rest, psc_str *head)
{
    const psc_str s = *rest;
    for (const char *p = s.ptr, *end = s.ptr + s.len;
         s.len && (p = memchr(p, '\n', (size_t)(end - p))) != NULL; p++) {
        const char *q = p + 1 < end && p[1] == '\r' ? p + 2 : p + 1;
        if (q >= end || *q != '\n') continue;
        *head = psc_str_sub(s, 0, (size_t)(p - s.ptr) + 1);
        *rest = psc_str_sub(s, (size_t)(q - s.ptr) + 1, s.len);
        return true;
    }
    return false;
}

psc_str psc_head_field(psc_str head, const char *name)
{
    const psc_str want = psc_str_of(name);
    psc_str line;
    while (psc_str_line(&head, &line)) {
        if (line.len <= want.len || line.ptr[want.len] != ':') continue;
        if (psc_str_ieq(psc_str_sub(line, 0, want.len), want))
            return psc_str_trim(psc_str_sub(line, want.len + 1, line.len));
    }
    return (psc_str){0};
}

psc_http psc_http_cut(psc_str s)
{
    psc_http h = {.body = s};
    if (!psc_str_starts(s, PSC_STR("HTTP/")) || !psc_head_cut(&h.body, &h.head)) return h;
    psc_str line = {0}, rest = h.head;
    uint64_t status;
    (void)psc_str_line(&rest, &line);
    (void)psc_str_cut(&line, ' ');
    if (psc_str_u64(psc_str_sub(line, 0, line.len < 3 ? line.len : 3), &status))
        h.status = (int)status;
    h.type = psc_head_field(h.head, "Content-Type");
    return h;
}

static bool says(psc_str type, const char *what)
{
    const size_t n = strlen(what);
    return type.len >= n && psc_str_ieq(psc_str_sub(type, 0, n), psc_str_of(what));
}

bool psc_http_is_page(const psc_http *h)
{
    return h->type.len == 0 || says(h->type, "text/html") || says(h->type, "text/plain") ||
           says(h->type, "application/xhtml");
}

/* Chunks: "1a3;x\r\n" bytes "\r\n" ... "0\r\n\r\n". */

static bool hex_digit(char c, uint64_t *value)
{
    const char low = (char)(c | 32);
    if (c >= '0' && c <= '9') *value = *value * 16 + (uint64_t)(c - '0');
    if (low >= 'a' && low <= 'f') *value = *value * 16 + (uint64_t)(low - 'a' + 10);
    return (c >= '0' && c <= '9') || (low >= 'a' && low <= 'f');
}

/* The size line at the front of *s; false: it is none. */
static bool chunk_size(psc_str *s, uint64_t *size)
{
    psc_str rest = *s, line;
    size_t n = 0;
    *size = 0;
    if (!psc_str_line(&rest, &line)) return false;
    while (n < line.len && n < 12 && hex_digit(line.ptr[n], size)) n++;
    if (n == 0 || (n < line.len && !strchr("; \t", line.ptr[n]))) return false;
    *s = rest;
    return true;
}

static psc_str unchunk(psc_arena *a, psc_str s)
{
    psc_str rest = s;
    uint64_t size;
    if (!chunk_size(&rest, &size)) return s;
    char *out = psc_new(a, char, s.len + 1);
    size_t n = 0;
    while (size) {
        const size_t take = size < rest.len ? (size_t)size : rest.len;
        memcpy(out + n, rest.ptr, take);
        n += take;
        rest = psc_str_sub(rest, take, rest.len);
        if (psc_str_starts(rest, PSC_STR("\r\n"))) rest = psc_str_sub(rest, 2, rest.len);
        if (!chunk_size(&rest, &size)) break; /* cut off, or a size that lies */
    }
    return (psc_str){out, n};
}

/* Packed bodies.  Each takes all of `in` into `out`; false: damaged or over the limit.
 * What came before the damage stays in out. */

/* Room behind what there is, growing with it; NULL at the limit. */
static char *more_room(psc_buf *out, size_t *room)
{
    const size_t want = out->len / 2 + 16384, left = out->limit - out->len;
    *room = want < left ? want : left;
    if (left == 0) out->failed = true;
    return left ? psc_buf_reserve(out, *room) : NULL;
}

static bool inflate_all(psc_str in, psc_buf *out, int bits)
{
    z_stream z = {0};
    int rc = Z_OK;
    if (inflateInit2(&z, bits) != Z_OK) return false;
    z.next_in = (z_const Bytef *)in.ptr;
    z.avail_in = (uInt)in.len;
    while (rc == Z_OK && !out->failed) {
        size_t room;
        char *to = more_room(out, &room);
        if (!to) break;
        z.next_out = (Bytef *)to;
        z.avail_out = (uInt)room;
        rc = inflate(&z, Z_NO_FLUSH);
        out->len += room - z.avail_out;
    }
    (void)inflateEnd(&z);
    return rc == Z_STREAM_END;
}

static bool brotli_all(psc_str in, psc_buf *out)
{
    BrotliDecoderState *d = BrotliDecoderCreateInstance(NULL, NULL, NULL);
    BrotliDecoderResult rc = BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT;
    size_t n_in = in.len;
    const uint8_t *from = (const uint8_t *)in.ptr;
    while (d && rc == BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT) {
        size_t room;
        uint8_t *to = (uint8_t *)more_room(out, &room);
        const size_t all = room;
        if (!to) break;
        rc = BrotliDecoderDecompressStream(d, &n_in, &from, &room, &to, NULL);
        out->len += all - room;
    }
    BrotliDecoderDestroyInstance(d);
    return rc == BROTLI_DECODER_RESULT_SUCCESS;
}

static bool zstd_all(psc_str in, psc_buf *out)
{
    ZSTD_DCtx *d = ZSTD_createDCtx();
    ZSTD_inBuffer from = {in.ptr, in.len, 0};
    size_t rc = 1, before = 1;
    while (d && rc != 0 && !ZSTD_isError(rc) && before) {
        size_t room;
        char *p = more_room(out, &room);
        if (!p) break;
        ZSTD_outBuffer to = {p, room, 0};
        rc = ZSTD_decompressStream(d, &to, &from);
        out->len += to.pos;
        before = to.pos;
    }
    (void)ZSTD_freeDCtx(d);
    return rc == 0;
}

static bool is_gzip(psc_str s)
{
    return s.len > 2 && memcmp(s.ptr, "\x1F\x8B", 2) == 0;
}

/* One coding off.  A body that was stored unpacked under its old head is left alone. */
static bool unpack_body(psc_str coding, psc_str in, psc_buf *out, bool *same)
{
    *same = false;
    if (says(coding, "gzip") || says(coding, "x-gzip")) {
        *same = !is_gzip(in);
        return *same || inflate_all(in, out, 15 + 16);
    }
    if (says(coding, "deflate")) {
        if (inflate_all(in, out, 15)) return true;
        psc_buf_clear(out);
        if (inflate_all(in, out, -15)) return true;
    } else if (says(coding, "br")) {
        if (brotli_all(in, out)) return true;
    } else if (says(coding, "zstd")) {
        if (zstd_all(in, out)) return true;
    }
    *same = in.len && memchr(in.ptr, '<', in.len < 512 ? in.len : 512) != NULL;
    return *same;
}

typedef struct copying {
    psc_arena *arena;
    psc_str from, to;
} copying;

static void copy(void *ctx)
{
    copying *c = ctx;
    c->to = psc_arena_str(c->arena, c->from);
}

psc_status psc_http_body(psc_arena *a, const psc_http *h, size_t limit, const char *file,
                         uint64_t byte, psc_str *out, psc_err *err)
{
    *out = h->body;
    if (says(psc_head_field(h->head, "Transfer-Encoding"), "chunked")) *out = unchunk(a, *out);
    const psc_str coding = psc_head_field(h->head, "Content-Encoding");
    if (coding.len == 0 || says(coding, "identity") || out->len == 0) return PSC_OK;
    bool same;
    psc_buf b;
    psc_buf_init(&b, a->alloc, limit + 1); /* a byte more tells that it is too much */
    const bool whole = unpack_body(coding, *out, &b, &same);
    copying c = {.arena = a, .from = same ? *out : psc_buf_view(&b)};
    const bool ok = same || psc_arena_try(a, copy, &c);
    const bool over = b.failed || b.len > limit, some = b.len >= 1024;
    psc_buf_deinit(&b);
    if (!ok) psc_arena_fail(a);
    if (!same) *out = c.to;
    if (over)
        return psc_fail(err, PSC_LIMIT, file, 0, byte,
                        "the page unpacks to more than the %zu MiB that one report may have",
                        limit >> 20);
    if (whole || some) return PSC_OK; /* a page whose end is missing is still a page */
    return psc_fail(err, PSC_INPUT, file, 0, byte, "the page is packed (%.*s) and damaged",
                    (int)(coding.len < 40 ? coding.len : 40), coding.ptr);
}
