/* SPDX-License-Identifier: Apache-2.0 */
/* Whole files, read: a mapped one would take the program down when somebody cuts the
 * file while it is used.  A plain file is read into a block of its size, anything else
 * (pipe, terminal, /proc) to its end into one that grows. */
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/filemap.h"

static psc_status fail_errno(psc_err *err, const char *path, const char *doing, int code)
{
    char why[128];
    if (strerror_r(code, why, sizeof why)) strcpy(why, "unknown error");
    return psc_fail(err, PSC_IO, path, 0, UINT64_MAX, "%s: %s", doing, why);
}

static psc_status fail_limit(psc_err *err, const char *path, size_t limit)
{
    return psc_fail(err, PSC_LIMIT, path, 0, UINT64_MAX,
                    "larger than the limit of %zu bytes; split it or raise the limit", limit);
}

static psc_status fail_memory(psc_err *err, const char *path)
{
    return psc_fail(err, PSC_NOMEM, path, 0, UINT64_MAX, "not enough memory to read it");
}

/* Read fd to its end into b. */
static psc_status slurp(int fd, const char *path, psc_buf *b, psc_err *err)
{
    for (;;) {
        size_t want = b->cap - b->len >= 4096 ? b->cap - b->len : 64 << 10;
        if (b->limit && want > b->limit - b->len) want = b->limit - b->len;
        char *p = want ? psc_buf_reserve(b, want) : NULL;
        if (want && !p) return fail_memory(err, path);
        char probe; /* at the limit: is there one byte more? */
        const ssize_t n = read(fd, want ? p : &probe, want ? want : 1);
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) return fail_errno(err, path, "cannot read", errno);
        if (n == 0) return PSC_OK;
        if (!want) return fail_limit(err, path, b->limit);
        b->len += (size_t)n;
    }
}

/* Hand the bytes of b to m, in a block of exactly their size. */
static psc_status take(psc_filemap *m, psc_buf *b, const char *path, psc_err *err)
{
    if (!b->len) return PSC_OK;
    char *p = b->alloc.resize(b->alloc.ctx, b->ptr, b->cap, b->len);
    if (!p) return fail_memory(err, path);
    m->text = (psc_str){p, b->len};
    b->ptr = NULL;
    b->len = b->cap = 0;
    return PSC_OK;
}

static psc_status read_all(psc_filemap *m, int fd, const char *path, size_t limit, psc_err *err)
{
    psc_buf b;
    psc_buf_init(&b, m->alloc, limit);
    psc_status st = slurp(fd, path, &b, err);
    if (!st) st = take(m, &b, path, err);
    psc_buf_deinit(&b);
    return st;
}

/* A file of known size; one that was cut since is as long as it is now. */
static psc_status read_sized(psc_filemap *m, int fd, const char *path, size_t size, psc_err *err)
{
    psc_buf b;
    psc_status st = PSC_OK;
    psc_buf_init(&b, m->alloc, 0);
    if (!psc_buf_reserve(&b, size)) st = fail_memory(err, path);
    for (ssize_t n = 1; !st && n && b.len < size;) {
        n = read(fd, b.ptr + b.len, size - b.len);
        if (n < 0 && errno != EINTR) st = fail_errno(err, path, "cannot read", errno);
        if (n > 0) b.len += (size_t)n;
    }
    if (!st) st = take(m, &b, path, err);
    psc_buf_deinit(&b);
    return st;
}

static psc_status load(psc_filemap *m, int fd, const char *path, size_t limit, psc_err *err)
{
    struct stat sb;
    if (fstat(fd, &sb)) return fail_errno(err, path, "cannot look at it", errno);
    if (S_ISDIR(sb.st_mode))
        return psc_fail(err, PSC_IO, path, 0, UINT64_MAX, "is a directory; a file is wanted");
    if (!S_ISREG(sb.st_mode) || sb.st_size == 0 || fd == STDIN_FILENO)
        return read_all(m, fd, path, limit, err);
    if ((uintmax_t)sb.st_size > SIZE_MAX || (limit && (uintmax_t)sb.st_size > limit))
        return fail_limit(err, path, limit ? limit : SIZE_MAX);
    return read_sized(m, fd, path, (size_t)sb.st_size, err);
}

psc_status psc_filemap_open(psc_filemap *m, const char *path, size_t limit, psc_alloc alloc,
                            psc_err *err)
{
    *m = (psc_filemap){.text = {"", 0}, .alloc = alloc};
    if (strcmp(path, "-") == 0) return load(m, STDIN_FILENO, "standard input", limit, err);
    const int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0) return fail_errno(err, path, "cannot open", errno);
    const psc_status st = load(m, fd, path, limit, err);
    close(fd);
    return st;
}

void psc_filemap_close(psc_filemap *m)
{
    union {
        const char *ro;
        void *rw;
    } p = {m->text.ptr}; /* ours to give back, though the text is const to readers */
    if (m->text.len) m->alloc.resize(m->alloc.ctx, p.rw, m->text.len, 0);
    *m = (psc_filemap){.text = {"", 0}, .alloc = m->alloc};
}
