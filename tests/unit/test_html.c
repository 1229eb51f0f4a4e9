/* SPDX-License-Identifier: Apache-2.0 */
/* Pages of HTML: the tree that markup makes, characters, dates, and what hostile pages
 * cost. */
#include "cmocka_all.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/buf.h"
#include "base/str.h"
#include "ingest/html/date.h"
#include "ingest/html/html.h"
#include "ingest/html/ld.h"
#include "ingest/html/title.h"
#include "ingest/html/tree.h"
#include "ingest/html/words.h"
#include "page_cues.h"

/* A tree as text: tags by number are of no use to a reader, so names. */
static void print_tree(const psc_html_tree *t, uint32_t i, psc_buf *out)
{
    static const char *const name[PSC_TAG_COUNT] = {[PSC_TAG_OTHER] = "other",
#define X(tag, TAG, flags) [PSC_TAG_##TAG] = #tag,
                                                    PSC_HTML_TAGS(X)
#undef X
    };
    if (t->node[i].tag == PSC_TAG_TEXT) {
        psc_buf_str(out, psc_html_raw(t, i));
        return;
    }
    psc_buf_printf(out, "(%s", name[t->node[i].tag]);
    for (uint32_t k = i + 1; k < t->node[i].end; k = t->node[k].end) {
        psc_buf_char(out, ' ');
        print_tree(t, k, out);
    }
    psc_buf_char(out, ')');
}

static void assert_tree(const char *page, const char *want)
{
    psc_arena a;
    psc_buf out;
    psc_html_tree t;
    psc_arena_init(&a, psc_alloc_default(), 0);
    psc_buf_init(&out, psc_alloc_default(), 0);
    psc_html_parse(&a, psc_str_of(page), &t);
    for (uint32_t i = 1; i < t.n; i = t.node[i].end) print_tree(&t, i, &out);
    psc_buf_char(&out, 0);
    assert_string_equal(out.ptr, want);
    psc_buf_deinit(&out);
    psc_arena_deinit(&a);
}

static void a_paragraph_ends_where_a_block_begins(void **state)
{
    (void)state;
    assert_tree("<p>a<p>b<div>c</div>d", "(p a)(p b)(div c)d");
    assert_tree("<div><p>a<ul><li>b<li>c</ul></div>", "(div (p a) (ul (li b) (li c)))");
    assert_tree("<p>a<table><tr><td><p>b</table>c", "(p a)(table (tr (td (p b))))c");
}

static void items_and_cells_end_each_other(void **state)
{
    (void)state;
    assert_tree("<ul><li>a<ul><li>b</ul><li>c</ul>", "(ul (li a (ul (li b))) (li c))");
    assert_tree("<dl><dt>a<dd>b<dt>c</dl>", "(dl (dt a) (dd b) (dt c))");
    assert_tree("<table><tr><td>a<td>b<tr><td>c</table>", "(table (tr (td a) (td b)) (tr (td c)))");
}

static void end_tags_that_fit_nothing_are_passed_over(void **state)
{
    (void)state;
    assert_tree("<div>a</span></p>b</div></div>c", "(div a b)c");
    assert_tree("<table><tr><td>a</div></section>b</td></table>", "(table (tr (td a b)))");
    assert_tree("<h2>a</h3>b", "(h2 a)b");
}

static void formatting_may_end_out_of_order(void **state)
{
    (void)state;
    assert_tree("<a>x<div>y</a>z</div>w", "(a x (div y z))w");
    assert_tree("<b><i>x</b>y</i>z", "(b (i x))yz");
    assert_tree("<a>x<a>y</a>", "(a x)(a y)");
}

static void raw_text_goes_up_to_its_own_end(void **state)
{
    (void)state;
    assert_tree("<script>if (a</b>1) '<p>'</script>c", "(script if (a</b>1) '<p>')c");
    assert_tree("<title>a <b></title>c", "(title a <b>)c");
    assert_tree("<textarea>a<p>b", "(textarea a (p b))"); /* its end never comes */
}

static void comments_and_lone_signs_are_told_from_tags(void **state)
{
    (void)state;
    assert_tree("a<!-- <p> > -->b<!>c<?x?>d", "abcd");
    assert_tree("a < b <3 c</>d", "a < b <3 cd");
    assert_tree("<!-->a<!--b", "a");
}

static void a_quotation_mark_counts_only_behind_an_equals_sign(void **state)
{
    (void)state;
    assert_tree("<p title=it's>a</p>'", "(p a)'");
    assert_tree("<p title=\"a>b\" x='c>d'>e", "(p e)");
    assert_tree("a<p title=\"never closed>b</p>", "a");
}

