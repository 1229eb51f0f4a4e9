/* SPDX-License-Identifier: Apache-2.0 */
/* What writers lean on: code points, columns, trees. */
#include "cmocka_all.h"

#include "base/str.h"
#include "record/boxtree.h"
#include "record/offset.h"
#include "record/pen.h"

static void bytes_and_code_points_answer_to_each_other(void **state)
{
    (void)state;
    enum { N = 2000 };
    char text[3 * N];
    size_t n = 0;
    psc_arena a;
    psc_arena_init(&a, psc_alloc_default(), 0);
    for (int i = 0; i < N; i++) {
        const char *c = i % 3 ? "x" : "\xE2\x80\x9D";
        memcpy(text + n, c, strlen(c));
        n += strlen(c);
    }
    const psc_str s = {text, n};
    const psc_offsets o = psc_offsets_of(&a, s);
    for (uint32_t i = 0; i <= N; i++)
        assert_int_equal(psc_offsets_point(&o, psc_offsets_byte(s, i)), i);
    assert_int_equal(psc_offsets_byte(s, N + 5), n);
    psc_arena_deinit(&a);
}

static void ascii_needs_no_table(void **state)
{
    (void)state;
    psc_arena a;
    psc_arena_init(&a, psc_alloc_default(), 0);
    const psc_offsets o = psc_offsets_of(&a, PSC_STR("plain"));
    assert_null(o.block);
    assert_int_equal(psc_offsets_point(&o, 4), 4);
    psc_arena_deinit(&a);
}

static void lines_are_broken_at_the_width(void **state)
{
    (void)state;
    psc_buf b;
    psc_buf_init(&b, psc_alloc_default(), 0);
    psc_pen p = psc_pen_init(&b, (psc_look){.width = 12});
    psc_pen_wrap(&p, PSC_STR("one two three four"), 2, NULL, 0);
    psc_pen_line(&p);
    assert_true(psc_str_eq(psc_buf_view(&b), PSC_STR("  one two\n  three four\n")));
    psc_buf_deinit(&b);
}

static void control_characters_never_come_through(void **state)
{
    (void)state;
    psc_buf b;
    psc_buf_init(&b, psc_alloc_default(), 0);
    psc_pen p = psc_pen_init(&b, (psc_look){.width = 80});
    psc_pen_put(&p, PSC_INK_RED,
                PSC_STR("a\033[1mb\xC2\x9B"
                        "c\nd\x7F"));
    assert_true(psc_str_eq(psc_buf_view(&b), PSC_STR("a [1mbc d")));
    assert_int_equal(p.col, 9);
    psc_buf_deinit(&b);
}

static void colours_are_written_only_if_asked_for(void **state)
{
    (void)state;
    psc_buf b;
    psc_buf_init(&b, psc_alloc_default(), 0);
    psc_pen p = psc_pen_init(&b, (psc_look){.colour = true});
    psc_pen_put(&p, PSC_INK_BOLD, PSC_STR("x"));
    assert_true(psc_str_eq(psc_buf_view(&b), PSC_STR("\033[1mx\033[0m")));
    assert_int_equal(p.col, 1);
    psc_buf_deinit(&b);
}

/* The drawing of a tree given by its heads (-1: root), a line a word. */
static void assert_drawn(const int *head, uint32_t n, const char *want)
{
    psc_token tok[16];
    psc_sentence s = {.tok = tok, .n = n};
    psc_arena a;
    psc_buf b;
    psc_arena_init(&a, psc_alloc_default(), 0);
    psc_buf_init(&b, psc_alloc_default(), 0);
    memset(tok, 0, sizeof tok);
    for (uint32_t i = 0; i < n; i++) tok[i].head = head[i];
    const psc_str *box = psc_boxtree_draw(&a, &s);
    for (uint32_t i = 0; i < n; i++) {
        psc_buf_str(&b, box[i]);
        psc_buf_char(&b, '\n');
    }
    psc_buf_char(&b, 0);
    assert_string_equal(b.ptr, want);
    psc_buf_deinit(&b);
    psc_arena_deinit(&a);
}

static void trees_are_drawn_in_the_order_of_the_words(void **state)
{
    (void)state;
    assert_drawn((const int[]){1, -1, 3, 1}, 4, "  ╭─╼\n──┾\n  │ ╭─╼\n  ╰─┶\n");
    assert_drawn((const int[]){-1}, 1, "──╼\n");
    assert_drawn(NULL, 0, "");
}

static void arms_that_cross_are_drawn_through(void **state)
{
    (void)state;
    /* 0 hangs on 2 and 3 on 1: their arms cross */
    assert_drawn((const int[]){2, -1, 1, 1}, 4, "    ╭─╼\n──┮ │\n  ├─┶\n  ╰─╼\n");
    assert_drawn((const int[]){3, 3, 0, -1}, 4, "  ╭─┮\n  ├─┼─╼\n  │ ╰─╼\n──┶\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(bytes_and_code_points_answer_to_each_other),
        cmocka_unit_test(ascii_needs_no_table),
        cmocka_unit_test(lines_are_broken_at_the_width),
        cmocka_unit_test(control_characters_never_come_through),
        cmocka_unit_test(colours_are_written_only_if_asked_for),
        cmocka_unit_test(trees_are_drawn_in_the_order_of_the_words),
        cmocka_unit_test(arms_that_cross_are_drawn_through),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
