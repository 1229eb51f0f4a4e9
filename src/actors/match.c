/* SPDX-License-Identifier: Apache-2.0 */
/* The lexicon's names in a sentence: leftmost, longest, not overlapping.
 *
 * Tokens are folded into words (one token may hold several: "US-led"), hyphens
 * between tokens vanish, any other punctuation ends a name. */
#include "actors/np.h"

#include "base/str.h"

typedef struct stream {
    uint32_t *word;  /* [n] ids; 0: not in the lexicon, or a barrier */
    uint32_t *token; /* [n] */
    uint8_t *shape;  /* [n] */
    uint32_t n, cap_word, cap_token, cap_shape;
} stream;

static void put(psc_scene *sc, stream *st, uint32_t word, uint32_t token, uint8_t shape)
{
    uint32_t n = st->n, k = st->n;
    *psc_push(sc->arena, st->word, n, st->cap_word) = word;
    n = k;
    *psc_push(sc->arena, st->token, n, st->cap_token) = token;
    n = k;
    *psc_push(sc->arena, st->shape, n, st->cap_shape) = shape;
    st->n = n;
}

/* A hyphen, or the apostrophe of a plural possessive: no barrier inside a name. */
static bool is_joint(const psc_token *t)
{
    return t->form.len <= 3 && (t->xpos == PSC_XPOS_HYPH || t->xpos == PSC_XPOS_POS ||
                                t->upos == PSC_UPOS_PART || psc_str_eq(t->form, PSC_STR("-")));
}

/* Returns the token's last word. */
static uint32_t put_token(psc_scene *sc, stream *st, uint32_t token)
{
    const psc_token *t = &sc->s->tok[token];
    psc_str rest = t->form;
    psc_word w;
    uint32_t before = st->n, last = 0;
    while (psc_word_next(&rest, &w)) {
        last = psc_trie_find_word(&sc->lx->trie, psc_word_str(&w));
        if (t->upos != PSC_UPOS_SYM) put(sc, st, last, token, w.shape); /* "US$" is no country */
    }
    if (st->n == before && !is_joint(t)) put(sc, st, 0, token, 0);
    return last;
}

/* The closed lists that a word is in, a bit each. */
static uint64_t lists_of(const psc_actor_lexicon *lx, uint32_t word)
{
    _Static_assert(PSC_WORDS_COUNT <= 64, "a bit for each list");
    uint64_t lists = 0;
    const uint32_t node = word ? psc_trie_step(&lx->trie, 0, word) : 0;
    for (uint32_t id = node ? lx->trie.node[node].value : 0; id; id = lx->name[id].next) {
        const psc_name *n = &lx->name[id];
        if (n->use == PSC_USE_WORD) lists |= UINT64_C(1) << lx->thing[n->thing].sub;
    }
    return lists;
}

static bool shapes_fit(const psc_name *name, const stream *st, uint32_t beg, uint32_t end)
{
    for (uint32_t i = beg; i < end; i++)
        if (!psc_shape_fits(name->shape >> (2 * (i - beg)) & 3u, st->shape[i])) return false;
    return true;
}

/* The names at a node that the text's capitals allow. */
static uint8_t accept(const psc_scene *sc, uint32_t node, const stream *st, uint32_t beg,
                      uint32_t end, uint32_t out[PSC_MATCH_NAMES])
{
    uint8_t n = 0;
    for (uint32_t id = sc->lx->trie.node[node].value; id; id = sc->lx->name[id].next) {
        const psc_name *name = &sc->lx->name[id];
        if (name->use == PSC_USE_WORD || !shapes_fit(name, st, beg, end)) continue;
        if (n < PSC_MATCH_NAMES) out[n++] = id;
    }
    return n;
}

/* Longest match that begins at word i; returns the word behind it, i if none. */
static uint32_t longest(const psc_scene *sc, const stream *st, uint32_t i, psc_match *out)
{
    uint32_t node = 0, end = i;
    out->n = 0;
    for (uint32_t j = i; j < st->n && j - i < PSC_KEY_WORDS; j++) {
        node = psc_trie_step(&sc->lx->trie, node, st->word[j]);
        if (!node) break;
        uint32_t name[PSC_MATCH_NAMES];
        uint8_t n = sc->lx->trie.node[node].value ? accept(sc, node, st, i, j + 1, name) : 0;
        if (n == 0) continue;
        memcpy(out->name, name, sizeof name);
        out->n = n;
        end = j + 1;
    }
    if (end == i) return i;
    out->first = st->token[i];
    out->last = st->token[end - 1];
    return end;
}

