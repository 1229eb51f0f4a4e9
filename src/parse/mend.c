/* SPDX-License-Identifier: Apache-2.0 */
/* Finding the verb of what looks like a noun phrase; see mend.h. */
#include "parse/mend.h"

#include "base/str.h"

static bool is_noun(const psc_token *t)
{
    return t->upos == PSC_UPOS_NOUN || t->upos == PSC_UPOS_PROPN;
}

static bool is_finite(const psc_token *t)
{
    return t->xpos == PSC_XPOS_VBD || t->xpos == PSC_XPOS_VBZ || t->xpos == PSC_XPOS_VBP ||
           t->xpos == PSC_XPOS_MD;
}

/* "workers downed tools": what looks like a past tense. */
static bool like_past(const psc_token *t)
{
    const psc_str f = t->form;
    return t->xpos == PSC_XPOS_JJ && f.len > 4 && f.ptr[f.len - 2] == 'e' &&
           f.ptr[f.len - 1] == 'd';
}

/* The word on the way up from t that hangs on the root. */
static uint32_t below_root(const int32_t *head, uint32_t t, uint32_t root, uint32_t n)
{
    for (uint32_t steps = 0; steps < n && head[t] != (int32_t)root && head[t] != (int32_t)n;
         steps++)
        t = (uint32_t)head[t];
    return t;
}

/* Does the word stand in a clause below the root: "students who were marching"? */
static bool in_clause(const psc_token *tok, const int32_t *head, uint32_t t, uint32_t n)
{
    for (uint32_t steps = 0; steps < n && t < n; steps++, t = (uint32_t)head[t]) {
        const psc_rel base = psc_rel_base((psc_rel)tok[t].rel);
        if (base == PSC_REL_ACL || base == PSC_REL_ADVCL || base == PSC_REL_CCOMP) return true;
    }
    return false;
}

/* Nothing before t hangs on the noun, but for a preposition of another noun right before t: "in
 * Suva"; or the phrase that ends there: "angry at a gas scheme". */
static bool is_first_of(const psc_token *tok, const int32_t *head, uint32_t t, uint32_t noun)
{
    uint32_t place = t - 1; /* "Sri Lanka": its first word tells what the name is */
    while (place > 0 && tok[place].rel == PSC_REL_FLAT && head[place] == (int32_t)place - 1)
        place--;
    if (head[place] == (int32_t)noun && tok[place].rel == PSC_REL_COMPOUND) return true;
    for (uint32_t i = 0; i < t; i++) {
        const bool astray = i + 1 < t && tok[i].upos == PSC_UPOS_ADP &&
                            head[t - 1] != (int32_t)noun;
        if (head[i] == (int32_t)noun && !astray) return false;
    }
    return true;
}

/* "The British": a people by the adjective alone. */
static bool is_doer(const psc_token *tok, uint32_t t)
{
    const char c = tok[t].form.len ? tok[t].form.ptr[0] : 'a';
    const bool nation = tok[t].xpos == PSC_XPOS_JJ && c >= 'A' && c <= 'Z';
    return is_noun(&tok[t]) || (nation && t > 0 && tok[t - 1].upos == PSC_UPOS_DET);
}

/* "Airlines suspended [flights]": before the root noun, behind another noun that hangs on it, or on
 * the verb itself. */
static bool before_root(const psc_token *tok, const int32_t *head, uint32_t t, uint32_t root,
                        uint32_t n, psc_missed_verb *out)
{
    if (t == 0 || t > root || head[t] != (int32_t)root || !is_doer(tok, t - 1)) return false;
    const bool own = head[t - 1] == (int32_t)t && tok[t - 1].rel == PSC_REL_NSUBJ;
    const uint32_t subject = own ? t - 1 : below_root(head, t - 1, root, n);
    if (subject >= t || (!own && head[subject] != (int32_t)root)) return false;
    *out = (psc_missed_verb){.verb = t, .subject = subject, .noun = root};
    return true;
}

/* "[Police] in Suva used water cannon": no preposition leads to the noun that it describes. */
static bool behind_root(const psc_token *tok, const int32_t *head, uint32_t t, uint32_t root,
                        uint32_t n, psc_missed_verb *out)
{
    const uint32_t noun = (uint32_t)head[t];
    if (t <= root || noun <= t || noun >= n || !is_noun(&tok[t - 1]) || !is_noun(&tok[noun]))
        return false;
    if (head[noun] > (int32_t)t || !is_first_of(tok, head, t, noun)) return false;
    *out = (psc_missed_verb){.verb = t, .subject = root, .noun = noun};
    return true;
}

