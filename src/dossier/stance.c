/* SPDX-License-Identifier: Apache-2.0 */
/* Positions: what each party asks, offers, refuses, supports, blames; by topic, with what it
 * said before.  Which party and which topic an event belongs to is known from the merged
 * record; where it is not, the party is country and first sector of the actor. */
#include "base/str.h"
#include "dossier/dossier.h"

static psc_ds_side *side_of(psc_dossier *d, psc_str code)
{
    for (uint32_t i = 0; i < d->n_side; i++)
        if (psc_str_eq(d->side[i].code_text, code)) return &d->side[i];
    psc_ds_side *s = psc_push(&d->arena, d->side, d->n_side, d->cap_side);
    *s = (psc_ds_side){.code_text = code};
    return s;
}

/* "RUS GOV" in words. */
static void name_side(const psc_dossier *d, psc_ds_side *s)
{
    psc_str rest = s->code_text;
    psc_code code = {0};
    const psc_str country = psc_str_cut(&rest, ' ');
    if (country.len == 3) memcpy(code.country, country.ptr, 3);
    code.sector[0] = (uint8_t)psc_sector_of(psc_str_cut(&rest, ' '));
    s->country = psc_ds_country(d, &code);
    s->sector = psc_ds_sector(d, &code);
    if (!s->country.len && !s->sector.len) s->country = s->code_text;
}

static void add(psc_dossier *d, psc_str party, psc_str topic, uint32_t event)
{
    psc_ds_side *s = side_of(d, party);
    d->event[event].placed = true;
    for (uint32_t i = 0; i < s->n_stance; i++)
        if (s->stance[i].event == event && psc_str_eq(s->stance[i].topic, topic)) return;
    psc_ds_stance *n = psc_push(&d->arena, s->stance, s->n_stance, s->cap_stance);
    *n = (psc_ds_stance){.topic = topic, .event = event, .before = -1};
}

/* "RUS GOV"; of no country, who it is. */
static psc_str party_of(psc_dossier *d, const psc_entity *e)
{
    psc_code first = e->code;
    if (first.country[0] == '-' && e->name.len) return e->name;
    first.sector[1] = 0;
    return psc_ds_code(&d->arena, &first);
}

static void add_event(psc_dossier *d, uint32_t i)
{
    const psc_ds_event *e = &d->event[i];
    const psc_kept *k = &d->report[e->at.report].kept;
    bool known = false;
    for (uint32_t n = 0; n < k->n_stance; n++) {
        if (k->stance[n].record != e->record) continue;
        add(d, k->stance[n].party, k->stance[n].topic, i);
        known = true;
    }
    for (uint32_t n = 0; n < e->event->n_actor && !known; n++) {
        const psc_code *code = &e->event->actor[n].code;
        if (code->country[0] && code->sector[0] && code->sector[0] != PSC_SECTOR_UNK)
            add(d, party_of(d, &e->event->actor[n]), (psc_str){0}, i);
    }
}

/* Topics in their order of the alphabet, those without one last. */
static int by_topic(const void *a, const void *b)
{
    const psc_ds_stance *x = a, *y = b;
    if (!x->topic.len != !y->topic.len) return x->topic.len ? -1 : 1;
    const int c = psc_str_cmp(x->topic, y->topic);
    if (c) return c;
    return x->event < y->event ? -1 : x->event > y->event;
}

/* For what the topic names, or against it; blame is neither. */
static int pole_of(const psc_dossier *d, const psc_ds_stance *s)
{
    switch (d->event[s->event].event->type) {
    case PSC_TYPE_AGREE:
    case PSC_TYPE_SUPPORT:
    case PSC_TYPE_CONCEDE:
    case PSC_TYPE_REQUEST: return d->event[s->event].event->modality == PSC_NEGATED ? -1 : 1;
    case PSC_TYPE_REJECT:
    case PSC_TYPE_THREATEN: return d->event[s->event].event->modality == PSC_NEGATED ? 1 : -1;
    default: return 0;
    }
}

/* A state's offices speak for it, whoever does; armed groups, parties and firms of one country
 * are many, of which each speaks for itself. */
static bool has_one_voice(const psc_event *e, psc_str party)
{
    for (uint32_t i = 0; i < e->n_actor; i++) {
        const psc_sector s = (psc_sector)e->actor[i].code.sector[0];
        const bool office = s == PSC_SECTOR_GOV || s == PSC_SECTOR_MIL || s == PSC_SECTOR_COP ||
                            s == PSC_SECTOR_LEG || s == PSC_SECTOR_JUD;
        if (office && psc_str_starts(party, psc_str_of(e->actor[i].code.country))) return true;
    }
    return false;
}

static bool shares_name(const psc_event *a, const psc_event *b)
{
    for (uint32_t i = 0; i < a->n_actor; i++)
        for (uint32_t k = 0; k < b->n_actor; k++)
            if (a->actor[i].name.len && psc_str_eq(a->actor[i].name, b->actor[k].name)) return true;
    return false;
}

/* What the same speaker said on the topic before; -1. */
static int32_t said_before(const psc_dossier *d, const psc_ds_side *s, uint32_t i)
{
    const psc_ds_stance *n = &s->stance[i];
    const psc_event *e = d->event[n->event].event;
    if (!n->topic.len) return -1;
    for (uint32_t k = i; k-- > 0 && psc_str_eq(s->stance[k].topic, n->topic);)
        if (has_one_voice(e, s->code_text) || shares_name(e, d->event[s->stance[k].event].event))
            return (int32_t)k;
    return -1;
}

/* Events are in the order of days, so what comes before in the list was said before. */
static void find_changes(const psc_dossier *d, psc_ds_side *s)
{
    for (uint32_t i = 1; i < s->n_stance; i++) {
        psc_ds_stance *n = &s->stance[i];
        n->before = said_before(d, s, i);
        if (n->before < 0) continue;
        n->changed = pole_of(d, n) * pole_of(d, &s->stance[n->before]) < 0;
        s->changes += n->changed;
    }
}

static int by_weight(const void *a, const void *b)
{
    const psc_ds_side *x = a, *y = b;
    if (x->n_stance != y->n_stance) return x->n_stance > y->n_stance ? -1 : 1;
    return psc_str_cmp(x->code_text, y->code_text);
}

void psc_ds_find_sides(psc_dossier *d)
{
    for (uint32_t i = 0; i < d->n_event; i++)
        if (psc_ds_is_stance(d->event[i].event)) add_event(d, i);
    for (uint32_t i = 0; i < d->n_side; i++) {
        psc_ds_side *s = &d->side[i];
        name_side(d, s);
        psc_ds_sort(s->stance, s->n_stance, sizeof *s->stance, by_topic);
        find_changes(d, s);
    }
    psc_ds_sort(d->side, d->n_side, sizeof *d->side, by_weight);
}
