# SPDX-License-Identifier: Apache-2.0
printf '1\tThey\tthey\tPRON\tPRP\t_\t2\tnsubj\t_\t_\n2\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\t_\n\n' >gold.conllu
sed s/left/went/ gold.conllu >system.conllu
$priscus eval gold.conllu system.conllu
