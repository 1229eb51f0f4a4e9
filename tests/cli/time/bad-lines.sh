# SPDX-License-Identifier: Apache-2.0
printf '{"id": "a"}\n{"id": "b", "text": 3}\n{"id": "c", "text": "It fell in 1914."\n{"id": "d", "text": "It fell in 1914."}\n' >in.jsonl
"$priscus" time -q in.jsonl
