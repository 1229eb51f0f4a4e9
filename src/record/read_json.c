/* SPDX-License-Identifier: Apache-2.0 */
/* JSON lines back to records.  What is not there stays empty; keys that are not
 * known are passed over, so that records of later versions can be read. */
#include <jansson.h>

#include "base/str.h"
#include "record/read.h"

typedef struct reading {
    psc_arena *a;
    const json_t *root;
    psc_record *out;
} reading;

static psc_str text_of(psc_arena *a, const json_t *o, const char *key)
{
    const json_t *v = json_object_get(o, key);
    if (!json_is_string(v)) return (psc_str){0};
    return psc_arena_str(a, (psc_str){json_string_value(v), json_string_length(v)});
}

static double number_of(const json_t *o, const char *key)
{
    const json_t *v = json_object_get(o, key);
    return json_is_number(v) ? json_number_value(v) : 0;
}

static uint32_t point_of(const json_t *v)
{
    const json_int_t n = json_integer_value(v);
    return n < 0 || n > UINT32_MAX ? 0 : (uint32_t)n;
}

static psc_span span_of(const json_t *o)
{
    const json_t *v = json_object_get(o, "span");
    return (psc_span){point_of(json_array_get(v, 0)), point_of(json_array_get(v, 1))};
}

static psc_day day_of(psc_arena *a, const json_t *o, const char *key)
{
    const psc_str text = text_of(a, o, key);
    return text.len == 10 ? psc_period_of(text).from : PSC_DAY_NONE;
}

static psc_phrase phrase_of(psc_arena *a, const json_t *o)
{
    return (psc_phrase){text_of(a, o, "text"), span_of(o)};
}

/* "RUS GOV MIL" */
static psc_code code_of(psc_str text)
{
    psc_code code = {0};
    psc_str rest = text;
    const psc_str country = psc_str_cut(&rest, ' ');
    if (country.len == 3) memcpy(code.country, country.ptr, 3);
    for (int i = 0; rest.len && i < PSC_SECTOR_MAX; i++)
        code.sector[i] = (uint8_t)psc_sector_of(psc_str_cut(&rest, ' '));
    return code;
}

static void read_entity(psc_arena *a, const json_t *o, psc_entity *e)
{
    *e = (psc_entity){.link = -1, .span = span_of(o)};
    e->text = text_of(a, o, "text");
    e->name = text_of(a, o, "name");
    e->role = text_of(a, o, "role");
    e->code = code_of(text_of(a, o, "code"));
}

static psc_entity *side_of(psc_arena *a, const json_t *o, const char *key, uint32_t *n)
{
    const json_t *list = json_object_get(o, key);
    *n = (uint32_t)json_array_size(list);
    psc_entity *e = psc_new(a, psc_entity, *n);
    for (uint32_t i = 0; i < *n; i++) read_entity(a, json_array_get(list, i), &e[i]);
    return e;
}

static psc_when when_of(psc_arena *a, const json_t *o, const char *key)
{
    const json_t *v = json_object_get(o, key);
    psc_when w = {.phrase = phrase_of(a, v)};
    w.period = (psc_period){day_of(a, v, "from"), day_of(a, v, "to")};
    if (w.period.from == PSC_DAY_NONE || w.period.to == PSC_DAY_NONE)
        w.period = (psc_period){PSC_DAY_NONE, PSC_DAY_NONE};
    return w;
}

static psc_where where_of(psc_arena *a, const json_t *o, const char *key)
{
    const json_t *v = json_object_get(o, key);
    psc_where w = {.phrase = phrase_of(a, v), .name = text_of(a, v, "name")};
    const psc_str country = text_of(a, v, "country");
    if (country.len == 3) memcpy(w.country, country.ptr, 3);
    if (!json_is_number(json_object_get(v, "lat"))) return w;
    psc_place *p = psc_new(a, psc_place, 1);
    *p = (psc_place){
        .name = w.name, .kind = text_of(a, v, "kind"), .region = text_of(a, v, "admin1")};
    memcpy(p->country, w.country, sizeof p->country);
    p->lat = number_of(v, "lat");
    p->lon = number_of(v, "lon");
    p->geonames = point_of(json_object_get(v, "geonames"));
    w.place = p;
    return w;
}

/* The sentence that the record stands in; its index. */
static uint32_t read_sentence(const reading *r)
{
    const json_t *sentence = json_object_get(r->root, "sentence");
    r->out->sentence = text_of(r->a, sentence, "text");
    r->out->span = span_of(sentence);
    return point_of(json_object_get(sentence, "index"));
}

