/* SPDX-License-Identifier: Apache-2.0 */
/* Why: for every sentence its tree, who got which code and how, which rules fired
 * and which lost.  Codes and events stand beside the words they hang on. */
#include "base/str.h"
#include "record/boxtree.h"
#include "record/pen.h"
#include "record/write.h"

enum { INDENT = 2, GAP = 2, LABEL = 8, PATTERN = 48 };

typedef struct scene {
    psc_arena *arena;
    const psc_report *r;
    psc_pen *pen;
    uint32_t sentence;
    int32_t only; /* event; -1: all */
} scene;

static psc_str code_text(psc_arena *a, const psc_code *code)
{
    char *p = psc_new(a, char, 32);
    psc_buf b = {.ptr = p, .cap = 32, .limit = 31};
    psc_write_code(&b, code);
    return psc_buf_view(&b);
}

static psc_str event_type(psc_arena *a, const psc_event *e)
{
    const psc_str t = psc_type_text(e->type);
    return e->mode.len
               ? psc_arena_printf(a, "%.*s/%.*s", (int)t.len, t.ptr, (int)e->mode.len, e->mode.ptr)
               : t;
}

/* What hangs on a word: codes of its entities, events it triggers. */
static void put_marks(const scene *sc, uint32_t token)
{
    for (uint32_t i = 0; i < sc->r->n_entity; i++) {
        const psc_entity *e = &sc->r->entity[i];
        if (e->sentence != sc->sentence || e->head != token) continue;
        const psc_str code = code_text(sc->arena, &e->code);
        psc_pen_put(sc->pen, PSC_INK_CYAN, code.len ? code : PSC_STR("(no code)"));
        psc_pen_put(sc->pen, PSC_INK_PLAIN, PSC_STR("  "));
    }
    for (uint32_t i = 0; i < sc->r->n_event; i++) {
        const psc_event *e = &sc->r->event[i];
        if (e->sentence != sc->sentence || e->trigger != token) continue;
        psc_pen_put(sc->pen, PSC_INK_RED, psc_arena_printf(sc->arena, "e%u ", i + 1));
        psc_pen_put(sc->pen, PSC_INK_RED, event_type(sc->arena, e));
        psc_pen_put(sc->pen, PSC_INK_PLAIN, PSC_STR("  "));
    }
}

static psc_ink word_ink(const psc_token *t)
{
    if (t->head < 0 || t->upos == PSC_UPOS_VERB) return PSC_INK_BOLD;
    return t->upos == PSC_UPOS_PUNCT ? PSC_INK_DIM : PSC_INK_PLAIN;
}

static void put_tree(const scene *sc, const psc_sentence *s)
{
    const psc_str *box = psc_boxtree_draw(sc->arena, s);
    uint32_t width = 0;
    for (uint32_t i = 0; i < s->n; i++) {
        const uint32_t n = psc_pen_width(box[i]) + 1 + psc_pen_width(s->tok[i].form);
        if (n > width) width = n;
    }
    const uint32_t tag = INDENT + width + GAP;
    for (uint32_t i = 0; i < s->n; i++) {
        const psc_token *t = &s->tok[i];
        psc_pen_to(sc->pen, INDENT);
        psc_pen_put(sc->pen, PSC_INK_DIM, box[i]);
        psc_pen_put(sc->pen, PSC_INK_PLAIN, PSC_STR(" "));
        psc_pen_put(sc->pen, word_ink(t), t->form);
        psc_pen_to(sc->pen, tag);
        psc_pen_put(sc->pen, PSC_INK_GREEN, psc_upos_text((psc_upos)t->upos));
        psc_pen_to(sc->pen, tag + 7);
        psc_pen_put(sc->pen, PSC_INK_DIM, psc_rel_text((psc_rel)t->rel));
        psc_pen_to(sc->pen, tag + 21);
        put_marks(sc, i);
        psc_pen_line(sc->pen);
    }
}

/* "who     " once, blanks on later lines. */
static void put_label(const scene *sc, const char *label, bool *first)
{
    psc_pen_to(sc->pen, INDENT);
    if (*first) psc_pen_put(sc->pen, PSC_INK_DIM, psc_str_of(label));
    psc_pen_to(sc->pen, INDENT + LABEL);
    *first = false;
}

