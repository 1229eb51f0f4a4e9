# SPDX-License-Identifier: Apache-2.0
# Archives are read like folders, in each other too; nothing leads out of them.
python3 "$top/tests/data/make_inputs.py"
$priscus read --no-text news.tar news.tar.xz news.zip piped.zip stored.zip nested.zip
