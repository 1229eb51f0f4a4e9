/* SPDX-License-Identifier: Apache-2.0 */
/* Reading the compiled gazetteer in place; see gazetteer.h, docs/formats/places.md. */
#include "places/gazetteer.h"

#include <string.h>

#include "base/str.h"

enum { HEAD = 64, VERSION = 1, PER_BLOCK = 16, PER_KEY_BLOCK = 16 };
/* Kinds and flags; ORDER in tools/make_places.py. */
enum { KIND_COUNTRY, KIND_REGION, KIND_CITY, KIND_NEIGHBOURHOOD, KIND_COUNT };
enum { KIND_MASK = 0x0F, FLAG_CAPITAL = 0x10 };
static const char *const kind_name[KIND_COUNT] = {"country", "region", "city", "neighbourhood"};

/* ---- numbers ---- */

static uint32_t u32_at(const unsigned char *p)
{
    return (uint32_t)p[0] | (uint32_t)p[1] << 8 | (uint32_t)p[2] << 16 | (uint32_t)p[3] << 24;
}

/* What is read of a section; `bad` once something did not fit in. */
typedef struct cursor {
    const unsigned char *at, *end;
    bool bad;
} cursor;

static uint32_t take_byte(cursor *c)
{
    if (c->at >= c->end) {
        c->bad = true;
        return 0;
    }
    return *c->at++;
}

static uint64_t take_varint(cursor *c)
{
    uint64_t v = 0;
    for (unsigned shift = 0; shift < 63; shift += 7) {
        const uint32_t b = take_byte(c);
        v |= (uint64_t)(b & 0x7F) << shift;
        if (b < 0x80) return v;
    }
    c->bad = true;
    return 0;
}

static int64_t take_difference(cursor *c)
{
    const uint64_t v = take_varint(c);
    return v & 1 ? -(int64_t)(v >> 1) - 1 : (int64_t)(v >> 1);
}

static psc_str take_bytes(cursor *c, size_t len)
{
    if (!len) return PSC_STR("");
    if ((size_t)(c->end - c->at) < len) {
        c->bad = true;
        return (psc_str){0};
    }
    const psc_str s = {(const char *)c->at, len};
    c->at += len;
    return s;
}

/* A cursor at the block of that number; `bad` if its offset leads nowhere. */
static cursor block_at(psc_place_section blocks, psc_place_section data, uint32_t block)
{
    cursor c = {.bad = true};
    if ((size_t)block * 4 + 4 > blocks.len) return c;
    const uint32_t at = u32_at(blocks.ptr + (size_t)block * 4);
    if (at > data.len) return c;
    return (cursor){data.ptr + at, data.ptr + data.len, false};
}

/* ---- places ---- */

typedef struct entry {
    unsigned kind;     /* with flags */
    int64_t number[3]; /* GeoNames id, latitude and longitude in 1/10000 degree */
    uint64_t people;
    uint32_t parent;
    psc_str name;
} entry;

static bool read_entry(const psc_gazetteer *g, uint32_t ref, entry *e)
{
    if (ref >= g->n_place) return false;
    cursor c = block_at(g->block, g->place, ref / PER_BLOCK);
    *e = (entry){0};
    for (uint32_t i = ref - ref % PER_BLOCK; i <= ref && !c.bad; i++) {
        e->kind = take_byte(&c);
        for (int k = 0; k < 3; k++)
            e->number[k] = (int64_t)((uint64_t)e->number[k] + (uint64_t)take_difference(&c));
        e->people = take_varint(&c);
        const uint64_t back = take_varint(&c);
        e->parent = back <= i ? i - (uint32_t)back : i;
        e->name = take_bytes(&c, take_byte(&c));
    }
    return !c.bad && (e->kind & KIND_MASK) < KIND_COUNT;
}

/* The country behind whose start the place lies. */
static uint32_t country_of(const psc_gazetteer *g, uint32_t ref)
{
    uint32_t lo = 0, hi = g->n_country;
    while (hi - lo > 1) {
        const uint32_t mid = lo + (hi - lo) / 2;
        if (u32_at(g->country.ptr + (size_t)mid * 8 + 4) <= ref)
            lo = mid;
        else
            hi = mid;
    }
    return lo;
}

static void get_feature(const psc_gazetteer *g, uint32_t i, psc_place *out)
{
    const psc_feature *f = &g->feature[i];
    out->name = f->name;
    out->kind = f->kind;
    out->region = f->region;
    out->lat = f->lat;
    out->lon = f->lon;
    if (f->countries.len == 3) memcpy(out->country, f->countries.ptr, 3);
}

