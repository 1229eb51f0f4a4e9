/* SPDX-License-Identifier: Apache-2.0 */
/* Which of his offices a person of the lexicon holds in this report, when all of it is read.
 *
 * The lexicon knows offices by day ("UN envoy to Syria 2014..2018"), but the day of a report is
 * not always known, and reports tell offices themselves: in front of the name, as apposition,
 * as a word for him later ("the envoy").  Most certain first:
 *
 *     1. the office that the mention's own words fit          "the UN envoy for Syria, X"
 *     2. the office that the words of other mentions fit      "X" in the same report
 *     3. of several that fit, or that nothing speaks for, the one of the report's day
 *     4. of several that fit, the one whose other words the report speaks of (Syria, not Iraq)
 *     5. without a day: what he has always been; else the title as the report has it; else none
 *
 * Words fit an office if they share at least half of its own words and make it neither less nor
 * more ("deputy").  Only the role told is settled here; np.c and person.c have settled the code,
 * which changes alone where the words fit an office of another one. */
#include "actors/np.h"

#include "base/str.h"

enum {
    OFFICES = 32, /* of a person; more are not looked at */
    WORDS = 48,   /* of a mention */
    SMALL = 3     /* letters: "of", "the", "to" */
};

typedef struct bag {
    psc_word at[WORDS];
    uint32_t n;
    psc_str title; /* that of them which names an office */
} bag;

/* Who is meant by each entity, and what the report tells of him. */
typedef struct person {
    const psc_thing *thing;
    uint32_t votes[OFFICES]; /* mentions whose words fit this office alone */
    psc_str title;           /* told where no office fits */
} person;

typedef struct offices {
    psc_scene *sc;
    person *person; /* [n] in order of the text */
    uint32_t n, cap;
    int32_t *of; /* [mentions] person; -1 */
    bag *own;    /* scratch: words of the mention looked at */
} offices;

/* Words. */

static void fill(bag *b, const psc_entity *e, const psc_np *np)
{
    psc_str text = e->text, told = np->told;
    b->n = 0;
    b->title = np->title;
    while (b->n < WORDS && psc_word_next(&text, &b->at[b->n])) b->n++;
    while (b->n < WORDS && psc_word_next(&told, &b->at[b->n])) b->n++;
}

/* "defence", "defense"; "minister", "ministry" */
static bool same_word(psc_str a, psc_str b)
{
    size_t n = 0;
    while (n < a.len && n < b.len && a.ptr[n] == b.ptr[n]) n++;
    if (n == a.len && n == b.len) return true;
    return n >= 5 && n + 2 >= a.len && n + 2 >= b.len;
}

static bool has_word(const bag *b, psc_str word)
{
    for (uint32_t i = 0; i < b->n; i++)
        if (same_word(psc_word_str(&b->at[i]), word)) return true;
    return false;
}

/* The next word of an office that says something; false at the end. */
static bool office_word(psc_str *rest, psc_word *w)
{
    while (psc_word_next(rest, w))
        if (w->len > SMALL || w->shape != PSC_SHAPE_ANY) return true;
    return false;
}

static bool is_lesser(const psc_scene *sc, const bag *b)
{
    for (uint32_t i = 0; i < b->n; i++)
        if (psc_lexicon_word_is(sc->lx, psc_word_str(&b->at[i]), PSC_WORDS_LESSER)) return true;
    return false;
}

/* Does the title say more than the office does? */
static bool says_more(psc_str title, psc_str role)
{
    for (psc_word t; office_word(&title, &t);) {
        psc_str rest = role;
        bool there = false;
        for (psc_word w; !there && office_word(&rest, &w);)
            there = same_word(psc_word_str(&t), psc_word_str(&w));
        if (!there) return true;
    }
    return false;
}

/* How well words fit an office: its words among them, less those that are not; 0: not at all,
 * as where each says what the other does not (a defence minister is no foreign minister). */
static int fit_of(const psc_scene *sc, const bag *own, psc_str role)
{
    const psc_str all = role;
    int there = 0, missing = 0;
    bool lesser = false;
    for (psc_word w; office_word(&role, &w);) {
        const bool told = has_word(own, psc_word_str(&w));
        there += told;
        missing += !told;
        lesser |= psc_lexicon_word_is(sc->lx, psc_word_str(&w), PSC_WORDS_LESSER);
    }
    if (there == 0 || missing > there || lesser != is_lesser(sc, own)) return 0;
    if (missing && says_more(own->title, all)) return 0;
    return 16 * there - missing;
}

/* Offices. */

static uint32_t n_office(const psc_thing *t)
{
    return t->n_term < OFFICES ? t->n_term : OFFICES;
}

/* The first office of the same name. */
static uint32_t first_alike(const psc_thing *t, uint32_t i)
{
    for (uint32_t k = 0; k < i; k++)
        if (psc_str_eq(t->term[k].role, t->term[i].role)) return k;
    return i;
}

