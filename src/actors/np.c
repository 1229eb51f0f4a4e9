/* SPDX-License-Identifier: Apache-2.0 */
/* Coding a noun phrase from its parts (CODEBOOK.md, section 3).
 *
 * What stands at the head decides the way:
 *
 *     a person of the lexicon     his role on the report's day
 *     a name nobody has heard of  its title, its apposition, an earlier mention
 *     an organisation, a state    its own code
 *     a people ("Syrians")        country and CVL
 *     a role noun                 sectors from the noun, or from the body it belongs
 *                                 to; country from, in this order: adjectives and
 *                                 names before it, possessor, "of", "from", the first
 *                                 conjunct, "in".  "for", "to", "on" tell no country.
 *
 * Two nationalities joined by "and" make two readings of one phrase. */
#include "actors/np.h"

#include "base/str.h"

enum { EVAL_DEPTH = 10 };

#define USE(x) (1u << PSC_USE_##x)

/* ---- small things ------------------------------------------------------- */

static bool is_cause(unsigned s)
{
    return s == PSC_SECTOR_REB || s == PSC_SECTOR_OPP || s == PSC_SECTOR_PRM ||
           s == PSC_SECTOR_CRM || s == PSC_SECTOR_IGO || s == PSC_SECTOR_NGO || s == PSC_SECTOR_UAF;
}

static bool is_office(unsigned s)
{
    return s == PSC_SECTOR_GOV || s == PSC_SECTOR_MIL || s == PSC_SECTOR_COP ||
           s == PSC_SECTOR_SPY || s == PSC_SECTOR_JUD || s == PSC_SECTOR_LEG || s == PSC_SECTOR_PTY;
}

static bool is_stateless(unsigned s)
{
    return s == PSC_SECTOR_IGO || s == PSC_SECTOR_NGO;
}

static void set_sectors(psc_code *to, const psc_code *from)
{
    memcpy(to->sector, from->sector, sizeof to->sector);
}

static void set_sector(psc_code *to, psc_sector s)
{
    memset(to->sector, 0, sizeof to->sector);
    to->sector[0] = (uint8_t)s;
}

static bool has_country(const psc_code *c)
{
    return c->country[0] && c->country[0] != '-';
}

static const psc_code *code_at(const psc_scene *sc, const psc_thing *t)
{
    const psc_term *term = psc_thing_at(t, sc->day, NULL);
    return term ? &term->code : NULL;
}

static psc_str clue_text(const psc_scene *sc, const psc_clue *c)
{
    return psc_scene_text(sc, c->match->first, c->match->last);
}

static bool is_nation(const psc_clue *c)
{
    return c->use == PSC_USE_STATE || c->use == PSC_USE_SEAT || c->use == PSC_USE_CAPITAL ||
           c->use == PSC_USE_PEOPLE || c->use == PSC_USE_ADJECTIVE || c->use == PSC_USE_ETHNIC;
}

static void why(psc_scene *sc, psc_np *np, const char *how, psc_str what, const char *how2,
                psc_str what2)
{
    if (what2.len)
        np->why = psc_arena_printf(sc->arena, "%s '%.*s' + %s '%.*s'", how, (int)what.len, what.ptr,
                                   how2, (int)what2.len, what2.ptr);
    else
        np->why = psc_arena_printf(sc->arena, "%s '%.*s'", how, (int)what.len, what.ptr);
}

static void why_more(psc_scene *sc, psc_np *np, const char *more)
{
    np->why = psc_arena_printf(sc->arena, "%.*s, %s", (int)np->why.len, np->why.ptr, more);
}

/* ---- countries ---------------------------------------------------------- */

typedef struct source {
    char country[4];
    psc_str text;
    const char *how;
    bool own;
    bool partly; /* a partly recognised territory: adds PRE */
} source;

typedef struct sources {
    source at[PSC_NP_MAX];
    uint32_t n;
} sources;

static void add_source(sources *out, const psc_code *code, psc_str text, const char *how, bool own)
{
    if (!code || !has_country(code) || out->n == PSC_NP_MAX) return;
    for (uint32_t i = 0; i < out->n; i++)
        if (memcmp(out->at[i].country, code->country, 4) == 0) return;
    source *s = &out->at[out->n++];
    memcpy(s->country, code->country, 4);
    s->text = text;
    s->how = how;
    s->own = own;
    s->partly = psc_code_has(code, PSC_SECTOR_PRE);
}

/* Put a sector behind those there are. */
static void append_sector(psc_code *code, psc_sector s)
{
    if (psc_code_has(code, s)) return;
    for (int i = 0; i < PSC_SECTOR_MAX; i++) {
        if (code->sector[i]) continue;
        code->sector[i] = (uint8_t)s;
        return;
    }
}

/* Are two clues coordinated: a comma, "and" or a lone hyphen between them? */
static bool coordinated(const psc_scene *sc, const psc_clue *a, const psc_clue *b)
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
                           sources *out);

/* Adjectives and names among the own words. */
static void own_countries(const psc_scene *sc, const psc_parts *p, sources *out)
{
    const psc_clue *last = NULL;
    for (uint32_t i = 0; i < p->n_clue; i++) {
        const psc_clue *c = &p->clue[i];
        if (c->gone || c->head || !is_nation(c)) continue;
        if (last && !coordinated(sc, last, c)) continue;
        uint32_t before = out->n;
        add_source(out, code_at(sc, c->thing), clue_text(sc, c), "country", true);
        if (out->n > before) last = c;
    }
    if (out->n) return;
    for (uint32_t i = 0; i < p->n_clue && !out->n; i++) {
        const psc_clue *c = &p->clue[i];
        if (c->gone || c->head) continue;
        if (c->use == PSC_USE_ORG || c->use == PSC_USE_PERSON)
            add_source(out, code_at(sc, c->thing), clue_text(sc, c), "name", true);
    }
    for (uint32_t i = 0; i < p->n_clue && !out->n; i++) {
        const psc_clue *c = &p->clue[i];
        if (c->gone || c->head || c->use != PSC_USE_CITY) continue;
        add_source(out, code_at(sc, c->thing), clue_text(sc, c), "place", true);
    }
}

