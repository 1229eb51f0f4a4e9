/* SPDX-License-Identifier: Apache-2.0 */
/* The page: its frame, what comes first, and the sources at its end. */
#include "dossier/page.h"

#include <stdlib.h>

#include "base/embed.h"
#include "base/str.h"
#include "base/utf8.h"

enum {
    SENTENCE = 240, /* letters of a sentence where it is only shown, not cited */
    TITLE = 80,     /* the same, where it stands for a headline */
    MAIN_TALKS = 6
};

static void say(psc_ds_page *p, const char *words)
{
    psc_sheet_say(&p->sheet, words);
}

/* Pieces that all parts use. */

psc_str psc_ds_upper_first(psc_arena *a, psc_str s)
{
    if (!s.len || s.ptr[0] < 'a' || s.ptr[0] > 'z') return s;
    return psc_arena_printf(a, "%c%.*s", s.ptr[0] - 32, (int)s.len - 1, s.ptr + 1);
}

static uint32_t number_of(const psc_ds_page *p, psc_said at)
{
    return p->d->report[at.report].sentence[at.sentence].span.number + 1;
}

void psc_ds_put_bare_ref(psc_ds_page *p, psc_said at)
{
    const uint32_t n = number_of(p, at);
    psc_sheet_link(&p->sheet, "ref", psc_arena_printf(p->a, "#s%u-%u", at.report + 1, n),
                   psc_arena_printf(p->a, "%u.%u", at.report + 1, n));
}

void psc_ds_put_ref(psc_ds_page *p, psc_said at)
{
    say(p, " ");
    psc_ds_put_bare_ref(p, at);
}

void psc_ds_put_code(psc_ds_page *p, psc_str code)
{
    const bool html = p->sheet.form == PSC_PAGE_HTML;
    if (!code.len) return;
    say(p, html ? " " : " (");
    psc_sheet_put(&p->sheet, PSC_TAG_SPAN, "code", code);
    if (!html) say(p, ")");
}

void psc_ds_put_party(psc_ds_page *p, const psc_entity *e)
{
    psc_sheet_put(&p->sheet, PSC_TAG_STRONG, NULL, psc_ds_label(p->d, e));
    psc_ds_put_code(p, psc_ds_code(p->a, &e->code));
}

static void put_side(psc_ds_page *p, const psc_entity *e, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++) {
        if (i) say(p, ", ");
        psc_ds_put_party(p, &e[i]);
    }
}

/* "11 February 2016, in Munich; planned; says Gennady Gatilov" behind a line. */
static void put_circumstances(psc_ds_page *p, const psc_ds_event *e, psc_str remark)
{
    const psc_event *x = e->event;
    const psc_str place = x->where.name.len ? x->where.name : x->where.phrase.text;
    const char *between = x->n_actor + x->n_recipient ? " \xC2\xB7 " : " ";
    psc_sheet_open(&p->sheet, PSC_TAG_SPAN, "meta", NULL);
    if (place.len) {
        say(p, between);
        say(p, "in ");
        psc_sheet_text(&p->sheet, place);
        between = "; ";
    }
    if (x->modality != PSC_ASSERTED) {
        say(p, between);
        psc_sheet_put(&p->sheet, PSC_TAG_EM, NULL, psc_modality_text(x->modality));
        between = "; ";
    }
    if (x->source) {
        say(p, between);
        say(p, "says ");
        psc_sheet_text(&p->sheet, psc_ds_label(p->d, x->source));
        between = "; ";
    }
    if (remark.len) {
        say(p, between);
        psc_sheet_text(&p->sheet, remark);
    }
    psc_sheet_close(&p->sheet, PSC_TAG_SPAN);
}

/* The text, or its first words: so many letters at most. */
static psc_str first_words(const psc_ds_page *p, psc_str text, uint32_t letters)
{
    size_t end = 0, byte = 0;
    for (uint32_t n = 0; byte < text.len && n < letters; n++) {
        if (text.ptr[byte] == ' ') end = byte;
        (void)psc_utf8_next(text, &byte);
    }
    if (byte == text.len) return text;
    return psc_arena_printf(p->a, "%.*s \xE2\x80\xA6", (int)(end ? end : byte), text.ptr);
}

