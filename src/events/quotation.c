/* SPDX-License-Identifier: Apache-2.0 */
/* From marks and voices to quotes; see quotation.h.
 *
 * Of the voices of its sentence a quotation has the cheapest one: the one that governs it
 * in the tree, else the nearest.  Without a voice it goes on with whoever spoke in the
 * sentence before, or is said by whom that sentence is about; and what is told behind it
 * ("he said" three sentences later) names the earlier parts too.  Nobody: no quote.
 *
 * Quoted words are speech if they hold a clause or end like a sentence; fewer words only if
 * a voice goes with them, and not as a part of a noun phrase (the "moderate" rebels) or a
 * name (the ferry "Aurora"): those are the reporter's own marks. */
#include "events/quotation.h"

#include "base/str.h"
#include "events/quotation_told.h"
#include "events/quotation_voice.h"

enum {
    NO_COST = 1000,
    LOOSE = 15,        /* not tied to the voice by the tree */
    BORDER = 30,       /* a new clause stands between */
    AFTERTHOUGHT = 12, /* most words of a sentence that does nothing but tell who spoke */
    CLOSE_BY = 12      /* reach of nouns and of verbs that describe */
};

/* How sure it is who speaks. */
typedef enum certainty { GUESSED, GOES_ON, TOLD } certainty;

typedef struct note {
    psc_quote quote;
    int32_t entity;
    uint32_t region, paragraph;
    certainty sure;
} note;

struct psc_quotations {
    psc_arena *arena;
    const psc_quote_rules *rules;
    const psc_document *doc;
    psc_pieces piece;
    uint32_t next; /* first piece of the sentences to come */
    note *note;    /* [n_note] */
    uint32_t n_note, cap_note;
    psc_quote *told; /* [n_told] indirect speech */
    uint32_t n_told, cap_told;
    bool indirect; /* it is wanted */
    psc_company company;
    bool spoke;         /* the sentence before had a quote or a voice */
    uint32_t paragraph; /* of the sentence before */
    bool colon;         /* it ended a paragraph with a colon, in somebody's words */
    bool block;         /* the paragraph at hand is a quotation set off by a colon */
};

psc_quotations *psc_quotations_mark(psc_arena *arena, const psc_quote_rules *r,
                                    const psc_document *doc, bool indirect)
{
    psc_quotations *q = psc_new(arena, psc_quotations, 1);
    *q = (psc_quotations){.arena = arena, .rules = r, .doc = doc, .indirect = indirect};
    q->company.last_entity = q->company.topic_entity = -1;
    if (r) q->piece = psc_pieces_of(arena, doc);
    return q;
}

/* ---- words ---- */

static bool is_form(const psc_sentence *s, uint32_t t, const char *form)
{
    return t < s->n && psc_str_eq(s->tok[t].form, psc_str_of(form));
}

static bool is_one_of(const psc_sentence *s, uint32_t t, const char *const *form, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (is_form(s, t, form[i])) return true;
    return false;
}

static bool ends_sentence(const psc_sentence *s, uint32_t t)
{
    static const char *const end[] = {".", "!", "?", "\xE2\x80\xA6", "..."};
    return is_one_of(s, t, end, sizeof end / sizeof *end);
}

static bool is_dash(const psc_sentence *s, uint32_t t)
{
    static const char *const dash[] = {"-", "--", "\xE2\x80\x93", "\xE2\x80\x94"};
    return is_one_of(s, t, dash, sizeof dash / sizeof *dash);
}

static bool is_upper(const psc_sentence *s, uint32_t t)
{
    const psc_str f = s->tok[t].form;
    return f.len && f.ptr[0] >= 'A' && f.ptr[0] <= 'Z';
}

static bool is_finite(const psc_sentence *s, uint32_t t)
{
    return s->tok[t].upos == PSC_UPOS_VERB || s->tok[t].upos == PSC_UPOS_AUX;
}

static bool in_piece(const psc_piece *p, uint32_t t)
{
    return t >= p->first && t <= p->last;
}

