# SPDX-License-Identifier: Apache-2.0
# A report that needs more memory than one may have is given up; the next is coded.
yes a | head -n 4000000 >lines.txt
printf 'Troops left the town.\n' >good.txt
$priscus code -j1 --only document --no-text lines.txt good.txt
