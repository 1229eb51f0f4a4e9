/* SPDX-License-Identifier: Apache-2.0 */
/* Options of a search in a store. */
#include <string.h>

#include "store.h"

static psc_str text_of(const char *s)
{
    return (psc_str){s, s ? strlen(s) : 0};
}

static int usage(const cli_args *a, const char *what, const char *value)
{
    cli_say("%s: %s %s; try: priscus %s --help", a->command->name, what, value, a->command->name);
    return CLI_USAGE;
}

/* Bits of a list of words, parted by commas; `bit` tells that of a word, 0 if
 * it is none. */
static bool read_list(const char *list, uint32_t (*bit)(psc_str word), uint32_t *out)
{
    while (*list) {
        const size_t n = strcspn(list, ",");
        const uint32_t b = bit((psc_str){list, n});
        if (!b) return false;
        *out |= b;
        list += n + (list[n] == ',');
    }
    return *out != 0;
}

static uint32_t type_bit(psc_str word)
{
    char upper[16];
    if (word.len >= sizeof upper) return 0;
    for (size_t i = 0; i < word.len; i++)
        upper[i] =
            (char)(word.ptr[i] >= 'a' && word.ptr[i] <= 'z' ? word.ptr[i] - 32 : word.ptr[i]);
    const psc_event_type t = psc_type_of((psc_str){upper, word.len});
    return t ? 1u << t : 0;
}

static uint32_t quad_bit(psc_str word)
{
    const psc_quad q = psc_quad_of(word);
    return q ? 1u << q : 0;
}

static uint32_t modality_bit(psc_str word)
{
    psc_modality m;
    if (word.len == 3 && memcmp(word.ptr, "all", 3) == 0) return UINT32_MAX;
    return psc_modality_of(word, &m) ? 1u << m : 0;
}

/* PLOVER's contexts are more than the bits of a list. */
static bool read_contexts(const char *list, uint64_t *out)
{
    while (*list) {
        const size_t n = strcspn(list, ",");
        psc_context c;
        if (!psc_context_of((psc_str){list, n}, &c)) return false;
        *out |= (uint64_t)1 << c;
        list += n + (list[n] == ',');
    }
    return *out != 0;
}

static uint32_t kind_bit(psc_str word)
{
    static const struct {
        const char *name;
        unsigned bit;
    } kind[] = {{"document", PSC_RECORD_DOCUMENT}, {"event", PSC_RECORD_EVENT},
                {"quote", PSC_RECORD_QUOTE},       {"figure", PSC_RECORD_FIGURE},
                {"meeting", PSC_RECORD_MEETING},   {"all", CLI_ALL_KINDS}};
    for (size_t i = 0; i < sizeof kind / sizeof *kind; i++)
        if (strlen(kind[i].name) == word.len && memcmp(kind[i].name, word.ptr, word.len) == 0)
            return kind[i].bit;
    return 0;
}

static bool read_limit(const char *s, uint64_t *out)
{
    *out = 0;
    for (; *s >= '0' && *s <= '9' && *out < UINT64_MAX / 16; s++)
        *out = *out * 10 + (uint64_t)(*s - '0');
    return *s == 0 && *out > 0;
}

/* A day, or a whole month or year of which the first or last day is meant. */
static int read_day(cli_args *a, const char *s, bool from)
{
    const psc_period p = psc_period_of(text_of(s));
    if (p.from == PSC_DAY_NONE) return usage(a, "a day is YYYY-MM-DD (or YYYY-MM, YYYY), not", s);
    if (from)
        a->filter.period.from = p.from;
    else
        a->filter.period.to = p.to;
    const psc_period all = a->filter.period;
    if (all.from == PSC_DAY_NONE || all.to == PSC_DAY_NONE || all.from <= all.to) return CLI_OK;
    return usage(a, "--from is behind --to:", s);
}

static int read_bits(cli_args *a, char key, const char *s)
{
    psc_filter *f = &a->filter;
    switch (key) {
    case '3':
        return read_list(s, type_bit, &f->types)
                   ? CLI_OK
                   : usage(a, "--type wants PLOVER types such as ASSAULT,COERCE, not", s);
    case '5':
        return read_list(s, quad_bit, &f->quads)
                   ? CLI_OK
                   : usage(a,
                           "--quad wants verbal- or material-, cooperation or "
                           "conflict, not",
                           s);
    case '|':
        return read_contexts(s, &f->contexts)
                   ? CLI_OK
                   : usage(a, "--context wants PLOVER contexts such as economic,health, not", s);
    case '9':
        return read_list(s, kind_bit, &f->kinds)
                   ? CLI_OK
                   : usage(a,
                           "--kind knows document, event, quote, figure, meeting, "
                           "all, not",
                           s);
    default:
        return read_list(s, modality_bit, &f->modalities)
                   ? CLI_OK
                   : usage(a,
                           "--modality knows asserted, future, hypothetical, "
                           "negated, "
                           "historical, all, not",
                           s);
    }
}

