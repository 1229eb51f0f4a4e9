/* SPDX-License-Identifier: Apache-2.0 */
/* Finding all actors of a report: sentence by sentence, token by token in the
 * order of the text, so that whoever is introduced is known to what follows. */
#include "actors/link.h"
#include "actors/np.h"

#include "base/str.h"

enum { CLIMB_MAX = 12 };

/* ---- the sentence ------------------------------------------------------- */

static void make_room(psc_scene *sc, uint32_t n)
{
    if (n <= sc->cap_token) return;
    uint32_t cap = n < 256 ? 256 : n;
    sc->child = psc_new(sc->arena, int32_t, cap);
    sc->sibling = psc_new(sc->arena, int32_t, cap);
    sc->word = psc_new(sc->arena, uint32_t, cap);
    sc->lists = psc_new(sc->arena, uint64_t, cap);
    sc->match_of = psc_new(sc->arena, int32_t, cap);
    sc->memo = psc_new(sc->arena, psc_reading, cap);
    sc->state = psc_new(sc->arena, uint8_t, cap);
    sc->cap_token = cap;
}

void psc_scene_enter(psc_scene *sc, const psc_sentence *s)
{
    sc->s = s;
    make_room(sc, s->n);
    for (uint32_t t = 0; t < s->n; t++) {
        sc->child[t] = sc->sibling[t] = -1;
        sc->memo[t] = (psc_reading){0};
        sc->state[t] = 0;
    }
    for (uint32_t t = s->n; t-- > 0;) {
        int32_t h = s->tok[t].head;
        if (h < 0 || (uint32_t)h >= s->n || (uint32_t)h == t) continue;
        sc->sibling[t] = sc->child[h];
        sc->child[h] = (int32_t)t;
    }
    psc_scene_match(sc);
}

static bool is_modifier(const psc_scene *sc, uint32_t t)
{
    for (int step = 0; step < CLIMB_MAX; step++) {
        const psc_token *tok = &sc->s->tok[t];
        switch ((psc_rel)tok->rel) {
        case PSC_REL_COMPOUND:
        case PSC_REL_FLAT:
        case PSC_REL_AMOD:
        case PSC_REL_NMOD_DESC:
        case PSC_REL_NUMMOD:
        case PSC_REL_GOESWITH: return tok->head >= 0;
        case PSC_REL_CONJ:
            if (tok->head < 0) return false;
            t = (uint32_t)tok->head;
            break;
        default: return false;
        }
    }
    return false;
}

/* The head of the phrase that a modifier belongs to. */
static uint32_t phrase_head(const psc_scene *sc, uint32_t t)
{
    for (int step = 0; step < CLIMB_MAX && is_modifier(sc, t); step++)
        t = (uint32_t)sc->s->tok[t].head;
    return t;
}

static bool is_nominal(const psc_token *t)
{
    switch ((psc_upos)t->upos) {
    case PSC_UPOS_NOUN:
    case PSC_UPOS_PROPN:
    case PSC_UPOS_PRON:
    case PSC_UPOS_NUM:
    case PSC_UPOS_ADJ:
    case PSC_UPOS_X:
    case PSC_UPOS_NONE: return true;
    case PSC_UPOS_DET: return t->rel != PSC_REL_DET && t->rel != PSC_REL_DET_PREDET;
    default: return false;
    }
}

/* ---- writing ------------------------------------------------------------ */

static psc_mentions *new_mentions(psc_scene *sc)
{
    psc_mentions *m = psc_new(sc->arena, psc_mentions, 1);
    m->n_sent = sc->doc->n_sent;
    m->first = psc_new(sc->arena, uint32_t, m->n_sent + 1);
    m->head = psc_new(sc->arena, int32_t *, m->n_sent + 1);
    return m;
}

static psc_entity *push_entity(psc_scene *sc)
{
    psc_mentions *m = sc->m;
    uint32_t n = m->n, cap = m->cap;
    psc_entity *e = psc_push(sc->arena, m->at, n, m->cap);
    if (m->cap != cap) {
        int32_t *next = psc_new(sc->arena, int32_t, m->cap);
        uint8_t *flag = psc_new(sc->arena, uint8_t, m->cap);
        if (m->n) {
            memcpy(next, m->next, m->n * sizeof *next);
            memcpy(flag, m->flag, m->n);
        }
        m->next = next;
        m->flag = flag;
    }
    m->next[m->n] = -1;
    m->n = n;
    return e;
}

