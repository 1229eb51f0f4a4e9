/* SPDX-License-Identifier: Apache-2.0 */
/* priscus dossier: a topic on one page. */
#include <errno.h>
#include <string.h>

#include "store.h"

static bool ends_with(const char *s, const char *end)
{
    const size_t n = strlen(s), m = strlen(end);
    return n >= m && strcmp(s + n - m, end) == 0;
}

static bool is_markdown(const char *out)
{
    return ends_with(out, ".md") || ends_with(out, ".markdown");
}

/* Does the name promise something else, such as PDF? */
static bool is_other(const char *out)
{
    const char *slash = strrchr(out, '/'), *dot = strrchr(slash ? slash : out, '.');
    return dot && !is_markdown(out) && !ends_with(out, ".html") && !ends_with(out, ".htm");
}

static psc_page page_of(const cli_args *args)
{
    if (args->has_page || !args->out) return args->page;
    return is_markdown(args->out) ? PSC_PAGE_MARKDOWN : PSC_PAGE_HTML;
}

static bool write_file(const char *path, psc_str page)
{
    FILE *f = fopen(path, "wb");
    bool ok = f && fwrite(page.ptr, 1, page.len, f) == page.len;
    if (f && fclose(f) != 0) ok = false;
    if (!ok) cli_say("%s: cannot be written: %s", path, strerror(errno));
    return ok;
}

static int put_page(const cli_args *args, psc_dossier *d)
{
    psc_err err;
    psc_str page;
    const psc_dossier_sum n = psc_dossier_count(d);
    if (psc_dossier_page(d, page_of(args), &page, &err)) {
        cli_say_err(&err);
        return CLI_FAILURE;
    }
    if (!args->out) return cli_put(page.ptr, page.len) && cli_put_end() ? CLI_OK : CLI_FAILURE;
    if (!write_file(args->out, page)) return CLI_FAILURE;
    if (!args->quiet)
        cli_say("%s: reports: %u, meetings: %u, acts and statements: %u, quotes: %u, figures: %u",
                args->out, n.reports, n.meetings, n.events, n.quotes, n.figures);
    return CLI_OK;
}

static int make(const cli_args *args, psc_store *store)
{
    psc_err err;
    psc_model *model = NULL;
    psc_dossier *d = NULL;
    psc_dossier_options o = psc_dossier_defaults();
    int status = cli_open_model(args, &model);
    o.about = (psc_str){args->about, strlen(args->about)};
    o.period = args->filter.period;
    o.lemmas = psc_model_lemmas;
    o.lemmas_ctx = model;
    o.reports = args->filter.limit < UINT32_MAX ? (uint32_t)args->filter.limit : UINT32_MAX;
    if (status == CLI_OK && psc_dossier_make(&d, store, &o, psc_alloc_default(), &err)) {
        cli_say_err(&err);
        status = err.code == PSC_USAGE ? CLI_USAGE : CLI_FAILURE;
    }
    if (status == CLI_OK) status = put_page(args, d);
    psc_dossier_free(d);
    psc_model_close(model);
    return status;
}

int cli_dossier(const cli_args *args)
{
    psc_store *store;
    if (args->n_operand || !args->about) {
        cli_say("dossier: %s%s; try: priscus dossier --help",
                args->about ? "it is made from a store, not from " : "--about WORDS is missing",
                args->about ? args->operand[0] : "");
        return CLI_USAGE;
    }
    if (args->out && !args->has_page && is_other(args->out)) {
        cli_say("dossier: %s: pages are .html or .md (a browser prints HTML to PDF); another name "
                "wants --format",
                args->out);
        return CLI_USAGE;
    }
    int status = cli_open_store(args, PSC_STORE_READ, &store);
    if (status == CLI_OK) status = make(args, store);
    psc_store_close(store);
    return status;
}
