/* SPDX-License-Identifier: Apache-2.0 */
/* Files carried inside the binary: every .txt, .tsv, .css and .bin of data/, every .bin of
 * model/, every .sql of src/store/, under their names in the repository
 * ("data/actors/states.txt").  The table is
 * made at build time by scripts/embed.py; dropping a file into data/ is enough.
 *
 *     psc_str text = psc_embedded("data/rules.txt");   // borrowed, lives for ever
 *     for (size_t i = 0; i < psc_embedded_count(); i++)
 *         read(psc_embedded_at(i).name, psc_embedded_at(i).bytes);
 */
#ifndef PSC_BASE_EMBED_H
#define PSC_BASE_EMBED_H

#include <priscus/base.h>

typedef struct psc_embed {
    const char *name;
    psc_str bytes; /* starts at a multiple of 64; a NUL follows */
} psc_embed;

/* Bytes of that file; {NULL, 0} if there is none. */
psc_str psc_embedded(const char *name);
/* All files, in bytewise order of their names. */
size_t psc_embedded_count(void);
psc_embed psc_embedded_at(size_t i);

/* What scripts/embed.py writes. */
extern const psc_embed psc_embed_table[];
extern const size_t psc_embed_table_n;

#endif
