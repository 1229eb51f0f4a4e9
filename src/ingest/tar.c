/* SPDX-License-Identifier: Apache-2.0 */
/* tar: blocks of 512 bytes; a header, then the content, filled up to a whole block.
 * ustar, pax (names, sizes) and GNU (long names, large sizes) are known.  A header
 * whose checksum is wrong is told, and the next sound one is looked for. */
#include "base/str.h"
#include "ingest/cut.h"

enum {
    BLOCK = 512,
    NAME = 0,
    SIZE = 124,
    CHECKSUM = 148,
    TYPE = 156,
    MAGIC = 257,
    PREFIX = 345,
    EXTRA_MAX = 1 << 16 /* bytes of a long name or of pax fields */
};

/* What the headers before the member said of it. */
typedef struct ahead {
    bool named, sized;
    uint64_t size;
} ahead;

static uint64_t octal(const char *p, size_t n)
{
    uint64_t v = 0;
    size_t i = 0;
    while (i < n && p[i] == ' ') i++;
    while (i < n && p[i] >= '0' && p[i] <= '7') v = v << 3 | (uint64_t)(p[i++] - '0');
    return v;
}

/* Octal, or (GNU) a large number in base 256. */
static uint64_t number(const char *p, size_t n)
{
    if (((unsigned char)p[0] & 0x80) == 0) return octal(p, n);
    uint64_t v = 0;
    for (size_t i = n - 8; i < n; i++) v = v << 8 | (unsigned char)p[i];
    return v < INT64_MAX ? v : INT64_MAX; /* negative ones lie */
}

static bool is_header(const char *p)
{
    uint32_t sum = 0;
    for (size_t i = 0; i < BLOCK; i++)
        sum += i >= CHECKSUM && i < CHECKSUM + 8 ? ' ' : (unsigned char)p[i];
    return sum == octal(p + CHECKSUM, 8) && sum != 8 * ' ';
}

bool psc_tar_opens(psc_str head)
{
    return head.len >= BLOCK && head.ptr[0] && is_header(head.ptr);
}

static uint64_t padded(uint64_t size)
{
    return size > UINT64_MAX - BLOCK ? size : (size + BLOCK - 1) / BLOCK * BLOCK;
}

/* On to a sound header. */
static psc_status seek_header(psc_bytes *b, psc_err *err)
{
    for (;;) {
        const psc_status st = psc_bytes_want(b, 2 * BLOCK, err);
        if (st) return st;
        const psc_str s = psc_bytes_view(b);
        const ptrdiff_t i = psc_str_find(s, PSC_STR("ustar"), 0);
        const size_t at = i < 0 ? s.len : (size_t)i;
        if (at >= MAGIC && at - MAGIC + BLOCK <= s.len && is_header(s.ptr + at - MAGIC)) {
            psc_bytes_eat(b, at - MAGIC);
            return PSC_OK;
        }
        if (at == s.len && b->eof) {
            psc_bytes_eat(b, s.len);
            return PSC_OK;
        }
        const size_t past = at == s.len ? s.len - MAGIC - 5 : at + 1;
        psc_bytes_eat(b, past > MAGIC ? past - MAGIC : 1);
    }
}

static psc_str field(const char *p, size_t n)
{
    const char *end = memchr(p, 0, n);
    return (psc_str){p, end ? (size_t)(end - p) : n};
}

static void set_name(psc_member *m, const char *p)
{
    const psc_str prefix = field(p + PREFIX, 155);
    psc_buf_clear(&m->name);
    if (memcmp(p + MAGIC, "ustar\0", 6) == 0 && prefix.len) {
        psc_buf_str(&m->name, prefix);
        psc_buf_char(&m->name, '/');
    }
    psc_buf_str(&m->name, field(p + NAME, 100));
}

