/* SPDX-License-Identifier: Apache-2.0 */
/* Teachers: finished models that tell what treebanks do not.
 *
 * The averaged probabilities of several models are a better parser than any of them, and a
 * model that learns from them on text without trees comes near to it (Kuncoro and others 2016;
 * Anderson and Gomez-Rodriguez 2020).  What an example already has is left as it is. */
#ifndef PSC_PARSE_TRAIN_TEACH_H
#define PSC_PARSE_TRAIN_TEACH_H

#include "parse/crew.h"
#include "parse/train_data.h"

/* Fill the aims that words of d's examples lack, by the models in these files.  They must know
 * the tags and features that d knows. */
PSC_MUST_USE psc_status psc_teach(psc_train_data *d, const char *const *model, size_t n_model,
                                  psc_crew *crew, psc_err *err);

#endif
