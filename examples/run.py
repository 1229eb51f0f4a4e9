#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Run the examples on stores and look at what they say (a test; see meson.build).

    examples/run.py STORE_EXAMPLE LIBRARY"""
import csv
import io
import json
import os
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent


def out(*command, **env):
    return subprocess.run(command, check=True, capture_output=True, text=True,
                          env=dict(os.environ, **env)).stdout


def main():
    program, library = (os.path.abspath(p) for p in sys.argv[1:3])
    with tempfile.TemporaryDirectory() as folder:
        db = os.path.join(folder, "t.db")
        first = out(program, db)
        events = [json.loads(line) for line in first.splitlines()]
        assert [e["type"] for e in events] == ["CONSULT", "ACCUSE"], events
        assert out(program, db) == first, "the same text is stored once"
        table = list(csv.DictReader(io.StringIO(
            out(sys.executable, HERE / "events.py", db, PRISCUS_LIBRARY=library))))
        assert [r["type"] for r in table][-1] == "ACCUSE", table
        assert table[-1]["actor"] == "ETH GOV" and table[-1]["recipient"] == "ERI GOV", table
        assert table[0]["id"] == events[0]["id"] and table[0]["score"] == "2.5", table
        one = out(sys.executable, HERE / "events.py", db, "ETH", PRISCUS_LIBRARY=library)
        assert len(list(csv.DictReader(io.StringIO(one)))) == 1, one
        lost = subprocess.run([sys.executable, HERE / "events.py", db + ".not"], text=True,
                              capture_output=True, env=dict(os.environ, PRISCUS_LIBRARY=library))
        assert lost.returncode == 1 and "there is no such store" in lost.stderr, lost
    print("examples: all say what they should")


main()
