/* SPDX-License-Identifier: Apache-2.0 */
/* Loading knowledge: the files built in, then those of the user's folders, handed
 * to the stage that their path names (page/, actors/, events/, codebook/).  Dictionaries of
 * PETRARCH and TABARI are known by their names or their looks; they go on top. */
#include "lexicon.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "base/embed.h"
#include "base/filemap.h"
#include "base/str.h"

enum {
    LEXICON_BYTES = 512 << 20,  /* ceiling of everything together */
    LEXICON_RESERVE = 16 << 20, /* what the built-in knowledge needs, and a little more */
    FILE_BYTES = 64 << 20,      /* ceiling of one file */
    DEPTH = 4                   /* folders in folders */
};

/* Files in the order in which they are read. */
typedef struct files {
    psc_actor_source *at; /* [n] file "data/actors/states.txt", and text */
    uint32_t n, cap;
} files;

/* A dictionary of the field. */
typedef struct field_file {
    psc_actor_source source;
    psc_dict_kind kind;
} field_file;

typedef struct loader {
    psc_lexicon *lx;
    files all;
    field_file *field; /* [n_field] */
    uint32_t n_field, cap_field;
    const psc_lexicon_options *options;
    psc_err *err;
    uint32_t layer; /* of the files read now: 0 built in, 1.. the user's folders */
    uint32_t n_bad;
    psc_status status;
} loader;

static void complain(void *ctx, const psc_err *e)
{
    loader *l = ctx;
    if (l->n_bad++ == 0 && l->err) *l->err = *e;
    if (l->options && l->options->complain) l->options->complain(l->options->complain_ctx, e);
}

/* Of a dictionary: under lenient an entry left out, else the whole is refused. */
static void complain_entry(void *ctx, const psc_err *e)
{
    loader *l = ctx;
    const bool lenient = l->options && l->options->lenient;
    if (!lenient)
        complain(l, e);
    else if (l->options->complain)
        l->options->complain(l->options->complain_ctx, e);
}

static void remark(void *ctx, const psc_err *e)
{
    loader *l = ctx;
    if (l->options && l->options->remark) l->options->remark(l->options->complain_ctx, e);
}

static bool is_data(const char *name)
{
    const psc_str s = psc_str_of(name);
    return psc_str_ends(s, PSC_STR(".txt")) || psc_str_ends(s, PSC_STR(".tsv"));
}

static void add_file(loader *l, const char *name, psc_str text)
{
    psc_actor_source *f = psc_push(&l->lx->arena, l->all.at, l->all.n, l->all.cap);
    *f = (psc_actor_source){.file = name, .text = text, .layer = l->layer};
}

static void add_embedded(loader *l)
{
    for (size_t i = 0; i < psc_embedded_count(); i++) {
        const psc_embed e = psc_embedded_at(i);
        if (is_data(e.name)) add_file(l, e.name, e.bytes);
    }
}

/* A file on its way into the arena, so that nothing stays open. */
typedef struct file_copy {
    loader *l;
    const char *path;
    bool named; /* by the user, not found in a folder */
    psc_filemap map;
} file_copy;

static void copy_file(void *ctx)
{
    file_copy *f = ctx;
    loader *l = f->l;
    psc_arena *a = &l->lx->arena;
    const char *path = psc_arena_printf(a, "%s", f->path).ptr;
    const psc_dict_kind kind = psc_dict_kind_of(path, f->map.text);
    if (!kind && !f->named && !is_data(path)) return;
    const psc_str text = psc_arena_str(a, f->map.text);
    if (kind)
        *psc_push(a, l->field, l->n_field, l->cap_field) =
            (field_file){.source = {.file = path, .text = text, .layer = l->layer}, .kind = kind};
    else
        add_file(l, path, text);
}

static void read_file(loader *l, const char *path, bool named)
{
    file_copy f = {.l = l, .path = path, .named = named};
    psc_err e;
    if (psc_filemap_open(&f.map, path, FILE_BYTES, psc_alloc_default(), &e)) {
        complain(l, &e);
        return;
    }
    const bool ok = psc_arena_try(&l->lx->arena, copy_file, &f);
    psc_filemap_close(&f.map);
    if (!ok) psc_arena_fail(&l->lx->arena);
}

