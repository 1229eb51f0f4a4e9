/* SPDX-License-Identifier: Apache-2.0 */
/* A file as a stack of layers: the file itself, what is packed in it, an archive in
 * that, a member of the archive ...  The topmost layer gives reports until it ends;
 * then the one below goes on.
 *
 *     day.tar.gz   [file] -> [gunzip] -> [tar] -> [member] -> [gunzip] -> JSON Lines
 *
 * A layer has a stream, a name, and a cutter by what its first bytes say it is. */
#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/str.h"
#include "ingest/cut.h"
#include "ingest/sniff.h"

typedef struct layer {
    psc_cut cut;
    psc_form form;
    psc_buf file, name; /* owned texts, if this is a member */
    psc_member member;  /* of an archive: the one that the layer above reads */
    bool sniffed, open; /* open: a layer above reads from this one */
    bool dead;          /* out of memory, or the disk fails: nothing more comes of it */
} layer;

struct psc_reader {
    psc_alloc alloc;
    psc_buf path;
    psc_budget budget;
    size_t limit;
    uint64_t skipped[PSC_SKIP_COUNT];
    uint32_t n;
    layer at[PSC_READER_DEPTH + 1];
};

static const char *const skip_texts[] = {
#define X(code, text) text,
    PSC_SKIP_LIST(X)
#undef X
};

const char *psc_skip_text(psc_skip what)
{
    return skip_texts[what];
}

const uint64_t *psc_reader_skipped(const psc_reader *r)
{
    return r->skipped;
}

uint64_t psc_reader_tell(const psc_reader *r)
{
    return r->budget.raw;
}

/* Layers. */

static layer *top(psc_reader *r)
{
    return &r->at[r->n - 1];
}

/* A layer over the stream, which it takes; NULL names are those of the layer below. */
static void push(psc_reader *r, psc_bytes *bytes, const char *file, psc_str name)
{
    layer *l = &r->at[r->n++];
    psc_buf_init(&l->cut.note, r->alloc, 1 << 20);
    l->cut.bytes = bytes;
    l->cut.file = file;
    l->cut.name = name;
    l->cut.limit = r->limit;
    l->cut.skipped = r->skipped;
    l->cut.line = 1;
}

static void close_member(psc_member *m)
{
    psc_bytes_close(m->bytes);
    psc_bytes_close(m->unpack);
    psc_bytes_close(m->section);
    m->bytes = m->unpack = m->section = NULL;
}

static void pop(psc_reader *r)
{
    layer *l = top(r);
    close_member(&l->member);
    psc_bytes_close(l->cut.bytes);
    psc_buf_deinit(&l->cut.note);
    psc_buf_deinit(&l->member.name);
    psc_buf_deinit(&l->file);
    psc_buf_deinit(&l->name);
    memset(l, 0, sizeof *l);
    r->n--;
}

static psc_status no_memory(const char *file, psc_err *err)
{
    return psc_fail(err, PSC_NOMEM, file, 0, UINT64_MAX, "out of memory");
}

/* Opening. */

static psc_status open_file(const char *path, const char *shown, int *fd, psc_err *err)
{
    struct stat s;
    *fd = strcmp(path, "-") == 0 ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
    if (*fd < 0)
        return psc_fail(err, PSC_IO, path, 0, UINT64_MAX, "cannot be opened: %s", strerror(errno));
    if (fstat(*fd, &s) == 0 && S_ISDIR(s.st_mode)) {
        if (*fd > STDIN_FILENO) (void)close(*fd);
        return psc_fail(err, PSC_INPUT, shown, 0, UINT64_MAX, "a directory, not a file");
    }
    return PSC_OK;
}

/* The lowest layer: a file, or bytes in memory (`bytes` not NULL). */
static psc_status begin(psc_reader *r, const char *path, const psc_str *bytes, psc_str name,
                        psc_err *err)
{
    int fd = -1;
    psc_buf_init(&r->path, r->alloc, 0);
    psc_buf_str(&r->path, strcmp(path, "-") == 0 ? PSC_STR("<stdin>") : psc_str_of(path));
    psc_buf_char(&r->path, 0);
    if (r->path.failed) return no_memory(path, err);
    const psc_status st = bytes ? PSC_OK : open_file(path, r->path.ptr, &fd, err);
    if (st) return st;
    psc_bytes *b = bytes ? psc_bytes_of_memory(*bytes, r->path.ptr, &r->budget, r->alloc)
                         : psc_bytes_of_fd(fd, r->path.ptr, &r->budget, r->alloc);
    if (!b) {
        if (fd > STDIN_FILENO) (void)close(fd);
        return no_memory(path, err);
    }
    push(r, b, r->path.ptr, name);
    return PSC_OK;
}

/* Tell what the topmost layer is. */
static bool is_blank(psc_str s)
{
    return psc_str_trim(s).len == 0;
}