static psc_str sentence_of(const psc_ds_page *p, psc_said at)
{
    return first_words(p, p->d->report[at.report].sentence[at.sentence].text, SENTENCE);
}

static void put_refs(psc_ds_page *p, const psc_ds_event *e)
{
    psc_ds_put_ref(p, e->at);
    for (uint32_t i = 0; i < e->n_also; i++) psc_ds_put_ref(p, e->also[i]);
}

static void put_parties(psc_ds_page *p, const psc_event *x)
{
    put_side(p, x->actor, x->n_actor);
    if (x->n_recipient) say(p, x->n_actor ? " \xE2\x86\x92 " : "\xE2\x86\x92 ");
    put_side(p, x->recipient, x->n_recipient);
}

/* Requests count as conflict in PLOVER; to a reader they are not. */
static bool is_against(const psc_event *e)
{
    return psc_str_ends(e->quad, PSC_STR("conflict")) && e->type != PSC_TYPE_REQUEST;
}

static void open_line(psc_ds_page *p, uint32_t event, bool id, psc_str date)
{
    const psc_event *x = p->d->event[event].event;
    const psc_str anchor = psc_arena_printf(p->a, "e%u", event + 1);
    const bool html = p->sheet.form == PSC_PAGE_HTML;
    psc_sheet_open(&p->sheet, PSC_TAG_LI, NULL, id ? anchor.ptr : NULL);
    psc_sheet_open(&p->sheet, PSC_TAG_SPAN, is_against(x) ? "act against" : "act", NULL);
    psc_sheet_text(&p->sheet, psc_ds_act(p->d, x));
    if (date.len) say(p, html ? " " : ", ");
    if (date.len) psc_sheet_put(&p->sheet, PSC_TAG_SPAN, "date", date);
    psc_sheet_close(&p->sheet, PSC_TAG_SPAN);
    say(p, html ? " " : ": ");
    psc_sheet_open(&p->sheet, PSC_TAG_SPAN, "what", NULL);
}

static void close_line(psc_ds_page *p)
{
    psc_sheet_close(&p->sheet, PSC_TAG_SPAN);
    psc_sheet_close(&p->sheet, PSC_TAG_LI);
}

/* The sentence, then small who to whom; once, where lines follow that stand in it too. */
static void put_sentence_line(psc_ds_page *p, const psc_ds_event *e, bool again, psc_str remark)
{
    const bool html = p->sheet.form == PSC_PAGE_HTML;
    if (html && !again) psc_sheet_put(&p->sheet, PSC_TAG_SPAN, "words", sentence_of(p, e->at));
    if (html && !again) put_refs(p, e);
    psc_sheet_open(&p->sheet, PSC_TAG_SPAN, "parties", NULL);
    put_parties(p, e->event);
    put_circumstances(p, e, remark);
    if (!html || again) put_refs(p, e);
    psc_sheet_close(&p->sheet, PSC_TAG_SPAN);
    if (html || again) return;
    say(p, " \xE2\x80\x93 ");
    psc_sheet_text(&p->sheet, sentence_of(p, e->at));
}

void psc_ds_put_deed(psc_ds_page *p, uint32_t event, bool again, psc_str remark)
{
    open_line(p, event, true, (psc_str){0});
    put_sentence_line(p, &p->d->event[event], again, remark);
    close_line(p);
}

void psc_ds_put_stance(psc_ds_page *p, uint32_t event, bool id, psc_str date, psc_str remark)
{
    const psc_ds_event *e = &p->d->event[event];
    const psc_str about = e->event->about.text;
    open_line(p, event, id, date);
    if (about.len) {
        put_parties(p, e->event);
        say(p, " \xE2\x80\x93 ");
        psc_sheet_put(&p->sheet, PSC_TAG_EM, NULL, about);
        put_circumstances(p, e, remark);
        put_refs(p, e);
    } else {
        put_sentence_line(p, e, false, remark);
    }
    close_line(p);
}

/* Sources. */

static const char *kind_name(char kind)
{
    switch (kind) {
    case 'm': return "meeting";
    case 'q': return "quote";
    case 'f': return "figure";
    default: return "event";
    }
}

