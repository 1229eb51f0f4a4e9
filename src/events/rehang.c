/* SPDX-License-Identifier: Apache-2.0 */
/* Clauses that a parser hangs where grammar may have them, but not where the rules look.
 *
 *   "The army burned a village, the bishops alleged"    what is alleged hangs below the verb
 *   "accused rebels near the border of shelling"    the shelling is what they are accused of
 *   "the eviction of officials from a hall by police"   the police evict, not the hall
 *   "..., he said, brushing off threats"            a participle beside what is said
 *   "told visiting envoys that they ..."                a participle taken for what is told
 *   "condemned what it called meddling by Iran"         the thing, not the word "what"
 *   "vowed in a note posted online to strike"       what is vowed, not what the note is for
 *   "vowed never to sign"                               the "never" is of the signing
 *   "rejected as absurd a Turkish claim"                the object behind the adjective
 *   "called for a halt to fighting in Homs"             a noun taken for a clause
 *   "a decision to block aid"                           a verb taken for part of the noun
 *   "their demand that the king step down"              what is demanded, taken for a relative clause
 *
 * Each is looked for at every word; the sentence is copied before the first change. */
#include "events/rehang.h"

typedef struct rehanging {
    const psc_rules *rules;
    psc_arena *arena;
    const psc_sentence *s;
    psc_token *own; /* the tokens of the copy; NULL until the first change */
    const uint32_t *word;
} rehanging;

static const psc_token *at(const rehanging *m, int32_t t)
{
    return &m->s->tok[t];
}

static psc_rel base_of(const rehanging *m, int32_t t)
{
    return psc_rel_base((psc_rel)at(m, t)->rel);
}

/* A child of t by that relation; -1. */
static int32_t child_of(const rehanging *m, int32_t t, psc_rel base)
{
    for (uint32_t c = 0; c < m->s->n; c++)
        if (at(m, (int32_t)c)->head == t && base_of(m, (int32_t)c) == base) return (int32_t)c;
    return -1;
}

/* The token, to be changed. */
static psc_token *edit(rehanging *m, int32_t t)
{
    if (!m->own) {
        psc_sentence *copy = psc_new(m->arena, psc_sentence, 1);
        *copy = *m->s;
        copy->tok = psc_new(m->arena, psc_token, m->s->n);
        memcpy(copy->tok, m->s->tok, m->s->n * sizeof *copy->tok);
        m->own = copy->tok;
        m->s = copy;
    }
    return &m->own[t];
}

static void hang(rehanging *m, int32_t t, int32_t head, psc_rel rel)
{
    psc_token *tok = edit(m, t);
    tok->head = head;
    tok->rel = (uint8_t)rel;
}

static bool is_noun(const rehanging *m, int32_t t)
{
    return at(m, t)->upos == PSC_UPOS_NOUN || at(m, t)->upos == PSC_UPOS_PROPN;
}

static bool is_verb(const rehanging *m, int32_t t)
{
    return at(m, t)->upos == PSC_UPOS_VERB;
}

/* A noun by which a rule knows a deed. */
static bool tells_deed(const rehanging *m, uint32_t word)
{
    const psc_rules *r = m->rules;
    for (uint32_t i = r->first[word]; word && i < r->first[word + 1]; i++)
        if (r->pattern[i].pos == PSC_POS_NOUN) return true;
    return false;
}

/* ---- what is alleged ---- */

/* Asks for nothing but a speaker and what he says. */
static bool takes_clause(const psc_rules *r, const psc_pattern *p)
{
    for (uint32_t i = 0; i < p->n_need; i++) {
        const psc_need *need = &r->need[p->need + i];
        const bool spoken = need->slot.kind == PSC_SLOT_SUBJ || need->slot.kind == PSC_SLOT_CCOMP;
        if (!need->not &&(!spoken || need->n > 0)) return false;
    }
    return true;
}

/* A verb that blames, threatens or complains, and does not merely say. */
static bool is_charge(const rehanging *m, int32_t t)
{
    const psc_rules *r = m->rules;
    const uint32_t word = m->word[t];
    for (uint32_t i = r->first[word]; word && i < r->first[word + 1]; i++) {
        const psc_rule *rule = &r->rule[r->pattern[i].rule];
        if (r->pattern[i].pos != PSC_POS_VERB || !takes_clause(r, &r->pattern[i])) continue;
        if (rule->outer && (rule->op == PSC_OP_ACCUSE || rule->op == PSC_OP_THREATEN)) return true;
        if (!rule->outer && rule->done.type == PSC_TYPE_ACCUSE) return true;
    }
    return false;
}

