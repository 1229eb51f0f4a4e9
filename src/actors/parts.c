/* SPDX-License-Identifier: Apache-2.0 */
/* Taking a noun phrase apart: its own words, the phrases inside it, and the
 * clues that the lexicon gives among its own words.
 *
 *     Russia 's  deputy foreign minister  Gennady Gatilov , the envoy to the UN
 *     `- poss -' `------------ own words --------------' `--- apposition -----'
 *
 * Relative clauses and conjuncts of the head are other phrases' business. */
#include "actors/np.h"

#include "base/str.h"

enum { DEPTH_MAX = 12 };

/* ---- the tree ----------------------------------------------------------- */

static psc_join join_of(const psc_scene *sc, uint32_t t)
{
    for (int32_t c = sc->child[t]; c >= 0; c = sc->sibling[c]) {
        if (sc->s->tok[c].rel != PSC_REL_CASE) continue;
        uint32_t u = (uint32_t)c;
        if (psc_scene_is(sc, u, PSC_WORDS_OF)) return PSC_JOIN_OF;
        if (psc_scene_is(sc, u, PSC_WORDS_FROM)) return PSC_JOIN_FROM;
        if (psc_scene_is(sc, u, PSC_WORDS_FOR)) return PSC_JOIN_FOR;
        if (psc_scene_is(sc, u, PSC_WORDS_IN)) return PSC_JOIN_IN;
        return PSC_JOIN_ABOUT;
    }
    return PSC_JOIN_ABOUT;
}

static void add_comp(psc_parts *p, uint32_t head, psc_join join)
{
    if (p->n_comp < PSC_COMP_MAX) p->comp[p->n_comp++] = (psc_comp){head, (uint8_t)join};
}

static void note_determiner(const psc_scene *sc, psc_parts *p, uint32_t t)
{
    if (psc_scene_is(sc, t, PSC_WORDS_DEFINITE)) p->definite = true;
    if (psc_scene_is(sc, t, PSC_WORDS_INDEFINITE)) p->indefinite = true;
    if (psc_scene_is(sc, t, PSC_WORDS_THAT)) p->that = true;
}

static void gather(psc_scene *sc, psc_parts *p, uint32_t t, int depth);

static void take_own(psc_scene *sc, psc_parts *p, uint32_t t, int depth)
{
    if (p->n_own == PSC_OWN_MAX) return;
    p->own[p->n_own++] = t;
    gather(sc, p, t, depth + 1);
}

/* Is the token inside a name of several words together with its governor? */
static bool same_name(const psc_scene *sc, uint32_t a, uint32_t b)
{
    int32_t m = sc->match_of[a];
    return m >= 0 && m == sc->match_of[b];
}

/* Is the preposition of u part of a name around t?  Then u is no complement:
 * "Secretary of State | John Kerry", read by some parsers as "of John Kerry". */
static bool inside_title(const psc_scene *sc, uint32_t t, uint32_t u)
{
    for (int32_t c = sc->child[u]; c >= 0; c = sc->sibling[c])
        if (sc->s->tok[c].rel == PSC_REL_CASE && same_name(sc, (uint32_t)c, t)) return true;
    return false;
}

/* "troops sent by France" are France's. */
static void add_sender(psc_scene *sc, psc_parts *p, uint32_t clause)
{
    if (!psc_scene_is(sc, clause, PSC_WORDS_SEND)) return;
    for (int32_t c = sc->child[clause]; c >= 0; c = sc->sibling[c])
        if (sc->s->tok[c].rel == PSC_REL_OBL_AGENT) add_comp(p, (uint32_t)c, PSC_JOIN_OF);
}

static void gather(psc_scene *sc, psc_parts *p, uint32_t t, int depth)
{
    if (depth > DEPTH_MAX) return;
    for (int32_t c = sc->child[t]; c >= 0; c = sc->sibling[c]) {
        uint32_t u = (uint32_t)c;
        switch ((psc_rel)sc->s->tok[u].rel) {
        case PSC_REL_NUMMOD: p->counted = true; /* fall through */
        case PSC_REL_COMPOUND:
        case PSC_REL_FLAT:
        case PSC_REL_AMOD:
        case PSC_REL_NMOD_DESC:
        case PSC_REL_GOESWITH: take_own(sc, p, u, depth); break;
        case PSC_REL_DET: note_determiner(sc, p, u); break;
        case PSC_REL_CONJ:
            if (t != p->head) take_own(sc, p, u, depth);
            break;
        case PSC_REL_NMOD_POSS: add_comp(p, u, PSC_JOIN_POSS); break;
        case PSC_REL_NMOD:
        case PSC_REL_NMOD_UNMARKED:
            if (same_name(sc, t, u))
                take_own(sc, p, u, depth);
            else
                add_comp(p, u, inside_title(sc, t, u) ? PSC_JOIN_APPOS : join_of(sc, u));
            break;
        case PSC_REL_APPOS: add_comp(p, u, PSC_JOIN_APPOS); break;
        case PSC_REL_ACL: add_sender(sc, p, u); break;
        default: break;
        }
    }
}

