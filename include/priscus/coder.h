/* SPDX-License-Identifier: Apache-2.0 */
/* Reports in, records out: the whole way of a story through priscus.
 *
 *     psc_model *m;  psc_lexicon *lx;  psc_coder *c;      // errors left out
 *     psc_model_open(&m, NULL, psc_alloc_default(), &err);
 *     psc_lexicon_open(&lx, NULL, psc_alloc_default(), &err);
 *     psc_coder_new(&c, m, lx, NULL, psc_alloc_default(), &err);
 *     psc_input in = {.kind = PSC_INPUT_TEXT, .bytes = text, .file = "a.txt", .name = name};
 *     if (psc_coder_code(c, &in, &report, &err) == PSC_OK)
 *         out = psc_coder_records(c, report, PSC_RECORD_ALL);   // JSON Lines
 *     psc_coder_free(c);  psc_lexicon_close(lx);  psc_model_close(m);
 *
 * Model and lexicon are read-only and shared; a coder belongs to one thread.
 * Everything a coder hands out lives until its next call of psc_coder_code or of the
 * same writer.  A report that needs more memory than the ceiling fails with
 * PSC_NOMEM; the coder goes on with the next one. */
#ifndef PRISCUS_CODER_H
#define PRISCUS_CODER_H

#include <priscus/input.h>
#include <priscus/lexicon.h>
#include <priscus/model.h>
#include <priscus/report.h>

#ifdef __cplusplus
extern "C" {
#endif

/* How far a report is taken. */
typedef enum psc_stage {
    PSC_STAGE_READ,   /* cleaned text */
    PSC_STAGE_SPLIT,  /* sentences and tokens */
    PSC_STAGE_PARSE,  /* tags and trees */
    PSC_STAGE_ACTORS, /* who is meant */
    PSC_STAGE_EVENTS
} psc_stage;

typedef struct psc_coder_options {
    psc_stage stage;
    psc_day date;          /* publication date of reports that have none; PSC_DAY_NONE */
    bool trace;            /* keep what rules fired and lost */
    bool indirect;         /* indirect speech among the quotes */
    double min_confidence; /* events below are not written */
    size_t memory;         /* ceiling for one report in bytes; 0: 512 MiB */
} psc_coder_options;

/* Everything, no date, no trace. */
PSC_API psc_coder_options psc_coder_defaults(void);

typedef struct psc_coder psc_coder;

/* Borrows model and lexicon; the model may be NULL up to PSC_STAGE_SPLIT. */
PSC_API PSC_MUST_USE psc_status psc_coder_new(psc_coder **out, const psc_model *model,
                                              const psc_lexicon *lexicon,
                                              const psc_coder_options *options, psc_alloc alloc,
                                              psc_err *err);
/* The same with the built-in model and lexicon, which it opens for itself and closes with
 * itself: all that a program with one thread needs. */
PSC_API PSC_MUST_USE psc_status psc_coder_open(psc_coder **out, const psc_coder_options *options,
                                               psc_alloc alloc, psc_err *err);
PSC_API void psc_coder_free(psc_coder *c); /* NULL is fine */

/* Take one report through the stages.  *out NULL unless PSC_OK. */
PSC_API PSC_MUST_USE psc_status psc_coder_code(psc_coder *c, const psc_input *in,
                                               const psc_report **out, psc_err *err);

/* JSON Lines of the records in the canonical form; ptr NULL if memory is out. */
PSC_API psc_str psc_coder_records(psc_coder *c, const psc_report *r, unsigned what);
/* CoNLL-U of all sentences. */
PSC_API psc_str psc_coder_trees(psc_coder *c, const psc_report *r);

/* The names of persons, places and organisations, one JSON object a line: where it stands, its
 * kind, and whom or what it is known as.  Wants PSC_STAGE_ACTORS. */
PSC_API psc_str psc_coder_names(psc_coder *c, const psc_report *r);

/* For people. */
typedef struct psc_look {
    bool colour;
    int width; /* columns; 0: 100 */
} psc_look;

/* An account of the report: each sentence that holds events, and they below it. */
PSC_API psc_str psc_coder_account(psc_coder *c, const psc_report *r, psc_look look);
/* Why: trees, entities, rules.  `record`: only what concerns this event ("id#e3"); may be empty. */
PSC_API psc_str psc_coder_explain(psc_coder *c, const psc_report *r, psc_str record, psc_look look);
/* The same as one JSON object a sentence. */
PSC_API psc_str psc_coder_explain_json(psc_coder *c, const psc_report *r, psc_str record);

/* What source does to target.  `in` is a line {"id", "text", "source", "target"},
 * with "source_span" and "target_span" in code points where the words alone are
 * ambiguous; *out a line {"id", "type", "mode", "cameo", "confidence", "rule"}.  A party whose
 * words stand nowhere in the text is taken as unnamed. */
PSC_API PSC_MUST_USE psc_status psc_coder_relate(psc_coder *c, const psc_input *in, psc_str *out,
                                                 psc_err *err);
/* The time expressions of a text, its own words (nothing is cleaned; no model is needed).
 * *out: for a JSON line {"id", "text", "date"} one line {"id", "times": [...]}, for plain
 * text one line a time {"text", "span", "type", "value", "from", "to", "mod", "whole"}. */
PSC_API PSC_MUST_USE psc_status psc_coder_times(psc_coder *c, const psc_input *in, psc_str *out,
                                                psc_err *err);
/* What a noun phrase is coded as, one JSON object a line. */
PSC_API PSC_MUST_USE psc_status psc_coder_actor(psc_coder *c, psc_str phrase, psc_str *out,
                                                psc_err *err);

/* Run the examples of lexicon and rules.  `complain` hears of each that fails. */
typedef struct psc_checked {
    uint32_t actors, actors_failed, events, events_failed, times, times_failed;
    uint32_t quotes, quotes_failed, contexts, contexts_failed, figures, figures_failed, meetings,
        meetings_failed;
} psc_checked;
PSC_API PSC_MUST_USE psc_status psc_coder_check(psc_coder *c,
                                                void (*complain)(void *ctx, const psc_err *err),
                                                void *ctx, psc_checked *out, psc_err *err);

/* Parse CoNLL-U: words and sentences are kept, everything else is predicted.
 * `put` receives the trees of some sentences at a time; it returns false to stop.  "# newdoc"
 * begins a report, whose names are sought together; without it sentences stand for themselves.
 * Bad sentences are told to complain and left out. */
PSC_API PSC_MUST_USE psc_status psc_coder_reparse(psc_coder *c, psc_str conllu, const char *file,
                                                  bool (*put)(void *ctx, psc_str text),
                                                  void (*complain)(void *ctx, const psc_err *err),
                                                  void *ctx, psc_err *err);

#ifdef __cplusplus
}
#endif
#endif
