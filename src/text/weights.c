/* SPDX-License-Identifier: Apache-2.0 */
/* Reads the stanzas of data/text/gaps.txt, each the weights of one kind of feature,
 * and names what stands in them. */
#include "base/str.h"
#include "text/rules.h"

/* clang-format off */
const psc_str psc_sort_name[PSC_SORT_COUNT] = {
#define X(name, text) [PSC_SORT_##name] = {text, sizeof text - 1},
    PSC_SORT_LIST(X)
#undef X
};

const psc_str psc_gap_code_name[PSC_GAP_CODES] = {
#define X(name, text, first, second) [PSC_GAP_##name] = {text, sizeof text - 1},
    PSC_GAP_CODE_LIST(X)
#undef X
};

const psc_str psc_gap_word_name[PSC_GAP_WORDS] = {
#define X(name, text) [PSC_GAP_WORD_##name] = {text, sizeof text - 1},
    PSC_GAP_WORD_LIST(X)
#undef X
};

enum { NUMBER, SORT };

static const uint8_t code_kind[PSC_GAP_CODES][2] = {
#define X(name, text, first, second) [PSC_GAP_##name] = {first, second},
    PSC_GAP_CODE_LIST(X)
#undef X
};
/* clang-format on */

bool psc_gap_code_is_sort(psc_gap_code code, int which)
{
    return code_kind[code][which] == SORT;
}

/* A code by its name; PSC_SORT_COUNT if there is none of that name. */
static unsigned code_of(psc_gap_code code, int which, psc_str name)
{
    uint64_t number;
    if (psc_gap_code_is_sort(code, which))
        return psc_text_index(psc_sort_name, PSC_SORT_COUNT, name);
    return psc_str_u64(name, &number) && number < PSC_SORT_COUNT ? (unsigned)number
                                                                 : PSC_SORT_COUNT;
}

static psc_status put_code(const psc_text_reader *r, const psc_field *f, psc_gap_code code,
                           psc_str name, int16_t weight)
{
    psc_str rest = name;
    const psc_str head = psc_str_cut(&rest, '+');
    const unsigned first = code_of(code, 0, head), second = code_of(code, 1, rest);
    if (first == PSC_SORT_COUNT || second == PSC_SORT_COUNT)
        return psc_text_bad(r, f, "no feature of that kind", name);
    r->rules->code_weight[code][first][second] = weight;
    return PSC_OK;
}

static psc_status put_word(const psc_text_reader *r, const psc_field *f, unsigned which,
                           psc_str word, int16_t weight)
{
    psc_text_word *e = psc_text_word_entry(r->rules, word);
    int16_t *most = &r->rules->word_weight_max[which];
    if (!e) return psc_text_bad(r, f, "no word, or too long", word);
    e->weight[which] = weight;
    if (weight > *most) *most = weight;
    return PSC_OK;
}

enum { WEIGHT_MAX = 1000 /* tenths; a sum of all stays far inside an int */ };

/* "thanks 31", "small+starter -4": cuts the weight off. */
static bool cut_weight(psc_str *s, int16_t *weight)
{
    size_t at = s->len;
    while (at && s->ptr[at - 1] != ' ') at--;
    psc_str number = psc_str_sub(*s, at, s->len);
    const bool minus = number.len && number.ptr[0] == '-';
    uint64_t value;
    if (minus) number = psc_str_sub(number, 1, number.len);
    if (!at || !psc_str_u64(number, &value) || value > WEIGHT_MAX) return false;
    *weight = (int16_t)(minus ? -(int)value : (int)value);
    *s = psc_str_trim(psc_str_sub(*s, 0, at));
    return s->len > 0;
}

static psc_status read_values(const psc_text_reader *r, const psc_field *f, unsigned code,
                              unsigned word)
{
    psc_status st = PSC_OK;
    for (psc_str rest = f->value; !st && rest.len;) {
        psc_str s = psc_str_item(&rest);
        int16_t weight;
        if (!cut_weight(&s, &weight)) return psc_text_bad(r, f, "no feature with a weight", s);
        if (word < PSC_GAP_WORDS)
            st = put_word(r, f, word, s, weight);
        else
            st = put_code(r, f, (psc_gap_code)code, s, weight);
    }
    return st;
}

psc_status psc_text_weights_read(const psc_text_reader *r, const psc_stanza *s)
{
    const psc_str kind = s->field[0].value;
    const unsigned code = psc_text_index(psc_gap_code_name, PSC_GAP_CODES, kind);
    const unsigned word = psc_text_index(psc_gap_word_name, PSC_GAP_WORDS, kind);
    psc_status st = PSC_OK;
    if (code == PSC_GAP_CODES && word == PSC_GAP_WORDS)
        return psc_text_bad(r, &s->field[0], "no such kind of feature", kind);
    for (uint32_t i = 1; !st && i < s->n; i++)
        st = psc_str_eq(s->field[i].key, PSC_STR("values"))
                 ? read_values(r, &s->field[i], code, word)
                 : psc_text_bad(r, &s->field[i], "no such key", s->field[i].key);
    return st;
}
