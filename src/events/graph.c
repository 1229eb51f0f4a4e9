/* SPDX-License-Identifier: Apache-2.0 */
/* Logical arguments of predicates, and pattern matching over them.
 *
 * Who is the subject when none hangs on the verb (Universal Dependencies v2):
 *   conj      shares it with the first conjunct (passive with passive)
 *   xcomp     the governor's object if it has one, else its subject (control)
 *   advcl     the governor's subject
 *   acl       "troops fighting ...": the noun; of a past participle the object
 *   acl:relcl the noun stands for its relative pronoun, or for what is missing
 * Every step goes up the tree, so the search ends; its depth is bounded. */
#include "events/graph.h"

#include "base/utf8.h"
#include "events/mend.h"

enum { DEPTH = 6 }; /* governors looked at for a missing argument */

static uint32_t lemma_word(const psc_rules *r, psc_str lemma)
{
    char low[64];
    if (lemma.len == 0 || lemma.len > sizeof low) return 0;
    bool upper = false;
    for (size_t i = 0; i < lemma.len; i++) {
        char c = lemma.ptr[i];
        if (c >= 'A' && c <= 'Z') upper = true;
        low[i] = (char)(c >= 'A' && c <= 'Z' ? c + 32 : c);
    }
    return psc_intern_find(&r->word, upper ? (psc_str){low, lemma.len} : lemma);
}

/* "cease-fire" is three words to the treebank and one to the rules. */
static uint32_t hyphenated_word(const psc_graph *g, uint32_t t)
{
    const psc_token *tok = g->sent->tok;
    if (t < 2 || tok[t - 1].xpos != PSC_XPOS_HYPH || tok[t - 2].flags & PSC_TOKEN_SPACE_AFTER ||
        tok[t - 1].flags & PSC_TOKEN_SPACE_AFTER)
        return 0;
    const psc_str a = tok[t - 2].form, b = tok[t].lemma;
    char joined[64];
    if (a.len + b.len + 1 > sizeof joined) return 0;
    memcpy(joined, a.ptr, a.len);
    joined[a.len] = '-';
    memcpy(joined + a.len + 1, b.ptr, b.len);
    return lemma_word(g->rules, (psc_str){joined, a.len + 1 + b.len});
}

static void link_children(psc_graph *g)
{
    for (uint32_t i = 0; i < g->n; i++) g->child[i] = g->next[i] = -1;
    g->child[g->n] = -1;
    for (uint32_t i = g->n; i-- > 0;) {
        int32_t h = g->sent->tok[i].head;
        if (h < 0) continue;
        g->next[i] = g->child[h];
        g->child[h] = (int32_t)i;
    }
}

/* A noun inside the words of somebody stands for him, wherever the tree hangs it:
 * parsers split "Secretary of State X" in many ways. */
static void cover_entities(psc_graph *g)
{
    const psc_mentions *m = g->mentions;
    uint32_t s = g->sent->index;
    for (uint32_t t = 0; t < g->n; t++) g->entity[t] = psc_mention_at(m, s, t);
    for (uint32_t i = m->first[s]; i < m->first[s + 1]; i++) {
        const psc_entity *e = &m->at[i];
        for (uint32_t t = e->first; t <= e->last && t < g->n; t++)
            if (g->entity[t] < 0 && g->sent->tok[t].upos == PSC_UPOS_PROPN)
                g->entity[t] = psc_mention_at(m, s, e->head);
    }
}

void psc_graph_init(psc_graph *g, const psc_rules *rules, psc_arena *arena, const psc_document *doc,
                    const psc_sentence *sent, const psc_mentions *mentions, int32_t speaker)
{
    *g = (psc_graph){.rules = rules,
                     .arena = arena,
                     .doc = doc,
                     .sent = sent,
                     .mentions = mentions,
                     .speaker = speaker,
                     .n = sent->n};
    g->word = psc_new(arena, uint32_t, g->n);
    g->child = psc_new(arena, int32_t, g->n + 1); /* the outside speaker has none */
    g->next = psc_new(arena, int32_t, g->n);
    g->pred = psc_new(arena, psc_predicate, g->n);
    g->entity = psc_new(arena, int32_t, g->n);
    if (mentions) cover_entities(g);
    for (uint32_t i = 0; i < g->n; i++) {
        uint32_t joined = hyphenated_word(g, i);
        g->word[i] = joined ? joined : lemma_word(rules, sent->tok[i].lemma);
        g->pred[i] = (psc_predicate){.pattern = -1, .subj = -1, .obj = -1, .outer = -1};
    }
    g->sent = psc_mend(rules, arena, sent, g->word);
    for (uint32_t i = 0; i < g->n; i++) /* a word that is read otherwise now */
        if (g->sent->tok[i].upos != sent->tok[i].upos)
            g->word[i] = lemma_word(rules, g->sent->tok[i].lemma);
    link_children(g);
    for (uint32_t i = 0; i < g->n; i++) g->pred[i].pattern = psc_graph_match(g, (int32_t)i);
    /* control depends on what the governor is: look again now that all are known */
    for (uint32_t i = 0; i < g->n; i++) {
        g->pred[i].found = false;
        g->pred[i].subj = g->pred[i].obj = -1;
    }
}

int32_t psc_graph_child(const psc_graph *g, int32_t t, psc_rel rel)
{
    for (int32_t c = g->child[t]; c >= 0; c = g->next[c])
        if (psc_graph_rel(g, c) == rel) return c;
    return -1;
}

/* "shot and killed two men": the object of both stands behind the second verb. */
static bool shares_object(const psc_graph *g, int32_t t)
{
    for (int32_t c = g->child[t]; c >= 0; c = g->next[c])
        if (psc_graph_rel(g, c) == PSC_REL_CONJ && g->sent->tok[c].upos == PSC_UPOS_VERB &&
            psc_graph_child(g, c, PSC_REL_OBJ) >= 0 && psc_graph_child(g, c, PSC_REL_NSUBJ) < 0)
            return true;
    return false;
}

/* A "noun" that has subject and object, and no copula, is a verb that was tagged wrong. */
static bool is_mistagged_verb(const psc_graph *g, int32_t t)
{
    return psc_graph_child(g, t, PSC_REL_NSUBJ) >= 0 && psc_graph_child(g, t, PSC_REL_COP) < 0 &&
           (psc_graph_child(g, t, PSC_REL_OBJ) >= 0 || shares_object(g, t));
}