static void attributes_are_found_in_any_form(void **state)
{
    psc_arena a;
    psc_html_tree t;
    (void)state;
    psc_arena_init(&a, psc_alloc_default(), 0);
    psc_html_parse(&a, PSC_STR("<p Class = 'x y' hidden id=z/ data-a=\"\" href=/q/>"), &t);
    assert_true(psc_str_eq(psc_html_attr(&t, 1, "class"), PSC_STR("x y")));
    assert_true(psc_str_eq(psc_html_attr(&t, 1, "id"), PSC_STR("z/")));
    assert_true(psc_str_eq(psc_html_attr(&t, 1, "href"), PSC_STR("/q/")));
    assert_int_equal(psc_html_attr(&t, 1, "hidden").len, 0);
    assert_int_equal(psc_html_attr(&t, 1, "title").len, 0);
    psc_arena_deinit(&a);
}

static void assert_words(const char *raw, const char *want)
{
    psc_arena a;
    psc_arena_init(&a, psc_alloc_default(), 0);
    const psc_str got = psc_html_text_of(&a, psc_str_of(raw));
    if (!psc_str_eq(got, psc_str_of(want))) fail_msg("%s: %.*s", raw, (int)got.len, got.ptr);
    psc_arena_deinit(&a);
}

static void entities_are_read_as_browsers_read_them(void **state)
{
    (void)state;
    assert_words("a &amp; b &lt;c&gt; &quot;d&quot;", "a & b <c> \"d\"");
    assert_words("caf&eacute; &#233; &#xE9; &#XE9", "caf\xC3\xA9 \xC3\xA9 \xC3\xA9 \xC3\xA9");
    assert_words("&notin; &notit; AT&T &copy 2015", "\xE2\x88\x89 \xC2\xACit; AT&T \xC2\xA9 2015");
    assert_words("&#146;s &#0; &#x110000; &#xD800;",
                 "\xE2\x80\x99s \xEF\xBF\xBD \xEF\xBF\xBD \xEF\xBF\xBD");
    assert_words("&bogus; & &; &#; &#x;", "&bogus; & &; &#; &#x;");
}

static void white_space_is_squeezed_and_what_shows_nothing_goes(void **state)
{
    (void)state;
    assert_words("  a\n\t b&nbsp; c  ", "a b c");
    assert_words("co&shy;op \xE2\x80\x8B"
                 "x\xEF\xBB\xBFy",
                 "coop xy");
    assert_words("a\x01"
                 "b\xFF"
                 "c",
                 "a b\xEF\xBF\xBD"
                 "c");
}

static void json_of_any_quality_gives_its_dates(void **state)
{
    static const char *const script[] = {
        "{\"@type\":\"NewsArticle\",\"datePublished\":\"2015-03-04\",}",
        "{\"@type\":\"NewsArticle\",\"headline\":\"He said \"no\" "
        "again\",\"datePublished\":\"2015-03-04\"}",
        "// "
        "x\n{\"@type\":[\"Thing\",\"Article\"],\n\"description\":\"a\nb\",\"datePublished\":\"2015-"
        "03-04\"",
        "{\"@graph\":[{\"@type\":\"WebPage\",\"datePublished\":\"2001-01-01\"},"
        "{\"@type\":\"BlogPosting\",\"datePublished\":\"2015-03-04\"}]}"};
    (void)state;
    for (size_t i = 0; i < sizeof script / sizeof *script; i++) {
        psc_arena a;
        psc_html_ld ld = {0};
        psc_arena_init(&a, psc_alloc_default(), 0);
        psc_html_ld_read(&a, psc_str_of(script[i]), &ld);
        assert_true(psc_str_eq(ld.published, PSC_STR("2015-03-04")));
        psc_arena_deinit(&a);
    }
}

static void authors_are_followed_by_their_ids(void **state)
{
    psc_arena a;
    psc_html_ld ld = {0};
    (void)state;
    psc_arena_init(&a, psc_alloc_default(), 0);
    psc_html_ld_read(
        &a,
        PSC_STR("{\"@graph\":[{\"@type\":\"Article\",\"headline\":\"Caf\\u00e9 &amp; bar\","
                "\"author\":[{\"@id\":\"#a\"},\"Jo Roe\"],\"publisher\":{\"name\":\"Observer\"}},"
                "{\"@type\":\"Person\",\"@id\":\"#a\",\"name\":\"Ada Obi\"}]}"),
        &ld);
    assert_true(psc_str_eq(ld.author, PSC_STR("Ada Obi, Jo Roe")));
    assert_true(psc_str_eq(ld.publisher, PSC_STR("Observer")));
    assert_true(psc_str_eq(ld.headline, PSC_STR("Caf\xC3\xA9 & bar")));
    psc_arena_deinit(&a);
}