static void put_sentence(psc_ds_page *p, uint32_t report, uint32_t i)
{
    const psc_ds_sentence *s = &p->d->report[report].sentence[i];
    const uint32_t n = s->span.number + 1;
    const psc_str anchor = psc_arena_printf(p->a, "s%u-%u", report + 1, n);
    psc_sheet_open(&p->sheet, PSC_TAG_P, "sentence", anchor.ptr);
    psc_sheet_put(&p->sheet, PSC_TAG_SPAN, "n", psc_arena_printf(p->a, "%u.%u", report + 1, n));
    say(p, " ");
    psc_sheet_text(&p->sheet, s->text);
    psc_sheet_open(&p->sheet, PSC_TAG_SPAN, "back", NULL);
    for (uint32_t k = 0; k < s->n_cite; k++) {
        const psc_cite c = s->cite[k];
        say(p, " ");
        psc_sheet_link(&p->sheet, NULL, psc_arena_printf(p->a, "#%c%u", c.kind, c.number),
                       psc_arena_printf(p->a, "%s %u", kind_name(c.kind), c.number));
    }
    psc_sheet_close(&p->sheet, PSC_TAG_SPAN);
    psc_sheet_close(&p->sheet, PSC_TAG_P);
}

static void put_fact(psc_ds_page *p, psc_str fact, const char **between)
{
    if (!fact.len) return;
    say(p, *between);
    psc_sheet_text(&p->sheet, fact);
    *between = " \xC2\xB7 ";
}

/* Publisher, agency, place, day and how it is known, address, id. */
static void put_facts(psc_ds_page *p, const psc_ds_report *r)
{
    const psc_document *doc = r->doc;
    const char *between = "";
    const psc_str day = psc_ds_day(p->a, doc->published);
    psc_sheet_open(&p->sheet, PSC_TAG_P, "facts", NULL);
    put_fact(p, doc->publisher, &between);
    const psc_str agency = r->kept.wire.len ? r->kept.wire : doc->dateline.agency;
    if (agency.len && !psc_str_eq(agency, doc->publisher))
        put_fact(p,
                 r->kept.wire.len ? psc_arena_printf(p->a, "from %.*s", (int)agency.len, agency.ptr)
                                  : agency,
                 &between);
    put_fact(p, doc->byline, &between);
    put_fact(p, doc->dateline.place, &between);
    put_fact(p, day.len ? day : PSC_STR("no date"), &between);
    if (doc->basis == PSC_BASIS_INFERRED) say(p, " (inferred)");
    if (doc->url.len) {
        say(p, between);
        psc_sheet_link(&p->sheet, NULL, doc->url, doc->url);
        between = " \xC2\xB7 ";
    }
    if (!psc_str_eq(doc->id, doc->url)) put_fact(p, doc->id, &between);
    psc_sheet_close(&p->sheet, PSC_TAG_P);
}

static void put_copies(psc_ds_page *p, const psc_ds_report *r)
{
    const psc_kept *k = &r->kept;
    if (k->copy_of.len) {
        psc_sheet_open(&p->sheet, PSC_TAG_P, "facts", NULL);
        say(p, "The same words as ");
        psc_sheet_text(&p->sheet, k->copy_of);
        say(p, ", which is not in this dossier.");
        psc_sheet_close(&p->sheet, PSC_TAG_P);
    }
    if (!k->n_copy) return;
    psc_sheet_open(&p->sheet, PSC_TAG_P, "facts", NULL);
    say(p, "The same words also in ");
    for (uint32_t i = 0; i < k->n_copy; i++) {
        const psc_kept_copy *c = &k->copy[i];
        if (i) say(p, "; ");
        psc_sheet_link(&p->sheet, NULL, c->url,
                       c->publisher.len ? c->publisher
                       : c->title.len   ? c->title
                                        : c->doc);
    }
    say(p, ".");
    psc_sheet_close(&p->sheet, PSC_TAG_P);
}

static void put_sentences(psc_ds_page *p, uint32_t report)
{
    const psc_ds_report *r = &p->d->report[report];
    int64_t last = -1;
    for (uint32_t i = 0; i < r->kept.n_sentence; i++) {
        if (!r->sentence[i].n_cite) continue;
        if (i > 0 && last + 1 != (int64_t)i) {
            psc_sheet_open(&p->sheet, PSC_TAG_P, "gap", NULL);
            say(p, "\xC2\xB7 \xC2\xB7 \xC2\xB7");
            psc_sheet_close(&p->sheet, PSC_TAG_P);
        }
        put_sentence(p, report, i);
        last = i;
    }
}

