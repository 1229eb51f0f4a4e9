#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Score who is linked with whom through reports against chains marked in them.

    tools/score_links.py [--errors] [--least F1] build/priscus [FILE...]

FILE (tests/links/reports.txt) holds reports with marked mentions, as its head tells.  A
mention found is one of the gold when both hang on the same word of the tree.  Mentions that
are found with one name, or linked by `explain`, are one chain; chains of one mention do not
count.  Printed: MUC, B3, CEAFe and their mean F1, as in CoNLL 2011; and for pronouns alone
how many of those resolved, and of the gold's, stand for the right one (the nearest mention
before it in its chain that is no pronoun is of the same gold chain).  With --least the exit
status is 1 when the mean F1 is below it."""
import argparse
import json
import pathlib
import re
import subprocess
import sys
from collections import Counter, defaultdict

ROOT = pathlib.Path(__file__).resolve().parent.parent
PRONOUNS = set("he him his himself she her hers herself it its itself they them their theirs "
               "themselves we us our ours ourselves i me my mine myself".split())


def unmark(body):
    """Plain text and gold mentions (beg, end, id) of a marked text."""
    plain, gold, open_at = [], [], []
    i = 0
    while i < len(body):
        if body[i] == "[":
            open_at.append(len(plain))
        elif body[i] == "|" and open_at:
            end = body.index("]", i)
            beg = open_at.pop()
            gold += [(beg, len(plain), who) for who in body[i + 1:end].split("+")]
            i = end
        else:
            plain.append(body[i])
        i += 1
    return "".join(plain), gold


def read_reports(path):
    """Name, date, plain text, gold mentions of each report; a line is a paragraph, which
    documents part by a blank line."""
    text = re.sub(r"(?m)^#.*\n", "", pathlib.Path(path).read_text(encoding="utf-8"))
    for part in re.split(r"(?m)^=== ", text)[1:]:
        head, body = part.split("\n", 1)
        name, date = head.split()
        yield (name, date) + unmark(body.strip().replace("\n", "\n\n"))


def explain(program, reports):
    """Name of the report -> its sentences as explained."""
    lines = "".join(json.dumps({"id": n, "text": t, "date": d}) + "\n" for n, d, t, _ in reports)
    out = subprocess.run([program, "explain", "--json", "-"], input=lines, capture_output=True,
                         text=True, check=True).stdout
    found = defaultdict(list)
    for line in out.splitlines():
        sentence = json.loads(line)
        found[sentence["doc"]].append(sentence)
    return found


def head_of(sentences, beg, end):
    """(sentence, token) that a span hangs on: the first whose governor is outside."""
    for s in sentences:
        inside = [i for i, t in enumerate(s["tokens"], 1)
                  if t["span"][0] >= beg and t["span"][1] <= end and t["upos"] != "PUNCT"]
        for i in inside:
            if s["tokens"][i - 1]["head"] not in inside:
                return s["sentence"], i
    raise SystemExit("no word at %d-%d: is the text changed by reading?" % (beg, end))


def is_place(sentence, entity):
    """A capital that is no actor: "in Juba"."""
    return any(p["span"] == entity["span"] and p["stands"] != "actor" and p["kind"] != "country"
               for p in sentence["places"])


def found_chains(sentences):
    """Mentions found ((sentence, token), k) -> chain."""
    parent, at, by_span = {}, {}, {}

    def root(x):
        while parent[x] != x:
            x = parent[x]
        return x

    entities = [(s, x) for s in sentences for x in s["entities"]]
    for i, (s, x) in enumerate(entities):
        parent[i] = i
        by_span.setdefault(tuple(x["entity"]["span"]), i)
    named = {}
    for i, (s, x) in enumerate(entities):
        name = x["entity"].get("name")
        if name:
            parent[root(i)] = root(named.setdefault(name, i))
        if "link" in x:
            parent[root(i)] = root(by_span[tuple(x["link"])])
    count = Counter()
    for i, (s, x) in enumerate(entities):
        if is_place(s, x["entity"]):
            continue
        head = head_of([s], *x["entity"]["span"])
        at[head, count[head]] = root(i)
        count[head] += 1
    return at


def without_appositions(at, sentences):
    """Two descriptions of one, side by side, are one mention, as in CoNLL's."""
    out = {}
    for (head, k), chain in at.items():
        token = sentences[head[0]]["tokens"][head[1] - 1]
        over = (head[0], token["head"])
        same = any(at.get((over, i)) == chain for i in range(2))
        if not (token["rel"] == "appos" and same):
            out[head, k] = chain
    return out


def pair_heads(gold, found):
    """Give the gold mentions of one head ("both sides") the numbers of those found whose
    chains have most in common with theirs."""
    common = Counter()
    for m, chain in found.items():
        if gold.get(m) is not None:
            common[gold[m], chain] += 1
    for head in {m[0] for m in gold if m[1] > 0}:
        a, b = gold.get((head, 0)), gold.get((head, 1))
        x, y = found.get((head, 0)), found.get((head, 1))
        if common[b, x] + common[a, y] > common[a, x] + common[b, y]:
            gold[head, 0], gold[head, 1] = b, a
    return gold


def chains(at):
    out = defaultdict(set)
    for m, chain in at.items():
        out[chain].add(m)
    return [c for c in out.values() if len(c) > 1]


def muc(a, b):
    """Links of a that b has, and all of a."""
    where = {m: i for i, c in enumerate(b) for m in c}
    hit = total = 0
    for c in a:
        parts = len({where.get(m, ("alone", m)) for m in c})
        hit += len(c) - parts
        total += len(c) - 1
    return hit, total


