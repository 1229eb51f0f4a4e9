/* SPDX-License-Identifier: Apache-2.0 */
/* What fills a slot of a word: its arguments, and the words below it by relation, also where the
 * tree hangs them elsewhere. */
#include "events/condition.h"
#include "events/graph.h"
#include "events/graph_part.h"

static uint32_t fill_relation(const psc_graph *g, int32_t t, psc_rel base, int32_t *out)
{
    uint32_t n = 0;
    for (int32_t c = g->child[t]; c >= 0 && n < PSC_FILL_MAX; c = g->next[c])
        if (psc_graph_base(g, c) == base) out[n++] = c;
    return n;
}

/* Its own rule looks for somebody or something behind that preposition. */
static bool asks_for(const psc_graph *g, int32_t t, uint32_t prep)
{
    if (g->pred[t].pattern < 0) return false;
    const psc_rule *rule = &g->rules->rule[g->rules->pattern[g->pred[t].pattern].rule];
    const psc_slots *slots[] = {&rule->recipient, &rule->inner};
    for (size_t k = 0; k < sizeof slots / sizeof *slots; k++)
        for (uint32_t i = 0; i < slots[k]->n; i++)
            if (slots[k]->at[i].kind == PSC_SLOT_PREP && slots[k]->at[i].prep == prep) return true;
    return false;
}

/* A phrase right behind a noun is the noun's, though the tree hangs it on the verb:
 * "demanded an end to the raids", "the killing of two men by the guards shocked ...",
 * "made a plea for a truce". */
static uint32_t fill_behind(const psc_graph *g, int32_t t, uint32_t prep, int32_t *out)
{
    const psc_rules *r = g->rules;
    const int32_t h = g->sent->tok[t].head;
    const uint8_t u = g->sent->tok[t].upos;
    if (u != PSC_UPOS_NOUN || h < 0 || g->sent->tok[h].upos != PSC_UPOS_VERB) return 0;
    if (prep != r->of && prep != r->to && prep != r->by && prep != r->between &&
        !asks_for(g, t, prep))
        return 0;
    uint32_t first, last;
    psc_graph_reach(g, t, &first, &last);
    for (int32_t c = g->child[h]; c >= 0; c = g->next[c]) {
        if (psc_graph_base(g, c) != PSC_REL_OBL || !psc_graph_has_case(g, c, prep)) continue;
        uint32_t end;
        psc_graph_reach(g, c, &first, &end);
        const bool parted = prep == r->between && c > h && psc_graph_base(g, t) == PSC_REL_NSUBJ;
        const bool right_behind = first == last + 1 || (int32_t)first == t + 1;
        if (right_behind || parted) return out[0] = c, 1; /* "clashes erupted between" */
    }
    return 0;
}

static uint32_t fill_prep(const psc_graph *g, int32_t t, uint32_t prep, int32_t *out)
{
    uint32_t n = fill_behind(g, t, prep, out);
    for (int32_t c = g->child[t]; c >= 0 && n < PSC_FILL_MAX; c = g->next[c]) {
        psc_rel base = psc_graph_base(g, c);
        if ((base == PSC_REL_OBL || base == PSC_REL_NMOD || base == PSC_REL_ADVMOD ||
             base == PSC_REL_XCOMP || base == PSC_REL_ADVCL || base == PSC_REL_ACL) &&
            psc_graph_has_case(g, c, prep))
            out[n++] = c;
        else if ((base == PSC_REL_ADVCL || base == PSC_REL_ACL || base == PSC_REL_OBL) &&
                 (prep != g->rules->to || g->sent->tok[c].xpos == PSC_XPOS_VBG)) {
            /* "accused of bombing": the preposition marks the clause */
            for (int32_t d = g->child[c]; d >= 0; d = g->next[d])
                if (psc_graph_base(g, d) == PSC_REL_MARK && g->word[d] == prep) {
                    out[n++] = c;
                    break;
                }
        }
    }
    return n;
}

/* "pushed back Polish troops": right behind the verb it may hang anywhere, even as a noun. */
static bool is_loose_particle(const psc_graph *g, int32_t t)
{
    if (t + 1 >= (int32_t)g->n) return false;
    const psc_token *tok = &g->sent->tok[t + 1];
    const bool noun = tok->upos == PSC_UPOS_NOUN && psc_graph_base(g, t + 1) == PSC_REL_COMPOUND;
    return (noun || tok->upos == PSC_UPOS_ADV || tok->upos == PSC_UPOS_ADP) && tok->head > t;
}

