/* SPDX-License-Identifier: Apache-2.0 */
/* Who says the words of a sentence: the subject of the speech verb above or beside them, whom
 * they are according to, or whoever the quotation they stand in is of. */
#include "events/speaker.h"

#include "events/condition.h"
#include "events/graph_part.h"
#include "events/owner.h"

/* "quoted the minister as saying": the object of the verb above; -1. */
static int32_t quoted_by(const psc_graph *g, int32_t t)
{
    const int32_t h = psc_graph_tok(g, t)->head;
    const psc_rule *rule = h >= 0 ? psc_graph_rule(g, h) : NULL;
    if (!rule || rule->op != PSC_OP_SAY || !rule->swap || g->sent->tok[t].xpos != PSC_XPOS_VBG)
        return -1;
    return psc_graph_child(g, h, PSC_REL_OBJ);
}

int32_t psc_speech_subject(psc_graph *g, int32_t t)
{
    const psc_rule *rule = psc_graph_rule(g, t);
    const psc_predicate *p = psc_graph_arguments(g, t);
    const int32_t quoted = quoted_by(g, t);
    if (quoted >= 0) return quoted;
    if (!rule || !rule->swap) return p->subj;
    if (p->obj >= 0) return p->obj;
    for (int32_t c = g->child[t]; c >= 0; c = g->next[c]) { /* "quoted him saying" */
        const psc_rel base = psc_graph_base(g, c);
        const int32_t who = psc_graph_child(g, c, PSC_REL_NSUBJ);
        if (who >= 0 && (base == PSC_REL_ADVCL || base == PSC_REL_XCOMP)) return who;
    }
    return p->subj;
}

static int32_t according_to(psc_graph *g, int32_t t)
{
    for (int32_t c = g->child[t]; c >= 0; c = g->next[c])
        if (psc_graph_base(g, c) == PSC_REL_OBL && psc_graph_cue(g, c, PSC_CUE_ACCORDING, NULL))
            return c;
    return -1;
}

/* "in the words of the governor", "by their own account". */
static int32_t by_account(psc_graph *g, int32_t t)
{
    for (int32_t c = g->child[t]; c >= 0; c = g->next[c]) {
        if (psc_graph_base(g, c) != PSC_REL_OBL ||
            !psc_rules_is_cue(g->rules, g->word[c], PSC_CUE_ACCOUNT) ||
            psc_graph_child(g, c, PSC_REL_CASE) < 0)
            continue;
        const int32_t of = psc_graph_child(g, c, PSC_REL_NMOD);
        const int32_t own = psc_graph_child(g, c, PSC_REL_NMOD_POSS), who = own >= 0 ? own : of;
        if (psc_graph_entity(g, who) >= 0) return who;
    }
    return -1;
}

/* A clause of its own that the speech verb stands in: "will respond if the army attacks". */
static bool stands_apart(const psc_graph *g, int32_t t)
{
    for (int32_t c = g->child[t]; c >= 0; c = g->next[c])
        if (psc_graph_base(g, c) == PSC_REL_MARK &&
            (psc_rules_is_cue(g->rules, g->word[c], PSC_CUE_HYPOTHETICAL) ||
             psc_rules_is_cue(g->rules, g->word[c], PSC_CUE_ASIDE)))
            return true;
    return false;
}

static bool speech_complement(const psc_graph *g, int32_t t)
{
    const psc_rel base = psc_graph_base(g, t);
    if (base == PSC_REL_ADVCL) return !stands_apart(g, t);
    return base == PSC_REL_CCOMP || base == PSC_REL_PARATAXIS || base == PSC_REL_XCOMP ||
           base == PSC_REL_ACL || base == PSC_REL_DEP;
}

/* Those whom a child of t quotes. */
static int32_t cited_below(psc_graph *g, int32_t t, int32_t *cue)
{
    for (int32_t c = g->child[t]; c >= 0; c = g->next[c]) {
        const psc_rule *rule = psc_graph_rule(g, c);
        const psc_rel base = psc_graph_base(g, c);
        if (!rule || rule->op != PSC_OP_SAY || !rule->swap) continue;
        if (base != PSC_REL_ADVCL && base != PSC_REL_PARATAXIS && base != PSC_REL_ACL) continue;
        const int32_t who = psc_graph_child(g, c, PSC_REL_OBJ);
        if (who < 0) continue;
        *cue = c;
        return who;
    }
    return -1;
}

/* "the agency said, citing officials", "the agency, quoting officials, said": those who are
 * cited speak. */
