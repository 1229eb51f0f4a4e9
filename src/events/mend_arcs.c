/* SPDX-License-Identifier: Apache-2.0 */
/* Joined verbs and clauses that parsers hang on the wrong word.
 *
 *   when      "killed on Monday when a mine blew up ...": a fellow verb that is a clause of time
 *   aside     "fired on a bus carrying miners, killing two": said of those who fired
 *   object    "shot and wounded two herders": the object of the last verb, taken for one more
 *   fellow    "captured and later killed two men": the first verb, taken for an attribute
 *   below     "beat to death a manager": an object that hangs on a noun
 *   fighting  "massacred in fighting between tribes": a noun, taken for a verb
 *   landed    "Rockets fired from Lebanon landed near ...": an attribute, taken for the verb
 *   freed     "Sailors taken hostage in May have been freed": the same before the verb
 *   overran   "Rebels overran a garrison": a verb that the tagger takes for an adverb
 *   crossing  "closed the Rafah crossing": the name of a place, taken for a verb */
#include "events/mend_arcs.h"

#include "events/mend_tree.h"

static bool is_verb(const psc_sentence *s, int32_t t)
{
    return t >= 0 && psc_sent_at(s, t)->upos == PSC_UPOS_VERB;
}

static bool is_nominal(const psc_sentence *s, int32_t t)
{
    return psc_sent_at(s, t)->upos == PSC_UPOS_NOUN || psc_sent_at(s, t)->upos == PSC_UPOS_PROPN;
}

static bool is_past(const psc_sentence *s, int32_t t)
{
    return is_verb(s, t) &&
           (psc_sent_at(s, t)->xpos == PSC_XPOS_VBD || psc_sent_at(s, t)->xpos == PSC_XPOS_VBN);
}

static uint32_t one(psc_mend_arc *out, int32_t tok, int32_t head, psc_rel rel)
{
    *out = (psc_mend_arc){.tok = tok, .head = head, .rel = rel};
    return 1;
}

static uint32_t mend_when(const psc_sentence *s, int32_t t, psc_mend_arc *out)
{
    const psc_rel base = psc_sent_base(s, t);
    const int32_t h = psc_sent_at(s, t)->head;
    if (!is_verb(s, t) || !is_verb(s, h) || h > t) return 0;
    if (base != PSC_REL_CONJ && base != PSC_REL_CSUBJ && base != PSC_REL_PARATAXIS) return 0;
    const int32_t subj = psc_sent_child(s, t, PSC_REL_NSUBJ),
                  when = psc_sent_child(s, t, PSC_REL_ADVMOD);
    if (when < h || subj < when || psc_sent_at(s, when)->xpos != PSC_XPOS_WRB) return 0;
    return psc_sent_child(s, t, PSC_REL_CC) >= 0 ? 0 : one(out, t, h, PSC_REL_ADVCL);
}

static bool behind_comma(const psc_sentence *s, int32_t t)
{
    return t > 0 && psc_sent_at(s, t - 1)->form.len == 1 &&
           psc_sent_at(s, t - 1)->form.ptr[0] == ',';
}

/* "killing two", "killing at least 50 people": with an object, whatever the tree calls it. */
static bool has_object(const psc_sentence *s, int32_t t)
{
    if (psc_sent_child(s, t, PSC_REL_OBJ) >= 0) return true;
    const int32_t c = psc_sent_child(s, t, PSC_REL_OBL);
    return c > t && psc_sent_child(s, c, PSC_REL_CASE) < 0;
}

static uint32_t mend_aside(const psc_sentence *s, int32_t t, psc_mend_arc *out)
{
    const int32_t clause = psc_sent_at(s, t)->head;
    if (!is_verb(s, t) || psc_sent_at(s, t)->xpos != PSC_XPOS_VBG ||
        psc_sent_base(s, t) != PSC_REL_ADVCL || !behind_comma(s, t) || clause < 0 || clause > t ||
        !is_verb(s, clause))
        return 0;
    if (psc_sent_at(s, clause)->rel != PSC_REL_ACL || !has_object(s, t)) return 0;
    int32_t h = psc_sent_at(s, clause)->head;
    for (int up = 0; up < 4 && h >= 0 && h < clause && !is_verb(s, h); up++)
        h = psc_sent_at(s, h)->head;
    return is_verb(s, h) && h < clause ? one(out, t, h, PSC_REL_ADVCL) : 0;
}

