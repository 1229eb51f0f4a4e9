/* SPDX-License-Identifier: Apache-2.0 */
/* Texts of tags and relations, made from the lists of <priscus/token.h>.
 *
 * Looking up a text walks the list: it is done when treebanks and models are
 * read, not when sentences are. */
#include <priscus/token.h>

#include "base/str.h"

/* A slice that a static table may hold. */
/* clang-format off */
#define TEXT(lit) {lit, sizeof(lit) - 1}

static const psc_str upos_text[] = {
    TEXT("_"),
#define X(name) TEXT(#name),
    PSC_UPOS_LIST(X)
#undef X
};

static const psc_str xpos_text[] = {
    TEXT("_"),
#define X(name, text) TEXT(text),
    PSC_XPOS_LIST(X)
#undef X
};

static const psc_str rel_text[] = {
    TEXT("_"),
#define X(name, text, base) TEXT(text),
    PSC_REL_LIST(X)
#undef X
};

static const psc_str ner_text[] = {
    TEXT("O"),
#define X(kind) TEXT("B-" #kind), TEXT("I-" #kind),
    PSC_NER_LIST(X)
#undef X
};

static const uint8_t rel_base[] = {
    PSC_REL_NONE,
#define X(name, text, base) PSC_REL_##base,
    PSC_REL_LIST(X)
#undef X
};
/* clang-format on */

_Static_assert(sizeof upos_text / sizeof *upos_text == PSC_UPOS_COUNT, "one text a tag");
_Static_assert(sizeof xpos_text / sizeof *xpos_text == PSC_XPOS_COUNT, "one text a tag");
_Static_assert(sizeof rel_text / sizeof *rel_text == PSC_REL_COUNT, "one text a relation");

static psc_str text_at(const psc_str *table, unsigned n, unsigned i)
{
    return table[i < n ? i : 0];
}

/* Index of text in table[1 ... n), 0 if it is not there. */
static unsigned index_of(const psc_str *table, unsigned n, psc_str text)
{
    for (unsigned i = 1; i < n; i++)
        if (psc_str_eq(table[i], text)) return i;
    return 0;
}

psc_str psc_upos_text(psc_upos tag)
{
    return text_at(upos_text, PSC_UPOS_COUNT, tag);
}

psc_str psc_xpos_text(psc_xpos tag)
{
    return text_at(xpos_text, PSC_XPOS_COUNT, tag);
}

psc_str psc_rel_text(psc_rel rel)
{
    return text_at(rel_text, PSC_REL_COUNT, rel);
}

psc_str psc_ner_text(psc_ner ner)
{
    return text_at(ner_text, PSC_NER_COUNT, ner);
}

psc_upos psc_upos_of(psc_str text)
{
    return (psc_upos)index_of(upos_text, PSC_UPOS_COUNT, text);
}

psc_xpos psc_xpos_of(psc_str text)
{
    return (psc_xpos)index_of(xpos_text, PSC_XPOS_COUNT, text);
}

psc_ner psc_ner_of(psc_str text)
{
    return (psc_ner)index_of(ner_text, PSC_NER_COUNT, text);
}

psc_rel psc_rel_of(psc_str text)
{
    unsigned i = index_of(rel_text, PSC_REL_COUNT, text);
    if (!i) {
        psc_str rest = text;
        i = index_of(rel_text, PSC_REL_COUNT, psc_str_cut(&rest, ':'));
    }
    return (psc_rel)i;
}

psc_rel psc_rel_base(psc_rel rel)
{
    return (psc_rel)rel_base[(unsigned)rel < PSC_REL_COUNT ? rel : 0];
}
