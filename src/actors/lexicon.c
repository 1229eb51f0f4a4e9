/* SPDX-License-Identifier: Apache-2.0 */
/* Reading data/actors: stanzas become things, their names go into the trie.
 *
 * Every complaint has its file and line and reading goes on, so that one run
 * shows all that is wrong.  What can only be judged when all files are read
 * (does the country of a code exist?) waits in `pending`. */
#include "actors/lexicon.h"

#include <stdlib.h>

#include "base/stanza.h"
#include "base/str.h"

typedef struct pending {
    char country[4];
    const char *file;
    uint32_t line;
} pending;

typedef struct loader {
    psc_actor_lexicon *lx;
    const psc_actor_source *source; /* [n_source] */
    size_t n_source;
    psc_arena scratch; /* fields of the stanza being read */
    const psc_actor_source *src;
    psc_actor_complain *complain;
    void *ctx;
    psc_err *err; /* takes the first complaint */
    uint32_t n_bad;
    pending *pending;
    uint32_t n_pending, cap_pending;
    psc_intern country; /* codes that may stand in a code */
} loader;

static void bad(loader *l, uint32_t line, const char *what, psc_str text)
{
    psc_err err;
    psc_fail(&err, PSC_DATA, l->src->file, line, UINT64_MAX, "%s: '%.*s'", what,
             (int)(text.len < 80 ? text.len : 80), text.len ? text.ptr : "");
    if (l->complain) l->complain(l->ctx, &err);
    if (l->n_bad++ == 0 && l->err) *l->err = err;
}

/* Text that outlives the stanza: of the source as it is, of joined lines a copy. */
static psc_str keep(loader *l, psc_str s)
{
    uintptr_t at = (uintptr_t)s.ptr, beg = (uintptr_t)l->src->text.ptr;
    bool borrowed = at >= beg && at - beg <= l->src->text.len;
    return borrowed ? s : psc_arena_str(l->lx->arena, s);
}

#define KEY(lit)                \
    {                           \
        "" lit, sizeof(lit) - 1 \
    }

/* Is that the key of the field?  The length is compared first, at no cost. */
#define IS_KEY(f, lit) \
    ((f)->key.len == sizeof(lit) - 1 && !memcmp((f)->key.ptr, lit, sizeof(lit) - 1))

static psc_str cut_item(psc_str *list)
{
    return psc_str_trim(psc_str_cut(list, ';'));
}

/* ---- names -------------------------------------------------------------- */

static bool exclusive(psc_use use)
{
    return use == PSC_USE_STATE || use == PSC_USE_ORG || use == PSC_USE_PERSON ||
           use == PSC_USE_ROLE || use == PSC_USE_CITY || use == PSC_USE_MODIFIER;
}

/* Link the name into its node.  Names of lower layers that it replaces go out;
 * the same name twice in one layer is a mistake. */
static void hang(loader *l, uint32_t node, psc_name name, psc_str text, uint32_t line)
{
    psc_actor_lexicon *lx = l->lx;
    if (lx->n_name == 0) psc_push(lx->arena, lx->name, lx->n_name, lx->cap_name);
    uint32_t id = lx->n_name;
    *psc_push(lx->arena, lx->name, lx->n_name, lx->cap_name) = name;
    uint32_t *at = &lx->trie.node[node].value;
    while (*at) {
        psc_name *old = &lx->name[*at];
        if (old->use != name.use || old->shape != name.shape) {
            at = &old->next;
            continue;
        }
        if (old->thing == name.thing) {
            lx->n_name--;
            return;
        }
        if (exclusive((psc_use)name.use)) {
            if (lx->thing[old->thing].layer == l->src->layer) {
                bad(l, line, "this name was told before, of something else", text);
                lx->n_name--;
                return;
            }
            *at = old->next;
            continue;
        }
        at = &old->next;
    }
    *at = id;
}

