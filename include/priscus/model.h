/* SPDX-License-Identifier: Apache-2.0 */
/* The syntax model: tags, lemmas, features and trees for tokenized sentences.
 *
 *     psc_model *m;
 *     if (psc_model_open(&m, NULL, psc_alloc_default(), &err)) ...
 *     psc_parser *p;
 *     psc_parser_new(&p, m, &err);              // scratch of one thread
 *     psc_parse(p, &arena_owner, sent);         // see below
 *
 * A model is read-only after opening and shared by threads; a parser is the
 * scratch (stacks, feature buffers, caches) of one thread.  Which architecture
 * is inside is the model file's business: tokens go in, trees come out. */
#ifndef PRISCUS_MODEL_H
#define PRISCUS_MODEL_H

#include <priscus/token.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct psc_model psc_model;
typedef struct psc_parser psc_parser;

/* Open a model file; path NULL opens the accurate one embedded in the library.  The file
 * is checked (magic, version, size, checksum) before anything is used.
 * *out is NULL unless the result is PSC_OK. */
PSC_API PSC_MUST_USE psc_status psc_model_open(psc_model **out, const char *path, psc_alloc alloc,
                                               psc_err *err);
/* The embedded model that is a third of the size and more than twice as fast, for trees a
 * little less right (model/README.md has both). */
PSC_API PSC_MUST_USE psc_status psc_model_open_fast(psc_model **out, psc_alloc alloc, psc_err *err);
PSC_API void psc_model_close(psc_model *m); /* NULL is fine */

/* The parser borrows the model, which must outlive it. */
PSC_API PSC_MUST_USE psc_status psc_parser_new(psc_parser **out, const psc_model *m,
                                               psc_alloc alloc, psc_err *err);
PSC_API void psc_parser_free(psc_parser *p); /* NULL is fine */

/* Tag, lemmatize and parse one sentence: fills lemma, feats, upos, xpos, head and rel of
 * every token from form and flags.  Lemmas live in the parser's memory
 * until psc_parser_reset, or in the model.  Exactly one token has head -1 (n > 0).
 * Time and memory are linear in the tokens.
 * PSC_NOMEM leaves the sentence without a tree. */
PSC_API PSC_MUST_USE psc_status psc_parse(psc_parser *p, psc_sentence *sent);
/* Give back the memory of the lemmas handed out since the last reset (once a
 * document, when its records are written). */
PSC_API void psc_parser_reset(psc_parser *p);

#ifdef __cplusplus
}
#endif
#endif
