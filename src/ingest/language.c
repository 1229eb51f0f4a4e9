/* SPDX-License-Identifier: Apache-2.0 */
/* Counting words and letters, and what follows from the counts. */
#include "ingest/language.h"

#include "base/str.h"
#include "base/utf8.h"

enum {
    HITS_MIN = 4,       /* words of a language's list that a text must have ... */
    SHARE_MIN = 12,     /* ... and of a hundred of its words */
    LEAD = 3,           /* and so many more than half as many again as of English */
    FOREIGN_WORDS = 50, /* so many words of which ... */
    FOREIGN_SHARE = 8,  /* ... less than 8 % are English: it is another language */
    LETTERS_MIN = 20,   /* of a script that tells the language by itself */
    SURE_WORDS = 300,   /* behind so many only the first words of each paragraph are asked */
    BLOCK_WORDS = 12,   /* a shorter paragraph is not judged by itself */
    WORD_BYTES = 48
};

/* Loading. */

void psc_languages_init(psc_languages *t, psc_arena *arena)
{
    *t = (psc_languages){.arena = arena};
    psc_intern_init(&t->words, arena);
    psc_intern_init(&t->names, arena);
    t->code[t->n++] = PSC_STR("en");
}

/* Number of a language by its code, added if it is new; PSC_LANGUAGES_MAX: no room. */
static uint32_t language_at(psc_languages *t, psc_str code)
{
    for (uint32_t i = 0; i < t->n; i++)
        if (psc_str_eq(t->code[i], code)) return i;
    if (t->n == PSC_LANGUAGES_MAX) return PSC_LANGUAGES_MAX;
    t->code[t->n] = code;
    return t->n++;
}

static void add_word(psc_languages *t, psc_str word, uint32_t language)
{
    const uint32_t id = psc_intern_add(&t->words, word);
    while (t->n_of <= id) (void)psc_push(t->arena, t->of, t->n_of, t->cap_of);
    t->of[id].bit[language / 64] |= (uint64_t)1 << (language % 64);
}

static void add_name(psc_languages *t, psc_str name, uint32_t language)
{
    const uint32_t id = psc_intern_add(&t->names, name);
    while (t->n_named <= id) (void)psc_push(t->arena, t->named, t->n_named, t->cap_named);
    t->named[id] = (uint8_t)language;
}

static const psc_field *add_language(psc_languages *t, const psc_stanza *s, const char **why)
{
    const uint32_t language = language_at(t, s->field[0].value);
    *why = "there are too many languages";
    if (language == PSC_LANGUAGES_MAX) return &s->field[0];
    add_name(t, s->field[0].value, language);
    for (uint32_t i = 1; i < s->n; i++) {
        const bool word = psc_str_eq(s->field[i].key, PSC_STR("word"));
        psc_str list = s->field[i].value;
        *why = "not a field of a language stanza";
        if (!word && !psc_str_eq(s->field[i].key, PSC_STR("name"))) return &s->field[i];
        while (list.len) {
            const psc_str one = psc_str_item(&list);
            if (one.len) (word ? add_word : add_name)(t, one, language);
        }
    }
    return NULL;
}

static bool hex_of(psc_str s, uint32_t *out)
{
    *out = 0;
    for (size_t i = 0; i < s.len; i++) {
        const char c = s.ptr[i];
        const int digit = c >= '0' && c <= '9' ? c - '0' : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
        if (digit < 0) return false;
        *out = *out * 16 + (uint32_t)digit;
    }
    return s.len > 0 && s.len <= 6;
}

/* "370-3FF; 1F00-1FFF", "AA" */
static bool add_ranges(psc_languages *t, psc_str list, uint32_t script)
{
    while (list.len) {
        psc_str last = psc_str_item(&list);
        const psc_str first = psc_str_cut(&last, '-');
        struct psc_script_range r = {.script = (uint8_t)script};
        if (!hex_of(first, &r.first) || !hex_of(last.len ? last : first, &r.last)) return false;
        *psc_push(t->arena, t->range, t->n_range, t->cap_range) = r;
    }
    return true;
}

