/* SPDX-License-Identifier: Apache-2.0 */
/* Speech behind a colon, without marks: "Lepp: talks go on", "The envoy said: They must stop." */
#include "events/quotation_speech.h"
#include "events/quotation_words.h"

static bool has_verb_behind(const psc_sentence *s, uint32_t t)
{
    for (; t < s->n; t++)
        if (psc_form_is_verb(s, t)) return true;
    return false;
}

static bool is_question_word(const psc_sentence *s, uint32_t t)
{
    const uint8_t x = s->tok[t].xpos;
    return x == PSC_XPOS_WP || x == PSC_XPOS_WDT || x == PSC_XPOS_WRB || x == PSC_XPOS_WPS;
}

/* "Lepp: talks go on": somebody with a name or an office, no state and no newspaper. */
static bool is_label(const psc_voicing *v, const psc_voice *voice)
{
    const psc_entity *e = voice->who;
    if (!e || e->kind == PSC_ENTITY_PRONOUN) return false;
    if (voice->entity < 0)
        return e->kind == PSC_ENTITY_PERSON && memchr(e->name.ptr, ' ', e->name.len);
    const uint8_t flag = v->g->mentions->flag[voice->entity];
    if (flag & PSC_MENTION_MEDIA) return false;
    return e->kind != PSC_ENTITY_STATE || flag & (PSC_MENTION_SEAT | PSC_MENTION_CAPITAL);
}

/* The colon is behind somebody's "said" or "told". */
static const psc_voice *voice_before(const psc_sentence *s, uint32_t colon, const psc_voices *all)
{
    for (uint32_t i = all->n; i-- > 0;) {
        const psc_voice *voice = &all->at[i];
        if (voice->cue < colon && colon - voice->cue <= 5 && psc_form_upper(s, colon + 1) &&
            (psc_voice_is(voice, PSC_QUOTE_WORD_SAY) || psc_voice_is(voice, PSC_QUOTE_WORD_TELL)))
            return voice;
    }
    return NULL;
}

/* The sentence begins with a name and a colon. */
static psc_voice label_before(psc_voicing *v, uint32_t colon)
{
    uint32_t last = 0;
    psc_voice voice = {.subject = -1, .entity = -1};
    const int32_t head = psc_quote_phrase_from(v, 0, &last);
    if (head < 0 || last + 1 != colon) return voice;
    voice.who = psc_quote_somebody(v, head, &voice.entity);
    if (!is_label(v, &voice)) voice.who = NULL;
    return voice;
}

psc_voice psc_quote_before_colon(psc_voicing *v, const psc_voices *all, uint32_t *from)
{
    const psc_sentence *s = v->g->sent;
    uint32_t colon = 1;
    while (colon < s->n && !psc_form_is(s, colon, ":")) colon++;
    *from = colon + 1;
    if (*from + 1 >= s->n || is_question_word(s, *from) || !has_verb_behind(s, *from))
        return (psc_voice){.entity = -1};
    const psc_voice *told = voice_before(s, colon, all);
    return told ? *told : label_before(v, colon);
}