bool psc_graph_is_noun(const psc_graph *g, int32_t t)
{
    const uint8_t u = g->sent->tok[t].upos;
    return (u == PSC_UPOS_NOUN || u == PSC_UPOS_PROPN) && !is_mistagged_verb(g, t);
}

const psc_entity *psc_graph_first_mention(const psc_graph *g, const psc_entity *e)
{
    for (int steps = 0; e->link >= 0 && steps < 64; steps++) e = &g->mentions->at[e->link];
    return e;
}

int32_t psc_graph_entity(const psc_graph *g, int32_t t)
{
    if (!g->mentions || t < 0) return -1;
    return t == psc_graph_outside(g) ? g->speaker : g->entity[t];
}

static bool cue_relation(psc_rel base)
{
    return base == PSC_REL_ADVMOD || base == PSC_REL_AUX || base == PSC_REL_DET ||
           base == PSC_REL_MARK || base == PSC_REL_CASE || base == PSC_REL_CC;
}

bool psc_graph_cue(const psc_graph *g, int32_t t, psc_cue cue, int32_t *at)
{
    for (int32_t c = g->child[t]; c >= 0; c = g->next[c])
        if (psc_rules_is_cue(g->rules, g->word[c], cue) && cue_relation(psc_graph_base(g, c))) {
            if (at) *at = c;
            return true;
        }
    return false;
}

bool psc_graph_infinitive(const psc_graph *g, int32_t t)
{
    for (int32_t c = g->child[t]; c >= 0; c = g->next[c])
        if (psc_graph_base(g, c) == PSC_REL_MARK && g->word[c] == g->rules->to) return true;
    return false;
}

void psc_graph_reach(const psc_graph *g, int32_t t, uint32_t *first, uint32_t *last)
{
    int32_t left = t, right = t;
    for (int32_t c = g->child[left]; c >= 0 && c < left; c = g->child[left]) left = c;
    for (;;) {
        int32_t far = right;
        for (int32_t c = g->child[right]; c >= 0; c = g->next[c])
            if (c > far) far = c;
        if (far == right) break;
        right = far;
    }
    *first = (uint32_t)left;
    *last = (uint32_t)right;
}

bool psc_graph_above(const psc_graph *g, int32_t a, int32_t t)
{
    while (t >= 0 && t != a) t = g->sent->tok[t].head;
    return t == a;
}

/* ---- arguments ---- */

static bool has_case(const psc_graph *g, int32_t t, uint32_t word)
{
    for (int32_t c = g->child[t]; c >= 0; c = g->next[c])
        if (psc_graph_base(g, c) == PSC_REL_CASE && g->word[c] == word) return true;
    return false;
}

static bool is_participle(const psc_graph *g, int32_t t)
{
    uint8_t x = g->sent->tok[t].xpos;
    return x == PSC_XPOS_VBN || x == PSC_XPOS_VBD;
}

/* Prose ends in a full stop, headlines do not. */
static bool is_headline(const psc_graph *g)
{
    return g->n == 0 || g->sent->tok[g->n - 1].upos != PSC_UPOS_PUNCT;
}

/* A rule has the verb at t with a preposition that stands there, and without an object. */
static bool takes_preposition(const psc_graph *g, int32_t t)
{
    const psc_rules *r = g->rules;
    const uint32_t word = g->word[t];
    for (uint32_t i = r->first[word]; word && i < r->first[word + 1]; i++) {
        bool prep = false, obj = r->pattern[i].pos != PSC_POS_VERB;
        for (uint32_t k = 0; k < r->pattern[i].n_need; k++) {
            const psc_need *need = &r->need[r->pattern[i].need + k];
            if (need->has_via || need->not ) continue;
            obj |= need->slot.kind == PSC_SLOT_OBJ;
            for (int32_t c = g->child[t]; c >= 0 && need->slot.kind == PSC_SLOT_PREP;
                 c = g->next[c])
                prep |= has_case(g, c, need->slot.prep);
        }
        if (prep && !obj) return true;
    }
    return false;
}

/* "The leader called for talks." as a noun with a participle below it: prose without a finite
 * verb, so the participle is one, if it has an object or stands with a preposition that its
 * rule asks for (else it may be a headline's passive: "Three men arrested in the capital"). */
static bool is_finite_root(const psc_graph *g, int32_t t)
{
    const int32_t h = g->sent->tok[t].head;
    if (h < 0 || h > t || g->sent->tok[h].head >= 0 || psc_graph_rel(g, t) != PSC_REL_ACL)
        return false;
    if (is_headline(g) || g->sent->tok[t].upos != PSC_UPOS_VERB || !is_participle(g, t))
        return false;
    if (psc_graph_child(g, h, PSC_REL_COP) >= 0 || psc_graph_child(g, h, PSC_REL_NSUBJ) >= 0 ||
        psc_graph_child(g, t, PSC_REL_AUX_PASS) >= 0)
        return false;
    return psc_graph_child(g, t, PSC_REL_OBJ) >= 0 || takes_preposition(g, t);
}

/* "resigned by email": by what means, not by whom, where a past tense may stand. */
static bool is_way(const psc_graph *g, int32_t t, int32_t by)
{
    const psc_rel base = psc_graph_base(g, t);
    if (is_headline(g) || psc_graph_entity(g, by) >= 0 || g->pred[by].pattern >= 0) return false;
    return g->sent->tok[t].xpos == PSC_XPOS_VBD && (base == PSC_REL_ROOT || base == PSC_REL_CONJ);
}

/* In prose a passive has its auxiliary: "the rebels called for talks" is none, though the tree
 * takes "called" for a participle; in a headline ("Two killed") it need not. */
static bool is_passive(const psc_graph *g, int32_t t)
{
    bool subject = false;
    for (int32_t c = g->child[t]; c >= 0; c = g->next[c]) {
        psc_rel rel = psc_graph_rel(g, c);
        if (rel == PSC_REL_AUX_PASS) return true;
        if (rel == PSC_REL_OBL_AGENT && has_case(g, c, g->rules->by) && !is_way(g, t, c))
            return true;
        subject |= rel == PSC_REL_NSUBJ_PASS || rel == PSC_REL_CSUBJ_PASS;
    }
    return subject && (is_headline(g) || psc_graph_base(g, t) == PSC_REL_CONJ ||
                       psc_graph_base(g, t) == PSC_REL_ACL);
}

