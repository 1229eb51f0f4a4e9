/* SPDX-License-Identifier: Apache-2.0 */
/* Inside the dossier: what was read of a topic, and how it is put together.
 *
 *     topic.c     words -> terms to look for ("Syria": also "Syrian", "Syrians")
 *     read.c      store -> reports, sentences, statements        (the lists up to `sum`)
 *     who.c talks.c stance.c matter.c    statements -> what the page tells
 *     page*.c + timeline.c -> sheet.c    the page, as HTML or Markdown
 *
 * Everything lies in one arena.  Statements refer to reports and sentences by
 * index, never the other way; `cite` counts who refers to a sentence. */
#ifndef PSC_DOSSIER_DOSSIER_H
#define PSC_DOSSIER_DOSSIER_H

#include <stdlib.h>

#include <priscus/dossier.h>

#include "base/arena.h"
#include "base/buf.h"
#include "record/codes.h"
#include "record/read.h"
#include "store/topic.h"

enum { PSC_DS_ROLES = 6 };

/* Where something is said: index of a report and, in it, of a sentence. */
typedef struct psc_said {
    uint32_t report, sentence;
} psc_said;

/* What refers to a sentence: "m3", for its anchor. */
typedef struct psc_cite {
    char kind; /* e event, m meeting, q quote, f figure */
    uint32_t number;
} psc_cite;

typedef struct psc_ds_sentence {
    psc_kept_sentence span;
    psc_str text;
    bool on_topic;
    bool shown;     /* speaks of the topic in a report that does not: whether cited or not */
    psc_cite *cite; /* [n_cite]; else a sentence without any is not shown */
    uint32_t n_cite, cap_cite;
} psc_ds_sentence;

typedef struct psc_ds_report {
    const psc_document *doc;
    psc_kept kept;
    psc_ds_sentence *sentence; /* [kept.n_sentence] */
    bool whole;
} psc_ds_report;

/* Statements, numbered from 1 in the order of days. */
typedef struct psc_ds_event {
    const psc_event *event;
    psc_said at;
    psc_day day; /* it counts on; of a statement that of publication, or an earlier one told */
    psc_period period; /* that is told of it, else that day */
    bool ahead;        /* the period is after the report */
    int64_t record, group;
    bool placed;    /* it stands among the positions of a party */
    psc_said *also; /* [n_also]: other reports of the same incident */
    uint32_t n_also, cap_also;
} psc_ds_event;

typedef struct psc_ds_quote {
    const psc_quote *quote;
    psc_str words; /* of all sentences it runs over */
    psc_said at;
    psc_day day;
} psc_ds_quote;

typedef struct psc_ds_figure {
    const psc_figure *figure;
    psc_str words; /* of the report: "more than 250,000" */
    psc_said at;
    psc_day day;
    int64_t group;
    psc_str place; /* what it is about: the dispute's, else its own */
} psc_ds_figure;

typedef struct psc_ds_told {
    const psc_meeting *meeting;
    uint32_t report;
    psc_day published;
    int64_t record, group;
} psc_ds_told;

/* Who takes part, over all reports. */
typedef struct psc_ds_person {
    psc_str label, role;
    struct {
        psc_str text;
        uint32_t n;
    } as[PSC_DS_ROLES]; /* roles told, of which the one told most often stays */
    psc_code code;
    psc_str code_text;
    psc_said first;
    uint32_t acts, acted_on, speaks, meets;
    bool named;
} psc_ds_person;

/* One meeting, told by one report or several. */
typedef struct psc_ds_turn {
    psc_said at;
    psc_day day; /* of publication */
    psc_meeting_status status;
} psc_ds_turn;

typedef struct psc_ds_party {
    psc_str label, code_text;
    psc_part part;
    bool named, state; /* state: no person */
} psc_ds_party;

typedef struct psc_ds_talk {
    psc_str name, place;
    psc_str when; /* its days in words; the report's own where nobody can reckon them */
    psc_period period;
    psc_day day; /* to order by: when it is held, else when it was told first */
    psc_meeting_status status;
    psc_ds_turn *turn; /* [n_turn], in the order of days */
    psc_ds_party *party;
    uint32_t n_turn, cap_turn, n_party, cap_party, n_report;
    int64_t group;
} psc_ds_talk;

/* A position: an event by which a party says what it wants. */
typedef struct psc_ds_stance {
    psc_str topic; /* empty: none known */
    uint32_t event;
    int32_t before; /* index of the party's position on the topic before this; -1 */
    bool changed;   /* for it before and against it now, or the other way about */
} psc_ds_stance;

