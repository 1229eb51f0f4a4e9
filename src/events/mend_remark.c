/* SPDX-License-Identifier: Apache-2.0 */
/* Side remarks that tell who said it, where the tree gives their subject to another word.
 *
 *   inserted   "Chad, diplomats said, shelled the town": both names become subjects of "said", or
 *              the first one is called; it is the subject of what comes behind
 *   apposed    "Chad, a lawyer for the family charged, had shelled the town"
 *   clause     "Chad, newspapers reported, has shelled the town", "..., an official was quoted as
 *              saying": what the remark stands in is no part of it
 *   listed     "Cairo, newspapers reported, has told ...": both are taken for subjects of "reported"
 *   at_end     "shelled the town, a nurse who had fled it said": the teller is read as one more
 *              word beside the town
 *
 * A noun phrase that begins behind a comma and reaches up to the verb is the verb's subject. */
#include "events/mending.h"

enum { REACH = 48 }; /* words before the verb that its subject may begin in */

/* Taggers take "said" for a participle too. */
static bool is_finite(const psc_mending *m, int32_t t)
{
    const uint8_t x = psc_mend_at(m, t)->xpos;
    return psc_mend_is_verb(m, t) &&
           (x == PSC_XPOS_VBD || x == PSC_XPOS_VBZ || x == PSC_XPOS_VBP || x == PSC_XPOS_VBN);
}

static bool tells(const psc_mending *m, int32_t t)
{
    return psc_rules_has(m->rules, m->word[t], PSC_TRAIT_SAY) ||
           psc_rules_is_cue(m->rules, m->word[t], PSC_CUE_REMARK);
}

/* t is a or stands below it. */
static bool is_below(const psc_mending *m, int32_t a, int32_t t)
{
    while (t >= 0 && t != a) t = psc_mend_at(m, t)->head;
    return t == a;
}

/* It is done to something: an object, or words without a preposition. */
static bool has_object(const psc_mending *m, int32_t t)
{
    if (psc_mend_child_in(m, t, PSC_REL_OBJ, t, t + REACH) >= 0) return true;
    const int32_t obl = psc_mend_child_in(m, t, PSC_REL_OBL, t, t + REACH);
    return obl >= 0 && psc_mend_child_in(m, obl, PSC_REL_CASE, t, obl) < 0;
}

/* Whether the phrase of noun n begins behind a comma and goes on up to the verb: every word in
 * between belongs to it, but for adverbs and a last comma. */
static bool leads_to(const psc_mending *m, int32_t n, int32_t t)
{
    int32_t first = n;
    while (first > 0 && first > t - REACH && !psc_mend_is_comma(m, first - 1) &&
           is_below(m, n, first - 1))
        first--;
    for (int32_t k = n + 1; k < t; k++) {
        const uint8_t upos = psc_mend_at(m, k)->upos;
        const bool loose = psc_mend_is_comma(m, k) || upos == PSC_UPOS_ADV || upos == PSC_UPOS_AUX;
        if (!loose && !is_below(m, n, k)) return false;
    }
    return first > 1 && psc_mend_is_comma(m, first - 1);
}

/* The subject right before the verb; -1. */
static int32_t own_subject(const psc_mending *m, int32_t t)
{
    for (int32_t c = t - 1; c > 1 && c > t - REACH; c--)
        if (psc_mend_at(m, c)->head == t && psc_mend_rel(m, c) == PSC_REL_NSUBJ) return c;
    return -1;
}

/* ---- inserted ---- */

static bool comma_between(const psc_mending *m, int32_t a, int32_t b)
{
    for (int32_t t = a + 1; t < b; t++)
        if (psc_mend_is_comma(m, t)) return true;
    return false;
}

