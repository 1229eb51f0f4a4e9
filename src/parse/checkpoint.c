/* SPDX-License-Identifier: Apache-2.0 */
/* Checkpoints: the run's arrays one after the other, then XXH3 of all (checkpoint.h).
 * One function lists the parts for writing and reading both. */
#include "parse/checkpoint.h"

#include <stdio.h>
#include <unistd.h>

#include "base/filemap.h"
#include "base/str.h"

typedef struct part {
    void *at;
    size_t size;
} part;

enum { PARTS = 6 + 5 * (1 + PSC_TABLE_COUNT) };

static size_t params_parts(part *out, const psc_params *p)
{
    const size_t bytes = p->n_row * p->dim * sizeof(float);
    size_t n = 0;
    out[n++] = (part){p->w, bytes};
    out[n++] = (part){p->m, bytes};
    out[n++] = (part){p->v, bytes};
    out[n++] = (part){p->avg, bytes};
    if (p->seen) out[n++] = (part){p->seen, p->n_row * sizeof *p->seen};
    return n;
}

/* Everything of fixed size. */
static size_t list_parts(part out[PARTS], const psc_checkpoint *c)
{
    size_t n = 0;
    out[n++] = (part){c->epoch, sizeof *c->epoch};
    out[n++] = (part){&c->adam->step, sizeof c->adam->step};
    out[n++] = (part){&c->net->random, sizeof c->net->random};
    out[n++] = (part){c->best_score, sizeof *c->best_score};
    out[n++] = (part){c->order, c->net->data->n_example * sizeof *c->order};
    n += params_parts(out + n, &c->net->dense);
    for (int k = 1; k < PSC_TABLE_COUNT; k++) n += params_parts(out + n, &c->net->table[k]);
    return n;
}

psc_status psc_write_whole(const char *path, psc_str bytes, psc_err *err)
{
    char beside[4096];
    if (snprintf(beside, sizeof beside, "%s.part", path) >= (int)sizeof beside)
        return psc_fail(err, PSC_USAGE, path, 0, UINT64_MAX, "the path is too long");
    FILE *f = fopen(beside, "wb");
    if (!f) return psc_fail(err, PSC_IO, beside, 0, UINT64_MAX, "cannot be written");
    const size_t n = fwrite(bytes.ptr, 1, bytes.len, f);
    if (fclose(f) == 0 && n == bytes.len && rename(beside, path) == 0) return PSC_OK;
    (void)remove(beside);
    return psc_fail(err, PSC_IO, path, 0, UINT64_MAX, "cannot be written to its end");
}

psc_status psc_checkpoint_write(const psc_checkpoint *c, const char *path, psc_err *err)
{
    part list[PARTS];
    const size_t n = list_parts(list, c);
    psc_buf b;
    psc_buf_init(&b, psc_alloc_default(), 0);
    psc_buf_bytes(&b, &c->key, sizeof c->key);
    for (size_t i = 0; i < n; i++) psc_buf_bytes(&b, list[i].at, list[i].size);
    psc_buf_str(&b, psc_buf_view(c->best));
    const uint64_t hash = psc_hash(psc_buf_view(&b));
    psc_buf_bytes(&b, &hash, sizeof hash);
    psc_status st =
        b.failed ? psc_fail(err, PSC_NOMEM, path, 0, UINT64_MAX, "no memory for a checkpoint")
                 : psc_write_whole(path, psc_buf_view(&b), err);
    psc_buf_deinit(&b);
    return st;
}

static psc_status take(const psc_checkpoint *c, psc_str bytes, const char *path, psc_err *err)
{
    part list[PARTS];
    const size_t n = list_parts(list, c);
    size_t want = 2 * sizeof(uint64_t);
    for (size_t i = 0; i < n; i++) want += list[i].size;
    uint64_t key = 0, hash = 0;
    if (bytes.len >= want) {
        memcpy(&key, bytes.ptr, sizeof key);
        memcpy(&hash, bytes.ptr + bytes.len - sizeof hash, sizeof hash);
    }
    if (bytes.len < want || key != c->key ||
        hash != psc_hash(psc_str_sub(bytes, 0, bytes.len - sizeof hash)))
        return psc_fail(err, PSC_INPUT, path, 0, UINT64_MAX,
                        "this checkpoint is damaged or of another run; remove it to start anew");
    const char *at = bytes.ptr + sizeof key;
    for (size_t i = 0; i < n; at += list[i++].size) memcpy(list[i].at, at, list[i].size);
    psc_buf_clear(c->best);
    psc_buf_bytes(c->best, at, bytes.len - want);
    return PSC_OK;
}

psc_status psc_checkpoint_read(const psc_checkpoint *c, const char *path, bool *found, psc_err *err)
{
    psc_filemap map;
    *found = access(path, F_OK) == 0;
    if (!*found) return PSC_OK;
    psc_status st = psc_filemap_open(&map, path, 0, psc_alloc_default(), err);
    if (st) return st;
    st = take(c, map.text, path, err);
    psc_filemap_close(&map);
    return st;
}
