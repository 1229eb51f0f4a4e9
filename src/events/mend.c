/* SPDX-License-Identifier: Apache-2.0 */
/* Trees that hang a second verb where grammar cannot have it.
 *
 * "said it would stay and urged ..." is read with "urged" beside "stay", but a past tense is no
 * fellow of an infinitive, of what "would" has with it or of a present: it belongs to "said".
 * Whoever speaks then has two predicates, and what he says one.  Nouns taken for verbs and
 * objects taken for times are set right too.  The sentence is copied before
 * it is changed, so that the tree shown is the parser's. */
#include "events/mend.h"

#include "events/mend_tree.h"
#include "events/mend_arcs.h"

#include "events/mend_remark.h"

static bool is_present(uint8_t xpos)
{
    return xpos == PSC_XPOS_VBZ || xpos == PSC_XPOS_VBP;
}

/* In the past and alone: "urged", not "was urging" nor "that the rebels urged". */
static bool is_bare_past(const psc_sentence *s, int32_t t)
{
    return psc_sent_at(s, t)->upos == PSC_UPOS_VERB && psc_sent_at(s, t)->xpos == PSC_XPOS_VBD &&
           psc_sent_child(s, t, PSC_REL_NSUBJ) < 0 && psc_sent_child(s, t, PSC_REL_AUX) < 0 &&
           psc_sent_child(s, t, PSC_REL_MARK) < 0;
}

/* Forms that no bare past tense can be the fellow of. */
static bool shuns_past(const psc_sentence *s, int32_t t)
{
    const uint8_t x = psc_sent_at(s, t)->xpos;
    if (x == PSC_XPOS_VB || x == PSC_XPOS_VBG || is_present(x)) return true;
    for (uint32_t c = 0; c < s->n; c++) {
        const psc_token *k = psc_sent_at(s, (int32_t)c);
        if (k->head != t) continue;
        const psc_rel base = psc_rel_base((psc_rel)k->rel);
        const bool helps = base == PSC_REL_AUX || base == PSC_REL_COP;
        if (helps && (k->xpos == PSC_XPOS_MD || is_present(k->xpos))) return true;
    }
    return false;
}

static bool is_perfect(const psc_sentence *s, int32_t t)
{
    return psc_sent_at(s, t)->xpos == PSC_XPOS_VBN && psc_sent_child(s, t, PSC_REL_AUX) >= 0;
}

/* A verb of asking, blaming, refusing: what people who have said something do next. */
static bool is_word_of_mouth(const psc_rules *r, uint32_t word)
{
    for (uint32_t i = r->first[word]; word && i < r->first[word + 1]; i++) {
        const psc_rule *rule = &r->rule[r->pattern[i].rule];
        if (r->pattern[i].pos != PSC_POS_VERB || !rule->outer) continue;
        switch ((psc_op)rule->op) {
        case PSC_OP_ASK:
        case PSC_OP_DEMAND:
        case PSC_OP_THREATEN:
        case PSC_OP_ACCUSE:
        case PSC_OP_JUDGE:
        case PSC_OP_SAY:
        case PSC_OP_DENY: return true;
        default: break;
        }
    }
    return false;
}

/* The verb that t belongs to, two steps up; -1 where the tree may be right. */
static int32_t fellow_above(const psc_rules *r, const psc_sentence *s, int32_t t, uint32_t word)
{
    const int32_t first = psc_sent_at(s, t)->head;
    if (first < 0 || first > t || psc_sent_at(s, first)->upos != PSC_UPOS_VERB ||
        !is_bare_past(s, t))
        return -1;
    const psc_rel base = psc_sent_base(s, first);
    const int32_t above = psc_sent_at(s, first)->head;
    if (above < 0 || above > first ||
        !(base == PSC_REL_CCOMP || base == PSC_REL_XCOMP || base == PSC_REL_ADVCL))
        return -1;
    const uint8_t x = psc_sent_at(s, above)->xpos;
    if (psc_sent_at(s, above)->upos != PSC_UPOS_VERB || x == PSC_XPOS_VB || x == PSC_XPOS_VBG)
        return -1;
    if (psc_sent_child(s, above, PSC_REL_NSUBJ) < 0 && psc_sent_base(s, above) != PSC_REL_CONJ)
        return -1;
    const bool told = base == PSC_REL_CCOMP && is_perfect(s, first) && is_word_of_mouth(r, word);
    return told || shuns_past(s, first) ? above : -1;
}

