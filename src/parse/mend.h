/* SPDX-License-Identifier: Apache-2.0 */
/* A sentence of prose has a finite verb; nothing is joined to the middle of a name. */
#ifndef PSC_PARSE_MEND_H
#define PSC_PARSE_MEND_H

#include <priscus/token.h>

/* Arcs that a better tree must have: the verb hangs on ROOT, its subject on it, and so does the
 * noun that the verb was taken to describe (n: there is none); on the subject hangs an adjective
 * taken for the predicate ("Soldiers loyal to the king set ...", n: there is none). */
typedef struct psc_missed_verb {
    uint32_t verb, subject, noun, adj;
} psc_missed_verb;

/* Whether the tree of a tagged piece (words 0 ... n, head n is ROOT) takes "Bolivia severed
 * relations." or "Police in Suva used water cannon." for a noun phrase: it ends in a stop, no word
 * but those of clauses is a finite verb, and a participle that may be a past tense (past[t]) stands
 * where no noun can have it.  O(n) words, each as far as ROOT. */
bool psc_missed_verb_find(const psc_token *tok, const int32_t *head, uint32_t n, const bool *past,
                          psc_missed_verb *out);

/* "Chancellor Angela Merkel and Minister Jan Pek": what "and" joins to a later word of a name
 * hangs on the name's first word.  Heads of the piece; n is ROOT.  O(n). */
void psc_mend_names(const psc_token *tok, int32_t *head, uint32_t n);

/* "discussed a truce, and talks could begin", with the talks joined to the truce across an "and" that
 * is the verb's: they are its subject.  Heads of the piece; n is ROOT.  O(n) for each "and". */
void psc_mend_subjects(psc_token *tok, int32_t *head, uint32_t n);

/* "sent rescue teams": a bare noun between the verb and its object is part of the object.  Heads
 * of the piece.  O(n). */
void psc_mend_objects(psc_token *tok, int32_t *head, uint32_t n);

/* "In Muscat, Iran and Iraq agreed", with Iraq joined to Muscat across the subject: it is joined to
 * Iran.  Heads of the piece; n is ROOT.  O(n) for each "and". */
void psc_mend_joined(const psc_token *tok, int32_t *head, uint32_t n);

/* "promised Kyiv 19 jets": a name between a verb and the number, article or "more" of its object
 * receives; it is no part of the object.  Heads of the piece; n is ROOT.  O(n). */
void psc_mend_receivers(psc_token *tok, int32_t *head, uint32_t n);

/* "Kazakh and Chinese police", taken for Kazakhs, Chinese and police: both are of the police.
 * Heads of the piece; n is ROOT.  O(n) for each such phrase. */
void psc_mend_nations(psc_token *tok, int32_t *head, uint32_t n);

/* "a United Nations aid convoy": what stands before part of a noun phrase is part of it, no subject.
 * Heads of the piece; n is ROOT.  O(n). */
void psc_mend_compounds(psc_token *tok, const int32_t *head, uint32_t n);

/* "told two members of the staff to be out of the country": with a verb of being and a "to" it is
 * what they are told.  Heads of the piece; n is ROOT.  O(n) for each noun that has both. */
void psc_mend_told_to_be(psc_token *tok, int32_t *head, uint32_t n);

/* "stood by the president": a finite verb with a subject that does it has no agent besides.  Heads of
 * the piece; n is ROOT.  O(n) for each agent. */
void psc_mend_agents(psc_token *tok, const int32_t *head, uint32_t n);

/* "handed over to India 199 men": a name between a preposition and the number of the verb's
 * object is no part of it.  Heads of the piece; n is ROOT.  O(n). */
void psc_mend_shifted(psc_token *tok, int32_t *head, uint32_t n);

/* "tents to quake-hit Peru", "shelled rebel-held Aleppo", with Peru taken for what is hit: the verb
 * behind the hyphen describes the name.  Heads of the piece; n is ROOT.  O(n) for each. */
void psc_mend_hyphens(psc_token *tok, int32_t *head, uint32_t n);

/* The first child of h by that relation or a kind of it; n if there is none. */
static inline uint32_t psc_below(const psc_token *tok, const int32_t *head, uint32_t n, uint32_t h,
                                 psc_rel rel)
{
    for (uint32_t t = 0; t < n; t++)
        if (head[t] == (int32_t)h && psc_rel_base((psc_rel)tok[t].rel) == rel) return t;
    return n;
}

/* mend_number.c: "killed six outside a mosque": a number before the preposition is no part of the noun behind it,
 * but what the verb is done to.  Heads of the piece; n is ROOT.  O(n), and O(n) more for each. */
void psc_mend_counted(psc_token *tok, int32_t *head, uint32_t n);

/* "$500 million for Ukraine": the phrase hangs on the sign, of which the number is a part.  Heads of
 * the piece; n is ROOT.  O(n), and O(n) more for each preposition. */
void psc_mend_amounts(const psc_token *tok, int32_t *head, uint32_t n);

/* "asked the premier, who is backed by the army, to resign", with the infinitive hung on the aside:
 * it is the first verb's.  Heads of the piece; n is ROOT.  O(n). */
void psc_mend_beyond_asides(psc_token *tok, int32_t *head, uint32_t n);

/* mend_titled.c: "Ambassador to Germany Richard Grenell", "House of Commons Speaker John Bercow", with
 * the name hung on Germany or the House: the title describes him.  Heads of the piece; n is ROOT.
 * O(n), and O(n) more for each name. */
void psc_mend_titled(psc_token *tok, int32_t *head, uint32_t n);

/* mend_headline.c: a piece that ends in no stop: "Opposition boycotts talks" with the subject for a
 * part of the verb, "Blinken, Lavrov meet" with one of them called upon, "Wang to visit Pyongyang"
 * as a noun.  Heads of the piece; n is ROOT.  O(n), and O(n) more for each finite root. */
void psc_mend_headline(psc_token *tok, int32_t *head, uint32_t n);

#endif
