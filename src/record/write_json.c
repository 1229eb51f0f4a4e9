/* SPDX-License-Identifier: Apache-2.0 */
/* The canonical form: JSON Lines, keys always in the same order, absent values
 * left out, spans in code points. */
#include "base/str.h"
#include "record/code.h"
#include "record/write.h"

void psc_write_code(psc_buf *out, const psc_code *code)
{
    if (psc_code_none(code)) return;
    psc_buf_str(out, code->country[0] ? psc_str_of(code->country) : PSC_STR("---"));
    for (int i = 0; i < PSC_SECTOR_MAX && code->sector[i]; i++) {
        psc_buf_char(out, ' ');
        psc_buf_str(out, psc_sector_text((psc_sector)code->sector[i]));
    }
}

static void write_span(psc_json *j, const psc_offsets *o, psc_span s)
{
    psc_json_key(j, "span");
    psc_json_array(j);
    psc_json_int(j, psc_offsets_point(o, s.beg));
    psc_json_int(j, psc_offsets_point(o, s.end));
    psc_json_array_end(j);
}

static void write_day(psc_json *j, const char *key, psc_day day)
{
    char text[12];
    if (day == PSC_DAY_NONE) return;
    psc_day_format(day, text);
    psc_json_pair(j, key, psc_str_of(text));
}

static void write_sectors(psc_json *j, const psc_code *code)
{
    if (!code->sector[0]) return;
    psc_json_key(j, "sectors");
    psc_json_array(j);
    for (int i = 0; i < PSC_SECTOR_MAX && code->sector[i]; i++)
        psc_json_str(j, psc_sector_text((psc_sector)code->sector[i]));
    psc_json_array_end(j);
}

static void write_code_pair(psc_json *j, const psc_code *code)
{
    char text[4 + 4 * PSC_SECTOR_MAX + 8];
    psc_buf b = {.ptr = text, .cap = sizeof text, .limit = sizeof text - 1};
    psc_write_code(&b, code);
    psc_json_pair(j, "code", psc_buf_view(&b));
    if (psc_code_has_country(code)) psc_json_pair(j, "country", psc_str_of(code->country));
    write_sectors(j, code);
}

void psc_write_identity(psc_json *j, const psc_entity *e)
{
    psc_json_pair(j, "name", e->name);
    write_code_pair(j, &e->code);
    psc_json_pair(j, "role", e->role);
}

/* An entity with one key more, which may be empty. */
static void write_entity_as(psc_json *j, const psc_offsets *offsets, const psc_entity *e,
                            const char *key, psc_str value)
{
    psc_json_object(j);
    psc_json_pair(j, "text", e->text);
    psc_write_identity(j, e);
    if (offsets) write_span(j, offsets, e->span);
    psc_json_pair(j, key, value);
    psc_json_object_end(j);
}

void psc_write_entity(psc_json *j, const psc_offsets *offsets, const psc_entity *e, psc_str cue)
{
    write_entity_as(j, offsets, e, "cue", cue);
}

static void write_side(psc_json *j, const psc_offsets *o, const char *key, const psc_entity *e,
                       uint32_t n)
{
    if (n == 0) return;
    psc_json_key(j, key);
    psc_json_array(j);
    for (uint32_t i = 0; i < n; i++) psc_write_entity(j, o, &e[i], (psc_str){0});
    psc_json_array_end(j);
}

static void write_phrase(psc_json *j, const psc_offsets *o, const char *key, const psc_phrase *p)
{
    if (p->text.len == 0) return;
    psc_json_key(j, key);
    psc_json_object(j);
    psc_json_pair(j, "text", p->text);
    write_span(j, o, p->span);
    psc_json_object_end(j);
}

static void write_when(psc_json *j, const psc_when *w)
{
    if (w->phrase.text.len == 0 && w->period.from == PSC_DAY_NONE) return;
    psc_json_key(j, "date");
    psc_json_object(j);
    psc_json_pair(j, "text", w->phrase.text);
    if (w->period.from != PSC_DAY_NONE) {
        write_day(j, "from", w->period.from);
        write_day(j, "to", w->period.to);
    }
    psc_json_object_end(j);
}

