#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Score sentences and words against a treebank, from its raw text.

    tools/score_text.py [--show N] [--only PREFIX] TEXT_BENCH TREEBANK.conllu...
    tools/score_text.py [--show N] TEXT_BENCH tests/data/news/FILE.txt...

TEXT_BENCH is build/bench/text_bench.  The raw text is made of the treebank's "# text" lines, with
a blank line at "# newpar" and "# newdoc".  F1 as in the CoNLL 2018 shared task: a word counts
when it covers the same characters (white space apart; words of a multiword token when the
whole token is cut alike), a sentence when it begins and ends at the same characters.
`boundaries` leaves out ends that coincide with a paragraph's.  --only keeps documents whose id
starts with PREFIX; --show prints the first N differences.  Files in .txt have a sentence a line,
an empty line between paragraphs, "| " before a sentence that begins a line of its own; words are
not scored there."""
import subprocess
import sys


def read(lines):
    """sentences: (text, new paragraph, [(surface, number of words, space after)])"""
    comments, rows = [], []
    for line in list(lines) + [""]:
        line = line.rstrip("\n")
        if line.startswith("#"):
            comments.append(line)
        elif line:
            row = line.split("\t")
            if "." not in row[0]:
                rows.append(row)
        elif rows:
            yield comments, rows
            comments, rows = [], []


def tokens(rows):
    skip, out = 0, []
    for row in rows:
        if "-" in row[0]:
            first, last = map(int, row[0].split("-"))
            skip = last
            out.append((row[1], last - first + 1))
        elif int(row[0]) > skip:
            out.append((row[1], 1))
    return out


def gold(path, only):
    text, sents, doc = "", [], ""
    for comments, rows in read(open(path, encoding="utf-8")):
        sentence = next(c[9:] for c in comments if c.startswith("# text = "))
        par = False
        for c in comments:
            if c.startswith("# newdoc"):
                doc, par = c.split("=")[-1].strip(), True
            par |= c.startswith("# newpar")
        if not doc.startswith(only):
            continue
        if text:
            text += "\n\n" if par else " " if not sents or sents[-1][2] else ""
        last = rows[-1]
        sents.append((tokens(rows), par, "SpaceAfter=No" not in last[9]))
        text += sentence
    return text, sents


def gold_lines(path):
    """the same of a file with a sentence a line"""
    text, sents, par = "", [], True
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if line.startswith("#") and not sents:
            continue
        if not line:
            par = True
            continue
        own_line = line.startswith("| ")
        line = line[2:] if own_line else line
        if sents:
            text += "\n\n" if par else "\n" if own_line else " "
        sents.append(([(w, 1) for w in line.split()], par))
        text, par = text + line, False
    return text, sents


def spans(sentences):
    """words {(beg, end, number): form}, sentence spans [(beg, end)]"""
    pos, words, out = 0, {}, []
    for toks in sentences:
        first = pos
        for form, n in toks:
            size = len("".join(form.split()).replace("\u00a0", ""))
            for k in range(n):
                words[(pos, pos + size, k, n)] = form
            pos += size
        out.append((first, pos))
    return words, out


def f1(good, a, b):
    return 200.0 * good / (a + b) if a + b else 100.0


def inner(sents, ends):
    """ends of sentences that no paragraph's end gives away"""
    return {e[1] for e, nxt in zip(ends, sents[1:]) if not nxt[1]}


def score(tool, path, only, show):
    lines = path.endswith(".txt")
    text, sents = gold_lines(path) if lines else gold(path, only)
    run = subprocess.run([tool, "--conllu", "-"], input=text.encode(), stdout=subprocess.PIPE)
    if run.returncode:
        sys.exit("%s failed on %s" % (tool, path))
    system = [tokens(rows) for _, rows in read(run.stdout.decode().splitlines())]
    gw, gs = spans([s[0] for s in sents])
    sw, ss = spans(system)
    same = set(gw) & set(sw)
    par_ends = {e[1] for e, nxt in zip(gs, sents[1:] + [(0, True)]) if nxt[1]}
    gb = {e[1] for e in gs} - par_ends
    sb = {e[1] for e in ss} - par_ends
    print("%-34s words %6.2f  sentences %6.2f  boundaries %6.2f (missed %d, false %d of %d)" % (
        path.split("/")[-1] + (":" + only if only else ""), 0 if lines else f1(len(same), len(gw), len(sw)),
        f1(len(set(gs) & set(ss)), len(gs), len(ss)),
        f1(len(gb & sb), len(gb), len(sb)), len(gb - sb), len(sb - gb), len(gb)))
    if show:
        if lines:
            gw = sw = {}
        report("".join(text.split()).replace("\u00a0", ""), gw, sw, gb, sb, show)


def report(chars, gw, sw, gb, sb, show):
    for name, only in (("word wanted", set(gw) - set(sw)), ("word made", set(sw) - set(gw))):
        for k in sorted(only)[:show]:
            print("  %s: %r in %r" % (name, (chars[k[0]:k[1]], k[2:]), chars[max(0, k[0] - 20):k[1] + 20]))
    for name, only in (("missed", gb - sb), ("false", sb - gb)):
        for e in sorted(only)[:show]:
            print("  %s: %s ‖ %s" % (name, chars[max(0, e - 30):e], chars[e:e + 30]))


def main(args):
    show, only = 0, ""
    while args and args[0].startswith("--"):
        if args[0] == "--show":
            show = int(args[1])
        elif args[0] == "--only":
            only = args[1]
        args = args[2:]
    if len(args) < 2:
        sys.exit(__doc__)
    for path in args[1:]:
        score(args[0], path, only, show)


main(sys.argv[1:])
