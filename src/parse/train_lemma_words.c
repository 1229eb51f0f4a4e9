/* SPDX-License-Identifier: Apache-2.0 */
/* Lemmas of words that the treebanks do not show: irregular ones from data/lemma/, those
 * that a tag of the same family shows, and for the frequent words of the vocabulary the
 * most likely reading: "shelled" is shell, not shel, because people write "shell".
 *
 * A reading is a script that some form of that family had with the same letters cut off.
 * It is weighed as log P(script | ending) - log(rank of its lemma by frequency), where P is
 * the share of the ending's distinct words, smoothed by the next shorter ending's. */
#include <math.h>

#include "base/embed.h"
#include "base/stanza.h"
#include "base/str.h"
#include "parse/lemma.h"
#include "parse/train_lemma.h"

#define IRREGULAR "data/lemma/irregular.txt"

/* ---- irregular forms ---- */

/* The script from form to lemma, for all tags of the list "VERB/VBD; VERB/VBN". */
static void add_pair(psc_lemma_learner *l, psc_str tags, psc_str form, psc_str lemma)
{
    char *script = psc_new(l->arena, char, 4 * lemma.len + 2);
    psc_fold f;
    const size_t len = psc_lemma_script(script, form, lemma, l->arena);
    if (len == 0) return;
    const uint32_t id = psc_intern_add(&l->out->scripts, (psc_str){script, len});
    psc_fold_form(&f, form);
    while (tags.len) {
        psc_str xpos = psc_str_item(&tags);
        const psc_str upos = psc_str_cut(&xpos, '/');
        const psc_token t = {.upos = (uint8_t)psc_upos_of(upos),
                             .xpos = (uint8_t)psc_xpos_of(xpos)};
        const uint32_t tag = psc_train_tag(l->data, &t);
        if (tag < l->data->n_tag) psc_lemma_keep_word(l, (uint8_t)tag, &f, id);
    }
}

/* "arose arise; ate eat" */
static void add_pairs(psc_lemma_learner *l, psc_str tags, psc_str list)
{
    while (list.len) {
        psc_str lemma = psc_str_item(&list);
        const psc_str form = psc_str_cut(&lemma, ' ');
        lemma = psc_str_trim(lemma);
        if (form.len && lemma.len) add_pair(l, tags, form, lemma);
    }
}

static void add_irregular(psc_lemma_learner *l)
{
    psc_stanza_reader r;
    psc_stanza s;
    psc_status st;
    psc_stanza_init(&r, psc_embedded(IRREGULAR), IRREGULAR, l->arena);
    while ((st = psc_stanza_next(&r, &s, NULL)) != PSC_END) {
        const psc_field *tags = st ? NULL : psc_stanza_get(&s, "tags");
        for (uint32_t i = 1; tags && i < s.n; i++)
            if (psc_str_eq(s.field[i].key, PSC_STR("words")))
                add_pairs(l, tags->value, s.field[i].value);
    }
}

/* ---- forms that another tag of the family shows ---- */

static void share_words(psc_lemma_learner *l)
{
    const uint32_t n = l->whole.keys.n;
    for (uint32_t i = 1; i <= n; i++) {
        const psc_str key = psc_intern_str(&l->whole.keys, i);
        const uint8_t tag = (uint8_t)key.ptr[0];
        psc_fold f;
        psc_fold_form(&f, psc_str_sub(key, 2, key.len));
        for (uint32_t other = 0; other < l->data->n_tag; other++)
            if (other != tag && l->family[other] == l->family[tag])
                psc_lemma_keep_word(l, (uint8_t)other, &f, l->whole.best[i]);
    }
}

/* ---- the vocabulary ---- */

enum {
    TAG_FORMS = 100,     /* distinct forms of a tag that is looked at */
    REGULAR = 5,         /* distinct words behind a way to inflect */
    GONE_MAX = 8,        /* bytes cut off */
    FORM_MIN = 4,        /* letters of a form */
    WORDS = 60000,       /* most frequent words looked at */
    UNWRITTEN = 10000000 /* rank of a lemma that is no frequent word */
};

