/* SPDX-License-Identifier: Apache-2.0 */
/* Reads data/text/: classes of characters into a table by code point, classes of
 * words into bits by interned word; weights.c reads those of gaps.  All bad lines would be our
 * own mistakes, so the first one is reported and the rest is not read. */
#include "text/rules.h"

#include "base/str.h"
#include "base/utf8.h"

/* clang-format off */
static const psc_str char_name[PSC_CHAR_COUNT] = {
#define X(name, text) [PSC_CHAR_##name] = {text, sizeof text - 1},
    PSC_CHAR_LIST(X)
#undef X
};

static const psc_str word_name[PSC_WORD_BITS] = {
#define X(name, text) [PSC_WORD_BIT_##name] = {text, sizeof text - 1},
    PSC_WORD_LIST(X)
#undef X
};
/* clang-format on */

psc_status psc_text_bad(const psc_text_reader *r, const psc_field *f, const char *what,
                        psc_str about)
{
    return psc_fail(r->err, PSC_DATA, r->file, f->line, UINT64_MAX, "%s: %.*s", what,
                    (int)about.len, about.ptr);
}

unsigned psc_text_index(const psc_str *table, unsigned n, psc_str name)
{
    unsigned i = 0;
    while (i < n && !(table[i].len && psc_str_eq(table[i], name))) i++;
    return i;
}

/* "U+2026" or the character itself; false if it is neither. */
static bool read_char(psc_str s, uint32_t *cp)
{
    size_t at = 0;
    if (!s.len) return false;
    *cp = psc_utf8_next(s, &at);
    if (at == s.len) return true;
    if (!psc_str_starts(s, PSC_STR("U+")) || s.len > 8) return false;
    *cp = 0;
    for (size_t i = 2; i < s.len; i++) {
        const char c = s.ptr[i];
        const bool digit = c >= '0' && c <= '9';
        if (!digit && !(c >= 'A' && c <= 'F')) return false;
        *cp = *cp << 4 | (uint32_t)(digit ? c - '0' : c - 'A' + 10);
    }
    return true;
}

static psc_status read_range(const psc_text_reader *r, const psc_field *f, psc_str s, psc_char cls)
{
    uint32_t from, to;
    const ptrdiff_t dots = psc_str_find(s, PSC_STR(".."), 0);
    const bool range = dots > 0;
    if (!read_char(range ? psc_str_sub(s, 0, (size_t)dots) : s, &from))
        return psc_text_bad(r, f, "no character", s);
    to = from;
    if (range && !read_char(psc_str_sub(s, (size_t)dots + 2, s.len), &to))
        return psc_text_bad(r, f, "no character", s);
    if (to < from || to >= PSC_CHAR_TABLE) return psc_text_bad(r, f, "no range of characters", s);
    for (uint32_t c = from; c <= to; c++) {
        /* A range may hold characters that were named before; one alone may not. */
        const bool named = r->rules->cls[c] > PSC_CHAR_SPACE;
        if (named && !range) return psc_text_bad(r, f, "a character listed twice", s);
        if (!named) r->rules->cls[c] = (uint8_t)cls;
    }
    return PSC_OK;
}

static psc_status read_chars(const psc_text_reader *r, const psc_field *f, psc_char cls)
{
    psc_status st = PSC_OK;
    psc_str rest = f->value;
    while (!st && rest.len) {
        const psc_str s = psc_str_cut(&rest, ' ');
        if (s.len) st = read_range(r, f, s, cls);
    }
    return st;
}

static bool is_capital(psc_str s)
{
    size_t at = 0;
    return s.len && psc_is_upper(psc_utf8_next(s, &at));
}