/* "fled fighting between the army and the rebels". */
static bool is_between(const psc_rules *r, const psc_sentence *s, int32_t t, const uint32_t *word)
{
    const int32_t obl = psc_sent_base(s, t) == PSC_REL_XCOMP ? psc_sent_child(s, t, PSC_REL_OBL)
                                                             : -1;
    const int32_t prep = obl < 0 ? -1 : psc_sent_child(s, obl, PSC_REL_CASE);
    return prep >= 0 && word[prep] == r->between;
}

/* "Fighting between the army and the rebels resumed": a noun that the tagger takes for a verb. */
static bool is_noun_of_verb(const psc_rules *r, const psc_sentence *s, int32_t t,
                            const uint32_t *word)
{
    return psc_sent_at(s, t)->upos == PSC_UPOS_VERB && psc_sent_at(s, t)->xpos == PSC_XPOS_VBG &&
           (psc_sent_base(s, t) == PSC_REL_CSUBJ || is_between(r, s, t, word)) &&
           psc_sent_child(s, t, PSC_REL_OBJ) < 0 && psc_sent_child(s, t, PSC_REL_XCOMP) < 0 &&
           psc_sent_child(s, t, PSC_REL_NSUBJ) < 0 && psc_sent_child(s, t, PSC_REL_MARK) < 0;
}

static bool tells_deed(const psc_rules *r, uint32_t word)
{
    for (uint32_t i = r->first[word]; word && i < r->first[word + 1]; i++)
        if (r->pattern[i].pos == PSC_POS_NOUN) return true;
    return false;
}

/* "issued a 72-hour ultimatum": an object that the tree takes for a time ("met last week"). */
static bool is_object_as_time(const psc_rules *r, const psc_sentence *s, int32_t t, uint32_t word)
{
    const psc_token *tok = psc_sent_at(s, t);
    const int32_t h = tok->head;
    if (tok->rel != PSC_REL_OBL_UNMARKED || tok->upos != PSC_UPOS_NOUN || h < 0 || h > t)
        return false;
    if (psc_sent_at(s, h)->upos != PSC_UPOS_VERB || psc_sent_at(s, h)->xpos == PSC_XPOS_VBN)
        return false;
    return psc_sent_child(s, h, PSC_REL_OBJ) < 0 && tells_deed(r, word);
}

/* A rule has the verb with that object. */
static bool takes_object(const psc_rules *r, uint32_t verb, uint32_t object)
{
    for (uint32_t i = r->first[verb]; verb && object && i < r->first[verb + 1]; i++)
        for (uint32_t k = 0; k < r->pattern[i].n_need; k++) {
            const psc_need *need = &r->need[r->pattern[i].need + k];
            if (need->slot.kind != PSC_SLOT_OBJ || need->has_via || need->not ) continue;
            for (uint32_t m = 0; m < need->n; m++)
                if (r->need_word[need->first + m] == object) return true;
        }
    return false;
}

/* "fled fighting in Sudan": an object that the tagger takes for a verb. */
static bool is_object_of_verb(const psc_rules *r, const psc_sentence *s, int32_t t,
                              const uint32_t *word)
{
    const psc_token *tok = psc_sent_at(s, t);
    return tok->xpos == PSC_XPOS_VBG && psc_sent_base(s, t) == PSC_REL_XCOMP &&
           tok->head == t - 1 && psc_sent_child(s, t, PSC_REL_OBJ) < 0 &&
           psc_sent_child(s, t, PSC_REL_XCOMP) < 0 &&
           takes_object(r, word[t - 1], psc_intern_find(&r->word, tok->form));
}

static void make_noun(psc_token *t)
{
    t->upos = PSC_UPOS_NOUN;
    t->xpos = PSC_XPOS_NN;
    t->rel = t->rel == PSC_REL_XCOMP ? PSC_REL_OBJ : PSC_REL_NSUBJ;
    t->lemma = t->form;
}

static bool is_nominal(const psc_sentence *s, int32_t t)
{
    return psc_sent_at(s, t)->upos == PSC_UPOS_NOUN || psc_sent_at(s, t)->upos == PSC_UPOS_PROPN;
}

