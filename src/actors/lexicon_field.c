/* SPDX-License-Identifier: Apache-2.0 */
/* Fields of the lexicon that several kinds of stanzas have: codes with the days they hold, and
 * examples. */
#include "actors/lexicon_read.h"

void psc_lexicon_check_country(psc_lexicon_reader *l, const psc_code *code, uint32_t line)
{
    if (!psc_code_has_country(code)) return;
    psc_lexicon_pending *p = psc_push(l->lx->arena, l->pending, l->n_pending, l->cap_pending);
    memcpy(p->country, code->country, 4);
    p->file = l->src->file;
    p->line = line;
}

/* Cut "2013-02-01..2017-01-20" off the front, if it stands there; false if it is no range. */
static bool cut_dates(psc_lexicon_reader *l, psc_str *rest, uint32_t line, psc_term *out)
{
    size_t n = 0;
    while (n < rest->len && rest->ptr[n] != ' ') n++;
    const psc_str range = psc_str_sub(*rest, 0, n);
    if (psc_str_find(range, PSC_STR(".."), 0) < 0) return true;
    if (!psc_range_read(range, &out->from, &out->to)) {
        psc_lexicon_bad(l, line, "bad dates, expected FROM..TO as 2013-02-01..2017", range);
        return false;
    }
    *rest = psc_str_trim(psc_str_sub(*rest, n, rest->len));
    return true;
}

bool psc_lexicon_read_term(psc_lexicon_reader *l, psc_str text, uint32_t line, psc_term *out)
{
    psc_str rest = text;
    *out = (psc_term){.from = INT32_MIN, .to = INT32_MAX};
    if (!psc_code_read(&rest, &out->code)) {
        psc_lexicon_bad(l, line, "expected a country and sectors", text);
        return false;
    }
    if (!cut_dates(l, &rest, line, out)) return false;
    out->role = psc_lexicon_keep(l, rest);
    psc_lexicon_check_country(l, &out->code, line);
    return true;
}

static uint32_t count_key(const psc_stanza *s, const char *key)
{
    uint32_t n = 0;
    for (uint32_t i = 1; i < s->n; i++) n += psc_str_eq(s->field[i].key, psc_str_of(key));
    return n;
}

void psc_lexicon_make_terms(psc_lexicon_reader *l, const psc_stanza *s, const char *key,
                            psc_thing *t)
{
    uint32_t n = count_key(s, key);
    t->term = n ? psc_new(l->lx->arena, psc_term, n) : NULL;
}

void psc_lexicon_add_term(psc_lexicon_reader *l, psc_thing *t, psc_str text, uint32_t line)
{
    psc_term term;
    if (!psc_lexicon_read_term(l, text, line, &term)) return;
    for (uint32_t i = 0; i < t->n_term; i++) {
        const psc_term *o = &t->term[i];
        if (t->kind == PSC_THING_PERSON || t->kind == PSC_THING_BLOC) continue; /* its members */
        if (o->to < term.from || term.to < o->from) continue;
        psc_lexicon_bad(l, line, "dates overlap those of another code of this entry", text);
        return;
    }
    t->term[t->n_term++] = term;
}

/* "PHRASE @2014" -> the date, and *phrase without it. */
static psc_day cut_date(psc_lexicon_reader *l, psc_str *phrase, uint32_t line)
{
    const ptrdiff_t at = psc_str_find(*phrase, PSC_STR(" @"), 0);
    if (at < 0) return PSC_DAY_NONE;
    const psc_str text = psc_str_trim(psc_str_sub(*phrase, (size_t)at + 2, phrase->len));
    const psc_day date = psc_period_of(text).from;
    if (date == PSC_DAY_NONE) psc_lexicon_bad(l, line, "bad date in example", *phrase);
    *phrase = psc_str_trim(psc_str_sub(*phrase, 0, (size_t)at));
    return date;
}

static void add_example(psc_lexicon_reader *l, const psc_field *f, bool yes)
{
    psc_str phrase, code;
    if (!psc_example_cut(f->value, &phrase, &code)) {
        psc_lexicon_bad(l, f->line, "expected PHRASE => CODE", f->value);
        return;
    }
    const psc_day date = cut_date(l, &phrase, f->line);
    if (psc_str_eq(code, PSC_STR("none"))) code.len = 0;
    psc_actor_lexicon *lx = l->lx;
    *psc_push(lx->arena, lx->example, lx->n_example, lx->cap_example) = (psc_example){
        psc_lexicon_keep(l, phrase), psc_lexicon_keep(l, code), date, yes, l->src->file, f->line};
}

void psc_lexicon_other_field(psc_lexicon_reader *l, const psc_field *f)
{
    if (PSC_KEY_IS(f, "yes"))
        add_example(l, f, true);
    else if (PSC_KEY_IS(f, "no"))
        add_example(l, f, false);
    else if (!PSC_KEY_IS(f, "source") && !PSC_KEY_IS(f, "kind"))
        psc_lexicon_bad(l, f->line, "unknown field", f->key);
}
