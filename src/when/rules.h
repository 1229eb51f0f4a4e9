/* SPDX-License-Identifier: Apache-2.0 */
/* The insides of src/when, for its own files only.
 *
 * A text is cut into pieces (scan.c): runs of letters, runs of digits, single
 * marks.  The rules of data/time are compiled (load.c, pattern.c) into a small
 * program without loops that reads pieces and sets fields: "last May" sets
 * shift=-1 and month=5.  match.c runs it and keeps the longest match at each
 * place.  resolve.c completes the fields from what is known about the document,
 * value.c turns fields into TIMEX3 values and days.
 *
 *     text --scan--> pieces --match--> fields --resolve--> fields --value--> psc_timex
 */
#ifndef PSC_WHEN_RULES_H
#define PSC_WHEN_RULES_H

#include "when/when.h"

#include "base/intern.h"

/* What an expression can tell.  The names are those of data/time; docs/time.md lists
 * them with their values.  bc: 1 before Christ, 2 only if the text has other such years;
 * weekday: 1 Monday; decade: 199 the 1990s; century: 20 is 1901 ... 2000; easter: days
 * from Easter Sunday; count: in hundredths. */
/* clang-format off */
#define PSC_WHEN_FIELD_LIST(X)                                                                 \
    X(year) X(bc) X(yy) X(month) X(day) X(hour) X(minute) X(weekday) X(week) X(season) X(half) \
    X(quarter) X(decade) X(century) X(part) X(pm) X(easter) X(count) X(unit) X(nth) X(shift)   \
    X(dir) X(base) X(mod) X(type) X(ref) X(every) X(side) X(weak) X(skip)
/* clang-format on */

/* clang-format off */
typedef enum psc_when_field {
#define X(name) F_##name,
    PSC_WHEN_FIELD_LIST(X)
#undef X
        F_COUNT
} psc_when_field;
/* clang-format on */

enum {
    PSC_WHEN_UNSET = INT32_MIN,
    PSC_WHEN_VAGUE = -1,
    PSC_WHEN_SCALE = 100, /* F_count is in hundredths */
};

/* Units from short to long; TIMEX3 letters are in value.c (ORDER UNIT). */
/* clang-format off */
#define PSC_WHEN_UNIT_LIST(X)                                                                  \
    X(second, "S") X(minute, "M") X(hour, "H") X(day, "D") X(week, "W") X(weekend, "WE")       \
    X(month, "M") X(quarter, "Q") X(year, "Y") X(decade, "DE") X(century, "CE")
/* clang-format on */

/* clang-format off */
typedef enum psc_when_unit {
    UNIT_NONE,
#define X(name, letter) UNIT_##name,
    PSC_WHEN_UNIT_LIST(X)
#undef X
} psc_when_unit;
/* clang-format on */

/* clang-format off */
#define PSC_WHEN_MOD_LIST(X)                                                                   \
    X(START) X(MID) X(END) X(APPROX) X(BEFORE) X(AFTER) X(LESS_THAN) X(MORE_THAN)              \
    X(EQUAL_OR_LESS) X(EQUAL_OR_MORE)
/* clang-format on */

/* clang-format off */
typedef enum psc_when_mod {
    MOD_NONE,
#define X(name) MOD_##name,
    PSC_WHEN_MOD_LIST(X)
#undef X
} psc_when_mod;
/* clang-format on */

enum { SEASON_SP = 1, SEASON_SU, SEASON_FA, SEASON_WI };
enum { PART_MO = 1, PART_MI, PART_AF, PART_EV, PART_NI, PART_DT };
enum { BASE_ANCHOR = 0, BASE_TOLD = 1 };
enum { REF_PAST = 1, REF_PRESENT, REF_FUTURE };

typedef struct psc_when_fields {
    int32_t f[F_COUNT]; /* PSC_WHEN_UNSET where nothing is told */
} psc_when_fields;

static inline bool psc_when_has(const psc_when_fields *t, psc_when_field k)
{
    return t->f[k] != PSC_WHEN_UNSET;
}

/* ---- pieces ---- */

typedef enum psc_when_piece_kind { PIECE_WORD, PIECE_DIGITS, PIECE_MARK } psc_when_piece_kind;

