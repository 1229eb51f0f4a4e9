/* SPDX-License-Identifier: Apache-2.0 */
/* Entries of the field's dictionaries in the lexicon.
 *
 * Dictionaries are written in capitals and do not tell persons from organisations, nor a
 * state from its capital.  What the lexicon knows of a name already fills in:
 *
 *     a country's code            where the lexicon knows the name as that country's (state,
 *                                 adjective, people, capital, city) nothing is added; else
 *                                 the name becomes a name of the state
 *     a person or organisation    known by that name: takes the entry's codes, and keeps its
 *                                 other names; unknown: made anew
 *     a role noun                 with the sectors it has already: as it was; with others, or
 *                                 unknown: of the kind that its last word is
 *
 * A name that an entry tells goes to the entry: what lower layers knew by it goes out. */
#include "actors/scene.h"

#include "base/str.h"

enum {
    NAME_WORDS = PSC_KEY_WORDS,
    ACRONYM = 3 /* letters: a name of one such word is taken for an acronym, as "UN" */
};

/* Uses of names that say who somebody is; the others are the language's. */
#define USE(u) (1u << PSC_USE_##u)
static const unsigned identities = USE(PERSON) | USE(ORG) | USE(STATE) | USE(SEAT) | USE(CAPITAL) |
                                   USE(PEOPLE) | USE(ADJECTIVE) | USE(CITY) | USE(ETHNIC) |
                                   USE(SURNAME);

typedef struct adder {
    psc_actor_lexicon *lx;
    const psc_dictionary *d;
    const psc_dict_entry *e;
    psc_term *term; /* [n_term] of the entry, without those left out */
    psc_given *given;
    uint32_t n_term;
    struct key *key; /* [n_key] of the entry's names, in order, without those left out */
    uint32_t n_key, cap_key;
} adder;

/* ---- a name as words ---------------------------------------------------- */

typedef struct key {
    const psc_dict_name *name;
    uint32_t node;
    uint32_t shape[2]; /* the capitals it asks for: of the first word, or of the last */
    uint32_t n_shape;
    uint32_t words, first, last; /* of the trie */
} key;

/* Do the word's capitals tell nothing, since it has figures ("M23") or is the 's of a
 * possessive? */
static bool is_neutral(const psc_word *w)
{
    for (uint8_t i = 0; i < w->len; i++)
        if (w->text[i] >= '0' && w->text[i] <= '9') return true;
    return w->len == 1;
}

/* A name all in capitals says nothing of how texts write it.  Role nouns ask for no capital;
 * names for that of their first or of their last word ("Ruritanian troops", "foreign minister
 * Obi"), since the others may be common nouns.  Names in mixed case ask for what they have. */
static void choose_shapes(key *k, uint32_t asked, bool capitals, bool noun, size_t letters)
{
    const uint32_t last = (uint32_t)PSC_SHAPE_INITIAL << (2 * (k->words - 1));
    k->n_shape = 1;
    if (noun) {
        k->shape[0] = 0;
    } else if (!capitals) {
        k->shape[0] = asked;
    } else if (k->words == 1) {
        k->shape[0] = letters <= ACRONYM ? PSC_SHAPE_CAPS : PSC_SHAPE_INITIAL;
    } else {
        k->shape[0] = PSC_SHAPE_INITIAL;
        k->shape[1] = last;
        k->n_shape = 2;
    }
}

/* "PEOPLE'S" as texts have it: the folding of words knows a small 's. */
static psc_str with_small_s(psc_arena *a, psc_str s)
{
    if (psc_str_find(s, PSC_STR("'S"), 0) < 0) return s;
    char *out = psc_arena_alloc(a, 1, s.len, 1);
    for (size_t i = 0; i < s.len; i++)
        out[i] = i && s.ptr[i] == 'S' && s.ptr[i - 1] == '\'' ? 's' : s.ptr[i];
    return (psc_str){out, s.len};
}

/* The name's node in the trie, made if need be; false for a name without letters or with
 * too many words. */
