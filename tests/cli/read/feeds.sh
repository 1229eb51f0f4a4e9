# SPDX-License-Identifier: Apache-2.0
# Feeds and news formats; no entity is fetched or expanded.
python3 "$top/tests/data/make_inputs.py"
$priscus read feed.rss feed.atom report.nitf items.newsml
