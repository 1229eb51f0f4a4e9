/* SPDX-License-Identifier: Apache-2.0 */
#include "cmocka_all.h"

#include <string.h>

#include "base/embed.h"
#include "base/str.h"
#include "ingest/cues.h"

static psc_arena keep; /* holds the cues */

static int load_cues(void **state)
{
    static const char name[] = "data/page/languages.txt";
    const psc_page_source source = {name, psc_embedded(name)};
    psc_page_cues *cues;
    psc_arena_init(&keep, psc_alloc_default(), 0);
    if (PSC_TRAP(&keep)) return 1;
    if (psc_page_load(&cues, &keep, &source, 1, NULL, NULL, NULL)) return 1;
    *state = &cues->languages;
    return 0;
}

static int drop_cues(void **state)
{
    (void)state;
    psc_arena_deinit(&keep);
    return 0;
}

/* Reports of two sentences, ours. */
static const struct {
    const char *code, *text;
} told[] = {
    {"en", "Troops left the river town at dawn, and nobody knows who gave the order. The mayor "
           "said he had not been told."},
    {"de", "Die Truppen haben die Stadt am Fluss verlassen, und niemand weiß, wer den Befehl gab. "
           "Der Bürgermeister wurde nicht gefragt."},
    {"nl", "De troepen hebben de stad aan de rivier verlaten, en niemand weet wie het bevel heeft "
           "gegeven. De burgemeester werd niet gevraagd."},
    {"sv", "Soldaterna lämnade staden vid floden och ingen vet vem som gav ordern. Borgmästaren "
           "hade inte fått veta något om det."},
    {"no", "Soldatene forlot byen ved elva, og ingen vet hvem som ga ordren. Ordføreren hadde ikke "
           "fått vite noe om det etter møtet."},
    {"da", "Soldaterne forlod byen ved floden, og ingen ved, hvem der gav ordren. Borgmesteren "
           "havde ikke hørt noget om det efter mødet."},
    {"fr", "Les troupes ont quitté la ville au bord du fleuve et personne ne sait qui a donné "
           "l’ordre. Le maire n’avait pas été prévenu."},
    {"es", "Las tropas dejaron la ciudad junto al río y nadie sabe quién dio la orden. El alcalde "
           "dijo que no había sido informado."},
    {"pt", "As tropas deixaram a cidade à beira do rio e ninguém sabe quem deu a ordem. O prefeito "
           "disse que não foi informado de nada."},
    {"it", "Le truppe hanno lasciato la città sul fiume e nessuno sa chi ha dato l’ordine. Il "
           "sindaco ha detto che non era stato informato."},
    {"ro", "Trupele au părăsit orașul de pe malul râului și nimeni nu știe cine a dat ordinul. "
           "Primarul a spus că nu a fost întrebat."},
    {"pl", "Wojska opuściły miasto nad rzeką i nikt nie wie, kto wydał rozkaz. Burmistrz "
           "powiedział, że nie był o tym wcześniej pytany."},
    {"cs", "Vojáci opustili město u řeky a nikdo neví, kdo k tomu vydal rozkaz. Starosta řekl, že "
           "se ho na to nikdo neptal, ale že se bojí."},
    {"sk", "Vojaci opustili mesto pri rieke a nikto nevie, kto na to vydal rozkaz. Starosta "
           "povedal, že sa ho na to nikto nepýtal, ale že sa bojí."},
    {"hr", "Vojska je napustila grad na rijeci i nitko ne zna tko je izdao naredbu. Gradonačelnik "
           "je rekao da ga nisu ništa pitali."},
    {"hu", "A csapatok elhagyták a folyó menti várost, és senki nem tudja, hogy ki adta ki a "
           "parancsot. A polgármester szerint nem kérdezték meg."},
    {"fi", "Joukot lähtivät kaupungista aamulla, eikä kukaan tiedä, kuka käskyn antoi. Pormestarin "
           "mukaan hän ei ollut kuullut siitä mitään, mutta se oli totta."},
    {"tr", "Askerler nehir kıyısındaki şehri terk etti ve emri kimin verdiği bilinmiyor. Belediye "
           "başkanı için bu bir sürpriz oldu, çünkü daha önce ona haber verilmedi."},
    {"id", "Pasukan itu telah meninggalkan kota di tepi sungai dan tidak ada yang tahu siapa yang "
           "memberi perintah. Wali kota mengatakan bahwa ia tidak diberi tahu."},
    {"sw", "Wanajeshi waliondoka katika mji wa mto na hakuna anayejua ni nani aliyetoa amri hiyo. "
           "Meya alisema kuwa hakuambiwa kabla ya hapo."},
    {"ru", "Войска ушли из города на реке, и никто не знает, кто отдал приказ. Мэр заявил, что его "
           "об этом не спросили."},
    {"uk", "Війська пішли з міста на річці, і ніхто не знає, хто віддав наказ. Мер заявив, що його "
           "про це не питали."},
    {"bg", "Войските напуснаха града край реката и никой не знае кой е дал заповедта. Кметът каза, "
           "че не е бил попитан."},
    {"sr", "Војска је напустила град на реци и нико не зна ко је издао наредбу. Градоначелник је "
           "рекао да га нису питали."},
    {"ar", "غادرت القوات المدينة الواقعة على النهر ولا أحد يعرف من أصدر الأمر. وقال رئيس البلدية "
           "إنه لم يبلغ بذلك."},
    {"fa", "نیروها شهر کنار رودخانه را ترک کردند و هیچ کس نمی داند که این فرمان را چه کسی داد. "
           "شهردار گفت که از آن خبر نداشت."},
    {"ur", "فوجیں دریا کے کنارے کے شہر سے چلی گئیں اور کسی کو نہیں معلوم کہ یہ حکم کس نے دیا۔ میئر "
           "نے کہا کہ ان سے نہیں پوچھا گیا۔"},
    {"he", "הכוחות עזבו את העיר שעל הנהר ואיש אינו יודע מי נתן את הפקודה."},
    {"hi", "सैनिकों ने नदी के किनारे का शहर छोड़ दिया और किसी को नहीं पता कि यह आदेश किस ने दिया।"},
    {"zh", "军队在黎明时分离开了河边的城镇，没有人知道是谁下的命令。市长说他没有得到通知。"},
    {"ja", "部隊は夜明けに川沿いの町を去ったが、誰が命令を出したのかは誰も知らない。市長は知らされ"
           "ていなかったと述べた。"},
    {"ko", "군대는 새벽에 강가의 도시를 떠났고 누가 명령을 내렸는지는 아무도 모른다."},
    {"el", "Τα στρατεύματα εγκατέλειψαν την πόλη στον ποταμό και κανείς δεν ξέρει ποιος έδωσε τη "
           "διαταγή."},
    {"th", "กองทหารออกจากเมืองริมแม่น้ำตั้งแต่รุ่งสาง และไม่มีใครรู้ว่าใครเป็นผู้ออกคำสั่ง"},
};

