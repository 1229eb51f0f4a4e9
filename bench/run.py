#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Speed and memory of the whole program, with machine and commit.

    bench/run.py [--mb N] [--record] PROGRAM [FILE...]      FILE: plain text; without: examples/*.txt

The sample is the files, over and over, as JSON Lines of N MB (10). Told are sentences,
words and bytes a second of processor time on one job, as a ratio to the last figure that
bench/results.tsv has of this machine; the most memory held; whether two jobs write the
same bytes; and the time from start to answer of one `actor` look-up. --record adds a line
to bench/results.tsv."""
import argparse
import hashlib
import json
import os
import pathlib
import platform
import subprocess
import sys
import tempfile
import time

TOP = pathlib.Path(__file__).resolve().parent.parent
RESULTS = TOP / "bench" / "results.tsv"


def machine():
    for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.split(":", 1)[1].strip()
    return platform.processor() or platform.machine()


def commit():
    p = subprocess.run(["git", "describe", "--always", "--dirty"], cwd=TOP, capture_output=True,
                       text=True)
    return p.stdout.strip() or "unknown"


def run(args, out=None):
    """Seconds, processor seconds, peak resident MB and exit status of a command."""
    begin = time.perf_counter()
    p = subprocess.Popen(args, stdout=out or subprocess.DEVNULL, stdin=subprocess.DEVNULL)
    _, status, usage = os.wait4(p.pid, 0)
    seconds = time.perf_counter() - begin
    p.returncode = os.waitstatus_to_exitcode(status)
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, p.returncode


def count(program, files):
    """Sentences and words of the files."""
    p = subprocess.run([program, "parse", *map(str, files)], capture_output=True, text=True, check=True)
    words = sum(line.partition("\t")[0].isdigit() for line in p.stdout.splitlines())
    return sum(block.strip() != "" for block in p.stdout.split("\n\n")), words


def earlier(here):
    """The last recorded speed of this machine, in sentences a second; None."""
    rows = [r.split("\t") for r in RESULTS.read_text().splitlines() if r and r[0] != "#"]
    rows = [r for r in rows[1:] if r[1] == here]
    return (rows[-1][0], float(rows[-1][2])) if rows else None


def write_sample(path, files, size):
    """Documents of each file; the last round is whole."""
    texts, written, rounds = [f.read_text(encoding="utf-8") for f in files], 0, 0
    with open(path, "w", encoding="utf-8") as out:
        while written < size:
            for f, text in zip(files, texts):
                line = json.dumps({"id": "%s-%d" % (f.stem, rounds), "text": text}) + "\n"
                out.write(line)
                written += len(text.encode())
            rounds += 1
    return rounds, written


def digest(program, sample, jobs, scratch):
    """What code writes, as a hash, and what it cost."""
    out = os.path.join(scratch, "out%d" % jobs)
    with open(out, "wb") as f:
        cost = run([program, "code", "-q", "-j%d" % jobs, "--format", "jsonl", sample], f)
    if cost[-1]:
        sys.exit("bench: the program ended with status %d" % cost[-1])
    with open(out, "rb") as f:
        return hashlib.file_digest(f, "sha256").hexdigest(), *cost[:3]


def main():
    a = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    a.add_argument("--mb", type=float, default=10)
    a.add_argument("--record", action="store_true")
    a.add_argument("program")
    a.add_argument("file", nargs="*", type=pathlib.Path)
    a = a.parse_args()
    program, here = os.path.abspath(a.program), machine()
    files = a.file or sorted((TOP / "examples").glob("*.txt"))
    print("machine      %s, %d cores" % (here, os.cpu_count()))
    print("commit       %s" % commit())
    with tempfile.TemporaryDirectory() as scratch:
        sample = os.path.join(scratch, "sample.jsonl")
        rounds, size = write_sample(sample, files, a.mb * 1e6)
        sentences, words = (rounds * n for n in count(program, files))
        print("sample       %.1f MB, %d documents, %d sentences, %d words" % (
            size / 1e6, rounds * len(files), sentences, words))
        one, wall, cpu, peak = digest(program, sample, 1, scratch)
        print("one job      %.0f sentences/s, %.0f words/s, %.2f MB/s (%.1f s of processor, %.1f s by the clock)" % (
            sentences / cpu, words / cpu, size / 1e6 / cpu, cpu, wall))
        before = earlier(here)
        if before:
            print("ratio        %.2f of the speed of %s" % (sentences / cpu / before[1], before[0]))
        print("memory       %.0f MB at most" % peak)
        two, wall, _, peak2 = digest(program, sample, 2, scratch)
        print("two jobs     %.0f sentences/s by the clock, %.0f MB; %s" % (
            sentences / wall, peak2, "the same bytes" if one == two else "OTHER BYTES"))
    starts = sorted(run([program, "actor", "the Kremlin"])[1] for _ in range(9))
    print("start-up     %.0f ms of processor (actor look-up, median of 9)" % (starts[4] * 1000))
    if a.record:
        with open(RESULTS, "a") as f:
            f.write("%s\t%s\t%.0f\t%.0f\t%.2f\t%.0f\t%.0f\n" % (
                commit(), here, sentences / cpu, words / cpu, size / 1e6 / cpu, peak, starts[4] * 1000))
    sys.exit(one != two)


if __name__ == "__main__":
    main()
