/* SPDX-License-Identifier: Apache-2.0 */
/* The country of those who are named only by what they are: "riot police", "three protesters".
 *
 *   the place    deeds done on the spot are done among those who live there
 *   the organs   who is arrested, jailed, freed or heard by a state is at home in it, and so are
 *                the police that a crowd of its citizens meets
 *   the sentence speaks of one country alone
 *   the report   has told a place shortly before, or stands under a dateline
 *
 * The first that tells a country counts.  Groups across borders and the unknown stay without. */
#include "events/homeland.h"
#include "events/graph_part.h"

#include "record/code.h"

enum { MEMORY_SENTENCES = 4 };

/* "Usman Khan, a clerk": of a trade, not of an office. */
static bool is_private_person(const psc_entity *e)
{
    const uint8_t x = e->code.sector[0];
    return e->kind == PSC_ENTITY_PERSON &&
           (x == PSC_SECTOR_CVL || x == PSC_SECTOR_CRM || x == PSC_SECTOR_REL ||
            x == PSC_SECTOR_EDU || x == PSC_SECTOR_LAB || x == PSC_SECTOR_AGR ||
            x == PSC_SECTOR_SOC);
}

/* Named by a role alone, and of no country told; who is of none ("---") is so everywhere. */
static bool is_homeless(const psc_entity *e)
{
    const uint8_t x = e->code.sector[0];
    if (e->kind != PSC_ENTITY_GROUP && e->kind != PSC_ENTITY_PERSON &&
        e->kind != PSC_ENTITY_PRONOUN)
        return false;
    if (e->code.country[0] || (e->name.len && !is_private_person(e))) return false;
    return x && x != PSC_SECTOR_IGO && x != PSC_SECTOR_NGO && x != PSC_SECTOR_UAF;
}

/* "a mosque", "the National Assembly": a body without a country. */
static bool is_homeless_body(const psc_entity *e)
{
    const uint8_t x = e->code.sector[0];
    return e->kind == PSC_ENTITY_ORG && x && x != PSC_SECTOR_IGO && x != PSC_SECTOR_NGO &&
           x != PSC_SECTOR_BUS && !e->code.country[0] && !e->name.len;
}

static void put_country(psc_entity *e, const char *country)
{
    if (!country[0]) return;
    memcpy(e->code.country, country, sizeof e->code.country);
    e->inferred = true;
}

static void settle(psc_entity *e, uint32_t n, const char *country)
{
    for (uint32_t i = 0; i < n; i++)
        if (is_homeless(&e[i]) || is_homeless_body(&e[i])) put_country(&e[i], country);
}

/* One country, or none: "" where nothing is told, NULL where two are. */
static const char *join_country(const char *sofar, const char *country)
{
    if (!sofar || !sofar[0]) return sofar ? country : NULL;
    return strncmp(sofar, country, 3) == 0 ? sofar : NULL;
}

/* "in seven Brazilian states" */
static bool is_scene(const psc_graph *g, int32_t t)
{
    return psc_rules_is_cue(g->rules, g->word[t], PSC_CUE_SCENE) &&
           psc_graph_cue(g, t, PSC_CUE_PLACE, NULL);
}

/* "in Peru", "in Peru's north", "the streets of the Belarusian capital": a state, or one that
 * owns a noun which is nobody, where something is done, or which is a place itself. */
static bool tells_place(const psc_graph *g, const psc_entity *e)
{
    const int32_t t = (int32_t)e->head, noun = psc_graph_tok(g, t)->head;
    const psc_rel rel = psc_graph_rel(g, t);
    if (e->kind == PSC_ENTITY_PLACE || is_scene(g, t)) return true;
    if (e->kind == PSC_ENTITY_ORG && !e->name.len) /* "at a Kabul mosque" */
        return psc_graph_cue(g, t, PSC_CUE_PLACE, NULL) && !e->inferred;
    if (e->kind != PSC_ENTITY_STATE && e->kind != PSC_ENTITY_ADJ) return false;
    const bool of_scene = rel == PSC_REL_NMOD && noun >= 0 && /* "the streets of Yerevan" */
                          psc_rules_is_cue(g->rules, g->word[noun], PSC_CUE_SCENE);
    if (rel == PSC_REL_COMPOUND) /* "Athens Polytechnic", "a Berlin flat" */
        return g->mentions->flag[psc_graph_entity(g, t)] & PSC_MENTION_CAPITAL &&
               psc_graph_is_noun(g, noun) && psc_graph_entity(g, noun) < 0;
    if (rel == PSC_REL_NMOD || rel == PSC_REL_OBL)
        return of_scene || psc_graph_cue(g, t, PSC_CUE_PLACE, NULL);
    if ((rel != PSC_REL_AMOD && rel != PSC_REL_NMOD_POSS) || noun < 0) return false;
    const int32_t what = psc_graph_entity(g, noun);
    return (what < 0 || g->mentions->at[what].kind == PSC_ENTITY_PLACE) &&
           psc_graph_is_noun(g, noun) &&
           (psc_graph_cue(g, noun, PSC_CUE_PLACE, NULL) ||
            psc_rules_is_cue(g->rules, g->word[noun], PSC_CUE_SCENE));
}

