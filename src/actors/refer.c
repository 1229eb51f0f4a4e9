/* SPDX-License-Identifier: Apache-2.0 */
/* Who is meant by a description that says "the": the minister, the rebel leader, the
 * group, the company; and by both sides, the two leaders.
 *
 * The same noun comes first ("the minister" after "Ivan Petrov, the minister").  Then
 * the kind: "the bloc", "the movement" are the organisation named last, "the
 * militants" the armed group, "the firm" the company, "the rebel leader" the last
 * person of that side.  Pairs are the two persons or bodies told of last, or the two
 * parties most spoken of. */
#include "actors/link.h"
#include "actors/np.h"

#include "base/str.h"

enum { KIND_SENTENCES = 6, PAIR_SENTENCES = 6, PARTIES = 8 };

/* ---- the same noun ------------------------------------------------------ */

/* "foreign minister" is told again by "the minister"; whole words only. */
static bool ends_with_words(psc_str text, psc_str end)
{
    if (!end.len || text.len < end.len) return false;
    const psc_str tail = psc_str_sub(text, text.len - end.len, text.len);
    return psc_str_ieq(tail, end) &&
           (text.len == end.len || text.ptr[text.len - end.len - 1] == ' ');
}

static bool is_lesser(const psc_scene *sc, psc_str role)
{
    psc_word w;
    while (psc_word_next(&role, &w))
        if (psc_lexicon_word_is(sc->lx, psc_word_str(&w), PSC_WORDS_LESSER)) return true;
    return false;
}

/* Did the report tell this office of him, or does the lexicon for the day? */
static bool holds_role(const psc_scene *sc, const psc_known *k, const psc_np *np)
{
    const bool same_noun = k->np.noun == np->noun;
    if (same_noun && np->kind == PSC_ENTITY_GROUP && np->plural && k->np.kind == np->kind)
        return true; /* "the soldiers" after "government soldiers" */
    const psc_thing *role = np->role_thing ? &sc->lx->thing[np->role_thing - 1] : NULL;
    if (same_noun && np->kind == PSC_ENTITY_ORG && k->np.kind == np->kind && role && !role->n_term)
        return true; /* "the agency" after "the press agency" */
    if (is_lesser(sc, k->np.role) != is_lesser(sc, np->role)) return false;
    if (same_noun && k->np.role_thing == np->role_thing) return true;
    return np->kind == PSC_ENTITY_PERSON && k->np.kind == PSC_ENTITY_PERSON && k->np.thing &&
           ends_with_words(k->np.role, np->role);
}

static bool same_noun(const psc_scene *sc, const psc_known *k, const psc_np *np)
{
    const bool org = k->np.thing && k->np.kind == PSC_ENTITY_ORG;
    if (np->kind == PSC_ENTITY_PERSON && k->np.plural != np->plural) return false;
    return org ? k->np.noun == np->noun : holds_role(sc, k, np);
}

/* "the leader of the faith" is not any leader told of before: the country, the body or the
 * same words must tell. */
static bool tells_which(const psc_scene *sc, const psc_known *k, const psc_np *np)
{
    if (np->kind != PSC_ENTITY_PERSON || np->own_country || np->bound) return true;
    const psc_entity *e = &sc->m->at[k->entity];
    const psc_token *tok = sc->s->tok;
    const psc_span span = {tok[np->first].span.beg, tok[np->last].span.end};
    return psc_str_ieq(e->text, psc_str_at(sc->doc->text, span));
}

static bool is_cause(const psc_np *np)
{
    return np->code.sector[0] == PSC_SECTOR_REB || np->code.sector[0] == PSC_SECTOR_OPP;
}

/* "the government negotiators" are not the rebels' negotiators told of before; "the
 * negotiators" alone may be. */
static bool is_of_other_side(const psc_np *told, const psc_np *np)
{
    const psc_np *other = is_cause(told) ? np : told;
    const bool says_which = np->role.len && memchr(np->role.ptr, ' ', np->role.len);
    return says_which && is_cause(told) != is_cause(np) &&
           psc_sector_is_office(other->code.sector[0]);
}

