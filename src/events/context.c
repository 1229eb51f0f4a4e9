/* SPDX-License-Identifier: Apache-2.0 */
/* Finding contexts; see context.h.
 *
 * A set of contexts is a word of bits.  Words count for the events of their sentence.  What
 * half the sentences with events speak of, and at least three, is what the report is about,
 * and counts for all its events. */
#include "events/context.h"

#include "base/stanza.h"
#include "base/str.h"

enum { REPORT_SENTENCES = 3, CODES_MAX = 512 };

_Static_assert((int)PSC_CONTEXT_COUNT <= (int)PSC_KINDS_MAX, "one kind of words for each context");
_Static_assert(PSC_CONTEXT_COUNT <= 64, "contexts are bits of a word");

/* A condition on the events of one context. */
typedef enum sign_kind { SIGN_SECTOR, SIGN_TARGET, SIGN_ROLE, SIGN_MODE, SIGN_COUNT } sign_kind;

typedef struct sign {
    uint8_t kind, context;
    uint8_t sector;
    psc_str text;
} sign;

typedef struct cameo_context {
    psc_str code;
    uint64_t contexts;
} cameo_context;

struct psc_context_rules {
    psc_phrasebook *book;
    sign *sign; /* [n_sign] */
    uint32_t n_sign, cap_sign;
    cameo_context *cameo; /* [n_cameo] */
    uint32_t n_cameo;
    uint64_t beside[PSC_CONTEXT_COUNT]; /* left out beside these */
    uint32_t unless[PSC_CONTEXT_COUNT]; /* bits of sectors of recipients that forbid it */
};

static uint64_t bit(unsigned context)
{
    return 1ULL << context;
}

/* ---- loading ---- */

typedef struct loader {
    psc_context_rules *r;
    psc_arena *a;
    void (*complain)(void *, const psc_err *);
    void *ctx;
    const char *file;
    bool bad;
} loader;

static void report(loader *l, uint32_t line, psc_str item, const char *what)
{
    psc_err e;
    l->bad = true;
    (void)psc_fail(&e, PSC_DATA, l->file, line, UINT64_MAX, "'%.*s' %s", (int)item.len,
                   item.len ? item.ptr : "", what);
    if (l->complain) l->complain(l->ctx, &e);
}

static int sign_of(psc_str key)
{
    static const char *const name[SIGN_COUNT] = {"sector", "target", "role", "mode"};
    for (int i = 0; i < SIGN_COUNT; i++)
        if (psc_str_eq(key, psc_str_of(name[i]))) return i;
    return -1;
}

static void add_sign(loader *l, const psc_field *f, int kind, psc_str item, unsigned context)
{
    sign s = {.kind = (uint8_t)kind, .context = (uint8_t)context, .text = item};
    if (kind == SIGN_SECTOR || kind == SIGN_TARGET) {
        s.sector = (uint8_t)psc_sector_of(item);
        if (!s.sector) report(l, f->line, item, "is no sector");
    }
    *psc_push(l->a, l->r->sign, l->r->n_sign, l->r->cap_sign) = s;
}

static void add_field(loader *l, const psc_field *f, unsigned context)
{
    psc_str rest = f->value;
    const int kind = sign_of(f->key);
    const bool beside = psc_str_eq(f->key, PSC_STR("beside"));
    const bool unless = psc_str_eq(f->key, PSC_STR("unless"));
    if (kind < 0 && !beside && !unless) {
        report(l, f->line, f->key, "is no key of a context");
        return;
    }
    while (rest.len) {
        const psc_str item = psc_str_item(&rest);
        psc_context other;
        if (!item.len) continue;
        if (kind >= 0)
            add_sign(l, f, kind, item, context);
        else if (beside && psc_context_of(item, &other))
            l->r->beside[context] |= bit(other);
        else if (unless && psc_sector_of(item))
            l->r->unless[context] |= 1U << psc_sector_of(item);
        else
            report(l, f->line, item, beside ? "is no context" : "is no sector");
    }
}

static void read_signs(loader *l, psc_str text)
{
    psc_stanza_reader in;
    psc_stanza s;
    psc_err e;
    psc_status st;
    psc_stanza_init(&in, text, l->file, l->a);
    while ((st = psc_stanza_next(&in, &s, &e)) != PSC_END) {
        psc_context context;
        if (st) {
            l->bad = true;
            if (l->complain) l->complain(l->ctx, &e);
        } else if (!psc_str_eq(s.field[0].key, PSC_STR("context")) ||
                   !psc_context_of(s.field[0].value, &context)) {
            report(l, s.field[0].line, s.field[0].value, "is no context");
        } else {
            for (uint32_t i = 1; i < s.n; i++) add_field(l, &s.field[i], context);
        }
    }
}

