# SPDX-License-Identifier: Apache-2.0
# Words and sentences of the input are kept; a bad sentence is told and left out.
cat >in.conllu <<'END'
# sent_id = 1
1	They	_	_	_	_	_	_	_	_
2	left	_	_	_	_	_	_	_	SpaceAfter=No
3	.	_	_	_	_	_	_	_	_

1	bad	_	_
2	line

# sent_id = 3
1	Go	_	_	_	_	_	_	_	_

END
$priscus parse --input conllu in.conllu | cut -f 1,2,4,7,8,10
