/* SPDX-License-Identifier: Apache-2.0 */
/* priscus aggregate: how much of what between whom and when. */
#include "store.h"

/* Lower case and with "_" for "-": names of columns. */
static void put_name(cli_text *t, psc_str s)
{
    for (size_t i = 0; i < s.len; i++) {
        const char c = s.ptr[i] == '-' ? '_' : s.ptr[i];
        const char low = c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
        cli_text_add(t, &low, 1);
    }
}

typedef struct sheet {
    cli_text line;
    bool json, names; /* names: the line is CSV's first */
    unsigned n;
} sheet;

static void put_text(cli_text *t, psc_str s)
{
    cli_text_add(t, "\"", 1);
    for (size_t i = 0; i < s.len; i++) {
        const unsigned char c = (unsigned char)s.ptr[i];
        if (c == '"') cli_text_add(t, "\"", 1);
        cli_text_add(t, c < 0x20 ? " " : &s.ptr[i], 1);
    }
    cli_text_add(t, "\"", 1);
}

/* JSON wants other escapes than CSV. */
static void put_json_text(cli_text *t, psc_str s)
{
    cli_text_add(t, "\"", 1);
    for (size_t i = 0; i < s.len; i++) {
        const unsigned char c = (unsigned char)s.ptr[i];
        if (c == '"' || c == '\\') cli_text_add(t, "\\", 1);
        cli_text_add(t, c < 0x20 ? " " : &s.ptr[i], 1);
    }
    cli_text_add(t, "\"", 1);
}

/* Room for the next value; false if only its name is wanted. */
static bool open_value(sheet *s, psc_str name)
{
    if (s->n++) cli_text_add(&s->line, ",", 1);
    if (s->json) cli_text_add(&s->line, "\"", 1);
    if (s->json || s->names) put_name(&s->line, name);
    if (s->json) cli_text_add(&s->line, "\":", 2);
    return !s->names;
}

static psc_str str(const char *s)
{
    size_t n = 0;
    while (s[n]) n++;
    return (psc_str){s, n};
}

static void put_words(sheet *s, const char *name, psc_str value)
{
    if (!open_value(s, str(name))) return;
    if (s->json)
        put_json_text(&s->line, value);
    else
        put_text(&s->line, value);
}

static void put_count(sheet *s, psc_str name, uint64_t n)
{
    char text[24];
    if (!open_value(s, name)) return;
    cli_text_add(&s->line, text,
                 (size_t)snprintf(text, sizeof text, "%llu", (unsigned long long)n));
}

static void put_number(sheet *s, const char *name, double v)
{
    char text[400];
    if (!open_value(s, str(name))) return;
    cli_text_add(&s->line, text, (size_t)snprintf(text, sizeof text, "%.3f", v));
}

static void put_row(sheet *s, const cli_args *args, const psc_count *c)
{
    const double n = c->events ? (double)c->events : 1;
    s->line.len = 0;
    s->n = 0;
    if (s->json) cli_text_add(&s->line, "{", 1);
    put_words(s, args->by == PSC_BY_COUNTRY ? "country" : "actor", c->actor);
    if (args->by == PSC_BY_DYAD) put_words(s, "recipient", c->recipient);
    if (args->by == PSC_BY_ACTOR) put_words(s, "name", c->recipient);
    if (args->per != PSC_PER_ALL) put_words(s, "period", c->period);
    put_count(s, str("events"), c->events);
    for (unsigned t = 1; t < PSC_TYPE_COUNT; t++)
        put_count(s, psc_type_text((psc_event_type)t), c->type[t]);
    for (unsigned q = 1; q < PSC_QUAD_COUNT; q++)
        put_count(s, psc_quad_text((psc_quad)q), c->quad[q]);
    put_number(s, "score_sum", c->score);
    put_number(s, "score_mean", c->score / n);
    put_number(s, "goldstein_sum", c->goldstein);
    put_number(s, "goldstein_mean", c->goldstein / n);
    if (s->json) cli_text_add(&s->line, "}", 1);
    cli_text_add(&s->line, "\n", 1);
}

static int put_all(const cli_args *args, psc_found *found)
{
    sheet s = {.json = args->format == CLI_JSONL};
    psc_err err;
    psc_count c = {0};
    psc_status st = PSC_OK;
    bool ok = true;
    if (!s.json) {
        s.names = true;
        put_row(&s, args, &c);
        ok = cli_put(s.line.ptr, s.line.len);
        s.names = false;
    }
    while (ok && (st = psc_store_count(found, &c, &err)) == PSC_OK) {
        put_row(&s, args, &c);
        ok = cli_put(s.line.ptr, s.line.len);
    }
    if (ok && st != PSC_END) cli_say_err(&err);
    cli_text_free(&s.line);
    return ok && st == PSC_END && cli_put_end() ? CLI_OK : CLI_FAILURE;
}

static int count(const cli_args *args, psc_store *store)
{
    psc_filter filter;
    psc_model *model;
    psc_found *found = NULL;
    psc_err err;
    int status = cli_make_filter(args, &filter, &model);
    if (!filter.modalities) filter.modalities = 1u << PSC_ASSERTED;
    if (status == CLI_OK &&
        psc_store_aggregate(&found, store, &filter, args->by, args->per, &err)) {
        cli_say_err(&err);
        status = err.code == PSC_USAGE ? CLI_USAGE : CLI_FAILURE;
    }
    if (status == CLI_OK) status = put_all(args, found);
    psc_store_end(found);
    psc_model_close(model);
    return status;
}

int cli_aggregate(const cli_args *args)
{
    psc_store *store;
    const bool csv = args->format == CLI_ROWS && args->rows == PSC_FORMAT_CSV;
    if (!args->by || (args->format && args->format != CLI_JSONL && !csv)) {
        cli_say("aggregate: %s; try: priscus aggregate --help",
                args->by ? "--format knows csv and jsonl"
                         : "--by dyad, country or actor is missing");
        return CLI_USAGE;
    }
    int status = cli_open_store(args, PSC_STORE_READ, &store);
    if (status == CLI_OK) status = count(args, store);
    psc_store_close(store);
    return status;
}
