/* SPDX-License-Identifier: Apache-2.0 */
/* The drawing above "What was done", as inline SVG:
 *
 *       talks in Geneva . refused          <- labels in lanes, none over another
 *       |        talks in Munich . held
 *     --o--------x-----------------------  <- meetings
 *       #  ##    #                         <- acts and statements, cooperation up
 *     ---------------------------------
 *          #     ##                        <- conflict down
 *       9 Feb       16 Feb
 *       1 2      3                         <- reports, by number
 *
 * All lengths are whole units of the view box; colours and letters are page.css's. */
#include "base/str.h"
#include "base/utf8.h"
#include "dossier/page.h"
#include "record/pen.h"

enum {
    WIDTH = 720,
    MARGIN = 12,
    LANES = 6,
    LANE = 17,
    LETTER = 6,  /* about the width of one, of labels */
    LABEL = 32,  /* letters of a label at most */
    BAR = 40,    /* height of the highest */
    AROUND = 45, /* days before the first report and after the last that are drawn */
    LEAST_DAYS = 8,
    MOST_TICKS = 9,
    MOST_BINS = 400
};

typedef struct scale {
    psc_day from, to; /* drawn: both included */
    int bin;          /* days of a bar */
    int lanes;        /* used */
} scale;

static int x_of(const scale *s, psc_day day)
{
    const int64_t span = (int64_t)s->to - s->from;
    return MARGIN + (int)(((int64_t)day - s->from) * (WIDTH - 2 * MARGIN) / span);
}

/* Days. */

static void stretch(scale *s, const psc_dossier *d, psc_day day)
{
    if (day == PSC_DAY_NONE || day < d->told.from - AROUND || day > d->told.to + AROUND) return;
    if (day < s->from) s->from = day;
    if (day > s->to) s->to = day;
}

static scale scale_of(const psc_dossier *d)
{
    scale s = {.from = d->told.from, .to = d->told.to};
    for (uint32_t i = 0; i < d->n_talk; i++) stretch(&s, d, d->talk[i].day);
    for (uint32_t i = 0; i < d->n_event; i++) stretch(&s, d, d->event[i].day);
    s.from--;
    s.to++;
    while (s.to - s.from < LEAST_DAYS) {
        s.from--;
        s.to++;
    }
    const int span = s.to - s.from;
    s.bin = span <= 62 ? 1 : span <= 62 * 7 ? 7 : 30;
    while (span / s.bin > MOST_BINS) s.bin *= 2;
    return s;
}

/* Ticks: days, Mondays, beginnings of months, quarters, years, decades: what fits. */

typedef struct step {
    int days, months; /* every so many; Mondays if days is 7 */
} step;

static bool is_tick(psc_day day, step st)
{
    int y, m, d;
    psc_day_split(day, &y, &m, &d);
    if (st.days) return st.days == 7 ? psc_day_weekday(day) == 0 : day % st.days == 0;
    return d == 1 && (y * 12 + m - 1) % st.months == 0;
}

static step step_of(const scale *s)
{
    static const step steps[] = {{1, 0}, {2, 0},  {7, 0},  {0, 1},   {0, 3},
                                 {0, 6}, {0, 12}, {0, 60}, {0, 120}, {0, 1200}};
    const size_t n = sizeof steps / sizeof *steps;
    for (size_t i = 0; i < n; i++) {
        int ticks = 0;
        for (psc_day day = s->from; day <= s->to; day++) ticks += is_tick(day, steps[i]);
        if (ticks <= MOST_TICKS) return steps[i];
    }
    return steps[n - 1];
}

static psc_str tick_text(psc_arena *a, psc_day day, step st)
{
    int y, m, d;
    psc_day_split(day, &y, &m, &d);
    if (!st.days && st.months >= 12) return psc_arena_printf(a, "%d", y);
    const psc_str full = psc_ds_day(a, day);
    psc_str rest = full;
    const psc_str number = psc_str_cut(&rest, ' ');
    const psc_str month = psc_str_sub(rest, 0, rest.len < 3 ? rest.len : 3);
    if (!st.days) return psc_arena_printf(a, "%.*s %d", (int)month.len, month.ptr, y);
    return psc_arena_printf(a, "%.*s %.*s", (int)number.len, number.ptr, (int)month.len, month.ptr);
}

static void put_ticks(psc_ds_page *p, const scale *s, int y)
{
    const step st = step_of(s);
    for (psc_day day = s->from; day <= s->to; day++) {
        if (!is_tick(day, st)) continue;
        const int x = x_of(s, day);
        if (x < MARGIN + 18 || x > WIDTH - MARGIN - 18) continue;
        const psc_str text = tick_text(p->a, day, st);
        psc_buf_printf(p->sheet.out,
                       "<path class=\"tick\" d=\"M%d %dv5\"/><text class=\"when\" x=\"%d\" "
                       "y=\"%d\">%.*s</text>\n",
                       x, y, x, y + 17, (int)text.len, text.ptr);
    }
}

