/* SPDX-License-Identifier: Apache-2.0 */
/* What one given phrase does to another: the acts of the sentence ranked by how
 * well their roles fit the two phrases.
 *
 * The phrases come from outside and are seldom quite the noun phrases of the
 * tree, so a role fits when its token lies in the phrase, or the phrase in the
 * words that hang on the token (conjuncts and owners with it). */
#include "events/act.h"
#include "events/speaker.h"

enum {
    FIT_ROLE = 40,    /* the phrase fills the role */
    FIT_SWAPPED = 14, /* it fills the other role */
    FIT_BELOW = 10,   /* it stands among the words of the act */
    FIT_VERB = 6,     /* a verb tells more than a noun */
    FIT_NEED = 2,     /* each step of the pattern's weight */
    FIT_SPEAKER = 24, /* it says so, and somebody of its own side does it */
    FIT_INNER = -30,  /* part of another act */
    FIT_INSIDE = -40, /* the phrase itself tells it: "the coalition fighting the rebels" */
    FIT_PURPOSE = -8, /* only meant: "sent troops to help" */
    FIT_STEP = -1     /* each step between trigger and phrases */
};

typedef struct pair {
    psc_graph *g;
    psc_span source, target;
} pair;

static bool within(psc_span a, psc_span b)
{
    return a.beg >= b.beg && a.end <= b.end;
}

static bool token_in(const pair *p, int32_t t, psc_span span)
{
    return within(p->g->sent->tok[t].span, span);
}

/* The token, its conjuncts or its owners lie in the phrase. */
static bool fits(const pair *p, int32_t t, psc_span span, int depth)
{
    if (t == psc_graph_outside(p->g)) return false;
    if (token_in(p, t, span)) return true;
    for (int32_t c = p->g->child[t]; c >= 0 && depth > 0; c = p->g->next[c]) {
        psc_rel base = psc_graph_base(p->g, c);
        if ((base == PSC_REL_CONJ || base == PSC_REL_NMOD || base == PSC_REL_COMPOUND ||
             base == PSC_REL_AMOD || base == PSC_REL_APPOS || base == PSC_REL_FLAT) &&
            fits(p, c, span, depth - 1))
            return true;
    }
    return false;
}

/* The token goes back to the phrase: "said they will release". */
static bool stands_for(const pair *p, int32_t t, psc_span span)
{
    const psc_graph *g = p->g;
    int32_t e = psc_graph_entity(g, t);
    for (int steps = 0; e >= 0 && steps < 16; steps++) {
        if (within(g->mentions->at[e].span, span)) return true;
        e = g->mentions->at[e].link;
    }
    return false;
}

static bool side_fits(const pair *p, const psc_args *args, psc_span span)
{
    for (uint32_t i = 0; i < args->n; i++)
        if (fits(p, args->tok[i], span, 3) || stands_for(p, args->tok[i], span)) return true;
    return false;
}

/* Head token of a phrase: the one whose head lies outside; -1. */
static int32_t head_of(const psc_graph *g, psc_span span)
{
    for (uint32_t t = 0; t < g->n; t++) {
        int32_t h = g->sent->tok[t].head;
        if (within(g->sent->tok[t].span, span) && (h < 0 || !within(g->sent->tok[h].span, span)))
            return (int32_t)t;
    }
    return -1;
}

static int steps(const psc_graph *g, int32_t from, int32_t to)
{
    int up = 0;
    for (int32_t a = from; a >= 0; a = g->sent->tok[a].head, up++) {
        int down = 0;
        for (int32_t b = to; b >= 0; b = g->sent->tok[b].head, down++)
            if (b == a) return up + down;
    }
    return (int)g->n;
}

static int fit_side(const pair *p, const psc_args *role, const psc_args *other, int32_t trigger,
                    psc_span span)
{
    if (side_fits(p, role, span)) return FIT_ROLE;
    if (side_fits(p, other, span)) return FIT_SWAPPED;
    int32_t head = head_of(p->g, span);
    return head >= 0 && psc_graph_above(p->g, trigger, head) ? FIT_BELOW : 0;
}

/* A minister who says what his government does stands for it. */
static int fit_source(const pair *p, const psc_act *a)
{
    const int fit = fit_side(p, &a->actor, &a->recipient, a->trigger, p->source);
    int32_t cue;
    const int32_t who = fit >= FIT_SPEAKER ? -1 : psc_speaker(p->g, a->trigger, &cue);
    if (who < 0) return fit;
    const psc_args speaker = {.tok = {who}, .n = 1};
    return side_fits(p, &speaker, p->source) ? FIT_SPEAKER : fit;
}

static bool is_purpose(const psc_graph *g, int32_t t)
{
    return psc_graph_base(g, t) == PSC_REL_ADVCL && psc_graph_infinitive(g, t);
}

static int fit_act(const pair *p, const psc_act *a)
{
    psc_graph *g = p->g;
    const psc_args *target = a->reciprocal ? &a->actor : &a->recipient;
    int fit = fit_source(p, a) + fit_side(p, target, &a->actor, a->trigger, p->target);
    if (g->sent->tok[a->trigger].upos == PSC_UPOS_VERB) fit += FIT_VERB;
    fit += FIT_NEED * (int)g->rules->pattern[a->pattern].weight;
    if (g->pred[a->trigger].inner) fit += FIT_INNER;
    if (token_in(p, a->trigger, p->source) || token_in(p, a->trigger, p->target)) fit += FIT_INSIDE;
    if (is_purpose(g, a->trigger)) fit += FIT_PURPOSE;
    int32_t s = head_of(g, p->source), t = head_of(g, p->target);
    int far = (s >= 0 ? steps(g, a->trigger, s) : 8) + (t >= 0 ? steps(g, a->trigger, t) : 8);
    return fit + FIT_STEP * (far > 20 ? 20 : far);
}

static void best_of_sentence(pair *p, psc_relation *best, int *best_fit)
{
    psc_graph *g = p->g;
    for (int pass = 0; pass < 2; pass++) /* the first pass marks inner acts */
        for (uint32_t t = 0; t < g->n; t++) {
            psc_act acts[PSC_ACTS_MAX];
            if (g->pred[t].pattern < 0) continue;
            uint32_t n = psc_acts_of(g, (int32_t)t, acts);
            for (uint32_t i = 0; pass == 1 && i < n; i++) {
                if (acts[i].cell.type == PSC_TYPE_NONE) continue;
                int fit = fit_act(p, &acts[i]);
                if (best->type != PSC_TYPE_NONE && fit <= *best_fit) continue;
                *best_fit = fit;
                *best = (psc_relation){.type = (psc_event_type)acts[i].cell.type,
                                       .mode = acts[i].cell.mode,
                                       .cameo = acts[i].cell.cameo,
                                       .rule = g->rules->rule[acts[i].rule].name};
            }
        }
}

psc_relation psc_events_relate(const psc_rules *r, psc_arena *arena, const psc_document *doc,
                               const psc_mentions *m, psc_span source, psc_span target)
{
    psc_relation best = {0};
    int best_fit = 0;
    for (uint32_t s = 0; s < doc->n_sent; s++) {
        psc_graph g;
        psc_graph_init(&g, r, arena, doc, &doc->sent[s], m, -1);
        pair p = {.g = &g, .source = source, .target = target};
        best_of_sentence(&p, &best, &best_fit);
    }
    if (best.type != PSC_TYPE_NONE) {
        double v = 0.3 + best_fit / 120.0;
        best.confidence = v < 0.05 ? 0.05 : v > 0.95 ? 0.95 : v;
    }
    return best;
}
