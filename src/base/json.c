/* SPDX-License-Identifier: Apache-2.0 */
/* JSON writer.  One flag is enough for the commas: set after a value, cleared
 * after an opening bracket and a key. */
#include <assert.h>
#include <math.h>
#include <stdio.h>

#include "base/json.h"
#include "base/str.h"
#include "base/utf8.h"

void psc_json_init(psc_json *j, psc_buf *out)
{
    *j = (psc_json){out, false};
}

/* Before a value or key: the comma it needs. */
static void item(psc_json *j)
{
    if (j->comma) psc_buf_char(j->out, ',');
    j->comma = true;
}

static void open_with(psc_json *j, char bracket)
{
    item(j);
    psc_buf_char(j->out, bracket);
    j->comma = false;
}

static void close_with(psc_json *j, char bracket)
{
    psc_buf_char(j->out, bracket);
    j->comma = true;
}

void psc_json_object(psc_json *j)
{
    open_with(j, '{');
}

void psc_json_object_end(psc_json *j)
{
    close_with(j, '}');
}

void psc_json_array(psc_json *j)
{
    open_with(j, '[');
}

void psc_json_array_end(psc_json *j)
{
    close_with(j, ']');
}

/* The two-letter escape of c, 0 if it has none. */
static char short_escape(unsigned char c)
{
    switch (c) {
    case '"': return '"';
    case '\\': return '\\';
    case '\b': return 'b';
    case '\f': return 'f';
    case '\n': return 'n';
    case '\r': return 'r';
    case '\t': return 't';
    default: return 0;
    }
}

static void escape(psc_buf *out, unsigned char c)
{
    const char letter = short_escape(c);
    if (letter)
        psc_buf_bytes(out, (const char[]){'\\', letter}, 2);
    else
        psc_buf_printf(out, "\\u%04x", c);
}

/* Length of the valid, unescaped run that s starts with. */
static size_t plain_run(psc_str s, size_t from)
{
    size_t i = from;
    while (i < s.len) {
        const unsigned char c = (unsigned char)s.ptr[i];
        if (c < 0x20 || c == '"' || c == '\\' || c == 0x7F) break;
        if (c < 0x80) {
            i++;
            continue;
        }
        size_t next = i;
        if (psc_utf8_next(s, &next) == PSC_UTF8_BAD) break;
        i = next;
    }
    return i - from;
}

static void quoted(psc_buf *out, psc_str s)
{
    psc_buf_char(out, '"');
    for (size_t i = 0; i < s.len;) {
        const size_t n = plain_run(s, i);
        psc_buf_bytes(out, s.ptr + i, n);
        i += n;
        if (i == s.len) break;
        if ((unsigned char)s.ptr[i] < 0x80) {
            escape(out, (unsigned char)s.ptr[i++]);
        } else {
            psc_utf8_next(s, &i);
            psc_buf_bytes(out, "\xEF\xBF\xBD", 3);
        }
    }
    psc_buf_char(out, '"');
}

void psc_json_key(psc_json *j, const char *key)
{
    item(j);
    quoted(j->out, psc_str_of(key));
    psc_buf_char(j->out, ':');
    j->comma = false;
}

void psc_json_str(psc_json *j, psc_str s)
{
    item(j);
    quoted(j->out, s);
}

void psc_json_int(psc_json *j, int64_t v)
{
    char text[24], *p = text + sizeof text;
    uint64_t u = v < 0 ? 0 - (uint64_t)v : (uint64_t)v;
    do *--p = (char)('0' + u % 10);
    while (u /= 10);
    if (v < 0) *--p = '-';
    item(j);
    psc_buf_bytes(j->out, p, (size_t)(text + sizeof text - p));
}

void psc_json_num(psc_json *j, double v, int digits)
{
    char text[400]; /* the largest double has 309 digits before the point */
    assert(digits >= 0 && digits <= 17 && "a double has no more");
    if (!isfinite(v)) {
        psc_json_null(j);
        return;
    }
    size_t n = (size_t)snprintf(text, sizeof text, "%.*f", digits, v);
    if (digits) {
        char *point = text + n - (size_t)digits - 1; /* the locale may have put a comma */
        *point = '.';
        while (text[n - 1] == '0') n--;
        if (text[n - 1] == '.') n--;
    }
    const psc_str s = {text, n};
    item(j);
    psc_buf_str(j->out, psc_str_eq(s, PSC_STR("-0")) ? PSC_STR("0") : s);
}

void psc_json_bool(psc_json *j, bool v)
{
    item(j);
    psc_buf_str(j->out, v ? PSC_STR("true") : PSC_STR("false"));
}

void psc_json_null(psc_json *j)
{
    item(j);
    psc_buf_str(j->out, PSC_STR("null"));
}

void psc_json_pair(psc_json *j, const char *key, psc_str value)
{
    if (!value.len) return;
    psc_json_key(j, key);
    psc_json_str(j, value);
}
