/* SPDX-License-Identifier: Apache-2.0 */
/* The countries found for those who take part, kept for the rest of the report. */
#include "events/homeland_parts.h"

#include "record/code.h"

static int32_t root_of(const psc_mentions *m, int32_t i)
{
    for (int step = 0; step < 64 && m->at[i].link >= 0; step++) i = m->at[i].link;
    return i;
}

void psc_homeland_init(psc_homeland *h, psc_arena *arena, const psc_mentions *m)
{
    *h = (psc_homeland){.about = psc_homeland_about(m)};
    h->of = psc_arena_alloc(arena, m->n + 1, sizeof *h->of, _Alignof(char));
    memset(h->of, 0, (m->n + 1) * sizeof *h->of);
}

const char *psc_homeland_known(const psc_homeland *h, const psc_mentions *m, int32_t mention)
{
    return h->of[root_of(m, mention)];
}

static void keep_side(psc_homeland *h, const psc_mentions *m, const psc_entity *e, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++) {
        if (!e[i].inferred || !psc_code_has_country(&e[i].code)) continue;
        for (int32_t k = psc_mention_at(m, e[i].sentence, e[i].head); k >= 0; k = m->next[k]) {
            const int32_t root = root_of(m, k);
            if (m->at[k].code.country[0] || m->at[root].code.country[0]) continue;
            if (m->at[k].code.sector[0] != e[i].code.sector[0]) continue;
            memcpy(h->of[root], e[i].code.country, sizeof *h->of);
        }
    }
}

void psc_homeland_keep(psc_homeland *h, const psc_mentions *m, const psc_event *e)
{
    keep_side(h, m, e->actor, e->n_actor);
    keep_side(h, m, e->recipient, e->n_recipient);
}
