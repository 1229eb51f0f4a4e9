/* SPDX-License-Identifier: Apache-2.0 */
/* Operands to files: folders are walked, in bytewise order of their names. */
#include "inputs.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { DEPTH_MAX = 64 /* folders in folders; ends circles of links */ };

static char *copy(const char *s, size_t n)
{
    char *p = cli_alloc(NULL, n + 1, 1);
    memcpy(p, s, n);
    p[n] = 0;
    return p;
}

static char *join(const char *dir, const char *name)
{
    const size_t n = strlen(dir), m = strlen(name);
    const bool slash = n > 0 && dir[n - 1] != '/';
    char *p = cli_alloc(NULL, n + m + 2, 1);
    memcpy(p, dir, n);
    if (slash) p[n] = '/';
    memcpy(p + n + slash, name, m + 1);
    return p;
}

static void add(cli_files *files, char *path, char *name)
{
    files->at = cli_alloc(files->at, files->n + 1, sizeof *files->at);
    files->at[files->n++] = (cli_file){.path = path, .name = name};
}

static bool is_folder(const char *path)
{
    struct stat s;
    return stat(path, &s) == 0 && S_ISDIR(s.st_mode);
}

static int by_name(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* Names in a folder but those that begin with a dot; NULL if it cannot be read. */
static char **list_folder(const char *path, size_t *n)
{
    DIR *d = opendir(path);
    char **name = NULL;
    *n = 0;
    if (!d) return NULL;
    for (const struct dirent *e; (e = readdir(d)) != NULL;) {
        if (e->d_name[0] == '.') continue;
        name = cli_alloc(name, *n + 1, sizeof *name);
        name[(*n)++] = copy(e->d_name, strlen(e->d_name));
    }
    (void)closedir(d);
    if (*n) qsort(name, *n, sizeof *name, by_name);
    return name ? name : cli_alloc(NULL, 1, sizeof *name);
}

/* `below` is the path under the folder of the command line, empty for itself. */
static void walk(cli_files *files, const char *path, const char *below, int depth)
{
    size_t n;
    char **name = list_folder(path, &n);
    if (!name) {
        add(files, copy(path, strlen(path)), copy(path, strlen(path)));
        return;
    }
    for (size_t i = 0; i < n; i++) {
        char *inner = join(path, name[i]), *called = join(below, name[i]);
        if (!is_folder(inner)) {
            add(files, inner, called);
        } else {
            if (depth < DEPTH_MAX) walk(files, inner, called, depth + 1);
            free(inner);
            free(called);
        }
        free(name[i]);
    }
    free(name);
}

static void add_folder(cli_files *files, const char *path)
{
    const size_t before = files->n;
    walk(files, path, "", 0);
    if (files->n == before) cli_say("%s: a folder without files", path);
}

static char *base_name(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash && slash[1] ? copy(slash + 1, strlen(slash + 1)) : copy(path, strlen(path));
}

static int by_called(const void *a, const void *b)
{
    const cli_file *const *x = a, *const *y = b;
    return strcmp((*x)->name, (*y)->name);
}

/* Two reports must not share an id. */
static void part_namesakes(cli_files *files)
{
    const cli_file **order = cli_alloc(NULL, files->n, sizeof *order);
    bool *same = cli_alloc(NULL, files->n, sizeof *same);
    for (size_t i = 0; i < files->n; i++) order[i] = &files->at[i];
    qsort(order, files->n, sizeof *order, by_called);
    memset(same, 0, files->n);
    for (size_t i = 1; i < files->n; i++)
        if (strcmp(order[i - 1]->name, order[i]->name) == 0)
            same[order[i - 1] - files->at] = same[order[i] - files->at] = true;
    for (size_t i = 0; i < files->n; i++) {
        if (!same[i]) continue;
        free(files->at[i].name);
        files->at[i].name = copy(files->at[i].path, strlen(files->at[i].path));
    }
    free(order);
    free(same);
}

bool cli_list_files(const cli_args *args, cli_files *out)
{
    *out = (cli_files){0};
    if (args->n_operand == 0) {
        if (cli_is_terminal(stdin)) {
            cli_say("%s: no input; try: priscus %s --help", args->command->name,
                    args->command->name);
            return false;
        }
        add(out, copy("-", 1), copy("stdin", 5));
    }
    for (size_t i = 0; i < args->n_operand; i++) {
        const char *path = args->operand[i];
        if (strcmp(path, "-") == 0)
            add(out, copy("-", 1), copy("stdin", 5));
        else if (is_folder(path))
            add_folder(out, path);
        else
            add(out, copy(path, strlen(path)), base_name(path));
    }
    if (out->n) part_namesakes(out);
    return true;
}

void cli_free_files(cli_files *files)
{
    for (size_t i = 0; i < files->n; i++) {
        free(files->at[i].path);
        free(files->at[i].name);
    }
    free(files->at);
    *files = (cli_files){0};
}
