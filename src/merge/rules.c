/* SPDX-License-Identifier: Apache-2.0 */
/* Reading the data of merging. */
#include "merge/rules.h"

#include "base/embed.h"
#include "base/stanza.h"
#include "base/str.h"
#include "merge/words.h"

typedef struct loader {
    psc_arena *a;
    psc_merge_rules *r;
    psc_str file;
} loader;

typedef psc_status read_stanza(loader *l, const psc_stanza *s, psc_err *err);

static psc_status complain(const loader *l, const psc_field *f, const char *what, psc_err *err)
{
    return psc_fail(err, PSC_DATA, l->file.ptr, f->line, UINT64_MAX, "%s", what);
}

static psc_status read_file(loader *l, const char *file, read_stanza *read, psc_err *err)
{
    psc_stanza_reader r;
    psc_stanza s;
    psc_status st;
    l->file = psc_str_of(file);
    psc_stanza_init(&r, psc_embedded(file), file, l->a);
    while ((st = psc_stanza_next(&r, &s, err)) == PSC_OK)
        if ((st = read(l, &s, err)) != PSC_OK) return st;
    return st == PSC_END ? PSC_OK : st;
}

/* frequencies.txt */

static psc_status read_frequency(loader *l, const psc_stanza *s, psc_err *err)
{
    uint64_t n;
    const psc_field *head = &s->field[0];
    if (!psc_str_u64(head->value, &n) || n == 0 || n > 10000)
        return complain(l, head, "expected a number of articles, 1 to 10000", err);
    if (psc_str_eq(head->key, PSC_STR("documents"))) l->r->documents = (uint32_t)n;
    for (uint32_t i = 1; i < s->n; i++) {
        for (psc_str rest = s->field[i].value; rest.len;) {
            const psc_str w = psc_str_trim(psc_str_cut(&rest, ';'));
            if (!w.len) continue;
            psc_common_word *c = psc_push(l->a, l->r->word, l->r->n_word, l->r->cap_word);
            *c = (psc_common_word){psc_word_hash(w), (uint16_t)n};
        }
    }
    return PSC_OK;
}

/* topics.txt and agencies: a name, and words that stand for it. */

static void add_words(loader *l, psc_cue **at, uint32_t *n, uint32_t *cap, psc_str list,
                      psc_str means)
{
    while (list.len) {
        const psc_str w = psc_str_trim(psc_str_cut(&list, ';'));
        if (w.len) *psc_push(l->a, *at, *n, *cap) = (psc_cue){w, means};
    }
}

/* By which cues are found: the first byte, in small letters. */
static int letter_of(char c)
{
    return (unsigned char)c | 32;
}

static psc_status read_topic(loader *l, const psc_stanza *s, psc_err *err)
{
    psc_merge_rules *r = l->r;
    if (!psc_str_eq(s->field[0].key, PSC_STR("topic")))
        return complain(l, &s->field[0], "expected a stanza: topic NAME", err);
    for (uint32_t i = 1; i < s->n; i++)
        add_words(l, &r->topic, &r->n_topic, &r->cap_topic, s->field[i].value, s->field[0].value);
    return PSC_OK;
}

static psc_status read_agency(loader *l, const psc_stanza *s, psc_err *err)
{
    psc_merge_rules *r = l->r;
    (void)err;
    if (!psc_str_eq(s->field[0].key, PSC_STR("agency"))) return PSC_OK;
    for (uint32_t i = 0; i < s->n; i++)
        add_words(l, &r->agency, &r->n_agency, &r->cap_agency, s->field[i].value,
                  s->field[0].value);
    return PSC_OK;
}

/* countries.tsv: the header tells the columns. */

static uint32_t column_of(psc_str header, psc_str name)
{
    uint32_t i = 0;
    for (; header.len && !psc_str_eq(psc_str_cut(&header, '\t'), name); i++) continue;
    return i;
}

static psc_str cell(psc_str line, uint32_t column)
{
    while (column--) (void)psc_str_cut(&line, '\t');
    return psc_str_cut(&line, '\t');
}

