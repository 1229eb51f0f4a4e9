/* SPDX-License-Identifier: Apache-2.0 */
/* The field's dictionaries: what is read, what is refused and where, and what the lexicon
 * makes of it.  All entries are of our own invention. */
#include <stdio.h>
#include <string.h>

#include "cmocka_all.h"

#include "actors/actors.h"
#include "actors/lexicon.h"
#include "base/str.h"
#include "dictionary/dictionary.h"

/* A dictionary, what was said of it, and a lexicon it can go on. */
typedef struct world {
    psc_arena arena;
    psc_dictionary d;
    psc_actor_lexicon *lx;
    char bad[4096], remarks[4096]; /* "file:line: text\n" */
} world;

static void note(char *to, size_t size, const psc_err *e)
{
    const size_t n = strlen(to);
    (void)snprintf(to + n, size - n, "%s:%d: %s\n", e->file, (int)e->line, e->text);
}

static void on_bad(void *ctx, const psc_err *e)
{
    note(((world *)ctx)->bad, sizeof((world *)ctx)->bad, e);
}

static void on_remark(void *ctx, const psc_err *e)
{
    note(((world *)ctx)->remarks, sizeof((world *)ctx)->remarks, e);
}

static void begin(world *w)
{
    memset(w, 0, sizeof *w);
    psc_arena_init(&w->arena, psc_alloc_default(), 64 << 20);
    if (PSC_TRAP(&w->arena)) fail_msg("out of memory");
    psc_dictionary_init(&w->d, &w->arena, (psc_dict_told){on_bad, on_remark, w});
}

static void add(world *w, const char *file, const char *text)
{
    psc_dictionary_read(&w->d, psc_dict_kind_of(file, psc_str_of(text)), file, psc_str_of(text), 1);
}

static void end(world *w)
{
    psc_arena_deinit(&w->arena);
}

/* The entry with that primary name that is not left out; NULL. */
static const psc_dict_entry *find(const world *w, const char *name)
{
    for (uint32_t i = 0; i < w->d.n_entry; i++) {
        const psc_dict_entry *e = &w->d.entry[i];
        if (!e->bad && psc_str_eq(w->d.name[e->name].text, psc_str_of(name))) return e;
    }
    return NULL;
}

static const char *code(world *w, const psc_dict_entry *e, uint32_t i)
{
    psc_str s = psc_code_format(&w->arena, &w->d.term[e->term + i].code);
    return psc_arena_printf(&w->arena, "%.*s", (int)s.len, s.ptr).ptr;
}

static void assert_days(const world *w, const psc_dict_entry *e, uint32_t i, psc_day from,
                        psc_day to)
{
    assert_int_equal(w->d.term[e->term + i].from, from);
    assert_int_equal(w->d.term[e->term + i].to, to);
}

/* ---- kinds of files ----------------------------------------------------- */

static void files_are_known_by_their_names(void **state)
{
    (void)state;
    const psc_str none = {0};
    assert_int_equal(psc_dict_kind_of("x/World.Countries.actors.txt", none), PSC_DICT_ACTORS);
    assert_int_equal(psc_dict_kind_of("GULF.080629.actors", none), PSC_DICT_ACTORS);
    assert_int_equal(psc_dict_kind_of("World.agents.txt", none), PSC_DICT_AGENTS);
    assert_int_equal(psc_dict_kind_of("World.discards.txt", none), PSC_DICT_DISCARDS);
    assert_int_equal(psc_dict_kind_of("CAMEO.verbs", none), PSC_DICT_OTHER);
    assert_int_equal(psc_dict_kind_of("CountryInfo.txt", none), PSC_DICT_COUNTRIES);
    assert_int_equal(psc_dict_kind_of("actors/mine.txt", none), PSC_DICT_NONE);
}

static void files_are_known_by_their_looks(void **state)
{
    (void)state;
    assert_int_equal(psc_dict_kind_of("a.txt", PSC_STR("# x\nADA_OBI_ [NGAGOV]\n")),
                     PSC_DICT_ACTORS);
    assert_int_equal(psc_dict_kind_of("a.txt", PSC_STR("RANGER [~COP]\n")), PSC_DICT_AGENTS);
    assert_int_equal(psc_dict_kind_of("a.txt", PSC_STR("<Country>\n")), PSC_DICT_COUNTRIES);
    assert_int_equal(psc_dict_kind_of("a.txt", PSC_STR("person  Ada Obi\nrole  NGA GOV\n")),
                     PSC_DICT_NONE);
}