/* The verb joined to the head of t that stands before t without an object; -1. */
static int32_t verb_before(const psc_sentence *s, int32_t t)
{
    const int32_t h = psc_sent_at(s, t)->head;
    for (int32_t c = t - 1; c > h && c > t - 6; c--)
        if (is_past(s, c) && psc_sent_at(s, c)->head == h && psc_sent_base(s, c) == PSC_REL_CONJ)
            return psc_sent_child(s, c, PSC_REL_OBJ) < 0 ? c : -1;
    return -1;
}

static uint32_t mend_object(const psc_rules *r, const psc_sentence *s, int32_t t,
                            const uint32_t *word, psc_mend_arc *out)
{
    const int32_t h = psc_sent_at(s, t)->head;
    if (!is_nominal(s, t) || psc_sent_base(s, t) != PSC_REL_CONJ || h < 0 || h > t) return 0;
    if (psc_sent_child(s, t, PSC_REL_CC) >= 0 || psc_sent_child(s, h, PSC_REL_NSUBJ) < 0) return 0;
    const int32_t verb = verb_before(s, t);
    if (verb < 0 || !psc_rules_tells_force(r, word[verb])) return 0;
    for (int32_t k = verb + 1; k < t; k++) /* nothing but the noun's own words between */
        if (psc_sent_at(s, k)->upos == PSC_UPOS_PUNCT || psc_sent_at(s, k)->upos == PSC_UPOS_CCONJ)
            return 0;
    return one(out, t, verb, PSC_REL_OBJ);
}

static uint32_t mend_fellow(const psc_rules *r, const psc_sentence *s, int32_t t,
                            const uint32_t *word, psc_mend_arc *out)
{
    const int32_t subj = psc_sent_at(s, t)->head;
    if (!is_past(s, t) || psc_sent_at(s, t)->rel != PSC_REL_ACL || subj < 0 || subj > t) return 0;
    const int32_t verb = psc_sent_at(s, subj)->head,
                  cc = verb < 0 ? -1 : psc_sent_child(s, verb, PSC_REL_CC);
    if (psc_sent_base(s, subj) != PSC_REL_NSUBJ || !is_past(s, verb) || cc != t + 1 || verb < cc)
        return 0;
    if (!psc_rules_tells_force(r, word[t]) || !psc_rules_tells_force(r, word[verb])) return 0;
    return one(out, t, verb, PSC_REL_CONJ);
}

static uint32_t mend_below(const psc_sentence *s, int32_t t, psc_mend_arc *out)
{
    const int32_t noun = psc_sent_at(s, t)->head, verb = noun < 0 ? -1 : psc_sent_at(s, noun)->head;
    if (!is_nominal(s, t) || psc_sent_base(s, t) != PSC_REL_OBJ || noun < 0 || noun > t) return 0;
    if (psc_sent_at(s, noun)->upos != PSC_UPOS_NOUN || psc_sent_base(s, noun) != PSC_REL_OBL)
        return 0;
    if (!is_verb(s, verb) || verb > noun || psc_sent_child(s, verb, PSC_REL_OBJ) >= 0) return 0;
    return psc_sent_child(s, noun, PSC_REL_NSUBJ) >= 0 ? 0 : one(out, t, verb, PSC_REL_OBJ);
}

/* A phrase of t with one of the prepositions that tell who fights; -1. */
static int32_t party_phrase(const psc_rules *r, const psc_sentence *s, int32_t t,
                            const uint32_t *word)
{
    for (uint32_t c = (uint32_t)t + 1; c < s->n; c++) {
        if (psc_sent_at(s, (int32_t)c)->head != t || psc_sent_base(s, (int32_t)c) != PSC_REL_OBL)
            continue;
        const int32_t prep = psc_sent_child(s, (int32_t)c, PSC_REL_CASE);
        if (prep == t + 1 && (word[prep] == r->between || word[prep] == r->with)) return (int32_t)c;
    }
    return -1;
}

static bool is_noun_of_rules(const psc_rules *r, psc_str form)
{
    const uint32_t word = psc_intern_find(&r->word, form);
    for (uint32_t i = r->first[word]; word && i < r->first[word + 1]; i++)
        if (r->pattern[i].pos == PSC_POS_NOUN) return true;
    return false;
}

