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

const psc_code *psc_scene_code(const psc_scene *sc, const psc_thing *t)
{
    const psc_term *term = psc_thing_at(t, sc->day, NULL);
    return term ? &term->code : NULL;
}

psc_str psc_clue_text(const psc_scene *sc, const psc_clue *c)
{
    return psc_scene_text(sc, c->match->first, c->match->last);
}

bool psc_clue_is_nation(const psc_clue *c)
{
    return c->use == PSC_USE_STATE || c->use == PSC_USE_SEAT || c->use == PSC_USE_CAPITAL ||
           c->use == PSC_USE_PEOPLE || c->use == PSC_USE_ADJECTIVE || c->use == PSC_USE_ETHNIC;
}

void psc_np_why(psc_scene *sc, psc_np *np, const char *how, psc_str what, const char *how2,
                psc_str what2)
{
    if (what2.len)
        np->why = psc_arena_printf(sc->arena, "%s '%.*s' + %s '%.*s'", how, (int)what.len, what.ptr,
                                   how2, (int)what2.len, what2.ptr);
    else
        np->why = psc_arena_printf(sc->arena, "%s '%.*s'", how, (int)what.len, what.ptr);
}

void psc_np_why_more(psc_scene *sc, psc_np *np, const char *more)
{
    np->why = psc_arena_printf(sc->arena, "%.*s, %s", (int)np->why.len, np->why.ptr, more);
}

/* ---- readings ----------------------------------------------------------- */

psc_np *psc_np_add(psc_np_list *out, const psc_np *np)
{
    if (out->n == PSC_NP_MAX) return &out->at[PSC_NP_MAX - 1];
    out->at[out->n] = *np;
    return &out->at[out->n++];
}

psc_np psc_np_new(const psc_parts *p)
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

const psc_clue *psc_parts_head_clue(const psc_parts *p)
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
void psc_np_spread(psc_scene *sc, const psc_sources *from, const psc_np *np, psc_np_list *out)
{
    if (np->code.country[0] || from->n == 0) {
        psc_np_add(out, np);
        return;
    }
    for (uint32_t i = 0; i < from->n; i++) {
        psc_np *r = psc_np_add(out, np);
        memcpy(r->code.country, from->at[i].country, 4);
        r->own_country = from->at[i].own;
        if (from->at[i].partly && psc_sector_is_office(r->code.sector[0]))
            psc_code_append(&r->code, PSC_SECTOR_PRE);
        psc_str t = from->at[i].text;
        r->why = psc_arena_printf(sc->arena, "%.*s + %s '%.*s'", (int)np->why.len, np->why.ptr,
                                  from->at[i].how, (int)t.len, t.ptr);
    }
}

psc_str psc_np_role_text(const psc_scene *sc, const psc_parts *p, const psc_clue *c)
{
    uint32_t first = c->match->first;
    for (uint32_t i = p->n_own; i-- > 0;) {
        uint32_t t = p->own[i];
        if (t + 1 != first) continue;
        int32_t m = sc->match_of[t];
        uint8_t tag = sc->s->tok[t].upos;
        bool nation = false;
        for (uint32_t k = 0; k < p->n_clue; k++)
            if (m >= 0 && p->clue[k].match == &sc->match[m] && psc_clue_is_nation(&p->clue[k]))
                nation = true;
        if (nation || (tag != PSC_UPOS_ADJ && tag != PSC_UPOS_NOUN && m < 0)) break;
        first = t;
    }
    return psc_scene_text(sc, first, c->match->last);
}

/* "government representatives", "opposition groups" as one name of the lexicon */
static bool begins_with_body(const psc_scene *sc, const psc_clue *c)
{
    if (c->match->first == c->match->last) return false;
    uint32_t node = psc_trie_step(&sc->lx->trie, 0, psc_scene_word(sc, c->match->first));
    for (uint32_t id = node ? sc->lx->trie.node[node].value : 0; id; id = sc->lx->name[id].next) {
        const psc_name *n = &sc->lx->name[id];
        const psc_thing *t = psc_scene_thing(sc, n);
        if (n->use == PSC_USE_ROLE && t->sub == PSC_ROLE_BODY && t->n_term) return true;
    }
    return false;
}