/* It has no complement of its own. */
static bool is_bare(const rehanging *m, int32_t t)
{
    return child_of(m, t, PSC_REL_OBJ) < 0 && child_of(m, t, PSC_REL_CCOMP) < 0 &&
           child_of(m, t, PSC_REL_XCOMP) < 0 && child_of(m, t, PSC_REL_MARK) < 0;
}

/* A comma stands before the phrase of the noun. */
static bool opens_behind_comma(const rehanging *m, int32_t noun)
{
    int32_t first = noun;
    for (int32_t c = noun - 1; c >= 0; c--)
        if (at(m, c)->head == noun && base_of(m, c) != PSC_REL_PUNCT) first = c;
    return first > 0 && psc_str_eq(at(m, first - 1)->form, PSC_STR(","));
}

/* "..., the bishops alleged" at the end of the sentence. */
static bool hang_alleged(rehanging *m, int32_t t)
{
    const psc_rel base = base_of(m, t);
    if (base != PSC_REL_PARATAXIS && base != PSC_REL_ACL && base != PSC_REL_CCOMP) return false;
    if (!is_verb(m, t) || !is_charge(m, t) || !is_bare(m, t)) return false;
    const int32_t who = child_of(m, t, PSC_REL_NSUBJ);
    if (who < 0 || who > t || !opens_behind_comma(m, who)) return false;
    for (uint32_t c = (uint32_t)t + 1; c < m->s->n; c++)
        if (is_verb(m, (int32_t)c)) return false;
    int32_t top = t;
    while (at(m, top)->head >= 0) top = at(m, top)->head;
    if (top >= who || !is_verb(m, top)) return false;
    hang(m, t, -1, PSC_REL_ROOT);
    hang(m, top, t, PSC_REL_CCOMP);
    return true;
}

/* ---- "accused rebels near the border of shelling" ---- */

static bool accuses(const rehanging *m, int32_t t)
{
    const psc_rules *r = m->rules;
    const uint32_t word = m->word[t];
    for (uint32_t i = r->first[word]; word && i < r->first[word + 1]; i++) {
        const psc_rule *rule = &r->rule[r->pattern[i].rule];
        if (r->pattern[i].pos == PSC_POS_VERB && r->pattern[i].n_need == 0 && rule->outer &&
            rule->op == PSC_OP_ACCUSE)
            return true;
    }
    return false;
}

static bool hang_charge(rehanging *m, int32_t t)
{
    if (t < 3 || at(m, t)->xpos != PSC_XPOS_VBG || m->word[t - 1] != m->rules->of) return false;
    const psc_rel base = base_of(m, t);
    if (at(m, t - 1)->head != t || (base != PSC_REL_ADVCL && base != PSC_REL_ACL)) return false;
    int32_t verb = at(m, t)->head;
    if (verb < 0 || (is_verb(m, verb) && accuses(m, verb))) return false;
    for (int up = 0; up < 4 && verb >= 0 && verb < t; up++, verb = at(m, verb)->head)
        if (is_verb(m, verb) && accuses(m, verb)) return hang(m, t, verb, PSC_REL_ADVCL), true;
    return false;
}

/* ---- "the eviction of officials from a hall by police" ---- */

static bool hang_agent(rehanging *m, int32_t t)
{
    if (base_of(m, t) != PSC_REL_NMOD) return false;
    const int32_t by = child_of(m, t, PSC_REL_CASE);
    if (by < 0 || m->word[by] != m->rules->by) return false;
    int32_t deed = at(m, t)->head;
    if (deed < 0 || deed > t || !is_noun(m, deed) || tells_deed(m, m->word[deed])) return false;
    for (int up = 0; up < 3; up++) {
        if (base_of(m, deed) != PSC_REL_NMOD) return false;
        deed = at(m, deed)->head;
        if (deed < 0 || deed > t || !is_noun(m, deed)) return false;
        if (!tells_deed(m, m->word[deed])) continue;
        for (uint32_t c = 0; c < m->s->n; c++) /* it has its own */
            if (at(m, (int32_t)c)->head == deed && c != (uint32_t)t &&
                child_of(m, (int32_t)c, PSC_REL_CASE) >= 0 &&
                m->word[child_of(m, (int32_t)c, PSC_REL_CASE)] == m->rules->by)
                return false;
        return hang(m, t, deed, PSC_REL_NMOD), true;
    }
    return false;
}