/* As much as tells the form: blank lines at the front tell nothing. */
static psc_status want_head(psc_cut *c, psc_err *err)
{
    psc_status st = psc_bytes_peek(c->bytes, PSC_BYTES_PIECE, err);
    for (size_t n = 2 * PSC_BYTES_PIECE; !st && n <= c->limit; n *= 2) {
        if (!is_blank(psc_bytes_view(c->bytes)) || psc_bytes_view(c->bytes).len < n / 2) break;
        st = psc_bytes_peek(c->bytes, n, err);
    }
    return st;
}

static psc_status look(psc_reader *r, psc_found *found, psc_err *err)
{
    layer *l = top(r);
    l->sniffed = true;
    psc_status st = want_head(&l->cut, err);
    if (st) return st;
    st = psc_sniff(psc_bytes_view(l->cut.bytes), l->cut.file, found, err);
    l->form = found->form;
    return st;
}

/* The stream inside a packed one becomes a layer of its own. */
static psc_status unfold(psc_reader *r, const psc_found *f, psc_err *err)
{
    layer *l = top(r);
    l->open = true;
    if (r->n > PSC_READER_DEPTH)
        return psc_fail(err, PSC_LIMIT, l->cut.file, 0, UINT64_MAX,
                        "packed more than %d times; left out", (int)PSC_READER_DEPTH);
    psc_bytes *b = f->form == PSC_FORM_PACKED
                       ? psc_unpack_new(l->cut.bytes, f->packing, l->cut.file)
                       : psc_bytes_wide(l->cut.bytes, f->width, f->big, l->cut.file);
    if (!b) return no_memory(l->cut.file, err);
    push(r, b, l->cut.file, l->cut.name);
    return PSC_OK;
}

/* Look through packings down to what can be cut. */
static psc_status settle(psc_reader *r, psc_err *err)
{
    while (!top(r)->sniffed) {
        psc_found f = {0};
        psc_status st = look(r, &f, err);
        if (st == PSC_OK && (f.form == PSC_FORM_PACKED || f.form == PSC_FORM_WIDE))
            st = unfold(r, &f, err);
        if (st) return st;
    }
    return PSC_OK;
}

static psc_status make(psc_reader **out, const char *path, const psc_str *bytes, const char *name,
                       size_t limit, psc_alloc alloc, psc_err *err)
{
    *out = NULL;
    psc_reader *r = alloc.resize(alloc.ctx, NULL, 0, sizeof *r);
    if (!r) return no_memory(path, err);
    memset(r, 0, sizeof *r);
    r->alloc = alloc;
    r->limit = limit ? limit : PSC_REPORT_BYTES;
    psc_status st = begin(r, path, bytes, psc_str_of(name), err);
    if (st == PSC_OK) st = settle(r, err);
    if (st)
        psc_reader_close(r);
    else
        *out = r;
    return st;
}

psc_status psc_reader_open(psc_reader **out, const char *path, const char *name, size_t limit,
                           psc_alloc alloc, psc_err *err)
{
    return make(out, path, NULL, name, limit, alloc, err);
}

psc_status psc_reader_of(psc_reader **out, psc_str bytes, const char *file, const char *name,
                         size_t limit, psc_alloc alloc, psc_err *err)
{
    return make(out, file, &bytes, name, limit, alloc, err);
}

void psc_reader_close(psc_reader *r)
{
    if (!r) return;
    const psc_alloc alloc = r->alloc;
    while (r->n) pop(r);
    psc_buf_deinit(&r->path);
    alloc.resize(alloc.ctx, r, sizeof *r, 0);
}

/* Archives. */

static bool is_archive(psc_form form)
{
    return form == PSC_FORM_TAR || form == PSC_FORM_ZIP;
}

/* A path that leads out of the archive. */
static bool leads_out(psc_str name)
{
    if (name.len && name.ptr[0] == '/') return true;
    while (name.len)
        if (psc_str_eq(psc_str_cut(&name, '/'), PSC_STR(".."))) return true;
    return false;
}

/* Folders pass over names that begin with a dot; so do archives. */
static bool is_hidden(psc_str name)
{
    while (name.len) {
        const psc_str part = psc_str_cut(&name, '/');
        if (part.len > 1 && part.ptr[0] == '.' && !psc_str_eq(part, PSC_STR(".."))) return true;
        if (psc_str_eq(part, PSC_STR("__MACOSX"))) return true;
    }
    return false;
}

static psc_str without_dots(psc_str name)
{
    while (psc_str_starts(name, PSC_STR("./"))) name = psc_str_sub(name, 2, name.len);
    return name;
}