/* The noun before the remark that is no word of the verb which tells it; -1. */
static int32_t subject_before(const psc_mending *m, int32_t t, int32_t clause, int32_t teller)
{
    for (int32_t c = teller - 1; c >= 0 && c > teller - REACH; c--) {
        const psc_rel rel = psc_mend_rel(m, c);
        const int32_t head = psc_mend_at(m, c)->head;
        const bool second = head == t && rel == PSC_REL_NSUBJ;
        const bool called = (head == clause || head == t) &&
                            (rel == PSC_REL_VOCATIVE || rel == PSC_REL_DISLOCATED);
        if ((second || called) && comma_between(m, c, teller)) return c;
    }
    return -1;
}

static bool mend_inserted(psc_mending *m, int32_t t)
{
    const int32_t clause = psc_mend_child_in(m, t, PSC_REL_CCOMP, t + 2, t + REACH);
    const int32_t teller = clause < 0 ? -1 : own_subject(m, t);
    if (teller < 0 || !comma_between(m, t, clause)) return false;
    if (psc_mend_child_in(m, clause, PSC_REL_NSUBJ, 0, clause) >= 0 ||
        psc_mend_child_in(m, clause, PSC_REL_MARK, t, clause) >= 0)
        return false;
    const int32_t subject = subject_before(m, t, clause, teller);
    if (subject < 0) return false;
    const bool passive = psc_mend_at(m, clause)->xpos == PSC_XPOS_VBN &&
                         psc_mend_child_in(m, clause, PSC_REL_AUX, 0, clause) >= 0;
    psc_mend_hang(m, subject, clause, passive ? PSC_REL_NSUBJ_PASS : PSC_REL_NSUBJ);
    return true;
}

/* ---- apposed ---- */

/* The verb at t tells the clause, and `teller` says so. */
static void make_teller(psc_mending *m, int32_t t, int32_t teller, int32_t clause)
{
    if (is_below(m, teller, t) || (psc_mend_rel(m, t) == PSC_REL_CONJ && !is_below(m, t, clause)))
        psc_mend_hang(m, t, clause, PSC_REL_PARATAXIS);
    psc_mend_hang(m, teller, t, PSC_REL_NSUBJ);
    if (psc_mend_at(m, t)->xpos == PSC_XPOS_VBN) m->own[t].xpos = PSC_XPOS_VBD;
}

static bool mend_apposed(psc_mending *m, int32_t t)
{
    const int32_t teller = psc_mend_at(m, t)->head;
    if (psc_mend_at(m, t)->rel != PSC_REL_ACL || teller < 0 || teller > t) return false;
    const int32_t subject = psc_mend_at(m, teller)->head;
    if (psc_mend_rel(m, teller) != PSC_REL_APPOS || subject < 0 || subject > teller) return false;
    const int32_t clause = psc_mend_at(m, subject)->head;
    if (clause < t || !psc_mend_is_comma(m, t + 1)) return false;
    if (!psc_mend_is_verb(m, clause) || psc_mend_rel(m, subject) != PSC_REL_NSUBJ) return false;
    if (has_object(m, t)) return false;
    make_teller(m, t, teller, clause);
    return true;
}

/* ---- clause ---- */

static bool mend_clause(psc_mending *m, int32_t t)
{
    const int32_t clause = psc_mend_at(m, t)->head, teller = own_subject(m, t);
    if (psc_mend_rel(m, t) != PSC_REL_CCOMP || clause < 0 || teller < 0 || has_object(m, t))
        return false;
    const bool behind = clause < t && !tells(m, clause) &&
                        psc_mend_child_in(m, t, PSC_REL_MARK, clause, t) < 0;
    const bool before = clause > t && psc_mend_is_comma(m, t + 1);
    if ((!behind && !before) || !leads_to(m, teller, t)) return false;
    psc_mend_hang(m, t, clause, PSC_REL_PARATAXIS);
    return true;
}

/* ---- listed ---- */

