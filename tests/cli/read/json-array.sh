# SPDX-License-Identifier: Apache-2.0
printf '[{"id":"a","text":"Troops left."}]\n' >array.json
$priscus read array.json
