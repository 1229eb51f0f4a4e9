# SPDX-License-Identifier: Apache-2.0
# Where one talks is not where the rest happens: the dead are Yemen's, not Kuwait's or Sweden's.
cat >a.txt <<'TEXT'
STOCKHOLM, Dec 13, 2018 (Panium News) - Rebels shelled the Yemeni port of Mocha after a week of talks in Stockholm.

The next round of talks will be held in Kuwait in January, the envoy said.

The shelling killed 30 people.
TEXT
$priscus code --format csv a.txt | tail -n 1 | cut -d, -f7,21,23
