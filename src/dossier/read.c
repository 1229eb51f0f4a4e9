/* SPDX-License-Identifier: Apache-2.0 */
/* From the store to reports and statements.
 *
 * Reports come in the order of their days; so do statements.  A copy of a report that is
 * there too adds nothing of its own: it is named with the original.  Of a report that only
 * touches the topic nothing is taken but what stands in the sentences that do. */
#include "base/str.h"
#include "dossier/dossier.h"
#include "record/code.h"
#include "record/offset.h"

enum { REPORTS = 200 };

/* Choosing. */

static int by_weight(const void *a, const void *b)
{
    const psc_topic_hit *x = a, *y = b;
    if (x->whole != y->whole) return x->whole ? -1 : 1;
    if (x->n != y->n) return x->n > y->n ? -1 : 1;
    return x->document > y->document ? -1 : x->document < y->document;
}

static psc_status nothing(const psc_dossier_options *o, const psc_topic_hits *h, psc_err *err)
{
    const int n = (int)(o->about.len < 100 ? o->about.len : 100);
    if (h->missing.len)
        return psc_fail(err, PSC_END, NULL, 0, UINT64_MAX,
                        "no report speaks of \"%.*s\": \"%.*s\" is in none of them", n,
                        o->about.ptr, (int)(h->missing.len < 100 ? h->missing.len : 100),
                        h->missing.ptr);
    return psc_fail(
        err, PSC_END, NULL, 0, UINT64_MAX,
        "no report speaks of \"%.*s\"%s; its words must stand in one sentence, or "
        "among the first four: try fewer of them, or priscus query --text",
        n, o->about.ptr,
        o->period.from == PSC_DAY_NONE && o->period.to == PSC_DAY_NONE ? "" : " in this period");
}

static psc_status choose(psc_dossier *d, psc_store *s, const psc_dossier_options *o,
                         psc_topic_hits *hits, psc_err *err)
{
    psc_topic topic = {.period = o->period, .lemmas = o->lemmas, .lemmas_ctx = o->lemmas_ctx};
    psc_ds_topic(&topic, &d->arena, &d->words, o->about);
    if (!topic.n)
        return psc_fail(err, PSC_USAGE, NULL, 0, UINT64_MAX,
                        "a dossier is about something: there is no word to look for in \"%.*s\"",
                        (int)(o->about.len < 100 ? o->about.len : 100), o->about.ptr);
    const psc_status st = psc_topic_find(s, &d->arena, &topic, hits, err);
    if (st) return st;
    if (!hits->n) return nothing(o, hits, err);
    d->found = hits->n;
    psc_ds_sort(hits->hit, hits->n, sizeof *hits->hit, by_weight);
    const uint32_t most = o->reports ? o->reports : REPORTS;
    if (hits->n > most) hits->n = most;
    return PSC_OK;
}

/* Reports. */

/* Sentences with their words, cut from the text: spans are characters, and rise. */
static void cut_sentences(psc_arena *a, psc_ds_report *r)
{
    const psc_str text = r->doc->text;
    size_t byte = 0;
    uint32_t point = 0;
    r->sentence = psc_new(a, psc_ds_sentence, r->kept.n_sentence);
    for (uint32_t i = 0; i < r->kept.n_sentence; i++) {
        psc_ds_sentence *s = &r->sentence[i];
        size_t beg = byte;
        s->span = r->kept.sentence[i];
        s->on_topic = r->whole;
        for (; byte < text.len && point < s->span.end; byte++) {
            if (((unsigned char)text.ptr[byte] & 0xC0) == 0x80) continue;
            if (point == s->span.beg) beg = byte;
            point++;
        }
        while (byte < text.len && ((unsigned char)text.ptr[byte] & 0xC0) == 0x80) byte++;
        s->text = psc_str_trim(psc_str_sub(text, beg, byte));
    }
}

static int32_t sentence_at(const psc_ds_report *r, uint32_t number)
{
    uint32_t lo = 0, hi = r->kept.n_sentence;
    while (lo < hi) {
        const uint32_t mid = lo + (hi - lo) / 2;
        if (r->sentence[mid].span.number < number)
            lo = mid + 1;
        else
            hi = mid;
    }
    const bool found = lo < r->kept.n_sentence && r->sentence[lo].span.number == number;
    return found ? (int32_t)lo : -1;
}