static bool is_relative_pronoun(const psc_graph *g, int32_t t)
{
    uint8_t x = g->sent->tok[t].xpos;
    return x == PSC_XPOS_WDT || x == PSC_XPOS_WP || x == PSC_XPOS_WPS;
}

/* "Kenya was given tanks": the object beside the subject of a passive, also where the tree takes
 * it for a predicate; -1. */
static int32_t thing_given(const psc_graph *g, int32_t t)
{
    const int32_t obj = psc_graph_child(g, t, PSC_REL_OBJ);
    if (obj >= 0) return obj;
    const int32_t x = psc_graph_child(g, t, PSC_REL_XCOMP);
    return x >= 0 && g->sent->tok[x].upos == PSC_UPOS_NOUN ? x : -1;
}

/* "by" phrase of a passive; it may hang on what is given: "was granted a permit by Peru". */
static int32_t agent(const psc_graph *g, int32_t t)
{
    for (int32_t c = g->child[t]; c >= 0; c = g->next[c])
        if (psc_graph_base(g, c) == PSC_REL_OBL && has_case(g, c, g->rules->by)) return c;
    const int32_t thing = thing_given(g, t);
    for (int32_t c = thing < 0 ? -1 : g->child[thing]; c >= 0; c = g->next[c])
        if ((psc_graph_base(g, c) == PSC_REL_NMOD || psc_graph_base(g, c) == PSC_REL_OBL) &&
            has_case(g, c, g->rules->by))
            return c;
    return -1;
}

/* The noun that a relative pronoun (or the gap) of clause t stands for; -1. */
static int32_t antecedent(const psc_graph *g, int32_t t)
{
    for (int depth = 0; t >= 0 && depth < DEPTH; depth++) {
        psc_rel rel = psc_graph_rel(g, t);
        if (rel == PSC_REL_ACL_RELCL) return g->sent->tok[t].head;
        if (rel != PSC_REL_CONJ && rel != PSC_REL_XCOMP) return -1;
        t = g->sent->tok[t].head;
    }
    return -1;
}

/* The nearest noun that is somebody before token t: what a relative pronoun stands
 * for when the tree does not tell. */
static int32_t noun_before(const psc_graph *g, int32_t t)
{
    int32_t lowest = t > 8 ? t - 8 : 0;
    for (int32_t k = t - 1; k >= lowest; k--)
        if (psc_graph_entity(g, k) >= 0) return k;
    return -1;
}

/* "the first meeting since the fighting began": what stands before the clause's own mark is no
 * part of it. */
static bool marked_between(const psc_graph *g, int32_t t, int32_t a, int32_t b)
{
    for (int32_t c = g->child[t]; c >= 0 && c < b; c = g->next[c])
        if (c > a && psc_graph_base(g, c) == PSC_REL_MARK) return true;
    return false;
}

/* Of two subjects in a wrong tree ("said Thursday it ...") the one that is somebody,
 * and the one nearer to the verb at t (b stands behind a). */
static int32_t likelier(const psc_graph *g, int32_t t, int32_t a, int32_t b)
{
    if (a >= 0 && marked_between(g, t, a, b)) return b;
    if (a < 0 || psc_graph_entity(g, b) < 0) return a < 0 ? b : a;
    return psc_graph_entity(g, a) < 0 || b < t ? b : a;
}

/* A rule has the verb at t with that particle. */
static bool takes_particle(const psc_graph *g, int32_t t, uint32_t particle)
{
    const psc_rules *r = g->rules;
    const uint32_t word = g->word[t];
    for (uint32_t i = r->first[word]; word && particle && i < r->first[word + 1]; i++)
        for (uint32_t k = 0; k < r->pattern[i].n_need; k++) {
            const psc_need *need = &r->need[r->pattern[i].need + k];
            if (need->slot.kind != PSC_SLOT_PRT || need->has_via || need->not ) continue;
            for (uint32_t m = 0; m < need->n; m++)
                if (r->need_word[need->first + m] == particle) return true;
        }
    return false;
}

/* "tipped off the police": the object where the tree takes the particle for a preposition. */
static int32_t object_behind_particle(const psc_graph *g, int32_t t)
{
    const int32_t prt = t + 1;
    if (prt >= (int32_t)g->n || g->sent->tok[t].upos != PSC_UPOS_VERB) return -1;
    const int32_t noun = g->sent->tok[prt].head;
    const bool phrase = noun > prt && psc_graph_base(g, prt) == PSC_REL_CASE &&
                        g->sent->tok[noun].head == t && psc_graph_base(g, noun) == PSC_REL_OBL;
    return phrase && takes_particle(g, t, g->word[prt]) ? noun : -1;
}

/* "sheltered more than a million Ukrainians": who is counted, where the tree hangs him beside
 * the words that count. */
static int32_t more_than(const psc_graph *g, int32_t obj)
{
    const int32_t c = g->next[obj];
    const bool bare = c >= 0 && psc_graph_base(g, c) == PSC_REL_OBL &&
                      psc_graph_child(g, c, PSC_REL_CASE) < 0 && psc_graph_entity(g, c) >= 0;
    return bare && psc_graph_child(g, obj, PSC_REL_FIXED) >= 0 ? c : obj;
}

/* "helped the police find him": the tree gives the object to the complement as its subject. */
static int32_t object_of_complement(const psc_graph *g, int32_t t)
{
    const int32_t x = psc_graph_child(g, t, PSC_REL_XCOMP);
    if (x < 0 || g->sent->tok[x].upos != PSC_UPOS_VERB) return -1;
    return psc_graph_child(g, x, PSC_REL_NSUBJ);
}

/* "killed at least 18 people": people without a preposition that the tree takes for when or how
 * much. */
static int32_t bare_oblique(const psc_graph *g, int32_t t)
{
    if (g->sent->tok[t].upos != PSC_UPOS_VERB) return -1;
    for (int32_t c = g->child[t]; c >= 0; c = g->next[c])
        if (c > t && psc_graph_rel(g, c) == PSC_REL_OBL &&
            psc_graph_child(g, c, PSC_REL_CASE) < 0 &&
            (g->sent->tok[c].upos == PSC_UPOS_NUM ||
             (g->sent->tok[c].upos == PSC_UPOS_NOUN && psc_graph_entity(g, c) >= 0)))
            return c;
    return -1;
}