void psc_ds_put_sources(psc_ds_page *p)
{
    for (uint32_t i = 0; i < p->d->n_report; i++) {
        const psc_ds_report *r = &p->d->report[i];
        const psc_str anchor = psc_arena_printf(p->a, "r%u", i + 1);
        const psc_str title = r->doc->title.len    ? r->doc->title
                              : r->kept.n_sentence ? first_words(p, r->sentence[0].text, TITLE)
                                                   : r->doc->id;
        psc_sheet_open(&p->sheet, PSC_TAG_ARTICLE, "source", NULL);
        psc_sheet_open(&p->sheet, PSC_TAG_H3, NULL, anchor.ptr);
        psc_sheet_put(&p->sheet, PSC_TAG_SPAN, "n", psc_arena_printf(p->a, "%u", i + 1));
        say(p, " ");
        psc_sheet_text(&p->sheet, title);
        psc_sheet_close(&p->sheet, PSC_TAG_H3);
        put_facts(p, r);
        put_copies(p, r);
        put_sentences(p, i);
        psc_sheet_close(&p->sheet, PSC_TAG_ARTICLE);
    }
}

/* What comes first. */

static void put_count(psc_ds_page *p, const char **between, uint32_t n, const char *one,
                      const char *many)
{
    if (!n) return;
    say(p, *between);
    psc_sheet_text(&p->sheet, psc_arena_printf(p->a, "%u %s", n, n == 1 ? one : many));
    *between = ", ";
}

static void put_scope(psc_ds_page *p)
{
    const psc_dossier *d = p->d;
    psc_sheet_open(&p->sheet, PSC_TAG_P, "lede", NULL);
    const char *between = "";
    put_count(p, &between, d->n_report, "report", "reports");
    if (d->found > d->n_report + d->n_copy)
        psc_sheet_text(&p->sheet, psc_arena_printf(p->a, " of %u that speak of it", d->found));
    between = " and ";
    put_count(p, &between, d->n_copy, "copy", "copies");
    const psc_str days = psc_ds_period(p->a, d->told);
    if (days.len) {
        say(p, d->told.from == d->told.to ? ", published on " : ", published ");
        psc_sheet_text(&p->sheet, days);
    }
    if (d->n_undated == d->n_report)
        say(p, ", none of them dated");
    else if (d->n_undated)
        psc_sheet_text(&p->sheet, psc_arena_printf(p->a, "; %u without a date", d->n_undated));
    between = ": ";
    put_count(p, &between, d->n_talk, "meeting", "meetings");
    put_count(p, &between, d->n_event, "act or statement", "acts and statements");
    put_count(p, &between, d->n_quote, "quote", "quotes");
    put_count(p, &between, d->n_figure, "figure", "figures");
    say(p, ".");
    psc_sheet_close(&p->sheet, PSC_TAG_P);
}

static void open_point(psc_ds_page *p, psc_str term, const char *class)
{
    psc_sheet_open(&p->sheet, PSC_TAG_LI, NULL, NULL);
    psc_sheet_put(&p->sheet, PSC_TAG_SPAN, class, psc_ds_upper_first(p->a, term));
    say(p, p->sheet.form == PSC_PAGE_HTML ? " " : ": ");
    psc_sheet_open(&p->sheet, PSC_TAG_SPAN, "what", NULL);
}

static void close_point(psc_ds_page *p)
{
    psc_sheet_close(&p->sheet, PSC_TAG_SPAN);
    psc_sheet_close(&p->sheet, PSC_TAG_LI);
}

/* How many meetings are told of more often, or as often and later. */
static uint32_t rank_of(const psc_dossier *d, uint32_t i)
{
    uint32_t rank = 0;
    for (uint32_t k = 0; k < d->n_talk; k++)
        rank += d->talk[k].n_turn > d->talk[i].n_turn ||
                (d->talk[k].n_turn == d->talk[i].n_turn && k > i);
    return rank;
}

bool psc_ds_is_off(psc_meeting_status s)
{
    return s == PSC_MEETING_REFUSED || s == PSC_MEETING_COLLAPSED || s == PSC_MEETING_POSTPONED;
}

