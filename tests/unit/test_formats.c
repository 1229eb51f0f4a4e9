/* SPDX-License-Identifier: Apache-2.0 */
/* Formats in memory: packed members, charsets, markup, HTTP bodies, mail codings, and
 * reports cut out of streams. */
#include "cmocka_all.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

#include "failing.h"

#include "base/str.h"
#include "ingest/charset.h"
#include "ingest/http.h"
#include "ingest/mail.h"
#include "ingest/tidy.h"
#include "ingest/xml.h"
#include <priscus/input.h>

static psc_arena arena;

static int open_arena(void **state)
{
    (void)state;
    psc_arena_init(&arena, psc_alloc_default(), 0);
    return PSC_TRAP(&arena) ? -1 : 0;
}

static int drop_arena(void **state)
{
    (void)state;
    psc_arena_deinit(&arena);
    return 0;
}

static void assert_text(psc_str s, const char *want)
{
    assert_int_equal(s.len, strlen(want));
    if (s.len) assert_memory_equal(s.ptr, want, s.len);
}

/* Charsets. */

static void decodes(const char *bytes, const char *label, const char *want)
{
    assert_text(psc_charset_decode(&arena, psc_str_of(bytes), psc_str_of(label)), want);
}

static void valid_utf8_is_believed_whatever_the_label(void **state)
{
    (void)state;
    decodes("caf\xC3\xA9", "iso-8859-1", "caf\xC3\xA9");
    decodes("\xEF\xBB\xBF"
            "caf\xC3\xA9",
            "shift_jis", "caf\xC3\xA9");
    decodes("plain", "utf-16", "plain");
}

static void labels_name_the_charset_of_other_bytes(void **state)
{
    (void)state;
    decodes("caf\xE9 \x93so\x94", "ISO-8859-1", "caf\xC3\xA9 \xE2\x80\x9Cso\xE2\x80\x9D");
    decodes("\xCA\xE8\xE5\xE2", "windows-1251", "\xD0\x9A\xD0\xB8\xD0\xB5\xD0\xB2");
    decodes("\x8B\xF3", "x-sjis", "\xE7\xA9\xBA");
    decodes("<meta charset='windows-1251'>\xCA", "", "<meta charset='windows-1251'>\xD0\x9A");
    decodes("\x1B$B$3$l\x1B(B", "", "\xE3\x81\x93\xE3\x82\x8C");
}

static void a_label_that_is_no_charset_does_no_harm(void **state)
{
    (void)state;
    decodes("caf\xE9", "../../etc/passwd", "caf\xC3\xA9");
    decodes("caf\xE9", "UTF-8//TRANSLIT", "caf\xC3\xA9");
    decodes("caf\xE9", "utf-8", "caf\xC3\xA9");
    decodes("caf\xE9", "no-such-charset", "caf\xC3\xA9");
}

static void one_slip_does_not_make_another_charset(void **state)
{
    (void)state;
    decodes("\xE2\x80\x9Cone\xE2\x80\x9D \xFF", "", "\xE2\x80\x9Cone\xE2\x80\x9D \xFF");
}

static void mended(const char *mangled, const char *want)
{
    assert_text(psc_charset_unmangle(&arena, psc_str_of(mangled)), want);
}

static void double_encoding_is_undone_when_it_is_certain(void **state)
{
    (void)state;
    mended("don\xC3\xA2\xE2\x82\xAC\xE2\x84\xA2t", "don\xE2\x80\x99t");
    mended("caf\xC3\x83\xC2\xA9 and d\xC3\x83\xC2\xA9tente", "caf\xC3\xA9 and d\xC3\xA9tente");
    /* twice over */
    mended("a \xC3\x83\xC2\xA2\xC3\xA2\xE2\x80\x9A\xC2\xAC\xC3\xA2\xE2\x80\x9E\xC2\xA2 b "
           "\xC3\x83\xC2\xA2\xC3\xA2\xE2\x80\x9A\xC2\xAC\xC3\xA2\xE2\x80\x9E\xC2\xA2",
           "a \xE2\x80\x99 b \xE2\x80\x99");
}

