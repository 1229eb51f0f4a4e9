/* SPDX-License-Identifier: Apache-2.0 */
/* The table of meetings in memory; see known.h. */
#include "store/known.h"

#include "base/str.h"

static size_t slot_of(int64_t id)
{
    return (size_t)((uint64_t)id * UINT64_C(0x9E3779B97F4A7C15) >> (64 - PSC_KNOWN_BITS));
}

bool psc_known_get(const psc_known_things *k, int64_t id, psc_talks *out)
{
    const psc_known_meeting *m = &k->meeting[slot_of(id)];
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
    psc_known_meeting *m = &k->meeting[slot_of(id)];
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
    psc_known_meeting *m = &k->meeting[slot_of(id)];
    if (m->id == id) m->id = 0;
}

bool psc_known_size(const psc_known_things *k, int64_t document, uint32_t *shingles)
{
    const psc_known_report *r = &k->report[slot_of(document)];
    *shingles = r->shingles;
    return r->document == document && document;
}

void psc_known_add_size(psc_known_things *k, int64_t document, uint32_t shingles)
{
    k->report[slot_of(document)] = (psc_known_report){document, shingles};
}

void psc_known_clear(psc_known_things *k)
{
    memset(k, 0, sizeof *k);
}
