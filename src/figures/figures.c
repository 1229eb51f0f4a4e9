/* SPDX-License-Identifier: Apache-2.0 */
/* From numbers to figures: which numbers claim something, of what, who says so. */
#include "figures/figures.h"

#include "base/str.h"
#include "events/circumstance.h"
#include "events/speaker.h"
#include "figures/counted.h"

enum {
    ANAPHOR_MAX = 12,
    YEAR_FROM = 1800,
    YEAR_TO = 2100,
    WHAT_MAX = 8,
    TALK_MAX = 10 /* "two hills": up to there, numbers of unknown things are but talk */
};

/* clang-format off */
static const psc_str kind_name[] = {
#define X(name, text) {text, sizeof text - 1},
    PSC_FIGURE_KIND_LIST(X)
#undef X
};
/* clang-format on */
_Static_assert((int)PSC_FIGURE_KIND_COUNT <= (int)PSC_KINDS_MAX, "kinds are bits of a word");

psc_status psc_figure_rules_load(psc_phrasebook **out, psc_arena *a, const psc_book_source *source,
                                 uint32_t n, void (*complain)(void *, const psc_err *), void *ctx)
{
    return psc_phrasebook_load(out, a, kind_name, PSC_FIGURE_KIND_COUNT, source, n, complain, ctx);
}

typedef struct coder {
    psc_counting at;
    psc_words words;
    const psc_timex *timex; /* of the sentence */
    uint32_t n_timex;
    psc_figure_list *list;
    uint32_t first;    /* figure of the sentence */
    psc_phrase people; /* last named in it by a figure of victims */
} coder;

static const psc_sentence *sentence(const coder *c)
{
    return c->words.sent;
}

/* ---- what is no figure ---- */

static bool is_letter(char ch)
{
    return (ch >= 'a' && ch <= 'z') || (ch >= 'A' && ch <= 'Z');
}

static bool is_digit(char ch)
{
    return ch >= '0' && ch <= '9';
}

/* "-" between what is one word: "F-16", "10-4"; a long dash parts clauses. */
static bool is_hyphen(const psc_sentence *s, uint32_t t)
{
    return psc_token_is_dash(s, t) && !psc_form_is(s, t, "\xE2\x80\x94");
}

/* Part of a name or a longer sign: "F-16", "3:0", "P5+1", "24/7". */
static bool is_glued_to_name(const psc_sentence *s, const psc_number *n)
{
    if (n->first && psc_glued(s, n->first - 1)) {
        const psc_str before = s->tok[n->first - 1].form;
        const char last = before.ptr[before.len - 1];
        const bool joint = last == '/' || last == ':' || last == '+' || last == '.' ||
                           last == '#' || last == '\'' || is_letter(last) || is_digit(last);
        if (joint || (n->first > 1 && is_hyphen(s, n->first - 1) && psc_glued(s, n->first - 2)))
            return true;
    }
    if (!psc_glued(s, n->last) || n->currency.len || n->share) return false;
    const char next = s->tok[n->last + 1].form.ptr[0];
    if (is_letter(next) || next == '/' || next == ':' || next == '+') return true;
    return is_hyphen(s, n->last + 1) && psc_glued(s, n->last + 1) &&
           is_digit(s->tok[n->last + 2].form.ptr[0]);
}

static bool is_year(const coder *c, const psc_number *n)
{
    const psc_str form = sentence(c)->tok[n->core].form;
    return n->core == n->last_core && form.len == 4 && is_digit(form.ptr[0]) &&
           n->value >= YEAR_FROM && n->value < YEAR_TO;
}

/* "Group of Seven", "the Fifty": a numeral with a capital in mid-sentence is a name. */
static bool is_named_number(const psc_sentence *s, const psc_number *n)
{
    const char first = s->tok[n->core].form.ptr[0];
    if (!n->words || n->core == 0 || first < 'A' || first > 'Z') return false;
    const char before = s->tok[n->core - 1].form.ptr[0];
    return before >= 'a' && before <= 'z';
}

static bool is_label(const coder *c, const psc_number *n)
{
    const psc_sentence *s = sentence(c);
    if (n->currency.len || n->share || !n->first) return false;
    return psc_words_ending(&c->words, n->first - 1, PSC_FIGURE_LABEL) ||
           psc_form_is(s, n->first - 1, "#") || is_named_number(s, n);
}