/* "the Kenyan border", "the US embassy": of a country where nothing is done. */
static bool is_edge(const psc_graph *g, const psc_entity *e)
{
    const int32_t t = (int32_t)e->head, noun = psc_graph_tok(g, t)->head;
    const psc_rel base = psc_graph_base(g, t);
    if (psc_rules_is_cue(g->rules, g->word[t], PSC_CUE_EDGE)) return true;
    return noun >= 0 && psc_rules_is_cue(g->rules, g->word[noun], PSC_CUE_EDGE) &&
           (base == PSC_REL_AMOD || base == PSC_REL_COMPOUND || base == PSC_REL_NMOD);
}

/* "talks in Muscat", "will be held in Kuwait": where one talks is not where the rest happens. */
static bool is_venue(const psc_graph *g, const psc_entity *e)
{
    const int32_t above = psc_graph_tok(g, (int32_t)e->head)->head;
    const psc_rule *rule = above < 0 ? NULL : psc_graph_rule(g, above);
    return rule && !rule->outer && rule->done.type == PSC_TYPE_CONSULT;
}

static const char *scene_of(const psc_graph *g, bool venues)
{
    const psc_mentions *m = g->mentions;
    const char *country = "";
    for (uint32_t i = m->first[g->sent->index]; i < m->first[g->sent->index + 1]; i++)
        if (psc_code_has_country(&m->at[i].code) && tells_place(g, &m->at[i]) &&
            !psc_graph_is_seeking(g, (int32_t)m->at[i].head) && !is_edge(g, &m->at[i]) &&
            (venues || !is_venue(g, &m->at[i])))
            country = join_country(country, m->at[i].code.country);
    return country ? country : "";
}

const char *psc_homeland_scene(const psc_graph *g)
{
    return scene_of(g, true);
}

/* Did the report's own town turn out to be where one talks? */
static void note_venue(psc_homeland *h, const psc_graph *g)
{
    const psc_mentions *m = g->mentions;
    for (uint32_t i = m->first[g->sent->index]; i < m->first[g->sent->index + 1]; i++)
        if (tells_place(g, &m->at[i]) && is_venue(g, &m->at[i]))
            h->away |= strncmp(m->at[i].code.country, m->dateline, 3) == 0;
}

void psc_homeland_follow(psc_homeland *h, const psc_graph *g)
{
    const char *country = scene_of(g, false);
    note_venue(h, g);
    if (!country[0]) return;
    memcpy(h->country, country, sizeof h->country);
    h->sentence = g->sent->index;
}

/* The place told last, if that was not long ago; else the dateline's, unless that is a venue; else
 * the country that the report is about. */
static const char *of_report(const psc_homeland *h, const psc_graph *g)
{
    const bool fresh = h->country[0] && h->sentence + MEMORY_SENTENCES >= g->sent->index;
    if (fresh || h->away) return h->country;
    return g->mentions->dateline[0] ? g->mentions->dateline : h->about;
}

/* A state whose own forces or parties are named is where its crowds are. */
static bool is_at_home(const psc_code *c)
{
    const uint8_t x = c->sector[0];
    return x == PSC_SECTOR_MIL || x == PSC_SECTOR_COP || x == PSC_SECTOR_LEG ||
           x == PSC_SECTOR_JUD || x == PSC_SECTOR_OPP || x == PSC_SECTOR_PTY;
}

/* Crowds come before foreign embassies and flags too: what is said of others is theirs alone. */
static bool tells_scene(const psc_event *e, const psc_entity *m)
{
    if (m->kind == PSC_ENTITY_PLACE || is_at_home(&m->code)) return true;
    if (m->code.sector[0] == PSC_SECTOR_REB && !m->inferred)
        return true; /* at war with their own */
    if (e->type == PSC_TYPE_PROTEST && psc_str_eq(e->mode, PSC_STR("strike")) && !e->n_recipient)
        return m->kind == PSC_ENTITY_STATE; /* "Peru was hit by a strike" */
    if (e->type == PSC_TYPE_PROTEST) return false;
    return m->kind == PSC_ENTITY_ADJ || psc_code_is_organ(&m->code);
}

