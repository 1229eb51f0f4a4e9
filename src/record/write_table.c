/* SPDX-License-Identifier: Apache-2.0 */
/* Records as a table:
 *
 *     DAY         TYPE            ACTORS                   RECIPIENTS    PLACE  RECORD
 *     2018-11-14  ASSAULT/aerial  SAU MIL Saudi warplanes  YEM MIL army  Sanaa  ...talks.txt#e7
 *
 * Each kind of record has its columns; those of no width of their own share what the
 * terminal has left. */
#include <stdio.h>

#include <priscus/table.h>

#include "base/str.h"
#include "record/pen.h"
#include "record/read.h"
#include "record/write.h"

enum { COLUMNS = 6, GAP = 2, LEAST = 8, LINE_BYTES = 1 << 20, ARENA_BYTES = 1 << 26 };

typedef struct column {
    const char *name;
    uint32_t width;   /* 0: shares what is left */
    bool right, tail; /* set to the right; the end of it is what tells */
} column;

typedef struct cell {
    psc_str text;
    psc_ink ink;
} cell;

struct psc_table {
    psc_alloc alloc;
    psc_arena scratch, document;
    psc_buf out;
    psc_look look;
    const psc_document *doc; /* the last one that came */
    bool documents;
    unsigned kind; /* whose columns were named last */
};

typedef struct row {
    psc_table *t;
    psc_arena *a;
    const psc_record *r;
    cell *cell;
    uint32_t n;
} row;

static const psc_str dots = {"\xE2\x80\xA6", 3};

static void add(row *w, psc_str text, psc_ink ink)
{
    w->cell[w->n++] = (cell){text, ink};
}

static void add_day(row *w, psc_day day)
{
    char *text = psc_new(w->a, char, 12);
    if (day != PSC_DAY_NONE) psc_day_format(day, text);
    add(w, psc_str_of(text), PSC_INK_DIM);
}

/* The document that the record belongs to, if it came before. */
static const psc_document *document_of(const row *w)
{
    static const psc_document unknown = {.published = PSC_DAY_NONE};
    const psc_document *d = w->t->doc;
    return d && psc_str_eq(d->id, w->r->doc_id) ? d : &unknown;
}

/* "RUS GOV Sergei Lavrov": the code first, for a name may be cut off. */
static psc_str party_text(psc_arena *a, const psc_entity *e)
{
    char *room = psc_new(a, char, 40);
    psc_buf code = {.ptr = room, .cap = 40, .limit = 39};
    psc_write_code(&code, &e->code);
    const psc_str name = e->name.len ? e->name : e->text;
    if (code.len == 0) return name;
    return psc_arena_printf(a, "%.*s %.*s", (int)code.len, code.ptr, (int)name.len, name.ptr);
}

static psc_str join(psc_arena *a, psc_str list, psc_str next)
{
    if (list.len == 0) return next;
    return psc_arena_printf(a, "%.*s, %.*s", (int)list.len, list.ptr, (int)next.len, next.ptr);
}

static psc_str parties_text(psc_arena *a, const psc_entity *e, uint32_t n)
{
    psc_str all = {0};
    for (uint32_t i = 0; i < n && i < 8; i++) all = join(a, all, party_text(a, &e[i]));
    return all;
}

static psc_str where_text(const psc_where *w)
{
    return w->name.len ? w->name : w->phrase.text;
}

/* The kinds. */

static psc_ink type_ink(psc_str quad)
{
    const bool material = psc_str_starts(quad, PSC_STR("material"));
    if (psc_str_ends(quad, PSC_STR("conflict"))) return material ? PSC_INK_RED : PSC_INK_YELLOW;
    return material ? PSC_INK_BLUE : PSC_INK_GREEN;
}

static psc_str type_text(psc_arena *a, const psc_event *e)
{
    const psc_str type = psc_type_text(e->type);
    const psc_str modality = e->modality == PSC_ASSERTED ? (psc_str){0}
                                                         : psc_modality_text(e->modality);
    return psc_arena_printf(a, "%.*s%s%.*s%s%.*s", (int)type.len, type.ptr, e->mode.len ? "/" : "",
                            (int)e->mode.len, e->mode.len ? e->mode.ptr : "",
                            modality.len ? " " : "", (int)modality.len,
                            modality.len ? modality.ptr : "");
}

static void event_row(row *w)
{
    const psc_event *e = w->r->event;
    add_day(w, psc_told_day(document_of(w), &e->when));
    add(w, type_text(w->a, e), type_ink(e->quad));
    add(w, parties_text(w->a, e->actor, e->n_actor), PSC_INK_PLAIN);
    add(w, parties_text(w->a, e->recipient, e->n_recipient), PSC_INK_PLAIN);
    add(w, where_text(&e->where), PSC_INK_PLAIN);
    add(w, w->r->id, PSC_INK_DIM);
}

