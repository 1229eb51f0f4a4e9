/* SPDX-License-Identifier: Apache-2.0 */
/* Inside quotation*.c: who says something in a sentence, by the words around the marks. */
#ifndef PSC_EVENTS_QUOTATION_VOICE_H
#define PSC_EVENTS_QUOTATION_VOICE_H

#include "events/graph.h"
#include "events/quotation.h"
#include "events/quotation_marks.h"

/* ORDER KIND: name in the data.  data/quotes/words.txt tells what each is for. */
/* clang-format off */
#define PSC_QUOTE_KIND_LIST(X)                                                               \
    X(SAY, "say") X(TELL, "tell") X(QUOTE, "quote") X(DESCRIBE, "describe") X(NOUN, "noun")  \
    X(READER, "reader") X(ACCORDING, "according") X(NAMING, "naming") X(TITLE, "title") X(COURSE, "course")      \
    X(TERM, "term") X(TIME, "time") X(PLACE, "place") X(OWNER, "owner")        \
    X(TO, "to") X(LINK, "link") X(MARK, "mark")

typedef enum psc_quote_kind {
#define X(name, text) PSC_QUOTE_WORD_##name,
    PSC_QUOTE_KIND_LIST(X)
#undef X
    PSC_QUOTE_KIND_COUNT
} psc_quote_kind;
/* clang-format on */

struct psc_quote_rules {
    psc_phrasebook *book;
};

/* Somebody speaks: a word that says so, who, and to whom. */
typedef struct psc_voice {
    uint32_t cue;               /* token of the sentence */
    uint32_t kinds;             /* bits 1 << PSC_QUOTE_WORD_... */
    bool owned;                 /* a noun with an owner of its own: "the minister's answer" */
    int32_t subject;            /* token of who; -1 */
    int32_t entity;             /* who among the mentions; -1: a stranger */
    const psc_entity *who, *to; /* to: NULL if not told */
} psc_voice;

typedef struct psc_voices {
    psc_voice *at; /* [n] by cue */
    uint32_t n, cap;
} psc_voices;

/* Speakers whom the actors do not know, and whom the text speaks of now. */
typedef struct psc_company {
    const psc_entity **stranger; /* [n] named, in the order of the text */
    uint32_t n, cap;
    const psc_entity *last; /* who spoke last; NULL: nobody yet */
    int32_t last_entity;
    const psc_entity *topic; /* who the sentence before is about; NULL */
    int32_t topic_entity;
} psc_company;

/* One sentence at work. */
typedef struct psc_voicing {
    psc_words w;
    psc_graph *g;
    const psc_quoted *piece; /* [n_piece] of this sentence */
    uint32_t n_piece;
    uint8_t *quoted; /* [n] tokens between marks */
    psc_company *company;
} psc_voicing;

psc_voicing psc_voicing_of(const psc_quote_rules *r, psc_graph *g, const psc_quoted *piece,
                           uint32_t n_piece, psc_company *company);

/* All that speak in the sentence outside of the marks. */
psc_voices psc_voices_of(psc_voicing *v);

static inline bool psc_quote_word(const psc_voicing *v, uint32_t t, psc_quote_kind k)
{
    return psc_words_is(&v->w, t, k);
}

/* Whoever the noun phrase with head t is; NULL if nobody.  *entity: among the mentions. */
const psc_entity *psc_quote_somebody(psc_voicing *v, int32_t t, int32_t *entity);
/* Head of the noun phrase that begins at token t, or behind adverbs there; -1. */
int32_t psc_quote_phrase_from(const psc_voicing *v, uint32_t t, uint32_t *last);
/* Whom the sentence is about: the subject of its main verb; NULL. */
const psc_entity *psc_quote_topic(psc_voicing *v, int32_t *entity);

#endif