/* "a Spanish daily": a word of somebody who reports. */
static bool is_of_media(const psc_graph *g, const psc_entity *e)
{
    const psc_mentions *m = g->mentions;
    for (uint32_t i = m->first[g->sent->index]; i < m->first[g->sent->index + 1]; i++) {
        const psc_entity *o = &m->at[i];
        if (o->code.sector[0] == PSC_SECTOR_JRN && o->first <= e->head && e->head <= o->last)
            return true;
    }
    return false;
}

/* "was allowed to fly to Spain": where somebody goes is not where he is from. */
static bool is_destination(const psc_graph *g, const psc_entity *e)
{
    const int32_t verb = psc_graph_tok(g, (int32_t)e->head)->head;
    if (psc_graph_is_seeking(g, (int32_t)e->head)) return true;
    return e->kind == PSC_ENTITY_STATE && verb >= 0 &&
           psc_graph_base(g, (int32_t)e->head) == PSC_REL_OBL &&
           psc_graph_has_case(g, (int32_t)e->head, g->rules->to) &&
           psc_rules_is_cue(g->rules, g->word[verb], PSC_CUE_MOTION);
}

/* The one country that the sentence speaks of, if more than its private people are of it. */
static const char *spoken_of(const psc_graph *g, const psc_event *of, uint32_t enough)
{
    const psc_mentions *m = g->mentions;
    const char *country = "";
    uint32_t telling = 0, officials = 0;
    for (uint32_t i = m->first[g->sent->index]; i < m->first[g->sent->index + 1]; i++) {
        const psc_entity *e = &m->at[i];
        if (!psc_code_has_country(&e->code) || is_edge(g, e)) continue;
        if (is_of_media(g, e) || is_destination(g, e)) continue; /* who reports may be anywhere */
        country = join_country(country, e->code.country);
        telling += tells_scene(of, e);
        officials += psc_code_is_organ(&e->code) && e->kind != PSC_ENTITY_STATE &&
                     e->kind != PSC_ENTITY_ADJ;
    }
    return country && (telling || officials >= enough) ? country : "";
}

static const char *of_sentence(const psc_graph *g, const psc_event *of)
{
    return spoken_of(g, of, 2);
}

const char *psc_homeland_only(const psc_graph *g, psc_event_type type)
{
    const psc_event of = {.type = type};
    return spoken_of(g, &of, 1);
}

/* The one country that the organs of state on a side are of.  A ministry, parliament or officer
 * is at home; "Israel" and its embassy may be protested against anywhere. */
static const char *of_organs(const psc_entity *e, uint32_t n, bool at_home)
{
    const char *country = "";
    for (uint32_t i = 0; i < n; i++) {
        if (!psc_code_has_country(&e[i].code)) continue;
        const bool named = e[i].kind == PSC_ENTITY_PERSON || e[i].kind == PSC_ENTITY_GROUP;
        const bool organ = psc_code_is_organ(&e[i].code) &&
                           (!at_home || named || is_at_home(&e[i].code));
        country = organ ? join_country(country, e[i].code.country) : NULL;
    }
    return country ? country : "";
}

/* Pirates, bandits and smugglers are of where they are, not of whom they rob. */
static bool is_lawless(const psc_event *e)
{
    return e->n_actor && e->actor[0].code.sector[0] == PSC_SECTOR_CRM;
}

/* "killed by the police, by their own government": not by an army. */
static bool is_at_home_armed(const psc_entity *e)
{
    const uint8_t x = e->code.sector[0];
    return x == PSC_SECTOR_COP || (x == PSC_SECTOR_GOV && e->kind == PSC_ENTITY_ORG);
}

/* Fighting knows no borders; courts, police and ministries deal with their own people. */
static bool is_domestic(const psc_event *e)
{
    switch (e->type) {
    case PSC_TYPE_COERCE:
    case PSC_TYPE_PROTEST:
    case PSC_TYPE_RETREAT:
    case PSC_TYPE_CONCEDE:
    case PSC_TYPE_SANCTION: return true;
    case PSC_TYPE_ASSAULT: return e->n_actor && is_at_home_armed(&e->actor[0]);
    default: return false;
    }
}

