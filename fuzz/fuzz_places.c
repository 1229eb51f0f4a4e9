/* SPDX-License-Identifier: Apache-2.0 */
/* The gazetteer: any bytes as its file (behind a byte 0) or as a table of features (behind
 * any other byte).  What opens answers without leaving the bytes. */
#include "fuzz.h"

#include "base/str.h"
#include "places/gazetteer.h"

static void ask(const psc_gazetteer *g, psc_str name)
{
    psc_place p[8];
    (void)psc_gazetteer_find(g, name, PSC_STR(""), p, 8);
    (void)psc_gazetteer_find(g, name, PSC_STR("SYR"), p, 8);
    for (uint32_t i = 0; i < 40; i++) (void)psc_gazetteer_get(g, i, &p[0]);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    psc_gazetteer *g;
    if (size < 1) return 0;
    const psc_str rest = {(const char *)data + 1, size - 1};
    const psc_place_source source = {"fuzz.tsv", rest};
    const psc_place_options o = {.source = &source, .n_source = 1, .only = true};
    const psc_status st = data[0]
                              ? psc_gazetteer_open(&g, &o, psc_alloc_default(), NULL)
                              : psc_gazetteer_open_bytes(&g, rest, NULL, psc_alloc_default(), NULL);
    if (st) return 0;
    ask(g, PSC_STR("Aleppo"));
    ask(g, rest.len > 120 ? psc_str_sub(rest, 0, 120) : rest);
    psc_gazetteer_close(g);
    return 0;
}
