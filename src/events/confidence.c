/* SPDX-License-Identifier: Apache-2.0 */
/* Evidence and its weights; see confidence.h. */
#include "events/confidence.h"

#include <math.h>
#include <stdlib.h>

#include "base/stanza.h"
#include "base/str.h"
#include "events/act.h"
#include "record/code.h"
#include "record/path.h"

enum { FAR = 2, LONG_SENTENCE = 30 };

_Static_assert(PSC_EVIDENCE_COUNT <= 64, "evidence is bits of a word");

struct psc_confidence {
    double bias;
    double weight[PSC_EVIDENCE_COUNT];
};

/* ---- signs ---- */

static uint64_t when(bool holds, psc_evidence e)
{
    return holds ? 1ULL << e : 0;
}

static bool is_untold(const psc_entity *e)
{
    if (psc_code_has_country(&e->code)) return false;
    return e->code.sector[0] != PSC_SECTOR_IGO && e->code.sector[0] != PSC_SECTOR_NGO;
}

static bool share_country(const psc_event *e)
{
    for (uint32_t i = 0; i < e->n_actor; i++)
        for (uint32_t k = 0; k < e->n_recipient; k++)
            if (psc_code_has_country(&e->actor[i].code) &&
                memcmp(e->actor[i].code.country, e->recipient[k].code.country, 3) == 0)
                return true;
    return false;
}

/* The nearest token of the role stands more than FAR steps from the trigger. */
static bool is_far(const psc_graph *g, const psc_args *role, int32_t trigger)
{
    int nearest = FAR + 1;
    for (uint32_t i = 0; i < role->n; i++) {
        if (role->tok[i] >= (int32_t)g->n) continue;
        const int d = psc_path_length(g->sent, trigger, role->tok[i]);
        if (d < nearest) nearest = d;
    }
    return role->n && nearest > FAR;
}

/* Its country is told by none of its own words, but by the report around it. */
static bool is_inferred(const psc_graph *g, const psc_entity *e)
{
    return e->inferred || psc_graph_first_mention(g, e)->inferred;
}

static bool is_civil(uint8_t s)
{
    return s == PSC_SECTOR_BUS || s == PSC_SECTOR_EDU || s == PSC_SECTOR_JRN ||
           s == PSC_SECTOR_MED || s == PSC_SECTOR_JUD || s == PSC_SECTOR_LEG ||
           s == PSC_SECTOR_REL || s == PSC_SECTOR_IGO || s == PSC_SECTOR_NGO;
}

static bool is_official(uint8_t s)
{
    return s == PSC_SECTOR_GOV || s == PSC_SECTOR_MIL || s == PSC_SECTOR_IGO ||
           s == PSC_SECTOR_COP || s == PSC_SECTOR_JUD;
}

/* Officials do not take to the streets, nor do firms and courts use force. */
static bool is_odd(const psc_event *e)
{
    const uint8_t s = e->n_actor ? e->actor[0].code.sector[0] : (uint8_t)PSC_SECTOR_NONE;
    const bool force = e->type == PSC_TYPE_ASSAULT || e->type == PSC_TYPE_MOBILIZE ||
                       e->type == PSC_TYPE_THREATEN;
    return (e->type == PSC_TYPE_PROTEST && is_official(s)) || (force && is_civil(s));
}

static uint64_t roles(const psc_graph *g, const psc_act *a, const psc_event *e)
{
    const psc_entity *actor = e->n_actor ? e->actor : NULL;
    const psc_entity *recipient = e->n_recipient ? e->recipient : NULL;
    return when(!actor, PSC_EVIDENCE_NO_ACTOR) | when(!recipient, PSC_EVIDENCE_NO_RECIPIENT) |
           when(is_far(g, &a->recipient, a->trigger), PSC_EVIDENCE_RECIPIENT_FAR) |
           when(e->n_actor > 1, PSC_EVIDENCE_ACTORS_MANY) |
           when(share_country(e), PSC_EVIDENCE_SAME_COUNTRY) |
           when(actor && is_untold(actor), PSC_EVIDENCE_ACTOR_UNTOLD) |
           when(actor && is_inferred(g, actor), PSC_EVIDENCE_ACTOR_INFERRED) |
           when(recipient && is_inferred(g, recipient), PSC_EVIDENCE_RECIPIENT_INFERRED) |
           when(actor && actor->kind == PSC_ENTITY_STATE, PSC_EVIDENCE_ACTOR_STATE) |
           when(is_odd(e), PSC_EVIDENCE_ACTOR_ODD);
}