/* "in the Turkish capital", "in Syria's Hama province": no actor stands at the
 * head, but the words before it tell the country. */
static void place_countries(psc_scene *sc, uint32_t head, const char *how, bool own, sources *out)
{
    if (sc->depth >= EVAL_DEPTH || out->n) return;
    sc->depth++;
    psc_parts p;
    psc_parts_gather(sc, head, &p);
    sources found = {.n = 0};
    own_countries(sc, &p, &found);
    for (uint32_t i = 0; i < p.n_comp && !found.n; i++)
        if (p.comp[i].join == PSC_JOIN_POSS || p.comp[i].join == PSC_JOIN_OF ||
            p.comp[i].join == PSC_JOIN_APPOS)
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
                           sources *out)
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
                           sources *out)
{
    for (uint32_t i = 0; i < p->n_comp && !out->n; i++)
        if (p->comp[i].join == join && tells_country(sc, join, p->comp[i].head))
            comp_countries(sc, p->comp[i].head, join_text(join), plural, join != PSC_JOIN_IN, out);
}

/* "Russian officials and diplomats": the second takes the first one's country. */
static void shared_country(psc_scene *sc, const psc_parts *p, sources *out)
{
    const psc_token *tok = &sc->s->tok[p->head];
    if (tok->rel != PSC_REL_CONJ || tok->head < 0 || p->definite || p->indefinite) return;
    const psc_reading *l = psc_np_read(sc, (uint32_t)tok->head);
    if (l->n == 0 || !l->at[0].role_thing || !l->at[0].own_country) return;
    comp_countries(sc, (uint32_t)tok->head, "shared with", false, true, out);
}

/* "freed protesters in Cairo": the place stands right behind, whatever it hangs on. */
static void place_behind(psc_scene *sc, const psc_parts *p, sources *out)
{
    uint32_t t = p->own[p->n_own - 1] + 1;
    if (p->modifier || t >= sc->s->n || !psc_scene_is(sc, t, PSC_WORDS_IN)) return;
    const psc_token *in = &sc->s->tok[t];
    if (in->rel == PSC_REL_CASE && in->head > (int32_t)t)
        comp_countries(sc, (uint32_t)in->head, "in", false, false, out);
}

static void find_countries(psc_scene *sc, const psc_parts *p, bool plural, bool in, sources *out)
{
    own_countries(sc, p, out);
    static const psc_join order[] = {PSC_JOIN_POSS, PSC_JOIN_OF, PSC_JOIN_FROM, PSC_JOIN_FOR};
    for (size_t i = 0; i < 4 && !out->n; i++) join_countries(sc, p, order[i], plural, out);
    if (!out->n) shared_country(sc, p, out);
    if (!out->n && in) join_countries(sc, p, PSC_JOIN_IN, false, out);
    if (!out->n && in) place_behind(sc, p, out);
    if (!out->n && in) join_countries(sc, p, PSC_JOIN_ABOUT, false, out);
}

/* ---- sectors ------------------------------------------------------------ */

static const psc_term *role_term(const psc_thing *t)
{
    return t->n_term ? &t->term[0] : NULL;
}

static const psc_clue *org_clue(const psc_parts *p)
{
    for (uint32_t i = 0; i < p->n_clue; i++)
        if (!p->clue[i].gone && p->clue[i].use == PSC_USE_ORG && !p->clue[i].head)
            return &p->clue[i];
    return NULL;
}

/* Nearest clue before the head that names a body or a kind of people. */
static const psc_clue *body_clue(const psc_parts *p, const psc_clue *head)
{
    const psc_clue *best = NULL;
    for (uint32_t i = 0; i < p->n_clue; i++) {
        const psc_clue *c = &p->clue[i];
        if (c == head || c->gone || (head && c > head)) continue;
        bool role = (c->use == PSC_USE_ROLE || c->use == PSC_USE_ROLE_ADJ) && c->thing->n_term;
        if (c->use == PSC_USE_ORG || c->use == PSC_USE_PERSON || role) best = c;
    }
    return best;
}

static const psc_np *comp_np(psc_scene *sc, const psc_parts *p, psc_join join)
{
    for (uint32_t i = 0; i < p->n_comp; i++) {
        if (p->comp[i].join != join) continue;
        const psc_reading *l = psc_np_read(sc, p->comp[i].head);
        if (l->n && l->at[0].code.sector[0]) return &l->at[0];
    }
    return NULL;
}

static const psc_np *body_comp(psc_scene *sc, const psc_parts *p)
{
    static const psc_join order[] = {PSC_JOIN_POSS, PSC_JOIN_OF, PSC_JOIN_FOR, PSC_JOIN_FROM};
    for (size_t i = 0; i < 4; i++) {
        const psc_np *np = comp_np(sc, p, order[i]);
        if (np) return np;
    }
    return NULL;
}

static bool is_person_or_people(const psc_thing *t)
{
    return t->sub == PSC_ROLE_PERSON || t->sub == PSC_ROLE_PEOPLE;
}

