/* SPDX-License-Identifier: Apache-2.0 */
#include "text/gap.h"

#include "base/str.h"
#include "base/utf8.h"

/* ---- sorts ---- */

static bool has_small(psc_str s)
{
    for (size_t at = 0; at < s.len;)
        if (psc_is_lower(psc_utf8_next(s, &at))) return true;
    return false;
}

static psc_sort sort_of_capital(const psc_text_rules *r, psc_str s, size_t first)
{
    const uint32_t bits = psc_text_word_bits(r, s);
    if (bits & PSC_WORD_STARTER && !(bits & PSC_WORD_NAMED)) return PSC_SORT_STARTER;
    if (s.len == first) return PSC_SORT_LETTER;
    if (!has_small(s)) return PSC_SORT_CAPITALS;
    return bits & PSC_WORD_COMMON ? PSC_SORT_COMMON : PSC_SORT_CAPITAL;
}

static psc_sort sort_of_word(const psc_text_rules *r, psc_str s)
{
    size_t first = 0;
    const char byte = s.ptr[0];
    if (byte >= 'a' && byte <= 'z') return PSC_SORT_SMALL; /* most of them */
    const uint32_t c = psc_utf8_next(s, &first);
    if (psc_is_digit(c)) return PSC_SORT_NUMBER;
    if (psc_is_upper(c)) return sort_of_capital(r, s, first);
    return byte == '@' || byte == '#' ? PSC_SORT_HANDLE : PSC_SORT_SMALL;
}

static psc_sort sort_of_kind(uint8_t kind)
{
    static const uint8_t sort[] = {
        [PSC_PIECE_ABBR] = PSC_SORT_ABBR,     [PSC_PIECE_NET] = PSC_SORT_NET,
        [PSC_PIECE_STOP] = PSC_SORT_STOP,     [PSC_PIECE_DOTS] = PSC_SORT_DOTS,
        [PSC_PIECE_COMMA] = PSC_SORT_COMMA,   [PSC_PIECE_SEMICOLON] = PSC_SORT_SEMICOLON,
        [PSC_PIECE_COLON] = PSC_SORT_COLON,   [PSC_PIECE_DASH] = PSC_SORT_DASH,
        [PSC_PIECE_OPEN] = PSC_SORT_OPEN,     [PSC_PIECE_CLOSE] = PSC_SORT_CLOSE,
        [PSC_PIECE_OPENQ] = PSC_SORT_OPENQ,   [PSC_PIECE_CLOSEQ] = PSC_SORT_CLOSEQ,
        [PSC_PIECE_BULLET] = PSC_SORT_BULLET, [PSC_PIECE_OTHER] = PSC_SORT_OTHER};
    return (psc_sort)sort[kind];
}

void psc_gap_sort(const psc_text_rules *r, psc_str text, psc_pieces *p)
{
    for (uint32_t i = 0; i < p->n; i++) {
        psc_piece *q = &p->at[i];
        q->sort = (uint8_t)(q->kind == PSC_PIECE_WORD
                                ? sort_of_word(r, psc_str_sub(text, q->beg, q->end))
                                : sort_of_kind(q->kind));
    }
}

/* ---- sentences ---- */

enum { CLOSING_MAX = 8 /* pieces: asked for each sentence anew, so not all the way */ };

/* The last piece but for what closes is a stop. */
static bool ends_stopped(const psc_pieces *p)
{
    const uint32_t least = p->n > CLOSING_MAX ? p->n - CLOSING_MAX : 0;
    uint32_t n = p->n;
    while (n > least &&
           (p->at[n - 1].kind == PSC_PIECE_CLOSE || p->at[n - 1].kind == PSC_PIECE_CLOSEQ))
        n--;
    return n && (p->at[n - 1].kind == PSC_PIECE_STOP || p->at[n - 1].kind == PSC_PIECE_DOTS);
}

psc_open_sentence psc_gap_begin(const psc_pieces *p, uint32_t from)
{
    return (psc_open_sentence){.from = from, .stopped = ends_stopped(p)};
}

void psc_gap_step(psc_open_sentence *s, const psc_piece *p)
{
    if (p->kind == PSC_PIECE_OPEN || p->kind == PSC_PIECE_CLOSE)
        s->bracket = p->kind == PSC_PIECE_OPEN;
    if (p->kind == PSC_PIECE_OPENQ || p->kind == PSC_PIECE_CLOSEQ)
        s->quote = p->kind == PSC_PIECE_OPENQ;
}

/* ---- features ---- */

enum {
    NEVER_BEGIN = 1u << PSC_SORT_COMMA | 1u << PSC_SORT_SEMICOLON | 1u << PSC_SORT_COLON |
                  1u << PSC_SORT_CLOSE | 1u << PSC_SORT_CLOSEQ | 1u << PSC_SORT_STOP |
                  1u << PSC_SORT_DOTS,
    NEVER_END = 1u << PSC_SORT_OPEN | 1u << PSC_SORT_OPENQ | 1u << PSC_SORT_BULLET |
                1u << PSC_SORT_COLON,
    NAMES = 1u << PSC_SORT_CAPITAL | 1u << PSC_SORT_COMMON | 1u << PSC_SORT_CAPITALS |
            1u << PSC_SORT_LETTER,
    NUMBER = 1u << PSC_SORT_NUMBER,
    BEFORE_SMALL = 1u << PSC_SORT_NET | 1u << PSC_SORT_OTHER
};

/* What is rare enough to be let go without asking: that a sentence begins with a small letter, or
 * between the parts of a name. */