/* Whom one told something is the only object there is. */
static int32_t object(const psc_graph *g, int32_t t)
{
    const int32_t obj = psc_graph_child(g, t, PSC_REL_OBJ);
    if (obj >= 0) return more_than(g, obj);
    int32_t whom = psc_graph_child(g, t, PSC_REL_IOBJ);
    if (whom < 0) whom = object_of_complement(g, t);
    if (whom < 0) whom = bare_oblique(g, t);
    return whom >= 0 ? whom : object_behind_particle(g, t);
}

/* "said it was ready to talk": somebody where the tree has an empty "it"; unless what is
 * said of comes behind ("it was wrong to talk" has a clause for its subject). */
static int32_t who_it_is(const psc_graph *g, int32_t t)
{
    const int32_t it = psc_graph_child(g, t, PSC_REL_EXPL), h = g->sent->tok[t].head;
    if (it < 0 || psc_graph_entity(g, it) >= 0) return it;
    if (h < 0 || psc_graph_base(g, t) != PSC_REL_CCOMP || psc_graph_child(g, t, PSC_REL_CSUBJ) >= 0)
        return -1;
    const int32_t teller = psc_graph_child(g, h, PSC_REL_NSUBJ);
    return psc_graph_entity(g, teller) >= 0 ? teller : -1;
}

/* "Some are hopeful: the minister, who ..., repeated ...": the tree hangs the subject on the
 * clause before the colon, as its subject too or as a phrase without a preposition. */
static int32_t subject_behind_colon(const psc_graph *g, int32_t t)
{
    const uint8_t x = g->sent->tok[t].xpos;
    if (x != PSC_XPOS_VBD && x != PSC_XPOS_VBZ && x != PSC_XPOS_VBP) return -1;
    int32_t colon = t - 1;
    while (colon >= 0 && !psc_str_eq(g->sent->tok[colon].form, PSC_STR(":"))) colon--;
    for (int32_t k = colon + 1; colon >= 0 && k < t; k++) {
        const int32_t h = g->sent->tok[k].head;
        const psc_rel base = psc_graph_base(g, k);
        if (h < 0 || h > colon || (base != PSC_REL_OBL && base != PSC_REL_NSUBJ)) continue;
        if (psc_graph_child(g, k, PSC_REL_CASE) < 0 && psc_graph_entity(g, k) >= 0) return k;
    }
    return -1;
}

/* "The troops killed nine men, the army said": the tree may hang both subjects on the verb that
 * tells it; the first one's is the clause at t. */
static int32_t subject_on_teller(const psc_graph *g, int32_t t)
{
    const int32_t h = g->sent->tok[t].head;
    const psc_rel base = psc_graph_base(g, t);
    if (h < t || (base != PSC_REL_CCOMP && base != PSC_REL_PARATAXIS)) return -1;
    const int32_t first = psc_graph_child(g, h, PSC_REL_NSUBJ);
    if (first < 0 || first > t) return -1;
    for (int32_t c = g->next[first]; c >= 0; c = g->next[c])
        if (psc_graph_rel(g, c) == PSC_REL_NSUBJ && c > t) return first;
    return -1;
}

static bool is_finite(const psc_graph *g, int32_t t)
{
    const uint8_t x = g->sent->tok[t].xpos;
    return g->sent->tok[t].upos == PSC_UPOS_VERB &&
           (x == PSC_XPOS_VBD || x == PSC_XPOS_VBZ || x == PSC_XPOS_VBP ||
            psc_graph_child(g, t, PSC_REL_AUX) >= 0);
}

/* "soured after the leader accused ...": between a clause's mark and its verb stands its subject,
 * though the tree hangs it higher. */
static int32_t subject_behind_mark(const psc_graph *g, int32_t t)
{
    const int32_t mark = psc_graph_child(g, t, PSC_REL_MARK);
    if (mark < 0 || mark > t || !is_finite(g, t) || psc_graph_infinitive(g, t)) return -1;
    for (int32_t k = t - 1; k > mark; k--) {
        const int32_t h = g->sent->tok[k].head;
        const psc_rel base = psc_graph_base(g, k);
        if (h > mark && h < t) continue;
        if (base != PSC_REL_OBL && base != PSC_REL_NMOD && base != PSC_REL_OBJ) continue;
        if (psc_graph_child(g, k, PSC_REL_CASE) < 0 && psc_graph_entity(g, k) >= 0) return k;
    }
    return -1;
}

/* Nothing but auxiliaries and adverbs between the noun's last word and the verb. */
static bool stands_right_before(const psc_graph *g, uint32_t last, int32_t t)
{
    for (int32_t k = (int32_t)last + 1; k < t; k++) {
        const uint8_t u = g->sent->tok[k].upos;
        if (u != PSC_UPOS_AUX && u != PSC_UPOS_ADV && u != PSC_UPOS_PART) return false;
    }
    return (int32_t)last < t;
}

int32_t psc_graph_joined_subject(const psc_graph *g, int32_t t)
{
    if (!is_finite(g, t) || psc_graph_base(g, t) != PSC_REL_CONJ) return -1;
    if (psc_graph_child(g, t, PSC_REL_NSUBJ) >= 0 || psc_graph_child(g, t, PSC_REL_MARK) >= 0)
        return -1;
    const int32_t word = psc_graph_child(g, t, PSC_REL_CC); /* "and" hangs on either of them */
    for (int32_t k = t - 1; k >= 0 && k + 12 > t && k > word; k--) {
        if (psc_graph_rel(g, k) != PSC_REL_CONJ || psc_graph_entity(g, k) < 0) continue;
        if (!psc_graph_is_noun(g, k)) continue;
        uint32_t from, to;
        psc_graph_reach(g, k, &from, &to);
        const bool joined = word < 0 ? psc_graph_child(g, k, PSC_REL_CC) >= 0
                                     : (int32_t)from == word + 1;
        return joined && stands_right_before(g, to, t) ? k : -1;
    }
    return -1;
}

