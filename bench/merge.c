/* SPDX-License-Identifier: Apache-2.0 */
/* What merging costs per report as a store grows.
 *
 *     merge_bench WHERE [REPORTS]          # 100000; WHERE must be a new store
 *
 * Reports are made up without any coding: eight sentences of words by Zipf's law, three events
 * with parties, a figure and a meeting; a thousand a day, four in ten about happenings of the
 * last days, one in ten a shortened copy of a recent one.  Told are the milliseconds of storing
 * and of merging a thousand reports, in ten steps: they should not grow. */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "base/str.h"
#include "store/store.h"

enum {
    SENTENCES = 8,
    WORDS = 20,
    EVENTS = 3,
    VOCABULARY = 60000,
    A_DAY = 1000,
    BATCH = 256,
    RECENT = 2000,
    TEXT = 1 << 14,
    STEPS = 10
};

static psc_err err;

static void need(psc_status st)
{
    if (st == PSC_OK) return;
    (void)fprintf(stderr, "merge_bench: %s\n", err.text);
    exit(1);
}

static double now(void)
{
    struct timespec t;
    (void)clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

/* The same numbers on every run (splitmix64). */
static uint64_t next(uint64_t *state)
{
    uint64_t z = (*state += 0x9E3779B97F4A7C15u);
    z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9u;
    z = (z ^ z >> 27) * 0x94D049BB133111EBu;
    return z ^ z >> 31;
}

/* Of a vocabulary in which the n-th word is about 1/n as common as the first: each octave of
 * ranks is as likely as any other. */
static unsigned zipf(uint64_t *state)
{
    const unsigned octave = 1u << next(state) % 16;
    return (octave + (unsigned)(next(state) % octave)) % VOCABULARY;
}

/* One report at work. */
typedef struct made {
    char text[TEXT];
    psc_token token[SENTENCES * WORDS];
    psc_sentence sentence[SENTENCES];
    psc_entity entity[2 * EVENTS + 2];
    psc_event event[EVENTS];
    psc_figure figure;
    psc_meeting meeting;
    psc_party party[2];
    psc_meeting_turn turn;
    psc_document doc;
    psc_report report;
    char id[24];
} made;

static const char *const countries[] = {"RUS", "SYR", "USA", "IRN", "TUR", "FRA", "UKR", "CHN"};
static const char *const towns[] = {"Geneva", "Vienna", "Kyiv", "Damascus", "Ankara", "Muscat"};

static void make_entity(psc_entity *e, uint64_t dice)
{
    memset(e, 0, sizeof *e);
    memcpy(e->code.country, countries[dice % 8], 3);
    e->code.sector[0] = (uint8_t)(PSC_SECTOR_GOV + dice / 8 % 2);
    e->text = e->name = psc_str_of(countries[dice % 8]);
    e->kind = PSC_ENTITY_STATE;
}

/* Words of the report `seed`; those of its happening stand among them. */
static void make_words(made *m, uint64_t seed, uint64_t happening, uint32_t sentences)
{
    size_t at = 0;
    uint64_t state = seed;
    for (uint32_t s = 0; s < sentences; s++) {
        const size_t beg = at;
        for (uint32_t w = 0; w < WORDS; w++) {
            uint64_t topic = happening * 31 + next(&state) % 12;
            const bool told = w % 3 == 0;
            const unsigned word = told ? (unsigned)(next(&topic) % VOCABULARY) : zipf(&state);
            psc_token *t = &m->token[s * WORDS + w];
            const int n = snprintf(m->text + at, TEXT - at, "%sw%u", w ? " " : "", word);
            *t = (psc_token){.form = {m->text + at + (w > 0), (size_t)n - (w > 0)}};
            t->lemma = t->form;
            at += (size_t)n;
        }
        m->sentence[s] = (psc_sentence){.tok = m->token + s * WORDS,
                                        .n = WORDS,
                                        .index = s,
                                        .span = {(uint32_t)beg, (uint32_t)at}};
        m->text[at++] = ' ';
    }
    m->doc.text = (psc_str){m->text, at};
    m->doc.sent = m->sentence;
    m->doc.n_sent = sentences;
}

static void make_records(made *m, uint64_t happening)
{
    uint64_t state = happening;
    for (int i = 0; i < 2 * EVENTS + 2; i++) make_entity(&m->entity[i], next(&state));
    const char *town = towns[next(&state) % 6];
    for (int i = 0; i < EVENTS; i++)
        m->event[i] = (psc_event){.type = (psc_event_type)(1 + next(&state) % 16),
                                  .cameo = PSC_STR("040"),
                                  .quad = PSC_STR("verbal-cooperation"),
                                  .rule = PSC_STR("made.up"),
                                  .actor = &m->entity[2 * i],
                                  .recipient = &m->entity[2 * i + 1],
                                  .n_actor = 1,
                                  .n_recipient = 1,
                                  .about = {PSC_STR("talks"), {0, 1}},
                                  .when.period = {PSC_DAY_NONE, PSC_DAY_NONE},
                                  .where.name = psc_str_of(town)};
    m->figure = (psc_figure){.value = (double)(10 + next(&state) % 90),
                             .unit = PSC_STR("killed"),
                             .when.period = {PSC_DAY_NONE, PSC_DAY_NONE}};
    for (int i = 0; i < 2; i++) m->party[i] = (psc_party){&m->entity[2 * EVENTS + i], 0};
    m->turn = (psc_meeting_turn){0, PSC_MEETING_SCHEDULED};
    m->meeting = (psc_meeting){.name = PSC_STR("talks"),
                               .party = m->party,
                               .turn = &m->turn,
                               .n_party = 2,
                               .n_turn = 1,
                               .venue.name = psc_str_of(town),
                               .when.period = {PSC_DAY_NONE, PSC_DAY_NONE},
                               .status = PSC_MEETING_SCHEDULED};
}

/* Report `i`: its happening began some hundred reports ago, or begins with it. */
static uint64_t happening_of(uint64_t i)
{
    uint64_t dice = i ^ 0xABCDEFu;
    const uint64_t n = next(&dice);
    return n % 10 < 4 && i > RECENT ? i - 1 - n / 16 % RECENT : i;
}

static void make(made *m, uint64_t i)
{
    uint64_t dice = i ^ 0x1234567u;
    const bool copy = next(&dice) % 10 == 0 && i > RECENT;
    const uint64_t from = copy ? i - 1 - next(&dice) % RECENT : i, about = happening_of(from);
    m->doc = (psc_document){.published = psc_day_of(2015, 1, 1) + (psc_day)(i / A_DAY),
                            .updated = PSC_DAY_NONE,
                            .basis = PSC_BASIS_GIVEN,
                            .dateline.date = PSC_DAY_NONE};
    make_words(m, from * 977 + 5, about, copy ? SENTENCES / 2 : SENTENCES);
    make_records(m, about * 7 + 1);
    (void)snprintf(m->id, sizeof m->id, "d%llu", (unsigned long long)i);
    m->doc.id = m->doc.source = psc_str_of(m->id);
    m->report = (psc_report){.doc = &m->doc,
                             .event = m->event,
                             .figure = &m->figure,
                             .meeting = &m->meeting,
                             .n_event = EVENTS,
                             .n_figure = 1,
                             .n_meeting = 1};
}

static void put(psc_store *s, made *m, psc_buf *parcel, psc_arena *a)
{
    psc_stored how;
    const psc_input in = {.kind = PSC_INPUT_JSON, .bytes = m->doc.text, .name = m->doc.id};
    if (PSC_TRAP(a)) exit(1);
    psc_buf_clear(parcel);
    psc_parcel_write(parcel, a, &m->report, &in);
    need(psc_store_put(s, psc_buf_view(parcel), 0, &how, &err));
    psc_arena_reset(a);
}

typedef struct spent {
    double put, merge;
} spent;

static void put_batch(psc_store *s, made *m, uint64_t from, uint64_t to, spent *t)
{
    psc_buf parcel;
    psc_arena a;
    uint64_t n;
    psc_buf_init(&parcel, psc_alloc_default(), 1 << 24);
    psc_arena_init(&a, psc_alloc_default(), 0);
    const double start = now();
    need(psc_store_begin(s, &err));
    for (uint64_t i = from; i < to; i++) {
        make(m, i);
        put(s, m, &parcel, &a);
    }
    const double middle = now();
    need(psc_store_merge(s, &n, &err));
    const double end = now();
    need(psc_store_commit(s, &err));
    t->put += middle - start + now() - end;
    t->merge += end - middle;
    psc_arena_deinit(&a);
    psc_buf_deinit(&parcel);
}

int main(int argc, char **argv)
{
    psc_store *s;
    if (argc < 2) {
        (void)fprintf(stderr, "usage: merge_bench WHERE [REPORTS]\n");
        return 2;
    }
    const uint64_t n = argc > 2 ? strtoull(argv[2], NULL, 10) : 100000;
    made *m = calloc(1, sizeof *m);
    if (!m) return 1;
    need(psc_store_open(&s, argv[1], PSC_STORE_WRITE, psc_alloc_default(), &err));
    printf("   reports   storing   merging   (ms for a thousand)\n");
    for (uint64_t step = 0, i = 0; step < STEPS; step++) {
        const uint64_t end = n * (step + 1) / STEPS, beg = i;
        spent t = {0};
        for (; i < end; i += i + BATCH < end ? BATCH : end - i)
            put_batch(s, m, i, i + BATCH < end ? i + BATCH : end, &t);
        const double thousands = (double)(end - beg) / 1000;
        printf("%10llu  %8.0f  %8.0f\n", (unsigned long long)end, 1000 * t.put / thousands,
               1000 * t.merge / thousands);
        (void)fflush(stdout);
    }
    psc_store_close(s);
    free(m);
    return 0;
}
