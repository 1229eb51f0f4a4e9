/* SPDX-License-Identifier: Apache-2.0 */
/* Logical arguments of predicates.
 *
 * Who is the subject when none hangs on the verb (Universal Dependencies v2):
 *   conj      shares it with the first conjunct (passive with passive)
 *   xcomp     the governor's object if it has one, else its subject (control)
 *   advcl     the governor's subject
 *   acl       "troops fighting ...": the noun; of a past participle the object
 *   acl:relcl the noun stands for its relative pronoun, or for what is missing
 * Every step goes up the tree, so the search ends; its depth is bounded. */
#include "events/graph.h"
#include "events/differ.h"
#include "events/graph_part.h"

enum { DEPTH = 6 }; /* governors looked at for a missing argument */

static bool is_participle(const psc_graph *g, int32_t t)
{
    uint8_t x = g->sent->tok[t].xpos;
    return x == PSC_XPOS_VBN || x == PSC_XPOS_VBD;
}

/* Prose ends in a full stop, headlines do not. */
static bool is_headline(const psc_graph *g)
{
    return g->n == 0 || g->sent->tok[g->n - 1].upos != PSC_UPOS_PUNCT;
}

/* A rule has the verb at t with a preposition that stands there, and without an object. */
static bool takes_preposition(const psc_graph *g, int32_t t)
{
    const psc_rules *r = g->rules;
    const uint32_t word = g->word[t];
    for (uint32_t i = r->first[word]; word && i < r->first[word + 1]; i++) {
        bool prep = false, obj = r->pattern[i].pos != PSC_POS_VERB;
        for (uint32_t k = 0; k < r->pattern[i].n_need; k++) {
            const psc_need *need = &r->need[r->pattern[i].need + k];
            if (need->has_via || need->not ) continue;
            obj |= need->slot.kind == PSC_SLOT_OBJ;
            for (int32_t c = g->child[t]; c >= 0 && need->slot.kind == PSC_SLOT_PREP;
                 c = g->next[c])
                prep |= psc_graph_has_case(g, c, need->slot.prep);
        }
        if (prep && !obj) return true;
    }
    return false;
}

/* "The leader called for talks." as a noun with a participle below it: prose without a finite
 * verb, so the participle is one, if it has an object or stands with a preposition that its
 * rule asks for (else it may be a headline's passive: "Three men arrested in the capital"). */
static bool is_finite_root(const psc_graph *g, int32_t t)
{
    const int32_t h = g->sent->tok[t].head;
    if (h < 0 || h > t || g->sent->tok[h].head >= 0 || psc_graph_rel(g, t) != PSC_REL_ACL)
        return false;
    if (is_headline(g) || g->sent->tok[t].upos != PSC_UPOS_VERB || !is_participle(g, t))
        return false;
    if (psc_graph_child(g, h, PSC_REL_COP) >= 0 || psc_graph_child(g, h, PSC_REL_NSUBJ) >= 0 ||
        psc_graph_child(g, t, PSC_REL_AUX_PASS) >= 0)
        return false;
    return psc_graph_child(g, t, PSC_REL_OBJ) >= 0 || takes_preposition(g, t);
}

/* "resigned by email": by what means, not by whom, where a past tense may stand. */
static bool is_way(const psc_graph *g, int32_t t, int32_t by)
{
    const psc_rel base = psc_graph_base(g, t);
    if (is_headline(g) || psc_graph_entity(g, by) >= 0 || g->pred[by].pattern >= 0) return false;
    return g->sent->tok[t].xpos == PSC_XPOS_VBD && (base == PSC_REL_ROOT || base == PSC_REL_CONJ);
}

/* In prose a passive has its auxiliary: "the rebels called for talks" is none, though the tree
 * takes "called" for a participle; in a headline ("Two killed") it need not. */
static bool is_passive(const psc_graph *g, int32_t t)
{
    bool subject = false;
    for (int32_t c = g->child[t]; c >= 0; c = g->next[c]) {
        psc_rel rel = psc_graph_rel(g, c);
        if (rel == PSC_REL_AUX_PASS) return true;
        if (rel == PSC_REL_OBL_AGENT && psc_graph_has_case(g, c, g->rules->by) && !is_way(g, t, c))
            return true;
        subject |= rel == PSC_REL_NSUBJ_PASS || rel == PSC_REL_CSUBJ_PASS;
    }
    return subject && (is_headline(g) || psc_graph_base(g, t) == PSC_REL_CONJ ||
                       psc_graph_base(g, t) == PSC_REL_ACL);
}