static void headlines_are_compared_by_their_words(void **state)
{
    (void)state;
    assert_true(psc_html_shows(PSC_STR("Rebels leave \xE2\x80\x9CHarim\xE2\x80\x9D"),
                               PSC_STR("REBELS LEAVE 'HARIM' | Observer")));
    assert_false(psc_html_shows(PSC_STR("Rebels"), PSC_STR("Rebels leave Harim")));
    assert_false(psc_html_shows(PSC_STR("Rebels leave Harim now"), PSC_STR("Rebels leave Homs")));
}

/* Dates, with the words of data/page. */

static psc_arena keep; /* holds the cues */

static int load_cues(void **state)
{
    psc_page_cues *cues;
    psc_arena_init(&keep, psc_alloc_default(), 0);
    if (PSC_TRAP(&keep) || page_cues_load(&cues, &keep, NULL)) return 1;
    *state = cues;
    return 0;
}

static int drop_cues(void **state)
{
    (void)state;
    psc_arena_deinit(&keep);
    return 0;
}

static void assert_date(const psc_page_cues *c, const char *text, bool month_first,
                        const char *want)
{
    char got[12] = "none";
    const psc_day day = psc_html_date(c, psc_str_of(text), month_first, NULL, NULL);
    if (day != PSC_DAY_NONE) psc_day_format(day, got);
    if (strcmp(got, want) != 0) fail_msg("%s: %s", text, got);
}

static void dates_are_read_in_every_order(void **state)
{
    const psc_page_cues *c = *state;
    assert_date(c, "2019-11-19T23:30:00-05:00", false, "2019-11-19");
    assert_date(c, "Tue, 19 Nov 2019 08:15:00 GMT", false, "2019-11-19");
    assert_date(c, "Posted: November 19th, 2019 at 8", false, "2019-11-19");
    assert_date(c, "19 de noviembre de 2019", false, "2019-11-19");
    assert_date(c,
                "2019\xE5\xB9\xB4"
                "11\xE6\x9C\x88"
                "19\xE6\x97\xA5",
                false, "2019-11-19");
    assert_date(c, "19.11.2019 08:15", true, "2019-11-19");
    assert_date(c, "20191119T081500Z", false, "2019-11-19");
    assert_date(c, "1574150400", false, "2019-11-19");
}

static void days_of_irans_calendar_are_told_in_ours(void **state)
{
    const psc_page_cues *c = *state;
    assert_date(c, "Thursday, Bahman 22, 1394", false, "2016-02-11");
    assert_date(c, "22 Bahman 1394 - 10:15", false, "2016-02-11");
    assert_date(c, "1 Farvardin 1404", false, "2025-03-21");
    assert_date(c, "30 Esfand 1399", false, "2021-03-20");
    assert_date(c, "30 Esfand 1398", false, "none"); /* no leap year */
    assert_date(c, "12 Saratan 1400", false, "2021-07-03");
    assert_date(
        c,
        "\xD9\xBE\xD9\x86\xD8\xAC\xE2\x80\x8C\xD8\xB4\xD9\x86\xD8\xA8\xD9\x87 \xDB\xB2\xDB\xB2 "
        "\xD8\xA8\xD9\x87\xD9\x85\xD9\x86 \xDB\xB1\xDB\xB3\xDB\xB9\xDB\xB4",
        false, "2016-02-11"); /* 22 Bahman 1394 */
    assert_date(c,
                "\xDB\xB2\xDB\xB2 \xD8\xA8\xD9\x87\xD9\x85\xD9\x86 \xD9\x85\xD8\xA7\xD9\x87 "
                "\xDB\xB1\xDB\xB3\xDB\xB9\xDB\xB4",
                false, "2016-02-11"); /* month of Bahman */
    assert_date(c,
                "\xDB\xB1\xDB\xB3\xDB\xB9\xDB\xB4/\xDB\xB1\xDB\xB1/\xDB\xB2\xDB\xB2 - "
                "\xDB\xB1\xDB\xB0:\xDB\xB1\xDB\xB5",
                false, "2016-02-11"); /* 1394/11/22 */
    assert_date(c, "1394/7/31", false, "none");
    assert_date(c, "22 Bahman 2016", false, "none");
    assert_date(c, "22 May 1394", false, "none");
    assert_date(c, "22/11/1394", false, "2016-02-11");
}

