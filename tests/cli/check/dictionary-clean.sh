# SPDX-License-Identifier: Apache-2.0
# A dictionary that codes otherwise than the built-in knowledge is fine: its examples are
# not run against it.
printf 'KREMLIN_ [GHAGOV]\nGENEVA_ [GHA]\n' >ours.actors
$priscus check ours.actors