static psc_status read_report(psc_dossier *d, psc_store *s, const psc_topic_hit *hit,
                              psc_ds_report *r, psc_err *err)
{
    psc_record record;
    *r = (psc_ds_report){.whole = hit->whole};
    psc_status st = psc_topic_report(s, &d->arena, hit->document, &r->kept, err);
    if (st) return st;
    if (!r->kept.n_record)
        return psc_fail(err, PSC_INPUT, NULL, 0, UINT64_MAX,
                        "the store is damaged: a report has no records");
    st = psc_record_read(&d->arena, r->kept.record[0].line, &record, err);
    if (st) return st;
    if (record.kind != PSC_RECORD_DOCUMENT)
        return psc_fail(err, PSC_INPUT, NULL, 0, UINT64_MAX,
                        "the store is damaged: a report does not begin with its document");
    r->doc = record.doc;
    cut_sentences(&d->arena, r);
    for (uint32_t i = 0; i < hit->n; i++) {
        const int32_t at = sentence_at(r, hit->sentence[i]);
        if (at < 0) continue;
        r->sentence[at].on_topic = true;
        r->sentence[at].shown = !hit->whole;
    }
    return PSC_OK;
}

static bool is_there(const psc_topic_hits *h, int64_t document)
{
    for (uint32_t i = 0; document && i < h->n; i++)
        if (h->hit[i].document == document) return true;
    return false;
}

static int by_day(const void *a, const void *b)
{
    const psc_ds_report *x = a, *y = b;
    const psc_day dx = x->doc->published, dy = y->doc->published;
    if (dx != dy) return dx < dy ? -1 : 1;
    return psc_str_cmp(x->doc->id, y->doc->id);
}

static psc_status read_reports(psc_dossier *d, psc_store *s, const psc_topic_hits *h, psc_err *err)
{
    d->report = psc_new(&d->arena, psc_ds_report, h->n);
    for (uint32_t i = 0; i < h->n; i++) {
        psc_ds_report *r = &d->report[d->n_report];
        const psc_status st = read_report(d, s, &h->hit[i], r, err);
        if (st) return st;
        const bool copy = is_there(h, r->kept.copy_of_id);
        d->n_report += !copy;
        d->n_copy += copy;
    }
    psc_ds_sort(d->report, d->n_report, sizeof *d->report, by_day);
    d->told = (psc_period){PSC_DAY_NONE, PSC_DAY_NONE};
    for (uint32_t i = 0; i < d->n_report; i++) {
        const psc_day day = d->report[i].doc->published;
        d->n_undated += day == PSC_DAY_NONE;
        if (day == PSC_DAY_NONE) continue;
        if (d->told.from == PSC_DAY_NONE) d->told.from = day;
        d->told.to = day;
    }
    return PSC_OK;
}

/* Statements. */

typedef struct source {
    psc_dossier *d;
    uint32_t report;
    const psc_kept_record *kept;
    const psc_record *record;
    uint32_t sentence; /* index in the report's list */
} source;

static psc_said said(const source *s)
{
    return (psc_said){s->report, s->sentence};
}

/* What somebody wants is said on the day of the report, whatever day it is wanted for. */
static void set_day(psc_ds_event *e, const psc_document *doc)
{
    const psc_period told = e->event->when.period;
    const psc_day published = doc->published;
    e->day = psc_told_day(doc, &e->event->when);
    const bool known = told.from != PSC_DAY_NONE;
    e->period = known && e->day == told.from ? told : (psc_period){e->day, e->day};
    e->ahead = known && published != PSC_DAY_NONE && e->day > published;
    if (e->ahead && psc_ds_is_stance(e->event)) e->day = published;
}

static bool is_nobody(const psc_entity *e, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++) {
        const bool unknown = !e[i].code.sector[0] || e[i].code.sector[0] == PSC_SECTOR_UNK;
        if (e[i].name.len || !unknown || psc_code_has_country(&e[i].code)) return false;
    }
    return true;
}

/* What "those who stay away" do to nobody tells nothing. */
static void add_event(const source *s)
{
    psc_dossier *d = s->d;
    const psc_event *x = s->record->event;
    if (is_nobody(x->actor, x->n_actor) && is_nobody(x->recipient, x->n_recipient)) return;
    psc_ds_event *e = psc_push(&d->arena, d->event, d->n_event, d->cap_event);
    *e = (psc_ds_event){
        .event = s->record->event, .at = said(s), .record = s->kept->id, .group = s->kept->group};
    set_day(e, d->report[s->report].doc);
}

