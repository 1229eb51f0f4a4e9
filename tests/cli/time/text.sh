# SPDX-License-Identifier: Apache-2.0
# one object an expression; spans are characters of the text as given
printf 'They met “last Tuesday”.\nThey will meet between January 26 and 29, for three days.\n' |
    "$priscus" time --date 2016-01-16 -