/* ---- actors ------------------------------------------------------------- */

static void codes_become_country_and_sectors(void **state)
{
    (void)state;
    world w;
    begin(&w);
    add(&w, "a.actors",
        "ONE [NGA]\nTWO [NGAGOVMIL]\nTHREE [IGOUNO]\nFOUR [NGOHRI]\nFIVE [NGAMED]\n"
        "SIX [NGAINS]\nSEVEN [NGAENV]\nEIGHT [KSVGOV]\nNINE [SUNGOV]\nTEN [IRQSUNREB]\n"
        "ELEVEN [MNCBUS]\nTWELVE [IGOEUREEC]\nTHIRTEEN [PALINSHMS]\n");
    static const char *const want[][2] = {
        {"ONE", "NGA GOV"},      {"TWO", "NGA GOV MIL"}, {"THREE", "--- IGO"},
        {"FOUR", "--- NGO"},     {"FIVE", "NGA JRN"},    {"SIX", "NGA REB"},
        {"SEVEN", "NGA SOC"},    {"EIGHT", "KOS GOV"},   {"NINE", "SUN GOV"},
        {"TEN", "IRQ REB"},      {"ELEVEN", "--- BUS"},  {"TWELVE", "--- IGO"},
        {"THIRTEEN", "PSE REB"},
    };
    for (size_t i = 0; i < sizeof want / sizeof *want; i++) {
        const psc_dict_entry *e = find(&w, want[i][0]);
        assert_non_null(e);
        assert_string_equal(code(&w, e, 0), want[i][1]);
    }
    assert_string_equal(w.bad, "");
    end(&w);
}

static void what_has_no_counterpart_is_told_once_a_file(void **state)
{
    (void)state;
    world w;
    begin(&w);
    add(&w, "a.actors", "ONE [NGAREBABC]\nTWO [GHAREBABC]\nTHREE [IRQREBSHI]\n");
    assert_non_null(strstr(w.remarks, "a.actors:1: ABC in [NGAREBABC] and others is no code"));
    assert_non_null(strstr(w.remarks, "(2 codes)"));
    assert_non_null(strstr(w.remarks, "a.actors:3: SHI in [IRQREBSHI] is a group without"));
    assert_string_equal(w.bad, "");
    end(&w);
}

static void dates_restrict_codes(void **state)
{
    (void)state;
    world w;
    begin(&w);
    add(&w, "a.actors",
        "ADA_OBI_ ; a comment\n\t[NGAGOV 090120-170120]\n\t[NGAOPP >170121]\n"
        "\t[NGAMIL <19951231]  # another\n\t[NGAELI]\nBEN_UDO [NGAGOV 990101 - 20041231]\n");
    const psc_dict_entry *e = find(&w, "ADA_OBI");
    assert_int_equal(e->n_term, 4);
    assert_days(&w, e, 0, psc_day_of(2009, 1, 20), psc_day_of(2017, 1, 20));
    assert_days(&w, e, 1, psc_day_of(2017, 1, 21), INT32_MAX);
    assert_days(&w, e, 2, INT32_MIN, psc_day_of(1995, 12, 31));
    assert_days(&w, e, 3, INT32_MIN, INT32_MAX);
    assert_days(&w, find(&w, "BEN_UDO"), 0, psc_day_of(1999, 1, 1), psc_day_of(2004, 12, 31));
    assert_string_equal(w.bad, "");
    end(&w);
}

static void years_up_to_30_are_of_the_2000s(void **state)
{
    (void)state;
    world w;
    begin(&w);
    add(&w, "a.actors", "A_B [NGA >300101]\nC_D [NGA >310101]\n");
    assert_days(&w, find(&w, "A_B"), 0, psc_day_of(2030, 1, 1), INT32_MAX);
    assert_days(&w, find(&w, "C_D"), 0, psc_day_of(1931, 1, 1), INT32_MAX);
    end(&w);
}