static bool same_speaker(const psc_quote *a, const psc_quote *b)
{
    if (!a->speaker || !b->speaker) return a->speaker == b->speaker;
    const psc_str x = a->speaker->name.len ? a->speaker->name : a->speaker->text;
    const psc_str y = b->speaker->name.len ? b->speaker->name : b->speaker->text;
    return psc_str_eq(x, y);
}

/* One quotation may run over sentences, or be broken by "he said": then its parts are joined. */
static bool goes_on(const psc_dossier *d, const source *s)
{
    if (!d->n_quote) return false;
    const psc_ds_quote *last = &d->quote[d->n_quote - 1];
    const psc_quote *q = s->record->quote;
    const psc_said at = last->at;
    return at.report == s->report && q->form == PSC_QUOTE_DIRECT &&
           last->quote->form == PSC_QUOTE_DIRECT && last->quote->sentence + 1 == q->sentence &&
           same_speaker(last->quote, q);
}

/* Where the sentence before does not end with the words, something was left out. */
static void join_quote(psc_dossier *d, psc_ds_quote *last, const psc_quote *q)
{
    const psc_ds_report *r = &d->report[last->at.report];
    const int32_t at = sentence_at(r, last->quote->sentence);
    const bool open = at >= 0 && psc_str_ends(r->sentence[at].text, last->quote->words.text);
    last->words = psc_arena_printf(&d->arena, "%.*s%s%.*s", (int)last->words.len, last->words.ptr,
                                   open ? " " : " \xE2\x80\xA6 ", (int)q->words.text.len,
                                   q->words.text.ptr);
    last->quote = q;
}

/* A word or two in quotation marks say nothing by themselves, nor do a few words of nobody. */
static bool is_mere_word(const psc_quote *q)
{
    uint32_t blanks = 0;
    for (size_t i = 0; i < q->words.text.len; i++) blanks += q->words.text.ptr[i] == ' ';
    return q->form == PSC_QUOTE_PARTIAL && (blanks < 2 || !q->speaker);
}

static void add_quote(const source *s)
{
    psc_dossier *d = s->d;
    const psc_quote *q = s->record->quote;
    if (is_mere_word(q)) return;
    if (goes_on(d, s)) {
        join_quote(d, &d->quote[d->n_quote - 1], q);
        return;
    }
    psc_ds_quote *n = psc_push(&d->arena, d->quote, d->n_quote, d->cap_quote);
    *n = (psc_ds_quote){q, q->words.text, said(s), d->report[s->report].doc->published};
}

/* The text at characters [beg, end). */
static psc_str words_at(psc_str text, psc_span span)
{
    const uint32_t beg = psc_offsets_byte(text, span.beg), end = psc_offsets_byte(text, span.end);
    return beg < end ? psc_str_sub(text, beg, end) : (psc_str){0};
}

static psc_str place_of(const psc_dossier *d, const psc_kept_record *k, const psc_figure *f)
{
    psc_code code = {0};
    if (k->place.len) return k->place;
    if (f->where.name.len || f->where.phrase.text.len)
        return f->where.name.len ? f->where.name : f->where.phrase.text;
    if (k->country.len == 3) memcpy(code.country, k->country.ptr, 3);
    return psc_ds_country(d, &code);
}

static void add_figure(const source *s)
{
    psc_dossier *d = s->d;
    psc_ds_figure *f = psc_push(&d->arena, d->figure, d->n_figure, d->cap_figure);
    *f = (psc_ds_figure){.figure = s->record->figure, .at = said(s), .group = s->kept->group};
    f->place = place_of(d, s->kept, f->figure);
    f->words = words_at(d->report[s->report].doc->text, f->figure->words.span);
    f->day = psc_told_day(d->report[s->report].doc, &f->figure->when);
}

static void add_meeting(const source *s)
{
    psc_dossier *d = s->d;
    psc_ds_told *m = psc_push(&d->arena, d->meeting, d->n_meeting, d->cap_meeting);
    *m = (psc_ds_told){s->record->meeting, s->report, d->report[s->report].doc->published,
                       s->kept->id, s->kept->group};
}

static uint32_t number_of(const psc_record *r)
{
    switch (r->kind) {
    case PSC_RECORD_EVENT: return r->event->sentence;
    case PSC_RECORD_QUOTE: return r->quote->sentence;
    case PSC_RECORD_FIGURE: return r->figure->sentence;
    default: return r->meeting->sentence;
    }
}

