/* SPDX-License-Identifier: Apache-2.0 */
/* The knowledge priscus codes with: countries, persons, organisations, roles,
 * event rules and cue words, read from data/ (embedded in the library) and from
 * folders that users name.
 *
 * Read-only after opening; shared by threads.  The dictionaries of the field are read as
 * they are: docs/dictionaries.md. */
#ifndef PRISCUS_LEXICON_H
#define PRISCUS_LEXICON_H

#include <priscus/entity.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct psc_lexicon psc_lexicon;

/* What can be read alone, when not all of it is needed. */
enum {
    PSC_LEXICON_PAGES = 1,   /* what stands beside an article: to read reports */
    PSC_LEXICON_WORDS = 2,   /* to cut text into sentences and words */
    PSC_LEXICON_TIMES = 4,   /* time expressions */
    PSC_LEXICON_ACTORS = 8,  /* who is who: all that coding a phrase needs */
    PSC_LEXICON_EVENTS = 16, /* who does what; numbers */
    PSC_LEXICON_PLACES = 32, /* the gazetteer */
    PSC_LEXICON_ALL = 63
};

typedef struct psc_lexicon_options {
    const char *const *dir; /* [n_dir] folders or files read after the built-in knowledge, later
                             * wins: data files of our own, dictionaries of PETRARCH and TABARI */
    size_t n_dir;
    bool only;      /* leave the built-in knowledge out */
    unsigned parts; /* PSC_LEXICON_..., 0: all */
    /* Told of every bad line (err has file and line); NULL: only the first is
     * kept, in the err of psc_lexicon_open. */
    void (*complain)(void *ctx, const psc_err *err);
    void *complain_ctx; /* of remark too */
    /* Told of what is odd in a dictionary but does no harm; may be NULL. */
    void (*remark)(void *ctx, const psc_err *err);
    bool lenient; /* leave bad entries of dictionaries out instead of refusing the whole */
    bool judge;   /* read dictionaries for what is wrong in them, and go on without them */
} psc_lexicon_options;

/* options NULL: the built-in knowledge alone.  All bad lines are reported, then
 * the whole is refused (PSC_DATA). */
PSC_API PSC_MUST_USE psc_status psc_lexicon_open(psc_lexicon **out,
                                                 const psc_lexicon_options *options,
                                                 psc_alloc alloc, psc_err *err);
PSC_API void psc_lexicon_close(psc_lexicon *lx); /* NULL is fine */
/* Its gazetteer (priscus/place.h), which lives as long; NULL if that part was not read. */
struct psc_gazetteer;
PSC_API const struct psc_gazetteer *psc_lexicon_gazetteer(const psc_lexicon *lx);

#ifdef __cplusplus
}
#endif
#endif
