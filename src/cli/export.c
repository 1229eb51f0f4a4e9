/* SPDX-License-Identifier: Apache-2.0 */
/* priscus export: events in the formats of others, out of a store or from
 * records. */
#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "store.h"

/* Lines of records go in, rows go to standard output. */
typedef struct pump {
    psc_exporter *exporter; /* NULL: lines go out as they are */
    uint64_t line;
    bool failed; /* a message has been given */
} pump;

static bool complain(pump *p, psc_err *err, const char *file)
{
    if (file && !err->file[0]) {
        (void)snprintf(err->file, sizeof err->file, "%s", file);
        err->line = p->line;
    }
    cli_say_err(err);
    p->failed = true;
    return false;
}

static bool put_line(pump *p, psc_str line, const char *file)
{
    psc_err err;
    psc_str rows;
    p->line++;
    if (!p->exporter) {
        p->failed = !cli_put(line.ptr, line.len) || !cli_put("\n", 1);
        return !p->failed;
    }
    if (psc_exporter_line(p->exporter, line, &rows, &err)) return complain(p, &err, file);
    p->failed = !cli_put(rows.ptr, rows.len);
    return !p->failed;
}

static bool start(pump *p, const cli_args *args)
{
    psc_err err;
    *p = (pump){0};
    if (args->format == CLI_JSONL) return true;
    const psc_export_options o = {.modalities = args->filter.modalities};
    if (psc_exporter_new(&p->exporter, args->rows, &o, psc_alloc_default(), &err))
        return complain(p, &err, NULL);
    const psc_str head = psc_exporter_head(p->exporter);
    p->failed = !cli_put(head.ptr, head.len);
    return !p->failed;
}

/* What the reader of a workbook could miss. */
static void tell(const psc_exporter *x)
{
    const psc_export_notes n = psc_exporter_notes(x);
    if (n.sheets > 1)
        cli_say("export: %" PRIu64 " rows are more than one sheet may have (1,048,576, its head "
                "among them): they stand on %u sheets, \"events\", \"events 2\", ...",
                n.rows, n.sheets);
    if (n.cut)
        cli_say("export: cells cut, since a spreadsheet's may have 32,767 characters: %" PRIu64
                " (csv and parquet have them whole)",
                n.cut);
}

static int finish(pump *p, const cli_args *args)
{
    psc_err err;
    psc_str rest = {0};
    if (!p->failed && p->exporter && psc_exporter_end(p->exporter, &rest, &err))
        (void)complain(p, &err, NULL);
    if (!p->failed && rest.len) p->failed = !cli_put(rest.ptr, rest.len);
    if (!p->failed && p->exporter && !args->quiet) tell(p->exporter);
    psc_exporter_free(p->exporter);
    return p->failed || !cli_put_end() ? CLI_FAILURE : CLI_OK;
}

static int pump_found(const cli_args *args, psc_found *found)
{
    pump p;
    psc_err err;
    psc_str line;
    psc_status st = PSC_END;
    if (start(&p, args))
        while ((st = psc_store_next(found, &line, &err)) == PSC_OK && put_line(&p, line, NULL))
            continue;
    if (st != PSC_OK && st != PSC_END) (void)complain(&p, &err, NULL);
    return finish(&p, args);
}

int cli_export_found(const cli_args *args, psc_store *store)
{
    psc_filter filter;
    psc_model *model;
    psc_found *found = NULL;
    psc_err err;
    int status = cli_make_filter(args, &filter, &model);
    filter.kinds = args->format == CLI_JSONL ? 0 : PSC_RECORD_EVENT; /* 0: every kind */
    filter.documents = true;
    if (status == CLI_OK && psc_store_find(&found, store, &filter, &err)) {
        cli_say_err(&err);
        status = err.code == PSC_USAGE ? CLI_USAGE : CLI_FAILURE;
    }
    if (status == CLI_OK) status = pump_found(args, found);
    psc_store_end(found);
    psc_model_close(model);
    return status;
}

/* Records from standard input. */
static int pump_input(const cli_args *args)
{
    pump p;
    char *line = NULL;
    size_t cap = 0;
    ssize_t n;
    if (cli_is_terminal(stdin)) {
        cli_say("export: no --db, and no records on standard input; try: priscus "
                "export --help");
        return CLI_USAGE;
    }
    if (start(&p, args))
        while ((n = getline(&line, &cap, stdin)) > 0) {
            while (n > 0 && (line[n - 1] == '\n' || line[n - 1] == '\r')) n--;
            if (n > 0 && !put_line(&p, (psc_str){line, (size_t)n}, "standard input")) break;
        }
    free(line);
    return finish(&p, args);
}

bool cli_put_head(psc_format format)
{
    psc_exporter *x;
    psc_err err;
    if (psc_exporter_new(&x, format, NULL, psc_alloc_default(), &err)) {
        cli_say_err(&err);
        return false;
    }
    const psc_str head = psc_exporter_head(x);
    const bool ok = cli_put(head.ptr, head.len);
    psc_exporter_free(x);
    return ok;
}

static bool redirect(const char *path)
{
    if (!path || freopen(path, "wb", stdout)) return true;
    cli_say("%s: cannot be written: %s", path, strerror(errno));
    return false;
}

int cli_export(const cli_args *args)
{
    psc_store *store = NULL;
    if (args->format == CLI_AUTO || args->format == CLI_TEXT) {
        cli_say("export: --format is missing; try: priscus export --help");
        return CLI_USAGE;
    }
    if (psc_format_is_binary(args->rows) && !args->out && cli_is_terminal(stdout)) {
        cli_say("export: %s is no text for a terminal; give -o FILE",
                psc_format_text(args->rows).ptr);
        return CLI_USAGE;
    }
    int status = args->db ? cli_open_store(args, PSC_STORE_READ, &store) : CLI_OK;
    if (status == CLI_OK && !redirect(args->out)) status = CLI_FAILURE;
    if (status == CLI_OK) status = store ? cli_export_found(args, store) : pump_input(args);
    psc_store_close(store);
    return status;
}