static bool key_of(psc_actor_lexicon *lx, psc_str text, bool noun, key *k)
{
    uint64_t hash[NAME_WORDS];
    uint32_t asked = 0;
    size_t letters = 0;
    bool capitals = true;
    psc_word w;
    *k = (key){.node = 0};
    text = with_small_s(lx->arena, text);
    while (psc_word_next(&text, &w)) {
        if (k->words == NAME_WORDS) return false;
        hash[k->words] = psc_trie_hash(&lx->trie, psc_word_str(&w));
        asked |= (uint32_t)w.shape << (2 * k->words++);
        capitals = capitals && (w.shape >= PSC_SHAPE_CAPS || is_neutral(&w));
        letters += w.len;
    }
    for (uint32_t i = 0; i < k->words; i++) {
        k->last = psc_trie_word_of(&lx->trie, hash[i]);
        if (i == 0) k->first = k->last;
        k->node = psc_trie_add(&lx->trie, k->node, k->last);
    }
    if (!k->node) return false;
    choose_shapes(k, asked, capitals, noun, letters);
    return true;
}

/* Words that names have in small letters: "of", "for", "bin". */
static bool is_small_word(const psc_actor_lexicon *lx, const psc_name *n)
{
    if (n->use != PSC_USE_WORD) return false;
    switch ((psc_words)lx->thing[n->thing].sub) {
    case PSC_WORDS_OF:
    case PSC_WORDS_FOR:
    case PSC_WORDS_IN:
    case PSC_WORDS_FROM:
    case PSC_WORDS_AND:
    case PSC_WORDS_DEFINITE:
    case PSC_WORDS_PARTICLE: return true;
    default: return false;
    }
}

static bool is_small(const psc_actor_lexicon *lx, psc_str word)
{
    psc_word w;
    if (!psc_word_next(&word, &w)) return false;
    const uint32_t node =
        psc_trie_step(&lx->trie, 0, psc_trie_find_word(&lx->trie, psc_word_str(&w)));
    for (uint32_t id = node ? lx->trie.node[node].value : 0; id; id = lx->name[id].next)
        if (is_small_word(lx, &lx->name[id])) return true;
    return false;
}

static void make_keys(adder *a)
{
    const psc_dict_entry *e = a->e;
    a->n_key = 0;
    for (uint32_t i = 0; i < e->n_name; i++) {
        const psc_dict_name *n = &a->d->name[e->name + i];
        key k;
        if (n->bad || !key_of(a->lx, n->text, e->use == PSC_DICT_AGENT, &k)) continue;
        k.name = n;
        *psc_push(a->lx->arena, a->key, a->n_key, a->cap_key) = k;
    }
}

static size_t word_length(psc_str s)
{
    size_t n = 0;
    while (n < s.len && s.ptr[n] != '_' && s.ptr[n] != ' ' && s.ptr[n] != '-') n++;
    return n;
}

static void copy_word(char *to, psc_str word, bool keep, bool small)
{
    for (size_t i = 0; i < word.len; i++) {
        const char c = word.ptr[i];
        to[i] = (char)(!keep && (i || small) && c >= 'A' && c <= 'Z' ? c + 32 : c);
    }
}

/* "BANK_OF_NORTHLAND" -> "Bank of Northland": words of the closed lists stay small, single
 * letters and names of three stay capitals; what has small letters stays as it is. */
static psc_str pretty(psc_actor_lexicon *lx, psc_str raw)
{
    char *out = psc_arena_alloc(lx->arena, 1, raw.len + 1, 1);
    bool mixed = false;
    for (size_t i = 0; i < raw.len; i++) mixed = mixed || (raw.ptr[i] >= 'a' && raw.ptr[i] <= 'z');
    for (size_t i = 0; i < raw.len;) {
        const size_t n = word_length(psc_str_sub(raw, i, raw.len));
        const psc_str word = psc_str_sub(raw, i, i + n);
        const bool dots = psc_str_find(word, PSC_STR("."), 0) >= 0; /* "A.G." */
        const bool keep = mixed || n == 1 || dots || (n <= ACRONYM && n == raw.len);
        copy_word(out + i, word, keep, i && !keep && is_small(lx, word));
        i += n;
        if (i < raw.len) out[i] = raw.ptr[i] == '-' ? '-' : ' ';
        i++;
    }
    return (psc_str){out, raw.len};
}

