/* SPDX-License-Identifier: Apache-2.0 */
/* Which pattern holds at a word: what each asks for, and where in the tree it may stand. */
#include "events/graph.h"
#include "events/graph_part.h"
#include "record/code.h"

/* What a person is known as: "Macron" is a word for a president, "deputy minister of trade" one
 * for a minister. */
static uint32_t known_as(const psc_graph *g, const psc_entity *e)
{
    psc_str role = e->role;
    for (size_t i = 0; i + 4 < role.len; i++)
        if (role.ptr[i] == ',' || !memcmp(role.ptr + i, " of ", 4)) role.len = i;
    for (size_t i = role.len; i-- > 0;)
        if (role.ptr[i] == ' ')
            return psc_graph_lemma_word(g->rules, psc_str_sub(role, i + 1, role.len));
    return psc_graph_lemma_word(g->rules, role);
}

/* "the ambush in which they died": the noun that the pronoun of a clause stands for; t if none. */
static int32_t relative_noun(const psc_graph *g, int32_t t)
{
    const uint8_t x = g->sent->tok[t].xpos;
    int32_t clause = t;
    if (x != PSC_XPOS_WDT && x != PSC_XPOS_WP) return t;
    for (int up = 0; up < 3 && clause >= 0; up++, clause = g->sent->tok[clause].head)
        if (psc_graph_rel(g, clause) == PSC_REL_ACL_RELCL) return g->sent->tok[clause].head;
    return t;
}

/* The noun that a pronoun or a name stands for: "they" of "the rebels" is a word for rebels. */
static uint32_t stands_for(const psc_graph *g, int32_t t)
{
    const int32_t at = psc_graph_entity(g, t);
    if (at >= 0 && g->mentions->at[at].kind == PSC_ENTITY_PERSON && g->mentions->at[at].name.len &&
        g->mentions->at[at].role.len)
        return known_as(g, &g->mentions->at[at]);
    if (g->sent->tok[t].upos != PSC_UPOS_PRON || at < 0) return g->word[relative_noun(g, t)];
    const psc_entity *e = psc_graph_first_mention(g, &g->mentions->at[psc_graph_entity(g, t)]);
    return psc_graph_lemma_word(g->rules, g->doc->sent[e->sentence].tok[e->head].lemma);
}

void psc_graph_note_words(psc_graph *g)
{
    g->has = 0;
    for (int32_t t = 0; t < (int32_t)g->n; t++) {
        g->has |= psc_word_bit(g->word[t]);
        if (psc_graph_entity(g, t) >= 0) g->has |= psc_word_bit(stands_for(g, t));
    }
}

static bool may_hold(const psc_graph *g, const psc_need *need)
{
    return (need->has[0] & g->has) && (need->has[1] & g->has) && (need->has[2] & g->has);
}

/* The first entity of a word, or of the word before it whose it is; NULL if there is none. */
static const psc_entity *somebody_at(const psc_graph *g, int32_t t)
{
    int32_t e = psc_graph_entity(g, t);
    for (int32_t c = t < (int32_t)g->n ? g->child[t] : -1; c >= 0 && e < 0; c = g->next[c]) {
        const psc_rel rel = psc_graph_rel(g, c);
        if (rel == PSC_REL_NMOD_POSS || rel == PSC_REL_AMOD || rel == PSC_REL_COMPOUND)
            e = psc_graph_entity(g, c);
    }
    return e < 0 ? NULL : &g->mentions->at[e];
}

/* Of a country that its own words tell, or of a body of states. */
static bool has_side(const psc_entity *e)
{
    if (!e || e->inferred || !e->code.country[0]) return false;
    return psc_code_has_country(&e->code) || e->code.sector[0] == PSC_SECTOR_IGO;
}

/* Both are told to be of different countries, or one of them a body of states. */
static bool is_abroad(const psc_graph *g, int32_t t, int32_t from)
{
    const psc_entity *a = somebody_at(g, t), *b = from < 0 ? NULL : somebody_at(g, from);
    return has_side(a) && has_side(b) && strcmp(a->code.country, b->code.country) != 0;
}

