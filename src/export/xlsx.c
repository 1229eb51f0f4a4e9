/* SPDX-License-Identifier: Apache-2.0 */
/* A workbook as spreadsheets read it (ECMA-376, "Office Open XML"), written plainly:
 *
 *     _rels/.rels  xl/styles.xml          stored, always the same
 *     xl/worksheets/sheet1.xml ...        the rows, deflated as they come
 *     xl/workbook.xml  xl/_rels/...       which sheets there are: known at the end
 *     [Content_Types].xml
 *
 * Texts stand in their cells ("inlineStr"), since a table of shared ones would have to be kept.
 * A sheet that is full is followed by another one; memory does not grow with the file but for
 * some 100 bytes a sheet. */
#include <stdio.h>

#include "base/str.h"
#include "base/utf8.h"
#include "export/export.h"
#include "export/archive.h"

enum {
    SHEET_ROWS = 1 << 20, /* the head among them: limits of Excel and LibreOffice */
    CELL_UNITS = 32767,   /* of UTF-16 */
    WIDTH = 12,           /* of a column, in digits, where the layout tells none */
    DAY_0 = 25569,        /* 1 January 1970 counted from 30 December 1899 ... */
    DAY_FIRST = 61,       /* ... which is right from 1 March 1900 on */
    DAY_LAST = 2958465,   /* 31 December 9999 */
};
static const uint64_t sheet_bytes = (uint64_t)1 << 31; /* a zip member may have twice as many */

/* Styles by their place in cellXfs. */
enum { STYLE_HEAD = 1, STYLE_DAY = 2 };

#define XML "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
#define MAIN "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
#define RELATIONS "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define PACKAGE "http://schemas.openxmlformats.org/package/2006/"
#define TYPES "application/vnd.openxmlformats-officedocument.spreadsheetml."

typedef struct xlsx {
    psc_binary base;
    psc_alloc alloc;
    const psc_layout *layout;
    psc_archive *zip;
    psc_buf xml;           /* what goes to the zip next */
    psc_buf filters;       /* <definedName> of each sheet that is whole */
    uint32_t sheets, rows; /* the last one's rows, with its head */
    uint32_t at;           /* next column */
    bool failed;
} xlsx;

/* Text. */

static bool is_hex4(psc_str s, size_t at)
{
    for (size_t i = at; i < at + 4; i++) {
        const char c = i < s.len ? s.ptr[i] : 0;
        if (!((c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'f'))) return false;
    }
    return true;
}

/* Ends a line, or jumps: a blank, as in CSV. */
static bool is_break(uint32_t cp)
{
    return cp == '\t' || cp == '\n' || cp == '\r' || cp == 0x85 || cp == 0x2028 || cp == 0x2029;
}

/* Nothing that XML may hold, or that a reader would keep. */
static bool is_control(uint32_t cp)
{
    return cp < 0x20 || (cp >= 0x7F && cp < 0xA0) || cp == 0xFFFE || cp == 0xFFFF;
}

/* An escape of the format, or what a reader would take for one: "_x000B_"; a control character
 * behind "_x0041" gives it the last letter. */
static bool is_escape(psc_str s, size_t at)
{
    if (s.len - at < 7 || s.ptr[at] != '_' || s.ptr[at + 1] != 'x' || !is_hex4(s, at + 2))
        return false;
    const uint32_t last = psc_utf8_next(s, &(size_t){at + 6});
    return last == '_' || (is_control(last) && !is_break(last));
}

static void put_char(psc_buf *out, uint32_t cp)
{
    char bytes[4];
    if (cp == '&')
        psc_buf_str(out, PSC_STR("&amp;"));
    else if (cp == '<')
        psc_buf_str(out, PSC_STR("&lt;"));
    else if (cp == '>')
        psc_buf_str(out, PSC_STR("&gt;"));
    else if (is_break(cp))
        psc_buf_char(out, ' ');
    else if (is_control(cp))
        psc_buf_printf(out, "_x%04X_", cp);
    else
        psc_buf_bytes(out, bytes, psc_utf8_put(cp, bytes));
}

static void put_text(psc_buf *out, psc_str s)
{
    for (size_t i = 0; i < s.len;) {
        if (is_escape(s, i)) psc_buf_str(out, PSC_STR("_x005F"));
        put_char(out, psc_utf8_next(s, &i));
    }
}

/* Bytes of s that make at most `most` units of UTF-16. */
static size_t bytes_of_units(psc_str s, size_t most)
{
    size_t i = 0;
    for (size_t units = 0; i < s.len;) {
        size_t next = i;
        units += psc_utf8_next(s, &next) > 0xFFFF ? 2 : 1;
        if (units > most) break;
        i = next;
    }
    return i;
}

