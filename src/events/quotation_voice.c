/* SPDX-License-Identifier: Apache-2.0 */
/* Who says something in a sentence.
 *
 * A verb of speaking outside the marks, and its subject: by the tree, unless that lies in
 * the quoted words, since parsers err most where marks stand; else the noun phrase beside
 * the verb ("..., said Grand"; "..., Maren Tolliver, a geographer, told ...").  Nouns of
 * speech have an owner ("the minister's answer") or a verb ("read out a statement"). */
#include "events/quotation_voice.h"

#include "base/str.h"
#include "record/form.h"

enum { UP = 4, NEAR = 3, LEFT = 40 };

static const psc_token *tok(const psc_voicing *v, uint32_t t)
{
    return &v->g->sent->tok[t];
}

psc_voicing psc_voicing_of(const psc_quote_rules *r, psc_graph *g, const psc_quoted *piece,
                           uint32_t n_piece, psc_company *company)
{
    psc_voicing v = {.w = psc_words_of(r->book, g->arena, g->sent),
                     .g = g,
                     .piece = piece,
                     .n_piece = n_piece,
                     .company = company};
    v.quoted = psc_new(g->arena, uint8_t, g->n);
    for (uint32_t i = 0; i < n_piece; i++)
        for (uint32_t t = piece[i].first; t <= piece[i].last; t++) v.quoted[t] = 1;
    return v;
}

/* ---- noun phrases ---- */

static bool is_verb(const psc_voicing *v, uint32_t t)
{
    return tok(v, t)->upos == PSC_UPOS_VERB;
}

static bool is_nominal(const psc_voicing *v, uint32_t t)
{
    const uint8_t u = tok(v, t)->upos;
    return u == PSC_UPOS_NOUN || u == PSC_UPOS_PROPN || u == PSC_UPOS_PRON;
}

/* Words that noun phrases are made of, prepositions aside. */
static bool in_phrase(const psc_voicing *v, uint32_t t)
{
    const psc_token *k = tok(v, t);
    switch (k->upos) {
    case PSC_UPOS_DET:
    case PSC_UPOS_ADJ:
    case PSC_UPOS_NOUN:
    case PSC_UPOS_PROPN:
    case PSC_UPOS_NUM:
    case PSC_UPOS_PRON:
    case PSC_UPOS_X: return true;
    case PSC_UPOS_CCONJ:
        return psc_form_is(v->g->sent, t, "and") || psc_form_is(v->g->sent, t, "&");
    case PSC_UPOS_PART: return k->xpos == PSC_XPOS_POS;
    case PSC_UPOS_PUNCT: return k->xpos == PSC_XPOS_HYPH;
    default: return false;
    }
}

static bool is_time(const psc_voicing *v, uint32_t t)
{
    return psc_quote_word(v, t, PSC_QUOTE_WORD_TIME);
}

static bool is_capital(const psc_voicing *v, uint32_t t)
{
    const psc_str f = tok(v, t)->form;
    return t > 0 && f.ptr[0] >= 'A' && f.ptr[0] <= 'Z' && tok(v, t)->upos == PSC_UPOS_ADJ;
}

static bool may_speak(const psc_voicing *v, int32_t t)
{
    if (t < 0 || t >= (int32_t)v->g->n) return false;
    if (!is_nominal(v, (uint32_t)t) && !is_capital(v, (uint32_t)t)) return false;
    return !is_time(v, (uint32_t)t) || psc_graph_entity(v->g, t) >= 0;
}

/* Of the words of a phrase the one that is somebody; a capital stands for a name where the
 * tagger saw none ("said Grand"). */
static int32_t known_head(const psc_voicing *v, uint32_t from, int32_t head, uint32_t last)
{
    if (head < 0) {
        const bool name = from < v->g->n && is_capital(v, from) && !is_time(v, from);
        return name && !v->quoted[from] ? (int32_t)from : -1;
    }
    if (psc_graph_entity(v->g, head) >= 0) return head;
    for (uint32_t t = from; t <= last; t++) {
        const int32_t e = psc_graph_entity(v->g, (int32_t)t);
        if (e < 0 || !is_nominal(v, t)) continue;
        const uint8_t kind = v->g->mentions->at[e].kind;
        if (kind == PSC_ENTITY_PERSON || kind == PSC_ENTITY_GROUP || kind == PSC_ENTITY_ORG)
            return (int32_t)t;
    }
    return head;
}