static void quote_row(row *w)
{
    const psc_quote *q = w->r->quote;
    add_day(w, document_of(w)->published);
    add(w, q->speaker ? party_text(w->a, q->speaker) : (psc_str){0}, PSC_INK_PLAIN);
    add(w, q->words.text, PSC_INK_PLAIN);
    add(w, w->r->id, PSC_INK_DIM);
}

static psc_str amount_text(psc_arena *a, const psc_figure *f)
{
    const psc_str low = psc_number_text(a, f->value), high = psc_number_text(a, f->max);
    const bool range = f->max > f->value;
    return psc_arena_printf(a, "%s%.*s%s%.*s", f->approximate ? "~" : "", (int)low.len, low.ptr,
                            range ? "-" : "", range ? (int)high.len : 0, high.ptr);
}

static void figure_row(row *w)
{
    const psc_figure *f = w->r->figure;
    add_day(w, psc_told_day(document_of(w), &f->when));
    add(w, amount_text(w->a, f), PSC_INK_BOLD);
    add(w, f->unit, PSC_INK_PLAIN);
    add(w, f->what.text, PSC_INK_PLAIN);
    add(w, f->source ? party_text(w->a, f->source) : (psc_str){0}, PSC_INK_PLAIN);
    add(w, w->r->id, PSC_INK_DIM);
}

static void meeting_row(row *w)
{
    const psc_meeting *m = w->r->meeting;
    psc_str who = {0};
    for (uint32_t i = 0; i < m->n_party && i < 8; i++)
        who = join(w->a, who, party_text(w->a, m->party[i].who));
    add_day(w, psc_told_day(document_of(w), &m->when));
    add(w, psc_meeting_status_text(m->status), PSC_INK_BOLD);
    add(w, m->name, PSC_INK_PLAIN);
    add(w, who, PSC_INK_PLAIN);
    add(w, w->r->id, PSC_INK_DIM);
}

static void document_row(row *w)
{
    const psc_document *d = w->r->doc;
    add_day(w, d->published);
    add(w, d->title, PSC_INK_BOLD);
    add(w, d->publisher.len ? d->publisher : d->dateline.agency, PSC_INK_PLAIN);
    add(w, d->id, PSC_INK_DIM);
}

#define DAY                     \
    {                           \
        "DAY", 10, false, false \
    }
#define ID                        \
    {                             \
        "RECORD", 18, false, true \
    }

static const struct {
    unsigned kind;
    void (*fill)(row *w);
    column column[COLUMNS]; /* ended by one without a name */
} kinds[] = {
    {PSC_RECORD_EVENT,
     event_row,
     {DAY,
      {"TYPE", 21, 0, 0},
      {"ACTORS", 0, 0, 0},
      {"RECIPIENTS", 0, 0, 0},
      {"PLACE", 10, 0, 0},
      ID}},
    {PSC_RECORD_QUOTE, quote_row, {DAY, {"SPEAKER", 26, 0, 0}, {"WORDS", 0, 0, 0}, ID}},
    {PSC_RECORD_FIGURE,
     figure_row,
     {DAY,
      {"VALUE", 14, true, 0},
      {"UNIT", 10, 0, 0},
      {"OF WHAT", 0, 0, 0},
      {"CLAIMED BY", 0, 0, 0},
      ID}},
    {PSC_RECORD_MEETING,
     meeting_row,
     {DAY, {"STATUS", 9, 0, 0}, {"MEETING", 0, 0, 0}, {"PARTIES", 0, 0, 0}, ID}},
    {PSC_RECORD_DOCUMENT,
     document_row,
     {DAY, {"TITLE", 0, 0, 0}, {"PUBLISHER", 16, 0, 0}, {"DOCUMENT", 24, 0, true}}},
};
enum { N_KIND = sizeof kinds / sizeof *kinds };

/* Laying out. */

static uint32_t n_columns(const column *c)
{
    uint32_t n = 0;
    while (n < COLUMNS && c[n].name) n++;
    return n;
}

static uint32_t width_of(const psc_table *t, const column *c, uint32_t i)
{
    const uint32_t n = n_columns(c), width = t->look.width > 0 ? (uint32_t)t->look.width : 100;
    uint32_t taken = (n - 1) * GAP, sharing = 0;
    for (uint32_t k = 0; k < n; k++) {
        taken += c[k].width;
        sharing += c[k].width == 0;
    }
    if (c[i].width) return c[i].width;
    const uint32_t each = width > taken ? (width - taken) / sharing : 0;
    return each > LEAST ? each : LEAST;
}

