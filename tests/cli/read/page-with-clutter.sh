# SPDX-License-Identifier: Apache-2.0
$priscus read "$top/examples/5-congo-page.txt"