int32_t psc_quote_phrase_from(const psc_voicing *v, uint32_t t, uint32_t *last)
{
    int32_t head = -1;
    while (t < v->g->n && tok(v, t)->upos == PSC_UPOS_ADV) t++;
    const uint32_t from = t;
    *last = t;
    for (; t < v->g->n && in_phrase(v, t) && !v->quoted[t]; t++) {
        if (tok(v, t)->upos == PSC_UPOS_CCONJ) break;
        if (head >= 0 && (is_time(v, t) || tok(v, t)->upos == PSC_UPOS_DET)) break;
        if (is_nominal(v, t) && may_speak(v, (int32_t)t)) head = (int32_t)t;
        *last = t;
    }
    return known_head(v, from, head, *last);
}

/* First token of the noun phrase that ends at t: chunks tied by "of", "for", "at". */
static uint32_t phrase_start(const psc_voicing *v, uint32_t t)
{
    for (;;) {
        while (t > 0 && in_phrase(v, t - 1) && !v->quoted[t - 1] &&
               tok(v, t)->upos != PSC_UPOS_DET && tok(v, t - 1)->upos != PSC_UPOS_CCONJ)
            t--;
        if (t < 2 || !psc_quote_word(v, t - 1, PSC_QUOTE_WORD_LINK)) return t;
        if (!is_nominal(v, t - 2) || v->quoted[t - 2] || is_time(v, t - 2)) return t;
        t -= 2;
    }
}

/* ---- who they are ---- */

static psc_str words(const psc_voicing *v, uint32_t first, uint32_t last, psc_span *span)
{
    *span = (psc_span){tok(v, first)->span.beg, tok(v, last)->span.end};
    return psc_str_at(v->g->doc->text, *span);
}

static bool is_proper(const psc_voicing *v, uint32_t t)
{
    return tok(v, t)->upos == PSC_UPOS_PROPN || is_capital(v, t);
}

/* The proper name that token t is part of, titles left out. */
static void name_around(const psc_voicing *v, uint32_t t, uint32_t *first, uint32_t *last)
{
    *first = *last = t;
    while (*first > 0 && (is_proper(v, *first - 1) || tok(v, *first - 1)->xpos == PSC_XPOS_HYPH) &&
           !v->quoted[*first - 1])
        (*first)--;
    while (*last + 1 < v->g->n && !v->quoted[*last + 1] &&
           (is_proper(v, *last + 1) || tok(v, *last + 1)->xpos == PSC_XPOS_HYPH))
        (*last)++;
    while (*first < *last && psc_graph_rel(v->g, (int32_t)*first) == PSC_REL_NMOD_DESC) (*first)++;
    while (*last > *first && is_time(v, *last)) (*last)--;
}

/* Last word of a name: "Tolliver". */
static psc_str surname(psc_str name)
{
    size_t at = name.len;
    while (at > 0 && name.ptr[at - 1] != ' ') at--;
    return psc_str_sub(name, at, name.len);
}

/* Who was told of before, by the words that stand for him here. */
static const psc_entity *named_here(psc_voicing *v, const psc_entity *who, const psc_entity *here)
{
    psc_entity *e = psc_new(v->g->arena, psc_entity, 1);
    *e = *who;
    e->text = here->text;
    e->span = here->span;
    e->sentence = here->sentence;
    e->first = here->first;
    e->last = here->last;
    e->head = here->head;
    return e;
}

/* "Grand said", of the Camille Grand whom the actors know; -1. */
static int32_t namesake(const psc_voicing *v, psc_str name)
{
    const psc_mentions *m = v->g->mentions;
    if (!name.len || memchr(name.ptr, ' ', name.len)) return -1;
    for (uint32_t i = m->first[v->g->sent->index]; i-- > 0;)
        if (m->at[i].kind == PSC_ENTITY_PERSON && m->at[i].name.len > name.len &&
            psc_str_eq(surname(m->at[i].name), name))
            return (int32_t)i;
    return -1;
}