/* The subject of the verb at t has the teller for a fellow, across a comma and no "and". */
static bool mend_listed(psc_mending *m, int32_t t)
{
    const int32_t clause = psc_mend_at(m, t)->head,
                  subject = psc_mend_child_in(m, t, PSC_REL_NSUBJ, 0, t);
    if (psc_mend_rel(m, t) != PSC_REL_CCOMP || clause < t || subject < 0) return false;
    const int32_t teller = psc_mend_child_in(m, subject, PSC_REL_CONJ, subject, t);
    if (teller < 0 || psc_mend_child(m, teller, PSC_REL_CC) >= 0) return false;
    if (!psc_mend_is_comma(m, t + 1) || !leads_to(m, teller, t)) return false;
    if (psc_mend_child_in(m, clause, PSC_REL_NSUBJ, 0, clause) >= 0) return false;
    psc_mend_hang(m, subject, clause, PSC_REL_NSUBJ);
    psc_mend_hang(m, teller, t, PSC_REL_NSUBJ);
    psc_mend_hang(m, t, clause, PSC_REL_PARATAXIS);
    return true;
}

/* ---- at_end ---- */

/* A noun without preposition that is read as one more word beside the others. */
static bool is_astray(const psc_mending *m, int32_t n)
{
    switch (psc_mend_rel(m, n)) {
    case PSC_REL_APPOS:
    case PSC_REL_OBJ:
    case PSC_REL_CONJ:
    case PSC_REL_PARATAXIS:
    case PSC_REL_NMOD:
    case PSC_REL_OBL:
    case PSC_REL_DEP: break;
    default: return false;
    }
    return psc_mend_is_noun(m, n) && psc_mend_at(m, n)->head >= 0 &&
           psc_mend_child_in(m, n, PSC_REL_CASE, n - REACH, n) < 0 &&
           psc_mend_child_in(m, n, PSC_REL_CC, n - REACH, n) < 0;
}

static bool may_tell(const psc_mending *m, int32_t n, int32_t t)
{
    return n > 2 && is_astray(m, n) && leads_to(m, n, t);
}

/* The teller: of a noun and its apposition the noun; -1. */
static int32_t teller_before(const psc_mending *m, int32_t t)
{
    for (int32_t n = t - 1; n > 2 && n > t - REACH; n--) {
        if (!may_tell(m, n, t)) continue;
        while (psc_mend_rel(m, n) == PSC_REL_APPOS && may_tell(m, psc_mend_at(m, n)->head, t))
            n = psc_mend_at(m, n)->head;
        return n;
    }
    return -1;
}

/* The highest verb above the noun, other than the one that tells; -1. */
static int32_t clause_above(const psc_mending *m, int32_t n, int32_t t)
{
    int32_t clause = -1;
    for (int32_t k = psc_mend_at(m, n)->head; k >= 0 && k != t; k = psc_mend_at(m, k)->head)
        if (psc_mend_is_verb(m, k) || psc_mend_at(m, k)->head < 0) clause = k;
    return clause;
}

static bool mend_at_end(psc_mending *m, int32_t t)
{
    if (psc_mend_rel(m, t) == PSC_REL_ADVCL || psc_mend_child(m, t, PSC_REL_NSUBJ) >= 0 ||
        psc_mend_child_in(m, t, PSC_REL_AUX, 0, t) >= 0 ||
        psc_mend_child_in(m, t, PSC_REL_CC, 0, t) >= 0 ||
        psc_mend_child_in(m, t, PSC_REL_CCOMP, t, (int32_t)m->sent->n) >= 0)
        return false;
    const int32_t teller = teller_before(m, t);
    const int32_t clause = teller < 0 ? -1 : clause_above(m, teller, t);
    if (clause < 0 || clause > teller) return false;
    make_teller(m, t, teller, clause);
    return true;
}

bool psc_mend_remark(psc_mending *m, int32_t t)
{
    static psc_mend_step *const step[] = {mend_inserted, mend_apposed, mend_listed, mend_clause,
                                          mend_at_end};
    if (!is_finite(m, t) || !tells(m, t)) return false;
    return psc_mend_try(m, step, sizeof step / sizeof *step, t);
}
