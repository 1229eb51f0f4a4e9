/* SPDX-License-Identifier: Apache-2.0 */
/* Events: who did or said what to whom (CODEBOOK.md). */
#ifndef PRISCUS_EVENT_H
#define PRISCUS_EVENT_H

#include <priscus/entity.h>
#include <priscus/place.h>

#ifdef __cplusplus
extern "C" {
#endif

/* PLOVER's sixteen types in the codebook's order. */
/* clang-format off */
#define PSC_TYPE_LIST(X)                                                                      \
    X(AGREE) X(CONSULT) X(SUPPORT) X(CONCEDE) X(COOPERATE) X(AID) X(RETREAT) X(REQUEST)       \
    X(ACCUSE) X(REJECT) X(THREATEN) X(PROTEST) X(SANCTION) X(MOBILIZE) X(COERCE) X(ASSAULT)

typedef enum psc_event_type {
    PSC_TYPE_NONE,
#define X(name) PSC_TYPE_##name,
    PSC_TYPE_LIST(X)
#undef X
    PSC_TYPE_COUNT
} psc_event_type;
/* clang-format on */

typedef enum psc_modality {
    PSC_ASSERTED,
    PSC_FUTURE,
    PSC_HYPOTHETICAL,
    PSC_NEGATED,
    PSC_HISTORICAL
} psc_modality;

/* Quad classes, numbered as everywhere: 1 ... 4. */
typedef enum psc_quad {
    PSC_QUAD_NONE,
    PSC_VERBAL_COOPERATION,
    PSC_MATERIAL_COOPERATION,
    PSC_VERBAL_CONFLICT,
    PSC_MATERIAL_CONFLICT,
    PSC_QUAD_COUNT
} psc_quad;

/* PLOVER's contexts, in the codebook's order: what an event is about besides.  A set of them
 * is a word of bits 1 << context. */
/* clang-format off */
#define PSC_CONTEXT_LIST(X) \
    X(MILITARY, "military") X(INTELLIGENCE, "intelligence") X(EXECUTIVE, "executive") \
    X(LEGISLATIVE, "legislative") X(ELECTION, "election") \
    X(POLITICAL_INSTITUTIONS, "political_institutions") X(PRO_DEMOCRACY, "pro_democracy") \
    X(PRO_AUTOCRACY, "pro_autocracy") X(ECONOMIC, "economic") X(LEGAL, "legal") \
    X(REPARATIONS, "reparations") X(HUMAN_RIGHTS, "human_rights") \
    X(RIGHTS_FREEDOMS, "rights_freedoms") X(REPRESSION, "repression") \
    X(HUMAN_SECURITY, "human_security") X(GENDER, "gender") X(LGBT, "lgbt") \
    X(RELIGION_ETHNICITY, "religion_ethnicity") X(INEQUALITY, "inequality") \
    X(DIPLOMATIC, "diplomatic") X(TERRITORY, "territory") X(PEACEKEEPING, "peacekeeping") \
    X(HEALTH, "health") X(ASYLUM, "asylum") X(MIGRATION, "migration") \
    X(DISASTERS, "disasters") X(NATURAL_RESOURCE, "natural_resource") \
    X(ENVIRONMENT, "environment") X(TECHNOLOGY, "technology") X(TERRORISM, "terrorism") \
    X(CBRN, "cbrn") X(CYBER, "cyber") X(MISINFORMATION, "misinformation") X(CRIME, "crime") \
    X(CORRUPTION, "corruption") X(ILLEGAL_DRUGS, "illegal_drugs") \
    X(TRAFFICKING, "trafficking")
/* clang-format on */

typedef enum psc_context {
#define X(name, text) PSC_CONTEXT_##name,
    PSC_CONTEXT_LIST(X)
#undef X
        PSC_CONTEXT_COUNT
} psc_context;

PSC_API psc_str psc_context_text(psc_context c);             /* "diplomatic" */
PSC_API bool psc_context_of(psc_str text, psc_context *out); /* false: there is no such */
/* What speaks for and against a coded event; its confidence is the sum of what these weigh
 * (data/confidence/weights.txt).  A set is a word of bits 1 << PSC_EVIDENCE_... */
/* clang-format off */
#define PSC_EVIDENCE_LIST(X)                                                                  \
    X(NO_ACTOR, "no-actor")                     /* nobody does it */                          \
    X(NO_RECIPIENT, "no-recipient")             /* to nobody */                               \
    X(RECIPIENT_FAR, "recipient-far")                                                         \
    X(ACTOR_UNTOLD, "actor-untold")             /* code without a country */                  \
    X(ACTOR_INFERRED, "actor-inferred")         /* country from the report around */          \
    X(RECIPIENT_INFERRED, "recipient-inferred")                                               \
    X(ACTOR_ODD, "actor-odd")                   /* officials that march, firms that shoot */  \
    X(ACTOR_STATE, "actor-state")               /* a country, or a capital for it */          \
    X(ACTORS_MANY, "actors-many")                                                             \
    X(SAME_COUNTRY, "same-country")             /* on both sides */                           \
    X(NOUN, "noun")                             /* told by a noun */                          \
    X(SUBORDINATE, "subordinate")               /* in a relative or adverbial clause */       \
    X(COMPLEMENT, "complement")                 /* in what is said, tried, planned */         \
    X(BARE, "bare")                             /* infinitive or gerund */                    \
    X(MAIN, "main")                             /* told by the main verb */                   \
    X(LOOSE, "loose")                           /* the pattern asks for nothing */            \
    X(ATTRIBUTED, "attributed")                                                               \
    X(NOT_ASSERTED, "not-asserted")             /* future, hypothetical, negated */           \
    X(LONG, "long")                             /* sentence of more than 30 words */
/* clang-format on */

typedef enum psc_evidence {
#define X(name, text) PSC_EVIDENCE_##name,
    PSC_EVIDENCE_LIST(X)
#undef X
        PSC_EVIDENCE_COUNT
} psc_evidence;

PSC_API psc_str psc_evidence_text(psc_evidence e);
PSC_API psc_str psc_type_text(psc_event_type t);
PSC_API psc_event_type psc_type_of(psc_str text);
PSC_API psc_str psc_modality_text(psc_modality m);
PSC_API bool psc_modality_of(psc_str text, psc_modality *out); /* false: there is no such */
PSC_API psc_str psc_quad_text(psc_quad q);                     /* "verbal-cooperation" */
PSC_API psc_quad psc_quad_of(psc_str text);
PSC_API bool psc_mode_known(psc_str mode);   /* "aerial": one of PLOVER's */
PSC_API bool psc_cameo_known(psc_str front); /* a CAMEO code, or the first digits of one */

/* Words of the text: what was demanded, when, where. */
typedef struct psc_phrase {
    psc_str text; /* empty: absent */
    psc_span span;
} psc_phrase;

typedef struct psc_when {
    psc_phrase phrase;
    psc_period period; /* from NONE: the words could not be resolved */
} psc_when;

typedef struct psc_where {
    psc_phrase phrase;
    psc_str name;
    char country[4];
    const psc_place *place; /* of the gazetteer; NULL: not known there */
} psc_where;

typedef struct psc_event {
    uint32_t sentence; /* index in the document */
    uint32_t trigger;  /* token of the sentence */
    psc_event_type type;
    psc_str mode;  /* "meet"; empty: none */
    psc_str cameo; /* "125" */
    psc_str quad;
    double score; /* -10 ... 10 */
    psc_phrase trigger_phrase;
    psc_entity *actor, *recipient; /* [n_actor], [n_recipient] */
    uint32_t n_actor, n_recipient;
    psc_phrase about;
    psc_modality modality;
    psc_entity *source; /* attribution: who reports it inside the text; NULL: the reporter */
    psc_str cue;        /* "said"; empty without source */
    psc_when when;
    psc_where where;
    uint64_t evidence; /* bits 1 << PSC_EVIDENCE_... */
    uint64_t contexts; /* bits 1 << PSC_CONTEXT_... */
    psc_str rule;      /* name of the rule that fired */
    double confidence; /* 0 ... 1 */
} psc_event;

#ifdef __cplusplus
}
#endif
#endif