static void put_entities(const scene *sc)
{
    uint32_t width = 8;
    bool first = true;
    for (uint32_t i = 0; i < sc->r->n_entity; i++) {
        const psc_entity *e = &sc->r->entity[i];
        if (e->sentence == sc->sentence && psc_pen_width(e->text) > width)
            width = psc_pen_width(e->text);
    }
    if (width > 40) width = 40;
    for (uint32_t i = 0; i < sc->r->n_entity; i++) {
        const psc_entity *e = &sc->r->entity[i];
        if (e->sentence != sc->sentence) continue;
        put_label(sc, "who", &first);
        psc_pen_put(sc->pen, PSC_INK_BOLD, e->text);
        psc_pen_to(sc->pen, INDENT + LABEL + width + GAP);
        psc_pen_put(sc->pen, PSC_INK_CYAN, code_text(sc->arena, &e->code));
        psc_pen_to(sc->pen, INDENT + LABEL + width + GAP + 10);
        if (e->name.len && !psc_str_eq(e->name, e->text))
            psc_pen_put(sc->pen, PSC_INK_PLAIN,
                        psc_arena_printf(sc->arena, "= %.*s  ", (int)e->name.len, e->name.ptr));
        psc_pen_put(sc->pen, PSC_INK_DIM, e->why);
        psc_pen_line(sc->pen);
    }
}

static void put_times(const scene *sc)
{
    bool first = true;
    for (uint32_t i = 0; i < sc->r->n_time; i++) {
        const psc_timex *t = &sc->r->time[i];
        if (t->sentence != sc->sentence) continue;
        put_label(sc, "when", &first);
        psc_pen_put(sc->pen, PSC_INK_BOLD, psc_str_at(sc->r->doc->text, t->span));
        psc_pen_put(sc->pen, PSC_INK_PLAIN, PSC_STR("  "));
        psc_pen_put(sc->pen, PSC_INK_CYAN, t->value);
        psc_pen_line(sc->pen);
    }
}

static psc_str place_text(psc_arena *a, const psc_place *p)
{
    return psc_arena_printf(a, "%.*s%s%s%s%.*s %.2f %.2f", (int)p->name.len, p->name.ptr,
                            p->country[0] ? " " : "", p->country, p->region.len ? " " : "",
                            (int)p->region.len, p->region.ptr ? p->region.ptr : "", p->lat, p->lon);
}

static void put_places(const scene *sc)
{
    bool first = true;
    for (uint32_t i = 0; i < sc->r->n_place; i++) {
        const psc_toponym *t = &sc->r->place[i];
        const psc_str stand = psc_stand_text(t->stand);
        if (t->sentence != sc->sentence) continue;
        put_label(sc, "where", &first);
        psc_pen_put(sc->pen, PSC_INK_BOLD, psc_str_at(sc->r->doc->text, t->span));
        psc_pen_put(sc->pen, PSC_INK_PLAIN, PSC_STR("  "));
        psc_pen_put(sc->pen, PSC_INK_CYAN, place_text(sc->arena, &t->place));
        psc_pen_put(sc->pen, PSC_INK_DIM,
                    psc_arena_printf(sc->arena, "  %.*s; %.*s", (int)stand.len, stand.ptr,
                                     (int)t->why.len, t->why.ptr));
        psc_pen_line(sc->pen);
    }
}

static void put_side(const scene *sc, const psc_entity *e, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++) {
        const psc_str name = psc_entity_label(sc->r, &e[i]),
                      code = code_text(sc->arena, &e[i].code);
        if (i) psc_pen_put(sc->pen, PSC_INK_PLAIN, PSC_STR(", "));
        psc_pen_put(sc->pen, PSC_INK_BOLD, name);
        psc_pen_put(sc->pen, PSC_INK_CYAN,
                    psc_arena_printf(sc->arena, " (%.*s)", (int)code.len, code.ptr));
    }
}

/* The rule of an event, with the pattern that matched if there is a trace. */
static void put_rule(const scene *sc, int32_t event)
{
    const psc_event *e = &sc->r->event[event];
    psc_pen_put(sc->pen, PSC_INK_DIM,
                psc_arena_printf(sc->arena, "rule %.*s", (int)e->rule.len, e->rule.ptr));
    for (uint32_t i = 0; i < sc->r->n_firing; i++) {
        const psc_firing *f = &sc->r->firing[i];
        const psc_str pattern = psc_pen_cut(sc->arena, f->pattern, PATTERN);
        if (f->event != event) continue;
        psc_pen_put(sc->pen, PSC_INK_DIM,
                    psc_arena_printf(sc->arena, ", pattern \xE2\x80\x9C%.*s\xE2\x80\x9D",
                                     (int)pattern.len, pattern.ptr));
        break;
    }
    psc_pen_put(sc->pen, PSC_INK_DIM,
                psc_arena_printf(sc->arena, ", confidence %.2f", e->confidence));
}

