/* SPDX-License-Identifier: Apache-2.0 */
/* Are quoted words speech?  They are if they hold a clause or end like a sentence; fewer words are
 * only if a voice goes with them, and not as a part of a noun phrase (the "moderate" rebels) or a
 * name (the ferry "Aurora"): those are the reporter's own marks. */
#include "events/quotation_speech.h"

#include "events/quotation_words.h"

static bool ends_sentence(const psc_sentence *s, uint32_t t)
{
    static const char *const end[] = {".", "!", "?", "\xE2\x80\xA6", "..."};
    return psc_form_one_of(s, t, end, sizeof end / sizeof *end);
}

static bool in_piece(const psc_quoted *p, uint32_t t)
{
    return t >= p->first && t <= p->last;
}

uint32_t psc_quoted_words(const psc_sentence *s, const psc_quoted *p)
{
    uint32_t n = 0;
    for (uint32_t t = p->first; t <= p->last; t++) n += s->tok[t].upos != PSC_UPOS_PUNCT;
    return n;
}

/* A verb with its subject among the quoted words. */
static bool holds_clause(const psc_graph *g, const psc_quoted *p)
{
    for (uint32_t t = p->first; t <= p->last; t++) {
        const int32_t h = g->sent->tok[t].head;
        if (psc_graph_base(g, (int32_t)t) == PSC_REL_NSUBJ && h >= 0 && in_piece(p, (uint32_t)h))
            return true;
    }
    return false;
}

static bool holds_verb(const psc_sentence *s, const psc_quoted *p)
{
    for (uint32_t t = p->first; t <= p->last; t++)
        if (psc_form_is_verb(s, t)) return true;
    return false;
}

uint32_t psc_quoted_top(const psc_graph *g, const psc_quoted *p)
{
    for (uint32_t t = p->first; t <= p->last; t++) {
        const int32_t h = g->sent->tok[t].head;
        if (g->sent->tok[t].upos != PSC_UPOS_PUNCT && (h < 0 || !in_piece(p, (uint32_t)h)))
            return t;
    }
    return p->first;
}

bool psc_quoted_leads(const psc_quoted *p)
{
    return p->first <= 1;
}

/* A sentence of its own: it begins like one and ends like one. */
static bool is_whole(const psc_sentence *s, const psc_quoted *p)
{
    const bool comma = psc_form_is(s, p->last, ",") && psc_quoted_leads(p);
    return psc_form_upper(s, p->first) &&
           (ends_sentence(s, p->last) || comma ||
            (psc_quoted_leads(p) && p->last + 2 >= s->n && psc_quoted_words(s, p) > 3));
}

bool psc_quoted_is_direct(const psc_graph *g, const psc_quoted *p)
{
    return holds_clause(g, p) || is_whole(g->sent, p);
}

/* ---- marks that are no speech ---- */

bool psc_quoted_is_name(const psc_voicing *v, const psc_quoted *p, const psc_voice *voice)
{
    const psc_sentence *s = v->g->sent;
    if (p->first >= 2) {
        const psc_book_phrase *called =
            psc_words_ending(&v->w, p->first - 2, PSC_QUOTE_WORD_NAMING);
        if (called && !(voice && voice->cue + called->n > p->first - 2)) return true;
        if (psc_words_ending(&v->w, p->first - 2, PSC_QUOTE_WORD_TITLE) &&
            psc_form_upper(s, p->first))
            return true;
        if (psc_words_ending(&v->w, p->first - 2, PSC_QUOTE_WORD_TERM)) return true;
    }
    uint32_t n = 0;
    for (uint32_t t = p->first; t <= p->last; t++)
        if (s->tok[t].upos != PSC_UPOS_PUNCT && ++n && !psc_form_upper(s, t)) return false;
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
    return psc_form_one_of(s, t, the, sizeof the / sizeof *the);
}

bool psc_quoted_is_doubt(const psc_voicing *v, const psc_quoted *p, const psc_voice *voice)
{
    const psc_sentence *s = v->g->sent;
    const uint32_t n = psc_quoted_words(s, p);
    if (n > 3 || holds_verb(s, p) || is_describing(voice)) return false;
    const psc_rel base = psc_graph_base(v->g, (int32_t)psc_quoted_top(v->g, p));
    const bool noun_next = p->last + 2 < s->n && (s->tok[p->last + 2].upos == PSC_UPOS_NOUN ||
                                                  s->tok[p->last + 2].upos == PSC_UPOS_PROPN);
    if (n <= 2 && (noun_next || base == PSC_REL_AMOD || base == PSC_REL_COMPOUND)) return true;
    const bool predicate = base == PSC_REL_CCOMP || base == PSC_REL_XCOMP || base == PSC_REL_ROOT ||
                           base == PSC_REL_CONJ || base == PSC_REL_PARATAXIS;
    return p->first >= 2 && is_definite(s, p->first - 2) && !predicate;
}
