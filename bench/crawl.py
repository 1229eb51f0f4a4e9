#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Speed and memory of reading crawls, without a file on disk.

    bench/crawl.py [--gb N] [--plain] [--pages DIR] [--record] PROGRAM

Writes a WARC file of N GB of HTML (2; decimal) into the standard input of PROGRAM read -j1, gzip by
record as Common Crawl does (--plain: unpacked), and tells pages and MB of HTML a second of
processor time, and the most memory held. The pages are made here, of 20 to 300 KB, most of
which is scripts, styles and menus; --pages takes those of a folder (*.html, *.html.gz). --record
adds a line to bench/crawl.tsv."""
import argparse
import gzip
import itertools
import os
import pathlib
import random
import subprocess
import sys
import threading

from run import commit, machine

TOP = pathlib.Path(__file__).resolve().parent.parent
RESULTS = TOP / "bench" / "crawl.tsv"
WHO = "the council|a captain of the river police|the oldest of the pilots|the owners of the mill|two ministers|the priest".split("|")
DID = "said that the bridge would stay closed|asked for lorries|refused to sign the paper|counted the sacks a second time|sent the boats home|told nobody why".split("|")
WHEN = "on Monday|before the fair|when the water had fallen|after a night of talks|in the spring|without a word".split("|")


def prose(r, sentences):
    return " ".join("%s %s %s, and %s %s." % (r.choice(WHO).capitalize(), r.choice(DID), r.choice(WHEN),
                                              r.choice(WHO), r.choice(DID)) for _ in range(sentences))


def noise(r, size):
    """Scripts and styles as pages have them."""
    out, n = [], 0
    while n < size:
        name = "m%x" % r.getrandbits(32)
        piece = r.choice(["<script>var %s={id:%d,on:function(a){return a&&a.%s<%d}};</script>\n",
                          "<style>.%s{margin:%dpx;color:#333}#%s a:hover{top:%dpx}</style>\n",
                          '<script type="application/json">{"%s":{"w":%d,"k":["%s",%d]}}</script>\n']) % (
            name, r.randrange(999), name, r.randrange(999))
        piece = piece.replace(";</script>", (";var %s=[%s]" % (name, ",".join(str(r.randrange(9999)) for _ in range(300)))) + ";</script>")
        out.append(piece)
        n += len(piece)
    return "".join(out)


def page(r, number):
    menu = "".join('<li class="nav-item"><a href="/s/%d">%s</a></li>\n' % (i, r.choice(WHO)) for i in range(60))
    more = "".join('<div class="teaser"><a href="/p/%d"><h3>%s</h3></a></div>\n' % (i, prose(r, 1)) for i in range(20))
    body = "".join("<p>%s</p>\n" % prose(r, r.randrange(2, 5)) for _ in range(r.randrange(6, 25)))
    day = "20%02d-%02d-%02d" % (r.randrange(10, 25), r.randrange(1, 13), r.randrange(1, 29))
    return """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Report %d | Valley Observer</title>
<meta property="article:published_time" content="%sT10:00:00Z">%s</head><body><ul class="menu">%s</ul>
<article><h1>Report %d of the valley</h1><div class="text">%s</div></article><aside class="related">%s</aside>
%s</body></html>""" % (number, day, noise(r, r.randrange(10000, 200000)), menu, number, body, more, noise(r, r.randrange(5000, 60000)))


def record(html, number):
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: %d\r\n\r\n" % len(html)
    fields = ("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://news.example/%d\r\n"
              "WARC-Date: 2020-01-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:%032x>\r\n"
              "Content-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n") % (
        number, number, len(head) + len(html))
    return fields.encode() + head + html + b"\r\n\r\n"


def pages(folder):
    if not folder:
        r = random.Random(6)
        return [page(r, i).encode() for i in range(150)]
    files = sorted(folder.glob("*.html")) + sorted(folder.glob("*.html.gz"))
    return [gzip.decompress(f.read_bytes()) if f.suffix == ".gz" else f.read_bytes() for f in files]


def feed(pipe, records, size):
    """Records over and over until they hold `size` bytes of HTML; how many, how much."""
    done = n = 0
    for html, packed in itertools.cycle(records):
        if done >= size:
            break
        pipe.write(packed)
        done += html
        n += 1
    pipe.close()
    return n, done


def main():
    a = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    a.add_argument("--gb", type=float, default=2)
    a.add_argument("--plain", action="store_true")
    a.add_argument("--pages", type=pathlib.Path)
    a.add_argument("--record", action="store_true")
    a.add_argument("program")
    a = a.parse_args()
    kept = []
    for i, html in enumerate(pages(a.pages)):
        whole = record(html, i)
        kept.append((len(html), whole if a.plain else gzip.compress(whole, 6)))
    p = subprocess.Popen([os.path.abspath(a.program), "read", "-q", "-j1", "-"], stdin=subprocess.PIPE,
                         stdout=subprocess.PIPE)
    lines = [0]
    drain = threading.Thread(target=lambda: lines.__setitem__(0, sum(b.count(b"\n") for b in iter(lambda: p.stdout.read(1 << 20), b""))))
    drain.start()
    n, size = feed(p.stdin, kept, a.gb * 1e9)
    drain.join()
    _, status, usage = os.wait4(p.pid, 0)
    cpu, peak = usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024
    print("machine      %s" % machine())
    print("commit       %s" % commit())
    print("crawl        %d pages, %.2f GB of HTML, %s" % (n, size / 1e9, "unpacked" if a.plain else "gzip by record"))
    print("read         %.0f pages/s, %.0f MB/s of HTML (%.1f s of processor)" % (n / cpu, size / 1e6 / cpu, cpu))
    print("memory       %.0f MB at most" % peak)
    print("documents    %d, status %d" % (lines[0], os.waitstatus_to_exitcode(status)))
    if a.record:
        with open(RESULTS, "a") as f:
            f.write("%s\t%s\t%s\t%.2f\t%.0f\t%.0f\t%.0f\n" % (commit(), machine(), "plain" if a.plain else "gzip", size / 1e9,
                                                            n / cpu, size / 1e6 / cpu, peak))
    sys.exit(lines[0] == 0)


if __name__ == "__main__":
    main()
