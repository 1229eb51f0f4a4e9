/* SPDX-License-Identifier: Apache-2.0 */
/* A report: its cleaned text, what is known about it, and its sentences. */
#ifndef PRISCUS_DOCUMENT_H
#define PRISCUS_DOCUMENT_H

#include <priscus/token.h>

#ifdef __cplusplus
extern "C" {
#endif

/* A day of the proleptic Gregorian calendar as days since 1970-01-01. */
typedef int32_t psc_day;
#define PSC_DAY_NONE INT32_MIN

/* A range of days; a single day has from == to.  `from` PSC_DAY_NONE: no date. */
typedef struct psc_period {
    psc_day from, to;
} psc_period;

PSC_API psc_day psc_day_of(int year, int month, int day); /* NONE if there is no such day */
PSC_API void psc_day_split(psc_day d, int *year, int *month, int *day);
PSC_API int psc_day_weekday(psc_day d); /* 0 Monday ... 6 Sunday */
/* "2014-12-01" (also "2014-12", "2014": the whole month or year); from NONE if it is none. */
PSC_API psc_period psc_period_of(psc_str text);
/* Writes "YYYY-MM-DD" and a NUL. */
PSC_API void psc_day_format(psc_day d, char out[12]);

/* How the publication date is known. */
typedef enum psc_basis {
    PSC_BASIS_NONE,
    PSC_BASIS_METADATA,
    PSC_BASIS_STATED,
    PSC_BASIS_INFERRED,
    PSC_BASIS_GIVEN
} psc_basis;

PSC_API psc_str psc_basis_text(psc_basis b); /* "metadata" */
PSC_API psc_basis psc_basis_of(psc_str text);

typedef struct psc_dateline {
    psc_str place, agency;
    psc_day date; /* PSC_DAY_NONE if not told */
} psc_dateline;

/* A part of the text that the stages treat apart. */
typedef enum psc_block_kind {
    PSC_BLOCK_BODY,
    PSC_BLOCK_TITLE,   /* headline; coded like the body */
    PSC_BLOCK_CLUTTER, /* menus, captions, paywall notices: never coded */
} psc_block_kind;

typedef struct psc_block {
    psc_span span; /* bytes of the text, one paragraph or line */
    psc_block_kind kind;
} psc_block;

typedef struct psc_document {
    psc_str id, source, title, byline, publisher, section, url, language;
    psc_day published, updated;
    psc_basis basis, updated_basis; /* NONE: there is no such date */
    psc_dateline dateline;
    psc_str text;     /* valid UTF-8, NFC as it came, paragraphs parted by a blank line */
    psc_block *block; /* [n_block], in order, not overlapping */
    uint32_t n_block;
    psc_sentence *sent; /* [n_sent]; only of blocks that are not clutter */
    uint32_t n_sent;
    psc_str *caption; /* [n_caption] of pictures; no part of the text */
    uint32_t n_caption;
} psc_document;

#ifdef __cplusplus
}
#endif
#endif
