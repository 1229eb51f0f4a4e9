/* SPDX-License-Identifier: Apache-2.0 */
/* Tables of reports: values parted by commas, tabs, semicolons or bars, with a line of names
 * first (RFC 4180: a value in quotation marks may have separators, line ends and doubled marks
 * in it).  A row is a report; which column is what, its name tells. */
#include "base/str.h"
#include "ingest/cut.h"
#include "ingest/readers.h"

/* The end of a row. */

/* Where in a row the scan is; survives the end of the window. */
typedef struct row_scan {
    size_t seen; /* bytes of the row looked at */
    char sep;
    bool inner; /* inside a value: a mark there opens nothing */
    bool quoted, shut, over;
} row_scan;

static void scan_byte(row_scan *r, char c)
{
    if (r->quoted) {
        r->quoted = c != '"';
        r->shut = c == '"';
        return;
    }
    r->quoted = c == '"' && (!r->inner || r->shut); /* a doubled mark opens again */
    r->shut = false;
    r->over = c == '\n';
    r->inner = c != r->sep;
}

/* Look at s on from where the scan stopped; over: the row is s[0, seen), its line end in it. */
static void scan_row(row_scan *r, psc_str s)
{
    while (r->seen < s.len && !r->over) scan_byte(r, s.ptr[r->seen++]);
}

static psc_str without_end(psc_str row)
{
    while (row.len && (row.ptr[row.len - 1] == '\n' || row.ptr[row.len - 1] == '\r')) row.len--;
    return row;
}

/* The first row of *rest, without its line end; false: there is none that ends in it. */
static bool cut_row(psc_str *rest, char sep, bool last, psc_str *row)
{
    row_scan r = {.sep = sep};
    scan_row(&r, *rest);
    *row = without_end(psc_str_sub(*rest, 0, r.seen));
    *rest = psc_str_sub(*rest, r.seen, rest->len);
    return r.over || (last && r.seen && !r.quoted);
}

/* The values of a row. */

/* The next value as it stands; false at the end. */
static bool cut_value(psc_str *row, char sep, psc_str *value)
{
    row_scan r = {.sep = sep};
    if (!row->ptr) return false;
    size_t i = 0;
    for (; i < row->len && (r.quoted || row->ptr[i] != sep); i++) scan_byte(&r, row->ptr[i]);
    *value = psc_str_sub(*row, 0, i);
    *row = i < row->len ? psc_str_sub(*row, i + 1, row->len) : (psc_str){0};
    return true;
}

static bool is_quoted(psc_str v)
{
    return v.len >= 2 && v.ptr[0] == '"' && v.ptr[v.len - 1] == '"';
}

/* Without its marks; doubled ones become one. */
static psc_str unquote(psc_arena *a, psc_str v)
{
    if (!is_quoted(v)) return v;
    v = psc_str_sub(v, 1, v.len - 1);
    if (!v.len || !memchr(v.ptr, '"', v.len)) return v;
    char *to = psc_new(a, char, v.len);
    size_t n = 0;
    for (size_t i = 0; i < v.len; i++) {
        to[n++] = v.ptr[i];
        i += v.ptr[i] == '"' && i + 1 < v.len && v.ptr[i + 1] == '"';
    }
    return (psc_str){to, n};
}

static uint32_t count_values(psc_str row, char sep)
{
    uint32_t n = 0;
    for (psc_str v; cut_value(&row, sep, &v);) n++;
    return n;
}

/* The names of columns. */

typedef enum column {
    NO_COLUMN,
    TEXT,
    HTML,
    ID,
    TITLE,
    BYLINE,
    DATE,
    URL,
    PUBLISHER,
    LANGUAGE,
    N_COLUMN
} column;

/* In small letters, without blanks and joints; of two for one thing the first counts. */
static const struct {
    const char *name;
    column is;
} names[] = {
    {"fulltext", TEXT},
    {"text", TEXT},
    {"articletext", TEXT},
    {"bodytext", TEXT},
    {"maintext", TEXT},
    {"body", TEXT},
    {"content", TEXT},
    {"article", TEXT},
    {"html", HTML},
    {"rawhtml", HTML},
    {"id", ID},
    {"docid", ID},
    {"articleid", ID},
    {"storyid", ID},
    {"storiesid", ID},
    {"guid", ID},
    {"title", TITLE},
    {"headline", TITLE},
    {"byline", BYLINE},
    {"author", BYLINE},
    {"authors", BYLINE},
    {"date", DATE},
    {"published", DATE},
    {"publishdate", DATE},
    {"pubdate", DATE},
    {"publicationdate", DATE},
    {"publishedat", DATE},
    {"datepublished", DATE},
    {"url", URL},
    {"link", URL},
    {"publisher", PUBLISHER},
    {"source", PUBLISHER},
    {"publication", PUBLISHER},
    {"outlet", PUBLISHER},
    {"newspaper", PUBLISHER},
    {"medianame", PUBLISHER},
    {"language", LANGUAGE},
    {"lang", LANGUAGE},
};
enum { N_NAME = sizeof names / sizeof *names, NAME_MAX_BYTES = 40, LONGEST_NAME = 16 };

