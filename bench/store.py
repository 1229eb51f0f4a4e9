#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""How long searches take in a store of a million events.

    bench/store.py PRISCUS STORE.db [EVENTS]
    bench/store.py PRISCUS postgresql [EVENTS]

Makes the store if it is not there: documents and records made up by rule, with as much
difference between frequent and rare countries, types and places as the world has, and then
asks for events as users do.  Best of five: processor time of the whole program; of PostgreSQL,
in a server that is started for this, the time until the answer is there."""
import datetime
import json
import math
import pathlib
import random
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time

COUNTRIES = ["USA", "RUS", "CHN", "ISR", "SYR", "UKR", "IRN", "GBR", "FRA", "DEU", "IND", "PAK", "TUR",
             "IRQ", "AFG", "PSE", "EGY", "SAU", "JPN", "KOR", "PRK", "YEM", "LBN", "LBY", "NGA", "SDN",
             "SSD", "ETH", "SOM", "KEN", "COD", "MLI", "ZAF", "BRA", "MEX", "VEN", "COL", "CUB", "POL",
             "GRC", "SRB", "GEO", "ARM", "AZE", "MMR", "THA", "PHL", "IDN", "VNM", "AUS"]
SECTORS = ["GOV", "MIL", "REB", "OPP", "PTY", "COP", "CVL", "MED", "JUD", "SPY"]
TYPES = ["CONSULT", "ACCUSE", "REQUEST", "SUPPORT", "ASSAULT", "COERCE", "COOPERATE", "AGREE", "REJECT",
         "THREATEN", "AID", "PROTEST", "SANCTION", "CONCEDE", "RETREAT", "MOBILIZE"]
PLOVER = ["AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE",
          "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"]
QUADS = ["verbal-cooperation", "verbal-conflict", "material-cooperation", "material-conflict"]
WORDS = ("government minister army talk attack say kill agree reject border town force envoy truce deal "
         "sanction protest police leader president meet visit aid refugee camp market oil gas election "
         "court vote party rebel group bomb fire shell soldier civilian child hospital school").split()
PER_DOCUMENT = 8
DAYS = 25 * 365


def zipf(rnd, n):
    """0 is the most frequent."""
    return min(n - 1, int(math.exp(rnd.random() * math.log(n + 1))) - 1)


def day_of(number):
    return "%04d-%02d-%02d" % (2000 + number // 365, 1 + number % 365 // 31, 1 + number % 365 % 28)


def key_of(kind, day):
    """As src/store/key.h packs it, without a side."""
    days = (datetime.date.fromisoformat(day) - datetime.date(1970, 1, 1)).days
    return (1 + PLOVER.index(kind)) << 24 | days + (1 << 22)


def documents(rnd, n):
    """Rows of each table for n documents: (document, sentences, records, events, parties)."""
    record = sentence = 0
    for d in range(1, n + 1):
        published = day_of(min(DAYS - 1, d * DAYS // n))
        document = (d, "made-%d" % d, d.to_bytes(16, "big"), d.to_bytes(16, "little"), published)
        sentences, records, events, parties = [], [], [], []
        record += 1
        records.append((record, d, "document", 0, json.dumps({"kind": "document", "id": d})))
        for number in range(PER_DOCUMENT):
            record += 1
            sentence += 1
            lemmas = " ".join(rnd.choice(WORDS) for _ in range(12)) + " word%d" % zipf(rnd, 20000)
            kind, place = TYPES[zipf(rnd, len(TYPES))], zipf(rnd, 5000)
            country = COUNTRIES[place % len(COUNTRIES)]
            day = published if rnd.random() < 0.9 else day_of(rnd.randrange(DAYS))
            sentences.append((sentence, d, number, number * 80, number * 80 + 70, lemmas))
            line = {"kind": "event", "id": "made-%d#e%d" % (d, number), "type": kind, "words": lemmas}
            records.append((record, d, "event", number + 1, json.dumps(line)))
            key = key_of(kind, day)
            events.append((record, d, number, kind, "", "%03d" % rnd.randrange(10, 200),
                           rnd.choice(QUADS), 1.0, "asserted", day, "place %d" % place, country,
                           rnd.getrandbits(60), "made", 0.8, key))
            for side, bits in (("actor", 1 << 29), ("recipient", 2 << 29)):
                entity = 1 + zipf(rnd, 30000)
                parties.append((record, side, 0, entity, COUNTRIES[entity % len(COUNTRIES)], kind, day,
                                bits | key))
        yield document, sentences, records, events, parties


INSERT = [
    "INSERT INTO document (id, doc, input, hash, published, sentences, version, story)"
    " VALUES (?, ?, ?, ?, ?, 8, 'made', 0)",
    "INSERT INTO sentence (id, document, number, beg, \"end\", lemmas) VALUES (?, ?, ?, ?, ?, ?)",
    "INSERT INTO record (id, document, kind, number, json) VALUES (?, ?, ?, ?, ?)",
    "INSERT INTO event (id, document, sentence, type, mode, cameo, quad, score, modality, day, place,"
    " country, daily, rule, confidence, key) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    "INSERT INTO party (record, side, position, entity, country, type, day, key)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"]


def ingest_nothing(priscus, where):
    """Only the tables are made."""
    with tempfile.NamedTemporaryFile(suffix=".jsonl") as nothing:
        subprocess.run([priscus, "ingest", "-q", "--db", where, nothing.name],
                       stderr=subprocess.DEVNULL)


def entities():
    return [(i, "Name%d Family%d" % (i, i % 977), COUNTRIES[i % len(COUNTRIES)] + " " +
             SECTORS[i % 7], COUNTRIES[i % len(COUNTRIES)]) for i in range(1, 30001)]


def make(priscus, path, events):
    rnd = random.Random(5)
    ingest_nothing(priscus, path)
    with sqlite3.connect(path) as c:
        c.executemany("INSERT INTO entity (id, name, code, country) VALUES (?, ?, ?, ?)", entities())
        for document, *rows in documents(rnd, events // PER_DOCUMENT):
            c.execute(INSERT[0], document)
            for sql, table in zip(INSERT[1:], rows):
                c.executemany(sql, table)
        c.execute("INSERT INTO sentence_text (sentence_text) VALUES ('rebuild')")
        c.commit()
        c.execute("PRAGMA wal_checkpoint (TRUNCATE)")
    c.close()


# PostgreSQL: ids have the month of publication above their low 40 bits.

def month_of(day):
    return 12 * int(day[:4]) + int(day[5:7]) - 1


def words_of(lemmas):
    """A tsvector as text."""
    at = {}
    for i, word in enumerate(lemmas.split()):
        at.setdefault(word, []).append(str(i + 1))
    return " ".join("'%s':%s" % (w, ",".join(n)) for w, n in at.items())


def with_month(document, sentences, records, events, parties):
    """The same rows as PostgreSQL has them."""
    month = month_of(document[4]) << 40

    def up(rows, *columns):
        return [tuple(v + month if i in columns else v for i, v in enumerate(r)) for r in rows]

    d = document[:2] + ("\\\\x" + document[2].hex(), "\\\\x" + document[3].hex(), document[4], 8, "made", 0)
    return ([(d[0] + month,) + d[1:]], [r + (words_of(r[5]),) for r in up(sentences, 0, 1)],
            up(records, 0, 1), up(events, 0, 1), up(parties, 0))


COPIED = ["document (id, doc, input, hash, published, sentences, version, story)",
          "sentence (id, document, number, beg, \"end\", lemmas, words)",
          "record (id, document, kind, number, json)",
          "event (id, document, sentence, type, mode, cameo, quad, score, modality, day, place,"
          " country, daily, rule, confidence, key)",
          "party (record, side, position, entity, country, type, day, key)"]


def copy(server, table, rows):
    p = subprocess.Popen([server.bin / "psql", "-q", "-d", "million", "-v", "ON_ERROR_STOP=1", "-c",
                          "COPY %s FROM STDIN" % table], stdin=subprocess.PIPE, text=True,
                         env=server.env, cwd=server.folder, **server.who)
    for r in rows:
        p.stdin.write("\t".join(map(str, r)) + "\n")
    p.stdin.close()
    assert p.wait() == 0


def make_postgresql(priscus, server, events):
    rnd = random.Random(5)
    server.create("million")
    ingest_nothing(priscus, server.url("million"))
    months = range(month_of(day_of(0)), month_of(day_of(DAYS - 1)) + 1)
    for whole in ("sentence", "record"):
        server.sql("million", "SELECT psc_month('%s', m) FROM generate_series(%d, %d) m"
                   % (whole, months[0], months[-1]))
    copy(server, "entity (id, name, code, country)", entities())
    waiting = [[] for _ in COPIED]
    for number, rows in enumerate(documents(rnd, events // PER_DOCUMENT), 1):
        for to, more in zip(waiting, with_month(*rows)):
            to.extend(more)
        if number % 20000 == 0 or number == events // PER_DOCUMENT:
            for table, rows in zip(COPIED, waiting):
                copy(server, table, rows)
                rows.clear()
    server.sql("million", "VACUUM ANALYZE")


SEARCHES = [
    ["query", "--actor", "GRC", "--type", "ASSAULT", "--from", "2016", "--to", "2016"],
    ["query", "--actor", "RUS", "--type", "ASSAULT", "--from", "2016-02", "--to", "2016-03"],
    ["query", "--actor", "RUS", "--recipient", "SYR", "--from", "2015", "--to", "2016"],
    ["query", "--actor", "RUS MIL", "--from", "2016-01", "--to", "2016-03"],
    ["query", "--party", "USA", "--from", "2011-03-01", "--to", "2011-03-31"],
    ["query", "--actor", "family42", "--type", "CONSULT"],
    ["query", "--type", "SANCTION", "--from", "2014-03", "--to", "2014-06"],
    ["query", "--place", "SYR", "--from", "2013-08", "--to", "2013-09"],
    ["query", "--place", "SYR", "--type", "PROTEST", "--from", "2011", "--to", "2012"],
    ["query", "--place", "place 17", "--actor", "RUS", "--from", "2010"],
    ["query", "--from", "2008-08-08", "--to", "2008-08-12"],
    ["query", "--text", "word77 hospital"],
    ["query", "--text", "word9", "--actor", "CHN", "--from", "2012"],
    ["query", "--actor", "USA", "--limit", "100"],
    ["query", "--actor", "USA", "--recipient", "CHN"],
    ["aggregate", "--by", "dyad", "--per", "month", "--actor", "RUS", "--from", "2014", "--to", "2016"],
    ["aggregate", "--by", "country", "--per", "year"],
]


def measure(command, wait):
    """Best seconds: to wait for, or of the processor in this program."""
    best = math.inf
    for _ in range(5):
        before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
        out = subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout
        waited, after = time.monotonic() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
        spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        best = min(best, waited if wait else spent)
    return best, out.count(b"\n")


def search_all(priscus, where, wait):
    for search in SEARCHES:
        form = ["--format", "jsonl"] if search[0] == "query" else []
        seconds, n = measure([priscus, search[0], "--db", where, *form, *search[1:]], wait)
        print("%7.0f ms  %8d rows  %s" % (1000 * seconds, n, " ".join(search)), flush=True)


def main():
    priscus, path = sys.argv[1:3]
    events = int(sys.argv[3]) if len(sys.argv) > 3 else 1000000
    if path == "postgresql":
        sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "tests" / "store"))
        import server
        with server.Server("shared_buffers=512MB", "max_locks_per_transaction=512") as s:
            make_postgresql(priscus, s, events)
            search_all(priscus, s.url("million"), True)
        return
    if not pathlib.Path(path).exists():
        make(priscus, path, events)
    search_all(priscus, path, False)


main()
