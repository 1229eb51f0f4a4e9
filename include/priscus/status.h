/* SPDX-License-Identifier: Apache-2.0 */
/* What went wrong, where, and what to do about it.
 *
 * Functions that can fail return a psc_status and fill a psc_err, which is
 * small enough for the stack and may always be NULL.  The library never prints
 * and never exits. */
#ifndef PRISCUS_STATUS_H
#define PRISCUS_STATUS_H

#include <priscus/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/* code, name, what it means: one list for the enum, the names and the manual. */
/* clang-format off */
#define PSC_STATUS_LIST(X)                                                    \
    X(OK, "ok", "all went well")                                              \
    X(NOMEM, "no-memory", "memory, or the ceiling set for a document, is used up") \
    X(IO, "io", "a file could not be opened, read or written")                \
    X(INPUT, "input", "an input is not what it says it is")                   \
    X(DATA, "data", "a lexicon or rule file has a bad line")                  \
    X(MODEL, "model", "a model file is damaged or of another version")        \
    X(USAGE, "usage", "a function was given arguments that cannot be served") \
    X(LIMIT, "limit", "an input is larger than the limit allows")             \
    X(END, "end", "there is nothing more to read")

typedef enum psc_status {
#define X(code, name, text) PSC_##code,
    PSC_STATUS_LIST(X)
#undef X
} psc_status;
/* clang-format on */

enum { PSC_ERR_FILE = 256, PSC_ERR_TEXT = 384 };

typedef struct psc_err {
    psc_status code;
    char file[PSC_ERR_FILE]; /* empty when no file is at fault */
    uint64_t line;           /* from 1; 0 when unknown */
    uint64_t byte;           /* from 0, in the file; UINT64_MAX when unknown */
    char text[PSC_ERR_TEXT]; /* one sentence: what is wrong and what to do */
} psc_err;

/* Name of a status ("no-memory"); "unknown" for anything else. */
PSC_API const char *psc_status_name(psc_status st);

/* Fill err (unless NULL) and return st.  `file` may be NULL, `line` 0. */
PSC_API psc_status psc_fail(psc_err *err, psc_status st, const char *file, uint64_t line,
                            uint64_t byte, const char *fmt, ...) PSC_PRINTF(6, 7);

/* Write "file:line: text" (as far as known) to buf; returns the length it needs. */
PSC_API size_t psc_err_format(const psc_err *err, char *buf, size_t size);

#ifdef __cplusplus
}
#endif
#endif
