/* SPDX-License-Identifier: Apache-2.0 */
/* Trees that grammar does not have, and the best of those that it has.
 *
 * Heads are chosen for the whole sentence, but relations one by one, so a verb may come to have
 * two subjects: "militiamen armed with machetes slaughtered villagers, a spokesman said" with
 * both under "said".  The tree is sought again without the one arc or the other, or the relation
 * without that name, whichever costs the model least. */
#include "base/str.h"
#include "parse/mend.h"
#include "parse/parser.h"

enum {
    SURE = 1000, /* no sum of arcs comes near it */
    TRIES = 16,  /* words that are tried for one place: long lists are left as they are */
    ROUNDS = 3,  /* verbs with two subjects that a sentence may have */
    NEARLY = 3,  /* logits between a participle and a past tense that may be either */
    DEAR = 4     /* what a tree costs that is wrong elsewhere, as logits of arcs go */
};

/* The best tag among those of the finite past, and what goes with it. */
static void make_past(psc_parser *p, psc_arena *arena, psc_token *tok, uint32_t t)
{
    const psc_model *m = p->m;
    uint32_t best = m->n_tag;
    for (uint32_t i = 0; i < m->n_tag; i++)
        if (m->tag[i].xpos == PSC_XPOS_VBD &&
            (best == m->n_tag || p->tags[t][i] > p->tags[t][best]))
            best = i;
    if (best < m->n_tag) psc_set_tag(p, arena, &tok[t], t, best);
}

/* Does the tagger take it for a past tense, or nearly? */
static bool may_be_past(const psc_parser *p, const psc_token *tok, uint32_t t)
{
    const psc_model *m = p->m;
    float most = -SURE, best = -SURE; /* of past tenses, of all */
    if (tok[t].xpos != PSC_XPOS_VBN && tok[t].xpos != PSC_XPOS_VBD) return false;
    for (uint32_t i = 0; i < m->n_tag; i++) {
        const float x = p->tags[t][i];
        if (x > best) best = x;
        if (m->tag[i].xpos == PSC_XPOS_VBD && x > most) most = x;
    }
    return most + NEARLY > best;
}

static void find_past(const psc_parser *p, const psc_token *tok, uint32_t n, bool *past)
{
    for (uint32_t t = 0; t < n; t++) past[t] = may_be_past(p, tok, t);
}

/* If the sentence has no verb though it should, the best of the trees that have one. */
static void find_verb(psc_parser *p, psc_arena *arena, psc_token *tok, uint32_t n)
{
    psc_missed_verb m;
    bool past[PSC_PIECE];
    find_past(p, tok, n, past);
    if (!psc_missed_verb_find(tok, p->tree.head, n, past, &m)) return;
    for (uint32_t t = 0; t < m.verb; t++) { /* "in" belongs to the noun before the verb */
        if (p->tree.head[t] != (int32_t)m.noun || t == m.subject) continue;
        const bool leads = tok[t].upos == PSC_UPOS_ADP && t + 1 < m.verb;
        p->tree.score[t][leads ? m.verb - 1 : m.subject] += SURE;
    }
    p->tree.score[m.subject][m.verb] += SURE;
    if (m.noun < n) p->tree.score[m.noun][m.verb] += SURE;
    p->tree.score[m.verb][n] += SURE;
    psc_tree_solve(&p->tree, (int32_t)n);
    make_past(p, arena, tok, m.verb);
    psc_choose_rels(p, tok, n, NULL);
    tok[m.subject].rel = PSC_REL_NSUBJ;
}

/* ---- one subject ---- */

/* Two words under one head by the relation of a subject. */
typedef struct pair {
    uint32_t verb, first, second;
} pair;

static bool is_subject(const psc_token *t)
{
    return t->rel == PSC_REL_NSUBJ || t->rel == PSC_REL_NSUBJ_PASS;
}

static bool two_subjects(const psc_parser *p, const psc_token *tok, uint32_t n, pair *out)
{
    uint16_t first[PSC_PIECE + 1] = {0}; /* [head]: 1 + its first subject */
    for (uint32_t t = 0; t < n; t++) {
        if (!is_subject(&tok[t])) continue;
        uint16_t *known = &first[p->tree.head[t]];
        if (*known) {
            *out = (pair){(uint32_t)p->tree.head[t], *known - 1u, t};
            return true;
        }
        *known = (uint16_t)(t + 1);
    }
    return false;
}