/* "[A convoy] of lorries rolled into Suva": told of the root noun, or of one before it. */
static bool told_of_root(const psc_token *tok, const int32_t *head, uint32_t t, uint32_t root,
                         uint32_t n, psc_missed_verb *out)
{
    if (t <= root || tok[t].rel != PSC_REL_ACL || head[t] > (int32_t)t) return false;
    const bool aside = tok[head[t]].rel == PSC_REL_APPOS;
    const bool set_off = tok[t - 1].upos == PSC_UPOS_PUNCT; /* "a printer, installed last year" */
    if (!aside && ((uint32_t)head[t] != root || set_off)) return false;
    *out = (psc_missed_verb){.verb = t, .subject = root, .noun = n};
    return true;
}

/* "Soldiers loyal to a general": the noun before an adjective that is nobody's predicate; n. */
static uint32_t noun_before(const psc_token *tok, const int32_t *head, uint32_t adj, uint32_t n)
{
    uint32_t noun = n;
    for (uint32_t t = 0; t < n; t++) {
        const psc_rel base = psc_rel_base((psc_rel)tok[t].rel);
        if (head[t] != (int32_t)adj) continue;
        if (base == PSC_REL_COP || base == PSC_REL_AUX) return n;
        if (base == PSC_REL_NSUBJ && t < adj && is_noun(&tok[t])) noun = t;
    }
    return noun;
}

bool psc_missed_verb_find(const psc_token *tok, const int32_t *head, uint32_t n, const bool *past,
                          psc_missed_verb *out)
{
    uint32_t root = 0;
    while (root < n && head[root] != (int32_t)n) root++;
    if (n < 4 || root == n || tok[n - 1].upos != PSC_UPOS_PUNCT) return false;
    const uint32_t who = tok[root].upos == PSC_UPOS_ADJ ? noun_before(tok, head, root, n) : root;
    if (who == n || !is_noun(&tok[who])) return false;
    bool found = false;
    for (uint32_t t = 0; t < n; t++) {
        const bool amod = tok[t].rel == PSC_REL_AMOD && (past[t] || like_past(&tok[t]));
        if (!found && amod)
            found = before_root(tok, head, t, root, n, out) ||
                    behind_root(tok, head, t, root, n, out);
        else if (!found && past[t])
            found = told_of_root(tok, head, t, root, n, out);
        const bool its_own = found && out->verb == t;
        if (!its_own && is_finite(&tok[t]) && !in_clause(tok, head, t, n)) return false;
    }
    out->adj = n;
    if (found && who != root) {
        if (out->subject != root) return false;
        out->adj = root, out->subject = who;
    }
    return found;
}

void psc_mend_names(const psc_token *tok, int32_t *head, uint32_t n)
{
    for (uint32_t t = 0; t < n; t++) {
        if (tok[t].rel != PSC_REL_CONJ) continue;
        for (uint32_t up = 0; up < n && head[t] < (int32_t)n; up++) {
            const uint32_t h = (uint32_t)head[t];
            if (tok[h].rel != PSC_REL_FLAT || head[h] >= (int32_t)n) break;
            head[t] = head[h];
        }
    }
}

/* What can begin another noun phrase, but not stand behind the first word of one. */
static bool begins_phrase(const psc_token *t)
{
    return t->upos == PSC_UPOS_NUM || t->upos == PSC_UPOS_DET || t->xpos == PSC_XPOS_JJR;
}

void psc_mend_receivers(psc_token *tok, int32_t *head, uint32_t n)
{
    for (uint32_t t = 1; t + 2 < n; t++) {
        const int32_t thing = head[t];
        const bool part = tok[t].upos == PSC_UPOS_PROPN && tok[t].rel == PSC_REL_COMPOUND;
        if (!part || thing <= (int32_t)t + 1 || thing >= (int32_t)n) continue;
        const bool object = tok[thing].upos == PSC_UPOS_NOUN && tok[thing].rel == PSC_REL_OBJ &&
                            head[thing] == (int32_t)t - 1;
        if (!object || tok[t - 1].upos != PSC_UPOS_VERB) continue;
        if (head[t + 1] != thing || !begins_phrase(&tok[t + 1])) continue;
        head[t] = (int32_t)t - 1;
        tok[t].rel = PSC_REL_IOBJ;
    }
}

