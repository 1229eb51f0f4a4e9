/* SPDX-License-Identifier: Apache-2.0 */
/* Which kind of dictionary a file is, and its reading. */
#include "base/utf8.h"
#include "dictionary/read.h"

enum { LOOK_LINES = 400 }; /* licences in front of dictionaries are long */

/* ---- kinds -------------------------------------------------------------- */

static char lower(char c)
{
    return (char)(c >= 'A' && c <= 'Z' ? c + 32 : c);
}

/* Does the file's name hold the word, whatever its case? */
static bool name_has(psc_str name, const char *word)
{
    const size_t n = strlen(word);
    for (size_t i = 0; i + n <= name.len; i++) {
        size_t k = 0;
        while (k < n && lower(name.ptr[i + k]) == word[k]) k++;
        if (k == n) return true;
    }
    return false;
}

static psc_str base_name(const char *file)
{
    psc_str s = psc_str_of(file);
    size_t beg = s.len;
    while (beg > 0 && s.ptr[beg - 1] != '/') beg--;
    return psc_str_sub(s, beg, s.len);
}

/* "Phoenix.agents.txt", "Levant.080629.actors" */
static psc_dict_kind kind_by_name(psc_str name)
{
    static const struct {
        const char *word;
        psc_dict_kind kind;
    } all[] = {{".actors", PSC_DICT_ACTORS},       {".agents", PSC_DICT_AGENTS},
               {".discard", PSC_DICT_DISCARDS},    {".verb", PSC_DICT_OTHER},
               {".options", PSC_DICT_OTHER},       {".project", PSC_DICT_OTHER},
               {".issue", PSC_DICT_OTHER},         {"discards.txt", PSC_DICT_DISCARDS},
               {"countryinfo", PSC_DICT_COUNTRIES}};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        if (name_has(name, all[i].word)) return all[i].kind;
    return PSC_DICT_NONE;
}

/* "NAME_ [CODE", "\t[CODE", "+NAME", "!SET! =", "<Country>": nothing else begins so. */
static psc_dict_kind kind_of_line(psc_str line)
{
    const ptrdiff_t open = psc_str_find(line, PSC_STR("["), 0);
    if (psc_str_starts(line, PSC_STR("<Country>"))) return PSC_DICT_COUNTRIES;
    if (line.ptr[0] == '!' && psc_str_find(line, PSC_STR("! ="), 1) > 0) return PSC_DICT_AGENTS;
    if (psc_str_find(line, PSC_STR("[~"), 0) >= 0) return PSC_DICT_AGENTS;
    if (open < 0) return line.ptr[0] == '+' ? PSC_DICT_ACTORS : PSC_DICT_NONE;
    for (size_t i = 0; i < (size_t)open; i++)
        if (line.ptr[i] >= 'a' && line.ptr[i] <= 'z') return PSC_DICT_NONE;
    return PSC_DICT_ACTORS;
}

static psc_dict_kind kind_by_text(const char *file, psc_str text)
{
    psc_dict_reader r = {.file = file, .rest = text, .quiet = true, .utf8 = true};
    psc_str line;
    while (r.line < LOOK_LINES && psc_dict_line(&r, &line)) {
        const psc_dict_kind kind = kind_of_line(line);
        if (kind) return kind;
    }
    return PSC_DICT_NONE;
}

psc_dict_kind psc_dict_kind_of(const char *file, psc_str text)
{
    const psc_str name = base_name(file);
    const psc_dict_kind kind = kind_by_name(name);
    if (kind == PSC_DICT_COUNTRIES) {
        const psc_dict_kind seen = kind_by_text(file, text);
        return seen ? seen : kind;
    }
    return kind || psc_str_ends(name, PSC_STR(".tsv")) ? kind : kind_by_text(file, text);
}

/* ---- reading ------------------------------------------------------------ */

void psc_dictionary_init(psc_dictionary *d, psc_arena *arena, psc_dict_told told)
{
    *d = (psc_dictionary){.arena = arena, .told = told};
    d->codes = psc_dict_codes_new(arena);
}

void psc_dictionary_read(psc_dictionary *d, psc_dict_kind kind, const char *file, psc_str text,
                         uint32_t layer)
{
    psc_dict_reader r = {.d = d,
                         .file = file,
                         .rest = text,
                         .layer = (uint8_t)(layer < UINT8_MAX ? layer : UINT8_MAX),
                         .utf8 = psc_utf8_check(text) == text.len};
    d->bytes += text.len;
    switch (kind) {
    case PSC_DICT_ACTORS: psc_dict_read_actors(&r); break;
    case PSC_DICT_AGENTS: psc_dict_read_agents(&r); break;
    case PSC_DICT_COUNTRIES: psc_dict_read_countries(&r); break;
    case PSC_DICT_DISCARDS: psc_dict_read_discards(&r); break;
    case PSC_DICT_OTHER:
        psc_dict_remark(&r, 0, "dictionaries of verbs, issues and options are not read");
        break;
    case PSC_DICT_NONE: break;
    }
    psc_dict_codes_report(&r);
}