static void add_name(loader *l, psc_str text, psc_use use, uint32_t thing, bool plural,
                     uint32_t line)
{
    psc_trie *t = &l->lx->trie;
    psc_str rest = text;
    psc_word w;
    psc_name name = {.thing = thing, .use = (uint8_t)use, .plural = plural};
    uint64_t hash[PSC_KEY_WORDS];
    uint32_t node = 0, n = 0;
    while (psc_word_next(&rest, &w)) {
        if (n == PSC_KEY_WORDS) {
            bad(l, line, "a name of more than 16 words", text);
            return;
        }
        name.shape |= (uint32_t)w.shape << (2 * n);
        hash[n++] = psc_trie_hash(t, psc_word_str(&w));
    }
    for (uint32_t i = 0; i < n; i++) node = psc_trie_add(t, node, psc_trie_word_of(t, hash[i]));
    if (node == 0) {
        bad(l, line, "a name without letters", text);
        return;
    }
    hang(l, node, name, text, line);
}

static void add_list(loader *l, psc_str list, psc_use use, uint32_t thing, uint32_t line)
{
    while (list.len) {
        psc_str item = cut_item(&list);
        if (item.len) add_name(l, item, use, thing, false, line);
    }
}

/* ---- plurals and surnames ----------------------------------------------- */

