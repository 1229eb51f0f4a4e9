/* SPDX-License-Identifier: Apache-2.0 */
/* The store: reports and their records kept in a database, to be searched.
 *
 *     psc_store *s;                                          // errors left out
 *     psc_store_open(&s, "talks.db", PSC_STORE_WRITE, psc_alloc_default(),
 * &err); psc_store_begin(s, &err); psc_coder_code(coder, &in, &report, &err);
 *     psc_store_put(s, psc_coder_parcel(coder, report, &in), 0, &how, &err);
 *     psc_store_commit(s, &err);
 *
 *     psc_filter f = psc_filter_all();
 *     f.actor = (psc_str){"RUS GOV", 7};
 *     psc_store_find(&found, s, &f, &err);
 *     while (psc_store_next(found, &line, &err) == PSC_OK) use(line);   // a
 * record, JSON psc_store_end(found); psc_store_close(s);
 *
 * A report is stored whole or not at all; what was committed survives the end
 * of the process, however it comes.  Many processes may read while one writes;
 * writers wait for each other.  A store belongs to one thread; parcels are made
 * by any. docs/store.md tells of the tables behind it. */
#ifndef PRISCUS_STORE_H
#define PRISCUS_STORE_H

#include <priscus/coder.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct psc_store psc_store;

typedef enum psc_store_mode {
    PSC_STORE_READ, /* the store must be there; nothing is written */
    PSC_STORE_WRITE /* it is made, or brought to this version, if need be */
} psc_store_mode;

/* `where`: path of an SQLite file, or a URL: postgresql://USER@HOST:PORT/DATABASE.  Refused with a message: files that are no
 * store, stores of a newer priscus, damaged ones.  *out is NULL unless PSC_OK.
 */
PSC_API PSC_MUST_USE psc_status psc_store_open(psc_store **out, const char *where,
                                               psc_store_mode mode, psc_alloc alloc, psc_err *err);
/* What it is called in messages: the path, or the URL without its password. */
PSC_API const char *psc_store_name(const psc_store *s);
PSC_API void psc_store_close(psc_store *s); /* NULL is fine; what is not committed is dropped */

/* Storing. */

/* Everything between begin and commit is stored at once or not at all.  (On PostgreSQL, with
 * other writers: who has to wait for another commits first what it has put; a report is
 * always whole.)  A
 * commit costs some milliseconds: put hundreds of reports into one. */
PSC_API PSC_MUST_USE psc_status psc_store_begin(psc_store *s, psc_err *err);
PSC_API PSC_MUST_USE psc_status psc_store_commit(psc_store *s, psc_err *err);
PSC_API void psc_store_rollback(psc_store *s);

/* Is this input (its name, number and bytes) stored?  Then it needs no coding.
 */
PSC_API PSC_MUST_USE psc_status psc_store_has(psc_store *s, const psc_input *in, bool *out,
                                              psc_err *err);

/* Everything that a store keeps of a report; lives like psc_coder_records. */
PSC_API psc_str psc_coder_parcel(psc_coder *c, const psc_report *r, const psc_input *in);

enum {
    PSC_STORE_REPLACE = 1 /* a report whose id is stored takes its place */
};

typedef enum psc_stored {
    PSC_STORED_NEW,
    PSC_STORED_SAME, /* the same bytes are stored under this id; nothing was done
                    */
    PSC_STORED_REPLACED
} psc_stored;

/* Between begin and commit.  PSC_INPUT: another report is stored under this id;
 * nothing was done, go on.  Any other failure: the transaction is lost, roll
 * back. */
PSC_API PSC_MUST_USE psc_status psc_store_put(psc_store *s, psc_str parcel, unsigned flags,
                                              psc_stored *how, psc_err *err);

/* Codes one report, stores and merges it in a transaction of its own; for small programs.  A report
 * that is stored is not coded again. */
PSC_API PSC_MUST_USE psc_status psc_store_add(psc_store *s, psc_coder *c, const psc_input *in,
                                              psc_stored *how, psc_err *err);

/* Merges reports that have been put since with those before: copies, stories, incidents,
 * meetings, figures, positions (docs/merging.md).  Between begin and commit; some hundred
 * reports at most, *n of them: until it is 0 there may be more.  The result does not depend on
 * when it is called, only on the order of the reports. */
PSC_API PSC_MUST_USE psc_status psc_store_merge(psc_store *s, uint64_t *n, psc_err *err);

/* May others write to it between begin and commit (it is on a server)?  Who merges holds them up
 * until his commit: merge right before that.  Else merge as often as you like. */
PSC_API bool psc_store_is_shared(const psc_store *s);

