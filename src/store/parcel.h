/* SPDX-License-Identifier: Apache-2.0 */
/* A parcel: everything a store keeps of one report, as rows ready to be bound.
 *
 * The thread that codes packs it, the one that owns the store unpacks it, so
 * that the latter has nothing to do but to bind values:
 *
 *     u64 n, n bytes: the records, JSON Lines
 *     rows: u8 psc_row, then its values in the order of psc_row's comment, each
 *           'n' | 'i' i64 | 'r' f64 | 't' u32 n, n bytes | 'b' the same | 'j'
 * u32 offset, u32 length: text among the records
 *
 * A parcel never leaves the process: numbers are in the machine's order.  A
 * RECORD is followed by the EVENT, QUOTE, FIGURE or MEETING that belongs to it,
 * then by its PARTY rows.  Everything is as it would be read from the records. */
#ifndef PSC_STORE_PARCEL_H
#define PSC_STORE_PARCEL_H

#include "base/arena.h"
#include "base/buf.h"
#include "store/value.h"
#include <priscus/input.h>
#include <priscus/report.h>

/* ORDER VALUES: what follows each kind of row; the statements of a store bind
 * the same. */
typedef enum psc_row {
    PSC_ROW_END,
    PSC_ROW_DOCUMENT, /* doc, input, hash, source, title, publisher, url,
                     * language, published, basis, dateline_place, agency,
                     * sentences, version */
    PSC_ROW_SENTENCE, /* number, beg, end, lemmas */
    PSC_ROW_RECORD,   /* kind, number, json */
    PSC_ROW_EVENT,    /* sentence, type, mode, cameo, quad, score, modality, day,
                     * date_from, date_to, place, country, daily, rule, confidence,
                     * contexts, key */
    PSC_ROW_QUOTE,    /* sentence, day, form, cue */
    PSC_ROW_FIGURE,   /* sentence, day, value, max, approximate, unit, what, place,
                      country */
    PSC_ROW_MEETING,  /* sentence, day, name, status, place, country */
    PSC_ROW_PARTY,    /* side, position, name, code, country, type, day, key */
    /* What merging asks and no table has: behind the EVENT; behind the MEETING, and behind each
     * of its PARTY rows, then each sentence that tells of it. */
    PSC_ROW_ABOUT, /* about, trigger */
    PSC_ROW_TALKS, /* place, country, from, to, status */
    PSC_ROW_PART,  /* role, part */
    PSC_ROW_TURN,  /* sentence, status that is told first there */
    PSC_ROW_COUNT
} psc_row;

enum { PSC_ROW_VALUES = 17, PSC_HASH_BYTES = 16 };

/* Keys of an input: of its name, number and bytes; of its bytes alone. */
void psc_input_keys(const psc_input *in, unsigned char input[PSC_HASH_BYTES],
                    unsigned char hash[PSC_HASH_BYTES]);

/* Appends the parcel of a report to out, which is empty. */
void psc_parcel_write(psc_buf *out, psc_arena *a, const psc_report *r, const psc_input *in);

typedef struct psc_parcel {
    psc_str records, rest;
} psc_parcel;

/* False: these bytes are no parcel. */
bool psc_parcel_open(psc_parcel *p, psc_str bytes);
/* The next row and its values; PSC_ROW_END at the end, PSC_ROW_COUNT if it is
 * broken. */
psc_row psc_parcel_next(psc_parcel *p, psc_value value[PSC_ROW_VALUES], int *n);

#endif
