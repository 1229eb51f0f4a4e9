/* SPDX-License-Identifier: Apache-2.0 */
/* The event lexicon in memory: acts, outer acts, the table that composes them,
 * and the cue words of modality and speech.
 *
 * CAMEO is a product, so it is coded as one.  An *act* is a happening in itself
 * (meet, bomb, release); an *outer* act is done to another act (demand, refuse,
 * threaten).  Each act belongs to a *row* of the table; each outer act has an
 * *op*, a column.  The cell says what the pair is: refuse over meet is
 * REJECT/meet 125.  Some ops lead to another row (to stop fighting is a truce),
 * so that they nest: to urge to stop fighting is REQUEST/yield 0256.
 *
 * A pattern is a lemma and what must stand around it, in logical slots: the
 * object of a passive is its subject, the subject of an infinitive is found by
 * control (clause.h). */
#ifndef PSC_EVENTS_RULES_H
#define PSC_EVENTS_RULES_H

#include "base/arena.h"
#include "base/intern.h"
#include "base/str.h"
#include "events/events.h"
#include <priscus/event.h>

/* Columns of the table; the last four are no columns but ways to pass an act on. */
#define PSC_OP_LIST(X)                                                                  \
    X(ASK, "ask")           /* appeals for, urges, proposes that others do it */        \
    X(DEMAND, "demand")     /* the same with force: demands, insists, orders, must */   \
    X(INTEND, "intend")     /* offers, promises, plans, is ready to, will */            \
    X(REFUSE, "refuse")     /* refuses, declines, will not */                           \
    X(THREATEN, "threaten") /* warns that it will */                                    \
    X(ACCUSE, "accuse")     /* accuses somebody of it */                                \
    X(STOP, "stop")         /* ends, halts, suspends it */                              \
    X(JUDGE, "judge")       /* praises or condemns it; the act itself stays a fact */   \
    X(LIGHT, "light")       /* does it: hold talks, launch strikes, begin to, try to */ \
    X(EXPECT, "expect")     /* somebody expects it: future */                           \
    X(SAY, "say")           /* somebody says it: attribution */                         \
    X(DENY, "deny")         /* somebody denies it: attribution, negated */

typedef enum psc_op {
    PSC_OP_DONE, /* no outer act */
#define X(name, text) PSC_OP_##name,
    PSC_OP_LIST(X)
#undef X
        PSC_OP_COUNT
} psc_op;

/* What an event is coded as. */
typedef struct psc_cell {
    uint8_t type; /* psc_event_type; NONE with no row: no event */
    int16_t row;  /* >= 0: becomes an act of that row instead */
    psc_str mode, cameo;
} psc_cell;

typedef struct psc_row {
    psc_str name;
    psc_cell cell[PSC_OP_COUNT]; /* [op]; DONE is used where an op leads here */
    bool set[PSC_OP_COUNT];
} psc_row;

/* Where words can stand about a predicate. */
typedef enum psc_slot_kind {
    PSC_SLOT_SUBJ, /* who does it, through passives, control, relatives */
    PSC_SLOT_OBJ,
    PSC_SLOT_IOBJ,
    PSC_SLOT_PRT,      /* particle: "off" of "call off" */
    PSC_SLOT_XCOMP,    /* to-infinitive or predicate */
    PSC_SLOT_CCOMP,    /* that-clause */
    PSC_SLOT_ADVCL,    /* adverbial clause */
    PSC_SLOT_ACL,      /* clause on a noun: "threat to leave" */
    PSC_SLOT_AMOD,     /* adjective */
    PSC_SLOT_COMPOUND, /* noun before a noun */
    PSC_SLOT_POSS,     /* possessor */
    PSC_SLOT_ADV,      /* adverb */
    PSC_SLOT_AUX,      /* auxiliary */
    PSC_SLOT_INF,      /* to-infinitive alone */
    PSC_SLOT_BASE,     /* that-clause in the base form: "insists that he go" */
    PSC_SLOT_GER,      /* gerund complement: "considers sending" */
    PSC_SLOT_PURPOSE,  /* object of the purpose: "used gas to disperse the crowd" */
    PSC_SLOT_BENEFIT,  /* whom the purpose helps: "money to help Haiti rebuild" */
    PSC_SLOT_CASE,     /* its own preposition: "was behind the plot" */
    PSC_SLOT_CONJ,     /* second conjunct */
    PSC_SLOT_OR,       /* what "or" joins to it: "to leave or be shot" */
    PSC_SLOT_DET,      /* determiner: "no talks" */
    PSC_SLOT_PREP      /* after the preposition `prep` */
} psc_slot_kind;

