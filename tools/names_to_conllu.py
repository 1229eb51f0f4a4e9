#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The open corpora of names, brought into one shape and one set of types, for training
and scoring the name finder.

    tools/names_to_conllu.py [--misc] TREEBANK_FOLDER OUTPUT_FOLDER

writes CoNLL-U whose MISC column has Name=B-PER / I-PER (LOC, ORG; IOB2; absent: no name).
A sentence whose names are known has the comment "# names = yes"; one whose corpus has no
trees has "_" in every column of syntax.  What becomes of each corpus:

  UNER EWT        PER LOC ORG as they are, on the trees of EWT; where the two disagree on
                  words, UNER's words without a tree
  GUM (silver)    PER LOC ORG as they are, on the trees of GUM
  WikiGold        has no B-: neighbours of one type are one name; MISC is no name
  WNUT 17         person PER, location LOC, corporation and group ORG; product and
                  creative-work are no names
  CrossNER        person, politician PER; country, location LOC; organisation,
  politics        politicalparty ORG; election, event, misc are no names
  re3d            marks descriptions too ("the fighters").  Kept of a span is its run of
                  capitalised words, without article, titles and, for persons, adjectives of
                  nations; a country is LOC.  A sentence with a span that stays unclear is
                  left out.  For scoring only.
  wire            tools/wire_names.txt with its blanks filled; each line 24 times
  EWT train       our own annotation, tools/ewt_train_names.txt: by sentence number, for
                  the corpus has no names and UNER's train part is lost

With --misc, what is "no name" above but marked there gets MISC."""
import os
import random
import re
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
DATA = os.path.join(HERE, "..", "data")
TYPES = {
    "PER": "PER", "LOC": "LOC", "ORG": "ORG", "MISC": "MISC",
    "person": "PER", "politician": "PER", "Person": "PER",
    "location": "LOC", "country": "LOC", "Location": "LOC",
    "corporation": "ORG", "group": "ORG", "organisation": "ORG", "politicalparty": "ORG",
    "Organisation": "ORG",
    "product": "MISC", "creative-work": "MISC", "election": "MISC", "event": "MISC",
    "misc": "MISC",
}
INNER = {"of", "the", "and", "for", "al", "el", "bin", "ibn", "-", "'s", "’s", "’", "s", "de", "&", "'"}
ARTICLES = {"the", "a", "an", "this", "that", "its", "their", "our"}


def blocks(path):
    """Comments and rows of each sentence."""
    comments, rows = [], []
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if line.startswith("# ") or line == "#":
            comments.append(line)
        elif line.strip():
            rows.append(re.split(r"\t", line) if "\t" in line else line.rsplit(" ", 1))
        elif rows:
            yield comments, rows
            comments, rows = [], []
        else:
            comments = []
    if rows:
        yield comments, rows


def iob2(tags):
    """Any of IO, IOB1, IOB2 as IOB2, with our types or MISC."""
    out, before = [], "O"
    for tag in tags:
        mark, _, kind = tag.partition("-")
        kind = TYPES.get(kind)
        if mark == "O" or not kind:
            out.append("O")
        elif mark == "B" or before.partition("-")[2] != tag.partition("-")[2]:
            out.append("B-" + kind)
        else:
            out.append("I-" + kind)
        before = tag
    return out


def two_columns(path):
    for _, rows in blocks(path):
        rows = [r for r in rows if len(r) == 2 and r[0].strip() and r[0] != "-DOCSTART-"]
        if not rows:
            continue
        yield [r[0] for r in rows], iob2([r[1] for r in rows])


def words_and_tags(path):
    """UNER's layout: number, form, tag, ..."""
    for comments, rows in blocks(path):
        yield comments, [r[1] for r in rows], iob2([r[2] for r in rows])


def spans(tags):
    out, start = [], None
    for i, tag in enumerate(tags + ["O"]):
        if start is not None and tag[0] != "I":
            out.append((start, i, tags[start][2:]))
            start = None
        if tag[0] == "B":
            start = i
    return out


def from_spans(n, found):
    tags = ["O"] * n
    for a, b, kind in found:
        tags[a:b] = ["B-" + kind] + ["I-" + kind] * (b - a - 1)
    return tags


# ---------------------------------------------------------------- re3d

def stanza_values(path, *keys):
    """All values of the keys of a data file, lower-cased."""
    found, key = set(), None
    for line in open(path, encoding="utf-8"):
        line = re.sub(r"(^|\s)#.*", "", line.rstrip("\n"))
        if line[:1].strip():
            key = line.split()[0]
            line = line[len(key):]
        if key in keys:
            found.update(v.strip().lower() for v in line.split(";") if v.strip())
    return found


