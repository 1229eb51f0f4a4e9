/* SPDX-License-Identifier: Apache-2.0 */
/* What every priscus header leans on: visibility, slices, spans, allocation.
 *
 * Text is passed as slices that own nothing; findings point back to their words
 * as half-open byte spans of the document's text (only the JSON reader and
 * writer turn them into code points).  All types here are plain data. */
#ifndef PRISCUS_BASE_H
#define PRISCUS_BASE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#if defined(__GNUC__)
#define PSC_API __attribute__((visibility("default")))
#define PSC_MUST_USE __attribute__((warn_unused_result))
#define PSC_PRINTF(fmt, args) __attribute__((format(printf, fmt, args)))
#define PSC_NORETURN __attribute__((noreturn))
#else
#define PSC_API
#define PSC_MUST_USE
#define PSC_PRINTF(fmt, args)
#define PSC_NORETURN
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* A slice of UTF-8 text: borrowed, without a closing NUL. */
typedef struct psc_str {
    const char *ptr;
    size_t len; /* bytes */
} psc_str;

/* Half-open bytes [beg, end) of a document's text. */
typedef struct psc_span {
    uint32_t beg, end;
} psc_span;

/* Where all heap memory comes from.  `resize` works like realloc with the old
 * size told: old NULL allocates, size 0 frees (and returns NULL).  It returns
 * NULL when there is no memory, leaving the old block as it was. */
typedef struct psc_alloc {
    void *(*resize)(void *ctx, void *old, size_t old_size, size_t size);
    void *ctx;
} psc_alloc;

/* malloc and free behind a psc_alloc. */
PSC_API psc_alloc psc_alloc_default(void);

#ifdef __cplusplus
}
#endif
#endif
