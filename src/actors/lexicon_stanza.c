/* SPDX-License-Identifier: Apache-2.0 */
/* One stanza of data/actors: the fields of each kind of thing. */
#include "actors/lexicon_read.h"

#define KEY(lit)                \
    {                           \
        "" lit, sizeof(lit) - 1 \
    }

typedef struct list_field {
    psc_str key;
    psc_use use;
} list_field;

static bool place_field(psc_lexicon_reader *l, const psc_field *f, uint32_t thing)
{
    static const list_field keys[] = {
        {KEY("name"), PSC_USE_STATE},      {KEY("adjective"), PSC_USE_ADJECTIVE},
        {KEY("capital"), PSC_USE_CAPITAL}, {KEY("seat"), PSC_USE_SEAT},
        {KEY("city"), PSC_USE_CITY},       {KEY("alias"), PSC_USE_STATE},
    };
    if (PSC_KEY_IS(f, "people")) {
        psc_lexicon_add_people(l, f->value, thing, f->line);
        return true;
    }
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        if (!psc_str_eq(f->key, keys[i].key)) continue;
        psc_lexicon_add_names(l, f->value, keys[i].use, thing, f->line);
        return true;
    }
    return false;
}

static void read_limits(psc_lexicon_reader *l, psc_thing *t, const psc_field *f)
{
    psc_period p = psc_period_of(f->value);
    if (p.from == PSC_DAY_NONE)
        psc_lexicon_bad(l, f->line, "bad date", f->value);
    else if (PSC_KEY_IS(f, "since"))
        t->term[0].from = p.from;
    else
        t->term[0].to = p.to;
}

/* The code of the head line, or of the field `code` where the country has none of its own. */
static psc_code country_code(psc_lexicon_reader *l, const psc_stanza *s, psc_str key)
{
    psc_code code = {.sector = {PSC_SECTOR_GOV}};
    const psc_field *own = psc_stanza_get(s, "code");
    if (own) {
        psc_str rest = own->value;
        if (!psc_code_read(&rest, &code)) psc_lexicon_bad(l, own->line, "bad code", own->value);
        psc_lexicon_check_country(l, &code, own->line);
    } else if (key.len == 3) {
        memcpy(code.country, key.ptr, 3);
        psc_intern_add(&l->country, key);
    } else {
        psc_lexicon_bad(l, s->field[0].line, "expected a code of three capitals, or a `code` field",
                        key);
    }
    return code;
}

static void country_stanza(psc_lexicon_reader *l, const psc_stanza *s, uint32_t id, psc_thing *t)
{
    const psc_field *name = psc_stanza_get(s, "name");
    t->term = psc_new(l->lx->arena, psc_term, 1);
    t->term[0] =
        (psc_term){.code = country_code(l, s, t->name), .from = INT32_MIN, .to = INT32_MAX};
    t->n_term = 1;
    for (uint32_t i = 1; i < s->n; i++) {
        const psc_field *f = &s->field[i];
        if (PSC_KEY_IS(f, "since") || PSC_KEY_IS(f, "until"))
            read_limits(l, t, f);
        else if (!place_field(l, f, id) && !PSC_KEY_IS(f, "code"))
            psc_lexicon_other_field(l, f);
    }
    if (name)
        t->name = psc_lexicon_keep(l, psc_str_item(&(psc_str){name->value.ptr, name->value.len}));
}

/* blocs and ethnic groups: the head line is a name too */
static void group_stanza(psc_lexicon_reader *l, const psc_stanza *s, uint32_t id, psc_thing *t)
{
    psc_lexicon_make_terms(l, s, "code", t);
    for (uint32_t i = 1; i < s->n; i++) {
        const psc_field *f = &s->field[i];
        if (PSC_KEY_IS(f, "code"))
            psc_lexicon_add_term(l, t, f->value, f->line);
        else if (!place_field(l, f, id))
            psc_lexicon_other_field(l, f);
    }
    psc_use use = t->kind == PSC_THING_BLOC ? PSC_USE_STATE : PSC_USE_ETHNIC;
    psc_lexicon_add_name(l, t->name, use, id, false, s->field[0].line);
}

