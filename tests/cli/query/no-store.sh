# SPDX-License-Identifier: Apache-2.0
$priscus query || echo "exit $?"
$priscus query --db nothing.db || echo "exit $?"
test ! -e nothing.db
