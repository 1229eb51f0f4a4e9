# SPDX-License-Identifier: Apache-2.0
# A list that cannot be written is a failure.
printf 'Troops left.\n' >a.txt
$priscus read --report /nowhere/at/all a.txt