/* "Lavrov headed to Cairo": somebody in office of whom no day tells which. */
static bool holds_office(const psc_graph *g, int32_t t)
{
    const int32_t at = psc_graph_entity(g, t);
    const psc_entity *e = at < 0 ? NULL : &g->mentions->at[at];
    return e && e->kind == PSC_ENTITY_PERSON && e->name.len && !e->role.len &&
           e->code.sector[0] == PSC_SECTOR_GOV;
}

/* "Manila protested": a state, by its name or its capital's. */
static bool is_place(const psc_graph *g, int32_t t)
{
    const int32_t at = psc_graph_entity(g, t);
    return at >= 0 && (g->mentions->at[at].kind == PSC_ENTITY_STATE ||
                       g->mentions->at[at].kind == PSC_ENTITY_PLACE);
}

static bool is_power(const psc_graph *g, int32_t t)
{
    const int32_t at = psc_graph_entity(g, t);
    const uint8_t seat = PSC_MENTION_CAPITAL | PSC_MENTION_SEAT;
    return at >= 0 &&
           (g->mentions->at[at].kind == PSC_ENTITY_STATE || g->mentions->flag[at] & seat);
}

static bool word_holds(const psc_graph *g, int32_t t, const psc_need *need, int32_t from)
{
    if (need->actor && (need->abroad ? is_abroad(g, t, from) : psc_graph_is_somebody(g, t)))
        return true;
    const uint32_t word = g->word[t], noun = need->n ? stands_for(g, t) : 0;
    for (uint32_t k = 0; k < need->n; k++) {
        const uint32_t asked = g->rules->need_word[need->first + k];
        if (asked == word || (noun && asked == noun)) return true;
        if (asked == g->rules->statesman && holds_office(g, t)) return true;
        if (asked == g->rules->power && is_power(g, t)) return true;
        if (asked == g->rules->place && is_place(g, t)) return true;
    }
    return false;
}

/* `from`: whom somebody "abroad" is abroad from. */
static bool slot_holds(psc_graph *g, int32_t t, const psc_need *need, int32_t from)
{
    int32_t fill[PSC_FILL_MAX];
    uint32_t n = psc_graph_fill(g, t, need->slot, fill);
    if (need->n == 0 && !need->actor) return n > 0;
    for (uint32_t i = 0; i < n; i++)
        if (word_holds(g, fill[i], need, from) ||
            word_holds(g, psc_graph_counted(g, fill[i]), need, from))
            return true;
    return false;
}

/* "shared pictures of the Baltic with Sweden": a name takes no such phrase. */
static bool holds_behind_name(psc_graph *g, int32_t obj, const psc_need *need, int32_t from)
{
    for (int32_t c = g->child[obj]; c >= 0; c = g->next[c])
        if (c > obj && psc_graph_base(g, c) == PSC_REL_NMOD &&
            g->sent->tok[c].upos == PSC_UPOS_PROPN && slot_holds(g, c, need, from))
            return true;
    return false;
}

/* A phrase that belongs to the verb may hang lower: on the object ("approved a loan for Tunisia"),
 * on what is counted ("most of its wheat from Canada"), on the last noun before it ("passed
 * information about the leaders to the police"). */
static bool holds_lower(psc_graph *g, int32_t t, const psc_need *need, int32_t from)
{
    const int32_t obj = psc_graph_arguments(g, t)->obj;
    if (obj < 0 || obj == t || psc_graph_above(g, obj, t)) return false;
    const int32_t counted = psc_graph_counted(g, obj);
    if (slot_holds(g, obj, need, from) || (counted != obj && slot_holds(g, counted, need, from)))
        return true;
    for (int32_t c = g->child[obj]; c >= 0; c = g->next[c]) /* "added banks and firms to a list" */
        if (c > obj && psc_graph_rel(g, c) == PSC_REL_CONJ && slot_holds(g, c, need, from))
            return true;
    if (!need->actor) return false;
    if (need->slot.prep != g->rules->to) return holds_behind_name(g, obj, need, from);
    for (int32_t c = g->child[t]; c >= 0; c = g->next[c])
        if (c > obj && psc_graph_base(g, c) == PSC_REL_OBL && slot_holds(g, c, need, from))
            return true;
    for (int32_t c = g->child[obj]; c >= 0; c = g->next[c])
        if (c > obj && psc_graph_base(g, c) == PSC_REL_NMOD && slot_holds(g, c, need, from))
            return true;
    return false;
}