/* "Crowds cheered the president in Tirana." */
static bool is_street_support(const psc_event *e)
{
    return e->type == PSC_TYPE_SUPPORT && e->n_actor && e->actor[0].kind == PSC_ENTITY_GROUP &&
           e->actor[0].code.sector[0] == PSC_SECTOR_CVL;
}

static bool is_on_the_spot(const psc_event *e)
{
    return is_street_support(e) || e->type == PSC_TYPE_ASSAULT || e->type == PSC_TYPE_COERCE ||
           e->type == PSC_TYPE_PROTEST || e->type == PSC_TYPE_MOBILIZE ||
           (e->type == PSC_TYPE_SANCTION && psc_str_eq(e->cameo, PSC_STR("201")));
}

/* The source is the mention itself: other events keep it as it is. */
static psc_entity *own_source(const psc_graph *g, psc_event *e)
{
    psc_entity *own = psc_new(g->arena, psc_entity, 1);
    *own = *e->source;
    e->source = own;
    return own;
}

static void settle_source(const psc_graph *g, psc_event *e, const char *country)
{
    if (!e->source || !country[0] || !is_homeless(e->source)) return;
    settle(own_source(g, e), 1, country);
}

/* A state's own officials tell of its deeds; of attacks and arrests those who suffer them tell
 * as often, so these are left as they are, except that an army tells of its own arrests. */
static bool tells_own(const psc_event *e, const psc_entity *source)
{
    const uint8_t x = source->code.sector[0];
    const bool harm = e->type == PSC_TYPE_ASSAULT || e->type == PSC_TYPE_COERCE;
    return x == PSC_SECTOR_MIL ? e->type != PSC_TYPE_ASSAULT : x == PSC_SECTOR_GOV && !harm;
}

/* "Canada will double its aid to Bangladesh, the minister said": the minister of the state that
 * acts, where only the sentence told a country for him. */
static void settle_teller(const psc_graph *g, psc_event *e)
{
    const psc_entity *s = e->source;
    const psc_entity *doer = e->n_actor == 1 ? &e->actor[0] : NULL;
    if (!s || !doer || s->sentence != g->sent->index) return;
    if (!s->inferred && !is_homeless(s)) return;
    if (doer->kind != PSC_ENTITY_STATE || !psc_code_has_country(&doer->code)) return;
    if (doer->sentence != s->sentence || doer->head >= s->head || !tells_own(e, s)) return;
    memcpy(own_source(g, e)->code.country, doer->code.country, sizeof s->code.country);
}

static bool is_force(uint8_t sector)
{
    return sector == PSC_SECTOR_GOV || sector == PSC_SECTOR_MIL;
}

/* Who deals with a state is another than it: "the army shelled Lebanon", "the opposition accused
 * Russia", "the government summoned the French ambassador". */
static bool is_stranger(const psc_entity *e, const psc_entity *other, const char *country,
                        bool acts)
{
    const bool state = other->kind == PSC_ENTITY_STATE || other->kind == PSC_ENTITY_ADJ;
    return strncmp(other->code.country, country, 3) == 0 &&
           ((acts && state) || (is_force(e->code.sector[0]) && is_force(other->code.sector[0])));
}

/* The country of the sentence, to those whom the other side does not make strangers in it. */
static void settle_only(psc_entity *e, uint32_t n, const psc_entity *other, uint32_t n_other,
                        const char *country, bool acts)
{
    for (uint32_t i = 0; i < n; i++) {
        bool stranger = false;
        for (uint32_t k = 0; k < n_other; k++)
            stranger |= is_stranger(&e[i], &other[k], country, acts);
        if (!stranger) settle(&e[i], 1, country);
    }
}

static int32_t root_of(const psc_mentions *m, int32_t i)
{
    for (int step = 0; step < 64 && m->at[i].link >= 0; step++) i = m->at[i].link;
    return i;
}

void psc_homeland_init(psc_homeland *h, psc_arena *arena, const psc_mentions *m)
{
    *h = (psc_homeland){.about = psc_homeland_about(m)};
    h->of = psc_arena_alloc(arena, m->n + 1, sizeof *h->of, _Alignof(char));
    memset(h->of, 0, (m->n + 1) * sizeof *h->of);
}

const char *psc_homeland_known(const psc_homeland *h, const psc_mentions *m, int32_t mention)
{
    return h->of[root_of(m, mention)];
}

