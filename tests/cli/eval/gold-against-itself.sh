# SPDX-License-Identifier: Apache-2.0
cat >g.conllu <<'END'
1	They	they	PRON	PRP	_	2	nsubj	_	_
2	left	leave	VERB	VBD	_	0	root	_	_

END
$priscus eval g.conllu g.conllu