/* "his brother" of somebody who is of no country: no country of the report is his. */
static bool of_nowhere(psc_scene *sc, const psc_parts *p)
{
    for (uint32_t i = 0; i < p->n_comp; i++) {
        if (p->comp[i].join != PSC_JOIN_POSS) continue;
        const psc_reading *l = psc_np_read(sc, p->comp[i].head);
        if (l->n == 1 && l->at[0].code.country[0] == '-') return true;
    }
    return false;
}

/* "UN envoy for Syria" */
static psc_str told_of_role(const psc_scene *sc, const psc_parts *p)
{
    uint32_t last = p->head;
    for (uint32_t i = 0; i < p->n_comp; i++)
        if (p->comp[i].join != PSC_JOIN_APPOS && p->comp[i].head > last) last = p->comp[i].head;
    return psc_scene_text(sc, p->n_own ? p->own[0] : p->head, last);
}

static void read_role(psc_scene *sc, const psc_parts *p, const psc_clue *c, psc_np_list *out)
{
    psc_np np = psc_np_new(p);
    const psc_thing *t = c->thing;
    np.kind = t->sub == PSC_ROLE_BODY ? PSC_ENTITY_ORG : PSC_ENTITY_GROUP;
    np.plural = c->name->plural || p->counted || t->sub == PSC_ROLE_PEOPLE;
    if (t->sub == PSC_ROLE_PERSON && !np.plural) np.kind = PSC_ENTITY_PERSON;
    np.sex = t->sex;
    np.role_thing = (uint32_t)(t - sc->lx->thing) + 1;
    np.noun = psc_scene_hash(sc, c->match->last);
    psc_np_sectors(sc, p, c, &np);
    np.bound = psc_parts_body(p, c) != NULL || begins_with_body(sc, c);
    psc_np_around(sc, p, t, &np);
    if (t->sub != PSC_ROLE_PART) np.role = psc_np_role_text(sc, p, c);
    np.told = told_of_role(sc, p);
    psc_sources from = {.n = 0};
    const bool charity = t->n_term && t->term[0].code.sector[0] == PSC_SECTOR_NGO;
    const bool at_home = !psc_sector_is_stateless(np.code.sector[0]);
    if (!psc_code_has_country(&np.code) && (at_home || charity))
        psc_np_countries(sc, p, np.plural || t->sub == PSC_ROLE_BODY, at_home && !t->lives_abroad,
                         &from);
    if (t->needs_country && from.n == 0) return;
    if (from.n == 0 && of_nowhere(sc, p)) memcpy(np.code.country, "---", 4);
    if (from.abroad && np.code.sector[0]) memcpy(np.code.country, "---", 4);
    if (from.n && t->n_term && t->term[0].code.country[0] == '-') np.code.country[0] = 0;
    psc_np_sector_words(sc, p, &np);
    if (t->sub == PSC_ROLE_PART && !np.code.sector[0]) {
        if (from.n == 0 || psc_parts_has_whole(p)) return;
        psc_np_why(sc, &np, "part", psc_clue_text(sc, c), "", (psc_str){0});
    }
    if (np.code.sector[0] == PSC_SECTOR_UNK || (np.code.sector[0] == PSC_SECTOR_CVL && from.n == 0))
        np.flag |= PSC_MENTION_GENERIC;
    psc_np_spread(sc, &from, &np, out);
}

/* "Norway's Labour Party" is not the one of the lexicon, if that is British: an office
 * or party with a name of several words that the phrase gives another country. */