/* ---- hanging names ------------------------------------------------------ */

static bool is_lower_layer(const adder *a, const psc_name *n)
{
    const psc_thing *t = &a->lx->thing[n->thing];
    return t->layer < a->e->layer || (t->layer == a->e->layer && t->given);
}

/* Take what lower layers know by these words out of the node. */
static void clear(adder *a, uint32_t node, unsigned uses, uint32_t but)
{
    psc_actor_lexicon *lx = a->lx;
    uint32_t *at = &lx->trie.node[node].value;
    while (*at) {
        const psc_name *n = &lx->name[*at];
        if ((uses >> n->use & 1u) && n->thing != but && is_lower_layer(a, n))
            *at = n->next;
        else
            at = &lx->name[*at].next;
    }
}

static void hang(adder *a, const key *k, psc_use use, uint32_t thing, bool plural)
{
    psc_actor_lexicon *lx = a->lx;
    if (lx->n_name == 0) psc_push(lx->arena, lx->name, lx->n_name, lx->cap_name);
    for (uint32_t i = 0; i < k->n_shape; i++) {
        const uint32_t id = lx->n_name;
        *psc_push(lx->arena, lx->name, lx->n_name, lx->cap_name) =
            (psc_name){.thing = thing, .shape = k->shape[i], .use = (uint8_t)use, .plural = plural};
        uint32_t *at = &lx->trie.node[k->node].value;
        while (*at) at = &lx->name[*at].next;
        *at = id;
    }
}

static uint32_t new_thing(adder *a, psc_thing_kind kind, psc_str name)
{
    psc_actor_lexicon *lx = a->lx;
    const uint32_t id = lx->n_thing;
    psc_thing *t = psc_push(lx->arena, lx->thing, lx->n_thing, lx->cap_thing);
    *t = (psc_thing){.name = name,
                     .term = a->term,
                     .n_term = a->n_term,
                     .given = a->given,
                     .kind = (uint8_t)kind,
                     .layer = a->e->layer,
                     .file = a->e->file,
                     .line = a->e->line};
    return id;
}

/* The entry's codes as terms of the lexicon. */
static void make_terms(adder *a)
{
    const psc_dict_entry *e = a->e;
    a->term = psc_new(a->lx->arena, psc_term, e->n_term);
    a->given = psc_new(a->lx->arena, psc_given, e->n_term + 1); /* never NULL */
    a->n_term = 0;
    for (uint32_t i = 0; i < e->n_term; i++) {
        const psc_dict_term *t = &a->d->term[e->term + i];
        if (t->bad) continue;
        a->given[a->n_term] = (psc_given){.code = t->was, .line = t->line};
        a->term[a->n_term++] =
            (psc_term){.code = t->code, .from = t->from, .to = t->to, .role = t->role};
    }
}

/* ---- states ------------------------------------------------------------- */

/* One code without dates: that of a country alone. */
static bool is_state(const adder *a)
{
    return a->n_term == 1 && a->given[0].code.len == 3 && a->term[0].code.country[0] != '-' &&
           a->term[0].from == INT32_MIN && a->term[0].to == INT32_MAX;
}

/* Does the lexicon know the name as one of this country? */
static bool is_known_place(const adder *a, uint32_t node)
{
    const psc_actor_lexicon *lx = a->lx;
    const unsigned uses = identities & ~(USE(PERSON) | USE(ORG) | USE(SURNAME));
    for (uint32_t id = lx->trie.node[node].value; id; id = lx->name[id].next) {
        const psc_thing *t = &lx->thing[lx->name[id].thing];
        if (!(uses >> lx->name[id].use & 1u) || !t->n_term) continue;
        if (memcmp(t->term[0].code.country, a->term[0].code.country, 3) == 0) return true;
    }
    return false;
}

/* The country's own name, if the lexicon has it. */
static psc_str country_name(const adder *a, psc_str raw)
{
    const psc_actor_lexicon *lx = a->lx;
    for (uint32_t i = 0; i < lx->n_thing && lx->thing[i].kind == PSC_THING_COUNTRY; i++)
        if (lx->thing[i].n_term &&
            memcmp(lx->thing[i].term[0].code.country, a->term[0].code.country, 3) == 0)
            return lx->thing[i].name;
    return pretty(a->lx, raw);
}

