/* SPDX-License-Identifier: Apache-2.0 */
/* Parquet, written plainly (parquet.apache.org/docs/file-format):
 *
 *     "PAR1"
 *     row groups: for each column one data page (version 1), zstd:
 *         u32 size, definition levels as RLE runs, then the values there are, PLAIN
 *     footer: FileMetaData in Thrift's compact protocol, its u32 size, "PAR1"
 *
 * All columns are flat and optional.  Text is UTF8, days are DATE, numbers INT64 and DOUBLE.
 * A row group is written when GROUP_ROWS rows or GROUP_BYTES have come, so memory does not grow
 * with the file but for some 40 bytes of footer a column and row group. */
#include <stdio.h>
#include <stdlib.h>

#include <zstd.h>

#include "base/str.h"
#include "export/export.h"

enum { GROUP_ROWS = 1 << 16, GROUP_BYTES = 48 << 20, LEVEL = 3 };

/* Numbers of the format. */
enum { TYPE_INT32 = 1, TYPE_INT64 = 2, TYPE_DOUBLE = 5, TYPE_BYTES = 6 };
enum { CONVERTED_UTF8 = 0, CONVERTED_DATE = 6, CONVERTED_NONE = -1 };
enum {
    ENCODING_PLAIN = 0,
    ENCODING_RLE = 3,
    CODEC_ZSTD = 6,
    REPETITION_OPTIONAL = 1,
    PAGE_DATA = 0
};

/* Thrift's compact protocol: what is used of it. */
enum { THRIFT_I32 = 5, THRIFT_I64 = 6, THRIFT_BINARY = 8, THRIFT_LIST = 9, THRIFT_STRUCT = 12 };

typedef struct column {
    psc_buf levels; /* one byte a row: is there a value? */
    psc_buf values; /* PLAIN */
} column;

/* Where a column chunk lies; kept for the footer. */
typedef struct chunk {
    uint64_t offset, size, raw; /* with the page's head; before compression */
    uint32_t rows;
} chunk;

typedef struct parquet {
    psc_binary base;
    psc_alloc alloc;
    const psc_layout *layout;
    column *col; /* [layout->n] */
    psc_buf chunks, page, packed;
    ZSTD_CCtx *zstd;
    uint32_t at, rows; /* next column; rows of the group */
    uint64_t total, written;
    bool failed;
} parquet;

/* Thrift. */

static void varint(psc_buf *b, uint64_t v)
{
    for (; v >= 0x80; v >>= 7) psc_buf_char(b, (char)(v | 0x80));
    psc_buf_char(b, (char)v);
}

static void zigzag(psc_buf *b, int64_t v)
{
    varint(b, ((uint64_t)v << 1) ^ (uint64_t)(v >> 63));
}

/* Head of the field `id` behind the field `last` of the same struct. */
static void field(psc_buf *b, int *last, int id, int type)
{
    psc_buf_char(b, (char)((id - *last) << 4 | type));
    *last = id;
}

static void field_int(psc_buf *b, int *last, int id, int type, int64_t v)
{
    field(b, last, id, type);
    zigzag(b, v);
}

static void binary(psc_buf *b, psc_str s)
{
    varint(b, s.len);
    psc_buf_str(b, s);
}

static void field_text(psc_buf *b, int *last, int id, psc_str s)
{
    field(b, last, id, THRIFT_BINARY);
    binary(b, s);
}

static void list(psc_buf *b, int type, uint64_t n)
{
    if (n < 15) {
        psc_buf_char(b, (char)(n << 4 | (unsigned)type));
        return;
    }
    psc_buf_char(b, (char)(0xF0 | type));
    varint(b, n);
}

static void stop(psc_buf *b)
{
    psc_buf_char(b, 0);
}

/* Types. */

