/* SPDX-License-Identifier: Apache-2.0 */
/* A message: its fields, and the part of it that is the report.  Of alternatives the
 * HTML is taken, for the plain one is often only a notice; of a mixed message all
 * parts that are words and no attachments.  mbox: messages behind "From " lines. */
#include "base/str.h"
#include "ingest/charset.h"
#include "ingest/cut.h"
#include "ingest/http.h"
#include "ingest/mail.h"
#include "ingest/readers.h"

enum { DEPTH_MAX = 8 /* parts in parts */, PARTS_MAX = 1000 };

/* Recognition. */

static bool is_field_line(psc_str line)
{
    size_t i = 0;
    while (i < line.len && (((line.ptr[i] | 32) >= 'a' && (line.ptr[i] | 32) <= 'z') ||
                            line.ptr[i] == '-' || (line.ptr[i] >= '0' && line.ptr[i] <= '9')))
        i++;
    return i > 1 && i < line.len && line.ptr[i] == ':';
}

/* How many of the fields that mails have stand before the first empty line. */
static uint32_t count_fields(psc_str head)
{
    static const char *const names[] = {
        "From:",     "To:",          "Subject:",      "Date:",         "Message-ID:",
        "Received:", "Return-Path:", "MIME-Version:", "Content-Type:", "Delivered-To:"};
    uint32_t n = 0;
    psc_str line;
    while (psc_str_line(&head, &line) && line.len) {
        if (line.ptr[0] == ' ' || line.ptr[0] == '\t') continue;
        if (!is_field_line(line)) return 0;
        for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
            const psc_str name = psc_str_of(names[i]);
            n += line.len >= name.len && psc_str_ieq(psc_str_sub(line, 0, name.len), name);
        }
    }
    return n;
}

bool psc_mail_opens(psc_str head)
{
    return count_fields(head) >= 3;
}

bool psc_mbox_opens(psc_str head)
{
    psc_str line;
    if (!psc_str_starts(head, PSC_STR("From ")) || !psc_str_line(&head, &line)) return false;
    return count_fields(head) >= 2;
}

/* mbox. */

/* Where the next "From " line begins behind an empty line, at or after `from`; s.len: nowhere. */
static size_t next_message(psc_str s, size_t from)
{
    for (size_t at = from;;) {
        const ptrdiff_t i = psc_str_find(s, PSC_STR("\nFrom "), at);
        if (i < 0) return s.len;
        at = (size_t)i + 1;
        const bool gap = i >= 1 && (s.ptr[i - 1] == '\n' ||
                                    (s.ptr[i - 1] == '\r' && i >= 2 && s.ptr[i - 2] == '\n'));
        if (gap) return at;
    }
}

/* On to the end of a message that is too long. */
static psc_status skip_message(psc_cut *c, psc_err *err)
{
    psc_bytes *b = c->bytes;
    const uint64_t byte = psc_bytes_tell(b), line = c->line;
    for (;;) {
        const psc_str s = psc_bytes_view(b);
        const size_t at = next_message(s, 5);
        const size_t eat = at < s.len || b->eof || s.len < 16 ? at : s.len - 8;
        c->line += psc_cut_lines(psc_str_sub(s, 0, eat));
        psc_bytes_eat(b, eat);
        if (at < s.len || b->eof) return psc_cut_too_long(c, line, byte, err);
        const psc_status st = psc_bytes_fill(b, err);
        if (st) return st;
    }
}

psc_status psc_cut_mbox(psc_cut *c, psc_input *out, psc_err *err)
{
    psc_bytes *b = c->bytes;
    for (size_t seen = 5;;) {
        const psc_str s = psc_bytes_view(b);
        const size_t end = s.len > seen ? next_message(s, seen) : s.len;
        if (end < s.len || (b->eof && s.len)) {
            out->bytes = psc_str_sub(s, 0, end);
            out->line = c->line;
            out->byte = psc_bytes_tell(b);
            out->number = ++c->number;
            c->line += psc_cut_lines(out->bytes);
            psc_bytes_eat(b, end);
            return PSC_OK;
        }
        if (b->eof) return PSC_END;
        if (s.len > c->limit) return skip_message(c, err);
        seen = s.len > 16 ? s.len - 8 : 5;
        const psc_status st = psc_bytes_fill(b, err);
        if (st == PSC_OK) continue;
        psc_cut_drop(c);
        return st;
    }
}

/* Parts. */

typedef struct parts {
    psc_reading *r;
    psc_str html, text; /* what was found, in UTF-8 */
    uint32_t n;
} parts;

static psc_str join(psc_arena *a, psc_str one, psc_str two)
{
    if (one.len == 0) return two;
    return psc_arena_printf(a, "%.*s\n\n%.*s", (int)one.len, one.ptr, (int)two.len, two.ptr);
}

static psc_str decoded(parts *p, psc_str head, psc_str body, psc_str type)
{
    psc_arena *a = p->r->arena;
    const psc_str how = psc_mail_field(a, head, "Content-Transfer-Encoding");
    if (psc_str_ieq(how, PSC_STR("base64"))) body = psc_mail_base64(a, body);
    if (psc_str_ieq(how, PSC_STR("quoted-printable"))) body = psc_mail_quoted(a, body, false);
    return psc_reading_decode(p->r, body, psc_mail_param(type, "charset"));
}