static void a_31st_that_is_not_is_the_last_of_its_month(void **state)
{
    (void)state;
    world w;
    begin(&w);
    add(&w, "a.actors", "A_B [NGAGOV 090101-090631]\nC_D [NGAGOV 090101-090231]\n");
    assert_days(&w, find(&w, "A_B"), 0, psc_day_of(2009, 1, 1), psc_day_of(2009, 6, 30));
    assert_days(&w, find(&w, "C_D"), 0, psc_day_of(2009, 1, 1), psc_day_of(2009, 2, 28));
    assert_non_null(strstr(w.remarks, "a.actors:1: there is no day 2009-06-31: read as the 30"));
    assert_string_equal(w.bad, "");
    end(&w);
}

static void synonyms_and_sets_are_names_of_the_entry(void **state)
{
    (void)state;
    world w;
    begin(&w);
    add(&w, "a.actors",
        "RURITANIA_ [SVN]\n+RURITANIAN_\n+KINGDOM_OF_{RURITANIA|STRELSAU}\nMOUSE {MICE} [NGA]\n");
    const psc_dict_entry *e = find(&w, "RURITANIA");
    assert_int_equal(e->n_name, 4);
    assert_true(psc_str_eq(w.d.name[e->name + 3].text, PSC_STR("KINGDOM_OF_STRELSAU")));
    e = find(&w, "MOUSE");
    assert_int_equal(e->n_name, 2);
    assert_true(w.d.name[e->name + 1].plural);
    end(&w);
}

static void comments_are_no_entries(void **state)
{
    (void)state;
    world w;
    begin(&w);
    add(&w, "a.actors",
        "<!-- one\nTWO [USA]\n-->\n# THREE [USA]\n; FOUR [USA]\nFIVE <!-- x --> \n<NOUN>\n"
        "\xEF\xBB\xBFSIX_X [NGA] # y\n");
    assert_null(find(&w, "TWO"));
    assert_non_null(find(&w, "FIVE"));
    assert_int_equal(w.d.n_entry, 2);
    assert_string_equal(w.bad, "");
    end(&w);
}

static void a_synonym_without_a_code_takes_the_one_it_belongs_to(void **state)
{
    (void)state;
    world w;
    begin(&w);
    add(&w, "a.actors", "ALPHA [NGAGOV]\n+BETA\n\nBETA\n+GAMMA\n\nGAMMA\n+DELTA\n\nOMEGA\n");
    psc_dictionary_finish(&w.d);
    assert_string_equal(code(&w, find(&w, "GAMMA"), 0), "NGA GOV");
    assert_null(find(&w, "OMEGA"));
    assert_non_null(strstr(w.remarks, "a.actors:10: no code for \"OMEGA\": passed over (1)"));
    assert_string_equal(w.bad, "");
    end(&w);
}

/* ---- what is bad -------------------------------------------------------- */

static void every_bad_line_is_told_in_one_run(void **state)
{
    (void)state;
    world w;
    begin(&w);
    add(&w, "a.actors",
        "[NGA]\n"
        "A_B [QQQGOV]\n"
        "C_D [NGAGOV\n"
        "E_F NGAGOV]\n"
        "G_H [NGAGOV 170120-090120]\n"
        "I_J [NGAGOV 2009]\n"
        "K_L [NGAGOV 20091345-20100101]\n"
        "M_N {O [NGA]\n"
        "P_Q [NGA] what\n"
        "R_S [NGA][GHA]\n"
        "T_U [NGAgov]\n"
        "V_\xFF [NGA]\n"
        "<!-- open\n");
    static const char *const want[] = {
        "a.actors:1: a code before any name",
        "a.actors:2: unknown code [QQQGOV]: \"QQQ\"",
        "a.actors:3: broken brackets: ']' is missing",
        "a.actors:4: broken brackets: a ']' too many",
        "a.actors:5: contradictory dates \"170120-090120\"",
        "a.actors:6: bad dates \"2009\"",
        "a.actors:7: bad dates \"20091345-20100101\"",
        "a.actors:8: broken brackets: '}' is missing",
        "a.actors:9: expected [CODE], or the end of the line, not \"what\"",
        "a.actors:10: \"R_S\" has two codes without dates: [GHA], and on line 10 [NGA]",
        "a.actors:11: unknown code [NGAgov]",
        "a.actors:12: control characters or no UTF-8",
        "a.actors:13: the comment <!-- that begins here does not end",
    };
    for (size_t i = 0; i < sizeof want / sizeof *want; i++)
        if (!strstr(w.bad, want[i])) fail_msg("not told: %s\n%s", want[i], w.bad);
    assert_int_equal(w.d.n_bad, 13);
    end(&w);
}

