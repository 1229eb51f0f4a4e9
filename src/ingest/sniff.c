/* SPDX-License-Identifier: Apache-2.0 */
/* Recognition by content: signatures first, then JSON, markup, mail, exports, then
 * text, which is what is left. */
#include "ingest/sniff.h"

#include "base/str.h"
#include "ingest/cut.h"
#include "ingest/xml.h"

typedef struct signature {
    const char *bytes;
    size_t len;
    const char *what; /* what it is and what to do */
} signature;

static const signature refused[] = {
    {"%PDF-", 5, "a PDF file; convert it to text first (pdftotext)"},
    {"\x7F"
     "ELF",
     4, "a program, not text"},
    {"\x89PNG", 4, "a picture, not text"},
    {"GIF8", 4, "a picture, not text"},
    {"\xFF\xD8\xFF", 3, "a picture, not text"},
    {"RIFF", 4, "a picture or sound, not text"},
    {"OggS", 4, "a sound recording, not text"},
    {"ID3", 3, "a sound recording, not text"},
    {"{\\rtf", 5, "an RTF document; save it as plain text first"},
    {"\xD0\xCF\x11\xE0", 4, "an old office document; save it as plain text first"},
    {"7z\xBC\xAF\x27\x1C", 6, "a 7z archive; unpack it first"},
    {"Rar!\x1A\x07", 6, "a RAR archive; unpack it first"},
    {"SQLite format 3", 15, "a database, not text"},
};

/* Elements that HTML begins with when nothing announces it. */
static const char *const html_names[] = {"html", "head", "body", "title", "meta",    "div",
                                         "p",    "h1",   "h2",   "table", "article", "section",
                                         "main", "span", "link", "script"};

/* Root elements of XML whose reports we know how to cut. */
static const char *const xml_names[] = {"rss",  "feed",     "RDF",         "item",
                                        "nitf", "newsItem", "newsMessage", "NewsML"};

static psc_str skip_front(psc_str s)
{
    if (s.len >= 3 && memcmp(s.ptr, "\xEF\xBB\xBF", 3) == 0) s = psc_str_sub(s, 3, s.len);
    while (s.len && strchr(" \t\r\n", s.ptr[0]) && s.ptr[0]) s = psc_str_sub(s, 1, s.len);
    return s;
}

/* Wide characters: by their mark, or by NULs in every other byte. */

static bool has_nuls(psc_str s, size_t from, size_t step)
{
    size_t n = 0;
    for (size_t i = from; i < s.len && n < 16; i += step, n++)
        if (s.ptr[i] != 0 || s.ptr[i ^ 1] == 0) return false;
    return n >= 4;
}

static bool is_wide(psc_str s, psc_found *f)
{
    f->form = PSC_FORM_WIDE;
    f->width = s.len >= 4 && (memcmp(s.ptr, "\xFF\xFE\0\0", 4) == 0 ||
                              memcmp(s.ptr, "\0\0\xFE\xFF", 4) == 0)
                   ? 4
                   : 2;
    if (s.len < 2) return false;
    s.len &= ~(size_t)1;
    f->big = memcmp(s.ptr, "\xFE\xFF", 2) == 0 || s.ptr[0] == 0;
    const bool marked = f->width == 4 || memcmp(s.ptr, "\xFF\xFE", 2) == 0 ||
                        memcmp(s.ptr, "\xFE\xFF", 2) == 0;
    return marked || has_nuls(s, f->big ? 0 : 1, 2);
}

/* JSON. */

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
    if (s.len == 0 || s.ptr[0] != '[') return false;
    s = skip_front(psc_str_sub(s, 1, s.len));
    return opens_object(s) || (s.len && s.ptr[0] == ']');
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

/* Markup. */

static bool is_one_of(psc_str name, const char *const *list, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (psc_str_ieq(name, psc_str_of(list[i]))) return true;
    return false;
}

/* The first element: steps over declarations and comments.  False: no markup. */
static bool first_element(psc_str s, psc_xml_token *t)
{
    size_t at = 0;
    for (int i = 0; i < 64; i++) {
        const psc_xml_kind k = psc_xml_next(s, &at, t);
        if (k == PSC_XML_OPEN || k == PSC_XML_EMPTY) return true;
        if (k != PSC_XML_OTHER && psc_str_trim(t->raw).len) return false;
        if (k == PSC_XML_SHORT || at >= s.len) return false;
    }
    return false;
}

