/* SPDX-License-Identifier: Apache-2.0 */
/* What the commands on a store share: opening it, reading the options of a
 * search. */
#ifndef PSC_CLI_STORE_H
#define PSC_CLI_STORE_H

#include "cli.h"

/* Opens the store of --db; CLI_OK, or what to exit with after a message. */
int cli_open_store(const cli_args *args, psc_store_mode mode, psc_store **out);
/* The filter of the options; its text is looked for under the dictionary forms
 * that the model knows (opened if need be, closed by the caller). */
int cli_make_filter(const cli_args *args, psc_filter *out, psc_model **model);
/* One option of a search; -1: it is none. */
int cli_read_find_option(cli_args *args, char key, const char *value);

/* What the options find, in the format they want. */
int cli_export_found(const cli_args *args, psc_store *store);
/* The line of names with which a format begins, if it does. */
bool cli_put_head(psc_format format);

#endif
