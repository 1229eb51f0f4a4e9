/* SPDX-License-Identifier: Apache-2.0 */
/* Reports through coders on several threads, answers out in the order of the input.
 *
 *     reader (main thread) -> ring of slots -> workers -> writer (main thread)
 *
 * A slot holds one report, then its answer.  The main thread fills free slots in
 * order and writes finished ones in order, so what comes out does not depend on
 * the number of threads; memory is bounded by the number of slots.  With one job
 * no thread is started. */
#ifndef PSC_CLI_STREAM_H
#define PSC_CLI_STREAM_H

#include "inputs.h"

/* What became of a report. */
typedef struct cli_answer {
    cli_text out;   /* for standard output */
    cli_text notes; /* for standard error, whole lines */
    uint64_t *key;  /* [n_key] --one-a-day: of each line of out; 0: is always written */
    size_t n_key, cap_key;
    bool rejected;
    psc_err err; /* why */
    uint64_t n_sentence, n_record;
} cli_answer;

/* Answer one report.  PSC_OK, or a status with err: the report is rejected. */
typedef psc_status cli_work(const void *ctx, psc_coder *coder, const psc_input *in,
                            cli_answer *answer, psc_err *err);

typedef struct cli_stream {
    const cli_args *args;
    const psc_model *model; /* may be NULL */
    const psc_lexicon *lexicon;
    psc_coder_options options;
    cli_work *work;
    const void *ctx; /* for work; shared by the threads, read-only */
    /* Called by the main thread with `sink`; may be NULL: */
    bool (*skip)(void *sink, const psc_input *in); /* this report needs no answer */
    bool (*put)(void *sink, cli_answer *a);        /* takes answers instead of standard output;
                                             * false: it can take no more */
    void *sink;
} cli_stream;

/* Runs all files through; returns the exit status. */
int cli_run_stream(const cli_stream *s, const cli_files *files);
void cli_add_key(cli_answer *answer, uint64_t key);
/* The report is rejected after all; why is told when it is its turn. */
void cli_reject(cli_answer *answer, const psc_err *err);
/* Adds warnings of a report to the notes. */
void cli_note_warnings(cli_answer *answer, const psc_report *report);

#endif
