/* SPDX-License-Identifier: Apache-2.0 */
/* CAMEO's actor codes, chains of groups of three capitals, into country and sectors.
 *
 * Which group is what stands in data/codebook/cameo-actors.tsv; countries are those of
 * codebook/country-codes.tsv and actors/countries.txt.  The first group must be known; what
 * else has no counterpart here stays in the code as written, which explain shows, and is
 * counted. */
#include "base/embed.h"
#include "dictionary/read.h"
#include "record/code.h"

enum { LETTERS = 26, GROUPS = LETTERS * LETTERS * LETTERS };

typedef enum group_kind {
    GROUP_UNKNOWN,
    GROUP_COUNTRY,
    GROUP_SECTOR,
    GROUP_THEME,     /* a sector where there is no other */
    GROUP_STATELESS, /* a sector, and no country */
    GROUP_NAME       /* region, faith, group, people: says who, and a sector if nothing else does */
} group_kind;

typedef struct group {
    uint8_t kind;
    uint8_t sector; /* psc_sector it becomes; 0 none */
    bool country;   /* can stand in front as a country */
    char to[4];     /* country it becomes */
} group;

/* How often a group was kept untranslated in the file at hand. */
typedef struct kept {
    uint32_t n, line;
    psc_str code;
} kept;

struct psc_dict_codes {
    group at[GROUPS];
    uint32_t slot[GROUPS]; /* index in kept + 1; 0: not yet */
    kept *kept;            /* [n_kept] */
    uint16_t *group;       /* [n_kept] which it is */
    uint32_t n_kept, cap_kept, n_group, cap_group;
};

/* Index of a group; -1 if it is not three capitals. */
static int index_of(psc_str s)
{
    int n = 0;
    if (s.len != 3) return -1;
    for (size_t i = 0; i < 3; i++) {
        if (s.ptr[i] < 'A' || s.ptr[i] > 'Z') return -1;
        n = n * LETTERS + (s.ptr[i] - 'A');
    }
    return n;
}

/* ---- the tables --------------------------------------------------------- */

static group_kind kind_of(psc_str s)
{
    static const struct {
        const char *name;
        group_kind kind;
    } kinds[] = {{"country", GROUP_COUNTRY},     {"sector", GROUP_SECTOR}, {"theme", GROUP_THEME},
                 {"stateless", GROUP_STATELESS}, {"region", GROUP_NAME},   {"faith", GROUP_NAME},
                 {"group", GROUP_NAME},          {"people", GROUP_NAME}};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (psc_str_eq(s, psc_str_of(kinds[i].name))) return kinds[i].kind;
    return GROUP_UNKNOWN;
}

static void add_country(struct psc_dict_codes *c, psc_str code)
{
    const int at = index_of(code);
    if (at < 0) return;
    c->at[at].country = true;
    memcpy(c->at[at].to, code.ptr, 3);
    if (!c->at[at].kind) c->at[at].kind = GROUP_COUNTRY;
}

static void read_table(struct psc_dict_codes *c)
{
    psc_str text = psc_embedded("data/codebook/cameo-actors.tsv"), line;
    while (psc_str_line(&text, &line)) {
        const int at = index_of(psc_str_cut(&line, '\t'));
        const group_kind kind = kind_of(psc_str_cut(&line, '\t'));
        const psc_str to = psc_str_cut(&line, '\t');
        if (at < 0 || kind == GROUP_UNKNOWN) continue;
        c->at[at].kind = (uint8_t)kind;
        c->at[at].country = kind == GROUP_COUNTRY;
        if (kind == GROUP_COUNTRY && to.len == 3) memcpy(c->at[at].to, to.ptr, 3);
        if (kind != GROUP_COUNTRY) c->at[at].sector = (uint8_t)psc_sector_of(to);
    }
}

static void read_countries(struct psc_dict_codes *c)
{
    psc_str text = psc_embedded("data/codebook/country-codes.tsv"), line;
    while (psc_str_line(&text, &line)) add_country(c, psc_str_cut(&line, '\t'));
    text = psc_embedded("data/actors/countries.txt");
    while (psc_str_line(&text, &line))
        if (psc_str_starts(line, PSC_STR("country ")))
            add_country(c, psc_str_trim(psc_str_sub(line, 8, line.len)));
}

struct psc_dict_codes *psc_dict_codes_new(psc_arena *arena)
{
    struct psc_dict_codes *c = psc_new(arena, struct psc_dict_codes, 1);
    read_table(c);
    read_countries(c);
    return c;
}

bool psc_dict_is_country(const psc_dictionary *d, psc_str text)
{
    const int at = index_of(text);
    return at >= 0 && d->codes->at[at].country;
}

