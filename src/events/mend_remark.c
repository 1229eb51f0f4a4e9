/* SPDX-License-Identifier: Apache-2.0 */
/* Side remarks that tell who said it, where the tree gives their subject to another word.
 *
 * They go wrong in known ways.  Inside the clause, "Chad, diplomats said, shelled the town", both
 * names become subjects of "said", or the first one is called; it is the subject of what comes
 * behind.  At the end, "shelled the town, a nurse who had fled it said", the teller is read as one
 * more word beside the town.  A noun phrase that begins behind a comma and reaches up to the verb
 * is the verb's subject.  In "gunmen on motorcycles killed nine men, the governor said" the clause
 * is read as a participle of its own subject. */
#include "events/mend_remark.h"

#include "events/mend_tree.h"

enum { REACH = 48 }; /* words before the verb that its subject may begin in */

static int32_t child_of(const psc_sentence *s, int32_t t, psc_rel base, int32_t from, int32_t to)
{
    for (int32_t c = from < 0 ? 0 : from; c < to && c < (int32_t)s->n; c++)
        if (psc_sent_at(s, c)->head == t && psc_sent_base(s, c) == base) return c;
    return -1;
}

static bool is_comma(const psc_sentence *s, int32_t t)
{
    return t >= 0 && psc_str_eq(psc_sent_at(s, t)->form, PSC_STR(","));
}

/* Taggers take "said" for a participle too. */
static bool is_finite(const psc_sentence *s, int32_t t)
{
    const uint8_t x = psc_sent_at(s, t)->xpos;
    return psc_sent_at(s, t)->upos == PSC_UPOS_VERB &&
           (x == PSC_XPOS_VBD || x == PSC_XPOS_VBZ || x == PSC_XPOS_VBP || x == PSC_XPOS_VBN);
}

static bool tells(const psc_rules *r, uint32_t word)
{
    if (psc_rules_is_cue(r, word, PSC_CUE_REMARK)) return true;
    for (uint32_t i = r->first[word]; word && i < r->first[word + 1]; i++) {
        const psc_rule *rule = &r->rule[r->pattern[i].rule];
        if (r->pattern[i].pos == PSC_POS_VERB && rule->outer && rule->op == PSC_OP_SAY) return true;
    }
    return false;
}

/* t stands below a, both in the window before the verb. */
static bool is_below(const psc_sentence *s, int32_t a, int32_t t)
{
    for (int up = 0; up < REACH && t >= 0; up++, t = psc_sent_at(s, t)->head)
        if (t == a) return true;
    return false;
}

/* What it is done to, as an object or as words without a preposition. */
static int32_t done_to(const psc_sentence *s, int32_t v)
{
    const int32_t obj = child_of(s, v, PSC_REL_OBJ, v, v + REACH);
    if (obj >= 0) return obj;
    const int32_t obl = child_of(s, v, PSC_REL_OBL, v, v + REACH);
    return obl >= 0 && child_of(s, obl, PSC_REL_CASE, v, obl) < 0 ? obl : -1;
}

/* First word of the phrase of noun n; every word from there to the verb belongs to it, but for
 * adverbs and a last comma; -1 if not. */
static int32_t phrase_to(const psc_sentence *s, int32_t n, int32_t t)
{
    int32_t first = n;
    while (first > 0 && first > t - REACH && !is_comma(s, first - 1) && is_below(s, n, first - 1))
        first--;
    for (int32_t k = n + 1; k < t; k++) {
        const bool loose = is_comma(s, k) || psc_sent_at(s, k)->upos == PSC_UPOS_ADV ||
                           psc_sent_at(s, k)->upos == PSC_UPOS_AUX;
        if (!loose && !is_below(s, n, k)) return -1;
    }
    return first;
}

/* ---- "Chad, diplomats said, shelled the town" ---- */

/* Has its own subject between itself and an earlier comma. */
static int32_t own_subject(const psc_sentence *s, int32_t t)
{
    for (int32_t c = t - 1; c > 1 && c > t - REACH; c--)
        if (psc_sent_at(s, c)->head == t && psc_sent_base(s, c) == PSC_REL_NSUBJ) return c;
    return -1;
}

static bool comma_between(const psc_sentence *s, int32_t a, int32_t b)
{
    for (int32_t t = a + 1; t < b; t++)
        if (is_comma(s, t)) return true;
    return false;
}

/* The noun before the remark that is no word of the verb which tells it. */
static int32_t subject_before(const psc_sentence *s, int32_t t, int32_t clause, int32_t teller)
{
    for (int32_t c = teller - 1; c >= 0 && c > teller - REACH; c--) {
        const psc_rel base = psc_sent_base(s, c);
        const bool second = psc_sent_at(s, c)->head == t && base == PSC_REL_NSUBJ;
        const bool called = (psc_sent_at(s, c)->head == clause || psc_sent_at(s, c)->head == t) &&
                            (base == PSC_REL_VOCATIVE || base == PSC_REL_DISLOCATED);
        if ((second || called) && comma_between(s, c, teller)) return c;
    }
    return -1;
}

