# SPDX-License-Identifier: Apache-2.0
"""Code the blind sentences and say how far the answers are from the gold.

    python3 tests/blind/score.py build/priscus [--show] [--at-least F] [--file F] [--with ARG]...

Each sentence goes in as a document of its own, after the sentences of its `before:` line.
Events are laid against the gold one to one, for each measure as well as can be:

    dyad         pairs of an actor's and a recipient's country (an empty side is `-`)
    dyad+type    the same pairs, and the type
    full codes   pairs of whole codes with their sectors, and the type
    type         types alone
    modality     type and modality; then only those that are not asserted
    mode         type and mode, where there is one
    attribution  type and the country of whoever reports it, where there is one

Where the gold allows several readings, the nearest to the answer is taken. Exit status: 0;
1 if dyad F1 is below --at-least, or the program fails."""
import argparse
import collections
import functools
import itertools
import json
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
BLIND = sorted(HERE.glob("sentences*.txt"))
TYPES = ("AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN "
         "PROTEST SANCTION MOBILIZE COERCE ASSAULT").split()
MODALITIES = {"asserted", "future", "hypothetical", "negated", "historical"}
SECTORS = set("GOV MIL COP SPY JUD LEG PTY OPP REB PRM UAF UNK AGR BUS CRM CVL EDU ELI JRN LAB MED REF "
              "PRE REL SOC IGO NGO".split())
SAME_CODE = {"XKX": "KOS", "MED": "JRN"}  # the codebook reads these as one
TIMEOUT_S = 300

# One reading of an event. Actors, recipients and attribution are tuples of codes.
Reading = collections.namedtuple("Reading", "actors recipients type mode modality attribution")


# ---- the gold

class Case:
    def __init__(self, line):
        self.line, self.before, self.text = line, "", ""
        self.events, self.optional = [], []  # an event is a list of readings

    @property
    def document(self):
        return f"{self.before} {self.text}" if self.before else self.text


def normal(code):
    """The code as it is compared: a sector that stands alone has no country."""
    words = [SAME_CODE.get(word, word) for word in code.split()]
    return " ".join(["---"] + words if code in SECTORS else words)


def sides(field):
    """Every tuple of codes that a field of the gold allows."""
    members = [[m.strip() for m in member.split("/")] for member in field.split(" + ")]
    return [tuple(normal(m) for m in choice if m != "-") for choice in itertools.product(*members)]


def readings(where, value):
    fields = [field.strip() for field in value.split(" | ")]
    if len(fields) != len(Reading._fields):
        sys.exit(f"{where}: {len(Reading._fields)} fields parted by ' | ' wanted")
    actors, recipients, kinds, modes, modalities, attribution = fields
    if not set(kinds.split("/")) <= set(TYPES) or not set(modalities.split("/")) <= MODALITIES:
        sys.exit(f"{where}: unknown type or modality")
    return [Reading(*choice) for choice in itertools.product(
        sides(actors), sides(recipients), kinds.split("/"),
        ["" if mode == "-" else mode for mode in modes.split("/")],
        modalities.split("/"), sides(attribution))]


def read_gold(path):
    cases, case = [], None
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        where = f"{path}:{number}"
        key, _, value = line.partition(": ")
        if line.startswith("#"):
            continue
        if not line.strip():
            case = None
            continue
        if case is None:
            case = Case(number)
            cases.append(case)
        if key in ("before", "text"):
            setattr(case, key, value)
        elif key == "event":
            case.events.append(readings(where, value))
        elif key == "or" and case.events:
            case.events[-1] += readings(where, value)
        elif key == "maybe":
            case.optional.append(readings(where, value))
        elif line != "none" or case.events:
            sys.exit(f"{where}: not understood: {line}")
    return cases


# ---- the answers

def codes(entities):
    """Their codes, each once, in a fixed order."""
    return tuple(sorted({normal(entity.get("code", "--- UNK")) for entity in entities}))


def is_asked(record, case):
    """Whether an event of the case's document stands in the sentence that is coded."""
    return record["trigger"]["span"][0] >= len(case.document) - len(case.text)


