/* SPDX-License-Identifier: Apache-2.0 */
/* The gazetteer: its file, its keys, its tables of features. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cmocka_all.h"

#include "base/embed.h"
#include "base/str.h"
#include "gazetteer.h"

static void assert_key(const char *name, const char *key)
{
    psc_place_key k;
    psc_place_key_of(&k, psc_str_of(name));
    assert_int_equal(k.len, strlen(key));
    assert_memory_equal(k.text, key, k.len);
}

static psc_place best(const char *name, const char *country)
{
    psc_place p = {0};
    (void)psc_gazetteer_find(gazetteer, psc_str_of(name), psc_str_of(country), &p, 1);
    return p;
}

static void assert_place(const char *name, const char *country, uint32_t geonames)
{
    assert_int_equal(best(name, country).geonames, geonames);
}

static void spelling_habits_leave_no_trace_in_a_key(void **state)
{
    (void)state;
    assert_key("Deir ez-Zor", "deir al zor");
    assert_key("DEIR AL-ZOR", "deir al zor");
    assert_key("Ar Raqqah", "al raqqa");
    assert_key("Sana'a", "sanaa");
    assert_key("São Paulo", "sao paulo");
    assert_key("St. Petersburg", "st petersburg");
    assert_key("Saint Petersburg", "st petersburg");
    assert_key("Łódź", "lodz");
    assert_key("", "");
    assert_key("--", "");
}

static void a_key_that_is_too_long_is_none(void **state)
{
    (void)state;
    char name[400];
    memset(name, 'x', sizeof name - 1);
    name[sizeof name - 1] = 0;
    for (size_t i = 10; i < sizeof name - 1; i += 11) name[i] = ' ';
    assert_key(name, "");
}

static void the_file_is_sound(void **state)
{
    (void)state;
    assert_true(psc_gazetteer_sound(gazetteer));
}

/* The program folds names as the tool did that wrote the keys. */
static void every_place_is_found_by_its_own_name(void **state)
{
    (void)state;
    uint32_t lost = 0, crowded = 0;
    for (uint32_t i = 0; i < gazetteer->n_place; i++) {
        psc_place p;
        psc_place_key k;
        psc_place_hits hits;
        assert_true(psc_gazetteer_get(gazetteer, i, &p));
        psc_place_key_of(&k, p.name);
        psc_gazetteer_seek(gazetteer, psc_place_key_str(&k), &hits);
        bool found = false;
        for (uint32_t h = 0; h < hits.n; h++) found |= hits.at[h].place == i;
        if (!found && hits.n == PSC_PLACE_HITS)
            crowded++;
        else if (!found)
            lost++;
        if (!found && lost < 20 && hits.n < PSC_PLACE_HITS)
            print_message("lost: %.*s -> %.*s\n", (int)p.name.len, p.name.ptr, (int)k.len, k.text);
    }
    assert_int_equal(lost, 0);
    assert_true(crowded < 400);
}

static void known_places_have_their_geonames_ids(void **state)
{
    (void)state;
    assert_place("Aleppo", "", 170063);
    assert_place("Deir al-Zour", "", 170794);
    assert_place("Kharkov", "", 706483);
    assert_place("Kiev", "", 703448);
    assert_place("Paris", "", 2988507);
    assert_place("Paris", "USA", 4717560);
    assert_place("Atlantis under the sea", "", 0);
}

static void a_city_comes_before_the_region_named_after_it(void **state)
{
    (void)state;
    const psc_place p = best("Homs", "");
    assert_true(psc_str_eq(p.kind, PSC_STR("city")));
    assert_string_equal(p.country, "SYR");
    assert_true(psc_str_eq(p.region, PSC_STR("Homs")));
}

static void countries_have_their_codes(void **state)
{
    (void)state;
    const psc_place p = best("Burma", "");
    assert_true(psc_str_eq(p.kind, PSC_STR("country")));
    assert_string_equal(p.country, "MMR");
    assert_true(psc_gazetteer_has_country(gazetteer, "KOS"));
    assert_false(psc_gazetteer_has_country(gazetteer, "XXX"));
}

static void a_search_knows_whether_a_name_goes_on(void **state)
{
    (void)state;
    psc_place_hits hits;
    psc_gazetteer_seek(gazetteer, PSC_STR("deir"), &hits);
    assert_true(hits.longer);
    psc_gazetteer_seek(gazetteer, PSC_STR("zzyzx nowhere"), &hits);
    assert_false(hits.longer);
    assert_int_equal(hits.n, 0);
    psc_gazetteer_seek(gazetteer, PSC_STR(""), &hits);
    assert_int_equal(hits.n, 0);
}

static psc_status open_table(const char *table, psc_gazetteer **g, psc_err *err)
{
    const psc_place_source source = {"mine.tsv", psc_str_of(table)};
    const psc_place_options o = {.source = &source, .n_source = 1};
    return psc_gazetteer_open(g, &o, psc_alloc_default(), err);
}

