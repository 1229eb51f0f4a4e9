/* SPDX-License-Identifier: Apache-2.0 */
/* The table of commands and that of options, and the help that is printed from
 * them.  An option belongs to every command whose row lists its letter; letters
 * in upper case and signs stand for options that have only a long name. */
#include <errno.h>
#include <getopt.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "store.h"

typedef struct option_row {
    char key;
    const char *name, *argument, *help; /* help NULL: taken, not told */
} option_row;

static const option_row options[] = {
    {'F', "format", "FORMAT",
     "text (on a terminal), jsonl (else), csv, polecat, gdelt, icews, ...: docs/formats/"},
    {'~', "format", "FORMAT",
     "jsonl, csv, xlsx, parquet, polecat, gdelt, gdelt-mentions, phoenix, icews: docs/formats/"},
    {'_', "output", "FILE", NULL}, /* --out, as it was called once */
    {'&', "format", "FORMAT", "csv (default) or jsonl"},
    {'{', "format", "FORMAT", "table (on a terminal), jsonl (else) or csv"},
    {'+', "by", "WHOM", "dyad (countries: actor, recipient), country (of the actor), or actor"},
    {'/', "per", "TIME", "day, week (its Monday), month (default), year, or all"},
    {'O', "only", "KINDS", "records to write: document,event,quote,figure,meeting"},
    {'D', "date", "DATE", "publication date (YYYY-MM-DD) of reports that tell none"},
    {'K', "country", "CODE", "places of this country only: an ISO 3166 code (SYR), or a name"},
    {'T', "no-text", NULL, "leave the text out of document records"},
    {'Y', "one-a-day", NULL, "of like events of one day between the same parties only the first"},
    {'.', "min-confidence", "P", "leave out events less sure than P (0 to 1): docs/events.md"},
    {'i', "indirect", NULL, "quotes without marks too: \"the envoy said the truce was dead\""},
    {'S', "shard", "I/N", "every N-th report only, from the I-th on"},
    {'H', "report", "FILE",
     "list every rejected input there: source, line, byte, reason (JSON Lines)"},
    {'I', "input", "KIND", "text (default), or conllu: keep its words and sentences"},
    {'R', "record", "ID", "only what concerns this record, such as report.txt#e3"},
    {'J', "json", NULL, "JSON, for machines"},
    {'B', "relations", NULL, "a table by relation"},
    {'G', "lengths", NULL, "tables by length of the sentence and distance of the head"},
    {'U', "errors", "N", "the N dearest kinds of errors"},
    {'P', "names", NULL, "names instead of trees: CoNLL-U with Name=B-PER in MISC, or IOB2"},
    {'Q', "names-types", "LIST", "only these: PER,LOC; or renamed: Person=PER,Place=LOC"},
    {'X', "train", "FILE", "CoNLL-U to train on; may be given again"},
    {'V', "dev", "FILE", "CoNLL-U that chooses the weights kept; may be given again"},
    {'(', "teacher", "MODEL", "tells what the files do not; may be given again: they vote"},
    {')', "raw", "FILE", "text to learn from by way of teachers; may be given again"},
    {'W', "vectors", "PREFIX", "word vectors PREFIX.txt and PREFIX.f32"},
    {'*', "vector-count", "N", "how many of them, from the first; default: 80000"},
    {'o', "out", "FILE", "file to write"},
    {'`', "start", "MODEL", "go on from this model's weights; it has the same shape"},
    {'C', "checkpoint", "FILE", "kept as training goes on; read first if it is there"},
    {'E', "epochs", "N", "times through the training data"},
    {'Z', "seed", "N", "of the random numbers"},
    {'%', "word-min", "N", "how often a word must be seen to be learned by itself; default: 2"},
    {',', "dropout", "F", "times the usual dropout; less than 1 where there is much to learn from"},
    {'\'', "rate", "F", "of learning at the most; default: 0.002; less with --start"},
    {'$', "shape", "LIST",
     "widths of words, memories, layers, vectors, arcs, relations: 128,96,..."},
    {'0', "db", "FILE", "the store: an SQLite file, or postgresql://USER@HOST/DATABASE"},
    {'!', "replace", NULL, "code reports again that are stored, and put them in their place"},
    {'9', "kind", "KINDS", "event (default), quote, figure, meeting, document, or all"},
    {'1', "actor", "WHO", "country (RUS), sector (REB), code (\"RUS GOV\") or words of a name"},
    {'2', "recipient", "WHO", "to whom it is done, in the same way"},
    {'@', "party", "WHO", "actor or recipient"},
    {'3', "type", "TYPES", "PLOVER types: ASSAULT,COERCE"},
    {'4', "mode", "MODE", "PLOVER mode: aerial"},
    {'5', "quad", "QUADS",
     "verbal-cooperation, material-cooperation, verbal-conflict, material-conflict"},
    {'6', "cameo", "CODE", "CAMEO code, or its first digits"},
    {'=', "modality", "LIST", "asserted, future, hypothetical, negated, historical"},
    {'|', "context", "LIST", "PLOVER contexts, any of them: diplomatic,military"},
    {'7', "place", "PLACE", "country (SYR) or name of the place where it happened"},
    {'<', "from", "DAY", "first day (YYYY-MM-DD, YYYY-MM or YYYY)"},
    {'>', "to", "DAY", "last day"},
    {'8', "text", "WORDS", "words of the sentence in any form; \"a phrase\", begin*, -without, OR"},
    {'}', "about", "WORDS", "what it is about: all of these words, \"a phrase\""},
    {']', "format", "FORMAT", "html or md; default: by the name of --out, else html"},
    {';', "limit", "N", "at most so many reports, those that say most; default: 200"},
    {'#', "doc", "ID", "records of this document"},
    {'^', "limit", "N", "at most so many"},
    {'j', "jobs", "N", "threads; default: one for each core"},
    {'M', "model", "FILE", "syntax model instead of the built-in one"},
    {'A', "fast", NULL, "the fast parser"},
    {'L', "lexicon", "FILE|DIR",
     "knowledge, or PETRARCH's dictionaries, on top of the built-in; may be given again"},
    {'N', "only-lexicon", NULL, "the knowledge of --lexicon alone"},
    {'[', "lenient", NULL, "leave bad entries of dictionaries out instead of giving up"},
    {'q', "quiet", NULL, "no progress, no remarks; errors are told all the same"},
    {'h', "help", NULL, "this help"},
};
enum { N_OPTION = sizeof options / sizeof *options };