static bool read_namesake(psc_scene *sc, const psc_parts *p, const psc_clue *c, psc_np *np,
                          psc_sources *from)
{
    unsigned sector = np->code.sector[0];
    if (!psc_sector_is_office(sector) && sector != PSC_SECTOR_REB && sector != PSC_SECTOR_LAB)
        return false;
    const bool organ = sector == PSC_SECTOR_LEG || sector == PSC_SECTOR_JUD; /* "Peru's Congress" */
    if (c->match->first == c->match->last && !organ) return false;
    psc_np_countries(sc, p, false, false, from);
    if (from->n == 1 && from->at[0].shared) from->n = 0; /* "Rwanda's army and M23 rebels" */
    if (from->n != 1 || memcmp(from->at[0].country, np->code.country, 3) == 0) {
        from->n = 0;
        return false;
    }
    np->code = (psc_code){.sector = {(uint8_t)sector}};
    np->name = psc_clue_text(sc, c);
    np->thing = NULL;
    psc_np_why(sc, np, "namesake of organisation", c->thing->name, "", (psc_str){0});
    return true;
}

/* "the Lebanese Red Cross": an aid society of one country. */
static void take_own_nation(const psc_scene *sc, const psc_parts *p, psc_np *np)
{
    if (np->code.sector[0] != PSC_SECTOR_NGO || np->code.country[0] != '-') return;
    for (uint32_t i = 0; i < p->n_clue; i++) {
        const psc_clue *c = &p->clue[i];
        const psc_code *code =
            c->gone || c->head || c->use != PSC_USE_ADJECTIVE ? NULL : psc_scene_code(sc, c->thing);
        if (code && psc_code_has_country(code) && c->match->last < np->head)
            memcpy(np->code.country, code->country, sizeof np->code.country);
    }
}

static void read_org(psc_scene *sc, const psc_parts *p, const psc_clue *c, psc_np_list *out)
{
    psc_np np = psc_np_new(p);
    int past = 0;
    const psc_term *term = psc_thing_at(c->thing, sc->day, &past);
    np.kind = PSC_ENTITY_ORG;
    np.flag = PSC_MENTION_NAMED | (c->thing->media ? PSC_MENTION_MEDIA : 0);
    np.name = c->thing->name;
    np.thing = c->thing;
    np.noun = psc_hash_last(c->thing->name);
    if (term) np.code = term->code;
    take_own_nation(sc, p, &np);
    psc_np_why(sc, &np, "organisation", c->thing->name, "", (psc_str){0});
    psc_sources from = {.n = 0};
    if (psc_code_has_country(&np.code) && read_namesake(sc, p, c, &np, &from)) {
        psc_np_spread(sc, &from, &np, out);
        return;
    }
    if (!np.code.country[0]) psc_np_countries(sc, p, false, true, &from);
    psc_np_spread(sc, &from, &np, out);
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
    psc_np np = psc_np_new(p);
    const psc_code *code = psc_scene_code(sc, c->thing);
    bool place = c->use == PSC_USE_CITY || (c->use == PSC_USE_CAPITAL && is_dateline(sc, c));
    np.kind = place ? PSC_ENTITY_PLACE : PSC_ENTITY_STATE;
    np.flag = PSC_MENTION_NAMED;
    if (c->use == PSC_USE_CAPITAL) np.flag |= PSC_MENTION_CAPITAL;
    if (c->use == PSC_USE_SEAT) np.flag |= PSC_MENTION_SEAT;
    np.thing = c->thing;
    np.own_country = true;
    if (code) np.code = *code;
    if (np.kind == PSC_ENTITY_PLACE) psc_code_set_sector(&np.code, PSC_SECTOR_NONE);
    np.name = c->use == PSC_USE_STATE ? c->thing->name : psc_clue_text(sc, c);
    const char *how = c->use == PSC_USE_STATE     ? "country"
                      : c->use == PSC_USE_CAPITAL ? "capital"
                      : c->use == PSC_USE_SEAT    ? "seat of government"
                                                  : "place";
    psc_np_why(sc, &np, how, psc_clue_text(sc, c), "", (psc_str){0});
    if (!p->modifier && !sc->phrase) psc_link_state(sc, &np);
    psc_np_add(out, &np);
}