static uint32_t word_count(const psc_sentence *s, const psc_piece *p)
{
    uint32_t n = 0;
    for (uint32_t t = p->first; t <= p->last; t++) n += s->tok[t].upos != PSC_UPOS_PUNCT;
    return n;
}

/* A verb with its subject among the quoted words. */
static bool holds_clause(const psc_graph *g, const psc_piece *p)
{
    for (uint32_t t = p->first; t <= p->last; t++) {
        const int32_t h = g->sent->tok[t].head;
        if (psc_graph_base(g, (int32_t)t) == PSC_REL_NSUBJ && h >= 0 && in_piece(p, (uint32_t)h))
            return true;
    }
    return false;
}

static bool holds_verb(const psc_sentence *s, const psc_piece *p)
{
    for (uint32_t t = p->first; t <= p->last; t++)
        if (is_finite(s, t)) return true;
    return false;
}

static uint32_t top_token(const psc_graph *g, const psc_piece *p)
{
    for (uint32_t t = p->first; t <= p->last; t++) {
        const int32_t h = g->sent->tok[t].head;
        if (g->sent->tok[t].upos != PSC_UPOS_PUNCT && (h < 0 || !in_piece(p, (uint32_t)h)))
            return t;
    }
    return p->first;
}

/* The piece begins its sentence. */
static bool leads(const psc_piece *p)
{
    return p->first <= 1;
}

/* A sentence of its own: it begins like one and ends like one. */
static bool is_whole(const psc_sentence *s, const psc_piece *p)
{
    const bool comma = is_form(s, p->last, ",") && leads(p);
    return is_upper(s, p->first) && (ends_sentence(s, p->last) || comma ||
                                     (leads(p) && p->last + 2 >= s->n && word_count(s, p) > 3));
}

static bool is_direct(const psc_graph *g, const psc_piece *p)
{
    return holds_clause(g, p) || is_whole(g->sent, p);
}

/* ---- marks that are no speech ---- */

/* The film "The Last Ferry", a ship named "Aurora", "Iron Door". */
static bool is_name(const psc_voicing *v, const psc_piece *p, const psc_voice *voice)
{
    const psc_sentence *s = v->g->sent;
    if (p->first >= 2) {
        const psc_book_phrase *called =
            psc_words_ending(&v->w, p->first - 2, PSC_QUOTE_WORD_NAMING);
        if (called && !(voice && voice->cue + called->n > p->first - 2)) return true;
        if (psc_words_ending(&v->w, p->first - 2, PSC_QUOTE_WORD_TITLE) && is_upper(s, p->first))
            return true;
        if (psc_words_ending(&v->w, p->first - 2, PSC_QUOTE_WORD_TERM)) return true;
    }
    uint32_t n = 0;
    for (uint32_t t = p->first; t <= p->last; t++)
        if (s->tok[t].upos != PSC_UPOS_PUNCT && ++n && !is_upper(s, t)) return false;
    return n > 1 && !holds_verb(s, p);
}

static bool is_describing(const psc_voice *voice)
{
    return voice && voice->kinds >> PSC_QUOTE_WORD_DESCRIBE & 1;
}

static bool is_definite(const psc_sentence *s, uint32_t t)
{
    static const char *const the[] = {"the",   "The", "this",  "This", "these", "These",
                                      "those", "its", "their", "his",  "her"};
    return is_one_of(s, t, the, sizeof the / sizeof *the);
}

/* Part of a noun phrase of the reporter's: the "moderate" rebels, the "republic". */
static bool is_doubt(const psc_voicing *v, const psc_piece *p, const psc_voice *voice)
{
    const psc_sentence *s = v->g->sent;
    const uint32_t n = word_count(s, p);
    if (n > 3 || holds_verb(s, p) || is_describing(voice)) return false;
    const psc_rel base = psc_graph_base(v->g, (int32_t)top_token(v->g, p));
    const bool noun_next = p->last + 2 < s->n && (s->tok[p->last + 2].upos == PSC_UPOS_NOUN ||
                                                  s->tok[p->last + 2].upos == PSC_UPOS_PROPN);
    if (n <= 2 && (noun_next || base == PSC_REL_AMOD || base == PSC_REL_COMPOUND)) return true;
    const bool predicate = base == PSC_REL_CCOMP || base == PSC_REL_XCOMP || base == PSC_REL_ROOT ||
                           base == PSC_REL_CONJ || base == PSC_REL_PARATAXIS;
    return p->first >= 2 && is_definite(s, p->first - 2) && !predicate;
}

