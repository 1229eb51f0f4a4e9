/* SPDX-License-Identifier: Apache-2.0 */
/* Where sentences of edited news end: tests/data/news/ has a sentence a line, an empty line
 * between paragraphs, "| " before a sentence that stands on a line of its own.  The text is put
 * together from them, cut again, and the ends compared. */
#include "cmocka_all.h"

#include "base/buf.h"
#include "base/filemap.h"
#include "base/str.h"
#include "text/text.h"

typedef struct ends {
    uint32_t *at; /* [n] offsets */
    uint32_t n, cap;
} ends;

typedef struct news {
    psc_arena arena;
    psc_buf text;
    psc_document doc;
    uint32_t cap_block;
    ends wanted; /* ends of sentences that no paragraph's end gives away */
} news;

typedef struct tally {
    unsigned wanted, came, right;
} tally;

static void begin(news *n)
{
    *n = (news){0};
    psc_arena_init(&n->arena, psc_alloc_default(), 0);
    psc_buf_init(&n->text, psc_alloc_default(), 0);
}

static void end(news *n)
{
    psc_buf_deinit(&n->text);
    psc_arena_deinit(&n->arena);
}

static void put_end(news *n, uint32_t at)
{
    uint32_t *e = psc_push(&n->arena, n->wanted.at, n->wanted.n, n->wanted.cap);
    *e = at;
}

/* Append one sentence; `starts`: a new paragraph begins with it. */
static void put_sentence(news *n, psc_str s, bool starts)
{
    const bool own_line = psc_str_starts(s, PSC_STR("| "));
    if (own_line) s = psc_str_sub(s, 2, s.len);
    if (n->text.len && !starts) put_end(n, (uint32_t)n->text.len);
    if (n->text.len) psc_buf_str(&n->text, starts ? PSC_STR("\n\n") : PSC_STR(" "));
    if (own_line && !starts) n->text.ptr[n->text.len - 1] = '\n';
    if (starts) {
        psc_block *b = psc_push(&n->arena, n->doc.block, n->doc.n_block, n->cap_block);
        *b = (psc_block){.span = {(uint32_t)n->text.len, 0}};
    }
    psc_buf_str(&n->text, s);
    n->doc.block[n->doc.n_block - 1].span.end = (uint32_t)n->text.len;
}

static void put_lines(news *n, psc_str file)
{
    bool starts = true;
    for (psc_str line; psc_str_line(&file, &line);) {
        const psc_str s = psc_str_trim(line);
        if (s.len && s.ptr[0] == '#' && !n->text.len) continue;
        if (s.len) put_sentence(n, s, starts);
        starts = !s.len;
    }
}

static bool is_wanted(const news *n, uint32_t at)
{
    for (uint32_t i = 0; i < n->wanted.n; i++)
        if (n->wanted.at[i] == at) return true;
    return false;
}

static void report(const news *n, const char *what, uint32_t at)
{
    const uint32_t from = at > 30 ? at - 30 : 0;
    const psc_str s = psc_str_sub(psc_buf_view(&n->text), from, at);
    print_message("%s end: ... %.*s\n", what, (int)s.len, s.ptr);
}

static void compare(const news *n, tally *t)
{
    unsigned right = 0;
    for (uint32_t i = 0; i + 1 < n->doc.n_sent; i++) {
        const psc_sentence *s = &n->doc.sent[i];
        if (s[1].paragraph != s->paragraph) continue;
        t->came++;
        if (is_wanted(n, s->span.end))
            right++;
        else
            report(n, "false", s->span.end);
    }
    if (right < n->wanted.n) print_message("%u ends missed\n", n->wanted.n - right);
    t->right += right;
    t->wanted += n->wanted.n;
}

static void score_file(const psc_text_rules *rules, const char *path, tally *t)
{
    psc_filemap m = {0};
    news n;
    begin(&n);
    assert_int_equal(psc_filemap_open(&m, path, 0, psc_alloc_default(), NULL), PSC_OK);
    if (PSC_TRAP(&n.arena)) fail_msg("no memory for %s", path);
    put_lines(&n, m.text);
    n.doc.text = psc_buf_view(&n.text);
    psc_text_split(rules, &n.arena, &n.doc);
    compare(&n, t);
    psc_filemap_close(&m);
    end(&n);
}

static void sentences_of_edited_news_end_where_they_should(void **state)
{
    (void)state;
    psc_text_rules *rules;
    tally t = {0};
    assert_int_equal(psc_text_rules_open(&rules, psc_alloc_default(), NULL), PSC_OK);
    score_file(rules, "tests/data/news/first.txt", &t);
    score_file(rules, "tests/data/news/second.txt", &t);
    score_file(rules, "tests/data/news/third.txt", &t);
    psc_text_rules_close(rules);
    const double f1 = 2.0 * t.right / (t.wanted + t.came);
    assert_true(t.wanted > 300);
    if (f1 < 0.996) fail_msg("F1 of ends %.4f: %u of %u, %u came", f1, t.right, t.wanted, t.came);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sentences_of_edited_news_end_where_they_should),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