static bool is_vowel(char c)
{
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

/* `head` without its last `cut` bytes, then `end`. */
static psc_str with_end(psc_arena *a, psc_str head, size_t cut, const char *end)
{
    size_t n = head.len - cut, k = strlen(end);
    char *p = psc_arena_alloc(a, 1, n + k, 1);
    memcpy(p, head.ptr, n);
    memcpy(p + n, end, k);
    return (psc_str){p, n + k};
}

/* Regular English plural of the last word: -ies, -es, -s; -man becomes -men. */
static psc_str plural_word(psc_arena *a, psc_str w)
{
    size_t n = w.len;
    if (psc_str_ends(w, PSC_STR("man"))) return with_end(a, w, 3, "men");
    if (n > 1 && w.ptr[n - 1] == 'y' && !is_vowel(w.ptr[n - 2])) return with_end(a, w, 1, "ies");
    if (psc_str_ends(w, PSC_STR("arch"))) return with_end(a, w, 0, "s"); /* monarchs */
    bool hiss = psc_str_ends(w, PSC_STR("s")) || psc_str_ends(w, PSC_STR("x")) ||
                psc_str_ends(w, PSC_STR("ch")) || psc_str_ends(w, PSC_STR("sh"));
    return with_end(a, w, 0, hiss ? "es" : "s");
}

/* Plural of a noun phrase: of the word before its first preposition
 * ("secretaries of state"), else of its last word. */
static psc_str plural_phrase(psc_arena *a, psc_str noun)
{
    static const char *const inner[] = {" of ", " in ", " for "};
    ptrdiff_t at = -1;
    for (size_t i = 0; i < 3 && at < 0; i++) at = psc_str_find(noun, psc_str_of(inner[i]), 0);
    if (at < 0) return plural_word(a, noun);
    psc_str plural = plural_word(a, psc_str_sub(noun, 0, (size_t)at));
    return psc_arena_printf(a, "%.*s%.*s", (int)plural.len, plural.ptr,
                            (int)(noun.len - (size_t)at), noun.ptr + at);
}

/* "spokesman", "spokesman/spokesmen", "/countries" or "state/" for one form alone. */
static void add_noun(loader *l, psc_str item, uint32_t thing, bool has_plural, uint32_t line)
{
    psc_arena *a = l->lx->arena;
    psc_str rest = item;
    if (psc_str_find(item, PSC_STR("/"), 0) >= 0) has_plural = false;
    psc_str one = psc_str_trim(psc_str_cut(&rest, '/'));
    psc_str many = psc_str_trim(rest);
    if (one.len) add_name(l, one, PSC_USE_ROLE, thing, false, line);
    if (many.len == 0 && !has_plural) return;
    if (many.len == 0) many = plural_phrase(a, one);
    if (!psc_str_eq(one, many)) add_name(l, many, PSC_USE_ROLE, thing, true, line);
}

/* Last word of a name, with the particle before it and without. */
static void add_surname(loader *l, psc_str name, uint32_t thing, uint32_t line)
{
    size_t beg = name.len;
    while (beg > 0 && name.ptr[beg - 1] != ' ') beg--;
    if (beg == 0) return;
    psc_str last = psc_str_sub(name, beg, name.len);
    add_name(l, last, PSC_USE_SURNAME, thing, false, line);
    size_t k = 0;
    while (k < last.len && last.ptr[k] != '-') k++;
    if (k < last.len && k <= 3 && last.ptr[0] >= 'a' && last.ptr[0] <= 'z')
        add_name(l, psc_str_sub(last, k + 1, last.len), PSC_USE_SURNAME, thing, false, line);
    size_t before = beg - 1, from = before;
    while (from > 0 && name.ptr[from - 1] != ' ') from--;
    if (from < before && from > 0 && name.ptr[from] >= 'a' && name.ptr[from] <= 'z')
        add_name(l, psc_str_sub(name, from, name.len), PSC_USE_SURNAME, thing, false, line);
}

/* ---- fields ------------------------------------------------------------- */

static void check_country(loader *l, const psc_code *code, uint32_t line)
{
    if (!psc_code_has_country(code)) return;
    pending *p = psc_push(l->lx->arena, l->pending, l->n_pending, l->cap_pending);
    memcpy(p->country, code->country, 4);
    p->file = l->src->file;
    p->line = line;
}

/* "USA GOV 2013-02-01..2017-01-20 secretary of state" */
static bool read_term(loader *l, psc_str text, uint32_t line, psc_term *out)
{
    psc_str rest = text;
    *out = (psc_term){.from = INT32_MIN, .to = INT32_MAX};
    if (!psc_code_read(&rest, &out->code)) {
        bad(l, line, "expected a country and sectors", text);
        return false;
    }
    size_t n = 0;
    while (n < rest.len && rest.ptr[n] != ' ') n++;
    psc_str range = psc_str_sub(rest, 0, n);
    if (psc_str_find(range, PSC_STR(".."), 0) >= 0) {
        if (!psc_range_read(range, &out->from, &out->to)) {
            bad(l, line, "bad dates, expected FROM..TO as 2013-02-01..2017", range);
            return false;
        }
        rest = psc_str_trim(psc_str_sub(rest, n, rest.len));
    }
    out->role = keep(l, rest);
    check_country(l, &out->code, line);
    return true;
}

static uint32_t count_key(const psc_stanza *s, const char *key)
{
    uint32_t n = 0;
    for (uint32_t i = 1; i < s->n; i++) n += psc_str_eq(s->field[i].key, psc_str_of(key));
    return n;
}

/* Room for all the terms of a stanza, told under that key. */
static void make_terms(loader *l, const psc_stanza *s, const char *key, psc_thing *t)
{
    uint32_t n = count_key(s, key);
    t->term = n ? psc_new(l->lx->arena, psc_term, n) : NULL;
}

static void add_term(loader *l, psc_thing *t, psc_str text, uint32_t line)
{
    psc_term term;
    if (!read_term(l, text, line, &term)) return;
    for (uint32_t i = 0; i < t->n_term; i++) {
        const psc_term *o = &t->term[i];
        if (t->kind == PSC_THING_PERSON || o->to < term.from || term.to < o->from) continue;
        bad(l, line, "dates overlap those of another code of this entry", text);
        return;
    }
    t->term[t->n_term++] = term;
}

static void add_example(loader *l, const psc_field *f, bool yes)
{
    ptrdiff_t arrow = psc_str_find(f->value, PSC_STR("=>"), 0);
    if (arrow < 0) {
        bad(l, f->line, "expected PHRASE => CODE", f->value);
        return;
    }
    psc_str phrase = psc_str_trim(psc_str_sub(f->value, 0, (size_t)arrow));
    psc_str code = psc_str_trim(psc_str_sub(f->value, (size_t)arrow + 2, f->value.len));
    psc_day date = PSC_DAY_NONE;
    ptrdiff_t at = psc_str_find(phrase, PSC_STR(" @"), 0);
    if (at >= 0) {
        date = psc_period_of(psc_str_trim(psc_str_sub(phrase, (size_t)at + 2, phrase.len))).from;
        if (date == PSC_DAY_NONE) bad(l, f->line, "bad date in example", phrase);
        phrase = psc_str_trim(psc_str_sub(phrase, 0, (size_t)at));
    }
    psc_actor_lexicon *lx = l->lx;
    if (psc_str_eq(code, PSC_STR("none"))) code.len = 0;
    *psc_push(lx->arena, lx->example, lx->n_example, lx->cap_example) =
        (psc_example){keep(l, phrase), keep(l, code), date, yes, l->src->file, f->line};
}

/* Fields that any stanza may have; false if the key is none of them. */
static bool common_field(loader *l, const psc_field *f)
{
    if (IS_KEY(f, "yes"))
        add_example(l, f, true);
    else if (IS_KEY(f, "no"))
        add_example(l, f, false);
    else
        return IS_KEY(f, "source") || IS_KEY(f, "kind");
    return true;
}

static void unknown_key(loader *l, const psc_field *f)
{
    bad(l, f->line, "unknown field", f->key);
}

/* ---- stanzas ------------------------------------------------------------ */

typedef struct list_field {
    psc_str key;
    psc_use use;
} list_field;

/* People come as "Syrian; Syrians": an item with a plural -s, or told after its
 * singular, is plural. */
static void add_people(loader *l, psc_str list, uint32_t thing, uint32_t line)
{
    psc_str first = {0};
    while (list.len) {
        psc_str item = cut_item(&list);
        if (!item.len) continue;
        bool plural = first.len &&
                      (psc_str_ends(item, PSC_STR("s")) || psc_str_ends(item, PSC_STR("men")));
        if (!first.len) first = item;
        add_name(l, item, PSC_USE_PEOPLE, thing, plural, line);
    }
}

static bool place_field(loader *l, const psc_field *f, uint32_t thing)
{
    static const list_field keys[] = {
        {KEY("name"), PSC_USE_STATE},      {KEY("adjective"), PSC_USE_ADJECTIVE},
        {KEY("capital"), PSC_USE_CAPITAL}, {KEY("seat"), PSC_USE_SEAT},
        {KEY("city"), PSC_USE_CITY},       {KEY("alias"), PSC_USE_STATE},
    };
    if (IS_KEY(f, "people")) {
        add_people(l, f->value, thing, f->line);
        return true;
    }
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        if (!psc_str_eq(f->key, keys[i].key)) continue;
        add_list(l, f->value, keys[i].use, thing, f->line);
        return true;
    }
    return false;
}

