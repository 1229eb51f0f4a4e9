/* SPDX-License-Identifier: Apache-2.0 */
/* Comparing lines and names with what data/page tells; cues_load.c reads it. */
#include "ingest/cues.h"

#include "ingest/cue_word.h"

uint32_t psc_page_words(const psc_page_cues *c, psc_str line, uint32_t *id, uint32_t *hash,
                        uint32_t max)
{
    psc_cue_word w;
    uint32_t n = 0;
    for (size_t at = 0; psc_cue_word_next(line, &at, &w); n++) {
        if (n >= max) continue;
        const psc_str text = {w.text, w.len};
        id[n] = psc_intern_find(&c->words, w.number ? PSC_STR("#") : text);
        if (hash) hash[n] = (uint32_t)psc_hash(text);
    }
    return n;
}

int psc_page_month(const psc_page_cues *c, psc_str s, size_t *len)
{
    psc_cue_word w;
    size_t at = 0;
    if (s.len == 0 || !psc_cue_word_byte((unsigned char)s.ptr[0]) || !psc_cue_word_next(s, &at, &w))
        return 0;
    *len = at;
    const uint32_t id = psc_intern_find(&c->words, (psc_str){w.text, w.len});
    return id ? c->month[id] : 0;
}

psc_str psc_page_agency(const psc_page_cues *c, psc_str name)
{
    for (uint32_t i = 0; i < c->n_agency; i++)
        if (psc_str_eq(c->agency[i].written, name)) return c->agency[i].name;
    return (psc_str){0};
}

static bool is_whole_word(psc_str s, size_t beg, size_t end)
{
    return (beg == 0 || !psc_cue_word_byte((unsigned char)s.ptr[beg - 1])) &&
           (end == s.len || !psc_cue_word_byte((unsigned char)s.ptr[end]));
}

psc_str psc_page_agency_in(const psc_page_cues *c, psc_str line)
{
    psc_str best = {0}, name = {0};
    for (uint32_t i = 0; i < c->n_agency; i++) {
        const psc_str w = c->agency[i].written;
        if (w.len <= best.len) continue;
        for (ptrdiff_t at = psc_str_find(line, w, 0); at >= 0;
             at = psc_str_find(line, w, (size_t)at + 1))
            if (is_whole_word(line, (size_t)at, (size_t)at + w.len)) {
                best = w;
                name = c->agency[i].name;
                break;
            }
    }
    return name;
}

uint32_t psc_page_hint(const psc_page_cues *c, psc_str name)
{
    const uint32_t id = psc_intern_find(&c->hint_words, name);
    return id < c->n_hint ? c->hint[id] : 0;
}

uint32_t psc_page_any_month(const psc_page_cues *c, psc_str name)
{
    const uint32_t id = psc_intern_find(&c->month_words, name);
    return id < c->n_any_month ? c->any_month[id] : 0;
}

bool psc_page_is_update(const psc_page_cues *c, psc_str name)
{
    return psc_intern_find(&c->update_words, name) != 0;
}

/* Id of a name of machines, compared without regard to case; 0. */
static uint32_t machine_name(const psc_intern *t, psc_str name)
{
    char low[64];
    if (name.len > sizeof low) return 0;
    for (size_t i = 0; i < name.len; i++)
        low[i] = name.ptr[i] >= 'A' && name.ptr[i] <= 'Z' ? (char)(name.ptr[i] + 32) : name.ptr[i];
    return psc_intern_find(t, (psc_str){low, name.len});
}

bool psc_page_is_script_date(const psc_page_cues *c, psc_str name)
{
    return machine_name(&c->script_dates, name) != 0;
}

psc_meta_fact psc_page_meta(const psc_page_cues *c, psc_str name, uint32_t *rank)
{
    const uint32_t id = machine_name(&c->meta_names, name);
    if (id == 0 || id >= c->n_meta) return PSC_META_NONE;
    *rank = c->meta[id].rank;
    return (psc_meta_fact)c->meta[id].fact;
}

static bool same(const uint32_t *a, const uint32_t *b, uint32_t n)
{
    return memcmp(a, b, n * sizeof *a) == 0;
}

bool psc_page_match(const psc_page_cue *cue, const uint32_t *id, uint32_t n, uint32_t at)
{
    if (at + cue->n > n || !same(id + at, cue->word, cue->n)) return false;
    switch ((psc_page_how)cue->how) {
    case PSC_PAGE_IS: return at == 0 && n == cue->n;
    case PSC_PAGE_START: return at == 0;
    case PSC_PAGE_END: return at + cue->n == n;
    case PSC_PAGE_HAS: return true;
    }
    return false;
}
