/* SPDX-License-Identifier: Apache-2.0 */
/* The parts of a dossier's page, in their order, and what they share. */
#ifndef PSC_DOSSIER_PAGE_H
#define PSC_DOSSIER_PAGE_H

#include "dossier/dossier.h"
#include "dossier/sheet.h"

typedef struct psc_ds_page {
    psc_dossier *d;
    psc_arena *a; /* the dossier's */
    psc_sheet sheet;
} psc_ds_page;

/* Does the page have this part? */
typedef struct psc_ds_part {
    const char *id, *title;
    bool (*there)(const psc_dossier *d);
    void (*put)(psc_ds_page *p);
} psc_ds_part;

void psc_ds_put_head(psc_ds_page *p);
void psc_ds_put_who(psc_ds_page *p);
void psc_ds_put_timeline(psc_ds_page *p);
void psc_ds_put_talks(psc_ds_page *p);
void psc_ds_put_sides(psc_ds_page *p);
void psc_ds_put_quotes(psc_ds_page *p);
void psc_ds_put_figures(psc_ds_page *p);
void psc_ds_put_sources(psc_ds_page *p);
/* The drawing above the timeline; nothing where no day is known. */
void psc_ds_put_drawing(psc_ds_page *p);

/* Pieces. */
static inline void psc_ds_say(psc_ds_page *p, const char *words)
{
    psc_sheet_say(&p->sheet, words);
}
/* The text, or its first words: so many letters at most. */
psc_str psc_ds_first_words(const psc_ds_page *p, psc_str text, uint32_t letters);
bool psc_ds_is_off(psc_meeting_status s); /* refused, collapsed, postponed */
psc_str psc_ds_upper_first(psc_arena *a, psc_str s);
void psc_ds_put_bare_ref(psc_ds_page *p, psc_said at);
void psc_ds_put_ref(psc_ds_page *p, psc_said at);   /* " 5.3", a link to the sentence */
void psc_ds_put_code(psc_ds_page *p, psc_str code); /* " RUS GOV", small */
void psc_ds_put_side_name(psc_ds_page *p, const psc_ds_side *s); /* "Russia, government" */
void psc_ds_put_party(psc_ds_page *p, const psc_entity *e);
/* One line of the ledger.  A position: what is wanted, when | by whom -> of whom, in what words
 * of the report.  `id`: it has its anchor here. */
void psc_ds_put_stance(psc_ds_page *p, uint32_t event, bool id, psc_str date, psc_str remark);
/* A deed: what is done | the sentence, by whom -> to whom.  `again`: the sentence stands in the
 * line before. */
void psc_ds_put_deed(psc_ds_page *p, uint32_t event, bool again, psc_str remark);

#endif
