# SPDX-License-Identifier: Apache-2.0
# A document and its events, in order, with the keys of the record.
printf 'Russia attacked Syria on 3 May 2015.\n' >a.txt
$priscus code --date 2015-05-04 a.txt | sed 's/"score":.*//; s/"sentence":{[^}]*},//'