static uint64_t clause(const psc_graph *g, int32_t t)
{
    const psc_rel base = psc_graph_base(g, t);
    const uint8_t x = g->sent->tok[t].xpos;
    return when(psc_graph_is_noun(g, t), PSC_EVIDENCE_NOUN) |
           when(base == PSC_REL_ACL || base == PSC_REL_ADVCL, PSC_EVIDENCE_SUBORDINATE) |
           when(base == PSC_REL_CCOMP || base == PSC_REL_XCOMP, PSC_EVIDENCE_COMPLEMENT) |
           when(x == PSC_XPOS_VB || x == PSC_XPOS_VBG, PSC_EVIDENCE_BARE) |
           when(g->sent->tok[t].head < 0, PSC_EVIDENCE_MAIN) |
           when(g->n > LONG_SENTENCE, PSC_EVIDENCE_LONG);
}

uint64_t psc_evidence_of(const psc_graph *g, const psc_act *a, const psc_event *e)
{
    const psc_modality m = e->modality;
    const bool open = m == PSC_FUTURE || m == PSC_HYPOTHETICAL || m == PSC_NEGATED;
    return roles(g, a, e) | clause(g, a->trigger) |
           when(g->rules->pattern[a->pattern].n_need == 0, PSC_EVIDENCE_LOOSE) |
           when(e->source != NULL, PSC_EVIDENCE_ATTRIBUTED) | when(open, PSC_EVIDENCE_NOT_ASSERTED);
}

/* ---- weights ---- */

typedef struct loader {
    psc_confidence *w;
    const char *file;
    void (*complain)(void *, const psc_err *);
    void *ctx;
    bool bad;
} loader;

static void report(loader *l, const psc_field *f, const char *what)
{
    psc_err e;
    l->bad = true;
    (void)psc_fail(&e, PSC_DATA, l->file, f->line, UINT64_MAX, "'%.*s %.*s': %s", (int)f->key.len,
                   f->key.ptr, (int)f->value.len, f->value.len ? f->value.ptr : "", what);
    if (l->complain) l->complain(l->ctx, &e);
}

static double *place_of(psc_confidence *w, psc_str key)
{
    if (psc_str_eq(key, PSC_STR("bias"))) return &w->bias;
    for (unsigned i = 0; i < PSC_EVIDENCE_COUNT; i++)
        if (psc_str_eq(key, psc_evidence_text((psc_evidence)i))) return &w->weight[i];
    return NULL;
}

/* "no-actor  -0.81" */
static void read_weight(loader *l, const psc_field *f)
{
    char text[32];
    char *end = text;
    double *at = place_of(l->w, f->key);
    if (!at) {
        report(l, f, "no such evidence");
        return;
    }
    if (f->value.len == 0 || f->value.len >= sizeof text) {
        report(l, f, "wants a number");
        return;
    }
    memcpy(text, f->value.ptr, f->value.len);
    text[f->value.len] = 0;
    const double v = strtod(text, &end);
    if (*end || !(fabs(v) < 100))
        report(l, f, "wants a number between -100 and 100");
    else
        *at = v;
}

psc_status psc_confidence_load(psc_confidence **out, psc_arena *a, const psc_book_source *source,
                               uint32_t n, void (*complain)(void *, const psc_err *), void *ctx)
{
    loader l = {.w = *out = psc_new(a, psc_confidence, 1), .complain = complain, .ctx = ctx};
    for (uint32_t i = 0; i < n; i++) {
        psc_stanza_reader in;
        psc_stanza s;
        psc_err e;
        psc_status st;
        l.file = source[i].file;
        psc_stanza_init(&in, source[i].text, l.file, a);
        while ((st = psc_stanza_next(&in, &s, &e)) != PSC_END) {
            for (uint32_t k = 0; st == PSC_OK && k < s.n; k++) read_weight(&l, &s.field[k]);
            if (st == PSC_OK) continue;
            l.bad = true;
            if (complain) complain(ctx, &e);
        }
    }
    return l.bad ? PSC_DATA : PSC_OK;
}

double psc_confidence_of(const psc_confidence *w, uint64_t evidence)
{
    double sum = w->bias;
    for (unsigned i = 0; i < PSC_EVIDENCE_COUNT; i++)
        if (evidence >> i & 1) sum += w->weight[i];
    return 1 / (1 + exp(-sum));
}

/* As records have it, in thousandths: what is read back is the same number. */
void psc_confidence_weigh(const psc_confidence *w, psc_event_list *list)
{
    for (uint32_t i = 0; i < list->n; i++)
        list->at[i].confidence = round(psc_confidence_of(w, list->at[i].evidence) * 1000) / 1000;
}
