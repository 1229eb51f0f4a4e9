/* SPDX-License-Identifier: Apache-2.0 */
/* Files in pieces: one buffer that grows to the longest report and no further. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/str.h"
#include "ingest/sniff.h"

enum { PIECE = 1 << 16 /* bytes a read; what sniffing looks at */ };

struct psc_reader {
    psc_alloc alloc;
    char *path; /* owned */
    psc_str name;
    int fd;
    psc_input_kind kind;
    char *buf;
    size_t cap, len, pos; /* bytes [pos, len) are still to be given out */
    uint64_t base;        /* file offset of buf[0] */
    uint64_t line, number;
    size_t limit;
    bool eof, done;
};

static const char *path_text(const psc_reader *r)
{
    return r->fd == STDIN_FILENO ? "<stdin>" : r->path;
}

static psc_status io_error(const psc_reader *r, psc_err *err)
{
    return psc_fail(err, PSC_IO, path_text(r), 0, r->base + r->len, "cannot be read: %s",
                    strerror(errno));
}

/* Room for n more bytes behind len. */
static bool reserve(psc_reader *r, size_t n)
{
    if (r->pos > 0) {
        memmove(r->buf, r->buf + r->pos, r->len - r->pos);
        r->base += r->pos;
        r->len -= r->pos;
        r->pos = 0;
    }
    if (r->cap - r->len >= n) return true;
    const size_t cap = r->cap * 2 > r->len + n ? r->cap * 2 : r->len + n;
    char *p = r->alloc.resize(r->alloc.ctx, r->buf, r->cap, cap);
    if (!p) return false;
    r->buf = p;
    r->cap = cap;
    return true;
}

/* Read another piece; sets eof. */
static psc_status fill(psc_reader *r, psc_err *err)
{
    if (!reserve(r, PIECE))
        return psc_fail(err, PSC_NOMEM, path_text(r), 0, r->base, "out of memory");
    ssize_t n;
    do n = read(r->fd, r->buf + r->len, r->cap - r->len);
    while (n < 0 && errno == EINTR);
    if (n < 0) return io_error(r, err);
    r->eof = n == 0;
    r->len += (size_t)n;
    return PSC_OK;
}

static psc_status open_file(psc_reader *r, const char *path, psc_err *err)
{
    struct stat s;
    r->fd = strcmp(path, "-") == 0 ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
    if (r->fd < 0)
        return psc_fail(err, PSC_IO, path, 0, UINT64_MAX, "cannot be opened: %s", strerror(errno));
    if (fstat(r->fd, &s) == 0 && S_ISDIR(s.st_mode))
        return psc_fail(err, PSC_INPUT, path_text(r), 0, UINT64_MAX, "a directory, not a file");
    return PSC_OK;
}

static psc_status begin(psc_reader *r, const char *path, psc_err *err)
{
    psc_status st = open_file(r, path, err);
    while (st == PSC_OK && !r->eof && r->len < PIECE) st = fill(r, err);
    if (st) return st;
    return psc_sniff((psc_str){r->buf, r->len}, path_text(r), &r->kind, err);
}

psc_status psc_reader_open(psc_reader **out, const char *path, const char *name, size_t limit,
                           psc_alloc alloc, psc_err *err)
{
    const size_t path_size = strlen(path) + 1;
    *out = NULL;
    psc_reader *r = alloc.resize(alloc.ctx, NULL, 0, sizeof *r);
    if (!r) return psc_fail(err, PSC_NOMEM, path, 0, UINT64_MAX, "out of memory");
    *r = (psc_reader){.alloc = alloc,
                      .name = psc_str_of(name),
                      .fd = -1,
                      .line = 1,
                      .limit = limit ? limit : PSC_REPORT_BYTES};
    r->path = alloc.resize(alloc.ctx, NULL, 0, path_size);
    psc_status st = r->path ? PSC_OK
                            : psc_fail(err, PSC_NOMEM, path, 0, UINT64_MAX, "out of memory");
    if (st == PSC_OK) {
        memcpy(r->path, path, path_size);
        st = begin(r, path, err);
    }
    if (st)
        psc_reader_close(r);
    else
        *out = r;
    return st;
}

