/* SPDX-License-Identifier: Apache-2.0 */
/* Words, sentences and trees, as Universal Dependencies v2 has them.
 *
 * A sentence is an array of words (syntactic words: "don't" is two, marked as
 * one multiword token).  The tokenizer fills span, form and flags; the parser
 * fills lemma, tags, head and relation.  Slices live as long as the document's
 * arena or the model they come from. */
#ifndef PRISCUS_TOKEN_H
#define PRISCUS_TOKEN_H

#include <priscus/status.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Universal part-of-speech tags, in alphabetical order. */
/* clang-format off */
#define PSC_UPOS_LIST(X)                                                                        \
    X(ADJ) X(ADP) X(ADV) X(AUX) X(CCONJ) X(DET) X(INTJ) X(NOUN) X(NUM) X(PART) X(PRON) X(PROPN) \
    X(PUNCT) X(SCONJ) X(SYM) X(VERB) X(X)
/* clang-format on */

/* Penn tags of English UD (enum name, text). */
/* clang-format off */
#define PSC_XPOS_LIST(X)                                                                      \
    X(ADD, "ADD") X(AFX, "AFX") X(CC, "CC") X(CD, "CD") X(DT, "DT") X(EX, "EX") X(FW, "FW")   \
    X(GW, "GW") X(HYPH, "HYPH") X(IN, "IN") X(JJ, "JJ") X(JJR, "JJR") X(JJS, "JJS")           \
    X(LS, "LS") X(MD, "MD") X(NFP, "NFP") X(NN, "NN") X(NNP, "NNP") X(NNPS, "NNPS")           \
    X(NNS, "NNS") X(PDT, "PDT") X(POS, "POS") X(PRP, "PRP") X(PRPS, "PRP$") X(RB, "RB")       \
    X(RBR, "RBR") X(RBS, "RBS") X(RP, "RP") X(SYM, "SYM") X(TO, "TO") X(UH, "UH")             \
    X(VB, "VB") X(VBD, "VBD") X(VBG, "VBG") X(VBN, "VBN") X(VBP, "VBP") X(VBZ, "VBZ")         \
    X(WDT, "WDT") X(WP, "WP") X(WPS, "WP$") X(WRB, "WRB") X(XX, "XX") X(COMMA, ",")           \
    X(PERIOD, ".") X(COLON, ":") X(LQUOTE, "``") X(RQUOTE, "''") X(LRB, "-LRB-")              \
    X(RRB, "-RRB-") X(DOLLAR, "$") X(HASH, "#")
/* clang-format on */

/* Relations of English UD: enum name, text, enum of the universal relation. */
/* clang-format off */
#define PSC_REL_LIST(X)                                                                       \
    X(ACL, "acl", ACL) X(ACL_RELCL, "acl:relcl", ACL) X(ADVCL, "advcl", ADVCL)                \
    X(ADVCL_RELCL, "advcl:relcl", ADVCL) X(ADVMOD, "advmod", ADVMOD) X(AMOD, "amod", AMOD)    \
    X(APPOS, "appos", APPOS) X(AUX, "aux", AUX) X(AUX_PASS, "aux:pass", AUX)                  \
    X(CASE, "case", CASE) X(CC, "cc", CC) X(CC_PRECONJ, "cc:preconj", CC)                     \
    X(CCOMP, "ccomp", CCOMP) X(CLF, "clf", CLF) X(COMPOUND, "compound", COMPOUND)             \
    X(COMPOUND_PRT, "compound:prt", COMPOUND) X(CONJ, "conj", CONJ) X(COP, "cop", COP)        \
    X(CSUBJ, "csubj", CSUBJ) X(CSUBJ_OUTER, "csubj:outer", CSUBJ)                             \
    X(CSUBJ_PASS, "csubj:pass", CSUBJ) X(DEP, "dep", DEP) X(DET, "det", DET)                  \
    X(DET_PREDET, "det:predet", DET) X(DISCOURSE, "discourse", DISCOURSE)                     \
    X(DISLOCATED, "dislocated", DISLOCATED) X(EXPL, "expl", EXPL) X(FIXED, "fixed", FIXED)    \
    X(FLAT, "flat", FLAT) X(GOESWITH, "goeswith", GOESWITH) X(IOBJ, "iobj", IOBJ)             \
    X(LIST, "list", LIST) X(MARK, "mark", MARK) X(NMOD, "nmod", NMOD)                         \
    X(NMOD_DESC, "nmod:desc", NMOD) X(NMOD_POSS, "nmod:poss", NMOD)                           \
    X(NMOD_UNMARKED, "nmod:unmarked", NMOD) X(NSUBJ, "nsubj", NSUBJ)                          \
    X(NSUBJ_OUTER, "nsubj:outer", NSUBJ) X(NSUBJ_PASS, "nsubj:pass", NSUBJ)                   \
    X(NUMMOD, "nummod", NUMMOD) X(OBJ, "obj", OBJ) X(OBL, "obl", OBL)                         \
    X(OBL_AGENT, "obl:agent", OBL) X(OBL_UNMARKED, "obl:unmarked", OBL)                       \
    X(ORPHAN, "orphan", ORPHAN) X(PARATAXIS, "parataxis", PARATAXIS) X(PUNCT, "punct", PUNCT) \
    X(REPARANDUM, "reparandum", REPARANDUM) X(ROOT, "root", ROOT)                             \
    X(VOCATIVE, "vocative", VOCATIVE) X(XCOMP, "xcomp", XCOMP)