typedef struct psc_slot {
    uint8_t kind;
    uint32_t prep; /* word id */
} psc_slot;

enum { PSC_SLOTS_MAX = 16 };
typedef struct psc_slots {
    psc_slot at[PSC_SLOTS_MAX];
    uint32_t n;
} psc_slots;

/* A thing a pattern asks of one slot. */
typedef struct psc_need {
    psc_slot via; /* "obj.compound=tear": the slot is one of what fills this slot */
    bool has_via;
    psc_slot slot;
    bool absent;       /* must not be so */
    bool actor;        /* "@": must be somebody */
    bool abroad;       /* "@@": and of another country than the subject */
    uint32_t first, n; /* lemmas in psc_rules.need_word; n 0: anything */
    uint64_t has[3];   /* psc_word_bit of its words, its preposition, that of via: a sentence
                          without a word of each cannot hold it; all bits: any sentence can */
} psc_need;

/* One of 64 bits for a word: sets of words without a common bit have no word in common. */
static inline uint64_t psc_word_bit(uint32_t word)
{
    return UINT64_C(1) << (word * UINT32_C(0x9E3779B1) >> 26);
}

enum { PSC_POS_VERB, PSC_POS_NOUN, PSC_POS_ADJ, PSC_POS_COUNT };

typedef struct psc_pattern {
    uint32_t lemma; /* word id of the trigger */
    uint8_t pos;    /* PSC_POS_... */
    uint32_t rule;
    uint32_t need, n_need; /* in psc_rules.need */
    uint32_t layer;        /* 0 built in, 1.. folders of the user */
    uint32_t weight;       /* how telling: 2 for each need of certain words, 1 for any other */
    psc_str text;          /* as the file has it */
} psc_pattern;

typedef enum psc_frame_kind {
    PSC_DIRECTED,   /* actor does it to recipient */
    PSC_RECIPROCAL, /* all parties are actors */
    PSC_VISIT       /* the visitor is the actor, the host the recipient */
} psc_frame_kind;

typedef struct psc_rule {
    psc_str name;
    bool outer;
    uint8_t op;        /* outer only */
    uint8_t frame;     /* psc_frame_kind */
    bool of_actor;     /* "of" after its noun names the doer ("withdrawal of troops") */
    bool swap;         /* subject is the recipient, object the actor ("fled", "received") */
    bool object_actor; /* who is sent is the actor where nobody sends ("troops were posted") */
    bool arms;         /* a nationality that does it is its forces ("Russian air strikes") */
    bool willing;      /* outer: who is not so refuses ("is not ready to sign") */
    bool undone;       /* outer: the inner act did not happen ("has yet to sign") */
    bool maybe;        /* outer: the inner act is only possible ("a chance of talks") */
    bool refugees;     /* civilians among the recipients are refugees ("fled") */
    bool bound;        /* its nouns are events only inside another act ("declared a truce") */
    bool speaker;      /* the speaker does it, the subject is the recipient ("they will lose") */
    bool factive;      /* outer: the inner act is told as a fact too */
    bool blamed;       /* told by another side it is his accusation ("Chad harbours rebels") */
    bool heeded;       /* meant for whoever does what the clause tells: "at the request of" */
    bool retort;       /* with nobody told it is meant for whoever blamed the actor before */
    bool spared;       /* those it is done to are not asked for it ("demanded his release") */
    bool topic;        /* its object and what it is "on" or "about" is only spoken of */
    bool own_object;   /* the possessor of its noun suffers it ("his arrest") */
    bool itself;       /* its own word names the recipient ("is in Cairo") */
    bool abroad;       /* only between two countries ("taken to Oman for surgery") */
    bool object_doer;  /* outer: the object is the doer of the inner act ("urge X to") */
    int16_t row;       /* -1: none */
    psc_cell done;     /* act: its code; outer: its code with no inner act found */
    psc_cell court;    /* what it is if a court says so: to call unlawful is to convict */
    psc_cell also;     /* a second code of the deed itself: to jail is to convict and to hold */
    psc_slots actor, recipient, inner;
    const char *file;
    uint32_t line;
} psc_rule;