/* "ethnic Uzbeks in Kyrgyzstan", "Guatemalan Indians": a people, but of another state. */
static bool lives_elsewhere(const psc_scene *sc, const psc_parts *p, const psc_clue *people)
{
    const psc_clue *own = NULL;
    for (uint32_t i = 0; i < p->n_clue; i++) {
        const psc_clue *c = &p->clue[i];
        if (c == people || c->gone) continue;
        if (c->use == PSC_USE_MODIFIER && c->thing->sub == PSC_EFFECT_ABROAD) return true;
        if (c->use == PSC_USE_ADJECTIVE && c->thing->kind == PSC_THING_COUNTRY) own = c;
    }
    return own && own->match->last < people->match->first && own->thing != people->thing &&
           !psc_clue_coordinated(sc, own, people);
}

/* "thousands of Lebanese": an adjective that tells of whom there are so many. */
static bool is_counted_off(const psc_scene *sc, const psc_token *tok)
{
    const int32_t m = tok->head < 0 || tok->rel != PSC_REL_NMOD ? -1 : sc->match_of[tok->head];
    const psc_name *many = m < 0 ? NULL : psc_match_sense(sc, &sc->match[m], 1u << PSC_USE_ROLE);
    return many && sc->lx->thing[many->thing].sub == PSC_ROLE_PART;
}

/* "Syrians", "the French", "a Kurd"; as a mere modifier an adjective. */
static void read_people(psc_scene *sc, const psc_parts *p, const psc_clue *c, psc_np_list *out)
{
    psc_np np = psc_np_new(p);
    const psc_token *tok = &sc->s->tok[p->head];
    const psc_code *code = psc_scene_code(sc, c->thing);
    if (c->use == PSC_USE_ADJECTIVE && c->thing->kind == PSC_THING_BLOC && c->head &&
        tok->upos == PSC_UPOS_PROPN)
        return; /* "the Gulf" */
    const bool definite = p->definite || is_counted_off(sc, tok);
    const bool adjective = c->use == PSC_USE_ADJECTIVE && (p->modifier || !definite);
    np.kind = adjective ? PSC_ENTITY_ADJ : PSC_ENTITY_GROUP;
    np.own_country = true;
    np.plural = c->name->plural || p->counted || (c->use == PSC_USE_ADJECTIVE && definite);
    if (code) np.code = *code;
    unsigned s = np.code.sector[0];
    if (!adjective && (s == PSC_SECTOR_GOV || s == 0))
        psc_code_set_sector(&np.code, PSC_SECTOR_CVL);
    if (tok->upos == PSC_UPOS_ADJ && p->n_own == 1 && (p->modifier || !definite))
        np.kind = PSC_ENTITY_ADJ;
    np.noun = psc_scene_hash(sc, c->match->last);
    psc_np_why(sc, &np, adjective ? "adjective" : "people", psc_clue_text(sc, c), "", (psc_str){0});
    if (psc_code_none(&np.code)) return;
    psc_sources from = {.n = 0};
    if (!adjective && (!psc_code_has_country(&np.code) || lives_elsewhere(sc, p, c)))
        psc_np_countries(sc, p, np.plural, true, &from);
    if (from.n) np.code.country[0] = 0;
    psc_np_spread(sc, &from, &np, out);
}

/* ---- appositions -------------------------------------------------------- */

static bool name_only(const psc_np *np)
{
    return (np->flag & PSC_MENTION_NAMED) && !np->thing && psc_code_none(&np->code);
}

