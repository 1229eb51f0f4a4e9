/* SPDX-License-Identifier: Apache-2.0 */
/* Pairing quotation marks, and finding who speaks; see quotation.h.
 *
 * Which marks open and which close: curly ones tell by themselves, straight ones by
 * the blanks about them.  Single marks count only outside double ones, since they
 * are apostrophes more often than not.  Quoted words are speech if they hold a
 * clause; fewer words only if a verb of speaking governs them, and not as the
 * modifier of a noun ("moderate" rebels): those are the reporter's own doubts. */
#include "events/quotation.h"

/* The part of a quotation that lies in one sentence: tokens between the marks. */
typedef struct piece {
    uint32_t sentence, first, last; /* tokens [first, last]; first > last: none */
    bool opens;                     /* its opening mark stands in this sentence */
    uint32_t region;                /* pieces of one quotation share it */
} piece;

struct psc_quotations {
    psc_arena *arena;
    const psc_document *doc;
    piece *at;
    uint32_t n, cap;
    uint32_t next; /* first piece of the sentences to come */
    uint32_t n_region;
    uint32_t open_from; /* first quote in the list of the quotation at hand */
    uint32_t open_region;
    int32_t speaker;    /* last speaker; an entity, -1 */
    uint32_t paragraph; /* of the sentence before */
    bool colon;         /* that sentence ended a paragraph with a colon, in somebody's words */
    bool block;         /* the paragraph at hand is a quotation set off by a colon */
};

/* ---- marks ---- */

typedef enum mark { NO_MARK, OPEN_DOUBLE, CLOSE_DOUBLE, OPEN_SINGLE, CLOSE_SINGLE } mark;

static bool space_before(const psc_sentence *s, uint32_t t)
{
    return t == 0 || s->tok[t - 1].flags & PSC_TOKEN_SPACE_AFTER;
}

static bool space_behind(const psc_sentence *s, uint32_t t)
{
    return t + 1 == s->n || s->tok[t].flags & PSC_TOKEN_SPACE_AFTER;
}

static bool is_form(const psc_sentence *s, uint32_t t, const char *form)
{
    return psc_str_eq(s->tok[t].form, psc_str_of(form));
}

static mark mark_at(const psc_sentence *s, uint32_t t, bool open)
{
    if (is_form(s, t, "\xE2\x80\x9C") || is_form(s, t, "``")) return OPEN_DOUBLE;
    if (is_form(s, t, "\xE2\x80\x9D") || is_form(s, t, "''")) return CLOSE_DOUBLE;
    const bool before = space_before(s, t), behind = space_behind(s, t);
    if (is_form(s, t, "\"")) {
        if (before != behind) return before ? OPEN_DOUBLE : CLOSE_DOUBLE;
        return open ? CLOSE_DOUBLE : OPEN_DOUBLE;
    }
    if (is_form(s, t, "\xE2\x80\x98")) return OPEN_SINGLE;
    if (is_form(s, t, "\xE2\x80\x99")) return CLOSE_SINGLE;
    if (is_form(s, t, "'")) return before && !behind ? OPEN_SINGLE : CLOSE_SINGLE;
    return NO_MARK;
}

/* ---- pairing ---- */

typedef struct opened {
    bool on, single;
    uint32_t sentence, token; /* of the mark */
} opened;

static void add_piece(psc_quotations *q, uint32_t sentence, uint32_t first, uint32_t last,
                      bool opens)
{
    if (first > last) return;
    *psc_push(q->arena, q->at, q->n, q->cap) = (piece){sentence, first, last, opens, q->n_region};
}

/* Everything between the opening mark and the closing one at token t of sentence s. */
static void add_pieces(psc_quotations *q, const opened *o, uint32_t s, uint32_t t)
{
    q->n_region++;
    for (uint32_t i = o->sentence; i <= s; i++) {
        const uint32_t n = q->doc->sent[i].n;
        const uint32_t first = i == o->sentence ? o->token + 1 : 0;
        const uint32_t end = i == s ? t : n;
        if (end > first) add_piece(q, i, first, end - 1, i == o->sentence);
    }
}

