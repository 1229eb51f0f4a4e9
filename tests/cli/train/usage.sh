# SPDX-License-Identifier: Apache-2.0
$priscus train --train x