/* Particle by relation, or an adverb that works as one ("hit back"). */
static uint32_t fill_particle(const psc_graph *g, int32_t t, int32_t *out)
{
    uint32_t n = fill_relation(g, t, PSC_REL_COMPOUND, out), kept = 0;
    for (uint32_t i = 0; i < n; i++)
        if (psc_graph_rel(g, out[i]) == PSC_REL_COMPOUND_PRT) out[kept++] = out[i];
    int32_t adv[PSC_FILL_MAX];
    n = fill_relation(g, t, PSC_REL_ADVMOD, adv);
    for (uint32_t i = 0; i < n && kept < PSC_FILL_MAX; i++) out[kept++] = adv[i];
    if (kept < PSC_FILL_MAX && is_loose_particle(g, t)) out[kept++] = t + 1;
    return kept;
}

/* "called the move illegal": an adjective behind its noun is said of it. */
static uint32_t fill_predicative(const psc_graph *g, int32_t noun, int32_t *out, uint32_t max)
{
    uint32_t n = 0;
    for (int32_t c = g->child[noun]; c >= 0 && n < max; c = g->next[c])
        if (psc_graph_base(g, c) == PSC_REL_AMOD && c > noun) out[n++] = c;
    return n;
}

/* 'called the plan "a betrayal"': words in quotation marks behind it are what it is called; -1. */
static int32_t quoted_name(const psc_graph *g, int32_t noun)
{
    const int32_t name = psc_graph_child(g, noun, PSC_REL_APPOS);
    for (int32_t c = name < 0 ? -1 : g->child[name]; c >= 0 && c < name; c = g->next[c]) {
        const uint8_t x = g->sent->tok[c].xpos;
        if (x == PSC_XPOS_LQUOTE || x == PSC_XPOS_RQUOTE) return c < name ? name : -1;
    }
    return -1;
}

/* Open complements, and the infinitives that parsers hang as adverbial clauses of the verb
 * ("pushed them to accept") or on the somebody who is to do it ("asked the army to leave"). */
static uint32_t fill_infinitive(const psc_graph *g, int32_t t, int32_t *out)
{
    uint32_t n = fill_relation(g, t, PSC_REL_XCOMP, out);
    const int32_t first = psc_graph_child(g, t, PSC_REL_OBJ);
    for (int32_t c = g->child[t]; c >= 0 && n < PSC_FILL_MAX; c = g->next[c]) {
        psc_rel base = psc_graph_base(g, c);
        if (base == PSC_REL_OBJ && c != first) out[n++] = c; /* "called him a liar" */
        if (n == PSC_FILL_MAX) break;
        if (base == PSC_REL_ADVCL && psc_graph_infinitive(g, c)) out[n++] = c;
        if (c == first) n += fill_predicative(g, c, out + n, PSC_FILL_MAX - n);
        const int32_t name = c == first && n < PSC_FILL_MAX ? quoted_name(g, c) : -1;
        if (name >= 0) out[n++] = name;
        const bool whom = base == PSC_REL_IOBJ ||
                          (base == PSC_REL_OBJ && psc_graph_entity(g, c) >= 0);
        if (!whom) continue;
        for (int32_t d = g->child[c]; d >= 0 && n < PSC_FILL_MAX; d = g->next[d])
            if (psc_graph_base(g, d) == PSC_REL_ACL && psc_graph_infinitive(g, d)) out[n++] = d;
    }
    return n;
}

static uint32_t fill_to(const psc_graph *g, int32_t t, int32_t *out)
{
    uint32_t n = fill_infinitive(g, t, out), kept = 0;
    for (uint32_t i = 0; i < n; i++)
        if (psc_graph_infinitive(g, out[i])) out[kept++] = out[i];
    return kept;
}

static uint32_t fill_one(int32_t t, int32_t *out)
{
    out[0] = t;
    return t >= 0;
}

