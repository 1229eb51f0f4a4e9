# SPDX-License-Identifier: Apache-2.0
$priscus eval || true
$priscus eval --names a b --errors 3 || true
$priscus eval --errors 0 a b || true
$priscus eval --names-types PER a b || true
$priscus eval --names a