/* bare: "the rebels", without anything that tells which. */
static bool link_noun(psc_scene *sc, psc_np *np, bool bare)
{
    for (uint32_t i = 0; i < psc_look_back(sc); i++) {
        const psc_known *k = psc_known_at(sc, i);
        if (psc_codes_differ(&k->np.code, &np->code) || !same_noun(sc, k, np)) continue;
        if (!bare && !psc_code_has_country(&k->np.code) && !k->np.name.len) continue;
        if (is_of_other_side(&k->np, np) || (!bare && !tells_which(sc, k, np))) continue;
        if (psc_code_has_country(&np->code) && np->kind != PSC_ENTITY_PERSON) return false;
        psc_link_take(sc, np, k, "as told before:");
        return true;
    }
    return false;
}

/* ---- the kind ----------------------------------------------------------- */

/* Sectors whose bodies and people are told again by other nouns of their kind; a
 * government's and an army's are too many. */
static bool is_kind_sector(unsigned s)
{
    switch (s) {
    case PSC_SECTOR_REB:
    case PSC_SECTOR_PRM:
    case PSC_SECTOR_UAF:
    case PSC_SECTOR_PTY:
    case PSC_SECTOR_BUS:
    case PSC_SECTOR_IGO:
    case PSC_SECTOR_NGO:
    case PSC_SECTOR_LAB:
    case PSC_SECTOR_JUD:
    case PSC_SECTOR_CRM: return true;
    default: return false;
    }
}

static bool is_body(const psc_known *k)
{
    return k->np.kind == PSC_ENTITY_ORG ||
           (k->np.kind == PSC_ENTITY_GROUP && k->np.plural && k->np.code.sector[0]);
}

static bool is_kind_word(const psc_scene *sc, const psc_np *np)
{
    return psc_scene_is(sc, np->head, PSC_WORDS_KIND);
}

/* "the group" is any named organisation, "the rebels" whoever is REB. */
static bool body_of_kind(const psc_scene *sc, const psc_known *k, const psc_np *np)
{
    const unsigned s = np->code.sector[0], t = k->np.code.sector[0];
    const bool named = k->np.kind == PSC_ENTITY_ORG && k->np.name.len;
    if (!is_body(k) || sc->m->at[k->entity].kind == PSC_ENTITY_PRONOUN) return false;
    if (np->kind == PSC_ENTITY_ORG && is_kind_word(sc, np) &&
        !(s == PSC_SECTOR_GOV && psc_sector_is_cause(t))) /* "the agency" is no rebel group */
        return (named || t == PSC_SECTOR_REB) && t != PSC_SECTOR_GOV &&
               !(k->np.flag & PSC_MENTION_MEDIA);
    return is_kind_sector(s) && psc_code_has(&k->np.code, s) &&
           (named || s == PSC_SECTOR_REB || k->np.plural == np->plural);
}

static bool link_body(psc_scene *sc, psc_np *np)
{
    const bool people = np->kind == PSC_ENTITY_GROUP && np->plural;
    if (np->kind != PSC_ENTITY_ORG && !people) return false;
    for (uint32_t i = 0; i < psc_look_back(sc); i++) {
        const psc_known *k = psc_known_at(sc, i);
        if (sc->m->at[k->entity].sentence + KIND_SENTENCES < sc->s->index) return false;
        if (psc_codes_differ(&k->np.code, &np->code) || !body_of_kind(sc, k, np)) continue;
        const bool plural = np->plural;
        psc_link_take(sc, np, k, "the kind of");
        np->plural = plural;
        return true;
    }
    return false;
}

/* "the rebel leader", "the opposition politician": the one person of that side. */
static bool link_person(psc_scene *sc, psc_np *np)
{
    const unsigned s = np->code.sector[0];
    const psc_known *found = NULL;
    if (np->kind != PSC_ENTITY_PERSON || np->plural) return false;
    if (!psc_sector_is_cause(s) && s != PSC_SECTOR_MIL && s != PSC_SECTOR_LEG) return false;
    for (uint32_t i = 0; i < psc_look_back(sc); i++) {
        const psc_known *k = psc_known_at(sc, i);
        if (sc->m->at[k->entity].sentence + KIND_SENTENCES < sc->s->index) break;
        if (k->np.kind != PSC_ENTITY_PERSON || k->np.plural || !k->np.name.len) continue;
        if (!psc_code_has(&k->np.code, s) || psc_codes_differ(&k->np.code, &np->code)) continue;
        if (found && found->np.surname != k->np.surname) return false;
        if (!found) found = k;
    }
    if (found) psc_link_take(sc, np, found, "the only one of this side:");
    return found != NULL;
}

