# SPDX-License-Identifier: Apache-2.0
# Packed files, of several members, and from a pipe.
python3 "$top/tests/data/make_inputs.py"
$priscus read story.txt.gz story.txt.bz2 story.txt.zst
$priscus read - <news.zip 2>/dev/null | wc -l
