/* SPDX-License-Identifier: Apache-2.0 */
/* priscus COMMAND ...: find the row of the command and run it. */
#include <signal.h>
#include <string.h>

#include "cli.h"

static const cli_command *find_command(const char *name)
{
    for (size_t i = 0; i < cli_n_command; i++)
        if (strcmp(cli_commands[i].name, name) == 0) return &cli_commands[i];
    return NULL;
}

static int run_command(const cli_command *c, int argc, char **argv)
{
    cli_args args;
    bool done;
    int status = cli_read_args(c, argc, argv, &args, &done);
    if (status == CLI_OK && !done) status = c->run(&args);
    cli_free_args(&args);
    return status;
}

static int no_command(const char *word)
{
    cli_say("there is no command \"%s\"; try: priscus --help", word);
    return CLI_USAGE;
}

static int help(const char *command)
{
    const cli_command *c = command ? find_command(command) : NULL;
    if (command && !c) return no_command(command);
    cli_help(stdout, c);
    return cli_put_end() ? CLI_OK : CLI_FAILURE;
}

/* "priscus --help", "priscus help code", "priscus --version" */
static int run_itself(int argc, char **argv)
{
    const char *word = argc > 1 ? argv[1] : "";
    if (strcmp(word, "--version") == 0) {
        puts("priscus " PSC_VERSION);
        return cli_put_end() ? CLI_OK : CLI_FAILURE;
    }
    if (strcmp(word, "help") == 0 || strcmp(word, "--help") == 0 || strcmp(word, "-h") == 0)
        return help(argc > 2 ? argv[2] : NULL);
    if (*word) return no_command(word);
    cli_help(stderr, NULL);
    return CLI_USAGE;
}

int main(int argc, char **argv)
{
    (void)signal(SIGPIPE, SIG_IGN); /* a closed pipe is a failed write */
    const cli_command *c = argc > 1 ? find_command(argv[1]) : NULL;
    return c ? run_command(c, argc - 1, argv + 1) : run_itself(argc, argv);
}
