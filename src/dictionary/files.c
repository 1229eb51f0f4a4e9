/* SPDX-License-Identifier: Apache-2.0 */
/* The kinds of files: .actors, .agents and discards, line by line.
 *
 *     .actors     NAME_ [CODE]         or the name alone
 *                 +SYNONYM_            as many as there are
 *                     [CODE DATES]     likewise
 *     .agents     !SET! = MAN, MEN
 *                 NOUN {PLURAL} [~CODE]
 *     .discards   PHRASE               the sentence; "+PHRASE": the whole report
 *
 * CountryInfo has a file of its own, country.c. */
#include "dictionary/read.h"

/* Where the first bracket of codes begins; the length if there is none. */
static size_t code_begin(psc_str s)
{
    const ptrdiff_t at = psc_str_find(s, PSC_STR("["), 0);
    return at < 0 ? s.len : (size_t)at;
}

psc_dict_entry *psc_dict_new_entry(psc_dict_reader *r, psc_dict_use use)
{
    psc_dictionary *d = r->d;
    psc_dict_entry *e = psc_push(d->arena, d->entry, d->n_entry, d->cap_entry);
    *e = (psc_dict_entry){.file = r->file,
                          .name = d->n_name,
                          .term = d->n_term,
                          .line = r->line,
                          .use = (uint8_t)use,
                          .layer = r->layer};
    return e;
}

void psc_dict_end_entry(psc_dict_reader *r, psc_dict_entry *e)
{
    if (!e) return;
    if (!e->n_name || (e->refused && !e->n_term)) e->bad = true;
    if (e->use == PSC_DICT_NOBODY && e->n_term) e->use = PSC_DICT_ACTOR;
    psc_dict_check_terms(r->d, e);
}

void psc_dict_add_discard(psc_dict_reader *r, psc_str text, uint32_t line)
{
    psc_dictionary *d = r->d;
    psc_dict_discard x = {.file = r->file, .line = line, .stem = true};
    text = psc_str_trim(text);
    x.story = text.len && text.ptr[0] == '+';
    if (x.story) text = psc_str_trim(psc_str_sub(text, 1, text.len));
    if (text.len && text.ptr[text.len - 1] == '_') x.stem = false;
    x.text = psc_dict_name_trim(text);
    if (!x.text.len || x.text.len > PSC_DICT_NAME_BYTES)
        psc_dict_bad(r, line, "a phrase of 1 to %d bytes is wanted", PSC_DICT_NAME_BYTES);
    else
        *psc_push(d->arena, d->discard, d->n_discard, d->cap_discard) = x;
}

/* ---- .actors ------------------------------------------------------------ */

/* "<NOUN>": TABARI's parts of a file. */
static bool is_section(psc_str line)
{
    return line.ptr[0] == '<' && line.ptr[line.len - 1] == '>';
}

static bool read_actor_line(psc_dict_reader *r, psc_dict_entry *e, psc_str line)
{
    const size_t n = code_begin(line);
    const psc_str phrase = psc_str_trim(psc_str_sub(line, 0, n));
    const bool named = psc_dict_names(r, e, phrase);
    return psc_dict_terms(r, e, psc_str_sub(line, n, line.len), (psc_str){0}) && named;
}

void psc_dict_read_actors(psc_dict_reader *r)
{
    psc_dict_entry *e = NULL;
    psc_str line;
    while (psc_dict_line(r, &line)) {
        const char c = line.ptr[0];
        if (is_section(line)) continue;
        if (c == '[' && !e) {
            psc_dict_bad(r, r->line, "a code before any name");
        } else if (c == '[') {
            (void)psc_dict_terms(r, e, line, (psc_str){0});
        } else if (c == '+' && !e) {
            psc_dict_bad(r, r->line, "a synonym before any name");
        } else if (c == '+') {
            (void)read_actor_line(r, e, psc_str_trim(psc_str_sub(line, 1, line.len)));
        } else {
            psc_dict_end_entry(r, e);
            e = psc_dict_new_entry(r, PSC_DICT_ACTOR);
            if (!read_actor_line(r, e, line)) e->bad = true;
        }
    }
    psc_dict_end_entry(r, e);
}

/* ---- .agents: sets ------------------------------------------------------ */

typedef struct set {
    psc_str name, list;
    uint32_t line;
    bool open, seen; /* being looked at, and done */
    bool bad;
} set;