static psc_use place_use(const psc_dict_entry *e)
{
    return e->use == PSC_DICT_CAPITAL ? PSC_USE_CAPITAL
           : e->use == PSC_DICT_CITY  ? PSC_USE_CITY
                                      : PSC_USE_STATE;
}

static void add_state(adder *a)
{
    uint32_t thing = UINT32_MAX;
    for (uint32_t i = 0; i < a->n_key; i++) {
        const key *k = &a->key[i];
        if (is_known_place(a, k->node)) continue;
        if (thing == UINT32_MAX)
            thing = new_thing(a, PSC_THING_COUNTRY, country_name(a, a->key[0].name->text));
        clear(a, k->node, identities, thing);
        hang(a, k, place_use(a->e), thing, false);
    }
}

/* ---- persons and organisations ------------------------------------------ */

/* Who of the lexicon is known by these words: a person or organisation, told in a stanza,
 * that no entry has taken over yet.  UINT32_MAX: nobody. */
static uint32_t known_by(const adder *a, const key *k)
{
    const psc_actor_lexicon *lx = a->lx;
    for (uint32_t id = lx->trie.node[k->node].value; id; id = lx->name[id].next) {
        const psc_name *n = &lx->name[id];
        const psc_thing *t = &lx->thing[n->thing];
        if (n->use != PSC_USE_PERSON && n->use != PSC_USE_ORG) continue;
        if (t->layer <= a->e->layer && !t->given) return n->thing;
    }
    return UINT32_MAX;
}

/* Its titles stay where a code says the same of the same days. */
static void keep_roles(adder *a, const psc_thing *old)
{
    for (uint32_t i = 0; i < a->n_term; i++) {
        psc_term *t = &a->term[i];
        for (uint32_t k = 0; k < old->n_term && !t->role.len; k++) {
            const psc_term *o = &old->term[k];
            const bool meet = t->from <= o->to && o->from <= t->to;
            if (meet && memcmp(&t->code, &o->code, sizeof t->code) == 0) t->role = o->role;
        }
    }
}

static void take_over(adder *a, uint32_t thing)
{
    psc_thing *t = &a->lx->thing[thing];
    keep_roles(a, t);
    t->term = a->term;
    t->n_term = a->n_term;
    t->given = a->given;
    t->layer = a->e->layer;
    t->file = a->e->file;
    t->line = a->e->line;
}

/* What a word says of the name it stands in. */
typedef enum hint { HINT_NOTHING, HINT_TITLE, HINT_COMMON } hint;

static hint hint_of_name(const psc_actor_lexicon *lx, const psc_name *n)
{
    const psc_thing *t = &lx->thing[n->thing];
    if (n->use == PSC_USE_ROLE) return t->sub == PSC_ROLE_PERSON ? HINT_TITLE : HINT_COMMON;
    if (n->use == PSC_USE_WORD)
        return t->sub == PSC_WORDS_OF || t->sub == PSC_WORDS_FOR || t->sub == PSC_WORDS_IN ||
                       t->sub == PSC_WORDS_AND || t->sub == PSC_WORDS_DEFINITE
                   ? HINT_COMMON
                   : HINT_NOTHING;
    return n->use == PSC_USE_ADJECTIVE || n->use == PSC_USE_ROLE_ADJ || n->use == PSC_USE_MODIFIER
               ? HINT_COMMON
               : HINT_NOTHING;
}

static hint hint_of_word(const psc_actor_lexicon *lx, const psc_word *w)
{
    const uint32_t node =
        psc_trie_step(&lx->trie, 0, psc_trie_find_word(&lx->trie, psc_word_str(w)));
    hint found = HINT_NOTHING;
    for (uint32_t id = node ? lx->trie.node[node].value : 0; id; id = lx->name[id].next) {
        const hint h = hint_of_name(lx, &lx->name[id]);
        if (h > found) found = h;
    }
    return found;
}

/* Words of bodies and nations make no person, nor does a role noun at the end; a title in
 * front does. */
