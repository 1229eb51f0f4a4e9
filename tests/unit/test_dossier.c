/* SPDX-License-Identifier: Apache-2.0 */
/* Dossiers: the sheet that a page is written on, days in words, topics. */
#include "cmocka_all.h"

#include "base/str.h"
#include "dossier/dossier.h"
#include "dossier/sheet.h"

typedef struct desk {
    psc_buf out;
    psc_sheet sheet;
    psc_arena arena;
} desk;

static void desk_init(desk *d, psc_page form)
{
    psc_buf_init(&d->out, psc_alloc_default(), 1 << 16);
    psc_arena_init(&d->arena, psc_alloc_default(), 1 << 24);
    d->sheet = (psc_sheet){.out = &d->out, .form = form};
}

static void desk_deinit(desk *d)
{
    psc_buf_deinit(&d->out);
    psc_arena_deinit(&d->arena);
}

static void assert_wrote(desk *d, const char *want)
{
    psc_buf_char(&d->out, 0);
    assert_false(d->out.failed);
    assert_string_equal(d->out.ptr, want);
    psc_buf_clear(&d->out);
}

static void text_of_reports_is_text_in_html(void **state)
{
    desk d;
    (void)state;
    desk_init(&d, PSC_PAGE_HTML);
    psc_sheet_put(&d.sheet, PSC_TAG_EM, "x", PSC_STR("<b> & \"it's\"\n\xE2\x80\xAEno"));
    assert_wrote(&d, "<em class=\"x\">&lt;b&gt; &amp; &quot;it&#39;s&quot; no</em>");
    desk_deinit(&d);
}

static void text_of_reports_is_text_in_markdown(void **state)
{
    desk d;
    (void)state;
    desk_init(&d, PSC_PAGE_MARKDOWN);
    psc_sheet_say(&d.sheet, "*a* [b](c) <i> 1 | 2 & `x`");
    assert_wrote(&d, "\\*a\\* \\[b\\](c) &lt;i> 1 \\| 2 &amp; \\`x\\`");
    desk_deinit(&d);
}

static void links_lead_into_the_page_or_the_web(void **state)
{
    desk d;
    (void)state;
    desk_init(&d, PSC_PAGE_HTML);
    psc_sheet_link(&d.sheet, "ref", PSC_STR("#s1-2"), PSC_STR("1.2"));
    assert_wrote(&d, "<a href=\"#s1-2\" class=\"ref\">1.2</a>");
    psc_sheet_link(&d.sheet, NULL, PSC_STR("https://a.example/?x=1&y=\"2\" 3"), PSC_STR("a"));
    assert_wrote(&d, "<a href=\"https://a.example/?x=1&amp;y=%222%22%203\">a</a>");
    psc_sheet_link(&d.sheet, NULL, PSC_STR("javascript:alert(1)"), PSC_STR("a"));
    assert_wrote(&d, "a");
    desk_deinit(&d);
}

static void a_markdown_table_has_a_row_of_dashes(void **state)
{
    static const psc_tag open[] = {PSC_TAG_TABLE, PSC_TAG_THEAD, PSC_TAG_TR};
    desk d;
    (void)state;
    desk_init(&d, PSC_PAGE_MARKDOWN);
    for (int i = 0; i < 3; i++) psc_sheet_open(&d.sheet, open[i], NULL, NULL);
    psc_sheet_put(&d.sheet, PSC_TAG_TH, NULL, PSC_STR("a"));
    psc_sheet_put(&d.sheet, PSC_TAG_TH, NULL, PSC_STR("b"));
    for (int i = 3; i-- > 0;) psc_sheet_close(&d.sheet, open[i]);
    assert_wrote(&d, "\n| a | b |\n| --- | --- |\n");
    desk_deinit(&d);
}

static void assert_period(desk *d, psc_day from, psc_day to, const char *want)
{
    const psc_str text = psc_ds_period(&d->arena, (psc_period){from, to});
    psc_buf_str(&d->out, text);
    assert_wrote(d, want);
}

static void days_are_told_in_words(void **state)
{
    desk d;
    (void)state;
    desk_init(&d, PSC_PAGE_HTML);
    const psc_day a = psc_day_of(2016, 2, 1), b = psc_day_of(2016, 2, 11);
    if (PSC_TRAP(&d.arena)) fail();
    assert_period(&d, b, b, "11 February 2016");
    assert_period(&d, a, b,
                  "1\xE2\x80\x93"
                  "11 February 2016");
    assert_period(&d, a, psc_day_of(2016, 2, 29), "February 2016");
    assert_period(&d, psc_day_of(2016, 1, 1), psc_day_of(2016, 12, 31), "2016");
    assert_period(&d, a, psc_day_of(2016, 3, 2), "1 February \xE2\x80\x93 2 March 2016");
    assert_period(&d, a, psc_day_of(2017, 3, 2), "1 February 2016 \xE2\x80\x93 2 March 2017");
    assert_period(&d, PSC_DAY_NONE, PSC_DAY_NONE, "");
    desk_deinit(&d);
}

static void a_country_stands_for_its_people_too(void **state)
{
    desk d;
    psc_topic t = {0};
    psc_ds_words w;
    (void)state;
    desk_init(&d, PSC_PAGE_HTML);
    if (PSC_TRAP(&d.arena)) fail();
    psc_ds_words_load(&w, &d.arena);
    psc_ds_topic(&t, &d.arena, &w, PSC_STR("the Syria  \"peace talks\""));
    assert_int_equal(t.n, 2);
    assert_true(psc_str_find(t.term[0].words, PSC_STR("OR \"Syrian\""), 0) > 0);
    assert_true(psc_str_eq(t.term[1].words, PSC_STR("\"peace talks\"")));
    desk_deinit(&d);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(text_of_reports_is_text_in_html),
        cmocka_unit_test(text_of_reports_is_text_in_markdown),
        cmocka_unit_test(links_lead_into_the_page_or_the_web),
        cmocka_unit_test(a_markdown_table_has_a_row_of_dashes),
        cmocka_unit_test(days_are_told_in_words),
        cmocka_unit_test(a_country_stands_for_its_people_too),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