/* Ways to cut: (family, doubled, letters cut) with a chain of scripts.  Doubled: the first
 * letter cut is the one before it ("stabb|ed"), which then stands for any letter. */
typedef struct way {
    uint32_t script, count, next; /* next: place in way, 0 none */
} way;

typedef struct ways {
    psc_intern key;
    uint32_t *first; /* [key.n + 1] place in way */
    uint32_t n_first, cap_first;
    way *way; /* [n], from 1 */
    uint32_t n, cap;
} ways;

/* The key of the last `cut` bytes of w. */
static psc_str way_key(char buf[GONE_MAX + 2], uint8_t family, psc_str w, size_t cut)
{
    const size_t from = w.len - cut;
    const bool doubled = cut > 0 && from > 0 && w.ptr[from] == w.ptr[from - 1];
    const psc_str gone = psc_str_sub(w, from + doubled, w.len);
    buf[0] = (char)family;
    buf[1] = doubled ? '*' : '.';
    memcpy(buf + 2, gone.ptr, gone.len);
    return (psc_str){buf, 2 + gone.len};
}

static void add_way(ways *h, psc_arena *a, psc_str key, uint32_t script)
{
    const uint32_t id = psc_intern_add(&h->key, key);
    if (h->n == 0) (void)psc_push(a, h->way, h->n, h->cap);
    while (h->n_first <= id) (void)psc_push(a, h->first, h->n_first, h->cap_first);
    uint32_t i = h->first[id];
    while (i && h->way[i].script != script) i = h->way[i].next;
    if (!i) {
        i = h->n;
        *psc_push(a, h->way, h->n, h->cap) = (way){script, 0, h->first[id]};
        h->first[id] = i;
    }
    h->way[i].count++;
}

static size_t cut_of(const psc_lemma_learner *l, uint32_t script)
{
    return (unsigned char)psc_intern_str(&l->out->scripts, script).ptr[1];
}

static void find_ways(const psc_lemma_learner *l, ways *h)
{
    char buf[GONE_MAX + 2];
    psc_intern_init(&h->key, l->arena);
    for (uint32_t i = 1; i <= l->whole.keys.n; i++) {
        const psc_str key = psc_intern_str(&l->whole.keys, i);
        const psc_str form = psc_str_sub(key, 2, key.len);
        const size_t cut = cut_of(l, l->whole.best[i]);
        if (cut > GONE_MAX || cut >= form.len) continue;
        const uint8_t family = l->family[(uint8_t)key.ptr[0]];
        add_way(h, l->arena, way_key(buf, family, form, cut), l->whole.best[i]);
    }
}

/* Tags of which most forms have lost something. */
static void find_inflected(const psc_lemma_learner *l, bool inflected[256])
{
    uint32_t all[256] = {0}, cut[256] = {0};
    for (uint32_t i = 1; i <= l->whole.keys.n; i++) {
        const uint8_t tag = (uint8_t)psc_intern_str(&l->whole.keys, i).ptr[0];
        all[tag]++;
        cut[tag] += cut_of(l, l->whole.best[i]) > 0;
    }
    for (int i = 0; i < 256; i++) inflected[i] = all[i] >= TAG_FORMS && 2 * cut[i] > all[i];
}

/* Share of the script among the family's words with the form's endings. */
static double share_of(const psc_lemma_learner *l, uint8_t family, const psc_fold *f,
                       uint32_t script)
{
    char buf[PSC_LEMMA_KEY];
    double p = 0;
    for (int k = 0; k <= PSC_LEMMA_ENDING && k <= (int)f->n; k++) {
        const psc_str key = {buf, psc_lemma_key(buf, family, f, k)};
        const uint32_t id = psc_intern_find(&l->ending.keys, key);
        if (!id) break;
        const double n = l->ending.total[id], c = psc_lemma_votes_of(&l->ending, key, script);
        p = (c + p) / (n + 1);
    }
    return p;
}