bool psc_gap_may_end(const psc_pieces *p, uint32_t i)
{
    const uint32_t left = 1u << p->at[i - 1].sort, right = 1u << p->at[i].sort;
    if (!(p->at[i].flags & PSC_PIECE_SPACE) || right & NEVER_BEGIN || left & NEVER_END)
        return false;
    if (right & 1u << PSC_SORT_SMALL) return left & BEFORE_SMALL;
    return !(left & (NAMES | NUMBER) && right & (NAMES | NUMBER));
}

/* Lengths in steps: the longer, the coarser. */
static uint8_t length_step(uint32_t n)
{
    static const uint8_t limit[] = {1, 2, 3, 4, 6, 9, 14, 25};
    uint8_t step = 0;
    while (step < sizeof limit && n > limit[step]) step++;
    return step;
}

static uint8_t sort_at(const psc_pieces *p, uint32_t i)
{
    return i < p->n ? p->at[i].sort : (uint8_t)PSC_SORT_NONE;
}

/* The word of piece i without its period; empty if it is none. */
static psc_str word_at(psc_str text, const psc_pieces *p, uint32_t i)
{
    if (i >= p->n || p->at[i].kind > PSC_PIECE_ABBR) return (psc_str){0};
    psc_str s = psc_str_sub(text, p->at[i].beg, p->at[i].end);
    if (p->at[i].kind == PSC_PIECE_ABBR) s.len--;
    return s;
}

static void read_codes(const psc_pieces *p, const psc_open_sentence *s, uint32_t i, psc_gap *g)
{
    /* Before the first piece i - 2 wraps around to behind the last: NONE as well. */
    const uint8_t left3 = sort_at(p, i - 3), left2 = sort_at(p, i - 2), left = sort_at(p, i - 1);
    const uint8_t right = sort_at(p, i), right2 = sort_at(p, i + 1), right3 = sort_at(p, i + 2);
    const uint8_t length = length_step(i - s->from), rest = length_step(p->n - i);
    const uint8_t code[PSC_GAP_CODES][2] = {
        [PSC_GAP_PAIR] = {left, right},
        [PSC_GAP_LEFT] = {left2, left},
        [PSC_GAP_RIGHT] = {right, right2},
        [PSC_GAP_AROUND] = {left2, right2},
        [PSC_GAP_FAR_LEFT] = {left3, left2},
        [PSC_GAP_FAR_RIGHT] = {right2, right3},
        [PSC_GAP_FIRST] = {p->at[s->from].sort, left},
        [PSC_GAP_LENGTH_LEFT] = {length, left},
        [PSC_GAP_LENGTH_RIGHT] = {length, right},
        [PSC_GAP_REST] = {rest, right},
        [PSC_GAP_STOPPED] = {s->stopped, left},
        [PSC_GAP_OPEN] = {s->bracket, s->quote},
    };
    memcpy(g->code, code, sizeof code);
}

void psc_gap_read(psc_str text, const psc_pieces *p, const psc_open_sentence *s, uint32_t i,
                  psc_gap *out)
{
    read_codes(p, s, i, out);
    out->word[PSC_GAP_WORD_LEFT] = word_at(text, p, i - 1);
    out->word[PSC_GAP_WORD_MARKED] = out->word[PSC_GAP_WORD_LEFT].len ? (psc_str){0}
                                                                      : word_at(text, p, i - 2);
    out->word[PSC_GAP_WORD_RIGHT] = word_at(text, p, i);
    out->word[PSC_GAP_WORD_NEXT] = word_at(text, p, i + 1);
}

/* A comma ends a sentence only behind words that are known for it: "Best regards," */
static bool is_idle_comma(const psc_gap *g, int marked_weight)
{
    return g->code[PSC_GAP_PAIR][0] == PSC_SORT_COMMA && marked_weight <= 0;
}

bool psc_gap_ends(const psc_text_rules *r, const psc_gap *g)
{
    int sum = 0, weight[PSC_GAP_WORDS] = {0};
    for (int k = 0; k < PSC_GAP_CODES; k++) sum += r->code_weight[k][g->code[k][0]][g->code[k][1]];
    int most = sum;
    for (int k = 0; k < PSC_GAP_WORDS; k++) most += g->word[k].len ? r->word_weight_max[k] : 0;
    if (most <= 0) return false; /* saves looking the words up */
    for (int k = 0; k < PSC_GAP_WORDS; k++) {
        const psc_text_word *w = g->word[k].len ? psc_text_word_find(r, g->word[k]) : NULL;
        if (w) weight[k] = w->weight[k];
        sum += weight[k];
    }
    return sum > 0 && !is_idle_comma(g, weight[PSC_GAP_WORD_MARKED]);
}

/* ---- for the trainer ---- */

static void print_code(psc_gap_code k, int which, uint8_t value, psc_buf *out)
{
    if (psc_gap_code_is_sort(k, which))
        psc_buf_str(out, psc_sort_name[value]);
    else
        psc_buf_printf(out, "%d", value);
}

void psc_gap_print(const psc_gap *g, psc_buf *out)
{
    for (int k = 0; k < PSC_GAP_CODES; k++) {
        psc_buf_printf(out, "\t%s:", psc_gap_code_name[k].ptr);
        print_code((psc_gap_code)k, 0, g->code[k][0], out);
        psc_buf_char(out, '+');
        print_code((psc_gap_code)k, 1, g->code[k][1], out);
    }
    for (int k = 0; k < PSC_GAP_WORDS; k++) {
        if (!g->word[k].len) continue;
        psc_buf_printf(out, "\t%s:", psc_gap_word_name[k].ptr);
        psc_buf_str(out, g->word[k]);
    }
}