static void sort_own(psc_parts *p)
{
    for (uint32_t i = 1; i < p->n_own; i++) {
        uint32_t t = p->own[i], j = i;
        for (; j > 0 && p->own[j - 1] > t; j--) p->own[j] = p->own[j - 1];
        p->own[j] = t;
    }
}

/* ---- clues -------------------------------------------------------------- */

#define USE(x) (1u << PSC_USE_##x)
static const unsigned any_use = (1u << PSC_USE_COUNT) - 1u;

/* A role noun must be a noun here: "the general" but not "the general strike". */
static bool role_allowed(const psc_scene *sc, const psc_match *m)
{
    uint8_t tag = sc->s->tok[m->last].upos;
    bool part = &sc->match[sc->match_of[m->last]] != m; /* of "anti-government" */
    return part || tag == PSC_UPOS_NOUN || tag == PSC_UPOS_PROPN || tag == PSC_UPOS_X ||
           tag == PSC_UPOS_NONE || tag == PSC_UPOS_PRON || tag == PSC_UPOS_DET ||
           tag == PSC_UPOS_NUM || sc->s->tok[m->last].rel != PSC_REL_AMOD;
}

static const psc_name *choose(const psc_scene *sc, const psc_match *m, bool head, bool modifier)
{
    unsigned mask = any_use & ~USE(WORD);
    if (!role_allowed(sc, m)) mask &= ~USE(ROLE);
    uint8_t tag = sc->s->tok[m->head].upos;
    if (head && tag == PSC_UPOS_NOUN) mask &= ~USE(ADJECTIVE);
    if (tag == PSC_UPOS_ADJ || modifier) {
        const psc_name *n = psc_match_sense(sc, m, USE(ADJECTIVE) | USE(ROLE_ADJ));
        if (n) return n;
    }
    const psc_name *n = psc_match_sense(sc, m, mask);
    return n ? n : psc_match_sense(sc, m, any_use & ~(USE(WORD) | USE(ROLE)));
}

/* "Trinamool Congress" is not the Congress: a word of one's own name before it. */
static bool longer_name(const psc_scene *sc, const psc_match *m)
{
    if (m->first != m->last || m->first == 0) return false;
    const psc_token *t = &sc->s->tok[m->first - 1], *own = &sc->s->tok[m->first];
    return t->upos == PSC_UPOS_PROPN && sc->match_of[m->first - 1] < 0 &&
           own->upos == PSC_UPOS_PROPN && t->rel == PSC_REL_COMPOUND &&
           t->head == (int32_t)m->first && !psc_scene_is(sc, m->first - 1, PSC_WORDS_CALENDAR);
}

/* "officials in Brussels" speak for the body that sits there, police and crowds do not. */
static bool holds_office(const psc_scene *sc, int32_t t)
{
    const int32_t at = t < 0 ? -1 : sc->match_of[t];
    const psc_name *role = at < 0 ? NULL : psc_match_sense(sc, &sc->match[at], USE(ROLE));
    if (!role) return false;
    const psc_code *c = psc_scene_code(sc, psc_scene_thing(sc, role)); /* an official's: none */
    return !c || c->sector[0] == PSC_SECTOR_GOV || c->sector[0] == PSC_SECTOR_LEG;
}

/* "a policeman in Brussels": behind "in" a body that is named for its seat is the town. */
static const psc_name *town_named(const psc_scene *sc, const psc_match *m)
{
    const psc_name *town = psc_match_sense(sc, m, USE(CITY));
    const bool there = join_of(sc, m->head) == PSC_JOIN_IN;
    return town && there && !holds_office(sc, sc->s->tok[m->head].head) ? town : NULL;
}

static void add_clue(psc_scene *sc, psc_parts *p, const psc_match *m)
{
    if (p->n_clue == PSC_CLUE_MAX) return;
    bool head = m->first <= p->head && p->head <= m->last;
    const psc_name *n = choose(sc, m, head, p->modifier);
    if (n && n->use == PSC_USE_ORG && longer_name(sc, m))
        n = psc_match_sense(sc, m, any_use & ~(USE(ORG) | USE(WORD)));
    if (n && n->use == PSC_USE_ORG && town_named(sc, m)) n = town_named(sc, m);
    if (!n) return;
    p->clue[p->n_clue++] = (psc_clue){
        .match = m, .name = n, .thing = psc_scene_thing(sc, n), .use = n->use, .head = head};
}