static void put_events(const scene *sc)
{
    bool first = true;
    for (uint32_t i = 0; i < sc->r->n_event; i++) {
        const psc_event *e = &sc->r->event[i];
        const psc_str modality = psc_modality_text(e->modality);
        if (e->sentence != sc->sentence || (sc->only >= 0 && sc->only != (int32_t)i)) continue;
        put_label(sc, "what", &first);
        psc_pen_put(sc->pen, PSC_INK_RED, psc_arena_printf(sc->arena, "e%u ", i + 1));
        psc_pen_put(sc->pen, PSC_INK_RED, event_type(sc->arena, e));
        psc_pen_put(sc->pen, PSC_INK_DIM,
                    psc_arena_printf(sc->arena, " %.*s  ", (int)e->cameo.len, e->cameo.ptr));
        put_side(sc, e->actor, e->n_actor);
        psc_pen_put(sc->pen, PSC_INK_DIM,
                    e->n_recipient ? PSC_STR(" \xE2\x86\x92 ") : (psc_str){0});
        put_side(sc, e->recipient, e->n_recipient);
        psc_pen_put(sc->pen, PSC_INK_DIM,
                    psc_arena_printf(sc->arena, "  [%.*s]", (int)modality.len, modality.ptr));
        psc_pen_line(sc->pen);
        psc_pen_to(sc->pen, INDENT + LABEL + 3);
        put_rule(sc, (int32_t)i);
        psc_pen_line(sc->pen);
    }
}

static void put_figures(const scene *sc)
{
    bool first = true;
    for (uint32_t i = 0; i < sc->r->n_figure; i++) {
        const psc_figure *f = &sc->r->figure[i];
        if (f->sentence != sc->sentence) continue;
        put_label(sc, "figure", &first);
        psc_pen_put(sc->pen, PSC_INK_BOLD, f->words.text);
        psc_pen_put(sc->pen, PSC_INK_DIM, PSC_STR("  counts "));
        psc_pen_put(sc->pen, PSC_INK_PLAIN, f->what.text.len ? f->what.text : PSC_STR("?"));
        psc_pen_put(sc->pen, PSC_INK_DIM, PSC_STR("  as "));
        psc_pen_put(sc->pen, PSC_INK_CYAN, f->unit);
        psc_pen_line(sc->pen);
    }
}

static void put_meetings(const scene *sc)
{
    bool first = true;
    for (uint32_t i = 0; i < sc->r->n_meeting; i++) {
        const psc_meeting *m = &sc->r->meeting[i];
        for (uint32_t k = 0; k < m->n_turn; k++) {
            if (m->turn[k].sentence != sc->sentence) continue;
            put_label(sc, "meeting", &first);
            psc_pen_put(sc->pen, PSC_INK_RED, psc_arena_printf(sc->arena, "m%u ", i + 1));
            psc_pen_put(sc->pen, PSC_INK_BOLD, m->name);
            psc_pen_put(sc->pen, PSC_INK_DIM, PSC_STR("  here "));
            psc_pen_put(sc->pen, PSC_INK_YELLOW,
                        m->turn[k].status ? psc_meeting_status_text(m->turn[k].status)
                                          : PSC_STR("named"));
            psc_pen_line(sc->pen);
        }
    }
}

static void put_losers(const scene *sc)
{
    bool first = true;
    const psc_sentence *s = &sc->r->doc->sent[sc->sentence];
    for (uint32_t i = 0; i < sc->r->n_firing; i++) {
        const psc_firing *f = &sc->r->firing[i];
        const psc_str pattern = psc_pen_cut(sc->arena, f->pattern, PATTERN);
        if (f->sentence != sc->sentence || f->event >= 0 || f->trigger >= s->n) continue;
        put_label(sc, "lost", &first);
        psc_pen_put(sc->pen, PSC_INK_PLAIN, s->tok[f->trigger].form);
        psc_pen_put(sc->pen, PSC_INK_DIM,
                    psc_arena_printf(sc->arena, "  %.*s \xE2\x80\x9C%.*s\xE2\x80\x9D: ",
                                     (int)f->rule.len, f->rule.ptr, (int)pattern.len, pattern.ptr));
        psc_pen_put(sc->pen, PSC_INK_YELLOW, f->outcome);
        psc_pen_line(sc->pen);
    }
}