/* clang-format on */

/* 0 means "not known yet" in all three. */
/* clang-format off */
typedef enum psc_upos {
    PSC_UPOS_NONE,
#define X(name) PSC_UPOS_##name,
    PSC_UPOS_LIST(X)
#undef X
    PSC_UPOS_COUNT
} psc_upos;

typedef enum psc_xpos {
    PSC_XPOS_NONE,
#define X(name, text) PSC_XPOS_##name,
    PSC_XPOS_LIST(X)
#undef X
    PSC_XPOS_COUNT
} psc_xpos;

typedef enum psc_rel {
    PSC_REL_NONE,
#define X(name, text, base) PSC_REL_##name,
    PSC_REL_LIST(X)
#undef X
    PSC_REL_COUNT
} psc_rel;
/* clang-format on */

/* Kinds of names (CoNLL-2003; UNER). */
/* clang-format off */
#define PSC_NER_LIST(X) X(PER) X(LOC) X(ORG) X(MISC)
typedef enum psc_ner {
    PSC_NER_NONE,
#define X(kind) PSC_NER_B_##kind, PSC_NER_I_##kind, /* a name's first word, a later one (IOB2) */
    PSC_NER_LIST(X)
#undef X
    PSC_NER_COUNT
} psc_ner;
/* Whether a word is a name's first one; a name's kind, in the order of PSC_NER_LIST. */
static inline bool psc_ner_is_first(uint8_t ner)
{
    return ner % 2 == 1;
}
static inline unsigned psc_ner_kind(uint8_t ner)
{
    return (ner - 1u) / 2;
}
/* clang-format on */

/* Text of a tag or relation ("nsubj:pass"), "_" for none; and back: an unknown
 * text gives NONE, but a relation with an unknown subtype its universal one. */
PSC_API psc_str psc_upos_text(psc_upos tag);
PSC_API psc_str psc_xpos_text(psc_xpos tag);
PSC_API psc_str psc_rel_text(psc_rel rel);
PSC_API psc_upos psc_upos_of(psc_str text);
PSC_API psc_xpos psc_xpos_of(psc_str text);
PSC_API psc_rel psc_rel_of(psc_str text);
/* "B-PER"; "O" for NONE; an unknown text gives NONE. */
PSC_API psc_str psc_ner_text(psc_ner ner);
PSC_API psc_ner psc_ner_of(psc_str text);
/* The universal relation: nsubj for nsubj:pass. */
PSC_API psc_rel psc_rel_base(psc_rel rel);

enum {
    PSC_TOKEN_SPACE_AFTER = 1, /* white space or the text's end follows */
    PSC_TOKEN_MWT_FIRST = 2,   /* first word of a multiword token */
    PSC_TOKEN_MWT_REST = 4,    /* a later word of the same multiword token */
};

typedef struct psc_token {
    psc_span span; /* bytes of the text; each word of a multiword token has its own part */
    psc_str form;  /* the word; often the text at span */
    psc_str lemma;
    psc_str feats;           /* "Number=Plur|...", sorted as UD asks; empty for none */
    int32_t head;            /* index in the sentence; -1 root */
    uint8_t upos, xpos, rel; /* psc_upos, psc_xpos, psc_rel */
    uint8_t flags;           /* PSC_TOKEN_... */
    uint8_t ner;             /* psc_ner: part of a name or not */
} psc_token;

typedef struct psc_sentence {
    psc_span span;  /* bytes of the text, without white space around */
    psc_token *tok; /* [n] */
    uint32_t n;
    uint32_t index;     /* in the document, from 0 */
    uint32_t paragraph; /* in the document, from 0 */
} psc_sentence;

#ifdef __cplusplus
}
#endif
#endif