/* "Kazakh" and "Chinese" of "Kazakh and Chinese police", taken for three that are joined. */
static bool is_joined_nation(const psc_token *tok, const int32_t *head, uint32_t t)
{
    const int32_t first = (int32_t)t;
    return tok[t].upos == PSC_UPOS_PROPN && tok[t + 1].upos == PSC_UPOS_CCONJ &&
           tok[t + 2].upos == PSC_UPOS_ADJ && tok[t + 3].upos == PSC_UPOS_NOUN &&
           tok[t + 2].rel == PSC_REL_CONJ && tok[t + 3].rel == PSC_REL_CONJ &&
           head[t + 2] == first && head[t + 3] == first;
}

void psc_mend_nations(psc_token *tok, int32_t *head, uint32_t n)
{
    for (uint32_t t = 0; t + 3 < n; t++) {
        if (!is_joined_nation(tok, head, t)) continue;
        const uint32_t noun = t + 3;
        for (uint32_t k = 0; k < n; k++)
            if (head[k] == (int32_t)t && k != t + 2 && k != noun) head[k] = (int32_t)noun;
        head[noun] = head[t];
        tok[noun].rel = tok[t].rel;
        head[t] = (int32_t)noun;
        tok[t].rel = PSC_REL_AMOD;
        if (head[t + 1] == (int32_t)noun) head[t + 1] = (int32_t)t + 2;
    }
}

/* "handed over to India 199 men": behind a number begins what is handed over. */
void psc_mend_shifted(psc_token *tok, int32_t *head, uint32_t n)
{
    for (uint32_t t = 2; t + 2 < n; t++) {
        const int32_t thing = head[t];
        if (tok[t].upos != PSC_UPOS_PROPN || tok[t].rel != PSC_REL_COMPOUND) continue;
        if (thing <= (int32_t)t + 1 || thing >= (int32_t)n || tok[t + 1].upos != PSC_UPOS_NUM)
            continue;
        const int32_t verb = head[thing];
        const bool behind = verb >= 0 && verb < (int32_t)t && tok[verb].upos == PSC_UPOS_VERB &&
                            tok[thing].rel == PSC_REL_OBJ && head[t + 1] == thing;
        const bool marked = tok[t - 1].upos == PSC_UPOS_ADP && tok[t - 1].rel == PSC_REL_CASE;
        if (!behind || !marked) continue;
        head[t - 1] = (int32_t)t;
        head[t] = verb;
        tok[t].rel = PSC_REL_OBL;
    }
}

/* A word before t hangs on it: "the man". */
static bool has_any(const int32_t *head, uint32_t t)
{
    for (uint32_t i = 0; i < t; i++)
        if (head[i] == (int32_t)t) return true;
    return false;
}

/* "sent rescue teams", with both words taken for what was sent: the first is part of the second. */
void psc_mend_objects(psc_token *tok, int32_t *head, uint32_t n)
{
    for (uint32_t t = 1; t + 1 < n; t++) {
        const bool both = tok[t].rel == PSC_REL_OBJ && tok[t + 1].rel == PSC_REL_OBJ &&
                          head[t] == head[t + 1] && head[t] < (int32_t)t;
        if (!both || tok[head[t]].upos != PSC_UPOS_VERB || has_any(head, t) ||
            tok[t].xpos != PSC_XPOS_NN || tok[t + 1].upos != PSC_UPOS_NOUN)
            continue;
        head[t] = (int32_t)t + 1;
        tok[t].rel = PSC_REL_COMPOUND;
    }
}

/* The noun right before what joins t: "Iran" of "Iran and Iraq"; n if there is none. */
static uint32_t noun_joined_to(const psc_token *tok, const int32_t *head, uint32_t t, uint32_t n)
{
    for (uint32_t c = 1; c < t; c++) {
        if (tok[c].rel != PSC_REL_CC || head[c] != (int32_t)t) continue;
        uint32_t noun = c - 1;
        if (tok[noun].rel == PSC_REL_FLAT && head[noun] < (int32_t)n) noun = (uint32_t)head[noun];
        return is_noun(&tok[noun]) ? noun : n;
    }
    return n;
}

