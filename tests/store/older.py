#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A store of every older schema is brought up by `priscus ingest` and then goes on like a new one.

    tests/store/older.py PRISCUS

A store is filled with some reports; its rows are put into tables made by the first steps of
schema.sql alone, as far as those have their columns; then both get more reports."""
import pathlib
import re
import sqlite3
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "bench"))
import reports  # noqa: E402

OLDEST = 3  # the rows of versions before were of another shape
APPLICATION = 0x50534352
FIRST, ALL = 60, 90


def steps():
    """The SQL of each migration, by its number."""
    text = (ROOT / "src/store/schema.sql").read_text(encoding="utf-8")
    parts = re.split(r"\n-- migration (\d+):.*\n", text)[1:]
    return {int(n): sql for n, sql in zip(parts[::2], parts[1::2])}


def ingest(priscus, db, news):
    subprocess.run([priscus, "ingest", "-q", "--db", db, news], check=True)


def tables(c, schema):
    return [name for (name,) in c.execute(
        "SELECT name FROM %s.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sentence_text%%'"
        " AND name NOT LIKE 'sqlite%%'" % schema)]


def columns(c, schema, table):
    return ['"%s"' % row[1] for row in c.execute("PRAGMA %s.table_info (%s)" % (schema, table))]


def make_old(new, old, version):
    with sqlite3.connect(old) as c:
        for number in range(1, version + 1):
            c.executescript(steps()[number])
        c.execute("ATTACH ? AS new", (str(new),))
        for table in tables(c, "main"):
            names = ", ".join(columns(c, "main", table))
            c.execute("INSERT INTO main.%s (%s) SELECT %s FROM new.%s" % (table, names, names, table))
        c.execute("INSERT INTO sentence_text (sentence_text) VALUES ('rebuild')")
        c.commit()
        c.execute("PRAGMA application_id = %d" % APPLICATION)
        c.execute("PRAGMA user_version = %d" % version)
    c.close()


def contents(db):
    with sqlite3.connect(db) as c:
        assert c.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        rows = {t: sorted(c.execute("SELECT * FROM %s" % t), key=repr) for t in tables(c, "main")}
        for view in ("incident_sources", "merged_history", "position_history"):
            rows[view] = sorted(c.execute("SELECT * FROM " + view), key=repr)
        rows["schema"] = sorted(c.execute("SELECT type, name, sql FROM sqlite_schema WHERE sql"
                                          " IS NOT NULL"), key=repr)
        return rows, c.execute("PRAGMA user_version").fetchone()[0]


def main():
    priscus = sys.argv[1]
    newest = max(steps())
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        for name, n in (("first", FIRST), ("all", ALL)):
            with open(folder / (name + ".jsonl"), "w", encoding="utf-8") as out:
                reports.write(out, n)
        ingest(priscus, folder / "new.db", folder / "first.jsonl")
        for version in range(OLDEST, newest):
            make_old(folder / "new.db", folder / ("old%d.db" % version), version)
        ingest(priscus, folder / "new.db", folder / "all.jsonl")
        want, _ = contents(folder / "new.db")
        assert len(want["document"]) == ALL and len(want["incident"]) > FIRST and want["dispute"]
        for version in range(OLDEST, newest):
            old = folder / ("old%d.db" % version)
            refused = subprocess.run([priscus, "query", "--db", old], stderr=subprocess.PIPE, text=True)
            assert refused.returncode and "older priscus" in refused.stderr, refused.stderr
            ingest(priscus, old, folder / "all.jsonl")
            have, stamped = contents(old)
            assert stamped == newest
            for name in want:
                assert want[name] == have[name], "%s differs in a store of version %d" % (name, version)
            print("version %d: brought up, and goes on as a new one" % version)


main()