static uint64_t read_list(loader *l, uint32_t line, psc_str list)
{
    uint64_t contexts = 0;
    while (list.len) {
        const psc_str item = psc_str_item(&list);
        psc_context context;
        if (psc_context_of(item, &context))
            contexts |= bit(context);
        else
            report(l, line, item, "is no context");
    }
    return contexts;
}

/* cameo.tsv: code, label, parent, plover_type, plover_mode, plover_context, ... */
static void read_cameo(loader *l, psc_str text)
{
    psc_str line;
    uint32_t at = 1;
    l->r->cameo = psc_new(l->a, cameo_context, CODES_MAX);
    l->r->n_cameo = 0;
    (void)psc_str_line(&text, &line);
    while (psc_str_line(&text, &line) && l->r->n_cameo < CODES_MAX) {
        cameo_context c = {.code = psc_str_cut(&line, '\t')};
        for (int i = 0; i < 4; i++) (void)psc_str_cut(&line, '\t');
        c.contexts = read_list(l, ++at, psc_str_cut(&line, '\t'));
        if (c.contexts) l->r->cameo[l->r->n_cameo++] = c;
    }
}

psc_status psc_context_rules_load(psc_context_rules **out, psc_arena *a,
                                  const psc_book_source *source, uint32_t n,
                                  void (*complain)(void *, const psc_err *), void *ctx)
{
    psc_context_rules *r = *out = psc_new(a, psc_context_rules, 1);
    psc_str *kind = psc_new(a, psc_str, PSC_CONTEXT_COUNT);
    psc_book_source *book = psc_new(a, psc_book_source, n + 1);
    uint32_t n_book = 0;
    loader l = {.r = r, .a = a, .complain = complain, .ctx = ctx};
    for (unsigned i = 0; i < PSC_CONTEXT_COUNT; i++) kind[i] = psc_context_text((psc_context)i);
    for (uint32_t i = 0; i < n; i++) {
        l.file = source[i].file;
        const psc_str name = psc_str_of(source[i].file);
        if (psc_str_ends(name, PSC_STR("codebook/cameo.tsv")))
            read_cameo(&l, source[i].text);
        else if (psc_str_ends(name, PSC_STR("contexts/signs.txt")))
            read_signs(&l, source[i].text);
        else if (psc_str_ends(name, PSC_STR(".txt")))
            book[n_book++] = source[i];
    }
    const psc_status st =
        psc_phrasebook_load(&r->book, a, kind, PSC_CONTEXT_COUNT, book, n_book, complain, ctx);
    return st ? st : l.bad ? PSC_DATA : PSC_OK;
}

/* ---- signs ---- */

static uint64_t contexts_of_words(const psc_context_rules *r, psc_arena *a, const psc_sentence *s)
{
    const psc_words w = psc_words_of(r->book, a, s);
    uint64_t found = 0;
    for (uint32_t t = 0; t < s->n; t++) {
        uint64_t open = (r->book->begin[w.form[t]] | r->book->begin[w.lemma[t]]) & ~found;
        for (unsigned k = 0; open; k++, open >>= 1)
            if (open & 1 && psc_words_is(&w, t, k)) found |= bit(k);
    }
    return found;
}

static bool has_sector(const psc_entity *e, uint32_t n, unsigned sector)
{
    for (uint32_t i = 0; i < n; i++)
        for (int k = 0; k < PSC_SECTOR_MAX && e[i].code.sector[k]; k++)
            if (e[i].code.sector[k] == sector) return true;
    return false;
}

static bool has_role(const psc_entity *e, uint32_t n, psc_str role)
{
    for (uint32_t i = 0; i < n; i++)
        if (psc_str_ieq(e[i].role, role)) return true;
    return false;
}

static bool holds_sign(const sign *s, const psc_event *e)
{
    switch ((sign_kind)s->kind) {
    case SIGN_SECTOR:
        return has_sector(e->actor, e->n_actor, s->sector) ||
               has_sector(e->recipient, e->n_recipient, s->sector);
    case SIGN_TARGET: return has_sector(e->recipient, e->n_recipient, s->sector);
    case SIGN_ROLE:
        return has_role(e->actor, e->n_actor, s->text) ||
               has_role(e->recipient, e->n_recipient, s->text);
    case SIGN_MODE: return psc_str_eq(e->mode, s->text);
    case SIGN_COUNT: break;
    }
    return false;
}

