/* SPDX-License-Identifier: Apache-2.0 */
/* The commands about the syntax model: train, eval. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli.h"

static void log_line(void *ctx, const char *line)
{
    const cli_args *args = ctx;
    if (!args->quiet) fprintf(stderr, "%s\n", line);
}

int cli_train(const cli_args *args)
{
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
    o.vectors = args->vectors;
    o.out = args->out;
    o.checkpoint = args->checkpoint;
    if (args->has_seed) o.seed = args->seed;
    if (args->epochs) o.epochs = args->epochs;
    if (args->jobs) o.threads = args->jobs;
    o.log = log_line;
    o.log_ctx = (void *)(uintptr_t)args;
    if (psc_train(&o, &err) == PSC_OK) return CLI_OK;
    cli_say_err(&err);
    return CLI_FAILURE;
}

/* eval */

static int print_scores(const char *gold, const char *system)
{
    psc_scores s;
    psc_err err;
    if (psc_score_conllu(gold, system, &s, &err)) {
        cli_say_err(&err);
        return CLI_FAILURE;
    }
    printf("Sentences %6.2f\nWords     %6.2f  (%llu words)\nUPOS      %6.2f\nXPOS      %6.2f\n"
           "UFeats    %6.2f\nLemmas    %6.2f\nUAS       %6.2f\nLAS       %6.2f\n",
           s.sentences, s.words, (unsigned long long)s.n_word, s.upos, s.xpos, s.feats, s.lemma,
           s.uas, s.las);
    return cli_put_end() ? CLI_OK : CLI_FAILURE;
}

/* A new file in the folder for temporary ones; NULL with a message. */
static FILE *open_scratch(char *path, size_t size)
{
    const char *dir = getenv("TMPDIR");
    (void)snprintf(path, size, "%s/priscus-XXXXXX", dir && *dir ? dir : "/tmp");
    const int fd = mkstemp(path);
    FILE *f = fd < 0 ? NULL : fdopen(fd, "wb");
    if (!f) cli_say("%s: %s", path, strerror(errno));
    return f;
}

static bool put_tree(void *ctx, psc_str text)
{
    return fwrite(text.ptr, 1, text.len, ctx) == text.len;
}

/* Parse the words of gold into a file of its own, score that. */
static int score_model(const cli_args *args, psc_coder *coder)
{
    const char *gold = args->operand[0];
    char path[1024];
    size_t len;
    psc_err err;
    int status = CLI_FAILURE;
    char *text = cli_read_file(gold, &len);
    FILE *f = text ? open_scratch(path, sizeof path) : NULL;
    if (!f) goto done;
    const psc_status st =
        psc_coder_reparse(coder, (psc_str){text, len}, gold, put_tree, cli_complain, f, &err);
    const bool failed = ferror(f) != 0;
    if (fclose(f) != 0 || failed)
        cli_say("%s: cannot be written", path);
    else if (st == PSC_OK)
        status = print_scores(gold, path);
    (void)unlink(path);
done:
    free(text);
    return status;
}

int cli_eval(const cli_args *args)
{
    if (args->n_operand == 2) return print_scores(args->operand[0], args->operand[1]);
    if (args->n_operand == 1) return cli_with_coder(args, CLI_MODEL, score_model);
    cli_say("eval: one gold file, or a gold and a system file; try: priscus eval --help");
    return CLI_USAGE;
}