/* Bits of the offices that the words fit best; each name once. */
static uint32_t offices_told(const psc_scene *sc, const psc_thing *t, const bag *own)
{
    uint32_t bits = 0;
    int best = 1;
    for (uint32_t i = 0; i < n_office(t); i++) {
        const int fit = fit_of(sc, own, t->term[i].role);
        if (first_alike(t, i) != i || fit < best) continue;
        bits = (fit > best ? 0 : bits) | 1u << i;
        best = fit;
    }
    return bits;
}

/* The only office of the bits; -1. */
static int32_t only(uint32_t bits)
{
    if (!bits || bits & (bits - 1)) return -1;
    int32_t i = 0;
    while (!(bits >> i & 1)) i++;
    return i;
}

/* The office of the report's day; -1 if there is no day. */
static int32_t office_of_day(const psc_scene *sc, const psc_thing *t)
{
    if (sc->day == PSC_DAY_NONE) return -1;
    const psc_term *now = psc_thing_at(t, sc->day, NULL);
    const uint32_t i = (uint32_t)(now - t->term);
    return i < n_office(t) ? (int32_t)first_alike(t, i) : -1;
}

/* How often the report names what the office names and the mention's own words do not. */
static uint32_t spoken_of(const psc_scene *sc, const bag *own, psc_str role)
{
    uint32_t n = 0;
    for (psc_word w; office_word(&role, &w);) {
        if (has_word(own, psc_word_str(&w))) continue;
        for (uint32_t i = 0; i < sc->m->n; i++) {
            const uint8_t kind = sc->m->at[i].kind;
            psc_str name = sc->m->at[i].name;
            psc_word first;
            if (kind != PSC_ENTITY_STATE && kind != PSC_ENTITY_PLACE && kind != PSC_ENTITY_ORG)
                continue;
            n += psc_word_next(&name, &first) && psc_str_eq(psc_word_str(&first), psc_word_str(&w));
        }
    }
    return n;
}

/* Of offices that fit alike the one that the report is about; -1 if there is no such. */
static int32_t office_spoken_of(const offices *o, const psc_thing *t, uint32_t bits)
{
    uint32_t most = 0, second = 0;
    int32_t best = -1;
    for (uint32_t i = 0; i < n_office(t); i++) {
        const uint32_t n = bits >> i & 1 ? spoken_of(o->sc, o->own, t->term[i].role) : 0;
        if (n > most) {
            second = most;
            most = n;
            best = (int32_t)i;
        } else if (n > second) {
            second = n;
        }
    }
    return most > 2 * second ? best : -1;
}

/* People. */

static uint32_t person_for(offices *o, const psc_thing *t)
{
    for (uint32_t i = 0; i < o->n; i++)
        if (o->person[i].thing == t) return i;
    person *p = psc_push(o->sc->arena, o->person, o->n, o->cap);
    *p = (person){.thing = t};
    return o->n - 1;
}

static bool is_person(const psc_np *np)
{
    return np->thing && np->thing->kind == PSC_THING_PERSON && np->thing->n_term;
}

static void gather(offices *o)
{
    psc_scene *sc = o->sc;
    for (uint32_t i = 0; i < sc->m->n; i++) o->of[i] = -1;
    for (uint32_t i = 0; i < sc->n_known; i++) {
        const psc_known *k = &sc->known[i];
        if (is_person(&k->np)) o->of[k->entity] = (int32_t)person_for(o, k->np.thing);
    }
    for (uint32_t i = 0; i < sc->m->n; i++) { /* "we", "his": who is meant comes before */
        const psc_entity *e = &sc->m->at[i];
        if (o->of[i] < 0 && e->link >= 0 && e->kind == PSC_ENTITY_PRONOUN)
            o->of[i] = o->of[e->link];
    }
}

/* A title of another body ("president" of a council) is nothing without that body. */
static bool title_holds(const psc_np *np, const psc_entity *e)
{
    return np->title.len && (!np->title_sector || psc_code_has(&e->code, np->title_sector));
}

/* A first look at all mentions, before any is settled. */
static void vote(offices *o)
{
    for (uint32_t i = 0; i < o->sc->n_known; i++) {
        const psc_known *k = &o->sc->known[i];
        if (o->of[k->entity] < 0 || k->np.former) continue;
        person *p = &o->person[o->of[k->entity]];
        fill(o->own, &o->sc->m->at[k->entity], &k->np);
        const uint32_t bits = offices_told(o->sc, p->thing, o->own);
        const int32_t told = only(bits);
        if (told >= 0) p->votes[told]++;
        const bool bears = title_holds(&k->np, &o->sc->m->at[k->entity]);
        if (!bits && bears && !p->title.len) p->title = k->np.title;
    }
}

