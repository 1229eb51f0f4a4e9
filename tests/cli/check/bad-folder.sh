# SPDX-License-Identifier: Apache-2.0
mkdir -p lex/events
printf 'nonsense  x\n' >lex/events/mine.txt
$priscus check lex