/* Bars. */

typedef struct bar {
    int up, down;
} bar;

static int fill_bars(const psc_dossier *d, const scale *s, bar *bars)
{
    int most = 1;
    for (uint32_t i = 0; i < d->n_event; i++) {
        const psc_ds_event *e = &d->event[i];
        if (e->day < s->from || e->day > s->to || e->day == PSC_DAY_NONE) continue;
        bar *b = &bars[(e->day - s->from) / s->bin];
        int *n = psc_str_ends(e->event->quad, PSC_STR("conflict")) ? &b->down : &b->up;
        ++*n;
        if (*n > most) most = *n;
    }
    return most;
}

static void put_bars(psc_ds_page *p, const scale *s, int y)
{
    const int n = (s->to - s->from) / s->bin + 1;
    bar *bars = psc_new(p->a, bar, n);
    const int most = fill_bars(p->d, s, bars);
    int width = x_of(s, s->from + s->bin) - x_of(s, s->from) - 2;
    width = width < 1 ? 1 : width > 14 ? 14 : width;
    for (int i = 0; i < n; i++) {
        const int x = x_of(s, s->from + i * s->bin) - (s->bin == 1 ? width / 2 : 0);
        const int up = (bars[i].up * BAR + most - 1) / most,
                  down = (bars[i].down * BAR + most - 1) / most;
        if (up)
            psc_buf_printf(p->sheet.out, "<path class=\"with\" d=\"M%d %dh%dv-%dh-%dz\"/>\n", x, y,
                           width, up, width);
        if (down)
            psc_buf_printf(p->sheet.out, "<path class=\"against\" d=\"M%d %dh%dv%dh-%dz\"/>\n", x,
                           y + 1, width, down, width);
    }
    psc_buf_printf(p->sheet.out, "<path class=\"axis\" d=\"M%d %dh%d\"/>\n", MARGIN, y,
                   WIDTH - 2 * MARGIN);
}

/* Meetings. */

typedef struct label {
    uint32_t talk, weight;
    int x, lane; /* -1: no room */
    int beg, end;
    bool left; /* of its mark */
    psc_str text;
} label;

/* Those told of most often first: what comes first finds room. */
static int by_weight(const void *a, const void *b)
{
    const label *p = a, *q = b;
    if (p->weight != q->weight) return p->weight > q->weight ? -1 : 1;
    return p->talk > q->talk ? -1 : p->talk < q->talk;
}

static psc_str label_text(psc_ds_page *p, const psc_ds_talk *t)
{
    return psc_pen_cut(p->a, psc_ds_upper_first(p->a, t->name), LABEL);
}

/* Neither text over text, nor through either's line to its mark. */
static bool collide(const label *a, const label *b)
{
    if (a->lane == b->lane) return a->beg < b->end && b->beg < a->end;
    const label *over = a->lane < b->lane ? a : b, *under = a->lane < b->lane ? b : a;
    return under->beg - 2 < over->x && over->x < under->end + 2;
}

static bool has_room(const label *l, uint32_t n, const label *at)
{
    for (uint32_t i = 0; i < n; i++)
        if (l[i].lane >= 0 && collide(&l[i], at)) return false;
    return true;
}

/* To the right of its mark or to the left, in the lowest lane where it meets nothing. */
static bool place(label *l, uint32_t i)
{
    const int width = (int)psc_pen_width(l[i].text) * LETTER + 10;
    for (int lane = LANES - 1; lane >= 0; lane--)
        for (int left = 0; left < 2; left++) {
            label try = l[i];
            try.lane = lane;
            try.left = left;
            try.beg = left ? try.x - width : try.x - 4;
            try.end = left ? try.x + 4 : try.x + width;
            if (try.beg < 0 || try.end > WIDTH || !has_room(l, i, &try)) continue;
            l[i] = try;
            return true;
        }
    return false;
}

static label *labels_of(psc_ds_page *p, scale *s, uint32_t *n)
{
    const psc_dossier *d = p->d;
    label *l = psc_new(p->a, label, d->n_talk);
    *n = 0;
    for (uint32_t i = 0; i < d->n_talk; i++) {
        const psc_ds_talk *t = &d->talk[i];
        if (t->day == PSC_DAY_NONE || t->day < s->from || t->day > s->to) continue;
        l[(*n)++] = (label){.talk = i,
                            .weight = t->n_turn,
                            .lane = -1,
                            .x = x_of(s, t->day),
                            .text = label_text(p, t)};
    }
    psc_ds_sort(l, *n, sizeof *l, by_weight);
    for (uint32_t i = 0; i < *n; i++) {
        if (place(l, i)) continue;
        l[i].text = d->talk[l[i].talk].place;
        if (l[i].text.len) (void)place(l, i);
    }
    int top = LANES;
    for (uint32_t i = 0; i < *n; i++)
        if (l[i].lane >= 0 && l[i].lane < top) top = l[i].lane;
    for (uint32_t i = 0; i < *n; i++)
        if (l[i].lane >= 0) l[i].lane -= top;
    s->lanes = LANES - top;
    return l;
}