def answer_of(record):
    """A record of an event in the form of the gold."""
    attribution = [record["attribution"]] if record.get("attribution") else []
    return Reading(codes(record.get("actors", [])), codes(record.get("recipients", [])),
                   record["type"], record.get("mode", ""), record["modality"],
                   codes(attribution))


def answers(program, options, cases):
    """For each case, the events found in the sentence that is coded."""
    lines = [json.dumps({"id": str(i), "text": case.document}) for i, case in enumerate(cases)]
    run = subprocess.run([program, "code", "--format", "jsonl", *options, "-"],
                         input="\n".join(lines) + "\n", encoding="utf-8",
                         stdout=subprocess.PIPE, timeout=TIMEOUT_S, check=False)
    if run.returncode:
        sys.exit(f"{program}: exit status {run.returncode}")
    found = [[] for _ in cases]
    for record in map(json.loads, run.stdout.splitlines()):
        if record["kind"] == "event" and is_asked(record, cases[int(record["doc"])]):
            found[int(record["doc"])].append(answer_of(record))
    return found


# ---- what is measured: a reading gives a set of things to be found

def countries(side):
    return {code.split()[0] for code in side} or {"-"}


def dyads(reading):
    return set(itertools.product(countries(reading.actors), countries(reading.recipients)))


def typed_dyads(reading):
    return {(reading.type, *dyad) for dyad in dyads(reading)}


def full_codes(reading):
    return set(itertools.product([reading.type], reading.actors or ["-"],
                                 reading.recipients or ["-"]))


def types(reading):
    return {(reading.type,)}


def modalities(reading):
    return {(reading.type, reading.modality)}


def not_asserted(reading):
    return modalities(reading) if reading.modality != "asserted" else set()


def modes(reading):
    return {(reading.type, reading.mode)} if reading.mode else set()


def attributions(reading):
    return set(itertools.product([reading.type], countries(reading.attribution))
               if reading.attribution else [])


MEASURES = {"dyad": dyads, "dyad+type": typed_dyads, "full codes": full_codes, "type": types,
            "modality": modalities, "  not asserted": not_asserted, "mode": modes,
            "attribution": attributions}


# ---- one against the other

def overlap(a, b):
    return len(a & b) / len(a | b) if a | b else 1.0


def nearness(reading, answer, measure):
    """By the measure first; of equals, the one that is right in more that matters."""
    return (100 * overlap(measure(reading), measure(answer))
            + 10 * overlap(typed_dyads(reading), typed_dyads(answer))
            + 3 * (reading.type == answer.type) + 2 * overlap(dyads(reading), dyads(answer))
            + (reading.mode == answer.mode) / 2 + (reading.modality == answer.modality) / 4
            + overlap(full_codes(reading), full_codes(answer)) / 8)


def align(case, found, measure):
    """Lay answers against gold one to one: (gold reading or None, answer or None) pairs.
    Types must agree or countries meet. An answer that is an optional event in both is left
    out, unless a gold event has a better claim to it."""
    events = case.events + case.optional
    value = {}
    for (i, event), (j, answer) in itertools.product(enumerate(events), enumerate(found)):
        near, reading = max(((nearness(r, answer, measure), r) for r in event),
                            key=lambda pair: pair[0])
        same_type = reading.type == answer.type
        same_dyad = bool(dyads(reading) & dyads(answer))
        if i < len(case.events) and (same_type or same_dyad):
            value[i, j] = near, reading
        elif same_type and same_dyad:
            value[i, j] = 0.9 * near, reading

    @functools.lru_cache(maxsize=None)
    def best(i, used):
        if i == len(events):
            return 0, ()
        top = best(i + 1, used)
        for j in range(len(found)):
            if (i, j) in value and not used >> j & 1:
                rest, pairs = best(i + 1, used | 1 << j)
                if rest + value[i, j][0] > top[0]:
                    top = rest + value[i, j][0], ((i, j),) + pairs
        return top

    chosen = best(0, 0)[1]
    met, used = {i for i, _ in chosen}, {j for _, j in chosen}
    return ([(value[i, j][1], found[j]) for i, j in chosen if i < len(case.events)]
            + [(event[0], None) for i, event in enumerate(case.events) if i not in met]
            + [(None, answer) for j, answer in enumerate(found) if j not in used])


