/* SPDX-License-Identifier: Apache-2.0 */
/* Merging in the store: one report at a time, in the order of coming, is compared with those
 * before it.
 *
 * Whom to compare it with is asked of indices that give a bounded number of answers, so that a
 * report costs the same in a small store and in a big one; whether they are alike is decided
 * by src/merge, which knows no database.  What a report is merged with depends on nothing but
 * the reports before it: not on transactions, nor on threads. */
#ifndef PSC_STORE_MERGE_H
#define PSC_STORE_MERGE_H

#include "merge/happening.h"
#include "merge/shingle.h"
#include "merge/story.h"
#include "record/read.h"
#include "store/known.h"
#include "store/lists.h"
#include "store/store.h"

/* A report's records have numbers of the same stretch as its own: above these bits is the
 * month in PostgreSQL (schema-postgresql.sql), so that one partition is looked into. */
enum { PSC_ID_BITS = 40 };

/* Takes part in a record. */
typedef struct psc_merge_party {
    int64_t record, entity;
    psc_str side, country, code, name;
} psc_merge_party;

typedef struct psc_merge_event {
    int64_t id, incident; /* as stored; 0: none */
    uint32_t sentence;
    psc_str modality;
    bool told; /* what follows is known; else it is to be read from its record */
    psc_str about, trigger;
    psc_happening is;
    const psc_merge_party *party; /* [n_party] */
    uint32_t n_party;
} psc_merge_event;

typedef struct psc_merge_figure {
    int64_t id, dispute; /* as stored; 0: none */
    uint32_t sentence;
    psc_str day, unit, what, place, country;
    double value, max;
} psc_merge_figure;

/* A meeting's row: its id, the meeting it is told to be, and what its record tells. */
typedef struct psc_merge_meeting {
    int64_t id, merged;
    const psc_meeting *is;
} psc_merge_meeting;

/* The report at work. */
typedef struct psc_merging {
    psc_db *db;
    psc_arena *a; /* of this report */
    const psc_merge_rules *rules;
    psc_word_counts *counts;
    psc_known_things *known;  /* NULL only where reports are taken out, */
    psc_lists *bands, *terms; /* like these, */
    const psc_recent *recent; /* and this */
    psc_err *err;

    int64_t id;
    psc_str published; /* "2016-02-11", or empty */
    psc_day day;
    psc_str wire;      /* the agency whose words these are; may be empty */
    psc_str *sentence; /* [n_sentence] dictionary forms */
    uint32_t n_sentence, cap_sentence;
    psc_shingles shingles;
    psc_vector vector;
    psc_word_list words;
    psc_merge_party *party; /* [n_party], by record */
    psc_merge_event *event; /* [n_event], by sentence */
    psc_merge_figure *figure;
    psc_merge_meeting *meeting;
    uint32_t n_party, cap_party, n_event, cap_event, n_figure, cap_figure, n_meeting, cap_meeting;
    psc_str subject; /* the country it is mostly about; may be empty */

    int64_t original; /* it is a copy of that; 0: it is none */
    int64_t adopted;  /* an older report that turned out to be a copy of this one; 0 */
    int64_t story;
} psc_merging;

/* Rows to f, which may use the arena.  Texts live until the next row. */
typedef void psc_merge_row(void *ctx, const psc_value *value);
psc_status psc_merge_each(psc_merging *m, const char *sql, const psc_value *value, int n,
                          int columns, psc_merge_row *f, void *ctx);
/* A copy in the arena. */
psc_str psc_merge_keep(psc_merging *m, const psc_value *v);

/* The next of " 12 345"; false at the end. */
bool psc_merge_next_id(psc_str *rest, int64_t *id);

/* Stretches of 16 days in which reports are looked for; 0 for those without a day. */
int64_t psc_merge_period(psc_day day);
/* The one beside it that is nearer. */
int64_t psc_merge_period_beside(psc_day day);
/* "YYYY-MM-DD" in the arena; empty for PSC_DAY_NONE. */
psc_str psc_merge_day_text(psc_merging *m, psc_day day);
psc_day psc_merge_day_of(psc_str text);

/* The shingles of a stored report. */
psc_status psc_merge_read_words(psc_merging *m, int64_t document, psc_shingles *out);

/* "in Egypt": the last country that a sentence names as a place; empty: none. */
psc_str psc_merge_country_in(const psc_merging *m, uint32_t sentence);

/* The steps, in this order. */
psc_status psc_merge_read(psc_merging *m);      /* merge_read.c */
psc_status psc_merge_copies(psc_merging *m);    /* merge_copy.c: original, adopted */
psc_status psc_merge_stories(psc_merging *m);   /* merge_story.c: story */
psc_status psc_merge_events(psc_merging *m);    /* merge_event.c */
psc_status psc_merge_meetings(psc_merging *m);  /* merge_meeting.c */
psc_status psc_merge_figures(psc_merging *m);   /* merge_figure.c */
psc_status psc_merge_positions(psc_merging *m); /* merge_position.c */

/* Takes a report out of the hashes by which copies are found. */
psc_status psc_merge_drop_copies(psc_merging *m);
/* Takes a report out of all groups before it is deleted; reports that were copies of it are
 * merged anew. */
psc_status psc_merge_undo(psc_store *s, int64_t document, psc_err *err);
/* Before the commit: writes down what merging counted. */
psc_status psc_merge_finish(psc_store *s, psc_err *err);
/* What is remembered of the store is not so any more. */
void psc_merge_forget(psc_store *s);
void psc_merge_close(psc_store *s);

#endif