static uint32_t mend_fighting(const psc_rules *r, const psc_sentence *s, int32_t t,
                              const uint32_t *word, psc_mend_arc *out)
{
    const psc_token *tok = psc_sent_at(s, t);
    const psc_rel base = psc_sent_base(s, t);
    if (tok->xpos != PSC_XPOS_VBG || !is_verb(s, t)) return 0;
    const int32_t prep = psc_sent_child(s, t, PSC_REL_MARK), h = tok->head;
    if (prep < 0 || prep > t || h < 0) return 0;
    if ((base != PSC_REL_ADVCL && base != PSC_REL_ACL) || psc_sent_child(s, t, PSC_REL_OBJ) >= 0)
        return 0;
    const int32_t party = party_phrase(r, s, t, word);
    if (party < 0 || !is_noun_of_rules(r, tok->form)) return 0;
    out[0] = (psc_mend_arc){
        .tok = t, .head = h, .rel = is_verb(s, h) ? PSC_REL_OBL : PSC_REL_NMOD, .noun = true};
    out[1] = (psc_mend_arc){.tok = prep, .head = t, .rel = PSC_REL_CASE};
    out[2] = (psc_mend_arc){.tok = party, .head = t, .rel = PSC_REL_NMOD};
    return 3;
}

static uint32_t mend_landed(const psc_sentence *s, int32_t t, psc_mend_arc *out)
{
    const int32_t verb = psc_sent_at(s, t)->head, noun = verb - 1;
    if (!is_past(s, t) || psc_sent_base(s, t) != PSC_REL_ADVCL || verb < 1 || verb > t) return 0;
    if (!is_past(s, verb) || psc_sent_at(s, noun)->head != verb ||
        psc_sent_base(s, noun) != PSC_REL_NSUBJ)
        return 0;
    if (psc_sent_child(s, t, PSC_REL_MARK) >= 0 || psc_sent_child(s, t, PSC_REL_NSUBJ) >= 0 ||
        psc_sent_child(s, t, PSC_REL_AUX) >= 0 || psc_sent_child(s, t, PSC_REL_ADVMOD) >= 0 ||
        behind_comma(s, t))
        return 0;
    if (psc_sent_child(s, verb, PSC_REL_OBJ) >= 0 || psc_sent_child(s, verb, PSC_REL_AUX) >= 0)
        return 0;
    out[0] = (psc_mend_arc){
        .tok = t, .head = psc_sent_at(s, verb)->head, .rel = (psc_rel)psc_sent_at(s, verb)->rel};
    out[1] = (psc_mend_arc){.tok = noun, .head = t, .rel = PSC_REL_NSUBJ};
    out[2] = (psc_mend_arc){.tok = verb, .head = noun, .rel = PSC_REL_ACL};
    return 3;
}

static bool has_passive_aux(const psc_sentence *s, int32_t t)
{
    for (uint32_t c = 0; c < s->n; c++)
        if (psc_sent_at(s, (int32_t)c)->head == t &&
            psc_sent_at(s, (int32_t)c)->rel == PSC_REL_AUX_PASS)
            return true;
    return false;
}

static uint32_t mend_freed(const psc_sentence *s, int32_t t, psc_mend_arc *out)
{
    const int32_t verb = psc_sent_at(s, t)->head;
    if (!is_past(s, t) || psc_sent_base(s, t) != PSC_REL_ADVCL || verb < t || !is_past(s, verb))
        return 0;
    const int32_t noun = psc_sent_child(s, t, PSC_REL_NSUBJ);
    if (noun < 0 || noun != t - 1 || !is_nominal(s, noun)) return 0;
    if (psc_sent_child(s, t, PSC_REL_AUX) >= 0 || psc_sent_child(s, t, PSC_REL_MARK) >= 0 ||
        psc_sent_child(s, t, PSC_REL_ADVMOD) >= 0 || psc_sent_child(s, verb, PSC_REL_NSUBJ) >= 0)
        return 0;
    for (int32_t k = t; k < verb; k++) /* no comma parts them */
        if (psc_sent_at(s, k)->upos == PSC_UPOS_PUNCT && psc_sent_at(s, k)->head == t) return 0;
    const bool passive = has_passive_aux(s, verb);
    out[0] = (psc_mend_arc){
        .tok = noun, .head = verb, .rel = passive ? PSC_REL_NSUBJ_PASS : PSC_REL_NSUBJ};
    out[1] = (psc_mend_arc){.tok = t, .head = noun, .rel = PSC_REL_ACL};
    const int32_t as = psc_sent_child(s, t, PSC_REL_OBJ); /* "hostage" */
    if (as >= 0) out[2] = (psc_mend_arc){.tok = as, .head = t, .rel = PSC_REL_XCOMP};
    return as < 0 ? 2 : 3;
}

