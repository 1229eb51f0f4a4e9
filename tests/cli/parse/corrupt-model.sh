# SPDX-License-Identifier: Apache-2.0
# A damaged model is refused before anything is read.
printf 'not a model' >m.bin
printf 'Troops left the town.\n' >good.txt
$priscus parse --model m.bin good.txt
