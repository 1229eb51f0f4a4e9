/* SPDX-License-Identifier: Apache-2.0 */
/* Building the graph of a sentence, and looking about in it. */
#include "events/graph.h"

#include "events/graph_part.h"
#include "events/mend.h"

uint32_t psc_graph_lemma_word(const psc_rules *r, psc_str lemma)
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
    return psc_graph_lemma_word(g->rules, (psc_str){joined, a.len + 1 + b.len});
}

/* The lemma with an "e" more or less, or with its last letter once, where that is a verb of the rules: a tagger that has never
 * seen "muzzled" may take it for a form of "muzzl". */
static uint32_t respelt_word(const psc_rules *r, const psc_token *tok)
{
    char with_e[64];
    const psc_str lemma = tok->lemma;
    if (tok->upos != PSC_UPOS_VERB || lemma.len < 3 || lemma.len + 1 > sizeof with_e) return 0;
    memcpy(with_e, lemma.ptr, lemma.len);
    with_e[lemma.len] = 'e';
    const uint32_t word = psc_graph_lemma_word(r, (psc_str){with_e, lemma.len + 1});
    const char last = lemma.ptr[lemma.len - 1]; /* "gass" */
    if (word || (last != 'e' && last != lemma.ptr[lemma.len - 2])) return word;
    return psc_graph_lemma_word(r, (psc_str){lemma.ptr, lemma.len - 1});
}

/* "daubed" and "probed", for which the lemmatiser has "dau" and "pro". */
static uint32_t unended_word(const psc_rules *r, const psc_token *tok)
{
    const psc_str form = tok->form;
    if (tok->upos != PSC_UPOS_VERB || form.len < 5 || tok->lemma.len + 3 > form.len) return 0;
    if (!psc_str_eq(psc_str_sub(form, form.len - 2, form.len), PSC_STR("ed"))) return 0;
    const uint32_t word = psc_graph_lemma_word(r, psc_str_sub(form, 0, form.len - 2));
    return word ? word : psc_graph_lemma_word(r, psc_str_sub(form, 0, form.len - 1));
}

static uint32_t rule_word(const psc_graph *g, uint32_t t)
{
    const uint32_t joined = hyphenated_word(g, t);
    if (joined) return joined;
    const uint32_t word = psc_graph_lemma_word(g->rules, g->sent->tok[t].lemma);
    if (word) return word;
    const uint32_t respelt = respelt_word(g->rules, &g->sent->tok[t]);
    return respelt ? respelt : unended_word(g->rules, &g->sent->tok[t]);
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
        g->word[i] = rule_word(g, i);
        g->pred[i] = (psc_predicate){.pattern = -1, .subj = -1, .obj = -1, .outer = -1};
    }
    g->sent = psc_mend(rules, arena, sent, g->word, mentions ? g->entity : NULL);
    for (uint32_t i = 0; i < g->n; i++) /* a word that is read otherwise now */
        if (g->sent->tok[i].upos != sent->tok[i].upos)
            g->word[i] = psc_graph_lemma_word(rules, g->sent->tok[i].lemma);
    link_children(g);
    psc_graph_note_words(g);
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

bool psc_graph_is_mistagged_verb(const psc_graph *g, int32_t t)
{
    return psc_graph_child(g, t, PSC_REL_NSUBJ) >= 0 && psc_graph_child(g, t, PSC_REL_COP) < 0 &&
           (psc_graph_child(g, t, PSC_REL_OBJ) >= 0 || shares_object(g, t));
}

