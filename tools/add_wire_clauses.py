#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Sentences made of the verb patterns of the event rules, with their trees.

    tools/add_wire_clauses.py TREES.conllu... > clauses.conllu

The rules know some thousand verbs and what stands about them ("cut prt=off obj=supply to=@"); the
treebanks know few of these in the way agencies use them.  Here every pattern becomes a clause or two:
its verb in some tense, active or passive, its slots filled with its own words or with a party
(tools/add_wire_phrases.py), by the treebanks' conventions.  Clauses are then put together as reports put
them: one after the other's comma, under "after", behind who says so, in a relative clause.  Forms of
words are the treebanks', else regular.  The same input gives the same output."""
import collections
import pathlib
import re
import sys

import add_wire_phrases as wire
from add_wire_phrases import pick, put, rand
from conllu import sentences

EVENTS = pathlib.Path(__file__).resolve().parent.parent / "data" / "events"
PER_PATTERN, EXTRA_TIMES = 2, 30
PARTICLES = set("up out off down on over in away back along around through about apart aside by forth".split())
PREPOSITIONS = set("""to with in on for of from into as by at under over behind against off through before without
across near along toward towards onto upon aboard around between among""".split())
OF_NOUN = set("of on for against between".split())  # after a thing it is the thing's, not the verb's
WEEKDAY = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
QUALITY = """new heavy senior local several armed former foreign joint secret military diplomatic public major key
rival wounded last young detained dismissed dead unarmed two three four five six seven ten 12 15 20 40 200""".split()
PLACED = "town village city port province region district suburb capital island camp airport border".split()
DOUBLED = re.compile(r"^[^aeiou]*[aeiou][bdgmnprt]$")
IRREGULAR = {"lend": "lent lent", "slay": "slew slain", "flee": "fled fled", "sling": "slung slung", "wring": "wrung wrung",
             "forsake": "forsook forsaken", "forswear": "forswore forsworn", "rend": "rent rent", "tear": "tore torn",
             "fling": "flung flung", "string": "strung strung", "swear": "swore sworn", "shrink": "shrank shrunk",
             "weep": "wept wept", "sow": "sowed sown", "hew": "hewed hewn", "bind": "bound bound", "cling": "clung clung",
             "dig": "dug dug", "strew": "strewed strewn", "wind": "wound wound", "sink": "sank sunk", "shoot": "shot shot",
             "overthrow": "overthrew overthrown", "withhold": "withheld withheld", "lay": "laid laid", "bear": "bore borne",
             "overrun": "overran overrun", "retake": "retook retaken", "undercut": "undercut undercut", "feed": "fed fed",
             "withstand": "withstood withstood", "undo": "undid undone", "sneak": "sneaked sneaked", "bar": "barred barred",
             "strip": "stripped stripped", "drag": "dragged dragged", "transfer": "transferred transferred",
             "refer": "referred referred", "defer": "deferred deferred", "expel": "expelled expelled", "compel":
             "compelled compelled", "repel": "repelled repelled", "propel": "propelled propelled", "admit":
             "admitted admitted", "permit": "permitted permitted", "commit": "committed committed", "submit":
             "submitted submitted", "cancel": "cancelled cancelled", "shell": "shelled shelled", "patrol":
             "patrolled patrolled", "rebut": "rebutted rebutted", "kidnap": "kidnapped kidnapped", "quit": "quit quit",
             "shed": "shed shed", "rid": "rid rid", "bet": "bet bet", "spit": "spat spat", "tread": "trod trodden"}


# What the rules say by other words, or leave to the tree.
EXTRA = """
shoot obj=@ xcomp=dead
find|declare|pronounce obj=@ xcomp=guilty of=murder|smuggling|treason|corruption|fraud|spying|genocide
hold|find|deem obj=@ xcomp=responsible|liable for=attack|raid|crash|killing|blast|failure|shortage
clear|acquit|convict|accuse|suspect obj=@ of=murder|smuggling|treason|corruption|fraud|spying|genocide
lend|give|grant|hand|offer|sell|award|promise|pay|send|wire|advance iobj=@ obj=$sum
give|hand|offer|sell|send|promise|grant|deny|show iobj=@ obj=$arms
give|set|hand iobj=@ obj=deadline|ultimatum|month|week|day|hour
bear|accept|deny|claim|share|shirk obj=responsibility|blame for=attack|raid|crash|killing|blast|delay
set|let obj=@ xcomp=free
leave obj=@ xcomp=dead|homeless|stranded
lend|donate|pledge|send|wire|transfer obj=$sum to=@
fine obj=@ obj=$sum
seize|demand|claim|raise|spend|owe obj=$sum
kill|wound|injure|displace|detain|evict|rescue obj=$count
put|keep|hold obj=@ under=arrest|pressure|watch|guard
"""
SUMS = "million billion".split()
UNITS = "dollars euros pounds yen kroner roubles francs riyals shillings".split()
COUNTED = "people civilians soldiers villagers miners passengers students farmers protesters migrants".split()
BESIDE = "spy opposition rebel militia army police party union border cabinet drug trade navy prison oil".split()
HEADED = "chief leader minister commander secretary boss official officer baron spokesman".split()


# ---- forms of words