/* The last columns of s, with an ellipsis for what was before. */
static psc_str cut_front(psc_arena *a, psc_str s, uint32_t width)
{
    uint32_t n = psc_pen_width(s);
    if (n <= width) return s;
    size_t at = 0;
    for (; n + 1 > width && at < s.len; n--) do
            at++;
        while (at < s.len && ((unsigned char)s.ptr[at] & 0xC0) == 0x80);
    return psc_arena_printf(a, "%.*s%.*s", (int)dots.len, dots.ptr, (int)(s.len - at), s.ptr + at);
}

static void put_cells(psc_table *t, psc_pen *p, const column *c, const cell *cells)
{
    const uint32_t n = n_columns(c);
    uint32_t col = 0;
    for (uint32_t i = 0; i < n; i++) {
        const uint32_t width = width_of(t, c, i);
        const psc_str s = c[i].tail ? cut_front(&t->scratch, cells[i].text, width)
                                    : psc_pen_cut(&t->scratch, cells[i].text, width);
        const uint32_t used = psc_pen_width(s);
        psc_pen_to(p, c[i].right && used < width ? col + width - used : col);
        psc_pen_put(p, cells[i].ink, s);
        col += width + GAP;
    }
    psc_pen_line(p);
}

static void put_names(psc_table *t, psc_pen *p, const column *c)
{
    cell names[COLUMNS];
    for (uint32_t i = 0; i < n_columns(c); i++)
        names[i] = (cell){psc_str_of(c[i].name), PSC_INK_BOLD};
    if (t->kind) psc_pen_line(p);
    put_cells(t, p, c, names);
}

static void put_record(psc_table *t, const psc_record *r)
{
    cell cells[COLUMNS];
    psc_pen p = psc_pen_init(&t->out, t->look);
    for (size_t i = 0; i < N_KIND; i++) {
        if (kinds[i].kind != r->kind) continue;
        row w = {t, &t->scratch, r, cells, 0};
        if (t->kind != r->kind) put_names(t, &p, kinds[i].column);
        t->kind = r->kind;
        kinds[i].fill(&w);
        put_cells(t, &p, kinds[i].column, cells);
    }
}

/* Documents are remembered, without their words. */
static bool keep_document(psc_table *t, const psc_record *r)
{
    psc_arena_reset(&t->document);
    t->doc = NULL;
    if (PSC_TRAP(&t->document)) return false;
    psc_document *d = psc_new(&t->document, psc_document, 1);
    d->id = psc_arena_str(&t->document, r->doc->id);
    d->published = r->doc->published;
    t->doc = d;
    return true;
}

static psc_status out_of_memory(psc_err *err)
{
    return psc_fail(err, PSC_NOMEM, NULL, 0, UINT64_MAX, "out of memory while writing a table");
}

psc_status psc_table_line(psc_table *t, psc_str line, psc_str *out, psc_err *err)
{
    psc_record r;
    *out = (psc_str){0};
    psc_buf_clear(&t->out);
    psc_arena_reset(&t->scratch);
    if (PSC_TRAP(&t->scratch)) return out_of_memory(err);
    const psc_status st = psc_record_read(&t->scratch, line, &r, err);
    if (st) return st;
    if (r.kind == PSC_RECORD_DOCUMENT && !keep_document(t, &r)) return out_of_memory(err);
    if (r.kind != PSC_RECORD_DOCUMENT || t->documents) put_record(t, &r);
    if (t->out.failed) return out_of_memory(err);
    *out = psc_buf_view(&t->out);
    return PSC_OK;
}

psc_status psc_table_new(psc_table **out, psc_look look, bool documents, psc_alloc alloc,
                         psc_err *err)
{
    psc_table *t = alloc.resize(alloc.ctx, NULL, 0, sizeof *t);
    *out = t;
    if (!t) return out_of_memory(err);
    *t = (psc_table){.alloc = alloc, .look = look, .documents = documents};
    psc_arena_init(&t->scratch, alloc, ARENA_BYTES);
    psc_arena_init(&t->document, alloc, ARENA_BYTES);
    psc_buf_init(&t->out, alloc, LINE_BYTES);
    return PSC_OK;
}

void psc_table_free(psc_table *t)
{
    if (!t) return;
    psc_buf_deinit(&t->out);
    psc_arena_deinit(&t->document);
    psc_arena_deinit(&t->scratch);
    t->alloc.resize(t->alloc.ctx, t, sizeof *t, 0);
}