/* "Tolliver said", once Maren Tolliver has spoken. */
static psc_str full_name(const psc_company *c, psc_str name)
{
    for (uint32_t i = c->n; i-- > 0;) {
        const psc_str known = c->stranger[i]->name;
        if (known.len > name.len && psc_str_eq(surname(known), surname(name))) return known;
    }
    return name;
}

/* A phrase that the actors do not know: its words, without the article. */
static psc_entity *stranger(psc_voicing *v, uint32_t t)
{
    uint32_t first = phrase_start(v, t), last = t;
    while (first < t && tok(v, first)->upos == PSC_UPOS_DET) first++;
    uint32_t end;
    while (last + 2 < v->g->n && !is_proper(v, t) &&
           psc_quote_word(v, last + 1, PSC_QUOTE_WORD_LINK) && !v->quoted[last + 2] &&
           psc_quote_phrase_from(v, last + 2, &end) >= 0)
        last = end;
    psc_entity *e = psc_new(v->g->arena, psc_entity, 1);
    *e = (psc_entity){.sentence = v->g->sent->index, .head = t, .link = -1};
    e->kind = PSC_ENTITY_GROUP;
    if (is_proper(v, t)) {
        uint32_t a, b;
        psc_span span;
        name_around(v, t, &a, &b);
        e->name = full_name(v->company, words(v, a, b, &span));
        e->kind = PSC_ENTITY_PERSON;
        if (b > last) last = b;
    }
    e->first = first;
    e->last = last;
    e->text = words(v, first, last, &e->span);
    return e;
}

/* "the farmer Juma Oduya": the actors know the farmer, not his name. */
static const psc_entity *with_name(psc_voicing *v, const psc_entity *e)
{
    uint32_t next = e->last + 1;
    if (next + 1 < v->g->n && psc_quote_word(v, next, PSC_QUOTE_WORD_NAMING)) next++; /* "named" */
    if (e->name.len || e->sentence != v->g->sent->index || next >= v->g->n || v->quoted[next])
        return e;
    if (!is_proper(v, next) || is_time(v, next)) return e;
    uint32_t first, last;
    psc_span span;
    name_around(v, next, &first, &last);
    psc_entity *named = psc_new(v->g->arena, psc_entity, 1);
    *named = *e;
    named->name = words(v, next, last, &span);
    named->last = last;
    named->text = words(v, e->first, last, &named->span);
    return named;
}

static bool is_person(const psc_entity *e)
{
    return e && (e->kind == PSC_ENTITY_PERSON || e->kind == PSC_ENTITY_PRONOUN);
}

/* Whether the one is told of behind the other in the text. */
static bool is_later(const psc_entity *a, const psc_entity *b)
{
    return !b || a->span.beg > b->span.beg;
}

/* Whom "he" and "she" stand for, where the actors do not tell or a stranger came since. */
static const psc_entity *singular(psc_voicing *v, const psc_entity *own, int32_t *entity)
{
    const psc_company *c = v->company;
    const psc_entity *known = own && own->link >= 0 ? &v->g->mentions->at[own->link] : NULL;
    const bool named = own && own->name.len;
    if (is_person(c->last) && c->last_entity < 0 && (!named || is_later(c->last, known))) {
        *entity = -1;
        return c->last;
    }
    if (named || (own && !own->plural && own->role.len)) return own;
    if (c->topic && is_person(c->topic)) {
        *entity = c->topic_entity;
        return c->topic;
    }
    if (is_person(c->last)) {
        *entity = c->last_entity;
        return c->last;
    }
    return own;
}

static bool is_personal(const psc_voicing *v, uint32_t t)
{
    return tok(v, t)->upos == PSC_UPOS_PRON && tok(v, t)->xpos == PSC_XPOS_PRP;
}

/* "they", "it": the group or body that the sentence before is about, where nobody knows. */
static const psc_entity *plural(psc_voicing *v, const psc_entity *own, int32_t *entity)
{
    const psc_company *c = v->company;
    if ((own && (own->name.len || own->role.len)) || !c->topic || is_person(c->topic)) return own;
    *entity = c->topic_entity;
    return c->topic;
}

