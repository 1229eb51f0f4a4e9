# SPDX-License-Identifier: Apache-2.0
# One file: the words are parsed first.
printf '1\tThey\tthey\tPRON\tPRP\t_\t2\tnsubj\t_\t_\n2\tmet\tmeet\tVERB\tVBD\t_\t0\troot\t_\t_\n3\tenvoys\tenvoy\tNOUN\tNNS\t_\t2\tobj\t_\t_\n4\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_\n\n' >gold.conllu
$priscus eval --json gold.conllu | grep -o '"LAS":{[^}]*}'
