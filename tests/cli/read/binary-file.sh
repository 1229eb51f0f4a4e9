# SPDX-License-Identifier: Apache-2.0
# Binary data is refused with the place of the first NUL.
printf 'PK tar \000\001\002 rest' >data.bin
printf 'Troops left the town on Monday.\n' >good.txt
$priscus read data.bin good.txt