static bool is_noun_like(const psc_sentence *s, int32_t t)
{
    return is_nominal(s, t) || psc_sent_at(s, t)->upos == PSC_UPOS_NUM;
}

/* "..., and": a second sentence may begin here. */
static bool opens_clause(const psc_sentence *s, int32_t t)
{
    const int32_t cc = psc_sent_child(s, t, PSC_REL_CC);
    return cc > 0 && psc_sent_at(s, cc - 1)->upos == PSC_UPOS_PUNCT;
}

/* A comma of its own stands before it: "killing two, witnesses said". */
static bool behind_comma(const psc_sentence *s, int32_t t)
{
    const int32_t p = psc_sent_child(s, t, PSC_REL_PUNCT);
    return p >= 0 && p < t;
}

/* "wounding two soldiers, and Israeli artillery shelled ...": a noun taken for one more object
 * that is the subject of the verb right behind it; -1. */
static int32_t hidden_subject(const psc_sentence *s, int32_t t)
{
    const uint8_t x = psc_sent_at(s, t)->xpos;
    if (psc_sent_at(s, t)->upos != PSC_UPOS_VERB || t < 2 || (x != PSC_XPOS_VBD && !is_present(x)))
        return -1;
    const bool last = psc_sent_base(s, t) == PSC_REL_ROOT ||
                      psc_sent_base(s, t) == PSC_REL_PARATAXIS;
    if (!last && psc_sent_base(s, t) != PSC_REL_CONJ) return -1;
    if (psc_sent_child(s, t, PSC_REL_NSUBJ) >= 0 || psc_sent_child(s, t, PSC_REL_AUX) >= 0)
        return -1;
    int32_t c = t - 1;
    for (int up = 0; up < 6 && c >= 0 && c < t; up++, c = psc_sent_at(s, c)->head) {
        const int32_t h = psc_sent_at(s, c)->head;
        if (h < 0 || h > c || psc_sent_base(s, c) != PSC_REL_CONJ || !is_nominal(s, c)) continue;
        const bool opens = opens_clause(s, c) ||
                           (opens_clause(s, t) && psc_sent_child(s, t, PSC_REL_CC) < c);
        if (last ? behind_comma(s, c) : opens) return is_noun_like(s, h) ? c : -1;
    }
    return -1;
}

/* "called for the siege to be lifted": of the phrase behind "for" and the infinitive behind it,
 * the first is the subject of the second.  The noun of the phrase at clause t; -1. */
static int32_t subject_behind_for(const psc_rules *r, const psc_sentence *s, int32_t t,
                                  const uint32_t *word)
{
    const int32_t verb = psc_sent_at(s, t)->head, to = psc_sent_child(s, t, PSC_REL_MARK);
    if (psc_sent_base(s, t) != PSC_REL_ADVCL || psc_sent_at(s, t)->xpos == PSC_XPOS_VBG ||
        verb < 0 || verb > t || to < 1 || word[to] != r->to ||
        psc_sent_child(s, t, PSC_REL_NSUBJ) >= 0 || !is_word_of_mouth(r, word[verb]))
        return -1;
    for (int32_t k = verb + 1; k < to; k++) {
        if (psc_sent_at(s, k)->head != verb || psc_sent_base(s, k) != PSC_REL_OBL) continue;
        const int32_t prep = psc_sent_child(s, k, PSC_REL_CASE);
        if (prep >= 0 && prep < k && word[prep] == r->on_account) return k;
    }
    return -1;
}

static void make_clause(psc_sentence *s, int32_t t, int32_t subject)
{
    const bool passive = psc_sent_child(s, t, PSC_REL_AUX) >= 0 &&
                         psc_sent_at(s, t)->xpos == PSC_XPOS_VBN;
    s->tok[t].rel = PSC_REL_CCOMP;
    s->tok[subject].head = t;
    s->tok[subject].rel = passive ? PSC_REL_NSUBJ_PASS : PSC_REL_NSUBJ;
}

