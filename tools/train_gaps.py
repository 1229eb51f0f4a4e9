#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Learn where sentences end without a mark, from treebanks.

    tools/train_gaps.py common TREEBANK.conllu... > data/text/common.txt
    tools/train_gaps.py weights TEXT_BENCH TREEBANK.conllu... > data/text/gaps.txt

`common` lists words that are written small inside sentences.  Build TEXT_BENCH
(build/bench/text_bench) with that list, then `weights` learns the weights of src/text/gap.h: the
treebanks' text goes through TEXT_BENCH --gaps with the ends of sentences marked, which gives the
features of all gaps that no rule decides; a logistic regression with an L2 penalty is fitted to
them by AdaGrad, its weights averaged over the later rounds.  The same input gives the same file."""
import collections
import math
import random
import re
import subprocess
import sys

from conllu import sentences

COMMON_MIN = 4  # times written small
COMMON_CAPITAL = 3  # and this many times as often as with a capital
FEATURE_MIN = 3  # gaps that a feature is seen in
PENALTY = 2.0
ROUNDS = 12
RATE = 0.2
THRESHOLD = -0.25  # a false end costs a little less than a missed one
SMALLEST = 0.1  # weights are tenths


# ---- words ----


def words(rows):
    """(form, is first) of the words that are no part of another"""
    for k, row in enumerate(r for r in rows if "." not in r[0] and "-" not in r[0]):
        yield row[1], k == 0


def common(paths):
    small, capital = collections.Counter(), collections.Counter()
    for path in paths:
        for _, rows in sentences(path):
            before = ""
            for form, first in words(rows):
                if form.isalpha() and form.islower():
                    small[form] += 1
                elif not first and form.istitle() and (before.isalnum() or before == ","):
                    capital[form.lower()] += 1
                before = form
    return sorted(w for w, n in small.items()
                  if n >= COMMON_MIN and n >= COMMON_CAPITAL * capital[w] and len(w.encode()) < 32)


def fields(key, items):
    """fields of many values, in lines of 100 columns"""
    lines = [key]
    for item in items:
        if len(lines[-1]) + 2 + len(item) > 100:
            lines.append(key)
        lines[-1] += (" " if lines[-1] == key else "; ") + item
    return "\n".join(lines)


def print_common(paths):
    print("# SPDX-License-Identifier: Apache-2.0")
    print("# Words that inside sentences are written small: with a capital they rather begin one than")
    print("# are a name.  Counted by tools/train_gaps.py common in the train parts of UD English EWT and")
    print("# GUM (open part).")
    print("class  common")
    print(fields("words ", common(paths)))


# ---- gaps ----


def marked(path):
    """the raw text, U+001E where sentences end inside a paragraph"""
    text, space = "", True
    for comments, rows in sentences(path):
        start = any(re.match(r"# new(doc|par)", c) for c in comments)
        if text:
            text += "\n\n" if start else " \x1e" if space else ""
        text += next(c[9:] for c in comments if c.startswith("# text = "))
        space = "SpaceAfter=No" not in rows[-1][9]
    return text + "\n"


def gaps(tool, path):
    """(is an end, features)"""
    run = subprocess.run([tool, "--gaps", "-"], input=marked(path).encode(), check=True,
                         stdout=subprocess.PIPE)
    for line in run.stdout.decode(errors="replace").split("\n"):
        if line:
            end, *features = line.split("\t")
            yield end == "1", [normal(f) for f in features]


def normal(feature):
    """words in small letters with a plain apostrophe, as the program looks them up"""
    kind, value = feature.split(":", 1)
    if kind.endswith("-word"):
        value = value.lower().replace("\u2019", "'")
    return kind + ":" + value


def writable(feature):
    value = feature.split(":", 1)[1]
    return re.fullmatch(r"[^\s;#@\ufffd]+", value) and len(value.encode()) < 32


def fit(data):
    seen = collections.Counter(f for _, fs in data for f in fs)
    weight = {f: 0.0 for f in sorted(seen) if seen[f] >= FEATURE_MIN and writable(f)}
    step = dict.fromkeys(weight, 1e-3)
    total = dict.fromkeys(weight, 0.0)
    penalty = {f: PENALTY / seen[f] for f in weight}
    data = [(y, [f for f in fs if f in weight]) for y, fs in data]
    shuffle = random.Random(1).shuffle
    for k in range(ROUNDS):
        shuffle(data)
        for y, fs in data:
            s = sum([weight[f] for f in fs])
            wrong = 1 / (1 + math.exp(-max(-30, min(30, s)))) - y
            for f in fs:
                slope = wrong + penalty[f] * weight[f]
                step[f] += slope * slope
                weight[f] -= RATE * slope / math.sqrt(step[f])
        if k >= ROUNDS // 2:
            for f in weight:
                total[f] += weight[f] / (ROUNDS - ROUNDS // 2)
    return total


HEAD = """# SPDX-License-Identifier: Apache-2.0
# How much what stands around a gap between two words speaks for the end of a sentence there,
# where neither a mark nor a line's end tells.  Weights of a logistic regression in tenths; a
# sentence ends where the sum is above 0.  Learned by tools/train_gaps.py from the train parts of
# UD English EWT (CC BY-SA 4.0) and GUM, open part (see NOTICE); written by that program, not by
# hand.
#
#     weights  KIND           a kind of feature: src/text/rules.h says what each is
#     values   feature weight; feature weight
"""


def print_weights(tool, paths):
    data = [g for path in paths for g in gaps(tool, path)]
    weight = fit(data)
    weight["bias:0+0"] -= THRESHOLD
    kinds = collections.defaultdict(list)
    for f, w in weight.items():
        kind, value = f.split(":", 1)
        if abs(w) >= SMALLEST:
            kinds[kind].append("%s %d" % (value, round(10 * w)))
    print(HEAD, end="")
    for kind in sorted(kinds):
        print("\nweights  %s" % kind)
        print(fields("values ", kinds[kind]))
    print("%d gaps, %d ends" % (len(data), sum(y for y, _ in data)), file=sys.stderr)


def main(args):
    if len(args) > 1 and args[0] == "common":
        print_common(args[1:])
    elif len(args) > 2 and args[0] == "weights":
        print_weights(args[1], args[2:])
    else:
        sys.exit(__doc__)


main(sys.argv[1:])
