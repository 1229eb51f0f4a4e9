/* SPDX-License-Identifier: Apache-2.0 */
/* Workbooks: what becomes of texts, days and rows that a spreadsheet cannot hold.  That other
 * programs read the rest is shown by tests/export/strict.py. */
#include "cmocka_all.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

#include "failing.h"

#include "base/str.h"
#include "export/export.h"

static const psc_column columns[] = {{"t", NULL, PSC_CELL_TEXT}, {"d", NULL, PSC_CELL_DAY}};
static const psc_layout layout = {.column = columns, .n = 2};

typedef struct book {
    psc_binary *x;
    psc_buf out;
} book;

static book open_book(void)
{
    book b = {.x = psc_xlsx_new(&layout, psc_alloc_default())};
    psc_buf_init(&b.out, psc_alloc_default(), 0);
    b.x->kind->head(b.x, &b.out);
    return b;
}

static psc_status put_row(book *b, psc_str text, const char *day)
{
    b->x->kind->begin_row(b->x, &b->out);
    b->x->kind->cell(b->x, text);
    b->x->kind->cell(b->x, psc_str_of(day));
    return b->x->kind->end_row(b->x, &b->out);
}

static void drop_book(book *b)
{
    b->x->kind->drop(b->x);
    psc_buf_deinit(&b->out);
}

static uint32_t u32(const char *p)
{
    const unsigned char *u = (const unsigned char *)p;
    return u[0] | (uint32_t)u[1] << 8 | (uint32_t)u[2] << 16 | (uint32_t)u[3] << 24;
}

/* The member's header in the directory, which begins where the archive's last 22 bytes say. */
static const char *entry_of(const psc_buf *zip, const char *name)
{
    const char *end = zip->ptr + zip->len - 22, *at = zip->ptr + u32(end + 16);
    assert_memory_equal(end, "PK\5\6", 4);
    for (; at < end; at += 46 + (u32(at + 28) & 0xFFFF)) {
        assert_memory_equal(at, "PK\1\2", 4);
        const size_t n = u32(at + 28) & 0xFFFF;
        if (n == strlen(name) && memcmp(at + 46, name, n) == 0) return at;
    }
    return NULL;
}

/* A member as text, by sizes and checksum of the directory; the caller frees it. */
static char *member(const psc_buf *zip, const char *name)
{
    const char *e = entry_of(zip, name);
    assert_non_null(e);
    const uint32_t packed = u32(e + 20), raw = u32(e + 24);
    const char *local = zip->ptr + u32(e + 42);
    char *text = calloc(1, (size_t)raw + 1);
    z_stream z = {.next_in = (z_const Bytef *)(local + 30 + (u32(local + 26) & 0xFFFF)),
                  .avail_in = packed,
                  .next_out = (Bytef *)text,
                  .avail_out = raw};
    if ((u32(e + 10) & 0xFFFF) == 0) {
        memcpy(text, z.next_in, raw);
    } else {
        assert_int_equal(inflateInit2(&z, -15), Z_OK);
        assert_int_equal(inflate(&z, Z_FINISH), Z_STREAM_END);
        assert_int_equal(z.avail_in, 0);
        inflateEnd(&z);
    }
    assert_int_equal(crc32_z(0, (Bytef *)text, raw), u32(e + 16));
    return text;
}

/* Not by strstr: under ASan each call of it measures the whole text anew. */
static size_t count(psc_str text, psc_str word)
{
    size_t n = 0;
    ptrdiff_t at = psc_str_find(text, word, 0);
    for (; at >= 0; at = psc_str_find(text, word, (size_t)at + word.len)) n++;
    return n;
}

static void shows(const char *text, const char *day, const char *want)
{
    book b = open_book();
    assert_int_equal(put_row(&b, psc_str_of(text), day), PSC_OK);
    assert_int_equal(b.x->kind->end(b.x, &b.out), PSC_OK);
    char *sheet = member(&b.out, "xl/worksheets/sheet1.xml");
    if (!strstr(sheet, want)) fail_msg("no %s in %s", want, sheet);
    free(sheet);
    drop_book(&b);
}

static void control_characters_are_escaped_and_line_ends_are_blanks(void **state)
{
    (void)state;
    shows("a\vb\x1B.", "", "<t>a_x000B_b_x001B_.</t>");
    shows("a\tb\r\nc\xC2\x85\xE2\x80\xA8.", "", "<t>a b  c  .</t>");
    shows("\xEF\xBF\xBF\xC2\x9F", "", "<t>_xFFFF__x009F_</t>");
    shows("a < b & \"c\" > d", "", "<t>a &lt; b &amp; \"c\" &gt; d</t>");
    shows("bad \xFF utf", "", "<t>bad \xEF\xBF\xBD utf</t>");
}

