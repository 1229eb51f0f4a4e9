/* SPDX-License-Identifier: Apache-2.0 */
/* What the files of data/text say, in the shape that the cutting of text asks
 * for: the class of a character, the classes of a word, the parts of a
 * contraction.  Only for this folder and its tests. */
#ifndef PSC_TEXT_RULES_H
#define PSC_TEXT_RULES_H

#include "base/embed.h"
#include "base/intern.h"
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
    X(NUMBER, "number") X(MONTH, "month") X(UNIT, "unit") X(STATE, "state") X(CLITIC, "clitic") \
        X(HOST, "host") X(ELISION, "elision") X(SPLIT, "split") X(PREFIX, "prefix")             \
            X(SUFFIX, "suffix") X(MEASURE, "measure") X(DOMAIN, "domain") X(SCHEME, "scheme")   \
                X(STARTER, "starter") X(AFTER_TIME, "after-time") X(SPEECH, "speech")           \
                    X(STOPPED, "stopped")

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
    PSC_WORD_ABBREVIATION = PSC_WORD_TITLE | PSC_WORD_INNER | PSC_WORD_END | PSC_WORD_TIME |
                            PSC_WORD_NUMBER | PSC_WORD_MONTH | PSC_WORD_UNIT | PSC_WORD_STATE
};
/* clang-format on */

enum {
    PSC_CHAR_TABLE =
        0x10000,       /* code points with a class of their own; above: letters and pictures */
    PSC_WORD_MAX = 31, /* bytes; longer words are in no class */
    PSC_PARTS_MAX = 3  /* of a contraction */
};

typedef struct psc_text_word {
    uint32_t any;                /* classes of the word in any case */
    uint32_t capital;            /* only with a capital in front, or all in capitals */
    uint8_t part[PSC_PARTS_MAX]; /* bytes of the parts; 0-ended if fewer */
} psc_text_word;

struct psc_text_rules {
    psc_arena arena;
    psc_intern words;    /* in small letters */
    psc_text_word *word; /* [cap_word], by id */
    uint32_t cap_word;
    uint8_t cls[PSC_CHAR_TABLE]; /* psc_char */
};

/* Open from files given (for tests): all whose names start with data/text/. */
PSC_MUST_USE psc_status psc_text_rules_read(psc_text_rules **out, const psc_embed *file, size_t n,
                                            psc_alloc alloc, psc_err *err);

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
