/* SPDX-License-Identifier: Apache-2.0 */
/* How fast pages are read, and what comes of them.
 *
 *     html_bench FILE...           pages and bytes a second, best of five rounds
 *     html_bench --json FILE...    {"id", "text", "title", "published", ...} a line, id: the
 *                                  file's name up to its first dot
 *     html_bench --lines FILE...   all lines of a page with what is known of each */
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "base/embed.h"
#include "base/filemap.h"
#include "base/json.h"
#include "base/str.h"
#include "ingest/html/article.h"
#include "ingest/html/html.h"
#include "ingest/html/meta.h"

enum { ROUNDS = 5 };

static double now_s(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static psc_page_cues *load_cues(psc_arena *a)
{
    static const char *const name[] = {"data/page/clutter.txt", "data/page/clutter-other.txt",
                                       "data/page/facts.txt", "data/page/html.txt",
                                       "data/page/months.txt"};
    psc_page_source source[5];
    psc_page_cues *cues;
    psc_err err;
    for (int i = 0; i < 5; i++) source[i] = (psc_page_source){name[i], psc_embedded(name[i])};
    if (psc_page_load(&cues, a, source, 5, NULL, NULL, &err)) {
        fprintf(stderr, "html_bench: %s:%d: %s\n", err.file, (int)err.line, err.text);
        return NULL;
    }
    return cues;
}

static psc_str id_of(const char *path)
{
    const char *slash = strrchr(path, '/');
    psc_str name = psc_str_of(slash ? slash + 1 : path);
    return psc_str_cut(&name, '.');
}

static void put_text(psc_json *j, psc_arena *a, const psc_html_page *page)
{
    size_t room = 1, n = 0;
    for (uint32_t i = 0; i < page->n_block; i++) room += page->block[i].text.len + 2;
    char *text = psc_new(a, char, room);
    for (uint32_t i = 0; i < page->n_block; i++) {
        if (i) memcpy(text + n, "\n\n", 2), n += 2;
        memcpy(text + n, page->block[i].text.ptr, page->block[i].text.len);
        n += page->block[i].text.len;
    }
    psc_json_key(j, "text");
    psc_json_str(j, (psc_str){text, n});
}

static void put_day(psc_json *j, const char *key, psc_day day)
{
    char text[12];
    if (day == PSC_DAY_NONE) return;
    psc_day_format(day, text);
    psc_json_pair(j, key, psc_str_of(text));
}

static void print_page(psc_arena *a, const char *path, const psc_html_page *page)
{
    psc_buf out;
    psc_json j;
    psc_buf_init(&out, psc_alloc_default(), 0);
    psc_json_init(&j, &out);
    psc_json_object(&j);
    psc_json_pair(&j, "id", id_of(path));
    psc_json_pair(&j, "title", page->title);
    psc_json_pair(&j, "byline", page->byline);
    psc_json_pair(&j, "publisher", page->publisher);
    psc_json_pair(&j, "section", page->section);
    psc_json_pair(&j, "url", page->url);
    psc_json_pair(&j, "language", page->language);
    put_day(&j, "published", page->published);
    put_day(&j, "modified", page->modified);
    psc_json_key(&j, "from");
    psc_json_int(&j, page->published_from);
    put_text(&j, a, page);
    psc_json_object_end(&j);
    printf("%.*s\n", (int)out.len, out.ptr);
    psc_buf_deinit(&out);
}

static void print_lines(const psc_page_cues *cues, psc_arena *a, psc_str text)
{
    psc_html_tree tree;
    psc_html_lines l;
    psc_html_parse(a, text, &tree);
    psc_html_find_lines(cues, a, &tree, &l);
    psc_html_page page = {0};
    psc_html_meta meta;
    psc_html_read_meta(cues, a, &tree, (psc_str){0}, &meta);
    const psc_html_claim claim = {
        .body = meta.ld.body, .title = {meta.ld.headline, meta.fact[PSC_META_TITLE], meta.title}};
    psc_html_judge(cues, a, &l, &claim, &page);
    for (uint32_t i = 0; i < l.n; i++) {
        const psc_html_line *x = &l.at[i];
        const psc_str raw = psc_html_raw(&tree, x->node);
        printf("%c %4u w%-5u l%-4u h%u %c%c hint %04x  <%d%.*s> %.*s\n", "-+hlceb"[x->verdict], i,
               x -> width, x -> link_width, x -> heading, x -> closed ? '.' : '-',
               x->paragraph ? 'p' : '-', x->hints, tree.node[x->node].tag,
               (int)(raw.len < 50 ? raw.len : 50), raw.ptr,
               (int)(x->text.len < 110 ? x->text.len : 110), x->text.ptr);
    }
}

typedef enum mode { TIME, JSON, LINES } mode;

static bool read_file(const psc_page_cues *cues, psc_arena *a, const char *path, mode m,
                      size_t *bytes)
{
    psc_filemap map = {0};
    psc_err err = {0};
    psc_html_page page;
    if (psc_filemap_open(&map, path, 0, psc_alloc_default(), &err)) {
        fprintf(stderr, "html_bench: %s: %s\n", path, err.text);
        return false;
    }
    const bool ok = !PSC_TRAP(a);
    if (ok && m == LINES) {
        print_lines(cues, a, map.text);
    } else if (ok) {
        psc_html_read(cues, a, map.text, (psc_str){0}, PSC_HTML_PAGE, &page);
        if (m == JSON) print_page(a, path, &page);
        *bytes += map.text.len;
    }
    psc_filemap_close(&map);
    return ok;
}

static int read_all(const psc_page_cues *cues, int n, char **path, mode m)
{
    double best = 1e9;
    size_t bytes = 0;
    psc_arena a;
    bool ok = true;
    psc_arena_init(&a, psc_alloc_default(), 0);
    for (int round = 0; round < (m == TIME ? ROUNDS : 1) && ok; round++) {
        const double start = now_s();
        bytes = 0;
        for (int i = 0; i < n && ok; i++) {
            psc_arena_reset(&a);
            ok = read_file(cues, &a, path[i], m, &bytes);
        }
        if (now_s() - start < best) best = now_s() - start;
    }
    psc_arena_deinit(&a);
    if (m == TIME)
        printf("html: %d pages, %.0f pages/s, %.1f MB/s\n", n, n / best,
               1e-6 * (double)bytes / best);
    return !ok;
}

int main(int argc, char **argv)
{
    psc_arena keep;
    const mode m = argc > 1 && strcmp(argv[1], "--json") == 0    ? JSON
                   : argc > 1 && strcmp(argv[1], "--lines") == 0 ? LINES
                                                                 : TIME;
    const int at = m == TIME ? 1 : 2;
    psc_arena_init(&keep, psc_alloc_default(), 0);
    const psc_page_cues *cues = PSC_TRAP(&keep) ? NULL : load_cues(&keep);
    const int rc = cues ? read_all(cues, argc - at, argv + at, m) : 1;
    psc_arena_deinit(&keep);
    return rc;
}
