/* SPDX-License-Identifier: Apache-2.0 */
/* Files to words: CoNLL-U, and the two-column files that names come in. */
#include "base/str.h"
#include "base/utf8.h"
#include "eval/eval.h"
#include "record/conllu.h"

/* Unicode's space separators: a token may have them inside and still be the same. */
static bool is_separator(uint32_t cp)
{
    return cp == ' ' || cp == 0xA0 || cp == 0x1680 || (cp >= 0x2000 && cp <= 0x200A) ||
           cp == 0x202F || cp == 0x205F || cp == 0x3000;
}

static void add_text(psc_eval_text *t, psc_arena *a, psc_str s)
{
    for (size_t at = 0; at < s.len;) {
        const size_t from = at;
        const uint32_t cp = psc_utf8_next(s, &at);
        if (is_separator(cp)) continue;
        for (size_t i = from; i < at; i++) *psc_push(a, t->text, t->n_char, t->cap_char) = s.ptr[i];
    }
}

/* ---- CoNLL-U ---- */

/* Features that every language may have: the others do not count. */
static bool is_universal(psc_str feature)
{
    static const char *const name[] = {
        "PronType", "NumType", "Poss",  "Reflex",   "Foreign",  "Abbr",   "Gender",
        "Animacy",  "Number",  "Case",  "Definite", "Degree",   "Mood",   "VerbForm",
        "Tense",    "Aspect",  "Voice", "Evident",  "Polarity", "Person", "Polite"};
    const psc_str key = psc_str_cut(&feature, '=');
    for (size_t i = 0; i < sizeof name / sizeof *name; i++)
        if (psc_str_eq(key, psc_str_of(name[i]))) return true;
    return false;
}

/* Universal features in one order, whatever the file's. */
static uint32_t number_feats(psc_eval *e, psc_str feats)
{
    enum { MOST = 64 };
    psc_str list[MOST];
    uint32_t n = 0;
    while (feats.len && n < MOST) {
        const psc_str f = psc_str_cut(&feats, '|');
        uint32_t i = n;
        if (!is_universal(f)) continue;
        for (; i > 0 && psc_str_cmp(list[i - 1], f) > 0; i--) list[i] = list[i - 1];
        list[i] = f;
        n++;
    }
    psc_buf_clear(&e->out);
    for (uint32_t i = 0; i < n; i++) {
        psc_buf_str(&e->out, list[i]);
        psc_buf_char(&e->out, '|');
    }
    if (e->out.failed) psc_arena_fail(&e->arena);
    return psc_intern_add(&e->texts, psc_buf_view(&e->out));
}

static bool is_one_of(psc_str s, const char *const *list, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (psc_str_eq(s, psc_str_of(list[i]))) return true;
    return false;
}

/* Relations of content words and of function words, as the shared task has them. */
static void sort_relation(psc_eval_word *w, psc_str rel)
{
    static const char *const content[] = {
        "nsubj", "obj",   "iobj",     "csubj",     "ccomp",     "xcomp", "obl",        "vocative",
        "expl",  "advcl", "advmod",   "nmod",      "discourse", "appos", "nummod",     "acl",
        "amod",  "conj",  "fixed",    "flat",      "compound",  "list",  "dislocated", "orphan",
        "root",  "dep",   "goeswith", "parataxis", "reparandum"};
    static const char *const functional[] = {"aux", "cop", "mark", "det", "clf", "case", "cc"};
    w->content = is_one_of(rel, content, sizeof content / sizeof *content);
    w->functional = is_one_of(rel, functional, sizeof functional / sizeof *functional);
}

static void fill_word(psc_eval *e, psc_eval_word *w, const psc_token *t, const psc_conllu_row *row)
{
    psc_str rel = row->deprel;
    w->form = t->form;
    w->line = row->line;
    w->upos = psc_intern_add(&e->texts, row->upos);
    w->xpos = psc_intern_add(&e->texts, row->xpos);
    w->feats = number_feats(e, t->feats);
    w->lemma = psc_intern_add(&e->texts, t->lemma.len ? t->lemma : PSC_STR("_"));
    w->unknown = t->lemma.len == 0 || psc_str_eq(t->lemma, PSC_STR("_"));
    w->full = psc_intern_add(&e->texts, rel);
    rel = psc_str_cut(&rel, ':');
    w->rel = psc_intern_add(&e->texts, rel);
    sort_relation(w, rel);
    for (psc_str rest = row->misc; rest.len;) {
        psc_str value = psc_str_cut(&rest, '|');
        if (psc_str_eq(psc_str_cut(&value, '='), PSC_STR("Name"))) w->name = value;
    }
}

