# SPDX-License-Identifier: Apache-2.0
# Spellings of one name, features and countries; the likeliest first.
$priscus place "Deir al-Zour" KHARKOV "black sea" Burma
