/* SPDX-License-Identifier: Apache-2.0 */
/* priscus eval: two files compared, or one with what the model makes of its words. */
#include <stdlib.h>

#include "cli.h"

static int print_scores(const cli_args *args, psc_scores *s)
{
    const psc_str text = args->json ? psc_scores_json(s, &args->view)
                                    : psc_scores_text(s, &args->view);
    if (!text.ptr) {
        cli_say("out of memory");
        return CLI_FAILURE;
    }
    return cli_put(text.ptr, text.len) && cli_put_end() ? CLI_OK : CLI_FAILURE;
}

static int compare(const cli_args *args, psc_scored gold, psc_scored system)
{
    psc_scores *s;
    psc_err err;
    const psc_status st =
        args->view.names ? psc_score_names(&s, gold, system, args->types, psc_alloc_default(), &err)
                         : psc_score_trees(&s, gold, system, psc_alloc_default(), &err);
    if (st) cli_say_err(&err);
    const int status = st ? CLI_FAILURE : print_scores(args, s);
    psc_scores_free(s);
    return status;
}

static bool read_scored(const char *path, psc_scored *out)
{
    *out = (psc_scored){.name = path};
    out->text.ptr = cli_read_file(path, &out->text.len);
    return out->text.ptr != NULL;
}

static int compare_files(const cli_args *args)
{
    psc_scored gold, system = {0};
    const bool there = read_scored(args->operand[0], &gold) &&
                       read_scored(args->operand[1], &system);
    const int status = there ? compare(args, gold, system) : CLI_FAILURE;
    free((void *)(uintptr_t)gold.text.ptr);
    free((void *)(uintptr_t)system.text.ptr);
    return status;
}

static bool keep_tree(void *ctx, psc_str text)
{
    cli_text_add(ctx, text.ptr, text.len);
    return true;
}

/* What the model makes of the words of gold, against gold. */
static int compare_model(const cli_args *args, psc_coder *coder)
{
    psc_scored gold;
    psc_err err;
    cli_text made = {0};
    if (!read_scored(args->operand[0], &gold)) return CLI_FAILURE;
    const psc_status st =
        psc_coder_reparse(coder, gold.text, gold.name, keep_tree, cli_complain, &made, &err);
    const psc_scored system = {"the model's trees", {made.ptr, made.len}};
    const int status = st ? CLI_FAILURE : compare(args, gold, system);
    cli_text_free(&made);
    free((void *)(uintptr_t)gold.text.ptr);
    return status;
}

int cli_eval(const cli_args *args)
{
    const bool tables = args->view.relations || args->view.lengths || args->view.errors;
    const char *wrong = NULL;
    if (args->n_operand < 1 || args->n_operand > 2)
        wrong = "one gold file, or a gold and a system file";
    else if (args->view.names && args->n_operand == 1)
        wrong = "--names wants a gold and a system file";
    else if (args->view.names && tables)
        wrong = "--relations, --lengths and --errors are about trees, --names is not";
    else if (args->types && !args->view.names)
        wrong = "--names-types goes with --names";
    if (wrong) {
        cli_say("eval: %s; try: priscus eval --help", wrong);
        return CLI_USAGE;
    }
    return args->n_operand == 2 ? compare_files(args)
                                : cli_with_coder(args, CLI_MODEL, compare_model);
}
