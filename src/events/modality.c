/* SPDX-License-Identifier: Apache-2.0 */
/* Modality by the words above and about a trigger.
 *
 * What the composition of acts already knows (will, not, could) stands on the act; here come the
 * clause it is told in (a condition, a question, "no evidence that") and its time.  A report
 * without a date dates its news by days and months: a bare year is then background. */
#include "events/modality.h"

#include "events/graph_part.h"

enum { PATH_MAX_STEPS = 8, LONG_AGO_DAYS = 400, YEAR_DIGITS = 4 };

static bool is_word(const psc_graph *g, int32_t t, psc_cue cue)
{
    return t >= 0 && t < (int32_t)g->n && psc_rules_is_cue(g->rules, g->word[t], cue);
}

/* "Had the guards fired, he said, ...": the auxiliary hangs elsewhere, but opens the sentence. */
static bool opens_inverted(const psc_graph *g, int32_t subj)
{
    uint32_t first, last;
    if (subj < 0 || subj >= (int32_t)g->n) return false;
    psc_graph_reach(g, subj, &first, &last);
    const int32_t aux = (int32_t)first - 1;
    if (aux < 0 || (aux > 0 && g->sent->tok[aux - 1].upos != PSC_UPOS_PUNCT)) return false;
    const uint8_t x = g->sent->tok[aux].xpos;
    return is_word(g, aux, PSC_CUE_INVERTED) && (x == PSC_XPOS_VBD || x == PSC_XPOS_MD);
}

bool psc_graph_is_inverted(const psc_graph *g, int32_t t)
{
    const int32_t subj = psc_graph_child(g, t, PSC_REL_NSUBJ);
    const int32_t pass = psc_graph_child(g, t, PSC_REL_NSUBJ_PASS), who = subj >= 0 ? subj : pass;
    for (int32_t c = g->child[t]; c >= 0 && c < who; c = g->next[c]) {
        const uint8_t x = g->sent->tok[c].xpos;
        if (psc_graph_base(g, c) == PSC_REL_AUX && (x == PSC_XPOS_VBD || x == PSC_XPOS_MD))
            return is_word(g, c, PSC_CUE_INVERTED);
    }
    return opens_inverted(g, who);
}

static bool ends_in_question(const psc_graph *g)
{
    return g->n > 0 && psc_str_eq(g->sent->tok[g->n - 1].form, PSC_STR("?"));
}

static bool is_question_word(uint8_t xpos)
{
    return xpos == PSC_XPOS_WRB || xpos == PSC_XPOS_WP || xpos == PSC_XPOS_WDT ||
           xpos == PSC_XPOS_WPS;
}

bool psc_graph_is_asked(const psc_graph *g, int32_t t)
{
    if (!ends_in_question(g)) return false;
    for (int up = 0; t >= 0 && up < PATH_MAX_STEPS; up++) {
        for (int32_t c = g->child[t]; c >= 0 && c < t; c = g->next[c])
            if (is_question_word(g->sent->tok[c].xpos)) return false; /* "why": it is a fact */
        const psc_rel base = psc_graph_base(g, t);
        if (base == PSC_REL_ACL || base == PSC_REL_ADVCL || psc_graph_is_noun(g, t)) return false;
        t = g->sent->tok[t].head;
    }
    return true;
}

static bool is_present(const psc_graph *g, int32_t t)
{
    const uint8_t x = g->sent->tok[t].xpos;
    const int32_t aux = psc_graph_child(g, t, PSC_REL_AUX);
    const uint8_t y = aux >= 0 && aux < t ? g->sent->tok[aux].xpos : x;
    return y == PSC_XPOS_VBZ || y == PSC_XPOS_VBP;
}

/* "would be lifted once Iran stops", "will talk when the army has left": not so yet. */
static bool awaits(const psc_graph *g, int32_t t)
{
    const int32_t h = g->sent->tok[t].head;
    if (h < 0 || psc_graph_base(g, t) != PSC_REL_ADVCL || !is_present(g, t)) return false;
    return psc_graph_cue(g, t, PSC_CUE_ASIDE, NULL) &&
           (psc_graph_cue(g, h, PSC_CUE_FUTURE, NULL) ||
            psc_graph_cue(g, h, PSC_CUE_BACKSHIFT, NULL));
}

