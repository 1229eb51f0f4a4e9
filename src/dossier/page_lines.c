/* SPDX-License-Identifier: Apache-2.0 */
/* Pieces that all parts of the page use: references, parties, and the lines of its ledgers. */
#include "base/str.h"
#include "base/utf8.h"
#include "dossier/page.h"

enum { SENTENCE = 240 /* letters of a sentence where it is only shown, not cited */ };

bool psc_ds_is_off(psc_meeting_status s)
{
    return s == PSC_MEETING_REFUSED || s == PSC_MEETING_COLLAPSED || s == PSC_MEETING_POSTPONED;
}

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
    psc_ds_say(p, " ");
    psc_ds_put_bare_ref(p, at);
}

void psc_ds_put_code(psc_ds_page *p, psc_str code)
{
    const bool html = p->sheet.form == PSC_PAGE_HTML;
    if (!code.len) return;
    psc_ds_say(p, html ? " " : " (");
    psc_sheet_put(&p->sheet, PSC_TAG_SPAN, "code", code);
    if (!html) psc_ds_say(p, ")");
}

void psc_ds_put_party(psc_ds_page *p, const psc_entity *e)
{
    psc_sheet_put(&p->sheet, PSC_TAG_STRONG, NULL, psc_ds_label(p->d, e));
    psc_ds_put_code(p, psc_ds_code(p->a, &e->code));
}

static void put_side(psc_ds_page *p, const psc_entity *e, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++) {
        if (i) psc_ds_say(p, ", ");
        psc_ds_put_party(p, &e[i]);
    }
}

/* "in Munich; planned; says Gennady Gatilov" behind a line.  Where a thing is said is seldom
 * told: the place in a statement is that of what it speaks of, and stands in its words. */
static void put_circumstances(psc_ds_page *p, const psc_ds_event *e, psc_str remark)
{
    const psc_event *x = e->event;
    const psc_str place = psc_ds_is_stance(x) ? (psc_str){0} : psc_ds_place(&x->where);
    const char *between = x->n_actor + x->n_recipient ? " \xC2\xB7 " : " ";
    psc_sheet_open(&p->sheet, PSC_TAG_SPAN, "meta", NULL);
    if (place.len) {
        psc_ds_say(p, between);
        psc_ds_say(p, "in ");
        psc_sheet_text(&p->sheet, place);
        between = "; ";
    }
    if (x->modality != PSC_ASSERTED) {
        psc_ds_say(p, between);
        psc_sheet_put(&p->sheet, PSC_TAG_EM, NULL, psc_modality_text(x->modality));
        between = "; ";
    }
    if (x->source) {
        psc_ds_say(p, between);
        psc_ds_say(p, "says ");
        psc_sheet_text(&p->sheet, psc_ds_label(p->d, x->source));
        between = "; ";
    }
    if (remark.len) {
        psc_ds_say(p, between);
        psc_sheet_text(&p->sheet, remark);
    }
    psc_sheet_close(&p->sheet, PSC_TAG_SPAN);
}

psc_str psc_ds_first_words(const psc_ds_page *p, psc_str text, uint32_t letters)
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
    return psc_ds_first_words(p, p->d->report[at.report].sentence[at.sentence].text, SENTENCE);
}

static void put_refs(psc_ds_page *p, const psc_ds_event *e)
{
    psc_ds_put_ref(p, e->at);
    for (uint32_t i = 0; i < e->n_also; i++) psc_ds_put_ref(p, e->also[i]);
}

static void put_parties(psc_ds_page *p, const psc_event *x)
{
    put_side(p, x->actor, x->n_actor);
    if (x->n_recipient) psc_ds_say(p, x->n_actor ? " \xE2\x86\x92 " : "\xE2\x86\x92 ");
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
    if (date.len) psc_ds_say(p, html ? " " : ", ");
    if (date.len) psc_sheet_put(&p->sheet, PSC_TAG_SPAN, "date", date);
    psc_sheet_close(&p->sheet, PSC_TAG_SPAN);
    psc_ds_say(p, html ? " " : ": ");
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
    psc_ds_say(p, " \xE2\x80\x93 ");
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
    const psc_str about = psc_ds_closed(p->a, e->event->about.text);
    open_line(p, event, id, date);
    if (about.len) {
        put_parties(p, e->event);
        psc_ds_say(p, " \xE2\x80\x93 ");
        psc_sheet_put(&p->sheet, PSC_TAG_EM, NULL, about);
        put_circumstances(p, e, remark);
        put_refs(p, e);
    } else {
        put_sentence_line(p, e, false, remark);
    }
    close_line(p);
}