/* "he", "she", "I": feature Gender or first person tells, not "it", "they", "we". */
static bool is_person_word(const psc_voicing *v, uint32_t t)
{
    const psc_str f = tok(v, t)->feats;
    return psc_str_find(f, PSC_STR("Number=Sing"), 0) >= 0 &&
           psc_str_find(f, PSC_STR("Gender=Neut"), 0) < 0;
}

const psc_entity *psc_quote_somebody(psc_voicing *v, int32_t t, int32_t *entity)
{
    *entity = -1;
    if (t < 0 || !v->g->mentions) return NULL;
    const int32_t e = psc_graph_entity(v->g, t);
    const psc_entity *own = e >= 0 ? &v->g->mentions->at[e] : NULL;
    *entity = e;
    if (t < (int32_t)v->g->n && is_personal(v, (uint32_t)t)) {
        const bool many = own ? own->plural || !is_person_word(v, (uint32_t)t) : true;
        const psc_entity *who = many ? plural(v, own, entity) : singular(v, own, entity);
        return who && who != own ? named_here(v, who, own ? own : stranger(v, (uint32_t)t)) : who;
    }
    if (own && own->kind != PSC_ENTITY_PLACE && own->kind != PSC_ENTITY_ADJ)
        return with_name(v, own);
    *entity = -1;
    if (t >= (int32_t)v->g->n || tok(v, (uint32_t)t)->upos == PSC_UPOS_PRON) return NULL;
    const psc_entity *who = stranger(v, (uint32_t)t);
    *entity = namesake(v, who->name);
    return *entity < 0 ? who : named_here(v, &v->g->mentions->at[*entity], who);
}

/* ---- subjects ---- */

/* Quoted words may name the speaker ("a 'senior source' said"), not be his speech. */
static bool in_speech(const psc_voicing *v, uint32_t t)
{
    if (!v->quoted[t]) return false;
    for (uint32_t i = 0; i < v->n_piece; i++) {
        const psc_quoted *p = &v->piece[i];
        if (t < p->first || t > p->last) continue;
        for (uint32_t k = p->first; k <= p->last; k++)
            if (is_verb(v, k) || tok(v, k)->upos == PSC_UPOS_AUX) return true;
    }
    return false;
}

static bool is_subject(const psc_voicing *v, int32_t t)
{
    return may_speak(v, t) && !in_speech(v, (uint32_t)t);
}

/* A closing mark, or a comma behind one, stands before token t. */
static bool behind_mark(const psc_voicing *v, uint32_t t)
{
    for (uint32_t i = 0; i < v->n_piece; i++)
        if (t > v->piece[i].last && t <= v->piece[i].last + NEAR) return true;
    return false;
}

/* "... and said it would fail": a clause's own subject. */
static bool is_subject_of_next(const psc_voicing *v, int32_t t)
{
    return t >= 0 && psc_graph_base(v->g, t) == PSC_REL_NSUBJ && tok(v, (uint32_t)t)->head > t;
}

/* "called it an \"outrage\" and urged locals to ...": who says the first says the second. */
static bool is_joined(const psc_voicing *v, uint32_t t)
{
    return t > 0 && tok(v, t - 1)->upos == PSC_UPOS_CCONJ &&
           psc_graph_base(v->g, (int32_t)t) == PSC_REL_CONJ;
}

/* "..., said Grand". */
static int32_t subject_behind(const psc_voicing *v, uint32_t t)
{
    uint32_t last;
    const int32_t head =
        behind_mark(v, t) && !is_joined(v, t) ? psc_quote_phrase_from(v, t + 1, &last) : -1;
    return is_subject_of_next(v, head) ? -1 : head;
}

/* Where what stands before the verb at t begins: behind a mark or at the sentence's start. */
static uint32_t segment_start(const psc_voicing *v, uint32_t t)
{
    uint32_t from = 0;
    for (uint32_t i = 0; i < v->n_piece; i++)
        if (v->piece[i].last < t) from = v->piece[i].last + 1;
    while (from < t && tok(v, from)->upos == PSC_UPOS_PUNCT) from++;
    return t - from > LEFT ? t - LEFT : from;
}