typedef struct psc_when_piece {
    uint32_t beg, end; /* bytes of the text */
    uint32_t word;     /* id in the rules' vocabulary, 0: not in it */
    uint32_t number;   /* of digits; UINT32_MAX: too long */
    uint8_t kind;
    bool capital; /* starts with a capital letter */
    bool plural;  /* a lower-case word in -s */
    bool glued;   /* nothing stands between it and the piece before */
} psc_when_piece;

/* ---- compiled rules ---- */

typedef enum psc_when_op {
    OP_MATCH,   /* the rule is fulfilled */
    OP_WORD,    /* arg: word id */
    OP_CLASS,   /* arg: class; sets the entry's fields */
    OP_RANGE,   /* digits lo ... hi, exactly `digits` of them if not 0 -> field arg */
    OP_NUMBER,  /* a number in digits or words -> field arg */
    OP_ORDINAL, /* an ordinal in digits or words -> field arg */
    OP_GLUED,   /* the next piece is glued to the one before */
    OP_SPLIT,   /* try the next instruction, then arg */
    OP_JUMP,    /* arg */
    OP_SET,     /* arg: first assignment; lo: number of them */
    OP_BEFORE,  /* arg: set of symbols; lo: 1 if negated: the piece before the match */
    OP_AFTER,   /* the same of the piece here */
    OP_END_A,   /* range: the first end stops here */
    OP_BEG_B,   /* range: the second end starts here */
} psc_when_op;

typedef struct psc_when_inst {
    uint8_t op;
    uint8_t digits;
    uint32_t arg;
    int32_t lo, hi;
} psc_when_inst;

typedef struct psc_when_assign {
    uint8_t field;
    int32_t value;
} psc_when_assign;

/* One spelling of a class: its pieces and what it sets. */
typedef struct psc_when_entry {
    uint32_t class_id;
    uint32_t *word; /* [n], ids */
    uint32_t n;
    bool capital; /* only where the text has a capital too */
    uint32_t assign, n_assign;
    uint32_t next; /* next entry with the same first word; 0: none */
} psc_when_entry;

typedef struct psc_when_rule {
    psc_str name;
    uint32_t pc;
    uint32_t assign, n_assign;
} psc_when_rule;

enum { PSC_WHEN_MAX_RULES = 512, PSC_WHEN_MASK = PSC_WHEN_MAX_RULES / 64 };

/* Bit r: rule r can have this symbol as its first (second) piece.  A rule is tried where
 * both are so, or where the first is `open`. */
typedef struct psc_when_mask {
    uint64_t bit[PSC_WHEN_MASK];
} psc_when_mask;

typedef struct psc_when_set { /* of a look-around */
    uint32_t *word;           /* [n_word], ids */
    uint32_t *class_id;
    uint32_t n_word, n_class;
    bool digits, plural;
    bool edge; /* the start or end of the sentence */
} psc_when_set;

/* Classes the machinery itself asks for; empty when the data has none. */
/* clang-format off */
#define PSC_WHEN_CLASS_LIST(X)                                                                 \
    X(number) X(ordinal) X(scale) X(joiner) X(suffix) X(future) X(past) X(intent) X(factual) X(scheduled)         \
    X(deadline) X(deferring) X(till) X(infinitive) X(be) X(soft) X(joint) X(between) X(pair) X(since) X(aside)
/* clang-format on */

/* clang-format off */
typedef enum psc_when_class {
    CLASS_none,
#define X(name) CLASS_##name,
    PSC_WHEN_CLASS_LIST(X)
#undef X
} psc_when_class;
/* clang-format on */

struct psc_when_rules {
    psc_arena own;                 /* of psc_when_rules_open; unused otherwise */
    const psc_when_source *source; /* [n_source] */
    uint32_t n_source;
    psc_intern words;                     /* lower case */
    uint32_t lengths[256];                /* bit n: a word of n bytes starts with that byte */
    uint32_t comma, dot, dollar, percent; /* ids of these marks */
    psc_intern classes;
    psc_when_entry *entry; /* [n_entry], from 1 */
    uint32_t n_entry, cap_entry;
    uint32_t *first_entry; /* [words.n + 1] */
    psc_when_inst *inst;
    uint32_t n_inst, cap_inst;
    psc_when_assign *assign;
    uint32_t n_assign, cap_assign;
    psc_when_set *set;
    uint32_t n_set, cap_set;
    psc_when_rule *rule;
    uint32_t n_rule, cap_rule;
    uint32_t n_symbol;             /* words.n + 2: unknown, the words, digits */
    psc_when_mask *first, *second; /* [n_symbol] */
    psc_when_mask *open;           /* [n_symbol]: first pieces behind which anything may stand */
    uint32_t n_mask;               /* words of a mask in use */
};