/* The meetings told most of, in their order. */
static void put_main_talks(psc_ds_page *p)
{
    for (uint32_t i = 0; i < p->d->n_talk; i++) {
        const psc_ds_talk *t = &p->d->talk[i];
        const psc_str when = psc_ds_period(p->a, t->period);
        if (rank_of(p->d, i) >= MAIN_TALKS) continue;
        open_point(p, psc_meeting_status_text(t->status),
                   psc_ds_is_off(t->status) ? "term off" : "term");
        psc_sheet_link(&p->sheet, NULL, psc_arena_printf(p->a, "#m%u", i + 1),
                       psc_ds_upper_first(p->a, t->name));
        if (when.len) say(p, ", ");
        psc_sheet_text(&p->sheet, when);
        close_point(p);
    }
}

static void put_changes(psc_ds_page *p)
{
    const psc_dossier *d = p->d;
    for (uint32_t i = 0; i < d->n_side; i++) {
        const psc_ds_side *s = &d->side[i];
        for (uint32_t k = 0; k < s->n_stance; k++) {
            if (!s->stance[k].changed) continue;
            const psc_ds_event *now = &d->event[s->stance[k].event];
            const psc_ds_event *was = &d->event[s->stance[s->stance[k].before].event];
            open_point(p, PSC_STR("changed"), "term");
            psc_ds_put_side_name(p, s);
            say(p, " on ");
            psc_sheet_text(&p->sheet, s->stance[k].topic);
            say(p, ": first ");
            psc_sheet_text(&p->sheet, psc_ds_act(d, was->event));
            psc_ds_put_ref(p, was->at);
            say(p, ", then ");
            psc_sheet_text(&p->sheet, psc_ds_act(d, now->event));
            psc_ds_put_ref(p, now->at);
            close_point(p);
        }
    }
}

static void put_main_figures(psc_ds_page *p)
{
    const psc_dossier *d = p->d;
    for (uint32_t i = 0; i < d->n_matter; i++) {
        const psc_ds_matter *m = &d->matter[i];
        if (m->n_figure < 2 || m->low == m->high) continue;
        open_point(p, PSC_STR("figures"), "term");
        psc_sheet_text(&p->sheet, m->unit);
        if (m->place.len) {
            say(p, " in ");
            psc_sheet_text(&p->sheet, m->place);
        }
        say(p, ": ");
        for (uint32_t k = 0; k < m->n_figure; k++) {
            const psc_ds_figure *f = &d->figure[m->figure[k]];
            if (k) say(p, "; ");
            psc_sheet_text(&p->sheet, psc_ds_amount(p->a, f));
            psc_ds_put_ref(p, f->at);
        }
        close_point(p);
    }
}

static void put_head(psc_ds_page *p)
{
    psc_sheet_open(&p->sheet, PSC_TAG_HEADER, NULL, NULL);
    if (p->sheet.form == PSC_PAGE_HTML)
        psc_sheet_put(&p->sheet, PSC_TAG_P, "kicker", PSC_STR("Dossier"));
    psc_sheet_put(&p->sheet, PSC_TAG_H1, NULL, psc_ds_upper_first(p->a, p->d->about));
    put_scope(p);
    psc_sheet_open(&p->sheet, PSC_TAG_UL, "brief", NULL);
    put_main_talks(p);
    put_changes(p);
    put_main_figures(p);
    psc_sheet_close(&p->sheet, PSC_TAG_UL);
}

static void put_foot(psc_ds_page *p)
{
    psc_sheet_open(&p->sheet, PSC_TAG_FOOTER, NULL, NULL);
    psc_sheet_open(&p->sheet, PSC_TAG_P, NULL, NULL);
    say(p, "Read from the words of the reports by priscus " PSC_VERSION
           ", and by no hand. A number such as 2.3 stands for the third sentence of the second "
           "source and leads to it; what is said here was said there, and is not thereby true. "
           "Codes are PLOVER and CAMEO; what is marked future, hypothetical, negated or "
           "historical was not told as having happened.");
    psc_sheet_close(&p->sheet, PSC_TAG_P);
    psc_sheet_close(&p->sheet, PSC_TAG_FOOTER);
}

/* The parts. */

