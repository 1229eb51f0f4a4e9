# SPDX-License-Identifier: Apache-2.0
printf 'Russia attacked Syria.\n' >a.txt
$priscus code a.txt >/dev/full
