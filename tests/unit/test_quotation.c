/* SPDX-License-Identifier: Apache-2.0 */
/* Quotations: pairing of marks and who speaks, on trees written by hand. */
#include "events/quotation.h"
#include "knowledge.h"
#include "tree.h"

enum { SENTENCES = 4 };

typedef struct fixture {
    knowledge k;
    psc_quote_rules *words;
    psc_document doc;
    psc_sentence sent[SENTENCES];
    psc_quote_list quotes;
} fixture;

static int open_lexicon(void **state)
{
    static fixture f;
    static const char rules[] = "outer say\nop say\nverb say; add\nbare - - -\n\n"
                                "outer quote\nop say\nverb quote obj=@\nframe swap\nbare - - -\n\n"
                                "outer warn\nop threaten\nverb warn\nbare - - -\n";
    const psc_actor_source own = {"data/events/test.txt", psc_str_of(rules), 0};
    if (knowledge_open(&f.k, &own) || PSC_TRAP(&f.k.lexicon)) return -1;
    static const char words[] = "words say\nword say; add; warn\n\nwords quote\nword quote\n";
    const psc_book_source book = {"data/quotes/test.txt", psc_str_of(words)};
    if (psc_quote_rules_load(&f.words, &f.k.lexicon, &book, 1, NULL, NULL)) return -1;
    *state = &f;
    return 0;
}

static int close_lexicon(void **state)
{
    fixture *f = *state;
    knowledge_close(&f->k);
    return 0;
}

static void start(fixture *f)
{
    psc_arena_reset(&f->k.arena);
    f->doc = (psc_document){.published = psc_day_of(2016, 2, 11), .sent = f->sent};
    f->quotes = (psc_quote_list){0};
}

/* Put a sentence behind those that stand already; its spans move with it. */
static void add(fixture *f, psc_sentence s, psc_str text, uint32_t paragraph)
{
    const uint32_t at = (uint32_t)f->doc.text.len;
    f->doc.text = psc_arena_printf(&f->k.arena, "%.*s%.*s ", (int)f->doc.text.len,
                                   f->doc.text.ptr ? f->doc.text.ptr : "", (int)text.len, text.ptr);
    for (uint32_t t = 0; t < s.n; t++) {
        s.tok[t].span.beg += at;
        s.tok[t].span.end += at;
    }
    s.span = (psc_span){at, at + (uint32_t)text.len};
    s.index = f->doc.n_sent;
    s.paragraph = paragraph;
    f->sent[f->doc.n_sent++] = s;
}

#define ADD(f, paragraph, ...)                                      \
    do {                                                            \
        psc_str text_;                                              \
        psc_sentence s_ = TREE(&(f)->k.arena, &text_, __VA_ARGS__); \
        add((f), s_, text_, (paragraph));                           \
    } while (0)

static void run(fixture *f)
{
    psc_event_list events = {0};
    psc_mentions *m = psc_actors_find(f->k.actors, &f->k.arena, &f->doc);
    psc_events_code(f->k.rules, f->words, &f->k.arena, &f->doc, m, NULL, 0, &events, &f->quotes,
                    NULL);
}

static void expect(const fixture *f, uint32_t i, const char *words, const char *speaker,
                   psc_quote_form form)
{
    assert_true(i < f->quotes.n);
    const psc_quote *q = &f->quotes.at[i];
    assert_true(psc_str_eq(q->words.text, psc_str_of(words)));
    assert_non_null(q->speaker);
    assert_true(psc_str_eq(q->speaker->text, psc_str_of(speaker)));
    assert_int_equal(q->form, form);
}

/* Every word stands between blanks here, so only curly marks tell open from closed. */
#define SAID_LINES                                                                                 \
    "\xE2\x80\x9C \" PUNCT `` 4 punct", "Talks talk NOUN NNS 4 nsubj", "have have AUX VBP 4 aux",  \
        "failed fail VERB VBN 8 ccomp", "\xE2\x80\x9D \" PUNCT '' 4 punct", ", , PUNCT , 8 punct", \
        "Chad Chad PROPN NNP 8 nsubj", "said say VERB VBD 0 root"

static void a_clause_in_marks_is_direct(void **state)
{
    fixture *f = *state;
    start(f);
    assert_false(PSC_TRAP(&f->k.arena));
    ADD(f, 0, SAID_LINES);
    run(f);
    assert_int_equal(f->quotes.n, 1);
    expect(f, 0, "Talks have failed", "Chad", PSC_QUOTE_DIRECT);
    assert_true(psc_str_eq(f->quotes.at[0].cue, PSC_STR("said")));
}