/* The code of the body that a leader, spokesman, group ... belongs to. */
static bool inherit(psc_scene *sc, const psc_parts *p, const psc_clue *head, psc_np *np)
{
    const psc_clue *body = body_clue(p, head);
    const psc_code *code = NULL;
    psc_str text = {0};
    if (body) {
        code = code_at(sc, body->thing);
        text = clue_text(sc, body);
    } else {
        const psc_np *comp = body_comp(sc, p);
        if (comp) {
            code = &comp->code;
            text = psc_scene_text(sc, comp->first, comp->last);
        }
    }
    if (!code || !code->sector[0]) return false;
    set_sectors(&np->code, code);
    if (code->country[0] == '-' || is_stateless(code->sector[0]))
        memcpy(np->code.country, "---", 4);
    why(sc, np, "role", clue_text(sc, head), "of", text);
    return true;
}

/* Rebels' commanders are rebels, government fighters are an army. */
static void override_sector(psc_scene *sc, const psc_parts *p, const psc_clue *head, psc_np *np)
{
    const psc_clue *org = org_clue(p), *body = org ? org : body_clue(p, head);
    const psc_code *code = body ? code_at(sc, body->thing) : NULL;
    unsigned own = np->code.sector[0];
    if (p->against && own == PSC_SECTOR_MIL) set_sector(&np->code, PSC_SECTOR_REB);
    if (p->pro && (own == PSC_SECTOR_REB || own == PSC_SECTOR_MIL))
        set_sector(&np->code, own == PSC_SECTOR_REB ? PSC_SECTOR_PRM : PSC_SECTOR_MIL);
    if (!code) return;
    unsigned s = code->sector[0];
    bool weak = own == PSC_SECTOR_CVL || own == PSC_SECTOR_UNK;
    bool member = org && is_cause(s) && !weak && head->thing->sub != PSC_ROLE_BODY;
    if (member) {
        np->code = *code;
    } else if (is_stateless(s)) {
        set_sectors(&np->code, code);
        memcpy(np->code.country, "---", 4);
    } else if (is_cause(s) && (own == PSC_SECTOR_GOV || own == PSC_SECTOR_MIL || weak)) {
        if (weak && s != PSC_SECTOR_OPP && is_person_or_people(head->thing)) return;
        set_sectors(&np->code, code);
        if (code->country[0] == '-') memcpy(np->code.country, "---", 4);
    } else if ((own == PSC_SECTOR_REB || own == PSC_SECTOR_UAF) && body->use != PSC_USE_PERSON &&
               (s == PSC_SECTOR_GOV || s == PSC_SECTOR_MIL)) {
        set_sector(&np->code, PSC_SECTOR_MIL);
    } else if ((s == PSC_SECTOR_OPP || s == PSC_SECTOR_REB) && own == PSC_SECTOR_LEG) {
        np->code.sector[1] = (uint8_t)s;
    }
}

static bool has_whole(const psc_parts *p)
{
    for (uint32_t i = 0; i < p->n_comp; i++)
        if (p->comp[i].join == PSC_JOIN_OF) return true;
    return false;
}

static void role_sectors(psc_scene *sc, const psc_parts *p, const psc_clue *head, psc_np *np)
{
    const psc_term *own = role_term(head->thing);
    if (own) {
        np->code = own->code;
        why(sc, np, "role", clue_text(sc, head), "", (psc_str){0});
        override_sector(sc, p, head, np);
        return;
    }
    if (inherit(sc, p, head, np)) return;
    if (head->thing->sub == PSC_ROLE_PART && has_whole(p)) return; /* "some of the damage" */
    if (head->thing->fallback.sector[0]) {
        np->code = head->thing->fallback;
        why(sc, np, "role", clue_text(sc, head), "", (psc_str){0});
    }
}

/* "former": an office held once; "exiled": what the word says. */
static void apply_sector_words(psc_scene *sc, const psc_parts *p, psc_np *np)
{
    for (uint32_t i = 0; i < p->n_clue; i++) {
        const psc_clue *c = &p->clue[i];
        if (c->use != PSC_USE_MODIFIER || c->thing->sub != PSC_EFFECT_SECTOR) continue;
        if (!is_office(np->code.sector[0]) || c->thing->n_term == 0) continue;
        set_sectors(&np->code, &c->thing->term[0].code);
        psc_str t = clue_text(sc, c);
        np->why = psc_arena_printf(sc->arena, "%.*s, '%.*s'", (int)np->why.len, np->why.ptr,
                                   (int)t.len, t.ptr);
    }
}

/* ---- readings ----------------------------------------------------------- */

static psc_np *add_np(psc_np_list *out, const psc_np *np)
{
    if (out->n == PSC_NP_MAX) return &out->at[PSC_NP_MAX - 1];
    out->at[out->n] = *np;
    return &out->at[out->n++];
}

static psc_np new_np(const psc_parts *p)
{
    psc_np np = {.head = p->head, .link = -1, .definite = p->definite};
    np.first = p->own[0];
    np.last = p->own[p->n_own - 1];
    for (uint32_t i = 0; i < p->n_clue; i++) {
        const psc_clue *c = &p->clue[i];
        if (c->head && c->match->first < np.first) np.first = c->match->first;
        if (c->head && c->match->last > np.last) np.last = c->match->last;
    }
    return np;
}

static const psc_clue *head_clue(const psc_parts *p)
{
    const psc_clue *best = NULL;
    for (uint32_t i = 0; i < p->n_clue; i++) {
        const psc_clue *c = &p->clue[i];
        if (!c->head || c->use == PSC_USE_MODIFIER) continue;
        if (!best || c->match->last >= best->match->last) best = c;
    }
    return best;
}

