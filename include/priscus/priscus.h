/* SPDX-License-Identifier: Apache-2.0 */
/* Everything.  <priscus/coder.h> is where to begin. */
#ifndef PRISCUS_PRISCUS_H
#define PRISCUS_PRISCUS_H

#include <priscus/actor.h>
#include <priscus/base.h>
#include <priscus/coder.h>
#include <priscus/document.h>
#include <priscus/dossier.h>
#include <priscus/entity.h>
#include <priscus/event.h>
#include <priscus/export.h>
#include <priscus/figure.h>
#include <priscus/input.h>
#include <priscus/lexicon.h>
#include <priscus/meeting.h>
#include <priscus/model.h>
#include <priscus/place.h>
#include <priscus/report.h>
#include <priscus/score.h>
#include <priscus/status.h>
#include <priscus/store.h>
#include <priscus/table.h>
#include <priscus/token.h>
#include <priscus/train.h>
#include <priscus/when.h>

#endif
