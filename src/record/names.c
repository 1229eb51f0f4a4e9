/* SPDX-License-Identifier: Apache-2.0 */
/* Texts of sectors, event types and modalities, as the record spells them. */
#include <priscus/meeting.h>
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

/* clang-format off */
static const psc_str context_text[] = {
#define X(name, text) TEXT(text),
    PSC_CONTEXT_LIST(X)
#undef X
};
/* clang-format on */

/* clang-format off */
static const psc_str evidence_text[] = {
#define X(name, text) TEXT(text),
    PSC_EVIDENCE_LIST(X)
#undef X
};
/* clang-format on */

static const psc_str modality_text[] = {
    [PSC_ASSERTED] = TEXT("asserted"),         [PSC_FUTURE] = TEXT("future"),
    [PSC_HYPOTHETICAL] = TEXT("hypothetical"), [PSC_NEGATED] = TEXT("negated"),
    [PSC_HISTORICAL] = TEXT("historical"),
};

static const psc_str quad_text[] = {
    [PSC_QUAD_NONE] = TEXT(""),
    [PSC_VERBAL_COOPERATION] = TEXT("verbal-cooperation"),
    [PSC_MATERIAL_COOPERATION] = TEXT("material-cooperation"),
    [PSC_VERBAL_CONFLICT] = TEXT("verbal-conflict"),
    [PSC_MATERIAL_CONFLICT] = TEXT("material-conflict"),
};

static const psc_str basis_text[] = {
    [PSC_BASIS_NONE] = TEXT(""),         [PSC_BASIS_METADATA] = TEXT("metadata"),
    [PSC_BASIS_STATED] = TEXT("stated"), [PSC_BASIS_INFERRED] = TEXT("inferred"),
    [PSC_BASIS_GIVEN] = TEXT("given"),
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

psc_str psc_context_text(psc_context c)
{
    return (unsigned)c < PSC_CONTEXT_COUNT ? context_text[c] : PSC_STR("");
}

psc_str psc_evidence_text(psc_evidence e)
{
    return (unsigned)e < PSC_EVIDENCE_COUNT ? evidence_text[e] : PSC_STR("");
}

bool psc_context_of(psc_str text, psc_context *out)
{
    for (unsigned c = 0; c < PSC_CONTEXT_COUNT; c++)
        if (psc_str_eq(context_text[c], text)) {
            *out = (psc_context)c;
            return true;
        }
    return false;
}

psc_str psc_quote_form_text(psc_quote_form form)
{
    if (form == PSC_QUOTE_DIRECT) return PSC_STR("direct");
    return form == PSC_QUOTE_PARTIAL ? PSC_STR("partial") : PSC_STR("indirect");
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

bool psc_modality_of(psc_str text, psc_modality *out)
{
    for (unsigned m = 0; m < sizeof modality_text / sizeof *modality_text; m++)
        if (psc_str_eq(modality_text[m], text)) {
            *out = (psc_modality)m;
            return true;
        }
    return false;
}

psc_str psc_quad_text(psc_quad q)
{
    return quad_text[(unsigned)q < PSC_QUAD_COUNT ? q : 0];
}

psc_quad psc_quad_of(psc_str text)
{
    return (psc_quad)index_of(quad_text, PSC_QUAD_COUNT, text);
}

psc_str psc_basis_text(psc_basis b)
{
    return (unsigned)b <= PSC_BASIS_GIVEN ? basis_text[b] : PSC_STR("");
}

psc_basis psc_basis_of(psc_str text)
{
    return (psc_basis)index_of(basis_text, PSC_BASIS_GIVEN + 1, text);
}

static const psc_str meeting_status_text[] = {[PSC_MEETING_NONE] = TEXT(""),
                                              [PSC_MEETING_HELD] = TEXT("held"),
                                              [PSC_MEETING_SCHEDULED] = TEXT("scheduled"),
                                              [PSC_MEETING_PROPOSED] = TEXT("proposed"),
                                              [PSC_MEETING_UNCERTAIN] = TEXT("uncertain"),
                                              [PSC_MEETING_POSTPONED] = TEXT("postponed"),
                                              [PSC_MEETING_REFUSED] = TEXT("refused"),
                                              [PSC_MEETING_COLLAPSED] = TEXT("collapsed")};

static const psc_str part_text[] = {[PSC_PART_ATTENDS] = TEXT("attends"),
                                    [PSC_PART_HOST] = TEXT("host"),
                                    [PSC_PART_MEDIATOR] = TEXT("mediator"),
                                    [PSC_PART_INVITED] = TEXT("invited"),
                                    [PSC_PART_REFUSES] = TEXT("refuses")};

psc_str psc_meeting_status_text(psc_meeting_status s)
{
    return meeting_status_text[s];
}

psc_str psc_part_text(psc_part p)
{
    return part_text[p];
}