bool psc_link_named(psc_scene *sc, psc_np *np)
{
    for (uint32_t i = 0; i < psc_look_back(sc); i++) {
        const psc_known *k = psc_known_at(sc, i);
        if (sc->m->at[k->entity].sentence + KIND_SENTENCES < sc->s->index) return false;
        if (k->np.kind != PSC_ENTITY_ORG || !k->np.name.len || k->np.noun != np->noun) continue;
        psc_link_take(sc, np, k, "as named before:");
        return true;
    }
    return false;
}

bool psc_link_role(psc_scene *sc, psc_np *np, bool bare)
{
    const unsigned s = np->code.sector[0];
    if (!np->role_thing) return false;
    const bool nobody = np->flag & PSC_MENTION_GENERIC && (!bare || s != PSC_SECTOR_CVL);
    if (!nobody && link_noun(sc, np, bare)) return true;
    if (!bare || np->own_country || (nobody && !is_kind_word(sc, np))) return false;
    if (!link_body(sc, np) && !link_person(sc, np)) return false;
    np->flag &= (uint8_t)~PSC_MENTION_GENERIC;
    return true;
}

/* ---- both sides --------------------------------------------------------- */

/* A party: some state's or rebels' actor, not a go-between. */
static bool can_be_party(const psc_scene *sc, const psc_known *k)
{
    const psc_entity *e = &sc->m->at[k->entity];
    unsigned s = k->np.code.sector[0];
    if (e->kind == PSC_ENTITY_PLACE || e->kind == PSC_ENTITY_PRONOUN || s == 0) return false;
    bool cause = s == PSC_SECTOR_REB || s == PSC_SECTOR_OPP;
    if (s == PSC_SECTOR_UNK || s == PSC_SECTOR_CVL ||
        (!cause && !psc_code_has_country(&k->np.code)))
        return false;
    psc_rel rel = psc_rel_base((psc_rel)sc->doc->sent[e->sentence].tok[e->head].rel);
    return !(sc->m->flag[k->entity] & PSC_MENTION_CAPITAL) || rel == PSC_REL_NSUBJ;
}

/* Who says of both sides that they must talk is none of them. */
static bool speaks_of_them(const psc_scene *sc, const psc_known *k)
{
    const psc_entity *e = &sc->m->at[k->entity];
    return e->sentence == sc->s->index &&
           psc_rel_base((psc_rel)sc->s->tok[e->head].rel) == PSC_REL_NSUBJ;
}

/* One party's soldiers, ministers and capital are the party; its rebels are another. */
static bool same_party(const psc_scene *sc, const psc_known *x, const psc_known *y)
{
    const psc_np *a = &x->np, *b = &y->np;
    const bool ca = is_cause(a), cb = is_cause(b);
    (void)sc;
    if (ca != cb) return false;
    if (ca && (!psc_code_has_country(&a->code) || !psc_code_has_country(&b->code))) return true;
    return memcmp(a->code.country, b->code.country, 3) == 0;
}

static bool told_lately(const psc_scene *sc, const psc_known *k)
{
    const psc_entity *e = &sc->m->at[k->entity];
    return e->sentence + PAIR_SENTENCES >= sc->s->index && e->kind != PSC_ENTITY_PRONOUN;
}

static bool can_be_person(const psc_scene *sc, const psc_known *k)
{
    return told_lately(sc, k) && k->np.kind == PSC_ENTITY_PERSON && !k->np.plural && k->np.name.len;
}

static bool can_be_body(const psc_scene *sc, const psc_known *k)
{
    return told_lately(sc, k) && k->np.kind == PSC_ENTITY_ORG && k->np.name.len;
}

