/* SPDX-License-Identifier: Apache-2.0 */
/* Tables in memory; see known.h. */
#include "store/known.h"

#include <assert.h>

#include "base/str.h"

/* The first slot for ids of that hash, in a table of so many bits. */
static size_t first_slot_of(int64_t id, unsigned bits)
{
    const uint64_t hash = (uint64_t)id * UINT64_C(0x9E3779B97F4A7C15);
    return (size_t)(hash >> (64 - bits)) & ~(size_t)(PSC_KNOWN_SLOTS - 1);
}

static size_t first_slot(int64_t id)
{
    return first_slot_of(id, PSC_KNOWN_BITS);
}

/* That of the id; else a free one, or that of the oldest. */
static psc_known_meeting *meeting_slot(psc_known_things *k, int64_t id)
{
    psc_known_meeting *set = &k->meeting[first_slot(id)], *oldest = set;
    for (int i = 0; i < PSC_KNOWN_SLOTS; i++) {
        if (set[i].id == id) return &set[i];
        if (set[i].id < oldest->id) oldest = &set[i];
    }
    return oldest;
}

static psc_known_report *report_slot(psc_known_things *k, int64_t document)
{
    psc_known_report *set = &k->report[first_slot(document)], *oldest = set;
    for (int i = 0; i < PSC_KNOWN_SLOTS; i++) {
        if (set[i].document == document) return &set[i];
        if (set[i].document < oldest->document) oldest = &set[i];
    }
    return oldest;
}

bool psc_known_get(psc_known_things *k, int64_t id, psc_talks *out)
{
    const psc_known_meeting *m = meeting_slot(k, id);
    if (m->id != id || !id) return false;
    *out = (psc_talks){.form = {m->text, m->form},
                       .place = {m->text + m->form, m->place},
                       .country = {m->text + m->form + m->place, m->country},
                       .in_state = m->in_state,
                       .held = m->held,
                       .told = m->told,
                       .status = (psc_meeting_status)m->status};
    return true;
}

static unsigned char keep(char *text, size_t *at, psc_str s)
{
    if (s.len) memcpy(text + *at, s.ptr, s.len);
    *at += s.len;
    return (unsigned char)s.len;
}

void psc_known_put(psc_known_things *k, int64_t id, const psc_talks *is)
{
    psc_known_meeting *m = meeting_slot(k, id);
    size_t n = 0;
    if (is->form.len > PSC_KNOWN_TEXT || is->place.len > PSC_KNOWN_TEXT ||
        is->form.len + is->place.len + is->country.len > PSC_KNOWN_TEXT)
        return psc_known_drop(k, id);
    *m = (psc_known_meeting){.id = id,
                             .held = is->held,
                             .told = is->told,
                             .status = (unsigned char)is->status,
                             .in_state = is->in_state};
    m->form = keep(m->text, &n, is->form);
    m->place = keep(m->text, &n, is->place);
    m->country = keep(m->text, &n, is->country);
}

void psc_known_drop(psc_known_things *k, int64_t id)
{
    psc_known_meeting *m = meeting_slot(k, id);
    if (m->id == id) m->id = 0;
}

bool psc_known_get_report(psc_known_things *k, int64_t document, psc_known_report *out)
{
    *out = *report_slot(k, document);
    return out->document == document && document;
}

void psc_known_put_report(psc_known_things *k, psc_known_report report)
{
    *report_slot(k, report.document) = report;
}

void psc_known_drop_report(psc_known_things *k, int64_t document)
{
    psc_known_report *r = report_slot(k, document);
    if (r->document == document) *r = (psc_known_report){0};
}

/* They lie in one piece: what does not fit at the ring's end goes to its beginning. */
void psc_known_put_tops(psc_known_things *k, int64_t document, const psc_shingles *of)
{
    psc_known_report *r = report_slot(k, document);
    uint64_t at = k->n_top + 1;
    if (r->document != document || !k->top || of->n > PSC_KNOWN_TOPS / 2) return;
    if (at % PSC_KNOWN_TOPS + of->n > PSC_KNOWN_TOPS) at += PSC_KNOWN_TOPS - at % PSC_KNOWN_TOPS;
    psc_shingles_tops(of, k->top + at % PSC_KNOWN_TOPS);
    r->tops = at;
    k->n_top = at + of->n;
}

bool psc_known_is_other(const psc_known_things *k, const psc_known_report *r,
                        const psc_shingles *own)
{
    if (!r->original || !r->tops || k->n_top - r->tops >= PSC_KNOWN_TOPS) return false;
    return !psc_shingles_may_be_copies(own, k->top + r->tops % PSC_KNOWN_TOPS, r->shingles);
}

const psc_known_story *psc_known_get_story(const psc_known_things *k, int64_t id)
{
    const psc_known_story *set = &k->story[first_slot_of(id, PSC_KNOWN_STORY_BITS)];
    for (int i = 0; i < PSC_KNOWN_SLOTS; i++)
        if (set[i].id == id) return id ? &set[i] : NULL;
    return NULL;
}

static psc_known_story *story_slot(psc_known_things *k, int64_t id)
{
    psc_known_story *set = &k->story[first_slot_of(id, PSC_KNOWN_STORY_BITS)], *oldest = set;
    for (int i = 0; i < PSC_KNOWN_SLOTS; i++) {
        if (set[i].id == id) return &set[i];
        if (set[i].id < oldest->id) oldest = &set[i];
    }
    return oldest;
}

void psc_known_put_story(psc_known_things *k, int64_t id, psc_period days, const psc_vector *terms)
{
    psc_known_story *s = story_slot(k, id);
    assert(terms->n <= PSC_STORY_TERMS && "psc_story_add keeps no more");
    *s = (psc_known_story){.id = id, .from = days.from, .to = days.to, .n = terms->n};
    if (terms->n) memcpy(s->term, terms->at, terms->n * sizeof *terms->at);
}

void psc_known_clear(psc_known_things *k)
{
    memset(k->story, 0, sizeof k->story);
    memset(k->meeting, 0, sizeof k->meeting);
    memset(k->report, 0, sizeof k->report);
}