static void read_limits(loader *l, psc_thing *t, const psc_field *f)
{
    psc_period p = psc_period_of(f->value);
    if (p.from == PSC_DAY_NONE)
        bad(l, f->line, "bad date", f->value);
    else if (IS_KEY(f, "since"))
        t->term[0].from = p.from;
    else
        t->term[0].to = p.to;
}

static void country_stanza(loader *l, const psc_stanza *s, uint32_t id, psc_thing *t)
{
    psc_code code = {.sector = {PSC_SECTOR_GOV}};
    psc_str key = t->name;
    const psc_field *own = psc_stanza_get(s, "code");
    const psc_field *name = psc_stanza_get(s, "name");
    psc_str rest = own ? own->value : key;
    if (own) {
        if (!psc_code_read(&rest, &code)) bad(l, own->line, "bad code", own->value);
        check_country(l, &code, own->line);
    } else if (key.len == 3) {
        memcpy(code.country, key.ptr, 3);
        psc_intern_add(&l->country, key);
    } else {
        bad(l, s->field[0].line, "expected a code of three capitals, or a `code` field", key);
    }
    t->term = psc_new(l->lx->arena, psc_term, 1);
    t->term[0] = (psc_term){.code = code, .from = INT32_MIN, .to = INT32_MAX};
    t->n_term = 1;
    for (uint32_t i = 1; i < s->n; i++) {
        const psc_field *f = &s->field[i];
        if (IS_KEY(f, "since") || IS_KEY(f, "until"))
            read_limits(l, t, f);
        else if (!place_field(l, f, id) && !IS_KEY(f, "code") && !common_field(l, f))
            unknown_key(l, f);
    }
    if (name) t->name = keep(l, cut_item(&(psc_str){name->value.ptr, name->value.len}));
}

