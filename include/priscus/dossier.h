/* SPDX-License-Identifier: Apache-2.0 */
/* A dossier: what a store knows of a topic, on one page that can be read and cited.
 *
 *     psc_dossier_options o = psc_dossier_defaults();
 *     o.about = (psc_str){"Syria talks", 11};
 *     psc_dossier_make(&d, store, &o, psc_alloc_default(), &err);
 *     psc_dossier_page(d, PSC_PAGE_HTML, &page, &err);      // or PSC_PAGE_MARKDOWN
 *     psc_dossier_free(d);
 *
 * Who is who, what was done and when, meetings and what became of them, positions and
 * what changed, quotes, figures side by side, sources; every line leads to the sentence
 * it was read from, and back.  The page is whole in itself (no script, nothing is
 * fetched), all text of reports is escaped, and the same store gives the same bytes.
 * docs/dossier.md tells how reports are chosen. */
#ifndef PRISCUS_DOSSIER_H
#define PRISCUS_DOSSIER_H

#include <priscus/store.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct psc_dossier_options {
    psc_str about;        /* words, or "a phrase" in quotation marks; all must be met */
    psc_period period;    /* of publication; NONE on either end: open */
    psc_lemma_fn *lemmas; /* as in psc_filter */
    const void *lemmas_ctx;
    uint32_t reports; /* at most so many, those that say most on the topic; 0: 200 */
} psc_dossier_options;

PSC_API psc_dossier_options psc_dossier_defaults(void);

typedef struct psc_dossier psc_dossier;

/* Everything is read here; the store is not needed afterwards.  PSC_USAGE: there is no word
 * to look for; PSC_END: no report speaks of the topic (err tells which word is met nowhere);
 * PSC_NOMEM: it is too much, ask for fewer reports or a shorter period. */
PSC_API PSC_MUST_USE psc_status psc_dossier_make(psc_dossier **out, psc_store *s,
                                                 const psc_dossier_options *options,
                                                 psc_alloc alloc, psc_err *err);
PSC_API void psc_dossier_free(psc_dossier *d); /* NULL is fine */

typedef enum psc_page { PSC_PAGE_HTML, PSC_PAGE_MARKDOWN } psc_page;

/* *out lives until the next call, or psc_dossier_free. */
PSC_API PSC_MUST_USE psc_status psc_dossier_page(psc_dossier *d, psc_page form, psc_str *out,
                                                 psc_err *err);

typedef struct psc_dossier_sum {
    uint32_t reports, found, events, meetings, quotes, figures; /* found: reports on the topic */
} psc_dossier_sum;
PSC_API psc_dossier_sum psc_dossier_count(const psc_dossier *d);

#ifdef __cplusplus
}
#endif
#endif