#define COMMON "jMALN[qh"

const cli_command cli_commands[] = {
    {"code", "[FILE|DIR|-]...", "reports in, records out: who did what to whom, when",
     "Inputs are recognised by their content: plain text, HTML, JSON (Lines or an array, with\n"
     "\"id\", \"text\" or \"html\" and, where known, \"title\", \"date\", \"url\", \"publisher\",\n"
     "\"language\"), tables (CSV) with such columns, RSS, Atom, WARC, NITF, NewsML, mail,\n"
     "exports of press databases; each also as .gz, .zst, .xz, .bz2, or inside .zip and .tar.\n"
     "Folders are read through.  What cannot be read is told and left out.  A report may have\n"
     "16 MiB.\n",
     "FODTYi.SH" COMMON,
     "  priscus code report.txt\n"
     "  priscus code --format jsonl news/ >records.jsonl\n"
     "  priscus code -j4 --only event --report lost.jsonl crawl.warc.gz >events.jsonl\n",
     cli_code, false},
    {"read", "[FILE|DIR|-]...", "the cleaned documents only", NULL, "DTSHLN[jqh",
     "  priscus read page.html\n"
     "  priscus read --report lost.jsonl crawl/ feed.xml archive.zip >documents.jsonl\n",
     cli_read, false},
    {"parse", "[FILE|-]", "words, tags and trees as CoNLL-U", NULL, "IH" COMMON,
     "  priscus parse report.txt\n"
     "  priscus parse --input conllu gold.conllu >system.conllu\n",
     cli_parse, false},
    {"names", "[FILE|-]...", "the names of persons, places and organisations",
     "One JSON object a name: where it stands, its kind (PER, LOC, ORG), and as whom or what it\n"
     "is known, with its code.\n",
     "D" COMMON, "  priscus names report.txt\n", cli_names, false},
    {"actor", "PHRASE...", "what a noun phrase is coded as",
     "One JSON object a phrase; \"-\" reads one phrase a line.\n", "DLN[qh",
     "  priscus actor \"the Kremlin\" \"four Saudi men\"\n"
     "  priscus actor --date 2010-05-01 \"Senator John Kerry\"\n",
     cli_actor, false},
    {"place", "NAME...", "where a place is: candidates of the gazetteer, the likeliest first",
     "One JSON object a candidate; \"-\" reads one name a line.  Case, diacritics, hyphens and\n"
     "spellings of the Arabic article do not count.  Settlements are those of GeoNames\n"
     "(geonames.org, CC BY 4.0).\n",
     "KLN[qh",
     "  priscus place Aleppo \"Deir al-Zour\" \"Strait of Hormuz\"\n"
     "  priscus place --country USA Paris\n",
     cli_place, false},
    {"time", "[FILE|-]", "time expressions, their TIMEX3 values and days",
     "One JSON object an expression; JSON Lines {\"id\", \"text\", \"date\"} give one object a\n"
     "line with \"times\".  Spans are characters of the text as it was given.\n",
     "DSHLN[jqh",
     "  priscus time --date 2016-02-11 report.txt\n"
     "  echo \"They met last Tuesday.\" | priscus time --date 2016-02-11 -\n",
     cli_time, false},
    {"relate", "[FILE|-]", "what one party does to another in a sentence",
     "JSON Lines {\"id\", \"text\", \"source\", \"target\"} in, with \"source_span\" and\n"
     "\"target_span\" (characters) where the words alone are ambiguous.\n",
     "DH" COMMON, "  priscus relate pairs.jsonl >relations.jsonl\n", cli_relate, false},
    {"explain", "FILE|-", "why: trees, who got which code, which rules fired and lost", NULL,
     "RJD" COMMON,
     "  priscus explain report.txt\n"
     "  priscus explain report.txt --record report.txt#e3\n",
     cli_explain, false},
    {"check", "[FILE|DIR]...", "check lexicons and rules and run their examples",
     "Dictionaries of PETRARCH and TABARI are checked too: whatever is bad or odd in them is\n"
     "told with file and line.\n",
     COMMON,
     "  priscus check\n"
     "  priscus check my-lexicon/ Countries.actors.txt\n",
     cli_check, false},
    {"ingest", "--db FILE [FILE|DIR|-]...", "code reports into a store",
     "Takes what code takes.  Reports that are stored already are passed over, so that a run\n"
     "that was stopped goes on where it was when it is started again.  Each report is merged\n"
     "with those before: copies, stories, incidents, meetings, figures, positions.\n",
     "0!DS" COMMON,
     "  priscus ingest --db talks.db news/\n"
     "  zcat news.jsonl.gz | priscus ingest --db talks.db -\n",
     cli_ingest, false},
    {"query", "--db FILE", "records out of a store", NULL, "{09123456|7=@<>8#^YMAqh",
     "  priscus query --db talks.db --actor RUS --recipient \"SYR REB\" --from 2016-01 --to "
     "2016-03\n"
     "  priscus query --db talks.db --type ASSAULT --place SYR --text \"hospital OR clinic\"\n"
     "  priscus query --db talks.db --kind quote --actor lavrov\n",
     cli_query, true},
    {"aggregate", "--db FILE --by WHOM", "counts and scores of events by party and time",
     "One row a party or dyad and time: events, of each type and quad class, sum and mean of the\n"
     "PLOVER score and of Goldstein's scale for the CAMEO codes.  Asserted events alone, unless\n"
     "--modality says otherwise.\n",
     "&0+/123456|7=@<>8#YMAqh",
     "  priscus aggregate --db talks.db --by dyad --per month --one-a-day >months.csv\n"
     "  priscus aggregate --db talks.db --by country --per year --type ASSAULT\n",
     cli_aggregate, true},
    {"export", "--db FILE --format FORMAT [--out FILE]", "events out of a store in other formats",
     "A row is a dyad: each actor towards each recipient.  Without --db records as code writes\n"
     "them are read from standard input.  docs/formats/ explains every column.\n",
     "~_o0123456|7=@<>8#^YMAqh",
     "  priscus export --db talks.db --format polecat --from 2016 >events.tsv\n"
     "  priscus export --db talks.db --format xlsx -o events.xlsx\n"
     "  priscus export --db talks.db --format parquet -o events.parquet\n"
     "  priscus code --format jsonl news/ | priscus export --format icews >events.tsv\n",
     cli_export, true},
    {"dossier", "--db FILE --about WORDS [--out FILE]", "a topic on one page to read and to cite",
     "Who is who, what was done, meetings and what became of them, positions and what changed,\n"
     "quotes, figures side by side, sources; every line leads to its sentence.  A report belongs\n"
     "to the topic if its first sentences have all the words, of any other the sentences that do;\n"
     "a country's name stands for its people too.  --from and --to are days of publication.\n",
     "0}<>];oMAqh",
     "  priscus dossier --db talks.db --about \"Syria talks\" --out syria.html\n"
     "  priscus dossier --db talks.db --about Lavrov --from 2016-01 --to 2016-03 --out lavrov.md\n",
     cli_dossier, false},
    {"train", "--train FILE --dev FILE --out MODEL", "train a syntax model from CoNLL-U",
     "With --names, the finder of names, from sentences with \"# names = yes\" and Name=B-PER in\n"
     "MISC; the syntax model tags them.\n",
     "XV()W*o`CEZ%,'$PMjqh",
     "  priscus train --train en-train.conllu --dev en-dev.conllu --out en.bin\n"
     "  priscus train --names --train names.conllu --vectors glove --out names-en.bin\n",
     cli_train, true},
    {"eval", "GOLD [SYSTEM]", "score trees, or names, against gold ones",
     "The measures of CoNLL 2018, in percent.  Words and sentences may be cut differently:\n"
     "they are aligned by their characters.  With one file, its words are parsed first.\n",
     "BGUPQJMAqh",
     "  priscus eval gold.conllu system.conllu\n"
     "  priscus eval --model my.bin --relations --errors 20 gold.conllu\n"
     "  priscus eval --names --names-types PER,LOC,ORG gold.iob2 system.conllu\n",
     cli_eval, false},
};
const size_t cli_n_command = sizeof cli_commands / sizeof *cli_commands;

