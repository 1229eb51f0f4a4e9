# SPDX-License-Identifier: Apache-2.0
# The tree of one sentence and why its event was coded.
printf 'The weather was fine on the bridge.\n\nRussia attacked Syria.\n' >a.txt
$priscus explain --record a.txt#e1 a.txt | head -n 7
$priscus explain --record b.txt#e1 a.txt || echo "status $?"
$priscus explain --record a.txt#e9 a.txt