static void keep_side(psc_homeland *h, const psc_mentions *m, const psc_entity *e, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++) {
        if (!e[i].inferred || !psc_code_has_country(&e[i].code)) continue;
        for (int32_t k = psc_mention_at(m, e[i].sentence, e[i].head); k >= 0; k = m->next[k]) {
            const int32_t root = root_of(m, k);
            if (m->at[k].code.country[0] || m->at[root].code.country[0]) continue;
            if (m->at[k].code.sector[0] != e[i].code.sector[0]) continue;
            memcpy(h->of[root], e[i].code.country, sizeof *h->of);
        }
    }
}

void psc_homeland_keep(psc_homeland *h, const psc_mentions *m, const psc_event *e)
{
    keep_side(h, m, e->actor, e->n_actor);
    keep_side(h, m, e->recipient, e->n_recipient);
}

/* Police and courts. */
static bool is_law(const psc_event *e)
{
    const uint8_t x = e->n_actor ? e->actor[0].code.sector[0] : 0;
    return x == PSC_SECTOR_COP || x == PSC_SECTOR_JUD;
}

/* Courts and police deal with their own people in words too: "prosecutors charged the former
 * minister", "a warrant for his aide"; a parliament impeaches and questions its own. */
static bool is_case(const psc_event *e)
{
    const bool charge = e->type == PSC_TYPE_ACCUSE && !psc_str_eq(e->mode, PSC_STR("disapprove"));
    const bool wanted = e->type == PSC_TYPE_THREATEN && psc_str_eq(e->mode, PSC_STR("arrest"));
    const bool plea = e->type == PSC_TYPE_REJECT; /* "rejected his plea" */
    return is_law(e) && (charge || wanted || plea);
}

/* A state's organs hold, jail or depose somebody. */
static bool is_rule(const psc_event *e)
{
    if (!e->n_actor || !psc_code_is_organ(&e->actor[0].code) ||
        e->actor[0].code.sector[0] == PSC_SECTOR_MIL)
        return false;
    return e->type == PSC_TYPE_COERCE ||
           (e->type == PSC_TYPE_SANCTION && psc_str_eq(e->mode, PSC_STR("convict")));
}

/* Who is charged, sentenced or let go, by whomever. */
static bool is_verdict(const psc_event *e)
{
    return (e->type == PSC_TYPE_SANCTION && psc_str_eq(e->mode, PSC_STR("convict"))) ||
           (e->type == PSC_TYPE_ACCUSE && psc_str_eq(e->mode, PSC_STR("allege")) && !e->n_actor) ||
           (e->type == PSC_TYPE_RETREAT && psc_str_eq(e->mode, PSC_STR("release")));
}

/* A state expels the diplomats of others. */
static bool is_expulsion(const psc_event *e)
{
    return e->type == PSC_TYPE_SANCTION && psc_str_eq(e->mode, PSC_STR("expel")) &&
           e->n_recipient && e->recipient[0].code.sector[0] == PSC_SECTOR_GOV;
}

/* Soldiers abroad free those who live there. */
static bool is_rescue(const psc_event *e)
{
    return e->n_actor && e->actor[0].code.sector[0] == PSC_SECTOR_MIL &&
           (e->type == PSC_TYPE_AID || psc_str_eq(e->mode, PSC_STR("release")));
}

/* Whom a state's police arrest by name, without a word of another country. */
static void settle_named(psc_entity *e, uint32_t n, const char *country)
{
    for (uint32_t i = 0; i < n; i++)
        if (e[i].kind == PSC_ENTITY_PERSON && e[i].code.sector[0] && !e[i].code.country[0])
            put_country(&e[i], country);
}

/* Parties, parliaments and courts meet their own government in words too. */
static bool is_institution(const psc_entity *e)
{
    const uint8_t x = e->code.sector[0];
    return x == PSC_SECTOR_LEG || x == PSC_SECTOR_COP || x == PSC_SECTOR_OPP ||
           x == PSC_SECTOR_PTY || x == PSC_SECTOR_ELI;
}

/* Is the other one met in its own state?  Courts try foreigners too. */
static bool shares_state(const psc_entity *e, const psc_entity *other, bool acts)
{
    const uint8_t x = other->code.sector[0];
    if (!psc_code_has_country(&other->code)) return false;
    if (x == PSC_SECTOR_OPP || x == PSC_SECTOR_PTY || x == PSC_SECTOR_LEG || x == PSC_SECTOR_LAB)
        return true;
    if (e->code.sector[0] == PSC_SECTOR_JUD) /* people turn to the courts of their own */
        return !acts && (psc_code_is_organ(&other->code) || x == PSC_SECTOR_SOC ||
                         x == PSC_SECTOR_CVL || x == PSC_SECTOR_ELI);
    return (x == PSC_SECTOR_COP || x == PSC_SECTOR_JUD ||
            (x == PSC_SECTOR_GOV && other->kind == PSC_ENTITY_PERSON));
}