static int32_t cited(psc_graph *g, int32_t t, int32_t *cue)
{
    const int32_t who = cited_below(g, t, cue), subj = psc_graph_child(g, t, PSC_REL_NSUBJ);
    return who >= 0 || subj < 0 ? who : cited_below(g, subj, cue);
}

/* Whose a statement is: its owner, else whoever gives it ("said in a statement that ..."). */
static int32_t behind_statement(psc_graph *g, int32_t t, int32_t *cue)
{
    const int32_t owner = psc_owner_of(g, t), h = psc_graph_tok(g, t)->head;
    for (int32_t c = g->child[t]; c >= 0 && owner >= 0; c = g->next[c])
        if (psc_graph_entity(g, c) == owner) return c;
    if (h < 0 || g->sent->tok[h].upos != PSC_UPOS_VERB) return psc_speech_subject(g, t);
    const psc_rel base = psc_graph_base(g, t);
    if (base != PSC_REL_OBL && base != PSC_REL_OBJ) return psc_speech_subject(g, t);
    *cue = h;
    return psc_speech_subject(g, h);
}

/* "is thought by analysts to ...": who is behind "by". */
static int32_t said_by(psc_graph *g, int32_t t)
{
    if (!psc_graph_arguments(g, t)->passive) return -1;
    for (int32_t c = g->child[t]; c >= 0; c = g->next[c])
        if (psc_graph_rel(g, c) == PSC_REL_OBL_AGENT) return c;
    return -1;
}

/* "the region of Abkhazia said": the name behind such a word. */
static int32_t named_region(const psc_graph *g, int32_t who)
{
    if (who < 0 || who >= (int32_t)g->n || psc_graph_entity(g, who) >= 0) return who;
    const int32_t name = psc_graph_child(g, who, PSC_REL_NMOD);
    const bool scene = psc_rules_is_cue(g->rules, g->word[who], PSC_CUE_SCENE) && name > who;
    return scene && psc_graph_entity(g, name) >= 0 && psc_graph_has_case(g, name, g->rules->of)
               ? name
               : who;
}

/* Who speaks by the speech verb t. */
static int32_t teller(psc_graph *g, int32_t t, int32_t *cue)
{
    *cue = t;
    const int32_t who = cited(g, t, cue);
    if (who >= 0) return who;
    const psc_rule *rule = psc_graph_rule(g, t);
    if (rule && !rule->swap && psc_graph_is_noun(g, t)) return behind_statement(g, t, cue);
    return named_region(g, psc_speech_subject(g, t));
}

/* "so officials say", "as officials put it": the word may hang on the subject. */
static bool opens_like(const psc_graph *g, int32_t t)
{
    const int32_t cc = psc_graph_child(g, t, PSC_REL_CC);
    return psc_graph_cue(g, t, PSC_CUE_LIKE, NULL) ||
           (cc >= 0 && cc + 1 < t && psc_rules_is_cue(g->rules, g->word[cc + 1], PSC_CUE_LIKE));
}

/* "witnesses said by telephone", as an adverbial clause without a word that opens one. */
static bool is_bare_clause(const psc_graph *g, int32_t t)
{
    return !psc_graph_has_mark(g, t) && !psc_graph_cue(g, t, PSC_CUE_ASIDE, NULL) &&
           psc_graph_child(g, t, PSC_REL_OBJ) < 0 && psc_graph_child(g, t, PSC_REL_CCOMP) < 0;
}

/* Said beside what it tells of: "as officials put it", "or so officials say". */
static bool is_aside(const psc_graph *g, int32_t t)
{
    const psc_rel base = psc_graph_base(g, t);
    if (base == PSC_REL_PARATAXIS) return !psc_condition_inverted(g, t);
    if (psc_graph_child(g, t, PSC_REL_NSUBJ) < 0) return false;
    if (base == PSC_REL_ADVCL) return opens_like(g, t) || is_bare_clause(g, t);
    return base == PSC_REL_CONJ && psc_graph_child(g, t, PSC_REL_CCOMP) < 0 &&
           psc_graph_child(g, t, PSC_REL_OBJ) < 0 && opens_like(g, t);
}

/* "The town has fallen, the army conceded": what is said stands before who says it. */
static bool said_before(const psc_graph *g, int32_t t)
{
    const int32_t what = psc_graph_child(g, t, PSC_REL_CCOMP);
    const int32_t who = psc_graph_child(g, t, PSC_REL_NSUBJ);
    const int32_t whose = what < 0 ? -1 : psc_graph_child(g, what, PSC_REL_NSUBJ);
    const bool around = whose >= 0 && whose < who && what > t; /* "Chad, he conceded, had ..." */
    return (around || (what >= 0 && what < who)) && who < t && !psc_graph_has_mark(g, what);
}