def b3(a, b):
    where = {m: c for c in b for m in c}
    hit = sum(len(c & where.get(m, {m})) / len(c) for c in a for m in c if m in where)
    return hit, sum(len(c) for c in a)


def best_pairing(weight):
    """Largest sum of a one-to-one pairing of rows with columns (Hungarian algorithm)."""
    n, m = len(weight), len(weight[0]) if weight else 0
    if not n or not m:
        return 0
    if n > m:
        return best_pairing([list(r) for r in zip(*weight)])
    u, v, row, way = [0] * (n + 1), [0] * (m + 1), [0] * (m + 1), [0] * (m + 1)
    for i in range(1, n + 1):
        row[0], j = i, 0
        least, used = [float("inf")] * (m + 1), [False] * (m + 1)
        while True:
            used[j], here, step, to = True, row[j], float("inf"), 0
            for k in range(1, m + 1):
                if used[k]:
                    continue
                cost = -weight[here - 1][k - 1] - u[here] - v[k]
                if cost < least[k]:
                    least[k], way[k] = cost, j
                if least[k] < step:
                    step, to = least[k], k
            for k in range(m + 1):
                if used[k]:
                    u[row[k]] += step
                    v[k] -= step
                else:
                    least[k] -= step
            j = to
            if row[j] == 0:
                break
        while j:
            row[j], j = row[way[j]], way[j]
    return sum(weight[row[k] - 1][k - 1] for k in range(1, m + 1) if row[k])


def ceafe(a, b):
    return best_pairing([[2 * len(x & y) / (len(x) + len(y)) for y in b] for x in a])


def f1(p, r):
    return 2 * p * r / (p + r) if p + r else 0.0


def nominal_before(at, m, pronouns):
    """The nearest mention before m in its chain that is no pronoun."""
    same = [x for x in at if at[x] == at[m] and x[0] < m[0] and x not in pronouns]
    return max(same, default=None)


def main():
    ap = argparse.ArgumentParser(description=__doc__,
                                 formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("program")
    ap.add_argument("file", nargs="*", default=[ROOT / "tests/links/reports.txt"])
    ap.add_argument("--errors", action="store_true")
    ap.add_argument("--least", type=float, default=0)
    args = ap.parse_args()
    reports = [r for path in args.file for r in read_reports(path)]
    told = explain(args.program, reports)
    sums = Counter()
    for name, _, text, marked in reports:
        sentences = told[name]
        gold, words = {}, {}
        for beg, end, who in marked:
            head = head_of(sentences, beg, end)
            k = sum(1 for m in gold if m[0] == head)
            gold[head, k] = who
            words[head, k] = text[beg:end]
        gold = without_appositions(gold, sentences)
        found = without_appositions(found_chains(sentences), sentences)
        gold = pair_heads(gold, found)
        key, got = chains(gold), chains(found)
        for what, measure in (("muc", muc), ("b3", b3)):
            for side, (hit, total) in (("r", measure(key, got)), ("p", measure(got, key))):
                sums[what, side, "hit"] += hit
                sums[what, side, "all"] += total
        same = ceafe(key, got)
        for side, c in (("r", key), ("p", got)):
            sums["ceafe", side, "hit"] += same
            sums["ceafe", side, "all"] += len(c)
        text_at = {(s["sentence"], i): t["form"] for s in sentences
                   for i, t in enumerate(s["tokens"], 1)}
        pronouns = {m for m in set(gold) | set(found) if text_at.get(m[0], "").lower() in PRONOUNS}
        for m in sorted(pronouns, key=str):
            right = False
            if m in gold and nominal_before(gold, m, pronouns):
                sums["pronoun", "gold"] += 1
            before = nominal_before(found, m, pronouns) if m in found else None
            if before:
                sums["pronoun", "found"] += 1
                right = m in gold and gold.get(before) == gold[m]
                sums["pronoun", "right"] += right
            if args.errors and not right and (before or m in gold):
                print("%-20s %2d %-8s gold %-10s got %s" % (
                    name, m[0][0], text_at[m[0]], gold.get(m), before and text_at[before[0]]))
        if args.errors:
            for chain in key:
                for m in sorted(chain):
                    if m in pronouns:
                        continue
                    best = Counter(found[x] for x in chain if x in found).most_common(1)
                    if m not in found or found[m] != best[0][0]:
                        print("%-20s %2d %-30s gold %-10s %s" % (
                            name, m[0][0], words.get(m), gold[m],
                            "in another chain" if m in found else "not found"))
            for chain in got:
                strays = sorted(m for m in chain if m not in gold)
                if strays and len(strays) < len(chain):
                    print("%-20s strays in the chain of %s: %s" % (
                        name, gold[next(m for m in chain if m in gold)],
                        ", ".join("%d %s" % (m[0][0], text_at[m[0]]) for m in strays)))
    mean = 0
    for what in ("muc", "b3", "ceafe"):
        p, r = (sums[what, s, "hit"] / max(1, sums[what, s, "all"]) for s in "pr")
        print("%-8s P %.3f R %.3f F1 %.3f" % (what, p, r, f1(p, r)))
        mean += f1(p, r) / 3
    p = sums["pronoun", "right"] / max(1, sums["pronoun", "found"])
    r = sums["pronoun", "right"] / max(1, sums["pronoun", "gold"])
    print("pronouns P %.3f R %.3f F1 %.3f (%d right of %d resolved, %d in the gold)" % (
        p, r, f1(p, r), sums["pronoun", "right"], sums["pronoun", "found"],
        sums["pronoun", "gold"]))
    print("mean F1  %.3f  (%d reports)" % (mean, len(reports)))
    sys.exit(mean < args.least)


main()
