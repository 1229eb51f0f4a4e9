/* SPDX-License-Identifier: Apache-2.0 */
/* Whose the quoted words are: of the voices of the sentence the cheapest one, which is the one that
 * governs them in the tree, else the nearest. */
#include "events/quotation_speech.h"
#include "events/quotation_words.h"

enum {
    NO_COST = 1000,
    LOOSE = 15,   /* not tied to the voice by the tree */
    BORDER = 30,  /* a new clause stands between */
    CLOSE_BY = 12 /* reach of nouns and of verbs that describe */
};

/* Between two tokens a new clause begins, outside of the marks. */
static bool border_between(const psc_voicing *v, uint32_t a, uint32_t b)
{
    const psc_sentence *s = v->g->sent;
    for (uint32_t t = a + 1; t < b; t++) {
        if (v->quoted[t]) continue;
        if (psc_form_is(s, t, ";")) return true;
        if (psc_form_is(s, t, ",") && t + 1 < b && s->tok[t + 1].upos == PSC_UPOS_CCONJ)
            return true;
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
static bool is_told_that(const psc_voicing *v, const psc_quoted *p, const psc_voice *voice)
{
    const psc_sentence *s = v->g->sent;
    bool that = false;
    if (!psc_voice_is(voice, PSC_QUOTE_WORD_SAY) && !psc_voice_is(voice, PSC_QUOTE_WORD_TELL))
        return false;
    for (uint32_t t = voice->cue + 1; t < p->first; t++) {
        if (s->tok[t].upos == PSC_UPOS_VERB || s->tok[t].upos == PSC_UPOS_AUX) return false;
        that |= psc_form_is(s, t, "that") && s->tok[t].upos == PSC_UPOS_SCONJ;
    }
    return that;
}

/* What it costs to take the voice for the one that speaks the piece; NO_COST: it cannot. */
static uint32_t cost_of(const psc_voicing *v, const psc_quoted *p, const psc_voice *voice)
{
    const bool behind = p->first > voice->cue; /* the words come behind the cue */
    const uint32_t a = behind ? voice->cue : p->last, b = behind ? p->first : voice->cue;
    const uint32_t gap = b - a;
    const bool tied = is_tied(v->g, voice->cue, psc_quoted_top(v->g, p)) ||
                      is_told_that(v, p, voice);
    const bool direct = psc_quoted_is_direct(v->g, p), border = border_between(v, a, b);
    const bool noun = psc_voice_is(voice, PSC_QUOTE_WORD_NOUN);
    if ((psc_voice_describes(voice) || noun) && (!behind || gap > CLOSE_BY || border))
        return NO_COST;
    if (psc_voice_describes(voice) && direct && !tied) return NO_COST;
    if (!direct && !tied && border && !psc_voice_is(voice, PSC_QUOTE_WORD_ACCORDING))
        return NO_COST;
    return gap + (tied ? 0 : LOOSE) + (border ? BORDER : 0) + (noun && !voice->owned ? 8 : 0) +
           (psc_voice_describes(voice) ? 4 : 0) +
           (psc_voice_is(voice, PSC_QUOTE_WORD_QUOTE) ? 3 : 0);
}

const psc_voice *psc_quoted_voice(const psc_voicing *v, const psc_quoted *p, const psc_voices *all)
{
    const psc_voice *best = NULL;
    uint32_t least = NO_COST;
    for (uint32_t i = 0; i < all->n; i++) {
        const uint32_t cost = cost_of(v, p, &all->at[i]);
        if (cost < least) least = cost, best = &all->at[i];
    }
    return best;
}

static bool is_dash(const psc_sentence *s, uint32_t t)
{
    static const char *const dash[] = {"-", "--", "\xE2\x80\x93", "\xE2\x80\x94"};
    return psc_form_one_of(s, t, dash, sizeof dash / sizeof *dash);
}

psc_voice psc_quoted_beside(psc_voicing *v, const psc_quoted *p)
{
    const psc_sentence *s = v->g->sent;
    psc_voice voice = {.subject = -1, .entity = -1};
    uint32_t last;
    if (p->first >= 3 && psc_form_is(s, p->first - 2, ":")) {
        const int32_t head = psc_quote_phrase_from(v, 0, &last);
        voice.who = head >= 0 && last + 3 == p->first ? psc_quote_somebody(v, head, &voice.entity)
                                                      : psc_quote_topic(v, &voice.entity);
    } else if (p->closes && is_dash(s, p->last + 2)) {
        const int32_t head = psc_quote_phrase_from(v, p->last + 3, &last);
        if (head >= 0 && last + 2 >= s->n) voice.who = psc_quote_somebody(v, head, &voice.entity);
    }
    return voice;
}
