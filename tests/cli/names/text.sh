# SPDX-License-Identifier: Apache-2.0
# one object a name: where it stands, its kind, as whom or what it is known
printf 'Turkey said on Monday that al-Qaeda fighters had left Idlib.\n\nJohn Kerry, the U.S. secretary of state, met Maria Kaplan in Moscow.\n' |
    "$priscus" names --date 2015-05-12 -