/* The dictionary that keeps the sentence from being coded. */
static void put_discarded(const scene *sc)
{
    bool first = true;
    for (uint32_t i = 0; i < sc->r->n_discarded; i++) {
        const psc_discarded *d = &sc->r->discarded[i];
        if (d->sentence != sc->sentence) continue;
        put_label(sc, "dropped", &first);
        psc_pen_put(sc->pen, PSC_INK_BOLD, psc_str_at(sc->r->doc->text, d->span));
        psc_pen_put(sc->pen, PSC_INK_YELLOW, PSC_STR("  discarded"));
        psc_pen_put(sc->pen, PSC_INK_DIM,
                    psc_arena_printf(sc->arena, " by \"%.*s\" of %s:%u", (int)d->phrase.len,
                                     d->phrase.ptr, d->file, d->line));
        psc_pen_line(sc->pen);
    }
}

static void put_sentence(const scene *sc)
{
    const psc_sentence *s = &sc->r->doc->sent[sc->sentence];
    psc_pen_put(sc->pen, PSC_INK_DIM, psc_arena_printf(sc->arena, "%u ", s->index));
    psc_pen_wrap(sc->pen, psc_str_at(sc->r->doc->text, s->span), INDENT, NULL, 0);
    psc_pen_line(sc->pen);
    psc_pen_line(sc->pen);
    put_tree(sc, s);
    psc_pen_line(sc->pen);
    put_entities(sc);
    put_times(sc);
    put_places(sc);
    put_discarded(sc);
    put_events(sc);
    if (sc->only < 0) put_figures(sc);
    if (sc->only < 0) put_meetings(sc);
    put_losers(sc);
    psc_pen_line(sc->pen);
}

/* Which sentences are wanted: [*from, *to). */
static int32_t choose(const psc_report *r, psc_str record, uint32_t *from, uint32_t *to)
{
    *from = 0;
    *to = r->doc->n_sent;
    if (record.len == 0) return -1;
    const int32_t event = psc_record_event(r, record);
    *from = event < 0 ? 0 : r->event[event].sentence;
    *to = event < 0 ? 0 : *from + 1;
    return event;
}

void psc_write_explain(psc_buf *out, psc_arena *a, const psc_report *r, psc_str record,
                       psc_look look)
{
    psc_pen pen = psc_pen_init(out, look);
    scene sc = {.arena = a, .r = r, .pen = &pen};
    uint32_t from, to;
    sc.only = choose(r, record, &from, &to);
    if (record.len == 0) {
        psc_pen_put(&pen, PSC_INK_BOLD, r->doc->title.len ? r->doc->title : r->doc->id);
        psc_pen_line(&pen);
        psc_pen_line(&pen);
    }
    for (sc.sentence = from; sc.sentence < to; sc.sentence++) put_sentence(&sc);
}

/* The same for machines. */

static void json_span(psc_json *j, const psc_offsets *o, const char *key, psc_span span)
{
    psc_json_key(j, key);
    psc_json_array(j);
    psc_json_int(j, psc_offsets_point(o, span.beg));
    psc_json_int(j, psc_offsets_point(o, span.end));
    psc_json_array_end(j);
}

static void json_tree(psc_json *j, const psc_offsets *o, const psc_sentence *s)
{
    psc_json_key(j, "tokens");
    psc_json_array(j);
    for (uint32_t i = 0; i < s->n; i++) {
        const psc_token *t = &s->tok[i];
        psc_json_object(j);
        psc_json_pair(j, "form", t->form);
        psc_json_pair(j, "lemma", t->lemma);
        psc_json_pair(j, "upos", psc_upos_text((psc_upos)t->upos));
        psc_json_pair(j, "xpos", psc_xpos_text((psc_xpos)t->xpos));
        psc_json_key(j, "head");
        psc_json_int(j, t->head + 1);
        psc_json_pair(j, "rel", psc_rel_text((psc_rel)t->rel));
        json_span(j, o, "span", t->span);
        psc_json_object_end(j);
    }
    psc_json_array_end(j);
}

