/* SPDX-License-Identifier: Apache-2.0 */
/* Elements that are reports: entries of feeds (RSS 0.9 to 2.0, RDF, Atom), NITF,
 * items of NewsML-G2 and NewsML 1.  Elements are known by their names, whatever their
 * prefix: feeds declare what they like. */
#include "base/str.h"
#include "ingest/readers.h"
#include "ingest/xml.h"

/* Finding elements. */

typedef struct element {
    psc_xml_token open;
    psc_str inner;
} element;

/* The next element of s at *at, whatever its depth below; *at goes behind its end. */
static bool next_element(psc_str s, size_t *at, element *e)
{
    for (psc_xml_kind k; (k = psc_xml_next(s, at, &e->open)) != PSC_XML_SHORT;) {
        if (k != PSC_XML_OPEN && k != PSC_XML_EMPTY) continue;
        e->inner = psc_xml_inner(s, at, &e->open);
        return true;
    }
    return false;
}

/* The first element of that name anywhere in s. */
static bool find(psc_str s, const char *name, element *e)
{
    size_t at = 0;
    for (psc_xml_kind k; (k = psc_xml_next(s, &at, &e->open)) != PSC_XML_SHORT;) {
        if (k != PSC_XML_OPEN && k != PSC_XML_EMPTY) continue;
        if (!psc_str_ieq(e->open.name, psc_str_of(name))) continue;
        e->inner = psc_xml_inner(s, &at, &e->open);
        return true;
    }
    return false;
}

static psc_str words(psc_reading *r, psc_str inner)
{
    return psc_reading_line(r, psc_xml_text(r->arena, inner));
}

static psc_str words_of(psc_reading *r, psc_str s, const char *name)
{
    element e;
    return find(s, name, &e) ? words(r, e.inner) : (psc_str){0};
}

static psc_str attr_of(psc_reading *r, psc_str s, const char *name, const char *attr)
{
    element e;
    return find(s, name, &e) ? psc_xml_decode(r->arena, psc_xml_attr(&e.open, attr)) : (psc_str){0};
}

static void set(psc_str *to, psc_str value)
{
    if (to->len == 0) *to = value;
}

static bool has_tags(psc_str s)
{
    psc_xml_token t;
    for (size_t at = 0; psc_xml_next(s, &at, &t) != PSC_XML_SHORT;)
        if (t.kind == PSC_XML_OPEN || t.kind == PSC_XML_EMPTY) return true;
    return false;
}

/* Feeds. */

typedef struct entry {
    psc_str id, link, updated;
    element full, summary;
} entry;

/* "desk@example.org (Jane Doe)" */
static psc_str author(psc_reading *r, psc_str inner)
{
    element name;
    psc_str s = words(r, find(inner, "name", &name) ? name.inner : inner);
    const ptrdiff_t open = psc_str_find(s, PSC_STR(" ("), 0);
    if (open > 0 && psc_str_ends(s, PSC_STR(")")) && memchr(s.ptr, '@', (size_t)open))
        return psc_str_sub(s, (size_t)open + 2, s.len - 1);
    return s;
}

static void read_link(psc_reading *r, const element *e, entry *n)
{
    const psc_str rel = psc_xml_attr(&e->open, "rel"), href = psc_xml_attr(&e->open, "href");
    if (rel.len && !psc_str_ieq(rel, PSC_STR("alternate"))) return;
    set(&n->link,
        href.len ? psc_reading_line(r, psc_xml_decode(r->arena, href)) : words(r, e->inner));
}

/* Of several bodies the longest. */
static void offer(element *to, const element *e)
{
    if (e->inner.len > to->inner.len) *to = *e;
}

static bool is(const element *e, const char *name)
{
    return psc_str_eq(e->open.name, psc_str_of(name));
}

static void read_child(psc_reading *r, const element *e, entry *n)
{
    psc_document *doc = r->doc;
    if (psc_str_eq(e->open.prefix, PSC_STR("media"))) return;
    if (is(e, "title")) set(&doc->title, words(r, psc_xml_text(r->arena, e->inner)));
    if (is(e, "link")) read_link(r, e, n);
    if (is(e, "guid") || is(e, "id")) set(&n->id, words(r, e->inner));
    if (is(e, "pubDate") || is(e, "published") || is(e, "date") || is(e, "issued"))
        psc_reading_date(r, words(r, e->inner));
    if (is(e, "updated") || is(e, "modified")) set(&n->updated, words(r, e->inner));
    if (is(e, "creator") || is(e, "author"))
        set(&doc->byline, psc_reading_byline(r, author(r, e->inner)));
    if (is(e, "source") && !has_tags(e->inner)) set(&doc->publisher, words(r, e->inner));
    if (is(e, "language")) set(&doc->language, psc_reading_language(r, words(r, e->inner)));
    if (is(e, "encoded") || is(e, "content")) offer(&n->full, e);
    if (is(e, "description") || is(e, "summary")) offer(&n->summary, e);
}

/* The words of a feed are HTML, escaped once, or in CDATA, or as they are; or none. */
static psc_status read_body(psc_reading *r, const element *e, psc_err *err)
{
    const bool raw = has_tags(e->inner);
    const psc_str s = raw ? e->inner : psc_xml_text(r->arena, e->inner);
    const psc_str type = psc_xml_attr(&e->open, "type");
    const bool markup = raw || has_tags(s) || (s.len && memchr(s.ptr, '&', s.len));
    if (psc_str_trim(s).len == 0) return psc_reading_fail(r, err, "a feed entry without text");
    return markup && !psc_str_eq(type, PSC_STR("text")) ? psc_reading_html(r, s, true, err)
                                                        : psc_reading_text(r, s, err);
}

