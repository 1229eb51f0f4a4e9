/* SPDX-License-Identifier: Apache-2.0 */
/* A model trained in a second on our own sentences: knows little, but has every part. */
#ifndef TESTS_TINY_MODEL_H
#define TESTS_TINY_MODEL_H

#include <stdio.h>
#include <string.h>

#include <priscus/train.h>

#define TINY_TREES "tests/data/wire.conllu"

static const char *const tiny_trees[] = {TINY_TREES};

static inline psc_train_options tiny_options(const char *out)
{
    psc_train_options o = psc_train_defaults();
    o.train = o.dev = tiny_trees;
    o.n_train = o.n_dev = 1;
    o.out = out;
    o.epochs = 3;
    const uint32_t shape[6] = {64, 32, 2, 64, 32, 32};
    memcpy(o.shape, shape, sizeof shape);
    return o;
}

static inline psc_status tiny_train(const char *out, psc_err *err)
{
    const psc_train_options o = tiny_options(out);
    return psc_train(&o, err);
}

#endif