/* One reading for each country that the phrase tells. */
static void with_countries(psc_scene *sc, const sources *from, const psc_np *np, psc_np_list *out)
{
    if (np->code.country[0] || from->n == 0) {
        add_np(out, np);
        return;
    }
    for (uint32_t i = 0; i < from->n; i++) {
        psc_np *r = add_np(out, np);
        memcpy(r->code.country, from->at[i].country, 4);
        r->own_country = from->at[i].own;
        if (from->at[i].partly && is_office(r->code.sector[0]))
            append_sector(&r->code, PSC_SECTOR_PRE);
        psc_str t = from->at[i].text;
        r->why = psc_arena_printf(sc->arena, "%.*s + %s '%.*s'", (int)np->why.len, np->why.ptr,
                                  from->at[i].how, (int)t.len, t.ptr);
    }
}

static psc_str role_text(const psc_scene *sc, const psc_parts *p, const psc_clue *c)
{
    uint32_t first = c->match->first;
    for (uint32_t i = p->n_own; i-- > 0;) {
        uint32_t t = p->own[i];
        if (t + 1 != first) continue;
        int32_t m = sc->match_of[t];
        uint8_t tag = sc->s->tok[t].upos;
        bool nation = false;
        for (uint32_t k = 0; k < p->n_clue; k++)
            if (m >= 0 && p->clue[k].match == &sc->match[m] && is_nation(&p->clue[k]))
                nation = true;
        if (nation || (tag != PSC_UPOS_ADJ && tag != PSC_UPOS_NOUN && m < 0)) break;
        first = t;
    }
    return psc_scene_text(sc, first, c->match->last);
}

static void read_role(psc_scene *sc, const psc_parts *p, const psc_clue *c, psc_np_list *out)
{
    psc_np np = new_np(p);
    const psc_thing *t = c->thing;
    np.kind = t->sub == PSC_ROLE_BODY ? PSC_ENTITY_ORG : PSC_ENTITY_GROUP;
    np.plural = c->name->plural || p->counted || t->sub == PSC_ROLE_PEOPLE;
    if (t->sub == PSC_ROLE_PERSON && !np.plural) np.kind = PSC_ENTITY_PERSON;
    np.sex = t->sex;
    np.role_thing = (uint32_t)(t - sc->lx->thing) + 1;
    np.noun = psc_scene_hash(sc, c->match->last);
    role_sectors(sc, p, c, &np);
    np.bound = body_clue(p, c) != NULL ||
               (c->match->first != c->match->last && t->sub != PSC_ROLE_PERSON);
    if (t->sub != PSC_ROLE_PART) np.role = role_text(sc, p, c);
    sources from = {.n = 0};
    if (!has_country(&np.code) && !is_stateless(np.code.sector[0]))
        find_countries(sc, p, np.plural || t->sub == PSC_ROLE_BODY, true, &from);
    if (t->needs_country && from.n == 0) return;
    if (from.n && t->n_term && t->term[0].code.country[0] == '-') np.code.country[0] = 0;
    apply_sector_words(sc, p, &np);
    if (t->sub == PSC_ROLE_PART && !np.code.sector[0]) {
        if (from.n == 0 || has_whole(p)) return;
        why(sc, &np, "part", clue_text(sc, c), "", (psc_str){0});
    }
    if (np.code.sector[0] == PSC_SECTOR_UNK || (np.code.sector[0] == PSC_SECTOR_CVL && from.n == 0))
        np.flag |= PSC_MENTION_GENERIC;
    with_countries(sc, &from, &np, out);
}

static void read_org(psc_scene *sc, const psc_parts *p, const psc_clue *c, psc_np_list *out)
{
    psc_np np = new_np(p);
    int past = 0;
    const psc_term *term = psc_thing_at(c->thing, sc->day, &past);
    np.kind = PSC_ENTITY_ORG;
    np.flag = PSC_MENTION_NAMED | (c->thing->media ? PSC_MENTION_MEDIA : 0);
    np.name = c->thing->name;
    np.thing = c->thing;
    np.noun = psc_hash_last(c->thing->name);
    if (term) np.code = term->code;
    why(sc, &np, "organisation", c->thing->name, "", (psc_str){0});
    sources from = {.n = 0};
    if (!np.code.country[0]) find_countries(sc, p, false, true, &from);
    with_countries(sc, &from, &np, out);
}

static bool in_capitals(const psc_scene *sc, uint32_t t)
{
    psc_str form = t < sc->s->n ? sc->s->tok[t].form : (psc_str){"", 0};
    psc_word w;
    return psc_word_next(&form, &w) && w.shape >= PSC_SHAPE_CAPS;
}

/* "GENEVA, March 3 (Agency) - ...": a place, though a capital. */
static bool is_dateline(const psc_scene *sc, const psc_clue *c)
{
    return c->match->first == 0 && in_capitals(sc, 0) && !in_capitals(sc, c->match->last + 1);
}

static void read_state(psc_scene *sc, const psc_parts *p, const psc_clue *c, psc_np_list *out)
{
    psc_np np = new_np(p);
    const psc_code *code = code_at(sc, c->thing);
    bool place = c->use == PSC_USE_CITY || (c->use == PSC_USE_CAPITAL && is_dateline(sc, c));
    np.kind = place ? PSC_ENTITY_PLACE : PSC_ENTITY_STATE;
    np.flag = PSC_MENTION_NAMED;
    if (c->use == PSC_USE_CAPITAL) np.flag |= PSC_MENTION_CAPITAL;
    if (c->use == PSC_USE_SEAT) np.flag |= PSC_MENTION_SEAT;
    np.thing = c->thing;
    np.own_country = true;
    if (code) np.code = *code;
    if (np.kind == PSC_ENTITY_PLACE) set_sector(&np.code, PSC_SECTOR_NONE);
    np.name = c->use == PSC_USE_STATE ? c->thing->name : clue_text(sc, c);
    const char *how = c->use == PSC_USE_STATE     ? "country"
                      : c->use == PSC_USE_CAPITAL ? "capital"
                      : c->use == PSC_USE_SEAT    ? "seat of government"
                                                  : "place";
    why(sc, &np, how, clue_text(sc, c), "", (psc_str){0});
    add_np(out, &np);
}

