/* SPDX-License-Identifier: Apache-2.0 */
/* One report, as plain text or as a line of JSON, into a document. */
#include "ingest/ingest.h"

#include <jansson.h>

#include "base/str.h"
#include "base/utf8.h"
#include "ingest/page.h"

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

static void read_page(const psc_page_cues *cues, psc_arena *a, psc_str clean, psc_document *doc)
{
    psc_page p = psc_page_cut(cues, a, clean);
    psc_page_mark(&p, doc->title);
    psc_page_facts(&p, a, doc);
    build_text(a, &p, doc);
}

static void settle_date(psc_day given, psc_document *doc)
{
    if (doc->basis != PSC_BASIS_NONE || given == PSC_DAY_NONE) return;
    doc->published = given;
    doc->basis = PSC_BASIS_GIVEN;
}

/* JSON Lines. */

typedef struct report {
    psc_str text, id, title, date, url, publisher, language;
    bool has_text, has_html;
    json_int_t epoch; /* "date" as a number: seconds since 1970; 0: none */
} report;

static psc_str json_text(psc_arena *a, const json_t *v)
{
    if (json_is_string(v))
        return psc_arena_str(a, (psc_str){json_string_value(v), json_string_length(v)});
    if (json_is_integer(v)) return psc_arena_printf(a, "%lld", (long long)json_integer_value(v));
    return (psc_str){0};
}

/* The keys we know; all strings are copied, so that the JSON can be freed. */
static void copy_keys(psc_arena *a, const json_t *o, report *r)
{
    r->id = json_text(a, json_object_get(o, "id"));
    r->title = json_text(a, json_object_get(o, "title"));
    r->url = json_text(a, json_object_get(o, "url"));
    r->publisher = json_text(a, json_object_get(o, "publisher"));
    r->language = json_text(a, json_object_get(o, "language"));
    const json_t *date = json_object_get(o, "date");
    if (json_is_integer(date))
        r->epoch = json_integer_value(date);
    else
        r->date = json_text(a, date);
    r->text = json_text(a, json_object_get(o, "text"));
}

/* The parser's own words, without its quotation of the input. */
static psc_status bad_json(const psc_input *in, const json_error_t *e, psc_err *err)
{
    char why[JSON_ERROR_TEXT_LENGTH];
    (void)memcpy(why, e->text, sizeof why);
    why[sizeof why - 1] = 0;
    char *near = strstr(why, " near '");
    if (near) *near = 0;
    const uint64_t byte = in->byte + (e->position > 0 ? (uint64_t)e->position : 0);
    return psc_fail(err, PSC_INPUT, in->file, in->line, byte, "not JSON: %s (byte %llu)", why,
                    (unsigned long long)byte);
}

static psc_status load_json(const psc_input *in, json_t **o, psc_err *err)
{
    json_error_t e;
    *o = json_loadb(in->bytes.ptr, in->bytes.len, JSON_ALLOW_NUL, &e);
    if (!*o) return bad_json(in, &e, err);
    if (!json_is_object(*o)) {
        json_decref(*o);
        *o = NULL;
        return psc_fail(err, PSC_INPUT, in->file, in->line, in->byte,
                        "not a JSON object: every line holds one report as {\"text\": ...}");
    }
    return PSC_OK;
}

/* What keeps an object from being a report; NULL if nothing. */
static const char *lacks(const json_t *o)
{
    const json_t *text = json_object_get(o, "text");
    if (json_is_string(text)) return NULL;
    if (text) return "the value of \"text\" is not a string";
    if (json_object_get(o, "html")) return "\"html\" cannot be read yet; give \"text\"";
    return "the key \"text\" is missing";
}

typedef struct key_copy {
    psc_arena *arena;
    json_t *o;
    report *r;
} key_copy;

static void copy_all(void *ctx)
{
    const key_copy *k = ctx;
    copy_keys(k->arena, k->o, k->r);
}

static psc_status read_report(psc_arena *a, const psc_input *in, report *r, psc_err *err)
{
    key_copy k = {.arena = a, .r = r};
    const psc_status st = load_json(in, &k.o, err);
    if (st) return st;
    const char *why = lacks(k.o);
    const bool ok = why || psc_arena_try(a, copy_all, &k);
    json_decref(k.o);
    if (!ok) psc_arena_fail(a);
    return why ? psc_fail(err, PSC_INPUT, in->file, in->line, in->byte, "%s", why) : PSC_OK;
}