static float worth(const psc_parser *p, uint32_t n)
{
    float sum = 0;
    for (uint32_t t = 0; t < n; t++) sum += p->tree.score[t][p->tree.head[t]];
    return sum;
}

/* The tree of the table as it now stands, with its relations; what it costs beside the one of
 * worth `before`, both taken without what makes arcs SURE. */
static float solve_again(psc_parser *p, psc_token *tok, uint32_t n, float before, float sure)
{
    int32_t known[PSC_PIECE];
    memcpy(known, p->tree.head, n * sizeof *known);
    psc_tree_solve(&p->tree, (int32_t)n);
    psc_choose_rels(p, tok, n, known);
    return before - (worth(p, n) - sure);
}

static bool is_nominal(const psc_token *t)
{
    return t->upos == PSC_UPOS_NOUN || t->upos == PSC_UPOS_PROPN;
}

/* "the main opposition bloc": before its noun a subject of it is part of its name. */
static bool is_subject_of_noun(const psc_parser *p, psc_token *tok, uint32_t n, uint32_t word)
{
    const uint32_t head = (uint32_t)p->tree.head[word];
    if (head >= n || !is_subject(&tok[word]) || !is_nominal(&tok[head])) return false;
    if (head == word + 1) tok[word].rel = PSC_REL_COMPOUND;
    return head != word + 1;
}

/* What it costs not to hang `word` on the verb. */
static float cost_without(psc_parser *p, psc_token *tok, uint32_t n, const pair *at, uint32_t word)
{
    pair next;
    const float before = worth(p, n);
    p->tree.score[word][at->verb] -= SURE;
    const float cost = solve_again(p, tok, n, before, 0);
    p->tree.score[word][at->verb] += SURE;
    if (is_subject_of_noun(p, tok, n, word)) return SURE;
    return cost + (float)(DEAR * two_subjects(p, tok, n, &next));
}

/* Its preposition; the word itself if it has none. */
static uint32_t case_of(const psc_parser *p, const psc_token *tok, uint32_t word)
{
    for (uint32_t t = 0; t < word; t++)
        if (p->tree.head[t] == (int32_t)word && tok[t].rel == PSC_REL_CASE) return t;
    return word;
}

static bool has_case(const psc_parser *p, const psc_token *tok, uint32_t word)
{
    return case_of(p, tok, word) != word;
}

/* What it costs to call the word something else that a noun can be; *rel is what. */
static float cost_renamed(const psc_parser *p, const psc_token *tok, uint32_t n, const pair *at,
                          uint32_t word, uint8_t *rel)
{
    static const psc_rel bare[] = {PSC_REL_APPOS, PSC_REL_OBJ, PSC_REL_PARATAXIS,
                                   PSC_REL_OBL_UNMARKED},
                         marked[] = {PSC_REL_OBL, PSC_REL_OBL_AGENT};
    const bool at_case = has_case(p, tok, word);
    const psc_rel *other = at_case ? marked : bare;
    const size_t count = at_case ? sizeof marked / sizeof *marked : sizeof bare / sizeof *bare;
    float score[PSC_RELS];
    psc_score_rels(p, word, at->verb, n, score);
    const float active = score[PSC_REL_NSUBJ], passive = score[PSC_REL_NSUBJ_PASS];
    *rel = PSC_REL_NONE;
    for (size_t i = 0; i < count; i++)
        if (!*rel || score[other[i]] > score[*rel]) *rel = (uint8_t)other[i];
    return (active > passive ? active : passive) - score[*rel];
}

typedef struct arcs {
    int32_t head[PSC_PIECE];
    uint8_t rel[PSC_PIECE];
} arcs;

static void keep_arcs(const psc_parser *p, const psc_token *tok, uint32_t n, arcs *out)
{
    for (uint32_t t = 0; t < n; t++) {
        out->head[t] = p->tree.head[t];
        out->rel[t] = tok[t].rel;
    }
}