/* "The opposition petitioned the constitutional court": of the country of those it deals with. */
static void settle_institutions(psc_entity *e, uint32_t n, const psc_entity *other,
                                uint32_t n_other, bool acts)
{
    for (uint32_t i = 0; i < n; i++) {
        const bool body = is_homeless(&e[i]) || is_homeless_body(&e[i]);
        if (!body || !(is_institution(&e[i]) || e[i].code.sector[0] == PSC_SECTOR_JUD)) continue;
        for (uint32_t k = 0; k < n_other; k++)
            if (shares_state(&e[i], &other[k], acts)) put_country(&e[i], other[k].code.country);
    }
}

/* People who speak to their own: "bishops urged the Congolese government". */
static bool is_citizen(const psc_entity *e)
{
    switch ((psc_sector)e->code.sector[0]) {
    case PSC_SECTOR_CVL:
    case PSC_SECTOR_LAB:
    case PSC_SECTOR_EDU:
    case PSC_SECTOR_AGR:
    case PSC_SECTOR_MED:
    case PSC_SECTOR_CRM:
    case PSC_SECTOR_REL: return is_homeless(e) || is_homeless_body(e);
    default: return is_institution(e) && (is_homeless(e) || is_homeless_body(e));
    }
}

static void settle_citizens(psc_event *e, const char *country)
{
    for (uint32_t i = 0; i < e->n_actor; i++)
        if (is_citizen(&e->actor[i]))
            settle_only(&e->actor[i], 1, e->recipient, e->n_recipient, country, true);
    for (uint32_t i = 0; i < e->n_recipient; i++)
        if (is_citizen(&e->recipient[i])) settle(&e->recipient[i], 1, country);
}

/* "sent experts to Guatemala to help prosecutors": those helped are where the help goes. */
static const char *of_destination(const psc_graph *g, const psc_event *e)
{
    const psc_mentions *m = g->mentions;
    const char *country = "";
    for (uint32_t i = m->first[g->sent->index]; i < m->first[g->sent->index + 1]; i++) {
        const psc_entity *o = &m->at[i];
        if (o->kind != PSC_ENTITY_STATE && o->kind != PSC_ENTITY_PLACE) continue;
        if (!psc_code_has_country(&o->code) ||
            !psc_graph_has_case(g, (int32_t)o->head, g->rules->to))
            continue;
        if (psc_graph_above(g, (int32_t)e->trigger, (int32_t)o->head))
            country = join_country(country, o->code.country);
    }
    return country ? country : "";
}

/* "Former hostages demonstrated outside Iran's embassy in London": whose country is only that of
 * whom they protest against are at home where they do it. */
static void unguess(psc_event *e, const char *place)
{
    for (uint32_t i = 0; i < e->n_actor && place[0] && e->n_recipient; i++) {
        psc_entity *who = &e->actor[i];
        if (who->inferred && !strncmp(who->code.country, e->recipient[0].code.country, 3) &&
            strncmp(place, who->code.country, 3) != 0)
            memcpy(who->code.country, place, 3);
    }
}

/* People whom gangs and rebels of other countries take as well: "are holding three Italian
 * contractors". */
static bool is_abroad_at_work(const psc_entity *e)
{
    const uint8_t x = e->code.sector[0];
    return x == PSC_SECTOR_BUS || x == PSC_SECTOR_JRN || x == PSC_SECTOR_NGO ||
           x == PSC_SECTOR_LAB || x == PSC_SECTOR_MED || x == PSC_SECTOR_REL;
}

/* "The insurgents are holding three Italians": whose country only their captives tell are of none
 * that is told. */
static void unguess_captors(psc_event *e)
{
    if (e->type != PSC_TYPE_ASSAULT || !e->n_recipient || e->where.country[0]) return;
    if (!psc_str_eq(e->mode, PSC_STR("abduct"))) return;
    for (uint32_t i = 0; i < e->n_recipient; i++)
        if (!is_abroad_at_work(&e->recipient[i]) || e->recipient[i].inferred) return;
    for (uint32_t i = 0; i < e->n_actor; i++)
        if (e->actor[i].inferred && e->actor[i].code.sector[0] == PSC_SECTOR_REB &&
            !strncmp(e->actor[i].code.country, e->recipient[0].code.country, 3))
            memcpy(e->actor[i].code.country, "---", 4);
}

