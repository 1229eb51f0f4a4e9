/* SPDX-License-Identifier: Apache-2.0 */
/* Reader of the data syntax.  A line is one of five things:
 *
 *     empty        ends the stanza (if one is open)
 *     comment      nothing but blanks and a comment: skipped
 *     field        key in column one
 *     more         blank in column one: goes on with the value above
 *     bad          malformed UTF-8, a control character, "more" with nothing above
 *
 * After a bad line the rest of its stanza is skipped: half a stanza would only
 * bring more complaints. */
#include "base/stanza.h"
#include "base/str.h"
#include "base/utf8.h"

void psc_stanza_init(psc_stanza_reader *r, psc_str text, const char *file, psc_arena *arena)
{
    if (psc_str_starts(text, PSC_STR("\xEF\xBB\xBF"))) text = psc_str_sub(text, 3, text.len);
    *r = (psc_stanza_reader){.rest = text, .file = file, .arena = arena};
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

/* The line without its comment. */
static psc_str without_comment(psc_str line)
{
    for (size_t at = 0; at < line.len; at++) {
        const char *p = memchr(line.ptr + at, '#', line.len - at);
        if (!p) break;
        at = (size_t)(p - line.ptr);
        if (at == 0 || is_blank(line.ptr[at - 1])) return psc_str_sub(line, 0, at);
    }
    return line;
}

/* What is wrong with the bytes of the line; NULL if nothing. */
static const char *complaint(psc_str line)
{
    for (size_t i = 0; i < line.len; i++) {
        const unsigned char c = (unsigned char)line.ptr[i];
        if (c < 0x20 && c != '\t') return "a control character; is this a text file?";
    }
    return psc_utf8_check(line) < line.len ? "malformed UTF-8; save the file as UTF-8" : NULL;
}

static void add_field(psc_stanza_reader *r, psc_stanza *s, uint32_t *cap, psc_str line)
{
    size_t k = 0;
    while (k < line.len && !is_blank(line.ptr[k])) k++;
    psc_field *f = psc_push(r->arena, s->field, s->n, *cap);
    f->key = psc_str_sub(line, 0, k);
    f->value = psc_str_trim(psc_str_sub(line, k, line.len));
    f->line = r->line;
}

/* Join one more line to a value. */
static psc_str joined(psc_arena *a, psc_str value, psc_str more)
{
    if (!value.len) return more;
    char *p = psc_arena_alloc(a, 1, value.len + 1 + more.len, 1);
    memcpy(p, value.ptr, value.len);
    p[value.len] = ' ';
    memcpy(p + value.len + 1, more.ptr, more.len);
    return (psc_str){p, value.len + 1 + more.len};
}

static void skip_stanza(psc_stanza_reader *r)
{
    psc_str line;
    while (psc_str_line(&r->rest, &line)) {
        r->line++;
        if (!psc_str_trim(line).len) break;
    }
}

static psc_status bad_line(psc_stanza_reader *r, const char *why, psc_stanza *out, psc_err *err)
{
    const uint32_t line = r->line;
    *out = (psc_stanza){0};
    skip_stanza(r);
    return psc_fail(err, PSC_DATA, r->file, line, UINT64_MAX, "%s", why);
}

psc_status psc_stanza_next(psc_stanza_reader *r, psc_stanza *out, psc_err *err)
{
    uint32_t cap = 0;
    psc_str line;
    *out = (psc_stanza){0};
    while (psc_str_line(&r->rest, &line)) {
        r->line++;
        const char *why = complaint(line);
        if (why) return bad_line(r, why, out, err);
        const psc_str text = without_comment(line), bare = psc_str_trim(text);
        if (!bare.len && text.len < line.len) continue;
        if (!bare.len) {
            if (out->n) return PSC_OK;
        } else if (!is_blank(text.ptr[0])) {
            add_field(r, out, &cap, text);
        } else if (out->n) {
            psc_field *above = &out->field[out->n - 1];
            above->value = joined(r->arena, above->value, bare);
        } else {
            return bad_line(r, "goes on with a line above, but there is none", out, err);
        }
    }
    return out->n ? PSC_OK : PSC_END;
}

const psc_field *psc_stanza_get(const psc_stanza *s, const char *key)
{
    const psc_str k = psc_str_of(key);
    for (uint32_t i = 0; i < s->n; i++)
        if (psc_str_eq(s->field[i].key, k)) return &s->field[i];
    return NULL;
}

bool psc_example_cut(psc_str example, psc_str *text, psc_str *wanted)
{
    const ptrdiff_t arrow = psc_str_find(example, PSC_STR("=>"), 0);
    *text = example;
    *wanted = (psc_str){0};
    if (arrow < 0) return false;
    *text = psc_str_trim(psc_str_sub(example, 0, (size_t)arrow));
    *wanted = psc_str_trim(psc_str_sub(example, (size_t)arrow + 2, example.len));
    return true;
}