static bool same_identity(const psc_scene *sc, const psc_known *a, const psc_known *b)
{
    int32_t i = (int32_t)a->entity, j = (int32_t)b->entity;
    while (sc->m->at[i].link >= 0 && sc->m->at[i].link < i) i = sc->m->at[i].link;
    while (sc->m->at[j].link >= 0 && sc->m->at[j].link < j) j = sc->m->at[j].link;
    return i == j || psc_str_eq(a->np.name, b->np.name);
}

/* What a pair may be of. */
typedef struct pair_kind {
    bool (*can_be)(const psc_scene *, const psc_known *);
    bool (*same)(const psc_scene *, const psc_known *, const psc_known *);
    unsigned sector; /* that both must have; 0 any */
} pair_kind;

static pair_kind kind_of_pair(const psc_scene *sc, const psc_np *np)
{
    const psc_thing *role = &sc->lx->thing[np->role_thing - 1];
    const unsigned s = role->n_term ? role->term[0].code.sector[0] : PSC_SECTOR_NONE;
    const bool any = s == PSC_SECTOR_CVL || s == PSC_SECTOR_UNK;
    if (role->sub == PSC_ROLE_PERSON)
        return (pair_kind){can_be_person, same_identity, any ? PSC_SECTOR_NONE : s};
    if (is_kind_sector(s)) return (pair_kind){can_be_body, same_identity, s};
    if (is_kind_word(sc, np)) return (pair_kind){can_be_body, same_identity, PSC_SECTOR_NONE};
    return (pair_kind){can_be_party, same_party, PSC_SECTOR_NONE};
}

typedef struct party {
    const psc_known *who; /* told of first */
    uint32_t count;
} party;

static uint32_t count_parties(const psc_scene *sc, const pair_kind *kind, bool any_subject,
                              party at[PARTIES])
{
    uint32_t n = 0;
    for (uint32_t i = psc_look_back(sc); i-- > 0;) {
        const psc_known *k = psc_known_at(sc, i);
        if (kind->sector && !psc_code_has(&k->np.code, kind->sector)) continue;
        if (!kind->can_be(sc, k) || (!any_subject && speaks_of_them(sc, k))) continue;
        uint32_t j = 0;
        while (j < n && !kind->same(sc, at[j].who, k)) j++;
        if (j == PARTIES) continue;
        if (j == n) at[n++].who = k;
        at[j].count++;
    }
    return n;
}

/* "the ministers", "the two presidents": those of the states that were told of. */
static uint32_t count_states(const psc_scene *sc, pair_kind *kind, bool any_subject,
                             party at[PARTIES])
{
    *kind = (pair_kind){can_be_party, same_party, PSC_SECTOR_NONE};
    memset(at, 0, PARTIES * sizeof *at);
    return count_parties(sc, kind, any_subject, at);
}

/* "The two neighbours accused each other when Sudan broke off talks with Ndjamena": the two
 * states, and no third, that the rest of the sentence names. */
static bool pair_ahead(psc_scene *sc, const psc_np *np, psc_np out[2])
{
    const unsigned state = 1u << PSC_USE_STATE | 1u << PSC_USE_SEAT | 1u << PSC_USE_CAPITAL;
    uint32_t n = 0;
    for (uint32_t t = np->last + 1; t < sc->s->n; t++) {
        if (sc->match_of[t] < 0 || sc->match[sc->match_of[t]].last != t) continue;
        const psc_name *name = psc_match_sense(sc, &sc->match[sc->match_of[t]], state);
        const psc_term *term = name ? psc_thing_at(psc_scene_thing(sc, name), sc->day, NULL) : NULL;
        if (!term || !psc_code_has_country(&term->code)) continue;
        bool told = false;
        for (uint32_t i = 0; i < n; i++)
            told |= memcmp(out[i].code.country, term->code.country, 3) == 0;
        if (told) continue;
        if (n == 2) return false;
        out[n] = *np;
        out[n].code = term->code;
        out[n].name = psc_scene_thing(sc, name)->name;
        out[n].flag &= (uint8_t)~PSC_MENTION_GENERIC;
        out[n].paired = true;
        psc_np_why(sc, &out[n++], "one of the two:", sc->s->tok[t].form, "", (psc_str){0});
    }
    return n == 2;
}