bool psc_gazetteer_sketch(const psc_gazetteer *g, uint32_t ref, psc_place *out, uint32_t *in)
{
    entry e;
    *out = (psc_place){.ref = ref};
    *in = ref;
    if (ref >= g->n_place) {
        if (ref - g->n_place >= g->n_feature) return false;
        get_feature(g, ref - g->n_place, out);
        return true;
    }
    if (!read_entry(g, ref, &e)) return false;
    out->name = e.name;
    out->kind = psc_str_of(kind_name[e.kind & KIND_MASK]);
    memcpy(out->country, g->country.ptr + (size_t)country_of(g, ref) * 8, 3);
    out->geonames = (uint32_t)e.number[0];
    out->lat = (double)e.number[1] / 10000.0;
    out->lon = (double)e.number[2] / 10000.0;
    out->population = e.people;
    out->capital = (e.kind & FLAG_CAPITAL) != 0;
    *in = e.parent;
    return true;
}

void psc_gazetteer_name_region(const psc_gazetteer *g, psc_place *p, uint32_t in)
{
    entry up;
    if (p->ref < g->n_place && in != p->ref && read_entry(g, in, &up) &&
        (up.kind & KIND_MASK) == KIND_REGION)
        p->region = up.name;
}

bool psc_gazetteer_get(const psc_gazetteer *g, uint32_t ref, psc_place *out)
{
    uint32_t in;
    if (!psc_gazetteer_sketch(g, ref, out, &in)) return false;
    psc_gazetteer_name_region(g, out, in);
    return true;
}

uint32_t psc_gazetteer_country(const psc_gazetteer *g, const char *code)
{
    for (uint32_t i = 0; i < g->n_country; i++)
        if (strncmp((const char *)g->country.ptr + (size_t)i * 8, code, 4) == 0)
            return u32_at(g->country.ptr + (size_t)i * 8 + 4);
    return UINT32_MAX;
}

bool psc_gazetteer_has_country(const psc_gazetteer *g, const char *code)
{
    return psc_gazetteer_country(g, code) != UINT32_MAX;
}

bool psc_gazetteer_in_country(const psc_gazetteer *g, const psc_place *p, const char *country)
{
    if (p->ref < g->n_place || p->ref - g->n_place >= g->n_feature)
        return strcmp(p->country, country) == 0;
    return psc_str_find(g->feature[p->ref - g->n_place].countries, psc_str_of(country), 0) >= 0;
}

/* ---- keys ---- */

/* The keys of a block, one after the other. */
typedef struct walk {
    cursor c;
    uint32_t index; /* of the key at hand */
    char key[256 + 256];
    size_t len, same; /* same: bytes that the key before it began with too */
} walk;

static psc_str walk_key(const walk *w)
{
    return (psc_str){w->key, w->len};
}

static bool next_key(walk *w)
{
    w->same = take_byte(&w->c);
    const psc_str tail = take_bytes(&w->c, take_byte(&w->c));
    if (w->c.bad || w->same > w->len) return false;
    memcpy(w->key + w->same, tail.ptr, tail.len);
    w->len = w->same + tail.len;
    return true;
}

static bool next_ref(walk *w, psc_place_ref *out)
{
    const uint64_t v = take_varint(&w->c);
    *out = (psc_place_ref){(uint32_t)(v >> 2), (v >> 1 & 1) != 0};
    return v & 1;
}

static void skip_refs(walk *w)
{
    psc_place_ref r;
    while (next_ref(w, &r) && !w->c.bad) continue;
}

static uint32_t n_key_block(const psc_gazetteer *g)
{
    return (g->n_key + PER_KEY_BLOCK - 1) / PER_KEY_BLOCK;
}

static void enter_block(const psc_gazetteer *g, walk *w, uint32_t block)
{
    w->c = block_at(g->key_block, g->key, block);
    w->index = block * PER_KEY_BLOCK;
    w->len = 0;
    if (!next_key(w)) w->c.bad = true;
}

/* The first eight bytes of a key as a number that rises as keys do; a short key is filled up with
 * zeros, which no key has. */
static uint64_t start_of(psc_str key)
{
    uint64_t v = 0;
    for (size_t i = 0; i < 8; i++) v = v << 8 | (i < key.len ? (unsigned char)key.ptr[i] : 0);
    return v;
}

