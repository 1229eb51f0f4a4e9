/* SPDX-License-Identifier: Apache-2.0 */
/* The command `names`: the names in a report, each with whom or what it is known as. */
#include "coder.h"

#include "base/str.h"
#include "record/ner.h"
#include "record/write.h"

/* A name: tokens [first, last] of a sentence. */
typedef struct name {
    const psc_sentence *sent;
    uint32_t first, last;
    unsigned kind; /* in the order of PSC_NER_LIST */
} name;

static const char *const kinds[] = {"PER", "LOC", "ORG", "MISC"};

/* The next name at or after token i; false if there is none. */
static bool next_name(const psc_sentence *s, uint32_t i, name *out)
{
    while (i < s->n && !psc_ner_is_first(s->tok[i].ner)) i++;
    if (i >= s->n) return false;
    *out = (name){.sent = s, .first = i, .last = i, .kind = psc_ner_kind(s->tok[i].ner)};
    while (psc_ner_goes_on(s->tok, s->n, out->last)) out->last++;
    return true;
}

static bool is_known(const psc_entity *e)
{
    return e->kind == PSC_ENTITY_PERSON || e->kind == PSC_ENTITY_ORG ||
           e->kind == PSC_ENTITY_STATE || e->kind == PSC_ENTITY_PLACE;
}

/* The actor that the coder found there: the one whose head is a word of the name; for a person
 * also the phrase around it ("President Marov"). */
static const psc_entity *found_there(const psc_coder *c, const name *n)
{
    const psc_mentions *m = c->mentions;
    const psc_entity *around = NULL;
    if (!m || n->sent->index >= m->n_sent) return NULL;
    for (uint32_t i = m->first[n->sent->index]; i < m->first[n->sent->index + 1]; i++) {
        const psc_entity *e = &m->at[i];
        if (!is_known(e)) continue;
        if (e->head >= n->first && e->head <= n->last) return e;
        if (e->kind == PSC_ENTITY_PERSON && e->name.len && n->kind == 0 && e->first <= n->first &&
            e->last >= n->last)
            around = e;
    }
    return around;
}

/* Else what the lexicon makes of the words alone. */
static const psc_entity *known_as(psc_coder *c, const name *n, psc_str text)
{
    const psc_entity *e = found_there(c, n);
    if (e && (e->name.len || e->code.country[0])) return e;
    psc_entity *alone;
    if (!psc_actors_code_phrase(c->lexicon->actors, &c->arena, text, c->doc.published, &alone))
        return NULL;
    return is_known(alone) ? alone : NULL;
}

static void write_name(psc_coder *c, const psc_offsets *o, const name *n)
{
    const psc_span span = {n->sent->tok[n->first].span.beg, n->sent->tok[n->last].span.end};
    const psc_str text = psc_str_at(c->doc.text, span);
    const psc_entity *e = known_as(c, n, text);
    psc_json j;
    psc_json_init(&j, &c->out);
    psc_json_object(&j);
    psc_json_pair(&j, "doc", c->doc.id);
    psc_json_key(&j, "sentence");
    psc_json_int(&j, n->sent->index);
    psc_json_pair(&j, "text", text);
    psc_json_key(&j, "span");
    psc_json_array(&j);
    psc_json_int(&j, psc_offsets_point(o, span.beg));
    psc_json_int(&j, psc_offsets_point(o, span.end));
    psc_json_array_end(&j);
    psc_json_pair(&j, "kind", psc_str_of(kinds[n->kind]));
    if (e) psc_write_identity(&j, e);
    psc_json_object_end(&j);
    psc_buf_char(&c->out, '\n');
}

psc_str psc_coder_names(psc_coder *c, const psc_report *r)
{
    psc_buf_clear(&c->out);
    if (PSC_TRAP(&c->arena)) return (psc_str){0};
    const psc_offsets o = psc_offsets_of(&c->arena, r->doc->text);
    for (uint32_t k = 0; k < r->doc->n_sent; k++) {
        name n;
        for (uint32_t i = 0; next_name(&r->doc->sent[k], i, &n); i = n.last + 1)
            write_name(c, &o, &n);
    }
    psc_buf_bytes(&c->out, "", 1); /* so that an empty answer has a pointer too */
    return c->out.failed ? (psc_str){0} : (psc_str){c->out.ptr, c->out.len - 1};
}
