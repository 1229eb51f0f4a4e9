/* SPDX-License-Identifier: Apache-2.0 */
/* People whom no entity tells: crowds that protest, victims that are only counted. */
#include "events/coder.h"
#include "events/graph_part.h"

#include "record/code.h"

/* The words that the pattern names for its subject: people, whatever they are. */
static bool is_named_subject(const psc_graph *g, const psc_act *a, int32_t t)
{
    const psc_pattern *p = &g->rules->pattern[a->pattern];
    for (uint32_t i = 0; i < p->n_need; i++) {
        const psc_need *need = &g->rules->need[p->need + i];
        if (need->slot.kind != PSC_SLOT_SUBJ || need->has_via || need->absent) continue;
        for (uint32_t k = 0; k < need->n; k++)
            if (g->word[t] == g->rules->need_word[need->first + k]) return true;
    }
    return false;
}

/* "hauliers protested": whoever protests is somebody, though no role tells who. */
static bool are_protesters(const psc_graph *g, const psc_act *a, int32_t t)
{
    const psc_token *tok = psc_graph_tok(g, t);
    return a->cell.type == PSC_TYPE_PROTEST && !psc_graph_is_noun(g, a->trigger) &&
           tok->upos == PSC_UPOS_NOUN && tok->xpos == PSC_XPOS_NNS && g->pred[t].pattern < 0 &&
           psc_graph_base(g, t) == PSC_REL_NSUBJ;
}

/* The noun with what stands right before it and with "of ...": "weeks of riots in the capital" of
 * "after weeks of riots in the capital, which ...". */
static void core_of(const psc_graph *g, int32_t t, uint32_t *first, uint32_t *last)
{
    uint32_t from, to;
    *first = *last = (uint32_t)t;
    for (int32_t c = t - 1; c >= 0; c--) {
        const psc_rel base = psc_graph_base(g, c);
        const bool mark = base == PSC_REL_PUNCT && g->sent->tok[c].xpos != PSC_XPOS_HYPH;
        if (mark || base == PSC_REL_CASE || base == PSC_REL_CC) break;
        if (!psc_graph_above(g, t, c)) break;
        *first = (uint32_t)c;
    }
    for (int32_t c = g->child[t]; c >= 0; c = g->next[c]) {
        if (c < t || !psc_graph_has_case(g, c, g->rules->of)) continue;
        psc_graph_reach(g, c, &from, &to);
        if (from == *last + 1) *last = to;
    }
}

/* Those who stand behind the words at t. */
static void push_people(psc_coder *c, psc_side *s, const psc_act *a, int32_t t)
{
    const uint8_t sector = psc_str_eq(a->cell.mode, PSC_STR("strike")) ? PSC_SECTOR_LAB
                                                                       : PSC_SECTOR_CVL;
    uint32_t first, last;
    core_of(&c->g, t, &first, &last);
    const psc_phrase words = psc_coder_phrase(c, first, last);
    *psc_push(c->g.arena, s->at, s->n, s->cap) = (psc_entity){.text = words.text,
                                                              .span = words.span,
                                                              .sentence = c->g.sent->index,
                                                              .first = first,
                                                              .last = last,
                                                              .head = (uint32_t)t,
                                                              .kind = PSC_ENTITY_GROUP,
                                                              .plural = true,
                                                              .link = -1,
                                                              .code = {.sector = {sector}}};
}

/* The noun that a count or a stretch of time stands for: "a wave of strikes", "weeks of riots". */
static int32_t measured(const psc_graph *g, int32_t t)
{
    int32_t h = psc_graph_tok(g, t)->head;
    while (h >= 0 && h < t && psc_graph_base(g, t) == PSC_REL_NMOD &&
           psc_rules_is_cue(g->rules, g->word[h], PSC_CUE_QUANTITY)) {
        t = h;
        h = psc_graph_tok(g, t)->head;
    }
    return t;
}

