/* SPDX-License-Identifier: Apache-2.0 */
/* Actors: who acts, who is acted upon, who speaks (CODEBOOK.md, section 3). */
#ifndef PRISCUS_ENTITY_H
#define PRISCUS_ENTITY_H

#include <priscus/document.h>

#ifdef __cplusplus
extern "C" {
#endif

/* PLOVER's sectors and our IGO, NGO; in the codebook's order of preference. */
/* clang-format off */
#define PSC_SECTOR_LIST(X)                                                                    \
    X(GOV) X(MIL) X(COP) X(SPY) X(JUD) X(LEG) X(IGO) X(NGO) X(REB) X(OPP) X(PTY) X(PRM)       \
    X(UAF) X(BUS) X(EDU) X(LAB) X(AGR) X(MED) X(JRN) X(REL) X(CRM) X(SOC) X(REF) X(CVL)       \
    X(ELI) X(PRE) X(UNK)

typedef enum psc_sector {
    PSC_SECTOR_NONE,
#define X(name) PSC_SECTOR_##name,
    PSC_SECTOR_LIST(X)
#undef X
    PSC_SECTOR_COUNT
} psc_sector;
/* clang-format on */

PSC_API psc_str psc_sector_text(psc_sector s);
PSC_API psc_sector psc_sector_of(psc_str text);

enum { PSC_SECTOR_MAX = 4 };

/* "RUS GOV": an ISO 3166 alpha-3 country ("---": none) and sectors, the most telling first. */
typedef struct psc_code {
    char country[4];                /* NUL-ended; empty: nothing known */
    uint8_t sector[PSC_SECTOR_MAX]; /* psc_sector; 0-ended if shorter */
} psc_code;

typedef enum psc_entity_kind {
    PSC_ENTITY_NONE,
    PSC_ENTITY_PERSON,
    PSC_ENTITY_GROUP, /* people, groups, bodies by description: "rebels", "officials" */
    PSC_ENTITY_ORG,   /* named organisation, ministry, party, armed group */
    PSC_ENTITY_STATE, /* a country, capital or seat acting as a state */
    PSC_ENTITY_PLACE, /* a place as such: cities that are no capital, regions */
    PSC_ENTITY_ADJ,   /* a nationality adjective inside a phrase: "Russian" bombardment */
    PSC_ENTITY_PRONOUN
} psc_entity_kind;

typedef struct psc_entity {
    psc_str text;         /* as it stands in the sentence */
    psc_str name;         /* resolved name, empty if unnamed */
    psc_str role;         /* "deputy foreign minister" */
    psc_code code;        /* country empty and no sector: not an actor we can code */
    psc_span span;        /* bytes of the document's text */
    uint32_t sentence;    /* index in the document */
    uint32_t first, last; /* tokens [first, last] of the phrase, as written in text */
    uint32_t head;        /* token that the phrase hangs on */
    int32_t link;         /* document-wide index of the entity it takes its identity from; -1 */
    uint8_t kind;         /* psc_entity_kind */
    bool plural;
    bool inferred; /* the country is told by the report around, not by its own words */
    psc_str why;   /* how it got its code, for explain: "title minister + Russian" */
} psc_entity;

#ifdef __cplusplus
}
#endif
#endif