static void write_degrees(psc_json *j, const char *key, double v)
{
    psc_json_key(j, key);
    psc_json_num(j, v, 4);
}

void psc_write_place(psc_json *j, const psc_place *p, bool population)
{
    psc_json_pair(j, "name", p->name);
    psc_json_pair(j, "kind", p->kind);
    psc_json_pair(j, "country", psc_str_of(p->country));
    psc_json_pair(j, "admin1", p->region);
    write_degrees(j, "lat", p->lat);
    write_degrees(j, "lon", p->lon);
    if (p->population && population) {
        psc_json_key(j, "population");
        psc_json_int(j, (int64_t)p->population);
    }
    if (p->geonames) {
        psc_json_key(j, "geonames");
        psc_json_int(j, p->geonames);
    }
}

static void write_where(psc_json *j, const char *key, const psc_where *w)
{
    if (w->phrase.text.len == 0) return;
    psc_json_key(j, key);
    psc_json_object(j);
    psc_json_pair(j, "text", w->phrase.text);
    if (w->place) {
        psc_write_place(j, w->place, false);
    } else {
        psc_json_pair(j, "name", w->name);
        psc_json_pair(j, "country", psc_str_of(w->country));
    }
    psc_json_object_end(j);
}

static void write_sentence(psc_json *j, const psc_offsets *o, const psc_document *d, uint32_t i)
{
    if (i >= d->n_sent) return;
    psc_json_key(j, "sentence");
    psc_json_object(j);
    psc_json_key(j, "index");
    psc_json_int(j, d->sent[i].index);
    psc_json_pair(j, "text", psc_str_at(d->text, d->sent[i].span));
    write_span(j, o, d->sent[i].span);
    psc_json_object_end(j);
}

/* Begin a record of that kind, the i-th of its report; its id has the first letter of the kind. */
static void open_record(psc_json *j, psc_arena *a, const psc_report *r, const char *kind,
                        uint32_t i)
{
    const psc_str doc = r->doc->id;
    psc_json_object(j);
    psc_json_pair(j, "kind", psc_str_of(kind));
    psc_json_pair(j, "id", psc_arena_printf(a, "%.*s#%c%u", (int)doc.len, doc.ptr, kind[0], i + 1));
    psc_json_pair(j, "doc", doc);
}

/* Somebody, if it is told who. */
static void write_who(psc_json *j, const psc_offsets *o, const char *key, const psc_entity *who,
                      psc_str cue)
{
    if (!who) return;
    psc_json_key(j, key);
    psc_write_entity(j, o, who, cue);
}

static void write_number(psc_json *j, const char *key, double v, int digits)
{
    psc_json_key(j, key);
    psc_json_num(j, v, digits);
}

static void write_contexts(psc_json *j, uint64_t contexts)
{
    if (!contexts) return;
    psc_json_key(j, "contexts");
    psc_json_array(j);
    for (unsigned c = 0; c < PSC_CONTEXT_COUNT; c++)
        if (contexts >> c & 1) psc_json_str(j, psc_context_text((psc_context)c));
    psc_json_array_end(j);
}