/* "Maren Tolliver, a geographer, told ...": what stands before the comma in front. */
static int32_t subject_over_comma(const psc_voicing *v, uint32_t t)
{
    uint32_t last = 0;
    const uint32_t from = segment_start(v, t);
    const int32_t head = psc_quote_phrase_from(v, from, &last);
    if (head < 0) return -1;
    for (uint32_t i = last + 1; i < t; i++) {
        if (psc_form_is(v->g->sent, i, ",")) return head;
        if (tok(v, i)->upos == PSC_UPOS_VERB) break;
    }
    return -1;
}

static int32_t subject_before(const psc_voicing *v, uint32_t t)
{
    uint32_t k = t;
    while (k > 0 && (tok(v, k - 1)->upos == PSC_UPOS_ADV || tok(v, k - 1)->upos == PSC_UPOS_AUX))
        k--;
    if (k == 0 || v->quoted[k - 1]) return -1;
    if (psc_form_is(v->g->sent, k - 1, ",")) return subject_over_comma(v, k - 1);
    if (!in_phrase(v, k - 1)) return -1;
    uint32_t last;
    const int32_t head = psc_quote_phrase_from(v, phrase_start(v, k - 1), &last);
    return head < (int32_t)k ? head : -1;
}

/* "..., he told reporters": the tree's subject, between the closing mark and the verb. */
static bool stands_before(const psc_voicing *v, int32_t subj, uint32_t t)
{
    return is_subject(v, subj) && (uint32_t)subj < t && (uint32_t)subj >= segment_start(v, t);
}

/* "One of these groups, the Farmers' Front, opposed it and said ...": who is counted, by name. */
static int32_t counted_subject(const psc_voicing *v, int32_t subj)
{
    if (subj < 0 || subj >= (int32_t)v->g->n || is_subject(v, subj)) return subj;
    const int32_t of = psc_graph_counted(v->g, subj);
    const int32_t name = psc_graph_child(v->g, of, PSC_REL_APPOS);
    return name >= 0 && psc_graph_entity(v->g, name) >= 0 ? name : of;
}

static int32_t speaking_subject(psc_voicing *v, uint32_t t)
{
    const int32_t subj = counted_subject(v, psc_graph_arguments(v->g, (int32_t)t)->subj);
    if (stands_before(v, subj, t)) return subj;
    const int32_t behind = subject_behind(v, t);
    if (behind >= 0 && is_subject(v, behind)) return behind;
    if (is_subject(v, subj)) return subj;
    const int32_t before = subject_before(v, t);
    return is_subject(v, before) ? before : -1;
}

/* ---- whom it is said to ---- */

static bool has_preposition(const psc_voicing *v, int32_t t, psc_quote_kind k)
{
    for (int32_t c = v->g->child[t]; c >= 0; c = v->g->next[c])
        if (psc_graph_base(v->g, c) == PSC_REL_CASE && psc_quote_word(v, (uint32_t)c, k))
            return true;
    return false;
}

static int32_t spoken_to(const psc_voicing *v, int32_t t, int depth)
{
    for (int32_t c = v->g->child[t]; c >= 0; c = v->g->next[c]) {
        const psc_rel base = psc_graph_base(v->g, c);
        if ((base != PSC_REL_OBL && base != PSC_REL_NMOD) || v->quoted[c]) continue;
        const bool medium = psc_quote_word(v, (uint32_t)c, PSC_QUOTE_WORD_PLACE);
        if (has_preposition(v, c, PSC_QUOTE_WORD_TO) && !medium && may_speak(v, c) &&
            psc_graph_entity(v->g, c) >= 0)
            return c;
        const int32_t deep = medium && depth ? spoken_to(v, c, depth - 1) : -1;
        if (deep >= 0) return deep;
    }
    return -1;
}

static int32_t told_whom(psc_voicing *v, uint32_t t)
{
    const int32_t iobj = psc_graph_child(v->g, (int32_t)t, PSC_REL_IOBJ);
    const int32_t obj = iobj >= 0 ? iobj : psc_graph_arguments(v->g, (int32_t)t)->obj;
    if (obj < (int32_t)v->g->n && may_speak(v, obj) && !v->quoted[obj]) return obj;
    uint32_t last;
    const int32_t next = psc_quote_phrase_from(v, t + 1, &last);
    return is_subject(v, next) ? next : -1;
}

