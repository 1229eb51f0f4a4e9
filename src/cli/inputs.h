/* SPDX-License-Identifier: Apache-2.0 */
/* The files that operands stand for. */
#ifndef PSC_CLI_INPUTS_H
#define PSC_CLI_INPUTS_H

#include "cli.h"

typedef struct cli_file {
    char *path; /* "-" is standard input */
    char *name; /* what its reports are called: the file's name, under a folder the path below it */
} cli_file;

typedef struct cli_files {
    cli_file *at; /* [n], in the order given; folders sorted by name */
    size_t n;
} cli_files;

/* Folders are read through; what cannot be opened is told later, when its turn
 * comes.  No operand: standard input, unless that is a terminal (then false, with
 * a message).  Files of the same name are called by their paths. */
bool cli_list_files(const cli_args *args, cli_files *out);
void cli_free_files(cli_files *files);

#endif
