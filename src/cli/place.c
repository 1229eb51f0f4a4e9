/* SPDX-License-Identifier: Apache-2.0 */
/* The command place: names into the gazetteer, candidates out, the likeliest first. */
#define _GNU_SOURCE /* getline */
#include <stdlib.h>
#include <string.h>

#include "cli.h"

enum { CANDIDATES = 32, LINE_BYTES = 4096 };

typedef struct question {
    const psc_gazetteer *g;
    psc_str country; /* alpha-3; empty: any */
} question;

/* A place nobody knows answers with its name alone, so that every name has a line. */
static bool answer_name(const question *q, psc_str name)
{
    psc_place place[CANDIDATES];
    char line[LINE_BYTES];
    const size_t n = psc_gazetteer_find(q->g, name, q->country, place, CANDIDATES);
    if (n == 0) place[0] = (psc_place){0};
    for (size_t i = 0; i < (n ? n : 1); i++) {
        size_t len = psc_place_json(&place[i], name, line, sizeof line - 1);
        line[len++] = '\n';
        if (!cli_put(line, len)) return false;
    }
    return true;
}

static bool answer_lines(const question *q)
{
    char *line = NULL;
    size_t cap = 0;
    bool ok = true;
    for (ssize_t n; ok && (n = getline(&line, &cap, stdin)) >= 0;) {
        while (n > 0 && (line[n - 1] == '\n' || line[n - 1] == '\r')) n--;
        if (n > 0) ok = answer_name(q, (psc_str){line, (size_t)n});
    }
    free(line);
    return ok;
}

/* "SYR", "syr" or "Syria". */
static bool read_country(const cli_args *args, question *q, psc_place *own)
{
    const char *s = args->country;
    const size_t len = s ? strlen(s) : 0;
    if (!s) return true;
    if (len == 3)
        for (int i = 0; i < 3; i++) own->country[i] = (char)(s[i] & ~0x20);
    if (len != 3 || !psc_gazetteer_has_country(q->g, own->country)) {
        const size_t n = psc_gazetteer_find(q->g, (psc_str){s, len}, (psc_str){0}, own, 1);
        if (!n || strcmp(own->kind.ptr, "country") != 0) return false;
    }
    q->country = (psc_str){own->country, 3};
    return true;
}

static int answer_names(const cli_args *args, const psc_gazetteer *g)
{
    question q = {.g = g};
    psc_place own = {0};
    if (!read_country(args, &q, &own)) {
        cli_say("place: --country wants a country's ISO 3166 code (SYR) or name, not: %s",
                args->country);
        return CLI_USAGE;
    }
    bool ok = true;
    for (size_t i = 0; ok && i < args->n_operand; i++) {
        const char *p = args->operand[i];
        ok = strcmp(p, "-") == 0 ? answer_lines(&q) : answer_name(&q, (psc_str){p, strlen(p)});
    }
    return ok && cli_put_end() ? CLI_OK : CLI_FAILURE;
}

int cli_place(const cli_args *args)
{
    psc_lexicon *lx;
    if (args->n_operand == 0) {
        cli_say("place: which name? try: priscus place Aleppo");
        return CLI_USAGE;
    }
    const int status = cli_open_lexicon(args, PSC_LEXICON_PLACES, &lx);
    if (status) return status;
    const int answer = answer_names(args, psc_lexicon_gazetteer(lx));
    psc_lexicon_close(lx);
    return answer;
}
