/* SPDX-License-Identifier: Apache-2.0 */
/* Trees written by hand for tests: a word a line, "form lemma UPOS XPOS head rel". */
#ifndef TESTS_TREE_H
#define TESTS_TREE_H

#include <stdio.h>

#include "cmocka_all.h"

#include "base/arena.h"
#include "base/str.h"
#include "record/conllu.h"

/* Parse `n` lines into one sentence; *text is what it stands for. */
static inline psc_sentence tree_read(psc_arena *arena, const char *const *line, uint32_t n,
                                     psc_str *text)
{
    psc_str all = PSC_STR("");
    psc_err err = {0};
    for (uint32_t i = 0; i < n; i++) {
        char w[6][40];
        assert_int_equal(
            sscanf(line[i], "%39s %39s %39s %39s %39s %39s", w[0], w[1], w[2], w[3], w[4], w[5]),
            6);
        all = psc_arena_printf(arena, "%.*s%u\t%s\t%s\t%s\t%s\t_\t%s\t%s\t_\t_\n", (int)all.len,
                               all.ptr, i + 1, w[0], w[1], w[2], w[3], w[4], w[5]);
    }
    all = psc_arena_printf(arena, "%.*s\n", (int)all.len, all.ptr);
    psc_conllu_reader reader;
    psc_conllu_sentence cs;
    psc_conllu_init(&reader, all, "test");
    assert_int_equal(psc_conllu_next(&reader, arena, &cs, &err), PSC_OK);
    *text = cs.text;
    return cs.sent;
}

#define TREE(arena, text, ...)                             \
    tree_read((arena), (const char *const[]){__VA_ARGS__}, \
              (uint32_t)(sizeof((const char *const[]){__VA_ARGS__}) / sizeof(char *)), (text))

#endif
