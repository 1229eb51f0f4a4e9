/* SPDX-License-Identifier: Apache-2.0 */
/* What the files on the homeland share. */
#ifndef PSC_EVENTS_HOMELAND_PARTS_H
#define PSC_EVENTS_HOMELAND_PARTS_H

#include "events/homeland.h"

/* homeland.c */

/* Named by a role alone, and of no country told; who is of none ("---") is so everywhere. */
bool psc_homeland_is_homeless(const psc_entity *e);
/* "a mosque", "the National Assembly": a body without a country. */
bool psc_homeland_is_homeless_body(const psc_entity *e);
/* Where one is told ("": it is not); it counts as inferred. */
void psc_homeland_put_country(psc_entity *e, const char *country);
/* The country, to all who are homeless. */
void psc_homeland_settle(psc_entity *e, uint32_t n, const char *country);

/* homeland_scene.c */

/* One country, or none: "" where nothing is told, NULL where two are. */
const char *psc_homeland_join_country(const char *sofar, const char *country);
/* The place told last, if that was not long ago; else the dateline's, unless that is a venue; else
 * the country that the report is about. */
const char *psc_homeland_of_report(const psc_homeland *h, const psc_graph *g);
/* A state whose own forces or parties are named is where its crowds are. */
bool psc_homeland_is_at_home(const psc_code *c);
/* The one country that the sentence speaks of, where its forces, places or officials tell it; "". */
const char *psc_homeland_of_sentence(const psc_graph *g, const psc_event *of);
/* "sent experts to Guatemala to help prosecutors": those helped are where the help goes. */
const char *psc_homeland_of_destination(const psc_graph *g, const psc_event *e);
/* The one country that the sentence speaks of besides this one; "" if there is none, or more. */
const char *psc_homeland_other_country(const psc_graph *g, const char *than);

/* homeland_deed.c */

/* Pirates, bandits and smugglers are of where they are, not of whom they rob. */
bool psc_homeland_is_lawless(const psc_event *e);
/* Fighting knows no borders; courts, police and ministries deal with their own people. */
bool psc_homeland_is_domestic(const psc_event *e);
/* Done where those who do it and those who suffer it live. */
bool psc_homeland_is_on_the_spot(const psc_event *e);
/* Police and courts. */
bool psc_homeland_is_law(const psc_event *e);
/* Courts and police deal with their own people in words too: "prosecutors charged the former
 * minister", "a warrant for his aide"; a parliament impeaches and questions its own. */
bool psc_homeland_is_case(const psc_event *e);
/* A state's organs hold, jail or depose somebody. */
bool psc_homeland_is_rule(const psc_event *e);
/* Who is charged, sentenced or let go, by whomever. */
bool psc_homeland_is_verdict(const psc_event *e);
/* A state expels the diplomats of others. */
bool psc_homeland_is_expulsion(const psc_event *e);
/* Soldiers abroad free those who live there. */
bool psc_homeland_is_rescue(const psc_event *e);

/* homeland_stranger.c */

/* The country of the sentence, to those whom the other side does not make strangers in it. */
void psc_homeland_settle_only(psc_entity *e, uint32_t n, const psc_entity *other, uint32_t n_other,
                              const char *country, bool acts);
/* "Former hostages demonstrated outside Iran's embassy in London": whose country is only that of
 * whom they protest against are at home where they do it. */
void psc_homeland_unguess(psc_event *e, const char *place);
/* "The insurgents are holding three Italians": whose country only their captives tell are of none
 * that is told. */
void psc_homeland_unguess_captors(psc_event *e);
/* "Israel's shooting of an army sergeant": a state does not harm its own soldiers. */
void psc_homeland_unguess_soldiers(const psc_graph *g, psc_event *e);
/* "Greek police turned back migrants", "soldiers in Mali held diplomats": at home elsewhere. */
void psc_homeland_leave_strangers(const psc_mentions *m, psc_entity *e, uint32_t n,
                                  const psc_entity *other, uint32_t n_other, const char *place);

/* homeland_source.c */

/* The country, to a homeless source; the source is copied. */
void psc_homeland_settle_source(const psc_graph *g, psc_event *e, const char *country);
/* "Canada will double its aid to Bangladesh, the minister said": the minister of the state that
 * acts, where only the sentence told a country for him. */
void psc_homeland_settle_teller(const psc_graph *g, psc_event *e);

#endif
