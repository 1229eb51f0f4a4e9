#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Stores in PostgreSQL, as users meet them: the same answers as from SQLite, two writers at
once, killed writers, a server that goes away, and everything that may be wrong with a URL.

    tests/store/postgresql.py PRISCUS [KILLS [REPORTS]]"""
import json
import pathlib
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "bench"))
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import reports  # noqa: E402
import server  # noqa: E402

PRISCUS = sys.argv[1]
SEARCHES = [["--kind", "all"], ["--actor", "RUS"], ["--actor", "RUS GOV", "--from", "2016"],
            ["--party", "UKR"], ["--recipient", "FRA"], ["--type", "ACCUSE,COERCE"],
            ["--place", "damascus"], ["--place", "SYR", "--to", "2018-03"],
            ["--quad", "verbal-conflict", "--modality", "all"], ["--cameo", "19"],
            ["--text", "truces"], ["--text", '"hold talks" OR bombed -Geneva'],
            ["--text", "diplom*", "--kind", "document,event"], ["--kind", "quote", "--text", "leave"],
            ["--kind", "figure", "--place", "UKR"], ["--kind", "meeting", "--from", "2017"],
            ["--doc", "made-1-0000007", "--kind", "all"], ["--one-a-day", "--type", "CONSULT"]]


def run(*args, **more):
    return subprocess.run([PRISCUS, *map(str, args)], capture_output=True, text=True, **more)


def ingest(db, *news):
    p = run("ingest", "-q", "--db", db, *news)
    assert p.returncode == 0, p.stderr


def lines(db, *args):
    p = run("query", "--format", "jsonl", "--db", db, *args)
    assert p.returncode == 0, p.stderr
    return sorted(p.stdout.splitlines())


def contents(s, db):
    """Everything but the numbers of rows, which differ from run to run."""
    assert s.sql(db, "SELECT count(*) FROM document d WHERE d.sentences <> (SELECT count(*) FROM"
                 " sentence s WHERE s.document = d.id) OR NOT EXISTS (SELECT 1 FROM record r"
                 " WHERE r.document = d.id AND r.kind = 'document')") == [("0",)], "half a report"
    return [s.sql(db, q) for q in (
        "SELECT doc, kind, number, md5(CASE kind WHEN 'document' THEN json ->> 'text' ELSE"
        " json::text END) FROM record r JOIN document d"
        " ON d.id = document ORDER BY 1, 2, 3",
        "SELECT doc, number, beg, \"end\", lemmas, words FROM sentence s JOIN document d"
        " ON d.id = document ORDER BY 1, 2",
        "SELECT doc, r.kind, r.number, side, position, name, code, p.country, type, day"
        " FROM party p JOIN record r ON r.id = record JOIN entity e ON e.id = entity"
        " JOIN document d ON d.id = document ORDER BY 1, 2, 3, 4, 5",
        "SELECT doc, r.number, e.type, day, place FROM event e JOIN record r USING (id)"
        " JOIN document d ON d.id = e.document ORDER BY 1, 2")]


def answers_are_those_of_sqlite(s, folder, news):
    s.create("calm")
    for db in (s.url("calm"), folder / "calm.db"):
        ingest(db, news)
    for search in SEARCHES:
        want = lines(folder / "calm.db", *search)
        assert lines(s.url("calm"), *search) == want, search
        assert want, ("nothing found by", search)
    for by in ("dyad", "country", "actor"):
        for per in ("day", "week", "month", "year", "all"):
            out = [run("aggregate", "--db", db, "--by", by, "--per", per).stdout
                   for db in (s.url("calm"), folder / "calm.db")]
            assert out[0] == out[1] and out[0].count("\n") > 3, (by, per)
    for form in ("polecat", "csv"):
        out = [sorted(run("export", "--db", db, "--format", form).stdout.splitlines())
               for db in (s.url("calm"), folder / "calm.db")]
        assert out[0] == out[1] and len(out[0]) > 10, form
    pages = [folder / "0.md", folder / "1.md"]
    for db, page in zip((s.url("calm"), folder / "calm.db"), pages):
        p = run("dossier", "-q", "--db", db, "--about", "truce talks", "-o", page)
        assert p.returncode == 0, p.stderr
    assert pages[0].read_text() == pages[1].read_text() and pages[0].stat().st_size > 9999


def the_same_input_twice_changes_nothing(s, news):
    before = contents(s, "calm")
    said = run("ingest", "--db", s.url("calm"), news).stderr
    assert " 0 stored, 0 replaced, " in said, said
    assert contents(s, "calm") == before


def partitions_are_those_of_the_months(s):
    stray = s.sql("calm", "SELECT d.doc FROM record r JOIN document d ON d.id = r.document WHERE"
                  " r.tableoid::regclass::text <> 'record_' || translate(left(published, 7), '-',"
                  " '_')")
    assert not stray, stray
    assert int(s.sql("calm", "SELECT count(*) FROM pg_inherits WHERE inhparent ="
                     " 'sentence'::regclass")[0][0]) > 20


def tables_are_those_of_sqlite(s, folder):
    """All but what full text needs, and where PostgreSQL keeps its version."""
    with sqlite3.connect(folder / "calm.db") as c:
        want = c.execute("SELECT m.name, p.name FROM sqlite_schema m, pragma_table_info(m.name) p"
                         " WHERE m.name NOT LIKE 'sentence_text%' AND m.type IN ('table', 'view')"
                         " AND m.name NOT LIKE 'sqlite_%'").fetchall()
    have = s.sql("calm", "SELECT table_name, column_name FROM information_schema.columns WHERE"
                 " table_schema = 'public' AND table_name !~ '_(undated|[0-9]{4}_[0-9]{2})$'")
    own = {("priscus_schema", "version"), ("sentence", "words")}
    assert set(want) == set(have) - own, set(want) ^ (set(have) - own)


OLD = """
INSERT INTO document (id, doc, input, hash, published, sentences, version, story)
    VALUES (1, 'old', '1', '1', '2016-02-11', 0, '0.0', 1);