/* "soured after the leader accused him ...": the clause's word is taken for the noun's. */
static int32_t subject_with_mark(const psc_graph *g, int32_t t)
{
    const int32_t h = g->sent->tok[t].head;
    if (psc_graph_rel(g, t) != PSC_REL_ADVCL || !is_finite(g, t) || h < 0 || h > t) return -1;
    if (psc_graph_child(g, t, PSC_REL_OBJ) < 0 || psc_graph_child(g, t, PSC_REL_MARK) >= 0)
        return -1;
    for (int32_t k = g->child[h]; k >= 0 && k < t; k = g->next[k]) {
        if (k < h || psc_graph_base(g, k) != PSC_REL_OBL || psc_graph_entity(g, k) < 0) continue;
        uint32_t from, to;
        psc_graph_reach(g, k, &from, &to);
        if (stands_right_before(g, to, t)) return k;
    }
    return -1;
}

/* "soldiers loyal to the junta shot ...": a subject never has a preposition; it is what the
 * adjective before that is said of. */
static int32_t subject_of_adjective(const psc_graph *g, int32_t subj)
{
    const int32_t prep = psc_graph_child(g, subj, PSC_REL_CASE), adj = prep - 1;
    if (prep <= 0 || prep > subj || g->sent->tok[prep].upos != PSC_UPOS_ADP) return subj;
    if (g->sent->tok[adj].upos != PSC_UPOS_ADJ) return subj;
    const int32_t noun = psc_graph_child(g, adj, PSC_REL_NSUBJ);
    return noun >= 0 && noun < adj ? noun : subj;
}

static void own_arguments(const psc_graph *g, int32_t t, psc_predicate *p)
{
    int32_t subj = -1, pass = -1, obj = object(g, t);
    for (int32_t c = g->child[t]; c >= 0; c = g->next[c]) {
        psc_rel rel = psc_graph_rel(g, c);
        if (rel == PSC_REL_NSUBJ || rel == PSC_REL_NSUBJ_OUTER) subj = likelier(g, t, subj, c);
        if (rel == PSC_REL_NSUBJ_PASS) pass = likelier(g, t, pass, c);
    }
    if (subj < 0 && pass < 0) subj = subject_on_teller(g, t);
    if (subj < 0 && pass < 0) subj = subject_behind_mark(g, t);
    if (subj < 0 && pass < 0) subj = psc_graph_joined_subject(g, t);
    if (subj < 0 && pass < 0) subj = subject_with_mark(g, t);
    if (subj >= 0) subj = subject_of_adjective(g, subj);
    if (subj < 0 && pass < 0) subj = who_it_is(g, t);
    if (subj < 0 && pass < 0) subj = subject_behind_colon(g, t);
    if (subj < 0 && pass < 0 && obj >= 0) { /* the subject hangs on the object: arcs that cross */
        const int32_t c = psc_graph_child(g, obj, PSC_REL_NSUBJ);
        if (c >= 0 && c < t && obj > t && psc_graph_child(g, obj, PSC_REL_COP) < 0) subj = c;
    }
    if (subj < 0 && pass < 0 && g->sent->tok[t].upos == PSC_UPOS_ADJ) { /* "is due in Paris" */
        const int32_t o = psc_graph_child(g, t, PSC_REL_OBL);
        const int32_t c = o < 0 ? -1 : psc_graph_child(g, o, PSC_REL_NSUBJ);
        if (c >= 0 && c < t && o > t) subj = c;
    }
    if (psc_graph_base(g, t) == PSC_REL_AMOD && subj >= 0 && obj < 0)
        obj = g->sent->tok[t].head; /* "Bolivia severed ties" as a noun and its attribute */
    p->passive = is_passive(g, t) && g->sent->tok[t].upos != PSC_UPOS_NOUN;
    if (p->passive && pass < 0) pass = subj, subj = -1;
    if (!p->passive && subj < 0) subj = pass;
    p->subj = p->passive ? agent(g, t) : subj;
    p->obj = p->passive ? (pass >= 0 ? pass : obj) : obj;
    int32_t noun = antecedent(g, t);
    if (noun < 0 && p->subj >= 0 && is_relative_pronoun(g, p->subj)) noun = noun_before(g, p->subj);
    if (noun < 0) return;
    if (p->subj >= 0 && is_relative_pronoun(g, p->subj)) p->subj = noun;
    if (p->obj >= 0 && is_relative_pronoun(g, p->obj))
        p->obj = noun;
    else if (p->obj < 0 && p->subj >= 0 && p->subj != noun && !p->passive)
        p->obj = noun;
}

static void borrow_arguments(psc_graph *g, int32_t t, psc_predicate *p, int depth);

static const psc_predicate *arguments(psc_graph *g, int32_t t, int depth)
{
    psc_predicate *p = &g->pred[t];
    if (p->found) return p;
    p->found = true;
    own_arguments(g, t, p);
    if (depth < DEPTH) borrow_arguments(g, t, p, depth);
    return p;
}

static bool object_is_doer(const psc_graph *g, int32_t governor)
{
    int32_t pat = g->pred[governor].pattern;
    return pat < 0 || g->rules->rule[g->rules->pattern[pat].rule].op != PSC_OP_INTEND;
}

/* A conjunct without arguments of its own shares those of the first. */
static void share_conjunct(psc_graph *g, int32_t t, psc_predicate *p, int depth)
{
    int32_t h = g->sent->tok[t].head;
    if (h >= 0 && g->sent->tok[t].upos == PSC_UPOS_VERB && psc_graph_is_noun(g, h))
        h = g->sent->tok[h].head; /* "welcomed the talks and called on ..." */
    if (h < 0 || psc_graph_is_noun(g, h)) return;
    const psc_predicate *q = arguments(g, h, depth + 1);
    bool bare = p->subj < 0 && p->obj < 0;
    if (!p->passive && q->passive && bare && is_participle(g, t)) {
        p->passive = true;
        p->subj = q->subj;
        p->obj = q->obj;
    } else if (p->passive) {
        if (p->obj < 0) p->obj = q->passive ? q->obj : q->subj;
    } else if (p->subj < 0) {
        p->subj = q->passive ? q->obj : q->subj;
    }
}

static bool has_mark(const psc_graph *g, int32_t t)
{
    for (int32_t c = g->child[t]; c >= 0; c = g->next[c])
        if (psc_graph_base(g, c) == PSC_REL_MARK) return true;
    return false;
}

/* "jailed them for marching": who is blamed, thanked or punished for it did it. */
static bool on_account(const psc_graph *g, int32_t t)
{
    if (g->sent->tok[t].xpos != PSC_XPOS_VBG) return false;
    for (int32_t c = g->child[t]; c >= 0; c = g->next[c])
        if (psc_graph_base(g, c) == PSC_REL_MARK)
            return g->word[c] == g->rules->on_account || g->word[c] == g->rules->of;
    return false;
}

