/* SPDX-License-Identifier: Apache-2.0 */
/* Coding a phrase without a parser: a small tree is guessed and np.c does the rest.
 *
 * The phrase is cut into chunks at prepositions, possessive 's, commas and "and".
 * A chunk's last word is its head and the words before modify it; "'s" makes a
 * chunk the possessor of the next, a preposition hangs its chunk on the one
 * before, a comma makes an apposition, "and" a conjunct.  At "who", "which" and
 * the like reading ends.  Names of the lexicon are never cut ("secretary of
 * state"). */
#include "actors/scene.h"

#include "base/str.h"
#include "base/utf8.h"

enum { PHRASE_TOKENS = 200 };

typedef struct guess {
    psc_scene *sc;
    psc_sentence *s;
    int32_t first_head; /* head of the whole phrase */
    int32_t last_head;  /* head of the chunk before */
    int32_t possessor;  /* waits for its noun */
    int32_t co;         /* possessor before "and": "Peru's and Chile's" */
    int32_t before;     /* preposition, comma or "and" before the chunk; -1 */
    psc_rel rel;        /* how the chunk hangs on last_head */
} guess;

/* ---- tokens ------------------------------------------------------------- */

static bool is_mark(uint32_t cp)
{
    return cp == ',' || cp == ';' || cp == ':' || cp == '(' || cp == ')' || cp == '"' ||
           cp == 0x201C || cp == 0x201D || cp == '[' || cp == ']' || cp == '!' || cp == '?';
}

/* Length of a closing 's or ' of the word; 0 if it has none. */
static size_t possessive_len(psc_str w)
{
    static const char *const ends[] = {"'s", "\xE2\x80\x99s", "'", "\xE2\x80\x99"};
    for (size_t i = 0; i < 4; i++) {
        psc_str e = psc_str_of(ends[i]);
        if (w.len > e.len && psc_str_ends(w, e)) return e.len;
    }
    return 0;
}

static void add_token(psc_sentence *s, size_t beg, size_t end, psc_str text)
{
    if (beg == end || s->n == PHRASE_TOKENS) return;
    s->tok[s->n++] = (psc_token){
        .span = {(uint32_t)beg, (uint32_t)end}, .form = psc_str_sub(text, beg, end), .head = -1};
}

static void add_word(psc_sentence *s, size_t beg, size_t end, psc_str text)
{
    size_t own = possessive_len(psc_str_sub(text, beg, end));
    add_token(s, beg, end - own, text);
    if (own) {
        add_token(s, end - own, end, text);
        if (s->n) s->tok[s->n - 1].upos = PSC_UPOS_PART;
    }
}

/* The mark in "2,000" and "10:30". */
static bool in_number(psc_str text, size_t mark, size_t next)
{
    return mark > 0 && next < text.len && psc_is_digit((uint8_t)text.ptr[mark - 1]) &&
           psc_is_digit((uint8_t)text.ptr[next]);
}

static void tokenize(psc_sentence *s, psc_str text)
{
    size_t beg = 0, at = 0;
    while (at < text.len) {
        size_t here = at;
        uint32_t cp = psc_utf8_next(text, &at);
        if (!psc_is_space(cp) && !is_mark(cp)) continue;
        if (is_mark(cp) && in_number(text, here, at)) continue;
        add_word(s, beg, here, text);
        if (is_mark(cp)) {
            add_token(s, here, at, text);
            if (s->n) s->tok[s->n - 1].upos = PSC_UPOS_PUNCT;
        }
        beg = at;
    }
    add_word(s, beg, text.len, text);
}

/* ---- tags --------------------------------------------------------------- */

static bool is_preposition(const psc_scene *sc, uint32_t t)
{
    return psc_scene_is(sc, t, PSC_WORDS_OF) || psc_scene_is(sc, t, PSC_WORDS_FROM) ||
           psc_scene_is(sc, t, PSC_WORDS_FOR) || psc_scene_is(sc, t, PSC_WORDS_IN) ||
           psc_scene_is(sc, t, PSC_WORDS_ABOUT);
}

static bool is_number(const psc_scene *sc, uint32_t t)
{
    size_t at = 0;
    return t < sc->s->n && psc_is_digit(psc_utf8_next(sc->s->tok[t].form, &at));
}

/* "more than 300 pirates", "up to 20 soldiers": no phrase ends before the number. */
static bool counts(const psc_scene *sc, uint32_t t)
{
    if (!is_number(sc, t + 1)) return false;
    for (uint32_t i = 0; i < t; i++)
        if (sc->match_of[i] >= 0 && !psc_scene_is(sc, i, PSC_WORDS_INDEFINITE)) return false;
    return true;
}