static void what_people_write_is_not_mended(void **state)
{
    (void)state;
    static const char *const fine[] = {
        "S\xC3\x83O PAULO", /* capitals with a tilde */
        "\xE2\x80\x98"
        "caf\xC3\xA9\xE2\x80\x99\xE2\x80\x9D", /* a letter before two quotes */
        "\xC3\x82 \xC2\xAB"
        "oui\xC2\xBB",
        "one \xC3\x83\xC2\xA9 alone"};
    for (size_t i = 0; i < sizeof fine / sizeof *fine; i++) mended(fine[i], fine[i]);
}

static void text_is_tidied(void **state)
{
    (void)state;
    assert_text(psc_tidy(&arena, PSC_STR("o\xEF\xAC\x83"
                                         "ce")),
                "office");
    assert_text(psc_tidy(&arena, PSC_STR("ca\xC2\xAD"
                                         "fe\xCC\x81\xE2\x80\x8B")),
                "caf\xC3\xA9");
    assert_text(psc_tidy(&arena, PSC_STR("it\xC2\x92s")), "it\xE2\x80\x99s");
    const psc_str same = PSC_STR("na\xC3\xAFve \xE2\x80\x94 \xD0\x9A");
    assert_ptr_equal(psc_tidy(&arena, same).ptr, same.ptr);
}

/* Markup. */

static void entities_are_decoded_once(void **state)
{
    (void)state;
    assert_text(psc_xml_decode(&arena, PSC_STR("a &amp;lt; &#x41;&#66; &rsquo; &nope; & &#0;")),
                "a &lt; AB \xE2\x80\x99 &nope; & \xEF\xBF\xBD");
    assert_text(psc_xml_text(&arena, PSC_STR("a<b>c</b><![CDATA[<&amp;]]>")), "ac<&amp;");
}

static void a_document_type_is_stepped_over(void **state)
{
    (void)state;
    size_t at = 0;
    psc_xml_token t;
    const psc_str s = PSC_STR("<!DOCTYPE a [<!ENTITY x '>]'> <!ELEMENT a ANY>]><a k='1>2' l=3>");
    assert_int_equal(psc_xml_next(s, &at, &t), PSC_XML_OTHER);
    assert_int_equal(psc_xml_next(s, &at, &t), PSC_XML_OPEN);
    assert_text(t.name, "a");
    assert_text(psc_xml_attr(&t, "k"), "1>2");
    assert_text(psc_xml_attr(&t, "l"), "3");
    assert_int_equal(psc_xml_next(s, &at, &t), PSC_XML_SHORT);
}

/* HTTP. */

static psc_status body(const char *response, size_t len, size_t limit, psc_str *out)
{
    const psc_http h = psc_http_cut((psc_str){response, len});
    return psc_http_body(&arena, &h, limit, "test", 0, out, NULL);
}

static void chunks_are_joined(void **state)
{
    (void)state;
    psc_str out;
    static const char s[] = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                            "5;x=y\r\nTroop\r\n6\r\ns left\r\n0\r\n\r\n";
    assert_int_equal(body(s, sizeof s - 1, 1000, &out), PSC_OK);
    assert_text(out, "Troops left");
    static const char lie[] =
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFF\r\nTroop";
    assert_int_equal(body(lie, sizeof lie - 1, 1000, &out), PSC_OK);
    assert_text(out, "Troop");
    static const char plain[] = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nTroops left";
    assert_int_equal(body(plain, sizeof plain - 1, 1000, &out), PSC_OK);
    assert_text(out, "Troops left");
}

/* A gzip member of n times the letter. */
static size_t pack(char letter, size_t n, char *out, size_t room)
{
    z_stream z = {0};
    char *text = malloc(n);
    assert_non_null(text);
    memset(text, letter, n);
    assert_int_equal(deflateInit2(&z, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY), Z_OK);
    z.next_in = (Bytef *)text;
    z.avail_in = (uInt)n;
    z.next_out = (Bytef *)out;
    z.avail_out = (uInt)room;
    assert_int_equal(deflate(&z, Z_FINISH), Z_STREAM_END);
    (void)deflateEnd(&z);
    free(text);
    return room - z.avail_out;
}

static void a_packed_body_is_unpacked_up_to_the_limit(void **state)
{
    (void)state;
    static char s[20000];
    psc_str out;
    const int n = snprintf(s, sizeof s, "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n");
    const size_t len = (size_t)n + pack('a', 100000, s + n, sizeof s - (size_t)n);
    assert_int_equal(body(s, len, 100000, &out), PSC_OK);
    assert_int_equal(out.len, 100000);
    assert_int_equal(body(s, len, 99999, &out), PSC_LIMIT);
    assert_int_equal(body(s, (size_t)n + 12, 100000, &out), PSC_INPUT);
}