/* Who stands before the comma of an apposition; -1 if the two are not one. */
static int32_t apposition_of(const psc_scene *sc, const psc_np *np)
{
    const psc_token *tok = &sc->s->tok[np->head];
    if (tok->rel != PSC_REL_APPOS || np->link >= 0 || tok->head < 0) return -1;
    const int32_t id = sc->m->head[sc->s->index][tok->head];
    const psc_reading *r = &sc->memo[tok->head];
    if (id < 0 || sc->m->next[id] >= 0 || r->n != 1) return -1;
    if (!r->at[0].name.len && !np->name.len && np->plural) return -1; /* more likely a list */
    return psc_np_can_be_same(&r->at[0], np) ? id : -1;
}

/* Of whom the predicate at h is said ("X is a Turkish judge", "X, who was the envoy"): the
 * entity; -1. */
static int32_t subject_of_predicate(const psc_scene *sc, uint32_t h)
{
    const int32_t *head = sc->m->head[sc->s->index];
    const psc_token *tok = sc->s->tok;
    bool copula = false;
    int32_t subject = -1;
    for (int32_t c = sc->child[h]; c >= 0; c = sc->sibling[c]) {
        copula |= tok[c].rel == PSC_REL_COP;
        if (tok[c].rel == PSC_REL_AUX || psc_scene_is(sc, (uint32_t)c, PSC_WORDS_NEGATION))
            return -1;
        if (psc_rel_base((psc_rel)tok[c].rel) == PSC_REL_NSUBJ && (uint32_t)c < h) subject = c;
    }
    if (!copula || subject < 0) return -1;
    if (tok[h].rel == PSC_REL_ACL_RELCL && psc_scene_is(sc, (uint32_t)subject, PSC_WORDS_RELATIVE))
        subject = tok[h].head;
    const int32_t id = subject < 0 ? -1 : head[subject];
    return id >= 0 && sc->m->next[id] < 0 ? id : -1;
}

/* Somebody the report told of. */
static psc_np *known_of(const psc_scene *sc, uint32_t entity)
{
    for (uint32_t i = sc->n_known; i-- > 0;)
        if (sc->known[i].entity == entity) return &sc->known[i].np;
    return NULL;
}

/* A stranger is what he is said to be. */
static void tell_stranger(psc_scene *sc, uint32_t entity, const psc_np *what)
{
    psc_np *who = known_of(sc, entity);
    psc_entity *e = &sc->m->at[entity];
    if (!who || !psc_code_none(&e->code) || who->thing || !(who->flag & PSC_MENTION_NAMED)) return;
    e->code = who->code = what->code;
    if (!e->role.len) e->role = who->role = what->role;
    if (who->kind == PSC_ENTITY_NONE) e->kind = who->kind = what->kind;
    if (!who->sex) who->sex = what->sex;
    who->noun = what->noun;
    who->role_thing = what->role_thing;
    e->why = psc_arena_printf(sc->arena, "said to be: %.*s", (int)what->why.len, what->why.ptr);
}

/* A role told of a named person as a predicate is he; -1 if it is none. */
static int32_t predicate_of(psc_scene *sc, const psc_np *np)
{
    if (np->link >= 0 || np->name.len || np->plural || !np->role_thing) return -1;
    if (np->kind != PSC_ENTITY_PERSON && np->kind != PSC_ENTITY_ORG) return -1;
    const int32_t who = subject_of_predicate(sc, np->head);
    if (who < 0) return -1;
    const psc_entity *e = &sc->m->at[who];
    const bool fits = e->kind == np->kind || e->kind == PSC_ENTITY_NONE ||
                      (e->kind == PSC_ENTITY_PRONOUN && np->kind == PSC_ENTITY_PERSON);
    if (!fits || e->plural || psc_codes_differ(&e->code, &np->code)) return -1;
    tell_stranger(sc, (uint32_t)who, np);
    return who;
}

static void write_entity(psc_scene *sc, psc_np *np)
{
    psc_mentions *m = sc->m;
    int32_t same = apposition_of(sc, np);
    const int32_t said_of = same < 0 && !sc->phrase ? predicate_of(sc, np) : -1;
    if (said_of >= 0) same = said_of;
    if (same >= 0) {
        np->link = same;
        if (!np->name.len) np->name = m->at[same].name;
    }
    psc_entity *e = push_entity(sc);
    uint32_t id = m->n - 1;
    const psc_token *tok = sc->s->tok;
    *e = (psc_entity){.name = np->name,
                      .role = np->role,
                      .code = np->code,
                      .sentence = sc->s->index,
                      .first = np->first,
                      .last = np->last,
                      .head = np->head,
                      .link = np->link,
                      .kind = np->kind,
                      .plural = np->plural,
                      .why = np->why};
    if (sc->lx->has_dictionary) e->why = psc_np_given(sc, np);
    e->span = (psc_span){tok[np->first].span.beg, tok[np->last].span.end};
    e->text = psc_str_at(sc->doc->text, e->span);
    m->flag[id] = np->flag;
    if (np->sex == 'f') m->flag[id] |= PSC_MENTION_FEMALE;
    if (np->sex == 'm') m->flag[id] |= PSC_MENTION_MALE;
    int32_t *head = m->head[sc->s->index];
    if (head[np->head] < 0) {
        head[np->head] = (int32_t)id;
    } else {
        int32_t i = head[np->head];
        while (m->next[i] >= 0) i = m->next[i];
        m->next[i] = (int32_t)id;
    }
    if (said_of < 0) psc_link_remember(sc, id, np);
}

