# SPDX-License-Identifier: Apache-2.0
# Bad entries are refused, with --lenient left out; the rest codes.
printf 'ADA_OBI_ [NGAGOV]\nBEN_UDO_ [NGAGOV\nCARO_ABE_ [GHAOPPKTB]\n' >some.actors
$priscus actor --lexicon some.actors "Ada Obi" && exit 9
$priscus actor --lenient --lexicon some.actors "Ada Obi" "Caro Abe"
$priscus actor -q --lenient --lexicon some.actors "Ben Udo"
