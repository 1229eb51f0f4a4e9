/* SPDX-License-Identifier: Apache-2.0 */
/* One side of an event: the entities that the words of a role stand for. */
#include "events/coder.h"

#include "events/speaker.h"
#include "record/code.h"
#include "record/form.h"

psc_phrase psc_coder_phrase(const psc_coder *c, uint32_t first, uint32_t last)
{
    const psc_token *tok = c->g.sent->tok;
    while (last > first && tok[last].upos == PSC_UPOS_PUNCT) last--;
    psc_span span = {tok[first].span.beg, tok[last].span.end};
    return (psc_phrase){psc_str_at(c->g.doc->text, span), span};
}

psc_phrase psc_coder_subtree(const psc_coder *c, int32_t t)
{
    uint32_t first, last;
    psc_graph_reach(&c->g, t, &first, &last);
    return psc_coder_phrase(c, first, last);
}

/* "of" of "of planting mines", "that" of "that they leave", "for" of "for more time". */
static bool is_joint(const psc_sentence *s, uint32_t t)
{
    const psc_token *tok = &s->tok[t];
    if (tok->upos == PSC_UPOS_PUNCT) return true;
    if (tok->xpos != PSC_XPOS_IN) return false;
    if (psc_rel_base((psc_rel)tok->rel) == PSC_REL_CASE) return true;
    return psc_rel_base((psc_rel)tok->rel) == PSC_REL_MARK &&
           (psc_form_is(s, t, "that") || s->tok[t + 1].xpos == PSC_XPOS_VBG);
}

psc_phrase psc_coder_matter(const psc_coder *c, int32_t t)
{
    uint32_t first, last;
    psc_graph_reach(&c->g, t, &first, &last);
    while (first < last && is_joint(c->g.sent, first)) first++;
    return psc_coder_phrase(c, first, last);
}

static bool in_side(const psc_side *s, const psc_entity *e)
{
    for (uint32_t i = 0; i < s->n; i++) {
        const psc_entity *o = &s->at[i];
        if (o->span.beg == e->span.beg && o->span.end == e->span.end &&
            psc_str_eq(o->name, e->name) && !memcmp(&o->code, &e->code, sizeof e->code))
            return true;
        if (e->name.len && psc_str_eq(o->name, e->name)) return true;
    }
    return false;
}

/* "met the rebels, the first meeting of the two sides": of the same code, and told of before. */
static bool told_again(const psc_coder *c, const psc_side *s, const psc_entity *e)
{
    const psc_entity *first = psc_graph_first_mention(&c->g, e);
    for (uint32_t i = 0; i < s->n; i++) {
        const psc_entity *o = &s->at[i];
        if (psc_graph_first_mention(&c->g, o)->span.beg == first->span.beg &&
            !memcmp(&o->code, &e->code, sizeof e->code))
            return true;
    }
    return false;
}

bool psc_side_add_entity(psc_coder *c, psc_side *s, int32_t e)
{
    bool any = false;
    for (; e >= 0; e = c->g.mentions->next[e]) {
        const psc_entity *m = &c->g.mentions->at[e];
        if (m->kind == PSC_ENTITY_PLACE || psc_code_none(&m->code)) continue;
        any = true;
        if (in_side(s, m) || told_again(c, s, m)) continue;
        psc_entity *new = psc_push(c->g.arena, s->at, s->n, s->cap);
        *new = *m;
        const char *home = psc_homeland_known(c->home, c->g.mentions, e);
        if (m->code.country[0] || !home[0]) continue;
        memcpy(new->code.country, home, sizeof new->code.country);
        new->inferred = true;
    }
    return any;
}

/* "its ally President X": a noun that is nobody by itself, and the name beside it. */
static bool add_name(psc_coder *c, psc_side *s, int32_t t)
{
    for (int32_t k = c->g.child[t]; k >= 0; k = c->g.next[k]) {
        psc_rel base = psc_graph_base(&c->g, k);
        if ((base == PSC_REL_APPOS || base == PSC_REL_FLAT) &&
            psc_side_add_entity(c, s, psc_graph_entity(&c->g, k)))
            return true;
    }
    return false;
}

/* "allies such as Chad", "states, including Chad and Mali": the first that is named; -1. */
static int32_t instance_of(const psc_graph *g, int32_t t)
{
    int32_t next = t + 1;
    while (next < (int32_t)g->n && g->sent->tok[next].upos == PSC_UPOS_PUNCT) next++;
    if (next >= (int32_t)g->n || !psc_rules_is_cue(g->rules, g->word[next], PSC_CUE_INSTANCE))
        return -1;
    for (int32_t k = g->child[t]; k >= 0; k = g->next[k])
        if (k > next && psc_graph_base(g, k) == PSC_REL_NMOD) return k;
    return -1;
}

