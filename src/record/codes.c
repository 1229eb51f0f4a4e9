/* SPDX-License-Identifier: Apache-2.0 */
/* Code books of others, from data/codebook/. */
#include <stdlib.h>

#include "base/embed.h"
#include "base/str.h"
#include "record/codes.h"
#include <priscus/event.h>

static uint32_t count_lines(psc_str text)
{
    uint32_t n = 0;
    psc_str line;
    while (psc_str_line(&text, &line)) n++;
    return n;
}

static int by_iso3(const void *a, const void *b)
{
    return psc_str_cmp(((const psc_country_row *)a)->iso3, ((const psc_country_row *)b)->iso3);
}

static int by_code(const void *a, const void *b)
{
    return psc_str_cmp(((const psc_cameo_row *)a)->code, ((const psc_cameo_row *)b)->code);
}

static void load_countries(psc_codes *c, psc_arena *a)
{
    psc_str text = psc_embedded("data/codebook/country-codes.tsv"), line;
    c->country = psc_new(a, psc_country_row, count_lines(text));
    (void)psc_str_line(&text, &line); /* names of the columns */
    while (psc_str_line(&text, &line)) {
        psc_country_row *r = &c->country[c->n_country++];
        r->iso3 = psc_str_cut(&line, '\t');
        r->cow = psc_str_cut(&line, '\t');
        r->fips = psc_str_cut(&line, '\t');
        r->name = psc_str_cut(&line, '\t');
    }
    qsort(c->country, c->n_country, sizeof *c->country, by_iso3);
}

/* code, label, parent, plover_type, plover_mode, plover_context, quad,
 * goldstein */
static void load_cameo(psc_codes *c, psc_arena *a)
{
    psc_str text = psc_embedded("data/codebook/cameo.tsv"), line;
    c->cameo = psc_new(a, psc_cameo_row, count_lines(text));
    (void)psc_str_line(&text, &line);
    while (psc_str_line(&text, &line)) {
        psc_cameo_row *r = &c->cameo[c->n_cameo++];
        r->code = psc_str_cut(&line, '\t');
        r->label = psc_str_cut(&line, '\t');
        for (int i = 0; i < 5; i++) (void)psc_str_cut(&line, '\t');
        r->goldstein = psc_str_cut(&line, '\t');
    }
    qsort(c->cameo, c->n_cameo, sizeof *c->cameo, by_code);
}

static void load_roles(psc_codes *c)
{
    psc_str text = psc_embedded("data/codebook/cameo-roles.tsv"), line;
    (void)psc_str_line(&text, &line);
    while (psc_str_line(&text, &line)) {
        const psc_sector sector = psc_sector_of(psc_str_cut(&line, '\t'));
        c->role[sector] = psc_str_cut(&line, '\t');
    }
}

void psc_codes_load(psc_codes *codes, psc_arena *a)
{
    *codes = (psc_codes){0};
    load_countries(codes, a);
    load_cameo(codes, a);
    load_roles(codes);
}

const psc_country_row *psc_codes_country(const psc_codes *codes, const char *iso3)
{
    static const psc_country_row none;
    const psc_country_row key = {.iso3 = psc_str_of(iso3)};
    const psc_country_row *r = bsearch(&key, codes->country, codes->n_country, sizeof key, by_iso3);
    return r ? r : &none;
}

const psc_cameo_row *psc_codes_cameo(const psc_codes *codes, psc_str code)
{
    static const psc_cameo_row none;
    for (psc_cameo_row key = {.code = code}; key.code.len >= 2; key.code.len--) {
        const psc_cameo_row *r = bsearch(&key, codes->cameo, codes->n_cameo, sizeof key, by_code);
        if (r) return r;
    }
    return &none;
}

/* Is there a row of a codebook in whose column `at` stands the text, or, if `front`, what
 * begins with it? */
static bool is_told(const char *book, int at, psc_str text, bool front)
{
    psc_str rows = psc_embedded(book), line;
    (void)psc_str_line(&rows, &line); /* names of the columns */
    while (psc_str_line(&rows, &line)) {
        for (int i = 0; i < at; i++) (void)psc_str_cut(&line, '\t');
        const psc_str cell = psc_str_cut(&line, '\t');
        if (front ? psc_str_starts(cell, text) : psc_str_eq(cell, text)) return true;
    }
    return false;
}

bool psc_mode_known(psc_str mode)
{
    return mode.len && is_told("data/codebook/plover.tsv", 1, mode, false);
}

bool psc_cameo_known(psc_str front)
{
    return front.len && is_told("data/codebook/cameo.tsv", 0, front, true);
}
