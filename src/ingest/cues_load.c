/* SPDX-License-Identifier: Apache-2.0 */
/* Reading data/page: one reader for each kind of stanza. */
#include "base/complaints.h"
#include "base/stanza.h"
#include "ingest/cue_word.h"
#include "ingest/cues.h"

typedef struct loader {
    psc_page_cues *c;
    psc_arena *arena;
    const char *file;
    psc_complaints complaints;
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

static void bad(loader *l, const psc_field *f, const char *why)
{
    psc_err e;
    (void)psc_fail(&e, PSC_DATA, l->file, f->line, UINT64_MAX, "%s: \"%.*s\"", why,
                   (int)(f->value.len < 60 ? f->value.len : 60), f->value.ptr);
    psc_complaints_add(&l->complaints, &e);
}

static uint32_t add_word(loader *l, psc_str text)
{
    psc_cue_word w;
    size_t at = 0;
    return psc_cue_word_next(text, &at, &w) ? psc_intern_add(&l->c->words, (psc_str){w.text, w.len})
                                            : 0;
}

static void add_marks(loader *l, psc_str list, uint8_t kind, uint8_t value)
{
    while (list.len) {
        const uint32_t id = add_word(l, psc_str_item(&list));
        if (!id) continue;
        struct mark *m = psc_push(l->arena, l->mark, l->n_mark, l->cap_mark);
        *m = (struct mark){id, kind, value};
    }
}

/* One phrase as ids; false if it has no word or too many. */
static bool phrase_ids(loader *l, psc_str text, psc_page_cue *out)
{
    uint32_t id[16], n = 0;
    psc_cue_word w;
    for (size_t at = 0; psc_cue_word_next(text, &at, &w); n++) {
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
        const psc_str phrase = psc_str_item(&list);
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

/* Phrases; false if the field tells none. */
static bool clutter_phrases(loader *l, const psc_field *f)
{
    static const struct {
        const char *key;
        psc_page_how how;
    } kind[] = {{"has", PSC_PAGE_HAS},
                {"start", PSC_PAGE_START},
                {"end", PSC_PAGE_END},
                {"is", PSC_PAGE_IS}};
    for (size_t i = 0; i < sizeof kind / sizeof *kind; i++) {
        if (!psc_field_is(f, kind[i].key)) continue;
        add_phrases(l, f, kind[i].how, false);
        return true;
    }
    return false;
}

static void clutter_field(loader *l, psc_page_group *g, const psc_field *f)
{
    uint64_t n;
    if (clutter_phrases(l, f)) return;
    if (psc_field_is(f, "words") && psc_str_u64(f->value, &n) && n <= PSC_PAGE_WORDS)
        g->max_words = (uint32_t)n;
    else if (psc_field_is(f, "open")) {
        g->open = true;
        g->colon = psc_str_eq(f->value, PSC_STR("colon"));
    } else if (psc_field_is(f, "rest"))
        g->rest = true;
    else if (psc_field_is(f, "keep"))
        g->keep = true;
    else if (psc_field_is(f, "origin"))
        g->origin = true;
    else if (psc_field_is(f, "zone")) {
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
        const psc_str name = psc_str_item(&list);
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
        if (!psc_field_is(f, "month") || !psc_str_u64(psc_str_cut(&names, ' '), &n) || n < 1 ||
            n > (every || base ? 12 : PSC_MONTH_NUMBERED)) {
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
        while (list.len) add_agency(l, psc_str_item(&list), name);
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
            const psc_str phrase = psc_str_item(&list);
            if (phrase.len) add_hint(l, &s->field[i], phrase, (uint16_t)(1u << k));
        }
    }
}

static void read_names(const psc_stanza *s, psc_intern *to)
{
    for (uint32_t i = 1; i < s->n; i++) {
        psc_str list = s->field[i].value;
        while (list.len) {
            const psc_str name = psc_str_item(&list);
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
        const psc_str name = psc_str_item(&list);
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

/* Lists of words that are marks of one kind; false if the stanza is none. */
static bool read_marks(loader *l, const psc_stanza *s)
{
    static const struct {
        const char *kind;
        uint8_t mark;
    } list[] = {{"stamp", MARK_STAMP}, {"link", MARK_LINK},   {"credit", MARK_CREDIT},
                {"label", MARK_LABEL}, {"ahead", MARK_AHEAD}, {"bygone", MARK_BYGONE}};
    for (size_t i = 0; i < sizeof list / sizeof *list; i++) {
        if (!psc_field_is(&s->field[0], list[i].kind)) continue;
        read_words(l, s, list[i].mark);
        return true;
    }
    return false;
}

static void read_stanza(loader *l, const psc_stanza *s)
{
    const psc_field *head = &s->field[0];
    if (read_marks(l, s)) return;
    if (psc_field_is(head, "clutter"))
        read_clutter(l, s);
    else if (psc_field_is(head, "months"))
        read_months(l, s, true, 0);
    else if (psc_field_is(head, "calendar"))
        read_months(l, s, false, 0);
    else if (psc_field_is(head, "solar"))
        read_months(l, s, false, PSC_MONTH_SOLAR);
    else if (psc_field_is(head, "weekdays"))
        read_weekdays(l, s);
    else if (psc_field_is(head, "agency"))
        read_agency(l, s);
    else if (psc_field_is(head, "byline"))
        read_byline(l, s);
    else if (psc_field_is(head, "hint"))
        read_hint(l, s);
    else if (psc_field_is(head, "meta"))
        read_meta(l, s);
    else if (psc_field_is(head, "language") || psc_field_is(head, "script"))
        read_language(l, s);
    else if (psc_field_is(head, "change"))
        read_names(s, &l->c->update_words);
    else if (psc_field_is(head, "script-date"))
        read_names(s, &l->c->script_dates);
    else
        bad(l, head, "unknown kind of stanza");
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
            psc_complaints_add(&l->complaints, &e);
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
    *l = (loader){.arena = arena,
                  .complaints = {.tell = complain, .ctx = complain_ctx, .first = err}};
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
    if (l->complaints.n) return PSC_DATA;
    *out = l->c;
    return PSC_OK;
}