typedef struct sets {
    set *at; /* [n] */
    uint32_t n, cap;
} sets;

static set *find_set(const sets *all, psc_str name)
{
    for (uint32_t i = 0; i < all->n; i++)
        if (psc_str_eq(all->at[i].name, name)) return &all->at[i];
    return NULL;
}

/* "!PERSON! = MAN, MEN" */
static bool is_set_line(psc_str line)
{
    return line.ptr[0] == '!' && psc_str_find(line, PSC_STR("="), 0) >= 0;
}

static void define_set(psc_dict_reader *r, sets *all, psc_str line)
{
    psc_str rest = psc_str_sub(line, 1, line.len);
    const bool marked = psc_str_find(rest, PSC_STR("!"), 0) >= 0;
    const psc_str name = psc_str_trim(psc_str_cut(&rest, '!'));
    const psc_str between = psc_str_trim(psc_str_cut(&rest, '='));
    const set *old = find_set(all, name);
    if (!marked || !name.len || between.len || !psc_str_trim(rest).len)
        psc_dict_bad(r, r->line, "bad set \"%.*s\": expected !NAME! = WORD, WORD",
                     PSC_DICT_ARG(line));
    else if (old)
        psc_dict_bad(r, r->line, "the set !%.*s! was told on line %u", PSC_DICT_ARG(name),
                     old->line);
    else if (all->n == PSC_DICT_CHOICES)
        psc_dict_bad(r, r->line, "more than %d sets", PSC_DICT_CHOICES);
    else
        *psc_push(r->d->arena, all->at, all->n, all->cap) =
            (set){.name = name, .list = rest, .line = r->line};
}

static bool is_sound(psc_dict_reader *r, sets *all, set *s);

/* Does any set that the list names come back to itself? */
static bool is_sound_list(psc_dict_reader *r, sets *all, psc_str list)
{
    bool ok = true;
    while (list.len) {
        psc_str item = psc_str_cut(&list, ',');
        (void)psc_str_cut(&item, '!');
        while (item.len) {
            set *inner = find_set(all, psc_str_cut(&item, '!'));
            if (inner && !is_sound(r, all, inner)) ok = false;
            (void)psc_str_cut(&item, '!');
        }
    }
    return ok;
}

/* False, told once, for a set that stands for itself, or for one that does. */
static bool is_sound(psc_dict_reader *r, sets *all, set *s)
{
    if (s->open) {
        psc_dict_bad(r, s->line, "cyclic set: !%.*s! stands for itself", PSC_DICT_ARG(s->name));
        s->bad = true;
    }
    if (s->open || s->seen) return !s->bad;
    s->open = true;
    if (!is_sound_list(r, all, s->list)) s->bad = true;
    s->open = false;
    s->seen = true;
    return !s->bad;
}

/* All sets of the file; its other lines are judged when they are read again. */
static sets read_sets(const psc_dict_reader *from)
{
    psc_dict_reader r = *from;
    sets all = {0};
    psc_str line;
    while (r.quiet = true, psc_dict_line(&r, &line)) {
        r.quiet = false;
        if (is_set_line(line)) define_set(&r, &all, line);
    }
    r.quiet = false;
    for (uint32_t i = 0; i < all.n; i++) (void)is_sound(&r, &all, &all.at[i]);
    return all;
}

/* ---- .agents: nouns ----------------------------------------------------- */

typedef struct agent {
    psc_dict_reader *r;
    psc_dict_entry *e;
    sets *sets;
    uint32_t left; /* names it may still stand for */
} agent;

static bool too_many(const agent *a)
{
    psc_dict_bad(a->r, a->r->line, "sets that stand for more than %d names", PSC_DICT_CHOICES);
    return false;
}

static bool expand_set(agent *a, psc_str head, const set *s, psc_str tail);

