/* SPDX-License-Identifier: Apache-2.0 */
/* Head, section table and checksum of a model file (file.h). */
#include "parse/file.h"

#include "base/intern.h"
#include "base/str.h"

static const char magic[8] = {'P', 'S', 'C', 'M', 'O', 'D', 'E', 'L'};
enum { HASHED_FROM = 32, AT_VERSION = 8, AT_ORDER = 12, AT_SIZE = 16, AT_HASH = 24 };

static const char *const section_name[PSC_SECTION_COUNT] = {
#define X(name, text) text,
    PSC_SECTION_LIST(X)
#undef X
};

static uint32_t get_u32(psc_str b, size_t at)
{
    uint32_t v;
    memcpy(&v, b.ptr + at, sizeof v);
    return v;
}

static uint64_t get_u64(psc_str b, size_t at)
{
    uint64_t v;
    memcpy(&v, b.ptr + at, sizeof v);
    return v;
}

static psc_status check_head(psc_str b, const char *name, psc_err *err)
{
    if (b.len < PSC_FILE_HEAD || memcmp(b.ptr, magic, sizeof magic) != 0)
        return psc_fail(err, PSC_MODEL, name, 0, 0,
                        "this is not a priscus model; give the path of one or leave it out");
    if (get_u32(b, AT_ORDER) != 1)
        return psc_fail(err, PSC_MODEL, name, 0, AT_ORDER,
                        "the model was written on a machine of the other byte order");
    if (get_u32(b, AT_VERSION) != PSC_FILE_VERSION)
        return psc_fail(err, PSC_MODEL, name, 0, AT_VERSION,
                        "the model has version %u, this program reads version %d; train it anew",
                        get_u32(b, AT_VERSION), PSC_FILE_VERSION);
    if (get_u64(b, AT_SIZE) != b.len)
        return psc_fail(err, PSC_MODEL, name, 0, AT_SIZE,
                        "the model should have %llu bytes but has %llu; copy it again",
                        (unsigned long long)get_u64(b, AT_SIZE), (unsigned long long)b.len);
    if (get_u64(b, AT_HASH) != psc_hash(psc_str_sub(b, HASHED_FROM, b.len)))
        return psc_fail(err, PSC_MODEL, name, 0, AT_HASH,
                        "the model's checksum is wrong: the file is damaged; copy it again");
    return PSC_OK;
}

/* The section of that name; ptr NULL if it is missing or lies outside. */
static psc_str find_section(psc_str b, uint32_t n, const char *want)
{
    char name[8] = {0};
    memcpy(name, want, strlen(want));
    for (uint32_t i = 0; i < n; i++) {
        const size_t at = PSC_FILE_HEAD + (size_t)i * PSC_FILE_ENTRY;
        if (memcmp(b.ptr + at, name, sizeof name) != 0) continue;
        const uint64_t off = get_u64(b, at + 8), size = get_u64(b, at + 16);
        if (off % PSC_FILE_ALIGN || off > b.len || size > b.len - off) break;
        return (psc_str){b.ptr + off, (size_t)size};
    }
    return (psc_str){0};
}

psc_status psc_file_open(psc_file *out, psc_str bytes, const char *name, psc_err *err)
{
    *out = (psc_file){0};
    psc_status st = check_head(bytes, name, err);
    if (st) return st;
    const uint32_t n = get_u32(bytes, HASHED_FROM);
    if (n > (bytes.len - PSC_FILE_HEAD) / PSC_FILE_ENTRY)
        return psc_fail(err, PSC_MODEL, name, 0, HASHED_FROM,
                        "the model's section table is cut off");
    for (int i = 0; i < PSC_SECTION_COUNT; i++) {
        out->section[i] = find_section(bytes, n, section_name[i]);
        if (!out->section[i].ptr)
            return psc_fail(err, PSC_MODEL, name, 0, PSC_FILE_HEAD,
                            "the model has no section \"%s\"; train it anew", section_name[i]);
    }
    return PSC_OK;
}

static void pad_to(psc_buf *out, size_t start, size_t align)
{
    while ((out->len - start) % align && !out->failed) psc_buf_char(out, '\0');
}

static uint64_t align_up(uint64_t n)
{
    return (n + PSC_FILE_ALIGN - 1) / PSC_FILE_ALIGN * PSC_FILE_ALIGN;
}

static void put_u32(psc_buf *out, uint32_t v)
{
    psc_buf_bytes(out, &v, sizeof v);
}

static void put_u64(psc_buf *out, uint64_t v)
{
    psc_buf_bytes(out, &v, sizeof v);
}

/* Section table; returns the size of the whole file. */
static uint64_t write_table(psc_buf *out, const psc_file *file)
{
    uint64_t at = align_up(PSC_FILE_HEAD + PSC_SECTION_COUNT * PSC_FILE_ENTRY), end = at;
    put_u32(out, PSC_SECTION_COUNT);
    put_u32(out, 0);
    for (int i = 0; i < PSC_SECTION_COUNT; i++) {
        char name[8] = {0};
        memcpy(name, section_name[i], strlen(section_name[i]));
        psc_buf_bytes(out, name, sizeof name);
        put_u64(out, at);
        put_u64(out, file->section[i].len);
        end = at + file->section[i].len;
        at = align_up(end);
    }
    return end;
}

void psc_file_write(psc_buf *out, const psc_file *file)
{
    const size_t start = out->len;
    psc_buf_bytes(out, magic, sizeof magic);
    put_u32(out, PSC_FILE_VERSION);
    put_u32(out, 1);
    put_u64(out, 0);
    put_u64(out, 0);
    const uint64_t size = write_table(out, file);
    for (int i = 0; i < PSC_SECTION_COUNT; i++) {
        pad_to(out, start, PSC_FILE_ALIGN);
        psc_buf_str(out, file->section[i]);
    }
    if (out->failed) return;
    const psc_str body = {out->ptr + start + HASHED_FROM, out->len - start - HASHED_FROM};
    const uint64_t hash = psc_hash(body);
    memcpy(out->ptr + start + AT_SIZE, &size, sizeof size);
    memcpy(out->ptr + start + AT_HASH, &hash, sizeof hash);
}
