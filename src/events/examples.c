/* SPDX-License-Identifier: Apache-2.0 */
/* The rules' own examples, run as tests.
 *
 *     yes  Kenya's president met the Sudanese envoy. => CONSULT KEN GOV, SDN GOV
 *     yes  Paris urged Tehran to free the hostages. => REQUEST/yield FRA GOV -> IRN GOV
 *     no   The storm met little resistance.
 *
 * A yes line holds when one event of the sentence has the type, the mode (if
 * told) and the actors' and recipients' codes (those told); "future", "negated",
 * "hypothetical", "historical" at the end ask for that modality.  A no line
 * holds when the rule it stands under makes no event. */
#include <stdio.h>

#include "events/rules.h"

typedef struct wanted {
    psc_str type, mode, actors, recipients, modality;
} wanted;

static psc_str next_word(psc_str *rest)
{
    *rest = psc_str_trim(*rest);
    return psc_str_cut(rest, ' ');
}

static wanted read_want(psc_str s)
{
    wanted w = {0};
    psc_str rest = s;
    w.mode = next_word(&rest);
    w.type = psc_str_cut(&w.mode, '/');
    for (int m = PSC_FUTURE; m <= PSC_HISTORICAL; m++) {
        psc_str name = psc_modality_text((psc_modality)m);
        if (!psc_str_ends(rest, name)) continue;
        w.modality = name;
        rest = psc_str_trim(psc_str_sub(rest, 0, rest.len - name.len));
    }
    ptrdiff_t arrow = psc_str_find(rest, PSC_STR("->"), 0);
    w.actors = psc_str_trim(arrow < 0 ? rest : psc_str_sub(rest, 0, (size_t)arrow));
    if (arrow >= 0) w.recipients = psc_str_trim(psc_str_sub(rest, (size_t)arrow + 2, rest.len));
    return w;
}

static bool has_code(psc_arena *a, const psc_entity *e, uint32_t n, psc_str code)
{
    for (uint32_t i = 0; i < n; i++)
        if (psc_str_eq(psc_code_format(a, &e[i].code), code)) return true;
    return false;
}

static bool side_holds(psc_arena *a, const psc_entity *e, uint32_t n, psc_str codes)
{
    while (codes.len) {
        psc_str one = psc_str_trim(psc_str_cut(&codes, ','));
        if (one.len && !has_code(a, e, n, one)) return false;
    }
    return true;
}

static bool event_holds(psc_arena *a, const psc_event *e, const wanted *w)
{
    return psc_str_eq(psc_type_text(e->type), w->type) &&
           (w->mode.len == 0 || psc_str_eq(e->mode, w->mode)) &&
           (w->modality.len == 0 || psc_str_eq(psc_modality_text(e->modality), w->modality)) &&
           side_holds(a, e->actor, e->n_actor, w->actors) &&
           side_holds(a, e->recipient, e->n_recipient, w->recipients);
}

static bool example_holds(const psc_rules *r, psc_arena *a, const psc_example *x,
                          const psc_event_list *list)
{
    wanted w = read_want(x->want);
    for (uint32_t i = 0; i < list->n; i++) {
        const psc_event *e = &list->at[i];
        if (x->yes && (w.type.len == 0 || event_holds(a, e, &w))) return true;
        if (!x->yes && psc_str_eq(e->rule, r->rule[x->rule].name)) return false;
    }
    return !x->yes;
}

static psc_str codes_text(psc_arena *a, const psc_entity *e, uint32_t n)
{
    psc_str s = PSC_STR("");
    for (uint32_t i = 0; i < n; i++) {
        psc_str code = psc_code_format(a, &e[i].code);
        s = psc_arena_printf(a, "%.*s%s%.*s", (int)s.len, s.ptr, i ? ", " : "", (int)code.len,
                             code.ptr);
    }
    return s;
}

/* What came instead, for the message. */
static psc_str got_text(psc_arena *a, const psc_event_list *list)
{
    psc_str s = PSC_STR("");
    for (uint32_t i = 0; i < list->n; i++) {
        const psc_event *e = &list->at[i];
        psc_str type = psc_type_text(e->type), from = codes_text(a, e->actor, e->n_actor);
        psc_str to = codes_text(a, e->recipient, e->n_recipient);
        s = psc_arena_printf(a, "%.*s%s%.*s/%.*s %.*s -> %.*s (%.*s)", (int)s.len, s.ptr,
                             i ? "; " : "", (int)type.len, type.ptr, (int)e->mode.len, e->mode.ptr,
                             (int)from.len, from.ptr, (int)to.len, to.ptr, (int)e->rule.len,
                             e->rule.ptr);
    }
    return s;
}

uint32_t psc_rules_run_examples(const psc_rules *r, psc_arena *arena, psc_example_coder code,
                                void *ctx, psc_actor_complain *complain, void *complain_ctx,
                                uint32_t *run)
{
    uint32_t failed = 0;
    for (uint32_t i = 0; i < r->n_example; i++) {
        const psc_example *x = &r->example[i];
        psc_event_list list = code(ctx, arena, x->text);
        if (example_holds(r, arena, x, &list)) continue;
        failed++;
        psc_err e = {0};
        psc_str got = got_text(arena, &list);
        psc_fail(&e, PSC_DATA, x->file, x->line, UINT64_MAX, "%s '%.*s' => %.*s, got: %.*s",
                 x->yes ? "yes" : "no", (int)x->text.len, x->text.ptr, (int)x->want.len,
                 x->want.ptr, (int)got.len, got.ptr ? got.ptr : "");
        if (complain) complain(complain_ctx, &e);
    }
    *run = r->n_example;
    return failed;
}
