/* SPDX-License-Identifier: Apache-2.0 */
/* The plain cutters: whole streams, lines, JSON values. */
#include "ingest/cut.h"

#include "base/str.h"

psc_status psc_cut_too_long(const psc_cut *c, uint64_t line, uint64_t byte, psc_err *err)
{
    return psc_fail(err, PSC_LIMIT, c->file, line, byte,
                    "longer than the %zu MiB that one report may have; left out", c->limit >> 20);
}

psc_status psc_cut_skip(const psc_cut *c, uint64_t n, uint64_t byte, psc_err *err)
{
    const uint64_t at = psc_bytes_tell(c->bytes);
    const psc_status st = psc_bytes_skip(c->bytes, n, err);
    if (st || psc_bytes_tell(c->bytes) - at == n) return st;
    return psc_fail(err, PSC_INPUT, c->file, 0, byte,
                    "cut off: the member that begins here goes beyond the end of the archive");
}

psc_status psc_cut_whole(psc_cut *c, psc_input *out, psc_err *err)
{
    psc_bytes *b = c->bytes;
    if (c->done) return PSC_END;
    c->done = true;
    const psc_status st = psc_bytes_want(b, c->limit + 1, err);
    if (st) return st;
    out->bytes = psc_bytes_view(b);
    if (out->bytes.len > c->limit) return psc_cut_too_long(c, 0, UINT64_MAX, err);
    psc_bytes_eat(b, out->bytes.len);
    return PSC_OK;
}

/* Lines. */

/* Drop the rest of a line that is too long. */
static psc_status skip_line(psc_bytes *b, psc_err *err)
{
    for (;;) {
        const psc_str s = psc_bytes_view(b);
        const char *nl = s.len ? memchr(s.ptr, '\n', s.len) : NULL;
        psc_bytes_eat(b, nl ? (size_t)(nl - s.ptr) + 1 : s.len);
        if (nl || b->eof) return PSC_OK;
        const psc_status st = psc_bytes_fill(b, err);
        if (st) return st;
    }
}

/* One line into *line; PSC_END at the end, PSC_LIMIT if it is too long. */
static psc_status take_line(psc_cut *c, psc_str *line, psc_err *err)
{
    psc_bytes *b = c->bytes;
    for (size_t seen = 0;;) {
        const psc_str s = psc_bytes_view(b);
        const char *nl = s.len > seen ? memchr(s.ptr + seen, '\n', s.len - seen) : NULL;
        const size_t end = nl ? (size_t)(nl - s.ptr) : s.len;
        if (end > c->limit) {
            const uint64_t byte = psc_bytes_tell(b);
            const psc_status st = skip_line(b, err);
            if (st) psc_cut_drop(c);
            return st ? st : psc_cut_too_long(c, c->line, byte, err);
        }
        if (nl || (b->eof && s.len)) {
            *line = psc_str_sub(s, 0, end);
            psc_bytes_eat(b, nl ? end + 1 : end);
            return PSC_OK;
        }
        if (b->eof) return PSC_END;
        seen = s.len;
        const psc_status st = psc_bytes_fill(b, err);
        if (st) {
            psc_cut_drop(c);
            return st;
        }
    }
}

psc_status psc_cut_json_lines(psc_cut *c, psc_input *out, psc_err *err)
{
    for (;;) {
        psc_str line = {0};
        if (c->done) return PSC_END;
        const psc_status st = take_line(c, &line, err);
        const uint64_t number = c->line++;
        if (st) return st;
        if (c->number == 0 && psc_str_starts(line, PSC_STR("\xEF\xBB\xBF")))
            line = psc_str_sub(line, 3, line.len);
        if (psc_str_trim(line).len == 0) continue;
        out->bytes = line;
        out->number = ++c->number;
        out->line = number;
        out->byte = c->bytes->base + (uint64_t)(line.ptr - c->bytes->buf);
        return PSC_OK;
    }
}

/* JSON values: elements of an array, or one behind the other. */

/* Where in a value the scan is; survives the end of the window. */
typedef struct json_scan {
    size_t seen; /* bytes of the value looked at */
    uint32_t depth;
    uint64_t square; /* bit d: the bracket at depth d is [; deeper than 63 is not compared */
    bool string, escape, closed;
} json_scan;

static void open_bracket(json_scan *j, bool square)
{
    if (j->depth < 64) j->square = (j->square & ~(1ull << j->depth)) | (uint64_t)square << j->depth;
    j->depth++;
}

