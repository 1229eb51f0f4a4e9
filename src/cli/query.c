/* SPDX-License-Identifier: Apache-2.0 */
/* priscus query: records out of a store. */
#include "store.h"

static bool put_line(psc_table *table, psc_str line)
{
    psc_err err;
    if (!table) return cli_put(line.ptr, line.len) && cli_put("\n", 1);
    if (psc_table_line(table, line, &line, &err) == PSC_OK) return cli_put(line.ptr, line.len);
    cli_say_err(&err);
    return false;
}

static int put_found(psc_found *found, psc_table *table)
{
    psc_err err;
    psc_str line;
    psc_status st;
    while ((st = psc_store_next(found, &line, &err)) == PSC_OK)
        if (!put_line(table, line)) return CLI_FAILURE;
    if (st == PSC_END) return cli_put_end() ? CLI_OK : CLI_FAILURE;
    cli_say_err(&err);
    return CLI_FAILURE;
}

/* As a table, or as the lines that they are. */
static int put_as(const cli_args *args, psc_found *found, bool documents)
{
    psc_table *table = NULL;
    psc_err err;
    int status = CLI_OK;
    if (args->format == CLI_TABLE &&
        psc_table_new(&table, cli_look(), documents, psc_alloc_default(), &err)) {
        cli_say_err(&err);
        status = CLI_FAILURE;
    }
    if (status == CLI_OK) status = put_found(found, table);
    psc_table_free(table);
    return status;
}

static int find(const cli_args *args, psc_store *store)
{
    psc_filter filter;
    psc_model *model;
    psc_found *found = NULL;
    psc_err err;
    int status = cli_make_filter(args, &filter, &model);
    if (!filter.kinds) filter.kinds = PSC_RECORD_EVENT;
    if (filter.kinds & CLI_ALL_KINDS) filter.kinds = 0;
    const bool documents = !filter.kinds || filter.kinds & PSC_RECORD_DOCUMENT;
    filter.documents = args->format == CLI_TABLE; /* for the days of publication */
    if (status == CLI_OK && psc_store_find(&found, store, &filter, &err)) {
        cli_say_err(&err);
        status = err.code == PSC_USAGE ? CLI_USAGE : CLI_FAILURE;
    }
    if (status == CLI_OK) status = put_as(args, found, documents);
    psc_store_end(found);
    psc_model_close(model);
    return status;
}

int cli_query(const cli_args *args)
{
    cli_args a = *args;
    psc_store *store;
    if (a.format == CLI_AUTO) a.format = cli_is_terminal(stdout) ? CLI_TABLE : CLI_JSONL;
    const bool csv = a.format == CLI_ROWS && a.rows == PSC_FORMAT_CSV;
    if (!csv && a.format != CLI_JSONL && a.format != CLI_TABLE) {
        cli_say("query: --format knows table, jsonl and csv; for others see priscus "
                "export --help");
        return CLI_USAGE;
    }
    if (csv && a.filter.kinds & ~(unsigned)PSC_RECORD_EVENT) {
        cli_say("query: --format csv has events alone; ask for other kinds as table or jsonl");
        return CLI_USAGE;
    }
    int status = cli_open_store(&a, PSC_STORE_READ, &store);
    if (status == CLI_OK) status = csv ? cli_export_found(&a, store) : find(&a, store);
    psc_store_close(store);
    return status;
}
