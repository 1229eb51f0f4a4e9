# SPDX-License-Identifier: Apache-2.0
# Whatever is bad or odd in dictionaries of the field is told in one run, with file and line.
cat >bad.actors <<'END'
# all of it is ours
ADA_OBI_
	[NGAGOV 090120-170120]
	[NGAOPP 160101-180101]
	[NGAELI 200101-190101]
BEN_UDO_ [QQQGOV]
CARO_ABE_ [NGAGOV
ALPHA
+BETA
BETA
+ALPHA
RIVER_LEAGUE [NGAREBRVL]
END
printf '!A! = X, !B!\n!B! = Y, !A!\nFOO!A! [~GOV]\nBAR {BARS [~COP]\n' >bad.agents
$priscus check --lexicon bad.actors bad.agents