static void own_features_are_found_beside_those_built_in(void **state)
{
    (void)state;
    psc_gazetteer *g;
    psc_place p;
    assert_int_equal(open_table("# mine\nkind\tname\nford\tOtter Ford\tKEN\t-1.5\t37\tOtters; "
                                "The Ford of Otters\n",
                                &g, NULL),
                     PSC_OK);
    assert_int_equal(psc_gazetteer_find(g, PSC_STR("ford of otters"), PSC_STR(""), &p, 1), 0);
    assert_int_equal(psc_gazetteer_find(g, PSC_STR("the ford of otters"), PSC_STR(""), &p, 1), 1);
    assert_true(psc_str_eq(p.name, PSC_STR("Otter Ford")));
    assert_true(p.alias);
    assert_string_equal(p.country, "KEN");
    assert_true(p.lat < -1.4 && p.lat > -1.6);
    psc_gazetteer_close(g);
}

static void assert_refused(const char *row, const char *what)
{
    psc_gazetteer *g;
    psc_err err;
    char table[256];
    (void)snprintf(table, sizeof table, "# one\n%s\n", row);
    assert_int_equal(open_table(table, &g, &err), PSC_DATA);
    assert_null(g);
    assert_string_equal(err.file, "mine.tsv");
    assert_int_equal(err.line, 2);
    if (!strstr(err.text, what)) fail_msg("\"%s\" does not tell of %s", err.text, what);
}

static void bad_rows_are_told_with_their_line(void **state)
{
    (void)state;
    assert_refused("Ford\tOtter\tKEN\t1\t2\t", "kind");
    assert_refused("ford\tOtter\tKENYA\t1\t2\t", "countries");
    assert_refused("ford\tOtter\tXYZ\t1\t2\t", "countries");
    assert_refused("ford\tOtter\tKEN\t91\t2\t", "latitude");
    assert_refused("ford\tOtter\tKEN\tnan\t2\t", "latitude");
    assert_refused("ford\tOtter\tKEN\t1\t1e9\t", "longitude");
    assert_refused("ford\t...\tKEN\t1\t2\t", "name");
    assert_refused("ford\tOtter\tKEN\t1\t2\tx\ty", "six columns");
    assert_refused("ford", "latitude");
}

/* Whatever byte is wrong, look-ups stay inside the file and come to an end. */
static void a_damaged_file_is_refused_or_harmless(void **state)
{
    (void)state;
    const psc_str good = psc_embedded("data/places/places.bin");
    char *bytes = malloc(good.len);
    uint32_t seed = 12345;
    for (int round = 0; round < 60; round++) {
        memcpy(bytes, good.ptr, good.len);
        for (int k = 0; k < 4000; k++) {
            seed = seed * 1664525u + 1013904223u;
            const size_t at = round < 20 ? (size_t)(seed >> 8) % 64
                                         : (size_t)(seed >> 4) % good.len;
            bytes[at] = (char)(seed >> 24);
            if (round < 20) break;
        }
        psc_gazetteer *g;
        psc_place p[4];
        if (psc_gazetteer_open_bytes(&g, (psc_str){bytes, good.len}, NULL, psc_alloc_default(),
                                     NULL))
            continue;
        for (uint32_t i = 0; i < good.len / 4; i += 4099) (void)psc_gazetteer_get(g, i, &p[0]);
        (void)psc_gazetteer_find(g, PSC_STR("Aleppo"), PSC_STR(""), p, 4);
        (void)psc_gazetteer_find(g, PSC_STR("San Antonio"), PSC_STR("USA"), p, 4);
        if (round >= 20) assert_false(psc_gazetteer_sound(g));
        psc_gazetteer_close(g);
    }
    free(bytes);
}

static void a_short_file_is_refused(void **state)
{
    (void)state;
    const psc_str good = psc_embedded("data/places/places.bin");
    psc_gazetteer *g;
    psc_err err;
    for (size_t n = 0; n < 100; n++) {
        assert_int_equal(
            psc_gazetteer_open_bytes(&g, (psc_str){good.ptr, n}, NULL, psc_alloc_default(), &err),
            PSC_DATA);
        assert_null(g);
    }
}

static void a_place_is_written_as_json(void **state)
{
    (void)state;
    char line[600];
    const psc_place p = best("Aleppo", "");
    const size_t n = psc_place_json(&p, PSC_STR("aleppo"), line, sizeof line);
    assert_int_equal(n, strlen(line));
    assert_non_null(strstr(line, "{\"text\":\"aleppo\",\"name\":\"Aleppo\",\"kind\":\"city\","
                                 "\"country\":\"SYR\",\"admin1\":\"Aleppo\",\"lat\":36.2"));
    assert_non_null(strstr(line, "\"geonames\":170063}"));
    assert_int_equal(psc_place_json(&p, PSC_STR("aleppo"), line, 20), 0);
    assert_string_equal(line, "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(spelling_habits_leave_no_trace_in_a_key),
        cmocka_unit_test(a_key_that_is_too_long_is_none),
        cmocka_unit_test(the_file_is_sound),
        cmocka_unit_test(every_place_is_found_by_its_own_name),
        cmocka_unit_test(known_places_have_their_geonames_ids),
        cmocka_unit_test(a_city_comes_before_the_region_named_after_it),
        cmocka_unit_test(countries_have_their_codes),
        cmocka_unit_test(a_search_knows_whether_a_name_goes_on),
        cmocka_unit_test(own_features_are_found_beside_those_built_in),
        cmocka_unit_test(bad_rows_are_told_with_their_line),
        cmocka_unit_test(a_damaged_file_is_refused_or_harmless),
        cmocka_unit_test(a_short_file_is_refused),
        cmocka_unit_test(a_place_is_written_as_json),
    };
    return cmocka_run_group_tests(tests, open_it, close_it);
}
