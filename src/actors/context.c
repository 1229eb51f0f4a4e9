/* SPDX-License-Identifier: Apache-2.0 */
/* When the whole report is read, groups that no words gave a country ("the opposition",
 * "rebels") take that of the same noun elsewhere in the report, of the same sector, or of the
 * country most spoken of. */
#include "actors/link.h"

#include "base/str.h"

enum {
    COURT_WEIGHT = 6, /* "the court": a party's nationality is not enough to tell whose */
    FOCUS_MAX = 32
};

typedef struct focus {
    char country[FOCUS_MAX][4];
    uint32_t count[FOCUS_MAX];
    uint32_t n;
} focus;

static void count_country(focus *f, const char *country, uint32_t weight)
{
    uint32_t i = 0;
    while (i < f->n && memcmp(f->country[i], country, 3) != 0) i++;
    if (i == FOCUS_MAX) return;
    if (i == f->n) memcpy(f->country[f->n++], country, 4);
    f->count[i] += weight;
}

/* `met` (may be NULL): countries that it cannot be. */
static const char *most_spoken_of(const focus *f, const focus *met)
{
    const char *best = NULL;
    uint32_t most = 0;
    for (uint32_t i = 0; i < f->n; i++) {
        bool out = false;
        for (uint32_t k = 0; met && k < met->n; k++)
            out |= memcmp(met->country[k], f->country[i], 3) == 0;
        if (out || (best && f->count[i] <= most)) continue;
        best = f->country[i];
        most = f->count[i];
    }
    return best;
}

/* How much it is spoken of. */
static uint32_t spoken_of(const focus *f)
{
    uint32_t most = 0;
    for (uint32_t i = 0; i < f->n; i++)
        if (f->count[i] > most) most = f->count[i];
    return most;
}

static bool wants_country(const psc_entity *e)
{
    if (e->code.country[0] || !e->code.sector[0] || e->link >= 0) return false;
    unsigned s = e->code.sector[0];
    return s == PSC_SECTOR_GOV || s == PSC_SECTOR_MIL || s == PSC_SECTOR_COP ||
           s == PSC_SECTOR_REB || s == PSC_SECTOR_OPP || s == PSC_SECTOR_PRM ||
           s == PSC_SECTOR_CVL || s == PSC_SECTOR_REF || s == PSC_SECTOR_LEG ||
           s == PSC_SECTOR_JUD || s == PSC_SECTOR_SPY || s == PSC_SECTOR_PTY;
}

typedef struct context {
    focus told; /* every country, whatever is told of it */
    focus place, sector[PSC_SECTOR_COUNT];
    focus field; /* countries in or to which things happen: "in Syria", "aid to Syria" */
} context;

/* "in Syria", "assistance to Syria": a state that is neither subject nor part of a name. */
static bool is_field(const psc_scene *sc, const psc_entity *e)
{
    const psc_token *tok = sc->doc->sent[e->sentence].tok;
    const psc_rel rel = (psc_rel)tok[e->head].rel;
    return e->kind == PSC_ENTITY_STATE && (rel == PSC_REL_OBL || rel == PSC_REL_NMOD);
}

/* "a Spanish daily": whatever the mention e is, it is a word of somebody who reports. */
static bool is_of_media(const psc_scene *sc, const psc_entity *e)
{
    for (uint32_t i = sc->m->first[e->sentence]; i < sc->m->first[e->sentence + 1]; i++) {
        const psc_entity *o = &sc->m->at[i];
        if (o->code.sector[0] == PSC_SECTOR_JRN && o->first <= e->head && e->head <= o->last)
            return true;
    }
    return false;
}

/* "a Spanish daily" */
static bool modifies_media(const psc_scene *sc, const psc_entity *e)
{
    const psc_sentence *s = &sc->doc->sent[e->sentence];
    const int32_t noun = s->tok[e->head].head;
    return e->kind == PSC_ENTITY_ADJ && noun >= 0 &&
           psc_lexicon_word_is(sc->lx, s->tok[noun].form, PSC_WORDS_MEDIUM);
}

