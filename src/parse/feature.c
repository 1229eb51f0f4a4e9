/* SPDX-License-Identifier: Apache-2.0 */
/* From a form to rows of tables (feature.h). */
#include "parse/feature.h"

#include "base/intern.h"
#include "base/str.h"
#include "base/utf8.h"

/* Rows by table; hashed ones collide now and then, which training bears. */
static const uint32_t fixed_rows[PSC_TABLE_COUNT] = {
    [PSC_TABLE_SUF2] = 1024, [PSC_TABLE_SUF3] = 4096, [PSC_TABLE_SUF4] = 8192,
    [PSC_TABLE_PRE2] = 1024, [PSC_TABLE_PRE3] = 4096, [PSC_TABLE_SHAPE] = 512,
};

uint32_t psc_table_rows(psc_table t)
{
    return fixed_rows[t];
}

static void fold_put(psc_fold *out, uint32_t cp)
{
    out->at[out->n + 1] = out->at[out->n] + (uint32_t)psc_utf8_put(cp, out->text + out->at[out->n]);
    out->n++;
}

/* Byte offset from which at most k code points are left; never cuts one. */
static size_t tail_start(psc_str form, uint32_t k)
{
    size_t at = form.len;
    while (at > 0 && k > 0) {
        at--;
        while (at > 0 && ((unsigned char)form.ptr[at] & 0xC0) == 0x80 && form.len - at < 4 * k)
            at--;
        k--;
    }
    return at;
}

void psc_fold_form(psc_fold *out, psc_str form)
{
    out->n = 0;
    out->at[0] = 0;
    size_t at = 0;
    while (at < form.len && out->n < PSC_FORM_MAX / 2)
        fold_put(out, psc_lower(psc_utf8_next(form, &at)));
    size_t tail = tail_start(form, PSC_FORM_MAX / 2);
    if (tail > at) at = tail;
    while (at < form.len && out->n < PSC_FORM_MAX)
        fold_put(out, psc_lower(psc_utf8_next(form, &at)));
    out->changed = !psc_str_eq(psc_fold_str(out), form);
}

psc_str psc_fold_suffix(const psc_fold *f, uint32_t k)
{
    uint32_t from = f->n > k ? f->n - k : 0;
    return (psc_str){f->text + f->at[from], f->at[f->n] - f->at[from]};
}

psc_str psc_fold_prefix(const psc_fold *f, uint32_t k)
{
    return (psc_str){f->text, f->at[f->n < k ? f->n : k]};
}

void psc_zero_digits(char *text, size_t len)
{
    for (size_t i = 0; i < len; i++)
        if (text[i] >= '1' && text[i] <= '9') text[i] = '0';
}

static uint32_t bucket(psc_table t, psc_str s)
{
    return (uint32_t)(psc_hash(s) % fixed_rows[t]);
}

/* Kind of a code point: 0 lower-case or other letter, 1 capital, 2 digit, 3 other. */
static uint32_t kind_of(uint32_t cp)
{
    if (psc_is_upper(cp)) return 1;
    if (psc_is_digit(cp)) return 2;
    return psc_is_alpha(cp) ? 0 : 3;
}

/* First kind (4), which kinds follow (16), hyphen or point inside (4), in the vectors (2). */
static uint32_t shape_of(psc_str form, bool known)
{
    uint32_t first = 3, later = 0, marks = 0;
    size_t at = 0;
    for (uint32_t i = 0; at < form.len && i < PSC_FORM_MAX; i++) {
        uint32_t cp = psc_utf8_next(form, &at);
        if (i == 0)
            first = kind_of(cp);
        else
            later |= 1u << kind_of(cp);
        marks |= cp == '-' ? 1u : cp == '.' ? 2u : 0u;
    }
    return first | later << 2 | marks << 6 | (known ? 256u : 0u);
}

/* Forms and lower-cased forms of the training data, their digits made 0. */
static uint32_t word_row(psc_str form, const psc_fold *fold, const psc_strings *words)
{
    char text[PSC_FOLD_MAX];
    uint32_t row = 0;
    if (fold->changed && form.len <= sizeof text) {
        memcpy(text, form.ptr, form.len);
        psc_zero_digits(text, form.len);
        row = psc_strings_find(words, (psc_str){text, form.len});
    }
    if (row) return row;
    psc_str low = psc_fold_str(fold);
    memcpy(text, low.ptr, low.len);
    psc_zero_digits(text, low.len);
    return psc_strings_find(words, (psc_str){text, low.len});
}

psc_word psc_word_of(psc_str form, const psc_strings *vectors, const psc_strings *words)
{
    psc_word w;
    psc_fold fold;
    psc_fold_form(&fold, form);
    w.row[PSC_TABLE_VECTOR] = psc_strings_find(vectors, psc_fold_str(&fold));
    w.row[PSC_TABLE_WORD] = word_row(form, &fold, words);
    psc_zero_digits(fold.text, fold.at[fold.n]);
    w.row[PSC_TABLE_SUF2] = bucket(PSC_TABLE_SUF2, psc_fold_suffix(&fold, 2));
    w.row[PSC_TABLE_SUF3] = bucket(PSC_TABLE_SUF3, psc_fold_suffix(&fold, 3));
    w.row[PSC_TABLE_SUF4] = bucket(PSC_TABLE_SUF4, psc_fold_suffix(&fold, 4));
    w.row[PSC_TABLE_PRE2] = bucket(PSC_TABLE_PRE2, psc_fold_prefix(&fold, 2));
    w.row[PSC_TABLE_PRE3] = bucket(PSC_TABLE_PRE3, psc_fold_prefix(&fold, 3));
    w.row[PSC_TABLE_SHAPE] = shape_of(form, w.row[PSC_TABLE_VECTOR] != 0);
    return w;
}