static bool is_relative_pronoun(const psc_graph *g, int32_t t)
{
    uint8_t x = g->sent->tok[t].xpos;
    return x == PSC_XPOS_WDT || x == PSC_XPOS_WP || x == PSC_XPOS_WPS;
}

/* "talks will be held: the premier ...": what stands behind a colon is no object of a passive. */
static bool colon_before(const psc_graph *g, int32_t t, int32_t obj)
{
    for (int32_t k = t + 1; k < obj; k++)
        if (psc_str_eq(g->sent->tok[k].form, PSC_STR(":"))) return true;
    return false;
}

int32_t psc_graph_thing_given(const psc_graph *g, int32_t t)
{
    const int32_t obj = psc_graph_child(g, t, PSC_REL_OBJ);
    if (obj >= 0) return colon_before(g, t, obj) ? -1 : obj;
    const int32_t x = psc_graph_child(g, t, PSC_REL_XCOMP);
    return x >= 0 && g->sent->tok[x].upos == PSC_UPOS_NOUN ? x : -1;
}

/* "by" phrase of a passive; it may hang on what is given: "was granted a permit by Peru". */
/* "by March", "by 2010": a name that is nobody, or a number. */
static bool is_deadline(const psc_graph *g, int32_t t)
{
    const uint8_t u = g->sent->tok[t].upos;
    return psc_graph_rel(g, t) != PSC_REL_OBL_AGENT && psc_graph_entity(g, t) < 0 &&
           (u == PSC_UPOS_PROPN || u == PSC_UPOS_NUM);
}

static int32_t agent(const psc_graph *g, int32_t t)
{
    for (int32_t c = g->child[t]; c >= 0; c = g->next[c])
        if (psc_graph_base(g, c) == PSC_REL_OBL && psc_graph_has_case(g, c, g->rules->by) &&
            !is_deadline(g, c))
            return c;
    const int32_t thing = psc_graph_thing_given(g, t);
    for (int32_t c = thing < 0 ? -1 : g->child[thing]; c >= 0; c = g->next[c])
        if ((psc_graph_base(g, c) == PSC_REL_NMOD || psc_graph_base(g, c) == PSC_REL_OBL) &&
            psc_graph_has_case(g, c, g->rules->by))
            return c;
    return -1;
}

static bool is_people(const psc_graph *g, int32_t t)
{
    const int32_t e = psc_graph_entity(g, t);
    const uint8_t kind = e < 0 ? PSC_ENTITY_NONE : g->mentions->at[e].kind;
    return kind == PSC_ENTITY_PERSON || kind == PSC_ENTITY_GROUP;
}

/* "was seized by tribesmen in Yemen's north who want ...": a place is nobody, "who" are the
 * people before it. */
static int32_t people_meant(const psc_graph *g, int32_t clause, int32_t noun)
{
    const int32_t who = psc_graph_child(g, clause, PSC_REL_NSUBJ);
    if (who < noun || g->sent->tok[who].xpos != PSC_XPOS_WP) return noun;
    const int32_t e = psc_graph_entity(g, noun);
    const bool place = e < 0 || g->mentions->at[e].kind == PSC_ENTITY_PLACE ||
                       g->mentions->at[e].kind == PSC_ENTITY_STATE;
    for (int32_t k = noun - 1; place && k >= 0 && k + 10 > noun; k--)
        if (is_people(g, k)) return k;
    return noun;
}

/* The noun that a relative pronoun (or the gap) of clause t stands for; -1. */
static int32_t antecedent(const psc_graph *g, int32_t t)
{
    for (int depth = 0; t >= 0 && depth < DEPTH; depth++) {
        psc_rel rel = psc_graph_rel(g, t);
        if (rel == PSC_REL_ACL_RELCL) return people_meant(g, t, g->sent->tok[t].head);
        if (rel != PSC_REL_CONJ && rel != PSC_REL_XCOMP) return -1;
        t = g->sent->tok[t].head;
    }
    return -1;
}

/* The nearest noun that is somebody before token t: what a relative pronoun stands
 * for when the tree does not tell. */