static void set_arcs(psc_parser *p, psc_token *tok, uint32_t n, const arcs *from)
{
    for (uint32_t t = 0; t < n; t++) {
        p->tree.head[t] = from->head[t];
        tok[t].rel = from->rel[t];
    }
}

static bool has_aux(const psc_parser *p, const psc_token *tok, uint32_t n, uint32_t verb)
{
    for (uint32_t t = 0; t < n; t++)
        if (p->tree.head[t] == (int32_t)verb && psc_rel_base((psc_rel)tok[t].rel) == PSC_REL_AUX)
            return true;
    return false;
}

/* A participle that has come to have a subject of its own is a past tense. */
static void settle_tense(psc_parser *p, psc_arena *arena, psc_token *tok, uint32_t n,
                         uint32_t subject)
{
    const uint32_t verb = (uint32_t)p->tree.head[subject];
    if (verb >= n || !is_subject(&tok[subject]) || tok[verb].xpos != PSC_XPOS_VBN) return;
    if (has_aux(p, tok, n, verb)) return;
    make_past(p, arena, tok, verb);
    tok[subject].rel = PSC_REL_NSUBJ;
}

typedef struct way {
    arcs best;
    float cost;
} way;

static void offer(const psc_parser *p, const psc_token *tok, uint32_t n, float cost, way *w)
{
    if (cost >= w->cost) return;
    w->cost = cost;
    keep_arcs(p, tok, n, &w->best);
}

static bool comma_in(const psc_token *tok, uint32_t from, uint32_t to)
{
    for (uint32_t t = from; t < to; t++)
        if (tok[t].upos == PSC_UPOS_PUNCT && psc_str_eq(tok[t].form, PSC_STR(","))) return true;
    return false;
}

/* "troops killed two, the army said": the verb tells what the first subject did. */
static bool is_told(const psc_parser *p, const psc_token *tok, uint32_t n, const pair *at)
{
    return at->second < at->verb && comma_in(tok, at->first, at->second) &&
           !comma_in(tok, at->second, at->verb) && !has_case(p, tok, at->second) &&
           !has_aux(p, tok, n, at->verb);
}

static bool has_subject(const psc_parser *p, const psc_token *tok, uint32_t n, uint32_t verb)
{
    for (uint32_t t = 0; t < n; t++)
        if (p->tree.head[t] == (int32_t)verb && psc_rel_base((psc_rel)tok[t].rel) == PSC_REL_NSUBJ)
            return true;
    return false;
}

/* "armed with machetes": a participle with no object behind it. */
static bool is_passive(const psc_parser *p, const psc_token *tok, uint32_t n, uint32_t verb)
{
    for (uint32_t t = verb + 1; t < n; t++)
        if (p->tree.head[t] == (int32_t)verb && is_nominal(&tok[t]) && !has_case(p, tok, t))
            return false;
    return tok[verb].xpos == PSC_XPOS_VBN;
}

/* What it costs that the first subject is that of `verb`, whose clause the other verb tells. */
static float cost_told(psc_parser *p, psc_token *tok, uint32_t n, const pair *at, uint32_t verb)
{
    const float before = worth(p, n);
    p->tree.score[at->first][verb] += SURE;
    p->tree.score[verb][at->verb] += SURE;
    const bool finite = may_be_past(p, tok, verb) || has_aux(p, tok, n, verb);
    const int faults = has_subject(p, tok, n, verb) + is_passive(p, tok, n, verb) + !finite;
    const float cost = solve_again(p, tok, n, before, 2 * SURE) + (float)(DEAR * faults);
    p->tree.score[at->first][verb] -= SURE;
    p->tree.score[verb][at->verb] -= SURE;
    tok[at->first].rel = tok[at->first].rel == PSC_REL_NSUBJ_PASS ? PSC_REL_NSUBJ_PASS
                                                                  : PSC_REL_NSUBJ;
    tok[verb].rel = PSC_REL_CCOMP;
    return cost;
}

static void offer_told(psc_parser *p, psc_token *tok, uint32_t n, const pair *at,
                       const arcs *before, way *w)
{
    for (uint32_t t = at->first + 1, tried = 0; t < n && tried < TRIES; t++) {
        const bool told = p->tree.head[t] == (int32_t)at->verb && tok[t].rel == PSC_REL_CCOMP;
        if (tok[t].upos != PSC_UPOS_VERB || t == at->verb || (t > at->second && !told)) continue;
        offer(p, tok, n, cost_told(p, tok, n, at, t), w);
        set_arcs(p, tok, n, before);
        tried++;
    }
}

