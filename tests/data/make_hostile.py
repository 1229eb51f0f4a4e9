#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Inputs made to break readers, into a folder: tests/data/make_hostile.py [FOLDER].

Each holds a sound report too where the format can hold several, which must come out. The names
tell what is wrong. Nothing here needs more than some megabytes on disk; several unpack to gigabytes."""
import gzip
import io
import json
import os
import struct
import sys
import tarfile
import zlib

from make_inputs import STORY, long_page, record, response, tar, zipped

PAGE = long_page("Talks end").encode()
GOOD = record("response", "http://news.example/good", response(PAGE))


def many_zeros(megabytes):
    """gzip of so many MB, made without them."""
    c = zlib.compressobj(9, zlib.DEFLATED, 31)
    block = bytes(1 << 20)
    return b"".join(c.compress(block) for _ in range(megabytes)) + c.flush()


def crawls():
    bomb = response(many_zeros(60), "Content-Encoding: gzip\r\n")
    twice = response(gzip.compress(many_zeros(60)), "Content-Encoding: gzip, gzip\r\n")
    chunks = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n" + PAGE
    endless = b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://news.example/endless\r\n"
    return {
        "body-bomb.warc": record("response", "http://news.example/bomb", bomb) + GOOD,
        "body-bomb-twice.warc": record("response", "http://news.example/bomb", twice) + GOOD,
        "chunk-without-end.warc": record("response", "http://news.example/chunk", chunks) + GOOD,
        "length-of-everything.warc": GOOD.replace(b"Content-Length: ", b"Content-Length: 99999999999999999999") + GOOD,
        "length-negative.warc": GOOD.replace(b"Content-Length: ", b"Content-Length: -") + GOOD,
        "head-without-end.warc": GOOD + endless + b"X-Field: " + b"y" * (3 << 20) + b"\r\n\r\n" + GOOD,
        "record-cut-in-its-head.warc": GOOD + endless,
        "no-length.warc": GOOD + endless + b"\r\n" + PAGE + b"\r\n\r\n" + GOOD,
        "http-head-of-a-megabyte.warc": record("response", "http://news.example/head",
                                               response(PAGE, "X-A: b\r\n" * 130000)) + GOOD,
        "member-cut.warc.gz": gzip.compress(GOOD)[:-30] + gzip.compress(GOOD),
    }


def header(name, size, kind=b"0"):
    """A tar header with any size field."""
    h = bytearray(512)
    h[0:len(name)] = name
    h[100:108], h[108:116], h[116:124] = b"0000644\0", b"0000000\0", b"0000000\0"
    h[124:124 + len(size)] = size
    h[136:148] = b"00000000000\0"
    h[156:157] = kind
    h[257:265] = b"ustar\x0000"
    h[148:156] = b" " * 8
    h[148:156] = b"%06o\0 " % sum(h)
    return bytes(h)


def links():
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as t:
        link = tarfile.TarInfo("passwd")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        t.addfile(link)
        pipe = tarfile.TarInfo("pipe")
        pipe.type = tarfile.FIFOTYPE
        t.addfile(pipe)
        info = tarfile.TarInfo("story.txt")
        info.size = len(STORY)
        t.addfile(info, io.BytesIO(STORY.encode()))
    return out.getvalue()


def quine_like(depth):
    """gzip in gzip."""
    data = STORY.encode()
    for _ in range(depth):
        data = gzip.compress(data, mtime=0)
    return data


def archives():
    good = tar([("story.txt", STORY.encode())])
    lying = bytearray(zipped([("a.txt", STORY.encode()), ("b.txt", STORY.encode())]))
    struct.pack_into("<I", lying, lying.index(b"PK\x03\x04") + 18, 0x7FFFFFFF)
    return {
        "bomb.gz": many_zeros(300),
        "bomb.zip": zipped([("zeros.txt", bytes(40 << 20)), ("story.txt", STORY.encode())]),
        "many-names.zip": zipped([("%05d.txt" % i, b"") for i in range(20000)] + [("story.txt", STORY.encode())]),
        "packed-20-times.gz": quine_like(20),
        "sizes-lie.zip": bytes(lying),
        "size-of-all-sevens.tar": header(b"a.txt", b"77777777777\0") + good,
        "size-negative.tar": header(b"a.txt", b"\xff" * 12) + good,
        "long-name-without-end.tar": header(b"././@LongLink", b"77777777777\0", b"L") + good,
        "pax-lies.tar": header(b"x", b"00000000100\0", b"x") + b"999999999 path=a\n".ljust(512, b"\0") + good,
        "links.tar": links(),
        "leads-out.zip": zipped([("../../etc/cron.d/x", STORY.encode()), ("/etc/passwd", STORY.encode()),
                                 ("a/../../b.txt", STORY.encode()), ("C:\\b.txt", STORY.encode()),
                                 ("story.txt", STORY.encode())]),
    }


def texts():
    story = "<p>" + STORY * 3 + "</p>"
    entity = "".join('<!ENTITY l%d "%s">' % (i, ("&l%d;" % (i - 1)) * 10 if i else "lol") for i in range(12))
    deep_mail = "".join('Content-Type: multipart/mixed; boundary="b%d"\r\n\r\n--b%d\r\n' % (i, i) for i in range(5000))
    return {
        "xxe.xhtml": '<?xml version="1.0"?><!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n'
                     '<html xmlns="http://www.w3.org/1999/xhtml"><body><p>&x;</p>%s</body></html>' % story,
        "laughs.nitf": '<!DOCTYPE nitf [%s]><nitf><body><body.content><p>&l11; %s</p></body.content></body></nitf>' % (entity, STORY),
        "deep.rss": '<rss><channel><item><title>t</title><description>%s%s</description></item></channel></rss>' % ("<b>" * 100000, STORY),
        "item-without-end.rss": '<rss><channel><item><title>t</title><description>' + "x" * (1 << 20),
        "deep.json": "[" * 100000 + "]" * 100000,
        "deep-in-a-field.jsonl": '{"text":"%s","x":%s1%s}\n{"text":"%s"}\n' % (STORY.strip(), '{"y":' * 5000, "}" * 5000, STORY.strip()),
        "nul.jsonl": '{"id":"a","text":"Troops\\u0000 left the town."}\n{"id":"b","text":"\\ud800 They came back."}\n',
        "same-key.json": json.dumps({"text": STORY})[:-1] + "," + ",".join('"k%d":1' % i for i in range(100000)) + "}",
        "parts-in-parts.eml": "From: a@b.example\r\nSubject: deep\r\nDate: Mon, 5 Jan 2015 10:15:00 +0000\r\nMIME-Version: 1.0\r\n" + deep_mail + STORY,
        "fields-without-end.eml": "From: a@b.example\r\nSubject: s\r\nDate: Mon, 5 Jan 2015 10:15:00 +0000\r\n" + "X-A: b\r\n" * 200000 + "\r\n" + STORY,
        "encoded-words.eml": "From: a@b.example\r\nSubject: %s\r\nDate: Mon, 5 Jan 2015 10:15:00 +0000\r\n\r\n%s" % ("=?utf-8?Q?=41?= " * 50000, STORY),
        "base64-of-nothing.eml": "From: a@b.example\r\nSubject: s\r\nDate: Mon, 5 Jan 2015 10:15:00 +0000\r\nContent-Transfer-Encoding: base64\r\n\r\n" + "=" * 100000,
        "script-without-end.html": "<html><body>%s<script>%s" % (story, "<" * (1 << 20)),
        "attributes.html": "<html><body><div %s>%s</div></body></html>" % (" ".join("a%d=b" % i for i in range(100000)), story),
        "class-of-a-megabyte.html": '<html><body><div class="%s">%s</div></body></html>' % ("ab-" * 400000, story),
        "deep-tables.html": "<html><body>" + "<table><tr><td>" * 30000 + story,
        "formatting.html": "<html><body>" + "<b><i><a href=x>" * 50000 + story,
        "entities.html": "<html><body>%s<p>%s</p></body></html>" % (story, "&#0;&#xD800;&#99999999999;&notanentity;" * 20000),
        "ld-deep.html": '<html><head><script type="application/ld+json">%s</script></head><body>%s</body></html>' % ('{"@graph":[' * 50000, story),
        "dates.html": "<html><body>%s%s</body></html>" % ("<time>9999999999</time>" * 20000 + '<script>var d={"datePublished":"99999999999999"};%s</script>' % ("datePublished:" * 50000), story),
        "lines.txt": "\n" * 1000000 + STORY,
        "one-word.txt": "a" * (4 << 20),
        "weekdays.txt": "Monday, " * 200000 + STORY,
        "numbers.txt": "on Friday, March 4, 2016 " * 100000,
        "documents.txt": "".join("%d of 9 DOCUMENTS\n" % i for i in range(50000)) + STORY,
    }


def main():
    folder = sys.argv[1] if len(sys.argv) > 1 else "."
    for name, data in {**crawls(), **archives(), **texts()}.items():
        with open(os.path.join(folder, name), "wb") as f:
            f.write(data if isinstance(data, bytes) else data.encode())
    with open(os.path.join(folder, "label-lies.html"), "wb") as f:
        f.write(("<html><head><meta charset=utf-16><title>t</title></head><body><p>%s</p></body></html>" % (STORY * 3)).encode())
    with open(os.path.join(folder, "label-unknown.html"), "wb") as f:
        f.write(b'<html><head><meta charset="x-no-such"></head><body><p>Caf\xe9: ' + STORY.encode() * 3 + b"</p></body></html>")


if __name__ == "__main__":
    main()
