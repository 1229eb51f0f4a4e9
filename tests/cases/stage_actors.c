/* SPDX-License-Identifier: Apache-2.0 */
/* What noun phrases are coded as by the lexicon in data/actors: a phrase a line,
 * "@2014-05" behind it for the day; comes back as "phrase @2014-05 => RUS GOV". */
#include "stages.h"

#include "actors/actors.h"
#include "base/embed.h"
#include "base/str.h"

enum { FILES = 256 };

static psc_status load(psc_actor_lexicon **lx, psc_arena *a, psc_err *err)
{
    psc_actor_source *src = psc_new(a, psc_actor_source, FILES);
    size_t n = 0;
    for (size_t i = 0; i < psc_embedded_count() && n < FILES; i++) {
        const psc_embed e = psc_embedded_at(i);
        if (psc_str_starts(psc_str_of(e.name), PSC_STR("data/actors/")))
            src[n++] = (psc_actor_source){.file = e.name, .text = e.bytes};
    }
    return psc_actor_lexicon_load(lx, a, src, n, NULL, NULL, err);
}

static void code_line(const psc_actor_lexicon *lx, psc_arena *a, psc_str line, psc_buf *out)
{
    psc_day day = PSC_DAY_NONE;
    psc_str phrase = line;
    const ptrdiff_t at = psc_str_find(line, PSC_STR(" @"), 0);
    if (at >= 0) {
        day = psc_period_of(psc_str_sub(line, (size_t)at + 2, line.len)).from;
        phrase = psc_str_sub(line, 0, (size_t)at);
    }
    psc_entity *e;
    const uint32_t n = psc_actors_code_phrase(lx, a, phrase, day, &e);
    psc_buf_str(out, line);
    psc_buf_str(out, n ? PSC_STR(" => ") : PSC_STR(" => none"));
    for (uint32_t i = 0; i < n; i++) {
        if (i) psc_buf_str(out, PSC_STR(", "));
        psc_buf_str(out, psc_code_format(a, &e[i].code));
    }
    psc_buf_char(out, '\n');
}

void psc_case_actors(psc_str input, psc_buf *out)
{
    psc_actor_lexicon *lx;
    psc_arena a;
    psc_err err;
    psc_str line;
    psc_arena_init(&a, psc_alloc_default(), 0);
    if (PSC_TRAP(&a)) {
        psc_arena_deinit(&a);
        return;
    }
    if (load(&lx, &a, &err))
        psc_buf_printf(out, "%s:%d: %s\n", err.file, (int)err.line, err.text);
    else
        while (psc_str_line(&input, &line)) code_line(lx, &a, line, out);
    psc_arena_deinit(&a);
}
