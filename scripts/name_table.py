#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Write the table of words of names (src/names/lists.h) from data/names and data/actors.

    scripts/name_table.py ROOT OUT.c OUT.bin

The build runs this every time; nothing is written while no file under data/ is newer.
The table's shape is told in src/names/lists.c (ORDER NAME)."""
import collections
import pathlib
import re
import struct
import sys

# ORDER NAME: the bits of src/names/lists.h
CLASSES = ["given", "surname", "place", "organisation", "org-head", "place-head", "title", "nation",
           "time", "particle"]
KINDS = {"person": 1, "place": 2, "organisation": 4, "title": 8}
MORE = 16  # a longer phrase goes on from here
BODIES = {"igo.txt", "parties.txt", "companies.txt", "media.txt", "agencies.txt", "armed-groups.txt"}
MASK = (1 << 64) - 1


def stanzas(path):
    """Fields [key, value] of each stanza (src/base/stanza.h)."""
    fields = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        line = re.sub(r"(^|\s)#.*", "", line).rstrip()
        if not line:
            if fields:
                yield fields
            fields = []
        elif line[0] in " \t" and fields:
            fields[-1][1] += " " + line.strip()
        else:
            key, _, value = line.partition(" ")
            fields.append([key, value.strip()])
    if fields:
        yield fields


def values(text):
    return [v.strip() for v in text.split(";") if v.strip()]


def words(text):
    """As the tokenizer parts them; hyphens count for nothing."""
    text = text.replace("\u2019", "'").replace("-", " ")
    return re.sub(r"'s\b", " 's", text).split()


class Table:
    def __init__(self):
        self.word = collections.defaultdict(lambda: [0, 0])  # bits; those in small letters too
        self.phrase = collections.defaultdict(int)

    def add(self, text, name):
        parts = words(text)
        if len(parts) > 1:
            self.add_phrase(parts, {"given": "", "surname": ""}.get(name, name))
        elif parts and name in CLASSES:
            bits, bit = self.word[lower(parts[0])], 1 << CLASSES.index(name)
            bits[0] |= bit
            if not (parts[0].isupper() and len(parts[0]) <= 6):
                bits[1] |= bit

    def add_phrase(self, parts, name):
        if name not in KINDS or len(parts) > 12:
            return
        for n in range(1, len(parts)):
            self.phrase[tuple(map(lower, parts[:n]))] |= MORE
        self.phrase[tuple(map(lower, parts))] |= KINDS[name]


def lower(word):
    return bytes(c + 32 if 65 <= c <= 90 else c for c in word.encode("utf-8"))


def add_names(table, path):
    for head, *fields in stanzas(path):
        if head[0] != "names" or head[1] not in CLASSES:
            sys.exit(f"{path}: unknown class of names: {' '.join(head)}")
        for key, value in fields:
            if key != "word":
                sys.exit(f"{path}: unknown key {key} (word is known)")
            for v in values(value):
                table.add(v, head[1])


def add_actors(table, path):
    for head, *fields in stanzas(path):
        kind = head[0]
        names = [] if kind == "country" else [head[1]]
        for key, value in fields:
            if key in ("name", "alias"):
                names += values(value)
            elif kind == "country" and key in ("capital", "city", "seat"):
                for v in values(value):
                    table.add(v, "place")
            elif key in ("adjective", "people"):
                for v in values(value):
                    table.add(v, "nation")
        for name in names:
            if kind == "person":
                add_person(table, words(name))
            elif kind == "country":
                table.add(name, "place")
            elif path.name in BODIES:
                table.add(name, "organisation")


def add_person(table, parts):
    if len(parts) > 1:
        table.add_phrase(parts, "person")
        table.add(parts[0], "given")
    if parts:
        table.add(parts[-1], "surname")


def hash_word(word):
    h = 0xCBF29CE484222325
    for c in word:
        h = ((h ^ c) * 0x100000001B3) & MASK
    return h


def join(h, word):
    h = ((h ^ hash_word(word)) * 0x9E3779B97F4A7C15) & MASK
    return h ^ (h >> 29)


def slots(rows):
    """Open addressing: (hash, a, b) -> bytes; a power of two, at most half full."""
    n = 1
    while n < 2 * len(rows):
        n *= 2
    at = [None] * n
    for h, a, b in rows:
        i = h & (n - 1)
        while at[i]:
            i = (i + 1) & (n - 1)
        at[i] = ((h >> 32) or 1, a, b)
    return b"".join(struct.pack("<IHH", *(s or (0, 0, 0))) for s in at)


def build(root):
    table = Table()
    for path in sorted((root / "data" / "names").glob("*.txt")):
        add_names(table, path)
    for path in sorted((root / "data" / "actors").glob("*.txt")):
        add_actors(table, path)
    single = [(join(0, w), *bits) for w, bits in sorted(table.word.items())]
    several = []
    for parts, kinds in sorted(table.phrase.items()):
        h = 0
        for w in parts:
            h = join(h, w)
        several.append((h, kinds, 0))
    return slots(single), slots(several)


CODE = """/* SPDX-License-Identifier: Apache-2.0 */
/* Generated by scripts/name_table.py; do not edit. */
#include "names/lists.h"

__asm__(".pushsection .rodata\\n"
        ".balign 64\\n"
        ".hidden psc_name_slot\\n"
        ".global psc_name_slot\\n"
        "psc_name_slot: .incbin \\"%s\\"\\n"
        ".popsection\\n");
const uint32_t psc_name_words_n = %du;
const uint32_t psc_name_phrases_n = %du;
"""


def main():
    root, code, table = (pathlib.Path(a).resolve() for a in sys.argv[1:4])
    sources = [*(root / "data" / "names").glob("*.txt"), *(root / "data" / "actors").glob("*.txt"),
               root / "data" / "names", root / "data" / "actors", pathlib.Path(__file__)]
    if code.exists() and table.exists():
        if max(p.stat().st_mtime for p in sources) < min(code.stat().st_mtime, table.stat().st_mtime):
            return
    single, several = build(root)
    table.write_bytes(single + several)
    code.write_text(CODE % (table.as_posix(), len(single) // 8, len(several) // 8))


main()
