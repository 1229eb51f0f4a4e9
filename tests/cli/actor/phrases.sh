# SPDX-License-Identifier: Apache-2.0
# One object a phrase, whether nobody, one or several are in it.
printf 'Russian and Iranian troops\n\nthe weather\n' | $priscus actor "four Saudi men" -
