/* SPDX-License-Identifier: Apache-2.0 */
/* Memory of a long run, in huge pages. */
#ifndef PSC_CLI_HEAP_H
#define PSC_CLI_HEAP_H

/* The next half gigabyte that malloc gives to the main thread lies in huge pages where the
 * system has them: a store's pages are asked for at random, and with small ones the processor
 * looks up each address anew.  Only a wish; nothing is used before it is asked for. */
void cli_widen_heap(void);

#endif