static const psc_entity *addressee(psc_voicing *v, uint32_t t, uint32_t kinds, int32_t subject)
{
    const bool tells = kinds >> PSC_QUOTE_WORD_TELL & 1;
    int32_t entity, whom = tells ? told_whom(v, t) : -1;
    if (whom < 0) whom = spoken_to(v, (int32_t)t, 1);
    return whom >= 0 && whom != subject ? psc_quote_somebody(v, whom, &entity) : NULL;
}

/* ---- voices ---- */

static uint32_t verb_kinds(const psc_voicing *v, uint32_t t)
{
    static const psc_quote_kind kind[] = {PSC_QUOTE_WORD_SAY, PSC_QUOTE_WORD_TELL,
                                          PSC_QUOTE_WORD_QUOTE, PSC_QUOTE_WORD_DESCRIBE,
                                          PSC_QUOTE_WORD_ACCORDING};
    uint32_t bits = 0;
    for (size_t i = 0; i < sizeof kind / sizeof *kind; i++)
        if (psc_quote_word(v, t, kind[i]) && (is_verb(v, t) || kind[i] == PSC_QUOTE_WORD_ACCORDING))
            bits |= 1U << kind[i];
    return bits;
}

/* "quoted the general as saying": who is quoted. */
static int32_t quoted_by(psc_voicing *v, uint32_t t)
{
    const int32_t h = tok(v, t)->head;
    if (h < 0 || tok(v, t)->xpos != PSC_XPOS_VBG || !is_verb(v, (uint32_t)h)) return -1;
    if (!psc_quote_word(v, (uint32_t)h, PSC_QUOTE_WORD_QUOTE)) return -1;
    const int32_t obj = psc_graph_arguments(v->g, h)->obj;
    return is_subject(v, obj) ? obj : -1;
}

/* "cited Article 5": no person. */
static bool is_numbered(const psc_voicing *v, int32_t t)
{
    return t + 1 < (int32_t)v->g->n && tok(v, (uint32_t)t + 1)->upos == PSC_UPOS_NUM &&
           tok(v, (uint32_t)t + 1)->head == t;
}

/* Who speaks by a verb: its subject; of "quoted" the object; of a passive whoever is told
 * behind "by". */
static int32_t verb_subject(psc_voicing *v, uint32_t t, uint32_t kinds)
{
    const psc_predicate *p = psc_graph_arguments(v->g, (int32_t)t);
    if (kinds >> PSC_QUOTE_WORD_QUOTE & 1)
        return is_subject(v, p->obj) && !is_numbered(v, p->obj) ? p->obj : -1;
    const int32_t quoted = quoted_by(v, t);
    if (quoted >= 0) return quoted;
    if (p->passive) return is_subject(v, p->subj) ? p->subj : -1;
    return speaking_subject(v, t);
}

static int32_t owner(const psc_voicing *v, int32_t t);

static void add_voice(psc_voicing *v, psc_voices *list, uint32_t t, uint32_t kinds, int32_t subject)
{
    if (subject >= 0 && psc_quote_word(v, (uint32_t)subject, PSC_QUOTE_WORD_NOUN)) {
        const int32_t who = owner(v, subject); /* "the junta's statement said" */
        if (who >= 0) subject = who;
    }
    psc_voice voice = {.cue = t, .kinds = kinds, .subject = subject};
    voice.who = psc_quote_somebody(v, subject, &voice.entity);
    if (!voice.who) return;
    if (!(kinds >> PSC_QUOTE_WORD_ACCORDING & 1)) voice.to = addressee(v, t, kinds, subject);
    if (voice.to && voice.to->span.beg == voice.who->span.beg) voice.to = NULL;
    *psc_push(v->g->arena, list->at, list->n, list->cap) = voice;
}

/* "the minister's answer", "the warning of the general", "the Russian statement". */
static int32_t owner(const psc_voicing *v, int32_t t)
{
    for (int32_t c = v->g->child[t]; c >= 0; c = v->g->next[c]) {
        const psc_rel rel = psc_graph_rel(v->g, c), base = psc_rel_base(rel);
        const int32_t by = base == PSC_REL_ACL ? psc_graph_child(v->g, c, PSC_REL_OBL_AGENT) : -1;
        if (by >= 0 && may_speak(v, by)) return by; /* "a statement released by the army" */
        const bool has =
            rel == PSC_REL_NMOD_POSS ||
            (base == PSC_REL_NMOD && c > t && !v->quoted[c] &&
             has_preposition(v, c, PSC_QUOTE_WORD_OWNER)) ||
            ((base == PSC_REL_AMOD || base == PSC_REL_COMPOUND) && psc_graph_entity(v->g, c) >= 0);
        if (has && may_speak(v, c)) return c;
    }
    return -1;
}

