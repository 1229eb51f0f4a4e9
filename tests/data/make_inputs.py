#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Small files of every format that priscus reads, sound and damaged, in our own words.

    tests/data/make_inputs.py [FOLDER]      writes them there; default: here
    tests/data/make_inputs.py --bomb        bomb.jsonl.xz, 300 MB of one letter, here

The tests of the command line make them anew each time; fuzz/corpus/reader holds a
copy of those that are sound."""
import bz2
import gzip
import io
import lzma
import os
import sys
import tarfile
import zipfile

STORY = "Rebels shelled the town of Kadim on Monday, officials said.\n"
MORE = "Troops came back to the border on Wednesday, the minister said.\n"


def page(title, *paragraphs):
    body = "".join(f"<p>{p}</p>\n" for p in paragraphs)
    return (f"<!DOCTYPE html><html><head><title>{title}</title></head><body><article>"
            f"<h1>{title}</h1>\n{body}</article></body></html>\n")


def long_page(title):
    return page(title, "The envoys of both sides left the talks in Kadim on Monday, the mediator said.",
                "They will not come back before March, he told reporters in the capital.",
                "The minister accused the rebels of shelling the town while the talks went on.")


def record(kind, uri, block, content="application/http; msgtype=response"):
    head = (f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {uri}\r\n"
            f"WARC-Date: 2015-01-05T10:00:00Z\r\nContent-Type: {content}\r\n"
            f"Content-Length: {len(block)}\r\n\r\n")
    return head.encode() + block + b"\r\n\r\n"


def response(body, fields="", kind="text/html; charset=utf-8", status="200 OK"):
    head = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{fields}\r\n"
    return head.encode() + body


def chunked(body, size=100):
    parts = [body[i:i + size] for i in range(0, len(body), size)]
    return b"".join(b"%x\r\n%s\r\n" % (len(p), p) for p in parts) + b"0\r\n\r\n"


def records():
    one, two, three = (long_page(f"Talks end, day {n}").encode() for n in (1, 2, 3))
    latin = long_page("Café talks").encode("latin-1")
    return [
        record("warcinfo", "", b"software: none\r\n", "application/warc-fields"),
        record("request", "http://news.example/1", b"GET /1 HTTP/1.1\r\n\r\n"),
        record("response", "http://news.example/1", response(one)),
        record("response", "http://news.example/2",
               response(chunked(two), "Transfer-Encoding: chunked\r\n")),
        record("response", "http://news.example/3",
               response(gzip.compress(three, mtime=0), "Content-Encoding: gzip\r\n")),
        record("response", "http://news.example/4", response(latin, kind="text/html")),
        record("response", "http://news.example/p.png", response(b"\x89PNG\0", kind="image/png")),
        record("response", "http://news.example/gone", response(b"no", status="404 Not Found")),
        record("revisit", "http://news.example/1", b"HTTP/1.1 200 OK\r\n\r\n"),
        record("conversion", "http://news.example/5", STORY.encode(), "text/plain"),
    ]


def packed(parts):
    return [gzip.compress(p, mtime=0) for p in parts]


def damaged_crawl():
    parts = packed(records())
    parts[2] = parts[2][:len(parts[2]) // 2]
    broken = bytearray(parts[4])
    broken[60] ^= 0x55
    parts[4] = bytes(broken)
    return b"".join(parts)[:-40]


def lying_crawl():
    parts = records()
    for i, length in ((2, b"999999"), (4, b"80")):
        head, rest = parts[i].split(b"Content-Length: ", 1)
        parts[i] = head + b"Content-Length: " + length + rest[rest.index(b"\r"):]
    return b"".join(parts)


MEMBERS = [
    ("a.txt", STORY.encode()),
    ("day/b.jsonl", b'{"id":"b1","text":"Troops left."}\n{"id":"b2","text":"They came back."}\n'),
    ("../out.txt", STORY.encode()),
    (".hidden", STORY.encode()),
    ("c.txt.gz", gzip.compress(MORE.encode(), mtime=0)),
    ("d/" + "x" * 120 + ".txt", MORE.encode()),
    ("wide.txt", STORY.encode("utf-16")),
    ("p.png", b"\x89PNG\r\n"),
]


def tar(members, mode="w"):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode, format=tarfile.PAX_FORMAT) as t:
        for name, data in members:
            info = tarfile.TarInfo(name)
            info.size = len(data)
            t.addfile(info, io.BytesIO(data))
    return out.getvalue()


class Pipe:
    """A file that cannot be wound back: zipfile then writes sizes behind the content."""

    def __init__(self, out):
        self.out = out

    def write(self, data):
        return self.out.write(data)

    def flush(self):
        pass


def zipped(members, method=zipfile.ZIP_DEFLATED, pipe=False):
    out = io.BytesIO()
    with zipfile.ZipFile(Pipe(out) if pipe else out, "w", method) as z:
        for name, data in members:
            z.writestr(zipfile.ZipInfo(name, (2015, 1, 5, 0, 0, 0)), data, method)
    return out.getvalue()


def zstd(data):
    """A frame of one raw block."""
    assert len(data) < 256
    block = ((len(data) << 3) | 1).to_bytes(3, "little")
    return b"\x28\xb5\x2f\xfd\x20" + bytes([len(data)]) + block + data


def nested(depth):
    data = zipped(MEMBERS[:2])
    for _ in range(depth):
        data = zipped([("inner.zip", data)])
    return data


RSS = """<?xml version="1.0" encoding="ISO-8859-1"?>
<!DOCTYPE rss [<!ENTITY file SYSTEM "file:///etc/passwd"><!ENTITY a "aaaa">
<!ENTITY b "&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Harbour &amp; News</title><language>en-gb</language>
<item><title>Talks &amp;#8220;fail&amp;#8221; in K\xe2dim</title><link>http://news.example/1</link>
<guid isPermaLink="false">77</guid><pubDate>Mon, 05 Jan 2015 10:15:00 GMT</pubDate>
<dc:creator>Jane Doe</dc:creator><description>Envoys leave &c; &file; the talks.</description>
<content:encoded><![CDATA[<p>The envoys left the talks on Monday, the mediator said.</p>
<p>They won&rsquo;t come back, & nobody waits.</p>]]></content:encoded></item>
<item><title>Summary only</title><link>http://news.example/2</link>
<description>&lt;p&gt;Troops left the town on Monday, officials said.&lt;/p&gt;</description></item>
<item><title>A headline without words</title></item>
<item><title>Never closed</title><description>Troops left
</channel></rss>
"""

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Harbour</title>
<entry><title type="html">Talks &amp;amp; more</title><link rel="self" href="http://news.example/s"/>
<link href="http://news.example/a?x=1&amp;y=2"/><id>tag:news.example,2015:1</id>
<updated>2015-01-06T00:00:00Z</updated><published>2015-01-05T00:00:00Z</published>
<author><name>Jane Doe</name></author><content type="xhtml">
<div xmlns="http://www.w3.org/1999/xhtml"><p>The envoys left the talks on Monday.</p>
<p>Nobody stayed in the town.</p></div></content></entry>
<entry><title>Plain</title><id>tag:news.example,2015:2</id><updated>2015-01-07</updated>
<content type="text">5 &lt; 6 men left the town on Wednesday.</content></entry></feed>
"""

NITF = """<?xml version="1.0"?><nitf><head><title>Talks</title><docdata><doc-id id-string="n1"/>
<date.issue norm="20150105T101500Z"/></docdata><pubdata name="Harbour Wire"/></head>
<body><body.head><hedline><hl1>Envoys leave talks</hl1></hedline><byline>By Jane Doe</byline>
</body.head><body.content><media><media-caption>A picture of the town.</media-caption></media>
<p>GENEVA (Harbour Wire) - The envoys left the talks on Monday.</p><p>Nobody stayed.</p>
</body.content></body></nitf>
"""

NEWSML = """<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>
<newsItem guid="urn:newsml:news.example:1"><itemMeta><versionCreated>2015-01-05T10:00:00Z
</versionCreated></itemMeta><contentMeta><headline>Envoys leave</headline><by>Jane Doe</by>
<language tag="en-US"/></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml">
<html xmlns="http://www.w3.org/1999/xhtml"><body><p>The envoys left the talks on Monday.</p></body>
</html></inlineXML></contentSet></newsItem>
<newsItem guid="urn:newsml:news.example:2"><contentSet><remoteContent href="x.jpg"/></contentSet>
</newsItem></itemSet></newsMessage>
"""

MAIL = """Return-Path: <news@news.example>
From: =?utf-8?Q?Harb=C3=B4ur?= News <news@news.example>
Subject: =?utf-8?B?VGFsa3MgaW4g?= =?utf-8?Q?K=C3=A2dim?=
 resume
Date: Mon, 5 Jan 2015 10:15:00 +0000
Message-ID: <abc@news.example>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="outer"

--outer
Content-Type: multipart/alternative; boundary="inner"

--inner
Content-Type: text/plain; charset=iso-8859-1
Content-Transfer-Encoding: quoted-printable

The envoys left the caf=E9 on Mon=
day, the mediator said.

--inner
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: base64

PHA+VGhlIGVudm95cyBsZWZ0IHRoZSBjYWbDqSBvbiBNb25kYXksIHRoZSBtZWRpYXRvciBzYWlk
LjwvcD4=
--inner--
--outer
Content-Type: text/plain
Content-Disposition: attachment; filename="list.txt"

Not the report.
--outer--
"""

MBOX = (f"From news@news.example Mon Jan  5 10:15:00 2015\n{MAIL}\n"
        "From x@y.example Mon Jan  5 10:15:00 2015\nFrom: x@y.example\nSubject: Two\n"
        "Message-ID: <2@y.example>\n\nTroops left the town.\n>From there they went on.\n")

NEXIS = """                               1 of 2 DOCUMENTS

                              The Harbour Times

                            January 5, 2015 Monday
                                 London Edition

Envoys leave the talks in Kadim

BYLINE: Jane Doe

SECTION: NEWS; Pg. 4

LENGTH: 51 words

DATELINE: GENEVA

The envoys of both sides left the talks on Monday, the mediator said.

The minister accused the rebels of shelling the town.

LOAD-DATE: January 6, 2015

LANGUAGE: ENGLISH

PUBLICATION-TYPE: Newspaper

                 Copyright 2015 Harbour Ltd
                    All Rights Reserved

                               2 of 2 DOCUMENTS

                              The Harbour Times

                           January 7, 2015 Wednesday

Troops return to the border

LENGTH: 20 words

Troops came back to the border on Wednesday, officials said.

LOAD-DATE: January 8, 2015
"""

FACTIVA = """HD
Envoys leave the talks in Kadim

BY By Jane Doe
WC 51 words
PD 5 January 2015
SN Harbour News
SC HARB
LA English
CY (c) 2015 Harbour Ltd

LP
The envoys of both sides left the talks on Monday, the mediator said.

TD
They will not come back before March.

AN
Document HARB000020150105eb150000x

HD Troops return to the border
WC 20 words
PD 7 January 2015
SN Harbour News
LA English

LP
Troops came back to the border on Wednesday, officials said.
TD
Nobody was hurt.
AN Document HARB000020150107eb170000y
"""


def sound():
    """Name -> bytes."""
    crawl = records()
    return {
        "page.html": long_page("Talks end").encode(),
        "crawl.warc": b"".join(crawl),
        "crawl.warc.gz": b"".join(packed(crawl)),
        "crawl.warc.xz": lzma.compress(b"".join(crawl)),
        "story.txt.bz2": bz2.compress(STORY.encode()),
        "story.txt.zst": zstd(STORY.encode()) + zstd(MORE.encode()),
        "story.txt.gz": gzip.compress(STORY.encode(), mtime=0) + gzip.compress(MORE.encode(), mtime=0),
        "news.tar": tar(MEMBERS),
        "news.tar.xz": lzma.compress(tar(MEMBERS)),
        "news.zip": zipped(MEMBERS),
        "piped.zip": zipped(MEMBERS, pipe=True),
        "stored.zip": zipped(MEMBERS, zipfile.ZIP_STORED),
        "nested.zip": nested(2),
        "feed.rss": RSS.encode("latin-1"),
        "feed.atom": ATOM.encode(),
        "report.nitf": NITF.encode(),
        "items.newsml": NEWSML.encode(),
        "mail.eml": MAIL.encode(),
        "mails.mbox": MBOX.encode(),
        "nexis.txt": NEXIS.encode(),
        "factiva.txt": FACTIVA.encode(),
        "list.json": b'[{"id":"j1","text":"Troops left."},\n {"id":"j2","html":"<p>They came back.</p>"}]\n',
    }


def damaged():
    """Name -> bytes."""
    bad_tar, bad_zip = bytearray(tar(MEMBERS)), bytearray(zipped(MEMBERS))
    bad_tar[1030] ^= 1
    bad_zip[bad_zip.index(b"a.txt") + 10] ^= 0xFF
    return {
        "damaged.warc.gz": damaged_crawl(),
        "lying.warc": lying_crawl(),
        "cut.txt.gz": gzip.compress((STORY * 50).encode(), mtime=0)[:-20],
        "damaged.tar": bytes(bad_tar),
        "damaged.zip": bytes(bad_zip),
        "deep.zip": nested(8),
    }


def write_bomb():
    bomb = b'{"text":"' + b"a" * (300 << 20) + b'"}\n{"text":"Troops left."}\n'
    with open("bomb.jsonl.xz", "wb") as f:
        f.write(lzma.compress(bomb, preset=0))


def main():
    if sys.argv[1:] == ["--bomb"]:
        write_bomb()
        return
    folder = sys.argv[1] if len(sys.argv) > 1 else "."
    for name, data in {**sound(), **damaged()}.items():
        with open(os.path.join(folder, name), "wb") as f:
            f.write(data)


if __name__ == "__main__":
    main()
