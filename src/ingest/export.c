/* SPDX-License-Identifier: Apache-2.0 */
/* Text exports of press databases: several articles in a file, each with fields.
 *
 *     Nexis:    "3 of 20 DOCUMENTS" or "Document 3 of 20", then lines such as
 *               "BYLINE: ...", "LENGTH: 512 words", "LOAD-DATE: ...", words between
 *     Factiva:  two letters at the front of a line: HD headline, BY byline, WC words,
 *               PD date, SN source, LA language, LP lead, TD text, AN accession number
 *
 * An article of the first kind begins with its count; one of the second with the
 * first field after the accession number of the one before. */
#include "base/str.h"
#include "ingest/cut.h"
#include "ingest/readers.h"

/* Nexis. */

static bool eat_digits(psc_str *s)
{
    size_t n = 0;
    while (n < s->len && s->ptr[n] >= '0' && s->ptr[n] <= '9') n++;
    *s = psc_str_sub(*s, n, s->len);
    return n > 0 && n < 8;
}

static bool eat(psc_str *s, const char *word)
{
    const psc_str w = psc_str_of(word);
    if (s->len < w.len || !psc_str_ieq(psc_str_sub(*s, 0, w.len), w)) return false;
    *s = psc_str_sub(*s, w.len, s->len);
    return true;
}

/* "3 of 20 DOCUMENTS", "Document 3 of 20" */
static bool is_count(psc_str line)
{
    psc_str s = psc_str_trim(line);
    if (s.len > 60) return false;
    const bool before = eat(&s, "Document ");
    if (!eat_digits(&s) || !eat(&s, " of ") || !eat_digits(&s)) return false;
    return before ? s.len == 0 : eat(&s, " DOCUMENT");
}

/* Factiva. */

/* The two letters of a field line: alone, or with blanks behind. */
static bool is_tagged(psc_str line, const char *tag)
{
    if (line.len < 2 || line.ptr[0] != tag[0] || line.ptr[1] != tag[1]) return false;
    return line.len == 2 || line.ptr[2] == ' ' || line.ptr[2] == '\t';
}

static const char *const tags[] = {"SE",  "HD",  "CR", "BY", "WC",  "PD", "ET", "SN",
                                   "SC",  "NGC", "ED", "PG", "VOL", "LA", "CY", "LP",
                                   "TD",  "ART", "CT", "CO", "IN",  "NS", "RE", "IPC",
                                   "IPD", "PUB", "AN", "RF", "CLM", "DLN"};

/* The tag of a line; NULL if it has none. */
static const char *tag_of(psc_str line)
{
    for (size_t i = 0; i < sizeof tags / sizeof *tags; i++) {
        const size_t n = strlen(tags[i]);
        if (line.len < n || memcmp(line.ptr, tags[i], n) != 0) continue;
        if (line.len == n || line.ptr[n] == ' ' || line.ptr[n] == '\t') return tags[i];
    }
    return NULL;
}

static bool opens_factiva(psc_str head)
{
    static const char *const telling[] = {"HD", "WC", "PD", "SN", "LA", "LP", "TD"};
    unsigned seen = 0;
    psc_str line;
    for (int i = 0; i < 60 && psc_str_line(&head, &line); i++)
        for (unsigned k = 0; k < 7; k++) seen |= (unsigned)is_tagged(line, telling[k]) << k;
    return (seen & 1) && __builtin_popcount(seen) >= 5;
}

static bool opens_nexis(psc_str head)
{
    psc_str line;
    for (int i = 0; i < 20 && psc_str_line(&head, &line); i++) {
        if (is_count(line)) return true;
    }
    return false;
}

bool psc_export_opens(psc_str head)
{
    if (psc_str_starts(head, PSC_STR("\xEF\xBB\xBF"))) head = psc_str_sub(head, 3, head.len);
    return opens_nexis(head) || opens_factiva(head);
}

/* Cutting. */

/* State of one pass over lines: an article ends before a count, or before the first
 * tag behind an accession number. */
typedef struct edge {
    bool words, accession;
} edge;

static bool is_edge(edge *e, psc_str line)
{
    const bool count = is_count(line);
    const char *tag = tag_of(line);
    const bool first = e->accession && tag && strcmp(tag, "RF") != 0 && strcmp(tag, "AN") != 0;
    const bool cut = e->words && (count || first);
    if (tag && strcmp(tag, "AN") == 0) e->accession = true;
    if (psc_str_trim(line).len) e->words = true;
    return cut;
}

