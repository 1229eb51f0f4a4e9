/* SPDX-License-Identifier: Apache-2.0 */
/* Named persons: those the lexicon knows, by day, and strangers by their titles. */
#include "actors/np.h"

#include "base/str.h"

static const psc_clue *title_clue(const psc_parts *p)
{
    const psc_clue *best = NULL;
    for (uint32_t i = 0; i < p->n_clue; i++) {
        const psc_clue *c = &p->clue[i];
        if (c->use != PSC_USE_ROLE || c->gone || c->name->plural) continue;
        if (psc_roles_are_people(c->thing)) best = c;
    }
    return best;
}

/* "the mining company Valedor", "the rebel group Ansar" */
static const psc_clue *body_clue(const psc_parts *p)
{
    const psc_clue *best = NULL;
    for (uint32_t i = 0; i < p->n_clue; i++) {
        const psc_clue *c = &p->clue[i];
        if (c->use == PSC_USE_ROLE && !c->gone && c->thing->sub == PSC_ROLE_BODY &&
            (int32_t)c->match->last < p->name_first)
            best = c;
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
    psc_np_why(sc, np, "person", t->name, "as", term->role);
    if (sc->day == PSC_DAY_NONE && t->n_term > 1) psc_np_why_more(sc, np, "no date: longest role");
    if (past > 0 && psc_sector_is_office(np->code.sector[0])) {
        psc_code_set_sector(&np->code, PSC_SECTOR_ELI);
        psc_np_why_more(sc, np, "out of office");
    }
}

/* Does the title name an office by itself ("president", not "leader")?  A rank does not:
 * colonels are presidents. */
static bool is_office_title(const psc_scene *sc, const psc_np *title)
{
    const psc_thing *role = title->role_thing ? &sc->lx->thing[title->role_thing - 1] : NULL;
    const unsigned s = title->code.sector[0];
    return role && role->n_term &&
           (s == PSC_SECTOR_GOV || s == PSC_SECTOR_LEG || s == PSC_SECTOR_COP ||
            s == PSC_SECTOR_JUD || s == PSC_SECTOR_SPY);
}

/* Keep a title as the text has it, for office.c. */
void psc_np_keep_title(const psc_scene *sc, const psc_np *title, psc_np *np)
{
    if (!title->role.len || np->title.len) return;
    np->title = title->role;
    np->told = title->told;
    np->title_office = is_office_title(sc, title);
    np->title_sector = title->code.sector[0];
    np->former = np->title_sector == PSC_SECTOR_ELI;
}

/* The last office that is called what the title says: "president"; NULL if there is none. */
static const psc_term *told_office(const psc_thing *t, const psc_np *title)
{
    const psc_term *found = NULL;
    for (uint32_t i = 0; i < t->n_term; i++)
        if (psc_str_ieq(t->term[i].role, title->role)) found = &t->term[i];
    return found;
}

/* "South Sudan's vice president X": without a date, of his offices the last in that country. */
static void fit_country(psc_scene *sc, const psc_np *title, const psc_sources *from, psc_np *np)
{
    const psc_thing *t = np->thing;
    if (!t || sc->day != PSC_DAY_NONE || from->n != 1 || !from->at[0].own) return;
    const char *country = from->at[0].country;
    if (!memcmp(np->code.country, country, 3)) return;
    for (uint32_t i = t->n_term; i-- > 0;) {
        const psc_term *term = &t->term[i];
        if (memcmp(term->code.country, country, 3) != 0) continue;
        if (!psc_code_has(&term->code, title->code.sector[0])) continue;
        np->code = term->code;
        np->role = term->role;
        psc_np_why(sc, np, "person", t->name, "as titled", term->role);
        return;
    }
}

/* A title in the text corrects the term: without a date, or where it names another
 * office than the lexicon knows for the day. */
void psc_np_fit_title(psc_scene *sc, const psc_np *title, psc_np *np)
{
    const psc_thing *t = np->thing;
    const unsigned told = title->code.sector[0];
    psc_np_keep_title(sc, title, np);
    if (!told || !t) return;
    if (told == PSC_SECTOR_ELI) {
        if (sc->day != PSC_DAY_NONE || !psc_sector_is_office(np->code.sector[0])) return;
        psc_code_set_sector(&np->code, PSC_SECTOR_ELI);
        psc_np_why_more(sc, np, "out of office as titled");
        return;
    }
    if (psc_code_has(&np->code, told) && (sc->day != PSC_DAY_NONE || !told_office(t, title)))
        return;
    const bool opposes = told == PSC_SECTOR_OPP || told == PSC_SECTOR_REB;
    if (sc->day != PSC_DAY_NONE && !opposes && !is_office_title(sc, title)) return;
    for (uint32_t i = 0; i < t->n_term; i++) {
        const psc_term *exact = sc->day == PSC_DAY_NONE ? told_office(t, title) : NULL;
        const psc_term *term = exact ? exact : &t->term[i];
        if (!psc_code_has(&term->code, told)) continue;
        np->code = term->code;
        np->role = term->role;
        psc_np_why(sc, np, "person", t->name, "as titled", term->role);
        return;
    }
    if (!opposes && !is_office_title(sc, title)) return;
    psc_code_set_sectors(&np->code, &title->code);
    np->role = title->role;
    psc_np_why(sc, np, "person", t->name, "as titled", title->role);
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
    uint32_t w = sc->word[token];
    uint8_t g = w && w < sc->lx->n_given ? sc->lx->given_sex[w] : 0;
    return g == 'm' || g == 'f' ? (char)g : 0;
}

/* "Frederick Fung of the Civic Party", "the Civic Party's Alvin Yeung" */
static void body_code(psc_scene *sc, const psc_parts *p, psc_np *np)
{
    for (uint32_t i = 0; i < p->n_comp; i++) {
        psc_join join = (psc_join)p->comp[i].join;
        if (join != PSC_JOIN_POSS && join != PSC_JOIN_OF && join != PSC_JOIN_FROM) continue;
        const psc_reading *l = psc_np_read(sc, p->comp[i].head);
        if (l->n != 1 || l->at[0].kind != PSC_ENTITY_ORG) continue;
        if (!l->at[0].thing && !l->at[0].code.sector[0]) continue;
        np->code = l->at[0].code;
        np->own_country = true;
        psc_np_why(sc, np, "of", psc_scene_text(sc, l->at[0].first, l->at[0].last), "",
                   (psc_str){0});
        return;
    }
}

/* Title before an unknown name: "Foreign Minister Adel X", "the activist Y". */
static void title_code(psc_scene *sc, const psc_parts *p, psc_np *np, psc_sources *from)
{
    const psc_clue *title = title_clue(p);
    const psc_clue *org = psc_parts_org(p);
    const bool body = !title && (title = body_clue(p)) != NULL;
    if (title) {
        np->kind = body ? PSC_ENTITY_ORG : PSC_ENTITY_PERSON;
        if (!np->sex) np->sex = title->thing->sex;
        np->role = psc_np_role_text(sc, p, title);
        np->role_thing = (uint32_t)(title->thing - sc->lx->thing) + 1;
        np->noun = psc_scene_hash(sc, title->match->last);
        psc_np_sectors(sc, p, title, np);
    } else if (org) {
        const psc_code *code = psc_scene_code(sc, org->thing);
        if (code) np->code = *code;
        psc_np_why(sc, np, "of", psc_clue_text(sc, org), "", (psc_str){0});
    } else {
        body_code(sc, p, np);
    }
    if (!np->code.country[0]) psc_np_countries(sc, p, false, title != NULL, from);
    psc_np_sector_words(sc, p, np);
}

/* The role of people in the plural that the match at t names: "senators"; 0 if none. */
static uint32_t plural_role(const psc_scene *sc, int32_t t)
{
    const int32_t m = t < 0 ? -1 : sc->match_of[t];
    const psc_name *n = m < 0 ? NULL : psc_match_sense(sc, &sc->match[m], 1u << PSC_USE_ROLE);
    const psc_thing *role = n && n->plural ? psc_scene_thing(sc, n) : NULL;
    return role && role->sub == PSC_ROLE_PERSON ? (uint32_t)(role - sc->lx->thing) + 1 : 0;
}

/* The title that a name shares with others: that of the list's first ("Senators Ana Pek and Bo
 * Lim"), or people whom the list spells out behind a comma ("two senators, Ana Pek and ..."). */
static uint32_t shared_title(psc_scene *sc, uint32_t t, uint32_t first)
{
    const psc_token *tok = &sc->s->tok[t];
    if ((tok->rel != PSC_REL_CONJ && tok->rel != PSC_REL_APPOS) || tok->head < 0) return 0;
    const uint32_t h = (uint32_t)tok->head;
    if (first && psc_str_eq(sc->s->tok[first - 1].form, PSC_STR(",")) && plural_role(sc, tok->head))
        return plural_role(sc, tok->head);
    if (tok->rel != PSC_REL_CONJ) return 0;
    const psc_reading *l = psc_np_read(sc, h);
    if (l->n == 1 && l->at[0].list_role) return l->at[0].list_role;
    return sc->s->tok[h].rel == PSC_REL_APPOS ? shared_title(sc, h, h) : 0;
}

/* A stranger in a list is what its title says, of the same country. */
static void share_title(psc_scene *sc, uint32_t first, psc_np *np, const psc_sources *from)
{
    np->list_role = plural_role(sc, (int32_t)first - 1);
    if (np->code.sector[0] || np->role_thing) return;
    if (!np->list_role) np->list_role = shared_title(sc, np->head, first);
    if (!np->list_role) return;
    const psc_thing *role = &sc->lx->thing[np->list_role - 1];
    const int32_t h = sc->s->tok[np->head].head;
    const psc_reading *l = h < 0 ? NULL : psc_np_read(sc, (uint32_t)h);
    const psc_np *before = l && l->n == 1 && l->at[0].role_thing == np->list_role ? l->at : NULL;
    psc_code_set_sectors(&np->code, before && before->code.sector[0] ? &before->code
                                    : role->n_term                   ? &role->term[0].code
                                                                     : &role->fallback);
    if (!from->n && before && psc_code_has_country(&before->code))
        memcpy(np->code.country, before->code.country, 4);
    np->kind = PSC_ENTITY_PERSON;
    np->role_thing = np->list_role;
    psc_np_why(sc, np, "one of the list of", role->name, "", (psc_str){0});
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

/* The rest of a word with a hyphen in it ("Chan-o-cha"); not what an article is tied to ("Tahir
 * al-Faki" has two words). */
static bool goes_on(const psc_scene *sc, const psc_parts *p, int32_t t)
{
    if (t <= p->name_first || sc->s->tok[t - 1].xpos != PSC_XPOS_HYPH) return false;
    return t < p->name_first + 2 || !psc_scene_is(sc, (uint32_t)t - 2, PSC_WORDS_PARTICLE);
}

static bool one_word_name(const psc_scene *sc, const psc_parts *p)
{
    uint32_t n = 0;
    for (int32_t t = p->name_first; t <= p->name_last; t++) {
        if (psc_scene_is(sc, (uint32_t)t, PSC_WORDS_PARTICLE)) continue;
        if (goes_on(sc, p, t)) continue;
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
        np->given = psc_scene_hash(sc, (uint32_t)p->name_first);
        char sex = given_sex(sc, (uint32_t)p->name_first);
        if (sex) np->sex = sex;
        if (sex) np->kind = PSC_ENTITY_PERSON;
    }
    read_honorific(sc, p, np);
}

static void finish_person(psc_np *np)
{
    if (np->kind == PSC_ENTITY_PERSON || np->thing) np->kind = PSC_ENTITY_PERSON;
    if (np->sex == 'f') np->flag |= PSC_MENTION_FEMALE;
    if (np->sex == 'm') np->flag |= PSC_MENTION_MALE;
}

/* A name that is not in the lexicon, or only its surname. */
void psc_np_read_name(psc_scene *sc, const psc_parts *p, psc_np_list *out)
{
    psc_np np = psc_np_new(p);
    psc_sources from = {.n = 0};
    name_np(sc, p, &np);
    psc_np alone = np;
    title_code(sc, p, &np, &from);
    psc_np_keep_title(sc, &np, &np);
    share_title(sc, (uint32_t)p->name_first, &np, &from);
    psc_np titled = np;
    if (from.n && from.at[0].own) memcpy(titled.code.country, from.at[0].country, 4);
    const psc_match *sur = surname_match(sc, p);
    const psc_thing *t = NULL;
    psc_np probe = titled;
    if (psc_link_name(sc, &probe)) {
        np = probe;
    } else if (!np.role_thing && !p->n_comp && !p->n_clue && psc_link_name(sc, &alone)) {
        np = alone; /* "thanks to Ben Pek and Tamim": no country that is shared */
        from.n = 0;
    } else if (one_word_name(sc, p) && sur && (t = psc_link_surname(sc, sur, &titled)) != NULL) {
        person_code(sc, t, &np);
        psc_np_fit_title(sc, &titled, &np);
    }
    finish_person(&np);
    psc_np_spread(sc, &from, &np, out);
}

const psc_clue *psc_parts_person(const psc_scene *sc, const psc_parts *p)
{
    for (uint32_t i = p->n_clue; i-- > 0;) {
        const psc_clue *c = &p->clue[i];
        if (c->use != PSC_USE_PERSON || c->gone) continue;
        if (c->head) return c;
        const psc_clue *h = psc_parts_head_clue(p);
        uint8_t rel = sc->s->tok[c->match->head].rel;
        bool title = h && h->use == PSC_USE_ROLE && h->thing->sub == PSC_ROLE_PERSON &&
                     c->match->first > h->match->last;
        if (title && (rel == PSC_REL_FLAT || rel == PSC_REL_COMPOUND || rel == PSC_REL_NMOD_DESC))
            return c;
    }
    return NULL;
}

void psc_np_read_person(psc_scene *sc, const psc_parts *p, const psc_clue *c, psc_np_list *out)
{
    psc_np np = psc_np_new(p), title = psc_np_new(p);
    psc_sources from = {.n = 0};
    title_code(sc, p, &title, &from);
    np.kind = PSC_ENTITY_PERSON;
    np.flag = PSC_MENTION_NAMED;
    np.surname = psc_scene_hash(sc, c->match->last);
    if (c->match->first != c->match->last) np.given = psc_scene_hash(sc, c->match->first);
    np.role_thing = title.role_thing;
    np.noun = title.noun;
    person_code(sc, c->thing, &np);
    psc_np_fit_title(sc, &title, &np);
    fit_country(sc, &title, &from, &np);
    np.list_role = plural_role(sc, (int32_t)c->match->first - 1);
    finish_person(&np);
    psc_np_add(out, &np);
}