static bool has_people(const psc_dossier *d)
{
    return d->n_person > 0;
}
static bool has_events(const psc_dossier *d)
{
    return d->n_event > 0 || d->n_talk > 0;
}
static bool has_talks(const psc_dossier *d)
{
    return d->n_talk > 0;
}
static bool has_sides(const psc_dossier *d)
{
    return d->n_side > 0;
}
static bool has_quotes(const psc_dossier *d)
{
    return d->n_quote > 0;
}
static bool has_figures(const psc_dossier *d)
{
    return d->n_figure > 0;
}
static bool has_reports(const psc_dossier *d)
{
    return d->n_report > 0;
}

static const psc_ds_part parts[] = {
    {"who", "Who is who", has_people, psc_ds_put_who},
    {"timeline", "What was done", has_events, psc_ds_put_timeline},
    {"meetings", "Meetings", has_talks, psc_ds_put_talks},
    {"positions", "Positions", has_sides, psc_ds_put_sides},
    {"quotes", "Quotes", has_quotes, psc_ds_put_quotes},
    {"figures", "Figures", has_figures, psc_ds_put_figures},
    {"sources", "Sources", has_reports, psc_ds_put_sources},
};
enum { N_PART = sizeof parts / sizeof *parts };

static void put_contents(psc_ds_page *p)
{
    const char *between = "";
    psc_sheet_open(&p->sheet, PSC_TAG_NAV, NULL, NULL);
    psc_sheet_open(&p->sheet, PSC_TAG_P, NULL, NULL);
    for (size_t i = 0; i < N_PART; i++) {
        if (!parts[i].there(p->d)) continue;
        say(p, between);
        psc_sheet_link(&p->sheet, NULL, psc_arena_printf(p->a, "#%s", parts[i].id),
                       psc_str_of(parts[i].title));
        between = " \xC2\xB7 ";
    }
    psc_sheet_close(&p->sheet, PSC_TAG_P);
    psc_sheet_close(&p->sheet, PSC_TAG_NAV);
    psc_sheet_close(&p->sheet, PSC_TAG_HEADER);
}

static void put_part(psc_ds_page *p, const psc_ds_part *part)
{
    psc_sheet_open(&p->sheet, PSC_TAG_SECTION, NULL, NULL);
    psc_sheet_open(&p->sheet, PSC_TAG_H2, NULL, part->id);
    say(p, part->title);
    psc_sheet_close(&p->sheet, PSC_TAG_H2);
    part->put(p);
    psc_sheet_close(&p->sheet, PSC_TAG_SECTION);
}

static void put_frame(psc_ds_page *p)
{
    psc_sheet *s = &p->sheet;
    psc_sheet_raw(s,
                  PSC_STR("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                          "<meta name=\"viewport\" content=\"width=device-width, "
                          "initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light "
                          "dark\">\n<meta name=\"generator\" content=\"priscus " PSC_VERSION
                          "\">\n<title>"));
    if (s->form == PSC_PAGE_HTML) psc_sheet_text(s, p->d->about);
    psc_sheet_raw(s, PSC_STR("</title>\n<style>\n"));
    psc_sheet_raw(s, psc_embedded("data/dossier/page.css"));
    psc_sheet_raw(s, PSC_STR("</style>\n</head>\n<body>\n"));
}

static void put_page(psc_ds_page *p)
{
    put_frame(p);
    put_head(p);
    put_contents(p);
    psc_sheet_open(&p->sheet, PSC_TAG_MAIN, NULL, NULL);
    for (size_t i = 0; i < N_PART; i++)
        if (parts[i].there(p->d)) put_part(p, &parts[i]);
    psc_sheet_close(&p->sheet, PSC_TAG_MAIN);
    put_foot(p);
    psc_sheet_raw(&p->sheet, PSC_STR("</body>\n</html>\n"));
}

psc_status psc_dossier_page(psc_dossier *d, psc_page form, psc_str *out, psc_err *err)
{
    psc_ds_page p = {.d = d, .a = &d->arena, .sheet = {.out = &d->page, .form = form}};
    *out = (psc_str){0};
    psc_buf_clear(&d->page);
    const bool fits = !PSC_TRAP(&d->arena);
    if (fits) put_page(&p);
    if (!fits || d->page.failed)
        return psc_fail(err, PSC_NOMEM, NULL, 0, UINT64_MAX,
                        "the page is too long; ask for a shorter period");
    *out = psc_buf_view(&d->page);
    return PSC_OK;
}