/* s in small letters in buf (room for PSC_WORD_MAX + 3 bytes); empty if it is too long. */
static psc_str lowered(psc_str s, char *buf)
{
    size_t n = 0;
    if (s.len > PSC_WORD_MAX) return (psc_str){0};
    for (size_t at = 0; at < s.len && n < PSC_WORD_MAX;) {
        const unsigned char c = (unsigned char)s.ptr[at];
        if (c < 0x80) {
            buf[n++] = (char)(c >= 'A' && c <= 'Z' ? c + 32 : c);
            at++;
        } else {
            const size_t from = at;
            const uint32_t cp = psc_utf8_next(s, &at);
            if (cp == 0x2019)
                buf[n++] = '\''; /* data files write apostrophes so */
            else if (cp == PSC_UTF8_BAD)
                buf[n++] = s.ptr[from];
            else
                n += psc_utf8_put(psc_lower(cp), buf + n);
        }
    }
    return (psc_str){buf, n};
}

static psc_text_word *entry(psc_text_rules *rules, psc_str lower)
{
    const uint32_t id = psc_intern_add(&rules->words, lower);
    while (id >= rules->cap_word)
        rules->word = psc_arena_grow(&rules->arena, rules->word, rules->cap_word, &rules->cap_word,
                                     sizeof *rules->word);
    return &rules->word[id];
}

psc_text_word *psc_text_word_entry(psc_text_rules *rules, psc_str word)
{
    char buf[PSC_WORD_MAX + 3];
    const psc_str lower = lowered(word, buf);
    return lower.len ? entry(rules, lower) : NULL;
}

/* "can not": the word cannot, of parts three and three bytes long. */
static psc_status read_split(const psc_text_reader *r, const psc_field *f, psc_str parts,
                             unsigned bit)
{
    char whole[PSC_WORD_MAX + 3];
    psc_text_word w = {0};
    size_t n = 0, k = 0;
    for (psc_str rest = parts; rest.len; k++) {
        const psc_str part = psc_str_cut(&rest, ' ');
        if (!part.len || k == PSC_PARTS_MAX || n + part.len > PSC_WORD_MAX)
            return psc_text_bad(r, f, "too many or too long parts", parts);
        memcpy(whole + n, part.ptr, part.len);
        n += part.len;
        w.part[k] = (uint8_t)part.len;
    }
    if (k < 2) return psc_text_bad(r, f, "one part only", parts);
    psc_text_word *e = entry(r->rules, (psc_str){whole, n});
    e->any |= 1u << bit;
    memcpy(e->part, w.part, sizeof e->part);
    return PSC_OK;
}

static psc_status read_words(const psc_text_reader *r, const psc_field *f, unsigned bit)
{
    psc_str rest = f->value;
    while (rest.len) {
        char buf[PSC_WORD_MAX + 3];
        psc_status st = PSC_OK;
        const psc_str word = psc_str_item(&rest);
        const psc_str lower = lowered(word, buf);
        const bool abbreviation = (1u << bit) & PSC_WORD_ABBREVIATION;
        if (!lower.len) return psc_text_bad(r, f, "no word, or too long", word);
        if ((1u << bit) & (PSC_WORD_SPLIT | PSC_WORD_LOOSE | PSC_WORD_APART))
            st = read_split(r, f, lower, bit);
        else if (abbreviation && is_capital(word))
            entry(r->rules, lower)->capital |= 1u << bit;
        else
            entry(r->rules, lower)->any |= 1u << bit;
        if (st) return st;
    }
    return PSC_OK;
}

static psc_status read_stanza(const psc_text_reader *r, const psc_stanza *s)
{
    const psc_field *head = &s->field[0];
    if (psc_str_eq(head->key, PSC_STR("weights"))) return psc_text_weights_read(r, s);
    if (!psc_str_eq(head->key, PSC_STR("class")))
        return psc_text_bad(r, head, "no class", head->key);
    const unsigned cls = psc_text_index(char_name, PSC_CHAR_COUNT, head->value);
    const unsigned bit = psc_text_index(word_name, PSC_WORD_BITS, head->value);
    psc_status st = PSC_OK;
    for (uint32_t i = 1; !st && i < s->n; i++) {
        const psc_field *f = &s->field[i];
        if (cls < PSC_CHAR_COUNT && psc_str_eq(f->key, PSC_STR("chars")))
            st = read_chars(r, f, (psc_char)cls);
        else if (bit < PSC_WORD_BITS && psc_str_eq(f->key, PSC_STR("words")))
            st = read_words(r, f, bit);
        else
            st = psc_text_bad(r, f, "no such class or key", f->key);
    }
    return st;
}

