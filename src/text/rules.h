/* SPDX-License-Identifier: Apache-2.0 */
/* What the files of data/text say, in the shape that the cutting of text asks
 * for: the class of a character, the classes of a word, the parts of a
 * contraction.  Only for this folder and its tests. */
#ifndef PSC_TEXT_RULES_H
#define PSC_TEXT_RULES_H

#include "base/embed.h"
#include "base/intern.h"
#include "base/stanza.h"
#include "text/text.h"

/* Classes of characters; the names are those of data/text/characters.txt. */
/* clang-format off */
#define PSC_CHAR_LIST(X)                                                              \
    X(PERIOD, "period")                                                               \
    X(STOP, "stop")                                                                   \
    X(ELLIPSIS, "ellipsis")                                                           \
    X(COMMA, "comma")                                                                 \
    X(SEMICOLON, "semicolon") X(COLON, "colon") X(HYPHEN, "hyphen") X(DASH, "dash")   \
        X(APOSTROPHE, "apostrophe") X(QUOTE, "quote") X(OPEN_QUOTE, "open-quote")     \
            X(CLOSE_QUOTE, "close-quote") X(OPEN_SINGLE, "open-single")               \
                X(CLOSE_SINGLE, "close-single") X(OPEN, "open") X(CLOSE, "close")     \
                    X(SLASH, "slash") X(CURRENCY, "currency") X(PERCENT, "percent")   \
                        X(BULLET, "bullet") X(AND, "and") X(AT, "at") X(HASH, "hash") \
                            X(PLUS, "plus") X(STAR, "star") X(SYMBOL, "symbol")

typedef enum psc_char {
    PSC_CHAR_LETTER, /* also what is no UTF-8 */
    PSC_CHAR_DIGIT,
    PSC_CHAR_SPACE, /* and control characters */
#define X(name, text) PSC_CHAR_##name,
    PSC_CHAR_LIST(X)
#undef X
        PSC_CHAR_COUNT
} psc_char;
/* clang-format on */

/* Classes of words, one bit each; the names are those of the other files. */
/* clang-format off */
#define PSC_WORD_LIST(X)                                                                        \
    X(TITLE, "title")                                                                           \
    X(INNER, "inner")                                                                           \
    X(END, "end")                                                                               \
    X(TIME, "time")                                                                             \
    X(COMPANY, "company") X(BORN, "born") X(NUMBER, "number") X(MONTH, "month") X(UNIT, "unit") X(STATE, "state") X(CLITIC, "clitic") \
        X(HOST, "host") X(ELISION, "elision") X(SPLIT, "split") X(PREFIX, "prefix")             \
            X(SUFFIX, "suffix") X(MEASURE, "measure") X(DOMAIN, "domain") X(SCHEME, "scheme")   \
                X(STARTER, "starter") X(AFTER_TIME, "after-time") X(SPEECH, "speech")           \
                    X(STOPPED, "stopped") X(COMMON, "common") X(NAMED, "named")   \
                    X(OFFICE, "office") X(LOOSE, "loose") X(LOOSE_NEXT, "loose-next")          \
                        X(APART, "apart") X(PLACE, "place") X(AUXILIARY, "auxiliary")

enum {
#define X(name, text) PSC_WORD_BIT_##name,
    PSC_WORD_LIST(X)
#undef X
        PSC_WORD_BITS
};

enum {
#define X(name, text) PSC_WORD_##name = 1 << PSC_WORD_BIT_##name,
    PSC_WORD_LIST(X)
#undef X
    /* Those that a period may follow inside a sentence. */
    PSC_WORD_ABBREVIATION = PSC_WORD_TITLE | PSC_WORD_INNER | PSC_WORD_END | PSC_WORD_COMPANY |
                            PSC_WORD_TIME | PSC_WORD_BORN | PSC_WORD_NUMBER | PSC_WORD_MONTH | PSC_WORD_UNIT | PSC_WORD_STATE
};
/* clang-format on */

_Static_assert(PSC_WORD_BITS <= 31, "a class of words is one bit of an int");

/* What a piece looks like to the weights of gaps. */
/* clang-format off */
#define PSC_SORT_LIST(X)                                                                        \
    X(NONE, "none") X(SMALL, "small") X(CAPITAL, "capital") X(COMMON, "common")                 \
    X(STARTER, "starter") X(CAPITALS, "capitals") X(LETTER, "letter") X(NUMBER, "number")       \
    X(HANDLE, "handle") X(ABBR, "abbr") X(NET, "net") X(STOP, "stop") X(DOTS, "dots")           \
    X(COMMA, "comma") X(SEMICOLON, "semicolon") X(COLON, "colon") X(DASH, "dash")               \
    X(OPEN, "open") X(CLOSE, "close") X(OPENQ, "open-quote") X(CLOSEQ, "close-quote")           \
    X(BULLET, "bullet") X(OTHER, "other")

typedef enum psc_sort {
#define X(name, text) PSC_SORT_##name,
    PSC_SORT_LIST(X)
#undef X
    PSC_SORT_COUNT
} psc_sort;

/* Features of a gap that are two codes: what stands there, counted away from the gap (left is the
 * piece before it); lengths are in steps of psc_gap_read. */
