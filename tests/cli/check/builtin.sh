# SPDX-License-Identifier: Apache-2.0
# the built-in knowledge is clean and every example of every rule holds
$priscus check