static bool is_short(char key)
{
    return 'a' <= key && key <= 'z';
}

/* Help. */

static void help_program(FILE *out)
{
    fputs("usage: priscus COMMAND [OPTION]... [FILE]...\n\n"
          "Turns news reports into records of who did what to whom.\n\n",
          out);
    for (size_t i = 0; i < cli_n_command; i++)
        fprintf(out, "  %-9s %s\n", cli_commands[i].name, cli_commands[i].summary);
    fputs(
        "\npriscus COMMAND --help tells the options of a command; priscus --version the version.\n",
        out);
}

void cli_help(FILE *out, const cli_command *c)
{
    if (!c) {
        help_program(out);
        return;
    }
    fprintf(out, "usage: priscus %s [OPTION]... %s\n\n%c%s.\n", c->name, c->arguments,
            c->summary[0] - ('a' <= c->summary[0] && c->summary[0] <= 'z' ? 32 : 0),
            c->summary + 1);
    if (c->detail) fputs(c->detail, out);
    fputs("\nOptions:\n", out);
    for (size_t i = 0; i < N_OPTION; i++) {
        const option_row *o = &options[i];
        char left[48];
        if (!strchr(c->options, o->key) || !o->help) continue;
        (void)snprintf(left, sizeof left, "%s--%s%s%s",
                       is_short(o->key) ? (char[]){'-', o->key, ',', ' ', 0} : "    ", o->name,
                       o->argument ? " " : "", o->argument ? o->argument : "");
        fprintf(out, "  %-24s %s\n", left, o->help);
    }
    fprintf(out,
            "\nExamples:\n%s\nExit status: 0 all went well, 1 failure, 2 usage, "
            "3 some inputs were rejected.\n",
            c->examples);
}