/* "has never admitted bombing", "did not confirm that": neither told nor denied. */
static bool is_unsaid(const psc_graph *g, int32_t t)
{
    const int32_t h = g->sent->tok[t].head;
    const psc_rel base = psc_graph_base(g, t);
    const psc_rule *rule = h >= 0 ? psc_graph_rule(g, h) : NULL;
    if (!rule || !rule->outer || rule->op != PSC_OP_SAY || psc_graph_is_noun(g, h)) return false;
    if ((base != PSC_REL_CCOMP && base != PSC_REL_XCOMP) || t < h) return false;
    for (int32_t c = g->child[t]; c >= 0 && c < t; c = g->next[c])
        if (is_question_word(g->sent->tok[c].xpos)) return false; /* "did not say who did it" */
    return psc_graph_cue(g, h, PSC_CUE_NEGATION, NULL);
}

/* A condition on the way up: "if the rebels attack", "whether they attacked is unknown". */
static bool under_condition(const psc_graph *g, int32_t t)
{
    for (int up = 0; t >= 0 && up < PATH_MAX_STEPS; up++) {
        for (int32_t k = g->child[t]; k >= 0; k = g->next[k])
            if (psc_graph_base(g, k) == PSC_REL_MARK && is_word(g, k, PSC_CUE_HYPOTHETICAL))
                return true;
        if (psc_graph_is_inverted(g, t) && !ends_in_question(g)) return true;
        if (awaits(g, t) || is_unsaid(g, t)) return true;
        t = g->sent->tok[t].head;
    }
    return false;
}

/* "a planned attack": the participle, where the lemma is the verb's. */
static bool is_form(const psc_graph *g, int32_t t, psc_cue cue)
{
    return psc_rules_is_cue(g->rules, psc_graph_lemma_word(g->rules, g->sent->tok[t].form), cue);
}

bool psc_graph_adjective_cue(const psc_graph *g, int32_t t, psc_cue cue)
{
    if (!psc_graph_is_noun(g, t)) return false;
    for (int32_t c = g->child[t]; c >= 0; c = g->next[c])
        if (psc_graph_base(g, c) == PSC_REL_AMOD && (is_word(g, c, cue) || is_form(g, c, cue)))
            return true;
    const int32_t h = g->sent->tok[t].head;
    return h >= 0 && psc_graph_base(g, t) == PSC_REL_NSUBJ &&
           g->sent->tok[h].upos == PSC_UPOS_ADJ && is_word(g, h, cue);
}

static bool has_negation(const psc_graph *g, int32_t t)
{
    return t >= 0 && psc_graph_cue(g, t, PSC_CUE_NEGATION, NULL);
}

/* "No evidence has emerged that ...", "there is nothing to suggest that ...". */
static bool lacks_subject(const psc_graph *g, int32_t h)
{
    const int32_t subj = psc_graph_child(g, h, PSC_REL_NSUBJ);
    const int32_t pass = psc_graph_child(g, h, PSC_REL_NSUBJ_PASS), what = subj >= 0 ? subj : pass;
    if (what >= 0 && what < h && is_word(g, what, PSC_CUE_EVIDENCE)) return has_negation(g, what);
    const int32_t noun = g->sent->tok[h].head;
    return noun >= 0 && psc_graph_base(g, h) == PSC_REL_ACL && is_word(g, noun, PSC_CUE_NEGATION);
}

/* "There is no evidence that ...", "has not seen any sign of ...". */
static bool lacks_evidence(const psc_graph *g, int32_t t)
{
    for (int up = 0; up < 3; up++) {
        const int32_t h = g->sent->tok[t].head;
        const psc_rel base = psc_graph_base(g, t);
        if (h < 0 || base == PSC_REL_NSUBJ || base == PSC_REL_OBL) return false;
        if (base == PSC_REL_CCOMP && lacks_subject(g, h)) return true;
        if (is_word(g, h, PSC_CUE_EVIDENCE) && psc_graph_is_noun(g, h))
            return has_negation(g, h) || has_negation(g, g->sent->tok[h].head);
        t = h;
    }
    return false;
}

/* The noun that a nominal act hangs on as a phrase: "the anniversary of the massacre"; -1. */
static int32_t noun_above(const psc_graph *g, int32_t t)
{
    const psc_rel base = psc_graph_base(g, t);
    const int32_t h = g->sent->tok[t].head;
    const bool phrase = base == PSC_REL_NMOD || base == PSC_REL_COMPOUND || base == PSC_REL_ACL;
    return h >= 0 && phrase && psc_graph_is_noun(g, h) ? h : -1;
}

/* "headed off", "staved off". */
static bool is_fended_off(const psc_graph *g, int32_t t)
{
    return is_word(g, t, PSC_CUE_FEND) && psc_graph_child(g, t, PSC_REL_COMPOUND_PRT) >= 0;
}

