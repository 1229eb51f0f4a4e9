#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Our own sentences, a paragraph each, for `priscus parse` to make trees of.

    tools/make_examples.py PRISCUS > examples.txt

The examples of the event rules, and of the sentences with gold that rules were tuned to
(tests/breadth/*-tuned*.txt) those that PRISCUS codes as the gold says, parties and types: trees that lead to the right
record are as good as right.  Sentences held apart are never among them."""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests" / "blind"))
import score  # noqa: E402


def of_rules():
    for path in sorted((ROOT / "data" / "events").glob("*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            example = re.match(r"(?:yes|no)\s+(.*)", line)
            if example:
                yield example[1].split(" => ")[0].strip()


def coded_right(program):
    for path in sorted((ROOT / "tests" / "breadth").glob("*-tuned*.txt")):
        cases = score.read_gold(path)
        for case, found in zip(cases, score.answers(program, [], cases)):
            pairs = score.align(case, found, score.typed_dyads)
            if all(a and b and score.typed_dyads(a) == score.typed_dyads(b) for a, b in pairs):
                yield case.text


def main():
    for text in dict.fromkeys([*of_rules(), *coded_right(sys.argv[1])]):
        print(text + "\n")


main()