/* "wanted in Spain", "sought by Spain": who looks for somebody may do so from anywhere. */
static bool is_seeking(const psc_scene *sc, const psc_entity *e)
{
    const psc_token *tok = sc->doc->sent[e->sentence].tok;
    const int32_t verb = tok[e->head].head;
    return verb >= 0 && psc_rel_base((psc_rel)tok[e->head].rel) == PSC_REL_OBL &&
           psc_lexicon_word_is(sc->lx, tok[verb].form, PSC_WORDS_SOUGHT);
}

/* "fly to Spain": where somebody goes. */
static bool is_destination(const psc_scene *sc, const psc_entity *e)
{
    const psc_token *tok = sc->doc->sent[e->sentence].tok;
    const int32_t verb = tok[e->head].head;
    if (is_seeking(sc, e)) return true;
    if (e->kind != PSC_ENTITY_STATE || tok[e->head].rel != PSC_REL_OBL || verb < 0) return false;
    if (!psc_lexicon_word_is(sc->lx, tok[verb].form, PSC_WORDS_TRAVEL)) return false;
    for (int32_t t = verb + 1; t < (int32_t)e->head; t++)
        if (tok[t].head == (int32_t)e->head && tok[t].rel == PSC_REL_CASE &&
            psc_lexicon_word_is(sc->lx, tok[t].form, PSC_WORDS_TO))
            return true;
    return false;
}

/* How much a mention says that the report is about what happens in its country:
 * places most, who acts from outside least. */
static uint32_t focus_weight(const psc_scene *sc, uint32_t i)
{
    const psc_entity *e = &sc->m->at[i];
    if (e->code.sector[0] == PSC_SECTOR_JRN || modifies_media(sc, e))
        return 0; /* who reports is from anywhere */
    if (e->code.sector[0] == PSC_SECTOR_REF || is_destination(sc, e)) return 0; /* not at home */
    if (e->kind == PSC_ENTITY_PLACE) return 4;
    if (is_of_media(sc, e)) return 0; /* may be anywhere */
    if (sc->m->flag[i] & (PSC_MENTION_CAPITAL | PSC_MENTION_SEAT)) return 0;
    const psc_token *tok = sc->doc->sent[e->sentence].tok;
    if (e->kind == PSC_ENTITY_ADJ) {
        int32_t noun = tok[e->head].head;
        bool acts = noun >= 0 && psc_rel_base((psc_rel)tok[noun].rel) == PSC_REL_NSUBJ;
        return acts ? 1 : 3;
    }
    psc_rel rel = psc_rel_base((psc_rel)tok[e->head].rel);
    if (e->kind == PSC_ENTITY_STATE)
        return rel == PSC_REL_NSUBJ || tok[e->head].rel == PSC_REL_OBL_AGENT ? 0
               : is_field(sc, e)                                             ? 4
                                                                             : 3;
    bool cause = e->code.sector[0] == PSC_SECTOR_OPP || e->code.sector[0] == PSC_SECTOR_REB;
    return cause ? 6 : 1;
}

static void gather_context(const psc_scene *sc, context *cx)
{
    for (uint32_t i = 0; i < sc->m->n; i++) {
        const psc_entity *e = &sc->m->at[i];
        if (!psc_code_has_country(&e->code) || e->kind == PSC_ENTITY_PRONOUN) continue;
        uint32_t weight = focus_weight(sc, i);
        if (e->code.sector[0] != PSC_SECTOR_JRN && !modifies_media(sc, e) && !is_of_media(sc, e) &&
            !is_destination(sc, e))
            count_country(&cx->told, e->code.country, 1);
        if (weight) count_country(&cx->place, e->code.country, weight);
        if (weight && is_field(sc, e)) count_country(&cx->field, e->code.country, 1);
        if (e->kind != PSC_ENTITY_STATE && e->kind != PSC_ENTITY_ADJ && e->kind != PSC_ENTITY_PLACE)
            count_country(&cx->sector[e->code.sector[0]], e->code.country, 1);
    }
}

/* Countries that nouns have had so far: open addressing by hash of the noun. */
typedef struct nouns {
    uint32_t *key;        /* [n_slot] 0 empty */
    const char **country; /* [n_slot] */
    uint32_t n_slot;
} nouns;