/* What a cell cannot hold ends in a word on how much there was. */
static void put_cut_text(xlsx *x, psc_str s)
{
    char notice[64];
    const bool fits = s.len <= CELL_UNITS || bytes_of_units(s, CELL_UNITS) == s.len;
    if (fits) {
        put_text(&x->xml, s);
        return;
    }
    const int n =
        snprintf(notice, sizeof notice, " [cut here: %zu characters in all]", psc_utf8_count(s));
    put_text(&x->xml, psc_str_sub(s, 0, bytes_of_units(s, CELL_UNITS - (size_t)n)));
    psc_buf_bytes(&x->xml, notice, (size_t)n);
    x->base.notes.cut++;
}

/* Cells. */

/* "AN" of 39 */
static void put_column(psc_buf *out, uint32_t i)
{
    if (i >= 26) put_column(out, i / 26 - 1);
    psc_buf_char(out, (char)('A' + i % 26));
}

static void open_cell(xlsx *x, int style)
{
    psc_buf_str(&x->xml, PSC_STR("<c r=\""));
    put_column(&x->xml, x->at);
    psc_buf_printf(&x->xml, "%u\"", x->rows + 1);
    if (style) psc_buf_printf(&x->xml, " s=\"%d\"", style);
}

static void text_cell(xlsx *x, psc_str s, int style)
{
    const bool blanks = (unsigned char)s.ptr[0] <= ' ' || (unsigned char)s.ptr[s.len - 1] <= ' ';
    open_cell(x, style);
    psc_buf_str(&x->xml, PSC_STR(" t=\"inlineStr\"><is><t"));
    if (blanks) psc_buf_str(&x->xml, PSC_STR(" xml:space=\"preserve\""));
    psc_buf_char(&x->xml, '>');
    put_cut_text(x, s);
    psc_buf_str(&x->xml, PSC_STR("</t></is></c>"));
}

static void number_cell(xlsx *x, psc_str number, int style)
{
    open_cell(x, style);
    psc_buf_str(&x->xml, PSC_STR("><v>"));
    psc_buf_str(&x->xml, number);
    psc_buf_str(&x->xml, PSC_STR("</v></c>"));
}

/* Days that a spreadsheet cannot count are left as text: "1789-07-14". */
static void day_cell(xlsx *x, psc_str s)
{
    char number[24];
    const int64_t day = (int64_t)psc_period_of(s).from + DAY_0;
    if (day < DAY_FIRST || day > DAY_LAST) {
        text_cell(x, s, 0);
        return;
    }
    (void)snprintf(number, sizeof number, "%lld", (long long)day);
    number_cell(x, psc_str_of(number), STYLE_DAY);
}

static bool is_number(psc_str s)
{
    for (size_t i = 0; i < s.len; i++)
        if (!(s.ptr[i] >= '0' && s.ptr[i] <= '9') && s.ptr[i] != '.' && (i || s.ptr[i] != '-'))
            return false;
    return s.len > 0;
}

static void put_cell(psc_binary *b, psc_str text)
{
    xlsx *x = (xlsx *)b;
    const psc_cell_type type = x->layout->column[x->at].type;
    if (text.len == 0)
        ; /* no cell at all */
    else if (type == PSC_CELL_DAY)
        day_cell(x, text);
    else if (type != PSC_CELL_TEXT && is_number(text))
        number_cell(x, text, 0);
    else
        text_cell(x, text, 0);
    x->at++;
}

/* Sheets. */

static void flush(xlsx *x, psc_buf *out)
{
    x->failed |= x->xml.failed;
    psc_archive_put(x->zip, psc_buf_view(&x->xml), out);
    psc_buf_clear(&x->xml);
}

static void open_row(xlsx *x)
{
    psc_buf_printf(&x->xml, "<row r=\"%u\">", x->rows + 1);
    x->at = 0;
}

static void close_row(xlsx *x)
{
    psc_buf_str(&x->xml, PSC_STR("</row>\n"));
    x->rows++;
}

static void put_widths(xlsx *x)
{
    psc_buf_str(&x->xml, PSC_STR("<cols>"));
    for (uint32_t i = 0; i < x->layout->n; i++) {
        const unsigned width = x->layout->width ? x->layout->width[i] : WIDTH;
        psc_buf_printf(&x->xml, "<col min=\"%u\" max=\"%u\" width=\"%u\" customWidth=\"1\"/>",
                       i + 1, i + 1, width);
    }
    psc_buf_str(&x->xml, PSC_STR("</cols>\n"));
}