static void the_country_says_which_number_is_the_month(void **state)
{
    const psc_page_cues *c = *state;
    assert_date(c, "3/4/2015", true, "2015-03-04");
    assert_date(c, "3/4/2015", false, "2015-04-03");
    assert_date(c, "13/4/2015", true, "2015-04-13");
}

static void what_is_no_date_is_left_alone(void **state)
{
    const psc_page_cues *c = *state;
    assert_date(c, "2015-02-30", false, "none");
    assert_date(c, "call 555-2015-12 now", false, "none");
    assert_date(c, "\xC2\xA9 2015 Observer", false, "none");
    assert_date(c, "1931-05-04", false, "none"); /* no page is so old */
    assert_date(c, "123456789012345678901234567890", false, "none");
}

static void assert_url_date(const psc_page_cues *c, const char *url, const char *want)
{
    char got[12] = "none";
    const psc_day day = psc_html_url_date(c, psc_str_of(url));
    if (day != PSC_DAY_NONE) psc_day_format(day, got);
    if (strcmp(got, want) != 0) fail_msg("%s: %s", url, got);
}

static void addresses_tell_days(void **state)
{
    const psc_page_cues *c = *state;
    assert_url_date(c, "https://a.example/2015/03/04/x", "2015-03-04");
    assert_url_date(c, "https://a.example/2015/mar/4/x", "2015-03-04");
    assert_url_date(c, "https://a.example/x-20150304.html", "2015-03-04");
    assert_url_date(c, "https://a.example/x?d=2015-03-04", "none");
    assert_url_date(c, "https://a.example/201503041/x", "none");
}

static void the_months_of_addresses_give_days_their_year(void **state)
{
    const psc_page_cues *c = *state;
    int y = 0, m = 0;
    assert_true(psc_html_url_month(c, PSC_STR("https://a.example/2009/10/road/"), &y, &m));
    assert_int_equal(y * 100 + m, 200910);
    assert_true(psc_html_url_month(c, PSC_STR("https://a.example/2009/oct/road"), &y, &m));
    assert_false(psc_html_url_month(c, PSC_STR("https://a.example/2009/13/road/"), &y, &m));
    assert_false(psc_html_url_month(c, PSC_STR("https://a.example/x?/2009/10/"), &y, &m));
    const psc_day want = psc_day_of(2009, 10, 15);
    assert_int_equal(psc_html_day_in_month(c, PSC_STR("Thu, October 15th"), 2009, 10), want);
    assert_int_equal(psc_html_day_in_month(c, PSC_STR("Am 15. Oktober"), 2009, 10), want);
    assert_int_equal(psc_html_day_in_month(c, PSC_STR("September 15"), 2009, 10), PSC_DAY_NONE);
    assert_int_equal(psc_html_day_in_month(c, PSC_STR("October 41"), 2009, 10), PSC_DAY_NONE);
}

/* Hostile pages. */

typedef struct cost {
    size_t memory;
    uint32_t blocks;
    double seconds;
} cost;

static cost read_bytes(const psc_page_cues *c, psc_str page)
{
    psc_arena a;
    psc_html_page out;
    struct timespec t0, t1;
    psc_arena_init(&a, psc_alloc_default(), (size_t)1 << 30);
    if (PSC_TRAP(&a)) fail_msg("out of memory");
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t0);
    psc_html_read(c, &a, page, (psc_str){0}, PSC_HTML_PAGE, &out);
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t1);
    const cost k = {a.total, out.n_block,
                    (double)(t1.tv_sec - t0.tv_sec) + 1e-9 * (double)(t1.tv_nsec - t0.tv_nsec)};
    psc_arena_deinit(&a);
    return k;
}

/* `unit` over and over between front and back. */
static cost read_many(const psc_page_cues *c, const char *front, const char *unit, size_t n,
                      const char *back)
{
    psc_buf b;
    psc_buf_init(&b, psc_alloc_default(), 0);
    psc_buf_str(&b, psc_str_of(front));
    for (size_t i = 0; i < n; i++) psc_buf_str(&b, psc_str_of(unit));
    psc_buf_str(&b, psc_str_of(back));
    const cost k = read_bytes(c, psc_buf_view(&b));
    psc_buf_deinit(&b);
    return k;
}

