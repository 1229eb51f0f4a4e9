/* SPDX-License-Identifier: Apache-2.0 */
/* The commands that take no reports: actor, check. */
#define _GNU_SOURCE /* getline */
#include <stdlib.h>
#include <string.h>

#include "cli.h"

/* actor */

static bool answer_phrase(psc_coder *c, const char *phrase, size_t len, int *status)
{
    psc_err err;
    psc_str line;
    if (psc_coder_actor(c, (psc_str){phrase, len}, &line, &err)) {
        cli_say_err(&err);
        *status = CLI_REJECTED;
        return true;
    }
    return cli_put(line.ptr, line.len);
}

static bool answer_lines(psc_coder *c, int *status)
{
    char *line = NULL;
    size_t cap = 0;
    bool ok = true;
    for (ssize_t n; ok && (n = getline(&line, &cap, stdin)) >= 0;) {
        while (n > 0 && (line[n - 1] == '\n' || line[n - 1] == '\r')) n--;
        if (n > 0) ok = answer_phrase(c, line, (size_t)n, status);
    }
    free(line);
    return ok;
}

static int answer_phrases(const cli_args *args, psc_coder *c)
{
    int status = CLI_OK;
    bool ok = true;
    for (size_t i = 0; ok && i < args->n_operand; i++) {
        const char *p = args->operand[i];
        ok = strcmp(p, "-") == 0 ? answer_lines(c, &status)
                                 : answer_phrase(c, p, strlen(p), &status);
    }
    return ok && cli_put_end() ? status : CLI_FAILURE;
}

int cli_actor(const cli_args *args)
{
    if (args->n_operand == 0) {
        cli_say("actor: which phrase? try: priscus actor \"the Kremlin\"");
        return CLI_USAGE;
    }
    return cli_with_coder(args, CLI_ACTORS, answer_phrases);
}

/* check */

static int run_examples(const cli_args *args, psc_coder *c)
{
    psc_checked n;
    psc_err err;
    if (psc_coder_check(c, cli_complain, NULL, &n, &err)) {
        cli_say_err(&err);
        return CLI_FAILURE;
    }
    if (!args->quiet)
        printf("lexicons and rules read; %u examples of actors (%u failed), %u of times (%u "
               "failed), %u of events (%u failed), %u of quotes (%u failed), %u of contexts (%u "
               "failed), %u of figures (%u failed), %u of meetings (%u failed)\n",
               n.actors, n.actors_failed, n.times, n.times_failed, n.events, n.events_failed,
               n.quotes, n.quotes_failed, n.contexts, n.contexts_failed, n.figures,
               n.figures_failed, n.meetings, n.meetings_failed);
    if (!cli_put_end()) return CLI_FAILURE;
    const uint32_t failed = n.actors_failed + n.times_failed + n.events_failed + n.quotes_failed +
                            n.contexts_failed + n.figures_failed + n.meetings_failed;
    return failed ? CLI_FAILURE : CLI_OK;
}

int cli_check(const cli_args *args)
{
    cli_args more = *args;
    const char **dir = cli_alloc(NULL, args->n_lexicon + args->n_operand, sizeof *dir);
    size_t n = 0;
    for (size_t i = 0; i < args->n_lexicon; i++) dir[n++] = args->lexicon[i];
    for (size_t i = 0; i < args->n_operand; i++) dir[n++] = args->operand[i];
    more.lexicon = dir;
    more.n_lexicon = n;
    const int status = cli_with_coder(&more, CLI_LEXICON | CLI_MODEL, run_examples);
    free((void *)dir);
    return status;
}