static void the_next_sentence_in_marks_has_the_same_speaker(void **state)
{
    fixture *f = *state;
    start(f);
    assert_false(PSC_TRAP(&f->k.arena));
    ADD(f, 0, SAID_LINES);
    ADD(f, 0, "\" \" PUNCT `` 4 punct", "Nobody nobody PRON NN 4 nsubj", "has have AUX VBZ 4 aux",
        "won win VERB VBN 0 root", "\" \" PUNCT '' 4 punct");
    run(f);
    assert_int_equal(f->quotes.n, 2);
    expect(f, 1, "Nobody has won", "Chad", PSC_QUOTE_DIRECT);
}

static void a_modifier_in_marks_is_no_speech(void **state)
{
    fixture *f = *state;
    start(f);
    assert_false(PSC_TRAP(&f->k.arena));
    ADD(f, 0, "Chad Chad PROPN NNP 2 nsubj", "said say VERB VBD 0 root", "\" \" PUNCT `` 4 punct",
        "moderate moderate ADJ JJ 6 amod", "\" \" PUNCT '' 4 punct",
        "rebels rebel NOUN NNS 7 nsubj", "left leave VERB VBD 2 ccomp");
    run(f);
    assert_int_equal(f->quotes.n, 0);
}

static void a_stray_mark_spoils_only_its_sentence(void **state)
{
    fixture *f = *state;
    start(f);
    assert_false(PSC_TRAP(&f->k.arena));
    ADD(f, 0, "Prices price NOUN NNS 2 nsubj", "fell fall VERB VBD 0 root",
        "\" \" PUNCT `` 2 punct", "again again ADV RB 2 advmod");
    ADD(f, 0, SAID_LINES);
    run(f);
    assert_int_equal(f->quotes.n, 1);
    expect(f, 0, "Talks have failed", "Chad", PSC_QUOTE_DIRECT);
}

static void a_paragraph_behind_a_colon_is_quoted(void **state)
{
    fixture *f = *state;
    start(f);
    assert_false(PSC_TRAP(&f->k.arena));
    ADD(f, 0, "Chad Chad PROPN NNP 2 nsubj", "warned warn VERB VBD 0 root",
        "Niger Niger PROPN NNP 2 obj", ": : PUNCT : 2 punct");
    ADD(f, 1, "Rain rain NOUN NN 2 nsubj", "falls fall VERB VBZ 0 root");
    ADD(f, 2, "Prices price NOUN NNS 2 nsubj", "fell fall VERB VBD 0 root");
    run(f);
    assert_int_equal(f->quotes.n, 1);
    expect(f, 0, "Rain falls", "Chad", PSC_QUOTE_DIRECT);
}

static void the_one_quoted_speaks(void **state)
{
    fixture *f = *state;
    start(f);
    assert_false(PSC_TRAP(&f->k.arena));
    ADD(f, 0, "Niger Niger PROPN NNP 2 nsubj", "quoted quote VERB VBD 0 root",
        "Chad Chad PROPN NNP 2 obj", ": : PUNCT : 2 punct", "\" \" PUNCT `` 8 punct",
        "Talks talk NOUN NNS 8 nsubj", "have have AUX VBP 8 aux", "failed fail VERB VBN 2 ccomp",
        "\" \" PUNCT '' 8 punct");
    run(f);
    assert_int_equal(f->quotes.n, 1);
    expect(f, 0, "Talks have failed", "Chad", PSC_QUOTE_DIRECT);
}

static void words_nobody_speaks_are_dropped(void **state)
{
    fixture *f = *state;
    start(f);
    assert_false(PSC_TRAP(&f->k.arena));
    ADD(f, 0, "\" \" PUNCT `` 4 punct", "Talks talk NOUN NNS 4 nsubj", "have have AUX VBP 4 aux",
        "failed fail VERB VBN 0 root", "\" \" PUNCT '' 4 punct");
    run(f);
    assert_int_equal(f->quotes.n, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_clause_in_marks_is_direct),
        cmocka_unit_test(the_next_sentence_in_marks_has_the_same_speaker),
        cmocka_unit_test(a_modifier_in_marks_is_no_speech),
        cmocka_unit_test(a_stray_mark_spoils_only_its_sentence),
        cmocka_unit_test(a_paragraph_behind_a_colon_is_quoted),
        cmocka_unit_test(the_one_quoted_speaks),
        cmocka_unit_test(words_nobody_speaks_are_dropped),
    };
    return cmocka_run_group_tests(tests, open_lexicon, close_lexicon);
}