static void overlapping_ranges_of_two_codes_are_refused(void **state)
{
    (void)state;
    world w;
    begin(&w);
    add(&w, "a.actors",
        "A_B\n\t[NGAGOV 20000101-20051231]\n\t[NGAOPP 20050601-20101231]\n"
        "\t[NGAMIL 20150101-20151231]\n");
    assert_non_null(strstr(w.bad, "a.actors:3: overlapping dates: [NGAOPP] of \"A_B\" shares days "
                                  "with [NGAGOV] of line 2"));
    const psc_dict_entry *e = find(&w, "A_B");
    assert_false(w.d.term[e->term].bad);
    assert_true(w.d.term[e->term + 1].bad);
    assert_false(w.d.term[e->term + 2].bad);
    end(&w);
}

static void ranges_that_touch_on_a_day_are_fine(void **state)
{
    (void)state;
    world w;
    begin(&w);
    add(&w, "a.actors",
        "A_B\n[NGAGOV 20000101-20051231]\n[NGAOPP 20051231-20101231]\n[NGAOPP >20090101]\n");
    assert_string_equal(w.bad, "");
    end(&w);
}

static void cyclic_synonyms_are_refused(void **state)
{
    (void)state;
    world w;
    begin(&w);
    add(&w, "a.actors",
        "ALPHA\n+BETA\nBETA\n+GAMMA\nGAMMA\n+ALPHA\nNORTH [NGA]\n+SOUTH\nSOUTH [GHA]\n+NORTH\n"
        "EAST [NGA]\n+WEST\nWEST [NGA]\n+EAST\n");
    psc_dictionary_finish(&w.d);
    assert_non_null(strstr(w.bad, "a.actors:6: cyclic synonyms: ALPHA -> BETA -> GAMMA -> ALPHA"));
    assert_non_null(strstr(w.bad, "a.actors:10: cyclic synonyms: NORTH -> SOUTH -> NORTH"));
    assert_null(find(&w, "BETA"));
    assert_null(find(&w, "SOUTH"));
    assert_non_null(find(&w, "WEST")); /* both say the same */
    assert_int_equal(w.d.n_bad, 2);
    end(&w);
}

static void of_a_name_told_twice_the_later_counts(void **state)
{
    (void)state;
    world w;
    begin(&w);
    add(&w, "a.actors", "A_B [NGAGOV]\nA_B [NGAGOV]\nC_D [NGAGOV]\nC_D [GHAGOV]\n");
    psc_dictionary_finish(&w.d);
    assert_non_null(
        strstr(w.remarks, "a.actors:4: \"C_D\" was told with another code (a.actors:3)"));
    assert_null(strstr(w.remarks, "A_B"));
    end(&w);
}

/* ---- agents ------------------------------------------------------------- */

static void agents_have_plurals_and_sets(void **state)
{
    (void)state;
    world w;
    begin(&w);
    add(&w, "a.agents",
        "WATCH!PERSON! [~COP]\n!PERSON! = MAN, WOMEN\nSPY {} [~SPY]\nPARTY [~PTY]\nBOSS [~BUS]\n"
        "CHILD {CHILDREN} [~CVL]\nBEAR_MAN [~CVL]\nAID_BODY [NGO~]\n");
    assert_int_equal(find(&w, "WATCHMAN")->n_name, 2);
    assert_int_equal(find(&w, "SPY")->n_name, 1);
    static const char *const many[][2] = {
        {"PARTY", "PARTIES"}, {"BOSS", "BOSSES"}, {"CHILD", "CHILDREN"}, {"BEAR_MAN", "BEAR_MEN"}};
    for (size_t i = 0; i < sizeof many / sizeof *many; i++) {
        const psc_dict_entry *e = find(&w, many[i][0]);
        assert_true(psc_str_eq(w.d.name[e->name + 1].text, psc_str_of(many[i][1])));
    }
    assert_string_equal(code(&w, find(&w, "AID_BODY"), 0), "--- NGO");
    assert_string_equal(w.bad, "");
    end(&w);
}