static bool is_modifier_rel(uint8_t rel)
{
    return rel == PSC_REL_COMPOUND || rel == PSC_REL_AMOD || rel == PSC_REL_FLAT ||
           rel == PSC_REL_NMOD_DESC || rel == PSC_REL_NUMMOD || rel == PSC_REL_DET;
}

/* The token that hangs on something outside; if several do, the first that is
 * no mere modifier, else the last. */
static void find_head(const psc_scene *sc, psc_match *m)
{
    const psc_token *tok = sc->s->tok;
    m->head = m->last;
    m->modifies = true;
    for (uint32_t t = m->last + 1; t-- > m->first;) {
        int32_t h = tok[t].head;
        if (h >= (int32_t)m->first && h <= (int32_t)m->last) continue;
        if (tok[t].upos == PSC_UPOS_PUNCT && m->first != m->last) continue;
        if (is_modifier_rel(tok[t].rel)) {
            if (m->modifies && (m->head == m->last)) m->head = t;
        } else {
            m->head = t;
            m->modifies = false;
        }
    }
}

static bool has_capital(const stream *st, uint32_t i)
{
    return i < st->n && st->shape[i] != PSC_SHAPE_ANY;
}

/* Does the capitalised run that begins at word i end in people or a body: "Platinum Workers"? */
static bool ends_in_role(const psc_scene *sc, const stream *st, uint32_t i)
{
    uint32_t last = i;
    while (has_capital(st, last + 1)) last++;
    psc_match m;
    return has_capital(st, i) && st->word[last] && longest(sc, st, last, &m) > last &&
           psc_match_sense(sc, &m, 1u << PSC_USE_ROLE);
}

/* "National Union" in "National Union of Platinum Workers", "Democratic Action" in "Democratic
 * Action Front": of another, longer name. */
static bool goes_on(const psc_scene *sc, const stream *st, uint32_t beg, uint32_t end,
                    const psc_match *m)
{
    const unsigned known = ~(1u << PSC_USE_ORG | 1u << PSC_USE_WORD);
    if (end < beg + 2 || end + 1 >= st->n || psc_match_sense(sc, m, known)) return false;
    if (psc_scene_is(sc, st->token[end], PSC_WORDS_OF)) {
        psc_match next;
        return longest(sc, st, end + 1, &next) == end + 1 && ends_in_role(sc, st, end + 1);
    }
    psc_match body;
    if (!has_capital(st, end) || longest(sc, st, end, &body) == end) return false;
    const psc_name *n = psc_match_sense(sc, &body, 1u << PSC_USE_ROLE);
    const psc_thing *t = n ? psc_scene_thing(sc, n) : NULL;
    return t && !n->plural && t->sub == PSC_ROLE_BODY && t->n_term &&
           t->term[0].code.sector[0] != PSC_SECTOR_PTY && !psc_match_sense(sc, &body, ~known);
}

/* "North and South Korea": the first word shares the rest of the second's name. */
static bool shares_rest(const psc_scene *sc, const stream *st, uint32_t i, psc_match *out)
{
    const unsigned nation = 1u << PSC_USE_STATE | 1u << PSC_USE_ADJECTIVE | 1u << PSC_USE_PEOPLE;
    if (i + 3 >= st->n || !psc_scene_is(sc, st->token[i + 1], PSC_WORDS_AND)) return false;
    psc_match second;
    const uint32_t end = st->word[i + 2] ? longest(sc, st, i + 2, &second) : i + 2;
    if (end < i + 4 || !psc_match_sense(sc, &second, nation)) return false;
    uint32_t node = psc_trie_step(&sc->lx->trie, 0, st->word[i]);
    for (uint32_t j = i + 3; node && j < end; j++)
        node = psc_trie_step(&sc->lx->trie, node, st->word[j]);
    psc_match found = {.first = st->token[i], .last = st->token[i]};
    for (uint32_t id = node ? sc->lx->trie.node[node].value : 0; id; id = sc->lx->name[id].next)
        if (nation >> sc->lx->name[id].use & 1u && found.n < PSC_MATCH_NAMES)
            found.name[found.n++] = id;
    if (found.n) *out = found;
    return found.n > 0;
}

