/* SPDX-License-Identifier: Apache-2.0 */
/* Names over all entries: who is told twice, who is whose synonym.
 *
 * An entry points to another by a synonym that is the other's primary name.  Where such
 * pointers come back to where they began, and the entries on the way do not all have the
 * same codes, nobody can say which code is meant: a cycle, told and left out.  An entry
 * without a code takes that of an entry that shares a name with it; if there is none, it is
 * passed over.  Of two entries of one name the later counts; persons of CountryInfo, who
 * have a line for every office, are joined. */
#include <stdio.h>

#include "dictionary/read.h"

enum {
    ROUNDS = 8, /* of taking codes over from each other */
    JOINED = 64 /* terms that one person may have by joining lines */
};

typedef struct names {
    psc_dictionary *d;
    psc_intern folded;
    uint32_t *id;      /* [n_name] of each name; 0 empty */
    uint32_t *primary; /* [folded.n + 1] entry + 1 that has it as its primary name */
    uint32_t *coded;   /* [folded.n + 1] entry + 1 that has it, and a code */
} names;

/* ---- folding ------------------------------------------------------------ */

/* "Al-Obi_" -> "AL OBI", behind a letter that keeps nouns and actors apart. */
static psc_str fold(psc_str s, bool agent, char out[PSC_DICT_NAME_BYTES + 2])
{
    size_t n = 0;
    out[n++] = agent ? '~' : ' ';
    for (size_t i = 0; i < s.len && i < PSC_DICT_NAME_BYTES; i++) {
        char c = s.ptr[i];
        if (c >= 'a' && c <= 'z') c = (char)(c - 32);
        const bool blank = c == '_' || c == ' ' || c == '\t' || c == '-';
        if (blank && out[n - 1] == ' ') continue;
        out[n++] = blank ? ' ' : c;
    }
    return (psc_str){out, n};
}

static void intern_names(names *x)
{
    psc_dictionary *d = x->d;
    char buf[PSC_DICT_NAME_BYTES + 2];
    x->id = psc_new(d->arena, uint32_t, d->n_name + 1);
    for (uint32_t i = 0; i < d->n_entry; i++) {
        const psc_dict_entry *e = &d->entry[i];
        for (uint32_t k = e->name; k < e->name + e->n_name; k++)
            x->id[k] =
                psc_intern_add(&x->folded, fold(d->name[k].text, e->use == PSC_DICT_AGENT, buf));
    }
    x->primary = psc_new(d->arena, uint32_t, x->folded.n + 1);
    x->coded = psc_new(d->arena, uint32_t, x->folded.n + 1);
}

/* ---- codes of entries --------------------------------------------------- */

static uint32_t next_term(const psc_dictionary *d, const psc_dict_entry *e, uint32_t i)
{
    while (i < e->n_term && d->term[e->term + i].bad) i++;
    return i;
}

static bool has_code(const psc_dictionary *d, const psc_dict_entry *e)
{
    return !e->bad && (e->use == PSC_DICT_NOBODY || next_term(d, e, 0) < e->n_term);
}

static bool same_codes(const psc_dictionary *d, const psc_dict_entry *a, const psc_dict_entry *b)
{
    uint32_t i = next_term(d, a, 0), k = next_term(d, b, 0);
    while (i < a->n_term && k < b->n_term) {
        const psc_dict_term *x = &d->term[a->term + i], *y = &d->term[b->term + k];
        if (memcmp(&x->code, &y->code, sizeof x->code) || x->from != y->from || x->to != y->to)
            return false;
        i = next_term(d, a, i + 1);
        k = next_term(d, b, k + 1);
    }
    return i >= a->n_term && k >= b->n_term &&
           (a->use == PSC_DICT_NOBODY) == (b->use == PSC_DICT_NOBODY);
}

/* ---- cycles ------------------------------------------------------------- */

typedef struct step {
    uint32_t entry, name; /* the name looked at, in the dictionary's name[] */
} step;

typedef struct search {
    names *x;
    step *path; /* [n] */
    uint32_t n, cap;
    uint8_t *state; /* [n_entry] 1 on the path, 2 done */
} search;

