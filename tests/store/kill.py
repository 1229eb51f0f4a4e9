#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""`priscus ingest` killed with -9 again and again ends in the same store as an undisturbed run.

    tests/store/kill.py PRISCUS [KILLS [REPORTS]]      # 10, 4000; thorough: 50 20000

Kills come at random, so often that the last ones still meet a run at work.  After every kill
the store must be whole: no report without its records, no sentence that cannot be found.  A
run that comes to its end before it is killed must have made the same store already; then a
new one is begun."""
import pathlib
import random
import sqlite3
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "bench"))
import reports  # noqa: E402

TABLES = ["document", "sentence", "record", "event", "quote", "figure", "meeting", "entity",
          "party", "band", "shingle", "term", "word_count", "story", "incident", "merged_meeting",
          "merged_party", "merged_status", "dispute", "position"]


def command(priscus, db, news):
    return [priscus, "ingest", "-q", "--db", str(db), str(news)]


def contents(db):
    """All rows of all tables, and what full text finds."""
    with sqlite3.connect(db) as c:
        rows = {t: sorted(c.execute("SELECT * FROM %s" % t), key=repr) for t in TABLES}
        c.execute("INSERT INTO sentence_text (sentence_text) VALUES ('integrity-check')")
        for word in ("truce", "prisoner", "spokesman"):
            rows["text " + word] = c.execute(
                "SELECT rowid FROM sentence_text WHERE sentence_text MATCH ? ORDER BY 1",
                (word,)).fetchall()
    return rows


def is_whole(db):
    with sqlite3.connect(db) as c:
        assert c.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        if not c.execute("SELECT 1 FROM sqlite_schema WHERE name = 'document'").fetchone():
            return 0  # killed before the first step of the schema
        half = c.execute("SELECT count(*) FROM document d WHERE d.sentences <> (SELECT count(*)"
                         " FROM sentence s WHERE s.document = d.id) OR NOT EXISTS (SELECT 1 FROM"
                         " record r WHERE r.document = d.id AND r.kind = 'document')").fetchone()
        assert half == (0,), "half a document"
        return c.execute("SELECT count(*) FROM document").fetchone()[0]


def same(calm, db):
    other = contents(db)
    for name in calm:
        assert calm[name] == other[name], name + " differs"


def remove(db):
    for tail in ("", "-wal", "-shm"):
        pathlib.Path(str(db) + tail).unlink(missing_ok=True)


def kill_often(priscus, db, news, kills, seconds, calm):
    """Runs that are killed after up to so many seconds; how many reports they had stored when
    they were, in the order of kills."""
    rnd = random.Random(7)
    stored = []
    while len(stored) < kills:
        p = subprocess.Popen(command(priscus, db, news))
        time.sleep(rnd.uniform(0.02, seconds))
        running = p.poll() is None
        p.kill()
        p.wait()
        if not running:
            same(calm, db)
            remove(db)
            stored.append(0)
            continue
        now = is_whole(db) if db.exists() else 0
        assert now >= (stored[-1] if stored else 0), "what was stored is gone"
        stored.append(now)
    return stored


def main():
    priscus = sys.argv[1]
    kills = int(sys.argv[2]) if len(sys.argv) > 2 else 10
    n = int(sys.argv[3]) if len(sys.argv) > 3 else 4000
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        news, killed = folder / "news.jsonl", folder / "killed.db"
        with open(news, "w", encoding="utf-8") as out:
            reports.write(out, n)
        start = time.monotonic()
        subprocess.run(command(priscus, folder / "calm.db", news), check=True)
        seconds = time.monotonic() - start
        calm = contents(folder / "calm.db")
        assert len(calm["document"]) == n
        stored = kill_often(priscus, killed, news, kills, 1 + 2 * seconds / kills, calm)
        subprocess.run(command(priscus, killed, news), check=True)
        same(calm, killed)
        steps = sum(a != b for a, b in zip(stored, [0] + stored))
        print("%d reports; killed %d times, %d of them after something new was committed, %d were"
              " stored by then; the same store" % (n, kills, steps, stored[-1]))


main()
