/* SPDX-License-Identifier: Apache-2.0 */
/* Words that tell the article from what stands around it, read from data/page:
 * cues of clutter, names of months and agencies, byline openings.
 *
 * Lines are compared as lists of word ids: ASCII letters in lower case, every
 * number one id ("#"), punctuation gone.  Words that no cue knows have id 0.
 * Read-only after loading; shared by threads. */
#ifndef PSC_INGEST_CUES_H
#define PSC_INGEST_CUES_H

#include "base/intern.h"
#include "ingest/language.h"
#include <priscus/status.h>

typedef enum psc_page_how { PSC_PAGE_HAS, PSC_PAGE_START, PSC_PAGE_END, PSC_PAGE_IS } psc_page_how;

typedef struct psc_page_group {
    psc_str name;
    uint32_t max_words;
    bool open, colon, rest, head, tail;
    bool keep;   /* the article's own after all: a correction */
    bool origin; /* names the agency that the report comes from */
} psc_page_group;

typedef struct psc_page_cue {
    const uint32_t *word; /* [n] ids */
    uint8_t n, how;       /* psc_page_how */
    uint16_t group;
} psc_page_cue;

/* What the words of class names, ids and roles tell of an element of a page.
 * ORDER HINTS: names in cues.c. */
enum {
    PSC_HINT_NOISE = 1,   /* menus, teasers, share bars, comments, forms */
    PSC_HINT_CAPTION = 2, /* of a picture */
    PSC_HINT_HEAD = 4,    /* headline, byline, date: about the article */
    PSC_HINT_HIDDEN = 8,  /* not shown */
    PSC_HINT_BODY = 16,   /* the article's text */
    PSC_HINT_CORRECTION = 32,
    PSC_HINT_NEGATES = 64,   /* the next word says what is not there: "has-sidebar" */
    PSC_HINT_MODIFIED = 128, /* when the article was changed */
    PSC_HINT_AUTHOR = 256,
    PSC_HINT_DATE = 512,
    PSC_HINT_COMMENTS = 1024, /* what readers wrote */
    PSC_HINT_END = 2048       /* the first bit that is free */
};

/* What a meta element tells.  ORDER FACTS: names in cues.c. */
typedef enum psc_meta_fact {
    PSC_META_NONE,
    PSC_META_PUBLISHED,
    PSC_META_MODIFIED,
    PSC_META_TITLE,
    PSC_META_BYLINE,
    PSC_META_PUBLISHER,
    PSC_META_SECTION,
    PSC_META_LANGUAGE,
    PSC_META_URL,
    PSC_META_FACTS
} psc_meta_fact;

typedef struct psc_page_cues {
    psc_intern words;
    psc_page_group *group;
    psc_page_cue *cue;         /* [n_cue] clutter */
    uint32_t *by_word, *first; /* cues that begin with word w: by_word[first[w]..first[w + 1]) */
    psc_page_cue *byline;      /* [n_byline] */
    uint32_t n_group, cap_group, n_cue, cap_cue, n_byline, cap_byline;
    uint8_t *month;   /* [words.n + 1] 1..12, 0: no month */
    uint8_t *weekday; /* [words.n + 1] 1 Monday..7, 0: no weekday */
    bool *stamp, *link, *credit, *label, *ahead, *bygone; /* [words.n + 1] */
    struct psc_agency {
        psc_str written, name;
    } * agency; /* [n_agency] */
    uint32_t n_agency, cap_agency;
    psc_intern hint_words;
    uint16_t *hint; /* [n_hint] by id of hint_words; PSC_HINT_... */
    uint32_t n_hint, cap_hint;
    psc_intern month_words; /* of all languages, lower case */
    uint8_t *any_month;     /* [n_any_month] by id of month_words, 1..12 */
    uint32_t n_any_month, cap_any_month;
    psc_intern update_words; /* words before the date of a change, lower case */
    psc_intern script_dates; /* names of days of publication in scripts, lower case */
    psc_intern meta_names;   /* lower case */
    struct psc_meta_name {
        uint8_t fact;  /* psc_meta_fact */
        uint16_t rank; /* 0 best */
    } * meta;          /* [n_meta] by id of meta_names */
    uint32_t n_meta, cap_meta;
    psc_languages languages;
} psc_page_cues;

/* One data file: its name for messages and its text, which must outlive the cues. */
typedef struct psc_page_source {
    const char *file;
    psc_str text;
} psc_page_source;

/* Read files in order; every bad line is told to `complain` (may be NULL), the
 * first also to err; with any of them the result is PSC_DATA and *out NULL. */
PSC_MUST_USE psc_status psc_page_load(psc_page_cues **out, psc_arena *arena,
                                      const psc_page_source *source, size_t n_source,
                                      void (*complain)(void *ctx, const psc_err *err),
                                      void *complain_ctx, psc_err *err);

enum {
    PSC_MONTH_NUMBERED = 13, /* a word for "month": its number stands behind it */
    PSC_MONTH_SOLAR = 16     /* + 1..12: a month of the Solar Hijri calendar */
};

enum { PSC_PAGE_WORDS = 64 }; /* longer lines are paragraphs and never looked at */

/* Ids and hashes of the words of a line, at most `max` of each (hash may be NULL);
 * returns how many words there are. */
uint32_t psc_page_words(const psc_page_cues *c, psc_str line, uint32_t *id, uint32_t *hash,
                        uint32_t max);
/* Number of a month by its name at the front of s (whole word); 0. *len: its bytes. */
int psc_page_month(const psc_page_cues *c, psc_str s, size_t *len);
/* Display name of an agency; empty if it is none. */
psc_str psc_page_agency(const psc_page_cues *c, psc_str name);
/* The agency that a line names, by whole words as they are written; the longest name of
 * several; empty. */
psc_str psc_page_agency_in(const psc_page_cues *c, psc_str line);
/* Hints of a word of class names, lower case, ASCII letters only; 0 if it has none. */
uint32_t psc_page_hint(const psc_page_cues *c, psc_str name);
/* Number of a month by its lower case name in any language; 0. */
uint32_t psc_page_any_month(const psc_page_cues *c, psc_str name);
/* Does a lower case word stand before the date of a change ("updated")? */
bool psc_page_is_update(const psc_page_cues *c, psc_str name);
/* Does a member or variable of that name (in any case) hold the day of publication? */
bool psc_page_is_script_date(const psc_page_cues *c, psc_str name);
/* What a meta element of that name (in any case) tells, and how well it is placed to. */
psc_meta_fact psc_page_meta(const psc_page_cues *c, psc_str name, uint32_t *rank);
/* Does the list of ids show the cue, with its first word at `at`? */
bool psc_page_match(const psc_page_cue *cue, const uint32_t *id, uint32_t n, uint32_t at);

#endif