/* A noun or verb above that makes of the act what the cue says: "the threat of an attack",
 * "averted an attack", "prevented the rebels from attacking". */
static bool hangs_on(const psc_graph *g, int32_t t, psc_cue cue)
{
    for (int up = 0; up < 2; up++) {
        const int32_t h = g->sent->tok[t].head;
        const psc_rel base = psc_graph_base(g, t);
        if (h < 0 || base == PSC_REL_NSUBJ || base == PSC_REL_PARATAXIS) return false;
        if (base == PSC_REL_CONJ && !psc_graph_is_noun(g, t)) return false; /* "stopped and sank" */
        if (base == PSC_REL_ADVCL && g->sent->tok[t].xpos != PSC_XPOS_VBG) return false;
        if (cue == PSC_CUE_AVERTED && base == PSC_REL_OBL && is_fended_off(g, h)) return true;
        if (base == PSC_REL_OBL) return false;
        if (is_word(g, h, cue) || (cue == PSC_CUE_AVERTED && is_fended_off(g, h))) return true;
        t = h;
    }
    return false;
}

/* "denied through his lawyer that he had ordered it". */
static bool is_denied(const psc_graph *g, int32_t t)
{
    for (int up = 0; up < 3; up++) {
        const psc_rel base = psc_graph_base(g, t);
        const int32_t h = g->sent->tok[t].head;
        const bool told = base == PSC_REL_CCOMP || base == PSC_REL_ACL || base == PSC_REL_XCOMP ||
                          base == PSC_REL_OBJ || (up && base == PSC_REL_OBL);
        const psc_rule *rule = h >= 0 ? psc_graph_rule(g, h) : NULL;
        if (h < 0 || !told || psc_graph_rel(g, t) == PSC_REL_ACL_RELCL) return false;
        if (rule && rule->outer && rule->op == PSC_OP_DENY) return h < t;
        t = h;
    }
    return false;
}

/* Says that it is not so: "unfounded", in "proved unfounded" below t or t itself. */
static bool is_refuted(const psc_graph *g, int32_t t)
{
    if (t < 0) return false;
    if (is_word(g, t, PSC_CUE_FALSE)) return true;
    const int32_t x = psc_graph_child(g, t, PSC_REL_XCOMP);
    return x >= 0 && is_word(g, x, PSC_CUE_FALSE);
}

/* "the warning that rebels were regrouping proved unfounded", "a false report that ...". */
static bool is_false_news(const psc_graph *g, int32_t t)
{
    const int32_t noun = g->sent->tok[t].head;
    const psc_rel base = psc_graph_base(g, t);
    if (noun < 0 || noun > t || !psc_graph_is_noun(g, noun) || !psc_graph_has_mark(g, t))
        return false;
    if (base != PSC_REL_ACL && base != PSC_REL_CCOMP) return false;
    const psc_rule *own = psc_graph_rule(g, t); /* "a charge that Mali called baseless" */
    if (own && own->outer && own->op == PSC_OP_DENY) return false;
    if (psc_graph_adjective_cue(g, noun, PSC_CUE_FALSE)) return true;
    return is_refuted(g, g->sent->tok[noun].head) ||
           is_refuted(g, psc_graph_child(g, t, PSC_REL_XCOMP));
}

/* "instead of attacking", "far from attacking", "rather than attack". */
static bool is_forgone(const psc_graph *g, int32_t t)
{
    const int32_t than = t - 1;
    if (than < 1 || !is_word(g, than - 1, PSC_CUE_INSTEAD)) return false;
    const uint8_t u = g->sent->tok[than].upos;
    return u == PSC_UPOS_ADP || u == PSC_UPOS_SCONJ;
}

/* "seven years after troops invaded", not "the third this year after". */
static bool years_after(const psc_graph *g, int32_t t)
{
    const int32_t mark = psc_graph_child(g, t, PSC_REL_MARK);
    return mark > 1 && psc_graph_base(g, t) == PSC_REL_ADVCL &&
           is_word(g, mark - 1, PSC_CUE_LONG) && !is_word(g, mark - 2, PSC_CUE_DEFINITE);
}

/* "have killed hundreds since 2001" goes on. */
static bool goes_on(const psc_graph *g, int32_t t)
{
    const int32_t aux = psc_graph_child(g, t, PSC_REL_AUX);
    return aux >= 0 && aux < t && is_word(g, aux, PSC_CUE_INVERTED) &&
           (g->sent->tok[aux].xpos == PSC_XPOS_VBP || g->sent->tok[aux].xpos == PSC_XPOS_VBZ) &&
           g->sent->tok[t].xpos == PSC_XPOS_VBN;
}