/* ORDER RECORD: the keys of RECORD.md, in its order. */
static void write_event(psc_json *j, psc_arena *a, const psc_offsets *o, const psc_report *r,
                        uint32_t i)
{
    const psc_event *e = &r->event[i];
    open_record(j, a, r, "event", i);
    write_sentence(j, o, r->doc, e->sentence);
    psc_json_pair(j, "type", psc_type_text(e->type));
    psc_json_pair(j, "mode", e->mode);
    psc_json_pair(j, "cameo", e->cameo);
    psc_json_pair(j, "quad", e->quad);
    write_number(j, "score", e->score, 2);
    write_phrase(j, o, "trigger", &e->trigger_phrase);
    write_side(j, o, "actors", e->actor, e->n_actor);
    write_side(j, o, "recipients", e->recipient, e->n_recipient);
    write_phrase(j, o, "about", &e->about);
    psc_json_pair(j, "modality", psc_modality_text(e->modality));
    write_who(j, o, "attribution", e->source, e->cue);
    write_when(j, &e->when);
    write_where(j, "place", &e->where);
    write_contexts(j, e->contexts);
    psc_json_pair(j, "rule", e->rule);
    write_number(j, "confidence", e->confidence, 3);
    psc_json_object_end(j);
}

/* ORDER RECORD, too. */
static void write_quote(psc_json *j, psc_arena *a, const psc_offsets *o, const psc_report *r,
                        uint32_t i)
{
    const psc_quote *q = &r->quote[i];
    open_record(j, a, r, "quote", i);
    write_sentence(j, o, r->doc, q->sentence);
    psc_json_pair(j, "text", q->words.text);
    write_span(j, o, q->words.span);
    write_who(j, o, "speaker", q->speaker, (psc_str){0});
    write_who(j, o, "addressee", q->addressee, (psc_str){0});
    psc_json_pair(j, "cue", q->cue);
    psc_json_pair(j, "form", psc_quote_form_text(q->form));
    psc_json_object_end(j);
}

static void write_turns(psc_json *j, const psc_report *r, const psc_meeting *m)
{
    psc_json_key(j, "history");
    psc_json_array(j);
    psc_meeting_status before = PSC_MEETING_NONE;
    for (uint32_t i = 0; i < m->n_turn; i++) {
        if (m->turn[i].status == before || m->turn[i].status == PSC_MEETING_NONE) continue;
        before = m->turn[i].status;
        psc_json_object(j);
        psc_json_pair(j, "doc", r->doc->id);
        psc_json_key(j, "sentence");
        psc_json_int(j, r->doc->sent[m->turn[i].sentence].index);
        psc_json_pair(j, "status", psc_meeting_status_text(m->turn[i].status));
        psc_json_object_end(j);
    }
    psc_json_array_end(j);
}

/* ORDER RECORD, too. */
static void write_meeting(psc_json *j, psc_arena *a, const psc_offsets *o, const psc_report *r,
                          uint32_t i)
{
    const psc_meeting *m = &r->meeting[i];
    open_record(j, a, r, "meeting", i);
    psc_json_pair(j, "name", m->name);
    psc_json_key(j, "sentences");
    psc_json_array(j);
    for (uint32_t k = 0; k < m->n_turn; k++)
        psc_json_int(j, r->doc->sent[m->turn[k].sentence].index);
    psc_json_array_end(j);
    psc_json_key(j, "parties");
    psc_json_array(j);
    for (uint32_t k = 0; k < m->n_party; k++)
        write_entity_as(j, o, m->party[k].who, "part", psc_part_text(m->party[k].part));
    psc_json_array_end(j);
    write_where(j, "venue", &m->venue);
    write_when(j, &m->when);
    psc_json_pair(j, "status", psc_meeting_status_text(m->status));
    write_turns(j, r, m);
    psc_json_object_end(j);
}

/* ORDER RECORD, too. */
static void write_figure(psc_json *j, psc_arena *a, const psc_offsets *o, const psc_report *r,
                         uint32_t i)
{
    const psc_figure *f = &r->figure[i];
    open_record(j, a, r, "figure", i);
    write_sentence(j, o, r->doc, f->sentence);
    write_span(j, o, f->words.span);
    write_number(j, "value", f->value, 4);
    if (f->max > f->value) write_number(j, "max", f->max, 4);
    if (f->approximate) {
        psc_json_key(j, "approximate");
        psc_json_bool(j, true);
    }
    psc_json_pair(j, "unit", f->unit);
    psc_json_pair(j, "what", f->what.text);
    write_who(j, o, "attribution", f->source, f->cue);
    write_when(j, &f->when);
    write_where(j, "place", &f->where);
    psc_json_object_end(j);
}