/* The sentence in the report's list, if it is on the topic; -1. */
static int32_t on_topic(const psc_ds_report *r, uint32_t number)
{
    const int32_t at = sentence_at(r, number);
    return at >= 0 && r->sentence[at].on_topic ? at : -1;
}

/* Where the record is told: a meeting, where any of its sentences is on the topic. */
static int32_t told_at(const psc_ds_report *r, const psc_record *x)
{
    int32_t at = on_topic(r, number_of(x));
    const psc_meeting *m = x->kind == PSC_RECORD_MEETING ? x->meeting : NULL;
    for (uint32_t i = 0; m && i < m->n_turn && at < 0; i++) at = on_topic(r, m->turn[i].sentence);
    return at;
}

static void add_record(source *s)
{
    const int32_t at = told_at(&s->d->report[s->report], s->record);
    if (at < 0) return;
    s->sentence = (uint32_t)at;
    switch (s->record->kind) {
    case PSC_RECORD_EVENT: add_event(s); break;
    case PSC_RECORD_QUOTE: add_quote(s); break;
    case PSC_RECORD_FIGURE: add_figure(s); break;
    default: add_meeting(s); break;
    }
}

static psc_status read_records(psc_dossier *d, uint32_t report, psc_err *err)
{
    const psc_kept *k = &d->report[report].kept;
    for (uint32_t i = 1; i < k->n_record; i++) {
        psc_record record;
        source s = {d, report, &k->record[i], &record, 0};
        const psc_status st = psc_record_read(&d->arena, k->record[i].line, &record, err);
        if (st) return st;
        if (record.kind && record.kind != PSC_RECORD_DOCUMENT) add_record(&s);
    }
    return PSC_OK;
}

/* Incidents: of the events that several reports tell the first stays, with the others' places. */

static int by_group(const void *a, const void *b)
{
    const psc_ds_event *x = a, *y = b;
    if (x->group != y->group) return x->group < y->group ? -1 : 1;
    if (x->day != y->day) return x->day < y->day ? -1 : 1;
    return x->record < y->record ? -1 : x->record > y->record;
}

static int by_told(const void *a, const void *b)
{
    const psc_ds_event *x = a, *y = b;
    if (x->day != y->day) return x->day < y->day ? -1 : 1;
    if (x->period.to != y->period.to) return x->period.to < y->period.to ? -1 : 1;
    if (x->at.report != y->at.report) return x->at.report < y->at.report ? -1 : 1;
    return x->record < y->record ? -1 : x->record > y->record;
}

static bool told_by(const psc_ds_event *e, uint32_t report)
{
    bool there = e->at.report == report;
    for (uint32_t i = 0; i < e->n_also && !there; i++) there = e->also[i].report == report;
    return there;
}

/* The event among those kept that e tells again: of its incident, doing the same, and told by
 * other reports alone, for what one report tells twice is two things. */
static psc_ds_event *told_before(psc_dossier *d, uint32_t n, const psc_ds_event *e)
{
    while (e->group && n-- > 0 && d->event[n].group == e->group) {
        psc_ds_event *k = &d->event[n];
        if (psc_str_eq(k->event->cameo, e->event->cameo) && !told_by(k, e->at.report)) return k;
    }
    return NULL;
}

static void join_incidents(psc_dossier *d)
{
    uint32_t n = 0;
    psc_ds_sort(d->event, d->n_event, sizeof *d->event, by_group);
    for (uint32_t i = 0; i < d->n_event; i++) {
        const psc_ds_event e = d->event[i];
        psc_ds_event *k = told_before(d, n, &e);
        if (k)
            *psc_push(&d->arena, k->also, k->n_also, k->cap_also) = e.at;
        else
            d->event[n++] = e;
    }
    d->n_event = n;
    psc_ds_sort(d->event, d->n_event, sizeof *d->event, by_told);
}

psc_status psc_ds_read(psc_dossier *d, psc_store *s, const psc_dossier_options *o, psc_err *err)
{
    psc_topic_hits hits;
    psc_status st = choose(d, s, o, &hits, err);
    if (st == PSC_OK) st = read_reports(d, s, &hits, err);
    for (uint32_t i = 0; i < d->n_report && st == PSC_OK; i++) st = read_records(d, i, err);
    if (st == PSC_OK) join_incidents(d);
    return st;
}