/* Words after `first` that belong to the same multiword token. */
static uint32_t rest_of(const psc_sentence *s, uint32_t first)
{
    uint32_t n = 0;
    if (!(s->tok[first].flags & PSC_TOKEN_MWT_FIRST)) return 0;
    while (first + n + 1 < s->n && (s->tok[first + n + 1].flags & PSC_TOKEN_MWT_REST)) n++;
    return n;
}

/* Words [first, first + rest] of the sentence, one token; false if it has no characters. */
static bool add_token(psc_eval_text *t, psc_eval *e, const psc_conllu_sentence *s, uint32_t first,
                      uint32_t rest)
{
    const uint32_t base = t->n - first, at = t->n, beg = t->n_char;
    for (uint32_t i = first; i <= first + rest; i++) {
        const psc_token *tok = &s->sent.tok[i];
        const psc_span span = {tok->span.beg - s->sent.span.beg, tok->span.end - s->sent.span.beg};
        psc_eval_word *w = psc_push(&e->arena, t->word, t->n, t->cap);
        fill_word(e, w, tok, &s->row[i]);
        w->own_beg = t->n_char;
        add_text(t, &e->arena, psc_str_at(s->text, span));
        w->own_end = t->n_char;
        w->head = tok->head < 0 ? -1 : (int64_t)base + tok->head;
        w->sent = t->n_sent;
        w->multi = rest > 0 || (s->sent.tok[first].flags & PSC_TOKEN_MWT_FIRST);
    }
    for (uint32_t i = at; i < t->n; i++) {
        t->word[i].beg = beg;
        t->word[i].end = t->n_char;
    }
    *psc_push(&e->arena, t->token, t->n_token, t->cap_token) = (psc_span){beg, t->n_char};
    return t->n_char > beg;
}

/* Chain up the functional children of every word of [from, n), in their order. */
static void link_children(psc_eval_text *t, uint32_t from)
{
    for (uint32_t i = from; i < t->n; i++) t->word[i].child = t->word[i].after = -1;
    for (uint32_t i = t->n; i-- > from;) {
        psc_eval_word *w = &t->word[i];
        if (!w->functional || w->head < 0) continue;
        w->after = t->word[w->head].child;
        t->word[w->head].child = i;
    }
}

static void end_sentence(psc_eval_text *t, psc_arena *a, uint32_t from, uint32_t char_from)
{
    uint32_t n = t->n_sent;
    *psc_push(a, t->sent_words, n, t->cap_words) = t->n - from;
    *psc_push(a, t->sent, t->n_sent, t->cap_sent) = (psc_span){char_from, t->n_char};
}

static psc_status add_sentence(psc_eval_text *t, psc_eval *e, const psc_conllu_sentence *s,
                               psc_err *err)
{
    const uint32_t from = t->n, char_from = t->n_char;
    for (uint32_t i = 0; i < s->sent.n;) {
        const uint32_t rest = rest_of(&s->sent, i);
        if (!add_token(t, e, s, i, rest))
            return psc_fail(err, PSC_INPUT, t->file, s->row[i].line, UINT64_MAX,
                            "a FORM of white space alone");
        i += rest + 1;
    }
    link_children(t, from);
    end_sentence(t, &e->arena, from, char_from);
    return PSC_OK;
}

psc_status psc_eval_read_trees(psc_eval_text *t, psc_eval *e, psc_scored file, psc_err *err)
{
    psc_conllu_reader r;
    t->file = file.name;
    psc_conllu_init(&r, file.text, file.name);
    r.rows = true;
    for (;;) {
        psc_conllu_sentence s;
        psc_status st = psc_conllu_next(&r, &e->arena, &s, err);
        if (st == PSC_END) return PSC_OK;
        if (!st) st = add_sentence(t, e, &s, err);
        if (st) return st;
    }
}