/* Place among the words by frequency, from 1; 0 for one that is not there. */
static uint32_t rank_of(const psc_lemma_learner *l, psc_str w, uint32_t script, psc_arena *scratch)
{
    const psc_str text = psc_intern_str(&l->out->scripts, script);
    return psc_intern_find(&l->data->vectors, psc_lemma_apply(scratch, w, text, 'l'));
}

static double weigh(const psc_lemma_learner *l, uint8_t family, const psc_fold *f, psc_str w,
                    uint32_t script, psc_arena *scratch)
{
    const uint32_t rank = rank_of(l, w, script, scratch);
    return log(share_of(l, family, f, script) + 1e-4) - log(rank ? rank : UNWRITTEN);
}

/* The best reading of a word; 0 if none is regular and makes a frequent word. */
static uint32_t likeliest(const psc_lemma_learner *l, const ways *h, uint8_t family,
                          const psc_fold *f, psc_str w, psc_arena *scratch, double *weight)
{
    char buf[GONE_MAX + 2];
    uint32_t best = 0;
    bool regular = false;
    for (size_t cut = 0; cut < w.len && cut <= GONE_MAX; cut++) {
        const uint32_t id = psc_intern_find(&h->key, way_key(buf, family, w, cut));
        for (uint32_t i = id ? h->first[id] : 0; i; i = h->way[i].next) {
            const uint32_t script = h->way[i].script;
            if (cut_of(l, script) != cut || !rank_of(l, w, script, scratch)) continue;
            regular |= cut > 0 && h->way[i].count >= REGULAR;
            const double v = weigh(l, family, f, w, script, scratch);
            if (best && v <= *weight) continue;
            *weight = v;
            best = script;
        }
    }
    return regular ? best : 0;
}

static void learn_word(psc_lemma_learner *l, const ways *h, psc_str w, uint8_t tag,
                       psc_arena *scratch)
{
    static const double clear = 1.0; /* as much better as to be sure: e times as likely */
    const uint8_t family = l->family[tag];
    psc_fold f;
    double weight = 0;
    psc_fold_form(&f, w);
    const uint32_t now = psc_lemma_say(l, tag, &f, PSC_LEMMA_ENDING + 1);
    const uint32_t best = likeliest(l, h, family, &f, w, scratch, &weight);
    if (!best || best == now) return;
    if (now && weight - weigh(l, family, &f, w, now, scratch) < clear) return;
    psc_lemma_keep_word(l, tag, &f, best);
}

static bool is_plain(psc_str w)
{
    for (size_t i = 0; i < w.len; i++)
        if (w.ptr[i] < 'a' || w.ptr[i] > 'z') return false;
    return w.len >= FORM_MIN;
}

static void learn_vocabulary(psc_lemma_learner *l)
{
    ways h = {0};
    bool inflected[256];
    psc_arena scratch;
    find_ways(l, &h);
    find_inflected(l, inflected);
    psc_arena_init(&scratch, l->arena->alloc, 0);
    scratch.trap = l->arena->trap;
    for (uint32_t id = 1; id <= l->data->vectors.n && id <= WORDS; id++) {
        const psc_str w = psc_intern_str(&l->data->vectors, id);
        if (!is_plain(w)) continue;
        for (uint32_t tag = 0; tag < l->data->n_tag; tag++)
            if (inflected[tag]) learn_word(l, &h, w, (uint8_t)tag, &scratch);
        psc_arena_reset(&scratch);
    }
    psc_arena_deinit(&scratch);
}

void psc_lemma_learn_words(psc_lemma_learner *l)
{
    add_irregular(l);
    share_words(l);
    learn_vocabulary(l);
}
