#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Made trees, settled by a model's trees where both are right in their way.

    tools/settle_trees.py MADE.conllu PARSED.conllu > settled.conllu

tools/add_wire_clauses.py knows what is the verb and who is its subject, but not whether "on Libya" in
"imposed sanctions on Libya" is the verb's or the sanctions', or which features a form has.  There the trees
of a trained model (`priscus parse --input conllu MADE`) are taken, so that such sentences teach no second
convention."""
import sys

from conllu import sentences

WEEKDAY = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday week month year".split()
ALIKE = [{"obj", "iobj"}, {"nmod", "obl"}, {"advcl", "xcomp", "acl"}, {"amod", "compound"}, {"amod", "det"},
         {"advmod", "compound"}, {"mark", "advmod"}]
RETAGGED = [{"amod", "compound"}, {"amod", "det"}, {"advmod", "compound"}, {"mark", "advmod"}]
ID, FORM, UPOS, XPOS, FEATS, HEAD, REL = 0, 1, 3, 4, 5, 6, 7


def base(relation):
    return relation.split(":")[0]


def hangs_on(rows, at, head):
    """Whether word `at` is `head` or stands under it."""
    steps = 0
    while at and at != head and steps <= len(rows):
        at, steps = int(rows[at - 1][HEAD]), steps + 1
    return at == head


def near(made, i, head):
    """Whether `head` is the head of word i, stands before it under that head, or is over it."""
    own = int(made[i][HEAD])
    return head <= i and hangs_on(made, head, own) or hangs_on(made, own, head)


def takes(made, parsed, i):
    """Whether the model's head and relation of word i may stand."""
    a, b = made[i], parsed[i]
    head = int(b[HEAD])
    if a[REL] == "nmod" and any(r[FORM] == "from" and r[HEAD] == a[ID] for r in made):
        return False  # "ministers from Egypt" are Egypt's, whatever was done to them
    if head == 0 or int(a[HEAD]) == 0:
        return False
    if a[REL] == b[REL] == "punct":
        return True
    if a[FORM] in WEEKDAY:
        return base(a[REL]) == base(b[REL]) == "obl" and made[head - 1][UPOS] == "VERB"
    pair = {base(a[REL]), base(b[REL])}
    if not any(pair <= kind for kind in ALIKE):
        return False
    return near(made, i, head) if pair & {"nmod", "obl", "advcl", "acl"} else b[HEAD] == a[HEAD]


def is_tree(rows):
    for i in range(len(rows)):
        at, steps = i + 1, 0
        while at and steps <= len(rows):
            at, steps = int(rows[at - 1][HEAD]), steps + 1
        if at:
            return False
    return True


def settle(made, parsed):
    for i, (a, b) in enumerate(zip(made, parsed)):
        if takes(made, parsed, i):
            kept = a[HEAD], a[REL]
            a[HEAD], a[REL] = b[HEAD], b[REL]
            if not is_tree(made):
                a[HEAD], a[REL] = kept
            elif {base(kept[1]), base(a[REL])} in RETAGGED:
                a[UPOS], a[XPOS] = b[UPOS], b[XPOS]
        if a[XPOS] == b[XPOS]:
            a[FEATS] = b[FEATS]


def plain(rows):
    return [r for r in rows if r[ID].isdigit()]


def main():
    for (comments, made), (_, parsed) in zip(sentences(sys.argv[1]), sentences(sys.argv[2])):
        parsed = plain(parsed)
        if [r[FORM] for r in made] != [r[FORM] for r in parsed]:
            sys.exit("the files do not have the same words at " + comments[0])
        settle(made, parsed)
        print("\n".join(comments + ["\t".join(r) for r in made]) + "\n")


if __name__ == "__main__":
    main()