/* blocs and ethnic groups: the head line is a name too */
static void group_stanza(loader *l, const psc_stanza *s, uint32_t id, psc_thing *t)
{
    make_terms(l, s, "code", t);
    for (uint32_t i = 1; i < s->n; i++) {
        const psc_field *f = &s->field[i];
        if (IS_KEY(f, "code"))
            add_term(l, t, f->value, f->line);
        else if (!place_field(l, f, id) && !common_field(l, f))
            unknown_key(l, f);
    }
    psc_use use = t->kind == PSC_THING_BLOC ? PSC_USE_STATE : PSC_USE_ETHNIC;
    add_name(l, t->name, use, id, false, s->field[0].line);
}

static void org_stanza(loader *l, const psc_stanza *s, uint32_t id, psc_thing *t)
{
    make_terms(l, s, "code", t);
    add_name(l, t->name, PSC_USE_ORG, id, false, s->field[0].line);
    for (uint32_t i = 1; i < s->n; i++) {
        const psc_field *f = &s->field[i];
        if (IS_KEY(f, "code"))
            add_term(l, t, f->value, f->line);
        else if (IS_KEY(f, "alias"))
            add_list(l, f->value, PSC_USE_ORG, id, f->line);
        else if (!common_field(l, f))
            unknown_key(l, f);
        if (IS_KEY(f, "kind")) t->media = psc_str_eq(f->value, PSC_STR("media"));
    }
    if (t->n_term == 0) bad(l, s->field[0].line, "an org without a code", t->name);
}

/* First names of persons tell the sex of strangers who bear them. */
static void learn_given(loader *l, psc_str name, char sex)
{
    psc_actor_lexicon *lx = l->lx;
    psc_word w;
    if (!sex || !psc_word_next(&name, &w)) return;
    uint32_t id = psc_trie_word(&lx->trie, psc_word_str(&w));
    if (id >= lx->n_given) {
        uint32_t n = id * 2 + 1024;
        uint8_t *given = psc_new(lx->arena, uint8_t, n);
        if (lx->n_given) memcpy(given, lx->given_sex, lx->n_given);
        lx->given_sex = given;
        lx->n_given = n;
    }
    uint8_t *g = &lx->given_sex[id];
    *g = (*g == 0 || *g == (uint8_t)sex) ? (uint8_t)sex : 'x';
}

static void person_stanza(loader *l, const psc_stanza *s, uint32_t id, psc_thing *t)
{
    make_terms(l, s, "role", t);
    uint32_t line = s->field[0].line;
    const psc_field *surname = psc_stanza_get(s, "surname");
    add_name(l, t->name, PSC_USE_PERSON, id, false, line);
    if (!surname) add_surname(l, t->name, id, line);
    for (uint32_t i = 1; i < s->n; i++) {
        const psc_field *f = &s->field[i];
        if (IS_KEY(f, "role"))
            add_term(l, t, f->value, f->line);
        else if (IS_KEY(f, "alias"))
            add_list(l, f->value, PSC_USE_PERSON, id, f->line);
        else if (IS_KEY(f, "surname"))
            add_list(l, f->value, PSC_USE_SURNAME, id, f->line);
        else if (IS_KEY(f, "sex"))
            t->sex = f->value.len == 1 ? f->value.ptr[0] : 0;
        else if (!common_field(l, f))
            unknown_key(l, f);
    }
    if (t->n_term == 0) bad(l, line, "a person without a role", t->name);
    if (!surname) learn_given(l, t->name, t->sex);
}

static void read_role_kind(loader *l, psc_thing *t, const psc_field *f)
{
    static const char *const kinds[] = {"person", "people", "body", "part"};
    for (uint8_t k = 0; k < 4; k++) {
        if (!psc_str_eq(f->value, psc_str_of(kinds[k]))) continue;
        t->sub = k;
        return;
    }
    bad(l, f->line, "expected person, people, body or part", f->value);
}