/* "its neighbours, Chad and Niger", "states such as Chad": who is named beside a word for some of
 * no country; -1. */
static int32_t named_beside(psc_coder *c, int32_t t, int32_t e)
{
    const psc_graph *g = &c->g;
    if (e < 0 || psc_code_has_country(&g->mentions->at[e].code)) return -1;
    const int32_t k = psc_graph_child(g, t, PSC_REL_APPOS);
    const int32_t name = k < 0 ? -1 : psc_graph_entity(g, k);
    if (name >= 0 && g->mentions->at[name].kind == PSC_ENTITY_STATE) return k;
    const int32_t one = instance_of(g, t), who = one < 0 ? -1 : psc_graph_entity(g, one);
    return who >= 0 && psc_code_has_country(&g->mentions->at[who].code) ? one : -1;
}

/* A person named below a title in the plural, with a country: the list may hang on a country
 * inside it ("of Nigeria and Patrice Talon of Benin"). */
static bool is_in_titled_list(const psc_graph *g, int32_t title, int32_t k)
{
    const psc_rel rel = psc_graph_base(g, k);
    const int32_t e = psc_graph_entity(g, k);
    return e >= 0 && (rel == PSC_REL_APPOS || rel == PSC_REL_CONJ) &&
           g->mentions->at[e].kind == PSC_ENTITY_PERSON &&
           psc_code_has_country(&g->mentions->at[e].code) && psc_graph_above(g, title, k);
}

/* "Presidents Buhari of Nigeria and Talon of Benin": those whom a title names that has not the
 * country of all of them. */
static bool add_titled_list(psc_coder *c, psc_side *s, int32_t t, int32_t e)
{
    const psc_graph *g = &c->g;
    const psc_entity *title = e < 0 ? NULL : &g->mentions->at[e];
    if (!title || !title->plural || !psc_code_is_organ(&title->code)) return false;
    if (psc_graph_child(g, t, PSC_REL_APPOS) < t)
        return false; /* "his children Ann and Bo": no office */
    uint32_t first, last;
    bool apart = false;
    psc_graph_reach(g, t, &first, &last);
    for (int32_t k = t + 1; k <= (int32_t)last; k++)
        apart |= is_in_titled_list(g, t, k) &&
                 strncmp(title->code.country, g->mentions->at[psc_graph_entity(g, k)].code.country,
                         3) != 0;
    for (int32_t k = t + 1; k <= (int32_t)last && apart; k++)
        if (is_in_titled_list(g, t, k)) psc_side_add_entity(c, s, psc_graph_entity(g, k));
    return apart;
}

/* "Merkel of Germany and Kurz of Austria": the second hangs on the first one's country. */
static void add_next_person(psc_coder *c, psc_side *s, int32_t t)
{
    const psc_graph *g = &c->g;
    const int32_t land = psc_graph_child(g, t, PSC_REL_NMOD);
    const int32_t e = land < 0 ? -1 : psc_graph_entity(g, land);
    if (e < 0 || g->mentions->at[e].kind != PSC_ENTITY_STATE) return;
    for (int32_t k = g->child[land]; k >= 0; k = g->next[k]) {
        const int32_t who = psc_graph_rel(g, k) == PSC_REL_CONJ ? psc_graph_entity(g, k) : -1;
        if (who >= 0 && g->mentions->at[who].kind == PSC_ENTITY_PERSON)
            psc_side_add_entity(c, s, who);
    }
}

/* "the idea" is whoever's it was when it was told of: named by those words here. */
static void add_author(psc_coder *c, psc_side *s, int32_t t)
{
    const int32_t who = psc_proposals_owner(c->proposals, &c->g, t);
    if (who < 0 || psc_code_none(&c->g.mentions->at[who].code)) return;
    const psc_entity *author = &c->g.mentions->at[who];
    const psc_phrase words = psc_coder_subtree(c, t);
    psc_entity e = *author;
    e.text = words.text;
    e.span = words.span;
    e.sentence = c->g.sent->index;
    psc_graph_reach(&c->g, t, &e.first, &e.last);
    e.head = (uint32_t)t;
    e.link = who;
    if (!e.name.len) e.name = author->text;
    if (!in_side(s, &e)) *psc_push(c->g.arena, s->at, s->n, s->cap) = e;
}

/* "a statement by Oman and Qatar": who is joined to the owner owns it too. */
static void add_co_owners(psc_coder *c, psc_side *s, int32_t t, int32_t owner)
{
    const psc_graph *g = &c->g;
    const psc_entity *e = &g->mentions->at[owner];
    const int32_t head = (int32_t)e->head;
    if (e->sentence != g->sent->index || g->sent->tok[head].head != t) return;
    for (int32_t k = g->child[head]; k >= 0; k = g->next[k])
        if (psc_graph_rel(g, k) == PSC_REL_CONJ && g->sent->tok[k].upos != PSC_UPOS_VERB)
            psc_side_add_entity(c, s, psc_graph_entity(g, k));
}