#define PSC_GAP_CODE_LIST(X)                                                                    \
    X(BIAS, "bias", NUMBER, NUMBER)                  /* always 0+0 */                           \
    X(PAIR, "left+right", SORT, SORT)                                                           \
    X(LEFT, "left2+left", SORT, SORT)                                                           \
    X(RIGHT, "right+right2", SORT, SORT)                                                        \
    X(AROUND, "left2+right2", SORT, SORT)                                                       \
    X(FAR_LEFT, "left3+left2", SORT, SORT)                                                      \
    X(FAR_RIGHT, "right2+right3", SORT, SORT)                                                   \
    X(FIRST, "first+left", SORT, SORT)               /* of the sentence */                      \
    X(LENGTH_LEFT, "length+left", NUMBER, SORT)      /* of the sentence so far */               \
    X(LENGTH_RIGHT, "length+right", NUMBER, SORT)                                               \
    X(REST, "rest+right", NUMBER, SORT)              /* to the block's end */                   \
    X(STOPPED, "stopped+left", NUMBER, SORT)         /* 1: the block ends with a stop */        \
    X(OPEN, "bracket+quote", NUMBER, NUMBER)         /* 1: one is open */

typedef enum psc_gap_code {
#define X(name, text, first, second) PSC_GAP_##name,
    PSC_GAP_CODE_LIST(X)
#undef X
    PSC_GAP_CODES
} psc_gap_code;

/* Features that are words: before the gap; before the mark that stands before the gap; behind the
 * gap; second behind it. */
#define PSC_GAP_WORD_LIST(X)                                                                    \
    X(LEFT, "left-word") X(MARKED, "marked-word") X(RIGHT, "right-word") X(NEXT, "next-word")

typedef enum psc_gap_word {
#define X(name, text) PSC_GAP_WORD_##name,
    PSC_GAP_WORD_LIST(X)
#undef X
    PSC_GAP_WORDS
} psc_gap_word;
/* clang-format on */

enum {
    PSC_CHAR_TABLE =
        0x10000,       /* code points with a class of their own; above: letters and pictures */
    PSC_WORD_MAX = 31, /* bytes; longer words are in no class */
    PSC_PARTS_MAX = 3  /* of a contraction */
};

typedef struct psc_text_word {
    uint32_t any;                  /* classes of the word in any case */
    uint32_t capital;              /* only with a capital in front, or all in capitals */
    uint8_t part[PSC_PARTS_MAX];   /* bytes of the parts; 0-ended if fewer */
    int16_t weight[PSC_GAP_WORDS]; /* in tenths */
} psc_text_word;

struct psc_text_rules {
    psc_arena arena;
    psc_intern words;    /* in small letters */
    psc_text_word *word; /* [cap_word], by id */
    uint32_t cap_word;
    uint8_t cls[PSC_CHAR_TABLE];                                        /* psc_char */
    int16_t code_weight[PSC_GAP_CODES][PSC_SORT_COUNT][PSC_SORT_COUNT]; /* in tenths */
    int16_t word_weight_max[PSC_GAP_WORDS];
};

extern const psc_str psc_sort_name[PSC_SORT_COUNT];
extern const psc_str psc_gap_code_name[PSC_GAP_CODES];
extern const psc_str psc_gap_word_name[PSC_GAP_WORDS];
/* Whether the first or second code of a feature is a sort (else a number). */
bool psc_gap_code_is_sort(psc_gap_code code, int which);

/* Open from files given (for tests): all whose names start with data/text/. */
PSC_MUST_USE psc_status psc_text_rules_read(psc_text_rules **out, const psc_embed *file, size_t n,
                                            psc_alloc alloc, psc_err *err);

/* For reading: where a stanza stands. */
typedef struct psc_text_reader {
    psc_text_rules *rules;
    const char *file;
    psc_err *err;
} psc_text_reader;
/* PSC_DATA: "what: about" at the field's line. */
psc_status psc_text_bad(const psc_text_reader *r, const psc_field *f, const char *what,
                        psc_str about);
/* Index of name in table[n], n if it is not there. */
unsigned psc_text_index(const psc_str *table, unsigned n, psc_str name);
/* For reading: what is known about a word, put there if need be; NULL if it is too long. */
psc_text_word *psc_text_word_entry(psc_text_rules *rules, psc_str word);
/* Read one stanza `weights KIND`. */
psc_status psc_text_weights_read(const psc_text_reader *r, const psc_stanza *s);

/* Class of the character at *at, which steps past it.  *at is below end. */
static inline psc_char psc_text_char(const psc_text_rules *r, psc_str text, size_t *at);
/* The same without stepping; PSC_CHAR_SPACE at end. */
static inline psc_char psc_text_peek(const psc_text_rules *r, psc_str text, size_t at);

/* All that is known about a word; NULL if it is in no class. */
const psc_text_word *psc_text_word_find(const psc_text_rules *r, psc_str word);
/* Classes of a word as it is written. */
uint32_t psc_text_word_bits(const psc_text_rules *r, psc_str word);

/* ---- inline ---- */

psc_char psc_text_wide(const psc_text_rules *r, psc_str text, size_t *at);

static inline psc_char psc_text_char(const psc_text_rules *r, psc_str text, size_t *at)
{
    const unsigned char c = (unsigned char)text.ptr[*at];
    if (c >= 0x80) return psc_text_wide(r, text, at);
    ++*at;
    return (psc_char)r->cls[c];
}

static inline psc_char psc_text_peek(const psc_text_rules *r, psc_str text, size_t at)
{
    return at < text.len ? psc_text_char(r, text, &at) : PSC_CHAR_SPACE;
}

#endif