/* Reading options. */

static int usage_error(const cli_args *a, const char *what, const char *value)
{
    cli_say("%s: %s%s%s; try: priscus %s --help", a->command->name, what, value ? ": " : "",
            value ? value : "", a->command->name);
    return CLI_USAGE;
}

static bool read_number(const char *s, uint64_t min, uint64_t max, uint64_t *out)
{
    char *end;
    errno = 0;
    const unsigned long long v = strtoull(s, &end, 10);
    if (errno || *end || end == s || s[0] == '-' || v < min || v > max) return false;
    *out = v;
    return true;
}

static int read_only(cli_args *a, const char *list)
{
    static const struct {
        const char *name;
        unsigned bit;
    } kind[] = {{"document", PSC_RECORD_DOCUMENT},
                {"event", PSC_RECORD_EVENT},
                {"quote", PSC_RECORD_QUOTE},
                {"figure", PSC_RECORD_FIGURE},
                {"meeting", PSC_RECORD_MEETING}};
    while (*list) {
        const size_t n = strcspn(list, ",");
        unsigned bit = 0;
        for (size_t i = 0; i < sizeof kind / sizeof *kind; i++)
            if (strlen(kind[i].name) == n && memcmp(kind[i].name, list, n) == 0) bit = kind[i].bit;
        if (!bit)
            return usage_error(a, "--only knows document, event, quote, figure, meeting, not",
                               list);
        a->only |= bit;
        list += n + (list[n] == ',');
    }
    return a->only ? CLI_OK : usage_error(a, "--only wants a list of kinds", NULL);
}