static bool starts_with_mark(const psc_sentence *s)
{
    return s->n && mark_at(s, 0, false) == OPEN_DOUBLE;
}

/* A mark that found no partner in its paragraph. */
static void give_up(psc_quotations *q, opened *o, uint32_t last)
{
    const psc_document *d = q->doc;
    if (!o->on) return;
    o->on = false;
    if (o->single) return;
    const bool goes_on = last + 1 < d->n_sent && starts_with_mark(&d->sent[last + 1]);
    const uint32_t s = goes_on ? last : o->sentence;
    add_pieces(q, o, s, d->sent[s].n);
}

/* A closing mark alone, in a paragraph that quoted somebody before: the quotation went
 * on behind "he said." and lost its mark.  Its words begin with the next sentence. */
static void resume(psc_quotations *q, uint32_t s, uint32_t t)
{
    const psc_sentence *sent = q->doc->sent;
    if (q->n == 0) return;
    const uint32_t from = q->at[q->n - 1].sentence + 1;
    if (from > s || sent[from - 1].paragraph != sent[s].paragraph) return;
    q->n_region++;
    for (uint32_t i = from; i <= s; i++)
        if (i < s ? sent[i].n : t) add_piece(q, i, 0, (i < s ? sent[i].n : t) - 1, false);
}

static void pair_mark(psc_quotations *q, opened *o, uint32_t s, uint32_t t)
{
    const mark m = mark_at(&q->doc->sent[s], t, o->on && !o->single);
    const bool single = m == OPEN_SINGLE || m == CLOSE_SINGLE;
    if (m == NO_MARK || (single && o->on && !o->single)) return;
    if (m == OPEN_DOUBLE || m == OPEN_SINGLE) {
        if (o->on && !o->single) give_up(q, o, o->sentence);
        *o = (opened){true, single, s, t};
    } else if (o->on && o->single == single) {
        add_pieces(q, o, s, t);
        o->on = false;
    } else if (m == CLOSE_DOUBLE && !o->on) {
        resume(q, s, t);
    }
}

psc_quotations *psc_quotations_mark(psc_arena *arena, const psc_document *doc)
{
    psc_quotations *q = psc_new(arena, psc_quotations, 1);
    *q = (psc_quotations){.arena = arena, .doc = doc, .speaker = -1};
    opened o = {0};
    for (uint32_t s = 0; s < doc->n_sent; s++) {
        if (s && doc->sent[s].paragraph != doc->sent[s - 1].paragraph) give_up(q, &o, s - 1);
        for (uint32_t t = 0; t < doc->sent[s].n; t++) pair_mark(q, &o, s, t);
    }
    if (doc->n_sent) give_up(q, &o, doc->n_sent - 1);
    return q;
}

/* ---- who speaks ---- */

static const piece *first_piece(const psc_quotations *q, const psc_sentence *s)
{
    for (uint32_t i = q->next; i < q->n && q->at[i].sentence <= s->index; i++)
        if (q->at[i].sentence == s->index) return &q->at[i];
    return NULL;
}

int32_t psc_quotations_speaker(psc_quotations *q, const psc_sentence *s)
{
    if (s->index && s->paragraph != q->paragraph) {
        q->block = q->colon && !starts_with_mark(s);
        q->colon = false;
    }
    q->paragraph = s->paragraph;
    if (q->block) return q->speaker;
    const piece *p = first_piece(q, s);
    return p && p->first <= 1 ? q->speaker : -1;
}

/* Ops by which somebody says something. */
static bool is_speech(psc_op op)
{
    return op == PSC_OP_SAY || op == PSC_OP_ASK || op == PSC_OP_DEMAND || op == PSC_OP_THREATEN ||
           op == PSC_OP_ACCUSE || op == PSC_OP_DENY || op == PSC_OP_REFUSE;
}

