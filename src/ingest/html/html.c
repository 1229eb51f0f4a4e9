/* SPDX-License-Identifier: Apache-2.0 */
/* A page, from bytes to article and facts. */
#include "ingest/html/html.h"

#include "base/str.h"
#include "ingest/html/article.h"
#include "ingest/html/facts.h"
#include "ingest/html/meta.h"
#include "ingest/html/words.h"

enum { TITLE_MAX = 200 /* bytes */ };

/* A page without any metadata: a short first line without a full stop is its headline. */
static void take_title(psc_html_page *p)
{
    if (p->title.len || p->n_block < 2 || p->block[0].kind != PSC_HTML_PARAGRAPH) return;
    const psc_str s = p->block[0].text;
    if (s.len > TITLE_MAX || memchr(".:;,", s.ptr[s.len - 1], 4)) return;
    p->title = s;
    p->block++;
    p->n_block--;
}

void psc_html_read(const psc_page_cues *cues, psc_arena *a, psc_str utf8, psc_str url,
                   psc_html_how how, psc_html_page *out)
{
    psc_html_tree tree;
    psc_html_lines lines;
    psc_html_meta meta;
    *out = (psc_html_page){.published = PSC_DAY_NONE, .modified = PSC_DAY_NONE};
    psc_html_parse(a, utf8, &tree);
    psc_html_find_lines(cues, a, &tree, &lines);
    if (how == PSC_HTML_FRAGMENT) {
        psc_html_take_all(cues, a, &lines, out);
        return;
    }
    psc_html_read_meta(cues, a, &tree, url, &meta);
    const psc_html_claim claim = {
        .body = meta.ld.body, .title = {meta.ld.headline, meta.fact[PSC_META_TITLE], meta.title}};
    psc_html_judge(cues, a, &lines, &claim, out);
    psc_html_decide(cues, a, &lines, &meta, url, out);
    take_title(out);
}
