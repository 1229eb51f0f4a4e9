/* SPDX-License-Identifier: Apache-2.0 */
/* The elements of HTML that a reader of articles must know, and what they do to the
 * tree.  ORDER BY NAME: tags.c looks names up by their first letter. */
#ifndef PSC_INGEST_HTML_TAGS_H
#define PSC_INGEST_HTML_TAGS_H

#include <priscus/base.h>

enum {
    PSC_IS_VOID = 1,      /* has no content and no end tag */
    PSC_IS_RAW = 2,       /* content is text up to its own end tag */
    PSC_IS_BLOCK = 4,     /* starts a new line of text */
    PSC_IS_CLOSES_P = 8,  /* its start ends an open p */
    PSC_IS_SCOPE = 16,    /* an end tag does not reach through it */
    PSC_IS_FORMAT = 32,   /* formatting: may end out of order */
    PSC_IS_SPECIAL = 64,  /* an unknown end tag does not reach through it */
    PSC_IS_HEAD = 128,    /* may stand in the head */
    PSC_IS_SKIP = 256,    /* holds no text of the page */
    PSC_IS_HEADING = 512, /* h1 ... h6 */
    PSC_IS_TABLE_PART = 1024,
    PSC_IS_DIVISION = PSC_IS_BLOCK | PSC_IS_CLOSES_P | PSC_IS_SPECIAL
};

