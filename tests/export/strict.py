#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Exports read by a strict reader: every row has every column, no stray tab or line end, numbers are
numbers, names are those of docs/formats/, and Parquet and xlsx hold what CSV holds.  The readers are
Python's csv, a reader of Parquet written from its description, and openpyxl.

    tests/export/strict.py PRISCUS"""
import csv
import ctypes
import datetime
import io
import json
import pathlib
import re
import struct
import subprocess
import sys
import tempfile
import xml.etree.ElementTree
import zipfile

import openpyxl

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "bench"))
import reports  # noqa: E402

HEADED = {"polecat": 40, "icews": 20}
BARE = {"gdelt": 61, "gdelt-mentions": 16, "phoenix": 26}
NUMBERS = {"gdelt": [0, 1, 2, 3, 4, 29, 30, 51, 59], "phoenix": [1, 2, 3, 4], "gdelt-mentions": [0, 1, 6]}
NASTY = "tab\there\nline\r\nnext\u2028sep\u0085nel \"quoted\", comma\u0000 nul\u001b[1m _x000B_ \u00e9\u4e2d"


def run(priscus, *words, **more):
    return subprocess.run([priscus, *words], check=True, capture_output=True, **more).stdout


def documented(name):
    text = (ROOT / "docs" / "formats" / (name + ".md")).read_text(encoding="utf-8")
    rows = re.findall(r"^\| (.*?) \| .* \|$", text, re.M)
    return [r for r in rows if r != "column"]


def write_news(path):
    with open(path, "w", encoding="utf-8") as out:
        reports.write(out, 60)
        for i in range(20):
            r = reports.report(1000 + i)
            for key in ("title", "publisher"):
                r[key] = NASTY + key
            r["url"] = "http://example.org/" + NASTY
            r["id"] = "odd %d " % i + NASTY
            out.write(json.dumps(r) + "\n")


def check_text(name, raw, width, header):
    text = raw.decode("utf-8")
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]", text), name + ": control character"
    lines = text.split("\n")
    assert lines.pop() == "" and lines, name + ": the last line has no end"
    rows = [line.split("\t") for line in lines]
    assert all(len(r) == width for r in rows), name + ": wrong number of columns"
    names = documented(name)
    assert len(names) == width, name + ": the page has other columns"
    if header:
        assert rows.pop(0) == names, name + ": other names than in the page"
    for i in NUMBERS.get(name, []):
        for r in rows:
            assert r[i] == "" or float(r[i]) == float(r[i]), (name, i, r[i])
    ids = [r[0] for r in rows]
    assert len(ids) == len(set(ids)), name + ": ids are not unique"
    return len(rows)


def read_csv(raw):
    text = raw.decode("utf-8")
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    assert len(rows) == text.count("\n"), "csv: a line end in a field"
    assert rows[0] == documented("csv"), "csv: other names than in the page"
    assert all(len(r) == len(rows[0]) for r in rows)
    return rows


# Parquet: a reader of what the format's description says, nothing more.

class Thrift:
    """Compact protocol: structs become {field id: value}."""

    def __init__(self, data, at=0):
        self.data, self.at = data, at

    def byte(self):
        self.at += 1
        return self.data[self.at - 1]

    def varint(self):
        n = shift = 0
        while True:
            b = self.byte()
            n |= (b & 127) << shift
            shift += 7
            if b < 128:
                return n

    def zigzag(self):
        n = self.varint()
        return n >> 1 ^ -(n & 1)

    def value(self, kind):
        if kind in (1, 2):
            return kind == 1
        if kind in (4, 5, 6):
            return self.zigzag()
        if kind == 8:
            n = self.varint()
            self.at += n
            return self.data[self.at - n:self.at]
        if kind == 9:
            head = self.byte()
            n = head >> 4 if head >> 4 < 15 else self.varint()
            return [self.value(head & 15) for _ in range(n)]
        assert kind == 12, "a type that is not used here: %d" % kind
        return self.struct()

    def struct(self):
        out, last = {}, 0
        while True:
            head = self.byte()
            if head == 0:
                return out
            last = last + (head >> 4) if head >> 4 else self.zigzag()
            assert last not in out, "a field twice"
            out[last] = self.value(head & 15)


def unzstd(data, size):
    lib = ctypes.CDLL("libzstd.so.1")
    lib.ZSTD_decompress.restype = ctypes.c_size_t
    lib.ZSTD_decompress.argtypes = [ctypes.c_char_p, ctypes.c_size_t, ctypes.c_char_p, ctypes.c_size_t]
    out = ctypes.create_string_buffer(size)
    n = lib.ZSTD_decompress(out, size, data, len(data))
    assert n == size, "zstd: %d bytes instead of %d" % (n, size)
    return out.raw


def levels(page, rows):
    (n,) = struct.unpack_from("<I", page)
    t, out = Thrift(page, 4), []
    while t.at < 4 + n:
        head = t.varint()
        assert head & 1 == 0, "bit-packed levels are not written"
        out += [t.byte()] * (head >> 1)
    assert len(out) == rows and t.at == 4 + n
    return out, page[t.at:]


def values(kind, count, data):
    if kind == 6:
        out, at = [], 0
        for _ in range(count):
            (n,) = struct.unpack_from("<I", data, at)
            out.append(data[at + 4:at + 4 + n].decode("utf-8"))
            at += 4 + n
        assert at == len(data)
        return out
    code = {1: "<%di", 2: "<%dq", 5: "<%dd"}[kind] % count
    assert struct.calcsize(code) == len(data)
    return list(struct.unpack(code, data))


def read_parquet(raw):
    assert raw[:4] == raw[-4:] == b"PAR1"
    (n,) = struct.unpack("<I", raw[-8:-4])
    meta = Thrift(raw[-8 - n:-8]).struct()
    schema = meta[2]
    assert schema[0][5] == len(schema) - 1
    columns = [[] for _ in schema[1:]]
    for group in meta[4]:
        for i, chunk in enumerate(group[1]):
            m = chunk[3]
            t = Thrift(raw, m[9])
            page = t.struct()
            body = unzstd(raw[t.at:t.at + page[3]], page[2])
            assert t.at + page[3] - m[9] == m[7], "sizes differ"
            there, data = levels(body, page[5][1])
            found = iter(values(m[1], sum(there), data))
            columns[i] += [next(found) if d else None for d in there]
    names = [s[4].decode() for s in schema[1:]]
    converted = [s.get(6) for s in schema[1:]]
    assert all(len(c) == meta[3] for c in columns)
    return names, converted, list(zip(*columns))


def same(value, converted, text):
    if value is None:
        return text == ""
    if converted == 6:
        return (datetime.date(1970, 1, 1) + datetime.timedelta(days=value)).isoformat() == text
    if isinstance(value, str):
        return " ".join(value.split()) == " ".join(text.split()) or clean(value) == text
    return abs(float(text) - value) < 1e-9


def clean(s):
    return re.sub("\r|\n|[\x00-\x1f\x7f-\x9f\u2028\u2029]", " ", s)


def check_parquet(raw, rows):
    names, converted, have = read_parquet(raw)
    assert names == rows[0] == documented("parquet")
    assert len(have) == len(rows) - 1, "parquet has other rows than csv"
    for got, want in zip(have, rows[1:]):
        for name, v, c, text in zip(names, got, converted, want):
            assert same(v, c, text), (name, v, text)
    return len(have)


# xlsx: the package is whole, and openpyxl sees what CSV holds, typed.

def check_package(path):
    """Every part is well-formed, has a type, and is reached by a relation."""
    with zipfile.ZipFile(path) as z:
        assert z.testzip() is None
        assert all(i.date_time[0] == 1980 for i in z.infolist()), "a time of writing"
        parts = {n: xml.etree.ElementTree.fromstring(z.read(n)) for n in z.namelist()}
    types = {e.get("PartName") for e in parts.pop("[Content_Types].xml") if e.get("PartName")}
    reached = {"/xl/" + e.get("Target") for e in parts.pop("xl/_rels/workbook.xml.rels")}
    reached |= {"/" + e.get("Target") for e in parts.pop("_rels/.rels")}
    assert types == reached == {"/" + n for n in parts}, (types, reached, set(parts))


def unescape(v):
    return re.sub("_x([0-9A-Fa-f]{4})_", lambda m: chr(int(m[1], 16)), v)


def same_cell(cell, name, text):
    if cell.value is None:
        return text == ""
    if isinstance(cell.value, datetime.datetime):
        assert cell.number_format == "yyyy\\-mm\\-dd", cell.number_format
        return name in DAYS and cell.value.date().isoformat() == text
    if isinstance(cell.value, (int, float)):
        return name in MEASURES and abs(float(text) - cell.value) < 1e-9
    assert name not in DAYS | MEASURES, (name, cell.value)
    return clean(unescape(cell.value)) == text


DAYS = {"published", "day", "date_from", "date_to"}
MEASURES = {"score", "goldstein", "latitude", "longitude", "sentence", "confidence"}


def check_xlsx(path, rows):
    check_package(path)
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == ["events"]
    sheet = book["events"]
    assert sheet.freeze_panes == "A2" and sheet.auto_filter.ref == sheet.dimensions
    have = list(sheet.iter_rows())
    assert [c.value for c in have[0]] == rows[0] == documented("xlsx")
    assert all(c.font.bold for c in have[0]) and not have[1][0].font.bold
    assert len(have) == len(rows), "xlsx has other rows than csv"
    for got, want in zip(have[1:], rows[1:]):
        for name, cell, text in zip(rows[0], got, want):
            assert same_cell(cell, name, text), (name, cell.value, text)
    return len(have) - 1


def main():
    priscus = sys.argv[1]
    with tempfile.TemporaryDirectory() as scratch:
        news, db = scratch + "/news.jsonl", scratch + "/t.db"
        write_news(news)
        run(priscus, "ingest", "-q", "--db", db, news)
        for name, width in [*HEADED.items(), *BARE.items()]:
            raw = run(priscus, "code", "--format", name, news)
            assert raw == run(priscus, "export", "--db", db, "--format", name), name
            print(name, check_text(name, raw, width, name in HEADED))
        raw = run(priscus, "code", "--format", "csv", news)
        assert raw == run(priscus, "export", "--db", db, "--format", "csv"), "csv"
        rows = read_csv(raw)
        print("csv", len(rows) - 1)
        out = scratch + "/t.parquet"
        run(priscus, "export", "--db", db, "--format", "parquet", "--output", out)
        print("parquet", check_parquet(pathlib.Path(out).read_bytes(), rows))
        out = scratch + "/t.xlsx"
        run(priscus, "export", "--db", db, "--format", "xlsx", "-o", out)
        print("xlsx", check_xlsx(out, rows))
        again = run(priscus, "export", "--db", db, "--format", "xlsx")
        assert again == pathlib.Path(out).read_bytes(), "xlsx: other bytes the second time"


main()
