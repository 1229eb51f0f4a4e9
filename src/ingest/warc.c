/* SPDX-License-Identifier: Apache-2.0 */
/* WARC 1.0 and 1.1 (ISO 28500): records one behind the other.
 *
 *     WARC/1.0                       version
 *     WARC-Type: response            header fields, an empty line
 *     Content-Length: 1234
 *
 *     ... 1234 bytes ...             the block; two empty lines
 *
 * In a .warc.gz each record is a gzip member by itself.  A length that lies is told by
 * what stands behind the block; then the next record is looked for. */
#include "base/str.h"
#include "ingest/cut.h"
#include "ingest/http.h"

enum { HEAD_MAX = 1 << 16 /* bytes of header fields */ };

typedef struct record {
    psc_str head; /* in the window */
    psc_str type, uri, content;
    uint64_t length, byte;
    size_t n_head; /* bytes before the block */
} record;

static psc_status fail(psc_cut *c, const record *w, const char *why, psc_err *err)
{
    return psc_fail(err, PSC_INPUT, c->file, 0, w->byte, "a WARC record %s; left out", why);
}

/* Is there a record at the front of s? */
static bool opens_record(psc_str s)
{
    return s.len >= 7 && memcmp(s.ptr, "WARC/", 5) == 0 && s.ptr[5] >= '0' && s.ptr[5] <= '9' &&
           s.ptr[6] == '.';
}

/* Where the next record begins in s: at its front, or behind a line end; s.len: nowhere. */
static size_t find_record(psc_str s)
{
    if (opens_record(s)) return 0;
    for (size_t at = 0;;) {
        const ptrdiff_t i = psc_str_find(s, PSC_STR("\nWARC/"), at);
        if (i < 0) return s.len;
        at = (size_t)i + 1;
        if (opens_record(psc_str_sub(s, at, s.len))) return at;
    }
}

/* At least n bytes in the window.  When the stream is damaged, what is there belongs
 * to the record that is. */
static psc_status need(psc_cut *c, size_t n, psc_err *err)
{
    const psc_status st = psc_bytes_want(c->bytes, n, err);
    if (st) psc_cut_drop(c);
    return st;
}

/* To the next record, or the end. */
static psc_status seek_record(psc_cut *c, psc_err *err)
{
    psc_bytes *b = c->bytes;
    for (;;) {
        psc_status st = need(c, 8, err);
        if (st) return st;
        const psc_str s = psc_bytes_view(b);
        const size_t at = find_record(s);
        psc_bytes_eat(b, at == s.len && !b->eof && s.len > 7 ? s.len - 7 : at);
        if (at < s.len || b->eof) return PSC_OK;
    }
}

/* Empty lines between records; notes where the next one begins. */
static psc_status skip_gap(psc_cut *c, uint64_t *byte, psc_err *err)
{
    psc_bytes *b = c->bytes;
    for (;;) {
        const psc_str s = psc_bytes_view(b);
        size_t i = 0;
        while (i < s.len && (s.ptr[i] == '\r' || s.ptr[i] == '\n')) i++;
        psc_bytes_eat(b, i);
        if (i < s.len || b->eof) break;
        const psc_status st = need(c, 1, err);
        if (st) return st;
    }
    const bool packed = b->origin != UINT64_MAX && b->origin_at == psc_bytes_tell(b);
    *byte = packed ? b->origin : psc_bytes_tell(b);
    return PSC_OK;
}

static void read_fields(record *w)
{
    w->type = psc_head_field(w->head, "WARC-Type");
    w->uri = psc_head_field(w->head, "WARC-Target-URI");
    w->content = psc_head_field(w->head, "Content-Type");
    if (w->uri.len > 1 && w->uri.ptr[0] == '<' && w->uri.ptr[w->uri.len - 1] == '>')
        w->uri = psc_str_sub(w->uri, 1, w->uri.len - 1);
}

/* The header of the record at the front of the window. */
static psc_status read_head(psc_cut *c, record *w, psc_err *err)
{
    psc_bytes *b = c->bytes;
    for (;;) {
        psc_str rest = psc_bytes_view(b);
        const size_t all = rest.len;
        const bool found = psc_head_cut(&rest, &w->head);
        w->n_head = all - rest.len;
        if (found) break;
        if (b->eof || all >= HEAD_MAX) {
            psc_bytes_eat(b, all < 5 ? all : 5);
            return fail(c, w, "has no end of its header", err);
        }
        /* no more than needed: what is behind may be damaged */
        const psc_status st = need(c, all + 1, err);
        if (st) return st;
    }
    read_fields(w);
    if (opens_record(w->head) && psc_str_u64(psc_head_field(w->head, "Content-Length"), &w->length))
        return PSC_OK;
    psc_bytes_eat(b, 5);
    return fail(c, w, "has no version or no Content-Length", err);
}

/* Does a record end here? */
static bool ends_here(psc_str s, bool eof)
{
    const size_t n = psc_str_starts(s, PSC_STR("\r\n\r\n")) ? 4
                     : psc_str_starts(s, PSC_STR("\n\n"))   ? 2
                                                            : 0;
    const psc_str next = psc_str_sub(s, n, s.len);
    if (next.len == 0 && (eof || n)) return true;
    return opens_record(next) || (n && next.len < 7) ||
           (n && next.len && (next.ptr[0] == '\r' || next.ptr[0] == '\n'));
}