static int32_t noun_before(const psc_graph *g, int32_t t)
{
    int32_t lowest = t > 8 ? t - 8 : 0;
    for (int32_t k = t - 1; k >= lowest; k--)
        if (psc_graph_entity(g, k) >= 0) return k;
    return -1;
}

/* "the first meeting since the fighting began": what stands before the clause's own mark is no
 * part of it. */
static bool marked_between(const psc_graph *g, int32_t t, int32_t a, int32_t b)
{
    for (int32_t c = g->child[t]; c >= 0 && c < b; c = g->next[c])
        if (c > a && psc_graph_base(g, c) == PSC_REL_MARK) return true;
    return false;
}

/* Of two subjects in a wrong tree ("said Thursday it ...") the one that is somebody,
 * and the one nearer to the verb at t (b stands behind a). */
static int32_t likelier(const psc_graph *g, int32_t t, int32_t a, int32_t b)
{
    const bool only_a = psc_graph_entity(g, a) >= 0 && psc_graph_entity(g, b) < 0;
    if (a >= 0 && !only_a && marked_between(g, t, a, b)) return b;
    if (a < 0 || psc_graph_entity(g, b) < 0) return a < 0 ? b : a;
    return psc_graph_entity(g, a) < 0 || b < t ? b : a;
}

static bool pattern_needs(const psc_rules *r, const psc_pattern *p, psc_slot_kind kind,
                          uint32_t word)
{
    for (uint32_t k = 0; k < p->n_need; k++) {
        const psc_need *need = &r->need[p->need + k];
        if (need->slot.kind != kind || need->has_via || need->not ) continue;
        if (!word) return true;
        for (uint32_t m = 0; m < need->n; m++)
            if (r->need_word[need->first + m] == word) return true;
    }
    return false;
}

/* A rule has the verb at t with that particle and an object. */
static bool takes_particle(const psc_graph *g, int32_t t, uint32_t particle)
{
    const psc_rules *r = g->rules;
    const uint32_t word = g->word[t];
    for (uint32_t i = r->first[word]; word && particle && i < r->first[word + 1]; i++)
        if (pattern_needs(r, &r->pattern[i], PSC_SLOT_PRT, particle) &&
            pattern_needs(r, &r->pattern[i], PSC_SLOT_OBJ, 0))
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
    const bool next = obj > t && is_passive(g, t) && colon_before(g, t, obj);
    if (obj >= 0 && !next) return more_than(g, obj);
    int32_t whom = psc_graph_child(g, t, PSC_REL_IOBJ);
    if (whom < 0) whom = object_of_complement(g, t);
    if (whom < 0) whom = bare_oblique(g, t);
    if (whom < 0) whom = bare_behind_particle(g, t);
    if (whom < 0) whom = object_of_both(g, t);
    if (whom < 0) whom = object_above(g, t);
    return whom >= 0 ? whom : object_behind_particle(g, t);
}

/* "said it was ready to talk": somebody where the tree has an empty "it"; unless what is
 * said of comes behind ("it was wrong to talk" has a clause for its subject). */
static int32_t who_it_is(const psc_graph *g, int32_t t)
{
    const int32_t it = psc_graph_child(g, t, PSC_REL_EXPL), h = g->sent->tok[t].head;
    if (it < 0 || psc_graph_entity(g, it) >= 0) return it;
    if (h < 0 || psc_graph_base(g, t) != PSC_REL_CCOMP || psc_graph_child(g, t, PSC_REL_CSUBJ) >= 0)
        return -1;
    const int32_t teller = psc_graph_child(g, h, PSC_REL_NSUBJ);
    return psc_graph_entity(g, teller) >= 0 ? teller : -1;
}

/* "Some are hopeful: the minister, who ..., repeated ...": the tree hangs the subject on the
 * clause before the colon, as its subject too or as a phrase without a preposition. */
static int32_t subject_behind_colon(const psc_graph *g, int32_t t)
{
    const uint8_t x = g->sent->tok[t].xpos;
    if (x != PSC_XPOS_VBD && x != PSC_XPOS_VBZ && x != PSC_XPOS_VBP) return -1;
    int32_t colon = t - 1;
    while (colon >= 0 && !psc_str_eq(g->sent->tok[colon].form, PSC_STR(":"))) colon--;
    for (int32_t k = colon + 1; colon >= 0 && k < t; k++) {
        const int32_t h = g->sent->tok[k].head;
        const psc_rel base = psc_graph_base(g, k);
        if (h < 0 || h > colon) continue;
        if (base != PSC_REL_OBL && base != PSC_REL_NSUBJ && base != PSC_REL_OBJ) continue;
        if (psc_graph_child(g, k, PSC_REL_CASE) < 0 && psc_graph_entity(g, k) >= 0) return k;
    }
    return -1;
}

