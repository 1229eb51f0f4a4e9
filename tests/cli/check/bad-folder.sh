# SPDX-License-Identifier: Apache-2.0
mkdir -p lex/events
printf 'nonsense  x\n' >lex/events/mine.txt
mkdir -p empty/events
$priscus check empty || echo "status $?"
$priscus check lex