/* ---- what is kept ------------------------------------------------------- */

static void keep(psc_dict_reader *r, int at, uint32_t line, psc_str code)
{
    struct psc_dict_codes *c = r->d->codes;
    if (!c->slot[at]) {
        *psc_push(r->d->arena, c->kept, c->n_kept, c->cap_kept) =
            (kept){.line = line, .code = code};
        *psc_push(r->d->arena, c->group, c->n_group, c->cap_group) = (uint16_t)at;
        c->slot[at] = c->n_kept;
    }
    c->kept[c->slot[at] - 1].n++;
}

void psc_dict_codes_report(psc_dict_reader *r)
{
    struct psc_dict_codes *c = r->d->codes;
    for (uint32_t i = 0; i < c->n_kept; i++) {
        const kept *k = &c->kept[i];
        const int g = c->group[i];
        const char name[4] = {(char)('A' + g / LETTERS / LETTERS),
                              (char)('A' + g / LETTERS % LETTERS), (char)('A' + g % LETTERS), 0};
        psc_dict_remark(
            r, k->line,
            "%s in [%.*s]%s is %s: kept as it is, and left out of the record (%u code%s)", name,
            PSC_DICT_ARG(k->code), k->n > 1 ? " and others" : "",
            c->at[g].kind ? "a group without counterpart" : "no code of CAMEO's", k->n,
            k->n == 1 ? "" : "s");
        c->slot[g] = 0;
    }
    c->n_kept = c->n_group = 0;
}

/* ---- translating -------------------------------------------------------- */

static void append(psc_code *code, unsigned sector)
{
    for (int i = 0; sector && i < PSC_SECTOR_MAX; i++) {
        if (code->sector[i] == sector) return;
        if (code->sector[i]) continue;
        code->sector[i] = (uint8_t)sector;
        return;
    }
}

/* A group in front may be a country of the same letters as a faith ("SUN"). */
static group_kind kind_at(const group *g, bool first)
{
    return first && g->country ? GROUP_COUNTRY : (group_kind)g->kind;
}

/* One group; false if it adds nothing to country or sectors. */
static bool add_group(psc_code *code, const group *g, bool first, unsigned *spare)
{
    switch (kind_at(g, first)) {
    case GROUP_COUNTRY:
        if (psc_code_has_country(code)) return false;
        memcpy(code->country, g->to, 4);
        return true;
    case GROUP_STATELESS:
        if (!code->country[0]) memcpy(code->country, "---", 4);
        append(code, g->sector);
        return true;
    case GROUP_SECTOR: append(code, g->sector); return true;
    case GROUP_THEME:
    case GROUP_NAME:
        if (!*spare) *spare = g->sector;
        return kind_at(g, first) == GROUP_THEME && *spare == g->sector && g->sector;
    case GROUP_UNKNOWN: break;
    }
    return false;
}

static bool unknown(psc_dict_reader *r, uint32_t line, psc_str code, psc_str part)
{
    psc_dict_bad(r, line,
                 "unknown code [%.*s]: \"%.*s\" is neither a country nor another of CAMEO's groups "
                 "of three capitals",
                 PSC_DICT_ARG(code), PSC_DICT_ARG(part));
    return false;
}

/* "~GOV", "NGO~" without the mark of the place where an actor's code goes. */
static psc_str without_tilde(psc_str s, bool *agent)
{
    *agent = s.len && (s.ptr[0] == '~' || s.ptr[s.len - 1] == '~');
    if (s.len && s.ptr[0] == '~') return psc_str_sub(s, 1, s.len);
    return *agent ? psc_str_sub(s, 0, s.len - 1) : s;
}

bool psc_dict_code(psc_dict_reader *r, psc_str text, uint32_t line, psc_code *out)
{
    bool agent;
    unsigned spare = 0;
    psc_str rest = without_tilde(text, &agent);
    psc_code code = {0};
    if (rest.len % 3 || !rest.len) return unknown(r, line, text, rest);
    for (size_t i = 0; i < rest.len; i += 3) {
        const psc_str part = psc_str_sub(rest, i, i + 3);
        const int at = index_of(part);
        const group *g = at < 0 ? NULL : &r->d->codes->at[at];
        if (!g || (i == 0 && !g->kind)) return unknown(r, line, text, part);
        if (!add_group(&code, g, i == 0 && !agent, &spare)) keep(r, at, line, text);
    }
    if (!code.sector[0]) append(&code, spare);
    if (!code.sector[0] && rest.len == 3 && !agent && psc_code_has_country(&code))
        append(&code, PSC_SECTOR_GOV);
    if (!code.country[0] && !agent) memcpy(code.country, "---", 4);
    *out = code;
    return true;
}