static void sets_that_stand_for_themselves_are_refused(void **state)
{
    (void)state;
    world w;
    begin(&w);
    add(&w, "a.agents",
        "!A! = X, !B!Y\n!B! = !A!Z\nFOO!A! [~COP]\nBAR!Q! [~COP]\nBAZ [~COP]\n!C! = 1\n!C! = 2\n");
    assert_non_null(strstr(w.bad, "a.agents:1: cyclic set: !A! stands for itself"));
    assert_non_null(strstr(w.bad, "a.agents:4: unknown set !Q!"));
    assert_non_null(strstr(w.bad, "a.agents:7: the set !C! was told on line 6"));
    assert_int_equal(w.d.n_bad, 3);
    assert_non_null(find(&w, "BAZ"));
    end(&w);
}

static void sets_in_sets_cannot_explode(void **state)
{
    (void)state;
    world w;
    begin(&w);
    add(&w, "a.agents",
        "!A! = 1, 2, 3, 4, 5, 6, 7, 8, 9, 0\n!B! = !A!!A!, !A!!A!\n!C! = !B!!B!!B!!B!!B!\n"
        "X!C!!C!!C! [~COP]\n");
    assert_non_null(strstr(w.bad, "a.agents:4: sets that stand for more than 256 names"));
    assert_int_equal(w.d.n_bad, 1);
    end(&w);
}

/* ---- country files ------------------------------------------------------ */

static const char info[] =
    "<!-- ours -->\n<Country>\n<CountryCode>NGA</CountryCode>\n<CountryName>NIGERIA</CountryName>\n"
    "<Nationality>\n\tNAIJA_\n</Nationality>\n<Capital>\n\tOBIVILLE_\n</Capital>\n"
    "<Leaders>\n\t<Presidents>\n\t\tADA_OBI_  [19990101 - 20011231]  [B:19500101]\n"
    "\t</Presidents>\n</Leaders>\n<Government>\n"
    "\tADA_OBI_ [NGAGOVMIL 20050101 - 20061231]\t# Minister of Works\n"
    "\tBEN_UDO_ [NGAGOVEDU >20050101]\n</Government>\n</Country>\n"
    "<Country>\n<CountryCode>QQQ</CountryCode>\n<Capital>\nX\n</Capital>\n</Country>\n";

static void country_files_are_read(void **state)
{
    (void)state;
    world w;
    begin(&w);
    add(&w, "CountryInfo.txt", info);
    psc_dictionary_finish(&w.d);
    assert_string_equal(code(&w, find(&w, "NAIJA"), 0), "NGA GOV");
    assert_int_equal(find(&w, "OBIVILLE")->use, PSC_DICT_CAPITAL);
    const psc_dict_entry *e = find(&w, "ADA_OBI");
    assert_int_equal(e->use, PSC_DICT_PERSON);
    assert_int_equal(e->n_term, 2);
    assert_string_equal(code(&w, e, 0), "NGA GOV");
    assert_true(psc_str_eq(w.d.term[e->term].role, PSC_STR("Presidents")));
    assert_string_equal(code(&w, e, 1), "NGA GOV MIL");
    assert_true(psc_str_eq(w.d.term[e->term + 1].role, PSC_STR("Minister of Works")));
    assert_non_null(strstr(w.bad, "CountryInfo.txt:22: unknown country \"QQQ\""));
    assert_int_equal(w.d.n_bad, 1);
    end(&w);
}

/* ---- discards ----------------------------------------------------------- */

