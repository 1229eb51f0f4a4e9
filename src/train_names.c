/* SPDX-License-Identifier: Apache-2.0 */
/* Training the finder of names: CoNLL-U files with names in, tags and trees by the parser
 * (the finder will see what the parser makes of a text, not what is right). */
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "base/embed.h"
#include "base/filemap.h"
#include "base/str.h"
#include "names/train.h"
#include "record/conllu.h"
#include <priscus/train.h>

enum { FILE_BYTES = 1 << 30, SLOTS = 1 << 17, EPOCHS = 8 };

typedef struct job {
    const psc_train_options *options;
    psc_arena arena;
    psc_parser *parser;
    psc_sentence *sent; /* [n] */
    uint32_t *report;   /* [n] */
    uint32_t n, cap, cap_report, reports;
    bool in_report; /* a report began in this file */
    psc_filemap txt, f32;
    psc_buf out;
    psc_err *err;
} job;

static bool has_comment(const psc_conllu_sentence *s, psc_str beginning)
{
    for (uint32_t i = 0; i < s->n_comment; i++)
        if (psc_str_starts(s->comment[i], beginning)) return true;
    return false;
}

/* Sentences that no report is known of stand each for itself. */
static void count_report(job *j, const psc_conllu_sentence *s)
{
    const bool begins = has_comment(s, PSC_STR("# newdoc"));
    j->in_report = j->in_report || begins;
    j->reports += begins || !j->in_report;
}

/* Tags, heads and relations as the parser sees them; the names stay. */
static psc_status add_sentence(job *j, psc_conllu_sentence *s)
{
    uint8_t *ner = psc_new(&j->arena, uint8_t, s->sent.n);
    for (uint32_t i = 0; i < s->sent.n; i++) ner[i] = s->sent.tok[i].ner;
    if (psc_parse(j->parser, &s->sent))
        return psc_fail(j->err, PSC_NOMEM, NULL, 0, UINT64_MAX, "out of memory");
    for (uint32_t i = 0; i < s->sent.n; i++) s->sent.tok[i].ner = ner[i];
    uint32_t n = j->n;
    *psc_push(&j->arena, j->report, n, j->cap_report) = j->reports;
    *psc_push(&j->arena, j->sent, j->n, j->cap) = s->sent;
    return PSC_OK;
}

static psc_status read_text(job *j, psc_str text, const char *file)
{
    psc_conllu_reader r;
    psc_conllu_init(&r, text, file);
    j->in_report = false;
    for (;;) {
        psc_conllu_sentence s;
        psc_status st = psc_conllu_next(&r, &j->arena, &s, j->err);
        if (st == PSC_END) return PSC_OK;
        if (st == PSC_OK) count_report(j, &s);
        if (st == PSC_OK && has_comment(&s, PSC_STR("# names = yes"))) st = add_sentence(j, &s);
        if (st) return st;
    }
}

/* Forms are slices of the text, so that it is copied. */
static psc_status read_file(job *j, const char *file)
{
    psc_filemap map;
    const psc_status st = psc_filemap_open(&map, file, FILE_BYTES, j->arena.alloc, j->err);
    if (st) return st;
    char *copy = psc_new(&j->arena, char, map.text.len + 1);
    memcpy(copy, map.text.ptr, map.text.len);
    const psc_str text = {copy, map.text.len};
    psc_filemap_close(&map);
    return read_text(j, text, file);
}

static psc_status train(job *j)
{
    const psc_train_options *o = j->options;
    if (PSC_TRAP(&j->arena))
        return psc_fail(j->err, PSC_NOMEM, NULL, 0, UINT64_MAX, "out of memory");
    for (size_t i = 0; i < o->n_train; i++) {
        const psc_status st = read_file(j, o->train[i]);
        if (st) return st;
    }
    if (j->n == 0)
        return psc_fail(j->err, PSC_INPUT, o->train[0], 0, UINT64_MAX,
                        "no sentence tells its names; they need the comment \"# names = yes\"");
    const psc_name_training t = {.sent = j->sent,
                                 .report = j->report,
                                 .n = j->n,
                                 .vectors_txt = j->txt.text,
                                 .vectors_f32 = j->f32.text,
                                 .n_slot = SLOTS,
                                 .epochs = o->epochs ? o->epochs : EPOCHS,
                                 .seed = o->seed,
                                 .log = o->log,
                                 .log_ctx = o->log_ctx};
    psc_name_train(&t, &j->arena, &j->out);
    return j->out.failed ? psc_fail(j->err, PSC_NOMEM, NULL, 0, UINT64_MAX, "out of memory")
                         : PSC_OK;
}

static psc_status open_vectors(job *j)
{
    char path[4096];
    if (!j->options->vectors)
        return psc_fail(j->err, PSC_USAGE, NULL, 0, UINT64_MAX,
                        "names need word vectors (--vectors)");
    for (int k = 0; k < 2; k++) {
        const int n = snprintf(path, sizeof path, "%s.%s", j->options->vectors, k ? "f32" : "txt");
        if (n < 0 || (size_t)n >= sizeof path)
            return psc_fail(j->err, PSC_USAGE, NULL, 0, UINT64_MAX,
                            "the path of the vectors is too long");
        const psc_status st =
            psc_filemap_open(k ? &j->f32 : &j->txt, path, FILE_BYTES, j->arena.alloc, j->err);
        if (st) return st;
    }
    return PSC_OK;
}

static psc_status write_out(const job *j)
{
    const char *path = j->options->out;
    FILE *f = fopen(path, "wb");
    if (!f)
        return psc_fail(j->err, PSC_IO, path, 0, UINT64_MAX, "cannot be opened: %s",
                        strerror(errno));
    const bool wrote = fwrite(j->out.ptr, 1, j->out.len, f) == j->out.len;
    if (fclose(f) || !wrote)
        return psc_fail(j->err, PSC_IO, path, 0, UINT64_MAX, "cannot be written: %s",
                        strerror(errno));
    return PSC_OK;
}

psc_status psc_train_names(const psc_train_options *options, const psc_model *model, psc_err *err)
{
    job j = {.options = options, .err = err};
    const psc_alloc alloc = psc_alloc_default();
    psc_arena_init(&j.arena, alloc, 0);
    psc_buf_init(&j.out, alloc, 0);
    psc_status st = psc_parser_new(&j.parser, model, alloc, err);
    if (st == PSC_OK) st = open_vectors(&j);
    if (st == PSC_OK) st = train(&j);
    if (st == PSC_OK) st = write_out(&j);
    psc_filemap_close(&j.txt);
    psc_filemap_close(&j.f32);
    psc_parser_free(j.parser);
    psc_buf_deinit(&j.out);
    psc_arena_deinit(&j.arena);
    return st;
}