static void org_stanza(psc_lexicon_reader *l, const psc_stanza *s, uint32_t id, psc_thing *t)
{
    psc_lexicon_make_terms(l, s, "code", t);
    psc_lexicon_add_name(l, t->name, PSC_USE_ORG, id, false, s->field[0].line);
    for (uint32_t i = 1; i < s->n; i++) {
        const psc_field *f = &s->field[i];
        if (PSC_KEY_IS(f, "code"))
            psc_lexicon_add_term(l, t, f->value, f->line);
        else if (PSC_KEY_IS(f, "alias"))
            psc_lexicon_add_names(l, f->value, PSC_USE_ORG, id, f->line);
        else
            psc_lexicon_other_field(l, f);
        if (PSC_KEY_IS(f, "kind")) t->media = psc_str_eq(f->value, PSC_STR("media"));
    }
    if (t->n_term == 0) psc_lexicon_bad(l, s->field[0].line, "an org without a code", t->name);
}

/* First names of persons tell the sex of strangers who bear them. */
static void learn_given(psc_lexicon_reader *l, psc_str name, char sex)
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

/* The last word, without "al-". */
static psc_str last_word(psc_str name)
{
    size_t beg = name.len;
    while (beg > 0 && name.ptr[beg - 1] != ' ') beg--;
    for (size_t k = beg; k < name.len && k <= beg + 3; k++)
        if (name.ptr[k] == '-' && k + 1 < name.len) return psc_str_sub(name, k + 1, name.len);
    return psc_str_sub(name, beg, name.len);
}

/* "Volodymyr Zelenskiy" of Volodymyr Zelensky: the surname in another spelling. */
static bool respells(psc_str name, psc_str alias)
{
    const psc_str a = last_word(name), b = last_word(alias);
    return a.len < name.len && b.len < alias.len && !psc_str_eq(a, b) && a.ptr[0] == b.ptr[0];
}

/* `name`: whose surname an alias may spell otherwise; empty where the surname is told. */
static void add_aliases(psc_lexicon_reader *l, const psc_field *f, uint32_t id, psc_str name)
{
    psc_lexicon_add_names(l, f->value, PSC_USE_PERSON, id, f->line);
    for (psc_str rest = f->value; rest.len;) {
        const psc_str alias = psc_str_item(&rest);
        if (alias.len && respells(name, alias)) psc_lexicon_add_surname(l, alias, id, f->line);
    }
}

static void person_stanza(psc_lexicon_reader *l, const psc_stanza *s, uint32_t id, psc_thing *t)
{
    psc_lexicon_make_terms(l, s, "role", t);
    uint32_t line = s->field[0].line;
    const psc_field *surname = psc_stanza_get(s, "surname");
    psc_lexicon_add_name(l, t->name, PSC_USE_PERSON, id, false, line);
    if (!surname) psc_lexicon_add_surname(l, t->name, id, line);
    for (uint32_t i = 1; i < s->n; i++) {
        const psc_field *f = &s->field[i];
        if (PSC_KEY_IS(f, "role"))
            psc_lexicon_add_term(l, t, f->value, f->line);
        else if (PSC_KEY_IS(f, "alias"))
            add_aliases(l, f, id, surname ? PSC_STR("") : t->name);
        else if (PSC_KEY_IS(f, "surname"))
            psc_lexicon_add_names(l, f->value, PSC_USE_SURNAME, id, f->line);
        else if (PSC_KEY_IS(f, "sex"))
            t->sex = f->value.len == 1 ? f->value.ptr[0] : 0;
        else
            psc_lexicon_other_field(l, f);
    }
    if (t->n_term == 0) psc_lexicon_bad(l, line, "a person without a role", t->name);
    if (!surname) learn_given(l, t->name, t->sex);
}

/* A word that a field may have for its value. */
typedef struct choice {
    psc_str word;
    uint8_t value;
} choice;

static bool choose(const psc_field *f, const choice *among, size_t n, uint8_t *out)
{
    for (size_t i = 0; i < n; i++) {
        if (!psc_str_eq(f->value, among[i].word)) continue;
        *out = among[i].value;
        return true;
    }
    return false;
}