/* "read out a statement", "issued a warning". */
static int32_t giver(psc_voicing *v, int32_t t)
{
    for (int up = 0; up < UP; up++) {
        t = tok(v, (uint32_t)t)->head;
        if (t < 0) return -1;
        if (!is_verb(v, (uint32_t)t)) continue;
        const int32_t subj = psc_graph_arguments(v->g, t)->subj;
        return is_subject(v, subj) ? subj : -1;
    }
    return -1;
}

static void add_noun(psc_voicing *v, psc_voices *list, uint32_t t)
{
    int32_t who = owner(v, (int32_t)t);
    const bool owned = who >= 0;
    if (who < 0) who = giver(v, (int32_t)t);
    if (!is_subject(v, who)) return;
    const uint32_t n = list->n;
    add_voice(v, list, t, 1U << PSC_QUOTE_WORD_NOUN, who);
    if (list->n > n) list->at[n].owned = owned;
}

/* "the war would go on": a thing that nobody knows, of which it is foretold. */
static bool is_foretold(const psc_voicing *v, uint32_t t, int32_t who)
{
    return psc_graph_entity(v->g, who) < 0 && !is_proper(v, (uint32_t)who) &&
           (psc_graph_cue(v->g, (int32_t)t, PSC_CUE_FUTURE, NULL) ||
            psc_graph_cue(v->g, (int32_t)t, PSC_CUE_HYPOTHETICAL, NULL));
}

/* "The siege went on for \"years\"": what goes on is nobody who speaks. */
static bool runs_its_course(const psc_voicing *v, uint32_t t, int32_t who)
{
    if (!psc_quote_word(v, t, PSC_QUOTE_WORD_COURSE) || who >= (int32_t)v->g->n) return false;
    const uint32_t next = t + psc_words_at(&v->w, t, PSC_QUOTE_WORD_COURSE)->n;
    return next < v->g->n && tok(v, next)->upos == PSC_UPOS_ADP &&
           psc_graph_entity(v->g, who) < 0 && tok(v, (uint32_t)who)->upos == PSC_UPOS_NOUN;
}

psc_voices psc_voices_of(psc_voicing *v)
{
    psc_voices list = {0};
    for (uint32_t t = 0; t < v->g->n; t++) {
        if (v->quoted[t]) continue;
        const uint32_t kinds = verb_kinds(v, t);
        if (kinds >> PSC_QUOTE_WORD_ACCORDING & 1) {
            uint32_t last;
            const uint32_t n = psc_words_at(&v->w, t, PSC_QUOTE_WORD_ACCORDING)->n;
            add_voice(v, &list, t, kinds, psc_quote_phrase_from(v, t + n, &last));
        } else if (kinds) {
            const int32_t who = verb_subject(v, t, kinds);
            const bool speaks = who >= 0 && !is_foretold(v, t, who) && !runs_its_course(v, t, who);
            if (speaks) add_voice(v, &list, t, kinds, who);
        } else if (psc_graph_is_noun(v->g, (int32_t)t) &&
                   psc_quote_word(v, t, PSC_QUOTE_WORD_NOUN)) {
            add_noun(v, &list, t);
        }
    }
    return list;
}

const psc_entity *psc_quote_topic(psc_voicing *v, int32_t *entity)
{
    *entity = -1;
    for (uint32_t t = 0; t < v->g->n; t++) {
        if (tok(v, t)->head >= 0) continue;
        const int32_t subj = psc_graph_arguments(v->g, (int32_t)t)->subj;
        if (!is_subject(v, subj)) return NULL;
        const psc_entity *e = psc_quote_somebody(v, subj, entity);
        return e && (*entity >= 0 || is_proper(v, (uint32_t)subj)) ? e : NULL;
    }
    return NULL;
}
