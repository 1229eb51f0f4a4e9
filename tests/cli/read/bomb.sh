# SPDX-License-Identifier: Apache-2.0
# A file that unpacks to a thousand times its size is left.
python3 "$top/tests/data/make_inputs.py" --bomb
$priscus read bomb.jsonl.xz