/* About how many reports are in it. */
PSC_API PSC_MUST_USE psc_status psc_store_reports(psc_store *s, uint64_t *n, psc_err *err);

/* Searching. */

/* Dictionary forms that a word may have: writes up to `max` of them, NUL-ended,
 * and returns how many.  psc_model_lemmas is one, with a model as ctx. */
enum { PSC_LEMMA_BYTES = 64 };
typedef size_t psc_lemma_fn(const void *ctx, psc_str word, char (*out)[PSC_LEMMA_BYTES],
                            size_t max);
PSC_API size_t psc_model_lemmas(const void *model, psc_str word, char (*out)[PSC_LEMMA_BYTES],
                                size_t max);

/* What to find.  Everything that is set must hold; empty strings and 0 leave it
 * open. */
typedef struct psc_filter {
    unsigned kinds; /* PSC_RECORD_...; 0: every kind */
    /* With `kinds` but without the documents: the record of each document that
   * has something to show comes before what was found in it. */
    bool documents;
    /* Parties: a country ("RUS"), a sector ("REB"), a code ("RUS GOV": these
   * sectors among others; "--- IGO"), or else words of the name ("lavrov").
   * `actor` is whoever acts, speaks, claims or meets. */
    psc_str actor, recipient, party; /* party: on either side */
    uint32_t types;                  /* bits 1 << psc_event_type */
    uint32_t quads, modalities;      /* bits 1 << psc_quad, 1 << psc_modality */
    uint64_t contexts;               /* bits 1 << psc_context: any of them */
    psc_str mode;
    psc_str cameo;     /* a code or its beginning: "19" */
    psc_str place;     /* a country ("SYR") or a place's name */
    psc_str doc;       /* id of a document */
    psc_period period; /* of the day that events count on, others were published;
                      * or NONE on either end */
    /* Words of the sentence (of any sentence, for documents): all of them, in any
   * form; "exact order" between quotation marks, prefix*, -without, this OR
   * that. */
    psc_str text;
    psc_lemma_fn *lemmas; /* NULL: words are taken for their own dictionary forms */
    const void *lemmas_ctx;
    uint64_t limit; /* 0: none */
    bool by_day;    /* in the order of days, else in that of storing */
    bool daily;     /* of like events of one day only the first that is found */
} psc_filter;

PSC_API psc_filter psc_filter_all(void);

typedef struct psc_found psc_found;

/* Borrows the store, and nothing of the filter after it has returned. PSC_USAGE
 * with a message when the filter cannot be served (recipients of figures, an
 * empty text). */
PSC_API PSC_MUST_USE psc_status psc_store_find(psc_found **out, psc_store *s,
                                               const psc_filter *filter, psc_err *err);
/* The next record as `priscus code` wrote it, without the line's end; a document that has been
 * merged also has `duplicate_of` and `story`.  Until the next call. PSC_END at the end. */
PSC_API PSC_MUST_USE psc_status psc_store_next(psc_found *f, psc_str *line, psc_err *err);
PSC_API void psc_store_end(psc_found *f); /* NULL is fine */

/* Counting. */

typedef enum psc_by {
    PSC_BY_NOTHING,
    PSC_BY_DYAD,    /* country of an actor, country of a recipient */
    PSC_BY_COUNTRY, /* of an actor */
    PSC_BY_ACTOR    /* code and name of an actor */
} psc_by;

typedef enum psc_per {
    PSC_PER_MONTH,
    PSC_PER_DAY,
    PSC_PER_WEEK,
    PSC_PER_YEAR,
    PSC_PER_ALL
} psc_per;

typedef struct psc_count {
    psc_str actor;     /* country, or code */
    psc_str recipient; /* of a dyad its country; of an actor its name */
    psc_str period;    /* "2016-02-11", the Monday of a week, "2016-02", "2016"; or
                     empty */
    uint64_t events, type[PSC_TYPE_COUNT], quad[PSC_QUAD_COUNT];
    double score, goldstein; /* sums */
} psc_count;

/* Counts of the events that the filter finds (its kinds, order and limit do not
 * matter), by party and time; an event counts once in each row.  Events without
 * any day are left out. */
PSC_API PSC_MUST_USE psc_status psc_store_aggregate(psc_found **out, psc_store *s,
                                                    const psc_filter *filter, psc_by by,
                                                    psc_per per, psc_err *err);
/* The next row, by party and time; its texts until the next call.  PSC_END at
 * the end. */
PSC_API PSC_MUST_USE psc_status psc_store_count(psc_found *f, psc_count *out, psc_err *err);

#ifdef __cplusplus
}
#endif
#endif