/* ---- "..., he said, brushing off threats" ---- */

static bool hang_aside(rehanging *m, int32_t t)
{
    const int32_t verb = at(m, t)->head;
    if (at(m, t)->xpos != PSC_XPOS_VBG || base_of(m, t) != PSC_REL_CCOMP) return false;
    if (verb < 0 || verb > t || !is_verb(m, verb) || child_of(m, t, PSC_REL_MARK) >= 0)
        return false;
    const int32_t told = child_of(m, verb, PSC_REL_CCOMP);
    if (told < 0 || told >= verb || child_of(m, t, PSC_REL_NSUBJ) >= 0) return false;
    if (child_of(m, t, PSC_REL_AUX) >= 0) return false;
    hang(m, t, verb, PSC_REL_ADVCL);
    return true;
}

/* ---- "vowed in a statement posted online to strike" ---- */

/* A verb whose infinitive rules look for: promises, threats, refusals. */
static bool takes_infinitive(const rehanging *m, int32_t t)
{
    const psc_rules *r = m->rules;
    const uint32_t word = m->word[t];
    for (uint32_t i = r->first[word]; word && i < r->first[word + 1]; i++) {
        const psc_rule *rule = &r->rule[r->pattern[i].rule];
        if (r->pattern[i].pos == PSC_POS_VERB && r->pattern[i].n_need < 2 && rule->outer &&
            (rule->op == PSC_OP_INTEND || rule->op == PSC_OP_THREATEN || rule->op == PSC_OP_REFUSE))
            return true;
    }
    return false;
}

static bool hang_promise(rehanging *m, int32_t t)
{
    if (base_of(m, t) != PSC_REL_ADVCL) return false;
    const int32_t to = child_of(m, t, PSC_REL_MARK), low = at(m, t)->head;
    if (to < 0 || m->word[to] != m->rules->to) return false;
    if (low < 0 || low > t || at(m, low)->xpos != PSC_XPOS_VBN) return false;
    if (base_of(m, low) != PSC_REL_ACL) return false;
    const int32_t noun = at(m, low)->head, verb = noun < 0 ? -1 : at(m, noun)->head;
    if (verb < 0 || verb > noun || base_of(m, noun) != PSC_REL_OBL) return false;
    if (!is_verb(m, verb) || !is_bare(m, verb) || !takes_infinitive(m, verb)) return false;
    hang(m, t, verb, PSC_REL_XCOMP);
    return true;
}

/* ---- "told visiting envoys" ---- */

/* A verb of words that takes whom they are for as its object. */
static bool is_addressed(const rehanging *m, int32_t t)
{
    const psc_rules *r = m->rules;
    const uint32_t word = m->word[t];
    for (uint32_t i = r->first[word]; word && i < r->first[word + 1]; i++) {
        const psc_rule *rule = &r->rule[r->pattern[i].rule];
        if (r->pattern[i].pos == PSC_POS_VERB && rule->outer && r->pattern[i].n_need < 2 &&
            (rule->op == PSC_OP_ASK || rule->op == PSC_OP_DEMAND || rule->op == PSC_OP_ACCUSE))
            return true;
    }
    return psc_rules_is_cue(r, word, PSC_CUE_TELL);
}

/* "made plain to visiting envoys that ...": the same behind "to". */
static bool hang_hearer_behind_to(rehanging *m, int32_t t)
{
    const int32_t whom = child_of(m, t, PSC_REL_OBJ), to = child_of(m, t, PSC_REL_MARK);
    const int32_t verb = at(m, t)->head, told = whom < t ? -1 : child_of(m, whom, PSC_REL_ACL);
    if (to != t - 1 || m->word[to] != m->rules->to || told < 0 || verb < 0) return false;
    if (child_of(m, whom, PSC_REL_DET) >= 0 || child_of(m, told, PSC_REL_MARK) < 0) return false;
    hang(m, whom, verb, PSC_REL_OBL);
    hang(m, to, whom, PSC_REL_CASE);
    hang(m, t, whom, PSC_REL_AMOD);
    hang(m, told, verb, PSC_REL_CCOMP);
    return true;
}