/* "warned the crowd that the square would be cleared": the clause hangs on whom it is told. */
static int32_t clause_on_hearer(const psc_graph *g, int32_t t)
{
    for (int32_t c = g->child[t]; c >= 0; c = g->next[c]) {
        const psc_rel base = psc_graph_base(g, c);
        if ((base != PSC_REL_OBJ && base != PSC_REL_IOBJ) || psc_graph_entity(g, c) < 0) continue;
        for (int32_t d = g->child[c]; d >= 0; d = g->next[d])
            if (psc_graph_base(g, d) == PSC_REL_ACL && psc_graph_has_mark(g, d) &&
                !psc_graph_infinitive(g, d))
                return d;
    }
    return -1;
}

/* That-clauses; behind a noun also the one that the tree hangs on its verb: "answered calls
 * that Turkey should ...". */
static uint32_t fill_clause(const psc_graph *g, int32_t t, int32_t *out)
{
    uint32_t n = fill_relation(g, t, PSC_REL_CCOMP, out);
    const int32_t h = g->sent->tok[t].head;
    if (!n && g->sent->tok[t].upos == PSC_UPOS_VERB) return fill_one(clause_on_hearer(g, t), out);
    if (n || h < 0 || !psc_graph_is_noun(g, t) || g->sent->tok[h].upos != PSC_UPOS_VERB) return n;
    uint32_t first, last, end;
    psc_graph_reach(g, t, &first, &last);
    for (int32_t c = g->child[h]; c >= 0; c = g->next[c]) {
        const psc_rel base = psc_graph_base(g, c);
        if (base != PSC_REL_CCOMP && base != PSC_REL_PARATAXIS && base != PSC_REL_ADVCL) continue;
        psc_graph_reach(g, c, &first, &end);
        if (first == last + 1 && psc_graph_base(g, (int32_t)first) == PSC_REL_MARK)
            return fill_one(c, out);
    }
    return 0;
}

/* "a charge Managua denied": what is done to the noun is not what it says. */
static uint32_t drop_gaps(psc_graph *g, int32_t t, int32_t *clause, uint32_t n)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < n; i++)
        if (psc_graph_rel(g, clause[i]) != PSC_REL_ACL_RELCL ||
            psc_graph_arguments(g, clause[i])->obj != t)
            clause[kept++] = clause[i];
    return kept;
}

/* Clauses on a noun; also the infinitive right behind it that the tree hangs higher: "talks over
 * an attempt by the envoy to arrange ...". */
static uint32_t fill_attribute(psc_graph *g, int32_t t, int32_t *out)
{
    uint32_t n = drop_gaps(g, t, out, fill_relation(g, t, PSC_REL_ACL, out));
    if (n || !psc_graph_is_noun(g, t)) return n;
    uint32_t first, last, end;
    psc_graph_reach(g, t, &first, &last);
    int32_t h = g->sent->tok[t].head;
    for (int up = 0; h >= 0 && up < 3; up++, h = g->sent->tok[h].head)
        for (int32_t c = g->child[h]; c >= 0; c = g->next[c]) {
            const psc_rel base = psc_graph_base(g, c);
            if ((base != PSC_REL_ADVCL && base != PSC_REL_ACL) || !psc_graph_infinitive(g, c))
                continue;
            psc_graph_reach(g, c, &first, &end);
            if (first == last + 1) return fill_one(c, out);
        }
    return 0;
}

static uint32_t fill_base(const psc_graph *g, int32_t t, int32_t *out)
{
    uint32_t n = fill_relation(g, t, PSC_REL_CCOMP, out), kept = 0;
    for (uint32_t i = 0; i < n; i++)
        if (g->sent->tok[out[i]].xpos != PSC_XPOS_VBD &&
            g->sent->tok[out[i]].xpos != PSC_XPOS_VBZ &&
            psc_graph_child(g, out[i], PSC_REL_AUX) < 0 &&
            psc_graph_child(g, out[i], PSC_REL_COP) < 0)
            out[kept++] = out[i];
    return kept;
}

static uint32_t fill_gerund(const psc_graph *g, int32_t t, int32_t *out)
{
    uint32_t n = fill_relation(g, t, PSC_REL_XCOMP, out), kept = 0;
    for (uint32_t i = 0; i < n; i++)
        if (g->sent->tok[out[i]].xpos == PSC_XPOS_VBG) out[kept++] = out[i];
    return kept;
}