typedef struct psc_ds_side {
    psc_str code_text;       /* "RUS GOV"; or a name */
    psc_str country, sector; /* in words */
    psc_ds_stance *stance;   /* [n_stance], by topic, then by day */
    uint32_t n_stance, cap_stance, changes;
} psc_ds_side;

/* Figures for one matter. */
typedef struct psc_ds_matter {
    psc_str unit, place;
    uint32_t *figure; /* [n_figure], by day */
    uint32_t n_figure, cap_figure;
    int64_t group;
    double low, high;
} psc_ds_matter;

/* A country's adjectives, parted by ";". */
typedef struct psc_ds_nation {
    psc_str code, adjectives;
} psc_ds_nation;

/* What C code may not know: words of data/dossier/words.tsv, sectors, countries, acts. */
typedef struct psc_ds_words {
    psc_codes codes;
    psc_str sector[PSC_SECTOR_COUNT]; /* "government" */
    psc_str pronouns, fillers;        /* parted by blanks, with one at each end */
    psc_ds_nation *nation;            /* [n_nation] */
    uint32_t n_nation, cap_nation;
} psc_ds_words;

struct psc_dossier {
    psc_alloc alloc;
    psc_arena arena;
    psc_buf page;
    psc_ds_words words;
    psc_str about;
    psc_period period, told;           /* as asked for; first and last publication */
    uint32_t found, n_copy, n_undated; /* on the topic; copies of them; without a day */
    psc_ds_report *report;
    psc_ds_event *event;
    psc_ds_quote *quote;
    psc_ds_figure *figure;
    psc_ds_told *meeting;
    uint32_t n_report, n_event, n_quote, n_figure, n_meeting;
    uint32_t cap_event, cap_quote, cap_figure, cap_meeting;
    psc_ds_person *person;
    psc_ds_talk *talk;
    psc_ds_side *side;
    psc_ds_matter *matter;
    uint32_t n_person, n_talk, n_side, n_matter, cap_person, cap_talk, cap_side, cap_matter;
};

/* All of these are called under the trap of d->arena. */
void psc_ds_words_load(psc_ds_words *w, psc_arena *a);
/* The terms that a topic's words stand for. */
void psc_ds_topic(psc_topic *t, psc_arena *a, const psc_ds_words *w, psc_str about);
psc_status psc_ds_read(psc_dossier *d, psc_store *s, const psc_dossier_options *o, psc_err *err);
void psc_ds_find_people(psc_dossier *d);
void psc_ds_find_talks(psc_dossier *d);
void psc_ds_find_sides(psc_dossier *d);
void psc_ds_find_matters(psc_dossier *d);
/* Which sentences are spoken of; last. */
void psc_ds_cite(psc_dossier *d);

/* qsort, of a list that may be empty. */
static inline void psc_ds_sort(void *at, size_t n, size_t size,
                               int (*order)(const void *a, const void *b))
{
    if (n) qsort(at, n, size, order);
}

/* In words. */
psc_str psc_ds_code(psc_arena *a, const psc_code *code);            /* "RUS GOV" */
psc_str psc_ds_country(const psc_dossier *d, const psc_code *code); /* "Russia"; empty: none */
psc_str psc_ds_sector(const psc_dossier *d, const psc_code *code);  /* "government" */
/* What to call somebody: the name, else the role or words of the text. */
psc_str psc_ds_label(psc_dossier *d, const psc_entity *e);
psc_str psc_ds_closed(psc_arena *a, psc_str text);      /* with the quotation mark it lacks */
bool psc_ds_tells(psc_str label, psc_str role);         /* "senior US official", "official" */
bool psc_ds_is_role(psc_dossier *d, psc_str role);      /* not "both sides" */
psc_str psc_ds_act(psc_dossier *d, const psc_event *e); /* "refuses to meet or negotiate" */
/* What to call a place: as the report does, if that is a name. */
psc_str psc_ds_place(const psc_where *w);
/* Was it done, as far as the report says: neither planned, supposed, nor denied? */
bool psc_ds_is_done(const psc_event *e);
/* "11 February 2016"; of a stretch "1-11 February 2016", "February 2016"; empty: not known. */
psc_str psc_ds_day(psc_arena *a, psc_day day);
psc_str psc_ds_period(psc_arena *a, psc_period p);
/* "1,200"; of one that is not exact the report's words: "at least 500", "millions". */
psc_str psc_ds_amount(psc_arena *a, const psc_ds_figure *f);
/* Is it one by which a party says what it wants? */
bool psc_ds_is_stance(const psc_event *e);

#endif