/* "stood shoulder to shoulder with": the second of two like nouns that the tagger takes for a verb. */
static bool is_noun_again(const psc_sentence *s, int32_t t)
{
    return t > 1 && psc_sent_at(s, t)->upos == PSC_UPOS_VERB &&
           psc_sent_at(s, t)->xpos == PSC_XPOS_VB && is_nominal(s, t - 2) &&
           psc_str_eq(psc_sent_at(s, t)->form, psc_sent_at(s, t - 2)->form) &&
           psc_sent_at(s, t - 1)->head == t && psc_sent_base(s, t - 1) == PSC_REL_MARK &&
           psc_sent_at(s, t - 2)->head == psc_sent_at(s, t)->head;
}

/* Makes a phrase of it; what hangs below belongs to the verb. */
static void make_phrase(psc_sentence *s, int32_t t)
{
    for (uint32_t c = (uint32_t)t + 1; c < s->n; c++)
        if (s->tok[c].head == t) s->tok[c].head = s->tok[t].head;
    s->tok[t].upos = PSC_UPOS_NOUN;
    s->tok[t].xpos = PSC_XPOS_NN;
    s->tok[t].rel = PSC_REL_OBL;
    s->tok[t - 1].upos = PSC_UPOS_ADP;
    s->tok[t - 1].rel = PSC_REL_CASE;
}

/* "Moldova plans to ...": a name that the tree takes for a part of the verb behind it. */
static bool is_name_of_verb(const psc_sentence *s, int32_t t)
{
    const int32_t h = psc_sent_at(s, t)->head;
    return h > t && psc_sent_base(s, t) == PSC_REL_COMPOUND &&
           psc_sent_at(s, t)->upos == PSC_UPOS_PROPN && psc_sent_at(s, h)->upos == PSC_UPOS_VERB &&
           is_present(psc_sent_at(s, h)->xpos) && psc_sent_child(s, h, PSC_REL_NSUBJ) < 0;
}

/* "plans to expel": the infinitive that the tree takes for a noun's. */
static void mend_names_verb(psc_sentence *s, int32_t name)
{
    const int32_t verb = psc_sent_at(s, name)->head;
    s->tok[name].rel = PSC_REL_NSUBJ;
    for (uint32_t c = (uint32_t)verb + 1; c < s->n; c++)
        if (s->tok[c].head == verb && psc_sent_base(s, (int32_t)c) == PSC_REL_ACL &&
            s->tok[c].xpos == PSC_XPOS_VB)
            s->tok[c].rel = PSC_REL_XCOMP;
}

/* "was met by cheering crowds", "stoned by ruling party youths": people taken for the object of
 * the participle before them, though nobody else does what is told; -1. */
static int32_t agent_behind_participle(const psc_rules *r, const psc_sentence *s, int32_t t,
                                       const uint32_t *word, const int32_t *entity)
{
    if (!entity || psc_sent_at(s, t)->xpos != PSC_XPOS_VBG || psc_sent_base(s, t) != PSC_REL_ADVCL)
        return -1;
    const int32_t verb = psc_sent_at(s, t)->head, by = psc_sent_child(s, t, PSC_REL_MARK),
                  obj = psc_sent_child(s, t, PSC_REL_OBJ);
    if (by < 0 || by != t - 1 || word[by] != r->by || verb < 0) return -1;
    if (obj < t || obj > t + 3 || entity[obj] < 0 || psc_sent_at(s, obj)->xpos != PSC_XPOS_NNS)
        return -1;
    if (psc_sent_child(s, obj, PSC_REL_DET) >= 0 || psc_sent_child(s, obj, PSC_REL_NMOD) >= 0)
        return -1;
    const bool passive = psc_sent_at(s, verb)->xpos == PSC_XPOS_VBN &&
                         psc_sent_child(s, verb, PSC_REL_AUX) >= 0;
    return passive ? obj : -1;
}

static void make_agent(psc_sentence *s, int32_t t, int32_t people)
{
    s->tok[people].head = s->tok[t].head;
    s->tok[people].rel = PSC_REL_OBL_AGENT;
    s->tok[t].head = people;
    s->tok[t].rel = PSC_REL_AMOD;
    s->tok[t].upos = PSC_UPOS_ADJ;
    s->tok[t - 1].head = people;
    s->tok[t - 1].rel = PSC_REL_CASE;
    s->tok[t - 1].upos = PSC_UPOS_ADP;
}