def names_only(words, tags, nations, countries, titles):
    """The names inside re3d's spans; None where one is unclear."""
    kept = []
    for a, b, kind in spans(tags):
        while a < b and words[a].lower() in ARTICLES:
            a += 1
        text = words[a:b]
        if not any(w[:1].isupper() for w in text):
            continue
        runs, start = [], None
        for i in range(a, b):
            capital = words[i][:1].isupper() or words[i][:1].isdigit()
            if capital:
                if runs and all(w in INNER for w in words[runs[-1][1]:i]):
                    runs[-1] = (runs[-1][0], i + 1)
                else:
                    runs.append((i, i + 1))
        cut = []
        for x, y in runs:
            drop = titles | (nations if kind != "ORG" else set())
            while x < y and words[x].lower() in drop:
                x += 1
            if x < y and not (y == x + 1 and words[x].lower() in nations):
                cut.append((x, y))
        if not cut:
            continue
        plain = len(cut) == 1 and cut[0][1] == b
        if " ".join(words[cut[0][0]:cut[0][1]]).lower() in countries and len(cut) == 1:
            kept.append((*cut[0], "LOC"))
        elif plain and (kind == "LOC" or all(w[:1].isupper() or w[:1].isdigit() or w in INNER or
                                             w.lower() in titles or w.lower() in nations for w in words[a:b])):
            kept.append((*cut[0], kind))
        elif kind == "LOC" and len(cut) == 1:
            kept.append((*cut[0], kind))
        else:
            return None
    return from_spans(len(words), kept)


def re3d(folder):
    country_file = os.path.join(DATA, "actors", "countries.txt")
    nations = stanza_values(country_file, "adjective", "people")
    countries = stanza_values(country_file, "name")
    titles = {w for line in stanza_values(os.path.join(DATA, "names", "titles.txt"), "word")
              for w in line.split()}
    path = os.path.join(folder, "ner_re3d_open.conll")
    for words, tags in two_columns(path):
        tags = names_only(words, tags, nations, countries, titles)
        if tags:
            yield words, tags


# ---------------------------------------------------------------- wire

AGENCIES = ["AFP", "AP", "Reuters", "Xinhua", "DPA", "Interfax", "TASS", "Anadolu", "IRNA", "SANA"]
TITLES = ["President", "Prime Minister", "Foreign Minister", "Gen.", "Mr.", "Senator", "King"]
BLANKS = {"C": "LOC", "L": "LOC", "P": "PER", "O": "ORG", "A": "ORG", "N": None, "T": None}


def heads_of(name, kind, key=None):
    """First value of a key of each stanza (the stanza's own name without a key)."""
    found, inside = [], False
    for line in open(os.path.join(DATA, "actors", name), encoding="utf-8"):
        word, _, value = line.rstrip("\n").partition(" ")
        if line[:1] not in " \t\n#":
            inside = word == kind if word in (kind, "bloc", "roles") else inside
            if inside and word == (key or kind):
                found.append(re.sub(r"\s#.*", "", value).split(";")[0].strip())
    return [f for f in found if f and len(f) < 40]


def wire():
    """The same sentences every time."""
    draw = random.Random(1)
    persons = [n for f in sorted(os.listdir(os.path.join(DATA, "actors"))) if f.startswith("persons")
               for n in heads_of(f, "person")]
    words = {"C": heads_of("countries.txt", "country", "name"),
             "L": heads_of("countries.txt", "country", "capital") +
                  heads_of("countries.txt", "country", "city"),
             "N": heads_of("countries.txt", "country", "adjective"),
             "O": heads_of("armed-groups.txt", "org") + heads_of("igo.txt", "org"),
             "P": persons, "A": AGENCIES, "T": TITLES}
    for line in open(os.path.join(HERE, "wire_names.txt"), encoding="utf-8"):
        if line.startswith("#"):
            continue
        for _ in range(24):
            yield filled(line.split(), words, draw)


def filled(pattern, words, draw):
    forms, tags = [], []
    for word in pattern:
        kind = BLANKS.get(word)
        text = draw.choice(words[word]) if word in BLANKS else word
        if word == "P" and draw.random() < 0.5:
            text = text.split()[-1]
        parts = re.findall(r"-|[^\s-]+", text)
        forms += parts
        tags += ["B-" + kind] + ["I-" + kind] * (len(parts) - 1) if kind else ["O"] * len(parts)
    return forms, tags


# ---------------------------------------------------------------- writing

