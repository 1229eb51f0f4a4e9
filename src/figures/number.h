/* SPDX-License-Identifier: Apache-2.0 */
/* Inside src/figures: the kinds of words that data/figures knows, and numbers. */
#ifndef PSC_FIGURES_NUMBER_H
#define PSC_FIGURES_NUMBER_H

#include "events/graph.h"
#include "figures/figures.h"
#include "record/form.h"

/* ORDER KIND: name in the data.  data/figures tells what each is for. */
/* clang-format off */
#define PSC_FIGURE_KIND_LIST(X)                                                                \
    X(NUMERAL, "numeral") X(SCALE, "scale") X(CROWD, "crowd") X(FEW, "few") X(HALF, "half")    \
    X(FRACTION, "fraction") X(ABOUT, "about") X(BEHIND, "about-behind") X(PERCENT, "percent")  \
    X(SIGN, "currency-sign") X(CURRENCY, "currency") X(LABEL, "label") X(MEASURE, "measure")   \
    X(NOTHING, "nothing") X(COUNTED, "counted") X(PERSONS, "persons") X(DONE_TO, "done-to")    \
    X(HAPPENS_TO, "happens-to") X(STATE, "state") X(LOSS, "loss") X(TOLL, "toll")              \
    X(COMES_TO, "comes-to") X(LIFE, "life") X(LIFE_TAKER, "life-taker") X(BE, "be")            \
    X(SKIP, "skip") X(MORE, "more") X(DEFINITE, "definite") X(THEM, "them")                    \
    X(INCLUDING, "including") X(RANGE, "range") X(CHANGE, "change") X(OPENS_RANGE, "opens-range") \
    X(CLAUSE, "clause") X(WHO, "who") X(PUTS, "puts")

typedef enum psc_figure_kind {
#define X(name, text) PSC_FIGURE_##name,
    PSC_FIGURE_KIND_LIST(X)
#undef X
    PSC_FIGURE_KIND_COUNT
} psc_figure_kind;
/* clang-format on */

/* A number of the text: tokens [first, last] with all that belongs to it; the count alone
 * is [core, last_core]. */
typedef struct psc_number {
    uint32_t first, last, core, last_core;
    double value, max;
    bool approximate, range;
    bool crowd;       /* "hundreds", "dozens" */
    bool words;       /* in words */
    bool share;       /* percent or a fraction; value in percent */
    psc_str currency; /* ISO 4217; empty */
} psc_number;

/* The number that begins at token t, or with what makes it approximate before; false if
 * none does.  Numbers within times are for the caller to leave out. */
bool psc_number_at(const psc_words *w, uint32_t t, psc_number *out);

/* Nothing stands between tokens t and t + 1. */
static inline bool psc_glued(const psc_sentence *s, uint32_t t)
{
    return t + 1 < s->n && !(s->tok[t].flags & PSC_TOKEN_SPACE_AFTER);
}

bool psc_token_is_dash(const psc_sentence *s, uint32_t t);

#endif