/* The office that most mentions tell; -1. */
static int32_t office_voted(const person *p, uint32_t bits)
{
    int32_t best = -1;
    for (uint32_t i = 0; i < n_office(p->thing); i++)
        if (bits >> i & 1 && p->votes[i] && (best < 0 || p->votes[i] > p->votes[best]))
            best = (int32_t)i;
    return best;
}

/* Of the offices that the bits tell. */
static int32_t choose(const offices *o, const person *p, uint32_t bits)
{
    const int32_t now = office_of_day(o->sc, p->thing);
    if (only(bits) >= 0) return only(bits);
    const int32_t voted = office_voted(p, bits);
    if (now >= 0 && bits >> now & 1 && (voted < 0 || p->votes[now])) return now;
    if (voted >= 0) return voted;
    return now < 0 ? office_spoken_of(o, p->thing, bits) : -1;
}

static bool always_the_same(const psc_thing *t)
{
    for (uint32_t i = 1; i < t->n_term; i++)
        if (!psc_str_eq(t->term[i].role, t->term[0].role)) return false;
    return true;
}

/* The role where no office is told: the mention's own title if it names an office (any, where
 * offices fit it alike), what the report or the day tells, what he has always been. */
static psc_str role_untold(const offices *o, const person *p, const psc_np *np, const psc_entity *e,
                           bool alike)
{
    const bool titled = np && (np->former ? e->code.sector[0] == PSC_SECTOR_ELI && np->title.len
                                          : title_holds(np, e));
    if (titled && (np->title_office || alike)) return np->title;
    const int32_t voted = office_voted(p, UINT32_MAX);
    const int32_t now = office_of_day(o->sc, p->thing);
    if (now >= 0 && (voted < 0 || p->votes[now])) return p->thing->term[now].role;
    if (voted >= 0) return p->thing->term[voted].role;
    if (always_the_same(p->thing)) return p->thing->term[0].role;
    return titled ? np->title : p->title;
}

/* Settling. */

static psc_str former(psc_scene *sc, psc_str role)
{
    const psc_str word = sc->lx->first_word[PSC_WORDS_LEFT];
    psc_str rest = role;
    if (!role.len || !word.len || psc_str_eq(psc_str_cut(&rest, ' '), word)) return role;
    return psc_arena_printf(sc->arena, "%.*s %.*s", (int)word.len, word.ptr, (int)role.len,
                            role.ptr);
}

/* Of the offices told, those in the country that the words tell ("South Sudan's vice president"),
 * if there are any. */
static uint32_t of_country(const psc_thing *t, const psc_entity *e, psc_str title, uint32_t bits)
{
    uint32_t kept = 0, titled = 0;
    for (uint32_t i = 0; i < n_office(t); i++) {
        if (memcmp(t->term[i].code.country, e->code.country, 3) != 0) continue;
        kept |= bits & 1u << i;
        if (psc_str_ieq(t->term[i].role, title)) titled |= 1u << i;
    }
    if (bits && !kept) kept = titled;
    return kept ? kept : bits;
}

static void settle(offices *o, uint32_t entity, const psc_np *np)
{
    psc_scene *sc = o->sc;
    psc_entity *e = &sc->m->at[entity];
    const person *p = &o->person[o->of[entity]];
    const bool left = e->code.sector[0] == PSC_SECTOR_ELI;
    uint32_t bits = 0;
    int32_t told = -1;
    if (np && (!np->former || left)) {
        fill(o->own, e, np);
        bits = offices_told(sc, p->thing, o->own);
        if (sc->day == PSC_DAY_NONE) bits = of_country(p->thing, e, np->title, bits);
        told = choose(o, p, bits);
    }
    e->role = told >= 0 ? p->thing->term[told].role : role_untold(o, p, np, e, bits != 0);
    if (left) e->role = former(sc, e->role);
    if (told < 0 || left || sc->day != PSC_DAY_NONE) return;
    e->code = p->thing->term[told].code;
}

/* Pronouns have what they stand for. */
static void settle_pronouns(offices *o)
{
    for (uint32_t i = 0; i < o->sc->m->n; i++) {
        psc_entity *e = &o->sc->m->at[i];
        if (o->of[i] < 0 || e->kind != PSC_ENTITY_PRONOUN || e->link < 0) continue;
        e->role = o->sc->m->at[e->link].role;
        e->code = o->sc->m->at[e->link].code;
    }
}

void psc_link_offices(psc_scene *sc)
{
    offices o = {.sc = sc, .of = psc_new(sc->arena, int32_t, sc->m->n + 1)};
    gather(&o);
    if (!o.n) return;
    o.own = psc_new(sc->arena, bag, 1);
    vote(&o);
    for (uint32_t i = 0; i < sc->n_known; i++) {
        const uint32_t e = sc->known[i].entity;
        if (o.of[e] >= 0 && sc->m->at[e].kind != PSC_ENTITY_PRONOUN)
            settle(&o, e, &sc->known[i].np);
    }
    settle_pronouns(&o);
}
