/* SPDX-License-Identifier: Apache-2.0 */
/* Runs text cases: input and expected output of a stage, side by side in a file.
 *
 *     cases [--rewrite] FILE...       stage = name of the folder that FILE lies in
 *
 * A file:
 *
 *     Anything before the first case is comment.
 *     === a title does not end a sentence
 *     Dr. Adan left.
 *     ---
 *     Dr. | Adan | left | .
 *
 * Blank lines at the end of input and output do not count.  In a file named
 * failures.case every case is known to fail; one that no longer does is reported,
 * so that it can move to the others.  --rewrite puts what came into the files. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "stages.h"

#include "base/filemap.h"
#include "base/str.h"

typedef struct stage {
    const char *name;
    void (*run)(psc_str input, psc_buf *out);
} stage;

static const stage stages[] = {
#define X(name) {#name, psc_case_##name},
    PSC_CASE_STAGES(X)
#undef X
};

typedef struct case_text {
    psc_str name, input, want;
} case_text;

/* Everything up to the line that starts with mark (or the end), and that line. */
static psc_str part(psc_str *rest, const char *mark, psc_str *mark_line)
{
    const psc_str all = *rest;
    psc_str line;
    *mark_line = (psc_str){NULL, 0};
    size_t end = 0;
    while (psc_str_line(rest, &line)) {
        if (psc_str_starts(line, psc_str_of(mark))) {
            *mark_line = line;
            break;
        }
        end = (size_t)(rest->ptr - all.ptr);
    }
    return psc_str_sub(all, 0, end);
}

static psc_str without_end(psc_str s)
{
    while (s.len && (s.ptr[s.len - 1] == '\n' || s.ptr[s.len - 1] == '\r')) s.len--;
    return s;
}

static const stage *stage_of(const char *path)
{
    const char *end = strrchr(path, '/');
    const char *beg = end;
    while (beg && beg > path && beg[-1] != '/') beg--;
    for (size_t i = 0; beg && i < sizeof stages / sizeof *stages; i++)
        if (psc_str_eq(psc_str_of(stages[i].name), (psc_str){beg, (size_t)(end - beg)}))
            return &stages[i];
    return NULL;
}

static void say(psc_buf *out, const char *before, psc_str s, const char *after)
{
    psc_buf_str(out, psc_str_of(before));
    psc_buf_str(out, s);
    psc_buf_str(out, psc_str_of(after));
}

/* Run one case; true if all is as expected. Its new text is added to `fresh`. */
static bool run_case(const stage *st, const char *path, case_text c, bool fails, psc_buf *fresh)
{
    psc_buf got;
    psc_buf_init(&got, psc_alloc_default(), 64 << 20);
    st->run(without_end(c.input), &got);
    const psc_str have = without_end(psc_buf_view(&got));
    const bool same = psc_str_eq(have, without_end(c.want));
    say(fresh, "", c.name, "\n");
    say(fresh, "", without_end(c.input), "\n---\n");
    say(fresh, "", have, "\n\n");
    if (!same && !fails)
        printf("--- %s: %.*s\nwanted:\n%.*s\ncame:\n%.*s\n", path, (int)c.name.len, c.name.ptr,
               (int)without_end(c.want).len, c.want.ptr, (int)have.len, have.ptr);
    if (same && fails)
        printf("--- %s: %.*s\nno longer fails: move it to the others\n", path, (int)c.name.len,
               c.name.ptr);
    printf("[%s] %s: %.*s\n", same != fails ? "       OK " : "  FAILED  ", st->name,
           (int)c.name.len, c.name.ptr);
    psc_buf_deinit(&got);
    return same != fails;
}

static bool write_file(const char *path, psc_str text)
{
    FILE *f = fopen(path, "wb");
    if (!f) return false;
    const bool ok = fwrite(text.ptr, 1, text.len, f) == text.len;
    return fclose(f) == 0 && ok;
}

/* All cases of a file; returns how many failed. */
static int run_text(const stage *st, const char *path, psc_str text, psc_buf *fresh)
{
    int bad = 0;
    const bool fails = psc_str_ends(psc_str_of(path), PSC_STR("/failures.case"));
    case_text c = {0};
    psc_str dashes, next;
    psc_buf_str(fresh, part(&text, "=== ", &c.name));
    while (c.name.len) {
        c.input = part(&text, "---", &dashes);
        c.want = part(&text, "=== ", &next);
        bad += !run_case(st, path, c, fails, fresh);
        c.name = next;
    }
    return bad;
}

static int run_file(const char *path, bool rewrite)
{
    const stage *st = stage_of(path);
    psc_filemap m = {0};
    psc_err err;
    if (!st) {
        printf("[  FAILED  ] %s: no stage of that name in stages.h\n", path);
        return 1;
    }
    if (psc_filemap_open(&m, path, 0, psc_alloc_default(), &err)) {
        printf("[  FAILED  ] %s: %s\n", path, err.text);
        return 1;
    }
    psc_buf fresh;
    psc_buf_init(&fresh, psc_alloc_default(), 0);
    int bad = run_text(st, path, m.text, &fresh);
    psc_filemap_close(&m);
    while (fresh.len > 1 && fresh.ptr[fresh.len - 2] == '\n') fresh.len--;
    if (rewrite && !write_file(path, psc_buf_view(&fresh))) bad++;
    psc_buf_deinit(&fresh);
    return bad;
}

int main(int argc, char **argv)
{
    int bad = 0;
    const bool rewrite = argc > 1 && strcmp(argv[1], "--rewrite") == 0;
    for (int i = 1 + rewrite; i < argc; i++) bad += run_file(argv[i], rewrite);
    return bad != 0;
}
