/* SPDX-License-Identifier: Apache-2.0 */
/* Recognition by content: formats with a signature first, then JSON, then text. */
#include "ingest/sniff.h"

#include "base/str.h"

typedef struct signature {
    const char *bytes;
    size_t len;
    const char *what; /* what it is and what to do */
} signature;

static const signature known[] = {
    {"\x1F\x8B", 2, "gzip data; unpack it first (gunzip)"},
    {"\x28\xB5\x2F\xFD", 4, "Zstandard data; unpack it first (unzstd)"},
    {"\xFD"
     "7zXZ",
     5, "xz data; unpack it first (unxz)"},
    {"BZh", 3, "bzip2 data; unpack it first (bunzip2)"},
    {"PK\x03\x04", 4, "a zip archive (or an office document); unpack it first"},
    {"%PDF-", 5, "a PDF file; convert it to text first (pdftotext)"},
    {"\xFF\xFE", 2, "UTF-16 text; convert it with: iconv -f UTF-16 -t UTF-8"},
    {"\xFE\xFF", 2, "UTF-16 text; convert it with: iconv -f UTF-16 -t UTF-8"},
    {"\x7F"
     "ELF",
     4, "a program, not text"},
    {"\x89PNG", 4, "a picture, not text"},
    {"\xFF\xD8\xFF", 3, "a picture, not text"},
    {"WARC/", 5, "a WARC archive, which cannot be read yet"},
    {"{\\rtf", 5, "an RTF document; save it as plain text first"},
};

/* Lower case beginnings of markup that is not read yet. */
static const char *const markup[] = {"<!doctype html", "<html", "<?xml", "<rss",
                                     "<feed",          "<head", "<body"};

static psc_str skip_front(psc_str s)
{
    if (s.len >= 3 && memcmp(s.ptr, "\xEF\xBB\xBF", 3) == 0) s = psc_str_sub(s, 3, s.len);
    while (s.len && strchr(" \t\r\n", s.ptr[0]) && s.ptr[0]) s = psc_str_sub(s, 1, s.len);
    return s;
}

/* { and then a key or }: an object, and no brace of prose. */
static bool opens_object(psc_str s)
{
    s = skip_front(s);
    if (s.len == 0 || s.ptr[0] != '{') return false;
    s = skip_front(psc_str_sub(s, 1, s.len));
    return s.len == 0 || s.ptr[0] == '"' || s.ptr[0] == '}';
}

static bool opens_array(psc_str s)
{
    return s.len && s.ptr[0] == '[' && opens_object(psc_str_sub(s, 1, s.len));
}

/* Do at least half of the first lines open an object?  One bad line among the
 * first must not turn the whole file into prose. */
static bool is_json_lines(psc_str head)
{
    uint32_t n = 0, objects = 0;
    psc_str line;
    while (n < 20 && psc_str_line(&head, &line)) {
        if (skip_front(line).len == 0) continue;
        n++;
        objects += opens_object(line);
    }
    return objects > 0 && objects * 2 >= n;
}

static const char *markup_name(psc_str s)
{
    for (size_t i = 0; i < sizeof markup / sizeof *markup; i++) {
        const size_t n = strlen(markup[i]);
        if (s.len >= n && psc_str_ieq(psc_str_sub(s, 0, n), psc_str_of(markup[i])))
            return markup[i];
    }
    return NULL;
}

psc_status psc_sniff(psc_str head, const char *file, psc_input_kind *kind, psc_err *err)
{
    *kind = PSC_INPUT_TEXT;
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (head.len >= known[i].len && memcmp(head.ptr, known[i].bytes, known[i].len) == 0)
            return psc_fail(err, PSC_INPUT, file, 0, UINT64_MAX, "%s", known[i].what);
    const psc_str front = skip_front(head);
    if (front.len == 0)
        return psc_fail(err, PSC_INPUT, file, 0, UINT64_MAX, "empty: there is no text in it");
    if (opens_array(front))
        return psc_fail(err, PSC_INPUT, file, 1, (uint64_t)(front.ptr - head.ptr),
                        "a JSON array; write one object a line (jq -c .[])");
    if (is_json_lines(head))
        *kind = PSC_INPUT_JSON;
    else if (markup_name(front))
        return psc_fail(err, PSC_INPUT, file, 0, 0,
                        "HTML or XML, which cannot be read yet; give its text");
    return PSC_OK;
}