/* Where the first article of s ends; s.len: not in s. */
static size_t article_end(psc_str s)
{
    edge e = {0};
    psc_str rest = s, line;
    while (rest.len) {
        const size_t at = s.len - rest.len;
        (void)psc_str_line(&rest, &line);
        if (rest.len == 0) break; /* maybe half a line */
        if (is_edge(&e, line)) return at;
    }
    return s.len;
}

psc_status psc_cut_export(psc_cut *c, psc_input *out, psc_err *err)
{
    psc_bytes *b = c->bytes;
    for (;;) {
        const psc_str s = psc_bytes_view(b);
        const size_t end = article_end(s);
        if (end == s.len && !b->eof && s.len <= c->limit) {
            const psc_status st = psc_bytes_fill(b, err);
            if (st == PSC_OK) continue;
            psc_cut_drop(c);
            return st;
        }
        if (s.len == 0) return PSC_END;
        const bool over = end > c->limit;
        out->bytes = psc_str_sub(s, 0, end);
        out->line = c->line;
        out->byte = psc_bytes_tell(b);
        c->line += psc_cut_lines(out->bytes);
        psc_bytes_eat(b, end);
        if (over) return psc_cut_too_long(c, out->line, out->byte, err);
        if (psc_str_trim(out->bytes).len == 0) return PSC_END;
        out->number = ++c->number;
        return PSC_OK;
    }
}

/* Reading: fields to the document, the other lines are its words. */

typedef struct article {
    psc_reading *r;
    psc_str language, date, length;
    psc_str front[8]; /* the first lines: newspaper, date, headline */
    uint32_t n_front;
    char *body;
    size_t n_body;
    bool in_body, over;
} article;

static void add_line(article *t, psc_str line)
{
    memcpy(t->body + t->n_body, line.ptr ? line.ptr : "", line.len);
    t->n_body += line.len;
    t->body[t->n_body++] = '\n';
}

static void set(psc_str *to, psc_str value)
{
    if (to->len == 0) *to = value;
}

/* "BYLINE: Jane Doe": the label (capitals, hyphens) and what is behind it. */
static bool labelled(psc_str line, psc_str *label, psc_str *value)
{
    *value = line;
    *label = psc_str_cut(value, ':');
    if (value->ptr == line.ptr || label->len < 4 || label->len > 24) return false;
    for (size_t i = 0; i < label->len; i++) {
        const char c = label->ptr[i];
        if (!((c | 32) >= 'a' && (c | 32) <= 'z') && c != '-' && c != ' ') return false;
    }
    *value = psc_str_trim(*value);
    return true;
}

/* Labels in front of the words, and those behind: what is not listed is words. */
static const struct {
    const char *label;
    bool tail;
} labels[] = {{"BYLINE", false},
              {"SECTION", false},
              {"LENGTH", false},
              {"DATELINE", false},
              {"HIGHLIGHT", false},
              {"BODY", false},
              {"HEADLINE", false},
              {"SOURCE", false},
              {"SERIES", false},
              {"LOAD-DATE", true},
              {"LANGUAGE", true},
              {"GRAPHIC", true},
              {"PUBLICATION-TYPE", true},
              {"DOCUMENT-TYPE", true},
              {"JOURNAL-CODE", true},
              {"SUBJECT", true},
              {"ORGANIZATION", true},
              {"GEOGRAPHIC", true},
              {"INDUSTRY", true},
              {"PERSON", true},
              {"COMPANY", true},
              {"TICKER", true},
              {"COUNTRY", true},
              {"CITY", true},
              {"STATE", true},
              {"CORRECTION-DATE", true}};

static int label_index(psc_str label)
{
    for (size_t i = 0; i < sizeof labels / sizeof *labels; i++)
        if (psc_str_ieq(label, psc_str_of(labels[i].label))) return (int)i;
    return -1;
}

static void take_label(article *t, int i, psc_str value)
{
    psc_document *doc = t->r->doc;
    const char *name = labels[i].label;
    if (strcmp(name, "BYLINE") == 0) set(&doc->byline, value);
    if (strcmp(name, "HEADLINE") == 0) set(&doc->title, value);
    if (strcmp(name, "SOURCE") == 0) set(&doc->publisher, value);
    if (strcmp(name, "LANGUAGE") == 0) set(&t->language, value);
    if (strcmp(name, "LOAD-DATE") == 0) set(&t->date, value);
    t->over |= labels[i].tail;
    /* the words begin behind the last label in front of them */
    t->in_body |= !labels[i].tail;
}

