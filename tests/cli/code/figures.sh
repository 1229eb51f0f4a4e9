# SPDX-License-Identifier: Apache-2.0
# Figures alone: ranges, money, who claims them; an account of them for people.
printf 'Officials said between 200 and 300 rebels surrendered.\n\nOslo gave 40 million euros.\n' >a.txt
$priscus code --only figure --date 2015-05-04 a.txt | sed 's/"sentence":{[^}]*},//'
$priscus code --format text --date 2015-05-04 a.txt