static void roles_stanza(loader *l, const psc_stanza *s, uint32_t id, psc_thing *t)
{
    make_terms(l, s, "code", t);
    psc_term fallback;
    for (uint32_t i = 1; i < s->n; i++) {
        const psc_field *f = &s->field[i];
        if (IS_KEY(f, "kind"))
            read_role_kind(l, t, f);
        else if (IS_KEY(f, "code"))
            add_term(l, t, f->value, f->line);
        else if (IS_KEY(f, "default")) {
            if (read_term(l, f->value, f->line, &fallback)) t->fallback = fallback.code;
        } else if (IS_KEY(f, "adjective")) {
            add_list(l, f->value, PSC_USE_ROLE_ADJ, id, f->line);
        } else if (IS_KEY(f, "sex")) {
            t->sex = f->value.len == 1 ? f->value.ptr[0] : 0;
        } else if (IS_KEY(f, "needs")) {
            t->needs_country = psc_str_eq(f->value, PSC_STR("country"));
            if (!t->needs_country) bad(l, f->line, "expected `country`", f->value);
        } else if (IS_KEY(f, "against")) {
            t->opposes = psc_str_eq(f->value, PSC_STR("owner"))        ? PSC_OPPOSES_OWNER
                         : psc_str_eq(f->value, PSC_STR("government")) ? PSC_OPPOSES_GOVERNMENT
                                                                       : PSC_OPPOSES_NOBODY;
            if (!t->opposes) bad(l, f->line, "expected `owner` or `government`", f->value);
        } else if (IS_KEY(f, "lives")) {
            t->lives_abroad = psc_str_eq(f->value, PSC_STR("abroad"));
            if (!t->lives_abroad) bad(l, f->line, "expected `abroad`", f->value);
        } else if (IS_KEY(f, "noun")) {
            psc_str list = f->value;
            while (list.len) add_noun(l, cut_item(&list), id, true, f->line);
        } else if (!common_field(l, f)) {
            unknown_key(l, f);
        }
    }
}

static void modifier_stanza(loader *l, const psc_stanza *s, uint32_t id, psc_thing *t)
{
    make_terms(l, s, "effect", t);
    for (uint32_t i = 1; i < s->n; i++) {
        const psc_field *f = &s->field[i];
        if (IS_KEY(f, "word"))
            add_list(l, f->value, PSC_USE_MODIFIER, id, f->line);
        else if (IS_KEY(f, "effect")) {
            if (psc_str_eq(f->value, PSC_STR("none")))
                t->sub = PSC_EFFECT_NONE;
            else if (psc_str_eq(f->value, PSC_STR("abroad")))
                t->sub = PSC_EFFECT_ABROAD;
            else if (psc_str_eq(f->value, PSC_STR("foreign")))
                t->sub = PSC_EFFECT_FOREIGN;
            else if (psc_str_eq(f->value, PSC_STR("across")))
                t->sub = PSC_EFFECT_ACROSS;
            else if (psc_str_eq(f->value, PSC_STR("leader")))
                t->sub = PSC_EFFECT_LEADER;
            else if (psc_str_eq(f->value, PSC_STR("against")))
                t->sub = PSC_EFFECT_AGAINST;
            else if (psc_str_eq(f->value, PSC_STR("for")))
                t->sub = PSC_EFFECT_FOR;
            else {
                t->sub = PSC_EFFECT_SECTOR;
                add_term(l, t, f->value, f->line);
            }
        } else if (!common_field(l, f)) {
            unknown_key(l, f);
        }
    }
}

static void words_stanza(loader *l, const psc_stanza *s, uint32_t id, psc_thing *t)
{
    static const char *const names[] = {"",
#define X(id, name) name,
                                        PSC_WORDS_LIST(X)
#undef X
    };
    for (uint8_t i = 1; i < PSC_WORDS_COUNT; i++)
        if (psc_str_eq(t->name, psc_str_of(names[i]))) t->sub = i;
    if (t->sub == 0) bad(l, s->field[0].line, "unknown list of words", t->name);
    for (uint32_t i = 1; i < s->n; i++) {
        const psc_field *f = &s->field[i];
        if (IS_KEY(f, "word"))
            add_list(l, f->value, PSC_USE_WORD, id, f->line);
        else if (!common_field(l, f))
            unknown_key(l, f);
    }
}

typedef struct stanza_kind {
    psc_str key;
    void (*read)(loader *, const psc_stanza *, uint32_t id, psc_thing *);
} stanza_kind;

