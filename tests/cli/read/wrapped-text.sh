# SPDX-License-Identifier: Apache-2.0
$priscus read "$top/examples/7-somalia-wrapped.txt"
