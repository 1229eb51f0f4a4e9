/* SPDX-License-Identifier: Apache-2.0 */
/* Reading treebanks and word vectors for training (train_data.h). */
#include "parse/train_data.h"

#include "base/str.h"
#include "base/utf8.h"
#include "names/lists.h"
#include "parse/ner.h"
#include "parse/tree.h"
#include "record/conllu.h"
#include "text/text.h"

enum { FILE_LIMIT = 1 << 30 };

static psc_str copy_str(psc_arena *a, psc_str s)
{
    return s.len ? psc_arena_str(a, s) : (psc_str){NULL, 0};
}

/* The reader's slices may point into the file, which is closed: copy. */
static void keep_sentence(psc_arena *arena, psc_sentence *to, const psc_sentence *from)
{
    *to = *from;
    to->tok = psc_new(arena, psc_token, from->n);
    for (uint32_t i = 0; i < from->n; i++) {
        psc_token *t = &to->tok[i];
        *t = from->tok[i];
        t->form = copy_str(arena, t->form);
        t->lemma = copy_str(arena, t->lemma);
        t->feats = copy_str(arena, t->feats);
    }
}

static psc_about read_about(const psc_conllu_sentence *s)
{
    psc_about about = {false, false};
    for (uint32_t i = 0; i < s->n_comment; i++) {
        about.named |= psc_str_eq(s->comment[i], PSC_STR("# names = yes"));
        about.made |= psc_str_eq(s->comment[i], PSC_STR("# made = yes"));
    }
    return about;
}

typedef struct trees {
    psc_sentence *sent;
    psc_about *about;
    uint32_t n, n_about, cap, cap_about;
} trees;

static psc_status read_tree_file(psc_arena *arena, const char *path, psc_str text, trees *out,
                                 psc_err *err)
{
    psc_conllu_reader r;
    psc_conllu_sentence s;
    psc_conllu_init(&r, text, path);
    for (;;) {
        const psc_status st = psc_conllu_next(&r, arena, &s, err);
        if (st == PSC_END) return PSC_OK;
        if (st) return st;
        if (s.sent.n == 0) continue;
        keep_sentence(arena, psc_push(arena, out->sent, out->n, out->cap), &s.sent);
        *psc_push(arena, out->about, out->n_about, out->cap_about) = read_about(&s);
    }
}

void psc_train_data_init(psc_train_data *d, psc_arena *arena)
{
    *d = (psc_train_data){.arena = arena};
    for (int i = 0; i < 2; i++) psc_buf_init(&d->set[i], psc_alloc_default(), 0);
}

void psc_train_data_deinit(psc_train_data *d)
{
    for (int i = 0; i < 2; i++) {
        psc_filemap_close(&d->file[i]);
        d->file[i] = (psc_filemap){0};
        psc_buf_deinit(&d->set[i]);
    }
}

static psc_status open_file(psc_train_data *d, int i, const char *path, psc_err *err)
{
    psc_filemap_close(&d->file[i]);
    d->file[i] = (psc_filemap){0};
    return psc_filemap_open(&d->file[i], path, FILE_LIMIT, psc_alloc_default(), err);
}

psc_status psc_read_trees(psc_train_data *d, const char *const *path, size_t n, psc_sentence **out,
                          psc_about **about, uint32_t *n_out, uint64_t *hash, psc_err *err)
{
    trees all = {0};
    *hash = 0;
    for (size_t i = 0; i < n; i++) {
        psc_status st = open_file(d, 0, path[i], err);
        if (st) return st;
        const psc_str text = d->file[0].text;
        *hash = *hash * 31 + psc_hash(text);
        st = read_tree_file(d->arena, path[i], text, &all, err);
        if (st) return st;
    }
    *out = all.sent;
    *about = all.about;
    *n_out = all.n;
    return PSC_OK;
}

/* Text without trees: each line is a paragraph, its sentences have words and nothing else. */
static psc_status read_raw_file(psc_train_data *d, const psc_text_rules *rules, const char *path,
                                trees *out, psc_err *err)
{
    psc_status st = open_file(d, 0, path, err);
    if (st) return st;
    psc_document doc = {.text = psc_arena_str(d->arena, d->file[0].text)};
    uint32_t cap = 0;
    psc_str rest = doc.text, line;
    d->hash = d->hash * 31 + psc_hash(doc.text);
    while (psc_str_line(&rest, &line)) {
        const uint32_t beg = (uint32_t)(line.ptr - doc.text.ptr);
        *psc_push(d->arena, doc.block, doc.n_block, cap) =
            (psc_block){{beg, beg + (uint32_t)line.len}, PSC_BLOCK_BODY};
    }
    psc_text_split(rules, d->arena, &doc);
    for (uint32_t i = 0; i < doc.n_sent; i++) {
        *psc_push(d->arena, out->sent, out->n, out->cap) = doc.sent[i];
        *psc_push(d->arena, out->about, out->n_about, out->cap_about) = (psc_about){false, false};
    }
    return PSC_OK;
}