/* Who did it, where the word at t before the noun `obj` is no adverb but the verb; -1. */
static int32_t doer_before(const psc_sentence *s, int32_t t, int32_t obj)
{
    const int32_t h = psc_sent_at(s, obj)->head;
    int32_t who = -1;
    if (h < 0 && psc_sent_child(s, obj, PSC_REL_COP) < 0)
        who = psc_sent_child(s, obj, PSC_REL_NSUBJ);
    else if (h >= 0 && psc_sent_at(s, h)->head < 0 && psc_sent_child(s, h, PSC_REL_AUX) < 0)
        who = is_nominal(s, h) ? h : psc_sent_child(s, h, PSC_REL_NSUBJ);
    return who >= 0 && who < t && is_nominal(s, who) ? who : -1;
}

static uint32_t mend_overran(const psc_rules *r, const psc_sentence *s, int32_t t,
                             const uint32_t *word, psc_mend_arc *out)
{
    const int32_t obj = psc_sent_at(s, t)->head;
    const psc_rel base = psc_sent_base(s, t);
    const uint8_t u = psc_sent_at(s, t)->upos;
    if ((u != PSC_UPOS_ADV && u != PSC_UPOS_ADP) ||
        (base != PSC_REL_ADVMOD && base != PSC_REL_CASE))
        return 0;
    if (obj < t || !is_nominal(s, obj) || !psc_rules_tells_force(r, word[t])) return 0;
    const int32_t who = doer_before(s, t, obj), root = psc_sent_at(s, obj)->head;
    if (who < 0) return 0;
    out[0] = (psc_mend_arc){.tok = t, .head = -1, .rel = PSC_REL_ROOT, .verb = true};
    out[1] = (psc_mend_arc){.tok = obj, .head = t, .rel = PSC_REL_OBJ};
    out[2] = (psc_mend_arc){.tok = who, .head = t, .rel = PSC_REL_NSUBJ};
    uint32_t n = 3;
    if (root >= 0 && root != who)
        out[n++] = (psc_mend_arc){.tok = root, .head = who, .rel = PSC_REL_ACL};
    const int32_t aside = psc_sent_child(s, obj, PSC_REL_ACL); /* ", killing 40" */
    if (aside > obj && psc_sent_at(s, aside)->xpos == PSC_XPOS_VBG && behind_comma(s, aside))
        out[n++] = (psc_mend_arc){.tok = aside, .head = t, .rel = PSC_REL_ADVCL};
    return n;
}

static uint32_t mend_crossing(const psc_rules *r, const psc_sentence *s, int32_t t,
                              psc_mend_arc *out)
{
    const psc_token *tok = psc_sent_at(s, t);
    const int32_t name = t - 1, h = tok->head;
    if (tok->xpos != PSC_XPOS_VBG || t < 2 || h < 0 || h > name) return 0;
    if (psc_sent_at(s, name)->upos != PSC_UPOS_PROPN && psc_sent_at(s, name)->upos != PSC_UPOS_NOUN)
        return 0;
    const uint32_t noun = psc_intern_find(&r->word, tok->form);
    if (!noun || !psc_rules_is_cue(r, noun, PSC_CUE_SCENE)) return 0;
    int32_t top = name; /* "Kerem Shalom" hangs by its first word */
    for (int up = 0;
         up < 3 && psc_sent_at(s, top)->head >= 0 && psc_sent_at(s, top)->head < top &&
         (psc_sent_base(s, top) == PSC_REL_FLAT || psc_sent_base(s, top) == PSC_REL_COMPOUND);
         up++)
        top = psc_sent_at(s, top)->head;
    if (psc_sent_at(s, top)->head != h || psc_sent_child(s, t, PSC_REL_OBJ) >= 0) return 0;
    out[0] =
        (psc_mend_arc){.tok = t, .head = h, .rel = (psc_rel)psc_sent_at(s, top)->rel, .noun = true};
    out[1] = (psc_mend_arc){.tok = top, .head = t, .rel = PSC_REL_COMPOUND};
    return 2;
}

uint32_t psc_mend_arcs(const psc_rules *r, const psc_sentence *s, int32_t t, const uint32_t *word,
                       psc_mend_arc out[PSC_MEND_ARCS_MAX])
{
    uint32_t n = mend_when(s, t, out);
    if (!n) n = mend_aside(s, t, out);
    if (!n) n = mend_object(r, s, t, word, out);
    if (!n) n = mend_fellow(r, s, t, word, out);
    if (!n) n = mend_below(s, t, out);
    if (!n) n = mend_fighting(r, s, t, word, out);
    if (!n) n = mend_landed(s, t, out);
    if (!n) n = mend_freed(s, t, out);
    if (!n) n = mend_overran(r, s, t, word, out);
    if (!n) n = mend_crossing(r, s, t, out);
    return n;
}