class Forms:
    """Forms of a lemma as the treebanks have them, else regular; what part of speech a lemma mostly is."""

    def __init__(self, paths):
        self.seen = collections.defaultdict(collections.Counter)
        self.kinds = collections.defaultdict(collections.Counter)
        self.third = {}
        self.particles = collections.defaultdict(collections.Counter)
        for path in paths:
            for _, rows in sentences(path):
                for r in rows:
                    self.count(r)

    def count(self, r):
        low = r[1].lower()
        if r[1][1:] == low[1:] and "Typo" not in r[5]:
            self.seen[r[2].lower(), r[4]][low] += 1
            self.kinds[r[2].lower()][r[3]] += 1
        if r[4] in ("RP", "RB"):
            self.particles[low][r[3], r[4], r[7]] += 1

    def of(self, lemma, xpos):
        form = self.form_of(lemma, xpos)
        if xpos == "VBZ":
            self.third[form] = lemma
        return form

    def form_of(self, lemma, xpos):
        known = self.seen.get((lemma, xpos))
        if known and lemma not in IRREGULAR:
            return known.most_common(1)[0][0]
        return self.regular(lemma, xpos)

    def regular(self, lemma, xpos):
        if xpos in ("VBD", "VBN") and lemma in IRREGULAR:
            return IRREGULAR[lemma].split()[xpos == "VBN"]
        if xpos in ("VB", "VBP", "NN"):
            return lemma
        ied = lemma[-1] == "y" and lemma[-2:-1] not in "aeiou"
        if xpos in ("NNS", "VBZ"):
            return (lemma[:-1] + "ies" if ied
                    else lemma + ("es" if re.search(r"(s|x|z|ch|sh|o)$", lemma) else "s"))
        double = lemma + lemma[-1] if len(lemma) < 5 and DOUBLED.match(lemma) else lemma
        if xpos == "VBG":
            return (lemma[:-1] if lemma[-1] == "e" and lemma[-2:] not in ("ee", "oe", "ye") else double) + "ing"
        return lemma[:-1] + "ied" if ied else lemma + "d" if lemma[-1] == "e" else double + "ed"

    def is_kind(self, lemma, upos, share=0.0):
        kinds = self.kinds.get(lemma)
        return bool(kinds) and kinds[upos] > share * sum(kinds.values())

    def lemma_of(self, form):
        """The lemma whose third person was made last to this form."""
        return self.third.get(form, form)

    def particle(self, low):
        """upos, xpos, relation of "up", "back", "together" behind a verb"""
        known = self.particles.get(low)
        return known.most_common(1)[0][0] if known else ("ADP", "RP", "compound:prt")


# ---- patterns

class Pattern:
    def __init__(self, lemmas, slots):
        self.lemmas, self.slots = lemmas, slots


def words_of(value, classes):
    """The lemmas that a slot may hold; "@" is somebody."""
    out = []
    for w in value.split("|"):
        if w in ("$sum", "$count"):
            out.append(w)
        else:
            out += classes.get(w[1:], []) if w.startswith("$") else ["@" if w in ("@", "@@") else w]
    return [w for w in out if w[0] in "@$" or w.isalpha() and w.islower()]


def read_classes():
    classes, name, at = collections.defaultdict(list), None, None
    for line in (EVENTS / "classes.txt").read_text(encoding="utf-8").splitlines():
        key, _, rest = line.partition(" ") if not line.startswith(" ") else (at, "", line)
        if key == "class":
            name = rest.strip()
        elif key == "word" and name:
            classes[name] += [w.strip() for w in rest.split(";") if w.strip().isalpha()]
        at = key
    return classes


def pattern_of(first_word, slots, classes):
    """None if a word of it cannot be used here."""
    lemmas = [w for w in first_word.split("|") if w.isalpha() and w.islower()]
    known = {}
    for k, e, v in (s.partition("=") for s in slots if not s.startswith("!")):
        if k == "obj" and "obj" in known:  # "give obj=@ obj=deadline": one of two objects
            known["iobj"] = known.pop("obj")
        known[k] = words_of(v, classes) if e else None
    return Pattern(lemmas, known) if lemmas and not any(v == [] for v in known.values()) else None