static bool says_html(psc_str s)
{
    static const char doctype[] = "<!doctype html";
    const size_t n = sizeof doctype - 1;
    return s.len >= n && psc_str_ieq(psc_str_sub(s, 0, n), psc_str_of(doctype));
}

static psc_status sniff_markup(psc_str s, const char *file, psc_found *f, psc_err *err)
{
    psc_xml_token t;
    f->form = PSC_FORM_HTML;
    if (says_html(s)) return PSC_OK;
    if (!first_element(s, &t)) {
        f->form = PSC_FORM_TEXT;
        return PSC_OK;
    }
    if (is_one_of(t.name, html_names, sizeof html_names / sizeof *html_names)) return PSC_OK;
    f->form = PSC_FORM_XML;
    if (is_one_of(t.name, xml_names, sizeof xml_names / sizeof *xml_names)) return PSC_OK;
    f->form = PSC_FORM_TEXT;
    if (!psc_str_starts(s, PSC_STR("<?xml"))) return PSC_OK;
    return psc_fail(err, PSC_INPUT, file, 0, 0,
                    "XML of a kind that is not known (it begins with <%.*s>); RSS, Atom, NITF, "
                    "NewsML and XHTML are read",
                    (int)(t.name.len < 40 ? t.name.len : 40), t.name.ptr);
}

/* A table, or else text. */
static psc_status sniff_table(psc_str head, const char *file, psc_found *f, psc_err *err)
{
    char sep;
    const psc_table_look look = psc_table_opens(head, &sep);
    f->form = look == PSC_TABLE_REPORTS ? PSC_FORM_TABLE : PSC_FORM_TEXT;
    if (look != PSC_TABLE_WORDLESS) return PSC_OK;
    return psc_fail(err, PSC_INPUT, file, 1, 0,
                    "a table without a column of words: name it text (or body, content, html)");
}

psc_status psc_sniff(psc_str head, const char *file, psc_found *f, psc_err *err)
{
    *f = (psc_found){0};
    for (size_t i = 0; i < sizeof refused / sizeof *refused; i++)
        if (head.len >= refused[i].len && memcmp(head.ptr, refused[i].bytes, refused[i].len) == 0)
            return psc_fail(err, PSC_INPUT, file, 0, UINT64_MAX, "%s", refused[i].what);
    f->packing = psc_packing_of(head);
    f->form = f->packing                                ? PSC_FORM_PACKED
              : psc_str_starts(head, PSC_STR("PK\3\4")) ? PSC_FORM_ZIP
              : psc_str_starts(head, PSC_STR("PK\5\6")) ? PSC_FORM_ZIP
              : psc_tar_opens(head)                     ? PSC_FORM_TAR
              : psc_str_starts(head, PSC_STR("WARC/"))  ? PSC_FORM_WARC
                                                        : PSC_FORM_TEXT;
    if (f->form != PSC_FORM_TEXT || is_wide(head, f)) return PSC_OK;
    const psc_str front = skip_front(head);
    f->form = PSC_FORM_TEXT;
    if (front.len == 0)
        return psc_fail(err, PSC_INPUT, file, 0, UINT64_MAX, "empty: there is no text in it");
    if (opens_array(front))
        f->form = PSC_FORM_JSON;
    else if (is_json_lines(head))
        f->form = PSC_FORM_JSON_LINES;
    else if (opens_object(front))
        f->form = PSC_FORM_JSON;
    else if (front.ptr[0] == '<')
        return sniff_markup(front, file, f, err);
    else if (psc_mbox_opens(head) || psc_mail_opens(head) || psc_export_opens(head))
        f->form = psc_mbox_opens(head)   ? PSC_FORM_MBOX
                  : psc_mail_opens(head) ? PSC_FORM_MAIL
                                         : PSC_FORM_EXPORT;
    else
        return sniff_table(head, file, f, err);
    return PSC_OK;
}
