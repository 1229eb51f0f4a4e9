/* SPDX-License-Identifier: Apache-2.0 */
/* Texts of sectors, event types and modalities, as the record spells them. */
#include <priscus/place.h>
#include <priscus/quote.h>

#include "base/str.h"

/* A slice that a static table may hold. */
/* clang-format off */
#define TEXT(lit) {lit, sizeof(lit) - 1}

static const psc_str sector_text[] = {
    TEXT(""),
#define X(name) TEXT(#name),
    PSC_SECTOR_LIST(X)
#undef X
};

static const psc_str type_text[] = {
    TEXT(""),
#define X(name) TEXT(#name),
    PSC_TYPE_LIST(X)
#undef X
};
/* clang-format on */

static const psc_str modality_text[] = {
    [PSC_ASSERTED] = TEXT("asserted"),         [PSC_FUTURE] = TEXT("future"),
    [PSC_HYPOTHETICAL] = TEXT("hypothetical"), [PSC_NEGATED] = TEXT("negated"),
    [PSC_HISTORICAL] = TEXT("historical"),
};

_Static_assert(sizeof sector_text / sizeof *sector_text == PSC_SECTOR_COUNT, "one text a sector");
_Static_assert(sizeof type_text / sizeof *type_text == PSC_TYPE_COUNT, "one text a type");

/* Index of text in table[1 ... n), 0 if it is not there. */
static unsigned index_of(const psc_str *table, unsigned n, psc_str text)
{
    for (unsigned i = 1; i < n; i++)
        if (psc_str_eq(table[i], text)) return i;
    return 0;
}

psc_str psc_sector_text(psc_sector s)
{
    return sector_text[(unsigned)s < PSC_SECTOR_COUNT ? s : 0];
}

psc_sector psc_sector_of(psc_str text)
{
    return (psc_sector)index_of(sector_text, PSC_SECTOR_COUNT, text);
}

psc_str psc_type_text(psc_event_type t)
{
    return type_text[(unsigned)t < PSC_TYPE_COUNT ? t : 0];
}

psc_event_type psc_type_of(psc_str text)
{
    return (psc_event_type)index_of(type_text, PSC_TYPE_COUNT, text);
}

psc_str psc_quote_form_text(psc_quote_form form)
{
    return form == PSC_QUOTE_DIRECT ? PSC_STR("direct") : PSC_STR("partial");
}

psc_str psc_modality_text(psc_modality m)
{
    return (unsigned)m <= PSC_HISTORICAL ? modality_text[m] : PSC_STR("");
}

psc_str psc_stand_text(psc_stand s)
{
    static const char *const text[] = {"at", "from", "part", "actor"};
    return psc_str_of(text[s]);
}
