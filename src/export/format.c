/* SPDX-License-Identifier: Apache-2.0 */
/* Events to dyads, dyads to rows.
 *
 * An event comes either straight from the coder, then its spans are turned into
 * code points, or as a record that was written before; from there on there is
 * one way. */
#include "export/export.h"

#include "base/str.h"
#include "base/utf8.h"
#include "record/offset.h"
#include "record/read.h"

enum {
    PARTIES = 16,         /* more parties than these are not paired */
    ROWS_BYTES = 1 << 30, /* of one report, or of a row group */
    KEPT_BYTES = 1 << 26
};

struct psc_exporter {
    psc_alloc alloc;
    const psc_layout *layout;
    psc_format format;
    uint32_t modalities;
    psc_arena fixed, scratch; /* code books; what one call needs */
    psc_arena document;       /* the document that records belong to */
    psc_codes codes;
    psc_record doc;
    psc_buf out, cell;
    psc_binary *binary; /* NULL: rows are text */
    psc_status trouble; /* of the binary file */
};

/* Names. */

static const psc_str format_text[] = {{"", 0},
#define X(name, text) {text, sizeof(text) - 1},
                                      PSC_FORMAT_LIST(X)
#undef X
};

psc_format psc_format_of(psc_str text)
{
    for (unsigned f = 1; f < PSC_FORMAT_COUNT; f++)
        if (psc_str_eq(format_text[f], text)) return (psc_format)f;
    return PSC_FORMAT_NONE;
}

bool psc_format_is_binary(psc_format f)
{
    return f == PSC_FORMAT_PARQUET || f == PSC_FORMAT_XLSX;
}

psc_str psc_format_text(psc_format f)
{
    return format_text[(unsigned)f < PSC_FORMAT_COUNT ? f : 0];
}

/* Fields. */

/* Control characters and the separators of Unicode would end a field or a line
 * for some readers; they become one blank. */
static size_t break_at(psc_str s, size_t i)
{
    const unsigned char c = (unsigned char)s.ptr[i];
    if (c < 0x20 || c == 0x7F) return 1;
    if (c == 0xC2 && i + 1 < s.len && (unsigned char)s.ptr[i + 1] < 0xA0) return 2;
    if (c == 0xE2 && i + 2 < s.len && (unsigned char)s.ptr[i + 1] == 0x80 &&
        ((unsigned char)s.ptr[i + 2] == 0xA8 || (unsigned char)s.ptr[i + 2] == 0xA9))
        return 3;
    return 0;
}

static void put_clean(psc_buf *out, psc_str s, bool quoted)
{
    for (size_t i = 0, n; i < s.len; i += n ? n : 1) {
        n = break_at(s, i);
        if (n)
            psc_buf_char(out, ' ');
        else if (quoted && s.ptr[i] == '"')
            psc_buf_str(out, PSC_STR("\"\""));
        else
            psc_buf_char(out, s.ptr[i]);
    }
}

static bool needs_quotes(psc_str s)
{
    for (size_t i = 0; i < s.len; i++)
        if (s.ptr[i] == ',' || s.ptr[i] == '"') return true;
    return s.len && (s.ptr[0] == ' ' || s.ptr[s.len - 1] == ' ');
}

static void put_field(psc_exporter *x, uint32_t i, psc_str value)
{
    const bool quoted = x->layout->quoted && needs_quotes(value);
    if (i) psc_buf_char(&x->out, x->layout->quoted ? ',' : '\t');
    if (quoted) psc_buf_char(&x->out, '"');
    put_clean(&x->out, value, quoted);
    if (quoted) psc_buf_char(&x->out, '"');
}

static psc_str value_of(psc_exporter *x, uint32_t i, const psc_dyad *d)
{
    psc_buf_clear(&x->cell);
    if (x->layout->column[i].cell) x->layout->column[i].cell(&x->cell, d);
    return psc_buf_view(&x->cell);
}

static void put_binary_row(psc_exporter *x, const psc_dyad *d)
{
    const psc_binary_kind *kind = x->binary->kind;
    if (x->trouble) return;
    kind->begin_row(x->binary, &x->out);
    for (uint32_t i = 0; i < x->layout->n; i++) kind->cell(x->binary, value_of(x, i, d));
    x->trouble = kind->end_row(x->binary, &x->out);
}

static void put_row(psc_exporter *x, const psc_dyad *d)
{
    if (x->binary) {
        put_binary_row(x, d);
        return;
    }
    for (uint32_t i = 0; i < x->layout->n; i++) put_field(x, i, value_of(x, i, d));
    psc_buf_char(&x->out, '\n');
}

/* Dyads. */

typedef struct pairs {
    const psc_entity *actor, *other; /* [n_actor], [n_other] */
    uint32_t n_actor, n_other;
    bool mutual; /* both are the same list: each towards each other */
} pairs;