static void what_looks_like_an_escape_is_escaped(void **state)
{
    (void)state;
    shows("_x000B_", "", "<t>_x005F_x000B_</t>");
    shows("_x0b_ _x000B", "", "<t>_x0b_ _x000B</t>");
    shows("_x0041\v.", "", "<t>_x005F_x0041_x000B_.</t>");
    shows("_x0041\n.", "", "<t>_x0041 .</t>");
}

static void blanks_at_the_ends_are_kept(void **state)
{
    (void)state;
    shows(" a", "", "<t xml:space=\"preserve\"> a</t>");
}

static void days_are_numbers_where_spreadsheets_count_right(void **state)
{
    (void)state;
    shows("", "1900-03-01", "<c r=\"B2\" s=\"2\"><v>61</v></c>");
    shows("", "2016-02-11", "<v>42411</v>");
    shows("", "1900-02-28", "<t>1900-02-28</t>");
    shows("", "1789-07-14", "<t>1789-07-14</t>");
}

static void a_text_longer_than_a_cell_is_cut_and_says_so(void **state)
{
    enum { N = 40000, MOST = 32767 };
    (void)state;
    book b = open_book();
    char *text = malloc(N);
    memset(text, 'x', N);
    memcpy(text, "\xF0\x9F\x95\x8A", 4); /* one character, two units of UTF-16 */
    assert_int_equal(put_row(&b, (psc_str){text, MOST + 2}, ""), PSC_OK);
    assert_int_equal(b.x->notes.cut, 0);
    assert_int_equal(put_row(&b, (psc_str){text, N}, ""), PSC_OK);
    assert_int_equal(b.x->notes.cut, 1);
    assert_int_equal(b.x->kind->end(b.x, &b.out), PSC_OK);
    char *sheet = member(&b.out, "xl/worksheets/sheet1.xml");
    const char *cell = strstr(sheet, "r=\"A3\"");
    const char *notice = strstr(cell, "x [cut here: 39997 characters in all]</t>");
    assert_non_null(notice);
    const char *start = strstr(cell, "<t>") + 3;
    assert_int_equal(strstr(start, "</t>") - start - 2, MOST);
    free(sheet);
    free(text);
    drop_book(&b);
}

static void rows_beyond_a_sheet_stand_on_another(void **state)
{
    enum { MOST = (1 << 20) - 1 };
    (void)state;
    book b = open_book();
    for (int i = 0; i < MOST; i++) assert_int_equal(put_row(&b, PSC_STR("x"), ""), PSC_OK);
    assert_int_equal(b.x->notes.sheets, 1);
    assert_int_equal(put_row(&b, PSC_STR("last"), ""), PSC_OK);
    assert_int_equal(b.x->notes.sheets, 2);
    assert_int_equal(b.x->notes.rows, MOST + 1);
    assert_int_equal(b.x->kind->end(b.x, &b.out), PSC_OK);
    char *one = member(&b.out, "xl/worksheets/sheet1.xml");
    char *two = member(&b.out, "xl/worksheets/sheet2.xml");
    char *names = member(&b.out, "xl/workbook.xml");
    assert_int_equal(count(psc_str_of(one), PSC_STR("<row ")), MOST + 1);
    assert_non_null(strstr(one, "<autoFilter ref=\"A1:B1048576\"/>"));
    assert_int_equal(count(psc_str_of(two), PSC_STR("<row ")), 2);
    assert_non_null(strstr(two, "<c r=\"A2\" t=\"inlineStr\"><is><t>last</t>"));
    assert_non_null(strstr(names, "'events 2'!$A$1:$B$2"));
    free(one);
    free(two);
    free(names);
    drop_book(&b);
}

static bool make_book(psc_alloc alloc)
{
    book b = {.x = psc_xlsx_new(&layout, alloc)};
    if (!b.x) return false;
    psc_buf_init(&b.out, alloc, 0);
    b.x->kind->head(b.x, &b.out);
    psc_status st = put_row(&b, PSC_STR("text"), "2016-02-11");
    if (!st) st = b.x->kind->end(b.x, &b.out);
    const bool ok = !st && !b.out.failed;
    drop_book(&b);
    return ok;
}

static void running_out_of_memory_is_told_and_leaks_nothing(void **state)
{
    (void)state;
    for (size_t n = 1;; n++) {
        failing f = {.fail_at = n};
        const bool ok = make_book(failing_alloc(&f));
        assert_int_equal(f.held, 0);
        if (ok) break;
        assert_true(n < 200);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(control_characters_are_escaped_and_line_ends_are_blanks),
        cmocka_unit_test(what_looks_like_an_escape_is_escaped),
        cmocka_unit_test(blanks_at_the_ends_are_kept),
        cmocka_unit_test(days_are_numbers_where_spreadsheets_count_right),
        cmocka_unit_test(a_text_longer_than_a_cell_is_cut_and_says_so),
        cmocka_unit_test(rows_beyond_a_sheet_stand_on_another),
        cmocka_unit_test(running_out_of_memory_is_told_and_leaks_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