static bool script_field(psc_languages *t, uint32_t script, const psc_field *f)
{
    struct psc_script *s = &t->script[script];
    if (psc_str_eq(f->key, PSC_STR("range"))) return add_ranges(t, f->value, script);
    if (psc_str_eq(f->key, PSC_STR("language"))) {
        const uint32_t language = language_at(t, f->value);
        s->language = (uint8_t)(language + 1);
        return language < PSC_LANGUAGES_MAX;
    }
    for (uint32_t i = 0; i < script && psc_str_eq(f->key, PSC_STR("beats")); i++)
        if (psc_str_eq(t->script[i].name, f->value)) s->beats = (uint8_t)(i + 1);
    return s->beats != 0;
}

static const psc_field *add_script(psc_languages *t, const psc_stanza *s, const char **why)
{
    *why = "there are too many scripts";
    if (t->n_script == PSC_SCRIPTS_MAX) return &s->field[0];
    const uint32_t script = t->n_script++;
    t->script[script].name = s->field[0].value;
    *why = "expected ranges of code points, a language or a script told before";
    for (uint32_t i = 1; i < s->n; i++)
        if (!script_field(t, script, &s->field[i])) return &s->field[i];
    return NULL;
}

const psc_field *psc_languages_add(psc_languages *t, const psc_stanza *s, const char **why)
{
    return psc_str_eq(s->field[0].key, PSC_STR("script")) ? add_script(t, s, why)
                                                          : add_language(t, s, why);
}

/* Counting. */

typedef struct tally {
    uint32_t n_word, n_letter;
    uint32_t hits[PSC_LANGUAGES_MAX];
    uint32_t letters[PSC_SCRIPTS_MAX];
} tally;

static uint32_t script_of(const psc_languages *t, uint32_t cp)
{
    for (uint32_t i = 0; i < t->n_range; i++)
        if (cp >= t->range[i].first && cp <= t->range[i].last) return t->range[i].script;
    return PSC_SCRIPTS_MAX;
}

static void count_letter(const psc_languages *t, uint32_t cp, uint32_t *last, tally *y)
{
    const struct psc_script_range *r = *last < t->n_range ? &t->range[*last] : NULL;
    y->n_letter++;
    if (r && cp >= r->first && cp <= r->last) {
        y->letters[r->script]++;
        return;
    }
    const uint32_t script = script_of(t, cp);
    if (script == PSC_SCRIPTS_MAX) return;
    y->letters[script]++;
    for (uint32_t i = 0; i < t->n_range; i++)
        if (cp >= t->range[i].first && cp <= t->range[i].last) *last = i;
}

static void count_word(const psc_languages *t, psc_str word, tally *y)
{
    y->n_word++;
    const uint32_t id = psc_intern_find(&t->words, word);
    if (id == 0 || id >= t->n_of) return;
    for (uint32_t k = 0; k < PSC_LANGUAGES_MAX / 64; k++)
        for (uint64_t b = t->of[id].bit[k]; b; b &= b - 1)
            y->hits[k * 64 + (uint32_t)__builtin_ctzll(b)]++;
}

/* At most `most` words of s. */
static void count(const psc_languages *t, psc_str s, uint32_t most, tally *y)
{
    char low[WORD_BYTES];
    size_t n = 0, at = 0;
    uint32_t last = 0;
    bool whole = true;
    while (at < s.len && y->n_word < most) {
        const unsigned char c = (unsigned char)s.ptr[at];
        const uint32_t cp = c < 0x80 ? (at++, c) : psc_utf8_next(s, &at);
        const bool letter = c < 0x80 ? (c | 32) >= 'a' && (c | 32) <= 'z' : psc_is_alpha(cp);
        if (letter) {
            count_letter(t, cp, &last, y);
            if (n + 4 > sizeof low) whole = false;
            if (whole) n += psc_utf8_put(psc_lower(cp), low + n);
        }
        if ((!letter || at >= s.len) && n) {
            count_word(t, (psc_str){low, whole ? n : 0}, y);
            n = 0;
            whole = true;
        }
    }
}

