/* SPDX-License-Identifier: Apache-2.0 */
/* priscus train. */
#include <string.h>

#include "cli.h"

static void log_line(void *ctx, const char *line)
{
    const cli_args *args = ctx;
    if (!args->quiet) fprintf(stderr, "%s\n", line);
}

static int train_names(const cli_args *args)
{
    psc_train_options o = psc_train_defaults();
    psc_model *model;
    psc_err err;
    if (args->n_train == 0 || !args->vectors || !args->out || args->n_operand) {
        cli_say("train: --names needs --train FILE, --vectors PREFIX and --out MODEL");
        return CLI_USAGE;
    }
    int status = cli_open_model(args, &model);
    if (status) return status;
    o.train = args->train;
    o.n_train = args->n_train;
    o.vectors = args->vectors;
    o.out = args->out;
    o.epochs = args->epochs;
    if (args->has_seed) o.seed = args->seed;
    o.log = log_line;
    o.log_ctx = (void *)(uintptr_t)args;
    if (psc_train_names(&o, model, &err)) {
        cli_say_err(&err);
        status = CLI_FAILURE;
    }
    psc_model_close(model);
    return status;
}

int cli_train(const cli_args *args)
{
    if (args->view.names) return train_names(args);
    psc_train_options o = psc_train_defaults();
    psc_err err;
    if (args->n_train == 0 || args->n_dev == 0 || !args->out || args->n_operand) {
        cli_say("train: --train FILE, --dev FILE and --out MODEL are needed; try: priscus train "
                "--help");
        return CLI_USAGE;
    }
    o.train = args->train;
    o.n_train = args->n_train;
    o.dev = args->dev;
    o.n_dev = args->n_dev;
    o.raw = args->raw;
    o.n_raw = args->n_raw;
    o.teacher = args->teacher;
    o.n_teacher = args->n_teacher;
    o.vectors = args->vectors;
    o.out = args->out;
    o.start = args->start;
    o.checkpoint = args->checkpoint;
    if (args->has_seed) o.seed = args->seed;
    if (args->n_vector) o.n_vector = (uint32_t)args->n_vector;
    if (args->shape[0]) memcpy(o.shape, args->shape, sizeof o.shape);
    if (args->rate > 0) o.rate = args->rate;
    if (args->dropout > 0) o.dropout = args->dropout;
    if (args->word_min) o.word_min = (uint32_t)args->word_min;
    if (args->epochs) o.epochs = args->epochs;
    if (args->jobs) o.threads = args->jobs;
    o.log = log_line;
    o.log_ctx = (void *)(uintptr_t)args;
    if (psc_train(&o, &err) == PSC_OK) return CLI_OK;
    cli_say_err(&err);
    return CLI_FAILURE;
}
