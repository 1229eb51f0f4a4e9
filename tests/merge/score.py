#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Score merging on the gold of this folder: pairs of copies, and stories by B-cubed.

    tests/merge/score.py PRISCUS [--least-copies F] [--least-stories F] [--verbose]

All reports go into one store; the families held back (make_gold.py) are scored apart.  Fails when
a score of either part is below what is asked."""
import argparse
import collections
import itertools
import json
import pathlib
import sqlite3
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
import make_gold  # noqa: E402


def merged(priscus, reports):
    """{doc: (its original or itself, story)} as the store has it."""
    with tempfile.TemporaryDirectory() as scratch:
        news, db = pathlib.Path(scratch, "gold.jsonl"), pathlib.Path(scratch, "gold.db")
        news.write_text("".join(json.dumps(r) + "\n" for r in reports), encoding="utf-8")
        subprocess.run([priscus, "ingest", "-q", "--db", str(db), str(news)], check=True)
        with sqlite3.connect(db) as c:
            return {doc: (original or doc, story) for doc, original, story in c.execute(
                "SELECT d.doc, o.doc, d.story FROM document d LEFT JOIN document o"
                " ON o.id = d.duplicate_of")}


def f1(precision, recall):
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def pairs(ids, original):
    groups = collections.defaultdict(list)
    for i in ids:
        groups[original[i]].append(i)
    return {p for g in groups.values() for p in itertools.combinations(sorted(g), 2)}


def score_copies(ids, gold, got):
    want = pairs(ids, {i: gold[i]["copy_of"] or i for i in ids})
    have = pairs(ids, {i: got[i][0] for i in ids})
    hit = len(want & have)
    p, r = hit / max(1, len(have)), hit / max(1, len(want))
    return (p, r, f1(p, r)), want ^ have


def score_stories(ids, gold, got):
    """B-cubed over all reports; those of other parts count as wrong members too."""
    want, have = collections.defaultdict(set), collections.defaultdict(set)
    for i in gold:
        want[gold[i]["story"]].add(i)
        have[got[i][1]].add(i)
    p = r = 0.0
    for i in ids:
        a, b = have[got[i][1]], want[gold[i]["story"]]
        p += len(a & b) / len(a)
        r += len(a & b) / len(b)
    return p / len(ids), r / len(ids), f1(p / len(ids), r / len(ids))


def explain(ids, gold, got, wrong):
    for a, b in sorted(wrong):
        print("  copies: %s, %s" % (a, b))
    stories = collections.defaultdict(list)
    for i in ids:
        stories[got[i][1]].append(i)
    for members in stories.values():
        names = sorted({gold[i]["story"] for i in members})
        if len(names) > 1:
            print("  one story: %s" % ", ".join(names))
    for name in sorted({gold[i]["story"] for i in ids}):
        parts = collections.defaultdict(list)
        for i in ids:
            if gold[i]["story"] == name and not gold[i]["copy_of"]:
                parts[got[i][1]].append(i)
        if len(parts) > 1:
            print("  several: %s" % " | ".join(" ".join(p) for p in parts.values()))


def main():
    p = argparse.ArgumentParser()
    p.add_argument("priscus")
    p.add_argument("--least-copies", type=float, default=0)
    p.add_argument("--least-stories", type=float, default=0)
    p.add_argument("--verbose", action="store_true")
    args = p.parse_args()
    reports = list(make_gold.gold())
    gold = {r["id"]: r for r in reports}
    order = {f: i for i, f in enumerate(dict.fromkeys(r["family"] for r in make_gold.read()))}
    got = merged(args.priscus, reports)
    assert set(got) == set(gold), "every report is stored"
    low = False
    for part in ("tuned on", "held back"):
        ids = [i for i in gold
               if make_gold.held_back(gold[i]["family"], order) == (part == "held back")]
        copies, wrong = score_copies(ids, gold, got)
        stories = score_stories(ids, gold, got)
        print("%-9s  %3d reports  %2d stories   copies P %.3f R %.3f F1 %.3f   stories P %.3f R %.3f"
              " F1 %.3f" % ((part, len(ids), len({gold[i]["story"] for i in ids})) + copies + stories))
        if args.verbose and part == "tuned on":
            explain(ids, gold, got, wrong)
        low |= copies[2] < args.least_copies or stories[2] < args.least_stories
    sys.exit(low)


if __name__ == "__main__":
    main()