/* "is to hand Manila seven ships": a verb taken for a noun, with what is given. */
static bool is_verb_behind_to(const psc_rules *r, const psc_sentence *s, int32_t t,
                              const uint32_t *word)
{
    if (psc_sent_at(s, t)->upos != PSC_UPOS_NOUN) return false;
    const int32_t to = psc_sent_child(s, t, PSC_REL_MARK), is = psc_sent_child(s, t, PSC_REL_COP);
    return to >= 0 && to < t && word[to] == r->to && is >= 0 && is < to &&
           psc_sent_child(s, t, PSC_REL_OBJ) > t && psc_sent_child(s, t, PSC_REL_DET) < 0;
}

static void make_verb(psc_sentence *s, int32_t t)
{
    s->tok[t].upos = PSC_UPOS_VERB;
    s->tok[t].xpos = PSC_XPOS_VB;
    s->tok[t].lemma = s->tok[t].form;
    s->tok[psc_sent_child(s, t, PSC_REL_COP)].rel = PSC_REL_AUX;
}

/* "agreed to swap lists and to meet again": an infinitive is the fellow of one before it; -1. */
static int32_t infinitive_before(const psc_rules *r, const psc_sentence *s, int32_t t,
                                 const uint32_t *word)
{
    const int32_t h = psc_sent_at(s, t)->head;
    if (psc_sent_base(s, t) != PSC_REL_CONJ || h < 0 || h > t) return -1;
    const int32_t to = psc_sent_child(s, t, PSC_REL_MARK);
    if (to < 0 || word[to] != r->to) return -1;
    if (psc_sent_at(s, h)->upos != PSC_UPOS_VERB || psc_sent_at(s, h)->xpos == PSC_XPOS_VB)
        return -1;
    const int32_t first = psc_sent_child(s, h, PSC_REL_XCOMP);
    if (first < h || first > t || psc_sent_at(s, first)->xpos != PSC_XPOS_VB) return -1;
    const int32_t mark = psc_sent_child(s, first, PSC_REL_MARK);
    return mark >= 0 && word[mark] == r->to ? first : -1;
}

/* "Riot police in Lima used water cannon.": the verb taken for an attribute of its object, and
 * its subject for the root. */
static bool is_verb_in_noun(const psc_sentence *s, int32_t t)
{
    const uint8_t x = psc_sent_at(s, t)->xpos;
    const int32_t obj = psc_sent_at(s, t)->head, root = obj < 0 ? -1 : psc_sent_at(s, obj)->head;
    if (psc_sent_at(s, t)->upos != PSC_UPOS_VERB || (x != PSC_XPOS_VBD && x != PSC_XPOS_VBN))
        return false;
    if (psc_sent_at(s, t)->rel != PSC_REL_AMOD || obj < t || root < 0 || root > t) return false;
    return psc_sent_base(s, obj) == PSC_REL_NMOD && psc_sent_child(s, obj, PSC_REL_CASE) < t &&
           psc_sent_base(s, root) == PSC_REL_ROOT && is_nominal(s, root) &&
           psc_sent_child(s, root, PSC_REL_COP) < 0 && psc_sent_child(s, root, PSC_REL_NSUBJ) < 0;
}

static void make_root(psc_sentence *s, int32_t t)
{
    const int32_t obj = psc_sent_at(s, t)->head, root = psc_sent_at(s, obj)->head,
                  prep = psc_sent_child(s, obj, PSC_REL_CASE);
    for (int32_t c = prep + 1; prep >= 0 && c < t; c++) /* "in" belongs to the place behind it */
        if (s->tok[c].head == root) s->tok[prep].head = c;
    for (uint32_t c = (uint32_t)t; c < s->n; c++)
        if (s->tok[c].head == root) s->tok[c].head = t;
    s->tok[t].head = -1;
    s->tok[t].rel = PSC_REL_ROOT;
    s->tok[t].xpos = PSC_XPOS_VBD;
    s->tok[obj].head = t;
    s->tok[obj].rel = PSC_REL_OBJ;
    s->tok[root].head = t;
    s->tok[root].rel = PSC_REL_NSUBJ;
}

