/* SPDX-License-Identifier: Apache-2.0 */
/* Metadata. */
#include "ingest/html/meta.h"

#include "base/str.h"
#include "ingest/html/date.h"
#include "ingest/html/words.h"

typedef struct collector {
    const psc_page_cues *cues;
    psc_arena *arena;
    const psc_html_tree *tree;
    psc_html_meta *out;
} collector;

/* Attributes of a meta element that name it. */
static psc_str name_of(const psc_html_tree *t, uint32_t node)
{
    static const char *const keys[] = {"property", "name", "itemprop", "http-equiv"};
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        const psc_str v = psc_str_trim(psc_html_attr(t, node, keys[i]));
        if (v.len) return v;
    }
    return (psc_str){0};
}

static bool is_address(psc_str s)
{
    return psc_str_starts(s, PSC_STR("http:")) || psc_str_starts(s, PSC_STR("https:")) ||
           psc_str_starts(s, PSC_STR("//"));
}

enum { FACT_MAX = 2000 /* bytes: what is longer is no title, name or date */ };

static psc_str if_short(psc_str s)
{
    return s.len <= FACT_MAX ? s : (psc_str){0};
}

/* The value is better than what we have of that fact; for dates it must be one. */
static void offer(collector *c, psc_meta_fact fact, uint32_t rank, psc_str value)
{
    psc_html_meta *m = c->out;
    if (value.len == 0 || value.len > FACT_MAX || (m->fact[fact].len && m->rank[fact] <= rank))
        return;
    if (is_address(value) != (fact == PSC_META_URL)) return;
    if (fact == PSC_META_PUBLISHED || fact == PSC_META_MODIFIED) {
        const psc_day day = psc_html_date(c->cues, value, m->month_first, NULL, NULL);
        if (day == PSC_DAY_NONE) return;
        *(fact == PSC_META_PUBLISHED ? &m->published : &m->modified) = day;
    }
    m->fact[fact] = value;
    m->rank[fact] = rank;
}

static void read_meta(collector *c, uint32_t node)
{
    uint32_t rank = 0;
    const psc_meta_fact fact = psc_page_meta(c->cues, name_of(c->tree, node), &rank);
    if (fact == PSC_META_NONE) return;
    psc_str value = psc_html_attr(c->tree, node, "content");
    if (value.len == 0) value = psc_html_attr(c->tree, node, "datetime");
    offer(c, fact, rank, psc_html_text_of(c->arena, value));
}

static void read_link(collector *c, uint32_t node)
{
    if (!psc_str_ieq(psc_str_trim(psc_html_attr(c->tree, node, "rel")), PSC_STR("canonical")))
        return;
    if (c->out->canonical.len == 0)
        c->out->canonical = psc_html_text_of(c->arena, psc_html_attr(c->tree, node, "href"));
}

/* The text inside a raw element. */
static psc_str content(const psc_html_tree *t, uint32_t node)
{
    return node + 1 < t->node[node].end ? psc_html_raw(t, node + 1) : (psc_str){0};
}

static void read_script(collector *c, uint32_t node)
{
    const psc_str type = psc_html_attr(c->tree, node, "type");
    if (type.len >= 19 && psc_str_ieq(psc_str_sub(type, 0, 19), PSC_STR("application/ld+json")))
        psc_html_ld_read(c->arena, content(c->tree, node), &c->out->ld);
}

static void read_node(collector *c, uint32_t i)
{
    switch (c->tree->node[i].tag) {
    case PSC_TAG_META: read_meta(c, i); break;
    case PSC_TAG_LINK: read_link(c, i); break;
    case PSC_TAG_SCRIPT: read_script(c, i); break;
    case PSC_TAG_TITLE:
        if (c->out->title.len == 0 && !c->tree->node[i + 1 < c->tree->n ? i + 1 : i].raw)
            c->out->title = if_short(psc_html_text_of(c->arena, content(c->tree, i)));
        break;
    default: break;
    }
}

/* Which day is 3/4/2015?  Americans put the month first; so do pages in English that
 * name no country. */
static bool has_country(psc_str url)
{
    const ptrdiff_t at = psc_str_find(url, PSC_STR("://"), 0);
    if (at < 0) return false;
    psc_str rest = psc_str_sub(url, (size_t)at + 3, url.len), host = psc_str_cut(&rest, '/');
    size_t dot = host.len;
    while (dot > 0 && host.ptr[dot - 1] != '.') dot--;
    return host.len - dot == 2 && !psc_str_ends(host, PSC_STR(".us"));
}

static bool month_comes_first(psc_str language, psc_str url)
{
    if (language.len < 2 || (language.ptr[0] | 32) != 'e' || (language.ptr[1] | 32) != 'n')
        return false;
    if (language.len >= 5) return psc_str_ieq(psc_str_sub(language, 3, 5), PSC_STR("us"));
    return !has_country(url);
}

/* Language and address come first: dates are read by them. */
static void read_locale(collector *c, psc_str url)
{
    psc_str locale = {0};
    for (uint32_t i = 1; i < c->tree->n; i++) {
        const uint8_t tag = c->tree->node[i].tag;
        if (tag == PSC_TAG_BODY) break;
        if (tag == PSC_TAG_HTML && c->out->lang.len == 0)
            c->out->lang = psc_str_trim(psc_html_attr(c->tree, i, "lang"));
        if (tag == PSC_TAG_LINK) read_link(c, i);
        if (tag == PSC_TAG_META && psc_str_ieq(name_of(c->tree, i), PSC_STR("og:locale")))
            locale = psc_str_trim(psc_html_attr(c->tree, i, "content"));
    }
    const psc_str lang = c->out->lang.len >= 5 || locale.len == 0 ? c->out->lang : locale;
    c->out->month_first = month_comes_first(lang, url.len ? url : c->out->canonical);
}

void psc_html_read_meta(const psc_page_cues *cues, psc_arena *a, const psc_html_tree *t,
                        psc_str url, psc_html_meta *out)
{
    collector c = {.cues = cues, .arena = a, .tree = t, .out = out};
    *out = (psc_html_meta){.published = PSC_DAY_NONE, .modified = PSC_DAY_NONE};
    read_locale(&c, url);
    for (uint32_t i = 1; i < t->n; i++) read_node(&c, i);
    out->ld.headline = if_short(out->ld.headline);
    out->ld_published = psc_html_date(cues, out->ld.published, out->month_first, NULL, NULL);
    out->ld_modified = psc_html_date(cues, out->ld.modified, out->month_first, NULL, NULL);
}