bool psc_graph_is_remark(const psc_graph *g, int32_t t)
{
    if (!psc_rules_is_cue(g->rules, g->word[t], PSC_CUE_REMARK) ||
        psc_graph_child(g, t, PSC_REL_NSUBJ) < 0 || psc_graph_child(g, t, PSC_REL_OBJ) >= 0 ||
        psc_graph_child(g, t, PSC_REL_XCOMP) >= 0 || psc_graph_child(g, t, PSC_REL_MARK) >= 0)
        return false;
    if (psc_graph_child(g, t, PSC_REL_CCOMP) >= 0) return said_before(g, t);
    return psc_graph_base(g, t) == PSC_REL_PARATAXIS;
}

/* A speech verb that hangs as a side remark below what is said:
 * "Talks failed, the minister said". */
static int32_t said_below(psc_graph *g, int32_t t, int32_t *cue)
{
    for (int32_t c = g->child[t]; c >= 0; c = g->next[c]) {
        const psc_rule *rule = psc_graph_rule(g, c);
        const bool says = rule && rule->op == PSC_OP_SAY && is_aside(g, c);
        if (says || psc_graph_is_remark(g, c)) return teller(g, c, cue);
    }
    return -1;
}

/* "Analysts fear that Chad may attack": who expects a thing, unless it is his own. */
static int32_t foreteller(psc_graph *g, int32_t t, int32_t *cue)
{
    const psc_rule *rule = psc_graph_rule(g, t);
    if (!rule || !rule->outer || g->sent->tok[t].upos != PSC_UPOS_VERB) return -1;
    const bool passive = psc_graph_arguments(g, t)->passive;
    if (rule->op != PSC_OP_EXPECT && !(passive && rule->op == PSC_OP_SAY)) return -1;
    *cue = t;
    if (passive) return said_by(g, t);
    return psc_graph_child(g, t, PSC_REL_CCOMP) >= 0 ? psc_graph_child(g, t, PSC_REL_NSUBJ) : -1;
}

/* A sentence that opens with quoted words: whoever it says speaks, though the tree hangs
 * the words elsewhere; else the speaker told before. */
static int32_t speaker_of_quotation(psc_graph *g, int32_t *cue)
{
    for (uint32_t t = 0; t < g->n; t++) {
        const psc_rule *rule = psc_graph_rule(g, (int32_t)t);
        if (!rule || rule->op != PSC_OP_SAY || g->sent->tok[t].upos != PSC_UPOS_VERB) continue;
        const int32_t who = psc_speech_subject(g, (int32_t)t);
        if (psc_graph_entity(g, who) < 0) continue;
        *cue = (int32_t)t;
        return who;
    }
    return psc_graph_outside(g);
}

/* The word that the clause at t is told by; of "was told by Chad that raids must end", where the
 * tree hangs it on who tells it, the verb. */
static int32_t told_by(const psc_graph *g, int32_t t)
{
    const int32_t h = psc_graph_tok(g, t)->head;
    const bool on_agent = h >= 0 && psc_graph_base(g, t) == PSC_REL_ACL &&
                          psc_graph_has_mark(g, t) && psc_graph_rel(g, h) == PSC_REL_OBL_AGENT;
    return on_agent ? psc_graph_tok(g, h)->head : h;
}

int32_t psc_speaker(psc_graph *g, int32_t t, int32_t *cue)
{
    for (int32_t below = t; below >= 0; below = psc_graph_tok(g, below)->head) {
        int32_t who = according_to(g, below);
        if (who < 0) who = by_account(g, below);
        *cue = who;
        if (who >= 0) return who;
        who = said_below(g, below, cue);
        if (who < 0) who = foreteller(g, below, cue);
        if (who >= 0) return who;
        const int32_t h = told_by(g, below);
        const psc_rule *rule = h >= 0 ? psc_graph_rule(g, h) : NULL;
        if (h < 0 || !speech_complement(g, below)) continue;
        const bool claims = psc_rules_is_cue(g->rules, g->word[h], PSC_CUE_REMARK) &&
                            psc_graph_base(g, below) == PSC_REL_CCOMP;
        if (!claims && (!rule || rule->op != PSC_OP_SAY)) continue;
        who = teller(g, h, cue);
        if (who >= 0 || !psc_graph_arguments(g, h)->passive) return who; /* -1: not told */
    }
    *cue = -1;
    return g->speaker >= 0 ? speaker_of_quotation(g, cue) : -1;
}