static const char *mark_class(psc_meeting_status s)
{
    if (psc_ds_is_off(s)) return "mark off";
    return s == PSC_MEETING_HELD ? "mark held" : "mark";
}

static void put_mark(psc_ds_page *p, const label *l, int y)
{
    const psc_ds_talk *t = &p->d->talk[l->talk];
    psc_buf *out = p->sheet.out;
    const int top = l->lane < 0 ? y : 12 + l->lane * LANE;
    psc_buf_printf(out, "<a href=\"#m%u\">", l->talk + 1);
    if (l->lane >= 0) {
        psc_buf_printf(out, "<path class=\"leader\" d=\"M%d %dV%d\"/>", l->x, top - 3, y);
        psc_buf_printf(out, "<text class=\"%s\" x=\"%d\" y=\"%d\">", l->left ? "talk end" : "talk",
                       l->left ? l->x - 5 : l->x + 5, top);
        psc_sheet_text(&p->sheet, l->text);
        psc_buf_str(out, PSC_STR("</text>"));
    }
    psc_buf_printf(out, "<path class=\"%s\" d=\"M%d %dl5 5l-5 5l-5-5z\"><title>",
                   mark_class(t->status), l->x, y - 5);
    psc_sheet_text(&p->sheet, t->name);
    psc_buf_str(out, PSC_STR(", "));
    psc_sheet_text(&p->sheet, psc_meeting_status_text(t->status));
    psc_buf_str(out, PSC_STR("</title></path></a>\n"));
}

/* Reports. */

static void put_reports(psc_ds_page *p, const scale *s, int y)
{
    int last = -100;
    for (uint32_t i = 0; i < p->d->n_report; i++) {
        const psc_day day = p->d->report[i].doc->published;
        if (day == PSC_DAY_NONE) continue;
        int x = x_of(s, day);
        if (x < last + 16) x = last + 16;
        if (x > WIDTH - 4) return; /* they are in the list of sources */
        last = x;
        psc_buf_printf(p->sheet.out,
                       "<a href=\"#r%u\"><text class=\"report\" x=\"%d\" y=\"%d\">%u</text></a>\n",
                       i + 1, x, y, i + 1);
    }
}

static void put_legend(psc_ds_page *p, const scale *s)
{
    psc_sheet_open(&p->sheet, PSC_TAG_P, "legend", NULL);
    psc_sheet_say(&p->sheet, "Meetings: \xE2\x97\x86 held, \xE2\x97\x87 planned or uncertain, ");
    psc_sheet_put(&p->sheet, PSC_TAG_SPAN, "off", PSC_STR("\xE2\x97\x86"));
    psc_sheet_say(&p->sheet, " refused, postponed or collapsed. Bars: acts and statements a ");
    psc_sheet_text(&p->sheet, s->bin == 1   ? PSC_STR("day")
                              : s->bin == 7 ? PSC_STR("week")
                                            : psc_arena_printf(p->a, "%d days", s->bin));
    psc_sheet_say(&p->sheet,
                  ", cooperation above the line, conflict (requests too, as PLOVER counts them) "
                  "below. Numbers: reports, by the day of publication.");
    psc_sheet_close(&p->sheet, PSC_TAG_P);
}

void psc_ds_put_drawing(psc_ds_page *p)
{
    uint32_t n;
    if (p->sheet.form != PSC_PAGE_HTML || p->d->told.from == PSC_DAY_NONE) return;
    scale s = scale_of(p->d);
    const label *l = labels_of(p, &s, &n);
    const int marks = s.lanes * LANE + 12, bars = marks + 16 + BAR, ticks = bars + BAR + 10,
              height = ticks + 42;
    psc_buf_printf(p->sheet.out,
                   "<svg class=\"timeline\" viewBox=\"0 0 %d %d\" role=\"img\" "
                   "aria-label=\"Timeline\">\n",
                   WIDTH, height);
    put_bars(p, &s, bars);
    put_ticks(p, &s, ticks);
    for (uint32_t i = 0; i < n; i++) put_mark(p, &l[i], marks);
    put_reports(p, &s, ticks + 36);
    psc_buf_str(p->sheet.out, PSC_STR("</svg>\n"));
    put_legend(p, &s);
}