static void hang(psc_sentence *s, const psc_mend_arc *arc, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++) {
        psc_token *tok = &s->tok[arc[i].tok];
        if (arc[i].noun) make_noun(tok);
        if (arc[i].verb) tok->upos = PSC_UPOS_VERB, tok->xpos = PSC_XPOS_VBD;
        tok->head = arc[i].head;
        tok->rel = (uint8_t)arc[i].rel;
    }
}

static psc_sentence *copy_of(psc_arena *arena, const psc_sentence *sent)
{
    psc_sentence *copy = psc_new(arena, psc_sentence, 1);
    *copy = *sent;
    copy->tok = psc_new(arena, psc_token, sent->n);
    memcpy(copy->tok, sent->tok, sent->n * sizeof *sent->tok);
    return copy;
}

const psc_sentence *psc_mend(const psc_rules *r, psc_arena *arena, const psc_sentence *sent,
                             const uint32_t *word, const int32_t *entity)
{
    psc_sentence *copy = NULL;
    for (uint32_t t = 0; t < sent->n; t++) {
        const psc_sentence *s = copy ? copy : sent;
        if (is_noun_of_verb(r, s, (int32_t)t, word)) {
            if (!copy) copy = copy_of(arena, sent);
            make_noun(&copy->tok[t]);
            continue;
        }
        if (is_noun_again(s, (int32_t)t)) {
            if (!copy) copy = copy_of(arena, sent);
            make_phrase(copy, (int32_t)t);
            continue;
        }
        if (is_object_of_verb(r, s, (int32_t)t, word)) {
            if (!copy) copy = copy_of(arena, sent);
            make_noun(&copy->tok[t]);
            copy->tok[t].rel = PSC_REL_OBJ;
            continue;
        }
        if (is_object_as_time(r, s, (int32_t)t, word[t])) {
            if (!copy) copy = copy_of(arena, sent);
            copy->tok[t].rel = PSC_REL_OBJ;
            continue;
        }
        psc_remark remark;
        if (psc_remark_find(r, s, (int32_t)t, word, &remark)) {
            if (!copy) copy = copy_of(arena, sent);
            psc_remark_mend(copy, &remark);
            continue;
        }
        if (is_name_of_verb(s, (int32_t)t)) {
            if (!copy) copy = copy_of(arena, sent);
            mend_names_verb(copy, (int32_t)t);
            continue;
        }
        const int32_t fellow = infinitive_before(r, s, (int32_t)t, word);
        if (fellow >= 0) {
            if (!copy) copy = copy_of(arena, sent);
            copy->tok[t].head = fellow;
            continue;
        }
        if (is_verb_in_noun(s, (int32_t)t)) {
            if (!copy) copy = copy_of(arena, sent);
            make_root(copy, (int32_t)t);
            continue;
        }
        if (is_verb_behind_to(r, s, (int32_t)t, word)) {
            if (!copy) copy = copy_of(arena, sent);
            make_verb(copy, (int32_t)t);
            continue;
        }
        const int32_t people = agent_behind_participle(r, s, (int32_t)t, word, entity);
        if (people >= 0) {
            if (!copy) copy = copy_of(arena, sent);
            make_agent(copy, (int32_t)t, people);
            continue;
        }
        const int32_t subj = hidden_subject(s, (int32_t)t);
        if (subj >= 0) {
            if (!copy) copy = copy_of(arena, sent);
            copy->tok[subj].head = (int32_t)t;
            copy->tok[subj].rel = PSC_REL_NSUBJ;
            continue;
        }
        const int32_t asked = subject_behind_for(r, s, (int32_t)t, word);
        if (asked >= 0) {
            if (!copy) copy = copy_of(arena, sent);
            make_clause(copy, (int32_t)t, asked);
            continue;
        }
        psc_mend_arc arc[PSC_MEND_ARCS_MAX];
        const uint32_t n_arc = psc_mend_arcs(r, s, (int32_t)t, word, arc);
        if (n_arc) {
            if (!copy) copy = copy_of(arena, sent);
            hang(copy, arc, n_arc);
            continue;
        }
        if (psc_sent_base(s, (int32_t)t) != PSC_REL_CONJ) continue;
        const int32_t to = fellow_above(r, s, (int32_t)t, word[t]);
        if (to < 0) continue;
        if (!copy) copy = copy_of(arena, sent);
        copy->tok[t].head = to;
    }
    return copy ? copy : sent;
}