/* Place of the name in the list; N_NAME: none of it. */
static uint32_t rank_of(psc_str v)
{
    char plain[LONGEST_NAME];
    size_t n = 0;
    if (is_quoted(v)) v = psc_str_sub(v, 1, v.len - 1);
    for (size_t i = 0; i < v.len; i++) {
        if (strchr(" \t_-.", v.ptr[i]) && v.ptr[i]) continue;
        if (n == sizeof plain) return N_NAME;
        plain[n++] = v.ptr[i];
    }
    for (uint32_t i = 0; i < N_NAME; i++)
        if (psc_str_ieq((psc_str){plain, n}, psc_str_of(names[i].name))) return i;
    return N_NAME;
}

typedef struct head {
    uint32_t n;            /* columns */
    uint32_t at[N_COLUMN]; /* which of them it is, from 1; 0: none */
    uint32_t known;        /* how many of N_COLUMN there are */
} head;

/* False: these are no names. */
static bool read_head(psc_str row, char sep, head *h)
{
    uint32_t best[N_COLUMN];
    *h = (head){0};
    for (psc_str v; cut_value(&row, sep, &v);) {
        const uint32_t rank = rank_of(psc_str_trim(v));
        h->n++;
        if (v.len > NAME_MAX_BYTES) return false;
        if (rank == N_NAME) continue;
        const column c = names[rank].is;
        if (h->at[c] && best[c] <= rank) continue;
        h->known += h->at[c] == 0;
        h->at[c] = h->n;
        best[c] = rank;
    }
    return h->n >= 2;
}

/* Recognition. */

static psc_str skip_mark(psc_str s)
{
    return psc_str_starts(s, PSC_STR("\xEF\xBB\xBF")) ? psc_str_sub(s, 3, s.len) : s;
}

/* A line of names, and a row of as many values if one is in sight. */
static bool opens_with(psc_str s, char sep, head *h)
{
    psc_str first, second;
    if (!cut_row(&s, sep, true, &first) || !read_head(first, sep, h)) return false;
    const bool has = cut_row(&s, sep, false, &second);
    return !has || count_values(second, sep) == h->n;
}

psc_table_look psc_table_opens(psc_str s, char *sep)
{
    head h;
    psc_table_look look = PSC_TABLE_NONE;
    s = skip_mark(s);
    for (const char *p = ",\t;|"; *p; p++) {
        if (!opens_with(s, *p, &h)) continue;
        *sep = *p;
        if (h.at[TEXT] || h.at[HTML]) return PSC_TABLE_REPORTS;
        const bool facts = h.at[DATE] && (h.at[TITLE] || h.at[URL] || h.at[ID]);
        if (facts && h.n >= 3) look = PSC_TABLE_WORDLESS;
    }
    return look;
}

/* Cutting: what is handed on is the line of names and the row. */

enum {
    UNCLOSED = 8 /* rows without end that are told, each read to the limit, before giving up */
};

/* A mark that is never closed: on with the next line. */
static psc_status never_closed(psc_cut *c, psc_err *err)
{
    psc_bytes *b = c->bytes;
    const psc_str s = psc_bytes_view(b);
    const char *nl = memchr(s.ptr, '\n', s.len);
    const uint64_t byte = psc_bytes_tell(b), line = c->line;
    psc_bytes_eat(b, nl ? (size_t)(nl - s.ptr) + 1 : s.len);
    c->line++;
    c->done = ++c->unclosed == UNCLOSED;
    return psc_fail(err, PSC_INPUT, c->file, line, byte,
                    "a quotation mark in this row of the table is never closed%s",
                    c->done ? "; the rest is left out" : "");
}