bool psc_graph_is_noun(const psc_graph *g, int32_t t)
{
    const uint8_t u = g->sent->tok[t].upos;
    return (u == PSC_UPOS_NOUN || u == PSC_UPOS_PROPN) && !psc_graph_is_mistagged_verb(g, t);
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

/* "no longer": the word of time bears the "no". */
static bool is_lapsed(const psc_graph *g, int32_t t)
{
    const int32_t no = psc_graph_base(g, t) == PSC_REL_ADVMOD ? g->child[t] : -1;
    return no >= 0 && no < t && psc_rules_is_cue(g->rules, g->word[t], PSC_CUE_LAPSED) &&
           psc_rules_is_cue(g->rules, g->word[no], PSC_CUE_NEGATION);
}

/* "would train and equip": a bare infinitive has the auxiliary of the verb that it is joined to;
 * that verb, or -1. */
static int32_t shares_auxiliary(const psc_graph *g, int32_t t)
{
    const psc_token *tok = &g->sent->tok[t];
    if (psc_graph_base(g, t) != PSC_REL_CONJ || tok->xpos != PSC_XPOS_VB || tok->head < 0)
        return -1;
    for (int32_t c = g->child[t]; c >= 0; c = g->next[c]) {
        const psc_rel base = psc_graph_base(g, c);
        if (base == PSC_REL_AUX || base == PSC_REL_MARK || base == PSC_REL_NSUBJ) return -1;
    }
    const psc_token *first = &g->sent->tok[tok->head];
    return first->xpos == PSC_XPOS_VB && tok->head < t ? tok->head : -1;
}

static bool auxiliary_cue(const psc_graph *g, int32_t t, psc_cue cue, int32_t *at)
{
    for (int32_t c = t < 0 ? -1 : g->child[t]; c >= 0; c = g->next[c])
        if (psc_graph_base(g, c) == PSC_REL_AUX && psc_rules_is_cue(g->rules, g->word[c], cue)) {
            if (at) *at = c;
            return true;
        }
    return false;
}

static bool is_mark(const psc_graph *g, int32_t t)
{
    const uint8_t x = g->sent->tok[t].xpos;
    return x == PSC_XPOS_LQUOTE || x == PSC_XPOS_RQUOTE;
}

bool psc_graph_is_slogan(const psc_graph *g, int32_t no, int32_t t)
{
    if (no == 0 || no > t || !is_mark(g, no - 1)) return false;
    for (int32_t k = no; k < t; k++)
        if (is_mark(g, k)) return true;
    return false;
}

bool psc_graph_cue(const psc_graph *g, int32_t t, psc_cue cue, int32_t *at)
{
    for (int32_t c = g->child[t]; c >= 0; c = g->next[c])
        if (psc_rules_is_cue(g->rules, g->word[c], cue) && cue_relation(psc_graph_base(g, c)) &&
            !(psc_graph_base(g, c) == PSC_REL_DET && psc_graph_is_slogan(g, c, t))) {
            if (at) *at = c;
            return true;
        } else if (cue == PSC_CUE_NEGATION && is_lapsed(g, c)) {
            if (at) *at = c;
            return true;
        }
    for (int32_t v = shares_auxiliary(g, t); v >= 0; v = shares_auxiliary(g, v))
        if (auxiliary_cue(g, v, cue, at)) return true;
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

bool psc_graph_is_seeking(const psc_graph *g, int32_t t)
{
    const int32_t verb = g->sent->tok[t].head;
    return verb >= 0 && psc_graph_base(g, t) == PSC_REL_OBL &&
           psc_graph_child(g, verb, PSC_REL_NSUBJ) < 0 &&
           psc_rules_is_cue(g->rules, g->word[verb], PSC_CUE_SOUGHT);
}

bool psc_graph_has_case(const psc_graph *g, int32_t t, uint32_t word)
{
    for (int32_t c = g->child[t]; c >= 0; c = g->next[c])
        if (psc_graph_base(g, c) == PSC_REL_CASE && g->word[c] == word) return true;
    return false;
}

bool psc_graph_has_mark(const psc_graph *g, int32_t t)
{
    for (int32_t c = g->child[t]; c >= 0; c = g->next[c])
        if (psc_graph_base(g, c) == PSC_REL_MARK) return true;
    return false;
}

int32_t psc_graph_counted(const psc_graph *g, int32_t t)
{
    if (!psc_rules_is_cue(g->rules, g->word[t], PSC_CUE_QUANTITY) &&
        g->sent->tok[t].upos != PSC_UPOS_NUM)
        return t;
    for (int32_t c = g->child[t]; c >= 0; c = g->next[c])
        if ((psc_graph_base(g, c) == PSC_REL_NMOD || psc_graph_base(g, c) == PSC_REL_OBL) &&
            psc_graph_has_case(g, c, g->rules->of))
            return c;
    return t;
}