/* "two decades ago", "years earlier" at or under one of the words below t. */
static bool years_ago(const psc_graph *g, int32_t t)
{
    for (int32_t c = g->child[t]; c >= 0; c = g->next[c])
        if (c > 0 && is_word(g, c, PSC_CUE_BEFORE) && is_word(g, c - 1, PSC_CUE_LONG)) return true;
    for (int32_t c = g->child[t]; c >= 0; c = g->next[c])
        for (int32_t d = g->child[c]; d >= 0; d = g->next[d]) {
            if (is_word(g, c, PSC_CUE_BEFORE) && is_word(g, d, PSC_CUE_LONG)) return true;
            if (is_word(g, c, PSC_CUE_LONG) && is_word(g, d, PSC_CUE_BEFORE)) return true;
        }
    return false;
}

/* "once", but not "once again". */
static bool has_history(const psc_graph *g, int32_t t)
{
    int32_t at;
    if (!psc_graph_cue(g, t, PSC_CUE_HISTORY, &at)) return false;
    return psc_graph_base(g, at) == PSC_REL_ADVMOD && !is_word(g, at + 1, PSC_CUE_REPEAT);
}

/* "1998" or "the 1970s", a time by itself and no stretch ("since 1998"). */
static bool is_bare_year(const psc_timex *x)
{
    const bool year = x->anchor == PSC_DAY_NONE && x->value.len <= YEAR_DIGITS &&
                      x->value.len > 0 && x->value.ptr[0] >= '0' && x->value.ptr[0] <= '9';
    const bool alone = x->period.from == x->whole.from && x->period.to == x->whole.to;
    const bool ends = x->whole.to != PSC_DAY_NONE && x->whole.to > x->period.to;
    return year && (alone || ends); /* "between 1980 and 1988" */
}

static bool long_ago(const psc_graph *g, const psc_timex *timex, uint32_t n, const psc_when *when)
{
    const psc_day now = g->doc->published;
    if (when->period.to == PSC_DAY_NONE) return false;
    if (now != PSC_DAY_NONE) return when->period.to < now - LONG_AGO_DAYS;
    for (uint32_t i = 0; i < n; i++)
        if (timex[i].span.beg == when->phrase.span.beg) return is_bare_year(&timex[i]);
    return false;
}

/* "on the verge of taking the town", "about to storm it". */
static bool on_the_brink(const psc_graph *g, int32_t t)
{
    const int32_t mark = psc_graph_child(g, t, PSC_REL_MARK), h = g->sent->tok[t].head;
    if (mark < 1 || mark > t || h < 0) return false;
    const bool to = psc_graph_infinitive(g, t) && is_word(g, mark - 1, PSC_CUE_BRINK);
    return to || (is_word(g, h, PSC_CUE_BRINK) && psc_graph_is_noun(g, h) &&
                  psc_graph_base(g, t) == PSC_REL_ACL);
}

psc_modality psc_act_modality(psc_graph *g, const psc_act *a, const psc_timex *timex, uint32_t n,
                              const psc_when *when)
{
    const int32_t t = a->trigger;
    const int32_t noun = noun_above(g, t);
    if (a->negated || lacks_evidence(g, t) || is_forgone(g, t) || is_denied(g, t) ||
        is_false_news(g, t) || hangs_on(g, t, PSC_CUE_AVERTED))
        return PSC_NEGATED;
    const bool any = psc_graph_is_noun(g, t) && /* "any attack" */
                     psc_graph_cue(g, t, PSC_CUE_HYPOTHETICAL, NULL);
    if (a->hypothetical || any || under_condition(g, t)) return PSC_HYPOTHETICAL;
    if (psc_graph_adjective_cue(g, t, PSC_CUE_HYPOTHETICAL) || psc_graph_is_asked(g, t))
        return PSC_HYPOTHETICAL;
    if (is_word(g, noun, PSC_CUE_PROSPECT)) return PSC_HYPOTHETICAL;
    if (on_the_brink(g, t)) return PSC_FUTURE;
    if (a->future || (a->op == PSC_OP_DONE && psc_graph_adjective_cue(g, t, PSC_CUE_FUTURE)))
        return PSC_FUTURE;
    if (is_word(g, noun, PSC_CUE_MEMORIAL)) return PSC_HISTORICAL;
    if (long_ago(g, timex, n, when) && !goes_on(g, t)) return PSC_HISTORICAL;
    if (years_ago(g, t) || years_after(g, t) || has_history(g, t)) return PSC_HISTORICAL;
    return PSC_ASSERTED;
}
