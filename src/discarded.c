/* SPDX-License-Identifier: Apache-2.0 */
/* Sentences and reports that the field's discard dictionaries keep from being coded.
 *
 * The words of such a sentence still tell who is who in the others; what is found in it
 * (events, quotes, figures, meetings told of nowhere else) is taken out at the end, before
 * records are numbered. */
#include "coder.h"

#include "base/str.h"

/* ---- marking ------------------------------------------------------------ */

typedef struct hit {
    const psc_dict_discard *phrase;
    psc_span span; /* of the document's text */
} hit;

static hit find_in(const psc_coder *c, const psc_sentence *s, bool story)
{
    hit h = {0};
    const psc_str text = psc_str_at(c->doc.text, s->span);
    h.phrase = psc_discards_find(c->lexicon->discards, text, story, &h.span);
    h.span.beg += s->span.beg;
    h.span.end += s->span.beg;
    return h;
}

static void mark(psc_discarded *d, uint32_t sentence, const hit *h)
{
    *d = (psc_discarded){.sentence = sentence,
                         .span = h->span,
                         .phrase = h->phrase->text,
                         .file = h->phrase->file,
                         .line = h->phrase->line};
}

static hit find_story(const psc_coder *c)
{
    hit h = {0};
    for (uint32_t i = 0; i < c->doc.n_sent && !h.phrase; i++) h = find_in(c, &c->doc.sent[i], true);
    return h;
}

bool psc_coder_discard(psc_coder *c)
{
    if (!c->lexicon->discards || !c->doc.n_sent) return false;
    psc_discarded *d = psc_new(&c->arena, psc_discarded, c->doc.n_sent);
    const hit story = find_story(c);
    uint32_t n = 0;
    for (uint32_t i = 0; i < c->doc.n_sent; i++) {
        const hit h = story.phrase ? story : find_in(c, &c->doc.sent[i], false);
        if (h.phrase) mark(&d[n++], i, &h);
    }
    c->report.discarded = d;
    c->report.n_discarded = n;
    return story.phrase != NULL;
}

/* ---- taking out --------------------------------------------------------- */

static bool *marked_sentences(psc_coder *c)
{
    bool *out = psc_new(&c->arena, bool, c->doc.n_sent);
    for (uint32_t i = 0; i < c->report.n_discarded; i++)
        out[c->report.discarded[i].sentence] = true;
    return out;
}

/* Events that stay, and the rules that fired for them. */
static void drop_events(psc_coder *c, const bool *out)
{
    psc_report *r = &c->report;
    psc_event *kept = psc_new(&c->arena, psc_event, r->n_event);
    int32_t *now = psc_new(&c->arena, int32_t, r->n_event);
    psc_firing *firing = psc_new(&c->arena, psc_firing, r->n_firing);
    uint32_t n = 0;
    for (uint32_t i = 0; i < r->n_event; i++) {
        now[i] = out[r->event[i].sentence] ? -1 : (int32_t)n;
        if (now[i] >= 0) kept[n++] = r->event[i];
    }
    for (uint32_t i = 0; i < r->n_firing; i++) {
        firing[i] = r->firing[i];
        if (firing[i].event < 0) continue;
        firing[i].event = now[firing[i].event];
        if (firing[i].event < 0) firing[i].outcome = PSC_STR("sentence discarded");
    }
    r->event = kept;
    r->n_event = n;
    r->firing = firing;
}

static void drop_quotes(psc_coder *c, const bool *out)
{
    psc_report *r = &c->report;
    psc_quote *kept = psc_new(&c->arena, psc_quote, r->n_quote);
    uint32_t n = 0;
    for (uint32_t i = 0; i < r->n_quote; i++)
        if (!out[r->quote[i].sentence]) kept[n++] = r->quote[i];
    r->quote = kept;
    r->n_quote = n;
}

static void drop_figures(psc_coder *c, const bool *out)
{
    psc_report *r = &c->report;
    psc_figure *kept = psc_new(&c->arena, psc_figure, r->n_figure);
    uint32_t n = 0;
    for (uint32_t i = 0; i < r->n_figure; i++)
        if (!out[r->figure[i].sentence]) kept[n++] = r->figure[i];
    r->figure = kept;
    r->n_figure = n;
}

/* A meeting stays if any sentence that stays tells of it. */
static void drop_meetings(psc_coder *c, const bool *out)
{
    psc_report *r = &c->report;
    psc_meeting *kept = psc_new(&c->arena, psc_meeting, r->n_meeting);
    uint32_t n = 0;
    for (uint32_t i = 0; i < r->n_meeting; i++) {
        bool told = !out[r->meeting[i].sentence];
        for (uint32_t k = 0; k < r->meeting[i].n_turn; k++)
            told = told || !out[r->meeting[i].turn[k].sentence];
        if (told) kept[n++] = r->meeting[i];
    }
    r->meeting = kept;
    r->n_meeting = n;
}

void psc_coder_drop_discarded(psc_coder *c)
{
    if (!c->report.n_discarded) return;
    const bool *out = marked_sentences(c);
    drop_events(c, out);
    drop_quotes(c, out);
    drop_figures(c, out);
    drop_meetings(c, out);
}
