/* SPDX-License-Identifier: Apache-2.0 */
/* Scores of trees and names against gold ones.
 *
 *     psc_scores *s;
 *     const psc_scored gold = {"gold.conllu", gold_text}, system = {"system.conllu", text};
 *     if (psc_score_trees(&s, gold, system, psc_alloc_default(), &err) == PSC_OK)
 *         las = psc_tally_f1(&s->measure[PSC_MEASURE_LAS]);
 *     psc_scores_free(s);
 *
 * The measures are those of the CoNLL 2018 shared task.  The two files must hold the
 * same text but for white space; words and sentences may be cut differently: they are
 * aligned by their characters.  Scores own all they point to. */
#ifndef PRISCUS_SCORE_H
#define PRISCUS_SCORE_H

#include <priscus/status.h>

#ifdef __cplusplus
extern "C" {
#endif

/* A file that takes part; `name` is for messages. */
typedef struct psc_scored {
    const char *name;
    psc_str text;
} psc_scored;

/* Counts of things of one kind. */
typedef struct psc_tally {
    uint64_t gold, system;
    uint64_t right;   /* of `system` */
    uint64_t found;   /* of `gold`; differs from `right` where heads are told by relation */
    uint64_t aligned; /* words of `gold` that the system cut alike; 0 where nothing is aligned */
} psc_tally;

/* In percent; 0 where there is nothing to divide by. */
PSC_API double psc_tally_precision(const psc_tally *t);
PSC_API double psc_tally_recall(const psc_tally *t);
PSC_API double psc_tally_f1(const psc_tally *t);
PSC_API double psc_tally_accuracy(const psc_tally *t); /* right of aligned */

/* clang-format off */
#define PSC_MEASURE_LIST(X)                                                                \
    X(TOKENS, "Tokens") X(SENTENCES, "Sentences") X(WORDS, "Words") X(UPOS, "UPOS")        \
    X(XPOS, "XPOS") X(UFEATS, "UFeats") X(ALLTAGS, "AllTags") X(LEMMAS, "Lemmas")          \
    X(UAS, "UAS") X(LAS, "LAS") X(CLAS, "CLAS") X(MLAS, "MLAS") X(BLEX, "BLEX")

typedef enum psc_measure {
#define X(name, text) PSC_MEASURE_##name,
    PSC_MEASURE_LIST(X)
#undef X
    PSC_MEASURE_COUNT
} psc_measure;
/* clang-format on */

PSC_API const char *psc_measure_name(psc_measure m);

/* A universal relation, or one with its subtype. */
typedef struct psc_relation_score {
    psc_str name;
    bool subtype;       /* name is "nsubj:pass"; its words are counted with "nsubj" too */
    psc_tally labelled; /* head and relation right */
    psc_tally head;     /* head right, whatever the relation */
} psc_relation_score;

/* Words in gold sentences of `from` to `to` words, or so far from their head. */
typedef struct psc_band_score {
    uint32_t from, to; /* UINT32_MAX: and more; both 0: the root */
    uint64_t sentences;
    psc_tally uas, las;
} psc_band_score;

/* One kind of wrong word. */
typedef struct psc_tree_error {
    psc_str gold, system; /* universal relations; system empty: cut into other words */
    bool head;            /* the head is wrong */
    uint64_t n;
    uint32_t line; /* of the first one in the gold file */
} psc_tree_error;

/* A kind of name, "PER". */
typedef struct psc_name_score {
    psc_str type;
    psc_tally tally;
} psc_name_score;

typedef struct psc_scores {
    /* of trees */
    psc_tally measure[PSC_MEASURE_COUNT];
    const psc_relation_score *relation; /* [n_relation], frequent ones first */
    const psc_band_score *length;       /* [n_length] */
    const psc_band_score *distance;     /* [n_distance] */
    const psc_tree_error *error;        /* [n_error], dearest first */
    uint32_t n_relation, n_length, n_distance, n_error;
    uint64_t wrong; /* sum of all errors: gold words less those that LAS counts */
    /* of names */
    const psc_name_score *name; /* [n_name], by type */
    uint32_t n_name;
    psc_tally names; /* all of them: micro average */
} psc_scores;

/* CoNLL-U against CoNLL-U. */
PSC_API PSC_MUST_USE psc_status psc_score_trees(psc_scores **out, psc_scored gold,
                                                psc_scored system, psc_alloc alloc, psc_err *err);
/* Names, right when type and both ends are.  Each file is CoNLL-U with "Name=B-PER" in
 * MISC, or IOB2: a word and its label a line (or number, word, label and more, parted by
 * tabs).  `types`: only these, "PER,LOC"; NULL: all. */
PSC_API PSC_MUST_USE psc_status psc_score_names(psc_scores **out, psc_scored gold,
                                                psc_scored system, const char *types,
                                                psc_alloc alloc, psc_err *err);
PSC_API void psc_scores_free(psc_scores *s); /* NULL is fine */

/* What to write besides the measures. */
typedef struct psc_score_view {
    bool names; /* instead of trees */
    bool relations, lengths;
    uint32_t errors; /* so many */
} psc_score_view;

/* For people, and as one JSON object; valid until the next call of either.  ptr NULL if
 * memory is out. */
PSC_API psc_str psc_scores_text(psc_scores *s, const psc_score_view *view);
PSC_API psc_str psc_scores_json(psc_scores *s, const psc_score_view *view);

#ifdef __cplusplus
}
#endif
#endif