/* "The troops killed nine men, the army said": the tree may hang both subjects on the verb that
 * tells it; the first one's is the clause at t. */
static int32_t subject_on_teller(const psc_graph *g, int32_t t)
{
    const int32_t h = g->sent->tok[t].head;
    const psc_rel base = psc_graph_base(g, t);
    if (h < t || (base != PSC_REL_CCOMP && base != PSC_REL_PARATAXIS)) return -1;
    const int32_t first = psc_graph_child(g, h, PSC_REL_NSUBJ);
    if (first < 0 || first > t) return -1;
    for (int32_t c = g->next[first]; c >= 0; c = g->next[c])
        if (psc_graph_rel(g, c) == PSC_REL_NSUBJ && c > t) return first;
    return -1;
}

static bool is_finite(const psc_graph *g, int32_t t)
{
    const uint8_t x = g->sent->tok[t].xpos;
    return g->sent->tok[t].upos == PSC_UPOS_VERB &&
           (x == PSC_XPOS_VBD || x == PSC_XPOS_VBZ || x == PSC_XPOS_VBP ||
            psc_graph_child(g, t, PSC_REL_AUX) >= 0);
}

/* "soured after the leader accused ...": between a clause's mark and its verb stands its subject,
 * though the tree hangs it higher. */
static int32_t subject_behind_mark(const psc_graph *g, int32_t t)
{
    const int32_t mark = psc_graph_child(g, t, PSC_REL_MARK);
    if (mark < 0 || mark > t || !is_finite(g, t) || psc_graph_infinitive(g, t)) return -1;
    for (int32_t k = t - 1; k > mark; k--) {
        const int32_t h = g->sent->tok[k].head;
        const psc_rel base = psc_graph_base(g, k);
        if (h > mark && h < t) continue;
        if (base != PSC_REL_OBL && base != PSC_REL_NMOD && base != PSC_REL_OBJ) continue;
        if (psc_graph_child(g, k, PSC_REL_CASE) < 0 && psc_graph_entity(g, k) >= 0) return k;
    }
    return -1;
}

/* Nothing but auxiliaries and adverbs between the noun's last word and the verb. */
static bool stands_right_before(const psc_graph *g, uint32_t last, int32_t t)
{
    for (int32_t k = (int32_t)last + 1; k < t; k++) {
        const uint8_t u = g->sent->tok[k].upos;
        if (u != PSC_UPOS_AUX && u != PSC_UPOS_ADV && u != PSC_UPOS_PART) return false;
    }
    return (int32_t)last < t;
}

int32_t psc_graph_joined_subject(const psc_graph *g, int32_t t)
{
    if (!is_finite(g, t) || psc_graph_base(g, t) != PSC_REL_CONJ) return -1;
    if (psc_graph_child(g, t, PSC_REL_NSUBJ) >= 0 || psc_graph_child(g, t, PSC_REL_MARK) >= 0)
        return -1;
    const int32_t word = psc_graph_child(g, t, PSC_REL_CC); /* "and" hangs on either of them */
    for (int32_t k = t - 1; k >= 0 && k + 12 > t && k > word; k--) {
        if (psc_graph_rel(g, k) != PSC_REL_CONJ || psc_graph_entity(g, k) < 0) continue;
        if (!psc_graph_is_noun(g, k)) continue;
        uint32_t from, to;
        psc_graph_reach(g, k, &from, &to);
        const bool joined = word < 0 ? psc_graph_child(g, k, PSC_REL_CC) >= 0
                                     : (int32_t)from == word + 1;
        return joined && stands_right_before(g, to, t) ? k : -1;
    }
    return -1;
}