/* The one country that the sentence speaks of besides this one; "" if there is none, or more. */
static const char *other_country(const psc_graph *g, const char *than)
{
    const psc_mentions *m = g->mentions;
    const char *country = "";
    for (uint32_t i = m->first[g->sent->index]; i < m->first[g->sent->index + 1]; i++) {
        const psc_entity *e = &m->at[i];
        if (e->inferred || !psc_code_has_country(&e->code) || !strncmp(e->code.country, than, 3))
            continue;
        country = join_country(country, e->code.country);
    }
    return country ? country : "";
}

/* "Israel's shooting of an army sergeant": a state does not harm its own soldiers. */
static void unguess_soldiers(const psc_graph *g, psc_event *e)
{
    const psc_entity *doer = e->n_actor == 1 ? &e->actor[0] : NULL;
    if (e->type != PSC_TYPE_ASSAULT || !doer || doer->inferred) return;
    if (doer->kind != PSC_ENTITY_STATE && doer->kind != PSC_ENTITY_ADJ) return;
    for (uint32_t i = 0; i < e->n_recipient; i++) {
        psc_entity *who = &e->recipient[i];
        if (!who->inferred || who->code.sector[0] != PSC_SECTOR_MIL) continue;
        if (strncmp(who->code.country, doer->code.country, 3) != 0) continue;
        const char *other = other_country(g, doer->code.country);
        memcpy(who->code.country, other[0] ? other : "---", 4);
    }
}

/* Rebels of a country fight in it, where nothing tells of another place. */
static const char *of_rebels(const psc_event *e)
{
    const char *country = "";
    for (uint32_t i = 0; i < e->n_actor; i++) {
        const psc_code *c = &e->actor[i].code;
        const bool rebel = c->sector[0] == PSC_SECTOR_REB || c->sector[0] == PSC_SECTOR_PRM;
        if (!rebel || !psc_code_has_country(c)) return "";
        country = join_country(country, c->country);
    }
    return e->type == PSC_TYPE_ASSAULT && country ? country : "";
}

/* "The guerrillas said soldiers who entered would be shot": those they fight, at home. */
static void settle_forces(psc_event *e)
{
    const psc_code *c = e->n_actor ? &e->actor[0].code : NULL;
    if (!c || c->sector[0] != PSC_SECTOR_REB || !psc_code_has_country(c)) return;
    for (uint32_t i = 0; i < e->n_recipient; i++) {
        const uint8_t x = e->recipient[i].code.sector[0];
        if (x == PSC_SECTOR_MIL || x == PSC_SECTOR_COP || x == PSC_SECTOR_GOV)
            settle(&e->recipient[i], 1, c->country);
    }
}

/* "Cambodian workers struck at forty factories" */
static void settle_firms(psc_event *e)
{
    const psc_code *c = e->n_actor ? &e->actor[0].code : NULL;
    if (!c || !psc_code_has_country(c)) return;
    for (uint32_t i = 0; i < e->n_recipient; i++) {
        psc_entity *o = &e->recipient[i];
        if (o->code.sector[0] == PSC_SECTOR_BUS && !o->code.country[0] && !o->name.len)
            put_country(o, c->country);
    }
}

static bool lives_abroad(const psc_mentions *m, const psc_entity *e)
{
    const int32_t k = psc_mention_at(m, e->sentence, e->head);
    return k >= 0 && m->flag[k] & PSC_MENTION_ABROAD;
}

/* A state's organs deal with them there. */
static bool is_ruled_by(const psc_entity *e, const psc_entity *other, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++)
        if (psc_code_is_organ(&other[i].code) &&
            !strncmp(other[i].code.country, e->code.country, 3))
            return true;
    return false;
}

/* "Greek police turned back migrants", "soldiers in Mali held diplomats": at home elsewhere. */
static void leave_strangers(const psc_mentions *m, psc_entity *e, uint32_t n,
                            const psc_entity *other, uint32_t n_other)
{
    for (uint32_t i = 0; i < n; i++)
        if (lives_abroad(m, &e[i]) && (is_homeless(&e[i]) || is_homeless_body(&e[i]) ||
                                       (e[i].inferred && is_ruled_by(&e[i], other, n_other))))
            put_country(&e[i], "---");
}

/* "sheltered two students in Managua": who is helped abroad lives there, unless he fled. */
static void settle_helped(psc_event *e, const char *place)
{
    for (uint32_t i = 0; i < e->n_actor; i++)
        if (!strncmp(e->actor[i].code.country, place, 3)) return;
    for (uint32_t i = 0; i < e->n_recipient && e->type == PSC_TYPE_AID; i++)
        if (e->recipient[i].code.sector[0] != PSC_SECTOR_REF) settle(&e->recipient[i], 1, place);
}

