/* SPDX-License-Identifier: Apache-2.0 */
/* Drawing trees, after the text mode of Udapi (Popel et al. 2017).
 *
 * Heads are taken from the root down.  Each adds a column to all rows from its
 * first to its last child: an arm to every child, a stem past the words between.
 * Rows are first padded to one length, so a column never meets older drawing;
 * arms that are crossed on the way (non-projective trees) are drawn through. */
#include "record/boxtree.h"

#include "base/buf.h"
#include "base/str.h"

/* A cell is the arms that leave its middle. */
enum { UP = 1, DOWN = 2, LEFT = 4, RIGHT = 8, HEAD = 16, LEAF = 32 };

typedef struct row {
    uint8_t *cell; /* [n] */
    uint32_t n, cap;
} row;

typedef struct canvas {
    psc_arena *arena;
    const psc_sentence *s;
    row *row;        /* [s->n] */
    uint32_t *child; /* [s->n] words by head, in order */
    uint32_t *first; /* [s->n + 2] children of head h: child[first[h + 1]..first[h + 2]) */
} canvas;

static void push(canvas *c, uint32_t i, uint8_t cell)
{
    row *r = &c->row[i];
    *psc_push(c->arena, r->cell, r->n, r->cap) = cell;
}

/* Words sorted by head: counting sort, the root's under 0. */
static void sort_children(canvas *c)
{
    const uint32_t n = c->s->n;
    uint32_t *at = psc_new(c->arena, uint32_t, n + 2);
    c->first = psc_new(c->arena, uint32_t, n + 2);
    c->child = psc_new(c->arena, uint32_t, n);
    for (uint32_t i = 0; i < n; i++) c->first[c->s->tok[i].head + 2]++;
    for (uint32_t h = 1; h <= n + 1; h++) c->first[h] += c->first[h - 1];
    memcpy(at, c->first, (n + 2) * sizeof *at);
    for (uint32_t i = 0; i < n; i++) c->child[at[c->s->tok[i].head + 1]++] = i;
}

static uint32_t n_child(const canvas *c, uint32_t h)
{
    return c->first[h + 2] - c->first[h + 1];
}

/* Make rows [from, to] equally long; an arm that waits to the right goes on. */
static void pad(canvas *c, uint32_t from, uint32_t to)
{
    uint32_t width = 0;
    for (uint32_t i = from; i <= to; i++)
        if (c->row[i].n > width) width = c->row[i].n;
    for (uint32_t i = from; i <= to; i++) {
        row *r = &c->row[i];
        const uint8_t fill = r->n && (r->cell[r->n - 1] & RIGHT) ? LEFT | RIGHT : 0;
        while (r->n < width) push(c, i, fill);
    }
}

static bool waits(const row *r)
{
    return r->n && (r->cell[r->n - 1] & RIGHT);
}

/* The columns of head h: its stem with arms to the children, then their arms' ends. */
static void draw_head(canvas *c, uint32_t h)
{
    const uint32_t *child = c->child + c->first[h + 1];
    const uint32_t n = n_child(c, h);
    const uint32_t low = child[0] < h ? child[0] : h, high = child[n - 1] > h ? child[n - 1] : h;
    uint32_t k = 0;
    pad(c, low, high);
    for (uint32_t i = low; i <= high; i++) {
        uint8_t cell = (uint8_t)((i > low ? UP : 0) | (i < high ? DOWN : 0));
        if (i == h)
            cell |= LEFT | HEAD;
        else if (k < n && child[k] == i)
            cell |= RIGHT;
        else if (waits(&c->row[i]))
            cell |= LEFT | RIGHT;
        if (k < n && child[k] == i) k++;
        push(c, i, cell);
    }
}

/* Root first, heads of small spans last, so that columns stay few. */
static void draw_all(canvas *c)
{
    const uint32_t n = c->s->n;
    uint32_t *queue = psc_new(c->arena, uint32_t, n), head = 0, tail = 0;
    for (uint32_t k = c->first[0]; k < c->first[1]; k++) {
        push(c, c->child[k], LEFT | RIGHT);
        queue[tail++] = c->child[k];
    }
    while (head < tail) {
        const uint32_t h = queue[head++];
        if (n_child(c, h) == 0) {
            push(c, h, LEFT | LEAF);
            continue;
        }
        draw_head(c, h);
        for (uint32_t k = c->first[h + 1]; k < c->first[h + 2]; k++) queue[tail++] = c->child[k];
    }
}

static const char *glyph(uint8_t cell)
{
    static const char *const box[16] = {[0] = " ",
                                        [UP] = "\xE2\x95\xB5",
                                        [DOWN] = "\xE2\x95\xB7",
                                        [UP | DOWN] = "\xE2\x94\x82",
                                        [LEFT] = "\xE2\x95\xB4",
                                        [RIGHT] = "\xE2\x95\xB6",
                                        [LEFT | RIGHT] = "\xE2\x94\x80",
                                        [UP | LEFT] = "\xE2\x95\xAF",
                                        [UP | RIGHT] = "\xE2\x95\xB0",
                                        [DOWN | LEFT] = "\xE2\x95\xAE",
                                        [DOWN | RIGHT] = "\xE2\x95\xAD",
                                        [UP | DOWN | LEFT] = "\xE2\x94\xA4",
                                        [UP | DOWN | RIGHT] = "\xE2\x94\x9C",
                                        [UP | LEFT | RIGHT] = "\xE2\x94\xB4",
                                        [DOWN | LEFT | RIGHT] = "\xE2\x94\xAC",
                                        [UP | DOWN | LEFT | RIGHT] = "\xE2\x94\xBC"};
    return box[cell & 15];
}

/* The cells of a row as text, an arm after each that reaches right. */
static psc_str row_text(canvas *c, const row *r)
{
    char *p = psc_new(c->arena, char, (size_t)r->n * 6 + 1);
    size_t n = 0;
    for (uint32_t i = 0; i < r->n; i++) {
        const bool last = i + 1 == r->n;
        const char *g = r->cell[i] & LEAF ? "\xE2\x95\xBC" : glyph(r->cell[i]);
        if (r->cell[i] & HEAD)
            g = r->cell[i] & UP ? (r->cell[i] & DOWN ? "\xE2\x94\xBE" : "\xE2\x94\xB6")
                                : "\xE2\x94\xAE";
        const size_t len = strlen(g);
        memcpy(p + n, g, len);
        n += len;
        if (last) break;
        const char *joint = r->cell[i] & RIGHT ? "\xE2\x94\x80" : " ";
        memcpy(p + n, joint, strlen(joint));
        n += strlen(joint);
    }
    return (psc_str){p, n};
}

psc_str *psc_boxtree_draw(psc_arena *a, const psc_sentence *s)
{
    canvas c = {.arena = a, .s = s};
    psc_str *text = psc_new(a, psc_str, s->n);
    if (s->n == 0) return text;
    c.row = psc_new(a, row, s->n);
    sort_children(&c);
    draw_all(&c);
    for (uint32_t i = 0; i < s->n; i++) text[i] = row_text(&c, &c.row[i]);
    return text;
}