static psc_status read_entry(psc_reading *r, psc_str inner, psc_err *err)
{
    entry n = {0};
    element e;
    for (size_t at = 0; next_element(inner, &at, &e);) read_child(r, &e, &n);
    psc_reading_date(r, n.updated);
    psc_document *doc = r->doc;
    doc->url = n.link;
    /* an id that is no address is only unique in its feed */
    const bool unique = n.id.len && memchr(n.id.ptr, ':', n.id.len);
    doc->id = unique ? n.id : n.link.len ? n.link : psc_reading_id(r);
    set(&doc->publisher, words(r, psc_xml_text(r->arena, r->in->about.publisher)));
    set(&doc->language, psc_reading_language(r, r->in->about.language));
    return read_body(r, n.full.inner.len >= n.summary.inner.len ? &n.full : &n.summary, err);
}

/* NITF. */

/* Without <media>: pictures and their captions. */
static psc_str without_media(psc_arena *a, psc_str s)
{
    char *out = psc_new(a, char, s.len + 1);
    size_t n = 0;
    psc_xml_token t;
    for (size_t at = 0;;) {
        const size_t before = at;
        const psc_xml_kind k = psc_xml_next(s, &at, &t);
        if (k == PSC_XML_SHORT) break;
        if (k == PSC_XML_OPEN && psc_str_ieq(t.name, PSC_STR("media"))) {
            (void)psc_xml_inner(s, &at, &t);
            continue;
        }
        memcpy(out + n, s.ptr + before, at - before);
        n += at - before;
    }
    return (psc_str){out, n};
}

/* "20150105T101500Z" -> "2015-01-05" */
static psc_str plain_day(psc_reading *r, psc_str s)
{
    uint64_t digits;
    if (s.len < 8 || !psc_str_u64(psc_str_sub(s, 0, 8), &digits)) return s;
    return psc_arena_printf(r->arena, "%.4s-%.2s-%.2s", s.ptr, s.ptr + 4, s.ptr + 6);
}

static psc_status read_nitf(psc_reading *r, psc_str s, psc_err *err)
{
    psc_document *doc = r->doc;
    element body;
    set(&doc->title, words_of(r, s, "hl1"));
    set(&doc->title, words_of(r, s, "title"));
    set(&doc->byline, psc_reading_byline(r, words_of(r, s, "byline")));
    set(&doc->publisher, attr_of(r, s, "pubdata", "name"));
    set(&doc->publisher, words_of(r, s, "distributor"));
    set(&doc->id, attr_of(r, s, "doc-id", "id-string"));
    psc_reading_date(r, plain_day(r, attr_of(r, s, "pubdata", "date.publication")));
    psc_reading_date(r, plain_day(r, attr_of(r, s, "date.issue", "norm")));
    set(&doc->id, psc_reading_id(r));
    if (!find(s, "body.content", &body))
        return psc_reading_fail(r, err, "NITF without body.content");
    return psc_reading_html(r, without_media(r->arena, body.inner), true, err);
}

/* NewsML. */

static void read_newsml_facts(psc_reading *r, psc_str s)
{
    psc_document *doc = r->doc;
    set(&doc->title, words_of(r, s, "headline"));
    set(&doc->byline, psc_reading_byline(r, words_of(r, s, "by")));
    set(&doc->byline, psc_reading_byline(r, words_of(r, s, "byline")));
    set(&doc->language, psc_reading_language(r, attr_of(r, s, "language", "tag")));
    set(&doc->publisher, words_of(r, s, "infoSource"));
    set(&doc->publisher, words_of(r, s, "creditline"));
    set(&doc->id, words_of(r, s, "PublicIdentifier"));
    static const char *const dates[] = {"contentCreated", "FirstCreated", "versionCreated"};
    for (size_t i = 0; i < sizeof dates / sizeof *dates; i++)
        psc_reading_date(r, plain_day(r, words_of(r, s, dates[i])));
}

static psc_status read_newsml(psc_reading *r, psc_str s, psc_str guid, psc_err *err)
{
    element e, nitf;
    r->doc->id = guid;
    read_newsml_facts(r, s);
    set(&r->doc->id, psc_reading_id(r));
    const bool found = find(s, "inlineXML", &e) || find(s, "inlineData", &e) ||
                       find(s, "DataContent", &e);
    if (!found) return psc_reading_fail(r, err, "a news item without words (a picture, a film?)");
    if (find(e.inner, "body.content", &nitf)) return read_nitf(r, e.inner, err);
    if (has_tags(e.inner)) return psc_reading_html(r, e.inner, true, err);
    return psc_reading_text(r, psc_xml_text(r->arena, e.inner), err);
}

psc_status psc_read_xml(psc_reading *r, psc_err *err)
{
    const psc_str s = psc_reading_decode(r, r->in->bytes, r->in->about.charset);
    size_t at = 0;
    element e;
    if (!next_element(s, &at, &e)) return psc_reading_fail(r, err, "an element without an end");
    if (psc_str_ieq(e.open.name, PSC_STR("nitf"))) return read_nitf(r, e.inner, err);
    if (psc_str_ieq(e.open.name, PSC_STR("newsItem")))
        return read_newsml(r, e.inner, psc_xml_attr(&e.open, "guid"), err);
    return read_entry(r, e.inner, err);
}