static nouns new_nouns(const psc_scene *sc)
{
    nouns n = {.n_slot = 64};
    while (n.n_slot < 2 * sc->n_known) n.n_slot *= 2;
    n.key = psc_new(sc->arena, uint32_t, n.n_slot);
    n.country = psc_new(sc->arena, const char *, n.n_slot);
    return n;
}

static const char **noun_at(const nouns *n, uint32_t noun)
{
    uint32_t i = noun & (n->n_slot - 1);
    while (n->key[i] && n->key[i] != noun) i = (i + 1) & (n->n_slot - 1);
    n->key[i] = noun;
    return &n->country[i];
}

static bool is_state_organ(const psc_entity *e)
{
    const uint8_t x = e->code.sector[0];
    return x == PSC_SECTOR_GOV || x == PSC_SECTOR_MIL;
}

/* "The government protested to Japan", "summoned the French ambassador": what one state does to
 * another tells that it is not that one. */
static bool is_met_abroad(const psc_scene *sc, const psc_entity *e, const psc_entity *o)
{
    static const psc_words home[] = {PSC_WORDS_IN, PSC_WORDS_OF, PSC_WORDS_FOR};
    const psc_sentence *s = &sc->doc->sent[e->sentence];
    const psc_rel rel = psc_rel_base((psc_rel)s->tok[o->head].rel);
    if (!psc_code_has_country(&o->code) || o->inferred || o->head <= e->head) return false;
    if (rel != PSC_REL_OBJ && rel != PSC_REL_IOBJ && rel != PSC_REL_OBL) return false;
    for (uint32_t t = e->head + 1; t < o->head; t++) /* "in Japan", "for Japan" */
        for (size_t i = 0; i < sizeof home / sizeof *home; i++)
            if (s->tok[t].head == (int32_t)o->head && s->tok[t].rel == PSC_REL_CASE &&
                psc_lexicon_word_is(sc->lx, s->tok[t].form, home[i]))
                return false;
    return o->kind == PSC_ENTITY_STATE || (is_state_organ(e) && is_state_organ(o));
}

/* The countries that the subject of a verb has to do with, as a stranger. */
static void gather_met(const psc_scene *sc, const psc_entity *e, focus *met)
{
    const psc_token *tok = sc->doc->sent[e->sentence].tok;
    if (e->name.len || psc_rel_base((psc_rel)tok[e->head].rel) != PSC_REL_NSUBJ) return;
    for (uint32_t i = sc->m->first[e->sentence]; i < sc->m->first[e->sentence + 1]; i++)
        if (is_met_abroad(sc, e, &sc->m->at[i])) count_country(met, sc->m->at[i].code.country, 1);
}

/* "between Kyiv and the separatists", "the army and rebels": rebels are those of the state that
 * they are joined with; NULL. */
static const char *joined_country(const psc_scene *sc, const psc_entity *e)
{
    const psc_token *tok = sc->doc->sent[e->sentence].tok;
    for (uint32_t i = sc->m->first[e->sentence]; i < sc->m->first[e->sentence + 1]; i++) {
        const psc_entity *o = &sc->m->at[i];
        const bool joined =
            (tok[e->head].rel == PSC_REL_CONJ && tok[e->head].head == (int32_t)o->head) ||
            (tok[o->head].rel == PSC_REL_CONJ && tok[o->head].head == (int32_t)e->head);
        const bool pair = tok[e->head].rel != PSC_REL_CONJ || e->head > o->head;
        if (joined && pair && psc_code_has_country(&o->code) && is_state_organ(o))
            return o->code.country;
    }
    return NULL;
}

/* A diplomat or an embassy: at home in another country than where they are told to be. */
static bool is_posted(const psc_scene *sc, const psc_known *k)
{
    return k->np.role_thing && sc->lx->thing[k->np.role_thing - 1].lives_abroad &&
           k->np.code.sector[0] == PSC_SECTOR_GOV;
}

