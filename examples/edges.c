/* SPDX-License-Identifier: Apache-2.0 */
/* A whole program on top of the library: who does what to whom in a few reports,
 * one line an event, parted by tabs.
 *
 *     cc edges.c -o edges $(pkg-config --cflags --libs priscus)
 *     ./edges REPORT.txt... | sort | uniq -c | sort -rn
 *
 * Only <priscus/...> is used; the library's build runs this file as a test. */
#include <stdio.h>

#include <priscus/priscus.h>

static void put(psc_str s)
{
    printf("%.*s", (int)s.len, s.ptr);
}

/* "RUS GOV" of the first of the parties; "-" for none. */
static void put_party(const psc_entity *e, uint32_t n)
{
    if (!n) {
        putchar('-');
        return;
    }
    fputs(e->code.country[0] ? e->code.country : "---", stdout);
    for (int i = 0; i < PSC_SECTOR_MAX && e->code.sector[i]; i++) {
        putchar(' ');
        put(psc_sector_text((psc_sector)e->code.sector[i]));
    }
}

static void put_events(const psc_report *r)
{
    for (uint32_t i = 0; i < r->n_event; i++) {
        const psc_event *e = &r->event[i];
        put_party(e->actor, e->n_actor);
        putchar('\t');
        put(psc_type_text(e->type));
        putchar('\t');
        put_party(e->recipient, e->n_recipient);
        putchar('\n');
    }
}

static psc_status code_file(psc_coder *c, const char *path, psc_err *err)
{
    psc_reader *reader;
    psc_input in;
    const psc_report *report;
    psc_status st = psc_reader_open(&reader, path, path, 0, psc_alloc_default(), err);
    while (st == PSC_OK && (st = psc_reader_next(reader, &in, err)) == PSC_OK)
        if ((st = psc_coder_code(c, &in, &report, err)) == PSC_OK) put_events(report);
    psc_reader_close(reader);
    return st == PSC_END ? PSC_OK : st;
}

int main(int argc, char **argv)
{
    psc_err err = {0};
    psc_model *model = NULL;
    psc_lexicon *lexicon = NULL;
    psc_coder *coder = NULL;
    const psc_alloc alloc = psc_alloc_default();
    psc_status st = psc_model_open(&model, NULL, alloc, &err);
    if (!st) st = psc_lexicon_open(&lexicon, NULL, alloc, &err);
    if (!st) st = psc_coder_new(&coder, model, lexicon, NULL, alloc, &err);
    for (int i = 1; i < argc && !st; i++) st = code_file(coder, argv[i], &err);
    if (st) {
        char line[1024];
        psc_err_format(&err, line, sizeof line);
        fprintf(stderr, "edges: %s\n", line);
    }
    psc_coder_free(coder);
    psc_lexicon_close(lexicon);
    psc_model_close(model);
    return st != PSC_OK;
}
