# SPDX-License-Identifier: Apache-2.0
"""Reading CoNLL-U, for the tools that make training data."""


def sentences(path):
    """(comments, rows) of each sentence; a row is the list of its fields"""
    rows, comments = [], []
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("#"):
                comments.append(line)
            elif line:
                rows.append(line.split("\t"))
            elif rows:
                yield comments, rows
                rows, comments = [], []