bool psc_np_can_be_same(const psc_np *a, const psc_np *b)
{
    if (a->kind == PSC_ENTITY_PLACE || b->kind == PSC_ENTITY_PLACE) return false;
    if (a->kind == PSC_ENTITY_STATE || b->kind == PSC_ENTITY_STATE) return false;
    if (a->kind == PSC_ENTITY_ADJ || b->kind == PSC_ENTITY_ADJ) return false;
    bool person = a->kind == PSC_ENTITY_PERSON || b->kind == PSC_ENTITY_PERSON;
    if (person && a->name.len && b->name.len && a->surname != b->surname) return false;
    if (!person && a->name.len && b->name.len && !psc_str_ieq(a->name, b->name)) return false;
    return !(a->plural != b->plural && a->code.sector[0] && b->code.sector[0]);
}

/* Two descriptions of one: what one lacks it takes from the other. */
static void merge_apposition(psc_scene *sc, psc_np *a, const psc_np *b)
{
    if (!psc_np_can_be_same(a, b)) return;
    if (a->thing && !b->name.len) psc_np_keep_title(sc, b, a);
    if (b->thing && !a->thing && !psc_code_has_country(&a->code)) {
        psc_np was = *a;
        *a = *b;
        a->head = was.head, a->first = was.first, a->last = was.last;
        psc_np_fit_title(sc, &was, a);
        if (!was.name.len) return;
        a->surname = was.surname;
        return;
    }
    if (b->thing && !a->thing && memcmp(a->code.country, b->code.country, 3) == 0) {
        const psc_np was = *a;
        a->thing = b->thing;
        a->code = b->code;
        psc_np_fit_title(sc, &was, a);
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
        psc_code_set_sectors(&a->code, &b->code);
        took = true;
    }
    if (!psc_code_has_country(&a->code) && b->code.country[0] &&
        !psc_sector_is_stateless(a->code.sector[0])) {
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

/* "the UN envoy for Libya, Ghassan Salame": parsers hang the name on Syria. */
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
        const bool of_name = c->join == PSC_JOIN_OF && out->n && out->at[0].name.len &&
                             out->at[0].kind == PSC_ENTITY_PERSON;
        if (of_name && !l->n) continue; /* "told by Ana Pek of 'many dead'" */
        uint32_t first = l->n ? l->at[0].first : c->head, last = l->n ? l->at[0].last : c->head;
        for (uint8_t k = 0; k < out->n; k++) {
            if (first < out->at[k].first) out->at[k].first = first;
            if (last > out->at[k].last) out->at[k].last = last;
        }
    }
}

static void read_parts(psc_scene *sc, const psc_parts *p, psc_np_list *out)
{
    const psc_clue *person = psc_parts_person(sc, p);
    const psc_clue *c = psc_parts_head_clue(p);
    bool named = p->name_last >= 0;
    bool title_first = c && c->use == PSC_USE_ROLE && c->thing->sub == PSC_ROLE_PERSON && named &&
                       p->name_first > (int32_t)c->match->last;
    bool head_named = named && p->name_first <= (int32_t)p->head &&
                      (int32_t)p->head <= p->name_last;
    if (person)
        psc_np_read_person(sc, p, person, out);
    else if (title_first || (head_named && (!c || c->use == PSC_USE_SURNAME)))
        psc_np_read_name(sc, p, out);
    else if (!c)
        return;
    else if (c->use == PSC_USE_ORG)
        read_org(sc, p, c, out);
    else if (c->use == PSC_USE_STATE || c->use == PSC_USE_SEAT || c->use == PSC_USE_CAPITAL ||
             c->use == PSC_USE_CITY)
        read_state(sc, p, c, out);
    else if (psc_clue_is_nation(c))
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
        psc_code_set_sector(&np.code, PSC_SECTOR_UNK);
        psc_np_why(sc, &np, "nobody in particular:", sc->s->tok[h].form, "", (psc_str){0});
        psc_np_add(out, &np);
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
    for (uint32_t i = 0; i < p->n_comp; i++)
        if (p->comp[i].join == PSC_JOIN_POSS) return false; /* "her two daughters" */
    uint32_t first = p->own[0];
    if (p->clue[0].match->first < first) first = p->clue[0].match->first;
    for (uint32_t t = first > 1 ? first - 2 : 0; t <= first; t++)
        if (psc_scene_is(sc, t, PSC_WORDS_BOTH) &&
            (p->definite || sc->s->tok[t].upos == PSC_UPOS_DET || t + 1 == p->head ||
             sc->s->tok[t].upos == PSC_UPOS_CCONJ))
            return sc->s->tok[t].upos != PSC_UPOS_NUM || p->definite;
    return false;
}

