/* SPDX-License-Identifier: Apache-2.0 */
/* Who says the words of a sentence: the subject of the speech verb above or beside them, whom
 * they are according to, or whoever the quotation they stand in is of. */
#include "events/speaker.h"

int32_t psc_speech_subject(psc_graph *g, int32_t t)
{
    const psc_rule *rule = psc_graph_rule(g, t);
    const psc_predicate *p = psc_graph_arguments(g, t);
    if (!rule || !rule->swap) return p->subj;
    if (p->obj >= 0) return p->obj;
    for (int32_t c = g->child[t]; c >= 0; c = g->next[c]) { /* "quoted him saying" */
        const psc_rel base = psc_graph_base(g, c);
        const int32_t who = psc_graph_child(g, c, PSC_REL_NSUBJ);
        if (who >= 0 && (base == PSC_REL_ADVCL || base == PSC_REL_XCOMP)) return who;
    }
    return p->subj;
}

static int32_t according_to(psc_graph *g, int32_t t)
{
    for (int32_t c = g->child[t]; c >= 0; c = g->next[c])
        if (psc_graph_base(g, c) == PSC_REL_OBL && psc_graph_cue(g, c, PSC_CUE_ACCORDING, NULL))
            return c;
    return -1;
}

static bool speech_complement(psc_rel base)
{
    return base == PSC_REL_CCOMP || base == PSC_REL_PARATAXIS || base == PSC_REL_XCOMP ||
           base == PSC_REL_ACL || base == PSC_REL_ADVCL || base == PSC_REL_DEP;
}

/* "the agency said, citing officials": those who are cited speak. */
static int32_t cited(psc_graph *g, int32_t t, int32_t *cue)
{
    for (int32_t c = g->child[t]; c >= 0; c = g->next[c]) {
        const psc_rule *rule = psc_graph_rule(g, c);
        const psc_rel base = psc_graph_base(g, c);
        if (!rule || rule->op != PSC_OP_SAY || !rule->swap) continue;
        if (base != PSC_REL_ADVCL && base != PSC_REL_PARATAXIS && base != PSC_REL_ACL) continue;
        const int32_t who = psc_graph_child(g, c, PSC_REL_OBJ);
        if (who < 0) continue;
        *cue = c;
        return who;
    }
    return -1;
}

/* Who speaks by the speech verb t. */
static int32_t teller(psc_graph *g, int32_t t, int32_t *cue)
{
    *cue = t;
    const int32_t who = cited(g, t, cue);
    return who >= 0 ? who : psc_speech_subject(g, t);
}

/* A speech verb that hangs as a side remark below what is said:
 * "Talks failed, the minister said". */
static int32_t said_below(psc_graph *g, int32_t t, int32_t *cue)
{
    for (int32_t c = g->child[t]; c >= 0; c = g->next[c]) {
        const psc_rule *rule = psc_graph_rule(g, c);
        if (psc_graph_base(g, c) != PSC_REL_PARATAXIS || !rule || rule->op != PSC_OP_SAY) continue;
        return teller(g, c, cue);
    }
    return -1;
}

/* A sentence that opens with quoted words: whoever it says speaks, though the tree hangs
 * the words elsewhere; else the speaker told before. */
static int32_t speaker_of_quotation(psc_graph *g, int32_t *cue)
{
    for (uint32_t t = 0; t < g->n; t++) {
        const psc_rule *rule = psc_graph_rule(g, (int32_t)t);
        if (!rule || rule->op != PSC_OP_SAY || g->sent->tok[t].upos != PSC_UPOS_VERB) continue;
        const int32_t who = psc_speech_subject(g, (int32_t)t);
        if (psc_graph_entity(g, who) < 0) continue;
        *cue = (int32_t)t;
        return who;
    }
    return psc_graph_outside(g);
}

int32_t psc_speaker(psc_graph *g, int32_t t, int32_t *cue)
{
    for (int32_t below = t; below >= 0; below = psc_graph_tok(g, below)->head) {
        int32_t who = according_to(g, below);
        *cue = who;
        if (who >= 0) return who;
        who = said_below(g, below, cue);
        if (who >= 0) return who;
        int32_t h = psc_graph_tok(g, below)->head;
        const psc_rule *rule = h >= 0 ? psc_graph_rule(g, h) : NULL;
        if (!rule || rule->op != PSC_OP_SAY || !speech_complement(psc_graph_base(g, below)))
            continue;
        return teller(g, h, cue); /* -1: somebody we cannot see */
    }
    *cue = -1;
    return g->speaker >= 0 ? speaker_of_quotation(g, cue) : -1;
}