static int read_shard(cli_args *a, const char *s)
{
    char left[24] = "";
    const char *slash = strchr(s, '/');
    if (slash && (size_t)(slash - s) < sizeof left) memcpy(left, s, (size_t)(slash - s));
    if (!slash || !read_number(slash + 1, 1, UINT32_MAX, &a->shards) ||
        !read_number(left, 1, a->shards, &a->shard))
        return usage_error(a, "--shard wants I/N with 1 <= I <= N, not", s);
    return CLI_OK;
}

static int read_date(cli_args *a, const char *s)
{
    const psc_period p = psc_period_of((psc_str){s, strlen(s)});
    if (p.from == PSC_DAY_NONE || p.from != p.to)
        return usage_error(a, "--date wants a day as YYYY-MM-DD, not", s);
    a->date = p.from;
    return CLI_OK;
}

static int read_format(cli_args *a, const char *s)
{
    a->rows = psc_format_of((psc_str){s, strlen(s)});
    a->format = strcmp(s, "text") == 0    ? CLI_TEXT
                : strcmp(s, "jsonl") == 0 ? CLI_JSONL
                : strcmp(s, "table") == 0 ? CLI_TABLE
                : a->rows                 ? CLI_ROWS
                                          : CLI_AUTO;
    if (a->format == CLI_TABLE && a->command->run != cli_query)
        return usage_error(a, "tables are written by priscus query alone", NULL);
    if (psc_format_is_binary(a->rows) && a->command->run != cli_export)
        return usage_error(a, "Parquet and xlsx are written by priscus export alone", NULL);
    return a->format ? CLI_OK
                     : usage_error(a,
                                   "--format knows text, jsonl, csv, polecat, gdelt, "
                                   "gdelt-mentions, phoenix, icews (export also xlsx, parquet; "
                                   "query table), not",
                                   s);
}

static int read_page(cli_args *a, const char *s)
{
    a->page = strcmp(s, "md") == 0 ? PSC_PAGE_MARKDOWN : PSC_PAGE_HTML;
    a->has_page = a->page == PSC_PAGE_MARKDOWN || strcmp(s, "html") == 0;
    return a->has_page ? CLI_OK : usage_error(a, "--format knows html and md, not", s);
}

static int read_input_kind(cli_args *a, const char *s)
{
    a->conllu = strcmp(s, "conllu") == 0;
    if (a->conllu || strcmp(s, "text") == 0) return CLI_OK;
    return usage_error(a, "--input knows text and conllu, not", s);
}

static int read_count(cli_args *a, const char *name, const char *s, int *out)
{
    uint64_t n;
    if (!read_number(s, 1, 1024, &n)) return usage_error(a, name, s);
    *out = (int)n;
    return CLI_OK;
}