static void discards_find_phrases_at_words(void **state)
{
    (void)state;
    world w;
    psc_span span;
    begin(&w);
    add(&w, "a.discards", "GOLF OPEN # sport\nTENNIS_\n+CHESS_CLUB\n");
    add(&w, "a.actors", "ROWING_RACE [###]\n");
    const psc_discards *d = psc_discards_new(&w.arena, &w.d);
    const psc_dict_discard *p =
        psc_discards_find(d, PSC_STR("At the Golf  Opening, rain"), false, &span);
    assert_non_null(p);
    assert_int_equal(p->line, 1);
    assert_int_equal(span.beg, 7);
    assert_int_equal(span.end, 17);
    assert_null(psc_discards_find(d, PSC_STR("minigolf open, tennisball"), false, &span));
    assert_non_null(psc_discards_find(d, PSC_STR("He plays tennis."), false, &span));
    assert_null(psc_discards_find(d, PSC_STR("He plays tennis."), true, &span));
    assert_true(psc_discards_find(d, PSC_STR("the chess club's"), true, &span)->story);
    assert_non_null(psc_discards_find(d, PSC_STR("a rowing race"), false, &span));
    end(&w);
}

/* ---- in the lexicon ----------------------------------------------------- */

static const char stanzas[] =
    "country  NGA\nname  Nigeria\nadjective Nigerian\npeople Nigerian; Nigerians\ncapital Abuja\n\n"
    "country  GHA\nname  Ghana\n\n"
    "org  River Front\nalias RIF\ncode NGA REB\n\n"
    "person  Ada Obi\nalias Ada N. Obi\nsex f\nrole NGA GOV 2001..2005 minister of works\n\n"
    "roles  watch\ncode COP\nkind person\nnoun watchman; guard\n\n"
    "roles  troops\ncode MIL\nkind people\nnoun troops\n\n"
    "words  particle\nword al; bin\n\nwords  preposition-of\nword of\n\n";

static void make_lexicon(world *w)
{
    const psc_actor_source s = {.file = "stanzas.txt", .text = psc_str_of(stanzas)};
    psc_err err;
    if (psc_actor_lexicon_load(&w->lx, &w->arena, &s, 1, NULL, NULL, &err))
        fail_msg("%s", err.text);
    psc_dictionary_finish(&w->d);
    psc_actor_lexicon_add(w->lx, &w->d);
}

/* The phrase's code, or "none". */
static const char *coded(world *w, const char *phrase, psc_day day, const char **why)
{
    psc_entity *e;
    if (!psc_actors_code_phrase(w->lx, &w->arena, psc_str_of(phrase), day, &e)) return "none";
    psc_str s = psc_code_format(&w->arena, &e[0].code);
    if (why) *why = psc_arena_printf(&w->arena, "%.*s", (int)e[0].why.len, e[0].why.ptr).ptr;
    return psc_arena_printf(&w->arena, "%.*s", (int)s.len, s.ptr).ptr;
}

static void entries_code_phrases_and_say_their_line(void **state)
{
    (void)state;
    world w;
    const char *why = "";
    begin(&w);
    add(&w, "a.actors",
        "RURITANIA_ [GHA]\n+RURITANIAN_\nBEN_UDO_\n[GHAGOV 090101-091231]\n[GHAOPP >100101]\n"
        "RED_ROSE_LEAGUE [NGO]\nBRAMBLE_PEOPLE'S_ARMY [GHAREB]\n");
    make_lexicon(&w);
    const psc_day day = psc_day_of(2009, 6, 1), later = psc_day_of(2011, 1, 1);
    assert_string_equal(coded(&w, "Ben Udo", day, &why), "GHA GOV");
    assert_non_null(strstr(why, "[GHAGOV] of a.actors:4"));
    assert_string_equal(coded(&w, "Ben Udo", later, &why), "GHA OPP");
    assert_non_null(strstr(why, "[GHAOPP] of a.actors:5"));
    assert_string_equal(coded(&w, "Ruritanian troops", day, &why), "GHA MIL");
    assert_non_null(strstr(why, "[GHA] of a.actors:1")); /* the country, not the sector */
    assert_string_equal(coded(&w, "Ruritania", day, &why), "GHA GOV");
    assert_non_null(strstr(why, "[GHA] of a.actors:1"));
    assert_string_equal(coded(&w, "the Red Rose League", day, NULL), "--- NGO");
    assert_string_equal(coded(&w, "the Bramble People's Army", day, NULL), "GHA REB");
    assert_string_equal(coded(&w, "a red rose league", day, NULL), "none");
    end(&w);
}

