# SPDX-License-Identifier: Apache-2.0
# Wrong labels, no labels, double encoding, marks that are not seen.
printf '<html><head><meta charset="iso-8859-1"></head><body><p>The caf\303\251 was shelled on Monday, officials said. Nobody was hurt, for it had been empty since the war began.</p>' >lies.html
printf '<html><head><meta charset="windows-1251"></head><body><p>\312\356\354\344\356: the town was shelled on Monday, officials said. Nobody was hurt, for it had been empty since the war began.</p>' >cyrillic.html
printf 'Troops left the caf\351 on Monday, \223they said\224.\n' >unlabelled.txt
printf 'They don\303\242\342\202\254\342\204\242t leave the caf\303\203\302\251 on Monday.\n' >mangled.txt
printf 'The o\357\254\203cers\342\200\213 left the ca\302\255fe\314\201 on Monday\302\222s order.\n' >marks.txt
$priscus read lies.html cyrillic.html unlabelled.txt mangled.txt marks.txt