static psc_str primary_name(const psc_dictionary *d, uint32_t entry)
{
    return d->name[d->entry[entry].name].text;
}

/* The entries path[from .. n) are a cycle: harmless if all say the same. */
static void judge_cycle(search *s, uint32_t from, uint32_t name)
{
    psc_dictionary *d = s->x->d;
    const psc_dict_entry *first = &d->entry[s->path[from].entry];
    bool same = has_code(d, first);
    for (uint32_t i = from; i < s->n && same; i++)
        same = same_codes(d, first, &d->entry[s->path[i].entry]);
    if (same) return;
    char chain[200] = "";
    size_t n = 0;
    for (uint32_t i = from; i < s->n && n < 120; i++) {
        const psc_str p = primary_name(d, s->path[i].entry);
        n += (size_t)snprintf(chain + n, sizeof chain - n, "%.*s -> ", PSC_DICT_ARG(p));
    }
    psc_dict_reader r = {.d = d, .file = d->entry[s->path[s->n - 1].entry].file};
    psc_dict_bad(&r, d->name[name].line,
                 "cyclic synonyms: %s%.*s, and no code that all of them have", chain,
                 PSC_DICT_ARG(primary_name(d, s->path[from].entry)));
    for (uint32_t i = from; i < s->n; i++) d->entry[s->path[i].entry].bad = true;
}

static void enter(search *s, uint32_t entry)
{
    s->state[entry] = 1;
    *psc_push(s->x->d->arena, s->path, s->n, s->cap) =
        (step){.entry = entry, .name = s->x->d->entry[entry].name + 1};
}

/* The entry that the name points to, + 1; 0 if it points to none. */
static uint32_t target(const search *s, uint32_t name)
{
    const uint32_t to = s->x->primary[s->x->id[name]];
    return to && !s->x->d->entry[to - 1].bad ? to : 0;
}

static void step_on(search *s)
{
    const psc_dictionary *d = s->x->d;
    step *at = &s->path[s->n - 1];
    const psc_dict_entry *e = &d->entry[at->entry];
    if (at->name >= e->name + e->n_name) {
        s->state[at->entry] = 2;
        s->n--;
        return;
    }
    const uint32_t name = at->name++, to = target(s, name);
    if (!to || to - 1 == at->entry) return;
    if (s->state[to - 1] == 0) {
        enter(s, to - 1);
    } else if (s->state[to - 1] == 1) {
        uint32_t from = s->n - 1;
        while (s->path[from].entry != to - 1) from--;
        judge_cycle(s, from, name);
    }
}

static void find_cycles(names *x)
{
    psc_dictionary *d = x->d;
    search s = {.x = x, .state = psc_new(d->arena, uint8_t, d->n_entry + 1)};
    for (uint32_t i = 0; i < d->n_entry; i++) {
        const psc_dict_entry *e = &d->entry[i];
        if (!e->bad && e->n_name && !x->primary[x->id[e->name]]) x->primary[x->id[e->name]] = i + 1;
    }
    for (uint32_t i = 0; i < d->n_entry; i++) {
        if (s.state[i] || d->entry[i].bad || d->entry[i].n_name < 2) continue;
        enter(&s, i);
        while (s.n) step_on(&s);
    }
}

/* ---- entries without a code --------------------------------------------- */

static void note_coded(names *x, uint32_t entry)
{
    const psc_dict_entry *e = &x->d->entry[entry];
    for (uint32_t k = e->name; k < e->name + e->n_name; k++)
        if (!x->coded[x->id[k]]) x->coded[x->id[k]] = entry + 1;
}

static bool take_code(names *x, uint32_t entry)
{
    psc_dict_entry *e = &x->d->entry[entry];
    for (uint32_t k = e->name; k < e->name + e->n_name; k++) {
        const uint32_t from = x->coded[x->id[k]];
        if (!from) continue;
        const psc_dict_entry *f = &x->d->entry[from - 1];
        e->term = f->term;
        e->n_term = f->n_term;
        e->use = f->use;
        note_coded(x, entry);
        return true;
    }
    return false;
}

