/* SPDX-License-Identifier: Apache-2.0 */
/* Which country a phrase tells, and where: adjectives and names among its own words
 * first, then the phrases inside it in the order of their trust. */
#include "actors/np.h"

#include "base/str.h"

static void add_source(psc_sources *out, const psc_code *code, psc_str text, const char *how,
                       bool own)
{
    if (!code || !psc_code_has_country(code) || out->n == PSC_NP_MAX) return;
    for (uint32_t i = 0; i < out->n; i++)
        if (memcmp(out->at[i].country, code->country, 4) == 0) return;
    psc_source *s = &out->at[out->n++];
    memcpy(s->country, code->country, 4);
    s->text = text;
    s->how = how;
    s->own = own;
    s->shared = false;
    s->partly = psc_code_has(code, PSC_SECTOR_PRE);
}

/* Are two clues coordinated: a comma, "and" or a lone hyphen between them? */
bool psc_clue_coordinated(const psc_scene *sc, const psc_clue *a, const psc_clue *b)
{
    if (b->match->first <= a->match->last) return b->match->first == a->match->last;
    for (uint32_t t = a->match->last + 1; t < b->match->first; t++) {
        const psc_token *tok = &sc->s->tok[t];
        if (tok->upos == PSC_UPOS_CCONJ || tok->rel == PSC_REL_CC) return true;
        if (tok->form.len == 1 && (tok->form.ptr[0] == ',' || tok->form.ptr[0] == '-')) return true;
    }
    return false;
}

static void comp_countries(psc_scene *sc, uint32_t head, const char *how, bool all, bool own,
                           psc_sources *out);

/* "an Iraq War veteran": of the war of that name, and no country's; but "Croatian war veterans". */
static bool names_war(const psc_scene *sc, const psc_clue *c)
{
    const uint32_t t = c->match->last + 1;
    if (t >= sc->s->n || !psc_scene_is(sc, t, PSC_WORDS_WAR)) return false;
    return sc->s->tok[t].form.ptr[0] >= 'A' && sc->s->tok[t].form.ptr[0] <= 'Z';
}

/* Only a hyphen between them: "Vietnamese-American". */
static bool is_hyphened(const psc_scene *sc, const psc_clue *a, const psc_clue *b)
{
    const uint32_t t = a->match->last + 1;
    if (b->match->first == a->match->last) return true; /* one token */
    if (b->match->first != t + 1) return false;
    const psc_str f = sc->s->tok[t].form;
    return f.len == 1 && f.ptr[0] == '-';
}

/* Adjectives and names among the own words.  one: of one person, who is of the last. */
static void own_countries(const psc_scene *sc, const psc_parts *p, bool one, psc_sources *out)
{
    const psc_clue *last = NULL;
    for (uint32_t i = 0; i < p->n_clue; i++) {
        const psc_clue *c = &p->clue[i];
        if (c->gone || c->head || !psc_clue_is_nation(c) || names_war(sc, c)) continue;
        if (last && !psc_clue_coordinated(sc, last, c)) continue;
        if (one && last && out->n && is_hyphened(sc, last, c)) out->n--;
        uint32_t before = out->n;
        add_source(out, psc_scene_code(sc, c->thing), psc_clue_text(sc, c), "country", true);
        if (out->n > before) last = c;
    }
    if (out->n) return;
    for (uint32_t i = 0; i < p->n_clue && !out->n; i++) {
        const psc_clue *c = &p->clue[i];
        if (c->gone || c->head) continue;
        if (c->use == PSC_USE_ORG || c->use == PSC_USE_PERSON)
            add_source(out, psc_scene_code(sc, c->thing), psc_clue_text(sc, c), "name", true);
    }
    for (uint32_t i = 0; i < p->n_clue && !out->n; i++) {
        const psc_clue *c = &p->clue[i];
        if (c->gone || c->head || c->use != PSC_USE_CITY) continue;
        add_source(out, psc_scene_code(sc, c->thing), psc_clue_text(sc, c), "place", true);
    }
}

/* "in the Turkish capital", "in Syria's Hama province": no actor stands at the
 * head, but the words before it tell the country. */