static bool hang_hearer(rehanging *m, int32_t t)
{
    if (base_of(m, t) == PSC_REL_ADVCL && at(m, t)->xpos == PSC_XPOS_VBG)
        return hang_hearer_behind_to(m, t);
    if (base_of(m, t) != PSC_REL_XCOMP || at(m, t)->xpos != PSC_XPOS_VBG) return false;
    const int32_t verb = at(m, t)->head, whom = child_of(m, t, PSC_REL_OBJ);
    if (verb != t - 1 || whom < t || child_of(m, whom, PSC_REL_DET) >= 0) return false;
    if (!is_addressed(m, verb)) return false;
    hang(m, whom, verb, PSC_REL_OBJ);
    hang(m, t, whom, PSC_REL_AMOD);
    const int32_t told = child_of(m, whom, PSC_REL_ACL);
    if (told >= 0 && child_of(m, told, PSC_REL_MARK) >= 0) hang(m, told, verb, PSC_REL_CCOMP);
    return true;
}

/* ---- "what it called meddling" ---- */

/* What the verb of naming says it is: "as interference", "hypocrisy", "were patrols"; -1. */
static int32_t named_by(const rehanging *m, int32_t verb)
{
    static const psc_rel rel[] = {PSC_REL_OBJ, PSC_REL_XCOMP, PSC_REL_OBL, PSC_REL_CCOMP};
    for (size_t k = 0; k < sizeof rel / sizeof *rel; k++) {
        const int32_t thing = child_of(m, verb, rel[k]);
        if (thing > verb && is_noun(m, thing)) return thing;
    }
    return -1;
}

static bool hang_named(rehanging *m, int32_t t)
{
    const psc_rel base = base_of(m, t);
    if (at(m, t)->xpos != PSC_XPOS_WP || at(m, t)->head < 0 || at(m, t)->head > t) return false;
    if (base != PSC_REL_OBJ && base != PSC_REL_OBL && base != PSC_REL_NMOD) return false;
    const int32_t verb = child_of(m, t, PSC_REL_ACL);
    if (verb < t || !is_verb(m, verb) || child_of(m, verb, PSC_REL_NSUBJ) < 0) return false;
    const int32_t thing = named_by(m, verb), prep = child_of(m, t, PSC_REL_CASE);
    if (thing < 0) return false;
    for (int32_t c = verb + 1; c < thing; c++) /* "as", "were" */
        if (at(m, c)->head == thing &&
            (base_of(m, c) == PSC_REL_CASE || base_of(m, c) == PSC_REL_COP))
            hang(m, c, verb, PSC_REL_DEP);
    for (uint32_t c = (uint32_t)thing + 1; c < m->s->n; c++) /* "by Washington", "over Kosovo" */
        if (at(m, (int32_t)c)->head == verb && base_of(m, (int32_t)c) == PSC_REL_OBL)
            hang(m, (int32_t)c, thing, PSC_REL_NMOD);
    hang(m, thing, at(m, t)->head, base);
    if (prep >= 0) hang(m, prep, thing, PSC_REL_CASE);
    hang(m, t, verb, PSC_REL_DEP);
    hang(m, verb, thing, PSC_REL_DEP);
    return true;
}

/* ---- "vowed never to sign" ---- */

static bool hang_negation(rehanging *m, int32_t t)
{
    const int32_t verb = at(m, t)->head;
    if (base_of(m, t) != PSC_REL_ADVMOD || verb < 0 || verb > t || !is_verb(m, verb)) return false;
    if (!psc_rules_is_cue(m->rules, m->word[t], PSC_CUE_NEGATION)) return false;
    if (t + 1 >= (int32_t)m->s->n || m->word[t + 1] != m->rules->to) return false;
    const int32_t done = at(m, t + 1)->head;
    if (base_of(m, t + 1) != PSC_REL_MARK || done < 0 || at(m, done)->head != verb) return false;
    hang(m, t, done, PSC_REL_ADVMOD);
    return true;
}

/* ---- "rejected as absurd a claim" ---- */

static bool hang_object(rehanging *m, int32_t t)
{
    const psc_rel base = base_of(m, t);
    if (t < 2 || (base != PSC_REL_ADVCL && base != PSC_REL_OBL && base != PSC_REL_XCOMP))
        return false;
    const int32_t verb = at(m, t)->head, thing = child_of(m, t, PSC_REL_OBJ);
    if (verb != t - 2 || thing < t || child_of(m, verb, PSC_REL_OBJ) >= 0) return false;
    if (m->word[t - 1] != m->rules->as || child_of(m, t, PSC_REL_COP) >= 0) return false;
    hang(m, thing, verb, PSC_REL_OBJ);
    return true;
}