static psc_upos tag_of(const psc_scene *sc, uint32_t t)
{
    psc_str f = sc->s->tok[t].form;
    size_t at = 0;
    uint32_t cp = psc_utf8_next(f, &at);
    if (is_preposition(sc, t)) return counts(sc, t) ? PSC_UPOS_ADV : PSC_UPOS_ADP;
    if (psc_scene_is(sc, t, PSC_WORDS_AND)) return PSC_UPOS_CCONJ;
    if (psc_scene_is(sc, t, PSC_WORDS_DEFINITE) || psc_scene_is(sc, t, PSC_WORDS_INDEFINITE))
        return PSC_UPOS_DET;
    if (psc_is_digit(cp)) return PSC_UPOS_NUM;
    const unsigned adjective = 1u << PSC_USE_ADJECTIVE | 1u << PSC_USE_ROLE_ADJ |
                               1u << PSC_USE_MODIFIER;
    int32_t m = sc->match_of[t];
    if (m >= 0 && !psc_match_sense(sc, &sc->match[m], ~adjective)) return PSC_UPOS_ADJ;
    return psc_is_upper(cp) ? PSC_UPOS_PROPN : PSC_UPOS_NOUN;
}

/* ---- the tree ----------------------------------------------------------- */

static void attach(guess *g, uint32_t t, int32_t head, psc_rel rel)
{
    g->s->tok[t].head = head == (int32_t)t ? -1 : head;
    g->s->tok[t].rel = (uint8_t)(head < 0 ? PSC_REL_ROOT : rel);
}

/* A name with a preposition inside hangs on the word before that. */
static uint32_t match_head(const psc_scene *sc, const psc_match *m)
{
    for (uint32_t t = m->first + 1; t <= m->last; t++)
        if (is_preposition(sc, t)) return t - 1;
    return m->last;
}

static void close_chunk(guess *g, uint32_t beg, uint32_t end, bool possessive)
{
    if (beg >= end) return;
    int32_t mi = g->sc->match_of[end - 1];
    uint32_t head = end - 1;
    if (mi >= 0 && g->sc->match[mi].first >= beg) head = match_head(g->sc, &g->sc->match[mi]);
    for (uint32_t t = beg; t < end; t++) {
        if (t == head) continue;
        psc_upos tag = (psc_upos)g->s->tok[t].upos;
        psc_rel rel = t > head                ? PSC_REL_FLAT
                      : tag == PSC_UPOS_DET   ? PSC_REL_DET
                      : tag == PSC_UPOS_ADJ   ? PSC_REL_AMOD
                      : tag == PSC_UPOS_NUM   ? PSC_REL_NUMMOD
                      : tag == PSC_UPOS_CCONJ ? PSC_REL_CC
                      : tag == PSC_UPOS_PUNCT ? PSC_REL_PUNCT
                                              : PSC_REL_COMPOUND;
        attach(g, t, (int32_t)head, rel);
    }
    if (g->possessor >= 0) attach(g, (uint32_t)g->possessor, (int32_t)head, PSC_REL_NMOD_POSS);
    g->possessor = -1;
    if (g->before >= 0)
        attach(g, (uint32_t)g->before, (int32_t)head,
               g->s->tok[g->before].upos == PSC_UPOS_ADP     ? PSC_REL_CASE
               : g->s->tok[g->before].upos == PSC_UPOS_CCONJ ? PSC_REL_CC
                                                             : PSC_REL_PUNCT);
    attach(g, head, g->last_head, g->rel);
    if (g->s->tok[head].upos == PSC_UPOS_ADJ && !possessive) g->s->tok[head].upos = PSC_UPOS_ADJ;
    if (possessive) {
        g->possessor = g->co >= 0 ? g->co : (int32_t)head;
        if (g->co >= 0) attach(g, head, g->co, PSC_REL_CONJ);
        g->co = -1;
        return;
    }
    g->before = -1;
    if (g->first_head < 0) g->first_head = (int32_t)head;
    g->last_head = (int32_t)head;
}

static bool has_sense(const psc_scene *sc, uint32_t t, unsigned uses)
{
    int32_t m = t < sc->s->n ? sc->match_of[t] : -1;
    return m >= 0 && psc_match_sense(sc, &sc->match[m], uses);
}

/* "three" in "two Russian and three Ukrainian soldiers" */
static bool is_count(const psc_scene *sc, uint32_t t)
{
    return has_sense(sc, t + 1, 1u << PSC_USE_ADJECTIVE) &&
           (sc->match_of[t] < 0 || psc_scene_is(sc, t, PSC_WORDS_BOTH)) &&
           sc->s->tok[t].upos != PSC_UPOS_CCONJ;
}

