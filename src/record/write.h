/* SPDX-License-Identifier: Apache-2.0 */
/* Reports in writing: as JSON Lines for machines, as an account for people.
 * Everything is appended to a buffer; the arena is scratch. */
#ifndef PSC_RECORD_WRITE_H
#define PSC_RECORD_WRITE_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/json.h"
#include "record/offset.h"
#include <priscus/coder.h>

/* Records of the kinds `what` (PSC_RECORD_...), one a line. */
void psc_write_records(psc_buf *out, psc_arena *a, const psc_report *r, unsigned what);
/* One entity as JSON, with its span unless `offsets` is NULL.  `cue` may be empty. */
void psc_write_entity(psc_json *j, const psc_offsets *offsets, const psc_entity *e, psc_str cue);
/* Its keys from name to role, without the words themselves. */
void psc_write_identity(psc_json *j, const psc_entity *e);
/* Keys from name to geonames, within an object; its population only where asked for. */
void psc_write_place(psc_json *j, const psc_place *p, bool population);
/* "RUS GOV", "--- IGO"; nothing for a code that says nothing. */
void psc_write_code(psc_buf *out, const psc_code *code);

/* What to call an entity before people: its name; for a pronoun whom it stands for. */
psc_str psc_entity_label(const psc_report *r, const psc_entity *e);

/* "1,200", "2.5", "-3": with commas between thousands. */
psc_str psc_number_text(psc_arena *a, double v);

/* The account for people. */
void psc_write_account(psc_buf *out, psc_arena *a, const psc_report *r, psc_look look);
/* Why.  `record`: "doc#e3", or empty for all. */
void psc_write_explain(psc_buf *out, psc_arena *a, const psc_report *r, psc_str record,
                       psc_look look);
void psc_write_explain_json(psc_buf *out, psc_arena *a, const psc_report *r, psc_str record);
/* Index of the event a record id names; -1 for none of this report's. */
int32_t psc_record_event(const psc_report *r, psc_str id);

#endif
