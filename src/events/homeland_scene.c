/* SPDX-License-Identifier: Apache-2.0 */
/* Which country a sentence is about: the places where things are done in it, or all that it names;
 * and which the report was about last. */
#include "events/homeland_parts.h"
#include "events/graph_part.h"

#include "record/code.h"

enum { MEMORY_SENTENCES = 4 };

const char *psc_homeland_join_country(const char *sofar, const char *country)
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
    if (rel == PSC_REL_APPOS && noun >= 0) /* "in the country's capital, Tunis" */
        return psc_graph_cue(g, noun, PSC_CUE_PLACE, NULL);
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
            country = psc_homeland_join_country(country, m->at[i].code.country);
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

const char *psc_homeland_of_report(const psc_homeland *h, const psc_graph *g)
{
    const bool fresh = h->country[0] && h->sentence + MEMORY_SENTENCES >= g->sent->index;
    if (fresh || h->away) return h->country;
    return g->mentions->dateline[0] ? g->mentions->dateline : h->about;
}

bool psc_homeland_is_at_home(const psc_code *c)
{
    const uint8_t x = c->sector[0];
    return x == PSC_SECTOR_MIL || x == PSC_SECTOR_COP || x == PSC_SECTOR_LEG ||
           x == PSC_SECTOR_JUD || x == PSC_SECTOR_OPP || x == PSC_SECTOR_PTY;
}

/* Crowds come before foreign embassies and flags too: what is said of others is theirs alone. */
static bool tells_scene(const psc_event *e, const psc_entity *m)
{
    if (m->kind == PSC_ENTITY_PLACE || psc_homeland_is_at_home(&m->code)) return true;
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
        country = psc_homeland_join_country(country, e->code.country);
        telling += tells_scene(of, e);
        officials += psc_code_is_organ(&e->code) && e->kind != PSC_ENTITY_STATE &&
                     e->kind != PSC_ENTITY_ADJ;
    }
    return country && (telling || officials >= enough) ? country : "";
}

const char *psc_homeland_of_sentence(const psc_graph *g, const psc_event *of)
{
    return spoken_of(g, of, 2);
}

const char *psc_homeland_only(const psc_graph *g, psc_event_type type)
{
    const psc_event of = {.type = type};
    return spoken_of(g, &of, 1);
}

const char *psc_homeland_of_destination(const psc_graph *g, const psc_event *e)
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
            country = psc_homeland_join_country(country, o->code.country);
    }
    return country ? country : "";
}

const char *psc_homeland_other_country(const psc_graph *g, const char *than)
{
    const psc_mentions *m = g->mentions;
    const char *country = "";
    for (uint32_t i = m->first[g->sent->index]; i < m->first[g->sent->index + 1]; i++) {
        const psc_entity *e = &m->at[i];
        if (e->inferred || !psc_code_has_country(&e->code) || !strncmp(e->code.country, than, 3))
            continue;
        country = psc_homeland_join_country(country, e->code.country);
    }
    return country ? country : "";
}
