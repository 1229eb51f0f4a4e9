/* SPDX-License-Identifier: Apache-2.0 */
/* The command `time`: the time expressions of a text as it is given, without trees.
 * Spans count code points of that very text, so nothing is cleaned. */
#include "coder.h"

#include <jansson.h>

#include "base/json.h"
#include "base/str.h"
#include "base/utf8.h"
#include "ingest/plain.h"
#include "record/offset.h"

typedef struct dated {
    psc_str id, text;
    psc_day date;
} dated;

static psc_status no_memory(psc_err *err, const psc_input *in)
{
    return psc_fail(err, PSC_NOMEM, in->file, in->line, UINT64_MAX, "out of memory");
}

/* The day of "2016-02-11" or "2016-02-11T08:00:00Z"; NONE of anything else. */
static psc_day day_of(const json_t *v)
{
    if (!json_is_string(v)) return PSC_DAY_NONE;
    psc_str s = {json_string_value(v), json_string_length(v)};
    if (s.len > 10) s.len = 10;
    return s.len == 10 ? psc_period_of(s).from : PSC_DAY_NONE;
}

typedef struct copying {
    psc_arena *arena;
    const json_t *o;
    dated *d;
} copying;

static void copy_dated(void *ctx)
{
    const copying *k = ctx;
    const json_t *id = json_object_get(k->o, "id"), *text = json_object_get(k->o, "text");
    if (json_is_string(id))
        k->d->id =
            psc_arena_str(k->arena, (psc_str){json_string_value(id), json_string_length(id)});
    else if (json_is_integer(id))
        k->d->id = psc_arena_printf(k->arena, "%lld", (long long)json_integer_value(id));
    k->d->text =
        psc_arena_str(k->arena, (psc_str){json_string_value(text), json_string_length(text)});
    k->d->date = day_of(json_object_get(k->o, "date"));
}

static psc_status read_line(psc_coder *c, const psc_input *in, dated *d, psc_err *err)
{
    json_error_t e;
    json_t *o = json_loadb(in->bytes.ptr, in->bytes.len, JSON_ALLOW_NUL, &e);
    if (!o)
        return psc_fail(err, PSC_INPUT, in->file, in->line,
                        in->byte + (e.position > 0 ? (uint64_t)e.position : 0), "not JSON: %s",
                        e.text);
    const bool has_text = json_is_string(json_object_get(o, "text"));
    copying k = {&c->arena, o, d};
    const bool ok = !has_text || psc_arena_try(&c->arena, copy_dated, &k);
    json_decref(o);
    if (!ok) psc_arena_fail(&c->arena);
    return has_text ? PSC_OK
                    : psc_fail(err, PSC_INPUT, in->file, in->line, in->byte,
                               "the key \"text\" is missing or no string");
}

/* Plain text as it is, or mended if it is malformed. */
static psc_status read_plain(psc_coder *c, const psc_input *in, dated *d, psc_err *err)
{
    psc_plain_faults faults;
    const bool sound = psc_utf8_check(in->bytes) == in->bytes.len &&
                       !(in->bytes.len && memchr(in->bytes.ptr, 0, in->bytes.len));
    d->text = in->bytes;
    if (sound) return PSC_OK;
    return psc_plain_clean(&c->arena, in->bytes, in->byte, in->file, &d->text, &faults, err);
}

static void put_days(psc_json *j, psc_period p)
{
    char day[12];
    if (p.from == PSC_DAY_NONE) return;
    psc_day_format(p.from, day);
    psc_json_pair(j, "from", psc_str_of(day));
    psc_day_format(p.to, day);
    psc_json_pair(j, "to", psc_str_of(day));
}

static void put_time(psc_json *j, const psc_offsets *o, const psc_timex *x)
{
    psc_json_object(j);
    psc_json_pair(j, "text", psc_str_at(o->text, x->span));
    psc_json_key(j, "span");
    psc_json_array(j);
    psc_json_int(j, psc_offsets_point(o, x->span.beg));
    psc_json_int(j, psc_offsets_point(o, x->span.end));
    psc_json_array_end(j);
    psc_json_pair(j, "type", psc_timex_text(x->type));
    psc_json_pair(j, "value", x->value);
    put_days(j, x->period);
    psc_json_pair(j, "mod", x->mod);
    if (x->whole.from != x->period.from || x->whole.to != x->period.to) {
        psc_json_key(j, "whole");
        psc_json_object(j);
        put_days(j, x->whole);
        psc_json_object_end(j);
    }
    psc_json_object_end(j);
}

/* One object with all times for a JSON line, one object a time for a text. */
static void put_times(psc_coder *c, const dated *d, bool lines, const psc_timex *x, uint32_t n)
{
    const psc_offsets o = psc_offsets_of(&c->arena, d->text);
    psc_json j;
    psc_json_init(&j, &c->out);
    if (!lines) {
        psc_json_object(&j);
        psc_json_pair(&j, "id", d->id);
        psc_json_key(&j, "times");
        psc_json_array(&j);
    }
    for (uint32_t i = 0; i < n; i++) {
        if (lines) j.comma = false;
        put_time(&j, &o, &x[i]);
        if (lines) psc_buf_char(&c->out, '\n');
    }
    if (lines) return;
    psc_json_array_end(&j);
    psc_json_object_end(&j);
    psc_buf_char(&c->out, '\n');
}

psc_status psc_coder_times(psc_coder *c, const psc_input *in, psc_str *out, psc_err *err)
{
    dated d = {.date = PSC_DAY_NONE};
    psc_timex *time;
    uint32_t n;
    const bool json = in->kind == PSC_INPUT_JSON;
    *out = (psc_str){0};
    psc_coder_reset(c);
    psc_buf_clear(&c->out);
    if (PSC_TRAP(&c->arena)) return no_memory(err, in);
    const psc_status st = json ? read_line(c, in, &d, err) : read_plain(c, in, &d, err);
    if (st) return st;
    if (!d.id.len) d.id = psc_arena_printf(&c->arena, "%llu", (unsigned long long)in->number);
    c->doc.text = d.text;
    c->doc.published = d.date != PSC_DAY_NONE ? d.date : c->options.date;
    psc_when_lines(&c->arena, &c->doc);
    psc_when_find(c->lexicon->when, &c->arena, &c->doc, &time, &n);
    put_times(c, &d, !json, time, n);
    if (c->out.failed) return no_memory(err, in);
    *out = psc_buf_view(&c->out);
    if (!out->ptr) *out = PSC_STR("");
    return PSC_OK;
}