/* "France, Germany and Poland": one of a list. */
static bool is_listed(const psc_scene *sc, const psc_known *k, uint32_t sentence)
{
    const psc_entity *e = &sc->m->at[k->entity];
    const psc_sentence *s = &sc->doc->sent[e->sentence];
    bool listed = s->tok[e->head].rel == PSC_REL_CONJ;
    for (uint32_t t = e->head + 1; t < s->n && !listed; t++)
        listed = s->tok[t].rel == PSC_REL_CONJ && s->tok[t].head == (int32_t)e->head;
    return listed && e->sentence == sentence;
}

/* "the delegations" again: those that the same words stood for before. */
static uint32_t pair_again(psc_scene *sc, const psc_np *np, psc_np out[PSC_NP_MAX])
{
    const psc_entity *first = NULL;
    const psc_str noun = sc->s->tok[np->head].lemma;
    uint32_t n = 0;
    for (uint32_t i = 0; i < psc_look_back(sc) && n < PSC_NP_MAX; i++) {
        const psc_known *k = psc_known_at(sc, i);
        const psc_entity *e = &sc->m->at[k->entity];
        if (!k->np.paired || !psc_str_eq(sc->doc->sent[e->sentence].tok[e->head].lemma, noun))
            continue;
        if (first && (e->sentence != first->sentence || e->head != first->head)) break;
        first = e;
        out[n] = *np;
        psc_link_take(sc, &out[n], k, "told together before:");
        out[n].flag &= (uint8_t)~PSC_MENTION_GENERIC;
        out[n++].paired = true;
    }
    for (uint32_t i = 0; 2 * i + 1 < n; i++) { /* in the order told */
        const psc_np last = out[n - 1 - i];
        out[n - 1 - i] = out[i];
        out[i] = last;
    }
    return n > 1 ? n : 0;
}

static psc_np one_of_two(psc_scene *sc, const psc_np *np, const psc_known *who)
{
    psc_np one = *np;
    psc_link_take(sc, &one, who, "one of the two:");
    one.flag &= (uint8_t)~PSC_MENTION_GENERIC;
    one.paired = true;
    return one;
}

static bool is_between(const psc_scene *sc, const psc_entity *e)
{
    const psc_sentence *s = &sc->doc->sent[e->sentence];
    for (uint32_t t = 0; t < e->head; t++)
        if (s->tok[t].head == (int32_t)e->head && s->tok[t].rel == PSC_REL_CASE &&
            psc_lexicon_word_is(sc->lx, s->tok[t].form, PSC_WORDS_BETWEEN))
            return true;
    return false;
}

/* "Oman will host talks between Iran and Iraq.  Both sides ...": these two, and not the host. */
static bool pair_between(psc_scene *sc, const psc_np *np, psc_np out[2])
{
    const psc_known *second = NULL;
    for (uint32_t i = 0; i < psc_look_back(sc); i++) {
        const psc_known *k = psc_known_at(sc, i);
        const psc_entity *e = &sc->m->at[k->entity], *o = second ? &sc->m->at[second->entity] : e;
        if (!told_lately(sc, k)) return false;
        if (!can_be_party(sc, k)) continue;
        const psc_token *tok = sc->doc->sent[e->sentence].tok;
        if (second && o->sentence == e->sentence && tok[o->head].head == (int32_t)e->head &&
            is_between(sc, e) && !same_party(sc, k, second)) {
            out[0] = one_of_two(sc, np, k);
            out[1] = one_of_two(sc, np, second);
            return true;
        }
        second = tok[e->head].rel == PSC_REL_CONJ ? k : NULL;
    }
    return false;
}

/* The most spoken of so far are those meant; if they stand alone, there are no more than two,
 * or they are one list. */