/* "Gunmen on motorcycles killed nine men, the governor said": a clause that the tree hangs on its
 * own subject, and that on the verb which tells it; -1 if t is none. */
static int32_t told_subject(const psc_graph *g, int32_t t)
{
    int32_t n = g->sent->tok[t].head;
    if (!is_participle(g, t) || psc_graph_rel(g, t) != PSC_REL_ACL || n > t) return -1;
    for (int up = 0; up < 3 && n >= 0 && psc_graph_base(g, n) == PSC_REL_NMOD; up++)
        n = g->sent->tok[n].head;
    const int32_t h = n < 0 ? -1 : g->sent->tok[n].head;
    if (h < t || psc_graph_rel(g, n) != PSC_REL_NSUBJ || agent(g, t) >= 0) return -1;
    for (int32_t c = g->next[n]; c >= 0; c = g->next[c])
        if (psc_graph_rel(g, c) == PSC_REL_NSUBJ && c > t) return n;
    return -1;
}

/* A phrase behind the verb at t that has no preposition: "killed at least nine men". */
static int32_t bare_phrase(const psc_graph *g, int32_t t)
{
    for (int32_t c = g->child[t]; c >= 0; c = g->next[c])
        if (c > t && psc_graph_base(g, c) == PSC_REL_OBL && psc_graph_entity(g, c) >= 0 &&
            psc_graph_child(g, c, PSC_REL_CASE) < 0)
            return c;
    return -1;
}

/* Who does what the open complement t of q says: q's object, if it is the doer. */
static int32_t controller(const psc_graph *g, int32_t t, int32_t h, const psc_predicate *q)
{
    if (q->obj < 0 || !object_is_doer(g, h)) return q->subj;
    const bool aside = g->sent->tok[t].upos == PSC_UPOS_ADJ && psc_graph_entity(g, q->obj) < 0;
    return aside && psc_graph_entity(g, q->subj) >= 0 ? q->subj : q->obj;
}

/* "A and B, meeting in Prague, ...": behind a comma the whole list does it. */
static int32_t list_head(const psc_graph *g, int32_t noun, int32_t t)
{
    const int32_t first = g->sent->tok[noun].head;
    const bool comma = t > 0 && psc_str_eq(g->sent->tok[t - 1].form, PSC_STR(","));
    return comma && psc_graph_rel(g, noun) == PSC_REL_CONJ && psc_graph_entity(g, first) >= 0
               ? first
               : noun;
}

static void borrow_arguments(psc_graph *g, int32_t t, psc_predicate *p, int depth)
{
    int32_t h = g->sent->tok[t].head;
    psc_rel rel = psc_graph_rel(g, t);
    if (h < 0 || (p->subj >= 0 && !p->passive)) return;
    psc_rel base = psc_rel_base(rel);
    if (base == PSC_REL_CONJ || base == PSC_REL_PARATAXIS) {
        if (base == PSC_REL_CONJ) share_conjunct(g, t, p, depth);
    } else if (base == PSC_REL_XCOMP) {
        const psc_predicate *q = arguments(g, h, depth + 1);
        int32_t doer = controller(g, t, h, q);
        const bool done_to = g->sent->tok[t].xpos == PSC_XPOS_VBN && q->obj >= 0 && p->obj < 0 &&
                             psc_graph_child(g, t, PSC_REL_AUX) < 0;
        if (done_to) p->passive = true, p->subj = q->subj; /* "had him arrested" */
        if (p->passive && p->obj < 0)
            p->obj = done_to ? q->obj : doer;
        else if (!p->passive)
            p->subj = doer;
    } else if (base == PSC_REL_ADVCL) {
        const psc_predicate *q = arguments(g, h, depth + 1);
        int32_t doer = q->subj >= 0 || !q->passive ? q->subj : q->obj;
        if (on_account(g, t) && q->obj >= 0) doer = q->obj;
        bool participle = is_participle(g, t) && p->obj < 0;
        if (p->passive || participle) {
            p->passive = true;
            if (p->obj < 0) p->obj = doer;
        } else if (p->subj < 0) {
            p->subj = doer;
        }
    } else if (base == PSC_REL_ACL && rel != PSC_REL_ACL_RELCL) {
        const int32_t told = told_subject(g, t);
        if (told >= 0) {
            p->passive = false;
            p->subj = told;
            if (p->obj < 0) p->obj = bare_phrase(g, t);
        } else if (is_finite_root(g, t)) {
            p->subj = h;
        } else if (is_participle(g, t)) {
            p->passive = true;
            if (p->subj < 0) p->subj = agent(g, t);
            if (p->obj < 0) p->obj = h;
        } else if (p->subj < 0 && g->sent->tok[t].xpos == PSC_XPOS_VBG && !has_mark(g, t)) {
            p->subj = list_head(g, h, t); /* not "the idea of ousting" */
        }
    }
}

const psc_predicate *psc_graph_arguments(psc_graph *g, int32_t t)
{
    return arguments(g, t, 0);
}

