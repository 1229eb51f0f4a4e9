/* SPDX-License-Identifier: Apache-2.0 */
/* Single questions: what is this phrase coded as, what does A do to B here. */
#include "coder.h"

#include <jansson.h>

#include "base/str.h"
#include "ingest/plain.h"
#include "record/write.h"

static psc_status no_memory(psc_err *err, const char *file, uint64_t line)
{
    return psc_fail(err, PSC_NOMEM, file, line, UINT64_MAX, "out of memory");
}

static psc_status give(psc_coder *c, psc_str *out, psc_err *err)
{
    psc_buf_char(&c->out, '\n');
    if (c->out.failed) return no_memory(err, NULL, 0);
    *out = psc_buf_view(&c->out);
    return PSC_OK;
}

/* Actors. */

/* One object a phrase: the first actor in it, and the others of "France and Italy". */
static void write_actors(psc_coder *c, psc_str phrase, const psc_entity *e, uint32_t n)
{
    psc_json j;
    psc_json_init(&j, &c->out);
    psc_json_object(&j);
    psc_json_key(&j, "text");
    psc_json_str(&j, phrase);
    if (n) psc_write_identity(&j, e);
    if (n > 1) {
        psc_json_key(&j, "also");
        psc_json_array(&j);
        for (uint32_t i = 1; i < n; i++) psc_write_entity(&j, NULL, &e[i], (psc_str){0});
        psc_json_array_end(&j);
    }
    psc_json_object_end(&j);
}

psc_status psc_coder_actor(psc_coder *c, psc_str phrase, psc_str *out, psc_err *err)
{
    *out = (psc_str){0};
    psc_coder_reset(c);
    psc_buf_clear(&c->out);
    if (PSC_TRAP(&c->arena)) return no_memory(err, NULL, 0);
    psc_entity *e;
    const uint32_t n =
        psc_actors_code_phrase(c->lexicon->actors, &c->arena, phrase, c->options.date, &e);
    write_actors(c, phrase, e, n);
    return give(c, out, err);
}

/* Relations. */

typedef struct question {
    psc_str id, text, source, target;
    psc_span at[2]; /* code points of source and target, as given */
    bool has_at[2];
} question;

static psc_str json_text(psc_arena *a, const json_t *v)
{
    if (json_is_string(v))
        return psc_arena_str(a, (psc_str){json_string_value(v), json_string_length(v)});
    if (json_is_integer(v)) return psc_arena_printf(a, "%lld", (long long)json_integer_value(v));
    return (psc_str){0};
}

static bool json_span(const json_t *v, psc_span *out)
{
    const json_t *a = json_array_get(v, 0), *b = json_array_get(v, 1);
    if (!json_is_integer(a) || !json_is_integer(b)) return false;
    const json_int_t beg = json_integer_value(a), end = json_integer_value(b);
    if (beg < 0 || end <= beg || end > UINT32_MAX) return false;
    *out = (psc_span){(uint32_t)beg, (uint32_t)end};
    return true;
}

static const char *lacks(const json_t *o)
{
    if (!json_is_object(o)) return "not a JSON object";
    if (!json_is_string(json_object_get(o, "text")))
        return "the key \"text\" is missing or no string";
    static const char *const side[2] = {"source", "target"}, *const at[2] = {"source_span",
                                                                             "target_span"};
    for (int i = 0; i < 2; i++) {
        const json_t *span = json_object_get(o, at[i]);
        psc_span s;
        if (span && !json_is_null(span) && !json_span(span, &s))
            return i ? "\"target_span\" is no pair of character offsets"
                     : "\"source_span\" is no pair of character offsets";
        if ((!span || json_is_null(span)) && !json_is_string(json_object_get(o, side[i])))
            return i ? "the key \"target\" is missing or no string"
                     : "the key \"source\" is missing or no string";
    }
    return NULL;
}

static void copy_question(psc_arena *a, const json_t *o, question *q)
{
    q->id = json_text(a, json_object_get(o, "id"));
    q->text = json_text(a, json_object_get(o, "text"));
    q->source = json_text(a, json_object_get(o, "source"));
    q->target = json_text(a, json_object_get(o, "target"));
    q->has_at[0] = json_span(json_object_get(o, "source_span"), &q->at[0]);
    q->has_at[1] = json_span(json_object_get(o, "target_span"), &q->at[1]);
}

typedef struct question_copy {
    psc_arena *arena;
    json_t *o;
    question *q;
} question_copy;

static void copy_all(void *ctx)
{
    const question_copy *k = ctx;
    copy_question(k->arena, k->o, k->q);
}

static psc_status read_question(psc_arena *a, const psc_input *in, question *q, psc_err *err)
{
    json_error_t e;
    question_copy k = {.arena = a, .q = q};
    k.o = json_loadb(in->bytes.ptr, in->bytes.len, JSON_ALLOW_NUL, &e);
    if (!k.o)
        return psc_fail(err, PSC_INPUT, in->file, in->line,
                        in->byte + (e.position > 0 ? (uint64_t)e.position : 0), "not JSON: %s",
                        e.text);
    const char *why = lacks(k.o);
    const bool ok = why || psc_arena_try(a, copy_all, &k);
    json_decref(k.o);
    if (!ok) psc_arena_fail(a);
    return why ? psc_fail(err, PSC_INPUT, in->file, in->line, in->byte, "%s", why) : PSC_OK;
}

/* Where the words of a side stand: at the span given, else where they are found
 * first.  An empty span if they are nowhere. */
