# SPDX-License-Identifier: Apache-2.0
# "By Sunday" is the Sunday to come where something is agreed, the last one where it had been done.
printf 'The delegations agreed to free the miners by Sunday.\n\nKenyan troops had left Garissa by Sunday.\n' >a.txt
$priscus code --only event --date 2018-11-14 a.txt | sed -E 's/.*"type":"([A-Z]*)".*"date":\{"text":"Sunday","from":"([0-9-]*)".*/\1 \2/'
