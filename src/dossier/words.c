/* SPDX-License-Identifier: Apache-2.0 */
/* Things in words: countries, sectors, acts, days, amounts.  The words themselves are data:
 * data/dossier/words.tsv and the codebooks. */
#include <stdio.h>

#include "base/embed.h"
#include "base/stanza.h"
#include "base/str.h"
#include "base/utf8.h"
#include "dossier/dossier.h"
#include "record/write.h"

enum { AMOUNT = 40 /* bytes of a number in words */ };

/* "he; him" -> " he him " */
static psc_str list_of(psc_arena *a, psc_str value)
{
    psc_str all = PSC_STR(" ");
    while (value.len) {
        const psc_str w = psc_str_item(&value);
        all = psc_arena_printf(a, "%.*s%.*s ", (int)all.len, all.ptr, (int)w.len, w.ptr);
    }
    return all;
}

/* Adjectives of countries, from data/actors. */
static void load_nations(psc_ds_words *w, psc_arena *a)
{
    static const char file[] = "data/actors/countries.txt";
    psc_stanza_reader r;
    psc_stanza s;
    psc_stanza_init(&r, psc_embedded(file), file, a);
    while (psc_stanza_next(&r, &s, NULL) == PSC_OK) {
        const psc_field *adjective = psc_stanza_get(&s, "adjective");
        if (adjective)
            *psc_push(a, w->nation, w->n_nation, w->cap_nation) =
                (psc_ds_nation){s.field[0].value, adjective->value};
    }
}

/* A line: "pronouns", "fillers" or a sector, and its words. */
static void load_line(psc_ds_words *w, psc_arena *a, psc_str line)
{
    const psc_str what = psc_str_cut(&line, '\t');
    const psc_sector sector = psc_sector_of(what);
    if (psc_str_eq(what, PSC_STR("pronouns")))
        w->pronouns = list_of(a, line);
    else if (psc_str_eq(what, PSC_STR("fillers")))
        w->fillers = list_of(a, line);
    else if (sector)
        w->sector[sector] = line;
}

void psc_ds_words_load(psc_ds_words *w, psc_arena *a)
{
    psc_str text = psc_embedded("data/dossier/words.tsv"), line;
    *w = (psc_ds_words){.pronouns = {" ", 1}, .fillers = {" ", 1}};
    psc_codes_load(&w->codes, a);
    load_nations(w, a);
    while (psc_str_line(&text, &line)) load_line(w, a, line);
}

/* Parties. */

psc_str psc_ds_code(psc_arena *a, const psc_code *code)
{
    char *room = psc_new(a, char, 40);
    psc_buf b = {.ptr = room, .cap = 40, .limit = 39};
    psc_write_code(&b, code);
    return psc_buf_view(&b);
}

psc_str psc_ds_country(const psc_dossier *d, const psc_code *code)
{
    return psc_codes_country(&d->words.codes, code->country)->name;
}

psc_str psc_ds_sector(const psc_dossier *d, const psc_code *code)
{
    return d->words.sector[code->sector[0] < PSC_SECTOR_COUNT ? code->sector[0] : 0];
}

static bool is_listed(psc_arena *a, psc_str list, psc_str word)
{
    char *room = psc_new(a, char, word.len + 3);
    size_t n = 0;
    room[n++] = ' ';
    for (size_t i = 0; i < word.len; i++)
        room[n++] =
            (char)(word.ptr[i] >= 'A' && word.ptr[i] <= 'Z' ? word.ptr[i] + 32 : word.ptr[i]);
    room[n++] = ' ';
    return word.len && psc_str_find(list, (psc_str){room, n}, 0) >= 0;
}

/* The last word: "much Russian". */
static psc_str last_word(psc_str text)
{
    psc_str word = {0};
    while (text.len) word = psc_str_cut(&text, ' ');
    return word;
}