/* The phrase may hang lower than on the verb. */
static bool hangs_lower(const psc_graph *g, int32_t t, const psc_need *need)
{
    return need->slot.kind == PSC_SLOT_PREP && (need->slot.prep != g->rules->of || need->n > 0) &&
           g->sent->tok[t].upos == PSC_UPOS_VERB;
}

/* "Italian and Libyan coastguards", "frigates from Spain and Egypt", "both governments": parties of
 * more than one country that one noun stands for. */
static bool joins_peoples(const psc_graph *g, int32_t noun)
{
    const psc_mentions *m = g->mentions;
    const uint32_t s = g->sent->index;
    const char *first = NULL;
    for (uint32_t i = m ? m->first[s] : 0; m && i < m->first[s + 1]; i++) {
        const psc_entity *e = &m->at[i];
        if (e->head != (uint32_t)noun || e->kind == PSC_ENTITY_ADJ || !e->code.country[0]) continue;
        if (first && strcmp(first, e->code.country) != 0) return true;
        first = e->code.country;
    }
    return false;
}

/* The need of a token's slot, or of those of what fills its slot. */
static bool need_holds(psc_graph *g, int32_t t, const psc_need *need)
{
    if (!may_hold(g, need)) return false;
    if (!need->has_via) {
        const int32_t from = need->abroad ? psc_graph_arguments(g, t)->subj : -1;
        return slot_holds(g, t, need, from) ||
               (hangs_lower(g, t, need) && holds_lower(g, t, need, from));
    }
    int32_t fill[PSC_FILL_MAX];
    uint32_t n = psc_graph_fill(g, t, need->via, fill);
    for (uint32_t i = 0; i < n; i++)
        if (slot_holds(g, fill[i], need, fill[i]) ||
            (need->slot.kind == PSC_SLOT_CONJ && need->actor && joins_peoples(g, fill[i])))
            return true;
    return false;
}

static bool pattern_holds(psc_graph *g, int32_t t, const psc_pattern *p)
{
    for (uint32_t i = 0; i < p->n_need; i++) {
        const psc_need *need = &g->rules->need[p->need + i];
        if (need_holds(g, t, need) == need->absent) return false;
    }
    return true;
}

/* "illegal fishing", "legal and illegal fishing": an adjective that is said of nothing and takes
 * nothing. */
static bool is_bare_attribute(const psc_graph *g, int32_t t)
{
    const int32_t first = psc_graph_base(g, t) == PSC_REL_CONJ ? g->sent->tok[t].head : t;
    if (psc_graph_base(g, first) != PSC_REL_AMOD) return false;
    for (int32_t c = g->child[t]; c >= 0; c = g->next[c]) {
        const psc_rel base = psc_graph_base(g, c);
        if (base == PSC_REL_OBL || base == PSC_REL_XCOMP || base == PSC_REL_ADVCL ||
            base == PSC_REL_CCOMP)
            return false;
    }
    return true;
}

/* "$5 million in aid": the noun behind "in" tells what it is. */
static bool is_sum_of(const psc_graph *g, int32_t sign)
{
    const int32_t above = g->sent->tok[sign].head;
    for (int32_t c = g->child[sign]; c >= 0; c = g->next[c])
        if (psc_graph_has_case(g, c, g->rules->in)) return true;
    for (int32_t c = above < 0 ? -1 : g->child[above]; c >= 0; c = g->next[c])
        if (c > sign && psc_graph_is_noun(g, c) && psc_graph_has_case(g, c, g->rules->in))
            return true;
    return false;
}