/* "the two leaders", "these three men": told of before, nothing is claimed. */
static bool is_anaphor(const coder *c, const psc_number *n, const psc_counted *k)
{
    return n->first && n->value <= ANAPHOR_MAX && !k->attributive && !n->range &&
           (psc_words_is(&c->words, n->first - 1, PSC_FIGURE_DEFINITE) ||
            sentence(c)->tok[n->first - 1].xpos == PSC_XPOS_POS);
}

/* A singular noun is not counted but modified: "10 point plan", "Falcon 9 rocket", "737 Max". */
static bool is_modifier(const coder *c, const psc_number *n, const psc_counted *k)
{
    const psc_sentence *s = sentence(c);
    const uint8_t x = s->tok[k->head].xpos;
    const bool named = n->first && s->tok[n->first - 1].upos == PSC_UPOS_PROPN;
    return (!k->known || (named && !k->persons)) && !k->attributive &&
           (x == PSC_XPOS_NN || x == PSC_XPOS_NNP);
}

/* Signs and short units that the data does not know: "450 \xC2\xB0F", "6 mg". */
static bool is_sign(const coder *c, const psc_counted *k)
{
    const psc_str form = sentence(c)->tok[k->head].form;
    return !k->known &&
           (form.len < 3 || (!is_letter(form.ptr[0]) && (unsigned char)form.ptr[0] < 0xC3));
}

/* "Ada Obi, 45, said" */
static bool is_age(const coder *c, const psc_number *n)
{
    const psc_sentence *s = sentence(c);
    return n->first && !n->words && n->value < 120 && psc_form_is(s, n->first - 1, ",") &&
           psc_form_is(s, n->last + 1, ",");
}

/* ---- phrases ---- */

static psc_phrase phrase(const coder *c, uint32_t first, uint32_t last)
{
    const psc_token *tok = sentence(c)->tok;
    const psc_span span = {tok[first].span.beg, tok[last].span.end};
    return (psc_phrase){psc_str_at(c->at.g->doc->text, span), span};
}

static bool is_phrase_word(const coder *c, uint32_t t)
{
    const psc_token *k = &sentence(c)->tok[t];
    return !c->at.time[t] &&
           (k->upos == PSC_UPOS_NOUN || k->upos == PSC_UPOS_PROPN || k->upos == PSC_UPOS_ADJ ||
            k->upos == PSC_UPOS_DET || k->xpos == PSC_XPOS_POS || k->xpos == PSC_XPOS_PRPS);
}

/* Last token of a noun phrase that begins at t; t - 1 if none does. */
static uint32_t phrase_end(const coder *c, uint32_t t)
{
    uint32_t last = t - 1;
    for (uint32_t i = t; i < sentence(c)->n && i < t + WHAT_MAX && is_phrase_word(c, i); i++)
        last = i;
    while (last >= t && sentence(c)->tok[last].upos == PSC_UPOS_DET) last--;
    return last;
}

/* "members of the opposition": the noun and what it is of. */
static psc_phrase what_of(const coder *c, const psc_counted *k)
{
    uint32_t last = k->last;
    if (!k->attributive && psc_form_is(sentence(c), last + 1, "of")) {
        const uint32_t end = phrase_end(c, last + 2);
        if (end > last + 1) last = end;
    }
    return phrase(c, k->first, last);
}

/* What a share changes: "exports fell by 15%". */
static psc_phrase subject_of(const coder *c, const psc_number *n)
{
    psc_graph *g = c->at.g;
    int32_t t = (int32_t)n->last;
    for (int up = 0; up < 4 && t >= 0 && g->sent->tok[t].upos != PSC_UPOS_VERB; up++)
        t = g->sent->tok[t].head;
    if (t < 0 || g->sent->tok[t].upos != PSC_UPOS_VERB) return (psc_phrase){0};
    const int32_t subj = psc_graph_arguments(g, t)->subj;
    if (subj < 0 || subj >= (int32_t)n->first || !psc_graph_is_noun(g, subj))
        return (psc_phrase){0};
    uint32_t first = (uint32_t)subj;
    while (first > 0 && is_phrase_word(c, first - 1) &&
           sentence(c)->tok[first - 1].upos != PSC_UPOS_DET)
        first--;
    return phrase(c, first, (uint32_t)subj);
}