/* Whether the way up from t leads over `over`: nothing of `over` may hang on t then. */
static bool is_under(const int32_t *head, uint32_t n, uint32_t t, uint32_t over)
{
    for (uint32_t steps = 0; steps < n && t < n && t != over; steps++) t = (uint32_t)head[t];
    return t == over;
}

void psc_mend_joined(const psc_token *tok, int32_t *head, uint32_t n)
{
    for (uint32_t t = 0; t < n; t++) {
        if (tok[t].rel != PSC_REL_CONJ || !is_noun(&tok[t])) continue;
        const uint32_t first = noun_joined_to(tok, head, t, n);
        if (first < n && head[t] < (int32_t)first && head[first] > (int32_t)t &&
            !is_under(head, n, first, t))
            head[t] = (int32_t)first;
    }
}

/* Whether a child of the verb has this relation. */
static bool has_child(const psc_token *tok, const int32_t *head, uint32_t n, uint32_t verb,
                      psc_rel rel)
{
    for (uint32_t t = 0; t < n; t++)
        if (head[t] == (int32_t)verb && tok[t].rel == rel) return true;
    return false;
}

static bool lacks_subject(const psc_token *tok, const int32_t *head, uint32_t n, uint32_t verb)
{
    return tok[verb].upos == PSC_UPOS_VERB && !has_child(tok, head, n, verb, PSC_REL_NSUBJ) &&
           !has_child(tok, head, n, verb, PSC_REL_NSUBJ_PASS) &&
           has_child(tok, head, n, verb, PSC_REL_AUX);
}

void psc_mend_subjects(psc_token *tok, int32_t *head, uint32_t n)
{
    for (uint32_t c = 1; c + 1 < n; c++) {
        if (tok[c].rel != PSC_REL_CC || head[c] <= (int32_t)c || head[c] >= (int32_t)n) continue;
        const uint32_t verb = (uint32_t)head[c];
        for (uint32_t t = c + 1; t < verb; t++) {
            if (tok[t].rel != PSC_REL_CONJ || head[t] >= (int32_t)c || !is_noun(&tok[t])) continue;
            if (!lacks_subject(tok, head, n, verb) || is_under(head, n, verb, t)) break;
            const bool passive = has_child(tok, head, n, verb, PSC_REL_AUX_PASS);
            head[t] = (int32_t)verb;
            tok[t].rel = passive ? PSC_REL_NSUBJ_PASS : PSC_REL_NSUBJ;
        }
    }
}

/* The name right behind "quake-hit", taken for the object of the verb at t. */
static bool is_hyphened(const psc_token *tok, const int32_t *head, uint32_t t, uint32_t n)
{
    const psc_rel base = psc_rel_base((psc_rel)tok[t].rel);
    return tok[t].upos == PSC_UPOS_VERB && psc_str_eq(tok[t - 1].form, PSC_STR("-")) &&
           tok[t + 1].upos == PSC_UPOS_PROPN && head[t + 1] == (int32_t)t &&
           tok[t + 1].rel == PSC_REL_OBJ && head[t] < (int32_t)t && head[t] < (int32_t)n &&
           head[t] >= 0 && (base == PSC_REL_ADVCL || base == PSC_REL_ACL || base == PSC_REL_XCOMP);
}

/* What the name before the verb at t is to the word above: behind the preposition at prep, or as
 * the object of the verb there; ROOT if it can be neither. */
static psc_rel hyphened_as(const psc_token *tok, const int32_t *head, uint32_t t, uint32_t prep)
{
    const int32_t above = head[t];
    if (above == (int32_t)prep) return tok[prep].upos == PSC_UPOS_VERB ? PSC_REL_OBJ : PSC_REL_ROOT;
    if (tok[prep].upos != PSC_UPOS_ADP && tok[prep].upos != PSC_UPOS_PART) return PSC_REL_ROOT;
    if (head[prep] < (int32_t)prep) return PSC_REL_ROOT;
    return is_noun(&tok[above]) ? PSC_REL_NMOD : PSC_REL_OBL;
}

