# SPDX-License-Identifier: Apache-2.0
printf 'Peter B-PER\nHill I-PER\nleft O\nNew B-LOC\nYork I-LOC\nFriday O\n' >gold.iob
printf '1\tPeter\tB-person\t-\t-\n2\tHill\tI-person\t-\t-\n3\tleft\tO\t-\t-\n4\tNewYork\tB-LOC\t-\t-\n5\tFriday\tB-DATE\t-\t-\n' >system.iob2
$priscus eval --names gold.iob system.iob2
$priscus eval --names --names-types person=PER,LOC,ORG gold.iob system.iob2
$priscus eval --names --json --names-types LOC gold.iob system.iob2