static const psc_rule *verb_rule(const psc_graph *g, uint32_t t)
{
    const int32_t p = g->pred[t].pattern;
    if (p < 0 || g->sent->tok[t].upos != PSC_UPOS_VERB) return NULL;
    return &g->rules->rule[g->rules->pattern[p].rule];
}

static bool in_piece(const piece *p, uint32_t t)
{
    return p && t >= p->first && t <= p->last;
}

/* The verb of speaking with a known subject that stands nearest to token `near`,
 * outside the quoted words; "said" before any other.  -1 if there is none. */
static int32_t nearest_speech(psc_graph *g, const piece *p, uint32_t near)
{
    int32_t best = -1;
    uint32_t best_far = UINT32_MAX;
    for (uint32_t t = 0; t < g->n; t++) {
        const psc_rule *rule = verb_rule(g, t);
        if (!rule || !rule->outer || !is_speech((psc_op)rule->op) || in_piece(p, t)) continue;
        if (psc_graph_entity(g, psc_speech_subject(g, (int32_t)t)) < 0) continue;
        const uint32_t far = (t > near ? t - near : near - t) + (rule->op == PSC_OP_SAY ? 0 : g->n);
        if (far >= best_far) continue;
        best = (int32_t)t;
        best_far = far;
    }
    return best;
}

static int32_t top_token(const psc_graph *g, const piece *p)
{
    for (uint32_t t = p->first; t <= p->last; t++) {
        const int32_t h = g->sent->tok[t].head;
        if (g->sent->tok[t].upos != PSC_UPOS_PUNCT && (h < 0 || !in_piece(p, (uint32_t)h)))
            return (int32_t)t;
    }
    return (int32_t)p->first;
}

/* A verb with its subject among the quoted words. */
static bool holds_clause(const psc_graph *g, const piece *p)
{
    for (uint32_t t = p->first; t <= p->last; t++) {
        const int32_t h = g->sent->tok[t].head;
        if (psc_graph_base(g, (int32_t)t) == PSC_REL_NSUBJ && h >= 0 && in_piece(p, (uint32_t)h))
            return true;
    }
    return false;
}

static uint32_t word_count(const psc_graph *g, const piece *p)
{
    uint32_t n = 0;
    for (uint32_t t = p->first; t <= p->last; t++) n += g->sent->tok[t].upos != PSC_UPOS_PUNCT;
    return n;
}

static bool is_modifier(const psc_graph *g, int32_t t)
{
    const psc_rel base = psc_graph_base(g, t);
    return base == PSC_REL_AMOD || base == PSC_REL_COMPOUND;
}

/* ---- quotes ---- */

static psc_phrase words_of(const psc_graph *g, const piece *p)
{
    uint32_t last = p->last;
    while (last > p->first && is_form(g->sent, last, ",")) last--;
    const psc_span span = {g->sent->tok[p->first].span.beg, g->sent->tok[last].span.end};
    return (psc_phrase){psc_str_at(g->doc->text, span), span};
}

static psc_quote make_quote(const psc_graph *g, const piece *p, int32_t speaker, int32_t cue)
{
    psc_quote q = {.sentence = g->sent->index, .words = words_of(g, p)};
    if (speaker >= 0) q.speaker = &g->mentions->at[speaker];
    if (cue >= 0) q.cue = psc_str_at(g->doc->text, g->sent->tok[cue].span);
    return q;
}

/* "The minister was blunt: ..." - who does what stands before the colon. */
static int32_t introduced_by(psc_graph *g, const piece *p)
{
    if (p->first < 2 || !is_form(g->sent, p->first - 2, ":")) return -1;
    for (uint32_t t = 0; t < p->first; t++)
        if (g->sent->tok[t].head < 0 && g->sent->tok[t].upos == PSC_UPOS_VERB)
            return psc_graph_entity(g, psc_graph_arguments(g, (int32_t)t)->subj);
    return -1;
}