INSERT INTO record VALUES (1, 1, 'document', 0, '{"kind":"document","id":"old"}'),
    (2, 1, 'event', 1, '{"kind":"event","id":"old#e1","contexts":["legal","cyber"]}'),
    (3, 1, 'event', 2, '{"kind":"event","id":"old#e2"}');
INSERT INTO event (id, document, sentence, type, mode, cameo, quad, score, modality, day, place,
    country, daily, rule, confidence) VALUES
    (2, 1, 0, 'ASSAULT', '', '', '', 0, 'asserted', '2016-02-09', 'Kabul', 'AFG', 1, '', 1),
    (3, 1, 1, 'AGREE', '', '', '', 0, 'asserted', '', '', '', 2, '', 1);
INSERT INTO entity VALUES (7, 'Old Name', 'RUS GOV', 'RUS');
INSERT INTO party VALUES (2, 'actor', 0, 7, 'RUS', 'ASSAULT', '2016-02-09'),
    (3, 'recipient', 0, 7, 'RUS', 'AGREE', '');
INSERT INTO band VALUES (101052, -3, 1), (101052, -3, 4), (101052, 9, 1);
INSERT INTO term VALUES (101052, 17, 1);
"""
KEPT = ["SELECT id, contexts, key FROM event ORDER BY 1",
        "SELECT record, key FROM party ORDER BY 1", "SELECT id, documents FROM band ORDER BY 1",
        "SELECT id, stories FROM term ORDER BY 1"]


def steps_before(schema, number):
    text = (ROOT / "src" / "store" / schema).read_text(encoding="utf-8")
    return text[:text.index("-- migration %d:" % number)]


def an_older_store_is_brought_up(s, folder):
    empty = folder / "empty.jsonl"
    empty.write_text("")
    s.create("older")
    s.sql("older", steps_before("schema-postgresql.sql", 3) + OLD +
          "UPDATE priscus_schema SET version = 2")
    with sqlite3.connect(folder / "older.db") as c:
        c.executescript(steps_before("schema.sql", 3) + OLD.replace("'1', '1',", "x'31', x'31',") +
                        "PRAGMA user_version = 2; PRAGMA application_id = %d" % 0x50534352)
    c.close()
    for db in (s.url("older"), folder / "older.db"):
        assert "bring it up" in run("query", "--db", db).stderr
        run("ingest", "-q", "--db", db, empty)
        for search in (["--actor", "RUS", "--from", "2016-02", "--to", "2016-02"],
                       ["--type", "ASSAULT", "--context", "cyber"], ["--place", "kabul"],
                       ["--to", "2016-02-09"]):
            assert [json.loads(x)["id"] for x in lines(db, *search)] == ["old#e1"], (db, search)
        assert len(lines(db, "--recipient", "RUS GOV")) == 1
    with sqlite3.connect(folder / "older.db") as c:
        want = [[tuple(map(str, r)) for r in c.execute(q)] for q in KEPT]
    assert [s.sql("older", q) for q in KEPT] == want, want
    day = 16840 + (1 << 22)  # 2016-02-09
    assert want[0] == [("2", "legal cyber", str(16 << 24 | day)), ("3", "", str(1 << 24))], want[0]
    assert want[1] == [("2", str(1 << 29 | 16 << 24 | day)), ("3", str(2 << 29 | 1 << 24))]
    assert want[2][1] == (str((101052 << 44) + (1 << 44) - 3), " 1 4"), want[2]


def all_is_merged(s):
    assert s.sql("calm", "SELECT count(*) FROM document WHERE story IS NULL") == [("0",)]
    assert int(s.sql("calm", "SELECT count(*) FROM incident")[0][0]) > 10


def two_writers_store_each_report_once(s, news, backwards):
    s.create("both")
    writers = [subprocess.Popen([PRISCUS, "ingest", "-q", "-j1", "--db", s.url("both"), n],
                                stderr=subprocess.PIPE, text=True)
               for n in (news, backwards, news)]
    for w in writers:
        said = w.communicate()[1]
        assert w.returncode == 0, said
    assert contents(s, "both") == contents(s, "calm")


def wait_for_writer(s, db, process):
    """Until it is in the middle of a transaction."""
    writing = ("SELECT count(*) FROM pg_stat_activity WHERE application_name = 'priscus'"
               " AND state = 'idle in transaction'")
    while process.poll() is None and s.sql(db, writing) == [("0",)]:
        time.sleep(0.05)


def killed_writers_lose_no_committed_report(s, news, kills):
    rnd, stored = random.Random(7), 0
    s.create("killed")
    for _ in range(kills):
        p = subprocess.Popen([PRISCUS, "ingest", "-q", "--db", s.url("killed"), news])
        wait_for_writer(s, "killed", p)
        time.sleep(rnd.uniform(0, 2.5))
        p.send_signal(signal.SIGKILL)
        p.wait()
        ready = s.sql("killed", "SELECT to_regclass('document') IS NOT NULL") == [("t",)]
        now = int(s.sql("killed", "SELECT count(*) FROM document")[0][0]) if ready else 0
        assert now >= stored, "what was stored is gone"
        stored = now
    ingest(s.url("killed"), news)
    assert contents(s, "killed") == contents(s, "calm")
    return stored


def a_lost_server_loses_nothing(s, news):
    s.create("lost")
    p = subprocess.Popen([PRISCUS, "ingest", "-q", "--db", s.url("lost"), news],
                         stderr=subprocess.PIPE, text=True)
    wait_for_writer(s, "lost", p)
    s.stop(signal.SIGQUIT)
    said = p.communicate()[1]
    s.start()
    assert p.returncode == 1 and "run again" in said, (p.returncode, said)
    ingest(s.url("lost"), news)
    assert contents(s, "lost") == contents(s, "calm")


def trouble_is_told(s, news):
    s.sql("postgres", "CREATE USER guarded PASSWORD 'Tr0ub4dor'")
    s.sql("postgres", "CREATE DATABASE latin ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0")
    s.create("strange", "empty", "newer")
    s.sql("strange", "CREATE TABLE mine (x int)")
    ingest(s.url("newer"), news[0])
    s.sql("newer", "UPDATE priscus_schema SET version = 99")
    guarded = "postgresql://guarded:%s@/calm?host=" + str(s.folder)
    table = [  # URL, exit status, what the message tells
        (guarded % "xyzzy42", 1, "PGPASSWORD"),
        (guarded % "Tr0ub4dor", 1, "GRANT"),
        ("postgresql://me:xyzzy42@h:port:9/x", 1, "invalid integer"),
        ("postgresql://me:xyzzy42@[h/x", 2, "looks like"),
        ("postgresql://me:xyzzy42@/x?nonsense=1", 2, "looks like"),
        ("mysql://me:xyzzy42@h/x", 2, "no stores at mysql"),
        ("postgresql://me:xyzzy42@/x?host=/nowhere", 1, "is the server running"),
        (s.url("none"), 1, "is the server running"),
        (s.url("latin"), 1, "createdb -E UTF8"),
        (s.url("strange"), 1, "not of priscus"),
        (s.url("newer"), 1, "use a newer priscus"),
    ]
    for url, status, told in table:
        p = run("ingest", "--db", url, news[0])
        assert p.returncode == status and told in p.stderr, (url, p.returncode, p.stderr)
        assert "xyzzy42" not in p.stderr and "Tr0ub4dor" not in p.stderr, p.stderr
    p = run("query", "--db", s.url("empty"))
    assert p.returncode == 1 and "fill it with" in p.stderr, p.stderr
    assert s.sql("empty", "SELECT count(*) FROM pg_class WHERE relname = 'document'") == [("0",)]


def write_news(folder, n):
    """The reports by their day, so that both databases number them alike; the same from the
    last to the first; one of them."""
    files = [folder / name for name in ("news.jsonl", "backwards/news.jsonl", "one.jsonl")]
    files[1].parent.mkdir()
    in_order = sorted((reports.report(i) for i in range(n)), key=lambda r: r["date"])
    all_lines = [json.dumps(r) + "\n" for r in in_order]
    files[0].write_text("".join(all_lines), encoding="utf-8")
    files[1].write_text("".join(reversed(all_lines)), encoding="utf-8")
    files[2].write_text(all_lines[0], encoding="utf-8")
    return files


def main():
    kills = int(sys.argv[2]) if len(sys.argv) > 2 else 10
    n = int(sys.argv[3]) if len(sys.argv) > 3 else 1000
    with tempfile.TemporaryDirectory() as scratch, server.Server() as s:
        folder = pathlib.Path(scratch)
        news, backwards, one = write_news(folder, n)
        answers_are_those_of_sqlite(s, folder, news)
        the_same_input_twice_changes_nothing(s, news)
        partitions_are_those_of_the_months(s)
        tables_are_those_of_sqlite(s, folder)
        all_is_merged(s)
        an_older_store_is_brought_up(s, folder)
        two_writers_store_each_report_once(s, news, backwards)
        stored = killed_writers_lose_no_committed_report(s, news, kills)
        a_lost_server_loses_nothing(s, news)
        trouble_is_told(s, [one])
    print("%d reports: as in SQLite; three writers at once; killed %d times, %d were stored by then"
          % (n, kills, stored))


main()
