/* SPDX-License-Identifier: Apache-2.0 */
/* Reports to rows and back. */
#include "store/parcel.h"

#include <assert.h>

#define XXH_INLINE_ALL
#include <xxhash.h>

#include "base/str.h"
#include "record/code.h"
#include "record/write.h"
#include "store/key.h"

/* Keys. */

static void put_hash(XXH128_hash_t h, unsigned char out[PSC_HASH_BYTES])
{
    XXH128_canonical_t c;
    XXH128_canonicalFromHash(&c, h);
    memcpy(out, c.digest, PSC_HASH_BYTES);
}

void psc_input_keys(const psc_input *in, unsigned char input[PSC_HASH_BYTES],
                    unsigned char hash[PSC_HASH_BYTES])
{
    const XXH128_hash_t bytes = XXH3_128bits(in->bytes.ptr, in->bytes.len);
    const XXH128_hash_t name = XXH3_128bits_withSeed(in->name.ptr, in->name.len, in->number);
    put_hash(bytes, hash);
    const uint64_t all[] = {bytes.low64, bytes.high64, name.low64, name.high64};
    put_hash(XXH3_128bits(all, sizeof all), input);
}

/* Writing values. */

static void put_number(psc_buf *b, char kind, const void *v, size_t size)
{
    psc_buf_char(b, kind);
    psc_buf_bytes(b, v, size);
}

static void put_int(psc_buf *b, int64_t v)
{
    put_number(b, 'i', &v, sizeof v);
}

static void put_real(psc_buf *b, double v)
{
    put_number(b, 'r', &v, sizeof v);
}

static void put_bytes(psc_buf *b, char kind, psc_str s)
{
    const uint32_t n = (uint32_t)s.len;
    put_number(b, kind, &n, sizeof n);
    psc_buf_str(b, (psc_str){s.ptr, n});
}

static void put_text(psc_buf *b, psc_str s)
{
    put_bytes(b, 't', s);
}

/* Empty text is no value. */
static void put_known(psc_buf *b, psc_str s)
{
    if (s.len)
        put_text(b, s);
    else
        psc_buf_char(b, 'n');
}

static void put_day(psc_buf *b, psc_day day)
{
    char text[12] = "";
    if (day != PSC_DAY_NONE) psc_day_format(day, text);
    put_text(b, psc_str_of(text));
}

static void put_known_day(psc_buf *b, psc_day day)
{
    if (day == PSC_DAY_NONE)
        psc_buf_char(b, 'n');
    else
        put_day(b, day);
}

static void put_row(psc_buf *b, psc_row row)
{
    psc_buf_char(b, (char)row);
}

/* The document and its sentences. */

static void put_document(psc_buf *b, const psc_document *d, const psc_input *in)
{
    unsigned char input[PSC_HASH_BYTES], hash[PSC_HASH_BYTES];
    psc_input_keys(in, input, hash);
    put_row(b, PSC_ROW_DOCUMENT);
    put_text(b, d->id);
    put_bytes(b, 'b', (psc_str){(const char *)input, sizeof input});
    put_bytes(b, 'b', (psc_str){(const char *)hash, sizeof hash});
    put_known(b, d->source);
    put_known(b, d->title);
    put_known(b, d->publisher);
    put_known(b, d->url);
    put_known(b, d->language);
    put_known_day(b, d->published);
    put_known(b, psc_basis_text(d->basis));
    put_known(b, d->dateline.place);
    put_known(b, d->dateline.agency);
    put_int(b, d->n_sent);
    put_text(b, PSC_STR(PSC_VERSION));
}

static psc_str lemmas_of(psc_arena *a, const psc_sentence *s)
{
    size_t n = 0, at = 0;
    for (uint32_t i = 0; i < s->n; i++)
        n += 1 + (s->tok[i].lemma.len ? s->tok[i].lemma.len : s->tok[i].form.len);
    char *out = psc_new(a, char, n + 1);
    for (uint32_t i = 0; i < s->n; i++) {
        const psc_token *t = &s->tok[i];
        const psc_str w = t->lemma.len ? t->lemma : t->form;
        if (t->upos == PSC_UPOS_PUNCT || w.len == 0) continue;
        if (at) out[at++] = ' ';
        memcpy(out + at, w.ptr, w.len);
        at += w.len;
    }
    return (psc_str){out, at};
}