static int by_name(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* Paths in a folder; in the arena. */
typedef struct listing {
    psc_arena *arena;
    DIR *d;
    const char *dir;
    const char **path; /* [n] */
    uint32_t n, cap;
} listing;

static void list_paths(void *ctx)
{
    listing *f = ctx;
    for (const struct dirent *e; (e = readdir(f->d)) != NULL;)
        if (e->d_name[0] != '.')
            *psc_push(f->arena, f->path, f->n, f->cap) =
                psc_arena_printf(f->arena, "%s/%s", f->dir, e->d_name).ptr;
}

/* The paths sorted; none if the folder cannot be read, which is told. */
static listing list_folder(loader *l, const char *dir)
{
    listing f = {.arena = &l->lx->arena, .d = opendir(dir), .dir = dir};
    psc_err e;
    if (!f.d) {
        (void)psc_fail(&e, PSC_IO, dir, 0, UINT64_MAX, "cannot be opened: %s", strerror(errno));
        complain(l, &e);
        return f;
    }
    const bool ok = psc_arena_try(f.arena, list_paths, &f);
    (void)closedir(f.d);
    if (!ok) psc_arena_fail(f.arena);
    if (f.n) qsort(f.path, f.n, sizeof *f.path, by_name);
    return f;
}

static bool is_folder(const char *path)
{
    DIR *d = opendir(path);
    if (d) (void)closedir(d);
    return d != NULL;
}

static bool is_file(const char *path)
{
    struct stat st;
    return stat(path, &st) == 0 && S_ISREG(st.st_mode);
}

static void add_folder(loader *l, const char *dir, int depth)
{
    const listing f = list_folder(l, dir);
    for (uint32_t i = 0; i < f.n; i++) {
        if (is_folder(f.path[i])) {
            if (depth < DEPTH) add_folder(l, f.path[i], depth + 1);
        } else if (is_data(f.path[i]) || psc_dict_kind_of(f.path[i], (psc_str){0})) {
            read_file(l, f.path[i], false);
        }
    }
}

/* The folder a file lies in: "actors" of "data/actors/states.txt". */
static psc_str folder_of(const char *path)
{
    const psc_str s = psc_str_of(path);
    size_t end = s.len;
    while (end > 0 && s.ptr[end - 1] != '/') end--;
    size_t beg = end ? end - 1 : 0;
    while (beg > 0 && s.ptr[beg - 1] != '/') beg--;
    return end ? psc_str_sub(s, beg, end - 1) : (psc_str){0};
}

static const char *const folders[] = {
    "actors",   "codebook", "confidence", "contexts", "dossier", "events", "figures", "lemma",
    "meetings", "merge",    "names",      "page",     "places",  "quotes", "text",    "time"};

static bool is_known_folder(psc_str dir)
{
    for (size_t i = 0; i < sizeof folders / sizeof *folders; i++)
        if (psc_str_eq(dir, psc_str_of(folders[i]))) return true;
    return false;
}

/* Files of a folder (or of one of two), in the order they were found.  What a
 * user keeps outside of the known folders are actors. */
static files select_files(loader *l, const char *folder, const char *other)
{
    files some = {0};
    for (uint32_t i = 0; i < l->all.n; i++) {
        psc_str dir = folder_of(l->all.at[i].file);
        if (!is_known_folder(dir)) dir = PSC_STR("actors");
        if (psc_str_eq(dir, psc_str_of(folder)) || psc_str_eq(dir, psc_str_of(other)))
            *psc_push(&l->lx->arena, some.at, some.n, some.cap) = l->all.at[i];
    }
    return some;
}

static void keep_worst(loader *l, psc_status st)
{
    if (st && l->status == PSC_OK) l->status = st;
}

static void load_cues(loader *l)
{
    const files f = select_files(l, "page", "page");
    psc_page_source *s = psc_new(&l->lx->arena, psc_page_source, f.n);
    for (uint32_t i = 0; i < f.n; i++)
        s[i] = (psc_page_source){.file = f.at[i].file, .text = f.at[i].text};
    keep_worst(l, psc_page_load(&l->lx->cues, &l->lx->arena, s, f.n, complain, l, NULL));
}

/* Times are as built in where a lexicon of its own has none. */
static void load_times(loader *l)
{
    const files f = select_files(l, "time", "time");
    psc_when_source *s = f.n ? psc_new(&l->lx->arena, psc_when_source, f.n) : NULL;
    for (uint32_t i = 0; i < f.n; i++)
        s[i] = (psc_when_source){.file = f.at[i].file, .text = f.at[i].text};
    keep_worst(l, psc_when_rules_load(&l->lx->when, &l->lx->arena, s, f.n, complain, l));
}

static void load_actors(loader *l)
{
    const files f = select_files(l, "actors", "actors");
    keep_worst(l,
               psc_actor_lexicon_load(&l->lx->actors, &l->lx->arena, f.at, f.n, complain, l, NULL));
}

/* All of them are read before any is used: their synonyms may be in each other. */
static void load_dictionaries(loader *l)
{
    psc_lexicon *lx = l->lx;
    psc_dictionary d;
    if (!l->n_field) return;
    psc_dictionary_init(&d, &lx->arena, (psc_dict_told){complain_entry, remark, l});
    for (uint32_t i = 0; i < l->n_field; i++) {
        const psc_actor_source *s = &l->field[i].source;
        psc_dictionary_read(&d, l->field[i].kind, s->file, s->text, s->layer);
    }
    psc_dictionary_finish(&d);
    if (l->options && l->options->judge) return;
    lx->discards = psc_discards_new(&lx->arena, &d);
    if (lx->actors) psc_actor_lexicon_add(lx->actors, &d);
}

static void load_events(loader *l)
{
    const files f = select_files(l, "events", "codebook");
    keep_worst(l, psc_rules_load(&l->lx->rules, &l->lx->arena, f.at, f.n, complain, l, NULL));
}

/* Sources of a folder of phrase books. */
static psc_book_source *books(loader *l, const char *folder, uint32_t *n)
{
    const files f = select_files(l, folder, folder);
    psc_book_source *s = psc_new(&l->lx->arena, psc_book_source, f.n);
    for (uint32_t i = 0; i < f.n; i++)
        s[i] = (psc_book_source){.file = f.at[i].file, .text = f.at[i].text};
    *n = f.n;
    return s;
}

static void load_quotes(loader *l)
{
    uint32_t n;
    const psc_book_source *s = books(l, "quotes", &n);
    keep_worst(l, psc_quote_rules_load(&l->lx->quotes, &l->lx->arena, s, n, complain, l));
}

static void load_contexts(loader *l)
{
    const files f = select_files(l, "contexts", "codebook");
    psc_book_source *s = psc_new(&l->lx->arena, psc_book_source, f.n);
    for (uint32_t i = 0; i < f.n; i++)
        s[i] = (psc_book_source){.file = f.at[i].file, .text = f.at[i].text};
    keep_worst(l, psc_context_rules_load(&l->lx->contexts, &l->lx->arena, s, f.n, complain, l));
}

static void load_confidence(loader *l)
{
    uint32_t n;
    const psc_book_source *s = books(l, "confidence", &n);
    keep_worst(l, psc_confidence_load(&l->lx->confidence, &l->lx->arena, s, n, complain, l));
}

static void load_figures(loader *l)
{
    uint32_t n;
    const psc_book_source *s = books(l, "figures", &n);
    keep_worst(l, psc_figure_rules_load(&l->lx->figures, &l->lx->arena, s, n, complain, l));
}

static void load_meetings(loader *l)
{
    uint32_t n;
    const psc_book_source *s = books(l, "meetings", &n);
    keep_worst(l, psc_meeting_rules_load(&l->lx->meetings, &l->lx->arena, s, n, complain, l));
}

static void load_words(loader *l)
{
    psc_err e;
    const psc_status st = psc_text_rules_open(&l->lx->text, l->lx->arena.alloc, &e);
    if (st) complain(l, &e);
    keep_worst(l, st);
}

/* Features of the user's folders on top of those built in. */
static void load_places(loader *l)
{
    const files f = select_files(l, "places", "places");
    psc_place_source *s = psc_new(&l->lx->arena, psc_place_source, f.n + 1);
    psc_place_options o = {.source = s,
                           .only = l->options && l->options->only,
                           .complain = complain,
                           .complain_ctx = l};
    for (uint32_t i = 0; i < f.n; i++)
        if (f.at[i].layer) s[o.n_source++] = (psc_place_source){f.at[i].file, f.at[i].text};
    psc_err e;
    const psc_status st = psc_gazetteer_open(&l->lx->places, &o, l->lx->arena.alloc, &e);
    if (st && st != PSC_DATA) complain(l, &e);
    keep_worst(l, st);
}

static void load_stages(loader *l)
{
    const unsigned parts = l->options && l->options->parts ? l->options->parts : PSC_LEXICON_ALL;
    if (parts & PSC_LEXICON_PAGES) load_cues(l);
    if (parts & PSC_LEXICON_ACTORS) load_actors(l);
    if (parts & PSC_LEXICON_ACTORS) load_dictionaries(l);
    if (parts & PSC_LEXICON_EVENTS) load_events(l);
    if (parts & PSC_LEXICON_EVENTS) load_quotes(l);
    if (parts & PSC_LEXICON_EVENTS) load_contexts(l);
    if (parts & PSC_LEXICON_EVENTS) load_confidence(l);
    if (parts & PSC_LEXICON_EVENTS) load_figures(l);
    if (parts & PSC_LEXICON_EVENTS) load_meetings(l);
    if (parts & PSC_LEXICON_TIMES) load_times(l);
    if (parts & PSC_LEXICON_WORDS) load_words(l);
    if (parts & PSC_LEXICON_PLACES) load_places(l);
}

/* A folder of nothing that we read was surely not meant. */
static void add_user_folder(loader *l, const char *dir)
{
    const uint32_t before = l->all.n + l->n_field + l->n_bad;
    psc_err e;
    add_folder(l, dir, 0);
    if (l->all.n + l->n_field + l->n_bad != before) return;
    (void)psc_fail(&e, PSC_INPUT, dir, 0, UINT64_MAX,
                   "a folder without knowledge: it should have .txt or .tsv files as data/README.md"
                   " tells, or dictionaries");
    complain(l, &e);
}

static psc_status load(loader *l)
{
    if (PSC_TRAP(&l->lx->arena))
        return psc_fail(l->err, PSC_NOMEM, NULL, 0, UINT64_MAX, "out of memory for the lexicon");
    if (!l->options || !l->options->only) add_embedded(l);
    for (size_t i = 0; l->options && i < l->options->n_dir; i++) {
        const char *path = l->options->dir[i];
        l->layer++;
        if (is_file(path))
            read_file(l, path, true);
        else
            add_user_folder(l, path);
    }
    load_stages(l);
    if (l->n_bad && l->status == PSC_OK) l->status = PSC_DATA;
    return l->status;
}

psc_status psc_lexicon_open(psc_lexicon **out, const psc_lexicon_options *options, psc_alloc alloc,
                            psc_err *err)
{
    *out = NULL;
    psc_lexicon *lx = alloc.resize(alloc.ctx, NULL, 0, sizeof *lx);
    if (!lx) return psc_fail(err, PSC_NOMEM, NULL, 0, UINT64_MAX, "out of memory");
    memset(lx, 0, sizeof *lx);
    psc_arena_init(&lx->arena, alloc, LEXICON_BYTES);
    psc_arena_reserve(&lx->arena, LEXICON_RESERVE);
    loader l = {.lx = lx, .options = options, .err = err};
    const psc_status st = load(&l);
    if (st)
        psc_lexicon_close(lx);
    else
        *out = lx;
    return st;
}

void psc_lexicon_close(psc_lexicon *lx)
{
    if (!lx) return;
    const psc_alloc alloc = lx->arena.alloc;
    psc_text_rules_close(lx->text);
    psc_gazetteer_close(lx->places);
    psc_arena_deinit(&lx->arena);
    alloc.resize(alloc.ctx, lx, sizeof *lx, 0);
}

const psc_gazetteer *psc_lexicon_gazetteer(const psc_lexicon *lx)
{
    return lx->places;
}
