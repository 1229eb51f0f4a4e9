/* SPDX-License-Identifier: Apache-2.0 */
/* One report of any kind into a document: the readers by kind, and where their words
 * end up, as blocks of clean text. */
#include "ingest/ingest.h"

#include "base/str.h"
#include "base/utf8.h"
#include "ingest/charset.h"
#include "ingest/html/document.h"
#include "ingest/http.h"
#include "ingest/infer.h"
#include "ingest/page.h"
#include "ingest/readers.h"
#include "ingest/tidy.h"

/* Text and blocks from the parts of a page that are kept. */

typedef struct builder {
    psc_arena *arena;
    char *ptr;
    size_t len;
    psc_block *block;
    uint32_t n, cap;
} builder;

static void add_block(builder *b, psc_str text, psc_block_kind kind)
{
    memcpy(b->ptr + b->len, text.ptr, text.len);
    *psc_push(b->arena, b->block, b->n, b->cap) =
        (psc_block){.span = {(uint32_t)b->len, (uint32_t)(b->len + text.len)}, .kind = kind};
    b->len += text.len;
}

static void add_gap(builder *b)
{
    if (b->len == 0) return;
    memcpy(b->ptr + b->len, "\n\n", 2);
    b->len += 2;
}

static bool is_kept(const psc_part *t)
{
    return t->kind == PSC_PART_BODY || t->kind == PSC_PART_TITLE;
}

/* A paragraph; the dateline at its front becomes a block of its own. */
static void add_part(builder *b, const psc_page *p, uint32_t i)
{
    const psc_part *t = &p->at[i];
    psc_dateline line;
    add_gap(b);
    if (t->kind == PSC_PART_TITLE) {
        add_block(b, t->text, PSC_BLOCK_TITLE);
        return;
    }
    const size_t cut = i == p->first ? psc_page_dateline(p->cues, t->text, 0, &line) : 0;
    if (cut) add_block(b, psc_str_sub(t->text, 0, cut), PSC_BLOCK_CLUTTER);
    add_block(b, psc_str_sub(t->text, cut, t->text.len), PSC_BLOCK_BODY);
}

static void build_text(psc_arena *a, const psc_page *p, psc_document *doc)
{
    builder b = {.arena = a};
    size_t room = 1;
    for (uint32_t i = 0; i < p->n; i++) room += p->at[i].text.len + 2;
    b.ptr = psc_new(a, char, room);
    for (uint32_t i = 0; i < p->n; i++)
        if (is_kept(&p->at[i])) add_part(&b, p, i);
    doc->text = (psc_str){b.ptr, b.len};
    doc->block = b.block;
    doc->n_block = b.n;
}

/* Helpers of the readers. */

psc_status psc_reading_fail(const psc_reading *r, psc_err *err, const char *why)
{
    return psc_fail(err, PSC_INPUT, r->in->file, r->in->line, r->in->byte, "%s", why);
}

psc_str psc_reading_id(psc_reading *r)
{
    const psc_str name = r->in->name;
    if (r->in->number == 0) return name;
    return psc_arena_printf(r->arena, "%.*s:%llu", (int)name.len, name.ptr,
                            (unsigned long long)r->in->number);
}

psc_str psc_reading_line(psc_reading *r, psc_str s)
{
    s = psc_str_trim(psc_tidy(r->arena, s));
    for (size_t i = 0; i < s.len; i++) {
        if (s.ptr[i] != '\n' && s.ptr[i] != '\r' && s.ptr[i] != '\t') continue;
        psc_str copy = psc_arena_str(r->arena, s);
        for (char *p = (char *)(uintptr_t)copy.ptr; p < copy.ptr + copy.len; p++)
            if (*p == '\n' || *p == '\r' || *p == '\t') *p = ' ';
        return copy;
    }
    return s;
}