static void put_sentences(psc_buf *b, psc_arena *a, const psc_document *d)
{
    const psc_offsets o = psc_offsets_of(a, d->text);
    for (uint32_t i = 0; i < d->n_sent; i++) {
        const psc_sentence *s = &d->sent[i];
        put_row(b, PSC_ROW_SENTENCE);
        put_int(b, s->index);
        put_int(b, psc_offsets_point(&o, s->span.beg));
        put_int(b, psc_offsets_point(&o, s->span.end));
        put_text(b, lemmas_of(a, s));
    }
}

/* Records. */

/* What the parties of a record share. */
typedef struct stage {
    psc_buf *b;
    psc_event_type type; /* NONE: it is no event */
    psc_day day;
} stage;

static void put_party(const stage *s, psc_side side, uint32_t position, const psc_entity *e)
{
    char text[4 + 4 * PSC_SECTOR_MAX + 8];
    psc_buf code = {.ptr = text, .cap = sizeof text, .limit = sizeof text - 1};
    psc_write_code(&code, &e->code);
    const bool country = psc_code_has_country(&e->code);
    put_row(s->b, PSC_ROW_PARTY);
    put_text(s->b, psc_side_text(side));
    put_int(s->b, position);
    put_text(s->b, e->name);
    put_text(s->b, psc_buf_view(&code));
    put_text(s->b, country ? psc_str_of(e->code.country) : PSC_STR(""));
    put_text(s->b, psc_type_text(s->type));
    put_day(s->b, s->day);
    put_int(s->b, psc_key_of(side, s->type, s->day));
}

static void put_parties(const stage *s, psc_side side, const psc_entity *e, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++) put_party(s, side, i, &e[i]);
}

static psc_str place_name(const psc_where *w)
{
    if (w->place) return w->place->name;
    return w->name.len ? w->name : w->phrase.text;
}

static psc_str place_country(const psc_where *w)
{
    return psc_str_of(w->place ? w->place->country : w->country);
}

/* "economic health" */
static void put_contexts(psc_buf *b, uint64_t contexts)
{
    char room[1024];
    psc_buf text = {.ptr = room, .cap = sizeof room, .limit = sizeof room - 1};
    for (unsigned c = 0; c < PSC_CONTEXT_COUNT; c++) {
        if (!(contexts >> c & 1)) continue;
        if (text.len) psc_buf_char(&text, ' ');
        psc_buf_str(&text, psc_context_text((psc_context)c));
    }
    put_text(b, psc_buf_view(&text));
}

static void put_event(psc_buf *b, const psc_document *d, const psc_event *e)
{
    const stage s = {b, e->type, psc_told_day(d, &e->when)};
    const uint64_t daily = psc_event_daily(d, e);
    int64_t daily_bits;
    memcpy(&daily_bits, &daily, sizeof daily_bits);
    put_row(b, PSC_ROW_EVENT);
    put_int(b, e->sentence);
    put_text(b, psc_type_text(s.type));
    put_text(b, e->mode);
    put_text(b, e->cameo);
    put_text(b, e->quad);
    put_real(b, e->score);
    put_text(b, psc_modality_text(e->modality));
    put_day(b, s.day);
    put_known_day(b, e->when.period.from);
    put_known_day(b, e->when.period.from == PSC_DAY_NONE ? PSC_DAY_NONE : e->when.period.to);
    put_text(b, place_name(&e->where));
    put_text(b, place_country(&e->where));
    put_int(b, daily_bits);
    put_text(b, e->rule);
    put_real(b, e->confidence);
    put_contexts(b, e->contexts);
    put_int(b, psc_key_of(PSC_SIDE_NONE, s.type, s.day));
    put_row(b, PSC_ROW_ABOUT);
    put_text(b, e->about.text);
    put_text(b, e->trigger_phrase.text);
    put_parties(&s, PSC_SIDE_ACTOR, e->actor, e->n_actor);
    put_parties(&s, PSC_SIDE_RECIPIENT, e->recipient, e->n_recipient);
    if (e->source) put_party(&s, PSC_SIDE_SOURCE, 0, e->source);
}

static void put_quote(psc_buf *b, const psc_document *d, const psc_quote *q)
{
    const stage s = {b, PSC_TYPE_NONE, d->published};
    put_row(b, PSC_ROW_QUOTE);
    put_int(b, q->sentence);
    put_day(b, s.day);
    put_text(b, psc_quote_form_text(q->form));
    put_text(b, q->cue);
    if (q->speaker) put_party(&s, PSC_SIDE_SPEAKER, 0, q->speaker);
    if (q->addressee) put_party(&s, PSC_SIDE_ADDRESSEE, 0, q->addressee);
}