/* Most of a search needs no more than numbers: how the first key of each block starts. */
static psc_status index_blocks(psc_gazetteer *g, psc_err *err)
{
    walk w;
    if (PSC_TRAP(&g->arena))
        return psc_fail(err, PSC_NOMEM, NULL, 0, UINT64_MAX, "out of memory for the places");
    g->start = psc_new(&g->arena, uint64_t, n_key_block(g) + 1);
    for (uint32_t b = 0; b < n_key_block(g); b++) {
        enter_block(g, &w, b);
        g->start[b] = w.c.bad ? UINT64_MAX : start_of(walk_key(&w));
    }
    return PSC_OK;
}

/* How many blocks start before that number. */
static uint32_t blocks_before(const psc_gazetteer *g, uint64_t start)
{
    uint32_t lo = 0, hi = n_key_block(g);
    while (lo < hi) {
        const uint32_t mid = lo + (hi - lo) / 2;
        if (g->start[mid] < start)
            lo = mid + 1;
        else
            hi = mid;
    }
    return lo;
}

/* The last block whose first key is not behind `key`. */
static uint32_t find_block(const psc_gazetteer *g, psc_str key, walk *w)
{
    const uint64_t start = start_of(key);
    uint32_t lo = blocks_before(g, start), hi = lo;
    while (hi < n_key_block(g) && g->start[hi] == start) hi++;
    if (lo > 0) lo--;
    while (hi - lo > 1) {
        const uint32_t mid = lo + (hi - lo) / 2;
        enter_block(g, w, mid);
        if (!w->c.bad && psc_str_cmp(walk_key(w), key) <= 0)
            lo = mid;
        else
            hi = mid;
    }
    return lo;
}

/* On to the key behind the one at hand, whose references have been read. */
static bool step(const psc_gazetteer *g, walk *w)
{
    if (w->c.bad || w->index + 1 >= g->n_key) return false;
    if ((w->index + 1) % PER_KEY_BLOCK == 0) {
        enter_block(g, w, (w->index + 1) / PER_KEY_BLOCK);
        return !w->c.bad;
    }
    w->index++;
    return next_key(w);
}

static bool goes_on(psc_str longer, psc_str key)
{
    return longer.len > key.len && longer.ptr[key.len] == ' ' && psc_str_starts(longer, key);
}

static void add_hit(const psc_gazetteer *g, psc_place_hits *out, psc_place_ref r)
{
    if (out->n < PSC_PLACE_HITS && r.place < g->n_place + g->n_feature) out->at[out->n++] = r;
}

static void take_refs(const psc_gazetteer *g, walk *w, psc_place_hits *out)
{
    bool more = true;
    while (more && !w->c.bad) {
        psc_place_ref r;
        more = next_ref(w, &r);
        if (!w->c.bad && r.place < g->n_place) add_hit(g, out, r);
    }
}

/* The key at hand against the one that is sought, when *like bytes of the key before it, which
 * stands before that, agreed: as keys rise, only what comes behind these need be compared. */
static int compare_on(const walk *w, psc_str key, size_t *like)
{
    if (w->same > *like) return -1;
    if (w->same < *like) return 1;
    while (*like < w->len && *like < key.len && w->key[*like] == key.ptr[*like]) ++*like;
    return psc_str_cmp(psc_str_sub(walk_key(w), *like, w->len), psc_str_sub(key, *like, key.len));
}

/* On to the first key that is not before `key`; false if there is none. */
static bool walk_to(const psc_gazetteer *g, psc_str key, walk *w)
{
    size_t like = 0;
    bool more = !w->c.bad;
    while (more && compare_on(w, key, &like) < 0) {
        skip_refs(w);
        more = step(g, w);
        if (w->index % PER_KEY_BLOCK == 0) like = 0;
    }
    return more;
}

static void seek_file(const psc_gazetteer *g, psc_str key, psc_place_hits *out)
{
    walk w;
    if (!g->n_key) return;
    enter_block(g, &w, find_block(g, key, &w));
    bool more = walk_to(g, key, &w);
    if (more && psc_str_eq(walk_key(&w), key)) {
        take_refs(g, &w, out);
        more = step(g, &w);
    }
    if (more && goes_on(walk_key(&w), key)) out->longer = true;
}

static void seek_features(const psc_gazetteer *g, psc_str key, psc_place_hits *out)
{
    uint32_t i = psc_features_find(g, key);
    for (; i < g->n_fkey && psc_str_eq(g->fkey[i].key, key); i++)
        add_hit(g, out, (psc_place_ref){g->n_place + g->fkey[i].feature, g->fkey[i].alias});
    if (i < g->n_fkey && goes_on(g->fkey[i].key, key)) out->longer = true;
}

void psc_gazetteer_seek(const psc_gazetteer *g, psc_str key, psc_place_hits *out)
{
    out->n = 0;
    out->longer = false;
    if (!key.len) return;
    seek_features(g, key, out);
    seek_file(g, key, out);
}

