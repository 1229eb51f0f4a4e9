# SPDX-License-Identifier: Apache-2.0
printf 'Envoys on the bridge\n\nRussia attacked Syria.\n\nThe weather was fine on the bridge.\n' >a.txt
$priscus code --format text --date 2015-05-04 a.txt