/* ---- whose words ---- */

static bool has_kind(const psc_voice *v, psc_quote_kind k)
{
    return v->kinds >> k & 1;
}

static bool only_describes(const psc_voice *v)
{
    return v->kinds == 1U << PSC_QUOTE_WORD_DESCRIBE;
}

/* Between two tokens a new clause begins, outside of the marks. */
static bool border_between(const psc_voicing *v, uint32_t a, uint32_t b)
{
    const psc_sentence *s = v->g->sent;
    for (uint32_t t = a + 1; t < b; t++) {
        if (v->quoted[t]) continue;
        if (is_form(s, t, ";")) return true;
        if (is_form(s, t, ",") && t + 1 < b && s->tok[t + 1].upos == PSC_UPOS_CCONJ) return true;
    }
    return false;
}

static bool is_tied(const psc_graph *g, uint32_t cue, uint32_t top)
{
    return psc_graph_above(g, (int32_t)cue, (int32_t)top) ||
           (psc_graph_above(g, (int32_t)top, (int32_t)cue) &&
            !psc_graph_infinitive(g, (int32_t)cue));
}

/* "told the panel that just “four or five” remain": whatever the tree says, the words are told there,
 * if no other verb stands between. */
static bool is_told_that(const psc_voicing *v, const psc_piece *p, const psc_voice *voice)
{
    const psc_sentence *s = v->g->sent;
    bool that = false;
    if (!has_kind(voice, PSC_QUOTE_WORD_SAY) && !has_kind(voice, PSC_QUOTE_WORD_TELL)) return false;
    for (uint32_t t = voice->cue + 1; t < p->first; t++) {
        if (s->tok[t].upos == PSC_UPOS_VERB || s->tok[t].upos == PSC_UPOS_AUX) return false;
        that |= is_form(s, t, "that") && s->tok[t].upos == PSC_UPOS_SCONJ;
    }
    return that;
}

/* What it costs to take the voice for the one that speaks the piece; NO_COST: it cannot. */
static uint32_t cost_of(const psc_voicing *v, const psc_piece *p, const psc_voice *voice)
{
    const bool behind = p->first > voice->cue; /* the words come behind the cue */
    const uint32_t a = behind ? voice->cue : p->last, b = behind ? p->first : voice->cue;
    const uint32_t gap = b - a;
    const bool tied = is_tied(v->g, voice->cue, top_token(v->g, p)) || is_told_that(v, p, voice);
    const bool direct = is_direct(v->g, p), border = border_between(v, a, b);
    const bool noun = has_kind(voice, PSC_QUOTE_WORD_NOUN);
    if ((only_describes(voice) || noun) && (!behind || gap > CLOSE_BY || border)) return NO_COST;
    if (only_describes(voice) && direct && !tied) return NO_COST;
    if (!direct && !tied && border && !has_kind(voice, PSC_QUOTE_WORD_ACCORDING)) return NO_COST;
    return gap + (tied ? 0 : LOOSE) + (border ? BORDER : 0) + (noun && !voice->owned ? 8 : 0) +
           (only_describes(voice) ? 4 : 0) + (has_kind(voice, PSC_QUOTE_WORD_QUOTE) ? 3 : 0);
}

static const psc_voice *voice_of(const psc_voicing *v, const psc_piece *p, const psc_voices *all)
{
    const psc_voice *best = NULL;
    uint32_t least = NO_COST;
    for (uint32_t i = 0; i < all->n; i++) {
        const uint32_t cost = cost_of(v, p, &all->at[i]);
        if (cost < least) least = cost, best = &all->at[i];
    }
    return best;
}

