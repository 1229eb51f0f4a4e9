#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A store from Python, with nothing but the standard library: the events of a store as a
CSV table that pandas reads.

    ./events.py talks.db [ACTOR] >events.csv      # libpriscus.so in $PRISCUS_LIBRARY, or installed
    pandas.read_csv("events.csv", parse_dates=["day"])

A day is that of the happening where the text tells one, else that of publication."""
import csv
import ctypes as c
import json
import os
import sys


class Str(c.Structure):  # psc_str
    _fields_ = [("ptr", c.POINTER(c.c_char)), ("len", c.c_size_t)]  # no NUL at the end


class Alloc(c.Structure):  # psc_alloc
    _fields_ = [("resize", c.c_void_p), ("ctx", c.c_void_p)]


class Err(c.Structure):  # psc_err
    _fields_ = [("code", c.c_int), ("file", c.c_char * 256), ("line", c.c_uint64),
                ("byte", c.c_uint64), ("text", c.c_char * 384)]


class Filter(c.Structure):  # psc_filter
    _fields_ = [("kinds", c.c_uint), ("documents", c.c_bool), ("actor", Str), ("recipient", Str),
                ("party", Str), ("types", c.c_uint32), ("quads", c.c_uint32),
                ("modalities", c.c_uint32), ("mode", Str), ("cameo", Str), ("place", Str),
                ("doc", Str), ("day_from", c.c_int32), ("day_to", c.c_int32), ("text", Str),
                ("lemmas", c.c_void_p), ("lemmas_ctx", c.c_void_p), ("limit", c.c_uint64),
                ("by_day", c.c_bool), ("daily", c.c_bool)]


OK, END = 0, 8                      # psc_status
READ, DOCUMENT, EVENT = 0, 1, 2     # psc_store_mode, PSC_RECORD_...

lib = c.CDLL(os.environ.get("PRISCUS_LIBRARY", "libpriscus.so"))
lib.psc_alloc_default.restype = Alloc
lib.psc_filter_all.restype = Filter
lib.psc_store_open.argtypes = [c.POINTER(c.c_void_p), c.c_char_p, c.c_int, Alloc, c.POINTER(Err)]
lib.psc_store_find.argtypes = [c.POINTER(c.c_void_p), c.c_void_p, c.POINTER(Filter), c.POINTER(Err)]
lib.psc_store_next.argtypes = [c.c_void_p, c.POINTER(Str), c.POINTER(Err)]
lib.psc_store_end.argtypes = lib.psc_store_close.argtypes = [c.c_void_p]


def records(path, actor=""):
    """The events of a store, each after its document, as dictionaries."""
    store, found, err, line = c.c_void_p(), c.c_void_p(), Err(), Str()
    where = lib.psc_filter_all()
    who = c.create_string_buffer(actor.encode())
    where.kinds, where.documents, where.actor = EVENT, True, Str(who, len(who.value))
    status = lib.psc_store_open(store, path.encode(), READ, lib.psc_alloc_default(), err)
    status = status or lib.psc_store_find(found, store, where, err)
    while not status:
        status = lib.psc_store_next(found, line, err)
        if status == OK:
            yield json.loads(c.string_at(line.ptr, line.len))
    lib.psc_store_end(found)
    lib.psc_store_close(store)
    if status != END:
        sys.exit("events.py: " + err.text.decode(errors="replace"))


def rows(path, actor):
    published = ""
    for r in records(path, actor):
        if r["kind"] == "document":
            published = r.get("published", {}).get("date", "")
            continue
        for a in r.get("actors") or [{}]:
            for b in r.get("recipients") or [{}]:
                yield {"day": r.get("date", {}).get("from", published), "type": r["type"],
                       "mode": r.get("mode", ""), "cameo": r["cameo"], "score": r["score"],
                       "actor": a.get("code", ""), "actor_name": a.get("name", a.get("text", "")),
                       "recipient": b.get("code", ""),
                       "recipient_name": b.get("name", b.get("text", "")),
                       "modality": r["modality"], "place": r.get("place", {}).get("name", ""),
                       "id": r["id"], "sentence": r["sentence"]["text"]}


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    out = None
    for row in rows(sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else ""):
        if out is None:
            out = csv.DictWriter(sys.stdout, row, lineterminator="\n")
            out.writeheader()
        out.writerow(row)


main()