/* A noun that is nobody itself stands for its owner: "the Russian proposal". */
static void add_owner(psc_coder *c, psc_side *s, int32_t t)
{
    const int32_t owner = psc_holder_of(&c->g, t);
    if (owner < 0) {
        add_author(c, s, t);
        return;
    }
    psc_side_add_entity(c, s, owner);
    add_co_owners(c, s, t, owner);
}

/* "we" in somebody's words is whoever speaks. */
static int32_t entity_or_speaker(psc_coder *c, int32_t t)
{
    int32_t cue;
    if (c->g.sent->tok[t].upos == PSC_UPOS_PRON &&
        psc_rules_is_cue(c->g.rules, c->g.word[t], PSC_CUE_FIRST_PERSON))
        return psc_graph_entity(&c->g, psc_speaker(&c->g, t, &cue));
    return psc_graph_entity(&c->g, t);
}

/* "A and B are among the countries sending ...": who a general word is said of; else t. */
static int32_t said_of(const psc_coder *c, int32_t t)
{
    const psc_graph *g = &c->g;
    const int32_t e = psc_graph_entity(g, t), subj = psc_graph_child(g, t, PSC_REL_NSUBJ);
    if (e < 0 || subj < 0 || psc_graph_child(g, t, PSC_REL_COP) < 0) return t;
    const bool somewhere = psc_code_has_country(&g->mentions->at[e].code);
    return somewhere || psc_graph_entity(g, subj) < 0 ? t : subj;
}

/* "... with Sudan and its soldiers disarmed": joined in the tree, but subject of what follows. */
static bool is_subject_of_next(psc_coder *c, int32_t noun)
{
    for (int32_t t = noun + 1; t < (int32_t)c->g.n && t < noun + 12; t++)
        if (psc_graph_base(&c->g, t) == PSC_REL_CONJ && psc_graph_joined_subject(&c->g, t) == noun)
            return true;
    return false;
}

/* "accused Washington, and the cardinal, of helping": hung on the verb, a somebody who does
 * nothing there is joined to the object. */
static bool is_joined_object(const psc_coder *c, int32_t t, int32_t k)
{
    const psc_graph *g = &c->g;
    const uint8_t upos = g->sent->tok[k].upos;
    if (k < t || psc_graph_rel(g, k) != PSC_REL_CONJ || psc_graph_entity(g, k) < 0) return false;
    if (upos != PSC_UPOS_NOUN && upos != PSC_UPOS_PROPN) return false;
    return psc_graph_child(g, k, PSC_REL_NSUBJ) < 0 && psc_graph_child(g, k, PSC_REL_COP) < 0 &&
           psc_graph_child(g, k, PSC_REL_OBJ) < 0 && psc_graph_child(g, k, PSC_REL_CASE) < 0;
}

static void add_joined_objects(psc_coder *c, psc_side *s, int32_t t)
{
    const int32_t h = c->g.sent->tok[t].head;
    if (psc_graph_rel(&c->g, t) != PSC_REL_OBJ || h < 0) return;
    for (int32_t k = c->g.child[h]; k >= 0; k = c->g.next[k])
        if (is_joined_object(c, t, k)) psc_side_add(c, s, k, 0);
}

/* "Nobody in the cabinet will go": those of whom it is none. */
static void add_none_of(psc_coder *c, psc_side *s, int32_t t)
{
    const psc_graph *g = &c->g;
    if (!psc_rules_is_cue(g->rules, g->word[t], PSC_CUE_NEGATION)) return;
    for (int32_t k = g->child[t]; k >= 0; k = g->next[k])
        if (k > t && psc_graph_base(g, k) == PSC_REL_NMOD)
            psc_side_add_entity(c, s, psc_graph_entity(g, k));
}

/* "turned back a fishing boat carrying migrants": those on board, where nobody tells whose the
 * boat is; else e. */
static int32_t those_on_board(psc_coder *c, int32_t t, int32_t e)
{
    psc_graph *g = &c->g;
    if (e < 0 || t < 0 || t >= (int32_t)g->n) return e;
    const psc_code *code = &g->mentions->at[e].code;
    if (code->sector[0] != PSC_SECTOR_BUS || psc_code_has_country(code)) return e;
    for (int32_t k = g->child[t]; k >= 0; k = g->next[k]) {
        if (k < t || psc_graph_rel(g, k) != PSC_REL_ACL || g->sent->tok[k].xpos != PSC_XPOS_VBG ||
            !psc_rules_is_cue(g->rules, g->word[k], PSC_CUE_CARRY))
            continue;
        const int32_t obj = psc_graph_arguments(g, k)->obj;
        const int32_t who = obj < 0 ? -1 : psc_graph_entity(g, psc_graph_counted(g, obj));
        if (who >= 0 && psc_code_has_country(&g->mentions->at[who].code)) return who;
    }
    return e;
}