/* Cue words: kind and place they stand in. */
/* clang-format off */
#define PSC_CUE_LIST(X)                                                                 \
    X(FUTURE, "future") X(HYPOTHETICAL, "hypothetical") X(NEGATION, "negation")         \
    X(OBLIGATION, "obligation") X(HISTORY, "history") X(ACCORDING, "according")         \
    X(PLACE, "place") X(FIRST_PERSON, "first-person") X(BACKSHIFT, "backshift")         \
    X(QUANTITY, "quantity") X(SCENE, "scene") X(ASIDE, "aside") X(INVERTED, "inverted") \
    X(EVIDENCE, "evidence") X(BEFORE, "before") X(LONG, "long") X(REPEAT, "repeat")     \
    X(PROPOSAL, "proposal") X(PREMISES, "premises") X(MARCHER, "marcher") X(DEFINITE, "definite") X(CONDITION, "condition")           \
    X(AUTHOR, "author") X(PROMPT, "prompt") X(AIM, "aim")                                             \
    X(BACKING, "backing") X(THING, "thing") X(BESIDE, "beside") X(BENEFIT, "benefit")   \
    X(COMPANY, "company") X(CARRY, "carry") X(EDGE, "edge") X(SELF, "self") X(BYWORD, "byword")         \
    X(TELL, "tell") X(TOPIC, "topic") X(NEED, "need") X(GIVE, "give")                   \
    X(THERE, "there") X(OCCASION, "occasion") X(MEANS, "means") X(SPUR, "spur") \
    X(ACCOUNT, "account") X(LIKE, "like") X(AVERTED, "averted")                         \
    X(PROSPECT, "prospect") X(MEMORIAL, "memorial") X(LAPSED, "lapsed")   \
    X(REMARK, "remark") X(NOWAY, "noway") X(BRINK, "brink") X(INSTEAD, "instead") \
    X(MOTION, "motion") X(SOUGHT, "sought") X(FALSE, "false") X(FEND, "fend") X(WORK, "work") X(QUESTION, "question") \
    X(JOINER, "joiner") X(DOCUMENT, "document") X(BLOW, "blow") X(WEAPON, "weapon") X(RENOWN, "renown") \
    X(WIELD, "wield") X(LETTER, "letter") X(UNLESS, "unless") X(STAND, "stand") X(PLIGHT, "plight") X(STEP, "step") \
    X(LAW, "law") X(PERMIT, "permit") X(CONSIST, "consist") X(STATUTE, "statute") X(ANYBODY, "anybody") X(BY_RULE, "by-rule") X(AFTER, "after") \
    X(WISH, "wish") X(HELD, "held") X(INCLINED, "inclined") X(SUFFERED, "suffered") X(MEDIUM, "medium") X(INSTANCE, "instance") \
    X(ABILITY, "ability")
/* clang-format on */

typedef enum psc_cue {
    PSC_CUE_NONE,
#define X(name, text) PSC_CUE_##name,
    PSC_CUE_LIST(X)
#undef X
        PSC_CUE_COUNT
} psc_cue;
enum { PSC_CUE_BITS = 64, PSC_CUE_WORDS = 2 };
_Static_assert(PSC_CUE_COUNT <= PSC_CUE_BITS * PSC_CUE_WORDS, "one bit for each kind of cue");

/* What a word is by its patterns, whatever stands around it. */
typedef enum psc_trait {
    PSC_TRAIT_DEED = 1,  /* a noun by which a rule knows an act */
    PSC_TRAIT_FORCE = 2, /* a verb of ASSAULT or COERCE */
    PSC_TRAIT_SAY = 4,   /* a verb that says something */
    PSC_TRAIT_MOUTH = 8, /* a verb of asking, blaming, judging, denying, saying */
    PSC_TRAIT_CHARGE =
        16, /* a verb that blames or threatens by a clause, and does not merely say */
    PSC_TRAIT_ACCUSE = 32,  /* a verb that blames all alone */
    PSC_TRAIT_PROMISE = 64, /* a verb of promises, threats, refusals with an infinitive */
    PSC_TRAIT_ADDRESS = 128 /* a verb that takes whom its words are for as its object */
} psc_trait;

