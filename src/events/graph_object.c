/* SPDX-License-Identifier: Apache-2.0 */
/* The object of a verb, also where the tree hangs it elsewhere: behind a particle that it takes for
 * a preposition, on the complement, on the verb above or beside, or as a phrase without a
 * preposition. */
#include "events/graph_part.h"

/* The pattern asks for that slot; word: filled by that word. */
static bool pattern_asks(const psc_rules *r, const psc_pattern *p, psc_slot_kind kind,
                         uint32_t word)
{
    for (uint32_t k = 0; k < p->n_need; k++) {
        const psc_need *need = &r->need[p->need + k];
        if (psc_need_asks(need, kind) && (!word || psc_need_lists(r, need, word))) return true;
    }
    return false;
}

/* A rule has the verb at t with that particle and an object. */
static bool takes_particle(const psc_graph *g, int32_t t, uint32_t particle)
{
    const psc_rules *r = g->rules;
    const uint32_t word = g->word[t];
    for (uint32_t i = r->first[word]; word && particle && i < r->first[word + 1]; i++)
        if (pattern_asks(r, &r->pattern[i], PSC_SLOT_PRT, particle) &&
            pattern_asks(r, &r->pattern[i], PSC_SLOT_OBJ, 0))
            return true;
    return false;
}

/* "tipped off the police": the object where the tree takes the particle for a preposition. */
static int32_t object_behind_particle(const psc_graph *g, int32_t t)
{
    const int32_t prt = t + 1;
    if (prt >= (int32_t)g->n || g->sent->tok[t].upos != PSC_UPOS_VERB) return -1;
    const int32_t noun = g->sent->tok[prt].head;
    const bool phrase = noun > prt && psc_graph_base(g, prt) == PSC_REL_CASE &&
                        g->sent->tok[noun].head == t && psc_graph_base(g, noun) == PSC_REL_OBL;
    if (!phrase || psc_graph_has_case(g, noun, g->rules->of)) return -1; /* "out of the city" */
    return takes_particle(g, t, g->word[prt]) ? noun : -1;
}

/* "pardoned and released the editor": the object of both stands behind the second. */
static int32_t object_of_both(const psc_graph *g, int32_t t)
{
    const int32_t next = t + 2;
    if (next >= (int32_t)g->n || g->sent->tok[t].upos != PSC_UPOS_VERB) return -1;
    const psc_token *tok = &g->sent->tok[next];
    const bool both = tok->head == t && psc_graph_rel(g, next) == PSC_REL_CONJ &&
                      tok->xpos == g->sent->tok[t].xpos && tok->upos == PSC_UPOS_VERB &&
                      g->sent->tok[t + 1].upos == PSC_UPOS_CCONJ;
    return both ? psc_graph_child(g, next, PSC_REL_OBJ) : -1;
}

/* "sheltered more than a million Ukrainians": who is counted, where the tree hangs him beside
 * the words that count. */
static int32_t more_than(const psc_graph *g, int32_t obj)
{
    const int32_t c = g->next[obj];
    const bool bare = c >= 0 && psc_graph_base(g, c) == PSC_REL_OBL &&
                      psc_graph_child(g, c, PSC_REL_CASE) < 0 && psc_graph_entity(g, c) >= 0;
    return bare && psc_graph_child(g, obj, PSC_REL_FIXED) >= 0 ? c : obj;
}

/* "helped the police find him": the tree gives the object to the complement as its subject. */
static int32_t object_of_complement(const psc_graph *g, int32_t t)
{
    const int32_t x = psc_graph_child(g, t, PSC_REL_XCOMP);
    if (x < 0 || g->sent->tok[x].upos != PSC_UPOS_VERB) return -1;
    return psc_graph_child(g, x, PSC_REL_NSUBJ);
}

/* "killed at least 18 people": people without a preposition that the tree takes for when or how
 * much. */
static int32_t bare_oblique(const psc_graph *g, int32_t t)
{
    if (g->sent->tok[t].upos != PSC_UPOS_VERB) return -1;
    for (int32_t c = g->child[t]; c >= 0; c = g->next[c])
        if (c > t && psc_graph_rel(g, c) == PSC_REL_OBL &&
            psc_graph_child(g, c, PSC_REL_CASE) < 0 &&
            (g->sent->tok[c].upos == PSC_UPOS_NUM ||
             (g->sent->tok[c].upos == PSC_UPOS_NOUN && psc_graph_entity(g, c) >= 0)))
            return c;
    return -1;
}

/* "called off the strike": a noun without a preposition behind a particle that the verb takes. */
static int32_t bare_behind_particle(const psc_graph *g, int32_t t)
{
    const int32_t prt = psc_graph_child(g, t, PSC_REL_COMPOUND_PRT);
    if (prt < t || !takes_particle(g, t, g->word[prt])) return -1;
    for (int32_t c = g->child[t]; c >= 0; c = g->next[c])
        if (c > prt && psc_graph_rel(g, c) == PSC_REL_OBL &&
            g->sent->tok[c].upos == PSC_UPOS_NOUN && psc_graph_child(g, c, PSC_REL_CASE) < 0)
            return c;
    return -1;
}

/* "has begun trucking crude to Chad": the tree gives the object to the verb above. */
static int32_t object_above(const psc_graph *g, int32_t t)
{
    const int32_t h = g->sent->tok[t].head;
    if (h < 0 || psc_graph_base(g, t) != PSC_REL_XCOMP || g->sent->tok[t].xpos != PSC_XPOS_VBG)
        return -1;
    const int32_t obj = psc_graph_child(g, h, PSC_REL_OBJ);
    return obj > t ? obj : -1;
}

int32_t psc_graph_object(const psc_graph *g, int32_t t)
{
    const int32_t obj = psc_graph_child(g, t, PSC_REL_OBJ);
    const bool next = obj > t && psc_graph_is_passive(g, t) && psc_graph_colon_between(g, t, obj);
    if (obj >= 0 && !next) return more_than(g, obj);
    int32_t whom = psc_graph_child(g, t, PSC_REL_IOBJ);
    if (whom < 0) whom = object_of_complement(g, t);
    if (whom < 0) whom = bare_oblique(g, t);
    if (whom < 0) whom = bare_behind_particle(g, t);
    if (whom < 0) whom = object_of_both(g, t);
    if (whom < 0) whom = object_above(g, t);
    return whom >= 0 ? whom : object_behind_particle(g, t);
}
