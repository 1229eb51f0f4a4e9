#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Dossiers of the examples, and of a hostile report, read by a strict reader:

- every element is closed in its order, every attribute known, no id twice;
- every href="#..." has its id, every other one is http(s);
- nothing runs and nothing is fetched; text of reports is text on the page;
- the same store gives the same bytes; Markdown has the same anchors as HTML;
- with $PRISCUS_TEST_SERVER (tests/store/server.py sets it), so does PostgreSQL.

    tests/dossier/strict.py PRISCUS"""
import html.parser
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

TOP = pathlib.Path(__file__).resolve().parent.parent.parent
VOID = {"meta", "path"}          # path: closed by "/>" or by its own end, see Reader
ALLOWED = {"class", "id", "href", "lang", "charset", "name", "content", "viewbox", "role",
           "aria-label", "d", "x", "y"}
ELEMENTS = {"html", "head", "meta", "title", "style", "body", "header", "main", "nav", "section",
            "article", "h1", "h2", "h3", "h4", "p", "ul", "li", "blockquote", "table", "thead",
            "tbody", "tr", "th", "td", "strong", "em", "span", "footer", "a", "svg", "path", "text"}
EVIL = '<script>alert(1)</script><img src=x onerror=alert(2)>"\'&amp;]]> \u202e'


class Reader(html.parser.HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.open, self.ids, self.targets, self.words = [], [], [], []

    def attributes(self, tag, attrs):
        assert tag in ELEMENTS, tag
        for key, value in attrs:
            assert key in ALLOWED and value is not None, (tag, key, value)
            if key == "id":
                self.ids.append(value)
            if key == "href":
                assert re.match(r"#|https?://", value), value
                self.targets += [value[1:]] if value[0] == "#" else []

    def handle_starttag(self, tag, attrs):
        self.attributes(tag, attrs)
        if tag != "meta":
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        assert tag == "path", tag
        self.attributes(tag, attrs)

    def handle_endtag(self, tag):
        assert self.open and self.open[-1] == tag, (self.open[-3:], tag, self.getpos())
        self.open.pop()

    def handle_data(self, data):
        if "style" not in self.open:
            self.words.append(data)

    def handle_comment(self, data):
        raise AssertionError("comment: " + data)


def read(page):
    assert page.startswith("<!DOCTYPE html>\n")
    r = Reader()
    r.feed(page)
    r.close()
    assert not r.open, r.open
    assert len(set(r.ids)) == len(r.ids), "an id stands twice"
    lost = set(r.targets) - set(r.ids)
    assert not lost, "links to nowhere: %s" % sorted(lost)[:5]
    assert not re.search(r"url\(|@import", page[:page.index("</style>")])
    return r


def anchors(markdown):
    ids = re.findall(r'<a id="([^"]*)"></a>', markdown)
    assert len(set(ids)) == len(ids)
    lost = set(re.findall(r"\]\(#([^)]*)\)", markdown)) - set(ids)
    assert not lost, "Markdown links to nowhere: %s" % sorted(lost)[:5]
    return set(ids)


def run(program, *args):
    return subprocess.run([program, *args], check=True, capture_output=True).stdout


def check(program, db, about, *more):
    args = ("dossier", "--db", db, "--about", about, *more)
    page = run(program, *args)
    assert page == run(program, *args), "two runs, two pages"
    r = read(page.decode())
    markdown = run(program, *args, "--format", "md").decode()
    assert anchors(markdown) == set(r.ids), set(r.ids) ^ anchors(markdown)
    return page.decode(), " ".join(r.words), markdown


def main():
    program = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        db, evil = (os.path.join(folder, n) for n in ("a.db", "evil.jsonl"))
        news = [*map(str, sorted(TOP.glob("examples/*.txt"))), str(TOP / "examples" / "dossier")]
        server = os.environ.get("PRISCUS_TEST_SERVER", "").replace("%s", "t0")
        for store in (db, server):
            if store:
                run(program, "ingest", "-q", "--db", store, *news)
        for about in ("Yemen talks", "ceasefire", "Kosovo", "African", "troops", "the government"):
            page, words, _ = check(program, db, about)
            assert "Sources" in words, about
            if server:
                assert page == run(program, "dossier", "--db", server, "--about", about).decode()
        with open(evil, "w", encoding="utf-8") as f:
            json.dump({"id": "x\"'><b>" + EVIL, "date": "2015-05-04", "url": "javascript:alert(3)",
                       "publisher": EVIL, "title": EVIL, "text":
                       "Kenya accused Sudan of | `lies` *and* [tricks](javascript:alert(4)). "
                       "\"We will not bow to " + EVIL + " today,\" President Omar al-Bashir said. "
                       "Sudan rejected the demand for <b>talks</b> in Cairo."}, f)
        run(program, "ingest", "-q", "--db", db, evil)
        page, words, markdown = check(program, db, "Sudan")
        assert "alert(1)" in words and "\u202e" not in page
        assert "<script" not in markdown and not re.search(r"(?<!\\)\]\(javascript", markdown)
    print("dossier: pages are whole, links lead somewhere, text is text")


main()
