#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Score the places found in reports against the ones marked in them.

    tools/score_places.py [--errors] [--least SHARE] build/priscus [FILE...]

FILE (tests/cases/places/reports.txt) holds reports with marked toponyms, as its head
tells.  A toponym is right when a place found overlaps its words and is the one of the
gold.  Printed: exact (right of all gold toponyms; a toponym whose gold is "none" is right
when nothing is found there), found, and how many places were found where none is marked.
With --least the exit status is 1 when exact is below it."""
import argparse
import json
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
MARK = re.compile(r"\[\[([^|\]]+)\|([^\]]+)\]\]")


def read_reports(path):
    """Name, plain text, gold (beg, end, set of ids) of each report."""
    text = re.sub(r"(?m)^#.*\n", "", pathlib.Path(path).read_text(encoding="utf-8"))
    for part in re.split(r"(?m)^=== ", text)[1:]:
        name, body = part.split("\n", 1)
        plain, gold, at = "", [], 0
        for m in MARK.finditer(body.strip()):
            plain += body.strip()[at:m.start()]
            gold.append((len(plain), len(plain) + len(m.group(1)), set(m.group(2).split("+"))))
            plain += m.group(1)
            at = m.end()
        yield name, plain + body.strip()[at:], gold


def identities(p):
    """All the ways in which the gold may call the place."""
    out = set()
    if "geonames" in p:
        out.add(str(p["geonames"]))
    if p["kind"] == "country":
        out.add(p["country"])
    if p["kind"] in ("region", "area"):
        out.add("region:%s/%s" % (p.get("country", ""), p["name"]))
        out.add("area:" + p["name"])
    out.add(p["kind"] + ":" + p["name"])
    return out


def find_places(program, reports):
    """Name of the report -> places found in it."""
    lines = "".join(json.dumps({"id": n, "text": text}) + "\n" for n, text, _ in reports)
    out = subprocess.run([program, "explain", "--json", "-"], input=lines, capture_output=True,
                         text=True, check=True).stdout
    found = {}
    for line in out.splitlines():
        sentence = json.loads(line)
        found.setdefault(sentence["doc"], []).extend(sentence["places"])
    return found


def main():
    ap = argparse.ArgumentParser(description=__doc__,
                                 formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("program")
    ap.add_argument("file", nargs="*", default=[ROOT / "tests/cases/places/reports.txt"])
    ap.add_argument("--errors", action="store_true")
    ap.add_argument("--least", type=float, default=0)
    args = ap.parse_args()
    n = right = found = stray = 0
    reports = [r for path in args.file for r in read_reports(path)]
    all_places = find_places(args.program, reports)
    for name, text, gold in reports:
        places, used = all_places.get(name, []), set()
        for beg, end, ids in gold:
            n += 1
            hits = [p for p in places if p["span"][0] < end and beg < p["span"][1]]
            used.update(id(p) for p in hits)
            ok = any(ids & identities(p) for p in hits) if hits else ids == {"none"}
            found += bool(hits)
            right += ok
            if args.errors and not ok:
                print("%-14s %-22s gold %-30s got %s" % (name, text[beg:end], "+".join(ids), [
                    (p["name"], p.get("country"), p["kind"], p.get("geonames")) for p in hits]))
        for p in places:
            if id(p) not in used and p["stands"] != "actor":
                stray += 1
                if args.errors:
                    print("%-14s %-22s stray: %s %s" % (name, p["text"], p["name"],
                                                        p.get("country")))
    print("%d toponyms: exact %.3f, found %.3f; %d places found where none is marked"
          % (n, right / n, found / n, stray))
    sys.exit(right / n < args.least)


main()