static int read_errors(cli_args *a, const char *s)
{
    uint64_t n;
    if (!read_number(s, 1, 1000000, &n))
        return usage_error(a, "--errors wants a number from 1 to 1000000, not", s);
    a->view.errors = (uint32_t)n;
    return CLI_OK;
}

static void push(const char ***list, size_t *n, const char *s)
{
    *list = cli_alloc((void *)*list, *n + 1, sizeof **list);
    (*list)[(*n)++] = s;
}

/* "128,96,3,96,96,96" */
static int read_shape(cli_args *a, const char *s)
{
    const char *rest = s;
    for (size_t i = 0; i < 6; i++) {
        char *end;
        const unsigned long n = strtoul(rest, &end, 10);
        if (end == rest || n > 1024 || *end != (i < 5 ? ',' : 0))
            return usage_error(a, "--shape wants six numbers parted by commas, not", s);
        a->shape[i] = (uint32_t)n;
        rest = end + 1;
    }
    return CLI_OK;
}

static int read_dropout(cli_args *a, const char *s)
{
    char *end;
    a->dropout = strtof(s, &end);
    return end != s && *end == 0 && a->dropout > 0 && a->dropout <= 2
               ? CLI_OK
               : usage_error(a, "--dropout wants a number above 0, up to 2, not", s);
}

static int read_rate(cli_args *a, const char *s)
{
    char *end;
    a->rate = strtof(s, &end);
    return end != s && *end == 0 && a->rate > 0 && a->rate <= 0.1f
               ? CLI_OK
               : usage_error(a, "--rate wants a number above 0, up to 0.1, not", s);
}

static int read_confidence(cli_args *a, const char *s)
{
    char *end;
    a->min_confidence = strtod(s, &end);
    return end != s && *end == 0 && a->min_confidence >= 0 && a->min_confidence <= 1
               ? CLI_OK
               : usage_error(a, "--min-confidence wants a number from 0 to 1, not", s);
}

/* Options that are only kept. */

static const struct {
    char key;
    size_t at; /* of a bool in cli_args */
} flags[] = {
    {'T', offsetof(cli_args, no_text)},        {'Y', offsetof(cli_args, one_a_day)},
    {'i', offsetof(cli_args, indirect)},       {'J', offsetof(cli_args, json)},
    {'B', offsetof(cli_args, view.relations)}, {'G', offsetof(cli_args, view.lengths)},
    {'P', offsetof(cli_args, view.names)},     {'A', offsetof(cli_args, fast)},
    {'N', offsetof(cli_args, only_lexicon)},   {'[', offsetof(cli_args, lenient)},
    {'q', offsetof(cli_args, quiet)},          {'!', offsetof(cli_args, replace)},
};

static const struct {
    char key;
    size_t at; /* of a const char * in cli_args */
} texts[] = {
    {'R', offsetof(cli_args, record)},  {'K', offsetof(cli_args, country)},
    {'H', offsetof(cli_args, report)},  {'Q', offsetof(cli_args, types)},
    {'W', offsetof(cli_args, vectors)}, {'o', offsetof(cli_args, out)},
    {'_', offsetof(cli_args, out)},     {'C', offsetof(cli_args, checkpoint)},
    {'`', offsetof(cli_args, start)},   {'M', offsetof(cli_args, model)},
    {'0', offsetof(cli_args, db)},      {'}', offsetof(cli_args, about)},
};

static bool keep_flag(cli_args *a, char key)
{
    for (size_t i = 0; i < sizeof flags / sizeof *flags; i++)
        if (flags[i].key == key) {
            *(bool *)((char *)a + flags[i].at) = true;
            return true;
        }
    return false;
}

static bool keep_text(cli_args *a, char key, const char *s)
{
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        if (texts[i].key == key) {
            memcpy((char *)a + texts[i].at, &s, sizeof s);
            return true;
        }
    return false;
}