static bool role_kind(const psc_field *f, psc_thing *t)
{
    static const choice kinds[] = {{KEY("person"), PSC_ROLE_PERSON},
                                   {KEY("people"), PSC_ROLE_PEOPLE},
                                   {KEY("body"), PSC_ROLE_BODY},
                                   {KEY("part"), PSC_ROLE_PART},
                                   {KEY("thing"), PSC_ROLE_THING}};
    return choose(f, kinds, sizeof kinds / sizeof *kinds, &t->sub);
}

/* "the king's rivals" */
static bool role_against(const psc_field *f, psc_thing *t)
{
    static const choice whom[] = {{KEY("owner"), PSC_OPPOSES_OWNER},
                                  {KEY("government"), PSC_OPPOSES_GOVERNMENT}};
    t->opposes = PSC_OPPOSES_NOBODY;
    return choose(f, whom, sizeof whom / sizeof *whom, &t->opposes);
}

static bool role_beside(const psc_field *f, psc_thing *t)
{
    static const choice whom[] = {{KEY("state"), PSC_OPPOSES_STATE},
                                  {KEY("neighbour"), PSC_OPPOSES_NEIGHBOUR},
                                  {KEY("guest"), PSC_OPPOSES_GUEST}};
    t->opposes = PSC_OPPOSES_NOBODY;
    return choose(f, whom, sizeof whom / sizeof *whom, &t->opposes);
}

static bool role_needs(const psc_field *f, psc_thing *t)
{
    t->needs_country = psc_str_eq(f->value, PSC_STR("country"));
    return t->needs_country;
}

static bool role_lives(const psc_field *f, psc_thing *t)
{
    t->lives_abroad = psc_str_eq(f->value, PSC_STR("abroad"));
    return t->lives_abroad;
}

static bool role_of(const psc_field *f, psc_thing *t)
{
    t->harms = psc_str_eq(f->value, PSC_STR("victims"));
    return t->harms;
}

/* Fields of roles that take one of a few words; false if the key is none of them. */
static bool role_trait(psc_lexicon_reader *l, const psc_field *f, psc_thing *t)
{
    static const struct {
        psc_str key;
        bool (*read)(const psc_field *, psc_thing *);
        const char *expected;
    } trait[] = {{KEY("kind"), role_kind, "expected person, people, body or part"},
                 {KEY("needs"), role_needs, "expected `country`"},
                 {KEY("against"), role_against, "expected `owner` or `government`"},
                 {KEY("beside"), role_beside, "expected `state`, `neighbour` or `guest`"},
                 {KEY("lives"), role_lives, "expected `abroad`"},
                 {KEY("of"), role_of, "expected `victims`"}};
    for (size_t i = 0; i < sizeof trait / sizeof *trait; i++) {
        if (!psc_str_eq(f->key, trait[i].key)) continue;
        if (!trait[i].read(f, t)) psc_lexicon_bad(l, f->line, trait[i].expected, f->value);
        return true;
    }
    return false;
}

static void roles_stanza(psc_lexicon_reader *l, const psc_stanza *s, uint32_t id, psc_thing *t)
{
    psc_lexicon_make_terms(l, s, "code", t);
    psc_term fallback;
    for (uint32_t i = 1; i < s->n; i++) {
        const psc_field *f = &s->field[i];
        if (PSC_KEY_IS(f, "noun"))
            psc_lexicon_add_nouns(l, f->value, id, f->line);
        else if (PSC_KEY_IS(f, "adjective"))
            psc_lexicon_add_names(l, f->value, PSC_USE_ROLE_ADJ, id, f->line);
        else if (PSC_KEY_IS(f, "code"))
            psc_lexicon_add_term(l, t, f->value, f->line);
        else if (PSC_KEY_IS(f, "default")) {
            if (psc_lexicon_read_term(l, f->value, f->line, &fallback)) t->fallback = fallback.code;
        } else if (PSC_KEY_IS(f, "sex"))
            t->sex = f->value.len == 1 ? f->value.ptr[0] : 0;
        else if (!role_trait(l, f, t))
            psc_lexicon_other_field(l, f);
    }
}

