/* SPDX-License-Identifier: Apache-2.0 */
/* Every file under data/ keeps to the syntax that data/README.md tells. */
#include "cmocka_all.h"

#include "base/embed.h"
#include "base/stanza.h"
#include "base/str.h"
#include "base/utf8.h"

static void assert_stanzas(psc_arena *a, psc_embed file)
{
    psc_stanza_reader r;
    psc_stanza s;
    psc_err err;
    psc_status st;
    char line[1024];
    psc_stanza_init(&r, file.bytes, file.name, a);
    while ((st = psc_stanza_next(&r, &s, &err)) == PSC_OK) continue;
    if (st == PSC_END) return;
    psc_err_format(&err, line, sizeof line);
    fail_msg("%s", line);
}

static size_t columns(psc_str line)
{
    size_t n = 1;
    for (size_t i = 0; i < line.len; i++) n += line.ptr[i] == '\t';
    return n;
}

static void assert_table(psc_embed file)
{
    psc_str rest = file.bytes, line;
    size_t want = 0;
    for (unsigned at = 1; psc_str_line(&rest, &line); at++) {
        if (!line.len || line.ptr[0] == '#') continue;
        if (psc_utf8_check(line) < line.len) fail_msg("%s:%u: malformed UTF-8", file.name, at);
        if (!want) want = columns(line);
        if (columns(line) != want)
            fail_msg("%s:%u: %zu columns, the header has %zu", file.name, at, columns(line), want);
    }
}

static void every_file_keeps_to_the_syntax(void **state)
{
    (void)state;
    psc_arena a;
    psc_arena_init(&a, psc_alloc_default(), 0);
    if (PSC_TRAP(&a)) fail_msg("memory ran out");
    for (size_t i = 0; i < psc_embedded_count(); i++) {
        const psc_embed e = psc_embedded_at(i);
        if (psc_str_ends(psc_str_of(e.name), PSC_STR(".txt"))) assert_stanzas(&a, e);
        if (psc_str_ends(psc_str_of(e.name), PSC_STR(".tsv"))) assert_table(e);
    }
    psc_arena_deinit(&a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_file_keeps_to_the_syntax),
    };
    return cmocka_run_group_tests_name("data", tests, NULL, NULL);
}
