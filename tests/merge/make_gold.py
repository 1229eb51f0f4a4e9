#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The gold for merging as JSON Lines: the reports of stories.txt and wire copies planted by rule.

    tests/merge/make_gold.py [--half tune|held|all] >gold.jsonl

Each line is a report for `priscus ingest` with three more keys, which it does not read: `story`,
`copy_of` (the id of the report whose words it has) and `family`.  The same bytes on every run.

A copy is what customers of an agency make of a report: shortened from its end or in its middle, with
another headline, dateline, day or credit, with the house's own lines around it, a word spelt in
another way here and there."""
import argparse
import datetime
import hashlib
import json
import pathlib
import re

HERE = pathlib.Path(__file__).resolve().parent
OUTLETS = ["Valley Courier", "The Evening Ledger", "Coastline Online", "Metro Observer", "Radio Meadow",
           "The Border Gazette", "Sunrise Daily", "Lakeside Post"]
OPENERS = ["What we know so far: ", "World: ", "In brief: ", ""]
SPELLING = [("kilometres", "kilometers"), ("organisation", "organization"), ("programme", "program"),
            ("neighbour", "neighbor"), ("defence", "defense"), ("per cent", "percent"),
            (" lorries", " trucks"), ("metres", "meters"), ("honoured", "honored")]


def read(path=HERE / "stories.txt"):
    """Reports in the order of the file: dicts with family, story, agency, day, place, title, text."""
    family = story = None
    reports = []
    for line in path.read_text(encoding="utf-8").splitlines():
        word, _, rest = line.partition(" ")
        if line.startswith("#"):
            continue
        if word == "family":
            family = rest.strip()
        elif word == "story":
            story = rest.strip()
        elif word == "report" and "|" in rest:
            agency, day, place, title = [x.strip() for x in rest.split("|")]
            reports.append({"family": family, "story": story, "agency": agency, "day": day,
                            "place": place, "title": title, "lines": []})
        elif reports:
            reports[-1]["lines"].append(line)
    for r in reports:
        r["paragraphs"] = [" ".join(p.split()) for p in "\n".join(r.pop("lines")).split("\n\n")
                           if p.strip()]
    return reports


def dice(*what):
    """A number that depends on the words alone."""
    return int.from_bytes(hashlib.sha256("|".join(map(str, what)).encode()).digest()[:6], "big")


def sentences(paragraph):
    return re.split(r"(?<=[.!?]) (?=[A-Z\"])", paragraph)


def respell(text):
    for here, there in SPELLING:
        text = text.replace(here, there)
    return text


def dateline(place, agency, day):
    when = datetime.date.fromisoformat(day)
    return "%s, %s %d (%s) - " % (place.upper(), when.strftime("%B"), when.day, agency)


# How copies are made: paragraphs in, paragraphs out.

def shortened(paragraphs, n):
    """The last paragraphs are gone, and perhaps the last sentence of the first."""
    kept = paragraphs[:max(1, len(paragraphs) - 1 - n % 2)]
    if len(kept) == 1 and len(paragraphs) > 1:
        kept = paragraphs[:1] + sentences(paragraphs[1])[:1]
    return kept


def cut_inside(paragraphs, n):
    """One sentence of the middle is gone."""
    out = [sentences(p) for p in paragraphs]
    longest = max(range(len(out)), key=lambda i: (i > 0, len(out[i])))
    if len(out[longest]) > 1:
        del out[longest][n % len(out[longest])]
    return [" ".join(p) for p in out]


def whole(paragraphs, n):
    return list(paragraphs)


def framed(paragraphs, n):
    return (["This is a developing story and will be updated."] if n % 2 else []) + paragraphs + [
        "Readers who have pictures are asked to send them to our desk."]


def undated(text):
    """Days of the week and "last month" are what desks strike first."""
    return re.sub(r",? (on|late on|early on) (Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b", "", text)


def copy_of(report, number):
    n = dice("copy", report["id"], number)
    make = [shortened, cut_inside, whole, framed][n % 4]
    paragraphs = [respell(p) if n // 4 % 3 == 0 else p for p in make(report["paragraphs"], n // 16)]
    if n // 32768 % 3 == 0:
        paragraphs = [undated(p) for p in paragraphs]
    credited = n // 64 % 3
    if credited == 0:
        paragraphs[0] = dateline(report["place"], report["agency"], report["day"]) + paragraphs[0]
    elif credited == 1:
        paragraphs.append("(Reporting by %s staff)" % report["agency"])
    day = datetime.date.fromisoformat(report["day"]) + datetime.timedelta(days=n // 256 % 5 == 0)
    title = OPENERS[n // 512 % len(OPENERS)] + (
        report["title"] if n // 4096 % 3 else " ".join(sentences(report["paragraphs"][0])[0].split()[:9]))
    return {"id": "%s-c%d" % (report["id"], number), "date": day.isoformat(), "title": title,
            "publisher": OUTLETS[n // 8192 % len(OUTLETS)], "text": "\n\n".join(paragraphs),
            "story": report["story"], "family": report["family"], "copy_of": report["id"]}


def plain(report):
    paragraphs = list(report["paragraphs"])
    if dice("dateline", report["id"]) % 2:
        paragraphs[0] = dateline(report["place"], report["agency"], report["day"]) + paragraphs[0]
    return {"id": report["id"], "date": report["day"], "title": report["title"],
            "publisher": report["agency"], "text": "\n\n".join(paragraphs),
            "story": report["story"], "family": report["family"], "copy_of": None}


def gold():
    """All reports, by day; of one day in an order that no rule explains."""
    out = []
    seen = {}
    for r in read():
        seen[r["story"]] = seen.get(r["story"], 0) + 1
        r["id"] = "%s-%d" % (r["story"], seen[r["story"]])
        out.append(plain(r))
        copies = [0, 1, 0, 2, 1, 0][dice("copies", r["id"]) % 6]
        out += [copy_of(r, i + 1) for i in range(copies)]
    return sorted(out, key=lambda d: (d["date"], dice("order", d["id"])))


def held_back(family, order):
    return order[family] % 3 == 2


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--half", choices=["tune", "held", "all"], default="all")
    half = p.parse_args().half
    order = {}
    for r in read():
        order.setdefault(r["family"], len(order))
    for d in gold():
        if half == "all" or (half == "held") == held_back(d["family"], order):
            print(json.dumps(d, ensure_ascii=False))


if __name__ == "__main__":
    main()