/* "soured after the leader accused him ...": the clause's word is taken for the noun's. */
static int32_t subject_with_mark(const psc_graph *g, int32_t t)
{
    const int32_t h = g->sent->tok[t].head;
    if (psc_graph_rel(g, t) != PSC_REL_ADVCL || !is_finite(g, t) || h < 0 || h > t) return -1;
    if (psc_graph_child(g, t, PSC_REL_OBJ) < 0 || psc_graph_child(g, t, PSC_REL_MARK) >= 0)
        return -1;
    for (int32_t k = g->child[h]; k >= 0 && k < t; k = g->next[k]) {
        if (k < h || psc_graph_base(g, k) != PSC_REL_OBL || psc_graph_entity(g, k) < 0) continue;
        uint32_t from, to;
        psc_graph_reach(g, k, &from, &to);
        if (stands_right_before(g, to, t)) return k;
    }
    return -1;
}

/* "soldiers loyal to the junta shot ...": a subject never has a preposition; it is what the
 * adjective before that is said of. */
static int32_t subject_of_adjective(const psc_graph *g, int32_t subj)
{
    const int32_t prep = psc_graph_child(g, subj, PSC_REL_CASE), adj = prep - 1;
    if (prep <= 0 || prep > subj || g->sent->tok[prep].upos != PSC_UPOS_ADP) return subj;
    if (g->sent->tok[adj].upos != PSC_UPOS_ADJ) return subj;
    const int32_t noun = psc_graph_child(g, adj, PSC_REL_NSUBJ);
    return noun >= 0 && noun < adj ? noun : subj;
}

/* A relative pronoun, or the gap of its clause, stands for the noun before. */
static void resolve_relative(const psc_graph *g, int32_t t, psc_predicate *p)
{
    int32_t noun = antecedent(g, t);
    if (noun < 0 && p->subj >= 0 && is_relative_pronoun(g, p->subj)) noun = noun_before(g, p->subj);
    if (noun < 0) return;
    if (p->subj >= 0 && is_relative_pronoun(g, p->subj)) p->subj = noun;
    if (p->obj >= 0 && is_relative_pronoun(g, p->obj))
        p->obj = noun;
    else if (p->obj < 0 && p->subj >= 0 && p->subj != noun && !p->passive)
        p->obj = noun;
}

/* "Soldiers loyal to the junta left ...": the tree may hang them on the adjective alone. */
static int32_t subject_in_adjective(const psc_graph *g, int32_t t)
{
    for (int32_t c = g->child[t]; c >= 0 && c < t; c = g->next[c]) {
        if (g->sent->tok[c].upos != PSC_UPOS_ADJ || psc_graph_child(g, c, PSC_REL_COP) >= 0)
            continue;
        const int32_t noun = psc_graph_child(g, c, PSC_REL_NSUBJ);
        if (noun >= 0 && noun < c && psc_graph_entity(g, noun) >= 0 && is_finite(g, t)) return noun;
    }
    return -1;
}

/* "Around 500 migrants, tired of waiting, marched": a count with a word before it is taken for a
 * phrase of the verb. */
static int32_t subject_about(const psc_graph *g, int32_t t)
{
    for (int32_t c = g->child[t]; c >= 0 && c < t; c = g->next[c]) {
        const int32_t prep = psc_graph_child(g, c, PSC_REL_CASE);
        if (psc_graph_base(g, c) != PSC_REL_OBL || prep < 0 || psc_graph_entity(g, c) < 0) continue;
        const psc_token *count = psc_graph_tok(g, prep + 1);
        if (prep + 1 < c && count->upos == PSC_UPOS_NUM && count->head == c && is_finite(g, t))
            return c;
    }
    return -1;
}