static uint32_t fill_purpose(const psc_graph *g, int32_t t, int32_t *out)
{
    uint32_t n = fill_to(g, t, out), kept = 0;
    for (uint32_t i = 0; i < n; i++) {
        const int32_t obj = psc_graph_child(g, out[i], PSC_REL_OBJ);
        if (obj >= 0) out[kept++] = obj;
    }
    return kept;
}

/* Whom the infinitive of a verb of helping helps, at the verb or at its object: "pledged 40
 * million dollars to help the Philippines rebuild". */
static uint32_t fill_benefit(psc_graph *g, int32_t t, int32_t *out)
{
    int32_t inf[2 * PSC_FILL_MAX];
    uint32_t n = fill_to(g, t, inf), kept = 0;
    const int32_t obj = psc_graph_arguments(g, t)->obj;
    if (obj >= 0) n += fill_attribute(g, psc_graph_counted(g, obj), inf + n);
    for (uint32_t i = 0; i < n && kept < PSC_FILL_MAX; i++) {
        if (!psc_rules_is_cue(g->rules, g->word[inf[i]], PSC_CUE_BENEFIT)) continue;
        const int32_t whom = psc_graph_infinitive(g, inf[i]) ? psc_graph_object(g, inf[i]) : -1;
        if (whom >= 0) out[kept++] = whom;
    }
    return kept;
}

static uint32_t fill_compound(const psc_graph *g, int32_t t, int32_t *out)
{
    uint32_t n = fill_relation(g, t, PSC_REL_COMPOUND, out), kept = 0;
    for (uint32_t i = 0; i < n; i++)
        if (psc_graph_rel(g, out[i]) == PSC_REL_COMPOUND) out[kept++] = out[i];
    return kept;
}

/* "sent Moscow more than a million shells": a second object that the tree takes for a time or for
 * a phrase without a preposition. */
static bool is_second_object(const psc_graph *g, int32_t c)
{
    const psc_rel rel = psc_graph_rel(g, c);
    if (rel == PSC_REL_OBJ || rel == PSC_REL_OBL_UNMARKED) return true;
    return rel == PSC_REL_OBL && psc_graph_is_noun(g, c) && psc_graph_child(g, c, PSC_REL_CASE) < 0;
}

/* The object, and a second one: parsers mix "gave him a term" with "called him a liar". */
static uint32_t fill_object(psc_graph *g, int32_t t, int32_t *out)
{
    uint32_t n = fill_one(psc_graph_arguments(g, t)->obj, out);
    const int32_t first = psc_graph_child(g, t, PSC_REL_OBJ);
    const int32_t given = g->pred[t].passive ? psc_graph_thing_given(g, t) : -1;
    if (given >= 0 && (!n || given != out[0])) out[n++] = given;
    for (int32_t c = first; c >= 0 && n < PSC_FILL_MAX; c = g->next[c])
        if (c != first && is_second_object(g, c)) out[n++] = c;
    return n;
}

/* "to leave or be driven out" */
static uint32_t fill_alternative(const psc_graph *g, int32_t t, int32_t *out)
{
    uint32_t n = fill_relation(g, t, PSC_REL_CONJ, out), kept = 0;
    for (uint32_t i = 0; i < n; i++) {
        const int32_t cc = psc_graph_child(g, out[i], PSC_REL_CC);
        if (cc >= 0 && psc_str_eq(g->sent->tok[cc].lemma, PSC_STR("or"))) out[kept++] = out[i];
    }
    return kept;
}

bool psc_graph_is_somebody(const psc_graph *g, int32_t t)
{
    if (psc_graph_entity(g, t) >= 0) return true;
    for (int32_t c = g->child[t]; c >= 0; c = g->next[c]) {
        psc_rel rel = psc_graph_rel(g, c);
        if ((rel == PSC_REL_NMOD_POSS || rel == PSC_REL_AMOD || rel == PSC_REL_COMPOUND) &&
            psc_graph_entity(g, c) >= 0)
            return true;
    }
    return false;
}

