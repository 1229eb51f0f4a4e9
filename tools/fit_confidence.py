#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Fit the weights of data/confidence to codings judged by hand, and tell how well they hold.

usage: fit_confidence.py PRISCUS [--unjudged | --table | --blind | --write WEIGHTS]

tests/data/confidence/reports.txt has short reports of our own, judged.tsv for each coding of
them whether it is right: type, and the countries (or sectors of the stateless) on both sides.
The reports are coded anew; what nobody has judged yet is left out, and listed by --unjudged.

tests/breadth/*.txt are sentences with gold: there a coding is right if an event of the gold, that no
other coding claims, has its type and the countries on both sides.  Of those that rules were tuned on,
only what the signs weigh is learnt, not how often codings are right.  tests/blind takes no part: it is
what the weights are tried on last.

Logistic regression with an L2 penalty, by Newton's method; the table is made with ten folds, so
that no report is weighed by weights it helped to fit.  Needs nothing but Python.
"""
import json
import math
import re
import subprocess
import sys
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(TOP / "tests/blind"))
import score  # noqa: E402  (reads gold)

DATA = TOP / "tests/data/confidence"
PENALTY = 4.0  # of a weight's square; the bias has none
FOLDS = 10
TUNED = "sentences tuned on"


def reports():
    text = (DATA / "reports.txt").read_text(encoding="utf8")
    return [p.strip() for p in text.split("\n\n") if p.strip()]


def verdicts():
    known = {}
    for line in (DATA / "judged.tsv").read_text(encoding="utf8").splitlines()[1:]:
        report, sentence, verdict, kind, actors, recipients = line.split("\t")
        known[int(report), int(sentence), kind, actors, recipients] = verdict == "+"
    return known


def run(exe, command, lines):
    done = subprocess.run([exe, *command], input="\n".join(lines) + "\n", capture_output=True,
                          text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def coded(exe, documents):
    """(number of the document from 0, evidence, record) of each event."""
    lines = [json.dumps({"id": str(i), **d}) for i, d in enumerate(documents)]
    evidence = {}
    for sentence in run(exe, ["explain", "--json"], lines):
        for rule in sentence["rules"]:
            if "record" in rule:
                evidence[rule["record"]] = rule["evidence"]
    for e in run(exe, ["code", "--format", "jsonl", "--only", "event"], lines):
        yield int(e["doc"]), evidence[e["id"]], e


def codings(exe):
    """(report, sentence, type, actors, recipients), evidence, record of each event of a report."""
    for number, evidence, e in coded(exe, [{"text": t, "date": "2016-06-01"} for t in reports()]):
        side = [", ".join(x.get("code", "?") for x in e.get(k, []))
                for k in ("actors", "recipients")]
        yield (number + 1, e["sentence"]["index"], e["type"], *side), evidence, e


def claimed(case, found):
    """Of each answer, whether it can have a gold event to itself that is the same."""
    same = [[i for i, event in enumerate(case.events + case.optional)
             if any(score.failure(reading, answer, case) is None for reading in event)]
            for answer in found]
    owner = {}

    def claim(j, tried):
        for i in same[j]:
            if i not in tried:
                tried.add(i)
                if i not in owner or claim(owner[i], tried):
                    owner[i] = j
                    return True
        return False

    for j in range(len(found)):
        claim(j, set())
    return [j in owner.values() for j in range(len(found))]


def gold_rows(exe, path):
    """(sentence, evidence, right) of each coding of a file of gold."""
    cases = score.read_gold(path)
    found = [[] for _ in cases]
    for number, evidence, e in coded(exe, [{"text": c.document} for c in cases]):
        if score.is_asked(e, cases[number]):
            found[number].append((evidence, score.answer_of(e)))
    for number, (case, answers) in enumerate(zip(cases, found)):
        rights = claimed(case, [answer for _, answer in answers])
        for (evidence, _), right in zip(answers, rights):
            yield number, evidence, right


def solve(a, b):
    """x of a x = b, by elimination; a is symmetric and positive."""
    n = len(b)
    m = [row[:] + [b[i]] for i, row in enumerate(a)]
    for i in range(n):
        p = max(range(i, n), key=lambda k: abs(m[k][i]))
        m[i], m[p] = m[p], m[i]
        for k in range(n):
            if k != i:
                f = m[k][i] / m[i][i]
                if f:
                    m[k] = [x - f * y for x, y in zip(m[k], m[i])]
    return [m[i][n] / m[i][i] for i in range(n)]


def chance(w, x):
    return 1 / (1 + math.exp(-sum(w[i] for i in x)))


def fit(rows, n):
    """Weights [n]; 0 is the bias.  rows: (indices of signs, right)."""
    w = [0.0] * n
    for _ in range(30):
        gradient = [PENALTY * v if i else 0.0 for i, v in enumerate(w)]
        hessian = [[PENALTY if i == k and i else 1e-9 * (i == k) for k in range(n)]
                   for i in range(n)]
        for x, right in rows:
            p = chance(w, x)
            for i in x:
                gradient[i] += p - right
                for k in x:
                    hessian[i][k] += p * (1 - p)
        step = solve(hessian, gradient)
        w = [a - b for a, b in zip(w, step)]
        if max(map(abs, step)) < 1e-6:
            break
    return w


def folded(rows, groups, n):
    """Chance of each row by weights of the other folds."""
    out = [0.0] * len(rows)
    for fold in range(FOLDS):
        w = fit([r for r, g in zip(rows, groups) if g % FOLDS != fold], n)
        for i, (x, _) in enumerate(rows):
            if groups[i] % FOLDS == fold:
                out[i] = chance(w, x)
    return out


def table(chances, rights):
    print("| confidence | events | told, on average | right |\n|---|---|---|---|")
    for low, high in ((0, .3), (.3, .45), (.45, .6), (.6, .75), (.75, .9), (.9, 1.01)):
        b = [(p, r) for p, r in zip(chances, rights) if low <= p < high]
        if b:
            print(f"| {low:.2f} to {min(high, 1):.2f} | {len(b)} "
                  f"| {sum(p for p, _ in b) / len(b):.2f} "
                  f"| {sum(r for _, r in b) / len(b):.2f} |")
    n = len(rights)
    base = sum(rights) / n
    brier = sum((p - r) ** 2 for p, r in zip(chances, rights)) / n
    pairs = [(p, q) for p, r in zip(chances, rights) if r for q, s in zip(chances, rights) if not s]
    area = sum(1.0 if p > q else 0.5 if p == q else 0.0 for p, q in pairs) / len(pairs)
    print(f"\n{n} events, {base:.2f} right; Brier score {brier:.3f} ({base * (1 - base):.3f} "
          f"if all were given that); area under the ROC {area:.3f}")


def names():
    text = (TOP / "include/priscus/event.h").read_text(encoding="utf8")
    part = text[text.index("#define PSC_EVIDENCE_LIST"):text.index("typedef enum psc_evidence")]
    return ["bias"] + re.findall(r'X\(\w+, "([a-z-]+)"\)', part)


def write(path, key, w):
    text = Path(path).read_text(encoding="utf8")
    head = text[:text.index("\nbias")].rstrip() + "\n\n"
    lines = [f"{k:<18} {v: .2f}" for k, v in zip(key, w)]
    Path(path).write_text(head + "\n".join(lines) + "\n", encoding="utf8")


def report_rows(exe, list_unjudged):
    known = verdicts()
    for k, evidence, e in codings(exe):
        if k in known:
            yield k[0], evidence, known[k]
        elif list_unjudged:
            print(*k, e["trigger"]["text"], e["sentence"]["text"], sep="\t")


def by_source(sources, chances, rights):
    print("\n| | events | told, on average | right | Brier score |\n|---|---|---|---|---|")
    for source in sorted(set(sources)):
        b = [(p, r) for s, p, r in zip(sources, chances, rights) if s == source]
        print(f"| {source} | {len(b)} | {sum(p for p, _ in b) / len(b):.2f} "
              f"| {sum(r for _, r in b) / len(b):.2f} "
              f"| {sum((p - r) ** 2 for p, r in b) / len(b):.3f} |")


def main():
    if len(sys.argv) < 2 or sys.argv[1].startswith("-"):
        sys.exit(__doc__)
    exe, key = sys.argv[1], names()
    if "--unjudged" in sys.argv:
        list(report_rows(exe, True))
        return

    def signs(evidence):
        return [0] + [key.index(s) for s in evidence]

    taken = [("reports", n, e, r) for n, e, r in report_rows(exe, False)]
    for path in sorted((TOP / "tests/breadth").glob("*.txt")):
        source = "sentences held apart" if "-held" in path.stem else TUNED
        taken += [(source, n, e, r) for n, e, r in gold_rows(exe, path)]
    flattered = [len(key)]  # a sign of the sentences tuned on, that takes up what flatters them
    rows = [(signs(e) + flattered * (s == TUNED), r) for s, _, e, r in taken]
    w = fit(rows, len(key) + 1)[:-1]
    chances = folded(rows, [n for _, n, _, _ in taken], len(key) + 1)
    told = [(s, p, r) for (s, _, _, r), p in zip(taken, chances) if s != TUNED]
    table([p for _, p, _ in told], [r for _, _, r in told])
    by_source(*zip(*told))
    if "--blind" in sys.argv:
        blind = [(signs(e), r) for f in score.BLIND for _, e, r in gold_rows(exe, f)]
        print("\nThe blind sentences, by these weights:\n")
        table([chance(w, x) for x, _ in blind], [r for _, r in blind])
    if "--write" in sys.argv:
        write(sys.argv[sys.argv.index("--write") + 1], key, w)
    elif "--table" not in sys.argv:
        for k, v in zip(key, w):
            print(f"{k:<18} {v: .2f}")


if __name__ == "__main__":
    main()