/* A chunk that ends in an adjective goes on behind "and" and commas, if more
 * adjectives and then a noun come: "Russian, Iranian and Turkish officials". */
static bool adjectives_go_on(const guess *g, uint32_t beg, uint32_t end)
{
    const psc_scene *sc = g->sc;
    const unsigned adjective = 1u << PSC_USE_ADJECTIVE;
    const unsigned nation = adjective | 1u << PSC_USE_STATE;
    if (beg >= end || !has_sense(sc, end - 1, adjective)) return false;
    uint32_t t = end;
    while (t < g->s->n) {
        psc_upos tag = (psc_upos)g->s->tok[t].upos;
        if (tag == 0) tag = tag_of(sc, t);
        if (tag == PSC_UPOS_DET) return false;
        bool more = tag == PSC_UPOS_CCONJ || tag == PSC_UPOS_PUNCT || has_sense(sc, t, nation) ||
                    is_count(sc, t);
        if (!more) break;
        t++;
    }
    if (t >= g->s->n || t < end + 2) return false;
    psc_upos tag = tag_of(sc, t);
    return tag != PSC_UPOS_ADP && g->s->tok[t].upos != PSC_UPOS_PART;
}

/* In "Russia, China and Iran" the comma parts names of one kind. */
static bool is_list_comma(const guess *g, uint32_t t)
{
    const psc_scene *sc = g->sc;
    const unsigned names = 1u << PSC_USE_STATE | 1u << PSC_USE_CAPITAL | 1u << PSC_USE_ORG |
                           1u << PSC_USE_PERSON;
    if (t + 1 < g->s->n && sc->match_of[t + 1] < 0) t++; /* an article */
    if (t == 0 || !has_sense(sc, t + 1, names)) return false;
    uint32_t behind = sc->match[sc->match_of[t + 1]].last + 1;
    if (behind >= g->s->n) return false;
    return psc_scene_is(sc, behind, PSC_WORDS_AND) || g->s->tok[behind].upos == PSC_UPOS_PUNCT;
}

/* "rebels backed by Turkey", "a diplomat close to the talks": a clause begins. */
static bool begins_clause(const guess *g, uint32_t t)
{
    const psc_scene *sc = g->sc;
    size_t k = 0;
    const psc_str form = g->s->tok[t].form;
    while (k < form.len && form.ptr[k] != '-') k++;
    if (t == 0 || k < form.len) return false; /* "Bogota-based" tells where, and no clause */
    if (psc_scene_is(sc, t, PSC_WORDS_BREAK)) return !has_sense(sc, t, 1u << PSC_USE_ORG);
    return t + 1 < g->s->n && is_preposition(sc, t + 1) &&
           (has_sense(sc, t, 1u << PSC_USE_MODIFIER) || psc_scene_is(sc, t, PSC_WORDS_CLAUSE));
}

/* The possessor's governor is not known until its noun is: hang it there. */
static void begin_link(guess *g, uint32_t t, psc_rel rel)
{
    g->before = (int32_t)t;
    g->rel = rel;
}

static bool inside_match(const psc_scene *sc, uint32_t t)
{
    int32_t m = sc->match_of[t];
    return m >= 0 && sc->match[m].first < t && t <= sc->match[m].last;
}

static uint32_t guess_tree(guess *g)
{
    psc_scene *sc = g->sc;
    uint32_t beg = 0, t = 0;
    for (; t < g->s->n; t++) {
        psc_token *tok = &g->s->tok[t];
        if (tok->upos == 0) tok->upos = (uint8_t)tag_of(sc, t);
        if (inside_match(sc, t)) continue;
        if (begins_clause(g, t)) break;
        if (tok->upos == PSC_UPOS_PART) {
            close_chunk(g, beg, t, true);
            attach(g, t, g->possessor, PSC_REL_CASE);
            beg = t + 1;
        } else if (tok->upos == PSC_UPOS_ADP) {
            close_chunk(g, beg, t, false);
            begin_link(g, t, PSC_REL_NMOD);
            beg = t + 1;
        } else if ((tok->upos == PSC_UPOS_CCONJ || tok->upos == PSC_UPOS_PUNCT) &&
                   !adjectives_go_on(g, beg, t)) {
            if (beg == t && g->possessor >= 0) {
                g->co = g->possessor;
                g->possessor = -1;
                beg = t + 1;
                continue;
            }
            close_chunk(g, beg, t, false);
            bool conj = tok->upos == PSC_UPOS_CCONJ || is_list_comma(g, t);
            if (conj || g->before < 0) begin_link(g, t, conj ? PSC_REL_CONJ : PSC_REL_APPOS);
            if (conj && g->first_head >= 0) g->last_head = g->first_head;
            beg = t + 1;
        }
    }
    close_chunk(g, beg, t, false);
    return t;
}

