/* SPDX-License-Identifier: Apache-2.0 */
/* The program on top of the library: what its commands share.
 *
 * Commands are rows of one table (table.c), options too; --help is printed from
 * them.  Records go to standard output, everything else to standard error. */
#ifndef PSC_CLI_H
#define PSC_CLI_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <priscus/priscus.h>

/* What the program ends with (COMMANDS.md). */
enum { CLI_OK = 0, CLI_FAILURE = 1, CLI_USAGE = 2, CLI_REJECTED = 3 };

typedef enum cli_format { CLI_AUTO, CLI_TEXT, CLI_JSONL, CLI_ROWS, CLI_TABLE } cli_format;

enum { CLI_ALL_KINDS = 1 << 16 }; /* in filter.kinds: every kind of record */

/* The command line, read. */
typedef struct cli_args {
    const struct cli_command *command;
    const char **operand; /* [n_operand] */
    size_t n_operand;
    bool quiet, fast, only_lexicon, lenient, no_text, json, conllu, one_a_day, indirect;
    double min_confidence; /* of code: events below are left out */
    int jobs;              /* 0: all cores */
    const char *model;
    const char **lexicon; /* [n_lexicon] */
    size_t n_lexicon;
    cli_format format;
    unsigned only; /* PSC_RECORD_...; 0: all */
    psc_day date;
    uint64_t shard, shards; /* this one of so many; 0: no sharding */
    const char *record, *country;
    const char *report; /* where rejected inputs are listed */
    /* train */
    const char **train, **dev, **teacher, **raw;
    size_t n_train, n_dev, n_teacher, n_raw;
    const char *vectors, *out, *start, *checkpoint;
    uint64_t seed, n_vector;
    uint32_t shape[6];   /* 0: not given */
    float dropout, rate; /* 0: not given */
    int epochs, word_min;
    bool has_seed;
    psc_score_view view;
    const char *types; /* of names */
    /* stores */
    const char *db;
    bool replace;
    psc_format rows; /* with CLI_ROWS */
    psc_by by;
    psc_per per;
    psc_filter filter;
    const char *about; /* of a dossier */
    psc_page page;
    bool has_page;
} cli_args;

typedef struct cli_command {
    const char *name, *arguments, *summary;
    const char *detail;   /* more lines of help; may be NULL */
    const char *options;  /* letters of the options it takes, see table.c */
    const char *examples; /* lines */
    int (*run)(const cli_args *args);
    bool bare; /* takes options alone */
} cli_command;

extern const cli_command cli_commands[];
extern const size_t cli_n_command;

/* Read the options of a command; CLI_OK, or what to exit with (help was asked:
 * *done).  Says itself what is wrong. */
int cli_read_args(const cli_command *command, int argc, char **argv, cli_args *args, bool *done);
void cli_free_args(cli_args *args);
void cli_help(FILE *out, const cli_command *command); /* NULL: the whole program */

int cli_code(const cli_args *args);
int cli_read(const cli_args *args);
int cli_parse(const cli_args *args);
int cli_names(const cli_args *args);
int cli_actor(const cli_args *args);
int cli_place(const cli_args *args);
int cli_time(const cli_args *args);
int cli_relate(const cli_args *args);
int cli_explain(const cli_args *args);
int cli_check(const cli_args *args);
int cli_ingest(const cli_args *args);
int cli_query(const cli_args *args);
int cli_aggregate(const cli_args *args);
int cli_export(const cli_args *args);
int cli_dossier(const cli_args *args);
int cli_train(const cli_args *args);
int cli_eval(const cli_args *args);

/* Growing text; memory is either there or the program ends. */
typedef struct cli_text {
    char *ptr;
    size_t len, cap;
} cli_text;

void cli_text_add(cli_text *t, const char *ptr, size_t len);
void cli_text_free(cli_text *t);
void *cli_alloc(void *old, size_t count, size_t size);
/* A whole file with a NUL behind it, to be freed; "-" is standard input.  NULL with a message. */
char *cli_read_file(const char *path, size_t *len);

/* Messages: "priscus: ..." on standard error. */
void cli_say(const char *fmt, ...) PSC_PRINTF(1, 2);
void cli_say_err(const psc_err *err);
void cli_complain(void *ctx, const psc_err *err); /* the same, as a callback; ctx unused */

/* Standard output.  false: it cannot be written; the message has been given. */
bool cli_put(const char *ptr, size_t len);
bool cli_put_end(void); /* flush; at the end of every command */
/* Colours and width of standard output. */
psc_look cli_look(void);
bool cli_is_terminal(FILE *f);

/* Model and lexicon as the options say; a message has been given on failure. */
int cli_open_lexicon(const cli_args *args, unsigned parts, psc_lexicon **out); /* PSC_LEXICON_... */
int cli_open_model(const cli_args *args, psc_model **out);
enum { CLI_LEXICON = 1, CLI_MODEL = 2, CLI_ACTORS = 4 /* that part of the lexicon alone */ };
/* Open what is needed, run with a coder of one thread, close. */
int cli_with_coder(const cli_args *args, unsigned needs, int (*run)(const cli_args *, psc_coder *));

#endif
