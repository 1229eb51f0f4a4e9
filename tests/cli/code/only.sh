# SPDX-License-Identifier: Apache-2.0
printf 'Russia attacked Syria.\n' >a.txt
$priscus code --only event a.txt | grep -c '"kind":"event"'
$priscus code --only document --no-text a.txt
$priscus code --only quote,figure,meeting a.txt