static bool is_year(psc_str s, size_t i)
{
    return i + 4 <= s.len && (s.ptr[i] == '1' || s.ptr[i] == '2') && s.ptr[i + 1] >= '0' &&
           s.ptr[i + 1] <= '9' && s.ptr[i + 2] >= '0' && s.ptr[i + 2] <= '9' &&
           s.ptr[i + 3] >= '0' && s.ptr[i + 3] <= '9';
}

static bool has_year(psc_str s)
{
    for (size_t i = 0; i < s.len; i++)
        if (is_year(s, i)) return true;
    return false;
}

/* Of the lines before the first label: a newspaper, a line with a date, a headline. */
static void use_front(article *t)
{
    psc_document *doc = t->r->doc;
    int date = -1;
    for (uint32_t i = 0; i < t->n_front && date < 0; i++) {
        if (!has_year(t->front[i])) continue;
        psc_reading_date(t->r, t->front[i]);
        if (doc->basis != PSC_BASIS_NONE) date = (int)i;
    }
    if (date == 1 || (date < 0 && t->n_front >= 2)) { /* newspaper, date, edition, headline */
        set(&doc->publisher, t->front[0]);
        set(&doc->title, t->front[t->n_front - 1]);
    } else if (date >= 2) { /* headline, newspaper, date */
        set(&doc->title, t->front[0]);
        set(&doc->publisher, t->front[1]);
    } else if (t->n_front) {
        set(&doc->title, t->front[0]);
    }
}

static bool is_copyright(psc_str s)
{
    return eat(&s, "Copyright ") || psc_str_ieq(s, PSC_STR("All Rights Reserved")) ||
           psc_str_ieq(s, PSC_STR("End of Document"));
}

static void read_nexis_line(article *t, psc_str raw)
{
    const psc_str line = psc_str_trim(raw);
    psc_str label, value;
    if (is_count(line) || is_copyright(line)) return;
    const int i = labelled(line, &label, &value) ? label_index(label) : -1;
    if (i >= 0) {
        take_label(t, i, value);
    } else if (t->over) {
        return;
    } else if (t->in_body) {
        add_line(t, raw);
    } else if (line.len && t->n_front < 8) {
        t->front[t->n_front++] = line;
    } else if (line.len) {
        add_line(t, raw);
    }
}

static void read_factiva_line(article *t, const char **tag, psc_str raw)
{
    const char *here = tag_of(raw);
    const psc_str value = psc_str_trim(here ? psc_str_sub(raw, strlen(here), raw.len) : raw);
    psc_document *doc = t->r->doc;
    if (here) *tag = here;
    if (!*tag) return;
    if (strcmp(*tag, "LP") == 0 || strcmp(*tag, "TD") == 0) {
        add_line(t, value);
        return;
    }
    if (value.len == 0) return;
    if (strcmp(*tag, "HD") == 0)
        doc->title = doc->title.len
                         ? psc_arena_printf(t->r->arena, "%.*s %.*s", (int)doc->title.len,
                                            doc->title.ptr, (int)value.len, value.ptr)
                         : value;
    if (strcmp(*tag, "BY") == 0) set(&doc->byline, value);
    if (strcmp(*tag, "SN") == 0) set(&doc->publisher, value);
    if (strcmp(*tag, "PD") == 0) set(&t->date, value);
    if (strcmp(*tag, "LA") == 0) set(&t->language, value);
    if (strcmp(*tag, "AN") == 0)
        set(&doc->id, eat(&(psc_str){value.ptr, value.len}, "Document ")
                          ? psc_str_sub(value, 9, value.len)
                          : value);
}

psc_status psc_read_export(psc_reading *r, psc_err *err)
{
    const psc_str all = psc_reading_decode(r, r->in->bytes, r->in->about.charset);
    article t = {.r = r, .body = psc_new(r->arena, char, all.len + 2)};
    const bool factiva = !opens_nexis(all) && opens_factiva(all);
    const char *tag = NULL;
    psc_str rest = all, line;
    while (psc_str_line(&rest, &line)) {
        if (factiva)
            read_factiva_line(&t, &tag, line);
        else
            read_nexis_line(&t, line);
    }
    if (!factiva) use_front(&t);
    psc_reading_date(r, t.date);
    set(&r->doc->id, psc_reading_id(r));
    set(&r->doc->language, psc_reading_language(r, t.language));
    r->doc->title = psc_reading_line(r, r->doc->title);
    r->doc->byline = psc_reading_byline(r, r->doc->byline);
    if (psc_str_trim((psc_str){t.body, t.n_body}).len == 0)
        return psc_reading_fail(r, err, "an article of an export without words");
    return psc_reading_text(r, (psc_str){t.body, t.n_body}, err);
}