/* Entity under a key, with the cue in it; NULL if nobody is there. */
static psc_entity *source_of(psc_arena *a, const json_t *o, const char *key, psc_str *cue)
{
    const json_t *source = json_object_get(o, key);
    if (!source) return NULL;
    psc_entity *e = psc_new(a, psc_entity, 1);
    read_entity(a, source, e);
    *cue = text_of(a, source, "cue");
    return e;
}

static uint64_t contexts_of(const json_t *list)
{
    uint64_t all = 0;
    psc_context context;
    for (size_t i = 0; i < json_array_size(list); i++) {
        const char *name = json_string_value(json_array_get(list, i));
        if (name && psc_context_of(psc_str_of(name), &context)) all |= 1ULL << context;
    }
    return all;
}

static void read_event(const reading *r)
{
    psc_arena *a = r->a;
    const json_t *o = r->root;
    psc_event *e = psc_new(a, psc_event, 1);
    e->sentence = read_sentence(r);
    e->type = psc_type_of(text_of(a, o, "type"));
    e->mode = text_of(a, o, "mode");
    e->cameo = text_of(a, o, "cameo");
    e->quad = text_of(a, o, "quad");
    e->score = number_of(o, "score");
    e->trigger_phrase = phrase_of(a, json_object_get(o, "trigger"));
    e->actor = side_of(a, o, "actors", &e->n_actor);
    e->recipient = side_of(a, o, "recipients", &e->n_recipient);
    e->about = phrase_of(a, json_object_get(o, "about"));
    (void)psc_modality_of(text_of(a, o, "modality"), &e->modality);
    e->source = source_of(a, o, "attribution", &e->cue);
    e->when = when_of(a, o, "date");
    e->where = where_of(a, o, "place");
    e->contexts = contexts_of(json_object_get(o, "contexts"));
    e->rule = text_of(a, o, "rule");
    e->confidence = number_of(o, "confidence");
    r->out->event = e;
}

static void read_quote(const reading *r)
{
    psc_arena *a = r->a;
    psc_quote *q = psc_new(a, psc_quote, 1);
    psc_str none;
    q->sentence = read_sentence(r);
    q->words = phrase_of(a, r->root);
    q->speaker = source_of(a, r->root, "speaker", &none);
    q->cue = text_of(a, r->root, "cue");
    const psc_str form = text_of(a, r->root, "form");
    for (psc_quote_form f = PSC_QUOTE_DIRECT; f <= PSC_QUOTE_INDIRECT; f++)
        if (psc_str_eq(form, psc_quote_form_text(f))) q->form = f;
    r->out->quote = q;
}

static void read_figure(const reading *r)
{
    psc_arena *a = r->a;
    const json_t *o = r->root;
    psc_figure *f = psc_new(a, psc_figure, 1);
    f->sentence = read_sentence(r);
    f->words.span = span_of(o);
    f->value = number_of(o, "value");
    f->max = json_object_get(o, "max") ? number_of(o, "max") : f->value;
    f->approximate = json_is_true(json_object_get(o, "approximate"));
    f->unit = text_of(a, o, "unit");
    f->what.text = text_of(a, o, "what");
    f->source = source_of(a, o, "attribution", &f->cue);
    f->when = when_of(a, o, "date");
    f->where = where_of(a, o, "place");
    r->out->figure = f;
}

/* Values of enums by their texts. */

static psc_meeting_status status_of(psc_str text)
{
    for (unsigned s = PSC_MEETING_HELD; s <= PSC_MEETING_COLLAPSED; s++)
        if (psc_str_eq(text, psc_meeting_status_text((psc_meeting_status)s)))
            return (psc_meeting_status)s;
    return PSC_MEETING_NONE;
}

static psc_part part_of(psc_str text)
{
    for (unsigned p = PSC_PART_ATTENDS; p <= PSC_PART_REFUSES; p++)
        if (psc_str_eq(text, psc_part_text((psc_part)p))) return (psc_part)p;
    return PSC_PART_ATTENDS;
}

static void read_parties(const reading *r, psc_meeting *m)
{
    const json_t *list = json_object_get(r->root, "parties");
    m->n_party = (uint32_t)json_array_size(list);
    m->party = psc_new(r->a, psc_party, m->n_party);
    psc_entity *who = psc_new(r->a, psc_entity, m->n_party);
    for (uint32_t i = 0; i < m->n_party; i++) {
        const json_t *p = json_array_get(list, i);
        read_entity(r->a, p, &who[i]);
        m->party[i] = (psc_party){&who[i], part_of(text_of(r->a, p, "part"))};
    }
}