/* A block longer than a report may be: on to its end, or to the next record if that
 * comes first. */
static psc_status skip_long(psc_cut *c, const record *w, psc_err *err)
{
    psc_bytes *b = c->bytes;
    uint64_t left = w->length;
    psc_bytes_eat(b, w->n_head);
    while (left > 7) {
        psc_status st = need(c, 8, err);
        if (st) return st;
        const psc_str s = psc_bytes_view(b);
        const size_t at = find_record(s), keep = s.len > 7 ? 7 : 0;
        const size_t eat = at < s.len ? at : s.len - (b->eof ? 0 : keep);
        psc_bytes_eat(b, eat < left ? eat : (size_t)left);
        left -= eat < left ? eat : left;
        if (at < s.len || b->eof) return psc_cut_too_long(c, 0, w->byte, err);
    }
    const psc_status st = psc_bytes_skip(b, left, err);
    return st ? st : psc_cut_too_long(c, 0, w->byte, err);
}

/* The block into the window; eaten with the next call. */
static psc_status read_block(psc_cut *c, const record *w, psc_str *block, psc_err *err)
{
    psc_bytes *b = c->bytes;
    if (w->length > c->limit + HEAD_MAX) return skip_long(c, w, err);
    const size_t end = w->n_head + (size_t)w->length;
    psc_status st = need(c, end, err);
    /* what is behind it may be damaged without harm to this record */
    if (st == PSC_OK) st = psc_bytes_peek(b, end + 16, err);
    if (st) return st;
    const psc_str s = psc_bytes_view(b);
    if (s.len >= end && ends_here(psc_str_sub(s, end, s.len), s.len < end + 16)) {
        *block = psc_str_sub(s, w->n_head, end);
        psc_bytes_eat(b, end);
        return PSC_OK;
    }
    const bool cut_off = s.len < end &&
                         find_record(psc_str_sub(s, w->n_head, s.len)) == s.len - w->n_head;
    psc_bytes_eat(b, w->n_head);
    st = seek_record(c, err);
    if (st) return st;
    return fail(c, w, cut_off ? "is cut off" : "lies about its length", err);
}

/* Which records hold a page; the others are counted. */
static bool is_page(psc_cut *c, const record *w, psc_str block, psc_input *out)
{
    if (psc_str_ieq(w->type, PSC_STR("revisit"))) {
        c->skipped[PSC_SKIP_REVISIT]++;
        return false;
    }
    psc_http h = {.body = block, .type = w->content};
    const bool response = psc_str_ieq(w->type, PSC_STR("response"));
    out->kind = response ? PSC_INPUT_HTTP : PSC_INPUT_HTML;
    if (!response && !psc_str_ieq(w->type, PSC_STR("resource")) &&
        !psc_str_ieq(w->type, PSC_STR("conversion"))) {
        c->skipped[PSC_SKIP_REQUEST]++;
        return false;
    }
    if (response) h = psc_http_cut(block);
    if (h.status && (h.status < 200 || h.status > 299)) {
        c->skipped[PSC_SKIP_NOT_FOUND]++;
        return false;
    }
    if (!psc_http_is_page(&h) || (response && h.status == 0) || h.body.len == 0) {
        c->skipped[PSC_SKIP_NOT_PAGE]++;
        return false;
    }
    const psc_str plain = PSC_STR("text/plain");
    if (!response && psc_str_starts(w->content, plain)) out->kind = PSC_INPUT_TEXT;
    return true;
}

/* The next record, whatever it is. */
static psc_status next_record(psc_cut *c, record *w, psc_str *block, psc_err *err)
{
    psc_status st = skip_gap(c, &w->byte, err);
    if (st) return st;
    if (psc_bytes_done(c->bytes)) return PSC_END;
    st = need(c, 8, err);
    if (st == PSC_OK && !opens_record(psc_bytes_view(c->bytes))) {
        st = seek_record(c, err);
        return st ? st : fail(c, w, "was expected here", err);
    }
    if (st == PSC_OK) st = read_head(c, w, err);
    if (st) return st;
    psc_buf_clear(&c->note); /* the fields lie in the window, which moves */
    psc_buf_str(&c->note, w->head);
    if (c->note.failed) return psc_bytes_no_memory(c->bytes, err);
    w->head = psc_buf_view(&c->note);
    read_fields(w);
    return read_block(c, w, block, err);
}

psc_status psc_cut_warc(psc_cut *c, psc_input *out, psc_err *err)
{
    for (;;) {
        record w = {0};
        psc_str block = {0};
        if (c->done) return PSC_END;
        const psc_status st = next_record(c, &w, &block, err);
        if (st) return st;
        if (!is_page(c, &w, block, out)) continue;
        out->bytes = block;
        out->number = ++c->number;
        out->byte = w.byte;
        out->about.url = w.uri;
        return PSC_OK;
    }
}
