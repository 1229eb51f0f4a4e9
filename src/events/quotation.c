/* SPDX-License-Identifier: Apache-2.0 */
/* From marks and voices to quotes; see quotation.h.
 *
 * A quotation has the likeliest voice of its sentence (quotation_whose.c).  Without one it goes on
 * with whoever spoke in the sentence before, or is said by whom that sentence is about; and what
 * is told behind it ("he said" three sentences later) names the earlier parts too.  Nobody: no
 * quote. */
#include "events/quotation.h"

#include "events/quotation_speech.h"
#include "events/quotation_told.h"
#include "events/quotation_words.h"

enum { AFTERTHOUGHT = 12 }; /* most words of a sentence that does nothing but tell who spoke */

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
    psc_quoted_list piece;
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
    if (r) q->piece = psc_quoted_of(arena, doc);
    return q;
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
    while (last > first && psc_form_is(g->sent, last, ",")) last--;
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

static void add_piece(psc_quotations *q, psc_voicing *v, const psc_quoted *p, const psc_voices *all)
{
    const psc_graph *g = v->g;
    const bool direct = psc_quoted_is_direct(g, p);
    const psc_voice *voice = psc_quoted_voice(v, p, all);
    psc_voice other = {.entity = -1};
    psc_quote quote = {.words = words_of(g, p->first, p->last),
                       .form = direct ? PSC_QUOTE_DIRECT : PSC_QUOTE_PARTIAL};
    if (!psc_quoted_words(g->sent, p)) return;
    if (!direct && (psc_quoted_is_name(v, p, voice) || psc_quoted_is_doubt(v, p, voice))) return;
    if (voice) {
        quote.cue = cue_text(v, voice);
        keep(q, g, voice, p->region, quote, TOLD);
        return;
    }
    other = psc_quoted_beside(v, p);
    if (other.who) {
        keep(q, g, &other, p->region, quote, TOLD);
    } else if (psc_quoted_leads(p) || !p->opens) {
        if (!direct && p->opens) return;
        other.who = expected(q, &other.entity);
        keep(q, g, &other, p->region, quote, q->spoke && other.who ? GOES_ON : GUESSED);
    }
}

/* A mark that never closes ("We shall come, the minister said."): the words end before the
 * clause that tells who spoke them. */
static psc_quoted cut_stray(psc_quotations *q, psc_graph *g, const psc_quoted *p)
{
    psc_quoted cut = *p;
    if (p->closes) return cut;
    for (uint32_t t = p->last; t > p->first + 1; t--) {
        if (!psc_form_is(g->sent, t, ",")) continue;
        cut.last = t - 1;
        psc_voicing v = psc_voicing_of(q->rules, g, &cut, 1, &q->company);
        const psc_voices all = psc_voices_of(&v);
        for (uint32_t i = 0; i < all.n; i++)
            if (all.at[i].cue > t && psc_voice_is(&all.at[i], PSC_QUOTE_WORD_SAY)) return cut;
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

/* ---- sentence by sentence ---- */

int32_t psc_quotations_speaker(psc_quotations *q, const psc_sentence *s)
{
    if (s->index && s->paragraph != q->paragraph) {
        q->block = q->colon && !psc_sentence_opens_quoted(s);
        q->colon = false;
    }
    q->paragraph = s->paragraph;
    if (q->block) return q->company.last_entity;
    const psc_quoted *p = q->next < q->piece.n ? &q->piece.at[q->next] : NULL;
    if (!p || p->sentence != s->index || !psc_quoted_leads(p)) return -1;
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

static bool quote_after_colon(psc_quotations *q, psc_voicing *v, const psc_voices *all)
{
    uint32_t from;
    const psc_voice voice = psc_quote_before_colon(v, all, &from);
    if (!voice.who) return false;
    psc_quote quote = {.words = words_of(v->g, from, v->g->sent->n - 1), .form = PSC_QUOTE_DIRECT};
    if (voice.kinds) quote.cue = cue_text(v, &voice);
    keep(q, v->g, &voice, 0, quote, TOLD);
    return true;
}

/* The last quote is told to be his. */
static void name_last(psc_quotations *q, const psc_voicing *v, const psc_voice *voice)
{
    note *n = &q->note[q->n_note - 1];
    n->quote.speaker = voice->who;
    n->quote.addressee = voice->to;
    n->quote.cue = cue_text(v, voice);
    n->entity = voice->entity;
    name_earlier(q, n);
    n->sure = TOLD;
}

/* A sentence without marks: who speaks in it, and what it tells of the quotes before. */
static bool note_voices(psc_quotations *q, psc_voicing *v, const psc_voices *all)
{
    if (quote_after_colon(q, v, all)) return true;
    const psc_voice *voice = NULL;
    for (uint32_t i = 0; i < all->n; i++)
        if (!psc_voice_describes(&all->at[i])) voice = &all->at[i];
    if (!voice) return false;
    if (is_afterthought(q, v->g, voice)) name_last(q, v, voice);
    remember(q, voice->who, voice->entity);
    return true;
}

static bool ends_with_colon(const psc_sentence *s)
{
    return s->n && psc_form_is(s, s->n - 1, ":");
}

static bool holds_colon(const psc_sentence *s)
{
    for (uint32_t t = 1; t < s->n; t++)
        if (psc_form_is(s, t, ":")) return true;
    return false;
}

/* The sentence has quotes, stands beside quotes, or has a colon. */
static bool matters(const psc_quotations *q, const psc_sentence *s)
{
    const psc_quoted_list *p = &q->piece;
    if (q->next < p->n && p->at[q->next].sentence <= s->index + 1) return true;
    if (q->next > 0 && p->at[q->next - 1].sentence + 1 == s->index) return true;
    return holds_colon(s);
}

static void find_topic(psc_quotations *q, psc_voicing *v)
{
    psc_company *c = &q->company;
    c->topic = psc_quote_topic(v, &c->topic_entity);
}

/* A sentence that has nothing to do with quotations. */
static void pass_by(psc_quotations *q, psc_graph *g)
{
    tell_only(q, g);
    q->spoke = false;
    q->company.topic = NULL;
}

/* The quoted words of the sentence; how many goes to *n. */
static psc_quoted *take_pieces(psc_quotations *q, psc_graph *g, uint32_t *n)
{
    psc_quoted *piece = q->piece.n ? &q->piece.at[q->next] : NULL;
    *n = 0;
    while (q->next + *n < q->piece.n && piece[*n].sentence == g->sent->index) ++*n;
    for (uint32_t i = 0; i < *n; i++) piece[i] = cut_stray(q, g, &piece[i]);
    q->next += *n;
    return piece;
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
        pass_by(q, g);
        return;
    }
    uint32_t n;
    const psc_quoted *piece = take_pieces(q, g, &n);
    psc_voicing v = psc_voicing_of(q->rules, g, piece, n, &q->company);
    const psc_voices all = psc_voices_of(&v);
    const uint32_t before = q->n_note;
    for (uint32_t i = 0; i < n; i++) add_piece(q, &v, &piece[i], &all);
    add_all_told(q, &v, &all);
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
