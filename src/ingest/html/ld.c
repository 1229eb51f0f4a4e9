/* SPDX-License-Identifier: Apache-2.0 */
/* Reading JSON-LD.
 *
 * First the values become a tree in one array (as the page's elements do), then the
 * objects are asked for their type. */
#include "ingest/html/ld.h"

#include "base/str.h"
#include "base/utf8.h"
#include "ingest/html/words.h"

enum { DEPTH = 24, VALUES = 50000 /* more are passed over */ };

typedef enum sort { TEXT, OBJECT, ARRAY } sort;

typedef struct value {
    psc_str key, text; /* as they stand in the script */
    uint32_t parent, end;
    uint8_t sort, depth;
} value;

typedef struct reader {
    psc_arena *arena;
    psc_str s;
    size_t at;
    value *v; /* [n]; values inside v[i] are i + 1 ... v[i].end - 1 */
    uint32_t n, cap;
    uint32_t open[DEPTH], n_open;
    uint32_t too_deep; /* brackets open beyond DEPTH */
} reader;

/* Values. */

static bool is_space(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

/* A quotation mark ends a string if what must follow a string follows it. */
static bool ends_string(psc_str s, size_t at)
{
    for (at++; at < s.len && is_space(s.ptr[at]); at++) continue;
    return at >= s.len || memchr(",:}]", s.ptr[at], 4) != NULL;
}

/* The string whose opening mark is at r->at. */
static psc_str take_string(reader *r)
{
    const size_t beg = ++r->at;
    size_t i = beg;
    while (i < r->s.len) {
        if (r->s.ptr[i] == '\\')
            i++;
        else if (r->s.ptr[i] == '"' && ends_string(r->s, i))
            break;
        i++;
    }
    if (i > r->s.len) i = r->s.len;
    r->at = i < r->s.len ? i + 1 : i;
    return psc_str_sub(r->s, beg, i);
}

/* A number or a word. */
static psc_str take_word(reader *r)
{
    const size_t beg = r->at;
    while (r->at < r->s.len && !is_space(r->s.ptr[r->at]) &&
           !memchr(",:}]{[\"", r->s.ptr[r->at], 7))
        r->at++;
    return psc_str_sub(r->s, beg, r->at);
}

static uint32_t add(reader *r, sort kind, psc_str key, psc_str text)
{
    if (r->n >= VALUES) return 0;
    const uint32_t id = r->n;
    value *v = psc_push(r->arena, r->v, r->n, r->cap);
    v->key = key;
    v->text = text;
    v->sort = (uint8_t)kind;
    v->depth = (uint8_t)r->n_open;
    v->parent = r->n_open ? r->open[r->n_open - 1] : 0;
    v->end = id + 1;
    return id;
}

static void open_bracket(reader *r, sort kind, psc_str key)
{
    if (r->n_open == DEPTH || r->n >= VALUES) {
        r->too_deep++;
        return;
    }
    const uint32_t id = add(r, kind, key, (psc_str){0});
    r->open[r->n_open++] = id;
}

static void close_bracket(reader *r)
{
    if (r->too_deep)
        r->too_deep--;
    else if (r->n_open > 0)
        r->v[r->open[--r->n_open]].end = r->n;
}

static void read_values(reader *r)
{
    psc_str key = {0};
    while (r->at < r->s.len) {
        const char c = r->s.ptr[r->at];
        if (c == '{' || c == '[') {
            open_bracket(r, c == '{' ? OBJECT : ARRAY, key);
            key = (psc_str){0};
            r->at++;
        } else if (c == '}' || c == ']') {
            close_bracket(r);
            r->at++;
        } else if (is_space(c) || c == ',' || c == ':') {
            r->at++;
        } else {
            const psc_str text = c == '"' ? take_string(r) : take_word(r);
            size_t next = r->at;
            while (next < r->s.len && is_space(r->s.ptr[next])) next++;
            if (next < r->s.len && r->s.ptr[next] == ':') {
                key = text;
                continue;
            }
            if (!r->too_deep) (void)add(r, TEXT, key, text);
            key = (psc_str){0};
        }
    }
    while (r->n_open) close_bracket(r);
}

/* Strings as they are meant: escapes first, then HTML's entities. */

static uint32_t hex4(psc_str s, size_t at)
{
    uint32_t v = 0;
    for (size_t i = at; i < at + 4; i++) {
        const unsigned char c = i < s.len ? (unsigned char)s.ptr[i] : 0, low = c | 32;
        if (c >= '0' && c <= '9')
            v = v << 4 | (c - '0');
        else if (low >= 'a' && low <= 'f')
            v = v << 4 | (low - 'a' + 10u);
        else
            return 0;
    }
    return v;
}

/* The escape behind s[at] == '\\'; bytes read. */
static size_t unescape(psc_str s, size_t at, char *out, size_t *n)
{
    const char c = at + 1 < s.len ? s.ptr[at + 1] : '\\';
    if (c != 'u') {
        const char *from = "nrtbf", *hit = c ? strchr(from, c) : NULL;
        out[(*n)++] = hit ? ' ' : c;
        return 2;
    }
    uint32_t cp = hex4(s, at + 2), low;
    size_t used = 6;
    if (cp >= 0xD800 && cp < 0xDC00 && at + 7 < s.len && s.ptr[at + 6] == '\\' &&
        (low = hex4(s, at + 8)) >= 0xDC00 && low < 0xE000) {
        cp = 0x10000 + ((cp - 0xD800) << 10) + (low - 0xDC00);
        used = 12;
    }
    if (cp == 0 || (cp >= 0xD800 && cp < 0xE000)) cp = PSC_UTF8_BAD;
    *n += psc_utf8_put(cp, out + *n);
    return used;
}

static psc_str meant(psc_arena *a, psc_str s)
{
    char *out = psc_new(a, char, s.len + 4);
    size_t n = 0;
    for (size_t i = 0; i < s.len;)
        if (s.ptr[i] == '\\')
            i += unescape(s, i, out, &n);
        else
            out[n++] = s.ptr[i++];
    return psc_html_text_of(a, (psc_str){out, n});
}

/* The same with its line breaks kept as \n, for a whole text. */
static psc_str meant_lines(psc_arena *a, psc_str s)
{
    psc_str out = {psc_new(a, char, 2 * s.len + 4), 0}; /* entities may grow a little */
    char *to = (char *)(uintptr_t)out.ptr;
    for (size_t i = 0; i <= s.len;) {
        size_t end = i;
        while (end < s.len && s.ptr[end] != '\n' &&
               !(s.ptr[end] == '\\' && end + 1 < s.len && s.ptr[end + 1] == 'n'))
            end += s.ptr[end] == '\\' && end + 1 < s.len ? 2 : 1;
        const psc_str line = meant(a, psc_str_sub(s, i, end));
        if (line.len && out.len + line.len + 1 <= 2 * s.len + 4) {
            memcpy(to + out.len, line.ptr, line.len);
            out.len += line.len;
            to[out.len++] = '\n';
        }
        i = end < s.len && s.ptr[end] == '\\' ? end + 2 : end + 1;
    }
    return out;
}

/* Objects. */

/* The member of that name of object i; 0: none (a member has an index above 0). */
static uint32_t member(const reader *r, uint32_t i, const char *key)
{
    const psc_str want = psc_str_of(key);
    for (uint32_t k = i + 1; k < r->v[i].end; k = r->v[k].end)
        if (psc_str_eq(r->v[k].key, want)) return k;
    return 0;
}

/* The object with that @id, other than a mere reference. */
static uint32_t by_id(const reader *r, psc_str id)
{
    for (uint32_t i = 0; i < r->n; i++) {
        const uint32_t m = r->v[i].sort == OBJECT && r->v[i].end > i + 2 ? member(r, i, "@id") : 0;
        if (m && psc_str_eq(r->v[m].text, id)) return i + 1;
    }
    return 0;
}

static psc_str text_of(const reader *r, uint32_t i, const char *key)
{
    const uint32_t m = member(r, i, key);
    if (!m) return (psc_str){0};
    if (r->v[m].sort == TEXT) return r->v[m].text;
    if (r->v[m].sort == ARRAY && r->v[m].end > m + 1 && r->v[m + 1].sort == TEXT)
        return r->v[m + 1].text;
    return (psc_str){0};
}

static void add_name(psc_html_words *w, psc_arena *a, psc_str name)
{
    const psc_str s = meant(a, name);
    if (s.len == 0 || psc_str_starts(s, PSC_STR("http"))) return;
    if (w->len) psc_html_words_add_plain(w, PSC_STR(", "));
    psc_html_words_add_plain(w, s);
}

/* Names of a value: a string, an object with a name, a list of these. */
static void add_names(const reader *r, uint32_t i, psc_html_words *w)
{
    const value *v = &r->v[i];
    if (v->sort == TEXT) {
        add_name(w, r->arena, v->text);
    } else if (v->sort == OBJECT) {
        const psc_str id = text_of(r, i, "@id");
        const uint32_t other = v->end == i + 2 && id.len ? by_id(r, id) : 0;
        add_name(w, r->arena, text_of(r, other ? other - 1 : i, "name"));
    } else {
        for (uint32_t k = i + 1, n = 0; k < v->end && n < 8; k = r->v[k].end, n++)
            if (r->v[k].sort != ARRAY) add_names(r, k, w);
    }
}

static psc_str names_of(const reader *r, uint32_t i, const char *key)
{
    psc_html_words w;
    const uint32_t m = member(r, i, key);
    psc_html_words_init(&w, r->arena);
    if (m) add_names(r, m, &w);
    return (psc_str){w.ptr, w.len};
}

/* The words of schema.org for articles; a page is the next best. */
static int rank_of_type(psc_str t)
{
    if (psc_str_find(t, PSC_STR("Article"), 0) >= 0 || psc_str_find(t, PSC_STR("Posting"), 0) >= 0)
        return 4;
    if (psc_str_eq(t, PSC_STR("Report")) || psc_str_eq(t, PSC_STR("Review")) ||
        psc_str_eq(t, PSC_STR("ClaimReview")))
        return 3;
    return psc_str_find(t, PSC_STR("WebPage"), 0) >= 0 ? 1 : 0;
}

static int rank_of(const reader *r, uint32_t i)
{
    const uint32_t m = member(r, i, "@type");
    int best = 0;
    if (!m) return 0;
    if (r->v[m].sort == TEXT) best = rank_of_type(r->v[m].text);
    for (uint32_t k = m + 1; k < r->v[m].end; k++) {
        const int rank = rank_of_type(r->v[k].text);
        if (rank > best) best = rank;
    }
    /* one that stands deeper is rather a part of another, or a related one */
    return best ? best * 8 - (r->v[i].depth < 7 ? r->v[i].depth : 7) : 0;
}

static void read_object(const reader *r, uint32_t i, int rank, psc_html_ld *out)
{
    psc_arena *a = r->arena;
    *out = (psc_html_ld){.rank = rank};
    out->headline = meant(a, text_of(r, i, "headline"));
    if (out->headline.len == 0) out->headline = meant(a, text_of(r, i, "name"));
    out->author = names_of(r, i, "author");
    if (out->author.len == 0) out->author = names_of(r, i, "creator");
    out->publisher = names_of(r, i, "publisher");
    out->section = meant(a, text_of(r, i, "articleSection"));
    out->body = meant_lines(a, text_of(r, i, "articleBody"));
    out->language = meant(a, text_of(r, i, "inLanguage"));
    out->url = meant(a, text_of(r, i, "url"));
    out->published = meant(a, text_of(r, i, "datePublished"));
    if (out->published.len == 0) out->published = meant(a, text_of(r, i, "dateCreated"));
    if (out->published.len == 0) out->published = meant(a, text_of(r, i, "uploadDate"));
    out->modified = meant(a, text_of(r, i, "dateModified"));
}

void psc_html_ld_read(psc_arena *a, psc_str script, psc_html_ld *out)
{
    reader r = {.arena = a, .s = script};
    read_values(&r);
    for (uint32_t i = 0; i < r.n; i++) {
        const int rank = r.v[i].sort == OBJECT ? rank_of(&r, i) : 0;
        if (rank > out->rank) read_object(&r, i, rank, out);
    }
}