static void read_countries(loader *l)
{
    psc_merge_rules *r = l->r;
    psc_str rest = psc_embedded("data/places/countries.tsv"), line, header = {0};
    while (psc_str_line(&rest, &line)) {
        if (!line.len || line.ptr[0] == '#') continue;
        if (!header.len) {
            header = line;
            continue;
        }
        const psc_str code = cell(line, column_of(header, PSC_STR("country")));
        const psc_str name = cell(line, column_of(header, PSC_STR("name")));
        add_words(l, &r->country, &r->n_country, &r->cap_country, name, code);
    }
}

/* Of one letter those that came first stay first (a stable sort: there are few letters). */
static void sort_cues(psc_arena *a, psc_cue *cue, uint32_t n)
{
    psc_cue *sorted = psc_new(a, psc_cue, n);
    uint32_t k = 0;
    for (int letter = 0; letter < 256; letter++)
        for (uint32_t i = 0; i < n; i++)
            if (letter_of(cue[i].words.ptr[0]) == letter) sorted[k++] = cue[i];
    if (n) memcpy(cue, sorted, n * sizeof *cue);
}

psc_status psc_merge_rules_load(psc_merge_rules **out, psc_arena *a, psc_err *err)
{
    loader l = {.a = a, .r = psc_new(a, psc_merge_rules, 1)};
    *out = l.r;
    psc_status st = read_file(&l, "data/merge/frequencies.txt", read_frequency, err);
    if (st == PSC_OK) st = read_file(&l, "data/merge/topics.txt", read_topic, err);
    if (st == PSC_OK) st = read_file(&l, "data/page/facts.txt", read_agency, err);
    if (st == PSC_OK) read_countries(&l);
    sort_cues(a, l.r->topic, l.r->n_topic);
    sort_cues(a, l.r->agency, l.r->n_agency);
    sort_cues(a, l.r->country, l.r->n_country);
    return st;
}

/* Finding. */

static bool word_byte(char c)
{
    const unsigned char u = (unsigned char)c;
    return u >= 0x80 || (u >= '0' && u <= '9') || ((u | 32) >= 'a' && (u | 32) <= 'z');
}

/* Do the words stand there, and end there? */
static bool stands_at(psc_str text, size_t at, psc_str words, bool any_case)
{
    size_t end = at + words.len;
    if (end > text.len) return false;
    const psc_str here = psc_str_sub(text, at, end);
    if (!(any_case ? psc_str_ieq(here, words) : psc_str_eq(here, words))) return false;
    if (any_case && end < text.len && text.ptr[end] == 's') end++;
    return end >= text.len || !word_byte(text.ptr[end]);
}

/* The first cue of that letter. */
static uint32_t first_of(const psc_cue *cue, uint32_t n, int letter)
{
    uint32_t from = 0, to = n;
    while (from < to) {
        const uint32_t middle = from + (to - from) / 2;
        if (letter_of(cue[middle].words.ptr[0]) < letter)
            from = middle + 1;
        else
            to = middle;
    }
    return from;
}

psc_str psc_cue_in(const psc_cue *cue, uint32_t n, psc_str text, bool any_case)
{
    for (size_t at = 0; at < text.len; at++) {
        if (at && word_byte(text.ptr[at - 1])) continue;
        const int letter = letter_of(text.ptr[at]);
        for (uint32_t i = first_of(cue, n, letter); i < n; i++) {
            if (letter_of(cue[i].words.ptr[0]) != letter) break;
            if (stands_at(text, at, cue[i].words, any_case)) return cue[i].means;
        }
    }
    return (psc_str){0};
}

psc_str psc_cue_of(const psc_cue *cue, uint32_t n, psc_str words)
{
    const int letter = words.len ? letter_of(words.ptr[0]) : 0;
    for (uint32_t i = words.len ? first_of(cue, n, letter) : n; i < n; i++) {
        if (letter_of(cue[i].words.ptr[0]) != letter) break;
        if (psc_str_eq(cue[i].words, words)) return cue[i].means;
    }
    return (psc_str){0};
}