/* ---- slots ---- */

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
        if (psc_graph_base(g, c) != PSC_REL_OBL || !has_case(g, c, prep)) continue;
        uint32_t end;
        psc_graph_reach(g, c, &first, &end);
        if (first == last + 1) return out[0] = c, 1;
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
            has_case(g, c, prep))
            out[n++] = c;
        else if ((base == PSC_REL_ADVCL || base == PSC_REL_ACL) && prep != g->rules->to) {
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

/* Particle by relation, or an adverb that works as one ("hit back"). */
static uint32_t fill_particle(const psc_graph *g, int32_t t, int32_t *out)
{
    uint32_t n = fill_relation(g, t, PSC_REL_COMPOUND, out), kept = 0;
    for (uint32_t i = 0; i < n; i++)
        if (psc_graph_rel(g, out[i]) == PSC_REL_COMPOUND_PRT) out[kept++] = out[i];
    int32_t adv[PSC_FILL_MAX];
    n = fill_relation(g, t, PSC_REL_ADVMOD, adv);
    for (uint32_t i = 0; i < n && kept < PSC_FILL_MAX; i++) out[kept++] = adv[i];
    const int32_t behind = t + 1; /* "pushed back Polish troops": it may hang anywhere */
    const bool near =
        behind < (int32_t)g->n && kept < PSC_FILL_MAX &&
        (g->sent->tok[behind].upos == PSC_UPOS_ADV || g->sent->tok[behind].upos == PSC_UPOS_ADP) &&
        g->sent->tok[behind].head > t;
    if (near) out[kept++] = behind;
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
            if (psc_graph_base(g, d) == PSC_REL_ACL && has_mark(g, d) &&
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

/* Clauses on a noun; also the infinitive right behind it that the tree hangs higher: "talks over
 * an attempt by the envoy to arrange ...". */
static uint32_t fill_attribute(const psc_graph *g, int32_t t, int32_t *out)
{
    uint32_t n = fill_relation(g, t, PSC_REL_ACL, out);
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
        const int32_t whom = psc_graph_infinitive(g, inf[i]) ? object(g, inf[i]) : -1;
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

/* The object, and a second one: parsers mix "gave him a term" with "called him a liar". */
static uint32_t fill_object(psc_graph *g, int32_t t, int32_t *out)
{
    uint32_t n = fill_one(psc_graph_arguments(g, t)->obj, out);
    const int32_t first = psc_graph_child(g, t, PSC_REL_OBJ);
    const int32_t given = g->pred[t].passive ? thing_given(g, t) : -1;
    if (given >= 0 && (!n || given != out[0])) out[n++] = given;
    for (int32_t c = first; c >= 0 && n < PSC_FILL_MAX; c = g->next[c]) {
        const psc_rel rel = psc_graph_rel(g, c); /* "gave them a month": taken for a time */
        if (c != first && (rel == PSC_REL_OBJ || rel == PSC_REL_OBL_UNMARKED)) out[n++] = c;
    }
    return n;
}

/* Somebody, or somebody's: "the rebels", "the Russian proposal". */
static bool is_somebody(const psc_graph *g, int32_t t)
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
            g->sent->tok[c].xpos == PSC_XPOS_NNS && is_somebody(g, c))
            return c;
    return -1;
}

/* The indirect object; the first of two objects; a name that the tree takes for a part of the
 * object: "gave Kyiv missiles". */
static uint32_t fill_indirect(psc_graph *g, int32_t t, int32_t *out)
{
    const uint32_t n = fill_relation(g, t, PSC_REL_IOBJ, out);
    const psc_predicate *p = psc_graph_arguments(g, t);
    const int32_t given = p->passive && !n ? thing_given(g, t) : -1;
    if (given >= 0 && p->obj != given) return fill_one(p->obj, out);
    const int32_t obj = n ? -1 : psc_graph_child(g, t, PSC_REL_OBJ);
    if (obj < 0) return n;
    for (int32_t c = g->next[obj]; c >= 0; c = g->next[c])
        if (psc_graph_rel(g, c) == PSC_REL_OBJ) return fill_one(obj, out);
    const bool name = t + 1 < obj && g->sent->tok[t + 1].upos == PSC_UPOS_PROPN &&
                      g->sent->tok[t + 1].head == obj && psc_graph_entity(g, t + 1) >= 0 &&
                      psc_graph_entity(g, t + 1) != psc_graph_entity(g, obj);
    return name ? fill_one(t + 1, out) : fill_one(whom_before(g, t, obj), out);
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
    case PSC_SLOT_AUX: return fill_relation(g, t, PSC_REL_AUX, out);
    case PSC_SLOT_ADV: return fill_relation(g, t, PSC_REL_ADVMOD, out);
    case PSC_SLOT_INF: return fill_to(g, t, out);
    case PSC_SLOT_BASE: return fill_base(g, t, out);
    case PSC_SLOT_GER: return fill_gerund(g, t, out);
    case PSC_SLOT_PURPOSE: return fill_purpose(g, t, out);
    case PSC_SLOT_BENEFIT: return fill_benefit(g, t, out);
    case PSC_SLOT_CASE: return fill_relation(g, t, PSC_REL_CASE, out);
    case PSC_SLOT_CONJ: return fill_relation(g, t, PSC_REL_CONJ, out);
    case PSC_SLOT_DET: return fill_relation(g, t, PSC_REL_DET, out);
    case PSC_SLOT_PREP: return fill_prep(g, t, slot.prep, out);
    }
    return 0;
}

/* ---- patterns ---- */

/* The noun that a pronoun stands for: "they" of "the rebels" is a word for rebels. */
static uint32_t stands_for(const psc_graph *g, int32_t t)
{
    if (g->sent->tok[t].upos != PSC_UPOS_PRON || psc_graph_entity(g, t) < 0) return g->word[t];
    const psc_entity *e = psc_graph_first_mention(g, &g->mentions->at[psc_graph_entity(g, t)]);
    return lemma_word(g->rules, g->doc->sent[e->sentence].tok[e->head].lemma);
}

static bool word_holds(const psc_graph *g, int32_t t, const psc_need *need)
{
    if (need->actor && is_somebody(g, t)) return true;
    const uint32_t word = g->word[t], noun = need->n ? stands_for(g, t) : 0;
    for (uint32_t k = 0; k < need->n; k++) {
        const uint32_t asked = g->rules->need_word[need->first + k];
        if (asked == word || (noun && asked == noun)) return true;
    }
    return false;
}

int32_t psc_graph_counted(const psc_graph *g, int32_t t)
{
    if (!psc_rules_is_cue(g->rules, g->word[t], PSC_CUE_QUANTITY)) return t;
    for (int32_t c = g->child[t]; c >= 0; c = g->next[c])
        if (psc_graph_base(g, c) == PSC_REL_NMOD && has_case(g, c, g->rules->of)) return c;
    return t;
}

static bool slot_holds(psc_graph *g, int32_t t, const psc_need *need)
{
    int32_t fill[PSC_FILL_MAX];
    uint32_t n = psc_graph_fill(g, t, need->slot, fill);
    if (need->n == 0 && !need->actor) return n > 0;
    for (uint32_t i = 0; i < n; i++)
        if (word_holds(g, fill[i], need) || word_holds(g, psc_graph_counted(g, fill[i]), need))
            return true;
    return false;
}

/* "shared pictures of the Baltic with Sweden": a name takes no such phrase. */
static bool holds_behind_name(psc_graph *g, int32_t obj, const psc_need *need)
{
    for (int32_t c = g->child[obj]; c >= 0; c = g->next[c])
        if (c > obj && psc_graph_base(g, c) == PSC_REL_NMOD &&
            g->sent->tok[c].upos == PSC_UPOS_PROPN && slot_holds(g, c, need))
            return true;
    return false;
}

/* A phrase that belongs to the verb may hang lower: on the object ("approved a loan for Tunisia"),
 * on what is counted ("most of its wheat from Canada"), on the last noun before it ("passed
 * information about the leaders to the police"). */
static bool holds_lower(psc_graph *g, int32_t t, const psc_need *need)
{
    const int32_t obj = arguments(g, t, 0)->obj;
    if (obj < 0 || obj == t || psc_graph_above(g, obj, t)) return false;
    const int32_t counted = psc_graph_counted(g, obj);
    if (slot_holds(g, obj, need) || (counted != obj && slot_holds(g, counted, need))) return true;
    for (int32_t c = g->child[obj]; c >= 0; c = g->next[c]) /* "added banks and firms to a list" */
        if (c > obj && psc_graph_rel(g, c) == PSC_REL_CONJ && slot_holds(g, c, need)) return true;
    if (!need->actor) return false;
    if (need->slot.prep != g->rules->to) return holds_behind_name(g, obj, need);
    for (int32_t c = g->child[t]; c >= 0; c = g->next[c])
        if (c > obj && psc_graph_base(g, c) == PSC_REL_OBL && slot_holds(g, c, need)) return true;
    for (int32_t c = g->child[obj]; c >= 0; c = g->next[c])
        if (c > obj && psc_graph_base(g, c) == PSC_REL_NMOD && slot_holds(g, c, need)) return true;
    return false;
}

/* The phrase may hang lower than on the verb. */
static bool hangs_lower(const psc_graph *g, int32_t t, const psc_need *need)
{
    return need->slot.kind == PSC_SLOT_PREP && (need->slot.prep != g->rules->of || need->n > 0) &&
           g->sent->tok[t].upos == PSC_UPOS_VERB;
}

/* The need of a token's slot, or of those of what fills its slot. */
static bool need_holds(psc_graph *g, int32_t t, const psc_need *need)
{
    if (!need->has_via) {
        return slot_holds(g, t, need) || (hangs_lower(g, t, need) && holds_lower(g, t, need));
    }
    int32_t fill[PSC_FILL_MAX];
    uint32_t n = psc_graph_fill(g, t, need->via, fill);
    for (uint32_t i = 0; i < n; i++)
        if (slot_holds(g, fill[i], need)) return true;
    return false;
}

static bool pattern_holds(psc_graph *g, int32_t t, const psc_pattern *p)
{
    for (uint32_t i = 0; i < p->n_need; i++) {
        const psc_need *need = &g->rules->need[p->need + i];
        if (need_holds(g, t, need) == need->not ) return false;
    }
    return true;
}

/* "illegal fishing": an adjective that is said of nothing and takes nothing. */
static bool is_bare_attribute(const psc_graph *g, int32_t t)
{
    if (psc_graph_base(g, t) != PSC_REL_AMOD) return false;
    for (int32_t c = g->child[t]; c >= 0; c = g->next[c]) {
        const psc_rel base = psc_graph_base(g, c);
        if (base == PSC_REL_OBL || base == PSC_REL_XCOMP || base == PSC_REL_ADVCL ||
            base == PSC_REL_CCOMP)
            return false;
    }
    return true;
}

static int pos_of(const psc_graph *g, int32_t t)
{
    const psc_token *tok = psc_graph_tok(g, t);
    if (tok->upos == PSC_UPOS_VERB) return PSC_POS_VERB;
    if (is_mistagged_verb(g, t)) return PSC_POS_VERB;
    if (tok->upos == PSC_UPOS_NOUN || tok->upos == PSC_UPOS_PROPN) return PSC_POS_NOUN;
    if (tok->upos == PSC_UPOS_ADJ || tok->upos == PSC_UPOS_ADV)
        return is_bare_attribute(g, t) ? -1 : PSC_POS_ADJ;
    return -1;
}

static int32_t match_word(psc_graph *g, int32_t t, uint32_t word, int pos)
{
    const psc_rules *r = g->rules;
    for (uint32_t i = r->first[word]; word && i < r->first[word + 1]; i++)
        if (r->pattern[i].pos == pos && pattern_holds(g, t, &r->pattern[i])) return (int32_t)i;
    return -1;
}

/* Words of a name tell no deed: "House Intelligence Committee". */
static bool is_part_of_name(const psc_graph *g, int32_t t)
{
    const psc_str form = g->sent->tok[t].form;
    if (!g->mentions || !form.len || form.ptr[0] < 'A' || form.ptr[0] > 'Z') return false;
    const uint32_t s = g->sent->index;
    for (uint32_t i = g->mentions->first[s]; i < g->mentions->first[s + 1]; i++) {
        const psc_entity *e = &g->mentions->at[i];
        const bool named = e->kind == PSC_ENTITY_ORG || e->kind == PSC_ENTITY_PERSON;
        if (named && e->first <= (uint32_t)t && (uint32_t)t <= e->last) return true;
    }
    return false;
}

int32_t psc_graph_match(psc_graph *g, int32_t t)
{
    int pos = pos_of(g, t);
    if (pos < 0 || is_part_of_name(g, t)) return -1;
    int32_t found = match_word(g, t, g->word[t], pos);
    return found >= 0 ? found : psc_graph_match_any(g, t);
}

int32_t psc_graph_match_any(psc_graph *g, int32_t t)
{
    int pos = pos_of(g, t);
    return pos < 0 ? -1 : match_word(g, t, g->rules->any, pos);
}

bool psc_graph_is_means(const psc_graph *g, int32_t noun, int32_t t)
{
    const int32_t at = g->pred[noun].pattern, e = psc_graph_entity(g, t);
    if (at < 0 || e < 0 || g->mentions->at[e].code.country[0]) return false;
    const psc_pattern *p = &g->rules->pattern[at];
    for (uint32_t i = 0; i < p->n_need; i++) {
        const psc_need *need = &g->rules->need[p->need + i];
        if (need->slot.kind != PSC_SLOT_COMPOUND || need->not || need->has_via) continue;
        for (uint32_t k = 0; k < need->n; k++)
            if (g->word[t] && g->rules->need_word[need->first + k] == g->word[t]) return true;
    }
    return false;
}
