/* SPDX-License-Identifier: Apache-2.0 */
/* A report as a JSON object, on a line of its own or in an array. */
#include <jansson.h>

#include "base/str.h"
#include "base/utf8.h"
#include "ingest/readers.h"

static psc_str json_text(psc_arena *a, const json_t *v)
{
    if (json_is_string(v))
        return psc_arena_str(a, (psc_str){json_string_value(v), json_string_length(v)});
    if (json_is_integer(v)) return psc_arena_printf(a, "%lld", (long long)json_integer_value(v));
    return (psc_str){0};
}

/* The keys we know; all strings are copied, so that the JSON can be freed. */
static void copy_keys(psc_arena *a, const json_t *o, psc_fields *r)
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
    r->byline = json_text(a, json_object_get(o, "byline"));
    r->text = json_text(a, json_object_get(o, "text"));
    r->html = json_text(a, json_object_get(o, "html"));
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
    const json_t *text = json_object_get(o, "text"), *html = json_object_get(o, "html");
    if (json_is_string(text) || json_is_string(html)) return NULL;
    if (text && !json_is_null(text)) return "the value of \"text\" is not a string";
    if (html && !json_is_null(html)) return "the value of \"html\" is not a string";
    return "the key \"text\" is missing";
}

typedef struct key_copy {
    psc_arena *arena;
    json_t *o;
    psc_fields *r;
} key_copy;

static void copy_all(void *ctx)
{
    const key_copy *k = ctx;
    copy_keys(k->arena, k->o, k->r);
}

static psc_status read_report(psc_arena *a, const psc_input *in, psc_fields *r, psc_err *err)
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

/* JSON with malformed UTF-8 in it is read all the same. */
static psc_status mend(psc_arena *a, psc_input *in, psc_plain_faults *faults, psc_err *err)
{
    if (psc_utf8_check(in->bytes) == in->bytes.len) return PSC_OK;
    psc_str clean;
    const psc_status st = psc_plain_clean(a, in->bytes, in->byte, in->file, &clean, faults, err);
    if (st == PSC_OK) in->bytes = clean;
    return st;
}

psc_status psc_read_json(psc_reading *r, psc_err *err)
{
    psc_fields f = {0};
    psc_input mended = *r->in;
    psc_status st = mend(r->arena, &mended, r->faults, err);
    if (st == PSC_OK) st = read_report(r->arena, &mended, &f, err);
    return st ? st : psc_reading_fields(r, &f, err);
}