/* The first row stays in sight. */
static void open_sheet(xlsx *x, psc_buf *out)
{
    char name[40];
    x->rows = 0;
    x->sheets++;
    (void)snprintf(name, sizeof name, "xl/worksheets/sheet%u.xml", x->sheets);
    psc_archive_begin(x->zip, name, out);
    psc_buf_str(&x->xml, PSC_STR(XML "<worksheet xmlns=\"" MAIN "\"><sheetViews><sheetView"));
    if (x->sheets == 1) psc_buf_str(&x->xml, PSC_STR(" tabSelected=\"1\""));
    psc_buf_str(&x->xml, PSC_STR(" workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" "
                                 "activePane=\"bottomLeft\" state=\"frozen\"/>"
                                 "<selection pane=\"bottomLeft\" activeCell=\"A2\" sqref=\"A2\"/>"
                                 "</sheetView></sheetViews>\n"));
    put_widths(x);
    psc_buf_str(&x->xml, PSC_STR("<sheetData>\n"));
    open_row(x);
    for (; x->at < x->layout->n; x->at++)
        text_cell(x, psc_str_of(x->layout->column[x->at].name), STYLE_HEAD);
    close_row(x);
    flush(x, out);
}

static void put_sheet_name(psc_buf *to, uint32_t sheet)
{
    if (sheet == 1)
        psc_buf_str(to, PSC_STR("events"));
    else
        psc_buf_printf(to, "events %u", sheet);
}

/* "AN4711": the last cell */
static void put_corner(xlsx *x, psc_buf *to, const char *dollar)
{
    psc_buf_printf(to, "%s", dollar);
    put_column(to, x->layout->n - 1);
    psc_buf_printf(to, "%s%u", dollar, x->rows);
}

/* What Excel calls the range of a sheet's filter. */
static void name_filter(xlsx *x)
{
    psc_buf_printf(&x->filters,
                   "<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"%u\" "
                   "hidden=\"1\">'",
                   x->sheets - 1);
    put_sheet_name(&x->filters, x->sheets);
    psc_buf_str(&x->filters, PSC_STR("'!$A$1:"));
    put_corner(x, &x->filters, "$");
    psc_buf_str(&x->filters, PSC_STR("</definedName>"));
}

static void close_sheet(xlsx *x, psc_buf *out)
{
    psc_buf_str(&x->xml, PSC_STR("</sheetData>\n<autoFilter ref=\"A1:"));
    put_corner(x, &x->xml, "");
    /* CAMEO's 040 is a text, and no fault. */
    psc_buf_str(&x->xml, PSC_STR("\"/><ignoredErrors><ignoredError sqref=\"A1:"));
    put_corner(x, &x->xml, "");
    psc_buf_str(&x->xml, PSC_STR("\" numberStoredAsText=\"1\"/></ignoredErrors></worksheet>"));
    flush(x, out);
    psc_archive_finish(x->zip, out);
    name_filter(x);
}

/* Rows. */

static psc_status trouble(const xlsx *x)
{
    if (psc_archive_full(x->zip)) return PSC_LIMIT;
    return x->failed || x->filters.failed || psc_archive_failed(x->zip) ? PSC_NOMEM : PSC_OK;
}

static bool is_full(const xlsx *x)
{
    return x->rows == SHEET_ROWS || psc_archive_raw(x->zip) > sheet_bytes;
}

static void begin_row(psc_binary *b, psc_buf *out)
{
    xlsx *x = (xlsx *)b;
    if (is_full(x)) {
        close_sheet(x, out);
        open_sheet(x, out);
    }
    open_row(x);
}

static psc_status end_row(psc_binary *b, psc_buf *out)
{
    xlsx *x = (xlsx *)b;
    close_row(x);
    flush(x, out);
    x->base.notes.rows++;
    x->base.notes.sheets = x->sheets;
    return trouble(x);
}

/* What is the same in every workbook. */

static void head(psc_binary *b, psc_buf *out)
{
    xlsx *x = (xlsx *)b;
    psc_archive_add(x->zip, "_rels/.rels",
                    PSC_STR(XML "<Relationships xmlns=\"" PACKAGE "relationships\"><Relationship "
                                "Id=\"rId1\" Type=\"" RELATIONS "/officeDocument\" "
                                "Target=\"xl/workbook.xml\"/></Relationships>"),
                    out);
    psc_archive_add(
        x->zip, "xl/styles.xml",
        PSC_STR(XML
                "<styleSheet xmlns=\"" MAIN "\">"
                "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/>"
                "</numFmts>"
                "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
                "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
                "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
                "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
                "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border>"
                "</borders>"
                "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" "
                "borderId=\"0\"/></cellStyleXfs>"
                "<cellXfs count=\"3\">"
                "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
                "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" "
                "applyFont=\"1\"/>"
                "<xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" "
                "applyNumberFormat=\"1\"/></cellXfs>"
                "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/>"
                "</cellStyles></styleSheet>"),
        out);
    open_sheet(x, out);
    x->base.notes.sheets = x->sheets;
}

