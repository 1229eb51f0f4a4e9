/* SPDX-License-Identifier: Apache-2.0 */
/* The window, and the plainest streams: files, sections, wide characters. */
#include "ingest/bytes.h"

#include <errno.h>
#include <unistd.h>

#include "base/str.h"
#include "base/utf8.h"

psc_bytes *psc_bytes_new(const psc_bytes_kind *kind, const char *file, psc_budget *budget,
                         psc_alloc alloc)
{
    psc_bytes *b = alloc.resize(alloc.ctx, NULL, 0, kind->size);
    if (!b) return NULL;
    memset((void *)b, 0, kind->size);
    *b = (psc_bytes){
        .kind = kind, .alloc = alloc, .budget = budget, .file = file, .origin = UINT64_MAX};
    return b;
}

void psc_bytes_close(psc_bytes *b)
{
    if (!b) return;
    const psc_alloc alloc = b->alloc;
    if (b->kind->close) b->kind->close(b);
    if (b->buf) alloc.resize(alloc.ctx, b->buf, b->cap, 0);
    alloc.resize(alloc.ctx, b, b->kind->size, 0);
}

psc_status psc_bytes_no_memory(const psc_bytes *b, psc_err *err)
{
    return psc_fail(err, PSC_NOMEM, b->file, 0, psc_bytes_tell(b), "out of memory");
}

/* Room for n more bytes behind len; what is eaten goes. */
static bool reserve(psc_bytes *b, size_t n)
{
    if (b->pos > 0) {
        memmove(b->buf, b->buf + b->pos, b->len - b->pos);
        b->base += b->pos;
        b->len -= b->pos;
        b->pos = 0;
    }
    if (b->cap - b->len >= n) return true;
    const size_t cap = b->cap * 2 > b->len + n ? b->cap * 2 : b->len + n;
    char *p = b->alloc.resize(b->alloc.ctx, b->buf, b->cap, cap);
    if (!p) return false;
    b->buf = p;
    b->cap = cap;
    return true;
}

psc_status psc_bytes_fill(psc_bytes *b, psc_err *err)
{
    size_t got = 0;
    if (b->eof) return PSC_OK;
    if (b->pending) {
        const psc_status told = b->pending;
        b->pending = PSC_OK;
        b->eof = b->stop;
        if (err) *err = b->trouble;
        return told;
    }
    if (!reserve(b, PSC_BYTES_PIECE)) return psc_bytes_no_memory(b, err);
    const psc_status st = b->stop ? PSC_OK
                                  : b->kind->read(b, b->buf + b->len, b->cap - b->len, &got, err);
    b->len += got;
    b->eof = st == PSC_OK ? got == 0 : b->stop;
    return st;
}

psc_status psc_bytes_want(psc_bytes *b, size_t n, psc_err *err)
{
    while (b->len - b->pos < n && !b->eof) {
        const psc_status st = psc_bytes_fill(b, err);
        if (st) return st;
    }
    return PSC_OK;
}

psc_status psc_bytes_peek(psc_bytes *b, size_t n, psc_err *err)
{
    if (b->pending) return PSC_OK;
    const psc_status st = psc_bytes_want(b, n, &b->trouble);
    if (st && b->len > b->pos) {
        b->pending = st;
        b->eof = false;
        return PSC_OK;
    }
    if (st && err) *err = b->trouble;
    return st;
}

psc_status psc_bytes_skip(psc_bytes *b, uint64_t n, psc_err *err)
{
    for (;;) {
        const size_t have = b->len - b->pos;
        const size_t step = n < have ? (size_t)n : have;
        b->pos += step;
        n -= step;
        if (n == 0 || b->eof) return PSC_OK;
        const psc_status st = psc_bytes_fill(b, err);
        if (st) return st;
    }
}

/* Files. */

typedef struct fd_bytes {
    psc_bytes b;
    int fd;
} fd_bytes;

static psc_status fd_read(psc_bytes *b, char *to, size_t room, size_t *got, psc_err *err)
{
    const fd_bytes *f = (const fd_bytes *)b;
    ssize_t n;
    do n = read(f->fd, to, room);
    while (n < 0 && errno == EINTR);
    if (n < 0) {
        b->stop = true;
        return psc_fail(err, PSC_IO, b->file, 0, b->base + b->len, "cannot be read: %s",
                        strerror(errno));
    }
    b->budget->raw += (uint64_t)n;
    *got = (size_t)n;
    return PSC_OK;
}

static void fd_close(psc_bytes *b)
{
    const fd_bytes *f = (const fd_bytes *)b;
    if (f->fd > STDIN_FILENO) (void)close(f->fd);
}

psc_bytes *psc_bytes_of_fd(int fd, const char *file, psc_budget *budget, psc_alloc alloc)
{
    static const psc_bytes_kind kind = {fd_read, fd_close, sizeof(fd_bytes)};
    psc_bytes *b = psc_bytes_new(&kind, file, budget, alloc);
    if (b) ((fd_bytes *)b)->fd = fd;
    return b;
}

/* Memory. */