static void find_clues(psc_scene *sc, psc_parts *p)
{
    const psc_match *done = NULL;
    for (uint32_t i = 0; i < p->n_own; i++) {
        uint32_t t = p->own[i];
        if (sc->match_of[t] < 0) continue;
        for (uint32_t k = (uint32_t)sc->match_of[t]; k < sc->n_match; k++) {
            const psc_match *m = &sc->match[k];
            if (m->first > t) break;
            if (done && m <= done) continue;
            add_clue(sc, p, m);
            done = m;
        }
    }
}

/* Only a hyphen, or nothing, stands between two matches. */
static bool joined(const psc_scene *sc, const psc_match *a, const psc_match *b)
{
    if (b->first <= a->last + 1) return true;
    if (b->first > a->last + 2) return false;
    psc_str f = sc->s->tok[a->last + 1].form;
    return f.len > 0 && f.len <= 3 && (f.ptr[0] == '-' || (f.ptr[0] & 0x80) != 0);
}

static bool is_actorlike(const psc_clue *c)
{
    return c->use <= PSC_USE_ADJECTIVE || c->use == PSC_USE_SURNAME || c->use == PSC_USE_ROLE ||
           c->use == PSC_USE_CITY || c->use == PSC_USE_ETHNIC || c->use == PSC_USE_ROLE_ADJ;
}

/* "NATO-led troops", "a Turkish-led offensive": armed, or nobody itself. */
static bool can_be_led(const psc_parts *p)
{
    const psc_clue *head = psc_parts_head_clue(p);
    if (!head || head->use != PSC_USE_ROLE) return !head;
    return head->thing->n_term && head->thing->term[0].code.sector[0] == PSC_SECTOR_MIL;
}

static bool is_not_own(const psc_parts *p, const psc_clue *modifier)
{
    return modifier->thing->sub == PSC_EFFECT_FOREIGN ||
           (modifier->thing->sub == PSC_EFFECT_LEADER && !can_be_led(p));
}

/* "US-backed", "anti-government": what the modifier speaks of is not the actor. */
static void apply_modifiers(const psc_scene *sc, psc_parts *p)
{
    for (uint32_t i = 0; i < p->n_clue; i++) {
        const psc_clue *c = &p->clue[i];
        if (c->use != PSC_USE_MODIFIER) continue;
        psc_clue *before = i > 0 ? &p->clue[i - 1] : NULL;
        psc_clue *after = i + 1 < p->n_clue ? &p->clue[i + 1] : NULL;
        if (is_not_own(p, c) && before && is_actorlike(before) &&
            joined(sc, before->match, c->match))
            before->gone = true;
        bool against = c->thing->sub == PSC_EFFECT_AGAINST,
             for_it = c->thing->sub == PSC_EFFECT_FOR;
        if ((against || for_it || c->thing->sub == PSC_EFFECT_ACROSS) && after &&
            is_actorlike(after) && !after->head && joined(sc, c->match, after->match)) {
            after->gone = true;
            if (against)
                p->against = true;
            else if (for_it)
                p->pro = true;
        }
    }
}

/* ---- the name ----------------------------------------------------------- */

static bool in_clue(const psc_parts *p, uint32_t t)
{
    for (uint32_t i = 0; i < p->n_clue; i++) {
        const psc_clue *c = &p->clue[i];
        if (c->use == PSC_USE_SURNAME || c->use == PSC_USE_MODIFIER) continue;
        if (c->match->first <= t && t <= c->match->last) return true;
    }
    return false;
}

static bool is_hyphen(const psc_scene *sc, uint32_t t)
{
    psc_str f = sc->s->tok[t].form;
    return sc->s->tok[t].xpos == PSC_XPOS_HYPH || (f.len == 1 && f.ptr[0] == '-');
}

/* A month or weekday; "May" is a person where it acts, owns or has a title. */
static bool is_date_word(const psc_scene *sc, uint32_t t)
{
    if (!psc_scene_is(sc, t, PSC_WORDS_CALENDAR)) return false;
    const int32_t m = sc->match_of[t];
    if (m < 0 || !psc_match_sense(sc, &sc->match[m], USE(SURNAME))) return true;
    const uint8_t rel = sc->s->tok[t].rel;
    if (rel == PSC_REL_NSUBJ || rel == PSC_REL_NMOD_POSS) return false;
    return t == 0 || (sc->match_of[t - 1] < 0 && !psc_scene_is(sc, t - 1, PSC_WORDS_HONORIFIC_M) &&
                      !psc_scene_is(sc, t - 1, PSC_WORDS_HONORIFIC_F));
}