/* ---- "a halt to fighting" ---- */

static bool hang_noun(rehanging *m, int32_t t)
{
    if (t < 2 || at(m, t)->xpos != PSC_XPOS_VBG || !is_verb(m, t)) return false;
    const psc_rel base = base_of(m, t);
    if (base != PSC_REL_ADVCL && base != PSC_REL_XCOMP) return false;
    const int32_t to = child_of(m, t, PSC_REL_MARK), noun = t - 2;
    if (to != t - 1 || m->word[to] != m->rules->to || !is_noun(m, noun)) return false;
    if (at(m, noun)->head != at(m, t)->head || child_of(m, t, PSC_REL_OBJ) >= 0) return false;
    if (!tells_deed(m, m->word[noun])) return false;
    hang(m, to, t, PSC_REL_CASE);
    hang(m, t, noun, PSC_REL_NMOD);
    psc_token *tok = edit(m, t);
    tok->upos = PSC_UPOS_NOUN;
    tok->xpos = PSC_XPOS_NN;
    tok->lemma = tok->form;
    return true;
}

/* ---- "a decision to block aid" ---- */

static bool hang_infinitive(rehanging *m, int32_t t)
{
    const int32_t thing = at(m, t)->head;
    if (!is_verb(m, t) || t < 1 || thing < t || base_of(m, t) != PSC_REL_COMPOUND) return false;
    const uint8_t x = at(m, t)->xpos;
    if (x != PSC_XPOS_VB && x != PSC_XPOS_VBP && x != PSC_XPOS_NN) return false;
    const int32_t above = at(m, thing)->head;
    if (at(m, t - 1)->head != thing || m->word[t - 1] != m->rules->to || above < 0) return false;
    const psc_rel base = base_of(m, thing);
    if (base != PSC_REL_NMOD && base != PSC_REL_OBL) return false;
    hang(m, t, above, base == PSC_REL_NMOD ? PSC_REL_ACL : PSC_REL_XCOMP);
    edit(m, t)->xpos = PSC_XPOS_VB;
    hang(m, t - 1, t, PSC_REL_MARK);
    hang(m, thing, t, PSC_REL_OBJ);
    return true;
}

/* "their demand that the king step down": with a mark, a subject of its own and nothing that lacks
 * an object the clause is no relative one; "a charge that Delhi denied" may be. */
static bool unrelate(rehanging *m, int32_t t)
{
    if (at(m, t)->rel != PSC_REL_ACL_RELCL || child_of(m, t, PSC_REL_MARK) < 0) return false;
    const int32_t subject = child_of(m, t, PSC_REL_NSUBJ);
    if (subject < 0 || subject < child_of(m, t, PSC_REL_MARK)) return false;
    const psc_xpos tag = (psc_xpos)at(m, t)->xpos, of = (psc_xpos)at(m, subject)->xpos;
    const bool bare = tag == PSC_XPOS_VB || tag == PSC_XPOS_VBP; /* "the king step" */
    const bool wished = bare && (of == PSC_XPOS_NN || of == PSC_XPOS_NNP) &&
                        child_of(m, t, PSC_REL_AUX) < 0;
    if (!wished && child_of(m, t, PSC_REL_OBJ) < 0) return false;
    edit(m, t)->rel = PSC_REL_ACL;
    return true;
}

const psc_sentence *psc_rehang(const psc_rules *r, psc_arena *arena, const psc_sentence *sent,
                               const uint32_t *word)
{
    static bool (*const rehang[])(rehanging *, int32_t) = {
        hang_alleged, hang_charge,   hang_agent,  hang_aside, hang_promise,    hang_hearer,
        hang_named,   hang_negation, hang_object, hang_noun,  hang_infinitive, unrelate};
    rehanging m = {.rules = r, .arena = arena, .s = sent, .word = word};
    for (uint32_t t = 0; t < sent->n; t++)
        for (size_t k = 0; k < sizeof rehang / sizeof *rehang; k++)
            if (rehang[k](&m, (int32_t)t)) break;
    return m.s;
}