/* Somebody whom the words before a colon, or behind a dash, name. */
static psc_voice named_beside(psc_voicing *v, const psc_piece *p)
{
    const psc_sentence *s = v->g->sent;
    psc_voice voice = {.subject = -1, .entity = -1};
    uint32_t last;
    if (p->first >= 3 && is_form(s, p->first - 2, ":")) {
        const int32_t head = psc_quote_phrase_from(v, 0, &last);
        voice.who = head >= 0 && last + 3 == p->first ? psc_quote_somebody(v, head, &voice.entity)
                                                      : psc_quote_topic(v, &voice.entity);
    } else if (p->closes && is_dash(s, p->last + 2)) {
        const int32_t head = psc_quote_phrase_from(v, p->last + 3, &last);
        if (head >= 0 && last + 2 >= s->n) voice.who = psc_quote_somebody(v, head, &voice.entity);
    }
    return voice;
}

/* Who goes on speaking where a sentence opens with quoted words and tells nobody. */
static const psc_entity *expected(const psc_quotations *q, int32_t *entity)
{
    const psc_company *c = &q->company;
    const bool topic = !q->spoke && c->topic && c->topic->kind != PSC_ENTITY_STATE;
    *entity = topic ? c->topic_entity : c->last_entity;
    return topic ? c->topic : c->last;
}

/* ---- quotes ---- */

static psc_phrase words_of(const psc_graph *g, uint32_t first, uint32_t last)
{
    while (last > first && is_form(g->sent, last, ",")) last--;
    const psc_span span = {g->sent->tok[first].span.beg, g->sent->tok[last].span.end};
    return (psc_phrase){psc_str_at(g->doc->text, span), span};
}

static void remember(psc_quotations *q, const psc_entity *who, int32_t entity)
{
    psc_company *c = &q->company;
    c->last = who;
    c->last_entity = entity;
    if (entity >= 0 || !who || !who->name.len) return;
    *psc_push(q->arena, c->stranger, c->n, c->cap) = who;
}

/* What was guessed before is told now: earlier parts of the same quotation, and quotes that
 * stand before it in the same paragraph. */
static void name_earlier(psc_quotations *q, const note *told)
{
    for (uint32_t i = q->n_note; i-- > 0;) {
        note *n = &q->note[i];
        const bool same = n->region && n->region == told->region;
        const bool before = n->paragraph == told->paragraph && n->sure == GUESSED;
        if (n->sure == TOLD || (!same && !before)) return;
        n->quote.speaker = told->quote.speaker;
        n->entity = told->entity;
    }
}

static void keep(psc_quotations *q, const psc_graph *g, const psc_voice *voice, uint32_t region,
                 psc_quote quote, certainty sure)
{
    quote.sentence = g->sent->index;
    quote.speaker = voice->who;
    quote.addressee = voice->to;
    const note n = {quote, voice->entity, region, g->sent->paragraph, sure};
    if (sure == TOLD) name_earlier(q, &n);
    *psc_push(q->arena, q->note, q->n_note, q->cap_note) = n;
    if (voice->who) remember(q, voice->who, voice->entity);
}

static psc_str cue_text(const psc_voicing *v, const psc_voice *voice)
{
    return psc_str_at(v->g->doc->text, v->g->sent->tok[voice->cue].span);
}

static void add_piece(psc_quotations *q, psc_voicing *v, const psc_piece *p, const psc_voices *all)
{
    const psc_graph *g = v->g;
    const bool direct = is_direct(g, p);
    const psc_voice *voice = voice_of(v, p, all);
    psc_voice other = {.entity = -1};
    psc_quote quote = {.words = words_of(g, p->first, p->last),
                       .form = direct ? PSC_QUOTE_DIRECT : PSC_QUOTE_PARTIAL};
    if (!word_count(g->sent, p)) return;
    if (!direct && (is_name(v, p, voice) || is_doubt(v, p, voice))) return;
    if (voice) {
        quote.cue = cue_text(v, voice);
        keep(q, g, voice, p->region, quote, TOLD);
        return;
    }
    other = named_beside(v, p);
    if (other.who) {
        keep(q, g, &other, p->region, quote, TOLD);
    } else if (leads(p) || !p->opens) {
        if (!direct && p->opens) return;
        other.who = expected(q, &other.entity);
        keep(q, g, &other, p->region, quote, q->spoke && other.who ? GOES_ON : GUESSED);
    }
}

