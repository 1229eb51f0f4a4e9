#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Reports made up by rule, all different, as JSON Lines: to measure and to try stores with.

    bench/reports.py N [SEED] >reports.jsonl

The same N and SEED give the same bytes; the first reports of a longer run are those of a
shorter one."""
import datetime
import json
import random
import sys

STATES = ["Russia", "Turkey", "Iran", "France", "Germany", "China", "India", "Pakistan", "Egypt",
          "Israel", "Japan", "Brazil", "Mexico", "Kenya", "Ethiopia", "Nigeria", "Ukraine",
          "Poland", "Greece", "Sweden", "Iraq", "Jordan", "Qatar", "Sudan", "Colombia"]
PEOPLE = ["The president", "The prime minister", "The foreign minister", "The army", "The police",
          "Rebel fighters", "Opposition leaders", "Protesters", "Aid workers", "Lawmakers"]
PLACES = ["Damascus", "Geneva", "Kabul", "Nairobi", "Vienna", "Baghdad", "Khartoum", "Bogota",
          "Tripoli", "Kyiv", "Sanaa", "Addis Ababa"]
ACTS = ["{a} and {b} held talks in {p} on {d}.",
        "{a} accused {b} of breaking the truce near {p}.",
        "{w} of {a} met envoys from {b} in {p} {d}.",
        "{a} bombed positions of {b} outside {p}, killing {n} people.",
        "{a} threatened to impose sanctions on {b} unless the talks in {p} resumed.",
        "{a} agreed to send {n} tonnes of food to {b}.",
        "{w} in {p} rejected a demand by {b} to withdraw.",
        "{a} urged {b} to release {n} prisoners held in {p}.",
        "\"We will not leave {p},\" a spokesman for {a} said on {d}.",
        "{a} expelled {n} diplomats of {b} on {d}.",
        "The market in {p} was quiet, and {n} shops stayed open.",
        "{a} welcomed the decision of {b} to reopen the border at {p}."]
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]


def sentence(rnd):
    a, b = rnd.sample(STATES, 2)
    return rnd.choice(ACTS).format(a=a, b=b, w=rnd.choice(PEOPLE), p=rnd.choice(PLACES),
                                   d=rnd.choice(DAYS), n=rnd.randint(2, 900))


def report(number, seed=1):
    rnd = random.Random(seed * 1000003 + number)
    day = datetime.date(2015, 1, 1) + datetime.timedelta(days=rnd.randrange(2000))
    text = "\n\n".join(" ".join(sentence(rnd) for _ in range(rnd.randint(1, 3)))
                       for _ in range(rnd.randint(2, 6)))
    return {"id": "made-%d-%07d" % (seed, number), "title": sentence(rnd).rstrip("."),
            "date": day.isoformat(), "publisher": "Paper %d" % rnd.randint(1, 40), "text": text}


def write(out, n, seed=1):
    for i in range(n):
        out.write(json.dumps(report(i, seed), ensure_ascii=False) + "\n")


if __name__ == "__main__":
    write(sys.stdout, int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1)
