/* SPDX-License-Identifier: Apache-2.0 */
/* Features: rivers, seas, camps and whatever else is no settlement, from tables.
 *
 *     kind  name  countries  lat  lon  aliases        parted by tabs
 *     river Euphrates  SYR IRQ TUR  34.9  40.4  Furat; Firat
 *
 * Lines that begin with # are comments; one that begins with "kind" is the head.  A
 * folder named by the user may bring tables of the same shape. */
#include "places/gazetteer.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/embed.h"
#include "base/str.h"

enum { KIND_MAX = 24, NAME_MAX_BYTES = 120, FEATURE_MAX = 1 << 20 };

typedef struct table {
    psc_gazetteer *g;
    const psc_place_options *options;
    const char *file;
    uint32_t line, n_bad;
    psc_err *err;
} table;

static void complain(table *t, const char *what, psc_str word)
{
    psc_err e;
    (void)psc_fail(&e, PSC_DATA, t->file, t->line, UINT64_MAX, "%s: \"%.*s\"", what,
                   (int)(word.len < 60 ? word.len : 60), word.ptr ? word.ptr : "");
    if (t->n_bad++ == 0 && t->err) *t->err = e;
    if (t->options && t->options->complain) t->options->complain(t->options->complain_ctx, &e);
}

/* A number of degrees: digits, one point, a sign. */
static bool read_degrees(psc_str s, double limit, double *out)
{
    char text[24], *end;
    if (s.len == 0 || s.len >= sizeof text) return false;
    for (size_t i = 0; i < s.len; i++)
        if (!strchr("+-.0123456789", s.ptr[i])) return false;
    memcpy(text, s.ptr, s.len);
    text[s.len] = 0;
    *out = strtod(text, &end);
    return *end == 0 && fabs(*out) <= limit;
}

static bool is_code(psc_str s)
{
    if (s.len != 3) return false;
    for (size_t i = 0; i < 3; i++)
        if (s.ptr[i] < 'A' || s.ptr[i] > 'Z') return false;
    return true;
}

static bool are_countries(const psc_gazetteer *g, psc_str s)
{
    while (s.len) {
        const psc_str code = psc_str_cut(&s, ' ');
        char text[4] = {0};
        if (!is_code(code)) return false;
        memcpy(text, code.ptr, 3);
        if (psc_gazetteer_country(g, text) == UINT32_MAX) return false;
    }
    return true;
}

static bool is_kind(psc_str s)
{
    for (size_t i = 0; i < s.len; i++)
        if ((s.ptr[i] < 'a' || s.ptr[i] > 'z') && s.ptr[i] != ' ') return false;
    return s.len > 0 && s.len <= KIND_MAX;
}

static void add_key(table *t, psc_str name, bool alias)
{
    psc_gazetteer *g = t->g;
    psc_place_key k;
    psc_place_key_of(&k, name);
    if (!k.len || name.len > NAME_MAX_BYTES) {
        complain(t, "a name without a word, or too long", name);
        return;
    }
    psc_feature_key *f = psc_push(&g->arena, g->fkey, g->n_fkey, g->cap_fkey);
    f->key = psc_arena_str(&g->arena, psc_place_key_str(&k));
    f->feature = g->n_feature - 1;
    f->alias = alias;
}

static void add_feature(table *t, const psc_feature *f, psc_str aliases)
{
    psc_gazetteer *g = t->g;
    *psc_push(&g->arena, g->feature, g->n_feature, g->cap_feature) = *f;
    add_key(t, f->name, false);
    while (aliases.len) {
        const psc_str alias = psc_str_item(&aliases);
        if (alias.len) add_key(t, alias, true);
    }
}