static pairs pairs_of(const psc_event *e)
{
    pairs p = {e->actor, e->recipient, e->n_actor, e->n_recipient, false};
    p.mutual = e->type == PSC_TYPE_CONSULT && e->n_recipient == 0 && e->n_actor > 1 &&
               e->n_actor <= PARTIES;
    if (p.mutual) {
        p.other = e->actor;
        p.n_other = e->n_actor;
    }
    if (p.n_actor > PARTIES) p.n_actor = PARTIES;
    if (p.n_other > PARTIES) p.n_other = PARTIES;
    return p;
}

static void put_event(psc_exporter *x, psc_dyad *d)
{
    const pairs p = pairs_of(d->event);
    const uint32_t n_actor = p.n_actor ? p.n_actor : 1, n_other = p.n_other ? p.n_other : 1;
    const bool many = n_actor * n_other > 1;
    if (!(x->modalities >> d->event->modality & 1)) return;
    d->part = 0;
    for (uint32_t a = 0; a < n_actor; a++)
        for (uint32_t r = 0; r < n_other; r++) {
            if (p.mutual && a == r) continue;
            d->actor = p.n_actor ? &p.actor[a] : NULL;
            d->recipient = p.n_other ? &p.other[r] : NULL;
            d->part += many;
            put_row(x, d);
        }
}

/* From the coder. */

static psc_span points_of(const psc_offsets *o, psc_span s)
{
    return (psc_span){psc_offsets_point(o, s.beg), psc_offsets_point(o, s.end)};
}

static psc_entity *side_in_points(psc_arena *a, const psc_offsets *o, const psc_entity *e,
                                  uint32_t n)
{
    psc_entity *copy = psc_new(a, psc_entity, n);
    for (uint32_t i = 0; i < n; i++) {
        copy[i] = e[i];
        copy[i].span = points_of(o, e[i].span);
    }
    return copy;
}

static psc_event in_points(psc_arena *a, const psc_offsets *o, const psc_event *e)
{
    psc_event copy = *e;
    copy.trigger_phrase.span = points_of(o, e->trigger_phrase.span);
    copy.actor = side_in_points(a, o, e->actor, e->n_actor);
    copy.recipient = side_in_points(a, o, e->recipient, e->n_recipient);
    return copy;
}

static void put_report(psc_exporter *x, const psc_report *r)
{
    psc_arena *a = &x->scratch;
    const psc_document *doc = r->doc;
    const psc_offsets o = psc_offsets_of(a, doc->text);
    for (uint32_t i = 0; i < r->n_event; i++) {
        if (!psc_record_shows(r, i)) continue;
        const psc_event e = in_points(a, &o, &r->event[i]);
        psc_dyad d = {.codes = &x->codes, .doc = doc, .event = &e};
        d.id = psc_arena_printf(a, "%.*s#e%u", (int)doc->id.len, doc->id.ptr, i + 1);
        d.n_point = psc_offsets_point(&o, (uint32_t)doc->text.len);
        if (e.sentence < doc->n_sent)
            d.sentence = psc_str_at(doc->text, doc->sent[e.sentence].span);
        d.day = psc_told_day(doc, &e.when);
        put_event(x, &d);
    }
}

static psc_status out_of_memory(psc_err *err)
{
    return psc_fail(err, PSC_NOMEM, NULL, 0, UINT64_MAX, "out of memory while writing rows");
}

static psc_status too_large(psc_err *err)
{
    return psc_fail(err, PSC_LIMIT, NULL, 0, UINT64_MAX,
                    "a workbook has 4 GiB at most: choose a period with --from and --to, or "
                    "write csv or parquet");
}

static psc_status hand_out(psc_exporter *x, psc_str *out, psc_err *err)
{
    *out = psc_buf_view(&x->out);
    if (x->trouble) return x->trouble == PSC_LIMIT ? too_large(err) : out_of_memory(err);
    return x->out.failed || x->cell.failed ? out_of_memory(err) : PSC_OK;
}

psc_status psc_exporter_report(psc_exporter *x, const psc_report *r, psc_str *out, psc_err *err)
{
    *out = (psc_str){0};
    psc_buf_clear(&x->out);
    psc_arena_reset(&x->scratch);
    if (PSC_TRAP(&x->scratch)) return out_of_memory(err);
    put_report(x, r);
    return hand_out(x, out, err);
}

/* From records. */

static psc_status keep_document(psc_exporter *x, psc_str line, psc_err *err)
{
    psc_arena_reset(&x->document);
    x->doc = (psc_record){0};
    if (PSC_TRAP(&x->document)) return out_of_memory(err);
    return psc_record_read(&x->document, line, &x->doc, err);
}