static void put_figure(psc_buf *b, const psc_document *d, const psc_figure *f)
{
    const stage s = {b, PSC_TYPE_NONE, psc_told_day(d, &f->when)};
    put_row(b, PSC_ROW_FIGURE);
    put_int(b, f->sentence);
    put_day(b, s.day);
    put_real(b, f->value);
    if (f->max > f->value)
        put_real(b, f->max);
    else
        psc_buf_char(b, 'n');
    put_int(b, f->approximate);
    put_text(b, f->unit);
    put_text(b, f->what.text);
    put_text(b, place_name(&f->where));
    put_text(b, place_country(&f->where));
    if (f->source) put_party(&s, PSC_SIDE_SOURCE, 0, f->source);
}

/* A day, or none, that is known only together with the other one. */
static void put_days(psc_buf *b, psc_period p)
{
    const bool known = p.from != PSC_DAY_NONE && p.to != PSC_DAY_NONE;
    put_int(b, known ? p.from : PSC_DAY_NONE);
    put_int(b, known ? p.to : PSC_DAY_NONE);
}

static void put_talks(psc_buf *b, const psc_meeting *m)
{
    const bool told = m->venue.phrase.text.len > 0;
    put_row(b, PSC_ROW_TALKS);
    put_text(b, told ? place_name(&m->venue) : PSC_STR(""));
    put_text(b, told ? place_country(&m->venue) : PSC_STR(""));
    put_days(b, m->when.period);
    put_int(b, m->status);
}

static void put_turns(psc_buf *b, const psc_document *d, const psc_meeting *m)
{
    psc_meeting_status before = PSC_MEETING_NONE;
    for (uint32_t i = 0; i < m->n_turn; i++) {
        const psc_meeting_status status = m->turn[i].status;
        const bool changes = status != PSC_MEETING_NONE && status != before;
        if (changes) before = status;
        put_row(b, PSC_ROW_TURN);
        put_int(b, d->sent[m->turn[i].sentence].index);
        put_int(b, changes ? status : PSC_MEETING_NONE);
    }
}

static void put_meeting(psc_buf *b, const psc_document *d, const psc_meeting *m)
{
    const stage s = {b, PSC_TYPE_NONE, psc_told_day(d, &m->when)};
    put_row(b, PSC_ROW_MEETING);
    put_int(b, m->sentence);
    put_day(b, s.day);
    put_text(b, m->name);
    put_text(b, psc_meeting_status_text(m->status));
    put_text(b, place_name(&m->venue));
    put_text(b, place_country(&m->venue));
    put_talks(b, m);
    for (uint32_t i = 0; i < m->n_party; i++) {
        put_party(&s, PSC_SIDE_PARTY, i, m->party[i].who);
        put_row(b, PSC_ROW_PART);
        put_text(b, m->party[i].who->role);
        put_int(b, m->party[i].part);
    }
    put_turns(b, d, m);
}

/* A record of the kind: the line at [at, at + len) of the records, and its
 * rows. */
static void put_record(psc_buf *b, const psc_report *r, unsigned kind, uint32_t i, size_t at,
                       size_t len)
{
    const uint32_t where[2] = {(uint32_t)at, (uint32_t)len};
    const psc_str name = kind == PSC_RECORD_EVENT     ? PSC_STR("event")
                         : kind == PSC_RECORD_QUOTE   ? PSC_STR("quote")
                         : kind == PSC_RECORD_FIGURE  ? PSC_STR("figure")
                         : kind == PSC_RECORD_MEETING ? PSC_STR("meeting")
                                                      : PSC_STR("document");
    put_row(b, PSC_ROW_RECORD);
    put_text(b, name);
    put_int(b, kind == PSC_RECORD_DOCUMENT ? 0 : i + 1);
    put_number(b, 'j', where, sizeof where);
    if (kind == PSC_RECORD_EVENT) put_event(b, r->doc, &r->event[i]);
    if (kind == PSC_RECORD_QUOTE) put_quote(b, r->doc, &r->quote[i]);
    if (kind == PSC_RECORD_FIGURE) put_figure(b, r->doc, &r->figure[i]);
    if (kind == PSC_RECORD_MEETING) put_meeting(b, r->doc, &r->meeting[i]);
}

/* The records in [beg, end) of the buffer are lines: the document, then what a
 * walk meets. */