static hint hint_of(const psc_actor_lexicon *lx, psc_str text)
{
    psc_word w;
    hint first = HINT_NOTHING, last = HINT_NOTHING;
    for (uint32_t n = 0; psc_word_next(&text, &w); n++) {
        last = hint_of_word(lx, &w);
        if (last == HINT_COMMON) return last;
        if (n == 0) first = last;
    }
    return last == HINT_TITLE ? HINT_COMMON : first;
}

/* A person, as far as one can tell: two words and more, none of them common, and a title, a
 * first name or a term of office. */
static bool is_person(const adder *a, const key *k, psc_str text)
{
    const psc_actor_lexicon *lx = a->lx;
    if (a->e->use == PSC_DICT_PERSON) return true;
    const hint h = k->words < 2 ? HINT_COMMON : hint_of(lx, text);
    if (h != HINT_NOTHING) return h == HINT_TITLE;
    if (k->first < lx->n_given && lx->given_sex[k->first]) return true;
    for (uint32_t i = 0; i < a->n_term; i++) {
        const psc_term *t = &a->term[i];
        if (t->from != INT32_MIN || t->to != INT32_MAX) return true;
        if (psc_code_has(&t->code, PSC_SECTOR_ELI)) return true;
    }
    return false;
}

/* The thing of an entry: who is known by one of its names, else a new one. */
static uint32_t find_thing(adder *a, psc_use *use)
{
    for (uint32_t i = 0; i < a->n_key; i++) {
        const uint32_t thing = known_by(a, &a->key[i]);
        if (thing == UINT32_MAX) continue;
        *use = a->lx->thing[thing].kind == PSC_THING_PERSON ? PSC_USE_PERSON : PSC_USE_ORG;
        take_over(a, thing);
        return thing;
    }
    const psc_str primary = a->key[0].name->text;
    const bool person = is_person(a, &a->key[0], primary);
    *use = person ? PSC_USE_PERSON : PSC_USE_ORG;
    return new_thing(a, person ? PSC_THING_PERSON : PSC_THING_ORG, pretty(a->lx, primary));
}

static void add_actor(adder *a)
{
    psc_use use = PSC_USE_ORG;
    const uint32_t thing = find_thing(a, &use);
    for (uint32_t i = 0; i < a->n_key; i++) {
        const key *k = &a->key[i];
        clear(a, k->node, identities, thing);
        hang(a, k, use, thing, k->name->plural);
    }
}

/* Known to be nobody: words that do nothing. */
static void add_nobody(adder *a)
{
    const uint32_t thing = new_thing(a, PSC_THING_MODIFIER, a->key[0].name->text);
    for (uint32_t i = 0; i < a->n_key; i++) {
        clear(a, a->key[i].node, identities, thing);
        hang(a, &a->key[i], PSC_USE_MODIFIER, thing, false);
    }
}

/* ---- role nouns --------------------------------------------------------- */

static const psc_thing *role_at(const psc_actor_lexicon *lx, uint32_t node)
{
    for (uint32_t id = node ? lx->trie.node[node].value : 0; id; id = lx->name[id].next)
        if (lx->name[id].use == PSC_USE_ROLE) return &lx->thing[lx->name[id].thing];
    return NULL;
}

/* Does the noun have these sectors already? */
static bool says_the_same(const psc_thing *role, const psc_code *code)
{
    const psc_code *own = role->n_term ? &role->term[0].code : &role->fallback;
    return !role->given && memcmp(own->sector, code->sector, sizeof own->sector) == 0;
}

/* person, people, body or part: what the noun was, else what its last word is. */
static uint8_t role_kind(const adder *a, const key *k, const psc_dict_name *n)
{
    const psc_actor_lexicon *lx = a->lx;
    const psc_thing *own = role_at(lx, k->node),
                    *last = role_at(lx, psc_trie_step(&lx->trie, 0, k->last));
    if (own) return own->sub;
    if (last && last->sub != PSC_ROLE_PART) return last->sub;
    return n->plural && a->n_key == 1 ? PSC_ROLE_PEOPLE : PSC_ROLE_PERSON;
}