static void reports_of_many_languages_are_told_apart(void **state)
{
    for (size_t i = 0; i < sizeof told / sizeof *told; i++) {
        const psc_str got = psc_language_of(*state, psc_str_of(told[i].text));
        if (!psc_str_eq(got, psc_str_of(told[i].code)))
            fail_msg("%s: taken for \"%.*s\"", told[i].code, (int)got.len, got.ptr);
    }
}

static void assert_language(const psc_languages *t, const char *text, const char *want)
{
    const psc_str got = psc_language_of(t, psc_str_of(text));
    if (!psc_str_eq(got, psc_str_of(want))) fail_msg("%s: %.*s", text, (int)got.len, got.ptr);
}

static void few_words_tell_nothing(void **state)
{
    assert_language(*state, "", "");
    assert_language(*state, "Russia, Iran sign accord", "");
    assert_language(*state, "Kerry in Moskau", "");
    assert_language(*state, "4 5 6 7 -- ...", "");
    assert_language(*state, "Nepal's junta denied a UN envoy a visa.", "");
}

static void a_language_that_is_not_listed_is_not_english(void **state)
{
    char text[2048] = "";
    for (int i = 0; i < 20; i++) strcat(text, "kobar melun tisoka perriw dantu oskelim ");
    assert_language(*state, text, "und");
}

static void names_in_foreign_letters_leave_a_report_english(void **state)
{
    assert_language(
        *state,
        "The mayor, Иван Петров, said that he had not been told about the order and that "
        "he would ask the ministry (Министерство обороны) who gave it.",
        "en");
}

static void assert_code(const psc_languages *t, const char *name, const char *want)
{
    psc_arena a;
    psc_arena_init(&a, psc_alloc_default(), 0);
    if (PSC_TRAP(&a)) fail_msg("out of memory");
    const psc_str got = psc_language_code(t, &a, psc_str_of(name));
    if (!psc_str_eq(got, psc_str_of(want))) fail_msg("%s: %.*s", name, (int)got.len, got.ptr);
    psc_arena_deinit(&a);
}

