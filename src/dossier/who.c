/* SPDX-License-Identifier: Apache-2.0 */
/* Who takes part: everybody who acts, is acted on, speaks or meets, counted over all reports.
 * The named are told apart by name and code, the unnamed by what they are called. */
#include "base/str.h"
#include "dossier/dossier.h"

typedef enum way { ACTS, ACTED_ON, SPEAKS, MEETS } way;

/* "MLI OPP" and "--- OPP": one of them does not know the country. */
static bool same_code(psc_str a, psc_str b)
{
    static const psc_str none = {"---", 3};
    if (psc_str_eq(a, b)) return true;
    if (!psc_str_starts(a, none) && !psc_str_starts(b, none)) return false;
    return a.len > none.len &&
           psc_str_eq(psc_str_sub(a, none.len, a.len), psc_str_sub(b, none.len, b.len));
}

static psc_ds_person *person_of(psc_dossier *d, psc_str label, psc_str code)
{
    for (uint32_t i = 0; i < d->n_person; i++) {
        const psc_ds_person *p = &d->person[i];
        if (!psc_str_eq(p->label, label)) continue;
        if (p->named ? same_code(p->code_text, code) : psc_str_eq(p->code_text, code))
            return &d->person[i];
    }
    return NULL;
}

/* Numbers of people and those of whom nothing is known are nobody in particular. */
static bool is_somebody(const psc_entity *e, psc_str label, psc_str code)
{
    if (!label.len || !code.len) return false;
    if (!e->name.len && label.ptr[0] >= '0' && label.ptr[0] <= '9') return false;
    return e->name.len || e->code.country[0] != '-' || e->code.sector[0] != PSC_SECTOR_UNK;
}

/* The role that is told most often stays; none that the label tells already. */
static void add_role(psc_ds_person *p, psc_str role)
{
    uint32_t i = 0, most = 0;
    if (!role.len || psc_ds_tells(p->label, role)) return;
    while (i < PSC_DS_ROLES && p->as[i].n && !psc_str_eq(p->as[i].text, role)) i++;
    if (i == PSC_DS_ROLES) return;
    p->as[i].text = role;
    p->as[i].n++;
    for (uint32_t k = 0; k < PSC_DS_ROLES; k++)
        if (p->as[k].n > p->as[most].n) most = k;
    p->role = p->as[most].text;
}

static void count(psc_dossier *d, const psc_entity *e, psc_said at, way how)
{
    if (!e) return;
    const psc_str label = psc_ds_label(d, e), code = psc_ds_code(&d->arena, &e->code);
    if (!is_somebody(e, label, code)) return;
    psc_ds_person *p = person_of(d, label, code);
    if (!p) {
        p = psc_push(&d->arena, d->person, d->n_person, d->cap_person);
        *p = (psc_ds_person){
            .label = label, .code = e->code, .code_text = code, .first = at, .named = e->name.len};
    }
    if (p->code.country[0] == '-' && e->code.country[0] != '-') {
        p->code = e->code;
        p->code_text = code;
    }
    if (psc_ds_is_role(d, e->role)) add_role(p, e->role);
    p->acts += how == ACTS;
    p->acted_on += how == ACTED_ON;
    p->speaks += how == SPEAKS;
    p->meets += how == MEETS;
}

static uint32_t weight(const psc_ds_person *p)
{
    return p->acts + p->acted_on + p->speaks + p->meets;
}

/* By country, the most spoken of first; within it by how often. */
typedef struct ranked {
    psc_ds_person person;
    uint32_t country; /* how often anybody of it */
} ranked;

static int by_country(const void *a, const void *b)
{
    const ranked *x = a, *y = b;
    const bool xn = x->person.code.country[0] == '-', yn = y->person.code.country[0] == '-';
    if (xn != yn) return xn ? 1 : -1; /* those of no country last */
    if (x->country != y->country) return x->country > y->country ? -1 : 1;
    const int c = strcmp(x->person.code.country, y->person.code.country);
    if (c) return c;
    if (weight(&x->person) != weight(&y->person))
        return weight(&x->person) > weight(&y->person) ? -1 : 1;
    const int l = psc_str_cmp(x->person.label, y->person.label);
    return l ? l : psc_str_cmp(x->person.code_text, y->person.code_text);
}

static void rank(psc_dossier *d)
{
    ranked *r = psc_new(&d->arena, ranked, d->n_person);
    for (uint32_t i = 0; i < d->n_person; i++) {
        r[i].person = d->person[i];
        for (uint32_t k = 0; k < d->n_person; k++)
            if (!strcmp(d->person[k].code.country, d->person[i].code.country))
                r[i].country += weight(&d->person[k]);
    }
    psc_ds_sort(r, d->n_person, sizeof *r, by_country);
    for (uint32_t i = 0; i < d->n_person; i++) d->person[i] = r[i].person;
}

void psc_ds_find_people(psc_dossier *d)
{
    for (uint32_t i = 0; i < d->n_event; i++) {
        const psc_event *e = d->event[i].event;
        const psc_said at = d->event[i].at;
        for (uint32_t k = 0; k < e->n_actor; k++) count(d, &e->actor[k], at, ACTS);
        for (uint32_t k = 0; k < e->n_recipient; k++) count(d, &e->recipient[k], at, ACTED_ON);
        count(d, e->source, at, SPEAKS);
    }
    for (uint32_t i = 0; i < d->n_quote; i++)
        count(d, d->quote[i].quote->speaker, d->quote[i].at, SPEAKS);
    for (uint32_t i = 0; i < d->n_figure; i++)
        count(d, d->figure[i].figure->source, d->figure[i].at, SPEAKS);
    for (uint32_t i = 0; i < d->n_talk; i++)
        for (uint32_t k = 0; k < d->talk[i].n_party; k++) {
            psc_ds_party *p = &d->talk[i].party[k];
            psc_ds_person *q = person_of(d, p->label, p->code_text);
            if (q) q->meets++;
        }
    rank(d);
}