/* A wrong bracket ends the value too, so that the next one is not lost with it. */
static void close_bracket(json_scan *j, bool square)
{
    j->depth--;
    const bool fits = j->depth >= 64 || (j->square >> j->depth & 1) == square;
    j->closed = j->depth == 0 || !fits;
}

static void scan_string(json_scan *j, char c)
{
    if (j->escape) {
        j->escape = false;
        return;
    }
    j->escape = c == '\\';
    j->string = c != '"';
    j->closed = (!j->string && j->depth == 0) || c == '\n'; /* no string has line ends in it */
}

/* Look at s on from where the scan stopped; closed: the value is s[0, seen). */
static void scan_value(json_scan *j, psc_str s)
{
    size_t i = j->seen;
    for (; i < s.len && !j->closed; i++) {
        const char c = s.ptr[i];
        if (j->string)
            scan_string(j, c);
        else if (c == '"')
            j->string = true;
        else if (c == '{' || c == '[')
            open_bracket(j, c == '[');
        else if ((c == '}' || c == ']') && j->depth)
            close_bracket(j, c == ']');
        else if (j->depth == 0 && strchr(",]}\n", c) && c) {
            j->closed = true;
            break;
        }
    }
    j->seen = i;
}

/* What stands between values; *any: something else follows. */
static psc_status skip_between(psc_cut *c, bool *any, psc_err *err)
{
    psc_bytes *b = c->bytes;
    for (;;) {
        const psc_str s = psc_bytes_view(b);
        size_t i = 0;
        for (; i < s.len; i++) {
            const char ch = s.ptr[i];
            c->line += ch == '\n';
            if (ch == '[' && !c->depth) {
                c->depth = 1;
            } else if (ch == ']' && c->depth) {
                c->depth = 0;
            } else if (!strchr(" \t\r\n,", ch) || !ch) {
                break;
            }
        }
        psc_bytes_eat(b, i);
        *any = i < s.len;
        if (*any || b->eof) return PSC_OK;
        const psc_status st = psc_bytes_fill(b, err);
        if (st) return st;
    }
}

/* A value that is too long: on to its end, keeping nothing of it. */
static psc_status skip_value(psc_cut *c, json_scan *j, psc_err *err)
{
    psc_bytes *b = c->bytes;
    const uint64_t byte = psc_bytes_tell(b), line = c->line;
    for (;;) {
        const size_t n = j->seen;
        c->line += psc_cut_lines(psc_str_sub(psc_bytes_view(b), 0, n));
        psc_bytes_eat(b, n);
        j->seen = 0;
        if (j->closed || b->eof) return psc_cut_too_long(c, line, byte, err);
        const psc_status st = psc_bytes_fill(b, err);
        if (st) return st;
        scan_value(j, psc_bytes_view(b));
    }
}

static psc_status take_value(psc_cut *c, psc_str *value, psc_err *err)
{
    psc_bytes *b = c->bytes;
    json_scan j = {0};
    for (;;) {
        scan_value(&j, psc_bytes_view(b));
        if (j.seen > c->limit) return skip_value(c, &j, err);
        if (j.closed || b->eof) break;
        const psc_status st = psc_bytes_fill(b, err);
        if (st) {
            psc_cut_drop(c);
            return st;
        }
    }
    if (j.seen == 0) j.seen = 1; /* a bracket that closes nothing */
    *value = psc_str_sub(psc_bytes_view(b), 0, j.seen);
    psc_bytes_eat(b, j.seen);
    if (j.closed || j.depth == 0) return PSC_OK;
    return psc_fail(err, PSC_INPUT, c->file, c->line, psc_bytes_tell(b) - j.seen,
                    "not JSON: the value that begins here is never closed");
}

psc_status psc_cut_json(psc_cut *c, psc_input *out, psc_err *err)
{
    bool any;
    if (c->done) return PSC_END;
    if (psc_bytes_tell(c->bytes) == 0 &&
        psc_str_starts(psc_bytes_view(c->bytes), PSC_STR("\xEF\xBB\xBF")))
        psc_bytes_eat(c->bytes, 3);
    psc_status st = skip_between(c, &any, err);
    if (st) return st;
    if (!any && c->depth) {
        c->done = true;
        return psc_fail(err, PSC_INPUT, c->file, c->line, psc_bytes_tell(c->bytes),
                        "cut off: the array is never closed; all before was read");
    }
    if (!any) return PSC_END;
    out->byte = psc_bytes_tell(c->bytes);
    out->line = c->line;
    st = take_value(c, &out->bytes, err);
    if (st) return st;
    out->number = ++c->number;
    c->line += psc_cut_lines(out->bytes);
    return PSC_OK;
}