static void write_dated(psc_json *j, const char *key, psc_day day, psc_basis basis)
{
    if (day == PSC_DAY_NONE) return;
    psc_json_key(j, key);
    psc_json_object(j);
    write_day(j, "date", day);
    psc_json_pair(j, "basis", psc_basis_text(basis));
    psc_json_object_end(j);
}

static void write_captions(psc_json *j, const psc_document *d)
{
    if (d->n_caption == 0) return;
    psc_json_key(j, "captions");
    psc_json_array(j);
    for (uint32_t i = 0; i < d->n_caption; i++) psc_json_str(j, d->caption[i]);
    psc_json_array_end(j);
}

static void write_dateline(psc_json *j, const psc_dateline *d)
{
    if (d->place.len == 0 && d->agency.len == 0) return;
    psc_json_key(j, "dateline");
    psc_json_object(j);
    psc_json_pair(j, "place", d->place);
    write_day(j, "date", d->date);
    psc_json_pair(j, "agency", d->agency);
    psc_json_object_end(j);
}

static void write_document(psc_json *j, const psc_document *d, bool text, bool sentences)
{
    psc_json_object(j);
    psc_json_pair(j, "kind", PSC_STR("document"));
    psc_json_pair(j, "doc", d->id);
    psc_json_pair(j, "source", d->source);
    psc_json_pair(j, "title", d->title);
    psc_json_pair(j, "byline", d->byline);
    psc_json_pair(j, "publisher", d->publisher);
    psc_json_pair(j, "section", d->section);
    psc_json_pair(j, "url", d->url);
    psc_json_pair(j, "language", d->language);
    write_dated(j, "published", d->published, d->basis);
    if (d->updated_basis != PSC_BASIS_NONE) write_dated(j, "updated", d->updated, d->updated_basis);
    write_dateline(j, &d->dateline);
    if (text) {
        psc_json_key(j, "text");
        psc_json_str(j, d->text);
        write_captions(j, d);
    }
    if (sentences) {
        psc_json_key(j, "sentences");
        psc_json_int(j, d->n_sent);
    }
    psc_json_object_end(j);
}

static void end_line(psc_json *j)
{
    psc_buf_char(j->out, '\n');
    j->comma = false;
}

void psc_write_records(psc_buf *out, psc_arena *a, const psc_report *r, unsigned what)
{
    const psc_offsets o = psc_offsets_of(a, r->doc->text);
    psc_json j;
    psc_json_init(&j, out);
    if (what & PSC_RECORD_DOCUMENT) {
        write_document(&j, r->doc, what & PSC_RECORD_TEXT, r->doc->sent != NULL);
        end_line(&j);
    }
    psc_record_walk walk = {0};
    uint32_t i;
    for (unsigned kind; (kind = psc_record_next(&walk, r, what, &i)) != 0; end_line(&j)) {
        if (kind == PSC_RECORD_EVENT) write_event(&j, a, &o, r, i);
        if (kind == PSC_RECORD_QUOTE) write_quote(&j, a, &o, r, i);
        if (kind == PSC_RECORD_FIGURE) write_figure(&j, a, &o, r, i);
        if (kind == PSC_RECORD_MEETING) write_meeting(&j, a, &o, r, i);
    }
}

int32_t psc_record_event(const psc_report *r, psc_str id)
{
    uint64_t n;
    const psc_str doc = r->doc->id;
    if (id.len < doc.len + 3 || !psc_str_starts(id, doc)) return -1;
    if (id.ptr[doc.len] != '#' || id.ptr[doc.len + 1] != 'e') return -1;
    if (!psc_str_u64(psc_str_sub(id, doc.len + 2, id.len), &n) || n == 0 || n > r->n_event)
        return -1;
    return (int32_t)(n - 1);
}