static psc_status read_file(psc_text_rules *rules, const psc_embed *file, psc_err *err)
{
    const psc_text_reader r = {rules, file->name, err};
    psc_stanza_reader sr;
    psc_stanza s;
    psc_stanza_init(&sr, file->bytes, file->name, &rules->arena);
    psc_status st;
    while (!(st = psc_stanza_next(&sr, &s, err)) && !(st = read_stanza(&r, &s))) continue;
    return st == PSC_END ? PSC_OK : st;
}

/* Spaces and digits, before the files name the rest. */
static void init_chars(psc_text_rules *rules)
{
    for (uint32_t c = 0; c < PSC_CHAR_TABLE; c++) {
        const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0);
        if (control || psc_is_space(c)) rules->cls[c] = PSC_CHAR_SPACE;
        if (psc_is_digit(c)) rules->cls[c] = PSC_CHAR_DIGIT;
    }
}

static psc_status read_all(psc_text_rules *rules, const psc_embed *file, size_t n, psc_err *err)
{
    if (PSC_TRAP(&rules->arena))
        return psc_fail(err, PSC_NOMEM, NULL, 0, UINT64_MAX,
                        "no memory for the rules of data/text");
    psc_intern_init(&rules->words, &rules->arena);
    init_chars(rules);
    psc_status st = PSC_OK;
    for (size_t i = 0; !st && i < n; i++)
        if (psc_str_starts(psc_str_of(file[i].name), PSC_STR("data/text/")))
            st = read_file(rules, &file[i], err);
    /* Ids that no class was given for (none today) must have an entry as well. */
    if (!st && rules->words.n) entry(rules, psc_intern_str(&rules->words, rules->words.n));
    return st;
}

psc_status psc_text_rules_read(psc_text_rules **out, const psc_embed *file, size_t n,
                               psc_alloc alloc, psc_err *err)
{
    *out = NULL;
    psc_text_rules *rules = alloc.resize(alloc.ctx, NULL, 0, sizeof *rules);
    if (!rules)
        return psc_fail(err, PSC_NOMEM, NULL, 0, UINT64_MAX,
                        "no memory for the rules of data/text");
    memset(rules, 0, sizeof *rules);
    psc_arena_init(&rules->arena, alloc, 0);
    const psc_status st = read_all(rules, file, n, err);
    if (st)
        psc_text_rules_close(rules);
    else
        *out = rules;
    return st;
}

psc_status psc_text_rules_open(psc_text_rules **out, psc_alloc alloc, psc_err *err)
{
    return psc_text_rules_read(out, psc_embed_table, psc_embed_table_n, alloc, err);
}

void psc_text_rules_close(psc_text_rules *rules)
{
    if (!rules) return;
    const psc_alloc alloc = rules->arena.alloc;
    psc_arena_deinit(&rules->arena);
    alloc.resize(alloc.ctx, rules, sizeof *rules, 0);
}

psc_char psc_text_wide(const psc_text_rules *r, psc_str text, size_t *at)
{
    const uint32_t cp = psc_utf8_next(text, at);
    if (cp < PSC_CHAR_TABLE) return (psc_char)r->cls[cp];
    if (psc_is_space(cp)) return PSC_CHAR_SPACE;
    return cp >= 0x1F000 && cp < 0x20000 ? PSC_CHAR_SYMBOL : PSC_CHAR_LETTER; /* pictures */
}

const psc_text_word *psc_text_word_find(const psc_text_rules *r, psc_str word)
{
    char buf[PSC_WORD_MAX + 3];
    const psc_str lower = lowered(word, buf);
    const uint32_t id = lower.len ? psc_intern_find(&r->words, lower) : 0;
    return id ? &r->word[id] : NULL;
}

uint32_t psc_text_word_bits(const psc_text_rules *r, psc_str word)
{
    const psc_text_word *w = psc_text_word_find(r, word);
    if (!w) return 0;
    return is_capital(word) ? w->any | w->capital : w->any;
}