static psc_span place(const question *q, int side)
{
    const psc_str words = psc_str_trim(side ? q->target : q->source);
    if (q->has_at[side])
        return (psc_span){psc_offsets_byte(q->text, q->at[side].beg),
                          psc_offsets_byte(q->text, q->at[side].end)};
    const ptrdiff_t at = words.len ? psc_str_find(q->text, words, 0) : -1;
    if (at < 0) return (psc_span){0};
    return (psc_span){(uint32_t)at, (uint32_t)((size_t)at + words.len)};
}

/* The text as it is: one block, offsets unchanged. */
static void take_text(psc_coder *c, psc_str text)
{
    psc_block *b = psc_new(&c->arena, psc_block, 1);
    *b = (psc_block){.span = {0, (uint32_t)text.len}, .kind = PSC_BLOCK_BODY};
    c->doc.text = text;
    c->doc.block = b;
    c->doc.n_block = 1;
    c->doc.published = c->options.date;
}

static void write_relation(psc_coder *c, const question *q, const psc_relation *r)
{
    psc_json j;
    psc_json_init(&j, &c->out);
    psc_json_object(&j);
    psc_json_pair(&j, "id", q->id);
    psc_json_key(&j, "type");
    if (r->type == PSC_TYPE_NONE)
        psc_json_null(&j);
    else
        psc_json_str(&j, psc_type_text(r->type));
    if (r->type != PSC_TYPE_NONE) {
        psc_json_pair(&j, "mode", r->mode);
        psc_json_pair(&j, "cameo", r->cameo);
        psc_json_key(&j, "confidence");
        psc_json_num(&j, r->confidence, 3);
        psc_json_pair(&j, "rule", r->rule);
    }
    psc_json_object_end(&j);
}

psc_status psc_coder_relate(psc_coder *c, const psc_input *in, psc_str *out, psc_err *err)
{
    question q = {0};
    *out = (psc_str){0};
    psc_coder_reset(c);
    psc_buf_clear(&c->out);
    if (PSC_TRAP(&c->arena)) return no_memory(err, in->file, in->line);
    const psc_status st = read_question(&c->arena, in, &q, err);
    if (st) return st;
    if (q.id.len == 0) q.id = psc_arena_printf(&c->arena, "%llu", (unsigned long long)in->number);
    const psc_span source = place(&q, 0), target = place(&q, 1);
    psc_relation r = {0};
    if (source.end > source.beg || target.end > target.beg) {
        take_text(c, q.text);
        psc_coder_run(c, PSC_STAGE_ACTORS);
        r = psc_events_relate(c->lexicon->rules, &c->arena, &c->doc, c->mentions, source, target);
    }
    write_relation(c, &q, &r);
    return give(c, out, err);
}

/* Examples. */

/* One example sentence through all stages. */
static psc_event_list code_example(void *ctx, psc_arena *arena, psc_str text)
{
    psc_coder *c = ctx;
    (void)arena;
    take_text(c, psc_arena_str(&c->arena, text));
    psc_coder_run(c, PSC_STAGE_EVENTS);
    return (psc_event_list){.at = (psc_event *)(uintptr_t)c->report.event, .n = c->report.n_event};
}

/* The rules' examples are thousands: nothing is kept from one to the next. */
static psc_event_list code_rule_example(void *ctx, psc_arena *arena, psc_str text)
{
    psc_coder_reset(ctx);
    return code_example(ctx, arena, text);
}

static psc_quote_list code_quotes(void *ctx, psc_str text)
{
    psc_coder *c = ctx;
    (void)code_example(c, &c->arena, text);
    return (psc_quote_list){.at = (psc_quote *)(uintptr_t)c->report.quote, .n = c->report.n_quote};
}

static psc_figure_list code_figures(void *ctx, psc_str text)
{
    psc_coder *c = ctx;
    (void)code_example(c, &c->arena, text);
    return (psc_figure_list){.at = (psc_figure *)(uintptr_t)c->report.figure,
                             .n = c->report.n_figure};
}

static psc_meeting_list code_meetings(void *ctx, psc_str text)
{
    psc_coder *c = ctx;
    (void)code_example(c, &c->arena, text);
    return (psc_meeting_list){.at = (psc_meeting *)(uintptr_t)c->report.meeting,
                              .n = c->report.n_meeting};
}

psc_status psc_coder_check(psc_coder *c, void (*complain)(void *ctx, const psc_err *err), void *ctx,
                           psc_checked *out, psc_err *err)
{
    *out = (psc_checked){0};
    psc_coder_reset(c);
    if (PSC_TRAP(&c->arena)) return no_memory(err, NULL, 0);
    out->actors_failed =
        psc_actors_run_examples(c->lexicon->actors, &c->arena, complain, ctx, &out->actors);
    out->times_failed = psc_when_check(c->lexicon->when, &c->arena, complain, ctx, &out->times);
    if (!c->parser) return PSC_OK;
    out->events_failed = psc_rules_run_examples(c->lexicon->rules, &c->arena, code_rule_example, c,
                                                complain, ctx, &out->events);
    psc_coder_reset(c);
    out->quotes_failed = psc_quotes_check(c->lexicon->quotes, &c->arena, code_quotes, c, complain,
                                          ctx, &out->quotes);
    psc_coder_reset(c);
    out->contexts_failed = psc_contexts_check(c->lexicon->contexts, &c->arena, code_example, c,
                                              complain, ctx, &out->contexts);
    psc_coder_reset(c);
    out->figures_failed = psc_figures_check(c->lexicon->figures, &c->arena, code_figures, c,
                                            complain, ctx, &out->figures);
    psc_coder_reset(c);
    out->meetings_failed = psc_meetings_check(c->lexicon->meetings, &c->arena, code_meetings, c,
                                              complain, ctx, &out->meetings);
    return PSC_OK;
}