/* A mark that never closes ("We shall come, the minister said."): the words end before the
 * clause that tells who spoke them. */
static psc_piece cut_stray(psc_quotations *q, psc_graph *g, const psc_piece *p)
{
    psc_piece cut = *p;
    if (p->closes) return cut;
    for (uint32_t t = p->last; t > p->first + 1; t--) {
        if (!is_form(g->sent, t, ",")) continue;
        cut.last = t - 1;
        psc_voicing v = psc_voicing_of(q->rules, g, &cut, 1, &q->company);
        const psc_voices all = psc_voices_of(&v);
        for (uint32_t i = 0; i < all.n; i++)
            if (all.at[i].cue > t && has_kind(&all.at[i], PSC_QUOTE_WORD_SAY)) return cut;
        break;
    }
    return *p;
}

/* ---- indirect speech ---- */

/* Into the order of the text. */
static void put_told(psc_quotations *q, psc_quote quote)
{
    (void)psc_push(q->arena, q->told, q->n_told, q->cap_told);
    uint32_t i = q->n_told - 1;
    for (; i > 0 && q->told[i - 1].words.span.beg > quote.words.span.beg; i--)
        q->told[i] = q->told[i - 1];
    q->told[i] = quote;
}

static void add_told(psc_quotations *q, const psc_voicing *v, const psc_voice *voice)
{
    psc_told told[PSC_TOLD_MAX];
    const uint32_t n = psc_quote_told(v, voice, told);
    for (uint32_t i = 0; i < n; i++)
        put_told(q, (psc_quote){.sentence = v->g->sent->index,
                                .words = words_of(v->g, told[i].first, told[i].last),
                                .speaker = voice->who,
                                .addressee = voice->to,
                                .cue = cue_text(v, voice),
                                .form = PSC_QUOTE_INDIRECT});
}

static void add_all_told(psc_quotations *q, const psc_voicing *v, const psc_voices *all)
{
    for (uint32_t i = 0; q->indirect && i < all->n; i++) add_told(q, v, &all->at[i]);
}

/* Of a sentence that has nothing to do with quotation marks. */
static void tell_only(psc_quotations *q, psc_graph *g)
{
    if (!q->indirect) return;
    psc_voicing v = psc_voicing_of(q->rules, g, NULL, 0, &q->company);
    const psc_voices all = psc_voices_of(&v);
    add_all_told(q, &v, &all);
}

/* ---- colons ---- */

static bool has_verb_behind(const psc_sentence *s, uint32_t t)
{
    for (; t < s->n; t++)
        if (is_finite(s, t)) return true;
    return false;
}

static bool is_question_word(const psc_sentence *s, uint32_t t)
{
    const uint8_t x = s->tok[t].xpos;
    return x == PSC_XPOS_WP || x == PSC_XPOS_WDT || x == PSC_XPOS_WRB || x == PSC_XPOS_WPS;
}

/* "Lepp: talks go on": somebody with a name or an office, no state and no newspaper. */
static bool is_label(const psc_voicing *v, const psc_voice *voice)
{
    const psc_entity *e = voice->who;
    if (!e || e->kind == PSC_ENTITY_PRONOUN) return false;
    if (voice->entity < 0)
        return e->kind == PSC_ENTITY_PERSON && memchr(e->name.ptr, ' ', e->name.len);
    const uint8_t flag = v->g->mentions->flag[voice->entity];
    if (flag & PSC_MENTION_MEDIA) return false;
    return e->kind != PSC_ENTITY_STATE || flag & (PSC_MENTION_SEAT | PSC_MENTION_CAPITAL);
}