/* "Syrians", "the French", "a Kurd"; as a mere modifier an adjective. */
static void read_people(psc_scene *sc, const psc_parts *p, const psc_clue *c, psc_np_list *out)
{
    psc_np np = new_np(p);
    const psc_token *tok = &sc->s->tok[p->head];
    const psc_code *code = code_at(sc, c->thing);
    bool adjective = c->use == PSC_USE_ADJECTIVE && (p->modifier || !p->definite);
    np.kind = adjective ? PSC_ENTITY_ADJ : PSC_ENTITY_GROUP;
    np.own_country = true;
    np.plural = c->name->plural || p->counted || (c->use == PSC_USE_ADJECTIVE && p->definite);
    if (code) np.code = *code;
    unsigned s = np.code.sector[0];
    if (!adjective && (s == PSC_SECTOR_GOV || s == 0)) set_sector(&np.code, PSC_SECTOR_CVL);
    if (tok->upos == PSC_UPOS_ADJ && p->n_own == 1 && (p->modifier || !p->definite))
        np.kind = PSC_ENTITY_ADJ;
    np.noun = psc_scene_hash(sc, c->match->last);
    why(sc, &np, adjective ? "adjective" : "people", clue_text(sc, c), "", (psc_str){0});
    if (psc_code_none(&np.code)) return;
    sources from = {.n = 0};
    if (!has_country(&np.code)) {
        find_countries(sc, p, np.plural, true, &from);
        if (from.n) np.code.country[0] = 0;
    }
    with_countries(sc, &from, &np, out);
}

/* ---- persons ------------------------------------------------------------ */

static const psc_clue *title_clue(const psc_parts *p)
{
    const psc_clue *best = NULL;
    for (uint32_t i = 0; i < p->n_clue; i++) {
        const psc_clue *c = &p->clue[i];
        if (c->use != PSC_USE_ROLE || c->gone || c->name->plural) continue;
        if (is_person_or_people(c->thing)) best = c;
    }
    return best;
}

/* Sector and role of a person of the lexicon on the report's day. */
static void person_code(psc_scene *sc, const psc_thing *t, psc_np *np)
{
    int past = 0;
    const psc_term *term = psc_thing_at(t, sc->day, &past);
    if (!term) return;
    np->thing = t;
    np->name = t->name;
    np->sex = t->sex;
    np->code = term->code;
    np->role = term->role;
    np->own_country = true;
    why(sc, np, "person", t->name, "as", term->role);
    if (sc->day == PSC_DAY_NONE && t->n_term > 1) why_more(sc, np, "no date: longest role");
    if (past > 0 && is_office(np->code.sector[0])) {
        set_sector(&np->code, PSC_SECTOR_ELI);
        why_more(sc, np, "out of office");
    }
}

/* A title in the text corrects the term chosen when the date is not known. */
static void fit_title(psc_scene *sc, const psc_code *title, psc_np *np)
{
    const psc_thing *t = np->thing;
    if (sc->day != PSC_DAY_NONE || !title->sector[0] || !t) return;
    if (title->sector[0] == PSC_SECTOR_ELI && is_office(np->code.sector[0])) {
        set_sector(&np->code, PSC_SECTOR_ELI);
        why_more(sc, np, "out of office as titled");
        return;
    }
    if (np->code.sector[0] == title->sector[0]) return;
    for (uint32_t i = 0; i < t->n_term; i++) {
        const psc_term *term = &t->term[i];
        if (term->code.sector[0] != title->sector[0]) continue;
        np->code = term->code;
        np->role = term->role;
        why(sc, np, "person", t->name, "as titled", term->role);
        return;
    }
}

static void read_honorific(const psc_scene *sc, const psc_parts *p, psc_np *np)
{
    for (uint32_t i = 0; i < p->n_own; i++) {
        uint32_t t = p->own[i];
        if (psc_scene_is(sc, t, PSC_WORDS_HONORIFIC_F))
            np->sex = 'f';
        else if (psc_scene_is(sc, t, PSC_WORDS_HONORIFIC_M))
            np->sex = 'm';
        else if (!psc_scene_is(sc, t, PSC_WORDS_HONORIFIC))
            continue;
        np->kind = PSC_ENTITY_PERSON;
    }
}

static char given_sex(const psc_scene *sc, uint32_t token)
{
    uint32_t w = psc_scene_word(sc, token);
    uint8_t g = w && w < sc->lx->n_given ? sc->lx->given_sex[w] : 0;
    return g == 'm' || g == 'f' ? (char)g : 0;
}

/* Title before an unknown name: "Foreign Minister Adel X", "the activist Y". */
static void title_code(psc_scene *sc, const psc_parts *p, psc_np *np, sources *from)
{
    const psc_clue *title = title_clue(p);
    const psc_clue *org = org_clue(p);
    if (title) {
        np->kind = PSC_ENTITY_PERSON;
        if (!np->sex) np->sex = title->thing->sex;
        np->role = role_text(sc, p, title);
        np->role_thing = (uint32_t)(title->thing - sc->lx->thing) + 1;
        np->noun = psc_scene_hash(sc, title->match->last);
        role_sectors(sc, p, title, np);
    } else if (org) {
        const psc_code *code = code_at(sc, org->thing);
        if (code) np->code = *code;
        why(sc, np, "of", clue_text(sc, org), "", (psc_str){0});
    }
    if (!np->code.country[0]) find_countries(sc, p, false, title != NULL, from);
    apply_sector_words(sc, p, np);
}