static int read_by(cli_args *a, const char *s)
{
    static const char *const name[] = {
        [PSC_BY_DYAD] = "dyad", [PSC_BY_COUNTRY] = "country", [PSC_BY_ACTOR] = "actor"};
    for (int i = PSC_BY_DYAD; i <= PSC_BY_ACTOR; i++)
        if (strcmp(name[i], s) == 0) a->by = (psc_by)i;
    return a->by ? CLI_OK : usage(a, "--by knows dyad, country and actor, not", s);
}

static int read_per(cli_args *a, const char *s)
{
    static const char *const name[] = {[PSC_PER_MONTH] = "month",
                                       [PSC_PER_DAY] = "day",
                                       [PSC_PER_WEEK] = "week",
                                       [PSC_PER_YEAR] = "year",
                                       [PSC_PER_ALL] = "all"};
    for (int i = PSC_PER_MONTH; i <= PSC_PER_ALL; i++)
        if (strcmp(name[i], s) == 0) {
            a->per = (psc_per)i;
            return CLI_OK;
        }
    return usage(a, "--per knows day, week, month, year and all, not", s);
}

/* Something to look for: an empty word (a variable that a script has not set) would find all. */
static int read_words(cli_args *a, const char *name, const char *s, psc_str *out)
{
    *out = text_of(s);
    return s[strspn(s, " \t")] ? CLI_OK
                               : usage(a, name, "wants something to look for, not nothing");
}

static int read_mode(cli_args *a, const char *s)
{
    a->filter.mode = text_of(s);
    return psc_mode_known(a->filter.mode)
               ? CLI_OK
               : usage(a, "--mode wants one of PLOVER's modes such as aerial or meet, not", s);
}

static int read_cameo(cli_args *a, const char *s)
{
    a->filter.cameo = text_of(s);
    return psc_cameo_known(a->filter.cameo)
               ? CLI_OK
               : usage(a, "--cameo wants a CAMEO code or its first digits, such as 19, not", s);
}

static int read_condition(cli_args *a, char key, const char *s)
{
    psc_filter *f = &a->filter;
    switch (key) {
    case '1': return read_words(a, "--actor", s, &f->actor);
    case '2': return read_words(a, "--recipient", s, &f->recipient);
    case '@': return read_words(a, "--party", s, &f->party);
    case '4': return read_mode(a, s);
    case '6': return read_cameo(a, s);
    case '7': return read_words(a, "--place", s, &f->place);
    case '8': return read_words(a, "--text", s, &f->text);
    default: return read_words(a, "--doc", s, &f->doc);
    }
}

int cli_read_find_option(cli_args *a, char key, const char *s)
{
    psc_filter *f = &a->filter;
    switch (key) {
    case '1':
    case '2':
    case '@':
    case '4':
    case '6':
    case '7':
    case '8':
    case '#': return read_condition(a, key, s);
    case '3':
    case '5':
    case '9':
    case '|':
    case '=': return read_bits(a, key, s);
    case '+': return read_by(a, s);
    case '/': return read_per(a, s);
    case '<': return read_day(a, s, true);
    case '>': return read_day(a, s, false);
    case ';':
    case '^': return read_limit(s, &f->limit) ? CLI_OK : usage(a, "--limit wants a number, not", s);
    default: return -1;
    }
}

int cli_open_store(const cli_args *args, psc_store_mode mode, psc_store **out)
{
    psc_err err;
    *out = NULL;
    if (!args->db) {
        cli_say("%s: --db FILE is missing; try: priscus %s --help", args->command->name,
                args->command->name);
        return CLI_USAGE;
    }
    if (psc_store_open(out, args->db, mode, psc_alloc_default(), &err) == PSC_OK) return CLI_OK;
    cli_say_err(&err);
    return err.code == PSC_USAGE ? CLI_USAGE : CLI_FAILURE;
}

int cli_make_filter(const cli_args *args, psc_filter *out, psc_model **model)
{
    *model = NULL;
    *out = args->filter;
    out->daily = args->one_a_day;
    if (!out->text.len) return CLI_OK;
    const int status = cli_open_model(args, model);
    out->lemmas = psc_model_lemmas;
    out->lemmas_ctx = *model;
    return status;
}