/* X(name, NAME, flags) */
#define PSC_HTML_TAGS(X)                                                                  \
    X(a, A, PSC_IS_FORMAT)                                                                \
    X(abbr, ABBR, 0)                                                                      \
    X(address, ADDRESS, PSC_IS_DIVISION)                                                  \
    X(area, AREA, PSC_IS_VOID)                                                            \
    X(article, ARTICLE, PSC_IS_DIVISION)                                                  \
    X(aside, ASIDE, PSC_IS_DIVISION)                                                      \
    X(audio, AUDIO, PSC_IS_SKIP)                                                          \
    X(b, B, PSC_IS_FORMAT)                                                                \
    X(base, BASE, PSC_IS_VOID | PSC_IS_HEAD)                                              \
    X(big, BIG, PSC_IS_FORMAT)                                                            \
    X(blockquote, BLOCKQUOTE, PSC_IS_DIVISION)                                            \
    X(body, BODY, PSC_IS_BLOCK | PSC_IS_SPECIAL)                                          \
    X(br, BR, PSC_IS_VOID)                                                                \
    X(button, BUTTON, PSC_IS_SPECIAL | PSC_IS_SKIP)                                       \
    X(canvas, CANVAS, PSC_IS_SKIP)                                                        \
    X(caption, CAPTION, PSC_IS_BLOCK | PSC_IS_SCOPE | PSC_IS_SPECIAL | PSC_IS_TABLE_PART) \
    X(center, CENTER, PSC_IS_DIVISION)                                                    \
    X(cite, CITE, 0)                                                                      \
    X(code, CODE, PSC_IS_FORMAT)                                                          \
    X(col, COL, PSC_IS_VOID)                                                              \
    X(colgroup, COLGROUP, PSC_IS_SPECIAL | PSC_IS_TABLE_PART)                             \
    X(datalist, DATALIST, PSC_IS_SKIP)                                                    \
    X(dd, DD, PSC_IS_DIVISION)                                                            \
    X(del, DEL, 0)                                                                        \
    X(details, DETAILS, PSC_IS_DIVISION)                                                  \
    X(dialog, DIALOG, PSC_IS_DIVISION)                                                    \
    X(dir, DIR, PSC_IS_DIVISION)                                                          \
    X(div, DIV, PSC_IS_DIVISION)                                                          \
    X(dl, DL, PSC_IS_DIVISION)                                                            \
    X(dt, DT, PSC_IS_DIVISION)                                                            \
    X(em, EM, PSC_IS_FORMAT)                                                              \
    X(embed, EMBED, PSC_IS_VOID)                                                          \
    X(fieldset, FIELDSET, PSC_IS_DIVISION)                                                \
    X(figcaption, FIGCAPTION, PSC_IS_DIVISION)                                            \
    X(figure, FIGURE, PSC_IS_DIVISION)                                                    \
    X(font, FONT, PSC_IS_FORMAT)                                                          \
    X(footer, FOOTER, PSC_IS_DIVISION)                                                    \
    X(form, FORM, PSC_IS_DIVISION)                                                        \
    X(frame, FRAME, PSC_IS_VOID)                                                          \
    X(h1, H1, PSC_IS_DIVISION | PSC_IS_HEADING)                                           \
    X(h2, H2, PSC_IS_DIVISION | PSC_IS_HEADING)                                           \
    X(h3, H3, PSC_IS_DIVISION | PSC_IS_HEADING)                                           \
    X(h4, H4, PSC_IS_DIVISION | PSC_IS_HEADING)                                           \
    X(h5, H5, PSC_IS_DIVISION | PSC_IS_HEADING)                                           \
    X(h6, H6, PSC_IS_DIVISION | PSC_IS_HEADING)                                           \
    X(head, HEAD, PSC_IS_HEAD | PSC_IS_SPECIAL)                                           \
    X(header, HEADER, PSC_IS_DIVISION)                                                    \
    X(hgroup, HGROUP, PSC_IS_DIVISION)                                                    \
    X(hr, HR, PSC_IS_VOID | PSC_IS_DIVISION)                                              \
    X(html, HTML, PSC_IS_BLOCK | PSC_IS_SCOPE | PSC_IS_SPECIAL)                           \
    X(i, I, PSC_IS_FORMAT)                                                                \
    X(iframe, IFRAME, PSC_IS_RAW | PSC_IS_SKIP)                                           \
    X(img, IMG, PSC_IS_VOID)                                                              \
    X(input, INPUT, PSC_IS_VOID)                                                          \
    X(ins, INS, 0)                                                                        \
    X(label, LABEL, 0)                                                                    \
    X(legend, LEGEND, PSC_IS_BLOCK)                                                       \
    X(li, LI, PSC_IS_DIVISION)                                                            \
    X(link, LINK, PSC_IS_VOID | PSC_IS_HEAD)                                              \
    X(main, MAIN, PSC_IS_DIVISION)                                                        \
    X(map, MAP, PSC_IS_SKIP)                                                              \
    X(math, MATH, 0)                                                                      \
    X(menu, MENU, PSC_IS_DIVISION)                                                        \
    X(meta, META, PSC_IS_VOID | PSC_IS_HEAD)                                              \
    X(nav, NAV, PSC_IS_DIVISION)                                                          \
    X(noembed, NOEMBED, PSC_IS_RAW | PSC_IS_SKIP)                                         \
    X(noframes, NOFRAMES, PSC_IS_RAW | PSC_IS_SKIP)                                       \
    X(noscript, NOSCRIPT, PSC_IS_HEAD | PSC_IS_SKIP)                                      \
    X(object, OBJECT, PSC_IS_SCOPE | PSC_IS_SPECIAL)                                      \
    X(ol, OL, PSC_IS_DIVISION)                                                            \
    X(optgroup, OPTGROUP, PSC_IS_SKIP)                                                    \
    X(option, OPTION, PSC_IS_SKIP)                                                        \
    X(p, P, PSC_IS_DIVISION)                                                              \
    X(param, PARAM, PSC_IS_VOID)                                                          \
    X(picture, PICTURE, 0)                                                                \
    X(pre, PRE, PSC_IS_DIVISION)                                                          \
    X(q, Q, 0)                                                                            \
    X(s, S, PSC_IS_FORMAT)                                                                \
    X(script, SCRIPT, PSC_IS_RAW | PSC_IS_HEAD | PSC_IS_SKIP)                             \
    X(section, SECTION, PSC_IS_DIVISION)                                                  \
    X(select, SELECT, PSC_IS_SPECIAL | PSC_IS_SKIP)                                       \
    X(small, SMALL, PSC_IS_FORMAT)                                                        \
    X(source, SOURCE, PSC_IS_VOID)                                                        \
    X(span, SPAN, 0)                                                                      \
    X(strike, STRIKE, PSC_IS_FORMAT)                                                      \
    X(strong, STRONG, PSC_IS_FORMAT)                                                      \
    X(style, STYLE, PSC_IS_RAW | PSC_IS_HEAD | PSC_IS_SKIP)                               \
    X(sub, SUB, 0)                                                                        \
    X(summary, SUMMARY, PSC_IS_DIVISION)                                                  \
    X(sup, SUP, 0)                                                                        \
    X(svg, SVG, PSC_IS_SKIP)                                                              \
    X(table, TABLE, PSC_IS_DIVISION | PSC_IS_SCOPE)                                       \
    X(tbody, TBODY, PSC_IS_BLOCK | PSC_IS_SPECIAL | PSC_IS_TABLE_PART)                    \
    X(td, TD, PSC_IS_BLOCK | PSC_IS_SCOPE | PSC_IS_SPECIAL | PSC_IS_TABLE_PART)           \
    X(template, TEMPLATE, PSC_IS_SCOPE | PSC_IS_SPECIAL | PSC_IS_HEAD | PSC_IS_SKIP)      \
    X(textarea, TEXTAREA, PSC_IS_RAW | PSC_IS_SKIP)                                       \
    X(tfoot, TFOOT, PSC_IS_BLOCK | PSC_IS_SPECIAL | PSC_IS_TABLE_PART)                    \
    X(th, TH, PSC_IS_BLOCK | PSC_IS_SCOPE | PSC_IS_SPECIAL | PSC_IS_TABLE_PART)           \
    X(thead, THEAD, PSC_IS_BLOCK | PSC_IS_SPECIAL | PSC_IS_TABLE_PART)                    \
    X(time, TIME, 0)                                                                      \
    X(title, TITLE, PSC_IS_RAW | PSC_IS_HEAD | PSC_IS_SKIP)                               \
    X(tr, TR, PSC_IS_BLOCK | PSC_IS_SPECIAL | PSC_IS_TABLE_PART)                          \
    X(track, TRACK, PSC_IS_VOID)                                                          \
    X(tt, TT, PSC_IS_FORMAT)                                                              \
    X(u, U, PSC_IS_FORMAT)                                                                \
    X(ul, UL, PSC_IS_DIVISION)                                                            \
    X(video, VIDEO, PSC_IS_SKIP)                                                          \
    X(wbr, WBR, PSC_IS_VOID)                                                              \
    X(xmp, XMP, PSC_IS_RAW | PSC_IS_DIVISION)

typedef enum psc_html_tag {
    PSC_TAG_OTHER, /* an element of any other name */
#define X(name, NAME, flags) PSC_TAG_##NAME,
    PSC_HTML_TAGS(X)
#undef X
        PSC_TAG_TEXT, /* no element: text */
    PSC_TAG_COUNT
} psc_html_tag;

/* The tag of that name in any case; PSC_TAG_OTHER. */
psc_html_tag psc_html_tag_of(psc_str name);
/* Flags of a tag. */
uint32_t psc_html_tag_flags(psc_html_tag tag);

#endif