static void names_and_tags_become_codes(void **state)
{
    assert_code(*state, "English", "en");
    assert_code(*state, "en-GB", "en");
    assert_code(*state, " EN_us ", "en");
    assert_code(*state, "eng", "en");
    assert_code(*state, "Français", "fr");
    assert_code(*state, "pt-BR", "pt");
    assert_code(*state, "nb-NO", "no");
    assert_code(*state, "xx", "xx");
    assert_code(*state, "", "");
    assert_code(*state, "the", "the");
    assert_code(*state, "languages", "");
}

static psc_document document_of(psc_block *block, const char *text, size_t cut)
{
    const psc_str s = psc_str_of(text);
    block[0] = (psc_block){{0, (uint32_t)cut}, PSC_BLOCK_BODY};
    block[1] = (psc_block){{(uint32_t)cut, (uint32_t)s.len}, PSC_BLOCK_BODY};
    return (psc_document){.text = s, .block = block, .n_block = 2, .language = PSC_STR("en-US")};
}

static void what_the_words_say_counts_more_than_what_the_page_says(void **state)
{
    psc_arena a;
    psc_block block[2];
    psc_arena_init(&a, psc_alloc_default(), 0);
    if (PSC_TRAP(&a)) fail_msg("out of memory");
    psc_document d = document_of(block, told[1].text, 40);
    psc_language_settle(*state, &a, &d);
    assert_true(psc_str_eq(d.language, PSC_STR("de")));
    d = document_of(block, "Kerry in Moskau", 5);
    psc_language_settle(*state, &a, &d);
    assert_true(psc_str_eq(d.language, PSC_STR("en")));
    psc_arena_deinit(&a);
}

static void a_paragraph_in_another_language_is_not_coded(void **state)
{
    static const char text[] =
        "Troops left the river town at dawn, and nobody knows who gave the order. The mayor said "
        "that he would ask the ministry for an answer before the end of the week. "
        "Die Truppen haben die Stadt am Fluss verlassen, und niemand weiß, wer den Befehl gab.";
    psc_arena a;
    psc_block block[2];
    psc_arena_init(&a, psc_alloc_default(), 0);
    if (PSC_TRAP(&a)) fail_msg("out of memory");
    psc_document d = document_of(block, text, (size_t)(strstr(text, "Die ") - text));
    psc_language_settle(*state, &a, &d);
    assert_true(psc_str_eq(d.language, PSC_STR("en")));
    assert_int_equal(block[0].kind, PSC_BLOCK_BODY);
    assert_int_equal(block[1].kind, PSC_BLOCK_CLUTTER);
    psc_arena_deinit(&a);
}

static psc_status load_text(const char *text, psc_err *err)
{
    psc_arena a;
    psc_page_cues *cues;
    const psc_page_source source = {"t.txt", psc_str_of(text)};
    psc_arena_init(&a, psc_alloc_default(), 0);
    if (PSC_TRAP(&a)) fail_msg("out of memory");
    const psc_status st = psc_page_load(&cues, &a, &source, 1, NULL, NULL, err);
    psc_arena_deinit(&a);
    return st;
}

static void bad_lines_are_told(void **state)
{
    psc_err err;
    (void)state;
    assert_int_equal(load_text("language xx\nword a; b\n", &err), PSC_OK);
    assert_int_equal(load_text("language xx\nwords a; b\n", &err), PSC_DATA);
    assert_int_equal(err.line, 2);
    assert_int_equal(load_text("script x\nrange 4G-50\n", &err), PSC_DATA);
    assert_int_equal(load_text("script x\nrange 40-50\nbeats y\n", &err), PSC_DATA);
    assert_int_equal(err.line, 3);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reports_of_many_languages_are_told_apart),
        cmocka_unit_test(few_words_tell_nothing),
        cmocka_unit_test(a_language_that_is_not_listed_is_not_english),
        cmocka_unit_test(names_in_foreign_letters_leave_a_report_english),
        cmocka_unit_test(names_and_tags_become_codes),
        cmocka_unit_test(what_the_words_say_counts_more_than_what_the_page_says),
        cmocka_unit_test(a_paragraph_in_another_language_is_not_coded),
        cmocka_unit_test(bad_lines_are_told),
    };
    return cmocka_run_group_tests(tests, load_cues, drop_cues);
}