/* The member of the topmost layer becomes a layer above it. */
static psc_status enter(psc_reader *r, psc_err *err)
{
    layer *l = top(r);
    const psc_str name = without_dots(psc_buf_view(&l->member.name));
    if (r->n > PSC_READER_DEPTH)
        return psc_fail(err, PSC_LIMIT, l->cut.file, 0, l->member.byte,
                        "archives in archives, more than %d deep; left out", (int)PSC_READER_DEPTH);
    if (leads_out(name))
        return psc_fail(err, PSC_INPUT, l->cut.file, 0, l->member.byte,
                        "a member whose name leads out of the archive (%.*s); left out",
                        (int)(name.len < 100 ? name.len : 100), name.ptr);
    layer *m = &r->at[r->n];
    psc_buf_init(&m->file, r->alloc, 0);
    psc_buf_init(&m->name, r->alloc, 0);
    psc_buf_printf(&m->file, "%s/%.*s", l->cut.file, (int)name.len, name.ptr);
    psc_buf_printf(&m->name, "%.*s/%.*s", (int)l->cut.name.len, l->cut.name.ptr, (int)name.len,
                   name.ptr);
    psc_bytes *b = l->member.bytes ? psc_bytes_section(l->member.bytes, UINT64_MAX, "") : NULL;
    if (!b || m->file.failed || m->name.failed) {
        psc_bytes_close(b);
        psc_buf_deinit(&m->file);
        psc_buf_deinit(&m->name);
        return no_memory(l->cut.file, err);
    }
    psc_buf_char(&m->file, 0);
    b->file = l->member.bytes->file = m->file.ptr;
    push(r, b, m->file.ptr, psc_buf_view(&m->name));
    l->open = true;
    return PSC_OK;
}

static psc_status end_member(psc_reader *r, psc_err *err)
{
    layer *l = top(r);
    l->open = false;
    if (!is_archive(l->form) || !l->member.bytes) return PSC_OK;
    l->member.bytes->file = l->cut.file; /* the name of the layer above is gone */
    const psc_status st = l->form == PSC_FORM_TAR ? psc_tar_end(&l->cut, &l->member, err)
                                                  : psc_zip_end(&l->cut, &l->member, err);
    close_member(&l->member);
    return st;
}

/* The next member of the archive on top: it becomes a layer, or is passed over. */
static psc_status next_member(psc_reader *r, psc_err *err)
{
    layer *l = top(r);
    if (!l->member.name.alloc.resize) psc_buf_init(&l->member.name, r->alloc, 1 << 16);
    psc_status st = l->form == PSC_FORM_TAR ? psc_tar_next(&l->cut, &l->member, err)
                                            : psc_zip_next(&l->cut, &l->member, err);
    if (st) return st;
    if (is_hidden(without_dots(psc_buf_view(&l->member.name)))) {
        r->skipped[PSC_SKIP_HIDDEN]++;
        return end_member(r, err);
    }
    st = enter(r, err);
    if (st == PSC_OK) return PSC_OK;
    psc_err lost;
    (void)end_member(r, &lost);
    return st;
}

/* Reports. */

/* ORDER psc_form */
static const struct {
    psc_cut_next *next;
    psc_input_kind kind;
} cutters[] = {
    {psc_cut_whole, PSC_INPUT_TEXT},    {psc_cut_json_lines, PSC_INPUT_JSON},
    {psc_cut_json, PSC_INPUT_JSON},     {psc_cut_whole, PSC_INPUT_HTML},
    {psc_cut_xml, PSC_INPUT_XML},       {psc_cut_warc, PSC_INPUT_HTTP},
    {psc_cut_whole, PSC_INPUT_MAIL},    {psc_cut_mbox, PSC_INPUT_MAIL},
    {psc_cut_export, PSC_INPUT_EXPORT}, {psc_cut_table, PSC_INPUT_TABLE},
};

static psc_status step(psc_reader *r, psc_input *out, bool *report, psc_err *err)
{
    psc_status st = settle(r, err);
    if (st) {
        top(r)->cut.done = true; /* not to be read, or not to the end */
        top(r)->form = PSC_FORM_TEXT;
        return st;
    }
    layer *l = top(r);
    if (is_archive(l->form)) return next_member(r, err);
    *out = (psc_input){.kind = cutters[l->form].kind, .file = l->cut.file, .name = l->cut.name};
    st = cutters[l->form].next(&l->cut, out, err);
    *report = st == PSC_OK;
    return st;
}

psc_status psc_reader_next(psc_reader *r, psc_input *out, psc_err *err)
{
    bool report = false;
    *out = (psc_input){0};
    while (r->n) {
        psc_status st = PSC_END;
        if (top(r)->dead)
            st = PSC_END;
        else if (top(r)->open)
            st = end_member(r, err) ? PSC_INPUT : is_archive(top(r)->form) ? PSC_OK : PSC_END;
        else
            st = step(r, out, &report, err);
        if (st == PSC_IO || st == PSC_NOMEM) top(r)->dead = true;
        if (report || (st != PSC_END && st != PSC_OK)) return st;
        if (st == PSC_END) pop(r);
    }
    return PSC_END;
}