/* ---- coding ------------------------------------------------------------- */

typedef struct taken {
    psc_entity *at;
    uint32_t n;
} taken;

static void take(const psc_scene *sc, uint32_t token, taken *out)
{
    const psc_mentions *m = sc->m;
    for (int32_t i = m->head[0][token]; i >= 0; i = m->next[i])
        if (!psc_code_none(&m->at[i].code)) out->at[out->n++] = m->at[i];
}

/* Entities of the head and its conjuncts; where the head is no actor ("Syrian
 * government shelling"), of what modifies or owns it. */
static uint32_t collect(psc_scene *sc, int32_t head, psc_entity **out)
{
    const psc_token *tok = sc->s->tok;
    taken all = {psc_new(sc->arena, psc_entity, sc->m->n + 1), 0};
    take(sc, (uint32_t)head, &all);
    for (uint32_t t = 0; t < sc->s->n; t++)
        if (tok[t].rel == PSC_REL_CONJ && tok[t].head == head) take(sc, t, &all);
    for (uint32_t t = 0; t < sc->s->n && all.n == 0; t++) {
        bool modifier = tok[t].rel == PSC_REL_COMPOUND || tok[t].rel == PSC_REL_AMOD ||
                        tok[t].rel == PSC_REL_NMOD_POSS;
        if (modifier && tok[t].head == head) take(sc, t, &all);
    }
    *out = all.at;
    return all.n;
}

uint32_t psc_actors_code_phrase(const psc_actor_lexicon *lx, psc_arena *arena, psc_str phrase,
                                psc_day date, psc_entity **out)
{
    psc_sentence s = {.span = {0, (uint32_t)phrase.len}};
    s.tok = psc_new(arena, psc_token, PHRASE_TOKENS);
    psc_document doc = {.text = phrase, .published = date, .sent = &s, .n_sent = 1};
    psc_scene sc = {.lx = lx, .arena = arena, .doc = &doc, .day = date, .phrase = true};
    *out = NULL;
    tokenize(&s, phrase);
    psc_scene_enter(&sc, &s);
    guess g = {.sc = &sc,
               .s = &s,
               .first_head = -1,
               .last_head = -1,
               .possessor = -1,
               .co = -1,
               .before = -1,
               .rel = PSC_REL_ROOT};
    s.n = guess_tree(&g);
    if (g.first_head < 0 && g.possessor >= 0) g.first_head = g.possessor;
    if (g.first_head < 0) return 0;
    psc_scene_run(&sc);
    return collect(&sc, g.first_head, out);
}

/* ---- examples ----------------------------------------------------------- */

static psc_str code_all(const psc_actor_lexicon *lx, psc_arena *a, const psc_example *x)
{
    psc_entity *e;
    uint32_t n = psc_actors_code_phrase(lx, a, x->phrase, x->date, &e);
    psc_str all = {"", 0};
    for (uint32_t i = 0; i < n; i++) {
        psc_str c = psc_code_format(a, &e[i].code);
        if (c.len == 0) continue;
        all = all.len == 0
                  ? c
                  : psc_arena_printf(a, "%.*s, %.*s", (int)all.len, all.ptr, (int)c.len, c.ptr);
    }
    return all;
}

uint32_t psc_actors_run_examples(const psc_actor_lexicon *lx, psc_arena *arena,
                                 psc_actor_complain *complain, void *complain_ctx, uint32_t *run)
{
    uint32_t failed = 0;
    for (uint32_t i = 0; i < lx->n_example; i++) {
        const psc_example *x = &lx->example[i];
        psc_str got = code_all(lx, arena, x);
        if (psc_str_eq(got, x->code) == x->yes) continue;
        failed++;
        psc_err err;
        psc_fail(&err, PSC_DATA, x->file, x->line, UINT64_MAX,
                 "example '%.*s' is coded '%.*s', expected %s'%.*s'", (int)x->phrase.len,
                 x->phrase.ptr, (int)got.len, got.ptr, x->yes ? "" : "anything but ",
                 (int)x->code.len, x->code.ptr);
        if (complain) complain(complain_ctx, &err);
    }
    if (run) *run = lx->n_example;
    return failed;
}