typedef struct memory {
    psc_bytes b;
    psc_str left;
} memory;

static psc_status memory_read(psc_bytes *b, char *to, size_t room, size_t *got, psc_err *err)
{
    memory *m = (memory *)b;
    (void)err;
    *got = m->left.len < room ? m->left.len : room;
    if (*got) memcpy(to, m->left.ptr, *got);
    m->left = psc_str_sub(m->left, *got, m->left.len);
    b->budget->raw += *got;
    return PSC_OK;
}

psc_bytes *psc_bytes_of_memory(psc_str s, const char *file, psc_budget *budget, psc_alloc alloc)
{
    static const psc_bytes_kind kind = {memory_read, NULL, sizeof(memory)};
    psc_bytes *b = psc_bytes_new(&kind, file, budget, alloc);
    if (b) ((memory *)b)->left = s;
    return b;
}

/* Sections. */

typedef struct section {
    psc_bytes b;
    psc_bytes *below;
    uint64_t left;
} section;

static psc_status section_read(psc_bytes *b, char *to, size_t room, size_t *got, psc_err *err)
{
    section *s = (section *)b;
    if (s->left == 0) return PSC_OK;
    const psc_status st = psc_bytes_want(s->below, 1, err);
    if (st) {
        b->stop = true;
        return st;
    }
    const psc_str have = psc_bytes_view(s->below);
    if (have.len == 0) {
        b->stop = true;
        if (s->left == UINT64_MAX) return PSC_OK;
        return psc_fail(err, PSC_INPUT, b->file, 0, b->base + b->len,
                        "cut off: %llu bytes are missing at its end", (unsigned long long)s->left);
    }
    size_t n = have.len < room ? have.len : room;
    if (n > s->left) n = (size_t)s->left;
    memcpy(to, have.ptr, n);
    psc_bytes_eat(s->below, n);
    if (s->left != UINT64_MAX) s->left -= n;
    *got = n;
    return PSC_OK;
}

psc_bytes *psc_bytes_section(psc_bytes *below, uint64_t size, const char *file)
{
    static const psc_bytes_kind kind = {section_read, NULL, sizeof(section)};
    psc_bytes *b = psc_bytes_new(&kind, file, below->budget, below->alloc);
    if (!b) return NULL;
    ((section *)b)->below = below;
    ((section *)b)->left = size;
    return b;
}

uint64_t psc_bytes_left(const psc_bytes *b)
{
    const section *s = (const section *)b;
    return s->left == UINT64_MAX ? 0 : s->left;
}

/* Wide characters. */

typedef struct wide {
    psc_bytes b;
    psc_bytes *below;
    int width;
    bool big;
} wide;

static uint32_t unit(const wide *w, const char *p)
{
    uint32_t u = 0;
    for (int i = 0; i < w->width; i++) u = u << 8 | (unsigned char)p[w->big ? i : w->width - 1 - i];
    return u;
}

/* The character at p, of n bytes; returns the bytes it takes, 0 if more are needed. */
static size_t wide_char(const wide *w, const char *p, size_t n, uint32_t *cp)
{
    const size_t step = (size_t)w->width;
    if (n < step) return 0;
    *cp = unit(w, p);
    const bool high = w->width == 2 && *cp >= 0xD800 && *cp < 0xDC00;
    if (high && n < 2 * step) return 0;
    const uint32_t low = high ? unit(w, p + step) : 0;
    if (high && low >= 0xDC00 && low < 0xE000) {
        *cp = 0x10000 + ((*cp - 0xD800) << 10) + (low - 0xDC00);
        return 2 * step;
    }
    if (*cp > 0x10FFFF || (*cp >= 0xD800 && *cp < 0xE000)) *cp = PSC_UTF8_BAD;
    return step;
}

static psc_status wide_read(psc_bytes *b, char *to, size_t room, size_t *got, psc_err *err)
{
    const wide *w = (const wide *)b;
    const psc_status st = psc_bytes_want(w->below, 4, err);
    if (st) {
        b->stop = w->below->stop;
        return st;
    }
    const psc_str s = psc_bytes_view(w->below);
    size_t at = 0, n = 0;
    uint32_t cp;
    for (size_t step; n + 4 <= room && (step = wide_char(w, s.ptr + at, s.len - at, &cp));
         at += step)
        n += psc_utf8_put(cp, to + n);
    if (at == 0 && s.len && room >= 4) { /* half a character at the end */
        at = s.len;
        n = psc_utf8_put(PSC_UTF8_BAD, to);
    }
    psc_bytes_eat(w->below, at);
    *got = n;
    return PSC_OK;
}

psc_bytes *psc_bytes_wide(psc_bytes *below, int width, bool big, const char *file)
{
    static const psc_bytes_kind kind = {wide_read, NULL, sizeof(wide)};
    psc_bytes *b = psc_bytes_new(&kind, file, below->budget, below->alloc);
    if (!b) return NULL;
    wide *w = (wide *)b;
    w->below = below;
    w->width = width;
    w->big = big;
    return b;
}
