# SPDX-License-Identifier: Apache-2.0
# A code or a name; of the same name only the places of that country.
$priscus place --country CAN London
$priscus place --country lebanon Tripoli
