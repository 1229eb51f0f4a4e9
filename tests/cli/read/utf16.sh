# SPDX-License-Identifier: Apache-2.0
# UTF-16, with a mark or without.
printf '\377\376H\000i\000' >little.txt
printf '\000T\000r\000o\000o\000p\000s' >big.txt
$priscus read little.txt big.txt