static void place_countries(psc_scene *sc, uint32_t head, const char *how, bool own,
                            psc_sources *out)
{
    if (sc->depth >= PSC_NP_DEPTH || out->n) return;
    sc->depth++;
    psc_parts p;
    psc_parts_gather(sc, head, &p);
    psc_sources found = {.n = 0};
    own_countries(sc, &p, false, &found);
    for (uint32_t i = 0; i < p.n_comp && !found.n; i++)
        if (p.comp[i].join == PSC_JOIN_POSS || p.comp[i].join == PSC_JOIN_OF ||
            p.comp[i].join == PSC_JOIN_APPOS || p.comp[i].join == PSC_JOIN_IN)
            comp_countries(sc, p.comp[i].head, how, false, own, &found);
    if (found.n && out->n < PSC_NP_MAX) {
        out->at[out->n] = found.at[0];
        out->at[out->n].how = how;
        out->at[out->n++].own = own;
    }
    sc->depth--;
}

/* Countries of a phrase inside the phrase, with those joined to it by "and". */
static void comp_countries(psc_scene *sc, uint32_t head, const char *how, bool all, bool own,
                           psc_sources *out)
{
    const psc_reading *l = psc_np_read(sc, head);
    for (uint32_t i = 0; i < l->n; i++)
        add_source(out, &l->at[i].code, psc_scene_text(sc, l->at[i].first, l->at[i].last), how,
                   own);
    if (l->n == 0) place_countries(sc, head, how, own, out);
    if (!all) return;
    for (int32_t c = sc->child[head]; c >= 0; c = sc->sibling[c])
        if (sc->s->tok[c].rel == PSC_REL_CONJ)
            comp_countries(sc, (uint32_t)c, how, false, own, out);
}

static const char *join_text(psc_join j)
{
    static const char *const text[] = {"possessor", "of",    "from",      "for",
                                       "in",        "about", "apposition"};
    return text[j];
}

/* A spokesman for the Kremlin is Russian, an envoy for Syria is not Syrian. */
static bool speaks_for(psc_scene *sc, uint32_t head)
{
    const psc_reading *l = psc_np_read(sc, head);
    return l->n && (l->at[0].kind != PSC_ENTITY_STATE || l->at[0].flag & PSC_MENTION_SEAT);
}

/* An aide to the president has his country, an envoy to the UN has not. */
static bool tells_country(psc_scene *sc, psc_join join, uint32_t head)
{
    if (join == PSC_JOIN_FOR) return speaks_for(sc, head);
    if (join != PSC_JOIN_ABOUT) return true;
    const psc_reading *l = psc_np_read(sc, head);
    return l->n && l->at[0].kind == PSC_ENTITY_PERSON &&
           psc_code_has(&l->at[0].code, PSC_SECTOR_GOV);
}

static void join_countries(psc_scene *sc, const psc_parts *p, psc_join join, bool plural,
                           psc_sources *out)
{
    const bool all = join == PSC_JOIN_POSS && plural; /* "Kenya's and Uganda's presidents" */
    const bool mouth = join == PSC_JOIN_FOR && psc_scene_is(sc, p->head, PSC_WORDS_MOUTHPIECE);
    for (uint32_t i = 0; i < p->n_comp && (all || !out->n); i++)
        if (p->comp[i].join == join && (mouth || tells_country(sc, join, p->comp[i].head)))
            comp_countries(sc, p->comp[i].head, join_text(join), plural, join != PSC_JOIN_IN, out);
}

/* "Russian officials and diplomats": the second takes the first one's country. */
static void shared_country(psc_scene *sc, const psc_parts *p, psc_sources *out)
{
    const psc_token *tok = &sc->s->tok[p->head];
    if (tok->rel != PSC_REL_CONJ || tok->head < 0 || p->definite || p->indefinite) return;
    const psc_reading *l = psc_np_read(sc, (uint32_t)tok->head);
    if (l->n == 0 || !l->at[0].role_thing || !l->at[0].own_country) return;
    const uint32_t before = out->n;
    comp_countries(sc, (uint32_t)tok->head, "shared with", false, true, out);
    for (uint32_t i = before; i < out->n; i++) out->at[i].shared = true;
}

/* "troops loyal to the president", "a team headed by him" are of his country. */
static void loyal_country(psc_scene *sc, const psc_parts *p, psc_sources *out)
{
    for (int32_t c = sc->child[p->head]; c >= 0 && !out->n; c = sc->sibling[c]) {
        const uint8_t rel = sc->s->tok[c].rel;
        if (rel != PSC_REL_AMOD && rel != PSC_REL_ACL) continue;
        if (!psc_scene_is(sc, (uint32_t)c, PSC_WORDS_LOYAL)) continue;
        for (int32_t k = sc->child[c]; k >= 0 && !out->n; k = sc->sibling[k])
            if (psc_rel_base((psc_rel)sc->s->tok[k].rel) == PSC_REL_OBL)
                comp_countries(sc, (uint32_t)k, "loyal to", false, true, out);
    }
}