/* Speaker of a piece: by the tree, else the nearest speech, else whoever spoke last. */
static int32_t speaker_of(psc_quotations *q, psc_graph *g, const piece *p, int32_t *cue)
{
    const int32_t who = psc_speaker(g, top_token(g, p), cue);
    int32_t e = who == psc_graph_outside(g) ? -1 : psc_graph_entity(g, who);
    if (e >= 0 && !(*cue >= 0 && in_piece(p, (uint32_t)*cue))) return e;
    *cue = nearest_speech(g, p, p->opens ? p->last : p->first);
    if (*cue >= 0) return psc_graph_entity(g, psc_speech_subject(g, *cue));
    e = p->opens ? introduced_by(g, p) : -1;
    if (e >= 0) return e;
    return p->first <= 1 || !p->opens ? q->speaker : -1;
}

/* The speaker of a long quotation is often told behind it: earlier sentences of the same
 * quotation that had to guess take him over. */
static void name_earlier(const psc_quotations *q, psc_quote_list *list, const psc_quote *told)
{
    for (uint32_t i = q->open_from; i < list->n; i++)
        if (list->at[i].cue.len == 0) list->at[i].speaker = told->speaker;
}

/* Quotes that nobody is known to speak are headings and names of things. */
static void drop_unspoken(psc_quote_list *list)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < list->n; i++)
        if (list->at[i].speaker) list->at[n++] = list->at[i];
    list->n = n;
}

static void add_quote(psc_quotations *q, psc_graph *g, const piece *p, psc_quote_list *list)
{
    int32_t cue;
    const uint32_t n = word_count(g, p);
    const bool clause = holds_clause(g, p), whole = p->first <= 1 && p->last + 2 >= g->n;
    const int32_t speaker = speaker_of(q, g, p, &cue);
    if (n == 0 || (!clause && !whole && (speaker < 0 || cue < 0))) return;
    if (n <= 2 && !clause && is_modifier(g, top_token(g, p))) return;
    psc_quote quote = make_quote(g, p, speaker, cue);
    quote.form = clause || (whole && n > 3) ? PSC_QUOTE_DIRECT : PSC_QUOTE_PARTIAL;
    if (list) {
        *psc_push(q->arena, list->at, list->n, list->cap) = quote;
        if (q->open_region != p->region) q->open_from = list->n - 1;
        q->open_region = p->region;
        if (cue >= 0) name_earlier(q, list, &quote);
    }
    if (speaker >= 0) q->speaker = speaker;
}

static void note_speaker(psc_quotations *q, psc_graph *g)
{
    const int32_t cue = nearest_speech(g, NULL, g->n);
    if (cue >= 0) q->speaker = psc_graph_entity(g, psc_speech_subject(g, cue));
    q->colon = cue >= 0 && g->n && is_form(g->sent, g->n - 1, ":");
}

void psc_quotations_follow(psc_quotations *q, psc_graph *g, psc_quote_list *list)
{
    if (!g->mentions) return;
    const bool any = first_piece(q, g->sent) != NULL;
    if (q->block && !any && g->n) {
        const piece all = {g->sent->index, 0, g->n - 1, false, 0};
        psc_quote quote = make_quote(g, &all, q->speaker, -1);
        if (list && word_count(g, &all)) *psc_push(q->arena, list->at, list->n, list->cap) = quote;
        return;
    }
    for (; q->next < q->n && q->at[q->next].sentence <= g->sent->index; q->next++)
        if (q->at[q->next].sentence == g->sent->index) add_quote(q, g, &q->at[q->next], list);
    note_speaker(q, g);
    if (list && g->sent->index + 1 == g->doc->n_sent) drop_unspoken(list);
}