class Writer:
    def __init__(self, path, misc):
        self.out = open(path, "w", encoding="utf-8")
        self.misc = misc
        self.count = dict(sentences=0, words=0, PER=0, LOC=0, ORG=0, MISC=0)

    def sentence(self, comments, rows, tags):
        """Rows of ten columns; tags None: the names are not known."""
        if not self.misc and tags:
            tags = [t if not t.endswith("MISC") else "O" for t in tags]
        self.count["sentences"] += 1
        for line in comments + (["# names = yes"] if tags else []):
            print(line, file=self.out)
        words = iter(tags or [])
        for row in rows:
            tag = next(words) if tags and row[0].isdigit() else "O"
            if tag != "O":
                row = row[:9] + [("" if row[9] == "_" else row[9] + "|") + "Name=" + tag]
            self.count["words"] += row[0].isdigit()
            if tag[0] == "B":
                self.count[tag[2:]] += 1
            print("\t".join(row), file=self.out)
        print(file=self.out)

    def bare(self, words, tags, comments=()):
        rows = [[str(i), w] + ["_"] * 8 for i, w in enumerate(words, 1)]
        self.sentence(list(comments), rows, tags)

    def close(self):
        self.out.close()
        print(self.out.name, *(f"{k} {v}" for k, v in self.count.items()))


def head(comments):
    return [c for c in comments if re.match(r"# (newdoc|sent_id|text) ", c)]


def with_trees(writer, trees, names):
    """Names and trees of the same sentences, joined by sent_id."""
    known = {}
    for comments, words, tags in names:
        known[sent_id(comments)] = (comments, words, tags)
    for comments, rows in blocks(trees):
        _, words, tags = known.get(sent_id(comments), (None, None, None))
        if words == [r[1] for r in rows if r[0].isdigit()]:
            writer.sentence(head(comments), rows, tags)
        elif words:
            writer.bare(words, tags, head(comments))


def sent_id(comments):
    return next(c for c in comments if c.startswith("# sent_id")).split("=", 1)[1].strip()


def own_annotation(path):
    """Sentence number (from 1) -> spans.  Lines: NUMBER, then FROM-TO:TYPE ..., words from 1."""
    out = {}
    for line in open(path, encoding="utf-8"):
        if line.startswith("#") or not line.strip():
            continue
        number, *marks = line.split()
        out[int(number)] = [(int(a) - 1, int(b), kind) for a, b, kind in
                            (re.match(r"(\d+)-(\d+):(\w+)$", m).groups() for m in marks)]
    return out


def ewt_train(writer, trees, annotation):
    known = own_annotation(annotation)
    for number, (comments, rows) in enumerate(blocks(trees), 1):
        n = sum(r[0].isdigit() for r in rows)
        found = known.get(number, [])
        unsure = any(kind == "UNSURE" for _, _, kind in found)
        writer.sentence(head(comments), rows, None if unsure else from_spans(n, found))


def main():
    args = [a for a in sys.argv[1:] if a != "--misc"]
    if len(args) != 2:
        sys.exit(__doc__)
    folder, target = args
    os.makedirs(target, exist_ok=True)

    def put(name, fill):
        writer = Writer(os.path.join(target, name + ".conllu"), "--misc" in sys.argv)
        fill(writer)
        writer.close()

    def plain(*files):
        def fill(writer):
            for name in files:
                for words, tags in two_columns(os.path.join(folder, name)):
                    writer.bare(words, tags)
        return fill

    def joined(trees, names):
        return lambda w: with_trees(w, os.path.join(folder, trees),
                                    words_and_tags(os.path.join(folder, names)))

    put("wikigold", plain("ner_wikigold.conll"))
    put("wnut-train", plain("ner_wnut17-train.conll"))
    put("wnut-dev", plain("ner_wnut17-dev.conll"))
    put("politics-train", plain("ner_crossner_politics-train.conll"))
    for part in ("dev", "test"):
        put("politics-" + part, plain(f"ner_crossner_politics-{part}.conll"))
    for part in ("train", "dev", "test"):
        put("gum-" + part, joined(f"en_gum_open-{part}.conllu", f"ner_gum_open-{part}.iob2"))
    for part in ("dev", "test"):
        put("uner-" + part, joined(f"en_ewt-{part}.conllu", f"uner_en_ewt-{part}.iob2"))
    annotation = os.path.join(HERE, "ewt_train_names.txt")
    if os.path.exists(annotation):
        put("ewt-train", lambda w: ewt_train(w, os.path.join(folder, "en_ewt-train.conllu"),
                                             annotation))
    put("wire", lambda w: [w.bare(*s) for s in wire()])
    put("re3d", lambda w: [w.bare(*s) for s in re3d(folder)])


main()