static void own_arguments(const psc_graph *g, int32_t t, psc_predicate *p)
{
    int32_t subj = -1, pass = -1, obj = psc_graph_object(g, t);
    for (int32_t c = g->child[t]; c >= 0; c = g->next[c]) {
        psc_rel rel = psc_graph_rel(g, c);
        if (rel == PSC_REL_NSUBJ || rel == PSC_REL_NSUBJ_OUTER) subj = likelier(g, t, subj, c);
        if (rel == PSC_REL_NSUBJ_PASS) pass = likelier(g, t, pass, c);
    }
    if (subj < 0 && pass < 0) subj = subject_on_teller(g, t);
    if (subj < 0 && pass < 0) subj = subject_behind_mark(g, t);
    if (subj < 0 && pass < 0) subj = psc_graph_joined_subject(g, t);
    if (subj < 0 && pass < 0) subj = subject_with_mark(g, t);
    if (subj < 0 && pass < 0) subj = subject_about(g, t);
    if (subj < 0 && pass < 0) subj = subject_in_adjective(g, t);
    if (subj >= 0) subj = subject_of_adjective(g, subj);
    if (subj < 0 && pass < 0) subj = who_it_is(g, t);
    if (subj < 0 && pass < 0) subj = subject_behind_colon(g, t);
    if (subj < 0 && pass < 0 && obj >= 0) { /* the subject hangs on the object: arcs that cross */
        const int32_t c = psc_graph_child(g, obj, PSC_REL_NSUBJ);
        if (c >= 0 && c < t && obj > t && psc_graph_child(g, obj, PSC_REL_COP) < 0) subj = c;
    }
    if (subj < 0 && pass < 0 && g->sent->tok[t].upos == PSC_UPOS_ADJ) { /* "is due in Paris" */
        const int32_t o = psc_graph_child(g, t, PSC_REL_OBL);
        const int32_t c = o < 0 ? -1 : psc_graph_child(g, o, PSC_REL_NSUBJ);
        if (c >= 0 && c < t && o > t) subj = c;
    }
    if (psc_graph_base(g, t) == PSC_REL_AMOD && subj >= 0 && obj < 0)
        obj = g->sent->tok[t].head; /* "Bolivia severed ties" as a noun and its attribute */
    p->passive = is_passive(g, t) && g->sent->tok[t].upos != PSC_UPOS_NOUN;
    if (p->passive && pass < 0) pass = subj, subj = -1;
    if (!p->passive && subj < 0) subj = pass;
    p->subj = p->passive ? agent(g, t) : subj;
    p->obj = p->passive ? (pass >= 0 ? pass : obj) : obj;
    resolve_relative(g, t, p);
}

static void borrow_arguments(psc_graph *g, int32_t t, psc_predicate *p, int depth);

static bool is_forceful(const psc_graph *g, int32_t t)
{
    return g->sent->tok[t].upos == PSC_UPOS_VERB &&
           psc_rules_has(g->rules, g->word[t], PSC_TRAIT_FORCE);
}

/* "rounded up and executed dozens of men": what stands behind the last verb is done to by both. */
static void share_object(const psc_graph *g, int32_t t, psc_predicate *p)
{
    if (p->passive || p->obj >= 0 || !is_forceful(g, t)) return;
    int32_t fellow = psc_graph_rel(g, t) == PSC_REL_CONJ ? g->sent->tok[t].head : -1;
    for (int32_t c = g->child[t]; c >= 0; c = g->next[c])
        if (c > t && psc_graph_rel(g, c) == PSC_REL_CONJ) fellow = c;
    if (fellow < t || fellow > t + 4 || !is_forceful(g, fellow)) return;
    const int32_t obj = psc_graph_child(g, fellow, PSC_REL_OBJ);
    if (obj > fellow && psc_graph_child(g, fellow, PSC_REL_AUX) < 0) p->obj = obj;
}

static const psc_predicate *arguments(psc_graph *g, int32_t t, int depth)
{
    psc_predicate *p = &g->pred[t];
    if (p->found) return p;
    p->found = true;
    own_arguments(g, t, p);
    share_object(g, t, p);
    if (depth < DEPTH) borrow_arguments(g, t, p, depth);
    return p;
}

static bool object_is_doer(const psc_graph *g, int32_t governor)
{
    int32_t pat = g->pred[governor].pattern;
    return pat < 0 || g->rules->rule[g->rules->pattern[pat].rule].op != PSC_OP_INTEND;
}

/* A conjunct without arguments of its own shares those of the first. */
static void share_conjunct(psc_graph *g, int32_t t, psc_predicate *p, int depth)
{
    int32_t h = g->sent->tok[t].head;
    if (h >= 0 && g->sent->tok[t].upos == PSC_UPOS_VERB && psc_graph_is_noun(g, h))
        h = g->sent->tok[h].head; /* "welcomed the talks and called on ..." */
    if (h < 0 || psc_graph_is_noun(g, h)) return;
    const psc_predicate *q = arguments(g, h, depth + 1);
    bool bare = p->subj < 0 && p->obj < 0;
    /* "was summoned and handed a letter": a participle of the passive, with what is given */
    const bool given = p->subj < 0 && p->obj > t && g->sent->tok[t].xpos == PSC_XPOS_VBN;
    if (!p->passive && q->passive && (given || (bare && is_participle(g, t)))) {
        p->passive = true;
        p->subj = q->subj;
        p->obj = q->obj;
    } else if (p->passive) {
        if (p->obj < 0) p->obj = q->passive ? q->obj : q->subj;
    } else if (p->subj < 0) {
        p->subj = q->passive ? q->obj : q->subj;
    }
}