/* Length of the quotation mark that the text begins with; 0. */
static size_t mark_length(psc_str text)
{
    static const char *const mark[] = {"\xE2\x80\x9C", "\xE2\x80\x9D", "\""};
    for (size_t i = 0; i < sizeof mark / sizeof *mark; i++)
        if (psc_str_starts(text, psc_str_of(mark[i]))) return strlen(mark[i]);
    return 0;
}

/* Quotation marks that the words do not close: 'moderate" insurgents'. */
static psc_str without_marks(psc_arena *a, psc_str text)
{
    char *kept = psc_new(a, char, text.len + 1);
    size_t n = 0;
    for (size_t i = 0; i < text.len;) {
        const size_t mark = mark_length(psc_str_sub(text, i, text.len));
        if (!mark) kept[n++] = text.ptr[i];
        i += mark ? mark : 1;
    }
    return (psc_str){kept, n};
}

static uint32_t count_of(psc_str text, psc_str part)
{
    uint32_t n = 0;
    for (ptrdiff_t at = 0; (at = psc_str_find(text, part, (size_t)at)) >= 0; at++) n++;
    return n;
}

psc_str psc_ds_closed(psc_arena *a, psc_str text)
{
    static const psc_str open = {"\xE2\x80\x9C", 3}, close = {"\xE2\x80\x9D", 3},
                         straight = {"\"", 1};
    const uint32_t opened = count_of(text, open), closed = count_of(text, close);
    const bool odd = count_of(text, straight) % 2;
    if (opened == closed && !odd) return text;
    const psc_str mark = odd ? straight : opened > closed ? close : open;
    const bool before = !odd && opened < closed;
    return psc_arena_printf(a, "%.*s%.*s%.*s", before ? (int)mark.len : 0, mark.ptr, (int)text.len,
                            text.ptr, before ? 0 : (int)mark.len, mark.ptr);
}

bool psc_ds_tells(psc_str label, psc_str role)
{
    for (size_t i = 0; i + role.len <= label.len; i++)
        if (psc_str_ieq(psc_str_sub(label, i, i + role.len), role)) return true;
    return false;
}

/* "Russian", of RUS: an adjective that stands for the country. */
static bool is_adjective(const psc_ds_words *w, const psc_entity *e)
{
    const psc_str word = last_word(e->text);
    for (uint32_t i = 0; i < w->n_nation; i++) {
        psc_str list = w->nation[i].adjectives;
        if (!psc_str_eq(w->nation[i].code, psc_str_of(e->code.country))) continue;
        while (list.len)
            if (psc_str_eq(psc_str_item(&list), word)) return true;
    }
    return false;
}

bool psc_ds_is_role(psc_dossier *d, psc_str role)
{
    return role.len && !is_listed(&d->arena, d->words.pronouns, role);
}

psc_str psc_ds_label(psc_dossier *d, const psc_entity *e)
{
    psc_arena *a = &d->arena;
    if (e->name.len) return e->name;
    if (is_adjective(&d->words, e)) return psc_ds_country(d, &e->code);
    if (!is_listed(a, d->words.pronouns, e->text)) return without_marks(a, e->text);
    if (psc_ds_is_role(d, e->role)) return e->role;
    const psc_str sector = psc_ds_sector(d, &e->code), country = psc_ds_country(d, &e->code);
    if (!country.len) return sector.len ? sector : e->text;
    return psc_arena_printf(a, "%.*s: %.*s", (int)country.len, country.ptr, (int)sector.len,
                            sector.ptr);
}

/* Acts: CAMEO's labels, made part of a sentence. */

static psc_str without(psc_arena *a, psc_str s, psc_str part)
{
    const ptrdiff_t at = psc_str_find(s, part, 0);
    if (at < 0) return s;
    const psc_str rest = psc_str_sub(s, (size_t)at + part.len, s.len);
    return psc_arena_printf(a, "%.*s%.*s", (int)at, s.ptr, (int)rest.len, rest.ptr);
}