static void add_agent(adder *a)
{
    uint32_t thing = UINT32_MAX;
    for (uint32_t i = 0; i < a->n_key; i++) {
        const key *k = &a->key[i];
        const psc_thing *old = role_at(a->lx, k->node);
        if (old && says_the_same(old, &a->term[0].code)) continue;
        if (thing == UINT32_MAX) {
            const uint8_t kind = role_kind(a, k, k->name);
            thing = new_thing(a, PSC_THING_ROLES, k->name->text);
            a->lx->thing[thing].sub = kind;
        }
        clear(a, k->node, USE(ROLE), thing);
        hang(a, k, PSC_USE_ROLE, thing, k->name->plural);
    }
}

/* ---- all of it ---------------------------------------------------------- */

static void add_entry(adder *a)
{
    make_terms(a);
    make_keys(a);
    if (a->n_key == 0) return;
    if (a->e->use == PSC_DICT_NOBODY)
        add_nobody(a);
    else if (a->n_term == 0)
        return;
    else if (a->e->use == PSC_DICT_AGENT)
        add_agent(a);
    else if (is_state(a) && a->e->use != PSC_DICT_PERSON)
        add_state(a);
    else
        add_actor(a);
}

void psc_actor_lexicon_add(psc_actor_lexicon *lx, const psc_dictionary *d)
{
    adder a = {.lx = lx, .d = d};
    lx->has_dictionary = d->n_entry > 0;
    for (uint32_t i = 0; i < d->n_entry; i++) {
        a.e = &d->entry[i];
        if (!a.e->bad) add_entry(&a);
    }
}

/* ---- explaining --------------------------------------------------------- */

/* The term with that code, of several the one of the day. */
static const psc_given *given_of(const psc_thing *t, const psc_code *code, psc_day day)
{
    const psc_term *at = psc_thing_at(t, day, NULL);
    if (!at) return NULL;
    const psc_term *found = at;
    for (uint32_t i = 0; i < t->n_term; i++)
        if (memcmp(&at->code, code, sizeof *code) != 0 &&
            memcmp(&t->term[i].code, code, sizeof *code) == 0)
            found = &t->term[i];
    return &t->given[found - t->term];
}

static psc_str with_line(const psc_scene *sc, psc_str why, const psc_thing *t, const psc_code *code)
{
    const psc_given *g = t && t->given ? given_of(t, code, sc->day) : NULL;
    if (!g) return why;
    return psc_arena_printf(sc->arena, "%.*s, [%.*s] of %s:%u", (int)why.len,
                            why.len ? why.ptr : "", (int)g->code.len, g->code.ptr, t->file,
                            g->line);
}

/* Can the part have given the whole its country or a sector? */
static bool gives(const psc_code *part, const psc_code *whole)
{
    if (psc_code_has_country(part) && memcmp(part->country, whole->country, 3) == 0) return true;
    for (int i = 0; i < PSC_SECTOR_MAX && part->sector[i]; i++)
        if (psc_code_has(whole, part->sector[i])) return true;
    return false;
}

/* The thing of a dictionary that the words mean; NULL if none does. */
static const psc_thing *given_thing(const psc_scene *sc, const psc_match *m)
{
    for (uint8_t i = 0; i < m->n; i++) {
        const psc_thing *t = psc_scene_thing(sc, &sc->lx->name[m->name[i]]);
        if (t->given && t->n_term) return t;
    }
    return NULL;
}

psc_str psc_np_given(psc_scene *sc, const psc_np *np)
{
    const psc_thing *own = np->thing || !np->role_thing ? np->thing
                                                        : &sc->lx->thing[np->role_thing - 1];
    psc_str why = with_line(sc, np->why, own, &np->code);
    for (uint32_t i = 0; i < sc->n_match && sc->match[i].first <= np->last; i++) {
        const psc_match *m = &sc->match[i];
        const psc_thing *t = m->last >= np->first ? given_thing(sc, m) : NULL;
        const psc_term *term = t && t != own ? psc_thing_at(t, sc->day, NULL) : NULL;
        if (term && gives(&term->code, &np->code)) why = with_line(sc, why, t, &term->code);
    }
    return why;
}