/* The next row into *row; PSC_END at the end. */
static psc_status take_row(psc_cut *c, psc_str *row, psc_err *err)
{
    psc_bytes *b = c->bytes;
    row_scan r = {.sep = c->sep};
    for (;;) {
        scan_row(&r, psc_bytes_view(b));
        if (r.over || b->eof || r.seen > c->limit) break;
        const psc_status st = psc_bytes_fill(b, err);
        if (st) {
            psc_cut_drop(c);
            return st;
        }
    }
    if (r.seen == 0) return PSC_END;
    if (!r.over && (r.quoted || r.seen > c->limit)) return never_closed(c, err);
    *row = psc_str_sub(psc_bytes_view(b), 0, r.seen);
    psc_bytes_eat(b, r.seen);
    return PSC_OK;
}

/* The line of names, which note keeps. */
static psc_status begin(psc_cut *c, psc_err *err)
{
    psc_str row;
    const psc_alloc alloc = c->note.alloc;
    c->begun = true;
    (void)psc_table_opens(psc_bytes_view(c->bytes), &c->sep);
    const psc_status st = take_row(c, &row, err);
    if (st) return st;
    c->line += psc_cut_lines(row);
    psc_buf_deinit(&c->note);
    psc_buf_init(&c->note, alloc, 2 * c->limit + 2);
    psc_buf_str(&c->note, without_end(skip_mark(row)));
    psc_buf_char(&c->note, '\n');
    c->head = c->note.len;
    return PSC_OK;
}

/* Nothing but separators and blanks? */
static bool is_void(psc_str row, char sep)
{
    for (size_t i = 0; i < row.len; i++)
        if (row.ptr[i] != sep && (!strchr(" \t\r\n", row.ptr[i]) || !row.ptr[i])) return false;
    return true;
}

psc_status psc_cut_table(psc_cut *c, psc_input *out, psc_err *err)
{
    psc_str row = {0};
    psc_status st = c->begun ? PSC_OK : begin(c, err);
    while (!st && !c->done) {
        const uint64_t byte = psc_bytes_tell(c->bytes), line = c->line;
        st = take_row(c, &row, err);
        if (st) break;
        c->line += psc_cut_lines(row);
        if (is_void(row, c->sep)) continue;
        c->note.len = c->head;
        psc_buf_str(&c->note, row);
        out->bytes = psc_buf_view(&c->note);
        out->number = ++c->number;
        out->line = line;
        out->byte = byte;
        return c->note.failed ? psc_cut_too_long(c, line, byte, err) : PSC_OK;
    }
    if (st && st != PSC_END) return st;
    const bool none = !c->done && c->number == 0 && c->unclosed == 0;
    c->done = true;
    return none ? psc_fail(err, PSC_INPUT, c->file, 1, 0, "a table without rows: names alone")
                : PSC_END;
}

/* Reading. */

static void read_values(psc_arena *a, psc_str row, char sep, const head *h, psc_str *value)
{
    uint32_t n = 0;
    for (psc_str v; cut_value(&row, sep, &v);) {
        n++;
        for (int c = TEXT; c < N_COLUMN; c++)
            if (h->at[c] == n) value[c] = unquote(a, psc_str_trim(v));
    }
}

psc_status psc_read_table(psc_reading *r, psc_err *err)
{
    psc_str rest = psc_reading_decode(r, r->in->bytes, r->in->about.charset), names_row, row;
    psc_str v[N_COLUMN] = {0};
    char sep = ',';
    head h;
    const char *nl = rest.len ? memchr(rest.ptr, '\n', rest.len) : NULL;
    (void)psc_table_opens(psc_str_sub(rest, 0, nl ? (size_t)(nl - rest.ptr) : rest.len), &sep);
    if (!cut_row(&rest, sep, true, &names_row) || !read_head(names_row, sep, &h) ||
        !cut_row(&rest, sep, true, &row))
        return psc_reading_fail(r, err, "no row of a table");
    read_values(r->arena, row, sep, &h, v);
    if (!psc_str_trim(v[TEXT]).len && !psc_str_trim(v[HTML]).len)
        return psc_reading_fail(r, err, "the row has no words in the column of the text");
    return psc_reading_fields(r,
                              &(psc_fields){.text = v[TEXT],
                                            .html = v[HTML],
                                            .id = v[ID],
                                            .title = v[TITLE],
                                            .byline = v[BYLINE],
                                            .date = v[DATE],
                                            .url = v[URL],
                                            .publisher = v[PUBLISHER],
                                            .language = v[LANGUAGE]},
                              err);
}