static int pos_of(const psc_graph *g, int32_t t)
{
    const psc_token *tok = psc_graph_tok(g, t);
    if (tok->upos == PSC_UPOS_VERB) return PSC_POS_VERB;
    if (psc_graph_is_mistagged_verb(g, t)) return PSC_POS_VERB;
    if (tok->upos == PSC_UPOS_NOUN || tok->upos == PSC_UPOS_PROPN) return PSC_POS_NOUN;
    if (tok->upos == PSC_UPOS_SYM) return is_sum_of(g, t) ? -1 : PSC_POS_NOUN;
    if (tok->upos == PSC_UPOS_ADJ || tok->upos == PSC_UPOS_ADV)
        return is_bare_attribute(g, t) ? -1 : PSC_POS_ADJ;
    return -1;
}

static int32_t match_word(psc_graph *g, int32_t t, uint32_t word, int pos)
{
    const psc_rules *r = g->rules;
    for (uint32_t i = r->first[word]; word && i < r->first[word + 1]; i++)
        if (r->pattern[i].pos == pos && pattern_holds(g, t, &r->pattern[i])) return (int32_t)i;
    return -1;
}

/* Words of a name tell no deed: "House Intelligence Committee". */
static bool is_part_of_name(const psc_graph *g, int32_t t)
{
    const psc_str form = g->sent->tok[t].form;
    if (!g->mentions || !form.len || form.ptr[0] < 'A' || form.ptr[0] > 'Z') return false;
    const uint32_t s = g->sent->index;
    for (uint32_t i = g->mentions->first[s]; i < g->mentions->first[s + 1]; i++) {
        const psc_entity *e = &g->mentions->at[i];
        const bool named = e->kind == PSC_ENTITY_ORG || e->kind == PSC_ENTITY_PERSON;
        if (named && e->first <= (uint32_t)t && (uint32_t)t <= e->last) return true;
    }
    return false;
}

/* "the Battle of Kursk", "the Siege of Vienna": a name, not news. */
static bool is_name(const psc_graph *g, int32_t t)
{
    return t + 2 < (int32_t)g->n && g->sent->tok[t].xpos == PSC_XPOS_NNP &&
           g->word[t + 1] == g->rules->of && g->sent->tok[t + 2].upos == PSC_UPOS_PROPN;
}

int32_t psc_graph_match(psc_graph *g, int32_t t)
{
    if (is_name(g, t)) return -1;
    int pos = pos_of(g, t);
    if (pos < 0 || is_part_of_name(g, t)) return -1;
    int32_t found = match_word(g, t, g->word[t], pos);
    return found >= 0 ? found : psc_graph_match_any(g, t);
}

int32_t psc_graph_match_any(psc_graph *g, int32_t t)
{
    int pos = pos_of(g, t);
    return pos < 0 ? -1 : match_word(g, t, g->rules->any, pos);
}

/* A deed done in the open: violence, or a crowd's. */
static bool takes_a_site(const psc_rule *rule)
{
    return psc_rule_harms(rule) || (rule && !rule->outer && rule->done.type == PSC_TYPE_PROTEST);
}

bool psc_graph_is_circumstance(const psc_graph *g, int32_t noun, int32_t t)
{
    const int32_t at = g->pred[noun].pattern, e = psc_graph_entity(g, t);
    if (at < 0 || e < 0) return false;
    const psc_entity *m = &g->mentions->at[e];
    if (psc_graph_rel(g, t) == PSC_REL_COMPOUND && g->mentions->flag[e] & PSC_MENTION_CAPITAL &&
        takes_a_site(psc_graph_rule(g, noun)))
        return true;
    if (m->code.country[0] && !m->inferred) return false;
    const psc_pattern *p = &g->rules->pattern[at];
    for (uint32_t i = 0; i < p->n_need; i++) {
        const psc_need *need = &g->rules->need[p->need + i];
        if (need->slot.kind != PSC_SLOT_COMPOUND || need->absent || need->has_via) continue;
        for (uint32_t k = 0; k < need->n; k++)
            if (g->word[t] && g->rules->need_word[need->first + k] == g->word[t]) return true;
    }
    return false;
}

const psc_rule *psc_graph_rule(const psc_graph *g, int32_t t)
{
    const int32_t p = t < (int32_t)g->n ? g->pred[t].pattern : -1;
    return p < 0 ? NULL : &g->rules->rule[g->rules->pattern[p].rule];
}