psc_str psc_reading_byline(psc_reading *r, psc_str s)
{
    uint32_t id[PSC_PAGE_WORDS], skip = 0;
    s = psc_reading_line(r, s);
    const uint32_t n = psc_page_words(r->cues, s, id, NULL, PSC_PAGE_WORDS);
    for (uint32_t i = 0; i < r->cues->n_byline && n < PSC_PAGE_WORDS; i++) {
        const psc_page_cue *c = &r->cues->byline[i];
        if (c->n > skip && c->n < n && psc_page_match(c, id, n, 0)) skip = c->n;
    }
    while (skip--) {
        psc_str rest = s;
        (void)psc_str_cut(&rest, ' ');
        s = psc_str_trim(rest);
    }
    return s;
}

psc_str psc_reading_language(psc_reading *r, psc_str s)
{
    return psc_language_code(&r->cues->languages, r->arena, s);
}

void psc_reading_date(psc_reading *r, psc_str field)
{
    size_t at = 0, beg;
    psc_day day;
    field = psc_str_trim(field);
    if (field.len == 0 || r->doc->basis != PSC_BASIS_NONE) return;
    if (!psc_page_date(r->cues, field, &at, &beg, &day))
        day = psc_period_of(psc_str_sub(field, 0, field.len < 10 ? field.len : 10)).from;
    if (day == PSC_DAY_NONE) return;
    r->doc->published = day;
    r->doc->basis = PSC_BASIS_METADATA;
}

psc_str psc_reading_decode(psc_reading *r, psc_str bytes, psc_str label)
{
    return psc_charset_unmangle(r->arena, psc_charset_decode(r->arena, bytes, label));
}

/* Plain text. */

/* Has it bytes that text has none of: controls, and what no 8-bit charset fills? */
static bool is_binary(psc_str s)
{
    const bool utf8 = psc_utf8_check(s) == s.len;
    size_t n = 0;
    for (size_t i = 0; i < s.len; i++) {
        const unsigned char c = (unsigned char)s.ptr[i];
        n += c < 0x20 && c != '\n' && c != '\t' && c != '\r' && c != '\f' && c != 0x1B;
        n += !utf8 && (c == 0x81 || c == 0x8D || c == 0x8F || c == 0x90 || c == 0x9D);
    }
    return n > 3 && n * 20 > s.len;
}

psc_status psc_reading_text(psc_reading *r, psc_str text, psc_err *err)
{
    psc_str clean;
    psc_plain_faults faults;
    const psc_status st =
        psc_plain_clean(r->arena, text, r->in->byte, r->in->file, &clean, &faults, err);
    if (st) return st;
    if (r->faults->n_bad == 0) *r->faults = faults;
    psc_page p = psc_page_cut(r->cues, r->arena, psc_tidy(r->arena, clean));
    psc_page_mark(&p, r->doc->title);
    psc_page_facts(&p, r->doc);
    r->copyright = p.copyright;
    build_text(r->arena, &p, r->doc);
    return PSC_OK;
}

psc_status psc_read_text(psc_reading *r, psc_err *err)
{
    const psc_str bytes = r->in->bytes;
    if (is_binary(bytes) && !memchr(bytes.ptr, 0, bytes.len))
        return psc_reading_fail(r, err,
                                "binary data, not text: there are control characters in it");
    r->doc->id = r->in->about.url.len ? r->in->about.url : psc_reading_id(r);
    r->doc->url = r->in->about.url;
    /* bytes with a NUL, and UTF-16 without its mark, are refused there as they stand */
    const bool nul = bytes.len && memchr(bytes.ptr, 0, bytes.len);
    return psc_reading_text(r, nul ? bytes : psc_reading_decode(r, bytes, r->in->about.charset),
                            err);
}

/* HTML. */

psc_status psc_reading_html(psc_reading *r, psc_str html, bool fragment, psc_err *err)
{
    psc_html_document(r->cues, r->arena, html, fragment ? PSC_HTML_FRAGMENT : PSC_HTML_PAGE,
                      r->doc);
    if (r->doc->text.len) return PSC_OK;
    return psc_reading_fail(r, err, "no article was found in this page");
}

/* Reports as named fields: objects of JSON, rows of tables. */