/* in the order of psc_thing_kind */
static const stanza_kind kinds[] = {
    {KEY("country"), country_stanza},   {KEY("bloc"), group_stanza},
    {KEY("ethnic"), group_stanza},      {KEY("org"), org_stanza},
    {KEY("person"), person_stanza},     {KEY("roles"), roles_stanza},
    {KEY("modifier"), modifier_stanza}, {KEY("words"), words_stanza},
};
_Static_assert(sizeof kinds / sizeof *kinds == PSC_THING_COUNT, "one reader a kind");

static void read_stanza(loader *l, const psc_stanza *s)
{
    const psc_field *head = &s->field[0];
    for (uint8_t k = 0; k < PSC_THING_COUNT; k++) {
        if (!psc_str_eq(head->key, kinds[k].key)) continue;
        if (head->value.len == 0) break;
        psc_actor_lexicon *lx = l->lx;
        uint32_t id = lx->n_thing;
        psc_push(lx->arena, lx->thing, lx->n_thing, lx->cap_thing);
        psc_thing *t = &lx->thing[id];
        *t = (psc_thing){.name = keep(l, head->value),
                         .kind = k,
                         .layer = (uint8_t)l->src->layer,
                         .file = l->src->file,
                         .line = head->line};
        kinds[k].read(l, s, id, t);
        return;
    }
    bad(l, head->line, "unknown stanza, or one without a name", head->key);
}

static void read_source(loader *l)
{
    psc_stanza_reader r;
    psc_stanza_init(&r, l->src->text, l->src->file, &l->scratch);
    for (;;) {
        psc_stanza s;
        psc_err err;
        psc_arena_reset(&l->scratch);
        psc_status st = psc_stanza_next(&r, &s, &err);
        if (st == PSC_END) return;
        if (st == PSC_OK) {
            read_stanza(l, &s);
        } else {
            if (l->complain) l->complain(l->ctx, &err);
            if (l->n_bad++ == 0 && l->err) *l->err = err;
        }
    }
}

static void check_pending(loader *l)
{
    for (uint32_t i = 0; i < l->n_pending; i++) {
        const pending *p = &l->pending[i];
        psc_str code = {p->country, 3};
        if (psc_intern_find(&l->country, code)) continue;
        psc_actor_source src = {.file = p->file};
        l->src = &src;
        bad(l, p->line, "no country stanza has this code", code);
    }
}

/* Tables as large as these texts will need, so that none grows. */
static void make_room(psc_actor_lexicon *lx, size_t bytes)
{
    psc_trie_init(&lx->trie, lx->arena, bytes);
    lx->cap_name = (uint32_t)(bytes / 40) + 64;
    lx->name = psc_new(lx->arena, psc_name, lx->cap_name);
    lx->cap_thing = (uint32_t)(bytes / 160) + 64;
    lx->thing = psc_new(lx->arena, psc_thing, lx->cap_thing);
}

static void load(void *ctx)
{
    loader *l = ctx;
    psc_actor_lexicon *lx = l->lx;
    size_t bytes = 0;
    l->scratch.trap = lx->arena->trap;
    for (size_t i = 0; i < l->n_source; i++) bytes += l->source[i].text.len;
    if (bytes > UINT32_MAX / 2) psc_arena_fail(lx->arena);
    make_room(lx, bytes);
    psc_intern_init(&l->country, lx->arena);
    for (size_t i = 0; i < l->n_source; i++) {
        l->src = &l->source[i];
        read_source(l);
    }
    check_pending(l);
}

psc_status psc_actor_lexicon_load(psc_actor_lexicon **out, psc_arena *arena,
                                  const psc_actor_source *source, size_t n_source,
                                  psc_actor_complain *complain, void *complain_ctx, psc_err *err)
{
    *out = NULL;
    psc_actor_lexicon *lx = psc_new(arena, psc_actor_lexicon, 1);
    loader l = {.lx = lx,
                .source = source,
                .n_source = n_source,
                .complain = complain,
                .ctx = complain_ctx,
                .err = err};
    lx->arena = arena;
    psc_arena_init(&l.scratch, arena->alloc, arena->limit);
    bool ok = psc_arena_try(arena, load, &l);
    psc_arena_deinit(&l.scratch);
    if (!ok) psc_arena_fail(arena);
    if (l.n_bad) return PSC_DATA;
    *out = lx;
    return PSC_OK;
}