/* ---- the tokens --------------------------------------------------------- */

/* What modifies a noun that is no actor: each reading goes to its own token. */
static void spread_modifiers(psc_scene *sc, uint32_t h)
{
    psc_np np[PSC_NP_MAX];
    uint32_t n = psc_np_modifiers(sc, h, np, PSC_NP_MAX);
    for (uint32_t i = 0; i < n; i++) {
        psc_reading *r = &sc->memo[np[i].head];
        if (np[i].head == h || (r->n && i > 0 && np[i - 1].head != np[i].head)) continue;
        uint32_t same = 0;
        while (i + same < n && np[i + same].head == np[i].head) same++;
        if (r->n == 0) {
            r->at = psc_new(sc->arena, psc_np, same);
            memcpy(r->at, &np[i], same * sizeof *np);
            r->n = same;
        }
        sc->state[np[i].head] = 2;
    }
}

static void visit(psc_scene *sc, uint32_t t)
{
    const psc_token *tok = &sc->s->tok[t];
    if (is_modifier(sc, t)) {
        uint32_t h = phrase_head(sc, t);
        if (h == t || sc->state[h] == 3) return;
        if (psc_np_read(sc, h)->n == 0 && sc->state[h] == 2) {
            spread_modifiers(sc, h);
            sc->state[h] = 3;
        }
        return;
    }
    if (is_nominal(tok) && sc->state[t] != 3) psc_np_read(sc, t);
}

static void read_sentence(psc_scene *sc, const psc_sentence *s)
{
    psc_scene_enter(sc, s);
    int32_t *head = psc_new(sc->arena, int32_t, s->n + 1);
    sc->m->head[s->index] = head;
    sc->m->first[s->index] = sc->m->n;
    for (uint32_t t = 0; t < s->n; t++) head[t] = -1;
    for (uint32_t t = 0; t < s->n; t++) {
        sc->at = t;
        visit(sc, t);
        bool own = !is_modifier(sc, t) || sc->state[phrase_head(sc, t)] == 3;
        if (sc->state[t] != 2 || !own) continue;
        for (uint32_t i = 0; i < sc->memo[t].n; i++) write_entity(sc, &sc->memo[t].at[i]);
    }
    psc_link_speakers(sc);
}

/* "who", "which", "that" stand for the noun their clause hangs on. */
static void alias_relatives(psc_scene *sc, const psc_sentence *s)
{
    int32_t *head = sc->m->head[s->index];
    for (uint32_t t = 0; t < s->n; t++) {
        const psc_token *tok = &s->tok[t];
        if (head[t] >= 0 || tok->upos != PSC_UPOS_PRON) continue;
        if (!psc_scene_is(sc, t, PSC_WORDS_RELATIVE)) continue;
        int32_t v = tok->head;
        for (int step = 0; step < CLIMB_MAX && v >= 0; step++) {
            if (s->tok[v].rel == PSC_REL_ACL_RELCL) break;
            v = s->tok[v].head;
        }
        if (v < 0 || s->tok[v].rel != PSC_REL_ACL_RELCL || s->tok[v].head < 0) continue;
        head[t] = head[s->tok[v].head];
    }
}

/* The country of "LIMA, March 4 - ...". */
static void code_dateline(psc_scene *sc)
{
    psc_entity *at;
    const psc_str place = sc->doc->dateline.place;
    if (!place.len || !psc_actors_code_phrase(sc->lx, sc->arena, place, sc->day, &at)) return;
    memcpy(sc->m->dateline, at[0].code.country, sizeof sc->m->dateline);
}

psc_mentions *psc_scene_run(psc_scene *sc)
{
    sc->m = new_mentions(sc);
    for (uint32_t i = 0; i < sc->doc->n_sent; i++) {
        read_sentence(sc, &sc->doc->sent[i]);
        alias_relatives(sc, &sc->doc->sent[i]);
    }
    sc->m->first[sc->doc->n_sent] = sc->m->n;
    if (!sc->phrase) code_dateline(sc), psc_link_context(sc);
    psc_link_offices(sc);
    return sc->m;
}

psc_mentions *psc_actors_find(const psc_actor_lexicon *lx, psc_arena *arena,
                              const psc_document *doc)
{
    psc_scene sc = {.lx = lx, .arena = arena, .doc = doc, .day = doc->published};
    return psc_scene_run(&sc);
}
