/* SPDX-License-Identifier: Apache-2.0 */
/* From the trainer's numbers to the bytes of a model file. */
#ifndef PSC_PARSE_TRAIN_WRITE_H
#define PSC_PARSE_TRAIN_WRITE_H

#include "parse/train_lemma.h"
#include "parse/train_net.h"

/* Append a model with the averaged weights; `info` is text for people. */
void psc_model_write(psc_buf *out, const psc_net *t, const psc_lemma_rules *lemmas, psc_str info);

#endif