void psc_side_add(psc_coder *c, psc_side *s, int32_t t, int depth)
{
    if (t == psc_graph_outside(&c->g)) {
        psc_side_add_entity(c, s, c->g.speaker);
        return;
    }
    t = said_of(c, t);
    int32_t e = entity_or_speaker(c, t);
    if (e < 0) t = psc_graph_counted(&c->g, t), e = psc_graph_entity(&c->g, t);
    const int32_t named = depth > 0 ? named_beside(c, t, e) : -1;
    if (named >= 0) {
        psc_side_add(c, s, named, depth);
        return;
    }
    if (depth > 0 && add_titled_list(c, s, t, e)) return;
    const bool coded = psc_side_add_entity(c, s, those_on_board(c, t, e));
    if (!coded && e < 0) add_none_of(c, s, t);
    if (!coded && e < 0 && !add_name(c, s, t)) add_owner(c, s, t);
    if (!coded && e >= 0 && c->g.mentions->at[e].kind == PSC_ENTITY_PRONOUN) add_author(c, s, t);
    if (depth > 0) add_next_person(c, s, t);
    for (int32_t k = c->g.child[t]; k >= 0 && depth > 0; k = c->g.next[k])
        if (psc_graph_rel(&c->g, k) == PSC_REL_CONJ && c->g.sent->tok[k].upos != PSC_UPOS_VERB &&
            !is_subject_of_next(c, k))
            psc_side_add(c, s, k, depth - 1);
    if (depth > 0) add_joined_objects(c, s, t);
}

psc_side psc_side_of(psc_coder *c, const psc_args *args)
{
    psc_side s = {0};
    for (uint32_t i = 0; i < args->n; i++) psc_side_add(c, &s, args->tok[i], 2);
    return s;
}

bool psc_side_has(const psc_coder *c, const psc_side *s, const psc_entity *e)
{
    if (in_side(s, e)) return true;
    const psc_entity *first = psc_graph_first_mention(&c->g, e);
    for (uint32_t i = 0; i < s->n; i++)
        if (psc_graph_first_mention(&c->g, &s->at[i])->span.beg == first->span.beg) return true;
    return false;
}

/* "The regional government asked Baghdad": what a capital is asked is asked of the government. */
static bool is_asked(const psc_coder *c, const psc_entity *e)
{
    const int32_t m = psc_graph_entity(&c->g, (int32_t)e->head);
    const psc_rel base = psc_graph_base(&c->g, (int32_t)e->head);
    return e->sentence == c->g.sent->index && m >= 0 &&
           c->g.mentions->flag[m] & (PSC_MENTION_CAPITAL | PSC_MENTION_SEAT) &&
           (base == PSC_REL_OBJ || base == PSC_REL_IOBJ);
}

/* "warned that his country would ...": a state, before those who act for it. */
static bool is_own_state(const psc_coder *c, const psc_side *actor, const psc_entity *e)
{
    const bool state = (e->kind == PSC_ENTITY_STATE && !is_asked(c, e)) ||
                       e->kind == PSC_ENTITY_ADJ;
    for (uint32_t i = 0; state && i < actor->n; i++) {
        const psc_code *a = &actor->at[i].code;
        if (psc_code_is_organ(a) && !actor->at[i].inferred &&
            memcmp(a->country, e->code.country, sizeof a->country) == 0)
            return true;
    }
    return false;
}

/* "stressed his country's solidarity with Israel": the same government once more, beside somebody
 * of another country. */
static bool is_own_beside_other(const psc_side *actor, const psc_side *recipient, uint32_t i)
{
    const psc_code *own = &recipient->at[i].code;
    bool acts = false, other = false;
    for (uint32_t k = 0; k < actor->n; k++)
        acts |= memcmp(&actor->at[k].code, own, sizeof *own) == 0;
    for (uint32_t k = 0; k < recipient->n; k++)
        other |= psc_code_has_country(&recipient->at[k].code) &&
                 strcmp(recipient->at[k].code.country, own->country) != 0;
    return acts && other && own->sector[0] == PSC_SECTOR_GOV;
}

/* Nobody does a thing to himself: those who act are no recipients. */
void psc_side_drop_actors(const psc_coder *c, psc_side *recipient, const psc_side *actor)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < recipient->n; i++)
        if (!psc_side_has(c, actor, &recipient->at[i]) &&
            !is_own_state(c, actor, &recipient->at[i]))
            recipient->at[n++] = recipient->at[i];
    recipient->n = n;
    n = 0;
    for (uint32_t i = 0; i < recipient->n; i++)
        if (!is_own_beside_other(actor, recipient, i)) recipient->at[n++] = recipient->at[i];
    recipient->n = n;
}