psc_str psc_ds_act(psc_dossier *d, const psc_event *e)
{
    psc_arena *a = &d->arena;
    psc_str label = psc_codes_cameo(&d->words.codes, e->cameo)->label;
    if (!label.len) return psc_type_text(e->type);
    label = without(a, label, PSC_STR(", nothing narrower fits"));
    label = without(a, label, PSC_STR(":"));
    if (psc_str_ends(label, PSC_STR(" for"))) label.len -= 4;
    const char c = label.ptr[0];
    if (label.len < 2 || c < 'A' || c > 'Z' || label.ptr[1] <= 'Z') return label;
    return psc_arena_printf(a, "%c%.*s", c + 32, (int)label.len - 1, label.ptr + 1);
}

/* "Geneva", which the gazetteer calls otherwise; not "the Omani capital". */
psc_str psc_ds_place(const psc_where *w)
{
    const psc_str told = w->phrase.text;
    const bool name = told.len && told.ptr[0] >= 'A' && told.ptr[0] <= 'Z';
    return name || !w->name.len ? told : w->name;
}

bool psc_ds_is_done(const psc_event *e)
{
    return e->modality == PSC_ASSERTED || e->modality == PSC_HISTORICAL;
}

bool psc_ds_is_stance(const psc_event *e)
{
    if (e->modality == PSC_HYPOTHETICAL) return false;
    return e->type != PSC_TYPE_CONSULT && psc_str_starts(e->quad, PSC_STR("verbal"));
}

/* Days. */

static const char *month_name(int month)
{
    static const char *const name[] = {"January",   "February", "March",    "April",
                                       "May",       "June",     "July",     "August",
                                       "September", "October",  "November", "December"};
    return name[(month + 11) % 12];
}

psc_str psc_ds_day(psc_arena *a, psc_day day)
{
    int y, m, d;
    if (day == PSC_DAY_NONE) return (psc_str){0};
    psc_day_split(day, &y, &m, &d);
    return psc_arena_printf(a, "%d %s %d", d, month_name(m), y);
}

/* Is it the last day of its month? */
static bool ends_month(psc_day day)
{
    int y, m, d;
    psc_day_split(day, &y, &m, &d);
    return psc_day_of(y, m, d + 1) == PSC_DAY_NONE;
}

psc_str psc_ds_period(psc_arena *a, psc_period p)
{
    int y, m, d, y2, m2, d2;
    static const char dash[] = "\xE2\x80\x93";
    if (p.from == PSC_DAY_NONE) return (psc_str){0};
    if (p.from == p.to || p.to == PSC_DAY_NONE) return psc_ds_day(a, p.from);
    psc_day_split(p.from, &y, &m, &d);
    psc_day_split(p.to, &y2, &m2, &d2);
    const bool whole = d == 1 && ends_month(p.to);
    if (whole && y == y2 && m == 1 && m2 == 12) return psc_arena_printf(a, "%d", y);
    if (whole && y == y2 && m == m2) return psc_arena_printf(a, "%s %d", month_name(m), y);
    if (y == y2 && m == m2)
        return psc_arena_printf(a, "%d%s%d %s %d", d, dash, d2, month_name(m), y);
    const psc_str from = y == y2 ? psc_arena_printf(a, "%d %s", d, month_name(m))
                                 : psc_ds_day(a, p.from);
    const psc_str to = psc_ds_day(a, p.to);
    return psc_arena_printf(a, "%.*s %s %.*s", (int)from.len, from.ptr, dash, (int)to.len, to.ptr);
}

psc_str psc_ds_amount(psc_arena *a, const psc_ds_figure *figure)
{
    const psc_figure *f = figure->figure;
    const psc_str low = psc_number_text(a, f->value), high = psc_number_text(a, f->max);
    const bool range = f->max > f->value;
    if (f->approximate && figure->words.len && figure->words.len <= AMOUNT) return figure->words;
    return psc_arena_printf(a, "%s%.*s%s%.*s", f->approximate ? "~" : "", (int)low.len, low.ptr,
                            range ? "\xE2\x80\x93" : "", range ? (int)high.len : 0, high.ptr);
}