/* Told as something that took place: "protests erupted", "amid protests", "sparked protests". */
static bool takes_place(const psc_graph *g, int32_t noun)
{
    const int32_t t = measured(g, noun), h = psc_graph_tok(g, t)->head;
    const psc_rel base = psc_graph_base(g, t);
    if (base == PSC_REL_NSUBJ || psc_graph_cue(g, t, PSC_CUE_OCCASION, NULL)) return true;
    if (base == PSC_REL_OBL && psc_graph_has_case(g, t, g->rules->in)) return true; /* "hurt in" */
    return h >= 0 && psc_rules_is_cue(g->rules, g->word[h], PSC_CUE_OCCASION) &&
           (base == PSC_REL_OBJ || base == PSC_REL_OBL || base == PSC_REL_NMOD) &&
           !psc_graph_infinitive(g, h);
}

static bool is_placed(const psc_coder *c, const psc_where *where)
{
    return psc_country_known(where->country) || psc_homeland_scene(&c->g)[0];
}

/* "Peru's premier resigned after riots": at home, where no place is told. */
static void settle_at_home(const psc_coder *c, psc_side *s)
{
    const char *home = psc_homeland_only(&c->g, PSC_TYPE_PROTEST);
    if (home[0]) memcpy(s->at[s->n - 1].code.country, home, 3);
}

/* The noun that names what took place, a deed of that type, with or below the act's word; -1. */
static int32_t noun_of_deed(psc_coder *c, const psc_act *a, psc_event_type type)
{
    const bool verb = !psc_graph_is_noun(&c->g, a->trigger);
    const int32_t subj = verb ? psc_graph_arguments(&c->g, a->trigger)->subj : a->trigger;
    if (a->op != PSC_OP_DONE || subj < 0) return -1;
    const int32_t noun = psc_graph_counted(&c->g, subj); /* "a couple of raids" */
    if (!verb && !takes_place(&c->g, noun)) return -1;
    const int32_t p = c->g.pred[noun].pattern,
                  told = verb ? a->trigger : psc_graph_tok(&c->g, noun)->head;
    if (psc_graph_cue(&c->g, told, PSC_CUE_NEGATION, NULL)) return -1; /* "were not reported" */
    if (p < 0 || psc_graph_entity(&c->g, noun) >= 0) return -1;
    return c->g.rules->rule[c->g.rules->pattern[p].rule].done.type == type ? noun : -1;
}

/* "Protests erupted in Kisumu": what takes place somewhere is done by people there. */
static void add_locals(psc_coder *c, psc_side *s, const psc_act *a, const psc_where *where)
{
    const bool placed = is_placed(c, where);
    if (!placed && !psc_homeland_only(&c->g, PSC_TYPE_PROTEST)[0]) return;
    const int32_t noun = noun_of_deed(c, a, PSC_TYPE_PROTEST);
    if (noun < 0) return;
    push_people(c, s, a, noun);
    if (!placed) settle_at_home(c, s);
}

/* "Two suicide bombings took place in Tunis": done to people there, if nobody else is told. */
void psc_side_add_victims(psc_coder *c, psc_side *s, const psc_act *a, const psc_where *where)
{
    if (!a->cell.mode.len || a->negated || !is_placed(c, where)) return;
    if (psc_graph_is_noun(&c->g, a->trigger)) return; /* "after a shooting in Ohio": background */
    const int32_t noun = noun_of_deed(c, a, PSC_TYPE_ASSAULT);
    if (noun >= 0) push_people(c, s, a, noun);
}

/* "Tens of thousands marched", "pilots walked out": people whom no role tells. */
void psc_side_add_people(psc_coder *c, psc_side *s, const psc_act *a, const psc_where *where)
{
    const bool protest = a->cell.type == PSC_TYPE_PROTEST;
    for (uint32_t i = 0; i < a->actor.n && !s->n; i++) {
        const int32_t t = a->actor.tok[i];
        if (t < 0 || t >= (int32_t)c->g.n) continue;
        const int32_t noun = psc_graph_counted(&c->g, t);
        if (psc_rules_is_cue(c->g.rules, c->g.word[noun], PSC_CUE_QUANTITY) ||
            (protest && (is_named_subject(&c->g, a, noun) || are_protesters(&c->g, a, t))))
            push_people(c, s, a, t);
    }
    if (!protest) return;
    const bool shunned = psc_str_eq(a->cell.mode, PSC_STR("boycott")); /* that takes no place */
    if (!s->n && !shunned) add_locals(c, s, a, where);
}