static const psc_match *surname_match(const psc_scene *sc, const psc_parts *p)
{
    const psc_match *found = NULL;
    for (uint32_t i = 0; i < p->n_clue; i++)
        for (uint8_t k = 0; k < p->clue[i].match->n; k++)
            if (sc->lx->name[p->clue[i].match->name[k]].use == PSC_USE_SURNAME)
                found = p->clue[i].match;
    return found;
}

static bool one_word_name(const psc_scene *sc, const psc_parts *p)
{
    uint32_t n = 0;
    for (int32_t t = p->name_first; t <= p->name_last; t++) {
        if (psc_scene_is(sc, (uint32_t)t, PSC_WORDS_PARTICLE)) continue;
        n += sc->s->tok[t].upos != PSC_UPOS_PUNCT && sc->s->tok[t].xpos != PSC_XPOS_HYPH;
    }
    return n <= 1;
}

static void name_np(psc_scene *sc, const psc_parts *p, psc_np *np)
{
    uint32_t last = (uint32_t)p->name_last;
    while ((int32_t)last > p->name_first && psc_scene_is(sc, last, PSC_WORDS_SUFFIX)) last--;
    np->name = psc_scene_text(sc, (uint32_t)p->name_first, (uint32_t)p->name_last);
    np->surname = psc_scene_hash(sc, last);
    np->flag |= PSC_MENTION_NAMED;
    np->short_name = one_word_name(sc, p);
    if (!np->short_name) {
        char sex = given_sex(sc, (uint32_t)p->name_first);
        if (sex) np->sex = sex;
        if (sex) np->kind = PSC_ENTITY_PERSON;
    }
    read_honorific(sc, p, np);
}

static void finish_person(psc_scene *sc, psc_np *np)
{
    if (np->kind == PSC_ENTITY_PERSON || np->thing) np->kind = PSC_ENTITY_PERSON;
    if (np->sex == 'f') np->flag |= PSC_MENTION_FEMALE;
    if (np->sex == 'm') np->flag |= PSC_MENTION_MALE;
    (void)sc;
}

/* A name that is not in the lexicon, or only its surname. */
static void read_name(psc_scene *sc, const psc_parts *p, psc_np_list *out)
{
    psc_np np = new_np(p);
    sources from = {.n = 0};
    name_np(sc, p, &np);
    title_code(sc, p, &np, &from);
    psc_code told = np.code;
    if (from.n) memcpy(told.country, from.at[0].country, 4);
    const psc_match *sur = surname_match(sc, p);
    if (one_word_name(sc, p)) {
        psc_np probe = np;
        probe.code = told;
        const psc_thing *t = NULL;
        if (psc_link_name(sc, &probe)) {
            np = probe;
        } else if (sur && (t = psc_link_surname(sc, sur, &probe)) != NULL) {
            person_code(sc, t, &np);
            fit_title(sc, &told, &np);
        }
    } else {
        psc_np probe = np;
        probe.code = told;
        if (psc_link_name(sc, &probe)) np = probe;
    }
    finish_person(sc, &np);
    with_countries(sc, &from, &np, out);
}

static const psc_clue *person_clue(const psc_scene *sc, const psc_parts *p)
{
    for (uint32_t i = p->n_clue; i-- > 0;) {
        const psc_clue *c = &p->clue[i];
        if (c->use != PSC_USE_PERSON || c->gone) continue;
        if (c->head) return c;
        const psc_clue *h = head_clue(p);
        uint8_t rel = sc->s->tok[c->match->head].rel;
        bool title = h && h->use == PSC_USE_ROLE && h->thing->sub == PSC_ROLE_PERSON &&
                     c->match->first > h->match->last;
        if (title && (rel == PSC_REL_FLAT || rel == PSC_REL_COMPOUND || rel == PSC_REL_NMOD_DESC))
            return c;
    }
    return NULL;
}

static void read_person(psc_scene *sc, const psc_parts *p, const psc_clue *c, psc_np_list *out)
{
    psc_np np = new_np(p), title = new_np(p);
    sources from = {.n = 0};
    title_code(sc, p, &title, &from);
    np.kind = PSC_ENTITY_PERSON;
    np.flag = PSC_MENTION_NAMED;
    np.surname = psc_scene_hash(sc, c->match->last);
    np.role_thing = title.role_thing;
    np.noun = title.noun;
    person_code(sc, c->thing, &np);
    fit_title(sc, &title.code, &np);
    finish_person(sc, &np);
    add_np(out, &np);
}

/* ---- appositions -------------------------------------------------------- */

static bool name_only(const psc_np *np)
{
    return (np->flag & PSC_MENTION_NAMED) && !np->thing && psc_code_none(&np->code);
}

static bool can_be_same(const psc_np *a, const psc_np *b)
{
    if (a->kind == PSC_ENTITY_PLACE || b->kind == PSC_ENTITY_PLACE) return false;
    if (a->kind == PSC_ENTITY_STATE || b->kind == PSC_ENTITY_STATE) return false;
    if (a->kind == PSC_ENTITY_ADJ || b->kind == PSC_ENTITY_ADJ) return false;
    bool person = a->kind == PSC_ENTITY_PERSON || b->kind == PSC_ENTITY_PERSON;
    if (person && a->name.len && b->name.len && a->surname != b->surname) return false;
    return !(a->plural != b->plural && a->code.sector[0] && b->code.sector[0]);
}