/* ---- a word and its label a line ---- */

/* Where word and label stand. */
typedef enum layout { LAYOUT_NONE, LAYOUT_TREES, LAYOUT_NUMBERED, LAYOUT_COLUMNS } layout;

static bool is_label(psc_str s)
{
    if (psc_str_eq(s, PSC_STR("O"))) return true;
    return s.len > 2 && s.ptr[1] == '-' && memchr("BIESLU", s.ptr[0], 6);
}

/* Fields of a line: parted by tabs, or by spaces where there is no tab. */
static uint32_t split(psc_str line, psc_str *field, uint32_t max)
{
    const char sep = psc_str_find(line, PSC_STR("\t"), 0) >= 0 ? '\t' : ' ';
    uint32_t n = 0;
    line = psc_str_trim(line);
    while (line.len && n < max) {
        field[n] = psc_str_cut(&line, sep);
        if (field[n].len || sep == '\t') n++;
    }
    return n;
}

enum { FIELDS = 10 };

static layout layout_of(psc_str line)
{
    psc_str field[FIELDS];
    uint64_t number;
    const uint32_t n = split(line, field, FIELDS);
    if (n == FIELDS && memchr(line.ptr, '\t', line.len)) return LAYOUT_TREES;
    if (n > 2 && psc_str_u64(field[0], &number) && is_label(field[2])) return LAYOUT_NUMBERED;
    return n > 1 && is_label(field[n - 1]) ? LAYOUT_COLUMNS : LAYOUT_NONE;
}

/* A line that tells of the sentence: begins with "#" and is no word with a label. */
static bool is_comment(psc_str line)
{
    return line.len && line.ptr[0] == '#' && layout_of(line) != LAYOUT_COLUMNS;
}

static layout layout_of_file(psc_str text)
{
    psc_str line;
    while (psc_str_line(&text, &line))
        if (psc_str_trim(line).len && !is_comment(line)) return layout_of(line);
    return LAYOUT_NONE;
}

static bool add_labelled(psc_eval_text *t, psc_arena *a, layout how, psc_str line, uint32_t number)
{
    psc_str field[FIELDS];
    const uint32_t n = split(line, field, FIELDS);
    if (n < (how == LAYOUT_NUMBERED ? 3 : 2)) return false;
    const psc_str form = field[how == LAYOUT_NUMBERED];
    const psc_str label = field[how == LAYOUT_NUMBERED ? 2 : n - 1];
    if (!is_label(label)) return false;
    psc_eval_word *w = psc_push(a, t->word, t->n, t->cap);
    *w = (psc_eval_word){.form = form, .name = label, .line = number, .sent = t->n_sent};
    w->beg = w->own_beg = t->n_char;
    add_text(t, a, form);
    w->end = w->own_end = t->n_char;
    return true;
}

static psc_status read_labels(psc_eval_text *t, psc_eval *e, layout how, psc_scored file,
                              psc_err *err)
{
    psc_str rest = file.text, line;
    uint32_t number = 0, from = 0;
    while (psc_str_line(&rest, &line)) {
        number++;
        if (psc_str_trim(line).len == 0) {
            if (t->n > from) end_sentence(t, &e->arena, from, t->word[from].beg);
            from = t->n;
        } else if (!is_comment(line) && !add_labelled(t, &e->arena, how, line, number)) {
            return psc_fail(err, PSC_INPUT, file.name, number, UINT64_MAX,
                            "a word and its label (O, B-TYPE or I-TYPE) are wanted here");
        }
    }
    if (t->n > from) end_sentence(t, &e->arena, from, t->word[from].beg);
    return PSC_OK;
}

psc_status psc_eval_read_names(psc_eval_text *t, psc_eval *e, psc_scored file, psc_err *err)
{
    const layout how = layout_of_file(file.text);
    t->file = file.name;
    if (how == LAYOUT_TREES) return psc_eval_read_trees(t, e, file, err);
    if (how != LAYOUT_NONE) return read_labels(t, e, how, file, err);
    return psc_fail(err, PSC_INPUT, file.name, 0, UINT64_MAX,
                    "neither CoNLL-U nor a word and its label (O, B-TYPE or I-TYPE) a line");
}