/* pax: "27 path=some/long/name\n" and so on. */
static void read_pax(psc_str s, psc_member *m, ahead *a)
{
    while (s.len) {
        uint64_t len;
        psc_str rest = s;
        const psc_str digits = psc_str_cut(&rest, ' ');
        if (!psc_str_u64(digits, &len) || len <= digits.len + 1 || len > s.len) return;
        psc_str value = psc_str_sub(s, digits.len + 1, (size_t)len - 1);
        const psc_str key = psc_str_cut(&value, '=');
        if (psc_str_eq(key, PSC_STR("path"))) {
            psc_buf_clear(&m->name);
            psc_buf_str(&m->name, value);
            a->named = true;
        }
        if (psc_str_eq(key, PSC_STR("size"))) a->sized = psc_str_u64(value, &a->size);
        s = psc_str_sub(s, (size_t)len, s.len);
    }
}

/* A header that tells of the next one, with its content. */
static psc_status read_ahead(psc_cut *c, psc_member *m, char type, uint64_t size, ahead *a,
                             psc_err *err)
{
    if (size > EXTRA_MAX || (type != 'L' && type != 'x'))
        return psc_cut_skip(c, padded(size), m->byte, err);
    const psc_status st = psc_bytes_want(c->bytes, (size_t)padded(size), err);
    if (st) return st;
    const psc_str s = psc_bytes_view(c->bytes),
                  text = psc_str_sub(s, 0, size < s.len ? (size_t)size : s.len);
    if (type == 'x') read_pax(text, m, a);
    if (type == 'L') {
        psc_buf_clear(&m->name);
        psc_buf_str(&m->name, field(text.ptr, text.len));
        a->named = true;
    }
    psc_bytes_eat(c->bytes, s.len < padded(size) ? s.len : (size_t)padded(size));
    return PSC_OK;
}

/* The header at the front; PSC_END at the end of the archive. */
static psc_status want_header(psc_cut *c, psc_err *err)
{
    psc_bytes *b = c->bytes;
    const psc_status st = psc_bytes_want(b, BLOCK, err);
    if (st) {
        psc_cut_drop(c);
        return st;
    }
    const psc_str s = psc_bytes_view(b);
    if (s.len == 0 || (s.len >= BLOCK && s.ptr[0] == 0 && memcmp(s.ptr, s.ptr + 1, BLOCK - 1) == 0))
        return PSC_END;
    if (s.len >= BLOCK && is_header(s.ptr)) return PSC_OK;
    const uint64_t byte = psc_bytes_tell(b);
    const psc_status lost = seek_header(b, err);
    if (lost) {
        psc_cut_drop(c);
        return lost;
    }
    return psc_fail(err, PSC_INPUT, c->file, 0, byte,
                    "damaged: no member of the tar archive begins here; what is up to byte %llu "
                    "is left out",
                    (unsigned long long)psc_bytes_tell(b));
}

static bool is_extra(char type)
{
    return type == 'L' || type == 'K' || type == 'x' || type == 'g';
}

static bool is_file(char type)
{
    return type == '0' || type == 0 || type == '7';
}

psc_status psc_tar_next(psc_cut *c, psc_member *m, psc_err *err)
{
    for (ahead a = {0};;) {
        psc_status st = want_header(c, err);
        if (st) return st;
        const char *p = psc_bytes_view(c->bytes).ptr;
        const char type = p[TYPE];
        m->byte = psc_bytes_tell(c->bytes);
        const uint64_t size = a.sized && !is_extra(type) ? a.size : number(p + SIZE, 12);
        if (!is_extra(type) && !a.named) set_name(m, p);
        psc_bytes_eat(c->bytes, BLOCK);
        if (is_file(type) && !psc_str_ends(psc_buf_view(&m->name), PSC_STR("/"))) {
            m->pad = padded(size) - size;
            m->bytes = psc_bytes_section(c->bytes, size, c->file);
            return m->bytes && !m->name.failed ? PSC_OK : psc_bytes_no_memory(c->bytes, err);
        }
        if (is_extra(type)) {
            st = read_ahead(c, m, type, size, &a, err);
        } else {
            st = psc_cut_skip(c, type >= '1' && type <= '6' ? 0 : padded(size), m->byte, err);
            a = (ahead){0};
        }
        if (st) return st;
    }
}

psc_status psc_tar_end(psc_cut *c, psc_member *m, psc_err *err)
{
    const uint64_t left = psc_bytes_left(m->bytes);
    const psc_status st = psc_cut_skip(c, left, m->byte, err);
    return st ? st : psc_bytes_skip(c->bytes, m->pad, err);
}