/* Two descriptions of one: what one lacks it takes from the other. */
static void merge_apposition(psc_scene *sc, psc_np *a, const psc_np *b)
{
    if (!can_be_same(a, b)) return;
    if (b->thing && !a->thing && !has_country(&a->code)) {
        psc_np was = *a;
        *a = *b;
        a->head = was.head, a->first = was.first, a->last = was.last;
        fit_title(sc, &was.code, a);
        if (!was.name.len) return;
        a->surname = was.surname;
        return;
    }
    if (b->thing && !a->thing && memcmp(a->code.country, b->code.country, 3) == 0) {
        a->thing = b->thing;
        a->code = b->code;
    }
    if (!a->name.len && b->name.len) {
        a->name = b->name;
        a->surname = b->surname;
        a->flag |= b->flag & PSC_MENTION_NAMED;
        if (b->kind == PSC_ENTITY_PERSON) a->kind = b->kind;
    }
    if (!a->sex) a->sex = b->sex;
    if (a->thing && a->code.sector[0]) return;
    bool took = false;
    if (!a->code.sector[0] && b->code.sector[0]) {
        set_sectors(&a->code, &b->code);
        took = true;
    }
    if (!has_country(&a->code) && b->code.country[0] && !is_stateless(a->code.sector[0])) {
        memcpy(a->code.country, b->code.country, 4);
        took = true;
    }
    if (!took) return;
    if (!a->role.len) a->role = b->role;
    if (!a->role_thing) a->role_thing = b->role_thing, a->noun = b->noun;
    if (a->kind == PSC_ENTITY_NONE) a->kind = b->kind;
    a->own_country = b->own_country;
    a->why = psc_arena_printf(sc->arena, "apposition: %.*s", (int)b->why.len, b->why.ptr);
}

static void apposition(psc_scene *sc, uint32_t head, psc_np *np)
{
    const psc_reading *l = psc_np_read(sc, head);
    if (l->n != 1) return;
    merge_apposition(sc, np, &l->at[0]);
    if (l->at[0].first <= np->last + 1 && l->at[0].last > np->last) np->last = l->at[0].last;
    /* the second description speaks of the same, and knows no less */
    psc_np back = l->at[0];
    merge_apposition(sc, &back, np);
    psc_np *again = sc->memo[head].at;
    if (name_only(again)) *again = back;
}

/* "the UN envoy for Syria, Staffan de Mistura": parsers hang the name on Syria. */
static void apposition_of_place(psc_scene *sc, uint32_t place, psc_np *np)
{
    const psc_reading *l = psc_np_read(sc, place);
    if (l->n != 1 || (l->at[0].kind != PSC_ENTITY_STATE && l->at[0].kind != PSC_ENTITY_PLACE))
        return;
    for (int32_t c = sc->child[place]; c >= 0; c = sc->sibling[c]) {
        if (sc->s->tok[c].rel != PSC_REL_APPOS) continue;
        const psc_reading *name = psc_np_read(sc, (uint32_t)c);
        bool person = name->n == 1 && (name->at[0].flag & PSC_MENTION_NAMED) &&
                      name->at[0].kind <= PSC_ENTITY_PERSON;
        if (person) apposition(sc, (uint32_t)c, np);
    }
}

static void appositions(psc_scene *sc, const psc_parts *p, psc_np_list *out)
{
    for (uint32_t i = 0; i < p->n_comp && out->n == 1; i++) {
        psc_np *np = &out->at[0];
        if (p->comp[i].join == PSC_JOIN_APPOS)
            apposition(sc, p->comp[i].head, np);
        else if (np->role_thing && !np->name.len && !np->plural)
            apposition_of_place(sc, p->comp[i].head, np);
    }
}

/* ---- the phrase --------------------------------------------------------- */

static void extend(psc_scene *sc, const psc_parts *p, psc_np_list *out)
{
    for (uint32_t i = 0; i < p->n_comp; i++) {
        const psc_comp *c = &p->comp[i];
        if (c->join != PSC_JOIN_POSS && c->join != PSC_JOIN_OF) continue;
        const psc_reading *l = psc_np_read(sc, c->head);
        uint32_t first = l->n ? l->at[0].first : c->head, last = l->n ? l->at[0].last : c->head;
        for (uint8_t k = 0; k < out->n; k++) {
            if (first < out->at[k].first) out->at[k].first = first;
            if (last > out->at[k].last) out->at[k].last = last;
        }
    }
}

static void read_parts(psc_scene *sc, const psc_parts *p, psc_np_list *out)
{
    const psc_clue *person = person_clue(sc, p);
    const psc_clue *c = head_clue(p);
    bool named = p->name_last >= 0;
    bool title_first = c && c->use == PSC_USE_ROLE && c->thing->sub == PSC_ROLE_PERSON && named &&
                       p->name_first > (int32_t)c->match->last;
    bool head_named = named && p->name_first <= (int32_t)p->head &&
                      (int32_t)p->head <= p->name_last;
    if (person)
        read_person(sc, p, person, out);
    else if (title_first || (head_named && (!c || c->use == PSC_USE_SURNAME)))
        read_name(sc, p, out);
    else if (!c)
        return;
    else if (c->use == PSC_USE_ORG)
        read_org(sc, p, c, out);
    else if (c->use == PSC_USE_STATE || c->use == PSC_USE_SEAT || c->use == PSC_USE_CAPITAL ||
             c->use == PSC_USE_CITY)
        read_state(sc, p, c, out);
    else if (is_nation(c))
        read_people(sc, p, c, out);
    else if (c->use == PSC_USE_ROLE)
        read_role(sc, p, c, out);
}