static uint64_t contexts_of_signs(const psc_context_rules *r, const psc_event *e)
{
    uint64_t found = 0;
    for (uint32_t i = 0; i < r->n_sign; i++)
        if (!(found >> r->sign[i].context & 1) && holds_sign(&r->sign[i], e))
            found |= bit(r->sign[i].context);
    for (uint32_t i = 0; i < r->n_cameo; i++)
        if (psc_str_eq(r->cameo[i].code, e->cameo)) found |= r->cameo[i].contexts;
    return found;
}

/* What the code book leaves out: crime beside corruption, repression of rebels. */
static uint64_t without_excluded(const psc_context_rules *r, const psc_event *e, uint64_t all)
{
    uint64_t kept = all;
    for (unsigned c = 0; c < PSC_CONTEXT_COUNT; c++) {
        if (all & r->beside[c]) kept &= ~bit(c);
        for (unsigned s = 1; s < PSC_SECTOR_COUNT && r->unless[c]; s++)
            if (r->unless[c] >> s & 1 && has_sector(e->recipient, e->n_recipient, s))
                kept &= ~bit(c);
    }
    return kept;
}

/* ---- a document ---- */

/* Contexts of at least half of the sentences counted, and of three. */
static uint64_t of_the_report(const uint32_t *count, uint32_t n_sentence)
{
    uint64_t found = 0;
    for (unsigned c = 0; c < PSC_CONTEXT_COUNT; c++)
        if (count[c] >= REPORT_SENTENCES && 2 * count[c] >= n_sentence) found |= bit(c);
    return found;
}

void psc_contexts_find(const psc_context_rules *r, psc_arena *arena, const psc_document *doc,
                       psc_event_list *list)
{
    uint32_t count[PSC_CONTEXT_COUNT] = {0}, n_sentence = 0;
    for (uint32_t i = 0; i < list->n; i++) {
        psc_event *e = &list->at[i];
        if (i && e->sentence == list->at[i - 1].sentence) {
            e->contexts = list->at[i - 1].contexts;
            continue;
        }
        e->contexts = contexts_of_words(r, arena, &doc->sent[e->sentence]);
        n_sentence++;
        for (unsigned c = 0; c < PSC_CONTEXT_COUNT; c++) count[c] += e->contexts >> c & 1;
    }
    const uint64_t common = of_the_report(count, n_sentence);
    for (uint32_t i = 0; i < list->n; i++) {
        psc_event *e = &list->at[i];
        e->contexts = without_excluded(r, e, e->contexts | common | contexts_of_signs(r, e));
    }
}

/* ---- examples ---- */

typedef struct checker {
    psc_arena *arena;
    psc_example_coder code;
    void *ctx;
} checker;

static psc_str listed(psc_arena *a, uint64_t contexts)
{
    psc_str s = PSC_STR("");
    for (unsigned c = 0; c < PSC_CONTEXT_COUNT; c++) {
        const psc_str name = psc_context_text((psc_context)c);
        if (contexts >> c & 1)
            s = psc_arena_printf(a, "%.*s%s%.*s", (int)s.len, s.len ? s.ptr : "", s.len ? "; " : "",
                                 (int)name.len, name.ptr);
    }
    return s;
}

/* A yes needs an event with all its contexts; a no has none with that of its stanza. */
static bool holds(void *ctx, const psc_book_example *x, psc_str *got)
{
    const checker *c = ctx;
    const psc_event_list list = c->code(c->ctx, c->arena, x->text);
    uint64_t all = 0, want = 0;
    psc_str rest = x->want;
    for (uint32_t i = 0; i < list.n; i++) all |= list.at[i].contexts;
    *got = list.n ? listed(c->arena, all) : PSC_STR("no event");
    if (!x->yes) return !(all >> x->kind & 1);
    while (rest.len) {
        psc_context context;
        if (!psc_context_of(psc_str_item(&rest), &context)) return false;
        want |= bit(context);
    }
    return want && (all & want) == want;
}

uint32_t psc_contexts_check(const psc_context_rules *r, psc_arena *arena, psc_example_coder code,
                            void *ctx, void (*complain)(void *, const psc_err *),
                            void *complain_ctx, uint32_t *run)
{
    checker c = {arena, code, ctx};
    return psc_phrasebook_check(r->book, holds, &c, complain, complain_ctx, run);
}