void psc_mend_hyphens(psc_token *tok, int32_t *head, uint32_t n)
{
    for (uint32_t t = 3; t + 1 < n; t++) {
        if (!is_hyphened(tok, head, t, n)) continue;
        const uint32_t name = t + 1, prep = t - 3;
        const psc_rel as = hyphened_as(tok, head, t, prep);
        if (as == PSC_REL_ROOT) continue;
        for (uint32_t k = name + 1; k < n; k++)
            if (head[k] == (int32_t)t) head[k] = head[t];
        head[name] = head[t];
        tok[name].rel = (uint8_t)as;
        head[t] = (int32_t)name;
        tok[t].rel = PSC_REL_AMOD;
        if (as == PSC_REL_OBJ) continue;
        head[prep] = (int32_t)name;
        tok[prep].rel = PSC_REL_CASE;
    }
}

void psc_mend_agents(psc_token *tok, const int32_t *head, uint32_t n)
{
    for (uint32_t t = 0; t < n; t++) {
        if (tok[t].rel != PSC_REL_OBL_AGENT || head[t] >= (int32_t)n) continue;
        const uint32_t verb = (uint32_t)head[t];
        const bool counted = tok[verb].xpos == PSC_XPOS_VBN && /* "voted by 55 votes to 12" */
                             has_child(tok, head, n, t, PSC_REL_NUMMOD);
        const bool past = counted || tok[verb].xpos == PSC_XPOS_VBD ||
                          tok[verb].xpos == PSC_XPOS_VBZ || tok[verb].xpos == PSC_XPOS_VBP;
        if (past && has_child(tok, head, n, verb, PSC_REL_NSUBJ) &&
            !has_child(tok, head, n, verb, PSC_REL_AUX_PASS))
            tok[t].rel = PSC_REL_OBL;
    }
}

void psc_mend_compounds(psc_token *tok, const int32_t *head, uint32_t n)
{
    for (uint32_t t = 0; t + 1 < n; t++) {
        const int32_t h = head[t];
        if (tok[t].rel != PSC_REL_NSUBJ || h <= (int32_t)t || h >= (int32_t)n) continue;
        if (is_noun(&tok[h]) && tok[h].rel == PSC_REL_COMPOUND) tok[t].rel = PSC_REL_COMPOUND;
    }
}

void psc_mend_told_to_be(psc_token *tok, int32_t *head, uint32_t n)
{
    for (uint32_t t = 1; t < n; t++) {
        if (tok[t].rel != PSC_REL_NMOD || !is_noun(&tok[t])) continue;
        if (!has_child(tok, head, n, t, PSC_REL_COP) || !has_child(tok, head, n, t, PSC_REL_MARK))
            continue;
        const int32_t whom = head[t], verb = whom < (int32_t)n ? head[whom] : (int32_t)n;
        const bool object = whom < (int32_t)t &&
                            (tok[whom].rel == PSC_REL_OBJ || tok[whom].rel == PSC_REL_IOBJ);
        if (!object || verb >= whom || tok[verb].upos != PSC_UPOS_VERB) continue;
        head[t] = verb;
        tok[t].rel = PSC_REL_XCOMP;
    }
}

/* The "to" of an infinitive right behind a comma, which hangs on a clause about the noun before it. */
static bool is_beyond_aside(const psc_token *tok, const int32_t *head, uint32_t t, uint32_t n)
{
    if (t < 2 || tok[t].rel != PSC_REL_ADVCL || tok[t].upos != PSC_UPOS_VERB) return false;
    const bool set_off = tok[t - 1].xpos == PSC_XPOS_TO && tok[t - 2].upos == PSC_UPOS_PUNCT;
    const int32_t clause = head[t];
    return set_off && clause < (int32_t)t && clause >= 0 && clause < (int32_t)n &&
           tok[clause].rel == PSC_REL_ACL_RELCL;
}

void psc_mend_beyond_asides(psc_token *tok, int32_t *head, uint32_t n)
{
    for (uint32_t t = 2; t < n; t++) {
        if (!is_beyond_aside(tok, head, t, n)) continue;
        const int32_t noun = head[head[t]];
        const bool whom = noun >= 0 && noun < head[t] && tok[noun].rel == PSC_REL_OBJ;
        if (!whom || head[noun] > noun || tok[head[noun]].upos != PSC_UPOS_VERB) continue;
        head[t] = head[noun];
        tok[t].rel = PSC_REL_XCOMP;
    }
}