static bool find_inserted(const psc_sentence *s, int32_t t, psc_remark *m)
{
    const int32_t clause = child_of(s, t, PSC_REL_CCOMP, t + 2, t + REACH);
    const int32_t teller = clause < 0 ? -1 : own_subject(s, t);
    if (teller < 0 || !comma_between(s, t, clause)) return false;
    if (child_of(s, clause, PSC_REL_NSUBJ, 0, clause) >= 0 ||
        child_of(s, clause, PSC_REL_MARK, t, clause) >= 0)
        return false;
    *m = (psc_remark){t, -1, clause, subject_before(s, t, clause, teller), -1};
    return m->subject >= 0;
}

/* ---- "Chad, a lawyer for the family charged, had shelled the town": an apposition ---- */

static bool find_apposed(const psc_sentence *s, int32_t t, psc_remark *m)
{
    const int32_t teller = psc_sent_at(s, t)->head,
                  subject = teller < 0 ? -1 : psc_sent_at(s, teller)->head;
    if (subject < 0 || subject > teller || teller > t || psc_sent_at(s, t)->rel != PSC_REL_ACL)
        return false;
    if (psc_sent_base(s, teller) != PSC_REL_APPOS || t + 1 >= (int32_t)s->n || !is_comma(s, t + 1))
        return false;
    const int32_t clause = psc_sent_at(s, subject)->head;
    if (clause < t || psc_sent_at(s, clause)->upos != PSC_UPOS_VERB) return false;
    if (psc_sent_base(s, subject) != PSC_REL_NSUBJ || done_to(s, t) >= 0) return false;
    *m = (psc_remark){t, teller, clause, -1, -1};
    return true;
}

/* ---- "Chad, newspapers reported, has shelled the town", "..., an official was quoted as
 * saying": a clause of its own ---- */

static bool find_clause(const psc_rules *r, const psc_sentence *s, int32_t t, const uint32_t *word,
                        psc_remark *m)
{
    const int32_t clause = psc_sent_at(s, t)->head, teller = own_subject(s, t);
    if (clause < 0 || psc_sent_base(s, t) != PSC_REL_CCOMP || teller < 0 || done_to(s, t) >= 0)
        return false;
    const bool behind = clause < t && !tells(r, word[clause]) &&
                        child_of(s, t, PSC_REL_MARK, clause, t) < 0;
    if (!behind && (clause < t || t + 1 >= (int32_t)s->n || !is_comma(s, t + 1))) return false;
    const int32_t first = phrase_to(s, teller, t);
    if (first < 2 || !is_comma(s, first - 1)) return false;
    *m = (psc_remark){t, -1, clause, -1, -1};
    return true;
}

/* ---- "Staff treating the wounded said planes had ...": the teller on the clause ---- */

static bool find_in_front(const psc_sentence *s, int32_t t, psc_remark *m)
{
    const int32_t clause = child_of(s, t, PSC_REL_CCOMP, t + 1, t + REACH);
    if (clause < 0 || child_of(s, t, PSC_REL_NSUBJ, 0, (int32_t)s->n) >= 0) return false;
    const int32_t teller = child_of(s, clause, PSC_REL_NSUBJ, t - REACH, t);
    if (teller < 0 || child_of(s, clause, PSC_REL_NSUBJ, t, clause) < 0) return false;
    *m = (psc_remark){t, teller, -1, -1, -1};
    return true;
}

/* ---- "Gunmen on motorcycles killed nine men, the governor said" ---- */

/* The main verb of the clause about `subject`, read as a participle behind one of its nouns. */
static int32_t verb_behind(const psc_sentence *s, int32_t subject, int32_t end)
{
    for (int32_t v = end - 1; v > subject + 1; v--) {
        if (!is_finite(s, v) || psc_sent_at(s, v)->rel != PSC_REL_ACL || !is_below(s, subject, v))
            continue;
        if (psc_sent_at(s, v)->head != v - 1 || done_to(s, v) < 0) continue;
        if (child_of(s, v, PSC_REL_AUX, subject, v) < 0) return v;
    }
    return -1;
}

static bool find_swallowed(const psc_sentence *s, int32_t t, psc_remark *m)
{
    const int32_t teller = own_subject(s, t);
    const int32_t subject = teller < 0 ? -1 : child_of(s, t, PSC_REL_NSUBJ, t - REACH, teller);
    if (subject < 0 || !comma_between(s, subject, teller)) return false;
    if (child_of(s, t, PSC_REL_CCOMP, 0, (int32_t)s->n) >= 0) return false;
    const int32_t clause = verb_behind(s, subject, teller);
    if (clause < 0) return false;
    *m = (psc_remark){t, -1, clause, subject, done_to(s, clause)};
    return true;
}

/* ---- "shelled the town, a nurse who had fled it said" ---- */