/* Mail. */

static void mail_codings_come_off(void **state)
{
    (void)state;
    assert_text(psc_mail_quoted(&arena, PSC_STR("caf=C3=A9 =\r\nso=3D =zz"), false),
                "caf\xC3\xA9 so= =zz");
    assert_text(psc_mail_base64(&arena, PSC_STR("VHJv\r\nb3Bz IQ==")), "Troops!");
    assert_text(
        psc_mail_words(&arena, PSC_STR("=?utf-8?B?VGFsa3M=?= =?iso-8859-1?Q?_in_K=E2dim?= x")),
        "Talks in K\xC3\xA2"
        "dim x");
    assert_text(psc_mail_words(&arena, PSC_STR("=?utf-8?X?a?= =?broken")),
                "=?utf-8?X?a?= =?broken");
    assert_text(
        psc_mail_field(&arena, PSC_STR("A: b\r\nSubject: one\r\n two\r\nX: y\r\n"), "subject"),
        "one two");
    assert_text(psc_mail_param(PSC_STR("multipart/x; a=1; boundary=\"q;r\"; z=2"), "boundary"),
                "q;r");
}

/* Streams. */

/* Reads everything; returns the number of reports, *bad of the troubles. */
static size_t count(psc_str bytes, size_t limit, size_t *bad, psc_err *last)
{
    psc_reader *r;
    psc_input in;
    size_t n = 0;
    *bad = 0;
    psc_status st = psc_reader_of(&r, bytes, "test", "test", limit, psc_alloc_default(), last);
    if (st) {
        *bad = 1;
        return 0;
    }
    while ((st = psc_reader_next(r, &in, last)) != PSC_END) {
        n += st == PSC_OK;
        *bad += st != PSC_OK;
        assert_true(n + *bad < 1000);
    }
    psc_reader_close(r);
    return n;
}

static void damage_to_one_member_costs_that_member(void **state)
{
    (void)state;
    static char s[1 << 16];
    size_t len = 0, beg[4], bad;
    psc_err err;
    for (int i = 0; i < 4; i++) {
        static const char record[] =
            "WARC/1.0\r\nWARC-Type: resource\r\nContent-Type: text/plain\r\n"
            "Content-Length: 12\r\n\r\nTroops left.\r\n\r\n";
        uLong n = compressBound(sizeof record);
        z_stream z = {0};
        assert_int_equal(deflateInit2(&z, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY), Z_OK);
        z.next_in = (z_const Bytef *)record;
        z.avail_in = sizeof record - 1;
        z.next_out = (Bytef *)s + len;
        z.avail_out = (uInt)n + 64;
        assert_int_equal(deflate(&z, Z_FINISH), Z_STREAM_END);
        (void)deflateEnd(&z);
        beg[i] = len;
        len += (size_t)n + 64 - z.avail_out;
    }
    assert_int_equal(count((psc_str){s, len}, 0, &bad, &err), 4);
    assert_int_equal(bad, 0);
    s[beg[1] + 40] ^= 0x55;
    assert_int_equal(count((psc_str){s, len}, 0, &bad, &err), 3);
    assert_int_equal(bad, 1);
    assert_int_equal(err.byte, beg[1]);
    assert_int_equal(count((psc_str){s, len - 40}, 0, &bad, &err), 2);
    assert_int_equal(bad, 2);
    assert_int_equal(err.byte, beg[3]);
}

static void a_record_knows_where_its_member_begins(void **state)
{
    (void)state;
    psc_reader *r;
    psc_input in;
    const psc_str plain =
        PSC_STR("WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: <http://a/>\r\n"
                "Content-Type: text/plain\r\nContent-Length: 2\r\n\r\nOk\r\n\r\n"
                "WARC/1.1\nWARC-Type: conversion\nContent-Type: text/plain\n"
                "Content-Length: 3\n\nYes\n\n");
    assert_int_equal(psc_reader_of(&r, plain, "t", "t", 0, psc_alloc_default(), NULL), PSC_OK);
    assert_int_equal(psc_reader_next(r, &in, NULL), PSC_OK);
    assert_int_equal(in.byte, 0);
    assert_text(in.about.url, "http://a/");
    assert_text(in.bytes, "Ok");
    assert_int_equal(psc_reader_next(r, &in, NULL), PSC_OK);
    assert_text(in.bytes, "Yes");
    assert_int_equal(in.kind, PSC_INPUT_TEXT);
    assert_int_equal(psc_reader_next(r, &in, NULL), PSC_END);
    psc_reader_close(r);
}