uint32_t psc_link_pair(psc_scene *sc, const psc_np *np, bool alone, psc_np out[PSC_NP_MAX])
{
    party at[PARTIES] = {{0}};
    pair_kind kind = kind_of_pair(sc, np);
    const uint32_t again = alone ? pair_again(sc, np, out) : 0;
    if (again) return again;
    if (!alone && kind.can_be == can_be_party && pair_between(sc, np, out)) return 2;
    uint32_t n = count_parties(sc, &kind, false, at), wanted = 2;
    if (alone && n < 2 && kind.can_be == can_be_person) n = count_states(sc, &kind, false, at);
    if (alone && (n < 2 || n > PSC_NP_MAX)) return 0;
    for (uint32_t i = 0; alone && n > 2 && i < n; i++)
        if (!is_listed(sc, at[i].who, sc->m->at[at[0].who->entity].sentence)) return 0;
    if (alone) wanted = n;
    if (n < 2) {
        memset(at, 0, sizeof at);
        n = count_parties(sc, &kind, true, at);
    }
    if (n < 2 && kind.can_be == can_be_person && psc_code_has(&np->code, PSC_SECTOR_GOV)) {
        n = count_states(sc, &kind, false, at);
        if (n < 2) n = count_states(sc, &kind, true, at);
        if (n > 2) return 0;
    }
    if (n < 2) return kind.can_be == can_be_party && pair_ahead(sc, np, out) ? 2 : 0;
    for (uint32_t i = 0; i < wanted; i++) {
        uint32_t best = 0;
        for (uint32_t j = 1; j < n; j++)
            if (at[j].count > at[best].count) best = j;
        out[i] = one_of_two(sc, np, at[best].who);
        at[best].count = 0;
    }
    return wanted;
}

/* Leaves those told of lately; if they are too many, those of the list told last. */
static uint32_t keep_group(const psc_scene *sc, party *at, uint32_t n, uint32_t wanted)
{
    uint32_t k = 0, last = 0;
    for (uint32_t i = 0; i < n; i++)
        if (told_lately(sc, at[i].who)) at[k++] = at[i];
    if (k <= wanted) return k;
    for (uint32_t i = 0; i < k; i++) {
        const uint32_t s = sc->m->at[at[i].who->entity].sentence;
        if (is_listed(sc, at[i].who, s) && s > last) last = s;
    }
    n = k, k = 0;
    for (uint32_t i = 0; i < n; i++)
        if (is_listed(sc, at[i].who, last)) at[k++] = at[i];
    return k;
}

/* "The pair", "the two" do something: two named persons, or two parties, of this sentence or the
 * one before. */
static uint32_t count_couple(const psc_scene *sc, const psc_np *np, party at[PARTIES])
{
    static const pair_kind kind[] = {{can_be_person, same_identity, PSC_SECTOR_NONE},
                                     {can_be_party, same_party, PSC_SECTOR_NONE}};
    if (sc->s->tok[np->head].rel != PSC_REL_NSUBJ) return 0;
    for (uint32_t i = 0; i < 2; i++) {
        memset(at, 0, PARTIES * sizeof *at);
        const uint32_t n = count_parties(sc, &kind[i], true, at);
        uint32_t near = 0;
        for (uint32_t j = 0; j < n; j++)
            if (sc->m->at[at[j].who->entity].sentence + 1 >= sc->s->index) at[near++] = at[j];
        if (near == 2) return 2;
    }
    return 0;
}

uint32_t psc_link_group(psc_scene *sc, const psc_np *np, uint32_t wanted, psc_np out[PSC_NP_MAX])
{
    party at[PARTIES] = {{0}};
    pair_kind kind = {can_be_party, same_party, PSC_SECTOR_NONE};
    if (np->role_thing) kind = kind_of_pair(sc, np);
    uint32_t n = wanted == 2 ? count_couple(sc, np, at)
                             : keep_group(sc, at, count_parties(sc, &kind, false, at), wanted);
    if (n != wanted && kind.can_be == can_be_person) /* "the three leaders" of those states */
        n = keep_group(sc, at, count_states(sc, &kind, false, at), wanted);
    if (n != wanted || n > PSC_NP_MAX) return 0;
    for (uint32_t i = 0; i < n; i++) {
        out[i] = *np;
        psc_link_take(sc, &out[i], at[i].who, "one of the group:");
        out[i].flag &= (uint8_t)~PSC_MENTION_GENERIC;
        out[i].paired = true;
    }
    return n;
}
