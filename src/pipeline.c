/* SPDX-License-Identifier: Apache-2.0 */
/* The way of a report through the stages; the only place that knows them all.
 *
 *     bytes - ingest - document - text - sentences - parse - trees
 *           - when, actors, places - who, when and where - events, figures, meetings - records
 *
 * One arena holds everything of a report.  When its ceiling is met, whichever
 * stage is at work returns to the trap in psc_coder_code, and the report is given up. */
#include "coder.h"

#include <assert.h>
#include <stdio.h>

#include "base/embed.h"
#include "base/str.h"
#include "ingest/ingest.h"
#include "parse/parse.h"
#include "text/text.h"

enum { REPORT_MEMORY = 512 << 20, OUTPUT_MEMORY = 1 << 30 };

psc_coder_options psc_coder_defaults(void)
{
    return (psc_coder_options){.stage = PSC_STAGE_EVENTS, .date = PSC_DAY_NONE};
}

/* The finder of names that is built in; without one the parser's own labels must do. */
static psc_status open_finder(psc_coder *c, psc_err *err)
{
    static const char name[] = "model/names-en.bin";
    const psc_str file = psc_embedded(name);
    psc_parser_want_names(c->parser, !file.ptr);
    if (!file.ptr) return PSC_OK;
    const psc_status st = psc_finder_open(&c->finder, file, name, c->alloc, err);
    return st ? st : psc_finder_work_new(&c->finder_work, c->alloc, err);
}

psc_status psc_coder_new(psc_coder **out, const psc_model *model, const psc_lexicon *lexicon,
                         const psc_coder_options *options, psc_alloc alloc, psc_err *err)
{
    *out = NULL;
    psc_coder *c = alloc.resize(alloc.ctx, NULL, 0, sizeof *c);
    if (!c) return psc_fail(err, PSC_NOMEM, NULL, 0, UINT64_MAX, "out of memory");
    memset(c, 0, sizeof *c);
    c->alloc = alloc;
    c->model = model;
    c->lexicon = lexicon;
    c->options = options ? *options : psc_coder_defaults();
    const size_t memory = c->options.memory ? c->options.memory : REPORT_MEMORY;
    psc_arena_init(&c->arena, alloc, memory);
    psc_buf_init(&c->out, alloc, OUTPUT_MEMORY);
    psc_status st = model ? psc_parser_new(&c->parser, model, alloc, err) : PSC_OK;
    if (st == PSC_OK && model) st = open_finder(c, err);
    if (st)
        psc_coder_free(c);
    else
        *out = c;
    return st;
}

psc_status psc_coder_open(psc_coder **out, const psc_coder_options *options, psc_alloc alloc,
                          psc_err *err)
{
    psc_model *model = NULL;
    psc_lexicon *lexicon = NULL;
    *out = NULL;
    psc_status st = psc_model_open(&model, NULL, alloc, err);
    if (st == PSC_OK) st = psc_lexicon_open(&lexicon, NULL, alloc, err);
    if (st == PSC_OK) st = psc_coder_new(out, model, lexicon, options, alloc, err);
    if (st) {
        psc_lexicon_close(lexicon);
        psc_model_close(model);
        return st;
    }
    (*out)->own_model = model;
    (*out)->own_lexicon = lexicon;
    return PSC_OK;
}

void psc_coder_free(psc_coder *c)
{
    if (!c) return;
    const psc_alloc alloc = c->alloc;
    psc_model *model = c->own_model;
    psc_lexicon *lexicon = c->own_lexicon;
    psc_parser_free(c->parser);
    psc_exporter_free(c->exporter);
    psc_finder_work_free(c->finder_work);
    psc_finder_close(c->finder);
    psc_buf_deinit(&c->out);
    psc_arena_deinit(&c->arena);
    alloc.resize(alloc.ctx, c, sizeof *c, 0);
    psc_lexicon_close(lexicon);
    psc_model_close(model);
}

void psc_coder_reset(psc_coder *c)
{
    psc_arena_reset(&c->arena);
    if (c->parser) psc_parser_reset(c->parser);
    c->doc = (psc_document){.published = PSC_DAY_NONE, .dateline.date = PSC_DAY_NONE};
    c->report = (psc_report){.doc = &c->doc};
    c->mentions = NULL;
    c->places = NULL;
}

/* Stages. */

