/* SPDX-License-Identifier: Apache-2.0 */
/* CountryInfo: almost XML, tags on lines of their own around lines of names.
 *
 *     <Country>
 *     <CountryCode>AFG</CountryCode>
 *     <CountryName>AFGHANISTAN</CountryName>
 *     <Nationality>      adjectives and other names of the country, one a line
 *     <Capital>  <MajorCities>  <Regions>  <GeogFeatures>
 *     <Leaders>          <Presidents> NAME_ [19990101 - 20001231] [B:19500101] </Presidents>
 *     <Government>       NAME_ [AFGGOV 20050101 - 20060531]   # Minister of Works
 *     </Country>
 *
 * A leader's code is his country's, and GOV.  Sub-tags of Leaders, and what is written
 * behind '#' in Government, are titles.  Other tags are passed over. */
#include "dictionary/read.h"

typedef enum section { NOTHING, NATIONALITY, CAPITAL, PLACES, LEADERS, GOVERNMENT } section;

typedef struct country {
    psc_dict_reader *r;
    psc_str code, title; /* "AFG"; "Presidents" */
    section in;
    bool bad; /* its code is unknown: nothing of it is read */
} country;

static section section_of(psc_str tag)
{
    static const struct {
        const char *tag;
        section in;
    } all[] = {{"Nationality", NATIONALITY}, {"Capital", CAPITAL},     {"MajorCities", PLACES},
               {"Regions", PLACES},          {"GeogFeatures", PLACES}, {"Leaders", LEADERS},
               {"Government", GOVERNMENT}};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        if (psc_str_eq(tag, psc_str_of(all[i].tag))) return all[i].in;
    return NOTHING;
}

/* The term of a country itself, or of its leaders on certain days. */
static void add_state_term(country *c, psc_dict_entry *e, psc_str range)
{
    psc_dictionary *d = c->r->d;
    psc_dict_term t = {.was = c->code, .line = c->r->line, .role = c->title};
    t.from = INT32_MIN;
    t.to = INT32_MAX;
    if (range.len && !psc_dict_range(c->r, range, &t.from, &t.to)) return;
    if (!psc_dict_code(c->r, c->code, c->r->line, &t.code)) return;
    *psc_push(d->arena, d->term, d->n_term, d->cap_term) = t;
    e->n_term++;
}

static void add_place(country *c, psc_dict_use use, psc_str names)
{
    psc_dict_entry *e = psc_dict_new_entry(c->r, use);
    if (!psc_dict_names(c->r, e, names)) e->bad = true;
    add_state_term(c, e, (psc_str){0});
    psc_dict_end_entry(c->r, e);
}

/* The ranges in a leader's brackets; those of birth and death are no terms of office. */
static void add_terms_of_office(country *c, psc_dict_entry *e, psc_str text)
{
    while ((text = psc_str_trim(text)).len) {
        const ptrdiff_t end = psc_str_find(text, PSC_STR("]"), 0);
        if (text.ptr[0] != '[' || end < 0) {
            psc_dict_bad(c->r, c->r->line, "broken brackets: \"%.*s\"", PSC_DICT_ARG(text));
            e->bad = true;
            return;
        }
        const psc_str inside = psc_str_trim(psc_str_sub(text, 1, (size_t)end));
        if (psc_str_find(inside, PSC_STR(":"), 0) < 0) add_state_term(c, e, inside);
        text = psc_str_sub(text, (size_t)end + 1, text.len);
    }
}

static void add_person(country *c, psc_str line)
{
    const ptrdiff_t at = psc_str_find(line, PSC_STR("["), 0);
    const size_t n = at < 0 ? line.len : (size_t)at;
    const psc_str codes = psc_str_sub(line, n, line.len);
    psc_dict_entry *e = psc_dict_new_entry(c->r, PSC_DICT_PERSON);
    if (!psc_dict_names(c->r, e, psc_str_trim(psc_str_sub(line, 0, n)))) e->bad = true;
    if (c->in == LEADERS)
        add_terms_of_office(c, e, codes);
    else if (!psc_dict_terms(c->r, e, codes, c->r->behind))
        e->bad = true;
    psc_dict_end_entry(c->r, e);
}

static void read_text(country *c, psc_str line)
{
    if (c->bad || c->in == NOTHING) return;
    if (!c->code.len)
        psc_dict_bad(c->r, c->r->line, "names before the <CountryCode> of their country");
    else if (c->in == NATIONALITY)
        add_place(c, PSC_DICT_ACTOR, line);
    else if (c->in == CAPITAL)
        add_place(c, PSC_DICT_CAPITAL, line);
    else if (c->in == PLACES)
        add_place(c, PSC_DICT_CITY, line);
    else
        add_person(c, line);
}

/* "<CountryCode>AFG</CountryCode>": what stands between the tags of one line. */
static void read_field(country *c, psc_str tag, psc_str value)
{
    if (psc_str_eq(tag, PSC_STR("CountryCode"))) {
        c->code = value;
        c->bad = !psc_dict_is_country(c->r->d, value);
        if (c->bad)
            psc_dict_bad(c->r, c->r->line, "unknown country \"%.*s\": all of it is left out",
                         PSC_DICT_ARG(value));
    } else if (psc_str_eq(tag, PSC_STR("CountryName")) && c->code.len && !c->bad) {
        add_place(c, PSC_DICT_ACTOR, value);
    } else {
        const section was = c->in;
        c->in = section_of(tag);
        read_text(c, value);
        c->in = was;
    }
}

static void open_tag(country *c, psc_str tag)
{
    if (psc_str_eq(tag, PSC_STR("Country")))
        *c = (country){.r = c->r};
    else if (c->in == LEADERS)
        c->title = tag;
    else
        c->in = section_of(tag);
}

static void close_tag(country *c, psc_str tag)
{
    if (c->in == LEADERS && !psc_str_eq(tag, PSC_STR("Leaders")))
        c->title = (psc_str){0};
    else
        c->in = NOTHING;
}

static void read_tag(country *c, psc_str line)
{
    const ptrdiff_t end = psc_str_find(line, PSC_STR(">"), 0);
    if (end < 0) {
        psc_dict_bad(c->r, c->r->line, "broken brackets: '>' is missing in \"%.*s\"",
                     PSC_DICT_ARG(line));
        return;
    }
    const bool closes = line.len > 1 && line.ptr[1] == '/';
    const psc_str tag = psc_str_sub(line, closes ? 2 : 1, (size_t)end);
    psc_str value = psc_str_sub(line, (size_t)end + 1, line.len);
    const ptrdiff_t last = psc_str_find(value, PSC_STR("</"), 0);
    if (closes)
        close_tag(c, tag);
    else if (last >= 0)
        read_field(c, tag, psc_str_trim(psc_str_sub(value, 0, (size_t)last)));
    else
        open_tag(c, tag);
}

void psc_dict_read_countries(psc_dict_reader *r)
{
    country c = {.r = r};
    psc_str line;
    while (psc_dict_line(r, &line)) {
        if (line.ptr[0] == '<')
            read_tag(&c, line);
        else
            read_text(&c, line);
    }
}