/* Dates of metadata: ISO, "Thu, 11 Feb 2016 ...", seconds or milliseconds since 1970. */
static psc_day metadata_day(const psc_page_cues *cues, const report *r)
{
    if (r->epoch > 0) {
        const json_int_t s = r->epoch > 100000000000 ? r->epoch / 1000 : r->epoch;
        const json_int_t day = s / 86400;
        return day < 100000 ? (psc_day)day : PSC_DAY_NONE;
    }
    psc_day day;
    size_t at = 0, beg;
    if (psc_page_date(cues, r->date, &at, &beg, &day)) return day;
    return psc_period_of(psc_str_sub(r->date, 0, r->date.len < 10 ? r->date.len : 10)).from;
}

static psc_str without_newlines(psc_arena *a, psc_str s)
{
    s = psc_str_trim(s);
    for (size_t i = 0; i < s.len; i++)
        if (s.ptr[i] == '\n' || s.ptr[i] == '\r' || s.ptr[i] == '\t') {
            psc_str copy = psc_arena_str(a, s);
            for (char *p = (char *)(uintptr_t)copy.ptr; p < copy.ptr + copy.len; p++)
                if (*p == '\n' || *p == '\r' || *p == '\t') *p = ' ';
            return copy;
        }
    return s;
}

/* JSON with malformed UTF-8 in it is read all the same. */
static psc_status mend(psc_arena *a, psc_input *in, psc_plain_faults *faults, psc_err *err)
{
    if (psc_utf8_check(in->bytes) == in->bytes.len) return PSC_OK;
    psc_str clean;
    const psc_status st = psc_plain_clean(a, in->bytes, in->byte, in->file, &clean, faults, err);
    if (st == PSC_OK) in->bytes = clean;
    return st;
}

static psc_status ingest_json(const psc_page_cues *cues, psc_arena *a, const psc_input *in,
                              psc_document *doc, psc_plain_faults *faults, psc_err *err)
{
    report r = {0};
    psc_str clean;
    psc_input mended = *in;
    psc_plain_faults none;
    psc_status st = mend(a, &mended, faults, err);
    if (st) return st;
    st = read_report(a, &mended, &r, err);
    if (st) return st;
    st = psc_plain_clean(a, r.text, in->byte, in->file, &clean, &none, err);
    if (st) return st;
    doc->url = r.url;
    doc->title = without_newlines(a, r.title);
    doc->publisher = without_newlines(a, r.publisher);
    doc->language = r.language;
    const psc_day day = metadata_day(cues, &r);
    if (day != PSC_DAY_NONE) {
        doc->published = day;
        doc->basis = PSC_BASIS_METADATA;
    }
    doc->id = r.id.len    ? r.id
              : r.url.len ? r.url
                          : psc_arena_printf(a, "%.*s:%llu", (int)in->name.len, in->name.ptr,
                                             (unsigned long long)in->number);
    read_page(cues, a, clean, doc);
    return PSC_OK;
}

/* Plain text. */

static psc_status ingest_text(const psc_page_cues *cues, psc_arena *a, const psc_input *in,
                              psc_document *doc, psc_plain_faults *faults, psc_err *err)
{
    psc_str clean;
    const psc_status st = psc_plain_clean(a, in->bytes, in->byte, in->file, &clean, faults, err);
    if (st) return st;
    doc->id = in->name;
    read_page(cues, a, clean, doc);
    return PSC_OK;
}

psc_status psc_ingest(const psc_page_cues *cues, psc_arena *a, const psc_input *in, psc_day given,
                      psc_document *doc, psc_plain_faults *faults, psc_err *err)
{
    *doc = (psc_document){.published = PSC_DAY_NONE, .dateline.date = PSC_DAY_NONE};
    *faults = (psc_plain_faults){0};
    doc->source = psc_str_of(in->file);
    const psc_status st = in->kind == PSC_INPUT_JSON ? ingest_json(cues, a, in, doc, faults, err)
                                                     : ingest_text(cues, a, in, doc, faults, err);
    if (st == PSC_OK) settle_date(given, doc);
    return st;
}
