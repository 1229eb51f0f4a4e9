/* SPDX-License-Identifier: Apache-2.0 */
/* Stands in for libFuzzer in ordinary builds: gives every saved input to the
 * target once, whole and cut short.
 *
 *     fuzz_<target> FILE|FOLDER... */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "fuzz.h"

#include "base/filemap.h"

/* An exact copy, so that a sanitizer sees a step past its end. */
static void give(const char *ptr, size_t len)
{
    unsigned char *copy = malloc(len ? len : 1);
    if (!copy) abort();
    if (len) memcpy(copy, ptr, len);
    LLVMFuzzerTestOneInput(copy, len);
    free(copy);
}

static int replay_file(const char *path)
{
    psc_filemap m;
    psc_err err;
    if (psc_filemap_open(&m, path, 0, psc_alloc_default(), &err)) {
        fprintf(stderr, "%s: %s\n", path, err.text);
        return 1;
    }
    const size_t step = m.text.len / 16 + 1; /* sixteen cuts of each input */
    for (size_t len = 0; len < m.text.len; len += step) give(m.text.ptr, len);
    give(m.text.ptr, m.text.len);
    printf("[       OK ] %s\n", path);
    psc_filemap_close(&m);
    return 0;
}

static int replay(const char *path)
{
    DIR *d = opendir(path);
    if (!d) return replay_file(path);
    int bad = 0;
    for (struct dirent *e; (e = readdir(d));) {
        char file[4096];
        if (e->d_name[0] == '.') continue;
        snprintf(file, sizeof file, "%s/%s", path, e->d_name);
        bad |= replay_file(file);
    }
    closedir(d);
    return bad;
}

int main(int argc, char **argv)
{
    int bad = 0;
    for (int i = 1; i < argc; i++) bad |= replay(argv[i]);
    return bad;
}