/* An event whose document has not come: nothing but its id is known. */
static void put_record(psc_exporter *x, const psc_record *r)
{
    static const psc_document unknown = {.published = PSC_DAY_NONE};
    psc_document alone = unknown;
    alone.id = r->doc_id;
    const bool known = x->doc.doc && psc_str_eq(x->doc.doc->id, r->doc_id);
    psc_dyad d = {.codes = &x->codes,
                  .doc = known ? x->doc.doc : &alone,
                  .event = r->event,
                  .id = r->id,
                  .n_point = known ? x->doc.n_point : 0,
                  .sentence = r->sentence};
    d.day = psc_told_day(d.doc, &r->event->when);
    put_event(x, &d);
}

psc_status psc_exporter_line(psc_exporter *x, psc_str line, psc_str *out, psc_err *err)
{
    static const psc_str document = {"{\"kind\":\"document\"", 18};
    psc_record r;
    *out = (psc_str){0};
    psc_buf_clear(&x->out);
    psc_arena_reset(&x->scratch);
    if (psc_str_starts(line, document)) return keep_document(x, line, err);
    if (PSC_TRAP(&x->scratch)) return out_of_memory(err);
    const psc_status st = psc_record_read(&x->scratch, line, &r, err);
    if (st) return st;
    if (r.kind == PSC_RECORD_EVENT) put_record(x, &r);
    return hand_out(x, out, err);
}

/* Beginning and end. */

static bool open_binary(psc_exporter *x)
{
    if (x->format == PSC_FORMAT_PARQUET) x->binary = psc_parquet_new(x->layout, x->alloc);
    if (x->format == PSC_FORMAT_XLSX) x->binary = psc_xlsx_new(x->layout, x->alloc);
    return x->binary || !psc_format_is_binary(x->format);
}

static bool load_codes(psc_exporter *x)
{
    if (PSC_TRAP(&x->fixed)) return false;
    psc_codes_load(&x->codes, &x->fixed);
    return true;
}

psc_status psc_exporter_new(psc_exporter **out, psc_format format,
                            const psc_export_options *options, psc_alloc alloc, psc_err *err)
{
    *out = NULL;
    if (format <= PSC_FORMAT_NONE || format >= PSC_FORMAT_COUNT)
        return psc_fail(err, PSC_USAGE, NULL, 0, UINT64_MAX, "there is no such format");
    psc_exporter *x = alloc.resize(alloc.ctx, NULL, 0, sizeof *x);
    if (!x) return out_of_memory(err);
    memset(x, 0, sizeof *x);
    x->alloc = alloc;
    x->format = format;
    x->layout = psc_layout_of(format);
    x->modalities = options ? options->modalities : 0;
    if (!x->modalities) x->modalities = x->layout->all ? UINT32_MAX : 1u << PSC_ASSERTED;
    psc_arena_init(&x->fixed, alloc, 0);
    psc_arena_init(&x->scratch, alloc, KEPT_BYTES);
    psc_arena_init(&x->document, alloc, KEPT_BYTES);
    psc_buf_init(&x->out, alloc, ROWS_BYTES);
    psc_buf_init(&x->cell, alloc, KEPT_BYTES);
    if (!load_codes(x) || !open_binary(x)) {
        psc_exporter_free(x);
        return out_of_memory(err);
    }
    *out = x;
    return PSC_OK;
}

void psc_exporter_free(psc_exporter *x)
{
    if (!x) return;
    const psc_alloc alloc = x->alloc;
    if (x->binary) x->binary->kind->drop(x->binary);
    psc_buf_deinit(&x->cell);
    psc_buf_deinit(&x->out);
    psc_arena_deinit(&x->document);
    psc_arena_deinit(&x->scratch);
    psc_arena_deinit(&x->fixed);
    alloc.resize(alloc.ctx, x, sizeof *x, 0);
}

psc_str psc_exporter_head(psc_exporter *x)
{
    psc_buf_clear(&x->out);
    if (x->binary) x->binary->kind->head(x->binary, &x->out);
    if (!x->layout->header) return psc_buf_view(&x->out);
    for (uint32_t i = 0; i < x->layout->n; i++)
        put_field(x, i, psc_str_of(x->layout->column[i].name));
    psc_buf_char(&x->out, '\n');
    return psc_buf_view(&x->out);
}

psc_status psc_exporter_end(psc_exporter *x, psc_str *out, psc_err *err)
{
    psc_buf_clear(&x->out);
    *out = (psc_str){0};
    if (x->binary && !x->trouble) x->trouble = x->binary->kind->end(x->binary, &x->out);
    return hand_out(x, out, err);
}

psc_export_notes psc_exporter_notes(const psc_exporter *x)
{
    return x->binary ? x->binary->notes : (psc_export_notes){0};
}
