/* SPDX-License-Identifier: Apache-2.0 */
/* Names of elements. */
#include "ingest/html/tags.h"

#include "base/str.h"

typedef struct row {
    const char *name;
    uint8_t len;
    uint16_t flags;
} row;

static const row rows[PSC_TAG_COUNT] = {
    [PSC_TAG_OTHER] = {"", 0, 0},
#define X(name, NAME, flags) [PSC_TAG_##NAME] = {#name, sizeof #name - 1, flags},
    PSC_HTML_TAGS(X)
#undef X
        [PSC_TAG_TEXT] = {"", 0, 0},
};

/* The first tag of each letter; 0: there is none. */
static const uint8_t first[26] = {
    ['a' - 'a'] = PSC_TAG_A,        ['b' - 'a'] = PSC_TAG_B,   ['c' - 'a'] = PSC_TAG_CANVAS,
    ['d' - 'a'] = PSC_TAG_DATALIST, ['e' - 'a'] = PSC_TAG_EM,  ['f' - 'a'] = PSC_TAG_FIELDSET,
    ['h' - 'a'] = PSC_TAG_H1,       ['i' - 'a'] = PSC_TAG_I,   ['l' - 'a'] = PSC_TAG_LABEL,
    ['m' - 'a'] = PSC_TAG_MAIN,     ['n' - 'a'] = PSC_TAG_NAV, ['o' - 'a'] = PSC_TAG_OBJECT,
    ['p' - 'a'] = PSC_TAG_P,        ['q' - 'a'] = PSC_TAG_Q,   ['s' - 'a'] = PSC_TAG_S,
    ['t' - 'a'] = PSC_TAG_TABLE,    ['u' - 'a'] = PSC_TAG_U,   ['v' - 'a'] = PSC_TAG_VIDEO,
    ['w' - 'a'] = PSC_TAG_WBR,      ['x' - 'a'] = PSC_TAG_XMP,
};

enum { NAME_MAX_LEN = 10 };

psc_html_tag psc_html_tag_of(psc_str name)
{
    char low[NAME_MAX_LEN];
    if (name.len == 0 || name.len > sizeof low) return PSC_TAG_OTHER;
    for (size_t i = 0; i < name.len; i++) {
        const char c = name.ptr[i];
        low[i] = c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
    }
    if (low[0] < 'a' || low[0] > 'z') return PSC_TAG_OTHER;
    uint32_t t = first[low[0] - 'a'];
    for (; t && rows[t].name[0] == low[0]; t++)
        if (rows[t].len == name.len && memcmp(rows[t].name, low, name.len) == 0)
            return (psc_html_tag)t;
    return PSC_TAG_OTHER;
}

uint32_t psc_html_tag_flags(psc_html_tag tag)
{
    return rows[tag].flags;
}
