/* SPDX-License-Identifier: Apache-2.0 */
/* Both forms of a sheet; sheet.h has the rules. */
#include "dossier/sheet.h"

#include "base/str.h"
#include "base/utf8.h"

static const char *const name[] = {
#define X(tag, text) text,
    PSC_TAG_LIST(X)
#undef X
};

static void put(psc_sheet *s, const char *text)
{
    psc_buf_str(s->out, psc_str_of(text));
}

/* Text. */

/* Turns of the direction of writing, soft hyphens, marks of byte order, separators of lines. */
static bool is_sly(uint32_t cp)
{
    return cp == 0xAD || cp == 0xFEFF || (cp >= 0x200B && cp <= 0x200F && cp != 0x200D) ||
           (cp >= 0x2028 && cp <= 0x202E) || (cp >= 0x2060 && cp <= 0x206F) ||
           (cp >= 0xFFF9 && cp <= 0xFFFB) || (cp & 0xFFFE) == 0xFFFE;
}

static bool is_control(uint32_t cp)
{
    return cp < 0x20 || (cp >= 0x7F && cp < 0xA0);
}

static void put_html(psc_buf *out, psc_str piece)
{
    switch (piece.ptr[0]) {
    case '&': psc_buf_str(out, PSC_STR("&amp;")); break;
    case '<': psc_buf_str(out, PSC_STR("&lt;")); break;
    case '>': psc_buf_str(out, PSC_STR("&gt;")); break;
    case '"': psc_buf_str(out, PSC_STR("&quot;")); break;
    case '\'': psc_buf_str(out, PSC_STR("&#39;")); break;
    default: psc_buf_str(out, piece);
    }
}

static void put_markdown(psc_buf *out, psc_str piece)
{
    static const char signs[] = "\\`*_[]|~#";
    const char c = piece.ptr[0];
    if (c == '<')
        psc_buf_str(out, PSC_STR("&lt;"));
    else if (c == '&')
        psc_buf_str(out, PSC_STR("&amp;"));
    else if (strchr(signs, c))
        psc_buf_char(out, '\\');
    if (c != '<' && c != '&') psc_buf_str(out, piece);
}

static void put_text(psc_sheet *s, psc_str text)
{
    for (size_t at = 0; at < text.len;) {
        const size_t from = at;
        const uint32_t cp = psc_utf8_next(text, &at);
        const psc_str piece = psc_str_sub(text, from, at);
        if (is_sly(cp)) continue;
        if (is_control(cp))
            psc_buf_char(s->out, ' ');
        else if (s->form == PSC_PAGE_HTML)
            put_html(s->out, piece);
        else
            put_markdown(s->out, piece);
    }
}

/* HTML. */

static bool is_block(psc_tag tag)
{
    return tag < PSC_TAG_TH || tag == PSC_TAG_FOOTER;
}

static void open_html(psc_sheet *s, psc_tag tag, const char *class, const char *id)
{
    psc_buf_printf(s->out, "<%s", name[tag]);
    if (class) psc_buf_printf(s->out, " class=\"%s\"", class);
    if (id) psc_buf_printf(s->out, " id=\"%s\"", id);
    psc_buf_char(s->out, '>');
}

static void close_html(psc_sheet *s, psc_tag tag)
{
    psc_buf_printf(s->out, "</%s>%s", name[tag], is_block(tag) ? "\n" : "");
}

/* Markdown. */

static const char *mark_before(psc_tag tag)
{
    switch (tag) {
    case PSC_TAG_H1: return "# ";
    case PSC_TAG_H2: return "\n## ";
    case PSC_TAG_H3: return "\n### ";
    case PSC_TAG_H4: return "\n#### ";
    case PSC_TAG_P:
    case PSC_TAG_TABLE:
    case PSC_TAG_UL:
    case PSC_TAG_OL: return "\n";
    case PSC_TAG_LI: return "- ";
    case PSC_TAG_BLOCKQUOTE: return "\n> ";
    case PSC_TAG_TR: return "|";
    case PSC_TAG_TH:
    case PSC_TAG_TD: return " ";
    case PSC_TAG_STRONG: return "**";
    case PSC_TAG_EM: return "*";
    default: return "";
    }
}