/* Of money and shares: "of the population", "in aid", "loan". */
static psc_phrase what_behind(const coder *c, const psc_number *n)
{
    const psc_sentence *s = sentence(c);
    const bool in = n->currency.len && psc_form_is(s, n->last + 1, "in");
    const bool of = psc_form_is(s, n->last + 1, "of");
    const bool the = psc_words_is(&c->words, n->last + 1, PSC_FIGURE_DEFINITE);
    if (n->share && !of && !the) return subject_of(c, n);
    psc_number from = *n;
    if (in || (the && !of)) from.last++;
    const psc_counted k = psc_counted_by(&c->at, &from);
    return k.noun ? phrase(c, k.first, k.last) : (psc_phrase){0};
}

/* ---- what is counted ---- */

static psc_figure *last_figure(const coder *c)
{
    return c->list->n > c->first ? &c->list->at[c->list->n - 1] : NULL;
}

static bool joins(const coder *c, const psc_number *n)
{
    if (!n->first) return false;
    return psc_words_is(&c->words, n->first - 1, PSC_FIGURE_MORE) ||
           psc_form_is(sentence(c), n->first - 1, ",") ||
           psc_form_is(sentence(c), n->first - 1, "and") ||
           psc_form_is(sentence(c), n->first - 1, "while");
}

/* "another 12 in Homs": of what the figure before is. */
static bool inherit(const coder *c, const psc_number *n, psc_figure *f)
{
    const psc_figure *before = last_figure(c);
    const psc_sentence *s = sentence(c);
    const uint32_t next = n->last + 1;
    if (!before || !joins(c, n) || before->unit.ptr == NULL) return false;
    const bool closed = next >= s->n || s->tok[next].upos == PSC_UPOS_ADP ||
                        s->tok[next].upos == PSC_UPOS_PUNCT;
    if (!closed || psc_form_is(s, next, "of") || is_year(c, n)) return false;
    f->unit = before->unit;
    f->what = before->what;
    return !n->currency.len && !psc_str_starts(f->unit, PSC_STR("money")) &&
           !psc_str_eq(f->unit, PSC_STR("percent"));
}

static bool is_subset(const coder *c, const psc_number *n)
{
    const uint32_t next = n->last + 1;
    if (n->first && psc_words_ending(&c->words, n->first - 1, PSC_FIGURE_INCLUDING)) return true;
    return psc_form_is(sentence(c), next, "of") &&
           psc_words_is(&c->words, next + 1, PSC_FIGURE_THEM);
}

static bool is_harm(psc_str unit)
{
    return psc_str_eq(unit, PSC_STR("killed")) || psc_str_eq(unit, PSC_STR("wounded")) ||
           psc_str_eq(unit, PSC_STR("displaced"));
}

/* Displacement leaves refugees refugees and an army an army. */
static bool takes(const psc_counted *k, psc_str harm)
{
    if (!harm.len) return false;
    if (k->known && !k->persons) return false;
    return !psc_str_eq(harm, PSC_STR("displaced")) || !k->known ||
           psc_str_eq(k->unit, PSC_STR("people"));
}

/* "killed", but not the "from" of "forced millions from their homes" */
static psc_phrase word_of_harm(const coder *c, uint32_t at)
{
    return sentence(c)->tok[at].upos == PSC_UPOS_ADP ? (psc_phrase){0} : phrase(c, at, at);
}

/* A number with no noun behind: "killed 12", "the toll rose to 45", "12 of them". */
static bool count_alone(coder *c, const psc_number *n, const psc_counted *k, psc_figure *f)
{
    uint32_t at, first;
    psc_str unit = {0};
    const psc_figure *before = last_figure(c);
    const psc_str harm = psc_harm_of(&c->at, n, k, &at);
    if (harm.len) {
        f->unit = harm;
        f->what = c->people.text.len && joins(c, n) ? c->people : word_of_harm(c, at);
        return true;
    }
    const int32_t toll = psc_toll_of(&c->at, n, &unit, &first);
    if (toll >= 0) {
        psc_number of = {.first = (uint32_t)toll, .last = (uint32_t)toll};
        const psc_counted what = psc_counted_by(&c->at, &of);
        if (unit.len || what.noun) {
            f->unit = unit.len ? unit : what.unit;
            f->what = what.noun && (uint32_t)toll + 1 < n->first ? phrase(c, what.first, what.last)
                                                                 : phrase(c, first, (uint32_t)toll);
            return !what.nothing;
        }
    }
    if (before && is_subset(c, n)) {
        f->unit = before->unit;
        f->what = before->what;
        return true;
    }
    return inherit(c, n, f);
}