static void offer_without(psc_parser *p, psc_token *tok, uint32_t n, const pair *at, uint32_t word,
                          const arcs *before, way *w)
{
    offer(p, tok, n, cost_without(p, tok, n, at, word), w);
    set_arcs(p, tok, n, before);
}

static void offer_renamed(psc_parser *p, psc_token *tok, uint32_t n, const pair *at, uint32_t word,
                          const arcs *before, way *w)
{
    uint8_t rel;
    const float cost = cost_renamed(p, tok, n, at, word, &rel);
    tok[word].rel = rel;
    offer(p, tok, n, cost, w);
    set_arcs(p, tok, n, before);
}

/* The cheapest way to leave the verb one subject; false if there is none. */
static bool part_subjects(psc_parser *p, psc_arena *arena, psc_token *tok, uint32_t n,
                          const pair *at)
{
    arcs before;
    way w = {.cost = SURE};
    keep_arcs(p, tok, n, &before);
    offer_without(p, tok, n, at, at->first, &before, &w);
    if (is_told(p, tok, n, at)) {
        offer_told(p, tok, n, at, &before, &w);
    } else {
        offer_without(p, tok, n, at, at->second, &before, &w);
        offer_renamed(p, tok, n, at, at->first, &before, &w);
        offer_renamed(p, tok, n, at, at->second, &before, &w);
    }
    if (w.cost >= SURE) return false;
    set_arcs(p, tok, n, &w.best);
    settle_tense(p, arena, tok, n, at->first);
    settle_tense(p, arena, tok, n, at->second);
    return true;
}

/* ---- a subject at all ---- */

static bool is_finite(const psc_token *t)
{
    return t->upos == PSC_UPOS_VERB &&
           (t->xpos == PSC_XPOS_VBD || t->xpos == PSC_XPOS_VBZ || t->xpos == PSC_XPOS_VBP);
}

/* A finite verb that must have a subject, and has none: no command, no second verb. */
static bool lacks_subject(const psc_parser *p, const psc_token *tok, uint32_t n, uint32_t t)
{
    const psc_rel base = psc_rel_base((psc_rel)tok[t].rel);
    if (!is_finite(&tok[t]) || t < 2) return false;
    if (base != PSC_REL_ROOT && base != PSC_REL_ADVCL && base != PSC_REL_CCOMP) return false;
    for (uint32_t c = 0; c < n; c++) {
        if (p->tree.head[c] != (int32_t)t) continue;
        const psc_rel rel = psc_rel_base((psc_rel)tok[c].rel);
        if (rel == PSC_REL_NSUBJ || rel == PSC_REL_CSUBJ || rel == PSC_REL_EXPL) return false;
    }
    return true;
}

/* Does a word say that a clause begins, so that the verb is no participle? */
static bool is_led(const psc_parser *p, const psc_token *tok, uint32_t n, uint32_t verb)
{
    if (p->tree.head[verb] >= (int32_t)n) return true;
    if (tok[verb].rel == PSC_REL_CCOMP && p->tree.head[verb] > (int32_t)verb) return true;
    for (uint32_t c = 0; c < n; c++)
        if (p->tree.head[c] == (int32_t)verb &&
            (tok[c].rel == PSC_REL_MARK || psc_rel_base((psc_rel)tok[c].rel) == PSC_REL_AUX))
            return true;
    return false;
}

/* "hospital staff and witnesses", "a chief, Pilo Kamara": the first word stands for all. */
static bool is_joined(const psc_parser *p, const psc_token *tok, uint32_t t)
{
    const uint32_t head = (uint32_t)p->tree.head[t];
    const bool joined = tok[t].rel == PSC_REL_CONJ || tok[t].rel == PSC_REL_APPOS;
    return joined && is_nominal(&tok[head]) && !has_case(p, tok, head);
}

/* "Yesterday, ... marched": a time, unless it stands before the verb ("This week saw a vote"). */
static bool is_time(const psc_token *tok, uint32_t t, uint32_t verb)
{
    return tok[t].rel == PSC_REL_OBL_UNMARKED && t + 2 < verb;
}