/* Passed over; one remark a file. */
static void report_empty(psc_dictionary *d)
{
    for (uint32_t i = 0, n = 0, first = 0; i < d->n_entry; i++) {
        psc_dict_entry *e = &d->entry[i];
        if (!e->bad && !has_code(d, e)) {
            if (n++ == 0) first = i;
            e->bad = true;
        }
        const bool last = i + 1 == d->n_entry || d->entry[i + 1].file != e->file;
        if (!last || !n) continue;
        psc_dict_reader r = {.d = d, .file = e->file};
        psc_dict_remark(&r, d->entry[first].line, "no code for \"%.*s\"%s: passed over (%u)",
                        PSC_DICT_ARG(primary_name(d, first)), n > 1 ? " and others" : "", n);
        n = 0;
    }
}

static void share_codes(names *x)
{
    psc_dictionary *d = x->d;
    for (uint32_t i = 0; i < d->n_entry; i++)
        if (has_code(d, &d->entry[i])) note_coded(x, i);
    bool more = true;
    for (int round = 0; round < ROUNDS && more; round++) {
        more = false;
        for (uint32_t i = 0; i < d->n_entry; i++)
            if (!d->entry[i].bad && !has_code(d, &d->entry[i]) && !d->entry[i].n_term)
                more = take_code(x, i) || more;
    }
    report_empty(d);
}

/* ---- the same name twice ------------------------------------------------ */

/* Terms of one put behind those of the other, at the end of the pool. */
static void join_persons(psc_dictionary *d, psc_dict_entry *into, psc_dict_entry *from)
{
    const uint32_t at = d->n_term, n = into->n_term + from->n_term;
    for (uint32_t i = 0; i < n; i++) {
        const uint32_t k = i < into->n_term ? into->term + i : from->term + (i - into->n_term);
        psc_dict_term *t = psc_push(d->arena, d->term, d->n_term, d->cap_term);
        *t = d->term[k];
    }
    into->term = at;
    into->n_term = n;
    from->bad = true;
    psc_dict_check_terms(d, into);
}

static void remark_twice(psc_dictionary *d, const psc_dict_entry *old, const psc_dict_entry *e,
                         const psc_dict_name *name)
{
    psc_dict_reader r = {.d = d, .file = e->file};
    if (old->layer != e->layer || !has_code(d, old) || same_codes(d, old, e)) return;
    psc_dict_remark(&r, name->line, "\"%.*s\" was told with another code (%s:%u): the later counts",
                    PSC_DICT_ARG(name->text), old->file, old->line);
}

/* The name belongs to the last entry that has it. */
static void own_name(names *x, uint32_t *owner, uint32_t entry, uint32_t k)
{
    psc_dictionary *d = x->d;
    psc_dict_entry *e = &d->entry[entry];
    uint32_t *own = &owner[x->id[k]];
    if (*own == entry + 1) {
        d->name[k].bad = true; /* twice in one entry */
        return;
    }
    psc_dict_entry *old = *own ? &d->entry[*own - 1] : NULL;
    if (old && !old->bad && old->use == PSC_DICT_PERSON && e->use == PSC_DICT_PERSON &&
        old->file == e->file && k == e->name && old->n_term + e->n_term <= JOINED &&
        memcmp(d->term[old->term].code.country, d->term[e->term].code.country, 3) == 0) {
        join_persons(d, old, e);
        return;
    }
    if (old && !old->bad) remark_twice(d, old, e, &d->name[k]);
    *own = entry + 1;
}

static void find_twice(names *x)
{
    psc_dictionary *d = x->d;
    uint32_t *owner = psc_new(d->arena, uint32_t, x->folded.n + 1);
    for (uint32_t i = 0; i < d->n_entry; i++)
        for (uint32_t k = 0; k < d->entry[i].n_name && !d->entry[i].bad; k++)
            own_name(x, owner, i, d->entry[i].name + k);
}

void psc_dictionary_finish(psc_dictionary *d)
{
    names x = {.d = d};
    if (!d->n_entry) return;
    psc_intern_init(&x.folded, d->arena);
    intern_names(&x);
    find_cycles(&x);
    share_codes(&x);
    find_twice(&x);
}
