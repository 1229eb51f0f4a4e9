/* SPDX-License-Identifier: Apache-2.0 */
/* Codes and their dates: reading, writing, and the term that holds on a day. */
#include "actors/lexicon.h"

#include "base/str.h"

static bool is_country(psc_str w)
{
    if (w.len != 3) return false;
    if (psc_str_eq(w, PSC_STR("---"))) return true;
    for (size_t i = 0; i < 3; i++)
        if (w.ptr[i] < 'A' || w.ptr[i] > 'Z') return false;
    return true;
}

bool psc_code_read(psc_str *rest, psc_code *out)
{
    psc_code code = {0};
    int n = 0, words = 0;
    for (;;) {
        psc_str left = *rest;
        psc_str w = psc_str_word(&left);
        psc_sector s = is_country(w) ? psc_sector_of(w) : PSC_SECTOR_NONE;
        if (s != PSC_SECTOR_NONE) {
            if (n == PSC_SECTOR_MAX) return false;
            code.sector[n++] = (uint8_t)s;
        } else if (words == 0 && is_country(w)) {
            memcpy(code.country, w.ptr, 3);
        } else {
            break;
        }
        words++;
        *rest = left;
    }
    if (words == 0) return false;
    *out = code;
    return true;
}

static bool read_day(psc_str text, bool end, psc_day *out)
{
    if (text.len == 0) {
        *out = end ? INT32_MAX : INT32_MIN;
        return true;
    }
    psc_period p = psc_period_of(text);
    *out = end ? p.to : p.from;
    return p.from != PSC_DAY_NONE;
}

bool psc_range_read(psc_str text, psc_day *from, psc_day *to)
{
    ptrdiff_t dots = psc_str_find(text, PSC_STR(".."), 0);
    if (dots < 0) return false;
    psc_str left = psc_str_sub(text, 0, (size_t)dots);
    psc_str right = psc_str_sub(text, (size_t)dots + 2, text.len);
    if (left.len == 0 && right.len == 0) return false;
    return read_day(left, false, from) && read_day(right, true, to) && *from <= *to;
}

/* Open ends are cut to the time that news archives cover, so that lengths compare.
 * Years in a parliament, a party or business weigh a tenth: who has held high office
 * is known for that. */
static int64_t length_of(const psc_term *t)
{
    const psc_day floor = psc_day_of(1980, 1, 1), ceiling = psc_day_of(2030, 1, 1);
    int64_t from = t->from < floor ? floor : t->from;
    int64_t to = t->to > ceiling ? ceiling : t->to;
    unsigned s = t->code.sector[0];
    bool high = psc_sector_is_cause(s) ||
                (psc_sector_is_office(s) && s != PSC_SECTOR_LEG && s != PSC_SECTOR_PTY);
    return high ? to - from : (to - from) / 10;
}

static const psc_term *longest(const psc_thing *t)
{
    const psc_term *best = &t->term[0];
    for (uint32_t i = 1; i < t->n_term; i++)
        if (length_of(&t->term[i]) > length_of(best)) best = &t->term[i];
    return best;
}

int64_t psc_thing_prominence(const psc_thing *t)
{
    int64_t days = 0;
    for (uint32_t i = 0; i < t->n_term; i++)
        if (t->term[i].code.sector[0] == PSC_SECTOR_GOV) days += length_of(&t->term[i]);
    return days;
}

const psc_term *psc_thing_at(const psc_thing *t, psc_day day, int *past)
{
    if (past) *past = 0;
    if (t->n_term == 0) return NULL;
    if (day == PSC_DAY_NONE) return longest(t);
    const psc_term *now = NULL, *before = NULL;
    for (uint32_t i = 0; i < t->n_term; i++) {
        const psc_term *x = &t->term[i];
        if (x->from <= day && day <= x->to && (!now || x->from >= now->from)) now = x;
        if (x->to < day && (!before || x->to >= before->to)) before = x;
    }
    if (now) return now;
    if (past) *past = before ? 1 : -1;
    return before ? before : &t->term[0];
}

psc_str psc_code_format(psc_arena *arena, const psc_code *code)
{
    if (psc_code_none(code)) return (psc_str){"", 0};
    char text[4 * (PSC_SECTOR_MAX + 1)];
    size_t n = 3;
    memcpy(text, code->country[0] ? code->country : "---", 3);
    for (int i = 0; i < PSC_SECTOR_MAX && code->sector[i]; i++) {
        psc_str s = psc_sector_text((psc_sector)code->sector[i]);
        text[n++] = ' ';
        memcpy(text + n, s.ptr, s.len);
        n += s.len;
    }
    return psc_arena_str(arena, (psc_str){text, n});
}

/* ---- sectors ------------------------------------------------------------ */

bool psc_sector_is_cause(unsigned s)
{
    return s == PSC_SECTOR_REB || s == PSC_SECTOR_OPP || s == PSC_SECTOR_PRM ||
           s == PSC_SECTOR_CRM || s == PSC_SECTOR_IGO || s == PSC_SECTOR_NGO || s == PSC_SECTOR_UAF;
}

bool psc_sector_is_office(unsigned s)
{
    return s == PSC_SECTOR_GOV || s == PSC_SECTOR_MIL || s == PSC_SECTOR_COP ||
           s == PSC_SECTOR_SPY || s == PSC_SECTOR_JUD || s == PSC_SECTOR_LEG || s == PSC_SECTOR_PTY;
}

bool psc_sector_is_stateless(unsigned s)
{
    return s == PSC_SECTOR_IGO || s == PSC_SECTOR_NGO;
}

void psc_code_set_sectors(psc_code *to, const psc_code *from)
{
    memcpy(to->sector, from->sector, sizeof to->sector);
}

void psc_code_set_sector(psc_code *to, psc_sector s)
{
    memset(to->sector, 0, sizeof to->sector);
    to->sector[0] = (uint8_t)s;
}

void psc_code_append(psc_code *code, psc_sector s)
{
    if (psc_code_has(code, s)) return;
    for (int i = 0; i < PSC_SECTOR_MAX; i++) {
        if (code->sector[i]) continue;
        code->sector[i] = (uint8_t)s;
        return;
    }
}