static void add(const psc_languages *t, tally *to, const tally *y)
{
    to->n_word += y->n_word;
    to->n_letter += y->n_letter;
    for (uint32_t i = 0; i < t->n; i++) to->hits[i] += y->hits[i];
    for (uint32_t i = 0; i < t->n_script; i++) to->letters[i] += y->letters[i];
}

/* Deciding. */

/* The script of more than half of the letters; PSC_SCRIPTS_MAX: of none. */
static uint32_t script_in(const psc_languages *t, const tally *y)
{
    uint32_t best = PSC_SCRIPTS_MAX;
    for (uint32_t i = 0; i < t->n_script; i++) {
        uint32_t n = y->letters[i];
        const uint32_t beaten = t->script[i].beats;
        if (beaten && n * 10 >= y->letters[beaten - 1]) n += y->letters[beaten - 1];
        if (n * 2 > y->n_letter) best = i; /* one that beats another stands behind it */
    }
    return best;
}

static uint32_t most_hits(const psc_languages *t, const tally *y)
{
    uint32_t best = 0;
    for (uint32_t i = 1; i < t->n; i++)
        if (y->hits[i] > y->hits[best]) best = i;
    return best;
}

static psc_str decide(const psc_languages *t, const tally *y)
{
    const uint32_t script = script_in(t, y), best = most_hits(t, y);
    const uint32_t own = script < t->n_script ? t->script[script].language : 0;
    const bool enough = y->hits[best] >= HITS_MIN && y->hits[best] * 100 >= y->n_word * SHARE_MIN;
    if (own) {
        if (y->letters[script] < LETTERS_MIN) return (psc_str){0};
        return best && y->hits[best] >= HITS_MIN - 1 ? t->code[best] : t->code[own - 1];
    }
    if (enough && (best == 0 || y->hits[best] * 2 > y->hits[0] * 3 + 2 * LEAD))
        return t->code[best];
    const bool foreign = y->n_word >= FOREIGN_WORDS && y->hits[0] * 100 < y->n_word * FOREIGN_SHARE;
    return foreign ? PSC_STR("und") : (psc_str){0};
}

psc_str psc_language_of(const psc_languages *t, psc_str text)
{
    tally y = {0};
    count(t, text, UINT32_MAX, &y);
    return decide(t, &y);
}

psc_str psc_language_code(const psc_languages *t, psc_arena *a, psc_str name)
{
    char low[WORD_BYTES];
    size_t n = 0, letters = 0;
    name = psc_str_trim(name);
    for (size_t at = 0; at < name.len && n + 4 <= sizeof low;)
        n += psc_utf8_put(psc_lower(psc_utf8_next(name, &at)), low + n);
    while (letters < n && low[letters] >= 'a' && low[letters] <= 'z') letters++;
    uint32_t id = psc_intern_find(&t->names, (psc_str){low, n});
    if (id == 0) id = psc_intern_find(&t->names, (psc_str){low, letters});
    if (id && id < t->n_named) return t->code[t->named[id]];
    if (letters < 2 || letters > 3) return (psc_str){0};
    return psc_arena_str(a, (psc_str){low, letters});
}

void psc_language_settle(const psc_languages *t, psc_arena *a, psc_document *doc)
{
    tally all = {0};
    psc_str *of = psc_new(a, psc_str, doc->n_block);
    for (uint32_t i = 0; i < doc->n_block; i++) {
        tally y = {0};
        const psc_block *b = &doc->block[i];
        if (b->kind == PSC_BLOCK_CLUTTER) continue;
        count(t, psc_str_sub(doc->text, b->span.beg, b->span.end),
              all.n_word < SURE_WORDS ? UINT32_MAX : 2 * BLOCK_WORDS, &y);
        if (y.n_word >= BLOCK_WORDS || y.n_letter >= 4 * BLOCK_WORDS) of[i] = decide(t, &y);
        add(t, &all, &y);
    }
    const psc_str found = decide(t, &all);
    doc->language = found.len ? found : psc_language_code(t, a, doc->language);
    if (!psc_str_eq(doc->language, t->code[0])) return;
    for (uint32_t i = 0; i < doc->n_block; i++)
        if (of[i].len && !psc_str_eq(of[i], t->code[0])) doc->block[i].kind = PSC_BLOCK_CLUTTER;
}
