/* SPDX-License-Identifier: Apache-2.0 */
/* Records in the formats that analysts already use.
 *
 *     psc_exporter *x;
 *     psc_exporter_new(&x, PSC_FORMAT_POLECAT, NULL, psc_alloc_default(), &err);
 *     out = psc_exporter_head(x);                // what a file begins with: a header line
 *     psc_exporter_report(x, report, &out, &err);  // straight from a coder, or
 *     psc_exporter_line(x, json, &out, &err);      // from records as `code` wrote them
 *     psc_exporter_end(x, &out, &err);             // what a file ends with
 *     psc_exporter_free(x);
 *
 * A row is a dyad: each actor of an event towards each recipient; of a meeting (CONSULT) without
 * recipients each party towards each other.  Fields never hold tabs or line ends.  docs/formats/
 * has a data dictionary for each format.  An exporter belongs to one thread; what it hands out
 * lives until its next call. */
#ifndef PRISCUS_EXPORT_H
#define PRISCUS_EXPORT_H

#include <priscus/coder.h>

#ifdef __cplusplus
extern "C" {
#endif

/* name on the command line */
/* clang-format off */
#define PSC_FORMAT_LIST(X)                                                                  \
    X(POLECAT, "polecat") X(GDELT, "gdelt") X(MENTIONS, "gdelt-mentions")                   \
    X(PHOENIX, "phoenix") X(ICEWS, "icews") X(CSV, "csv") X(PARQUET, "parquet")   \
    X(XLSX, "xlsx")

typedef enum psc_format {
    PSC_FORMAT_NONE,
#define X(name, text) PSC_FORMAT_##name,
    PSC_FORMAT_LIST(X)
#undef X
    PSC_FORMAT_COUNT
} psc_format;
/* clang-format on */

PSC_API psc_format psc_format_of(psc_str text); /* NONE: there is no such */
PSC_API psc_str psc_format_text(psc_format f);
PSC_API bool psc_format_is_binary(psc_format f); /* one file, no lines of text */

typedef struct psc_export_options {
    uint32_t modalities; /* bits 1 << psc_modality of the events let through; 0:
                        * the format's own choice: all where it can tell them
                        * apart, else asserted alone */
} psc_export_options;

typedef struct psc_exporter psc_exporter;

PSC_API PSC_MUST_USE psc_status psc_exporter_new(psc_exporter **out, psc_format format,
                                                 const psc_export_options *options, psc_alloc alloc,
                                                 psc_err *err);
PSC_API void psc_exporter_free(psc_exporter *x); /* NULL is fine */

PSC_API psc_str psc_exporter_head(psc_exporter *x);
/* The rows of a report's events. */
PSC_API PSC_MUST_USE psc_status psc_exporter_report(psc_exporter *x, const psc_report *r,
                                                    psc_str *out, psc_err *err);
/* The rows of a record, of which there are some if it is an event.  Records
 * come in their order: a document, then what was found in it.  PSC_INPUT: the
 * line is no record. */
PSC_API PSC_MUST_USE psc_status psc_exporter_line(psc_exporter *x, psc_str line, psc_str *out,
                                                  psc_err *err);
/* PSC_NOMEM: what was to be kept until the end was too much. */
PSC_API PSC_MUST_USE psc_status psc_exporter_end(psc_exporter *x, psc_str *out, psc_err *err);

/* What a reader of a binary file should know. */
typedef struct psc_export_notes {
    uint64_t rows;
    uint64_t cut;    /* cells that were shortened, since a spreadsheet's has 32,767 characters */
    uint32_t sheets; /* of a workbook: each has 1,048,576 rows at most, its head among them */
} psc_export_notes;

PSC_API psc_export_notes psc_exporter_notes(const psc_exporter *x);

/* The rows of a report by a coder's own exporter, so that each thread has one;
 * no head, and no format that is one binary file.  *out lives until the coder's
 * next call. */
PSC_API PSC_MUST_USE psc_status psc_coder_rows(psc_coder *c, const psc_report *r, psc_format format,
                                               psc_str *out, psc_err *err);

#ifdef __cplusplus
}
#endif
#endif
