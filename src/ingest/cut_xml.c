/* SPDX-License-Identifier: Apache-2.0 */
/* XML cut at the elements that are reports: item (RSS, RDF), entry (Atom), newsItem
 * (NewsML), nitf.  What stands before the first one tells of the whole feed. */
#include "base/str.h"
#include "ingest/charset.h"
#include "ingest/cut.h"
#include "ingest/xml.h"

enum { HEAD_MAX = 1 << 18 /* bytes of a feed before its first report that are looked at */ };

static bool is_report(psc_str name)
{
    static const char *const names[] = {"item", "entry", "newsItem", "nitf"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (psc_str_ieq(name, psc_str_of(names[i]))) return true;
    return false;
}

/* What the head of a feed says; the words are kept in c->note. */

static void keep(psc_cut *c, psc_str value, psc_span *where)
{
    value = psc_str_trim(value);
    *where = (psc_span){(uint32_t)c->note.len, (uint32_t)(c->note.len + value.len)};
    if (value.len < 1000) psc_buf_str(&c->note, value);
    where->end = (uint32_t)c->note.len;
}

/* The words of <title>, raw: entities and CDATA are for the one who reads them. */
static psc_str element_words(psc_str head, size_t at, const psc_xml_token *t)
{
    const psc_str inner = psc_str_trim(psc_xml_inner(head, &at, t));
    if (!psc_str_starts(inner, PSC_STR("<![CDATA["))) return inner;
    return psc_str_sub(inner, 9, inner.len > 12 ? inner.len - 3 : 9);
}

static void read_feed_head(psc_cut *c, psc_str head)
{
    psc_span title = {0}, language = {0}, charset = {0};
    psc_xml_token t;
    bool titled = false, spoken = false; /* the first of each is asked, and no other */
    keep(c, psc_charset_of_xml(head), &charset);
    for (size_t at = 0; psc_xml_next(head, &at, &t) != PSC_XML_SHORT;) {
        if (t.kind != PSC_XML_OPEN) continue;
        const psc_str lang = psc_xml_attr(&t, "xml:lang");
        if (lang.len && language.end == language.beg) keep(c, lang, &language);
        if (!titled && psc_str_eq(t.name, PSC_STR("title"))) {
            keep(c, element_words(head, at, &t), &title);
            titled = true;
        }
        if (!spoken && psc_str_eq(t.name, PSC_STR("language"))) {
            keep(c, element_words(head, at, &t), &language);
            spoken = true;
        }
    }
    const psc_str note = psc_buf_view(&c->note);
    c->about.publisher = psc_str_at(note, title);
    c->about.language = psc_str_at(note, language);
    c->about.charset = psc_str_at(note, charset);
}

/* Where the hunt for the next report is, in the window. */
typedef struct hunt {
    size_t at;      /* tokens before it are looked at */
    uint32_t depth; /* open elements of the report's own name; 0: outside of reports */
    char name[12];
} hunt;

/* What stands outside of reports goes; once it is read as the head of the feed. */
static void eat_outside(psc_cut *c, hunt *h, size_t upto)
{
    const psc_str s = psc_str_sub(psc_bytes_view(c->bytes), 0, upto);
    if (!c->begun) read_feed_head(c, s);
    c->begun = true;
    c->line += psc_cut_lines(s);
    psc_bytes_eat(c->bytes, upto);
    h->at -= upto;
}

static bool opens_report(const psc_xml_token *t)
{
    return t->kind == PSC_XML_OPEN && is_report(t->name);
}

/* One more token; false: there is no whole one. */
static bool advance(psc_cut *c, hunt *h, bool *found)
{
    psc_xml_token t;
    const size_t before = h->at;
    if (psc_xml_next(psc_bytes_view(c->bytes), &h->at, &t) == PSC_XML_SHORT) return false;
    if (h->depth == 0 && opens_report(&t)) {
        h->depth = 1;
        memcpy(h->name, t.name.ptr, t.name.len);
        h->name[t.name.len] = 0;
        eat_outside(c, h, before);
    } else if (h->depth && psc_str_eq(t.name, psc_str_of(h->name))) {
        h->depth += t.kind == PSC_XML_OPEN ? 1u : t.kind == PSC_XML_CLOSE ? -1u : 0;
        *found = h->depth == 0;
    }
    return true;
}

/* A report that is longer than the limit: the hunt goes on inside of it. */
static psc_status leave_long(psc_cut *c, hunt *h, psc_err *err)
{
    const uint64_t byte = psc_bytes_tell(c->bytes), line = c->line;
    eat_outside(c, h, h->at ? h->at : psc_bytes_view(c->bytes).len);
    return psc_cut_too_long(c, line, byte, err);
}

static psc_status end_of_feed(psc_cut *c, const hunt *h, psc_err *err)
{
    c->done = true;
    if (h->depth)
        return psc_fail(err, PSC_INPUT, c->file, c->line, psc_bytes_tell(c->bytes),
                        "cut off: the <%s> that begins here is never closed", h->name);
    if (c->number) return PSC_END;
    return psc_fail(err, PSC_INPUT, c->file, 0, UINT64_MAX, "there is no report in this feed");
}

/* Fill the window until a whole report stands at its front; h->at is its length. */
static psc_status find_report(psc_cut *c, hunt *h, psc_err *err)
{
    for (bool found = false;;) {
        while (!found && advance(c, h, &found)) continue;
        if (found) return PSC_OK;
        if (h->depth == 0 && (c->begun || h->at > HEAD_MAX)) eat_outside(c, h, h->at);
        if (psc_bytes_view(c->bytes).len > c->limit) return leave_long(c, h, err);
        if (c->bytes->eof) return end_of_feed(c, h, err);
        const psc_status st = psc_bytes_fill(c->bytes, err);
        if (st == PSC_OK) continue;
        psc_cut_drop(c);
        return st;
    }
}

psc_status psc_cut_xml(psc_cut *c, psc_input *out, psc_err *err)
{
    hunt h = {0};
    if (c->done) return PSC_END;
    const psc_status st = find_report(c, &h, err);
    if (st) return st;
    out->bytes = psc_str_sub(psc_bytes_view(c->bytes), 0, h.at);
    out->byte = psc_bytes_tell(c->bytes);
    out->line = c->line;
    out->number = ++c->number;
    out->about = c->about;
    c->line += psc_cut_lines(out->bytes);
    psc_bytes_eat(c->bytes, h.at);
    return PSC_OK;
}
