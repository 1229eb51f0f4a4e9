#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The code book of countries holds what its sources say.

    tests/data/countries.py

ISO 3166-1 and 3166-3 are compared with Debian's iso-codes where that is installed.  Correlates of War
and FIPS 10-4 have no list to install: the rows were compared with published ones (state system
membership 2016; FIPS 10-4 with its last change notices), and CHECKED is the checksum of what was
compared.  Whoever changes a row compares it anew, then the number."""
import json
import pathlib
import re
import sys
import unicodedata
import zlib

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
ISO_CODES = pathlib.Path("/usr/share/iso-codes/json")
OWN = {"KOS"}  # Kosovo has no ISO code
CHECKED = 0xA919810E

# Successors that Correlates of War counts as one state.
ONE_STATE = {"345": {"SRB", "SCG", "YUG"}, "365": {"RUS", "SUN"}}


def read():
    lines = (ROOT / "data/codebook/country-codes.tsv").read_text(encoding="utf-8").splitlines()
    assert lines.pop(0) == "iso3\tcow\tfips\tname"
    return [line.split("\t") for line in lines]


def by(rows, column):
    """Codes of each value there is."""
    found = {}
    for r in rows:
        if r[column]:
            found.setdefault(r[column], set()).add(r[0])
    return found


def check_form(rows):
    for iso3, cow, fips, name in rows:
        assert re.fullmatch("[A-Z]{3}", iso3), iso3
        assert cow == "" or 2 <= int(cow) <= 990, (iso3, cow)
        assert re.fullmatch("([A-Z]{2})?", fips), (iso3, fips)
        assert name and name == name.strip(), iso3
    for column in (0, 2, 3):
        twice = {v: c for v, c in by(rows, column).items() if len(c) > 1}
        assert not twice, twice
    assert len(by(rows, 0)) == len(rows), "a code has two rows"
    shared = {v: c for v, c in by(rows, 1).items() if len(c) > 1}
    assert shared == ONE_STATE, shared


def words(text):
    """Beginnings of those that tell a country: no accents, no "and", no "islands"."""
    plain = unicodedata.normalize("NFD", text.lower()).encode("ascii", "ignore").decode()
    return {w[:4] for w in set(re.findall("[a-z]{3,}", plain)) - COMMON}  # Russia, Russian


COMMON = set("and the islands island saint republic democratic people united states new north south "
             "east west western french british state federated".split())
RENAMED = {"CIV": "Ivory Coast", "PRK": "North Korea", "KOR": "South Korea"}


def check_iso_names(rows, entries):
    """The name is that of the code, and of no other."""
    iso = {e["alpha_3"]: words(" ".join(str(v) for k, v in e.items() if k.endswith("name"))) for e in entries}
    for iso3, _, _, name in rows:
        if iso3 in iso and RENAMED.get(iso3) != name and words(name):
            assert words(name) & iso[iso3], (iso3, name)


def check_iso(rows):
    if not ISO_CODES.is_dir():
        print("iso-codes is not installed: ISO 3166 not compared")
        return
    now = json.loads((ISO_CODES / "iso_3166-1.json").read_text(encoding="utf-8"))["3166-1"]
    gone = json.loads((ISO_CODES / "iso_3166-3.json").read_text(encoding="utf-8"))["3166-3"]
    here, ours = {e["alpha_3"] for e in now}, {r[0] for r in rows}
    assert here <= ours, ("not in the table", here - ours)
    assert ours <= here | {e["alpha_3"] for e in gone} | OWN, ("no ISO code", ours - here)
    check_iso_names(rows, now + gone)
    print("%d codes of ISO 3166-1" % len(here))


def check_actors(rows):
    """Every country that actors may be of has a row."""
    text = (ROOT / "data/actors/countries.txt").read_text(encoding="utf-8")
    used = set(re.findall(r"^country\s+([A-Z]{3})\s*$", text, re.M))
    assert len(used) > 200 and used <= {r[0] for r in rows}, used - {r[0] for r in rows}


def main():
    rows = read()
    check_form(rows)
    check_iso(rows)
    check_actors(rows)
    told = "\n".join(sorted("%s %s %s" % (r[0], r[1], r[2]) for r in rows))
    found = zlib.crc32(told.encode())
    if found != CHECKED:
        sys.exit("a code has changed: compare it with its source, then CHECKED = 0x%08X" % found)
    print("%d rows" % len(rows))


main()