static bool begins(psc_str type, const char *what)
{
    const size_t n = strlen(what);
    return type.len >= n && psc_str_ieq(psc_str_sub(type, 0, n), psc_str_of(what));
}

static void read_part(parts *p, psc_str part, int depth);

/* Is the line "--boundary" or "--boundary--"? */
static bool is_boundary(psc_str line, psc_str boundary, bool *last)
{
    if (line.len < boundary.len + 2 || memcmp(line.ptr, "--", 2) != 0 ||
        memcmp(line.ptr + 2, boundary.ptr, boundary.len) != 0)
        return false;
    const psc_str rest = psc_str_trim(psc_str_sub(line, boundary.len + 2, line.len));
    *last = psc_str_eq(rest, PSC_STR("--"));
    return *last || rest.len == 0;
}

static void read_parts(parts *p, psc_str body, psc_str boundary, int depth)
{
    psc_str rest = body, line;
    const char *beg = NULL;
    bool last = false;
    while (!last && rest.len) {
        const char *at = rest.ptr;
        (void)psc_str_line(&rest, &line);
        if (!is_boundary(line, boundary, &last)) continue;
        if (beg) read_part(p, (psc_str){beg, (size_t)(at - beg)}, depth + 1);
        beg = rest.ptr;
    }
    if (beg && !last) /* cut off: the last part has no end */
        read_part(p, (psc_str){beg, (size_t)(body.ptr + body.len - beg)}, depth + 1);
}

static void read_part(parts *p, psc_str part, int depth)
{
    psc_arena *a = p->r->arena;
    psc_str head, body = part;
    if (depth > DEPTH_MAX || ++p->n > PARTS_MAX) return;
    if (psc_str_starts(part, PSC_STR("\r\n")) || psc_str_starts(part, PSC_STR("\n")))
        head = (psc_str){0};
    else if (!psc_head_cut(&body, &head))
        return;
    const psc_str type = psc_mail_field(a, head, "Content-Type");
    if (begins(psc_mail_field(a, head, "Content-Disposition"), "attachment")) return;
    if (begins(type, "multipart/")) {
        const psc_str boundary = psc_mail_param(type, "boundary");
        if (boundary.len) read_parts(p, body, boundary, depth);
    } else if (begins(type, "message/rfc822")) {
        read_part(p, body, depth + 1);
    } else if (begins(type, "text/html")) {
        p->html = join(a, p->html, decoded(p, head, body, type));
    } else if (type.len == 0 || begins(type, "text/plain")) {
        p->text = join(a, p->text, decoded(p, head, body, type));
    }
}

/* The message. */

/* Quoted "From " lines of an mbox, ">From ". */
static psc_str unquote(psc_arena *a, psc_str s)
{
    if (psc_str_find(s, PSC_STR("\n>From "), 0) < 0) return s;
    char *out = psc_new(a, char, s.len + 1);
    size_t n = 0;
    for (size_t i = 0; i < s.len; i++) {
        out[n++] = s.ptr[i];
        const psc_str rest = psc_str_sub(s, i + 1, s.len);
        if (s.ptr[i] == '\n' && psc_str_starts(rest, PSC_STR(">From "))) i++;
    }
    return (psc_str){out, n};
}

/* "Jane Doe <jane@example.org>" -> "Jane Doe" */
static psc_str display_name(psc_str from)
{
    const ptrdiff_t angle = psc_str_find(from, PSC_STR("<"), 0);
    if (angle <= 0) return from;
    from = psc_str_trim(psc_str_sub(from, 0, (size_t)angle));
    while (from.len && from.ptr[0] == '"') from = psc_str_sub(from, 1, from.len);
    while (from.len && from.ptr[from.len - 1] == '"') from.len--;
    return from;
}

static void read_fields(psc_reading *r, psc_str head)
{
    psc_arena *a = r->arena;
    psc_document *doc = r->doc;
    psc_str id = psc_mail_field(a, head, "Message-ID");
    while (id.len && id.ptr[0] == '<') id = psc_str_sub(id, 1, id.len);
    while (id.len && id.ptr[id.len - 1] == '>') id.len--;
    doc->id = id.len ? psc_reading_line(r, psc_mail_words(a, id)) : psc_reading_id(r);
    doc->title = psc_reading_line(r, psc_mail_words(a, psc_mail_field(a, head, "Subject")));
    doc->publisher =
        psc_reading_line(r, display_name(psc_mail_words(a, psc_mail_field(a, head, "From"))));
    psc_reading_date(r, psc_mail_field(a, head, "Date"));
}

psc_status psc_read_mail(psc_reading *r, psc_err *err)
{
    psc_str s = unquote(r->arena, r->in->bytes), head, body, line;
    if (psc_str_starts(s, PSC_STR("From "))) (void)psc_str_line(&s, &line);
    body = s;
    if (!psc_head_cut(&body, &head))
        return psc_reading_fail(r, err, "a mail without an empty line behind its header");
    read_fields(r, head);
    parts p = {.r = r};
    read_part(&p, s, 0);
    if (p.html.len) return psc_reading_html(r, p.html, true, err);
    if (p.text.len) return psc_reading_text(r, p.text, err);
    return psc_reading_fail(r, err, "a mail without words (only attachments?)");
}
