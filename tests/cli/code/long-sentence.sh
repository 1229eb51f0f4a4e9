# SPDX-License-Identifier: Apache-2.0
# A sentence without end is cut, not followed into the ground.
awk 'BEGIN { printf "Russia attacked "; for (i = 0; i < 60000; i++) printf "the town and "; print "left." }' >long.txt
$priscus code -j1 --only document --no-text long.txt
