/* SPDX-License-Identifier: Apache-2.0 */
/* The way through a document: mentions of each sentence, then meetings. */
#include "meetings/meetings.h"

#include "base/str.h"
#include "meetings/mention.h"

/* clang-format off */
static const psc_str kind_name[] = {
#define X(name, text) {text, sizeof text - 1},
    PSC_MEETING_KIND_LIST(X)
#undef X
};
/* clang-format on */
_Static_assert((int)PSC_WORD_KIND_COUNT <= (int)PSC_KINDS_MAX, "kinds are bits of a word");

psc_status psc_meeting_rules_load(psc_phrasebook **out, psc_arena *a, const psc_book_source *source,
                                  uint32_t n, void (*complain)(void *, const psc_err *), void *ctx)
{
    return psc_phrasebook_load(out, a, kind_name, PSC_WORD_KIND_COUNT, source, n, complain, ctx);
}

/* Does any word of the sentence begin what tells of meetings? */
static bool tells_of_meetings(const psc_words *w)
{
    const uint64_t wanted = 1ULL << PSC_WORD_NOUN | 1ULL << PSC_WORD_MEET |
                            1ULL << PSC_WORD_GATHER | 1ULL << PSC_WORD_TRAVEL |
                            1ULL << PSC_WORD_PHONE;
    for (uint32_t t = 0; t < w->sent->n; t++)
        if (w->book->begin[w->form[t]] & wanted || w->book->begin[w->lemma[t]] & wanted)
            return true;
    return false;
}

/* Its times and places, of those of the report from the marks on, which move along. */
static void take_sentence(psc_convening *c, const psc_report *report, uint32_t s, uint32_t *time,
                          uint32_t *place)
{
    while (*time < report->n_time && report->time[*time].sentence < s) ++*time;
    if (report->n_time) c->timex = report->time + *time;
    while (*time + c->n_timex < report->n_time && c->timex[c->n_timex].sentence == s) c->n_timex++;
    while (*place < report->n_place && report->place[*place].sentence < s) ++*place;
    if (report->n_place) c->place = report->place + *place;
    while (*place + c->n_place < report->n_place && c->place[c->n_place].sentence == s)
        c->n_place++;
}

void psc_meetings_code(const psc_phrasebook *r, psc_arena *arena, const psc_report *report,
                       psc_graph *graph, psc_meeting_list *list)
{
    uint32_t time = 0, place = 0;
    const psc_document *doc = report->doc;
    psc_mention_list mentions = {0};
    for (uint32_t s = 0; s < doc->n_sent; s++) {
        const psc_words w = psc_words_of(r, arena, &doc->sent[s]);
        psc_convening c = {.w = &w, .g = &graph[s]};
        take_sentence(&c, report, s, &time, &place);
        if (graph[s].mentions && tells_of_meetings(&w)) psc_mentions_of(&c, &mentions);
    }
    psc_mentions_merge(arena, doc, graph, &mentions, list);
}