/* Whoever judges is of the place whose law it is, whoever is judged under it. */
static void settle_by_law(psc_event *e)
{
    const char *law = of_organs(e->actor, e->n_actor, false);
    if (!is_domestic(e) && !is_case(e)) return;
    if (!is_expulsion(e)) settle(e->recipient, e->n_recipient, law);
    if (is_law(e) || is_rule(e)) settle_named(e->recipient, e->n_recipient, law);
    if (!is_lawless(e) && !is_case(e))
        settle(e->actor, e->n_actor, of_organs(e->recipient, e->n_recipient, true));
}

/* The only country that the sentence names. */
static void settle_by_sentence(psc_event *e, const char *only, bool spot)
{
    if (!spot && !is_domestic(e)) return;
    if (!is_lawless(e)) settle_only(e->actor, e->n_actor, e->recipient, e->n_recipient, only, true);
    settle_only(e->recipient, e->n_recipient, e->actor, e->n_actor, only, false);
}

static void settle_by_report(const psc_homeland *h, const psc_graph *g, psc_event *e)
{
    settle(e->actor, e->n_actor, of_report(h, g));
    settle(e->recipient, e->n_recipient, of_report(h, g));
}

/* "quit as crowds marched": crowds of the place that the sentence speaks of. */
static void settle_crowds(const psc_graph *g, psc_event *e)
{
    const psc_entity *who = e->n_actor == 1 && !e->actor[0].inferred ? e->actor : NULL;
    for (uint32_t i = 0; i < e->n_recipient && who && !e->where.country[0]; i++) {
        psc_entity *o = &e->recipient[i]; /* "Slovak farmers rallied outside the ministry" */
        const bool guessed = o->inferred && psc_code_is_organ(&o->code) &&
                             o->kind != PSC_ENTITY_STATE && o->kind != PSC_ENTITY_ADJ;
        if (guessed && psc_code_has_country(&who->code)) put_country(o, who->code.country);
    }
    const bool aside = psc_graph_base(g, (int32_t)e->trigger) == PSC_REL_ADVCL;
    settle_firms(e);
    if (aside && !e->n_recipient)
        settle(e->actor, e->n_actor, psc_homeland_only(g, PSC_TYPE_PROTEST));
}

void psc_homeland_fill(const psc_homeland *h, const psc_graph *g, psc_event *e)
{
    leave_strangers(g->mentions, e->actor, e->n_actor, e->recipient, e->n_recipient);
    leave_strangers(g->mentions, e->recipient, e->n_recipient, e->actor, e->n_actor);
    const bool spot = is_on_the_spot(e);
    const char *place = psc_country_known(e->where.country) ? e->where.country
                                                            : psc_homeland_scene(g);
    psc_foreign_unguess(e, place);
    if (e->type == PSC_TYPE_PROTEST) unguess(e, place);
    if (!place[0]) unguess_captors(e);
    unguess_soldiers(g, e);
    if (spot) {
        settle(e->actor, e->n_actor, place);
        settle(e->recipient, e->n_recipient, place);
    }
    if (is_rescue(e)) settle(e->recipient, e->n_recipient, place);
    settle_helped(e, place);
    settle_by_law(e);
    if (is_domestic(e) && !spot) settle_citizens(e, place);
    const char *only = of_sentence(g, e);
    settle_by_sentence(e, only, spot);
    if (e->type == PSC_TYPE_AID) settle(e->recipient, e->n_recipient, of_destination(g, e));
    if (!spot && !is_domestic(e)) settle_citizens(e, only);
    settle_institutions(e->actor, e->n_actor, e->recipient, e->n_recipient, true);
    settle_institutions(e->recipient, e->n_recipient, e->actor, e->n_actor, false);
    if (is_verdict(e) && !e->n_actor) settle(e->recipient, e->n_recipient, place[0] ? place : only);
    if ((spot || is_case(e) || is_verdict(e)) && !place[0] && !only[0]) settle_by_report(h, g, e);
    settle(e->recipient, e->n_recipient, of_rebels(e));
    if (e->type == PSC_TYPE_THREATEN && !place[0]) settle_forces(e);
    if (e->type == PSC_TYPE_PROTEST) settle_crowds(g, e);
    settle_source(g, e, spot && place[0] ? place : only);
    settle_teller(g, e);
}
