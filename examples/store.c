/* SPDX-License-Identifier: Apache-2.0 */
/* A store from C: code a text, keep it, read the events back.
 *
 *     cc store.c -o store $(pkg-config --cflags --libs priscus)
 *     ./store talks.db                                                        */
#include <stdio.h>
#include <string.h>

#include <priscus/priscus.h>

int main(int argc, char **argv)
{
    static const char text[] = "Kenyan envoys met Somali rebels in Nairobi on Friday. "
                               "Ethiopia accused Eritrea of arming the rebels.";
    const psc_alloc alloc = psc_alloc_default();
    const psc_input report = {.bytes = {text, strlen(text)}, .name = {"note", 4}, .file = "note"};
    psc_coder *coder = NULL;
    psc_store *store = NULL;
    psc_found *found = NULL;
    psc_err err = {0};
    psc_stored how;
    psc_str line;
    psc_filter filter = psc_filter_all();
    filter.kinds = PSC_RECORD_EVENT;
    psc_status st = psc_coder_open(&coder, NULL, alloc, &err);
    if (!st)
        st = psc_store_open(&store, argc > 1 ? argv[1] : "talks.db", PSC_STORE_WRITE, alloc, &err);
    if (!st) st = psc_store_add(store, coder, &report, &how, &err);
    if (!st) st = psc_store_find(&found, store, &filter, &err);
    while (!st && !(st = psc_store_next(found, &line, &err)))
        printf("%.*s\n", (int)line.len, line.ptr);
    if (st != PSC_END) fprintf(stderr, "store: %s\n", err.text);
    psc_store_end(found);
    psc_store_close(store);
    psc_coder_free(coder);
    return st != PSC_END;
}