/* "those who did not come": nobody in particular. */
static bool read_those(psc_scene *sc, uint32_t h, psc_np_list *out)
{
    if (!psc_scene_is(sc, h, PSC_WORDS_THAT)) return false;
    for (int32_t c = sc->child[h]; c >= 0; c = sc->sibling[c]) {
        uint8_t rel = sc->s->tok[c].rel;
        if (rel != PSC_REL_ACL_RELCL && rel != PSC_REL_ACL) continue;
        psc_np np = {.head = h, .first = h, .last = h, .link = -1, .plural = true};
        np.kind = PSC_ENTITY_GROUP;
        np.flag = PSC_MENTION_GENERIC;
        set_sector(&np.code, PSC_SECTOR_UNK);
        why(sc, &np, "nobody in particular:", sc->s->tok[h].form, "", (psc_str){0});
        add_np(out, &np);
        return true;
    }
    return false;
}

/* The body of take_leading_body: its phrase is the person's. */
static bool led_by_body(psc_scene *sc, const psc_parts *p, psc_np_list *out)
{
    for (uint32_t i = 0; i < p->n_comp; i++) {
        if (p->comp[i].join != PSC_JOIN_APPOS || sc->match_of[p->head] < 0) continue;
        const psc_reading *l = psc_np_read(sc, p->comp[i].head);
        if (l->n != 1 || l->at[0].kind != PSC_ENTITY_PERSON || l->at[0].first > p->head) continue;
        out->n = 1;
        out->at[0] = l->at[0];
        out->at[0].head = p->head;
        return true;
    }
    return false;
}

/* "both sides", "the two leaders", whose countries nothing tells. */
static bool is_pair(const psc_scene *sc, const psc_parts *p, const psc_np *np)
{
    if (np->own_country || np->name.len || np->link >= 0 || !np->role_thing) return false;
    uint32_t first = p->own[0];
    if (p->clue[0].match->first < first) first = p->clue[0].match->first;
    for (uint32_t t = first > 1 ? first - 2 : 0; t <= first; t++)
        if (psc_scene_is(sc, t, PSC_WORDS_BOTH) &&
            (p->definite || sc->s->tok[t].upos == PSC_UPOS_DET || t + 1 == p->head ||
             sc->s->tok[t].upos == PSC_UPOS_CCONJ))
            return sc->s->tok[t].upos != PSC_UPOS_NUM || p->definite;
    return false;
}

static void read_head(psc_scene *sc, uint32_t h, psc_np_list *out)
{
    const psc_token *t = &sc->s->tok[h];
    int32_t m = sc->match_of[h];
    if (t->upos == PSC_UPOS_PUNCT) return;
    if (m >= 0 && sc->match[m].head != h && sc->match[m].first != sc->match[m].last) return;
    psc_parts p;
    psc_parts_gather(sc, h, &p);
    if (read_those(sc, h, out)) return;
    if (t->upos == PSC_UPOS_PRON && t->rel != PSC_REL_EXPL) {
        psc_np np = new_np(&p);
        np.first = np.last = h;
        if (psc_link_pronoun(sc, h, &np)) {
            add_np(out, &np);
            return;
        }
    }
    read_parts(sc, &p, out);
    if (!led_by_body(sc, &p, out)) appositions(sc, &p, out);
    for (uint8_t i = 0; i < out->n; i++)
        if (p.definite && !out->at[i].name.len) psc_link_role(sc, &out->at[i]);
    extend(sc, &p, out);
    if (out->n == 1 && is_pair(sc, &p, &out->at[0])) {
        psc_np pair[2];
        if (!psc_link_pair(sc, &out->at[0], pair)) return;
        memcpy(out->at, pair, sizeof pair);
        out->n = 2;
    }
}

const psc_reading *psc_np_read(psc_scene *sc, uint32_t h)
{
    static const psc_reading nothing = {.n = 0};
    if (sc->state[h] >= 2) return &sc->memo[h];
    if (sc->state[h] == 1 || sc->depth >= EVAL_DEPTH) return &nothing;
    sc->state[h] = 1;
    sc->depth++;
    psc_np_list out = {.n = 0};
    read_head(sc, h, &out);
    sc->depth--;
    sc->state[h] = 2;
    psc_reading *r = &sc->memo[h];
    r->n = out.n;
    if (out.n) r->at = psc_new(sc->arena, psc_np, out.n);
    if (out.n) memcpy(r->at, out.at, out.n * sizeof *out.at);
    return r;
}

/* ---- modifiers of nouns that are no actors ------------------------------ */

static bool tells_actor(const psc_clue *c)
{
    return !c->gone && c->use != PSC_USE_MODIFIER && c->use != PSC_USE_SURNAME &&
           !(c->use == PSC_USE_ROLE && c->thing->n_term == 0) && c->use != PSC_USE_ROLE_ADJ;
}

uint32_t psc_np_modifiers(psc_scene *sc, uint32_t h, psc_np *out, uint32_t max)
{
    psc_parts all;
    psc_parts_gather(sc, h, &all);
    uint32_t n = 0, from = 0;
    for (uint32_t i = 0; i < all.n_clue && n < max; i++) {
        const psc_clue *c = &all.clue[i];
        if (c->head || !tells_actor(c)) continue;
        const psc_clue *next = i + 1 < all.n_clue ? &all.clue[i + 1] : NULL;
        bool joins = next && !next->head && tells_actor(next) && !coordinated(sc, c, next);
        if (joins) continue;
        uint32_t own[PSC_OWN_MAX], k = 0;
        for (uint32_t j = 0; j < all.n_own; j++)
            if (all.own[j] >= from && all.own[j] <= c->match->last) own[k++] = all.own[j];
        from = c->match->last + 1;
        psc_parts p;
        psc_parts_of(sc, c->match->last, own, k, &p);
        psc_np_list list = {.n = 0};
        read_parts(sc, &p, &list);
        for (uint8_t j = 0; j < list.n && n < max; j++) out[n++] = list.at[j];
    }
    return n;
}
