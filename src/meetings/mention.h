/* SPDX-License-Identifier: Apache-2.0 */
/* Inside src/meetings: kinds of words, and one mention of a meeting. */
#ifndef PSC_MEETINGS_MENTION_H
#define PSC_MEETINGS_MENTION_H

#include "events/graph.h"
#include "meetings/meetings.h"

/* ORDER KIND: name in the data.  data/meetings tells what each is for. */
/* clang-format off */
#define PSC_MEETING_KIND_LIST(X)                                                               \
    X(NOUN, "noun") X(NO_MEETING, "no-meeting") X(MEET, "meet") X(GATHER, "gather")            \
    X(TRAVEL, "travel") X(PHONE, "phone") X(HOST, "host")                                        \
    X(MEDIATE, "mediate") X(ATTEND, "attend") X(REFUSE, "refuse") X(INVITE, "invite")          \
    X(PROPOSE, "propose") X(HOLD, "hold") X(CANCEL, "cancel") X(POSTPONE, "postpone")          \
    X(COLLAPSE, "collapse") X(FUTURE, "future") X(UNCERTAIN, "uncertain") X(NOT, "not")        \
    X(CLAUSE, "clause") X(BETWEEN, "between") X(WITH, "with") X(AT, "at") X(TO, "to")          \
    X(BE, "be") X(DEFINITE, "definite") X(ORDINAL, "ordinal") X(OTHER, "other")          \
    X(SINCE, "since") X(TILL, "till") X(MEANWHILE, "meanwhile") X(GONE, "gone")                \
    X(AHEAD, "ahead") X(SHOULD, "should") X(HAPPEN, "happen") X(DID, "did") X(OFFER, "offer") X(AFTER, "after") X(OUTCOME, "outcome")

typedef enum psc_meeting_kind {
#define X(name, text) PSC_WORD_##name,
    PSC_MEETING_KIND_LIST(X)
#undef X
    PSC_WORD_KIND_COUNT
} psc_meeting_kind;
/* clang-format on */

enum {
    PSC_PARTIES_MAX = 16,
    PSC_ORDINAL_OTHER = 100,  /* from there on: told by "other" */
    PSC_ORDINAL_ANOTHER = 103 /* of which "another", "separate" has other people */
};

/* What one sentence tells of one meeting. */
typedef struct psc_mention {
    uint32_t sentence, token, last; /* words [token, last] tell of it */
    uint32_t from, to;              /* tokens of its clause: [from, to) */
    int32_t verb;                   /* governs the words, or is them; -1 */
    psc_str form;
    bool by_verb;    /* "met", not "the meeting" */
    bool definite;   /* "the talks" */
    bool past;       /* "talks held in May" */
    int32_t outcome; /* the verb of "agreed after talks"; -1 */
    bool setting;    /* "at talks in Vienna, Moscow said" */
    bool weak;       /* its status is no news of what is known: "would support the talks" */
    bool ahead;      /* "ahead of the talks" */
    bool in_state;   /* the venue is a country, which holds its cities */
    double ordinal;  /* 1 of "the first round", more of "earlier", "another"; 0 */
    psc_party party[PSC_PARTIES_MAX];
    uint32_t n_party;
    psc_where venue;
    psc_str matter; /* "Darfur" of "the Darfur talks": a stretch of land that they are about */
    psc_when when;
    psc_meeting_status status;
} psc_mention;

/* One sentence at work. */
typedef struct psc_convening {
    const psc_words *w;
    psc_graph *g;
    const psc_timex *timex; /* of the sentence */
    uint32_t n_timex;
    const psc_toponym *place; /* of the sentence */
    uint32_t n_place;
} psc_convening;

typedef struct psc_mention_list {
    psc_mention *at;
    uint32_t n, cap;
} psc_mention_list;

/* Mentions of the sentence, with parties, venue, date and status. */
void psc_mentions_of(const psc_convening *c, psc_mention_list *list);

/* Its day, of the times of its sentence.  Token, clause and verb are known. */
psc_when psc_mention_when(const psc_convening *c, const psc_mention *m);
/* Is its day gone by?  `when` is known. */
bool psc_mention_is_over(const psc_convening *c, const psc_mention *m);
/* How things stand with it; NONE: nothing is said of it.  All else is known; sets `ahead`, `weak`. */
psc_meeting_status psc_mention_status(const psc_convening *c, psc_mention *m);

/* Fill in who takes part and where.  Token, clause and verb are known. */
void psc_mention_parties(const psc_convening *c, psc_mention *m);
/* Somebody takes part, unless he is there already or nobody we can code. */
void psc_mention_add(const psc_convening *c, psc_mention *m, const psc_entity *who, psc_part part);

/* Make meetings of the mentions of a document, in order. */
void psc_mentions_merge(psc_arena *a, const psc_document *doc, const psc_graph *graph,
                        const psc_mention_list *mentions, psc_meeting_list *list);

static inline bool psc_kind_at(const psc_convening *c, int32_t t, psc_meeting_kind k)
{
    return t >= 0 && psc_words_is(c->w, (uint32_t)t, k);
}

#endif