static void read_row(table *t, psc_str line)
{
    psc_feature f = {.kind = psc_str_trim(psc_str_cut(&line, '\t'))};
    f.name = psc_str_trim(psc_str_cut(&line, '\t'));
    f.countries = psc_str_trim(psc_str_cut(&line, '\t'));
    const psc_str lat = psc_str_trim(psc_str_cut(&line, '\t'));
    const psc_str lon = psc_str_trim(psc_str_cut(&line, '\t'));
    const psc_str aliases = psc_str_trim(psc_str_cut(&line, '\t'));
    if (!is_kind(f.kind)) {
        complain(t, "no kind of place (one or two words in lower case)", f.kind);
    } else if (!are_countries(t->g, f.countries)) {
        complain(t, "no countries (alpha-3 codes parted by a blank)", f.countries);
    } else if (!read_degrees(lat, 90, &f.lat)) {
        complain(t, "no latitude in degrees (-90 to 90)", lat);
    } else if (!read_degrees(lon, 180, &f.lon)) {
        complain(t, "no longitude in degrees (-180 to 180)", lon);
    } else if (line.len) {
        complain(t, "more than six columns", line);
    } else if (t->g->n_feature < FEATURE_MAX) {
        add_feature(t, &f, aliases);
    }
}

static void read_table(table *t, psc_str text)
{
    psc_str line;
    for (t->line = 1; psc_str_line(&text, &line); t->line++) {
        if (!psc_str_trim(line).len || line.ptr[0] == '#') continue;
        if (psc_str_starts(line, PSC_STR("kind\t"))) continue;
        read_row(t, line);
    }
}

static int by_key(const void *a, const void *b)
{
    const psc_feature_key *x = a, *y = b;
    const int c = psc_str_cmp(x->key, y->key);
    if (c) return c;
    if (x->alias != y->alias) return x->alias ? 1 : -1;
    return x->feature < y->feature ? -1 : x->feature > y->feature;
}

uint32_t psc_features_find(const psc_gazetteer *g, psc_str key)
{
    uint32_t lo = 0, hi = g->n_fkey;
    while (lo < hi) {
        const uint32_t mid = lo + (hi - lo) / 2;
        if (psc_str_cmp(g->fkey[mid].key, key) < 0)
            lo = mid + 1;
        else
            hi = mid;
    }
    return lo;
}

static void read_builtin(table *t)
{
    static const char folder[] = "data/places/feature";
    for (size_t i = 0; i < psc_embedded_count(); i++) {
        const psc_embed e = psc_embedded_at(i);
        if (strncmp(e.name, folder, sizeof folder - 1) != 0) continue;
        t->file = e.name;
        read_table(t, e.bytes);
    }
}

/* A feature counts once under a key, however it is spelt. */
static uint32_t drop_doubles(psc_feature_key *k, uint32_t n)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < n; i++) {
        bool twice = false;
        for (uint32_t j = kept; j > 0 && psc_str_eq(k[j - 1].key, k[i].key) && !twice; j--)
            twice = k[j - 1].feature == k[i].feature;
        if (!twice) k[kept++] = k[i];
    }
    return kept;
}

static void read_all(table *t)
{
    const psc_place_options *o = t->options;
    if (!o || !o->only) read_builtin(t);
    for (size_t i = 0; o && i < o->n_source; i++) {
        t->file = o->source[i].file;
        read_table(t, o->source[i].text);
    }
    if (t->g->n_fkey) qsort(t->g->fkey, t->g->n_fkey, sizeof *t->g->fkey, by_key);
    t->g->n_fkey = drop_doubles(t->g->fkey, t->g->n_fkey);
}

static psc_status read_words(psc_gazetteer *g, psc_err *err)
{
    static const char file[] = "data/places/words.txt";
    const psc_status st = psc_near_load(&g->near, &g->arena, psc_embedded(file), file, err);
    psc_near_sort(&g->near);
    return st;
}

psc_status psc_features_load(psc_gazetteer *g, const psc_place_options *options, psc_err *err)
{
    table t = {.g = g, .options = options, .err = err};
    if (PSC_TRAP(&g->arena))
        return psc_fail(err, PSC_NOMEM, NULL, 0, UINT64_MAX, "out of memory for the features");
    read_all(&t);
    return t.n_bad ? PSC_DATA : read_words(g, err);
}