static void read_effect(psc_lexicon_reader *l, const psc_field *f, psc_thing *t)
{
    static const choice effect[] = {
        {KEY("none"), PSC_EFFECT_NONE},       {KEY("abroad"), PSC_EFFECT_ABROAD},
        {KEY("foreign"), PSC_EFFECT_FOREIGN}, {KEY("across"), PSC_EFFECT_ACROSS},
        {KEY("leader"), PSC_EFFECT_LEADER},   {KEY("against"), PSC_EFFECT_AGAINST},
        {KEY("for"), PSC_EFFECT_FOR}};
    if (choose(f, effect, sizeof effect / sizeof *effect, &t->sub)) return;
    t->sub = PSC_EFFECT_SECTOR;
    psc_lexicon_add_term(l, t, f->value, f->line);
}

static void modifier_stanza(psc_lexicon_reader *l, const psc_stanza *s, uint32_t id, psc_thing *t)
{
    psc_lexicon_make_terms(l, s, "effect", t);
    for (uint32_t i = 1; i < s->n; i++) {
        const psc_field *f = &s->field[i];
        if (PSC_KEY_IS(f, "word"))
            psc_lexicon_add_names(l, f->value, PSC_USE_MODIFIER, id, f->line);
        else if (PSC_KEY_IS(f, "effect"))
            read_effect(l, f, t);
        else
            psc_lexicon_other_field(l, f);
    }
}

static void keep_first_word(psc_lexicon_reader *l, uint8_t list, psc_str words)
{
    psc_str *first = &l->lx->first_word[list];
    if (!first->len) *first = psc_arena_str(l->lx->arena, psc_str_item(&words));
}

static void words_stanza(psc_lexicon_reader *l, const psc_stanza *s, uint32_t id, psc_thing *t)
{
    static const char *const names[] = {"",
#define X(id, name) name,
                                        PSC_WORDS_LIST(X)
#undef X
    };
    for (uint8_t i = 1; i < PSC_WORDS_COUNT; i++)
        if (psc_str_eq(t->name, psc_str_of(names[i]))) t->sub = i;
    if (t->sub == 0) psc_lexicon_bad(l, s->field[0].line, "unknown list of words", t->name);
    for (uint32_t i = 1; i < s->n; i++) {
        const psc_field *f = &s->field[i];
        if (PSC_KEY_IS(f, "word")) {
            keep_first_word(l, t->sub, f->value);
            psc_lexicon_add_names(l, f->value, PSC_USE_WORD, id, f->line);
        } else {
            psc_lexicon_other_field(l, f);
        }
    }
}

typedef struct stanza_kind {
    psc_str key;
    void (*read)(psc_lexicon_reader *, const psc_stanza *, uint32_t id, psc_thing *);
} stanza_kind;

/* in the order of psc_thing_kind */
static const stanza_kind kinds[] = {
    {KEY("country"), country_stanza},   {KEY("bloc"), group_stanza},
    {KEY("ethnic"), group_stanza},      {KEY("org"), org_stanza},
    {KEY("person"), person_stanza},     {KEY("roles"), roles_stanza},
    {KEY("modifier"), modifier_stanza}, {KEY("words"), words_stanza},
};
_Static_assert(sizeof kinds / sizeof *kinds == PSC_THING_COUNT, "one reader a kind");

void psc_lexicon_read_stanza(psc_lexicon_reader *l, const psc_stanza *s)
{
    const psc_field *head = &s->field[0];
    for (uint8_t k = 0; k < PSC_THING_COUNT; k++) {
        if (!psc_str_eq(head->key, kinds[k].key)) continue;
        if (head->value.len == 0) break;
        psc_actor_lexicon *lx = l->lx;
        uint32_t id = lx->n_thing;
        psc_push(lx->arena, lx->thing, lx->n_thing, lx->cap_thing);
        psc_thing *t = &lx->thing[id];
        *t = (psc_thing){.name = psc_lexicon_keep(l, head->value),
                         .kind = k,
                         .layer = (uint8_t)l->src->layer,
                         .file = l->src->file,
                         .line = head->line};
        kinds[k].read(l, s, id, t);
        return;
    }
    psc_lexicon_bad(l, head->line, "unknown stanza, or one without a name", head->key);
}