/* Below the verb, with no other verb between. */
static bool is_in_clause(const psc_token *tok, uint32_t t, int32_t verb)
{
    for (int step = 0; step < 5; step++) {
        const int32_t h = tok[t].head;
        if (h < 0 || h == verb) return h == verb;
        if (tok[h].upos == PSC_UPOS_VERB) return false;
        t = (uint32_t)h;
    }
    return false;
}

/* "The ambassador was called to the ministry in Lima": those who receive him, and where he is,
 * are not his state. */
static void gather_hosts(const psc_scene *sc, const psc_entity *e, focus *met)
{
    const psc_token *tok = sc->doc->sent[e->sentence].tok;
    for (uint32_t i = sc->m->first[e->sentence]; i < sc->m->first[e->sentence + 1]; i++) {
        const psc_entity *o = &sc->m->at[i];
        if (o == e || !psc_code_has_country(&o->code) || o->inferred) continue;
        if (o->kind == PSC_ENTITY_ADJ || o->kind == PSC_ENTITY_PRONOUN) continue;
        if (!is_state_organ(o) && o->kind != PSC_ENTITY_PLACE) continue;
        if (is_in_clause(tok, o->head, tok[e->head].head)) count_country(met, o->code.country, 1);
    }
}

/* "Fighting ended in Monrovia when the rebels left": those who are at home where they do it are of
 * the one country in which their sentence tells of places; NULL. */
static const char *scene_country(const psc_scene *sc, const psc_entity *e)
{
    const psc_token *tok = sc->doc->sent[e->sentence].tok;
    const char *found = NULL;
    for (uint32_t i = sc->m->first[e->sentence]; i < sc->m->first[e->sentence + 1]; i++) {
        const psc_entity *o = &sc->m->at[i];
        if (o->kind != PSC_ENTITY_PLACE && o->kind != PSC_ENTITY_STATE) continue;
        if (tok[o->head].rel != PSC_REL_OBL || !psc_code_has_country(&o->code)) continue;
        bool in = false;
        for (uint32_t t = o->head > 2 ? o->head - 3 : 0; t < o->head; t++)
            in |= tok[t].head == (int32_t)o->head && tok[t].rel == PSC_REL_CASE &&
                  psc_lexicon_word_is(sc->lx, tok[t].form, PSC_WORDS_IN);
        if (!in) continue;
        if (found && memcmp(found, o->code.country, 3) != 0) return NULL;
        found = o->code.country;
    }
    return found;
}

/* "Peru will vote in May. The opposition ...": politics at home, in a report that names one
 * country alone, even if it only acts. */
static const char *only_country(const context *cx, unsigned sector, const focus *met)
{
    const bool politics = sector == PSC_SECTOR_OPP || sector == PSC_SECTOR_PTY ||
                          sector == PSC_SECTOR_LEG || sector == PSC_SECTOR_GOV;
    return politics && cx->told.n == 1 ? most_spoken_of(&cx->told, met) : NULL;
}

/* Whose a drone is is not told by where it strikes. */
static bool comes_from_afar(const psc_scene *sc, const psc_known *k)
{
    return k->np.role_thing && sc->lx->thing[k->np.role_thing - 1].lives_abroad &&
           k->np.code.sector[0] == PSC_SECTOR_MIL;
}

static bool is_cause(unsigned s)
{
    return s == PSC_SECTOR_OPP || s == PSC_SECTOR_REB || s == PSC_SECTOR_PRM;
}

/* "a farmer and his two daughters": they are from where he is, which may not be told. */
static bool is_somebodys(const psc_scene *sc, const psc_entity *e)
{
    const psc_sentence *s = &sc->doc->sent[e->sentence];
    for (uint32_t t = e->first; t < e->head && t < s->n; t++) {
        if (s->tok[t].head != (int32_t)e->head || s->tok[t].rel != PSC_REL_NMOD_POSS) continue;
        const int32_t who = sc->m->head[e->sentence][t];
        const psc_entity *o = who < 0 ? NULL : &sc->m->at[who];
        if (o && o->kind == PSC_ENTITY_PRONOUN && o->link >= 0 && !o->code.country[0] &&
            !psc_code_none(&o->code))
            return true;
    }
    return false;
}

