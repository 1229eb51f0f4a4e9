#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A peace process over eight reports (mali/, all of our own invention): talks announced, put off,
opened, broken off; talks elsewhere; the next round.  The dossier must tell what became of each.

    tests/dossier/peace.py PRISCUS
"""
import re
import subprocess
import sys
import tempfile
from pathlib import Path

REPORTS = Path(__file__).resolve().parent / "mali"

# name of the meeting, its day, what reports told of it in turn
TALKS = [
    ("Meeting in Algiers", "17 March 2017",
     "scheduled postponed held refused collapsed refused collapsed"),
    ("Talks in Ouagadougou", "20 April 2017", "uncertain proposed held"),
    ("Meeting of Rebels and Mali in Gao", "18 March 2017", "collapsed"),
    ("Talks in Bamako", "6 March 2017", "held"),
    ("Call of Blaise Zongo and Amadou Keita", "3 April 2017", "held"),
    ("Meeting of Mali and rebels in Algiers", "10 May 2017", "scheduled uncertain scheduled"),
]
KILLED = {"At least 340": "United Nations", "210": "government", "more than 400": "Helena Lindqvist",
          "230": "Malian army spokesman", "510": "United Nations", "more than 800": "rebels"}


def dossier(priscus, folder):
    db, page = folder / "m.db", folder / "m.md"
    subprocess.run([priscus, "ingest", "-q", "--db", db, REPORTS], check=True)
    subprocess.run([priscus, "dossier", "--db", db, "--about", "Mali", "--out", page], check=True,
                   stderr=subprocess.DEVNULL)
    return page.read_text(encoding="utf-8")


def talks_of(page):
    part = page.split('id="meetings"')[1].split('id="positions"')[0]
    for article in part.split("### ")[1:]:
        name = re.sub(r"<[^>]*>", "", article.split("\n")[0])
        steps = [line for line in article.split("\n") if line.startswith("*")][0]
        yield name.rsplit(":", 1)[0], article.split("\n")[2], " ".join(re.findall(r"\*(\w+)\*", steps))


def figures_of(page):
    part = page.split('id="figures"')[1].split("### Killed")[1].split("###")[0]
    for row in part.split("\n"):
        cell = [re.sub(r"<[^>]*>", "", c).strip() for c in row.split("|")]
        if len(cell) > 6:
            yield cell[1], cell[6]


def main():
    faults = []
    with tempfile.TemporaryDirectory() as folder:
        page = dossier(sys.argv[1], Path(folder))
    told = {name: (when, steps) for name, when, steps in talks_of(page)}
    for name, day, steps in TALKS:
        when, got = told.get(name, ("", "not told"))
        if got != steps or day not in when:
            faults.append(f"{name}: {when!r} {got!r}, not {day!r} {steps!r}")
    claims = dict(figures_of(page))
    for number, who in KILLED.items():
        if not claims.get(number, "").startswith(who):
            faults.append(f"{number} killed: {claims.get(number)!r}, not {who!r}")
    if "1 copy" not in page:
        faults.append("the shortened wire report is not known as a copy")
    print("\n".join(faults) or f"{len(TALKS)} meetings and {len(KILLED)} figures as told")
    return 1 if faults else 0


sys.exit(main())