class Count:
    def __init__(self):
        self.right = self.wanted = self.given = 0

    def add(self, want, got):
        self.right += len(want & got)
        self.wanted += len(want)
        self.given += len(got)

    @property
    def f1(self):
        total = self.wanted + self.given
        return 2 * self.right / total if total else 1.0

    def row(self, name):
        precision = self.right / self.given if self.given else 0.0
        recall = self.right / self.wanted if self.wanted else 0.0
        return (f"{name:16}{self.wanted:7}{self.given:7}{self.right:7}"
                f"{precision:8.3f}{recall:8.3f}{self.f1:8.3f}")


def failure(want, got, case):
    """What is wrong with a pair as to type and countries; None if nothing."""
    if want is None:
        return "found, not there: " + ("beside other events" if case.events
                                       else "sentence without event")
    if got is None:
        return "there, not found"
    if want.type != got.type:
        return "other type, countries " + ("right" if dyads(want) == dyads(got) else "in part")
    sides_of = [(name, countries(getattr(want, name)), countries(getattr(got, name)))
                for name in ("actors", "recipients")]
    wrong = [(name, a, b) for name, a, b in sides_of if a != b]
    if wrong and all(b == {"---"} and a != {"-"} for _, a, b in wrong):
        return "right type, country left open"
    return "right type, other " + " and ".join(name for name, _, _ in wrong) if wrong else None


def describe(reading):
    def side(members):
        return " + ".join(members) or "-"
    return " | ".join((side(reading.actors), side(reading.recipients), reading.type,
                       reading.mode or "-", reading.modality, side(reading.attribution)))


def show(case, failures):
    print(f"{case.line}: {case.text}")
    for name, (want, got) in failures:
        print(f"    {name}")
        for label, reading in (("gold ", want), ("given", got)):
            if reading:
                print(f"      {label}  {describe(reading)}")
    print()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program", help="priscus, as built")
    parser.add_argument("--file", dest="files", type=pathlib.Path, action="append", metavar="F",
                        help="gold; may be given again (both blind sets if none is)")
    parser.add_argument("--show", action="store_true", help="list every sentence that fails")
    parser.add_argument("--at-least", type=float, metavar="F", help="fail if dyad F1 is below F")
    parser.add_argument("--with", dest="options", action="append", default=[], metavar="ARG",
                        help="one more argument for the program, as in --with=--fast")
    args = parser.parse_args()
    cases = [case for file in args.files or BLIND for case in read_gold(file)]
    found = answers(args.program, args.options, cases)

    counts = {name: Count() for name in MEASURES}
    by_type = {name: (Count(), Count()) for name in TYPES}
    failing = collections.Counter()
    for case, given in zip(cases, found):
        for name, measure in MEASURES.items():
            for pair in align(case, given, measure):
                want, got = (measure(reading) if reading else set() for reading in pair)
                counts[name].add(want, got)
                if measure in (types, typed_dyads):
                    for kind, columns in by_type.items():
                        columns[measure is typed_dyads].add({w for w in want if w[0] == kind},
                                                            {g for g in got if g[0] == kind})
        wrong = [(failure(*pair, case), pair) for pair in align(case, given, typed_dyads)]
        wrong = [(name, pair) for name, pair in wrong if name]
        failing.update(name for name, _ in wrong)
        if args.show and wrong:
            show(case, wrong)

    print(f"{len(cases)} sentences, {sum(len(c.events) for c in cases)} events; "
          f"{sum(map(len, found))} found\n")
    print(f"{'':16}   gold  given  right       P       R      F1")
    for name, count in counts.items():
        print(count.row(name))
    print(f"\n{'type alone':16}   gold  given  right       P       R      F1   F1 with dyad")
    for name, (alone, with_dyad) in by_type.items():
        print(f"{alone.row(name)}{with_dyad.f1:15.3f}")
    print("\nwhat fails (type and countries)")
    for name, number in failing.most_common():
        print(f"{number:6}  {name}")
    return 1 if args.at_least is not None and counts["dyad"].f1 < args.at_least else 0


if __name__ == "__main__":
    sys.exit(main())