/* Names of a noun with !SETS! in it. */
static bool expand_noun(agent *a, psc_str noun)
{
    const ptrdiff_t beg = psc_str_find(noun, PSC_STR("!"), 0);
    if (beg < 0) {
        if (a->left-- == 0) return too_many(a);
        psc_dict_add_name(a->r, a->e, noun, false);
        return true;
    }
    const ptrdiff_t end = psc_str_find(noun, PSC_STR("!"), (size_t)beg + 1);
    if (end < 0) {
        psc_dict_bad(a->r, a->r->line, "broken set: the second '!' is missing in \"%.*s\"",
                     PSC_DICT_ARG(noun));
        return false;
    }
    const psc_str name = psc_str_sub(noun, (size_t)beg + 1, (size_t)end);
    const set *s = find_set(a->sets, name);
    if (!s) {
        psc_dict_bad(a->r, a->r->line, "unknown set !%.*s!", PSC_DICT_ARG(name));
        return false;
    }
    return expand_set(a, psc_str_sub(noun, 0, (size_t)beg), s,
                      psc_str_sub(noun, (size_t)end + 1, noun.len));
}

static bool expand_set(agent *a, psc_str head, const set *s, psc_str tail)
{
    psc_str list = s->list;
    bool ok = !s->bad; /* which has been told */
    while (ok && list.len) {
        const psc_str one = psc_dict_name_trim(psc_str_cut(&list, ','));
        const psc_str whole = psc_arena_printf(a->r->d->arena, "%.*s%.*s%.*s", (int)head.len,
                                               head.ptr, (int)one.len, one.len ? one.ptr : "",
                                               (int)tail.len, tail.len ? tail.ptr : "");
        ok = whole.len <= PSC_DICT_NAME_BYTES ? expand_noun(a, whole) : too_many(a);
    }
    return ok;
}

static bool ends_in(psc_str s, const char *end)
{
    return psc_str_ends(s, psc_str_of(end));
}

/* The regular plural, of "-MAN" the English one; none of what is plural already. */
static void add_plural(psc_dict_reader *r, psc_dict_entry *e)
{
    psc_dict_name *one = &r->d->name[e->name + e->n_name - 1];
    const psc_str s = one->text;
    const bool many = ends_in(s, "S") && !ends_in(s, "SS");
    const size_t cut = ends_in(s, "MAN") ? 2 : ends_in(s, "Y") ? 1 : 0;
    const char *end = ends_in(s, "MAN")                                          ? "EN"
                      : ends_in(s, "Y")                                          ? "IES"
                      : ends_in(s, "SS") || ends_in(s, "CH") || ends_in(s, "SH") ? "ES"
                                                                                 : "S";
    if (many || ends_in(s, "MEN")) {
        one->plural = true;
        return;
    }
    psc_dict_add_name(r, e, psc_arena_printf(r->d->arena, "%.*s%s", (int)(s.len - cut), s.ptr, end),
                      true);
}

/* Noun, {plurals}, or !sets!; false, told, if it is broken. */
static bool read_noun(agent *a, psc_str phrase)
{
    if (psc_str_find(phrase, PSC_STR("!"), 0) >= 0) return expand_noun(a, phrase);
    if (!psc_dict_names(a->r, a->e, phrase)) return false;
    const bool told = psc_str_find(phrase, PSC_STR("{"), 0) >= 0;
    if (!told && a->e->n_name) add_plural(a->r, a->e);
    return true;
}

static void read_agent(psc_dict_reader *r, sets *all, psc_str line)
{
    const size_t n = code_begin(line);
    agent a = {.r = r, .sets = all, .left = PSC_DICT_CHOICES};
    if (n == line.len) {
        psc_dict_bad(r, r->line, "an agent without a [~CODE]: \"%.*s\"", PSC_DICT_ARG(line));
        return;
    }
    a.e = psc_dict_new_entry(r, PSC_DICT_AGENT);
    const bool ok = read_noun(&a, psc_str_trim(psc_str_sub(line, 0, n)));
    if (!psc_dict_terms(r, a.e, psc_str_sub(line, n, line.len), (psc_str){0}) || !ok)
        a.e->bad = true;
    psc_dict_end_entry(r, a.e);
}

void psc_dict_read_agents(psc_dict_reader *r)
{
    sets all = read_sets(r);
    psc_str line;
    while (psc_dict_line(r, &line))
        if (!is_set_line(line)) read_agent(r, &all, line);
}

/* ---- discards ----------------------------------------------------------- */

void psc_dict_read_discards(psc_dict_reader *r)
{
    psc_str line;
    while (psc_dict_line(r, &line)) {
        const size_t n = code_begin(line);
        psc_dict_add_discard(r, psc_str_sub(line, 0, n), r->line);
    }
}