static inline uint32_t psc_when_symbol(const psc_when_rules *r, const psc_when_piece *p)
{
    return p->kind == PIECE_DIGITS ? r->n_symbol - 1 : p->word;
}

/* scan.c: cut text[beg, end) into pieces, appended to at[0 ...]; returns their number.
 * `at` has room for end - beg pieces. */
uint32_t psc_when_cut(const psc_when_rules *r, psc_str text, psc_span span, psc_when_piece *at);
/* The entry of that class which starts at p[0] and is longest; NULL if there is none.
 * *used is the number of its pieces. */
const psc_when_entry *psc_when_entry_at(const psc_when_rules *r, uint32_t class_id,
                                        const psc_when_piece *p, uint32_t n);
bool psc_when_in_class(const psc_when_rules *r, uint32_t class_id, const psc_when_piece *p);

/* pattern.c: compile one pattern; false with *why when it cannot be read. */
bool psc_when_compile(psc_when_rules *r, psc_arena *a, psc_str pattern, const psc_intern *parts,
                      const psc_str *part_text, psc_when_rule rule, const char **why);
/* "month=5 mod=START": appends to r->assign; false with *why. */
bool psc_when_assigns(psc_when_rules *r, psc_arena *a, psc_str text, uint32_t *first, uint32_t *n,
                      const char **why);
/* Lower-case vocabulary ids of the pieces of s, added where they are new. */
uint32_t psc_when_spell(psc_when_rules *r, psc_arena *a, psc_str s, uint32_t **ids, bool *capital);
/* First and second pieces of all rules, when the last rule is compiled. */
void psc_when_index(psc_when_rules *r, psc_arena *a);

/* match.c */
typedef struct psc_when_match {
    uint32_t rule;
    uint32_t beg, end;     /* pieces */
    uint32_t end_a, beg_b; /* of a range; end_a 0: none */
    psc_when_fields a, b;
} psc_when_match;

/* Longest match at piece i; false if no rule fits. */
bool psc_when_match_at(const psc_when_rules *r, const psc_when_piece *p, uint32_t n, uint32_t i,
                       psc_when_match *out);

/* resolve.c */
typedef enum psc_tense { TENSE_NONE, TENSE_PAST, TENSE_FUTURE } psc_tense;

typedef struct psc_when_told { /* a date of the text, as far as it is known */
    bool bc;
    int year, month, day; /* 0: not known */
} psc_when_told;

typedef struct psc_when_context {
    psc_day anchor; /* PSC_DAY_NONE: none */
    bool narrative;
    int year_min, year_max; /* years the text is about (BC_BASE for BC); others are asides */
    psc_when_told told;
    psc_tense tense;
} psc_when_context;

/* Complete the fields; true if an anchor or the told date was needed. */
bool psc_when_resolve(const psc_when_context *c, psc_when_fields *t);

/* tense.c: by cue words around pieces beg ... end; by the tree, when heads and tags are set. */
psc_tense psc_when_tense_near(const psc_when_rules *r, psc_str text, const psc_when_piece *p,
                              uint32_t n, uint32_t beg, uint32_t end);
psc_tense psc_when_tense_tree(const psc_when_rules *r, psc_str text, const psc_sentence *s,
                              uint32_t first, uint32_t last);

/* value.c */
psc_str psc_when_value(psc_arena *a, const psc_when_fields *t);
psc_timex_type psc_when_type(const psc_when_fields *t);
psc_str psc_when_mod_text(int32_t mod);
psc_period psc_when_period(const psc_when_fields *t, const psc_when_context *c);
/* Years before Christ are reckoned with as BC_BASE - year, so that time runs forward;
 * these turn one into the other. */
enum { PSC_WHEN_BC_BASE = 4000 };
static inline int psc_when_year(bool bc, int year)
{
    return bc ? PSC_WHEN_BC_BASE - year : year;
}
int psc_when_month_days(int year, int month);
psc_day psc_when_easter(int year);
/* ISO 8601 weeks: they start on Monday, the first has the year's first Thursday. */
void psc_when_week_of(psc_day d, int *year, int *week);
psc_day psc_when_week_start(int year, int week);
/* First and last day of the season that is named after the year. */
psc_period psc_when_season_days(int year, int season);

#endif