/* Somebody of whom the report need not say again where he is from. */
static bool may_be_inferred(const psc_scene *sc, const psc_known *k)
{
    const psc_entity *e = &sc->m->at[k->entity];
    const unsigned s = e->code.sector[0];
    const psc_token *head = &sc->doc->sent[e->sentence].tok[e->head];
    const bool titled = e->kind == PSC_ENTITY_PERSON && k->np.name.len && !is_cause(s);
    const bool organ = e->kind == PSC_ENTITY_ORG && k->np.role_thing && psc_sector_is_office(s);
    const bool movement = is_cause(s) && e->plural && k->np.role_thing; /* "the Maoists" */
    if (head->upos == PSC_UPOS_PROPN && !titled && !organ && !movement) return false;
    if (s == PSC_SECTOR_CVL && is_somebodys(sc, e)) return false;
    const bool body = e->kind == PSC_ENTITY_ORG || titled ||
                      ((is_cause(s) || s == PSC_SECTOR_REF) && e->plural);
    return body || k->np.definite || k->np.bound;
}

/* By what is told of his like, where his sentence is, and where most happens. */
static const char *country_near(const psc_scene *sc, const context *cx, const psc_entity *e,
                                const focus *met, const char **how)
{
    const unsigned s = e->code.sector[0];
    const bool local = s == PSC_SECTOR_REB || s == PSC_SECTOR_PRM || s == PSC_SECTOR_COP ||
                       s == PSC_SECTOR_CVL;
    *how = "country of others of this sector in this report";
    const char *c = is_cause(s) ? most_spoken_of(&cx->sector[s], met) : NULL;
    if (c) return c;
    *how = "country where its sentence tells of a place";
    c = local ? scene_country(sc, e) : NULL;
    if (c) return c;
    *how = "country in which most happens in this report"; /* not that of those who speak of it */
    return is_cause(s) && spoken_of(&cx->field) > 1 ? most_spoken_of(&cx->field, met) : NULL;
}

/* By the report as a whole. */
static const char *country_of_report(const psc_scene *sc, const context *cx, const psc_known *k,
                                     const focus *met, const char **how)
{
    const unsigned s = sc->m->at[k->entity].code.sector[0];
    const bool court = s == PSC_SECTOR_JUD || s == PSC_SECTOR_LEG || s == PSC_SECTOR_SPY ||
                       s == PSC_SECTOR_PTY;
    const bool enough = spoken_of(&cx->place) >= (court ? COURT_WEIGHT : 1);
    *how = "country most spoken of in this report";
    const char *c = enough ? most_spoken_of(&cx->place, met) : NULL;
    if (c || is_posted(sc, k)) return c;
    *how = "country of the dateline";
    if (sc->m->dateline[0]) return sc->m->dateline;
    *how = "the only country of this report";
    return only_country(cx, s, met);
}

static bool is_own_word(const psc_scene *sc, const psc_entity *o)
{
    const psc_token *t = &sc->doc->sent[o->sentence].tok[o->head];
    return o->kind == PSC_ENTITY_PRONOUN && psc_code_has_country(&o->code) &&
           psc_str_find(t->feats, PSC_STR("Person=1"), 0) >= 0;
}

/* "I applaud the president": of the country of who says so. */
static const char *country_of_voice(const psc_scene *sc, const psc_known *k)
{
    const psc_entity *e = &sc->m->at[k->entity];
    const uint8_t sector = e->code.sector[0];
    if ((sector != PSC_SECTOR_GOV && sector != PSC_SECTOR_LEG) || !k->np.definite) return NULL;
    for (uint32_t i = k->entity; i-- > 0 && sc->m->at[i].sentence == e->sentence;)
        if (is_own_word(sc, &sc->m->at[i])) return sc->m->at[i].code.country;
    for (uint32_t i = k->entity + 1; i < sc->m->n && sc->m->at[i].sentence == e->sentence; i++)
        if (is_own_word(sc, &sc->m->at[i])) return sc->m->at[i].code.country;
    return NULL;
}