def read_patterns(classes):
    patterns = [pattern_of(*line.split()[:1], line.split()[1:], classes)
                for line in EXTRA.strip().splitlines() for _ in range(EXTRA_TIMES)]
    for path in sorted(EVENTS.glob("*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("verb ") and ";" not in line:
                p = pattern_of(line.split()[1], line.split()[2:], classes)
                if p:
                    patterns.append(p)
    return patterns


# ---- noun phrases

def token(form, upos, xpos, name="O"):
    return [[form, upos, xpos, None, None, name]]


def cased(tokens, case):
    return put(tokens, token(case, "ADP", "IN"), wire.head_of(tokens), "case", before=True)


def place():
    if rand.random() < 0.6:
        return token(pick(wire.PLACE), "PROPN", "NNP", "B-LOC")
    tokens = put(token("the", "DET", "DT"), [], 0, "")
    tokens = put(token(pick(PLACED), "NOUN", "NN"), tokens, 0, "det", before=True)
    return put(tokens, cased(token(pick(wire.PLACE), "PROPN", "NNP", "B-LOC"), "of"), 1, "nmod")


def party():
    """Somebody; often with what tells where from: "guards at the port of Homs", "Mali's high court" """
    u = rand.random()
    if u < 0.1:  # "ministers from Egypt", "four Thai engineers from"
        tokens = token(pick(MANY + ORIGIN), "NOUN", "NNS")
        if rand.random() < 0.3:
            tokens = put(tokens, token(pick(["two", "four", "12", "several", "senior", "rebel"][:3]), "NUM", "CD"), 0, "nummod",
                         before=True)
        return put(tokens, cased(token(pick(wire.COUNTRY), "PROPN", "NNP", "B-LOC"), "from"), wire.head_of(tokens), "nmod")
    if u < 0.66:
        return wire.actor().tokens
    plural = rand.random() < 0.5
    form = pick(MANY) if plural else pick(ONE)
    tokens = token(form, "NOUN", "NNS" if plural else "NN")
    if not plural and rand.random() < 0.25:
        tokens = put(token(pick(HEADED), "NOUN", "NN"), token(pick(BESIDE), "NOUN", "NN"), 0, "compound", before=True)
    u = rand.random()
    if u < 0.25:
        tokens = put(tokens, token(pick(["high", "top", "local", "senior", "former", "masked", "armed", "new"]), "ADJ",
                                   "JJ"), wire.head_of(tokens), "amod", before=True)
    head = wire.head_of(tokens)
    if rand.random() < 0.3:
        whose = put(token(pick(wire.COUNTRY), "PROPN", "NNP", "B-LOC"), token("'s", "PART", "POS"), 0, "case")
        return put(tokens, whose, head, "nmod:poss", before=True)
    if not plural:
        tokens = put(tokens, token(pick(["a", "the"]), "DET", "DT"), head, "det", before=True)
        head += 1
    elif rand.random() < 0.2:
        tokens = put(tokens, token(pick(["two", "three", "17", "dozens"][:3]), "NUM", "CD"), head, "nummod",
                     before=True)
        head += 1
    if rand.random() < 0.75:
        tokens = put(tokens, cased(place(), pick(["in", "in", "at", "near", "from"])), head, "nmod")
    return tokens


MANY = """police guards soldiers gunmen rebels prosecutors protesters doctors farmers miners lawyers officials troops
villagers leaders insurgents clerics fishermen pirates agents judges workers students monks drivers""".split()
ONE = """court judge jury mayor governor spokesman commander general cleric minister envoy mob crowd patrol convoy regulator
tribunal militia union firm newspaper lawyer prosecutor committee""".split()
ORIGIN = """ministers envoys delegates engineers journalists diplomats migrants tourists medics rebels fighters students
leaders traders families doctors""".split()
DETERMINED = "the the the a a its their his".split()


def number_of(lemma, forms):
    """(form, xpos) of a noun, singular or plural."""
    if lemma.endswith("s") and forms.seen.get((lemma, "NNS")) or lemma in ("police", "people"):
        return lemma, "NNS"
    if lemma in ("thousand", "hundred", "dozen", "ten", "score", "million", "billion"):
        return forms.of(lemma, "NNS"), "NNS"
    many = forms.seen.get((lemma, "NNS"), {})
    one = forms.seen.get((lemma, "NN"), {})
    share = 0.45 if not one and not many else sum(many.values()) / (sum(many.values()) + sum(one.values()))
    xpos = "NNS" if rand.random() < share else "NN"
    return forms.of(lemma, xpos), xpos


def thing(lemma, forms, quality=None, compound=None):
    """A noun of a pattern with what may stand before it."""
    if lemma.capitalize() in wire.PLACE + wire.COUNTRY:
        return token(lemma.capitalize(), "PROPN", "NNP", "B-LOC")
    form, xpos = number_of(lemma, forms)
    tokens = token(form, "NOUN", xpos)
    if compound:
        tokens = put(tokens, token(compound, "NOUN", "NN"), 0, "compound", before=True)
    if not quality and rand.random() < 0.3:
        quality = pick(QUALITY)
    head = wire.head_of(tokens)
    if quality:
        counted = quality[0].isdigit() or quality in ("two", "three", "four", "five", "six", "seven", "ten")
        if not counted:
            tokens = put(tokens, token(quality, "ADJ", "JJ"), head, "amod", before=True)
        elif xpos == "NNS":
            tokens = put(tokens, token(quality, "NUM", "CD"), head, "nummod", before=True)
    elif rand.random() < 0.12:
        tokens = put(tokens, token(pick(wire.ADJECTIVE), "ADJ", "JJ"), head, "amod", before=True)
    head = wire.head_of(tokens)
    if rand.random() < (0.8 if xpos == "NN" else 0.3):
        det = pick(DETERMINED)
        det = "the" if det == "a" and xpos == "NNS" else det
        if det == "a" and tokens[0][0][0] in "aeiou":
            det = "an"
        kind = ("DET", "DT", "det") if det in ("the", "a", "an") else ("PRON", "PRP$", "nmod:poss")
        tokens = put(tokens, token(det, *kind[:2]), head, kind[2], before=True)
    return tokens


def number():
    return pick(["two", "three", "five", "nine", "12", "40", "150", "600", "1.5", "seven", "ten", "21"])


def amount():
    """ "nine billion euros", "$1.5 million" """
    if rand.random() < 0.3:
        digits = pick(["2", "3.5", "12", "40", "150", "600"])
        inner = put(token(pick(SUMS), "NUM", "CD"), token(digits, "NUM", "CD"), 0, "compound", before=True)
        return put(token("$", "SYM", "$"), inner, 0, "nummod")
    inner = put(token(pick(SUMS), "NUM", "CD"), token(number(), "NUM", "CD"), 0, "compound", before=True)
    return put(token(pick(UNITS), "NOUN", "NNS"), inner, 0, "nummod", before=True)


def count():
    """ "12 Kenyan miners", "at least 40 people" """
    what = token(pick(COUNTED), "NOUN", "NNS")
    if rand.random() < 0.3:
        what = put(what, token(pick(wire.ADJECTIVE), "ADJ", "JJ"), 0, "amod", before=True)
    many = token(pick(["two", "three", "five", "nine", "12", "40", "150", "seven", "ten", "21"]), "NUM", "CD")
    if rand.random() < 0.3:
        about = pick([("about", "ADV", "RB"), ("nearly", "ADV", "RB"), ("some", "DET", "DT"), ("around", "ADV", "RB")][:2])
        many = put(many, token(*about), 0, "advmod", before=True)
    return put(what, many, wire.head_of(what), "nummod", before=True)


def filler(values, forms, quality=None, compound=None):
    lemma = pick(values) if values else "@"
    if lemma in ("$sum", "$count"):
        return amount() if lemma == "$sum" else count()
    if lemma != "@" and (forms.is_kind(lemma, "NOUN") or lemma not in forms.kinds):
        return thing(lemma, forms, quality, compound)
    return party() if lemma == "@" else None


# ---- clauses

def verb_group(lemma, forms, form, passive):
    """The verb with its auxiliaries; `form` is finite, ing, inf or done."""
    before, xpos = [], "VBD"
    if form in ("ing", "done"):
        xpos = "VBG" if form == "ing" else "VBN"
    elif form == "base":
        xpos = "VB"
    elif form == "inf":
        before, xpos = [("to", "PART", "TO", "mark")], "VB"
    elif form == "finite":
        before, xpos = pick(TENSE)
    if passive:
        be = {"VBD": pick(["was", "were"]), "VB": "be", "VBN": "been", "VBG": "being", "VBZ": pick(["is", "are"])}[xpos]
        before = list(before) + [(be, "AUX", xpos, "aux:pass")]
        xpos = "VBN"
    tokens = token(forms.of(lemma, xpos), "VERB", xpos)
    for word, upos, tag, relation in reversed(before):
        tokens = put(tokens, token(word, upos, tag), wire.head_of(tokens), relation, before=True)
    return tokens


TENSE = ([([], "VBD")] * 11 + [([], "VBZ")] * 3
         + [([("has", "AUX", "VBZ", "aux")], "VBN")] * 2 + [([("have", "AUX", "VBP", "aux")], "VBN")]
         + [([("had", "AUX", "VBD", "aux")], "VBN")] * 2 + [([("will", "AUX", "MD", "aux")], "VB")] * 2
         + [([("could", "AUX", "MD", "aux")], "VB"), ([("may", "AUX", "MD", "aux")], "VB"),
            ([("would", "AUX", "MD", "aux")], "VB"),
            ([("did", "AUX", "VBD", "aux"), ("not", "PART", "RB", "advmod")], "VB"),
            ([("will", "AUX", "MD", "aux"), ("not", "PART", "RB", "advmod")], "VB"),
            ([("is", "AUX", "VBZ", "aux")], "VBG"), ([("were", "AUX", "VBD", "aux")], "VBG")])
MANY_OF = {"has": ("have", "VBP"), "is": ("are", "VBP"), "was": ("were", "VBD")}
ONE_OF = {"have": ("has", "VBZ"), "are": ("is", "VBZ"), "were": ("was", "VBD")}


def agree(tokens, plural, forms):
    """The first finite word of the verb as its subject wants it."""
    root = wire.head_of(tokens)
    first_word = next((i for i, t in enumerate(tokens) if t[3] == root and t[4] in ("aux", "aux:pass")), root)
    t = tokens[first_word]
    known = MANY_OF if plural else ONE_OF
    if t[0] in known and t[1] == "AUX":
        t[0], t[2] = known[t[0]]
    elif t[2] == "VBZ" and t[1] == "VERB" and plural:
        t[0], t[2] = forms.lemma_of(t[0]), "VBP"
    return tokens


PRONOUN = [("they", "PRON", "PRP")] * 3 + [("he", "PRON", "PRP"), ("she", "PRON", "PRP"), ("it", "PRON", "PRP"),
                                          ("we", "PRON", "PRP")]
ADVERB = "again soon together yesterday today overnight twice separately openly repeatedly quickly".split()


def is_plural(tokens):
    head = wire.head_of(tokens)
    if tokens[head][0] in ("they", "we"):
        return True
    return tokens[head][2] in ("NNS", "NNPS") or any(t[3] == head and t[4] == "conj" for t in tokens)


def passes(slots):
    return "obj" in slots and "iobj" not in slots and "subj" not in slots and "xcomp" not in slots


def clause(p, forms, form="finite", subject=True):
    """One of a pattern's clauses; None if it has a slot that cannot be filled here."""
    slots = dict(p.slots)
    lemma = pick(p.lemmas)
    told = {k for k in slots if "." not in k and "|" not in k}
    if not told <= PREPOSITIONS | {"subj", "obj", "iobj", "prt", "adv", "xcomp", "inf", "subj.conj"}:
        return None
    passive = form == "finite" and subject and passes(slots) and rand.random() < 0.22
    tokens = verb_group(lemma, forms, form, passive)
    thing_it_does = None
    if "obj" in slots and form != "done":
        thing_it_does = filler(slots["obj"], forms, adjective(slots.get("obj.amod"), forms),
                               first(slots.get("obj.compound")))
        if not thing_it_does:
            return None
        u = rand.random()
        if u < 0.05:
            thing_it_does = put(thing_it_does, reduced(forms), wire.head_of(thing_it_does), "acl")
        elif u < 0.09:
            inner = other(forms, "ing", False)
            if inner and len(inner) < 9:
                thing_it_does = put(thing_it_does, inner, wire.head_of(thing_it_does), "acl")
        elif u < 0.13:
            thing_it_does = put(thing_it_does, contact(forms), wire.head_of(thing_it_does), "acl:relcl")
    tokens = behind(tokens, slots, thing_it_does, passive, forms)
    if tokens is None:
        return None
    if subject:
        who = thing_it_does if passive else paired(forms) if "subj" not in slots and rand.random() < 0.06 else filler(slots.get("subj"), forms, adjective(slots.get("subj.amod"), forms),
                                                   first(slots.get("subj.compound")))
        if not who:
            return None
        if "subj" not in slots and not passive and rand.random() < 0.07:
            who = token(*pick(PRONOUN))
        tokens = agree(tokens, is_plural(who), forms)
        if who[0][1] == "PRON":
            pass
        elif rand.random() < 0.05:
            who = put(who, relative(forms), wire.head_of(who), "acl:relcl")
        elif rand.random() < 0.12:
            who = put(who, reduced(forms), wire.head_of(who), "acl")
        tokens = put(tokens, who, wire.head_of(tokens), "nsubj:pass" if passive else "nsubj", before=True)
    if passive and rand.random() < 0.5:
        tokens = put(tokens, cased(party(), "by"), wire.head_of(tokens), "obl:agent")
    return tokens


def first(values):
    usable = [w for w in values or [] if w != "@"]
    return pick(usable) if usable else None


def adjective(values, forms):
    return first([w for w in values or [] if forms.is_kind(w, "ADJ", 0.5)])


def behind(tokens, slots, what, passive, forms):
    """The verb with all that follows it."""
    at = wire.head_of(tokens)
    particle = first([w for w in slots.get("prt") or [] if w in PARTICLES])
    if "prt" in slots and not particle:
        return None
    if particle:
        upos, xpos, relation = forms.particle(particle)
        tokens = put(tokens, token(particle, upos, xpos), at, relation)
    if "iobj" in slots:
        tokens = put(tokens, filler(slots["iobj"], forms) or party(), at, "iobj")
    dead = slots.get("xcomp") and "dead" in slots["xcomp"]
    if what and not passive and not dead:
        tokens = put(tokens, what, at, "obj")
    if "xcomp" in slots:
        tokens = complement(tokens, at, slots, forms)
    if tokens is None:
        return None
    if what and not passive and dead:
        tokens = put(tokens, what, at, "obj")
    if "adv" in slots and first(slots["adv"]):
        tokens = put(tokens, token(first(slots["adv"]), "ADV", "RB"), at, "advmod")
    return prepositions(tokens, at, slots, what and not passive, forms)


def complement(tokens, at, slots, forms):
    """ "guilty", "detained", "leave" behind the object"""
    lemma = first(slots["xcomp"])
    if lemma and forms.is_kind(lemma, "ADJ", 0.4):
        return put(tokens, token(lemma, "ADJ", "JJ"), at, "xcomp")
    if lemma and forms.is_kind(lemma, "NOUN", 0.5):
        return put(tokens, thing(lemma, forms), at, "xcomp")
    if lemma and forms.is_kind(lemma, "VERB", 0.5):
        return put(tokens, verb_group(lemma, forms, "inf", False), at, "xcomp")
    return None


def prepositions(tokens, at, slots, has_object, forms):
    last = wire_object(tokens, at)
    for case, values in slots.items():
        if case not in PREPOSITIONS:
            continue
        inside = filler(values, forms)
        if not inside:
            return None
        of_noun = has_object and (case == "of" or case in OF_NOUN and "@" not in (slots["obj"] or ["@"]))
        if of_noun and last is not None:
            tokens = put(tokens, cased(inside, case), last, "nmod")
        else:
            tokens = put(tokens, cased(inside, case), at, "obl")
    for key, values in slots.items():
        slot, _, case = key.partition(".")
        if slot == "obj" and case in PREPOSITIONS and has_object and last is not None:
            inside = filler(values, forms)
            tokens = put(tokens, cased(inside, case), last, "nmod") if inside else tokens
    if "inf" in slots:
        lemma = first(slots["inf"])
        if not lemma:
            return None
        tokens = put(tokens, infinitive(lemma, forms), at, "xcomp" if has_object else "advcl")
    return tokens


def wire_object(tokens, at):
    return next((i for i, t in enumerate(tokens) if t[3] == at and t[4] == "obj"), None)


def infinitive(lemma, forms):
    tokens = verb_group(lemma, forms, "inf", False)
    if forms.seen.get((lemma, "VB")) and rand.random() < 0.5:
        tokens = put(tokens, cased(place(), pick(["in", "from", "near"])), wire.head_of(tokens), "obl")
    return tokens


def relative(forms):
    while True:
        inner = clause(pick(PATTERNS), forms, "finite", subject=False)
        if inner and len(inner) < 12:
            break
    inner = put(inner, token("who", "PRON", "WP"), wire.head_of(inner), "nsubj", before=True)
    if rand.random() < 0.6:
        inner = put(inner, token(",", "PUNCT", ","), wire.head_of(inner), "punct", before=True)
        inner = put(inner, token(",", "PUNCT", ","), wire.head_of(inner), "punct")
    return inner


def contact(forms):
    """(the sanctions) it imposed on Cuba, (rebels) Iran has armed"""
    while True:
        p = pick(PATTERNS)
        if not passes(p.slots) or "prt" in p.slots:
            continue
        rest = Pattern(p.lemmas, {k: v for k, v in p.slots.items() if not k.startswith("obj")})
        inner = clause(rest, forms, "finite", subject=False)
        if inner and len(inner) < 8:
            break
    who = token(*pick(PRONOUN)) if rand.random() < 0.5 else wire.actor().tokens
    return put(agree(inner, is_plural(who), forms), who, wire.head_of(inner), "nsubj", before=True)


ENDS = "end fail stop continue resume cease collapse start go fall matter work count succeed drag persist".split()
GOING = """strikes talks attacks raids sieges negotiations clashes killings protests sanctions arrests bombings evictions flights
shipments elections abductions""".split()


def lasting():
    """ "sieges and air strikes end" """
    def some():
        what = token(pick(GOING), "NOUN", "NNS")
        if rand.random() < 0.5:
            beside = pick(["air", "peace", "government", "rebel", "border", "army", "police", "drone"])
            what = put(what, token(beside, "NOUN", "NN"), 0, "compound", before=True)
        return what
    who = some()
    if rand.random() < 0.3:
        who = put(who, marked(some(), "and", "CCONJ", "CC", "cc"), wire.head_of(who), "conj")
    return put(token(pick(ENDS), "VERB", "VBP"), who, 0, "nsubj", before=True)


# ---- sentences

PATTERNS = []


def when():
    u = rand.random()
    if u < 0.06:
        return token(pick(ADVERB), "ADV", "RB"), "advmod"
    if u < 0.45:
        return cased(token(pick(WEEKDAY), "PROPN", "NNP"), "on"), "obl"
    if u < 0.65:
        return token(pick(WEEKDAY), "PROPN", "NNP"), "obl:unmarked"
    if u < 0.8:
        which = pick([("last", "ADJ", "JJ", "amod"), ("this", "DET", "DT", "det")])
        return put(token(pick(["week", "month", "year"]), "NOUN", "NN"), token(*which[:3]), 0, which[3],
                   before=True), "obl:unmarked"
    return cased(place(), pick(["in", "in", "near", "at"])), "obl"


def other(forms, form, subject):
    for _ in range(60):
        inner = clause(pick(PATTERNS), forms, form, subject)
        if inner and len(inner) < 16:
            return inner
    return None


def marked(inner, mark, upos="SCONJ", xpos="IN", relation="mark"):
    return put(inner, token(mark, upos, xpos), wire.head_of(inner), relation, before=True)


def comma_before(inner):
    return put(inner, token(",", "PUNCT", ","), wire.head_of(inner), "punct", before=True)


OUTER = """agree refuse threaten vow pledge promise plan decide offer want try fail continue hope prepare decline""".split()
ASKED = "urge order ask tell force allow warn persuade help call".split()[:9]


def lengthened(tokens, forms):
    """The clause with what reports hang on."""
    root = wire.head_of(tokens)
    u = rand.random()
    if u < 0.04:
        return remarked(tokens, forms)
    if u < 0.11:
        return supposed(tokens, forms)
    if u < 0.16:
        return put(tokens, comma_before(other(forms, "ing", False)), root, "advcl")
    if u < 0.25:
        return put(tokens, marked(other(forms, "finite", False), "and", "CCONJ", "CC", "cc"), root, "conj")
    if u < 0.35:
        inner = marked(other(forms, "finite", True), pick(["after", "as", "when", "while", "because", "before", "after"]))
        return put(tokens, comma_before(inner) if rand.random() < 0.3 else inner, root, "advcl")
    if u < 0.42:
        return put(tokens, other(forms, "inf", False), root, "advcl")
    if u < 0.47:
        inner = marked(other(forms, "ing", False), pick(["after", "before", "by", "for", "without"]))
        return put(tokens, inner, root, "advcl")
    return tokens


def reported(tokens):
    """S, the minister said on Monday"""
    said = token(pick(wire.SAID[:10]), "VERB", "VBD")
    said = put(said, wire.phrase(rand.random() < 0.3).tokens, 0, "nsubj", before=True)
    root = wire.head_of(said)
    inner = put(tokens, token(",", "PUNCT", ","), wire.head_of(tokens), "punct")
    out = put(said, inner, root, "ccomp", before=True)
    if rand.random() < 0.4:
        day, relation = when()
        out = put(out, day, wire.head_of(out), relation)
    return out


def quoted(tokens, forms):
    """ "S," the minister said;  "S," said the minister;  The minister said: "S" """
    root = wire.head_of(tokens)
    tokens[0][0] = tokens[0][0][0].upper() + tokens[0][0][1:]
    inner = put(tokens, token('"', "PUNCT", "``"), root, "punct", before=True)
    said = token(pick(wire.SAID[:10]), "VERB", "VBD")
    if rand.random() < 0.25:
        said = put(token("told", "VERB", "VBD"), party() if rand.random() < 0.5 else token("reporters", "NOUN", "NNS"), 0,
                   "iobj")
    who = party() if rand.random() < 0.7 else token(*pick(PRONOUN[:5]))
    if rand.random() < 0.25:
        said = put(said, who, wire.head_of(said), "nsubj", before=True)
        said = put(said, token(pick([",", ":"]), "PUNCT", ","), wire.head_of(said), "punct")
        inner = put(inner, token('"', "PUNCT", "''"), wire.head_of(inner), "punct")
        return put(said, inner, wire.head_of(said), "ccomp")
    inner = put(inner, token(",", "PUNCT", ","), wire.head_of(inner), "punct")
    inner = put(inner, token('"', "PUNCT", "''"), wire.head_of(inner), "punct")
    said = put(said, who, wire.head_of(said), "nsubj", before=rand.random() < 0.75 or who[0][1] == "PRON")
    if rand.random() < 0.4:
        day, relation = when()
        said = put(said, day, wire.head_of(said), relation)
    return put(said, inner, wire.head_of(said), "ccomp", before=True)


def without(tokens, gone):
    """Tokens but for those at `gone`, of which none has anything below it."""
    new_at, n = {}, 0
    for i in range(len(tokens)):
        if i not in gone:
            new_at[i], n = n, n + 1
    return [t[:3] + [None if t[3] is None else new_at[t[3]]] + t[4:] for i, t in enumerate(tokens) if i not in gone]


def foes():
    """ "Yemen foes", "Cyprus leaders", "Iran, Iraq", "Syria talks" """
    u = rand.random()
    if u < 0.3:
        a, b = token(pick(wire.COUNTRY), "PROPN", "NNP", "B-LOC"), token(pick(wire.COUNTRY), "PROPN", "NNP", "B-LOC")
        return put(a, put(b, token(",", "PUNCT", ","), 0, "punct", before=True), 0, "conj")
    many = token(pick(MANY + "foes leaders envoys troops talks rebels sides premiers ministers parties clashes".split()), "NOUN",
                 "NNS")
    whose = token(pick(wire.COUNTRY + wire.PLACE), "PROPN", "NNP", "B-LOC")
    return put(many, whose, 0, "compound", before=True)


HEADLINE = [([], "VBZ")] * 8 + [([("to", "PART", "TO", "mark")], "VB")] * 2


def headline(p, forms):
    """Chad severs ties with Cuba; Yemen foes open talks; Kenya to send medics to Haiti"""
    global TENSE
    kept, TENSE = TENSE, HEADLINE
    tokens = clause(p, forms, subject=False)
    TENSE = kept
    if not tokens or len(tokens) > 12:
        return None
    who = foes() if rand.random() < 0.4 else party()
    tokens = agree(tokens, is_plural(who), forms)
    tokens = put(tokens, who, wire.head_of(tokens), "nsubj", before=True)
    below = {t[3] for t in tokens}
    gone = {i for i, t in enumerate(tokens) if t[0] in ("the", "a", "an") and i not in below and rand.random() < 0.92}
    tokens = without(tokens, gone)
    if rand.random() < 0.3:
        tokens = [[t[0][0].upper() + t[0][1:] if t[1] not in ("ADP", "PART", "CCONJ", "DET") else t[0]] + t[1:]
                  for t in tokens]
    return tokens


def under_outer(p, forms):
    """The minister agreed to ...; the court ordered X to ..."""
    inner = clause(p, forms, "inf", False)
    if not inner:
        return None
    asked = rand.random() < 0.4
    who = party()
    tokens = agree(verb_group(pick(ASKED if asked else OUTER), forms, "finite", False), is_plural(who), forms)
    at = wire.head_of(tokens)
    if asked:
        tokens = put(tokens, party(), at, "obj")
    tokens = put(tokens, inner, at, "xcomp")
    return put(tokens, who, wire.head_of(tokens), "nsubj", before=True)


def ordered_done(p, forms):
    """The court ordered three miners held in Homs"""
    inner = clause(p, forms, "done", False) if passes(p.slots) else None
    if not inner:
        return None
    who = party()
    tokens = agree(verb_group(pick(["order", "order", "want", "see"]), forms, "finite", False), is_plural(who), forms)
    at = wire.head_of(tokens)
    tokens = put(put(tokens, party(), at, "obj"), inner, at, "xcomp")
    return put(tokens, who, wire.head_of(tokens), "nsubj", before=True)


CHARGED = """accuse/of suspect/of convict/of acquit/of clear/of accuse/of accuse/of criticise/for condemn/for arrest/for jail/for
blame/for praise/for thank/for prevent/from stop/from ban/from bar/from charge/with warn/against""".split()


def charged(p, forms):
    """Chad accused Sudan of arming rebels"""
    inner = clause(p, forms, "ing", False)
    if not inner:
        return None
    lemma, _, case = pick(CHARGED).partition("/")
    form, who, whom = pick(["finite", "finite", "finite", "ing"]), party(), party()
    tokens = verb_group(lemma, forms, form, False)
    if form == "finite":
        tokens = agree(tokens, is_plural(who), forms)
    tokens = put(tokens, whom, wire.head_of(tokens), "obj")
    tokens = put(tokens, marked(inner, case), wire.head_of(tokens), "advcl")
    if form == "finite":
        return put(tokens, who, wire.head_of(tokens), "nsubj", before=True)
    first_clause = other(forms, "finite", True)
    return put(first_clause, comma_before(tokens), wire.head_of(first_clause), "advcl")


THAT = "claim charge accusation report warning statement fear allegation suggestion assertion".split()
ASKING = "demand request insistence call proposal recommendation plea".split()
TO_DO = """offer refusal decision plan threat vow pledge promise bid attempt call request order agreement failure demand
proposal readiness plea move effort""".split()
MET = """dismissed rejected denied welcomed condemned criticised ignored hailed mocked repeated echoed endorsed rebuffed praised
challenged""".split()


def saying(p, forms):
    """Chad's demand that Sudan hand over the rebels"""
    u = rand.random()
    if u < 0.4:
        form, inner = pick(TO_DO), clause(p, forms, "inf", False)
    else:
        form, inner = (pick(ASKING), clause(p, forms, "base")) if u < 0.65 else (pick(THAT), clause(p, forms))
        inner = inner and marked(inner, "that")
    if not inner or len(inner) > 14:
        return None
    tokens = token(form, "NOUN", "NN")
    whose = wire.actor().tokens
    if rand.random() < 0.55:
        whose = put(whose, token("'s", "PART", "POS"), wire.head_of(whose), "case")
        tokens = put(tokens, whose, 0, "nmod:poss", before=True)
    elif rand.random() < 0.5:
        tokens = put(tokens, token(pick(wire.ADJECTIVE), "ADJ", "JJ"), 0, "amod", before=True)
    else:
        tokens = put(tokens, cased(whose, pick(["by", "from"])), 0, "nmod")
        tokens = put(tokens, token(pick(["a", "the"]), "DET", "DT"), 0, "det", before=True)
    return put(tokens, inner, wire.head_of(tokens), "acl")


def of_saying(p, forms):
    """Chad's demand that Sudan hand over the rebels was dismissed by Khartoum"""
    what = saying(p, forms)
    if not what:
        return None
    if rand.random() < 0.5:
        tokens = verb_group("dismiss", forms, "finite", True)
        tokens = agree(tokens, False, forms)
        tokens[wire.head_of(tokens)][0] = pick(MET)
        if rand.random() < 0.5:
            tokens = put(tokens, cased(party(), "by"), wire.head_of(tokens), "obl:agent")
        return put(tokens, what, wire.head_of(tokens), "nsubj:pass", before=True)
    who = party()
    tokens = put(token(pick(MET), "VERB", "VBD"), what, 0, "obj")
    return put(tokens, who, wire.head_of(tokens), "nsubj", before=True)


def remarked(tokens, forms):
    """..., a move that Sudan condemned"""
    verb = put(token(pick(MET), "VERB", "VBD"), party(), 0, "nsubj", before=True)
    verb = put(verb, token(pick(["that", "which"]), "PRON", "WDT"), wire.head_of(verb), "obj", before=True)
    what = put(token(pick("move step decision plea charge demand claim proposal offer".split()), "NOUN", "NN"),
               token("a", "DET", "DT"), 0, "det", before=True)
    what = put(what, verb, 1, "acl:relcl")
    last = max(i for i, t in enumerate(tokens) if t[1] in ("NOUN", "PROPN", "VERB"))
    return put(tokens, comma_before(what), wire.head_of(tokens) if tokens[last][1] == "VERB" else last, "appos")


def paired(forms):
    """Neither the army nor the rebels; both Chad and Sudan; Dutch and Belgian police"""
    u = rand.random()
    if u < 0.4:
        two = put(token(pick(wire.ADJECTIVE), "ADJ", "JJ"), marked(token(pick(wire.ADJECTIVE), "ADJ", "JJ"), "and", "CCONJ",
                                                                 "CC", "cc"), 0, "conj")
        return put(token(pick(MANY), "NOUN", "NNS"), two, 0, "amod", before=True)
    first_word, second = pick([("neither", "nor"), ("both", "and"), ("either", "or")])
    a, b = party(), party()
    a = put(a, marked(b, second, "CCONJ", "CC", "cc"), wire.head_of(a), "conj")
    return put(a, token(first_word, "CCONJ", "CC"), wire.head_of(a), "cc:preconj", before=True)


def supposed(tokens, forms):
    """... if Sudan lets rebels in; should Sudan let rebels in"""
    root = wire.head_of(tokens)
    u = rand.random()
    if u < 0.25:
        inner = marked(lasting(), pick(["if", "unless", "until", "while", "as", "once", "when"]))
    elif u < 0.65:
        inner = marked(other(forms, "finite", True), pick(["if", "unless", "if"]))
    else:
        inner = other(forms, "base", True)
        inner = put(inner, token("should", "AUX", "MD"), wire.head_of(inner), "aux", before=True)
    before = rand.random() < 0.3
    if before:
        return put(tokens, put(inner, token(",", "PUNCT", ","), wire.head_of(inner), "punct"), root, "advcl", before=True)
    return put(tokens, inner, root, "advcl")


def reduced(forms):
    """(miners) held in Homs by the army"""
    while True:
        p = pick(PATTERNS)
        inner = clause(p, forms, "done", False) if passes(p.slots) and "prt" not in p.slots else None
        if inner and len(inner) < 9:
            break
    if rand.random() < 0.6:
        inner = put(inner, cased(wire.actor().tokens, "by"), wire.head_of(inner), "obl:agent")
    if rand.random() < 0.3:
        inner = put(inner, cased(place(), pick(["in", "near"])), wire.head_of(inner), "obl")
    return inner


def sentence(p, forms):
    u = rand.random()
    if u > 0.9:
        return headline(p, forms)
    tokens = (under_outer(p, forms) if u < 0.15 else ordered_done(p, forms) if u < 0.18
              else charged(p, forms) if u < 0.23 else of_saying(p, forms) if u < 0.31 else clause(p, forms))
    if not tokens or len(tokens) > 26:
        return None
    if rand.random() < 0.45:
        day, relation = when()
        tokens = put(tokens, day, wire.head_of(tokens), relation)
    if len(tokens) < 22:
        tokens = lengthened(tokens, forms)
    if rand.random() < 0.05:  # after dismissing the rebels, ...
        inner = marked(other(forms, "ing", False), pick(["after", "before", "by", "while", "since", "despite"][:5]))
        inner = put(inner, token(",", "PUNCT", ","), wire.head_of(inner), "punct")
        tokens = put(tokens, inner, wire.head_of(tokens), "advcl", before=True)
    elif rand.random() < 0.07:
        day, relation = when()
        tokens = put(put(tokens, token(",", "PUNCT", ","), wire.head_of(tokens), "punct", before=True), day,
                     wire.head_of(tokens) + 1, relation, before=True)
    u = rand.random()
    return reported(tokens) if u < 0.1 else quoted(tokens, forms) if u < 0.2 else tokens


def is_headline(tokens):
    return (tokens[wire.head_of(tokens)][2] in ("VBZ", "VBP", "VB") and tokens[-1][1] != "PUNCT"
            and not any(t[0] in ("the", "a", "an") for t in tokens) and len(tokens) < 12)


def main():
    paths = sys.argv[1:]
    forms, table = Forms(paths), wire.feats_table(paths)
    PATTERNS.extend(read_patterns(read_classes()))
    made = 0
    for p in list(PATTERNS):
        for _ in range(PER_PATTERN):
            tokens = sentence(p, forms)
            if tokens and len(tokens) <= 45:
                made += 1
                rows = wire.rows_of(tokens, table)
                if is_headline(tokens):
                    rows.pop()  # its period
                print("# sent_id = wire-clause-%d\n# made = yes\n# names = yes" % made)
                print("\n".join("\t".join(r) for r in rows) + "\n")


if __name__ == "__main__":
    main()