static void warn(psc_coder *c, const psc_input *in, const psc_plain_faults *f)
{
    if (!f->n_bad) return;
    psc_err *w = psc_new(&c->arena, psc_err, 1);
    char where[48] = "here";
    if (in->kind == PSC_INPUT_JSON)
        (void)snprintf(where, sizeof where, "at byte %llu", (unsigned long long)f->first_bad);
    (void)psc_fail(w, PSC_INPUT, in->file, in->kind == PSC_INPUT_JSON ? in->line : 0, f->first_bad,
                   "malformed UTF-8, %llu time%s; replaced, the first time %s",
                   (unsigned long long)f->n_bad, f->n_bad == 1 ? "" : "s", where);
    c->report.warning = w;
    c->report.n_warning = 1;
}

static psc_status parse_all(psc_coder *c, psc_sentence *s, uint32_t n)
{
    psc_status st = PSC_OK;
    for (uint32_t i = 0; i < n && !st; i++) st = psc_parse(c->parser, &s[i]);
    return st;
}

psc_status psc_coder_analyse(psc_coder *c, psc_sentence *s, uint32_t n)
{
    const psc_status st = parse_all(c, s, n);
    return st || !c->finder ? st : psc_finder_find(c->finder, c->finder_work, s, n);
}

void psc_coder_parse(psc_coder *c)
{
    /* Events ask for no names: of a whole report nothing reads them. */
    const bool names = c->options.stage < PSC_STAGE_EVENTS;
    psc_document *d = &c->doc;
    if (names ? psc_coder_analyse(c, d->sent, d->n_sent) : parse_all(c, d->sent, d->n_sent))
        psc_arena_fail(&c->arena);
}

static void find_actors(psc_coder *c)
{
    psc_timex *time;
    uint32_t n;
    psc_when_find(c->lexicon->when, &c->arena, &c->doc, &time, &n);
    c->report.time = time;
    c->report.n_time = n;
    c->mentions = psc_actors_find(c->lexicon->actors, &c->arena, &c->doc);
    c->report.entity = c->mentions->at;
    c->report.n_entity = c->mentions->n;
}

static void find_places(psc_coder *c)
{
    c->places = psc_places_find(c->lexicon->places, &c->arena, &c->doc, c->mentions, &c->nameless);
    psc_places_tell(c->places, c->lexicon->places, &c->doc, c->mentions);
    c->report.place = c->places->at;
    c->report.n_place = c->places->n;
}

static void copy_trace(psc_coder *c, const psc_trace *t)
{
    psc_firing *f = psc_new(&c->arena, psc_firing, t->n);
    for (uint32_t i = 0; i < t->n; i++)
        f[i] = (psc_firing){.sentence = t->at[i].sentence,
                            .trigger = t->at[i].trigger,
                            .rule = t->at[i].rule,
                            .pattern = t->at[i].pattern,
                            .outcome = t->at[i].outcome,
                            .event = t->at[i].event};
    c->report.firing = f;
    c->report.n_firing = t->n;
}

static bool is_verbal(const psc_event *e)
{
    const psc_quad q = psc_quad_of(e->quad);
    return q == PSC_VERBAL_COOPERATION || q == PSC_VERBAL_CONFLICT;
}

/* Who is spoken to is no place of what is said; whom force is used on may be ("the attack on
 * Aleppo"). */
static void claim_parties(psc_coder *c, const psc_event_list *events)
{
    for (uint32_t i = 0; i < events->n; i++) {
        const psc_event *e = &events->at[i];
        if (!is_verbal(e)) continue;
        for (uint32_t k = 0; k < e->n_recipient; k++)
            psc_places_claim(c->places, e->sentence, e->recipient[k].span);
    }
}

/* "on October 6" is a day, whatever town is called so. */
static void claim_times(psc_coder *c)
{
    for (uint32_t i = 0; i < c->report.n_time; i++)
        psc_places_claim(c->places, c->report.time[i].sentence, c->report.time[i].span);
}

static void locate(psc_coder *c, psc_event_list *events, psc_figure_list *figures)
{
    claim_parties(c, events);
    claim_times(c);
    for (uint32_t i = 0; i < events->n; i++) {
        psc_event *e = &events->at[i];
        psc_places_locate(c->places, &c->doc, e->sentence, e->trigger, &e->where);
    }
    for (uint32_t i = 0; i < figures->n; i++) {
        psc_figure *f = &figures->at[i];
        psc_places_locate(c->places, &c->doc, f->sentence, f->token, &f->where);
    }
}