/* Behind the sentences of treebanks. */
static psc_status read_raw(psc_train_data *d, const char *const *path, size_t n, psc_err *err)
{
    psc_text_rules *rules = NULL;
    d->n_tree = d->n_gold;
    trees all = {d->gold, d->about, d->n_gold, d->n_gold, d->n_gold, d->n_gold};
    psc_status st = n ? psc_text_rules_open(&rules, psc_alloc_default(), err) : PSC_OK;
    for (size_t i = 0; i < n && !st; i++) st = read_raw_file(d, rules, path[i], &all, err);
    psc_text_rules_close(rules);
    d->gold = all.sent;
    d->about = all.about;
    d->n_gold = all.n;
    return st;
}

static char *file_name(psc_arena *arena, const char *prefix, const char *end)
{
    return (char *)(uintptr_t)psc_arena_printf(arena, "%s%s%c", prefix, end, 0).ptr;
}

/* PREFIX.txt has a word a line, PREFIX.f32 its floats in the same order. */
static psc_status read_vectors(psc_train_data *d, const char *prefix, uint32_t most, psc_err *err)
{
    enum { DIM = 100 };
    psc_intern_init(&d->vectors, d->arena);
    d->vector = psc_new(d->arena, float, DIM);
    if (!prefix) return PSC_OK;
    psc_status st = open_file(d, 0, file_name(d->arena, prefix, ".txt"), err);
    if (!st) st = open_file(d, 1, file_name(d->arena, prefix, ".f32"), err);
    if (st) return st;
    const psc_str floats = d->file[1].text;
    d->vector = psc_new(d->arena, float, ((size_t)most + 1) * DIM);
    psc_str rest = d->file[0].text, line;
    for (size_t i = 0; d->vectors.n < most && psc_str_line(&rest, &line); i++) {
        if ((i + 1) * DIM * 4 > floats.len) break;
        const uint32_t before = d->vectors.n, id = psc_intern_add(&d->vectors, line);
        if (id > before) memcpy(d->vector + (size_t)id * DIM, floats.ptr + i * DIM * 4, DIM * 4);
    }
    return PSC_OK;
}

static psc_str zeroed(psc_str s, char *buf)
{
    memcpy(buf, s.ptr, s.len);
    psc_zero_digits(buf, s.len);
    return (psc_str){buf, s.len};
}

/* Forms, and lower-cased forms, seen often enough; the others teach the unknown word. */
static void number_words(psc_train_data *d, uint32_t least)
{
    psc_intern seen;
    psc_intern_init(&seen, d->arena);
    uint32_t *count = NULL, cap = 0, n = 0;
    char buf[PSC_FOLD_MAX];
    for (uint32_t s = 0; s < d->n_tree; s++)
        for (uint32_t i = 0; i < d->gold[s].n; i++) {
            psc_fold fold;
            const psc_str form = d->gold[s].tok[i].form;
            psc_fold_form(&fold, form);
            for (int k = 0; k < 2; k++) {
                if (k == 0 && (!fold.changed || form.len > sizeof buf)) continue;
                const uint32_t id =
                    psc_intern_add(&seen, zeroed(k ? psc_fold_str(&fold) : form, buf));
                while (n <= id) (void)psc_push(d->arena, count, n, cap);
                count[id]++;
            }
        }
    psc_intern_init(&d->words, d->arena);
    d->count = psc_new(d->arena, uint32_t, seen.n + 1);
    for (uint32_t id = 1; id <= seen.n; id++)
        if (count[id] >= least)
            d->count[psc_intern_add(&d->words, psc_intern_str(&seen, id))] = count[id];
}

uint32_t psc_train_tag(const psc_train_data *d, const psc_token *t)
{
    uint32_t i = 0;
    while (i < d->n_tag && (d->tag[i].upos != t->upos || d->tag[i].xpos != t->xpos)) i++;
    return i;
}

static uint32_t feats_id(psc_train_data *d, psc_str feats)
{
    return feats.len ? psc_intern_add(&d->feats, feats) : 0;
}

/* Tag classes in order of arrival, and the features each was seen with. */
static void number_tags(psc_train_data *d)
{
    enum { TAGS = 255, FEATS = 1024 };
    psc_intern_init(&d->feats, d->arena);
    d->tag = psc_new(d->arena, psc_tag, TAGS);
    bool(*with)[FEATS] = psc_arena_alloc(d->arena, TAGS, sizeof *with, 1);
    for (uint32_t s = 0; s < d->n_gold; s++)
        for (uint32_t i = 0; i < d->gold[s].n; i++) {
            const psc_token *t = &d->gold[s].tok[i];
            if (!t->upos) continue;
            const uint32_t tag = psc_train_tag(d, t), f = feats_id(d, t->feats);
            if (tag >= TAGS || f >= FEATS) continue;
            if (tag == d->n_tag) d->tag[d->n_tag++] = (psc_tag){t->upos, t->xpos, 0, 0};
            with[tag][f] = true;
        }
    for (uint32_t i = 0; i < d->n_tag; i++) {
        d->tag[i].choice = d->n_choices;
        for (uint32_t f = 0; f < FEATS; f++)
            if (with[i][f])
                *psc_push(d->arena, d->choices, d->n_choices, d->cap_choices) = (uint16_t)f;
        d->tag[i].n_choice = (uint16_t)(d->n_choices - d->tag[i].choice);
    }
}

