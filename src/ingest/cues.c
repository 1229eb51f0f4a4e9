/* SPDX-License-Identifier: Apache-2.0 */
/* Reading data/page and comparing lines with it. */
#include "ingest/cues.h"

#include "base/stanza.h"
#include "base/str.h"

/* Words: letters, digits, apostrophes inside and every non-ASCII character. */

static bool is_word_byte(unsigned char c)
{
    return c >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* The apostrophe and closing quote that may stand inside a word; 0 if there is none. */
static size_t apostrophe(psc_str s, size_t at)
{
    if (s.ptr[at] == '\'') return 1;
    if (at + 3 <= s.len && memcmp(s.ptr + at, "\xE2\x80\x99", 3) == 0) return 3;
    return 0;
}

static bool is_mark(psc_str s, size_t at)
{
    /* general punctuation (dashes, quotes, ellipsis) is no part of a word */
    return at + 3 <= s.len && (unsigned char)s.ptr[at] == 0xE2 &&
           (unsigned char)s.ptr[at + 1] == 0x80;
}

typedef struct word {
    char text[32]; /* lower case, cut */
    size_t len;
    bool number; /* digits only, with , and . between them */
} word;

static void word_put(word *w, char c)
{
    if (w->len < sizeof w->text) w->text[w->len++] = (c >= 'A' && c <= 'Z') ? (char)(c + 32) : c;
}

static bool digit_at(psc_str s, size_t at)
{
    return at < s.len && s.ptr[at] >= '0' && s.ptr[at] <= '9';
}

/* Next word of s from *at; false at the end. */
static bool word_next(psc_str s, size_t *at, word *w)
{
    size_t i = *at;
    w->len = 0;
    w->number = true;
    if (i + 3 <= s.len && (memcmp(s.ptr + i, "(c)", 3) == 0 || memcmp(s.ptr + i, "(C)", 3) == 0)) {
        memcpy(w->text, "\xC2\xA9", 2);
        w->len = 2;
        w->number = false;
        *at = i + 3;
        return true;
    }
    while (i < s.len && w->len == 0) {
        if (i + 3 <= s.len && s.ptr[i] == '(' && (s.ptr[i + 1] | 32) == 'c' &&
            s.ptr[i + 2] == ')') {
            *at = i;
            return word_next(s, at, w);
        }
        if (!is_word_byte((unsigned char)s.ptr[i]) || is_mark(s, i)) {
            i += is_mark(s, i) ? 3 : 1;
            continue;
        }
        while (i < s.len) {
            const size_t ap = apostrophe(s, i);
            if (ap && i + ap < s.len && is_word_byte((unsigned char)s.ptr[i + ap]) &&
                !is_mark(s, i + ap)) {
                word_put(w, '\'');
                w->number = false;
                i += ap;
            } else if (w->number && (s.ptr[i] == ',' || s.ptr[i] == '.') && digit_at(s, i + 1)) {
                i++;
            } else if (is_word_byte((unsigned char)s.ptr[i]) && !is_mark(s, i)) {
                if (!digit_at(s, i)) w->number = false;
                word_put(w, s.ptr[i++]);
            } else {
                break;
            }
        }
    }
    *at = i;
    return w->len > 0;
}

uint32_t psc_page_words(const psc_page_cues *c, psc_str line, uint32_t *id, uint32_t *hash,
                        uint32_t max)
{
    word w;
    uint32_t n = 0;
    for (size_t at = 0; word_next(line, &at, &w); n++) {
        if (n >= max) continue;
        const psc_str text = {w.text, w.len};
        id[n] = psc_intern_find(&c->words, w.number ? PSC_STR("#") : text);
        if (hash) hash[n] = (uint32_t)psc_hash(text);
    }
    return n;
}

int psc_page_month(const psc_page_cues *c, psc_str s, size_t *len)
{
    word w;
    size_t at = 0;
    if (s.len == 0 || !is_word_byte((unsigned char)s.ptr[0]) || !word_next(s, &at, &w)) return 0;
    *len = at;
    const uint32_t id = psc_intern_find(&c->words, (psc_str){w.text, w.len});
    return id ? c->month[id] : 0;
}

psc_str psc_page_agency(const psc_page_cues *c, psc_str name)
{
    for (uint32_t i = 0; i < c->n_agency; i++)
        if (psc_str_eq(c->agency[i].written, name)) return c->agency[i].name;
    return (psc_str){0};
}

static bool is_whole_word(psc_str s, size_t beg, size_t end)
{
    return (beg == 0 || !is_word_byte((unsigned char)s.ptr[beg - 1])) &&
           (end == s.len || !is_word_byte((unsigned char)s.ptr[end]));
}

psc_str psc_page_agency_in(const psc_page_cues *c, psc_str line)
{
    psc_str best = {0}, name = {0};
    for (uint32_t i = 0; i < c->n_agency; i++) {
        const psc_str w = c->agency[i].written;
        if (w.len <= best.len) continue;
        for (ptrdiff_t at = psc_str_find(line, w, 0); at >= 0;
             at = psc_str_find(line, w, (size_t)at + 1))
            if (is_whole_word(line, (size_t)at, (size_t)at + w.len)) {
                best = w;
                name = c->agency[i].name;
                break;
            }
    }
    return name;
}

uint32_t psc_page_hint(const psc_page_cues *c, psc_str name)
{
    const uint32_t id = psc_intern_find(&c->hint_words, name);
    return id < c->n_hint ? c->hint[id] : 0;
}

uint32_t psc_page_any_month(const psc_page_cues *c, psc_str name)
{
    const uint32_t id = psc_intern_find(&c->month_words, name);
    return id < c->n_any_month ? c->any_month[id] : 0;
}

bool psc_page_is_update(const psc_page_cues *c, psc_str name)
{
    return psc_intern_find(&c->update_words, name) != 0;
}

/* Id of a name of machines, compared without regard to case; 0. */
static uint32_t machine_name(const psc_intern *t, psc_str name)
{
    char low[64];
    if (name.len > sizeof low) return 0;
    for (size_t i = 0; i < name.len; i++)
        low[i] = name.ptr[i] >= 'A' && name.ptr[i] <= 'Z' ? (char)(name.ptr[i] + 32) : name.ptr[i];
    return psc_intern_find(t, (psc_str){low, name.len});
}

bool psc_page_is_script_date(const psc_page_cues *c, psc_str name)
{
    return machine_name(&c->script_dates, name) != 0;
}

psc_meta_fact psc_page_meta(const psc_page_cues *c, psc_str name, uint32_t *rank)
{
    const uint32_t id = machine_name(&c->meta_names, name);
    if (id == 0 || id >= c->n_meta) return PSC_META_NONE;
    *rank = c->meta[id].rank;
    return (psc_meta_fact)c->meta[id].fact;
}

static bool same(const uint32_t *a, const uint32_t *b, uint32_t n)
{
    return memcmp(a, b, n * sizeof *a) == 0;
}

bool psc_page_match(const psc_page_cue *cue, const uint32_t *id, uint32_t n, uint32_t at)
{
    if (at + cue->n > n || !same(id + at, cue->word, cue->n)) return false;
    switch ((psc_page_how)cue->how) {
    case PSC_PAGE_IS: return at == 0 && n == cue->n;
    case PSC_PAGE_START: return at == 0;
    case PSC_PAGE_END: return at + cue->n == n;
    case PSC_PAGE_HAS: return true;
    }
    return false;
}

/* Loading. */

typedef struct loader {
    psc_page_cues *c;
    psc_arena *arena;
    const char *file;
    void (*complain)(void *ctx, const psc_err *err);
    void *ctx;
    psc_err *err;
    uint32_t n_bad;
    /* words of flags and months, kept until all ids are known */
    struct mark {
        uint32_t id;
        uint8_t kind, value;
    } * mark;
    uint32_t n_mark, cap_mark;
} loader;

enum {
    MARK_MONTH,
    MARK_WEEKDAY,
    MARK_STAMP,
    MARK_LINK,
    MARK_CREDIT,
    MARK_LABEL,
    MARK_AHEAD,
    MARK_BYGONE
};

static void report(loader *l, const psc_err *e)
{
    if (l->n_bad++ == 0 && l->err) *l->err = *e;
    if (l->complain) l->complain(l->ctx, e);
}

static void bad(loader *l, const psc_field *f, const char *why)
{
    psc_err e;
    (void)psc_fail(&e, PSC_DATA, l->file, f->line, UINT64_MAX, "%s: \"%.*s\"", why,
                   (int)(f->value.len < 60 ? f->value.len : 60), f->value.ptr);
    report(l, &e);
}

static psc_str list_cut(psc_str *rest)
{
    return psc_str_item(rest);
}

static uint32_t add_word(loader *l, psc_str text)
{
    word w;
    size_t at = 0;
    return word_next(text, &at, &w) ? psc_intern_add(&l->c->words, (psc_str){w.text, w.len}) : 0;
}

static void add_marks(loader *l, psc_str list, uint8_t kind, uint8_t value)
{
    while (list.len) {
        const uint32_t id = add_word(l, list_cut(&list));
        if (!id) continue;
        struct mark *m = psc_push(l->arena, l->mark, l->n_mark, l->cap_mark);
        *m = (struct mark){id, kind, value};
    }
}

/* One phrase as ids; false if it has no word or too many. */
static bool phrase_ids(loader *l, psc_str text, psc_page_cue *out)
{
    uint32_t id[16], n = 0;
    word w;
    for (size_t at = 0; word_next(text, &at, &w); n++) {
        if (n == 16) return false;
        id[n] = psc_intern_add(&l->c->words, w.number ? PSC_STR("#") : (psc_str){w.text, w.len});
    }
    uint32_t *word_id = psc_new(l->arena, uint32_t, n);
    if (n) memcpy(word_id, id, n * sizeof *id);
    out->word = word_id;
    out->n = (uint8_t)n;
    return n > 0;
}

static void add_phrases(loader *l, const psc_field *f, psc_page_how how, bool byline)
{
    psc_page_cues *c = l->c;
    psc_str list = f->value;
    while (list.len) {
        psc_page_cue cue = {.how = (uint8_t)how, .group = (uint16_t)(c->n_group - 1)};
        if (byline) cue.group = 0;
        const psc_str phrase = list_cut(&list);
        if (phrase.len == 0) continue;
        if (!phrase_ids(l, phrase, &cue)) {
            bad(l, f, "a phrase needs 1 to 16 words");
            continue;
        }
        if (byline)
            *psc_push(l->arena, c->byline, c->n_byline, c->cap_byline) = cue;
        else
            *psc_push(l->arena, c->cue, c->n_cue, c->cap_cue) = cue;
    }
}

static void clutter_field(loader *l, psc_page_group *g, const psc_field *f)
{
    uint64_t n;
    if (psc_str_eq(f->key, PSC_STR("has")))
        add_phrases(l, f, PSC_PAGE_HAS, false);
    else if (psc_str_eq(f->key, PSC_STR("start")))
        add_phrases(l, f, PSC_PAGE_START, false);
    else if (psc_str_eq(f->key, PSC_STR("end")))
        add_phrases(l, f, PSC_PAGE_END, false);
    else if (psc_str_eq(f->key, PSC_STR("is")))
        add_phrases(l, f, PSC_PAGE_IS, false);
    else if (psc_str_eq(f->key, PSC_STR("words")) && psc_str_u64(f->value, &n) &&
             n <= PSC_PAGE_WORDS)
        g->max_words = (uint32_t)n;
    else if (psc_str_eq(f->key, PSC_STR("open"))) {
        g->open = true;
        g->colon = psc_str_eq(f->value, PSC_STR("colon"));
    } else if (psc_str_eq(f->key, PSC_STR("rest")))
        g->rest = true;
    else if (psc_str_eq(f->key, PSC_STR("keep")))
        g->keep = true;
    else if (psc_str_eq(f->key, PSC_STR("origin")))
        g->origin = true;
    else if (psc_str_eq(f->key, PSC_STR("zone"))) {
        g->head = psc_str_eq(f->value, PSC_STR("head"));
        g->tail = psc_str_eq(f->value, PSC_STR("tail"));
    } else
        bad(l, f, "not a field of a clutter stanza");
}

static void read_clutter(loader *l, const psc_stanza *s)
{
    psc_page_group *g = psc_push(l->arena, l->c->group, l->c->n_group, l->c->cap_group);
    g->name = s->field[0].value;
    g->max_words = 20;
    for (uint32_t i = 1; i < s->n; i++) clutter_field(l, g, &s->field[i]);
}

static void add_any_month(loader *l, psc_str list, uint8_t month)
{
    psc_page_cues *c = l->c;
    while (list.len) {
        const psc_str name = list_cut(&list);
        if (name.len == 0) continue;
        const uint32_t id = psc_intern_add(&c->month_words, name);
        while (c->n_any_month <= id)
            (void)psc_push(l->arena, c->any_month, c->n_any_month, c->cap_any_month);
        if (c->any_month[id] == 0) c->any_month[id] = month; /* the first of the file counts */
    }
}

/* `every`: for every date; else for those of pages only.  `base` is added to the number. */
static void read_months(loader *l, const psc_stanza *s, bool every, unsigned base)
{
    for (uint32_t i = 1; i < s->n; i++) {
        const psc_field *f = &s->field[i];
        psc_str names = f->value;
        uint64_t n;
        if (!psc_str_eq(f->key, PSC_STR("month")) || !psc_str_u64(psc_str_cut(&names, ' '), &n) ||
            n < 1 || n > (every || base ? 12 : PSC_MONTH_NUMBERED)) {
            bad(l, f, "expected \"month N NAME; NAME\"");
            continue;
        }
        if (every) add_marks(l, names, MARK_MONTH, (uint8_t)n);
        add_any_month(l, names, (uint8_t)(base + n));
    }
}

static void read_weekdays(loader *l, const psc_stanza *s)
{
    for (uint32_t i = 1; i < s->n; i++) {
        psc_str names = s->field[i].value;
        uint64_t n;
        if (psc_str_eq(s->field[i].key, PSC_STR("weekday")) &&
            psc_str_u64(psc_str_cut(&names, ' '), &n) && n >= 1 && n <= 7)
            add_marks(l, names, MARK_WEEKDAY, (uint8_t)n);
        else
            bad(l, &s->field[i], "expected \"weekday N NAME; NAME\"");
    }
}

static void add_agency(loader *l, psc_str written, psc_str name)
{
    psc_page_cues *c = l->c;
    struct psc_agency *a = psc_push(l->arena, c->agency, c->n_agency, c->cap_agency);
    *a = (struct psc_agency){written, name};
}

static void read_agency(loader *l, const psc_stanza *s)
{
    const psc_str name = s->field[0].value;
    add_agency(l, name, name);
    for (uint32_t i = 1; i < s->n; i++) {
        psc_str list = s->field[i].value;
        while (list.len) add_agency(l, list_cut(&list), name);
    }
}

static void read_words(loader *l, const psc_stanza *s, uint8_t kind)
{
    for (uint32_t i = 1; i < s->n; i++) add_marks(l, s->field[i].value, kind, 1);
}

static void read_byline(loader *l, const psc_stanza *s)
{
    for (uint32_t i = 1; i < s->n; i++) add_phrases(l, &s->field[i], PSC_PAGE_START, true);
}

/* ORDER HINTS */
static const char *const hint_names[] = {"noise",  "caption",    "head",    "hidden",
                                         "body",   "correction", "negates", "modified",
                                         "author", "date",       "comments"};

/* Letters of a phrase, written together and in lower case; empty if there is another. */
static psc_str hint_word(psc_arena *a, psc_str phrase)
{
    char *p = psc_new(a, char, phrase.len);
    size_t n = 0;
    for (size_t i = 0; i < phrase.len; i++) {
        const char c = phrase.ptr[i];
        if (c == ' ') continue;
        if (c < 'a' || c > 'z') return (psc_str){0};
        p[n++] = c;
    }
    return (psc_str){p, n};
}

static void add_hint(loader *l, const psc_field *f, psc_str phrase, uint16_t hint)
{
    psc_page_cues *c = l->c;
    const psc_str name = hint_word(l->arena, phrase);
    if (name.len == 0) {
        bad(l, f, "words of class names have lower case letters only");
        return;
    }
    const uint32_t id = psc_intern_add(&c->hint_words, name);
    while (c->n_hint <= id) (void)psc_push(l->arena, c->hint, c->n_hint, c->cap_hint);
    c->hint[id] = (uint16_t)(c->hint[id] | hint);
}

static void read_hint(loader *l, const psc_stanza *s)
{
    uint32_t k = 0;
    const uint32_t n = sizeof hint_names / sizeof *hint_names;
    while (k < n && !psc_str_eq(s->field[0].value, psc_str_of(hint_names[k]))) k++;
    if (k == n) {
        bad(l, &s->field[0], "unknown kind of hint");
        return;
    }
    for (uint32_t i = 1; i < s->n; i++) {
        psc_str list = s->field[i].value;
        while (list.len) {
            const psc_str phrase = list_cut(&list);
            if (phrase.len) add_hint(l, &s->field[i], phrase, (uint16_t)(1u << k));
        }
    }
}

static void read_names(const psc_stanza *s, psc_intern *to)
{
    for (uint32_t i = 1; i < s->n; i++) {
        psc_str list = s->field[i].value;
        while (list.len) {
            const psc_str name = list_cut(&list);
            if (name.len) (void)psc_intern_add(to, name);
        }
    }
}

/* ORDER FACTS */
static const char *const fact_names[PSC_META_FACTS] = {
    "", "published", "modified", "title", "byline", "publisher", "section", "language", "url"};

static void add_meta(loader *l, const psc_field *f, uint8_t fact)
{
    psc_page_cues *c = l->c;
    psc_str list = f->value;
    for (uint16_t rank = 0; list.len; rank++) {
        const psc_str name = list_cut(&list);
        if (name.len == 0) continue;
        const uint32_t id = psc_intern_add(&c->meta_names, name);
        while (c->n_meta <= id) (void)psc_push(l->arena, c->meta, c->n_meta, c->cap_meta);
        if (c->meta[id].fact == 0) c->meta[id] = (struct psc_meta_name){fact, rank};
    }
}

static void read_meta(loader *l, const psc_stanza *s)
{
    uint8_t k = 1;
    while (k < PSC_META_FACTS && !psc_str_eq(s->field[0].value, psc_str_of(fact_names[k]))) k++;
    if (k == PSC_META_FACTS) {
        bad(l, &s->field[0], "unknown fact");
        return;
    }
    for (uint32_t i = 1; i < s->n; i++) add_meta(l, &s->field[i], k);
}

static void read_language(loader *l, const psc_stanza *s)
{
    const char *why;
    const psc_field *f = psc_languages_add(&l->c->languages, s, &why);
    if (f) bad(l, f, why);
}

static void read_stanza(loader *l, const psc_stanza *s)
{
    const psc_str kind = s->field[0].key;
    if (psc_str_eq(kind, PSC_STR("clutter")))
        read_clutter(l, s);
    else if (psc_str_eq(kind, PSC_STR("months")))
        read_months(l, s, true, 0);
    else if (psc_str_eq(kind, PSC_STR("calendar")))
        read_months(l, s, false, 0);
    else if (psc_str_eq(kind, PSC_STR("solar")))
        read_months(l, s, false, PSC_MONTH_SOLAR);
    else if (psc_str_eq(kind, PSC_STR("agency")))
        read_agency(l, s);
    else if (psc_str_eq(kind, PSC_STR("byline")))
        read_byline(l, s);
    else if (psc_str_eq(kind, PSC_STR("hint")))
        read_hint(l, s);
    else if (psc_str_eq(kind, PSC_STR("meta")))
        read_meta(l, s);
    else if (psc_str_eq(kind, PSC_STR("language")) || psc_str_eq(kind, PSC_STR("script")))
        read_language(l, s);
    else if (psc_str_eq(kind, PSC_STR("change")))
        read_names(s, &l->c->update_words);
    else if (psc_str_eq(kind, PSC_STR("script-date")))
        read_names(s, &l->c->script_dates);
    else if (psc_str_eq(kind, PSC_STR("stamp")))
        read_words(l, s, MARK_STAMP);
    else if (psc_str_eq(kind, PSC_STR("link")))
        read_words(l, s, MARK_LINK);
    else if (psc_str_eq(kind, PSC_STR("credit")))
        read_words(l, s, MARK_CREDIT);
    else if (psc_str_eq(kind, PSC_STR("label")))
        read_words(l, s, MARK_LABEL);
    else if (psc_str_eq(kind, PSC_STR("ahead")))
        read_words(l, s, MARK_AHEAD);
    else if (psc_str_eq(kind, PSC_STR("bygone")))
        read_words(l, s, MARK_BYGONE);
    else if (psc_str_eq(kind, PSC_STR("weekdays")))
        read_weekdays(l, s);
    else
        bad(l, &s->field[0], "unknown kind of stanza");
}

static void read_file(loader *l, const psc_page_source *src)
{
    psc_stanza_reader r;
    psc_stanza s;
    psc_err e;
    psc_status st;
    l->file = src->file;
    psc_stanza_init(&r, src->text, src->file, l->arena);
    while ((st = psc_stanza_next(&r, &s, &e)) != PSC_END) {
        if (st == PSC_OK)
            read_stanza(l, &s);
        else
            report(l, &e);
    }
}

/* Cues sorted by their first word (a counting sort; file order within a word). */
static void index_cues(loader *l)
{
    psc_page_cues *c = l->c;
    c->first = psc_new(l->arena, uint32_t, (size_t)c->words.n + 2);
    c->by_word = psc_new(l->arena, uint32_t, c->n_cue);
    for (uint32_t i = 0; i < c->n_cue; i++) c->first[c->cue[i].word[0] + 1]++;
    for (uint32_t w = 0; w <= c->words.n; w++) c->first[w + 1] += c->first[w];
    uint32_t *at = psc_new(l->arena, uint32_t, (size_t)c->words.n + 1);
    memcpy(at, c->first, ((size_t)c->words.n + 1) * sizeof *at);
    for (uint32_t i = 0; i < c->n_cue; i++) c->by_word[at[c->cue[i].word[0]]++] = i;
}

/* Word flags, once no more ids are given out. */
static void settle(loader *l)
{
    psc_page_cues *c = l->c;
    const size_t n = (size_t)c->words.n + 1;
    c->month = psc_new(l->arena, uint8_t, n);
    bool **flag[] = {
        [MARK_STAMP] = &c->stamp, [MARK_LINK] = &c->link,   [MARK_CREDIT] = &c->credit,
        [MARK_LABEL] = &c->label, [MARK_AHEAD] = &c->ahead, [MARK_BYGONE] = &c->bygone};
    c->weekday = psc_new(l->arena, uint8_t, n);
    for (int k = MARK_STAMP; k <= MARK_BYGONE; k++) *flag[k] = psc_new(l->arena, bool, n);
    for (uint32_t i = 0; i < l->n_mark; i++) {
        const struct mark m = l->mark[i];
        if (m.kind == MARK_MONTH)
            c->month[m.id] = m.value;
        else if (m.kind == MARK_WEEKDAY)
            c->weekday[m.id] = m.value;
        else
            (*flag[m.kind])[m.id] = true;
    }
}

psc_status psc_page_load(psc_page_cues **out, psc_arena *arena, const psc_page_source *source,
                         size_t n_source, void (*complain)(void *ctx, const psc_err *err),
                         void *complain_ctx, psc_err *err)
{
    *out = NULL;
    loader *l = psc_new(arena, loader, 1);
    *l = (loader){.arena = arena, .complain = complain, .ctx = complain_ctx, .err = err};
    l->c = psc_new(arena, psc_page_cues, 1);
    psc_intern_init(&l->c->words, arena);
    psc_intern_init(&l->c->hint_words, arena);
    psc_intern_init(&l->c->month_words, arena);
    psc_intern_init(&l->c->meta_names, arena);
    psc_intern_init(&l->c->update_words, arena);
    psc_intern_init(&l->c->script_dates, arena);
    psc_languages_init(&l->c->languages, arena);
    (void)psc_intern_add(&l->c->words, PSC_STR("#"));
    for (size_t i = 0; i < n_source; i++) read_file(l, &source[i]);
    settle(l);
    index_cues(l);
    if (l->n_bad) return PSC_DATA;
    *out = l->c;
    return PSC_OK;
}