#define STORY                                                                                   \
    "<p>The council of Harim put off its vote on the new bridge for a second time after "       \
    "engineers told it that the eastern pier stands on sand, three members said.</p>"           \
    "<p>Nobody could say when the vote would be held, and the mayor left the hall by the back " \
    "door while some forty people waited for him at the front, holding lamps.</p>"

static void markup_of_any_depth_is_read(void **state)
{
    const psc_page_cues *c = *state;
    const cost deep = read_many(c, "<body>", "<div>", 100000, STORY);
    assert_int_equal(deep.blocks, 2);
    assert_true(deep.seconds < 5 && deep.memory < (size_t)64 << 20);
    const cost mixed = read_many(c, "", "<table><tr><td><b><p>", 20000, STORY);
    assert_true(mixed.seconds < 5);
}

static void what_never_ends_costs_no_more_than_its_length(void **state)
{
    const psc_page_cues *c = *state;
    assert_true(read_many(c, STORY, "<textarea>", 100000, "").seconds < 5);
    assert_true(read_many(c, STORY, "<!-- ", 200000, "").seconds < 5);
    assert_true(read_many(c, STORY, "</div>", 200000, "").seconds < 5);
    assert_true(read_many(c, STORY, "<a href=\"", 100000, "").seconds < 5);
    assert_true(read_many(c, STORY, "&", 1000000, "").seconds < 5);
    assert_true(
        read_many(c, "<script type=\"application/ld+json\">", "[{\"", 100000, "</script>").seconds <
        5);
}

static void many_headings_and_a_long_title_cost_no_more(void **state)
{
    const psc_page_cues *c = *state;
    assert_true(
        read_many(c, STORY "<div>", "<h3 class=related>Related</h3><b>x</b>", 50000, "").seconds <
        5);
    assert_true(read_many(c, "<title>", "many words ", 100000, "</title>" STORY).seconds < 5);
    assert_true(read_many(c, "<title>Rebels leave town now</title>" STORY, "<h2>Rebels leave town",
                          50000, "")
                    .seconds < 5);
}

static void a_megabyte_in_an_attribute_is_read_past(void **state)
{
    const cost k = read_many(*state, "<div class=\"", "share ", 200000, "\"></div>" STORY);
    assert_int_equal(k.blocks, 2);
}

static void bytes_that_are_no_text_are_read(void **state)
{
    static const char page[] =
        "<p>The council of Harim put off \0 its vote on the n\xFFw bridge.</p>";
    const cost k = read_bytes(*state, (psc_str){page, sizeof page - 1});
    assert_int_equal(k.blocks, 1);
    assert_int_equal(read_bytes(*state, (psc_str){0}).blocks, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_paragraph_ends_where_a_block_begins),
        cmocka_unit_test(items_and_cells_end_each_other),
        cmocka_unit_test(end_tags_that_fit_nothing_are_passed_over),
        cmocka_unit_test(formatting_may_end_out_of_order),
        cmocka_unit_test(raw_text_goes_up_to_its_own_end),
        cmocka_unit_test(comments_and_lone_signs_are_told_from_tags),
        cmocka_unit_test(a_quotation_mark_counts_only_behind_an_equals_sign),
        cmocka_unit_test(attributes_are_found_in_any_form),
        cmocka_unit_test(entities_are_read_as_browsers_read_them),
        cmocka_unit_test(white_space_is_squeezed_and_what_shows_nothing_goes),
        cmocka_unit_test(json_of_any_quality_gives_its_dates),
        cmocka_unit_test(authors_are_followed_by_their_ids),
        cmocka_unit_test(headlines_are_compared_by_their_words),
        cmocka_unit_test(dates_are_read_in_every_order),
        cmocka_unit_test(days_of_irans_calendar_are_told_in_ours),
        cmocka_unit_test(the_country_says_which_number_is_the_month),
        cmocka_unit_test(what_is_no_date_is_left_alone),
        cmocka_unit_test(addresses_tell_days),
        cmocka_unit_test(the_months_of_addresses_give_days_their_year),
        cmocka_unit_test(markup_of_any_depth_is_read),
        cmocka_unit_test(what_never_ends_costs_no_more_than_its_length),
        cmocka_unit_test(many_headings_and_a_long_title_cost_no_more),
        cmocka_unit_test(a_megabyte_in_an_attribute_is_read_past),
        cmocka_unit_test(bytes_that_are_no_text_are_read),
    };
    return cmocka_run_group_tests_name("html", tests, load_cues, drop_cues);
}