static psc_str relook(psc_arena *arena, psc_str form, psc_look look)
{
    if (look == PSC_LOOK_PLAIN) return form;
    char *out = psc_new(arena, char, 4 * form.len);
    size_t len = 0, at = 0;
    while (at < form.len) {
        const uint32_t cp = psc_utf8_next(form, &at);
        len += psc_utf8_put(look == PSC_LOOK_LOWER ? psc_lower(cp) : psc_upper(cp), out + len);
    }
    return (psc_str){out, len};
}

/* As psc_word_of, with the vocabularies of training. */
static psc_word word_of(const psc_train_data *d, const psc_strings *vectors,
                        const psc_strings *words, psc_str form, psc_look look)
{
    return psc_word_of(relook(d->arena, form, look), vectors, words);
}

static psc_status open_set(psc_strings *out, psc_buf *buf, const psc_intern *t, psc_err *err)
{
    psc_strings_write(buf, t->str + 1, t->n);
    if (buf->failed || !psc_strings_open(out, psc_buf_view(buf)))
        return psc_fail(err, PSC_NOMEM, NULL, 0, UINT64_MAX, "no memory for the vocabulary");
    return PSC_OK;
}

static psc_aim aim_at(uint32_t id)
{
    return (psc_aim){.id = {(uint16_t)id}, .share = {UINT8_MAX}};
}

/* A word without a tag or a relation has nothing to teach of them. */
static void aim_word(const psc_train_data *d, const psc_token *t, uint32_t n, psc_example_word *w)
{
    const uint32_t tag = t->upos ? psc_train_tag(d, t) : d->n_tag;
    if (tag < d->n_tag) {
        w->tag = aim_at(tag);
        w->feats = aim_at(t->feats.len ? psc_intern_find(&d->feats, t->feats) : 0);
    }
    if (!t->rel) return;
    w->head = aim_at(t->head < 0 ? n : (uint32_t)t->head);
    w->rel = aim_at(t->rel);
}

static void make_example(const psc_train_data *d, const psc_strings *vectors,
                         const psc_strings *words, const psc_sentence *s, bool named,
                         psc_example *e)
{
    uint8_t label[PSC_PIECE];
    uint16_t known[PSC_PIECE];
    psc_ner_labels(s->tok, s->n, label);
    psc_name_classes(s->tok, s->n, known);
    e->n = s->n;
    e->word = psc_new(d->arena, psc_example_word, s->n);
    for (uint32_t i = 0; i < s->n; i++) {
        for (int k = 0; k < PSC_LOOKS; k++)
            e->word[i].look[k] = word_of(d, vectors, words, s->tok[i].form, (psc_look)k);
        aim_word(d, &s->tok[i], s->n, &e->word[i]);
        e->word[i].known = known[i];
        if (named) e->word[i].ner = aim_at(label[i]);
    }
}

static psc_status make_examples(psc_train_data *d, psc_err *err)
{
    psc_strings vectors, words;
    psc_status st = open_set(&vectors, &d->set[0], &d->vectors, err);
    if (!st) st = open_set(&words, &d->set[1], &d->words, err);
    if (st) return st;
    d->example = psc_new(d->arena, psc_example, d->n_gold);
    d->example_of = psc_new(d->arena, const psc_sentence *, d->n_gold);
    for (uint32_t s = 0; s < d->n_gold; s++) {
        if (d->gold[s].n > PSC_PIECE) continue;
        d->example_of[d->n_example] = &d->gold[s];
        make_example(d, &vectors, &words, &d->gold[s], d->about[s].named,
                     &d->example[d->n_example++]);
        d->n_word += d->gold[s].n;
    }
    return PSC_OK;
}

psc_status psc_train_data_read(psc_train_data *d, const psc_train_options *o, psc_err *err)
{
    psc_status st =
        psc_read_trees(d, o->train, o->n_train, &d->gold, &d->about, &d->n_gold, &d->hash, err);
    if (st) return st;
    if (d->n_gold == 0)
        return psc_fail(err, PSC_USAGE, NULL, 0, UINT64_MAX,
                        "there is nothing to train on; name at least one CoNLL-U file");
    if ((st = read_raw(d, o->raw, o->n_raw, err))) return st;
    if ((st = read_vectors(d, o->vectors, o->n_vector, err))) return st;
    number_words(d, o->word_min);
    number_tags(d);
    return make_examples(d, err);
}
