# SPDX-License-Identifier: Apache-2.0
printf '\377\376H\000i\000' >utf16.txt
$priscus read utf16.txt