static void a_length_that_lies_costs_its_record(void **state)
{
    (void)state;
    size_t bad;
    psc_err err;
    const psc_str s = PSC_STR("WARC/1.0\r\nWARC-Type: resource\r\nContent-Type: text/plain\r\n"
                              "Content-Length: 99999999999\r\n\r\nOne\r\n\r\n"
                              "WARC/1.0\r\nWARC-Type: resource\r\nContent-Type: text/plain\r\n"
                              "Content-Length: 1\r\n\r\nTwo\r\n\r\n"
                              "WARC/1.0\r\nWARC-Type: resource\r\nContent-Type: text/plain\r\n"
                              "Content-Length: 5\r\n\r\nThree\r\n\r\n");
    assert_int_equal(count(s, 0, &bad, &err), 1);
    assert_int_equal(bad, 2);
}

static void elements_over_the_limit_are_left_and_the_next_is_read(void **state)
{
    (void)state;
    static char s[200000];
    size_t n = (size_t)sprintf(s, "<rss><channel><item><title>a</title></item><item>"), bad;
    psc_err err;
    memset(s + n, 'x', 150000);
    n += 150000;
    n += (size_t)sprintf(s + n, "</item><item><title>b</title></item></channel></rss>");
    assert_int_equal(count((psc_str){s, n}, 1000, &bad, &err), 2);
    assert_int_equal(bad, 1);
    assert_int_equal(err.code, PSC_LIMIT);
    n = (size_t)sprintf(s, "[{\"a\":1},{\"b\":\"");
    memset(s + n, 'x', 150000);
    n += 150000;
    n += (size_t)sprintf(s + n, "\"},{\"c\":[{}]}]");
    assert_int_equal(count((psc_str){s, n}, 1000, &bad, &err), 2);
    assert_int_equal(bad, 1);
}

/* Every allocation fails once: nothing leaks, nothing crashes. */
static void leaks_nothing_whichever_allocation_fails(void **state)
{
    (void)state;
    static char s[4096];
    const size_t len = pack('a', 1000, s, sizeof s);
    for (size_t k = 0;; k++) {
        failing f = {.fail_at = k + 1};
        psc_reader *r;
        psc_input in;
        psc_status st = psc_reader_of(&r, (psc_str){s, len}, "t", "t", 0, failing_alloc(&f), NULL);
        if (st == PSC_OK) st = psc_reader_next(r, &in, NULL);
        for (psc_status rest = st; r && rest != PSC_END;) rest = psc_reader_next(r, &in, NULL);
        psc_reader_close(r);
        assert_int_equal(f.held, 0);
        if (st == PSC_OK) return;
        assert_int_equal(st, PSC_NOMEM);
        assert_true(k < 100);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(valid_utf8_is_believed_whatever_the_label),
        cmocka_unit_test(labels_name_the_charset_of_other_bytes),
        cmocka_unit_test(a_label_that_is_no_charset_does_no_harm),
        cmocka_unit_test(one_slip_does_not_make_another_charset),
        cmocka_unit_test(double_encoding_is_undone_when_it_is_certain),
        cmocka_unit_test(what_people_write_is_not_mended),
        cmocka_unit_test(text_is_tidied),
        cmocka_unit_test(entities_are_decoded_once),
        cmocka_unit_test(a_document_type_is_stepped_over),
        cmocka_unit_test(chunks_are_joined),
        cmocka_unit_test(a_packed_body_is_unpacked_up_to_the_limit),
        cmocka_unit_test(mail_codings_come_off),
        cmocka_unit_test(damage_to_one_member_costs_that_member),
        cmocka_unit_test(a_record_knows_where_its_member_begins),
        cmocka_unit_test(a_length_that_lies_costs_its_record),
        cmocka_unit_test(elements_over_the_limit_are_left_and_the_next_is_read),
        cmocka_unit_test(leaks_nothing_whichever_allocation_fails),
    };
    return cmocka_run_group_tests(tests, open_arena, drop_arena);
}