static bool is_given_name(const psc_scene *sc, const stream *st, uint32_t i)
{
    const unsigned nation = 1u << PSC_USE_STATE | 1u << PSC_USE_ADJECTIVE | 1u << PSC_USE_PEOPLE;
    const uint32_t word = st->word[i];
    psc_match own;
    if (!has_capital(st, i) || word >= sc->lx->n_given || !sc->lx->given_sex[word]) return false;
    return longest(sc, st, i, &own) == i || !psc_match_sense(sc, &own, nation | 1u << PSC_USE_ROLE);
}

/* "King" of "Larry King": a first name before a calling makes it a surname; "Jordan King
 * Abdullah" tells a country first. */
static bool is_surname(const psc_scene *sc, const stream *st, uint32_t i, const psc_match *m)
{
    if (i == 0 || !has_capital(st, i) || st->token[i] != st->token[i - 1] + 1) return false;
    const psc_name *role = psc_match_sense(sc, m, 1u << PSC_USE_ROLE);
    if (!role || !psc_roles_are_people(psc_scene_thing(sc, role))) return false;
    return !role->plural && !has_capital(st, i + 1) && is_given_name(sc, st, i - 1);
}

void psc_scene_match(psc_scene *sc)
{
    stream st = {0};
    sc->n_match = 0;
    for (uint32_t t = 0; t < sc->s->n; t++) {
        sc->word[t] = put_token(sc, &st, t);
        sc->lists[t] = lists_of(sc->lx, sc->word[t]);
        sc->match_of[t] = -1;
    }
    for (uint32_t i = 0; i < st.n;) {
        psc_match m;
        uint32_t end = st.word[i] ? longest(sc, &st, i, &m) : i;
        if (end <= i + 1 && st.word[i] && shares_rest(sc, &st, i, &m)) end = i + 1;
        if (goes_on(sc, &st, i, end, &m)) end = i;
        if (end == i + 1 && is_surname(sc, &st, i, &m)) end = i;
        if (end == i) {
            i++;
            continue;
        }
        find_head(sc, &m);
        *psc_push(sc->arena, sc->match, sc->n_match, sc->cap_match) = m;
        for (uint32_t t = m.first; t <= m.last; t++)
            if (sc->match_of[t] < 0) sc->match_of[t] = (int32_t)sc->n_match - 1;
        i = end;
    }
}

uint32_t psc_hash_last(psc_str text)
{
    psc_word w, last = {.len = 0};
    while (psc_word_next(&text, &w)) last = w;
    return last.len ? (uint32_t)psc_hash(psc_word_str(&last)) | 1u : 0;
}

uint32_t psc_scene_hash(const psc_scene *sc, uint32_t token)
{
    return psc_hash_last(sc->s->tok[token].form);
}

bool psc_lexicon_word_is(const psc_actor_lexicon *lx, psc_str word, psc_words list)
{
    return lists_of(lx, psc_trie_find_word(&lx->trie, word)) >> list & 1;
}

/* Order of preference; a people that is no nation comes after all else. */
static unsigned rank(const psc_scene *sc, const psc_name *n)
{
    return n->use + (psc_scene_thing(sc, n)->kind == PSC_THING_ETHNIC ? PSC_USE_COUNT : 0u);
}

const psc_name *psc_match_sense(const psc_scene *sc, const psc_match *m, unsigned mask)
{
    const psc_name *best = NULL;
    for (uint8_t i = 0; i < m->n; i++) {
        const psc_name *n = &sc->lx->name[m->name[i]];
        if (!(mask >> n->use & 1u)) continue;
        if (!best || rank(sc, n) < rank(sc, best)) best = n;
    }
    return best;
}

psc_str psc_scene_text(const psc_scene *sc, uint32_t first, uint32_t last)
{
    const psc_token *tok = sc->s->tok;
    return psc_str_at(sc->doc->text, (psc_span){tok[first].span.beg, tok[last].span.end});
}