static bool is_name_token(const psc_scene *sc, const psc_parts *p, uint32_t t)
{
    const psc_token *tok = &sc->s->tok[t];
    psc_str rest = tok->form;
    psc_word w;
    if (in_clue(p, t) || !psc_word_next(&rest, &w)) return false;
    if (psc_scene_is(sc, t, PSC_WORDS_HONORIFIC) || psc_scene_is(sc, t, PSC_WORDS_HONORIFIC_F) ||
        psc_scene_is(sc, t, PSC_WORDS_HONORIFIC_M) || is_date_word(sc, t))
        return false;
    if (t > 1 && is_hyphen(sc, t - 1) && !(sc->s->tok[t - 1].flags & PSC_TOKEN_SPACE_AFTER) &&
        sc->s->tok[t - 2].upos == PSC_UPOS_PROPN && sc->match_of[t - 2] < 0)
        return true; /* Geun-hye */
    bool proper =
        tok->upos == PSC_UPOS_PROPN || tok->upos == PSC_UPOS_X ||
        (w.shape != PSC_SHAPE_ANY && (tok->rel == PSC_REL_FLAT || psc_link_is_surname(sc, t)));
    return proper && (w.shape != PSC_SHAPE_ANY || psc_scene_is(sc, t, PSC_WORDS_PARTICLE));
}

static bool is_filler(const psc_scene *sc, uint32_t t)
{
    return is_hyphen(sc, t) || psc_scene_is(sc, t, PSC_WORDS_PARTICLE);
}

static bool owns(const psc_parts *p, uint32_t t)
{
    for (uint32_t k = 0; k < p->n_own; k++)
        if (p->own[k] == t) return true;
    return false;
}

/* Does a name begin with t: "Jordan Peele", "Chad Kelly"? */
static bool before_name(const psc_scene *sc, const psc_parts *p, uint32_t t)
{
    return t + 1 < sc->s->n && owns(p, t + 1) && sc->s->tok[t + 1].rel == PSC_REL_FLAT &&
           sc->s->tok[t + 1].head == (int32_t)t && is_name_token(sc, p, t + 1);
}

/* "Lloyd Austin", "Michael Jordan": behind a name or a title a place is a surname,
 * and before one a first name. */
static void places_as_surnames(const psc_scene *sc, psc_parts *p)
{
    for (uint32_t i = 0; i < p->n_clue; i++) {
        psc_clue *c = &p->clue[i];
        uint32_t t = c->match->first;
        bool place = c->use == PSC_USE_CITY || c->use == PSC_USE_CAPITAL ||
                     c->use == PSC_USE_STATE || c->use == PSC_USE_PEOPLE ||
                     c->use == PSC_USE_ADJECTIVE || c->use == PSC_USE_ETHNIC;
        if (c->use == PSC_USE_ORG && t == c->match->last && before_name(sc, p, t))
            c->use = PSC_USE_SURNAME; /* "Jaypee Galicha" is no company */
        if (!place || t != c->match->last) continue;
        bool after_name = t > 0 && owns(p, t - 1) && is_name_token(sc, p, t - 1);
        bool flat = sc->s->tok[t].rel == PSC_REL_FLAT;
        bool title = i > 0 && p->clue[0].use == PSC_USE_ROLE && !p->clue[0].name->plural &&
                     p->clue[0].thing->sub == PSC_ROLE_PERSON;
        bool named = c->use == PSC_USE_CITY && psc_link_is_surname(sc, t);
        if ((after_name && (flat || title)) || before_name(sc, p, t) || named)
            c->use = PSC_USE_SURNAME;
    }
}

/* The last run of proper nouns that no clue explains; hyphens and particles may
 * stand inside it. */
static void find_name(const psc_scene *sc, psc_parts *p)
{
    p->name_first = p->name_last = -1;
    for (uint32_t i = 0; i < p->n_own; i++) {
        uint32_t t = p->own[i];
        if (!is_name_token(sc, p, t)) continue;
        bool adjacent = p->name_last >= 0;
        for (uint32_t k = (uint32_t)(p->name_last + 1); adjacent && k < t; k++)
            adjacent = is_filler(sc, k);
        if (!adjacent) p->name_first = (int32_t)t;
        p->name_last = (int32_t)t;
    }
}