static void entries_override_what_is_built_in(void **state)
{
    (void)state;
    world w;
    const char *why = "";
    begin(&w);
    add(&w, "a.actors", "ADA_OBI_ [GHAGOV 020101-031231]\n[GHAELI]\nRIVER_FRONT [NGAOPP]\n");
    make_lexicon(&w);
    const psc_day day = psc_day_of(2003, 6, 1);
    assert_string_equal(coded(&w, "Ada Obi", day, &why), "GHA GOV");
    assert_string_equal(coded(&w, "Ada N. Obi", day, NULL), "GHA GOV");
    assert_string_equal(coded(&w, "Ada Obi", psc_day_of(2010, 1, 1), NULL), "GHA ELI");
    assert_string_equal(coded(&w, "the RIF", day, NULL), "NGA OPP");
    end(&w);
}

static void a_country_s_known_names_stay_what_they_are(void **state)
{
    (void)state;
    world w;
    begin(&w);
    add(&w, "a.actors", "NIGERIA_ [NGA]\n+NIGERIAN_\n+ABUJA_\n+NAIJA_\n");
    make_lexicon(&w);
    assert_string_equal(coded(&w, "Nigerian troops", 0, NULL), "NGA MIL");
    assert_string_equal(coded(&w, "two Nigerians", 0, NULL), "NGA CVL");
    assert_string_equal(coded(&w, "Naija", 0, NULL), "NGA GOV");
    end(&w);
}

static void agents_are_role_nouns(void **state)
{
    (void)state;
    world w;
    const char *why = "";
    begin(&w);
    add(&w, "a.agents", "GAMEKEEPER [~CVL]\nNIGHT_WATCHMAN [~MIL]\nGUARD [~COP]\nTROOPS [~REB]\n");
    make_lexicon(&w);
    assert_string_equal(coded(&w, "two Nigerian gamekeepers", 0, &why), "NGA CVL");
    assert_non_null(strstr(why, "[~CVL] of a.agents:1"));
    assert_string_equal(coded(&w, "the Nigerian night watchmen", 0, NULL), "NGA MIL");
    assert_string_equal(coded(&w, "the Nigerian guard", 0, &why), "NGA COP");
    assert_null(strstr(why, "a.agents")); /* as it was */
    assert_string_equal(coded(&w, "Nigerian troops", 0, NULL), "NGA REB");
    end(&w);
}

static void nobody_is_nobody(void **state)
{
    (void)state;
    world w;
    begin(&w);
    add(&w, "a.actors", "RIVER_FRONT [---]\n");
    make_lexicon(&w);
    assert_string_equal(coded(&w, "the River Front", 0, NULL), "none");
    end(&w);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(files_are_known_by_their_names),
        cmocka_unit_test(files_are_known_by_their_looks),
        cmocka_unit_test(codes_become_country_and_sectors),
        cmocka_unit_test(what_has_no_counterpart_is_told_once_a_file),
        cmocka_unit_test(dates_restrict_codes),
        cmocka_unit_test(years_up_to_30_are_of_the_2000s),
        cmocka_unit_test(a_31st_that_is_not_is_the_last_of_its_month),
        cmocka_unit_test(synonyms_and_sets_are_names_of_the_entry),
        cmocka_unit_test(comments_are_no_entries),
        cmocka_unit_test(a_synonym_without_a_code_takes_the_one_it_belongs_to),
        cmocka_unit_test(every_bad_line_is_told_in_one_run),
        cmocka_unit_test(overlapping_ranges_of_two_codes_are_refused),
        cmocka_unit_test(ranges_that_touch_on_a_day_are_fine),
        cmocka_unit_test(cyclic_synonyms_are_refused),
        cmocka_unit_test(of_a_name_told_twice_the_later_counts),
        cmocka_unit_test(agents_have_plurals_and_sets),
        cmocka_unit_test(sets_that_stand_for_themselves_are_refused),
        cmocka_unit_test(sets_in_sets_cannot_explode),
        cmocka_unit_test(country_files_are_read),
        cmocka_unit_test(discards_find_phrases_at_words),
        cmocka_unit_test(entries_code_phrases_and_say_their_line),
        cmocka_unit_test(entries_override_what_is_built_in),
        cmocka_unit_test(a_country_s_known_names_stay_what_they_are),
        cmocka_unit_test(agents_are_role_nouns),
        cmocka_unit_test(nobody_is_nobody),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
