/* SPDX-License-Identifier: Apache-2.0 */
/* A training run on disk, so that it can be cut and go on with the same result.  For
 * the machine and build that wrote it: no exchange format. */
#ifndef PSC_PARSE_CHECKPOINT_H
#define PSC_PARSE_CHECKPOINT_H

#include "parse/train_net.h"

/* What a run consists of, beside options and data. */
typedef struct psc_checkpoint {
    psc_net *net;
    psc_adam *adam;
    uint32_t *order; /* [net->data->n_example] */
    psc_buf *best;   /* model file */
    double *best_score;
    int *epoch;
    uint64_t key; /* of data and options: another run's checkpoint is not taken */
} psc_checkpoint;

PSC_MUST_USE psc_status psc_checkpoint_write(const psc_checkpoint *c, const char *path,
                                             psc_err *err);
/* PSC_OK too if there is no such file (*found tells); PSC_INPUT if it is another run's. */
PSC_MUST_USE psc_status psc_checkpoint_read(const psc_checkpoint *c, const char *path, bool *found,
                                            psc_err *err);
/* Write bytes to path by way of a file beside it, so that path is never half written. */
PSC_MUST_USE psc_status psc_write_whole(const char *path, psc_str bytes, psc_err *err);

#endif