static const char *choose_country(const psc_scene *sc, const context *cx, const nouns *nn,
                                  const psc_known *k, const char **how)
{
    const psc_entity *e = &sc->m->at[k->entity];
    const char *c = country_of_voice(sc, k);
    *how = c ? "country of who says so" : "country of the same noun in this report";
    if (!c && k->np.noun && !k->np.name.len) c = *noun_at(nn, k->np.noun);
    if (c || comes_from_afar(sc, k)) return c;
    if (!may_be_inferred(sc, k)) return NULL;
    *how = "country of the state it is told with";
    if (is_cause(e->code.sector[0]) && (c = joined_country(sc, e))) return c;
    focus met = {.n = 0};
    gather_met(sc, e, &met);
    if (is_posted(sc, k)) gather_hosts(sc, e, &met);
    c = country_near(sc, cx, e, &met, how);
    return c ? c : country_of_report(sc, cx, k, &met, how);
}

/* The first country of each noun, for those told later than they are needed. */
static void first_countries(const psc_scene *sc, const nouns *nn)
{
    for (uint32_t i = sc->n_known; i-- > 0;) {
        const psc_known *k = &sc->known[i];
        if (k->np.noun && psc_code_has_country(&k->np.code))
            *noun_at(nn, k->np.noun) = k->np.code.country;
    }
}

static void give_country(psc_scene *sc, const context *cx, const nouns *nn, const psc_known *k)
{
    psc_entity *e = &sc->m->at[k->entity];
    const char *how = NULL;
    const char *c = choose_country(sc, cx, nn, k, &how);
    if (!c) return;
    memcpy(e->code.country, c, 3);
    e->inferred = true;
    e->why = psc_arena_printf(sc->arena, "%.*s, %s", (int)e->why.len, e->why.ptr, how);
}

/* "a spokesman for the junta": of the country that was found for the junta. */
static void take_from_body(psc_scene *sc, uint32_t i)
{
    static const psc_words joins[] = {PSC_WORDS_OF, PSC_WORDS_FOR, PSC_WORDS_FROM};
    psc_entity *e = &sc->m->at[i];
    const psc_sentence *s = &sc->doc->sent[e->sentence];
    if (e->code.country[0] || !e->code.sector[0] || e->link >= 0) return;
    for (uint32_t k = sc->m->first[e->sentence]; k < sc->m->first[e->sentence + 1]; k++) {
        const psc_entity *o = &sc->m->at[k];
        if (s->tok[o->head].head != (int32_t)e->head || !o->inferred) continue;
        if (o->code.sector[0] != e->code.sector[0] || !psc_code_has_country(&o->code)) continue;
        const uint32_t first = o->first > 0 ? o->first - 1 : 0;
        bool of = s->tok[o->head].rel == PSC_REL_NMOD_POSS;
        for (uint32_t t = first > 0 ? first - 1 : first; t <= first + 1 && t < o->head; t++)
            for (size_t w = 0; w < sizeof joins / sizeof *joins; w++)
                of |= psc_lexicon_word_is(sc->lx, s->tok[t].form, joins[w]);
        if (!of) continue;
        memcpy(e->code.country, o->code.country, sizeof e->code.country);
        e->inferred = true;
        return;
    }
}

void psc_link_context(psc_scene *sc)
{
    context *cx = psc_new(sc->arena, context, 1);
    gather_context(sc, cx);
    const nouns nn = new_nouns(sc);
    first_countries(sc, &nn);
    for (uint32_t i = 0; i < sc->n_known; i++) {
        const psc_known *k = &sc->known[i];
        if (wants_country(&sc->m->at[k->entity])) give_country(sc, cx, &nn, k);
        if (k->np.noun && psc_code_has_country(&k->np.code))
            *noun_at(&nn, k->np.noun) = k->np.code.country;
    }
    for (uint32_t i = 0; i < sc->m->n; i++) take_from_body(sc, i);
    for (uint32_t i = 0; i < sc->m->n; i++) {
        psc_entity *e = &sc->m->at[i];
        if (e->link < 0 || e->code.country[0] || !e->code.sector[0]) continue;
        memcpy(e->code.country, sc->m->at[e->link].code.country, 4);
    }
}