/* ---- checking ---- */

static uint32_t checksum(const unsigned char *p, size_t n)
{
    uint32_t h = 0x811C9DC5u; /* FNV-1a, 32 bits */
    for (size_t i = 0; i < n; i++) h = (h ^ p[i]) * 0x01000193u;
    return h;
}

static bool keys_sound(const psc_gazetteer *g)
{
    walk w;
    char before[sizeof w.key];
    size_t len = 0;
    for (uint32_t b = 0; b < n_key_block(g); b++) {
        enter_block(g, &w, b);
        for (;;) {
            psc_place_hits hits = {0};
            if (w.c.bad || psc_str_cmp((psc_str){before, len}, walk_key(&w)) >= 0) return false;
            take_refs(g, &w, &hits);
            if (w.c.bad || !hits.n) return false;
            memcpy(before, w.key, w.len);
            len = w.len;
            if ((w.index + 1) % PER_KEY_BLOCK == 0 || w.index + 1 >= g->n_key) break;
            if (!step(g, &w)) return false;
        }
    }
    return true;
}

bool psc_gazetteer_sound(const psc_gazetteer *g)
{
    const unsigned char *p = (const unsigned char *)g->bytes.ptr;
    if (checksum(p + HEAD, g->bytes.len - HEAD) != u32_at(p + 48)) return false;
    for (uint32_t i = 0; i < g->n_place; i++) {
        psc_place place;
        if (!psc_gazetteer_get(g, i, &place) || place.lat < -90 || place.lat > 90 ||
            place.lon < -180 || place.lon > 180)
            return false;
    }
    return keys_sound(g);
}

/* ---- opening ---- */

static psc_status damaged(psc_err *err, const char *what)
{
    return psc_fail(err, PSC_DATA, "places.bin", 0, UINT64_MAX,
                    "not a gazetteer of this version (%s); make it anew with tools/make_places.py",
                    what);
}

/* Sections follow one another; the last ends with the file. */
static psc_status read_head(psc_gazetteer *g, psc_err *err)
{
    const unsigned char *p = (const unsigned char *)g->bytes.ptr;
    uint32_t at[6];
    if (g->bytes.len < HEAD || memcmp(p, "PSCPLACE", 8) != 0) return damaged(err, "its head");
    if (u32_at(p + 8) != VERSION) return damaged(err, "its version");
    g->n_place = u32_at(p + 12);
    g->n_key = u32_at(p + 16);
    g->n_country = u32_at(p + 20);
    for (int i = 0; i < 6; i++) at[i] = u32_at(p + 24 + 4 * i);
    if (at[0] < HEAD || at[5] != g->bytes.len) return damaged(err, "its size");
    psc_place_section *const section[] = {&g->country, &g->block, &g->place, &g->key_block,
                                          &g->key};
    for (int i = 0; i < 5; i++) {
        if (at[i] > at[i + 1]) return damaged(err, "its sections");
        *section[i] = (psc_place_section){p + at[i], at[i + 1] - at[i]};
    }
    if (!g->n_country || g->country.len / 8 < g->n_country) return damaged(err, "its countries");
    if (g->block.len / 4 * PER_BLOCK < g->n_place || g->n_place > INT32_MAX)
        return damaged(err, "its places");
    if (g->key_block.len / 4 * PER_KEY_BLOCK < g->n_key) return damaged(err, "its names");
    return PSC_OK;
}

enum { GAZETTEER_BYTES = 64 << 20 };

psc_status psc_gazetteer_open_bytes(psc_gazetteer **out, psc_str bytes,
                                    const psc_place_options *options, psc_alloc alloc, psc_err *err)
{
    *out = NULL;
    psc_gazetteer *g = alloc.resize(alloc.ctx, NULL, 0, sizeof *g);
    if (!g) return psc_fail(err, PSC_NOMEM, NULL, 0, UINT64_MAX, "out of memory");
    memset(g, 0, sizeof *g);
    psc_arena_init(&g->arena, alloc, GAZETTEER_BYTES);
    g->bytes = bytes;
    psc_status st = read_head(g, err);
    if (!st) st = index_blocks(g, err);
    if (!st) st = psc_features_load(g, options, err);
    if (st)
        psc_gazetteer_close(g);
    else
        *out = g;
    return st;
}

void psc_gazetteer_close(psc_gazetteer *g)
{
    if (!g) return;
    const psc_alloc alloc = g->arena.alloc;
    psc_arena_deinit(&g->arena);
    alloc.resize(alloc.ctx, g, sizeof *g, 0);
}