/* Those that may be given again. */
static bool keep_in_list(cli_args *a, char key, const char *s)
{
    switch (key) {
    case 'X': push(&a->train, &a->n_train, s); return true;
    case 'V': push(&a->dev, &a->n_dev, s); return true;
    case '(': push(&a->teacher, &a->n_teacher, s); return true;
    case ')': push(&a->raw, &a->n_raw, s); return true;
    case 'L': push(&a->lexicon, &a->n_lexicon, s); return true;
    default: return false;
    }
}

static int read_training(cli_args *a, char key, const char *s)
{
    switch (key) {
    case 'E': return read_count(a, "--epochs wants a number from 1 to 1024, not", s, &a->epochs);
    case '*':
        return read_number(s, 1, 1000000, &a->n_vector)
                   ? CLI_OK
                   : usage_error(a, "--vector-count wants a number up to 1000000, not", s);
    case 'Z':
        a->has_seed = true;
        return read_number(s, 0, UINT64_MAX, &a->seed)
                   ? CLI_OK
                   : usage_error(a, "--seed wants a number, not", s);
    case '$': return read_shape(a, s);
    case ',': return read_dropout(a, s);
    case '\'': return read_rate(a, s);
    case '%':
        return read_count(a, "--word-min wants a number from 1 to 1024, not", s, &a->word_min);
    default: return cli_read_find_option(a, key, s);
    }
}

static int read_option(cli_args *a, char key, const char *s)
{
    if (keep_flag(a, key) || keep_text(a, key, s) || keep_in_list(a, key, s)) return CLI_OK;
    switch (key) {
    case ']': return read_page(a, s);
    case 'F':
    case '~':
    case '&':
    case '{': return read_format(a, s);
    case 'O': return read_only(a, s);
    case 'D': return read_date(a, s);
    case 'S': return read_shard(a, s);
    case 'I': return read_input_kind(a, s);
    case 'j': return read_count(a, "--jobs wants a number from 1 to 1024, not", s, &a->jobs);
    case 'U': return read_errors(a, s);
    case '.': return read_confidence(a, s);
    default: return read_training(a, key, s);
    }
}

/* getopt's tables of the options that the command takes. */
static void make_tables(const cli_command *c, struct option *longs, char *shorts)
{
    size_t n = 0, m = 0;
    shorts[m++] = ':';
    for (size_t i = 0; i < N_OPTION; i++) {
        const option_row *o = &options[i];
        if (!strchr(c->options, o->key)) continue;
        longs[n++] =
            (struct option){o->name, o->argument ? required_argument : no_argument, NULL, o->key};
        if (!is_short(o->key)) continue;
        shorts[m++] = o->key;
        if (o->argument) shorts[m++] = ':';
    }
    longs[n] = (struct option){0};
    shorts[m] = 0;
}

int cli_read_args(const cli_command *command, int argc, char **argv, cli_args *args, bool *done)
{
    struct option longs[N_OPTION + 1];
    char shorts[2 * N_OPTION + 2];
    int key, status = CLI_OK;
    *args = (cli_args){.command = command, .date = PSC_DAY_NONE, .filter = psc_filter_all()};
    *done = false;
    make_tables(command, longs, shorts);
    opterr = 0;
    while (status == CLI_OK && (key = getopt_long(argc, argv, shorts, longs, NULL)) != -1) {
        if (key == 'h') {
            cli_help(stdout, command);
            *done = true;
            return cli_put_end() ? CLI_OK : CLI_FAILURE;
        }
        if (key == '?')
            status = usage_error(args, "unknown option", argv[optind - 1]);
        else if (key == ':')
            status = usage_error(args, "a value is missing after", argv[optind - 1]);
        else
            status = read_option(args, (char)key, optarg);
    }
    for (int i = optind; i < argc; i++) push(&args->operand, &args->n_operand, argv[i]);
    if (status == CLI_OK && command->bare && args->n_operand)
        status = usage_error(args, "takes options alone, not", args->operand[0]);
    if (status == CLI_OK && args->only_lexicon && !args->n_lexicon)
        status = usage_error(args, "--only-lexicon needs --lexicon FILE|DIR", NULL);
    return status;
}

void cli_free_args(cli_args *args)
{
    free((void *)args->operand);
    free((void *)args->lexicon);
    free((void *)args->train);
    free((void *)args->teacher);
    free((void *)args->raw);
    free((void *)args->dev);
}