static void json_entities(psc_json *j, const psc_offsets *o, const psc_report *r, uint32_t sentence)
{
    psc_json_key(j, "entities");
    psc_json_array(j);
    for (uint32_t i = 0; i < r->n_entity; i++) {
        if (r->entity[i].sentence != sentence) continue;
        psc_json_object(j);
        psc_json_key(j, "entity");
        psc_write_entity(j, o, &r->entity[i], (psc_str){0});
        psc_json_pair(j, "why", r->entity[i].why);
        if (r->entity[i].link >= 0) json_span(j, o, "link", r->entity[r->entity[i].link].span);
        psc_json_object_end(j);
    }
    psc_json_array_end(j);
}

static void json_places(psc_json *j, const psc_offsets *o, const psc_report *r, uint32_t sentence)
{
    psc_json_key(j, "places");
    psc_json_array(j);
    for (uint32_t i = 0; i < r->n_place; i++) {
        const psc_toponym *t = &r->place[i];
        if (t->sentence != sentence) continue;
        psc_json_object(j);
        psc_json_pair(j, "text", psc_str_at(r->doc->text, t->span));
        psc_write_place(j, &t->place, false);
        json_span(j, o, "span", t->span);
        psc_json_pair(j, "stands", psc_stand_text(t->stand));
        psc_json_pair(j, "why", t->why);
        psc_json_object_end(j);
    }
    psc_json_array_end(j);
}

/* How sure it is, and why. */
static void json_evidence(psc_json *j, const psc_event *e)
{
    psc_json_key(j, "confidence");
    psc_json_num(j, e->confidence, 3);
    psc_json_key(j, "evidence");
    psc_json_array(j);
    for (unsigned i = 0; i < PSC_EVIDENCE_COUNT; i++)
        if (e->evidence >> i & 1) psc_json_str(j, psc_evidence_text((psc_evidence)i));
    psc_json_array_end(j);
}

static void json_firings(psc_json *j, psc_arena *a, const psc_report *r, uint32_t sentence,
                         int32_t only)
{
    psc_json_key(j, "rules");
    psc_json_array(j);
    for (uint32_t i = 0; i < r->n_firing; i++) {
        const psc_firing *f = &r->firing[i];
        if (f->sentence != sentence || (only >= 0 && f->event >= 0 && f->event != only)) continue;
        psc_json_object(j);
        psc_json_pair(j, "rule", f->rule);
        psc_json_pair(j, "pattern", f->pattern);
        psc_json_key(j, "trigger");
        psc_json_int(j, (int64_t)f->trigger + 1);
        psc_json_pair(j, "outcome", f->outcome);
        if (f->event >= 0)
            psc_json_pair(
                j, "record",
                psc_arena_printf(a, "%.*s#e%d", (int)r->doc->id.len, r->doc->id.ptr, f->event + 1));
        if (f->event >= 0) json_evidence(j, &r->event[f->event]);
        psc_json_object_end(j);
    }
    psc_json_array_end(j);
}

static void json_discarded(psc_json *j, psc_arena *a, const psc_report *r, uint32_t sentence)
{
    for (uint32_t i = 0; i < r->n_discarded; i++) {
        const psc_discarded *d = &r->discarded[i];
        if (d->sentence != sentence) continue;
        psc_json_key(j, "discarded");
        psc_json_object(j);
        psc_json_pair(j, "text", psc_str_at(r->doc->text, d->span));
        psc_json_pair(j, "phrase", d->phrase);
        psc_json_pair(j, "source", psc_arena_printf(a, "%s:%u", d->file, d->line));
        psc_json_object_end(j);
    }
}

void psc_write_explain_json(psc_buf *out, psc_arena *a, const psc_report *r, psc_str record)
{
    const psc_offsets o = psc_offsets_of(a, r->doc->text);
    uint32_t from, to;
    const int32_t only = choose(r, record, &from, &to);
    psc_json j;
    for (uint32_t i = from; i < to; i++) {
        psc_json_init(&j, out);
        psc_json_object(&j);
        psc_json_pair(&j, "doc", r->doc->id);
        psc_json_key(&j, "sentence");
        psc_json_int(&j, r->doc->sent[i].index);
        psc_json_pair(&j, "text", psc_str_at(r->doc->text, r->doc->sent[i].span));
        json_tree(&j, &o, &r->doc->sent[i]);
        json_entities(&j, &o, r, i);
        json_places(&j, &o, r, i);
        json_firings(&j, a, r, i, only);
        json_discarded(&j, a, r, i);
        psc_json_object_end(&j);
        psc_buf_char(out, '\n');
    }
}