/* The sentences, and with them the changes of status that `history` has. */
static void read_turns(const reading *r, psc_meeting *m)
{
    const json_t *list = json_object_get(r->root, "sentences"),
                 *history = json_object_get(r->root, "history");
    m->n_turn = (uint32_t)json_array_size(list);
    m->turn = psc_new(r->a, psc_meeting_turn, m->n_turn);
    for (uint32_t i = 0; i < m->n_turn; i++) {
        m->turn[i].sentence = point_of(json_array_get(list, i));
        for (size_t k = 0; k < json_array_size(history); k++) {
            const json_t *h = json_array_get(history, k);
            if (point_of(json_object_get(h, "sentence")) == m->turn[i].sentence)
                m->turn[i].status = status_of(text_of(r->a, h, "status"));
        }
    }
    m->sentence = m->n_turn ? m->turn[0].sentence : 0;
}

static void read_meeting(const reading *r)
{
    psc_meeting *m = psc_new(r->a, psc_meeting, 1);
    m->name = text_of(r->a, r->root, "name");
    read_parties(r, m);
    read_turns(r, m);
    m->venue = where_of(r->a, r->root, "venue");
    m->when = when_of(r->a, r->root, "date");
    m->status = status_of(text_of(r->a, r->root, "status"));
    r->out->meeting = m;
}

static void read_document(const reading *r)
{
    psc_arena *a = r->a;
    const json_t *o = r->root, *published = json_object_get(o, "published"),
                 *dateline = json_object_get(o, "dateline");
    psc_document *d = psc_new(a, psc_document, 1);
    d->id = text_of(a, o, "doc");
    d->source = text_of(a, o, "source");
    d->title = text_of(a, o, "title");
    d->byline = text_of(a, o, "byline");
    d->publisher = text_of(a, o, "publisher");
    d->url = text_of(a, o, "url");
    d->language = text_of(a, o, "language");
    d->published = day_of(a, published, "date");
    d->basis = psc_basis_of(text_of(a, published, "basis"));
    d->dateline.place = text_of(a, dateline, "place");
    d->dateline.agency = text_of(a, dateline, "agency");
    d->dateline.date = day_of(a, dateline, "date");
    d->n_sent = point_of(json_object_get(o, "sentences"));
    d->text = text_of(a, o, "text");
    for (size_t i = 0; i < d->text.len; i++)
        r->out->n_point += ((unsigned char)d->text.ptr[i] & 0xC0) != 0x80;
    r->out->doc = d;
}

/* The number behind "#e". */
static uint32_t number_in(psc_str id)
{
    uint64_t n = 0;
    size_t at = id.len;
    while (at > 0 && id.ptr[at - 1] >= '0' && id.ptr[at - 1] <= '9') at--;
    return psc_str_u64(psc_str_sub(id, at, id.len), &n) && n <= UINT32_MAX ? (uint32_t)n : 0;
}

static const struct {
    const char *name;
    unsigned kind;
    void (*read)(const reading *r);
} readers[] = {{"document", PSC_RECORD_DOCUMENT, read_document},
               {"event", PSC_RECORD_EVENT, read_event},
               {"quote", PSC_RECORD_QUOTE, read_quote},
               {"figure", PSC_RECORD_FIGURE, read_figure},
               {"meeting", PSC_RECORD_MEETING, read_meeting}};

static void read_root(void *ctx)
{
    const reading *r = ctx;
    psc_record *out = r->out;
    const psc_str kind = text_of(r->a, r->root, "kind");
    out->doc_id = text_of(r->a, r->root, "doc");
    out->id = text_of(r->a, r->root, "id");
    out->number = number_in(out->id);
    for (size_t i = 0; i < sizeof readers / sizeof *readers; i++) {
        if (!psc_str_eq(kind, psc_str_of(readers[i].name))) continue;
        out->kind = readers[i].kind;
        readers[i].read(r);
    }
}

psc_status psc_record_read(psc_arena *a, psc_str line, psc_record *out, psc_err *err)
{
    json_error_t e;
    *out = (psc_record){0};
    json_t *root = json_loadb(line.ptr, line.len, JSON_ALLOW_NUL, &e);
    if (!root)
        return psc_fail(err, PSC_INPUT, NULL, 0, UINT64_MAX, "not a record of priscus: %s", e.text);
    const bool known = json_is_string(json_object_get(root, "kind")) &&
                       json_is_string(json_object_get(root, "doc"));
    reading r = {a, root, out};
    const bool fits = !known || psc_arena_try(a, read_root, &r);
    json_decref(root);
    if (!fits) psc_arena_fail(a);
    if (known) return PSC_OK;
    return psc_fail(err, PSC_INPUT, NULL, 0, UINT64_MAX,
                    "not a record of priscus: \"kind\" and \"doc\" are missing");
}
