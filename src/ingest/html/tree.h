/* SPDX-License-Identifier: Apache-2.0 */
/* A page of HTML as a tree in one array.
 *
 * Nodes stand in the order of the page; the descendants of node i are the nodes
 * i + 1 ... node[i].end - 1.  So a walk is a loop, a subtree a range, and nothing is
 * recursive however deep the markup is.  Attributes and text are kept as they stand
 * in the page (entities included) and read when they are asked for.
 *
 * The tree is the one browsers build but for what cannot change the words of an
 * article: void elements and raw text, implied ends (p, li, td ...), end tags that
 * fit nothing, formatting that ends out of order, scopes of tables.  Formatting is
 * not opened again in the next block, text in tables stays where it is, and below a
 * depth of PSC_HTML_DEPTH elements become siblings. */
#ifndef PSC_INGEST_HTML_TREE_H
#define PSC_INGEST_HTML_TREE_H

#include "base/arena.h"
#include "ingest/html/tags.h"

enum { PSC_HTML_DEPTH = 400 };

typedef struct psc_html_node {
    uint32_t parent, end; /* indices */
    uint32_t beg, len;    /* bytes of the page: attributes of an element, or the text */
    uint8_t tag;          /* psc_html_tag */
    bool raw;             /* text without entities (script, style) */
} psc_html_node;

typedef struct psc_html_tree {
    psc_str page;
    psc_html_node *node; /* [n]; node[0] is the root, which stands for the document */
    uint32_t n, cap;
} psc_html_tree;

/* The page must be shorter than 4 GiB. */
void psc_html_parse(psc_arena *a, psc_str page, psc_html_tree *out);

static inline psc_str psc_html_raw(const psc_html_tree *t, uint32_t node)
{
    return (psc_str){t->page.ptr + t->node[node].beg, t->node[node].len};
}

/* Next attribute of `rest` (at first psc_html_raw of an element), entities as they are. */
bool psc_html_attr_next(psc_str *rest, psc_str *name, psc_str *value);
/* Value of an attribute, as it stands in the page; empty if there is none. */
psc_str psc_html_attr(const psc_html_tree *t, uint32_t node, const char *name);

#endif