static const char *mark_after(psc_tag tag)
{
    switch (tag) {
    case PSC_TAG_H1:
    case PSC_TAG_H2:
    case PSC_TAG_H3:
    case PSC_TAG_H4:
    case PSC_TAG_P:
    case PSC_TAG_LI:
    case PSC_TAG_BLOCKQUOTE:
    case PSC_TAG_TR: return "\n";
    case PSC_TAG_TH:
    case PSC_TAG_TD: return " |";
    case PSC_TAG_STRONG: return "**";
    case PSC_TAG_EM: return "*";
    default: return "";
    }
}

static void open_markdown(psc_sheet *s, psc_tag tag, const char *id)
{
    if (tag == PSC_TAG_TR) s->cells = 0;
    if (tag == PSC_TAG_THEAD) s->head = true;
    s->cells += tag == PSC_TAG_TH || tag == PSC_TAG_TD;
    if (tag == PSC_TAG_P && s->quote)
        put(s, "> ");
    else
        put(s, mark_before(tag));
    if (tag == PSC_TAG_BLOCKQUOTE) s->quote = true;
    if (id && tag != PSC_TAG_TR) psc_buf_printf(s->out, "<a id=\"%s\"></a>", id);
}

/* Under the row of names, GitHub wants a row of dashes. */
static void close_markdown(psc_sheet *s, psc_tag tag)
{
    put(s, mark_after(tag));
    if (tag == PSC_TAG_BLOCKQUOTE) s->quote = false;
    if (tag == PSC_TAG_THEAD) s->head = false;
    if (tag != PSC_TAG_TR || !s->head) return;
    put(s, "|");
    for (uint32_t i = 0; i < s->cells; i++) put(s, " --- |");
    put(s, "\n");
}

/* Both. */

void psc_sheet_open(psc_sheet *s, psc_tag tag, const char *class, const char *id)
{
    if (s->form == PSC_PAGE_HTML)
        open_html(s, tag, class, id);
    else
        open_markdown(s, tag, id);
}

void psc_sheet_close(psc_sheet *s, psc_tag tag)
{
    if (s->form == PSC_PAGE_HTML)
        close_html(s, tag);
    else
        close_markdown(s, tag);
}

void psc_sheet_text(psc_sheet *s, psc_str text)
{
    put_text(s, text);
}

void psc_sheet_say(psc_sheet *s, const char *words)
{
    put_text(s, psc_str_of(words));
}

void psc_sheet_put(psc_sheet *s, psc_tag tag, const char *class, psc_str text)
{
    psc_sheet_open(s, tag, class, NULL);
    put_text(s, text);
    psc_sheet_close(s, tag);
}

/* Only what a browser goes to without doing anything else. */
static bool is_address(psc_str to)
{
    return psc_str_starts(to, PSC_STR("#")) || psc_str_starts(to, PSC_STR("https://")) ||
           psc_str_starts(to, PSC_STR("http://"));
}

/* What would end a Markdown link, percent-encoded. */
static void put_target(psc_sheet *s, psc_str to)
{
    for (size_t i = 0; i < to.len; i++) {
        const unsigned char c = (unsigned char)to.ptr[i];
        if (c <= 0x20 || c >= 0x7F || strchr("()<>\"'\\|`", c))
            psc_buf_printf(s->out, "%%%02X", c);
        else if (c == '&' && s->form == PSC_PAGE_HTML)
            psc_buf_str(s->out, PSC_STR("&amp;"));
        else
            psc_buf_char(s->out, (char)c);
    }
}

void psc_sheet_link(psc_sheet *s, const char *class, psc_str to, psc_str text)
{
    if (!is_address(to)) {
        put_text(s, text);
        return;
    }
    const bool html = s->form == PSC_PAGE_HTML;
    put(s, html ? "<a href=\"" : "[");
    if (!html) put_text(s, text);
    if (!html) put(s, "](");
    put_target(s, to);
    if (html && class) psc_buf_printf(s->out, "\" class=\"%s", class);
    put(s, html ? "\">" : ")");
    if (html) put_text(s, text);
    if (html) put(s, "</a>");
}

void psc_sheet_raw(psc_sheet *s, psc_str html)
{
    if (s->form == PSC_PAGE_HTML) psc_buf_str(s->out, html);
}
