# SPDX-License-Identifier: Apache-2.0
$priscus actor "the Kremlin"