/* Who speaks what stands behind the colon at token c; who NULL if nobody does. */
static psc_voice before_colon(psc_voicing *v, uint32_t c, const psc_voices *all)
{
    const psc_sentence *s = v->g->sent;
    uint32_t last = 0;
    psc_voice voice = {.subject = -1, .entity = -1};
    for (uint32_t i = all->n; i-- > 0;)
        if (all->at[i].cue < c && c - all->at[i].cue <= 5 && is_upper(s, c + 1) &&
            (has_kind(&all->at[i], PSC_QUOTE_WORD_SAY) ||
             has_kind(&all->at[i], PSC_QUOTE_WORD_TELL)))
            return all->at[i];
    const int32_t head = psc_quote_phrase_from(v, 0, &last);
    if (head < 0 || last + 1 != c) return voice;
    voice.who = psc_quote_somebody(v, head, &voice.entity);
    if (!is_label(v, &voice)) voice.who = NULL;
    return voice;
}

static bool quote_after_colon(psc_quotations *q, psc_voicing *v, const psc_voices *all)
{
    const psc_sentence *s = v->g->sent;
    uint32_t c = 1;
    while (c < s->n && !is_form(s, c, ":")) c++;
    if (c + 2 >= s->n || is_question_word(s, c + 1) || !has_verb_behind(s, c + 1)) return false;
    const psc_voice voice = before_colon(v, c, all);
    if (!voice.who) return false;
    psc_quote quote = {.words = words_of(v->g, c + 1, s->n - 1), .form = PSC_QUOTE_DIRECT};
    if (voice.kinds) quote.cue = cue_text(v, &voice);
    keep(q, v->g, &voice, 0, quote, TOLD);
    return true;
}

/* ---- sentence by sentence ---- */

int32_t psc_quotations_speaker(psc_quotations *q, const psc_sentence *s)
{
    if (s->index && s->paragraph != q->paragraph) {
        q->block = q->colon && !psc_sentence_opens_quoted(s);
        q->colon = false;
    }
    q->paragraph = s->paragraph;
    if (q->block) return q->company.last_entity;
    const psc_piece *p = q->next < q->piece.n ? &q->piece.at[q->next] : NULL;
    if (!p || p->sentence != s->index || !leads(p)) return -1;
    int32_t entity;
    (void)expected(q, &entity);
    return entity;
}

static void add_block(psc_quotations *q, psc_graph *g)
{
    const psc_quote quote = {.words = words_of(g, 0, g->n - 1), .form = PSC_QUOTE_DIRECT};
    const psc_voice voice = {.who = q->company.last, .entity = q->company.last_entity};
    if (g->n > 1 || g->sent->tok[0].upos != PSC_UPOS_PUNCT) keep(q, g, &voice, 0, quote, GOES_ON);
}

/* "Ask them!" Aslan replied. - where the sentence was cut behind the mark. */
static bool is_afterthought(const psc_quotations *q, const psc_graph *g, const psc_voice *voice)
{
    const note *n = q->n_note ? &q->note[q->n_note - 1] : NULL;
    if (!n || n->sure == TOLD || n->quote.sentence + 1 != g->sent->index) return false;
    if (g->n > AFTERTHOUGHT || n->paragraph != g->sent->paragraph) return false;
    const int32_t cue = (int32_t)voice->cue;
    return psc_graph_child(g, cue, PSC_REL_CCOMP) < 0 && psc_graph_child(g, cue, PSC_REL_OBJ) < 0 &&
           psc_graph_child(g, cue, PSC_REL_XCOMP) < 0;
}

