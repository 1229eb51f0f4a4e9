# SPDX-License-Identifier: Apache-2.0
printf 'Troops left the town.\n' >good.txt
$priscus parse --model nowhere.bin good.txt