/* A number with a noun. */
static bool count_noun(coder *c, const psc_number *n, const psc_counted *k, psc_figure *f)
{
    uint32_t at, first;
    psc_str toll = {0};
    psc_str harm = psc_harm_of(&c->at, n, k, &at);
    const psc_figure *before = last_figure(c);
    if (!harm.len && before && is_harm(before->unit) && is_subset(c, n)) harm = before->unit;
    if (!harm.len && k->persons && psc_toll_of(&c->at, n, &toll, &first) >= 0 && is_harm(toll))
        harm = toll;
    const bool told = takes(k, harm);
    if (k->nothing || (is_modifier(c, n, k) && !told) || is_sign(c, k)) return false;
    if (n->value <= 1 && !n->share && !n->range && !told && !is_harm(k->unit)) return false;
    if (!told && is_anaphor(c, n, k)) return false;
    if (is_year(c, n) && !k->known && !told) return false;
    if (!k->known && !told && n->words && n->value <= TALK_MAX) return false;
    f->unit = told ? harm : k->unit;
    f->what = what_of(c, k);
    f->token = k->head;
    if (told) c->people = f->what;
    return true;
}

static psc_str money_unit(const coder *c, psc_str currency)
{
    return psc_arena_printf(c->at.g->arena, "money:%.*s", (int)currency.len, currency.ptr);
}

static bool count_any(coder *c, const psc_number *n, psc_figure *f)
{
    f->token = n->last_core;
    if (n->currency.len || n->share) {
        f->unit = n->currency.len ? money_unit(c, n->currency) : PSC_STR("percent");
        f->what = what_behind(c, n);
        return !(n->share && n->words && !f->what.text.len);
    }
    const psc_counted k = psc_counted_by(&c->at, n);
    if (n->value == 0 || is_label(c, n)) return false;
    if (k.noun) return count_noun(c, n, &k, f);
    if (n->last + 1 < sentence(c)->n && c->at.time[n->last + 1] && !n->crowd && !f->approximate &&
        is_year(c, n))
        return false;
    return !(n->value <= 1 && n->words) && !is_age(c, n) && count_alone(c, n, &k, f);
}

/* ---- who says so, when, where ---- */

/* Somebody the actors do not know ("observers", "a monitor") is a source all the same. */
static const psc_entity *unknown_source(const coder *c, uint32_t who)
{
    uint32_t first = who;
    while (first > 0 && is_phrase_word(c, first - 1) &&
           sentence(c)->tok[first - 1].upos != PSC_UPOS_DET)
        first--;
    const psc_phrase words = phrase(c, first, who);
    psc_entity *e = psc_new(c->at.g->arena, psc_entity, 1);
    *e = (psc_entity){.text = words.text,
                      .span = words.span,
                      .sentence = sentence(c)->index,
                      .first = first,
                      .last = who,
                      .head = who,
                      .link = -1,
                      .kind = PSC_ENTITY_GROUP};
    return e;
}

static bool says(const psc_graph *g, uint32_t t)
{
    const int32_t p = g->pred[t].pattern;
    if (p < 0 || g->sent->tok[t].upos != PSC_UPOS_VERB) return false;
    const psc_rule *rule = &g->rules->rule[g->rules->pattern[p].rule];
    return rule->outer && rule->op == PSC_OP_SAY;
}

/* "..., according to the ministry": the head of the phrase behind; -1. */
static int32_t according_to(const coder *c, int32_t *cue)
{
    const psc_graph *g = c->at.g;
    for (uint32_t t = 0; t + 2 < g->n; t++) {
        if (!psc_rules_is_cue(g->rules, g->word[t], PSC_CUE_ACCORDING)) continue;
        int32_t head = -1;
        for (uint32_t i = t + 2; i < g->n && is_phrase_word(c, i); i++)
            if (psc_graph_is_noun(g, (int32_t)i)) head = (int32_t)i;
        *cue = (int32_t)t;
        if (head >= 0) return head;
    }
    return -1;
}

/* Where the tree tells nobody: the verb of speaking before the number, or one that closes
 * the sentence behind a comma ("..., officials said"). */
static int32_t speaker_by_place(const coder *c, uint32_t token, int32_t *cue)
{
    psc_graph *g = c->at.g;
    for (uint32_t v = token; v-- > 0;) {
        *cue = (int32_t)v;
        if (says(g, v)) return psc_speech_subject(g, (int32_t)v);
    }
    for (uint32_t v = g->n; v-- > token + 1;) {
        if (!says(g, v)) continue;
        const int32_t who = psc_speech_subject(g, (int32_t)v);
        uint32_t t = who >= 0 && who < (int32_t)v ? (uint32_t)who : v;
        while (t > token && is_phrase_word(c, t - 1)) t--;
        *cue = (int32_t)v;
        return psc_form_is(g->sent, t - 1, ",") ? who : -1;
    }
    return according_to(c, cue);
}