static int physical(psc_cell_type t)
{
    return t == PSC_CELL_TEXT  ? TYPE_BYTES
           : t == PSC_CELL_INT ? TYPE_INT64
           : t == PSC_CELL_DAY ? TYPE_INT32
                               : TYPE_DOUBLE;
}

static int converted(psc_cell_type t)
{
    return t == PSC_CELL_TEXT  ? CONVERTED_UTF8
           : t == PSC_CELL_DAY ? CONVERTED_DATE
                               : CONVERTED_NONE;
}

/* Values. */

static void put_u32(psc_buf *b, uint32_t v)
{
    const char bytes[] = {(char)v, (char)(v >> 8), (char)(v >> 16), (char)(v >> 24)};
    psc_buf_bytes(b, bytes, sizeof bytes);
}

static void put_u64(psc_buf *b, uint64_t v)
{
    put_u32(b, (uint32_t)v);
    put_u32(b, (uint32_t)(v >> 32));
}

static void put_double(psc_buf *b, double v)
{
    uint64_t bits;
    memcpy(&bits, &v, sizeof bits);
    put_u64(b, bits);
}

static void put_value(psc_buf *b, psc_cell_type t, psc_str text)
{
    char number[40] = "";
    memcpy(number, text.ptr, text.len < sizeof number ? text.len : sizeof number - 1);
    switch (t) {
    case PSC_CELL_INT: put_u64(b, (uint64_t)strtoll(number, NULL, 10)); break;
    case PSC_CELL_REAL: put_double(b, strtod(number, NULL)); break;
    case PSC_CELL_DAY: put_u32(b, (uint32_t)psc_period_of(text).from); break;
    default: put_u32(b, (uint32_t)text.len); psc_buf_str(b, text);
    }
}

static void put_cell(psc_binary *b, psc_str text)
{
    parquet *p = (parquet *)b;
    column *c = &p->col[p->at];
    psc_buf_char(&c->levels, text.len > 0);
    if (text.len) put_value(&c->values, p->layout->column[p->at].type, text);
    p->failed |= c->levels.failed || c->values.failed;
    p->at++;
}

/* Pages. */

/* Runs of equal levels: a varint of their number times two, then the level. */
static void put_levels(psc_buf *out, const psc_buf *levels)
{
    const size_t size_at = out->len;
    put_u32(out, 0);
    for (size_t i = 0, j; i < levels->len; i = j) {
        for (j = i; j < levels->len && levels->ptr[j] == levels->ptr[i]; j++) continue;
        varint(out, (uint64_t)(j - i) << 1);
        psc_buf_char(out, levels->ptr[i]);
    }
    if (out->failed) return;
    const uint32_t n = (uint32_t)(out->len - size_at - 4);
    for (int i = 0; i < 4; i++) out->ptr[size_at + (size_t)i] = (char)(n >> 8 * i);
}

static void put_page_head(psc_buf *out, size_t raw, size_t packed, uint32_t rows)
{
    int last = 0, inner = 0;
    field_int(out, &last, 1, THRIFT_I32, PAGE_DATA);
    field_int(out, &last, 2, THRIFT_I32, (int64_t)raw);
    field_int(out, &last, 3, THRIFT_I32, (int64_t)packed);
    field(out, &last, 5, THRIFT_STRUCT); /* DataPageHeader */
    field_int(out, &inner, 1, THRIFT_I32, rows);
    field_int(out, &inner, 2, THRIFT_I32, ENCODING_PLAIN);
    field_int(out, &inner, 3, THRIFT_I32, ENCODING_RLE);
    field_int(out, &inner, 4, THRIFT_I32, ENCODING_RLE);
    stop(out);
    stop(out);
}

static bool pack(parquet *p)
{
    const size_t bound = ZSTD_compressBound(p->page.len);
    psc_buf_clear(&p->packed);
    char *to = psc_buf_reserve(&p->packed, bound);
    if (!to) return false;
    const size_t n = ZSTD_compressCCtx(p->zstd, to, bound, p->page.ptr, p->page.len, LEVEL);
    if (ZSTD_isError(n)) return false;
    p->packed.len += n;
    return true;
}