void psc_reader_close(psc_reader *r)
{
    if (!r) return;
    const psc_alloc alloc = r->alloc;
    if (r->fd > STDIN_FILENO) (void)close(r->fd);
    if (r->path) alloc.resize(alloc.ctx, r->path, strlen(r->path) + 1, 0);
    alloc.resize(alloc.ctx, r->buf, r->cap, 0);
    alloc.resize(alloc.ctx, r, sizeof *r, 0);
}

uint64_t psc_reader_tell(const psc_reader *r)
{
    return r->base + r->pos;
}

static psc_status too_long(const psc_reader *r, uint64_t line, uint64_t byte, psc_err *err)
{
    return psc_fail(err, PSC_LIMIT, path_text(r), line, byte,
                    "longer than the %zu MiB that one report may have; left out", r->limit >> 20);
}

/* The whole file is one report. */
static psc_status next_text(psc_reader *r, psc_input *out, psc_err *err)
{
    r->done = true;
    while (!r->eof && r->len <= r->limit) {
        const psc_status st = fill(r, err);
        if (st) return st;
    }
    if (r->len > r->limit) return too_long(r, 0, UINT64_MAX, err);
    out->bytes = (psc_str){r->buf, r->len};
    r->pos = r->len;
    return PSC_OK;
}

/* Drop the rest of a line that is too long. */
static psc_status skip_line(psc_reader *r, psc_err *err)
{
    for (;;) {
        const char *nl = r->len > r->pos ? memchr(r->buf + r->pos, '\n', r->len - r->pos) : NULL;
        if (nl) {
            r->pos = (size_t)(nl - r->buf) + 1;
            return PSC_OK;
        }
        r->pos = r->len;
        if (r->eof) return PSC_OK;
        const psc_status st = fill(r, err);
        if (st) return st;
    }
}

/* One line into *line; PSC_END at the end, PSC_LIMIT if it is too long. */
static psc_status take_line(psc_reader *r, psc_str *line, psc_err *err)
{
    size_t seen = 0;
    for (;;) {
        const size_t from = r->pos + seen;
        const char *nl = r->len > from ? memchr(r->buf + from, '\n', r->len - from) : NULL;
        const size_t end = nl ? (size_t)(nl - r->buf) : r->len;
        if (end - r->pos > r->limit) {
            const uint64_t byte = r->base + r->pos;
            const psc_status st = skip_line(r, err);
            return st ? st : too_long(r, r->line, byte, err);
        }
        if (nl || (r->eof && r->len > r->pos)) {
            *line = (psc_str){r->buf + r->pos, end - r->pos};
            r->pos = nl ? end + 1 : end;
            return PSC_OK;
        }
        if (r->eof) return PSC_END;
        seen = r->len - r->pos;
        const psc_status st = fill(r, err);
        if (st) return st;
    }
}

static psc_status next_json(psc_reader *r, psc_input *out, psc_err *err)
{
    for (;;) {
        psc_str line = {0};
        const psc_status st = take_line(r, &line, err);
        const uint64_t number = r->line++;
        if (st == PSC_IO || st == PSC_NOMEM) r->done = true;
        if (st) return st;
        if (r->number == 0 && psc_str_starts(line, PSC_STR("\xEF\xBB\xBF")))
            line = psc_str_sub(line, 3, line.len);
        if (psc_str_trim(line).len == 0) continue;
        out->bytes = line;
        out->number = ++r->number;
        out->line = number;
        out->byte = r->base + (uint64_t)(line.ptr - r->buf);
        return PSC_OK;
    }
}

psc_status psc_reader_next(psc_reader *r, psc_input *out, psc_err *err)
{
    *out = (psc_input){.kind = r->kind, .file = path_text(r), .name = r->name};
    if (r->done) return PSC_END;
    return r->kind == PSC_INPUT_JSON ? next_json(r, out, err) : next_text(r, out, err);
}