/* A sentence without marks: who speaks in it, and what it tells of the quotes before. */
static bool note_voices(psc_quotations *q, psc_voicing *v, const psc_voices *all)
{
    if (quote_after_colon(q, v, all)) return true;
    const psc_voice *voice = NULL;
    for (uint32_t i = 0; i < all->n; i++)
        if (!only_describes(&all->at[i])) voice = &all->at[i];
    if (!voice) return false;
    if (is_afterthought(q, v->g, voice)) {
        note *n = &q->note[q->n_note - 1];
        n->quote.speaker = voice->who;
        n->quote.addressee = voice->to;
        n->quote.cue = cue_text(v, voice);
        n->entity = voice->entity;
        name_earlier(q, n);
        n->sure = TOLD;
    }
    remember(q, voice->who, voice->entity);
    return true;
}

static bool ends_with_colon(const psc_sentence *s)
{
    return s->n && is_form(s, s->n - 1, ":");
}

static bool holds_colon(const psc_sentence *s)
{
    for (uint32_t t = 1; t < s->n; t++)
        if (is_form(s, t, ":")) return true;
    return false;
}

/* The sentence has quotes, stands beside quotes, or has a colon. */
static bool matters(const psc_quotations *q, const psc_sentence *s)
{
    const psc_pieces *p = &q->piece;
    if (q->next < p->n && p->at[q->next].sentence <= s->index + 1) return true;
    if (q->next > 0 && p->at[q->next - 1].sentence + 1 == s->index) return true;
    return holds_colon(s);
}

static void find_topic(psc_quotations *q, psc_voicing *v)
{
    psc_company *c = &q->company;
    c->topic = psc_quote_topic(v, &c->topic_entity);
}

void psc_quotations_follow(psc_quotations *q, psc_graph *g)
{
    if (!g->mentions || !q->rules || !g->n) return;
    const bool any = q->next < q->piece.n && q->piece.at[q->next].sentence == g->sent->index;
    if (q->block && !any) {
        add_block(q, g);
        return;
    }
    if (!matters(q, g->sent)) {
        tell_only(q, g);
        q->spoke = false;
        q->company.topic = NULL;
        return;
    }
    uint32_t n = 0;
    psc_piece *piece = q->piece.n ? &q->piece.at[q->next] : NULL;
    while (q->next + n < q->piece.n && piece[n].sentence == g->sent->index) n++;
    for (uint32_t i = 0; i < n; i++) piece[i] = cut_stray(q, g, &piece[i]);
    psc_voicing v = psc_voicing_of(q->rules, g, piece, n, &q->company);
    const psc_voices all = psc_voices_of(&v);
    const uint32_t before = q->n_note;
    for (uint32_t i = 0; i < n; i++) add_piece(q, &v, &piece[i], &all);
    add_all_told(q, &v, &all);
    q->next += n;
    q->spoke = q->n_note > before || note_voices(q, &v, &all);
    q->colon = ends_with_colon(g->sent) && (q->spoke || all.n);
    find_topic(q, &v);
}

void psc_quotations_finish(psc_quotations *q, psc_quote_list *list)
{
    uint32_t told = 0;
    for (uint32_t i = 0; i <= q->n_note; i++) {
        const size_t beg = i < q->n_note ? q->note[i].quote.words.span.beg : SIZE_MAX;
        while (told < q->n_told && q->told[told].words.span.beg < beg)
            *psc_push(q->arena, list->at, list->n, list->cap) = q->told[told++];
        if (i < q->n_note && q->note[i].quote.speaker)
            *psc_push(q->arena, list->at, list->n, list->cap) = q->note[i].quote;
    }
}

psc_status psc_quote_rules_load(psc_quote_rules **out, psc_arena *a, const psc_book_source *source,
                                uint32_t n, void (*complain)(void *, const psc_err *), void *ctx)
{
    static const char *const name[] = {
#define X(name, text) text,
        PSC_QUOTE_KIND_LIST(X)
#undef X
    };
    psc_str *kind = psc_new(a, psc_str, PSC_QUOTE_KIND_COUNT);
    for (int i = 0; i < PSC_QUOTE_KIND_COUNT; i++) kind[i] = psc_str_of(name[i]);
    *out = psc_new(a, psc_quote_rules, 1);
    return psc_phrasebook_load(&(*out)->book, a, kind, PSC_QUOTE_KIND_COUNT, source, n, complain,
                               ctx);
}