/* "jailed them for marching": who is blamed, thanked or punished for it did it. */
static bool on_account(const psc_graph *g, int32_t t)
{
    if (g->sent->tok[t].xpos != PSC_XPOS_VBG) return false;
    for (int32_t c = g->child[t]; c >= 0; c = g->next[c])
        if (psc_graph_base(g, c) == PSC_REL_MARK)
            return g->word[c] == g->rules->on_account || g->word[c] == g->rules->of;
    return false;
}

/* A phrase or participle between a verb and its subject: "rebels armed with machetes killed". */
static bool hangs_on_subject(const psc_graph *g, int32_t t)
{
    const psc_rel base = psc_graph_base(g, t);
    return base == PSC_REL_NMOD || base == PSC_REL_OBL ||
           (psc_graph_rel(g, t) == PSC_REL_ACL && is_participle(g, t));
}

/* "Gunmen on motorcycles killed nine men, the governor said": a clause that the tree hangs on its
 * own subject, and that on the verb which tells it; -1 if t is none. */
static int32_t told_subject(const psc_graph *g, int32_t t)
{
    int32_t n = g->sent->tok[t].head;
    if (!is_participle(g, t) || psc_graph_rel(g, t) != PSC_REL_ACL || n > t) return -1;
    for (int up = 0; up < 4 && n >= 0 && hangs_on_subject(g, n); up++) n = g->sent->tok[n].head;
    const int32_t h = n < 0 ? -1 : g->sent->tok[n].head;
    if (h < t || psc_graph_rel(g, n) != PSC_REL_NSUBJ || agent(g, t) >= 0) return -1;
    for (int32_t c = g->next[n]; c >= 0; c = g->next[c])
        if (psc_graph_rel(g, c) == PSC_REL_NSUBJ && c > t) return n;
    return -1;
}

/* A phrase behind the verb at t that has no preposition: "killed at least nine men". */
static int32_t bare_phrase(const psc_graph *g, int32_t t)
{
    for (int32_t c = g->child[t]; c >= 0; c = g->next[c])
        if (c > t && psc_graph_base(g, c) == PSC_REL_OBL && psc_graph_entity(g, c) >= 0 &&
            psc_graph_child(g, c, PSC_REL_CASE) < 0)
            return c;
    return -1;
}

/* Who does what the open complement t of q says: q's object, if it is the doer. */
static int32_t controller(const psc_graph *g, int32_t t, int32_t h, const psc_predicate *q)
{
    if (q->obj < 0 || !object_is_doer(g, h)) return q->subj;
    if (psc_rules_is_cue(g->rules, g->word[h], PSC_CUE_MEANS) && psc_graph_entity(g, q->obj) < 0)
        return q->subj;
    const bool aside = g->sent->tok[t].upos == PSC_UPOS_ADJ && psc_graph_entity(g, q->obj) < 0;
    return aside && psc_graph_entity(g, q->subj) >= 0 ? q->subj : q->obj;
}

/* "A and B, meeting in Prague, ...": behind a comma the whole list does it. */
static int32_t list_head(const psc_graph *g, int32_t noun, int32_t t)
{
    const int32_t first = g->sent->tok[noun].head;
    const bool comma = t > 0 && psc_str_eq(g->sent->tok[t - 1].form, PSC_STR(","));
    return comma && psc_graph_rel(g, noun) == PSC_REL_CONJ && psc_graph_entity(g, first) >= 0
               ? first
               : noun;
}

static void borrow_complement(psc_graph *g, int32_t t, psc_predicate *p, int depth)
{
    const int32_t h = g->sent->tok[t].head;
    const psc_predicate *q = arguments(g, h, depth + 1);
    const int32_t doer = controller(g, t, h, q);
    const bool done_to = g->sent->tok[t].xpos == PSC_XPOS_VBN && q->obj >= 0 && p->obj < 0 &&
                         psc_graph_child(g, t, PSC_REL_AUX) < 0;
    if (done_to) p->passive = true, p->subj = q->subj; /* "had him arrested" */
    if (p->passive && p->obj < 0)
        p->obj = done_to ? q->obj : doer;
    else if (!p->passive)
        p->subj = doer;
}

