/* SPDX-License-Identifier: Apache-2.0 */
/* Who is meant: the actor lexicon, the finding of actors in a report, and the
 * coding of a single phrase.
 *
 *     psc_actor_lexicon *lx;
 *     psc_actor_lexicon_load(&lx, &arena, source, n_source, NULL, NULL, &err);
 *     psc_mentions *m = psc_actors_find(lx, &doc_arena, doc);
 *     for (int32_t i = psc_mention_at(m, s, tok); i >= 0; i = m->next[i])
 *         use(&m->at[i]);                     // "Russian and Iranian officials": two
 *
 * The lexicon is read-only after loading and shared by threads.  Finding reads
 * the trees of doc->sent and never calls the parser; it is deterministic, and
 * linear in the tokens.  Everything it returns lives in the arena given, but
 * names and roles may borrow from the lexicon and the document's text. */
#ifndef PSC_ACTORS_ACTORS_H
#define PSC_ACTORS_ACTORS_H

#include <priscus/document.h>
#include <priscus/entity.h>
#include <priscus/status.h>

#include "base/arena.h"
#include "dictionary/dictionary.h"

typedef struct psc_actor_lexicon psc_actor_lexicon;

/* One data file: its name for messages and its text (borrowed: it must outlive
 * the lexicon). */
typedef struct psc_actor_source {
    const char *file;
    psc_str text;
    uint32_t layer; /* 0 built in, 1.. folders of the user: a name told again by a higher
                     * layer replaces the lower one, in one layer it is an error */
} psc_actor_source;

typedef void psc_actor_complain(void *ctx, const psc_err *err);

/* Read data/actors files in order.  Every bad line is told to `complain` (may be NULL), the
 * first also to err; with any of them the result is PSC_DATA and *out NULL.
 * The arena owns the lexicon; when it runs out, its trap is taken. */
PSC_MUST_USE psc_status psc_actor_lexicon_load(psc_actor_lexicon **out, psc_arena *arena,
                                               const psc_actor_source *source, size_t n_source,
                                               psc_actor_complain *complain, void *complain_ctx,
                                               psc_err *err);

/* Put the entries of the field's dictionaries on top of a lexicon just loaded.  Names they
 * tell replace those of lower layers.  Borrows the texts behind the dictionary. */
void psc_actor_lexicon_add(psc_actor_lexicon *lx, const psc_dictionary *d);

/* What a mention is besides its entity; bits of psc_mentions.flag. */
enum {
    PSC_MENTION_CAPITAL = 1, /* a capital: acts as a state, but is a place after "in" and "to" */
    PSC_MENTION_SEAT = 2,    /* the Kremlin, the White House */
    PSC_MENTION_GENERIC = 4, /* nobody in particular: "people", "many", "those who ..." */
    PSC_MENTION_FEMALE = 8,
    PSC_MENTION_MALE = 16,
    PSC_MENTION_NAMED = 32,   /* has a proper name, in this mention or an earlier one */
    PSC_MENTION_MEDIA = 64,   /* a news agency or newspaper: mostly attribution */
    PSC_MENTION_ABROAD = 128, /* diplomats, refugees, of whom no country is told: not of where
                               * they are */
};

/* All actors of one document.  Entities come in order of sentence and head;
 * those of one head stand beside each other. */
typedef struct psc_mentions {
    psc_entity *at; /* [n] */
    int32_t *next;  /* [n] the next entity of the same head; -1 */
    uint8_t *flag;  /* [n] PSC_MENTION_... */
    uint32_t n, cap;
    uint32_t *first; /* [n_sent + 1] first entity of each sentence */
    int32_t **head;  /* [n_sent][tokens]: first entity that hangs on the token, or -1.
                          * A relative pronoun ("who") has the entity of its antecedent. */
    uint32_t n_sent;
    char dateline[4]; /* country of the dateline's place; empty */
} psc_mentions;

/* Find and code every actor, place and pronoun of the report, linked through
 * it.  Sentences need tags and trees. */
psc_mentions *psc_actors_find(const psc_actor_lexicon *lx, psc_arena *arena,
                              const psc_document *doc);

/* First entity that hangs on the token of the sentence; -1 if there is none. */
static inline int32_t psc_mention_at(const psc_mentions *m, uint32_t sentence, uint32_t token)
{
    return m->head[sentence][token];
}

/* Code one noun phrase without a parser ("senior US official").  `date` may be
 * PSC_DAY_NONE.  Returns the number of entities (0: nobody known); *out has them. */
uint32_t psc_actors_code_phrase(const psc_actor_lexicon *lx, psc_arena *arena, psc_str phrase,
                                psc_day date, psc_entity **out);

/* "RUS GOV", "--- IGO"; empty for a code that says nothing. */
psc_str psc_code_format(psc_arena *arena, const psc_code *code);

/* Run the `yes` and `no` lines of the data; every one that fails is told to
 * `complain` with file and line.  Returns how many failed; *run how many ran. */
uint32_t psc_actors_run_examples(const psc_actor_lexicon *lx, psc_arena *arena,
                                 psc_actor_complain *complain, void *complain_ctx, uint32_t *run);

#endif