/* "the Assad regime": a surname that stands alone before the noun is its bearer. */
static void resolve_surnames(psc_scene *sc, psc_parts *p)
{
    for (uint32_t i = 0; i < p->n_clue; i++) {
        psc_clue *c = &p->clue[i];
        bool alone = p->name_first == (int32_t)c->match->first &&
                     p->name_last == (int32_t)c->match->last;
        if (c->use != PSC_USE_SURNAME || c->head || !alone) continue;
        const psc_thing *t = psc_link_surname(sc, c->match, NULL);
        if (!t) continue;
        c->thing = t;
        c->use = PSC_USE_PERSON;
        p->name_first = p->name_last = -1;
    }
}

static void finish(psc_scene *sc, psc_parts *p)
{
    sort_own(p);
    if (p->own[0] > 0 && sc->s->tok[p->own[0] - 1].upos != PSC_UPOS_SCONJ)
        note_determiner(sc, p, p->own[0] - 1); /* not "said that two suspects" */
    find_clues(sc, p);
    apply_modifiers(sc, p);
    places_as_surnames(sc, p);
    find_name(sc, p);
    resolve_surnames(sc, p);
}

/* ---- where the tree is wrong -------------------------------------------- */

static bool is_own(const psc_parts *p, uint32_t t)
{
    for (uint32_t i = 0; i < p->n_own; i++)
        if (p->own[i] == t) return true;
    return false;
}

static bool has_role_sense(const psc_scene *sc, const psc_match *m)
{
    const psc_name *n = psc_match_sense(sc, m, USE(ROLE));
    return n && !n->plural && psc_scene_thing(sc, n)->sub == PSC_ROLE_PERSON;
}

/* A title and a name that stand side by side belong together, whatever the tree
 * says: "Deputy Foreign Minister" | "Mikhail Bogdanov". */
static void join_neighbours(psc_scene *sc, psc_parts *p)
{
    if (sc->s->tok[p->head].upos == PSC_UPOS_PRON) return;
    uint32_t first = p->own[0], last = p->own[p->n_own - 1];
    bool named = p->name_first == (int32_t)first;
    for (uint32_t i = 0; i < p->n_clue && !named; i++)
        named = p->clue[i].use == PSC_USE_PERSON && p->clue[i].match->first == first;
    if (named && first > 0 && sc->match_of[first - 1] >= 0) {
        const psc_match *m = &sc->match[sc->match_of[first - 1]];
        if (has_role_sense(sc, m) && !is_own(p, m->head)) add_comp(p, m->head, PSC_JOIN_APPOS);
    }
    int32_t mine = sc->match_of[last];
    if (mine < 0 || !has_role_sense(sc, &sc->match[mine])) return;
    last = sc->match[mine].last;
    if (last + 1 >= sc->s->n) return;
    if (sc->s->tok[last + 1].upos != PSC_UPOS_PROPN) return;
    int32_t next = sc->match_of[last + 1];
    uint32_t head = next >= 0 ? sc->match[next].head : last + 1;
    bool person = next >= 0 && psc_match_sense(sc, &sc->match[next], USE(PERSON));
    if ((next < 0 || person) && sc->s->tok[head].rel != PSC_REL_FLAT)
        add_comp(p, head, PSC_JOIN_APPOS);
}

/* "United Nations | envoy Martin Griffiths", read as an apposition without a
 * comma: the body belongs to the title. */
static void take_leading_body(psc_scene *sc, psc_parts *p)
{
    const psc_token *tok = &sc->s->tok[p->head];
    sort_own(p);
    uint32_t first = p->own[0];
    if (tok->rel != PSC_REL_APPOS || first == 0 || sc->match_of[first - 1] < 0) return;
    const psc_match *m = &sc->match[sc->match_of[first - 1]];
    if (tok->head != (int32_t)m->head) return;
    if (!psc_match_sense(sc, m, USE(ORG) | USE(STATE) | USE(SEAT) | USE(CAPITAL))) return;
    for (uint32_t t = m->first; t <= m->last && p->n_own < PSC_OWN_MAX; t++) p->own[p->n_own++] = t;
}

void psc_parts_gather(psc_scene *sc, uint32_t head, psc_parts *p)
{
    memset(p, 0, sizeof *p);
    p->head = head;
    p->own[p->n_own++] = head;
    gather(sc, p, head, 0);
    take_leading_body(sc, p);
    finish(sc, p);
    join_neighbours(sc, p);
}

void psc_parts_of(psc_scene *sc, uint32_t head, const uint32_t *own, uint32_t n_own, psc_parts *p)
{
    memset(p, 0, sizeof *p);
    p->head = head;
    p->modifier = true;
    for (uint32_t i = 0; i < n_own && i < PSC_OWN_MAX; i++) p->own[p->n_own++] = own[i];
    finish(sc, p);
}