static void put_records(psc_buf *b, const psc_report *r, size_t beg, size_t end)
{
    psc_record_walk walk = {0};
    uint32_t i = 0;
    unsigned kind = PSC_RECORD_DOCUMENT;
    for (size_t at = beg, next; at < end && !b->failed; at = next) {
        const char *nl = memchr(b->ptr + at, '\n', end - at);
        assert(nl && kind && "a line for each record");
        next = (size_t)(nl - b->ptr) + 1;
        put_record(b, r, kind, i, at - beg, next - 1 - at);
        kind = psc_record_next(&walk, r, PSC_RECORD_ALL, &i);
    }
}

void psc_parcel_write(psc_buf *out, psc_arena *a, const psc_report *r, const psc_input *in)
{
    uint64_t n = 0;
    assert(out->len == 0 && "a parcel begins its buffer");
    psc_buf_bytes(out, &n, sizeof n);
    psc_write_records(out, a, r, PSC_RECORD_ALL);
    if (out->failed) return;
    const size_t end = out->len;
    n = end - sizeof n;
    memcpy(out->ptr, &n, sizeof n);
    put_document(out, r->doc, in);
    put_sentences(out, a, r->doc);
    put_records(out, r, sizeof n, end);
}

/* Reading. */

bool psc_parcel_open(psc_parcel *p, psc_str bytes)
{
    uint64_t n;
    *p = (psc_parcel){0};
    if (bytes.len < sizeof n) return false;
    memcpy(&n, bytes.ptr, sizeof n);
    if (n > bytes.len - sizeof n) return false;
    p->records = psc_str_sub(bytes, sizeof n, sizeof n + (size_t)n);
    p->rest = psc_str_sub(bytes, sizeof n + (size_t)n, bytes.len);
    return true;
}

static bool eat(psc_str *rest, void *out, size_t n)
{
    if (rest->len < n) return false;
    memcpy(out, rest->ptr, n);
    *rest = psc_str_sub(*rest, n, rest->len);
    return true;
}

static bool eat_bytes(psc_str *rest, psc_str *out)
{
    uint32_t n;
    if (!eat(rest, &n, sizeof n) || n > rest->len) return false;
    *out = psc_str_sub(*rest, 0, n);
    *rest = psc_str_sub(*rest, n, rest->len);
    return true;
}

static bool eat_json(psc_parcel *p, psc_str *out)
{
    uint32_t where[2];
    if (!eat(&p->rest, where, sizeof where)) return false;
    if (where[0] > p->records.len || where[1] > p->records.len - where[0]) return false;
    *out = psc_str_sub(p->records, where[0], where[0] + where[1]);
    return true;
}

static bool eat_value(psc_parcel *p, psc_value *v)
{
    *v = (psc_value){0};
    if (!eat(&p->rest, &v->kind, 1)) return false;
    switch (v->kind) {
    case 'n': return true;
    case 'i': return eat(&p->rest, &v->i, sizeof v->i);
    case 'r': return eat(&p->rest, &v->r, sizeof v->r);
    case 't':
    case 'b': return eat_bytes(&p->rest, &v->s);
    case 'j': v->kind = 't'; return eat_json(p, &v->s);
    default: return false;
    }
}

psc_row psc_parcel_next(psc_parcel *p, psc_value value[PSC_ROW_VALUES], int *n)
{
    static const uint8_t count[PSC_ROW_COUNT] = {
        [PSC_ROW_DOCUMENT] = 14, [PSC_ROW_SENTENCE] = 4, [PSC_ROW_RECORD] = 3,
        [PSC_ROW_EVENT] = 17,    [PSC_ROW_QUOTE] = 4,    [PSC_ROW_FIGURE] = 9,
        [PSC_ROW_MEETING] = 6,   [PSC_ROW_PARTY] = 8,    [PSC_ROW_ABOUT] = 2,
        [PSC_ROW_TALKS] = 5,     [PSC_ROW_PART] = 2,     [PSC_ROW_TURN] = 2};
    uint8_t row;
    *n = 0;
    if (!eat(&p->rest, &row, 1)) return PSC_ROW_END;
    if (row == PSC_ROW_END || row >= PSC_ROW_COUNT) return PSC_ROW_COUNT;
    for (int i = 0; i < count[row]; i++)
        if (!eat_value(p, &value[i])) return PSC_ROW_COUNT;
    *n = count[row];
    return (psc_row)row;
}