static void put_chunk(parquet *p, column *c, psc_buf *out, size_t base)
{
    psc_buf_clear(&p->page);
    put_levels(&p->page, &c->levels);
    psc_buf_str(&p->page, psc_buf_view(&c->values));
    if (p->page.failed || !pack(p)) {
        p->failed = true;
        return;
    }
    const size_t before = out->len;
    put_page_head(out, p->page.len, p->packed.len, p->rows);
    const size_t head = out->len - before;
    psc_buf_str(out, psc_buf_view(&p->packed));
    const chunk k = {.offset = p->written + before - base,
                     .size = out->len - before,
                     .raw = head + p->page.len,
                     .rows = p->rows};
    psc_buf_bytes(&p->chunks, &k, sizeof k);
    psc_buf_clear(&c->levels);
    psc_buf_clear(&c->values);
}

static void put_group(parquet *p, psc_buf *out)
{
    const size_t base = out->len;
    if (p->rows == 0) return;
    for (uint32_t i = 0; i < p->layout->n; i++) put_chunk(p, &p->col[i], out, base);
    p->written += out->len - base;
    p->total += p->rows;
    p->rows = 0;
}

static void begin_row(psc_binary *b, psc_buf *out)
{
    (void)out;
    ((parquet *)b)->at = 0;
}

static psc_status end_row(psc_binary *b, psc_buf *out)
{
    parquet *p = (parquet *)b;
    size_t bytes = 0;
    p->rows++;
    p->base.notes.rows++;
    if (p->rows % 1024 == 0)
        for (uint32_t i = 0; i < p->layout->n; i++) bytes += p->col[i].values.len;
    if (p->rows == GROUP_ROWS || bytes > GROUP_BYTES) put_group(p, out);
    return p->failed || p->chunks.failed ? PSC_NOMEM : PSC_OK;
}

/* The footer. */

static void put_schema(psc_buf *out, const psc_layout *l)
{
    int root = 0;
    list(out, THRIFT_STRUCT, l->n + 1u);
    field_text(out, &root, 4, PSC_STR("priscus"));
    field_int(out, &root, 5, THRIFT_I32, l->n);
    stop(out);
    for (uint32_t i = 0; i < l->n; i++) {
        const psc_column *c = &l->column[i];
        int last = 0;
        field_int(out, &last, 1, THRIFT_I32, physical(c->type));
        field_int(out, &last, 3, THRIFT_I32, REPETITION_OPTIONAL);
        field_text(out, &last, 4, psc_str_of(c->name));
        if (converted(c->type) != CONVERTED_NONE)
            field_int(out, &last, 6, THRIFT_I32, converted(c->type));
        stop(out);
    }
}

static void put_chunk_meta(psc_buf *out, const psc_column *c, const chunk *k)
{
    int last = 0, meta = 0;
    field_int(out, &last, 2, THRIFT_I64, (int64_t)k->offset);
    field(out, &last, 3, THRIFT_STRUCT);
    field_int(out, &meta, 1, THRIFT_I32, physical(c->type));
    field(out, &meta, 2, THRIFT_LIST);
    list(out, THRIFT_I32, 2);
    zigzag(out, ENCODING_PLAIN);
    zigzag(out, ENCODING_RLE);
    field(out, &meta, 3, THRIFT_LIST);
    list(out, THRIFT_BINARY, 1);
    binary(out, psc_str_of(c->name));
    field_int(out, &meta, 4, THRIFT_I32, CODEC_ZSTD);
    field_int(out, &meta, 5, THRIFT_I64, k->rows);
    field_int(out, &meta, 6, THRIFT_I64, (int64_t)k->raw);
    field_int(out, &meta, 7, THRIFT_I64, (int64_t)k->size);
    field_int(out, &meta, 9, THRIFT_I64, (int64_t)k->offset);
    stop(out);
    stop(out);
}