/* "gave the Malian soldiers food": people that the tree takes for a part of the thing; -1. */
static int32_t whom_before(const psc_graph *g, int32_t t, int32_t obj)
{
    for (int32_t c = g->child[obj]; c >= 0 && c < obj; c = g->next[c])
        if (c > t && psc_graph_rel(g, c) == PSC_REL_COMPOUND &&
            g->sent->tok[c].xpos == PSC_XPOS_NNS && psc_graph_is_somebody(g, c))
            return c;
    return -1;
}

/* The indirect object; the first of two objects; a name that the tree takes for a part of the
 * object: "gave Kyiv missiles". */
static uint32_t fill_indirect(psc_graph *g, int32_t t, int32_t *out)
{
    const uint32_t n = fill_relation(g, t, PSC_REL_IOBJ, out);
    const psc_predicate *p = psc_graph_arguments(g, t);
    const int32_t given = p->passive && !n ? psc_graph_thing_given(g, t) : -1;
    if (given >= 0 && p->obj != given) return fill_one(p->obj, out);
    const int32_t obj = n ? -1 : psc_graph_child(g, t, PSC_REL_OBJ);
    if (obj < 0) return n;
    for (int32_t c = g->next[obj]; c >= 0; c = g->next[c])
        if (psc_graph_rel(g, c) == PSC_REL_OBJ ||
            (psc_graph_rel(g, c) == PSC_REL_OBL && is_second_object(g, c)))
            return fill_one(obj, out);
    const bool name = t + 1 < obj && g->sent->tok[t + 1].upos == PSC_UPOS_PROPN &&
                      psc_graph_base(g, t + 1) != PSC_REL_NMOD && g->sent->tok[t + 1].head == obj &&
                      psc_graph_entity(g, t + 1) >= 0 &&
                      psc_graph_entity(g, t + 1) != psc_graph_entity(g, obj);
    return name ? fill_one(t + 1, out) : fill_one(whom_before(g, t, obj), out);
}

/* "should its forces cross" asks nothing of them. */
static uint32_t fill_auxiliary(const psc_graph *g, int32_t t, int32_t *out)
{
    return psc_condition_inverted(g, t) ? 0 : fill_relation(g, t, PSC_REL_AUX, out);
}

uint32_t psc_graph_fill(psc_graph *g, int32_t t, psc_slot slot, int32_t *out)
{
    switch ((psc_slot_kind)slot.kind) {
    case PSC_SLOT_SUBJ: return fill_one(psc_graph_arguments(g, t)->subj, out);
    case PSC_SLOT_OBJ: return fill_object(g, t, out);
    case PSC_SLOT_IOBJ: return fill_indirect(g, t, out);
    case PSC_SLOT_PRT: return fill_particle(g, t, out);
    case PSC_SLOT_XCOMP: return fill_infinitive(g, t, out);
    case PSC_SLOT_CCOMP: return fill_clause(g, t, out);
    case PSC_SLOT_ADVCL: return fill_relation(g, t, PSC_REL_ADVCL, out);
    case PSC_SLOT_ACL: return fill_attribute(g, t, out);
    case PSC_SLOT_AMOD: return fill_relation(g, t, PSC_REL_AMOD, out);
    case PSC_SLOT_COMPOUND: return fill_compound(g, t, out);
    case PSC_SLOT_POSS: return fill_one(psc_graph_child(g, t, PSC_REL_NMOD_POSS), out);
    case PSC_SLOT_AUX: return fill_auxiliary(g, t, out);
    case PSC_SLOT_ADV: return fill_relation(g, t, PSC_REL_ADVMOD, out);
    case PSC_SLOT_INF: return fill_to(g, t, out);
    case PSC_SLOT_BASE: return fill_base(g, t, out);
    case PSC_SLOT_GER: return fill_gerund(g, t, out);
    case PSC_SLOT_PURPOSE: return fill_purpose(g, t, out);
    case PSC_SLOT_BENEFIT: return fill_benefit(g, t, out);
    case PSC_SLOT_CASE: return fill_relation(g, t, PSC_REL_CASE, out);
    case PSC_SLOT_CONJ: return fill_relation(g, t, PSC_REL_CONJ, out);
    case PSC_SLOT_OR: return fill_alternative(g, t, out);
    case PSC_SLOT_DET: return fill_relation(g, t, PSC_REL_DET, out);
    case PSC_SLOT_PREP: return fill_prep(g, t, slot.prep, out);
    }
    return 0;
}