/* Seconds or milliseconds since 1970. */
static void set_epoch(psc_reading *r, int64_t s)
{
    const int64_t day = (s > 100000000000 ? s / 1000 : s) / 86400;
    if (s <= 0 || day >= 100000) return;
    r->doc->published = (psc_day)day;
    r->doc->basis = PSC_BASIS_METADATA;
}

/* A whole page says so in its first bytes. */
static bool is_fragment(psc_str s)
{
    const psc_str head = psc_str_sub(s, 0, s.len < 2048 ? s.len : 2048);
    for (size_t i = 0; i + 5 < head.len; i++)
        if (head.ptr[i] == '<' && (psc_str_ieq(psc_str_sub(head, i, i + 5), PSC_STR("<html")) ||
                                   psc_str_ieq(psc_str_sub(head, i, i + 5), PSC_STR("<body"))))
            return false;
    return true;
}

static void set_facts(psc_reading *r, const psc_fields *f)
{
    psc_document *doc = r->doc;
    doc->url = f->url;
    doc->title = psc_reading_line(r, f->title);
    doc->byline = psc_reading_line(r, f->byline);
    doc->publisher = psc_reading_line(r, f->publisher);
    doc->language = f->language;
    doc->id = f->id.len ? f->id : f->url.len ? f->url : psc_reading_id(r);
    set_epoch(r, f->epoch);
    psc_reading_date(r, f->date);
}

psc_status psc_reading_fields(psc_reading *r, const psc_fields *f, psc_err *err)
{
    set_facts(r, f);
    const psc_str words = psc_charset_unmangle(r->arena, f->text.len ? f->text : f->html);
    return f->text.len || !f->html.len ? psc_reading_text(r, words, err)
                                       : psc_reading_html(r, words, is_fragment(words), err);
}

psc_status psc_read_html(psc_reading *r, psc_err *err)
{
    r->doc->url = r->in->about.url;
    r->doc->id = r->in->about.url.len ? r->in->about.url : psc_reading_id(r);
    return psc_reading_html(r, psc_reading_decode(r, r->in->bytes, r->in->about.charset), false,
                            err);
}

psc_status psc_read_http(psc_reading *r, psc_err *err)
{
    const psc_http h = psc_http_cut(r->in->bytes);
    psc_str body;
    const psc_status st =
        psc_http_body(r->arena, &h, PSC_REPORT_BYTES, r->in->file, r->in->byte, &body, err);
    if (st) return st;
    psc_input in = *r->in;
    in.bytes = body;
    in.about.charset = psc_charset_of_type(h.type);
    psc_reading page = *r;
    page.in = &in;
    return psc_str_starts(h.type, PSC_STR("text/plain")) ? psc_read_text(&page, err)
                                                         : psc_read_html(&page, err);
}

/* All kinds. */

static void settle_date(psc_day given, psc_document *doc)
{
    if (doc->basis != PSC_BASIS_NONE || given == PSC_DAY_NONE) return;
    doc->published = given;
    doc->basis = PSC_BASIS_GIVEN;
}

psc_status psc_ingest(const psc_page_cues *cues, psc_arena *a, const psc_input *in, psc_day given,
                      psc_document *doc, psc_plain_faults *faults, psc_err *err)
{
    /* ORDER psc_input_kind */
    static psc_read *const readers[] = {psc_read_text,   psc_read_json, psc_read_html,
                                        psc_read_http,   psc_read_xml,  psc_read_mail,
                                        psc_read_export, psc_read_table};
    psc_reading r = {.cues = cues, .arena = a, .in = in, .doc = doc, .faults = faults};
    *doc = (psc_document){.published = PSC_DAY_NONE, .dateline.date = PSC_DAY_NONE};
    *faults = (psc_plain_faults){0};
    doc->source = psc_str_of(in->file);
    const psc_status st = readers[in->kind](&r, err);
    if (st) return st;
    settle_date(given, doc);
    psc_infer_published(cues, a, r.copyright, doc);
    psc_language_settle(&cues->languages, a, doc);
    return PSC_OK;
}