/* One word of a class: "$arms" in a pattern stands for every word of the class "arms". */
typedef struct psc_class_word {
    uint32_t name, word; /* word ids */
} psc_class_word;

/* A yes or no line of a rule. */
typedef struct psc_example {
    uint32_t rule;
    bool yes;
    psc_str text, want; /* want: "TYPE/mode ACTOR, ... -> RECIPIENT, ..." */
    const char *file;
    uint32_t line;
} psc_example;

struct psc_rules {
    psc_arena *arena;
    psc_intern word; /* lemmas and prepositions, lower case */
    psc_rule *rule;
    psc_row *row;
    psc_pattern *pattern; /* sorted by lemma, pos, most needs first, file order */
    psc_need *need;
    uint32_t *need_word;
    psc_class_word *class_word;
    psc_example *example;
    uint32_t *first; /* [word.n + 2]: patterns of word w are [first[w], first[w + 1]) */
    /* [word.n + 1]: bit c set: the word is a cue of kind c */
    uint64_t (*cue)[PSC_CUE_WORDS];
    uint8_t *trait; /* [word.n + 1]: psc_trait's bits */
    uint32_t n_rule, n_row, n_pattern, n_need, n_need_word, n_example, n_class_word;
    uint32_t cap_rule, cap_row, cap_pattern, cap_need, cap_need_word, cap_example, cap_class_word;
    uint32_t any, by, between, of, to, with, from, on_account, be, have, on, in, at, as, against,
        hand;                         /* any: "*"; on_account: "for" */
    uint32_t statesman, power, place; /* in patterns: somebody in office, a state, by name */

    int16_t op_row[PSC_OP_COUNT]; /* row of an act made by that op ("op-refuse"); -1 */
    struct psc_mode_score *score;
    uint32_t n_score, cap_score;
};

typedef struct psc_mode_score {
    uint8_t type;
    psc_str mode, quad;
    double score;
    bool recipient_required;
} psc_mode_score;

/* Fills in r->trait once all patterns are known. */
void psc_rules_find_traits(psc_rules *r);
/* Fills in what sentences must have for each need, once all cues are known. */
void psc_rules_find_musts(psc_rules *r);

const char *psc_op_text(psc_op op);
/* Row by name; -1 if there is none. */
int psc_rules_row(const psc_rules *r, psc_str name);
/* Quad and score of a type and mode; the type's own row if the mode has none. */
const psc_mode_score *psc_rules_score(const psc_rules *r, psc_event_type type, psc_str mode);
static inline bool psc_rules_is_cue(const psc_rules *r, uint32_t word, psc_cue cue)
{
    return word && r->cue[word][cue / PSC_CUE_BITS] >> cue % PSC_CUE_BITS & 1;
}

static inline bool psc_rules_has(const psc_rules *r, uint32_t word, psc_trait trait)
{
    return word && (r->trait[word] & trait);
}

/* Asks for something in that slot of the predicate itself. */
static inline bool psc_need_asks(const psc_need *need, psc_slot_kind kind)
{
    return need->slot.kind == kind && !need->has_via && !need->absent;
}
/* One of the words that the need lists. */
static inline bool psc_need_lists(const psc_rules *r, const psc_need *need, uint32_t word)
{
    for (uint32_t k = 0; word && k < need->n; k++)
        if (r->need_word[need->first + k] == word) return true;
    return false;
}
/* The slot behind a preposition of place. */
static inline bool psc_rules_is_place(const psc_rules *r, psc_slot slot)
{
    return slot.kind == PSC_SLOT_PREP && psc_rules_is_cue(r, slot.prep, PSC_CUE_PLACE);
}

/* A deed that hurts or holds somebody. */
static inline bool psc_rule_harms(const psc_rule *rule)
{
    return rule && !rule->outer &&
           (rule->done.type == PSC_TYPE_ASSAULT || rule->done.type == PSC_TYPE_COERCE);
}
/* A deed in which something is given. */
static inline bool psc_rule_gives(const psc_rule *rule)
{
    return rule && !rule->outer &&
           (rule->done.type == PSC_TYPE_AID || rule->done.type == PSC_TYPE_COOPERATE);
}

#endif
