/* SPDX-License-Identifier: Apache-2.0 */
/* The SQLite file behind a database, for tests that bring it into trouble. */
#ifndef PSC_STORE_SQLITE_H
#define PSC_STORE_SQLITE_H

#include <sqlite3.h>

#include "store/db.h"

void *psc_sqlite_handle(psc_db *db); /* sqlite3 * */

#endif
