/* SPDX-License-Identifier: Apache-2.0 */
/* priscus query: records out of a store. */
#include "store.h"

static bool put_line(psc_str line)
{
    return cli_put(line.ptr, line.len) && cli_put("\n", 1);
}

static int put_found(psc_found *found)
{
    psc_err err;
    psc_str line;
    psc_status st;
    while ((st = psc_store_next(found, &line, &err)) == PSC_OK)
        if (!put_line(line)) return CLI_FAILURE;
    if (st == PSC_END) return cli_put_end() ? CLI_OK : CLI_FAILURE;
    cli_say_err(&err);
    return CLI_FAILURE;
}

static int find(const cli_args *args, psc_store *store)
{
    if (args->format == CLI_ROWS && args->rows == PSC_FORMAT_CSV)
        return cli_export_found(args, store);
    if (args->format != CLI_AUTO && args->format != CLI_JSONL) {
        cli_say("query: --format knows jsonl and csv; for others see priscus "
                "export --help");
        return CLI_USAGE;
    }
    psc_filter filter;
    psc_model *model;
    psc_found *found = NULL;
    psc_err err;
    int status = cli_make_filter(args, &filter, &model);
    if (!filter.kinds) filter.kinds = PSC_RECORD_EVENT;
    if (filter.kinds & CLI_ALL_KINDS) filter.kinds = 0;
    if (status == CLI_OK && psc_store_find(&found, store, &filter, &err)) {
        cli_say_err(&err);
        status = err.code == PSC_USAGE ? CLI_USAGE : CLI_FAILURE;
    }
    if (status == CLI_OK) status = put_found(found);
    psc_store_end(found);
    psc_model_close(model);
    return status;
}

int cli_query(const cli_args *args)
{
    psc_store *store;
    int status = cli_open_store(args, PSC_STORE_READ, &store);
    if (status == CLI_OK) status = find(args, store);
    psc_store_close(store);
    return status;
}
