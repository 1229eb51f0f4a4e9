#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Score time expressions against TimeML files (TIMEX3 inline, as WikiWars has them).

    tools/score_time.py [--date] [--errors] PROGRAM FILE.tml...

PROGRAM is build/priscus.  A found expression and a gold one match when
their spans overlap (the first free one in the order of the text); it is right
when the values are the same, too.  Gold values that say nothing ("null") count:
they can only be missed.  --date gives the document's own date as publication
date; --errors lists what is not right."""
import collections
import json
import os
import re
import subprocess
import sys

TAG = re.compile(r"<(/?)(TIMEX3|[A-Za-z]+)\b([^>]*)>")
ENTITY = {"&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'"}


def plain(s):
    return re.sub(r"&(?:amp|lt|gt|quot|apos);", lambda m: ENTITY[m.group(0)], s)


def read_tml(path):
    """Text of <TEXT> without tags, its gold (beg, end, value), the document's date."""
    raw = open(path, encoding="utf8").read()
    date = re.search(r'<DCT>.*?value="([^"]*)"', raw, re.S)
    body = raw[raw.index("<TEXT>") + 6:raw.index("</TEXT>")]
    out, gold, open_tags, at, size = [], [], [], 0, 0
    for m in TAG.finditer(body):
        piece = plain(body[at:m.start()])
        out.append(piece)
        size += len(piece)
        at = m.end()
        if m.group(2) != "TIMEX3":
            continue
        if m.group(1):
            beg, value = open_tags.pop()
            gold.append((beg, size, value))
        else:
            value = re.search(r'value="([^"]*)"', m.group(3))
            open_tags.append((size, value.group(1) if value else "null"))
    out.append(plain(body[at:]))
    return "".join(out), sorted(gold), date.group(1)[:10] if date else None


def run(program, docs):
    """What the program finds in (text, date) pairs: lists of (beg, end, value)."""
    lines = [json.dumps({"id": i, "text": t, **({"date": d} if d else {})})
             for i, (t, d) in enumerate(docs)]
    p = subprocess.run([program, "time", "-q", "-"], input="\n".join(lines).encode(), check=True,
                       stdout=subprocess.PIPE)
    return [[(*t["span"], t["value"]) for t in json.loads(line)["times"]]
            for line in p.stdout.splitlines()]


def match(gold, found):
    """Pairs of indices whose spans overlap, each used once; exact spans first."""
    pairs, used_g, used_f = [], set(), set()
    for exact in (True, False):
        for gi, g in enumerate(gold):
            for fi, f in enumerate(found):
                if gi in used_g or fi in used_f or f[0] >= g[1] or g[0] >= f[1]:
                    continue
                if exact and f[:2] != g[:2]:
                    continue
                pairs.append((gi, fi))
                used_g.add(gi)
                used_f.add(fi)
    return pairs


def main():
    flags = {a for a in sys.argv[1:] if a.startswith("--")}
    args = [a for a in sys.argv[1:] if not a.startswith("--")]
    if len(args) < 2:
        sys.exit(__doc__)
    n = collections.Counter()
    docs = [read_tml(path) for path in args[1:]]
    answers = run(args[0], [(t, d if "--date" in flags else None) for t, _, d in docs])
    for path, (text, gold, _), found in zip(args[1:], docs, answers):
        pairs = match(gold, found)
        right = [(g, f) for g, f in pairs if gold[g][2] == found[f][2]]
        n.update(gold=len(gold), found=len(found), span=len(pairs), value=len(right))
        if "--errors" in flags:
            show(path, text, gold, found, pairs)
    for kind in ("span", "value"):
        p, r = n[kind] / max(1, n["found"]), n[kind] / max(1, n["gold"])
        print("%s\tP %.4f\tR %.4f\tF1 %.4f" % (kind, p, r, 2 * p * r / max(1e-9, p + r)))
    print("gold %(gold)d, found %(found)d, spans %(span)d, values %(value)d" % n)


def show(path, text, gold, found, pairs):
    by_g, by_f = dict(pairs), {f: g for g, f in pairs}
    rows = [(g[0], "MISS" if i not in by_g else
             "VALUE" if found[by_g[i]][2] != g[2] else None, g,
             found[by_g[i]] if i in by_g else None) for i, g in enumerate(gold)]
    rows += [(f[0], "EXTRA", None, f) for i, f in enumerate(found) if i not in by_f]
    for at, kind, g, f in sorted(rows, key=lambda r: r[0]):
        if kind:
            some = g or f
            around = text[max(0, some[0] - 50):some[0]] + "[" + text[some[0]:some[1]] + "]" + \
                text[some[1]:some[1] + 40]
            print("%s\t%s\t%s\t%s\t%s" % (os.path.basename(path)[:6], kind, g[2] if g else "-",
                                          f[2] if f else "-", re.sub(r"\s+", " ", around)))


if __name__ == "__main__":
    main()