static bool may_tell(const psc_sentence *s, int32_t n, int32_t t)
{
    const psc_rel base = psc_sent_base(s, n);
    const bool astray = base == PSC_REL_APPOS || base == PSC_REL_OBJ || base == PSC_REL_CONJ ||
                        base == PSC_REL_PARATAXIS || base == PSC_REL_NMOD || base == PSC_REL_OBL ||
                        base == PSC_REL_DEP;
    const uint8_t u = psc_sent_at(s, n)->upos;
    if (!astray || (u != PSC_UPOS_NOUN && u != PSC_UPOS_PROPN) || psc_sent_at(s, n)->head < 0)
        return false;
    if (child_of(s, n, PSC_REL_CASE, n - REACH, n) >= 0) return false;
    if (child_of(s, n, PSC_REL_CC, n - REACH, n) >= 0) return false;
    const int32_t first = phrase_to(s, n, t);
    return first > 2 && is_comma(s, first - 1);
}

/* The teller: of a noun and its apposition the noun. */
static int32_t teller_before(const psc_sentence *s, int32_t t)
{
    for (int32_t n = t - 1; n > 2 && n > t - REACH; n--) {
        if (!may_tell(s, n, t)) continue;
        while (psc_sent_base(s, n) == PSC_REL_APPOS && may_tell(s, psc_sent_at(s, n)->head, t))
            n = psc_sent_at(s, n)->head;
        return n;
    }
    return -1;
}

/* The finite verb above the noun, other than the one that tells. */
static int32_t clause_above(const psc_sentence *s, int32_t n, int32_t t)
{
    int32_t clause = -1, k = psc_sent_at(s, n)->head;
    for (int up = 0; up < REACH && k >= 0 && k != t; up++, k = psc_sent_at(s, k)->head)
        if (psc_sent_at(s, k)->upos == PSC_UPOS_VERB || psc_sent_at(s, k)->head < 0) clause = k;
    return clause;
}

static bool find_at_end(const psc_sentence *s, int32_t t, psc_remark *m)
{
    if (child_of(s, t, PSC_REL_NSUBJ, 0, (int32_t)s->n) >= 0 ||
        child_of(s, t, PSC_REL_AUX, 0, t) >= 0 || psc_sent_base(s, t) == PSC_REL_ADVCL ||
        child_of(s, t, PSC_REL_CC, 0, t) >= 0 ||
        child_of(s, t, PSC_REL_CCOMP, t, (int32_t)s->n) >= 0)
        return false;
    const int32_t teller = teller_before(s, t);
    if (teller < 0) return false;
    const int32_t clause = clause_above(s, teller, t);
    if (clause < 0 || clause > teller) return false;
    *m = (psc_remark){t, teller, clause, -1, -1};
    return true;
}

bool psc_remark_find(const psc_rules *r, const psc_sentence *s, int32_t t, const uint32_t *word,
                     psc_remark *m)
{
    if (!is_finite(s, t) || !tells(r, word[t])) return false;
    return find_inserted(s, t, m) || find_apposed(s, t, m) || find_clause(r, s, t, word, m) ||
           find_in_front(s, t, m) || find_swallowed(s, t, m) || find_at_end(s, t, m);
}

/* The clause, read as a participle of its own subject, is what the verb tells. */
static void mend_clause(psc_sentence *s, const psc_remark *m)
{
    s->tok[m->object].rel = PSC_REL_OBJ;
    s->tok[m->clause].head = m->verb;
    s->tok[m->clause].rel = PSC_REL_CCOMP;
    s->tok[m->clause].xpos = PSC_XPOS_VBD;
}

static void mend_subject(psc_sentence *s, const psc_remark *m)
{
    const bool passive = psc_sent_at(s, m->clause)->xpos == PSC_XPOS_VBN &&
                         child_of(s, m->clause, PSC_REL_AUX, 0, m->clause) >= 0;
    s->tok[m->subject].head = m->clause;
    s->tok[m->subject].rel = passive ? PSC_REL_NSUBJ_PASS : PSC_REL_NSUBJ;
}

/* t is a or below it, however deep. */
static bool is_under(const psc_sentence *s, int32_t a, int32_t t)
{
    while (t >= 0 && t != a) t = psc_sent_at(s, t)->head;
    return t == a;
}

/* The verb becomes a remark below the clause, where it is not the clause's head already. */
static void mend_teller(psc_sentence *s, const psc_remark *m)
{
    const bool below = is_under(s, m->teller, m->verb);
    if (m->clause >= 0 && (below || (psc_sent_base(s, m->verb) == PSC_REL_CONJ &&
                                     !is_under(s, m->verb, m->clause)))) {
        s->tok[m->verb].head = m->clause;
        s->tok[m->verb].rel = PSC_REL_PARATAXIS;
    }
    if (below && m->clause < 0) return; /* no tree any more */
    if (psc_sent_at(s, m->verb)->xpos == PSC_XPOS_VBN) s->tok[m->verb].xpos = PSC_XPOS_VBD;
    s->tok[m->teller].head = m->verb;
    s->tok[m->teller].rel = PSC_REL_NSUBJ;
}

void psc_remark_mend(psc_sentence *s, const psc_remark *m)
{
    if (m->object >= 0) mend_clause(s, m);
    if (m->subject >= 0)
        mend_subject(s, m);
    else if (m->teller >= 0)
        mend_teller(s, m);
    else
        s->tok[m->verb].rel = PSC_REL_PARATAXIS;
}
