/* SPDX-License-Identifier: Apache-2.0 */
/* Text to words; see tokens.h. */
#include "store/tokens.h"

#include <utf8proc.h>

#include "base/str.h"
#include "base/utf8.h"

enum {
    VECTOR_BYTES = 1 << 19, /* PostgreSQL takes twice as much */
    VECTOR_WORDS = 16383    /* it knows no later place */
};

/* What the code point gives to a word; 0 bytes: it parts words.  A mark is of the word and
 * gives nothing. */
static bool fold(uint32_t cp, char out[16], size_t *n)
{
    *n = 0;
    const utf8proc_category_t c = utf8proc_category((utf8proc_int32_t)cp);
    const bool mark = c >= UTF8PROC_CATEGORY_MN && c <= UTF8PROC_CATEGORY_ME;
    const bool letter = c >= UTF8PROC_CATEGORY_LU && c <= UTF8PROC_CATEGORY_LO;
    const bool number = c >= UTF8PROC_CATEGORY_ND && c <= UTF8PROC_CATEGORY_NO;
    if (mark) return true;
    if (!letter && !number && c != UTF8PROC_CATEGORY_CO) return false;
    utf8proc_int32_t part[4];
    const utf8proc_int32_t low = utf8proc_tolower((utf8proc_int32_t)cp);
    const utf8proc_ssize_t m =
        utf8proc_decompose_char(low, part, 4, UTF8PROC_DECOMPOSE | UTF8PROC_STRIPMARK, NULL);
    for (utf8proc_ssize_t i = 0; i < m && i < 4; i++)
        *n += psc_utf8_put((uint32_t)part[i], out + *n);
    return true;
}

/* The same of ASCII, which is nearly all there is. */
static bool fold_ascii(char c, char out[16], size_t *n)
{
    const char low = c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
    *n = 1;
    out[0] = low;
    return (low >= 'a' && low <= 'z') || (low >= '0' && low <= '9');
}

size_t psc_token_next(psc_str *rest, char out[PSC_TOKEN_BYTES])
{
    size_t len = 0, at = 0, n;
    char part[16];
    while (at < rest->len) {
        const char c = rest->ptr[at];
        const bool ascii = (unsigned char)c < 0x80;
        const bool in = ascii ? fold_ascii(c, part, &n) : fold(psc_utf8_next(*rest, &at), part, &n);
        at += ascii;
        if (!in && len) break;
        if (!in || n > PSC_TOKEN_BYTES - len) continue;
        memcpy(out + len, part, n);
        len += n;
    }
    *rest = psc_str_sub(*rest, at, rest->len);
    return len;
}

void psc_tokens_write(psc_buf *out, psc_str text)
{
    char word[PSC_TOKEN_BYTES];
    const size_t start = out->len;
    size_t n;
    for (int place = 1; place <= VECTOR_WORDS && (n = psc_token_next(&text, word)) > 0; place++) {
        if (out->len - start > VECTOR_BYTES) return;
        psc_buf_str(out, place > 1 ? PSC_STR(" '") : PSC_STR("'"));
        psc_buf_bytes(out, word, n);
        psc_buf_printf(out, "':%d", place);
    }
}
