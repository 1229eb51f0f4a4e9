/* SPDX-License-Identifier: Apache-2.0 */
/* The state of reading the event lexicon, shared by the files that do it: rules.c goes through the
 * stanzas, rules_act.c reads acts, rules_pattern.c their patterns, rules_table.c rows of the table
 * and scores, rules_word.c classes of words and cues. */
#ifndef PSC_EVENTS_RULES_READ_H
#define PSC_EVENTS_RULES_READ_H

#include "base/complaints.h"
#include "base/stanza.h"
#include "base/str.h"
#include "events/rules.h"

typedef struct psc_rules_reader {
    psc_rules *r;
    psc_arena *arena;
    const char *file;
    uint32_t layer; /* of the file: psc_actor_source */
    psc_complaints complaints;
} psc_rules_reader;

/* Cue bits are kept by word id; ids grow while files are read. */
enum { PSC_CUE_ROOM = 65536 };

void psc_rules_bad(psc_rules_reader *l, uint32_t line, const char *what, psc_str word);

/* ---- rules_pattern.c ---- */

/* The patterns of a field, parted by semicolons, as words of that rule. */
void psc_rules_read_patterns(psc_rules_reader *l, const psc_field *f, uint8_t pos, uint32_t rule);
/* "subj to by" */
void psc_rules_read_slots(psc_rules_reader *l, const psc_field *f, psc_slots *out);

/* ---- rules_table.c ---- */

/* An op by name; -1 if there is none. */
int psc_op_of(psc_str s);
/* "REJECT meet 125", "- - -" (no event), "=> truce" (becomes an act of that row); false with a
 * complaint if it is none of these. */
bool psc_rules_read_cell(psc_rules_reader *l, const psc_field *f, psc_cell *out);
/* Make room for the row that a stanza tells; its cells may name rows told later. */
void psc_rules_add_row(psc_rules_reader *l, const psc_field *head);
void psc_rules_read_row(psc_rules_reader *l, const psc_stanza *s);
/* codebook/plover.tsv: type, mode, quad, score, recipient_required, definition. */
void psc_rules_read_scores(psc_rules_reader *l, psc_str text);

/* ---- rules_act.c, rules_word.c: whole stanzas ---- */

void psc_rules_read_act(psc_rules_reader *l, const psc_stanza *s, bool outer);
void psc_rules_read_cues(psc_rules_reader *l, const psc_stanza *s);
void psc_rules_read_class(psc_rules_reader *l, const psc_stanza *s);

#endif
