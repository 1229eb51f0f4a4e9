# SPDX-License-Identifier: Apache-2.0
$priscus place --country Atlantis Paris