static void code_events(psc_coder *c)
{
    psc_event_list list = {0};
    psc_quote_list quotes = {0};
    psc_figure_list figures = {0};
    psc_meeting_list meetings = {0};
    psc_trace trace = {0};
    quotes.indirect = c->options.indirect;
    psc_graph *graph = psc_events_code(c->lexicon->rules, c->lexicon->quotes, &c->arena, &c->doc,
                                       c->mentions, c->report.time, c->report.n_time, &list,
                                       &quotes, c->options.trace ? &trace : NULL);
    psc_confidence_weigh(c->lexicon->confidence, &list);
    psc_contexts_find(c->lexicon->contexts, &c->arena, &c->doc, &list);
    c->report.event = list.at;
    c->report.n_event = list.n;
    c->report.min_confidence = c->options.min_confidence;
    c->report.quote = quotes.at;
    c->report.n_quote = quotes.n;
    psc_figures_code(c->lexicon->figures, &c->arena, &c->doc, graph, c->report.time,
                     c->report.n_time, &figures);
    locate(c, &list, &figures);
    c->report.figure = figures.at;
    c->report.n_figure = figures.n;
    psc_meetings_code(c->lexicon->meetings, &c->arena, &c->report, graph, &meetings);
    for (uint32_t i = 0; i < meetings.n; i++)
        psc_places_tie(c->places, &c->arena, &meetings.at[i].venue);
    c->report.meeting = meetings.at;
    c->report.n_meeting = meetings.n;
    copy_trace(c, &trace);
}

/* A lexicon of some parts serves the stages that need no others. */
static bool knows_enough(const psc_lexicon *lx, psc_stage stage)
{
    if (stage >= PSC_STAGE_SPLIT && !lx->text) return false;
    if (stage >= PSC_STAGE_ACTORS && !(lx->actors && lx->when && lx->places)) return false;
    return stage < PSC_STAGE_EVENTS ||
           (lx->rules && lx->quotes && lx->contexts && lx->figures && lx->meetings);
}

void psc_coder_run(psc_coder *c, psc_stage stage)
{
    assert(knows_enough(c->lexicon, stage) && "the lexicon was opened with the parts this needs");
    if (stage >= PSC_STAGE_SPLIT) psc_text_split(c->lexicon->text, &c->arena, &c->doc);
    /* of what is discarded whole only explain wants to see trees */
    if (stage >= PSC_STAGE_EVENTS && psc_coder_discard(c) && !c->options.trace) return;
    if (stage >= PSC_STAGE_PARSE) psc_coder_parse(c);
    if (stage >= PSC_STAGE_ACTORS) find_actors(c);
    if (stage >= PSC_STAGE_ACTORS) find_places(c);
    if (stage >= PSC_STAGE_EVENTS) code_events(c);
    if (stage >= PSC_STAGE_EVENTS) psc_coder_drop_discarded(c);
}

/* Rules and models are for English: of anything else they would make nonsense. */
static psc_status refuse_foreign(const psc_coder *c, const psc_input *in, psc_err *err)
{
    const psc_str l = c->doc.language;
    if (c->options.stage < PSC_STAGE_EVENTS || l.len == 0 || psc_str_eq(l, PSC_STR("en")))
        return PSC_OK;
    return psc_fail(err, PSC_INPUT, in->file, in->line, in->byte,
                    "not in English (%.*s), the only language that is coded", (int)l.len, l.ptr);
}

psc_status psc_coder_code(psc_coder *c, const psc_input *in, const psc_report **out, psc_err *err)
{
    psc_plain_faults faults;
    *out = NULL;
    psc_coder_reset(c);
    if (PSC_TRAP(&c->arena)) {
        psc_coder_reset(c);
        return psc_fail(err, PSC_NOMEM, in->file, in->line, UINT64_MAX,
                        "the report needs more than the %zu MiB of memory that one may have",
                        c->arena.limit >> 20);
    }
    psc_status st =
        psc_ingest(c->lexicon->cues, &c->arena, in, c->options.date, &c->doc, &faults, err);
    if (st == PSC_OK) st = refuse_foreign(c, in, err);
    if (st) return st;
    warn(c, in, &faults);
    psc_coder_run(c, c->options.stage);
    *out = &c->report;
    return PSC_OK;
}
