/* SPDX-License-Identifier: Apache-2.0 */
/* Inside the exporters: a format is a table of columns, a row is a dyad.
 *
 *     format.c    what a row is made of, and the text formats' way of writing it
 *     columns.c   the columns of each format
 *     parquet.c   the same columns as csv in a Parquet file
 *     xlsx.c      the same in a workbook, which archive.c packs */
#ifndef PSC_EXPORT_EXPORT_H
#define PSC_EXPORT_EXPORT_H

#include <priscus/export.h>

#include "base/arena.h"
#include "base/buf.h"
#include "record/codes.h"

/* What a row tells.  Spans count code points. */
typedef struct psc_dyad {
    const psc_codes *codes;
    const psc_document *doc;
    const psc_event *event;
    const psc_entity *actor, *recipient; /* NULL: none */
    psc_str id;                          /* of the record */
    uint32_t part;                       /* of the event's dyads, from 1; 0: it has only this one */
    uint32_t n_point;                    /* code points of the document's text */
    psc_str sentence;
    psc_day day; /* that the event counts on */
} psc_dyad;

/* Writes the value; nothing if there is none. */
typedef void psc_cell(psc_buf *out, const psc_dyad *d);

typedef enum psc_cell_type {
    PSC_CELL_TEXT,
    PSC_CELL_INT,
    PSC_CELL_REAL,
    PSC_CELL_DAY
} psc_cell_type;

typedef struct psc_column {
    const char *name;
    psc_cell *cell; /* NULL: always empty */
    psc_cell_type type;
} psc_column;

typedef struct psc_layout {
    const psc_column *column; /* [n] */
    const uint8_t *width;     /* [n] in a spreadsheet; NULL: all alike */
    uint32_t n;
    bool header, quoted; /* a line of names; CSV's quotes and commas, else tabs */
    bool all;            /* it can tell modalities apart, so that all may stand in it */
} psc_layout;

const psc_layout *psc_layout_of(psc_format f);

/* Formats that are one binary file: a table of functions over their own struct, which begins
 * with a psc_binary. */

typedef struct psc_binary psc_binary;

typedef struct psc_binary_kind {
    void (*drop)(psc_binary *b);
    void (*head)(psc_binary *b, psc_buf *out);
    void (*begin_row)(psc_binary *b, psc_buf *out);
    /* A value of the row's next column, as text; empty: none. */
    void (*cell)(psc_binary *b, psc_str text);
    /* The row is whole; what is ready goes to out.  PSC_NOMEM, PSC_LIMIT: the file is full. */
    psc_status (*end_row)(psc_binary *b, psc_buf *out);
    psc_status (*end)(psc_binary *b, psc_buf *out);
} psc_binary_kind;

struct psc_binary {
    const psc_binary_kind *kind;
    psc_export_notes notes;
};

/* NULL: out of memory */
psc_binary *psc_parquet_new(const psc_layout *layout, psc_alloc alloc);
psc_binary *psc_xlsx_new(const psc_layout *layout, psc_alloc alloc);

#endif
