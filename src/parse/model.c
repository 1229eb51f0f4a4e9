/* SPDX-License-Identifier: Apache-2.0 */
/* Opening a model: every number that is later used as an index is checked here,
 * once, so that the parser need not (STYLE: input is hostile). */
#include "parse/model.h"

#include "base/embed.h"
#include "base/str.h"
#include "parse/file.h"
#include "parse/half.h"

#define ACCURATE "model/priscus-en.bin"
#define FAST "model/priscus-en-fast.bin"
enum { MODEL_MAX = 1 << 30 };

static psc_status refuse(psc_err *err, const char *name, const char *what)
{
    return psc_fail(err, PSC_MODEL, name, 0, UINT64_MAX,
                    "the model's %s do not fit this program; train it anew", what);
}

static psc_status read_shape(psc_model *m, psc_str bytes, const char *name, psc_err *err)
{
    static const uint32_t fixed[PSC_SHAPE_FIXED] = {
#define X(number) number,
        PSC_SHAPE_LIST(X)
#undef X
    };
    uint32_t num[PSC_SHAPE_COUNT];
    if (bytes.len != sizeof num) return refuse(err, name, "dimensions");
    memcpy(num, bytes.ptr, sizeof num);
    if (memcmp(num, fixed, sizeof fixed) != 0) return refuse(err, name, "dimensions");
    psc_dims dim;
    memcpy(&dim, num + PSC_SHAPE_DIMS, sizeof dim);
    if (!psc_dims_fit(&dim)) return refuse(err, name, "dimensions");
    m->n_tag = num[PSC_SHAPE_TAGS];
    if (m->n_tag == 0 || m->n_tag > UINT8_MAX || num[PSC_SHAPE_FEATS] > UINT16_MAX)
        return refuse(err, name, "tags");
    psc_shape_init(&m->shape, &dim, m->n_tag, num[PSC_SHAPE_FEATS] + 1);
    for (int t = 0; t < PSC_TABLE_COUNT; t++) {
        m->table[t].n = num[PSC_SHAPE_ROWS + t];
        const uint32_t want = psc_table_rows((psc_table)t);
        if (m->table[t].n == 0 || (want && m->table[t].n != want))
            return refuse(err, name, "tables");
    }
    return PSC_OK;
}

static psc_status read_dense(psc_model *m, psc_str bytes, const char *name, psc_err *err)
{
    const size_t n = m->shape.total;
    const uint16_t *half = (const uint16_t *)(const void *)bytes.ptr;
    if (bytes.len != n * sizeof *half) return refuse(err, name, "weights");
    m->dense = m->alloc.resize(m->alloc.ctx, NULL, 0, n * sizeof *m->dense);
    if (!m->dense) return psc_fail(err, PSC_NOMEM, name, 0, UINT64_MAX, "no memory for the model");
    for (size_t i = 0; i < n; i++) m->dense[i] = psc_half_float(half[i]);
    return PSC_OK;
}

/* Scales of all tables, then their bytes, table after table. */
static psc_status read_tables(psc_model *m, psc_str bytes, const char *name, psc_err *err)
{
    uint64_t at = 0;
    for (int t = 0; t < PSC_TABLE_COUNT; t++) at += 4 * (uint64_t)m->table[t].n;
    uint64_t end = at;
    for (int t = 0; t < PSC_TABLE_COUNT; t++) end += (uint64_t)m->table[t].n * psc_table_dim[t];
    if (end != bytes.len) return refuse(err, name, "tables");
    const float *scale = (const float *)(const void *)bytes.ptr;
    const int8_t *q = (const int8_t *)bytes.ptr + at;
    for (int t = 0; t < PSC_TABLE_COUNT; t++) {
        m->table[t].scale = scale;
        m->table[t].q = q;
        scale += m->table[t].n;
        q += (size_t)m->table[t].n * psc_table_dim[t];
    }
    return PSC_OK;
}

static psc_status read_strings(psc_model *m, const psc_file *f, const char *name, psc_err *err)
{
    if (!psc_strings_open(&m->vectors, f->section[PSC_SECTION_VECTORS]) ||
        m->vectors.n + 1 != m->table[PSC_TABLE_VECTOR].n)
        return refuse(err, name, "vectors");
    if (!psc_strings_open(&m->words, f->section[PSC_SECTION_WORDS]) ||
        m->words.n + 1 != m->table[PSC_TABLE_WORD].n)
        return refuse(err, name, "words");
    if (!psc_strings_open(&m->feats, f->section[PSC_SECTION_FEATS]) ||
        psc_pad(m->feats.n + 1) != m->shape.cols[PSC_DENSE_FEAT_W])
        return refuse(err, name, "features");
    return PSC_OK;
}