/* Could the preposition open a clause: "after", not "under"? */
static bool may_lead(const psc_parser *p, uint32_t t)
{
    const psc_model *m = p->m;
    float lead = -SURE, best = -SURE;
    for (uint32_t i = 0; i < m->n_tag; i++) {
        const float x = p->tags[t][i];
        if (x > best) best = x;
        if (m->tag[i].upos == PSC_UPOS_SCONJ && x > lead) lead = x;
    }
    return lead + NEARLY > best;
}

/* What it costs that the word is the subject of the verb.  Its preposition then opens the clause
 * ("after a helicopter strayed"), or it cannot be. */
static float cost_subject(psc_parser *p, psc_token *tok, uint32_t n, uint32_t word, uint32_t verb)
{
    pair two;
    const uint32_t mark = case_of(p, tok, word);
    const float before = worth(p, n), sure = mark == word ? SURE : 2 * SURE;
    p->tree.score[word][verb] += SURE;
    if (mark != word) p->tree.score[mark][verb] += SURE;
    const float cost = solve_again(p, tok, n, before, sure);
    p->tree.score[word][verb] -= SURE;
    if (mark != word) p->tree.score[mark][verb] -= SURE;
    if (mark != word && tok[mark].rel != PSC_REL_MARK) return SURE;
    tok[word].rel = PSC_REL_NSUBJ;
    return cost + (float)(DEAR * two_subjects(p, tok, n, &two));
}

static bool is_below(const psc_parser *p, uint32_t n, uint32_t t, uint32_t top)
{
    while (t < n && t != top) t = (uint32_t)p->tree.head[t];
    return t == top;
}

/* "In Vienna, Armenia and Peru met": those joined behind the subject, as it was, are joined to it;
 * but not what the verb now hangs on ("Armenia and fears that they met grew"). */
static void follow_subject(psc_parser *p, const psc_token *tok, uint32_t n, uint32_t verb,
                           const arcs *before)
{
    for (uint32_t s = 0; s < verb; s++) {
        if (p->tree.head[s] != (int32_t)verb || tok[s].rel != PSC_REL_NSUBJ) continue;
        for (uint32_t t = s + 1; t < verb && before->rel[s] == PSC_REL_CONJ; t++)
            if (before->rel[t] == PSC_REL_CONJ && before->head[t] == before->head[s] &&
                !is_below(p, n, verb, t))
                p->tree.head[t] = (int32_t)s;
    }
}

static void find_subject(psc_parser *p, psc_token *tok, uint32_t n, uint32_t verb)
{
    arcs before;
    way w = {.cost = 2 * DEAR};
    const bool led = is_led(p, tok, n, verb);
    keep_arcs(p, tok, n, &before);
    for (uint32_t t = verb, tried = 0; t-- > 0 && tried < TRIES;) {
        const bool bare = case_of(p, tok, t) == t;
        if (!is_nominal(&tok[t]) || bare != led || is_joined(p, tok, t)) continue;
        if (!led && p->tree.head[t] != p->tree.head[verb]) continue;
        if (led ? is_time(tok, t, verb) : !may_lead(p, case_of(p, tok, t))) continue;
        offer(p, tok, n, cost_subject(p, tok, n, t, verb), &w);
        set_arcs(p, tok, n, &before);
        tried++;
    }
    if (w.cost >= 2 * DEAR) return;
    set_arcs(p, tok, n, &w.best);
    follow_subject(p, tok, n, verb, &before);
}

void psc_retree(psc_parser *p, psc_arena *arena, psc_token *tok, uint32_t n)
{
    pair at;
    find_verb(p, arena, tok, n);
    for (int round = 0; round < ROUNDS && two_subjects(p, tok, n, &at); round++)
        if (!part_subjects(p, arena, tok, n, &at)) break;
    for (uint32_t t = 0, found = 0; t < n && found < ROUNDS; t++)
        if (lacks_subject(p, tok, n, t)) found++, find_subject(p, tok, n, t);
    psc_mend_names(tok, p->tree.head, n);
    psc_mend_receivers(tok, p->tree.head, n);
}