static bool is_about_people(const psc_rules *r, const psc_act *a)
{
    return a->op == PSC_OP_DONE && (a->cell.type == PSC_TYPE_ASSAULT || r->rule[a->rule].refugees ||
                                    psc_str_eq(a->cell.mode, PSC_STR("arrest")) ||
                                    psc_str_eq(a->cell.mode, PSC_STR("release")));
}

/* "Three soldiers were killed and eight wounded": whom the bare number counts; -1. */
static int32_t counted_before(psc_graph *g, int32_t number)
{
    const int32_t verb = g->sent->tok[number].head;
    const bool joined = verb >= 0 && number < verb && psc_graph_base(g, verb) == PSC_REL_CONJ &&
                        psc_graph_base(g, number) == PSC_REL_NSUBJ;
    if (!joined || g->sent->tok[number].upos != PSC_UPOS_NUM) return -1;
    const psc_predicate *p = psc_graph_arguments(g, g->sent->tok[verb].head);
    const int32_t whom = p->passive ? p->obj : p->subj;
    if (whom < 0 || whom > number || psc_graph_child(g, whom, PSC_REL_NUMMOD) < 0) return -1;
    return psc_graph_entity(g, whom);
}

/* "killing 14", "detained dozens": the victims are people, though no noun says so. */
void psc_side_add_counted(psc_coder *c, psc_side *s, const psc_act *a)
{
    const psc_graph *g = &c->g;
    for (uint32_t i = 0; i < a->recipient.n && !s->n && is_about_people(g->rules, a); i++) {
        const int32_t t = a->recipient.tok[i];
        if (t < 0 || t >= (int32_t)g->n || psc_graph_child(g, t, PSC_REL_CASE) >= 0) continue;
        const psc_rel rel = psc_graph_base(g, t);
        const int32_t last = psc_graph_counted(g, t); /* "tens of thousands" */
        const bool many = psc_rules_is_cue(g->rules, g->word[t], PSC_CUE_QUANTITY) &&
                          psc_rules_is_cue(g->rules, g->word[last], PSC_CUE_QUANTITY);
        const bool flee = g->rules->rule[a->rule].refugees;
        const bool counts = flee ? many && g->sent->tok[t].xpos == PSC_XPOS_NNS
                                 : many || g->sent->tok[t].upos == PSC_UPOS_NUM;
        if (!counts || (rel != PSC_REL_OBJ && rel != PSC_REL_NSUBJ && rel != PSC_REL_OBL)) continue;
        const int32_t same = counted_before(&c->g, t);
        if (same < 0 || !psc_side_add_entity(c, s, same)) push_people(c, s, a, t);
    }
}

static bool is_by_law(const psc_act *a)
{
    static const char *const modes[] = {"restrict", "censor", "curfew", "martial-law"};
    if (a->cell.type != PSC_TYPE_COERCE || a->op != PSC_OP_DONE) return false;
    for (size_t i = 0; i < sizeof modes / sizeof *modes; i++)
        if (psc_str_eq(a->cell.mode, psc_str_of(modes[i]))) return true;
    return false;
}

/* "in Turkey", "in Tunisian offices": the state there; -1. */
static int32_t state_at(const psc_graph *g, int32_t t)
{
    const int32_t own = psc_graph_entity(g, t);
    if (own >= 0 && g->mentions->at[own].kind == PSC_ENTITY_STATE) return own;
    const int32_t of = psc_graph_entity(g, psc_graph_child(g, t, PSC_REL_AMOD));
    return of >= 0 && g->mentions->at[of].kind == PSC_ENTITY_ADJ ? of : -1;
}

void psc_side_add_lawgiver(psc_coder *c, psc_side *s, const psc_act *a)
{
    const psc_graph *g = &c->g;
    if (s->n || !is_by_law(a) || !psc_graph_is_passive(g, a->trigger)) return;
    for (int32_t k = g->child[a->trigger]; k >= 0 && !s->n; k = g->next[k]) {
        if (psc_graph_base(g, k) != PSC_REL_OBL || !psc_graph_has_case(g, k, g->rules->in))
            continue;
        const int32_t state = state_at(g, k);
        if (state >= 0) psc_side_add_entity(c, s, state);
    }
}