static psc_status read_tags(psc_model *m, const psc_file *f, const char *name, psc_err *err)
{
    const psc_str tags = f->section[PSC_SECTION_TAGS], choices = f->section[PSC_SECTION_CHOICES];
    if (tags.len != m->n_tag * sizeof(psc_tag) || choices.len % 2) return refuse(err, name, "tags");
    m->tag = (const psc_tag *)(const void *)tags.ptr;
    m->choices = (const uint16_t *)(const void *)choices.ptr;
    const uint32_t n = (uint32_t)(choices.len / 2);
    for (uint32_t i = 0; i < n; i++)
        if (m->choices[i] > m->feats.n) return refuse(err, name, "features");
    for (uint32_t i = 0; i < m->n_tag; i++) {
        const psc_tag *t = &m->tag[i];
        if (t->upos >= PSC_UPOS_COUNT || t->xpos >= PSC_XPOS_COUNT || t->n_choice == 0 ||
            t->choice > n || t->n_choice > n - t->choice)
            return refuse(err, name, "tags");
    }
    return PSC_OK;
}

/* A script is a letter, a number of letters to cut as a byte, and what to add (lemma.h). */
static psc_status read_lemmas(psc_model *m, const psc_file *f, const char *name, psc_err *err)
{
    const psc_str op = f->section[PSC_SECTION_LEMMAOPS];
    if (!psc_strings_open(&m->scripts, f->section[PSC_SECTION_SCRIPTS]) ||
        !psc_strings_open(&m->lemmas, f->section[PSC_SECTION_LEMMAS]) ||
        op.len != 2 * (size_t)m->lemmas.n)
        return refuse(err, name, "lemma rules");
    for (uint32_t i = 1; i <= m->scripts.n; i++)
        if (psc_strings_at(&m->scripts, i).len < 2) return refuse(err, name, "lemma rules");
    m->lemma_op = (const uint16_t *)(const void *)op.ptr;
    for (uint32_t i = 0; i < m->lemmas.n; i++)
        if (m->lemma_op[i] == 0 || m->lemma_op[i] > m->scripts.n)
            return refuse(err, name, "lemma rules");
    return PSC_OK;
}

/* Training moves a bias that names are told for. */
static bool knows_names(const psc_model *m)
{
    const float *bias = psc_model_at(m, PSC_DENSE_NER_B);
    for (uint32_t i = 0; i < PSC_NERS; i++)
        if (bias[i] != 0) return true;
    return false;
}

static psc_status read_model(psc_model *m, psc_str bytes, const char *name, psc_err *err)
{
    psc_file f;
    psc_status st = psc_file_open(&f, bytes, name, err);
    if (st) return st;
    if ((st = read_shape(m, f.section[PSC_SECTION_SHAPE], name, err))) return st;
    if ((st = read_dense(m, f.section[PSC_SECTION_DENSE], name, err))) return st;
    if ((st = read_tables(m, f.section[PSC_SECTION_TABLES], name, err))) return st;
    if ((st = read_strings(m, &f, name, err))) return st;
    if ((st = read_tags(m, &f, name, err))) return st;
    if ((st = read_lemmas(m, &f, name, err))) return st;
    m->names = knows_names(m);
    m->info = f.section[PSC_SECTION_INFO];
    if (!psc_model_pack(m))
        return psc_fail(err, PSC_NOMEM, name, 0, UINT64_MAX, "no memory for the model");
    return PSC_OK;
}

/* Takes the map (which may be empty). */
static psc_status make(psc_model **out, psc_filemap *map, psc_str bytes, const char *name,
                       psc_alloc alloc, psc_err *err)
{
    *out = NULL;
    psc_model *m = alloc.resize(alloc.ctx, NULL, 0, sizeof *m);
    if (!m) {
        psc_filemap_close(map);
        return psc_fail(err, PSC_NOMEM, name, 0, UINT64_MAX, "no memory for the model");
    }
    *m = (psc_model){.alloc = alloc, .map = *map};
    psc_status st = read_model(m, bytes, name, err);
    if (st)
        psc_model_close(m);
    else
        *out = m;
    return st;
}

psc_status psc_model_of(psc_model **out, psc_str bytes, const char *name, psc_alloc alloc,
                        psc_err *err)
{
    psc_filemap none = {0};
    return make(out, &none, bytes, name, alloc, err);
}

static psc_status open_embedded(psc_model **out, const char *name, psc_alloc alloc, psc_err *err)
{
    const psc_str bytes = psc_embedded(name);
    *out = NULL;
    if (!bytes.ptr)
        return psc_fail(err, PSC_MODEL, name, 0, UINT64_MAX,
                        "this build carries no such model; give the path of one");
    return psc_model_of(out, bytes, name, alloc, err);
}

psc_status psc_model_open_fast(psc_model **out, psc_alloc alloc, psc_err *err)
{
    return open_embedded(out, FAST, alloc, err);
}

psc_status psc_model_open(psc_model **out, const char *path, psc_alloc alloc, psc_err *err)
{
    if (!path) return open_embedded(out, ACCURATE, alloc, err);
    *out = NULL;
    psc_filemap map;
    psc_status st = psc_filemap_open(&map, path, MODEL_MAX, alloc, err);
    if (st) return st;
    return make(out, &map, map.text, path, alloc, err);
}

void psc_model_close(psc_model *m)
{
    if (!m) return;
    psc_alloc alloc = m->alloc;
    psc_filemap_close(&m->map);
    if (m->dense) alloc.resize(alloc.ctx, m->dense, m->shape.total * sizeof *m->dense, 0);
    if (m->packed_mem) alloc.resize(alloc.ctx, m->packed_mem, m->packed_size, 0);
    alloc.resize(alloc.ctx, m, sizeof *m, 0);
}