/* "freed protesters in Cairo": the place stands right behind, whatever it hangs on. */
static void place_behind(psc_scene *sc, const psc_parts *p, psc_sources *out)
{
    uint32_t t = p->own[p->n_own - 1] + 1;
    if (p->modifier || t >= sc->s->n || !psc_scene_is(sc, t, PSC_WORDS_IN)) return;
    const psc_token *in = &sc->s->tok[t];
    if (in->rel == PSC_REL_CASE && in->head > (int32_t)t)
        comp_countries(sc, (uint32_t)in->head, "in", false, false, out);
}

/* "met rebels from Sudan": whatever the state right behind hangs on, it is theirs; unless they were
 * "withdrawn from" it. */
static void origin_behind(psc_scene *sc, const psc_parts *p, psc_sources *out)
{
    const uint32_t t = p->own[p->n_own - 1] + 1;
    if (p->modifier || t >= sc->s->n || !psc_scene_is(sc, t, PSC_WORDS_FROM)) return;
    const psc_token *from = &sc->s->tok[t];
    if (from->rel != PSC_REL_CASE || from->head <= (int32_t)t) return;
    const uint32_t state = (uint32_t)from->head;
    const int32_t verb = sc->s->tok[state].head;
    if (verb < 0 || psc_scene_is(sc, (uint32_t)verb, PSC_WORDS_LEAVE)) return;
    const psc_reading *l = psc_np_read(sc, state);
    if (l->n == 1 && l->at[0].kind == PSC_ENTITY_STATE)
        comp_countries(sc, state, "from", false, false, out);
}

/* "a Western diplomat in Islamabad", "foreign journalists in Iran": of no country there. */
static bool from_abroad(const psc_scene *sc, const psc_parts *p)
{
    for (uint32_t i = 0; i < p->n_clue; i++) {
        const psc_clue *c = &p->clue[i];
        if (c->gone || c->head) continue;
        if (c->use == PSC_USE_MODIFIER && c->thing->sub == PSC_EFFECT_ABROAD) return true;
        const psc_code *code = psc_clue_is_nation(c) ? psc_scene_code(sc, c->thing) : NULL;
        if (code && c->thing->kind == PSC_THING_BLOC && !psc_code_has_country(code)) return true;
    }
    return false;
}

static bool is_one_person(const psc_parts *p, bool plural)
{
    const psc_clue *head = psc_parts_head_clue(p);
    return !plural && head && head->use == PSC_USE_ROLE && head->thing->sub == PSC_ROLE_PERSON;
}

void psc_np_countries(psc_scene *sc, const psc_parts *p, bool plural, bool in, psc_sources *out)
{
    own_countries(sc, p, is_one_person(p, plural), out);
    const psc_clue *head = psc_parts_head_clue(p);
    const bool people = head && psc_clue_is_nation(head); /* "ethnic Uzbeks in Kyrgyzstan" */
    const bool body = head && head->use == PSC_USE_ROLE && head->thing->sub == PSC_ROLE_BODY;
    if (body && !out->n)
        join_countries(sc, p, PSC_JOIN_POSS, plural, out); /* "India's foreign agency" */
    out->abroad = !out->n && !people && from_abroad(sc, p);
    if (out->abroad) return;
    static const psc_join order[] = {PSC_JOIN_POSS, PSC_JOIN_OF, PSC_JOIN_FROM, PSC_JOIN_FOR};
    for (size_t i = 0; i < 4 && !out->n; i++) join_countries(sc, p, order[i], plural, out);
    if (!out->n && head && head->use == PSC_USE_ROLE && !body) origin_behind(sc, p, out);
    if (!out->n) shared_country(sc, p, out);
    loyal_country(sc, p, out);
    if (!out->n && in) join_countries(sc, p, PSC_JOIN_IN, plural, out);
    if (!out->n && in) place_behind(sc, p, out);
    if (!out->n && in) join_countries(sc, p, PSC_JOIN_ABOUT, false, out);
}