/* "the rebels", "that group": no possessor, complement or clause tells which. */
static bool is_bare(const psc_scene *sc, const psc_parts *p)
{
    if (!p->definite || p->n_comp) return false;
    for (uint32_t i = 0; i < p->n_clue; i++) /* "the Asian group" */
        if (!p->clue[i].head && psc_clue_is_nation(&p->clue[i])) return false;
    for (int32_t c = sc->child[p->head]; c >= 0; c = sc->sibling[c])
        if (sc->s->tok[c].rel == PSC_REL_ACL_RELCL || sc->s->tok[c].rel == PSC_REL_ACL)
            return false;
    return true;
}

/* "The delegations agreed": all who were told of, if they are two. */
static bool are_parties(const psc_scene *sc, const psc_parts *p, const psc_np *np)
{
    return np->plural && np->role_thing && !np->own_country && np->link < 0 && is_bare(sc, p) &&
           psc_scene_is(sc, p->head, PSC_WORDS_PARTY) &&
           psc_scene_is(sc, p->own[0], PSC_WORDS_PARTY);
}

/* "the rebels, whose leader ...": the noun that the clause of "whose" hangs on; -1. */
static int32_t antecedent_of(const psc_scene *sc, uint32_t whose)
{
    const psc_token *tok = sc->s->tok;
    int32_t v = tok[whose].head;
    for (int step = 0; step < 6 && v >= 0; step++, v = tok[v].head)
        if (tok[v].rel == PSC_REL_ACL_RELCL) return tok[v].head;
    return -1;
}

/* "members of the group in Iraq, whose government": of the state right before it. */
static int32_t state_before(psc_scene *sc, uint32_t whose)
{
    const int32_t noun = sc->s->tok[whose].head, m = noun < 0 ? -1 : sc->match_of[noun];
    const psc_name *name = m < 0 ? NULL : psc_match_sense(sc, &sc->match[m], 1u << PSC_USE_ROLE);
    if (!name || whose < 2) return -1;
    const psc_thing *role = psc_scene_thing(sc, name);
    const psc_code *code = role->n_term ? &role->term[0].code : &role->fallback;
    if (role->sub == PSC_ROLE_PERSON || !psc_sector_is_office(code->sector[0])) return -1;
    const uint32_t t = whose - (sc->s->tok[whose - 1].upos == PSC_UPOS_PUNCT ? 2 : 1);
    const psc_reading *r = psc_np_read(sc, t);
    return r->n == 1 && r->at[0].kind == PSC_ENTITY_STATE ? (int32_t)t : -1;
}

static bool read_whose(psc_scene *sc, uint32_t h, psc_np_list *out)
{
    const psc_token *t = &sc->s->tok[h];
    if (t->upos != PSC_UPOS_PRON || t->rel != PSC_REL_NMOD_POSS) return false;
    if (sc->phrase || !psc_scene_is(sc, h, PSC_WORDS_RELATIVE)) return false;
    const int32_t state = state_before(sc, h);
    const int32_t a = state >= 0 ? state : antecedent_of(sc, h);
    if (a < 0 || (uint32_t)a >= h) return false;
    const psc_reading *r = psc_np_read(sc, (uint32_t)a);
    for (uint32_t i = 0; i < r->n; i++) {
        psc_np np = r->at[i];
        np.head = np.first = np.last = h;
        np.kind = PSC_ENTITY_PRONOUN;
        np.link = sc->m->head[sc->s->index][a];
        psc_np_add(out, &np);
    }
    return r->n > 0;
}