/* What tells the sheets: written into xml, then added. */

static void add_xml(xlsx *x, const char *name, psc_buf *out)
{
    x->failed |= x->xml.failed;
    psc_archive_add(x->zip, name, psc_buf_view(&x->xml), out);
    psc_buf_clear(&x->xml);
}

static void add_workbook(xlsx *x, psc_buf *out)
{
    psc_buf_str(&x->xml, PSC_STR(XML "<workbook xmlns=\"" MAIN "\" xmlns:r=\"" RELATIONS
                                     "\"><bookViews><workbookView/></bookViews><sheets>"));
    for (uint32_t i = 1; i <= x->sheets; i++) {
        psc_buf_str(&x->xml, PSC_STR("<sheet name=\""));
        put_sheet_name(&x->xml, i);
        psc_buf_printf(&x->xml, "\" sheetId=\"%u\" r:id=\"rId%u\"/>", i, i);
    }
    psc_buf_str(&x->xml, PSC_STR("</sheets><definedNames>"));
    psc_buf_str(&x->xml, psc_buf_view(&x->filters));
    psc_buf_str(&x->xml, PSC_STR("</definedNames></workbook>"));
    add_xml(x, "xl/workbook.xml", out);
}

static void add_relations(xlsx *x, psc_buf *out)
{
    psc_buf_str(&x->xml, PSC_STR(XML "<Relationships xmlns=\"" PACKAGE "relationships\">"));
    for (uint32_t i = 1; i <= x->sheets; i++)
        psc_buf_printf(&x->xml,
                       "<Relationship Id=\"rId%u\" Type=\"" RELATIONS
                       "/worksheet\" Target=\"worksheets/sheet%u.xml\"/>",
                       i, i);
    psc_buf_printf(&x->xml,
                   "<Relationship Id=\"rId%u\" Type=\"" RELATIONS
                   "/styles\" Target=\"styles.xml\"/></Relationships>",
                   x->sheets + 1);
    add_xml(x, "xl/_rels/workbook.xml.rels", out);
}

static void add_types(xlsx *x, psc_buf *out)
{
    psc_buf_str(&x->xml, PSC_STR(XML "<Types xmlns=\"" PACKAGE "content-types\">"
                                     "<Default Extension=\"rels\" ContentType=\"application/"
                                     "vnd.openxmlformats-package.relationships+xml\"/>"
                                     "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                                     "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" TYPES
                                     "sheet.main+xml\"/>"
                                     "<Override PartName=\"/xl/styles.xml\" ContentType=\"" TYPES
                                     "styles+xml\"/>"));
    for (uint32_t i = 1; i <= x->sheets; i++)
        psc_buf_printf(&x->xml,
                       "<Override PartName=\"/xl/worksheets/sheet%u.xml\" ContentType=\"" TYPES
                       "worksheet+xml\"/>",
                       i);
    psc_buf_str(&x->xml, PSC_STR("</Types>"));
    add_xml(x, "[Content_Types].xml", out);
}

static psc_status end(psc_binary *b, psc_buf *out)
{
    xlsx *x = (xlsx *)b;
    close_sheet(x, out);
    add_workbook(x, out);
    add_relations(x, out);
    add_types(x, out);
    psc_archive_end(x->zip, out);
    return trouble(x);
}

/* Beginning and end. */

static void drop(psc_binary *b)
{
    xlsx *x = (xlsx *)b;
    const psc_alloc alloc = x->alloc;
    psc_archive_free(x->zip);
    psc_buf_deinit(&x->xml);
    psc_buf_deinit(&x->filters);
    alloc.resize(alloc.ctx, x, sizeof *x, 0);
}

psc_binary *psc_xlsx_new(const psc_layout *layout, psc_alloc alloc)
{
    static const psc_binary_kind kind = {drop, head, begin_row, put_cell, end_row, end};
    xlsx *x = alloc.resize(alloc.ctx, NULL, 0, sizeof *x);
    if (!x) return NULL;
    *x = (xlsx){.base = {.kind = &kind}, .alloc = alloc, .layout = layout};
    psc_buf_init(&x->xml, alloc, INT32_MAX);
    psc_buf_init(&x->filters, alloc, INT32_MAX);
    x->zip = psc_archive_new(alloc);
    if (x->zip) return &x->base;
    drop(&x->base);
    return NULL;
}