static void put_groups(psc_buf *out, const parquet *p)
{
    const uint32_t n = p->layout->n;
    const size_t groups = p->chunks.len / sizeof(chunk) / n;
    list(out, THRIFT_STRUCT, groups);
    for (size_t g = 0; g < groups; g++) {
        int last = 0;
        uint64_t raw = 0;
        chunk k = {0};
        field(out, &last, 1, THRIFT_LIST);
        list(out, THRIFT_STRUCT, n);
        for (uint32_t i = 0; i < n; i++) {
            memcpy(&k, p->chunks.ptr + (g * n + i) * sizeof k, sizeof k);
            put_chunk_meta(out, &p->layout->column[i], &k);
            raw += k.raw;
        }
        field_int(out, &last, 2, THRIFT_I64, (int64_t)raw);
        field_int(out, &last, 3, THRIFT_I64, k.rows);
        stop(out);
    }
}

static psc_status end(psc_binary *b, psc_buf *out)
{
    parquet *p = (parquet *)b;
    int last = 0;
    put_group(p, out);
    if (p->failed || p->chunks.failed) return PSC_NOMEM;
    const size_t before = out->len;
    field_int(out, &last, 1, THRIFT_I32, 1);
    field(out, &last, 2, THRIFT_LIST);
    put_schema(out, p->layout);
    field_int(out, &last, 3, THRIFT_I64, (int64_t)p->total);
    field(out, &last, 4, THRIFT_LIST);
    put_groups(out, p);
    field_text(out, &last, 6, PSC_STR("priscus " PSC_VERSION));
    stop(out);
    put_u32(out, (uint32_t)(out->len - before));
    psc_buf_str(out, PSC_STR("PAR1"));
    return out->failed ? PSC_NOMEM : PSC_OK;
}

static void head(psc_binary *b, psc_buf *out)
{
    psc_buf_str(out, PSC_STR("PAR1"));
    ((parquet *)b)->written = 4;
}

/* Beginning and end. */

static void drop(psc_binary *b)
{
    parquet *p = (parquet *)b;
    const psc_alloc alloc = p->alloc;
    for (uint32_t i = 0; p->col && i < p->layout->n; i++) {
        psc_buf_deinit(&p->col[i].levels);
        psc_buf_deinit(&p->col[i].values);
    }
    if (p->col) alloc.resize(alloc.ctx, p->col, p->layout->n * sizeof *p->col, 0);
    psc_buf_deinit(&p->chunks);
    psc_buf_deinit(&p->page);
    psc_buf_deinit(&p->packed);
    (void)ZSTD_freeCCtx(p->zstd);
    alloc.resize(alloc.ctx, p, sizeof *p, 0);
}

psc_binary *psc_parquet_new(const psc_layout *layout, psc_alloc alloc)
{
    static const psc_binary_kind kind = {drop, head, begin_row, put_cell, end_row, end};
    parquet *p = alloc.resize(alloc.ctx, NULL, 0, sizeof *p);
    if (!p) return NULL;
    *p = (parquet){.base = {.kind = &kind}, .alloc = alloc, .layout = layout};
    p->zstd = ZSTD_createCCtx();
    p->col = alloc.resize(alloc.ctx, NULL, 0, layout->n * sizeof *p->col);
    for (uint32_t i = 0; p->col && i < layout->n; i++) {
        psc_buf_init(&p->col[i].levels, alloc, 0);
        psc_buf_init(&p->col[i].values, alloc, INT32_MAX);
    }
    psc_buf_init(&p->chunks, alloc, 0);
    psc_buf_init(&p->page, alloc, INT32_MAX);
    psc_buf_init(&p->packed, alloc, INT32_MAX);
    if (p->zstd && p->col) return &p->base;
    drop(&p->base);
    return NULL;
}