/* "fired when prisoners fled, killing nine of them": the doer is none of those it is done to, so
 * he is the subject one clause up; else as it was. */
static int32_t doer_above(psc_graph *g, int32_t t, const psc_predicate *p, int32_t doer, int depth)
{
    int32_t whom = p->obj;
    for (int32_t c = whom < 0 ? -1 : g->child[whom]; c >= 0; c = g->next[c])
        if (g->sent->tok[c].upos == PSC_UPOS_PRON && psc_graph_has_case(g, c, g->rules->of))
            whom = c;
    if (whom < 0 || g->sent->tok[whom].upos != PSC_UPOS_PRON) return doer;
    if (psc_graph_entity(g, whom) < 0 || psc_graph_differ(g, whom, doer)) return doer;
    int32_t h = g->sent->tok[t].head;
    while (h >= 0 &&
           (psc_graph_base(g, h) == PSC_REL_XCOMP || psc_graph_base(g, h) == PSC_REL_CONJ))
        h = g->sent->tok[h].head;
    if (h < 0 || psc_graph_base(g, h) != PSC_REL_ADVCL || g->sent->tok[h].head < 0) return doer;
    const psc_predicate *q = arguments(g, g->sent->tok[h].head, depth + 1);
    return q->subj >= 0 ? q->subj : doer;
}

static void borrow_adverbial(psc_graph *g, int32_t t, psc_predicate *p, int depth)
{
    const psc_predicate *q = arguments(g, g->sent->tok[t].head, depth + 1);
    const bool of_object = q->passive && psc_graph_infinitive(g, t); /* "thought by X to have" */
    int32_t doer = q->subj >= 0 && !of_object ? q->subj : q->passive ? q->obj : -1;
    const int32_t h = g->sent->tok[t].head;
    const bool prompted = psc_graph_infinitive(g, t) && psc_graph_entity(g, q->obj) >= 0 &&
                          psc_rules_is_cue(g->rules, g->word[h], PSC_CUE_SPUR);
    if (prompted || (on_account(g, t) && q->obj >= 0)) doer = q->obj;
    if (doer >= 0 && g->mentions) doer = doer_above(g, t, p, doer, depth);
    const bool participle = is_participle(g, t) && p->obj < 0;
    if (p->passive || participle) {
        p->passive = true;
        if (p->obj < 0) p->obj = doer;
    } else if (p->subj < 0) {
        p->subj = doer;
    }
}

/* From the noun on which the clause hangs. */
static void borrow_noun(const psc_graph *g, int32_t t, psc_predicate *p)
{
    const int32_t h = g->sent->tok[t].head, told = told_subject(g, t);
    if (told >= 0) {
        p->passive = false;
        p->subj = told;
        if (p->obj < 0) p->obj = bare_phrase(g, t);
    } else if (is_finite_root(g, t)) {
        p->subj = h;
    } else if (is_participle(g, t)) {
        p->passive = true;
        if (p->subj < 0) p->subj = agent(g, t);
        if (p->obj < 0) p->obj = h;
    } else if (p->subj < 0 && g->sent->tok[t].xpos == PSC_XPOS_VBG && !psc_graph_has_mark(g, t)) {
        p->subj = list_head(g, h, t); /* not "the idea of ousting" */
    }
}

static void borrow_arguments(psc_graph *g, int32_t t, psc_predicate *p, int depth)
{
    const psc_rel rel = psc_graph_rel(g, t);
    if (g->sent->tok[t].head < 0 || (p->subj >= 0 && !p->passive)) return;
    switch ((int)psc_rel_base(rel)) {
    case PSC_REL_CONJ: share_conjunct(g, t, p, depth); break;
    case PSC_REL_XCOMP: borrow_complement(g, t, p, depth); break;
    case PSC_REL_ADVCL: borrow_adverbial(g, t, p, depth); break;
    case PSC_REL_ACL:
        if (rel != PSC_REL_ACL_RELCL) borrow_noun(g, t, p);
        break;
    case PSC_REL_AMOD: /* "striking miners" */
        if (g->sent->tok[t].xpos == PSC_XPOS_VBG) p->subj = g->sent->tok[t].head;
        break;
    default: break;
    }
}

const psc_predicate *psc_graph_arguments(psc_graph *g, int32_t t)
{
    return arguments(g, t, 0);
}