/* "The government puts the number of dead at 210": who does; -1. */
static int32_t who_puts(const coder *c, uint32_t number, int32_t *cue)
{
    psc_graph *g = c->at.g;
    for (uint32_t v = number; v-- > 0;) {
        if (g->sent->tok[v].upos != PSC_UPOS_VERB) continue;
        *cue = (int32_t)v;
        return psc_words_is(c->at.w, v, PSC_FIGURE_PUTS) ? psc_graph_arguments(g, (int32_t)v)->subj
                                                         : -1;
    }
    return -1;
}

static void attribute(coder *c, psc_figure *f)
{
    int32_t cue;
    psc_graph *g = c->at.g;
    int32_t who = who_puts(c, f->token, &cue);
    if (who < 0) who = psc_speaker(g, (int32_t)f->token, &cue);
    if (who < 0) who = speaker_by_place(c, f->token, &cue);
    const int32_t m = psc_graph_entity(g, who);
    if (who < 0 || who == (int32_t)f->token ||
        (m < 0 && (who >= (int32_t)g->n || !psc_graph_is_noun(g, who))))
        return;
    f->source = m >= 0 ? &g->mentions->at[m] : unknown_source(c, (uint32_t)who);
    f->cue = cue >= 0 ? psc_str_at(g->doc->text, g->sent->tok[cue].span) : PSC_STR("");
}

/* Tokens behind the number that is at t, if it is a figure it goes to the list. */
static uint32_t take_number(coder *c, const psc_number *n)
{
    psc_figure f = {.sentence = sentence(c)->index,
                    .value = n->value,
                    .max = n->max,
                    .approximate = n->approximate};
    if (!is_glued_to_name(sentence(c), n) && count_any(c, n, &f)) {
        f.words = phrase(c, n->first, n->last);
        attribute(c, &f);
        f.when = psc_when_of(c->at.g, c->timex, c->n_timex, (int32_t)f.token);
        f.where = psc_where_of(c->at.g, (int32_t)f.token);
        *psc_push(c->at.g->arena, c->list->at, c->list->n, c->list->cap) = f;
    }
    return n->last + 1;
}

static bool has_numbers(const psc_words *w)
{
    const uint64_t wanted = 1ULL << PSC_FIGURE_NUMERAL | 1ULL << PSC_FIGURE_CROWD |
                            1ULL << PSC_FIGURE_SCALE | 1ULL << PSC_FIGURE_FRACTION |
                            1ULL << PSC_FIGURE_HALF;
    for (uint32_t t = 0; t < w->sent->n; t++)
        if (is_digit(w->sent->tok[t].form.ptr[0]) || w->book->begin[w->form[t]] & wanted ||
            w->book->begin[w->lemma[t]] & wanted)
            return true;
    return false;
}

static bool *mark_times(const coder *c, psc_arena *a)
{
    bool *time = psc_new(a, bool, sentence(c)->n);
    for (uint32_t i = 0; i < c->n_timex; i++)
        for (uint32_t t = c->timex[i].first; t <= c->timex[i].last && t < sentence(c)->n; t++)
            time[t] = true;
    return time;
}

static void code_sentence(coder *c)
{
    for (uint32_t t = 0; t < sentence(c)->n;) {
        psc_number n;
        if (!c->at.time[t] && psc_number_at(&c->words, t, &n))
            t = take_number(c, &n);
        else
            t++;
    }
}

void psc_figures_code(const psc_phrasebook *r, psc_arena *arena, const psc_document *doc,
                      psc_graph *graph, const psc_timex *timex, uint32_t n_timex,
                      psc_figure_list *list)
{
    uint32_t at = 0;
    for (uint32_t s = 0; s < doc->n_sent; s++) {
        coder c = {.list = list, .first = list->n};
        while (at < n_timex && timex[at].sentence < s) at++;
        c.timex = timex + at;
        while (at + c.n_timex < n_timex && timex[at + c.n_timex].sentence == s) c.n_timex++;
        c.words = psc_words_of(r, arena, &doc->sent[s]);
        if (!has_numbers(&c.words)) continue;
        c.at = (psc_counting){.w = &c.words, .g = &graph[s], .time = mark_times(&c, arena)};
        code_sentence(&c);
    }
}