/* "the network's negotiator", after the Haqqani network: a body told of by a word that is no
 * role by itself. */
static bool read_kind(psc_scene *sc, const psc_parts *p, psc_np_list *out)
{
    const psc_token *t = &sc->s->tok[p->head];
    if (out->n || sc->phrase || t->upos != PSC_UPOS_NOUN || !is_bare(sc, p)) return false;
    if (p->n_clue || !psc_scene_is(sc, p->head, PSC_WORDS_KIND)) return false;
    psc_np np = psc_np_new(p);
    np.kind = PSC_ENTITY_ORG;
    np.noun = psc_scene_hash(sc, p->head);
    if (!psc_link_named(sc, &np)) return false;
    psc_np_add(out, &np);
    return true;
}

static void read_head(psc_scene *sc, uint32_t h, psc_np_list *out)
{
    const psc_token *t = &sc->s->tok[h];
    int32_t m = sc->match_of[h];
    if (t->upos == PSC_UPOS_PUNCT) return;
    psc_np known = {.head = h, .first = h, .last = h};
    if (psc_link_acronym(sc, h, &known)) {
        psc_np_add(out, &known);
        return;
    }
    if (m >= 0 && sc->match[m].head != h && sc->match[m].first != sc->match[m].last) return;
    psc_parts p;
    psc_parts_gather(sc, h, &p);
    if (read_those(sc, h, out) || read_whose(sc, h, out)) return;
    if (t->upos == PSC_UPOS_PRON && t->rel != PSC_REL_EXPL) {
        psc_np np = psc_np_new(&p);
        np.first = np.last = h;
        if (psc_link_pronoun(sc, h, &np)) {
            psc_np_add(out, &np);
            psc_link_company(sc, &np, out);
            return;
        }
    }
    read_parts(sc, &p, out);
    if (read_kind(sc, &p, out)) return;
    if (!led_by_body(sc, &p, out)) appositions(sc, &p, out);
    psc_np pair[PSC_NP_MAX];
    uint32_t n_pair = 0;
    const bool two = out->n == 1 && is_pair(sc, &p, &out->at[0]);
    if (two || (out->n == 1 && are_parties(sc, &p, &out->at[0]))) {
        extend(sc, &p, out);
        n_pair = psc_link_pair(sc, &out->at[0], !two, pair);
    }
    for (uint8_t i = 0; i < out->n && !two && !n_pair; i++)
        if (p.definite && !out->at[i].name.len && t->rel != PSC_REL_APPOS)
            psc_link_role(sc, &out->at[i], is_bare(sc, &p));
    extend(sc, &p, out);
    if (!n_pair) return;
    memcpy(out->at, pair, n_pair * sizeof *pair);
    out->n = (uint8_t)n_pair;
}

/* "two of their ships": a possessor ahead of which nobody stands may be read with the phrase. */
static bool owns_near(const psc_scene *sc, uint32_t h)
{
    if (sc->s->tok[h].rel != PSC_REL_NMOD_POSS) return false;
    for (uint32_t t = sc->at + 1; t < h; t++) {
        const uint8_t u = sc->s->tok[t].upos;
        if (u == PSC_UPOS_NOUN || u == PSC_UPOS_PROPN || u == PSC_UPOS_PRON || u == PSC_UPOS_VERB)
            return false;
    }
    return true;
}

const psc_reading *psc_np_read(psc_scene *sc, uint32_t h)
{
    static const psc_reading nothing = {.n = 0};
    if (sc->state[h] >= 2) return &sc->memo[h];
    if (sc->state[h] == 1 || sc->depth >= PSC_NP_DEPTH) return &nothing;
    if (h > sc->at && sc->s->tok[h].upos == PSC_UPOS_PRON && !owns_near(sc, h)) return &nothing;
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
        bool joins = next && !next->head && tells_actor(next) && !psc_clue_coordinated(sc, c, next);
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
