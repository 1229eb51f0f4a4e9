#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Speed and memory of the whole program, with machine and commit.

    bench/run.py [--mb N] PROGRAM [FILE...]      FILE: plain text; without: examples/*.txt

The sample is the files, over and over, as JSON Lines of N MB (10). Told are sentences,
documents and bytes a second on one job, the most memory held, whether two jobs write
the same bytes, and the time from start to answer of one `actor` look-up."""
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
    """Seconds, peak resident MB and exit status of a command."""
    begin = time.perf_counter()
    p = subprocess.Popen(args, stdout=out or subprocess.DEVNULL, stdin=subprocess.DEVNULL)
    _, status, usage = os.wait4(p.pid, 0)
    seconds = time.perf_counter() - begin
    p.returncode = os.waitstatus_to_exitcode(status)
    return seconds, usage.ru_maxrss / 1024, p.returncode


def sentences(program, path):
    p = subprocess.run([program, "parse", str(path)], capture_output=True, text=True, check=True)
    return sum(block.strip() != "" for block in p.stdout.split("\n\n"))


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
    out = os.path.join(scratch, "out%d" % jobs)
    with open(out, "wb") as f:
        seconds, peak, status = run([program, "code", "-q", "-j%d" % jobs, "--format", "jsonl",
                                     sample], f)
    if status:
        sys.exit("bench: the program ended with status %d" % status)
    with open(out, "rb") as f:
        return hashlib.file_digest(f, "sha256").hexdigest(), seconds, peak


def main():
    a = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    a.add_argument("--mb", type=float, default=10)
    a.add_argument("program")
    a.add_argument("file", nargs="*", type=pathlib.Path)
    a = a.parse_args()
    program = os.path.abspath(a.program)
    files = a.file or sorted((TOP / "examples").glob("*.txt"))
    if not files:
        sys.exit("bench: no input files")
    print("machine      %s, %d cores" % (machine(), os.cpu_count()))
    print("commit       %s" % commit())
    with tempfile.TemporaryDirectory() as scratch:
        sample = os.path.join(scratch, "sample.jsonl")
        rounds, size = write_sample(sample, files, a.mb * 1e6)
        n = rounds * sum(sentences(program, f) for f in files)
        print("sample       %.1f MB, %d documents, %d sentences" % (
            size / 1e6, rounds * len(files), n))
        one, seconds, peak = digest(program, sample, 1, scratch)
        print("one job      %.0f sentences/s, %.0f documents/s, %.2f MB/s (%.1f s)" % (
            n / seconds, rounds * len(files) / seconds, size / 1e6 / seconds, seconds))
        print("memory       %.0f MB at most" % peak)
        two, seconds, peak = digest(program, sample, 2, scratch)
        print("two jobs     %.0f sentences/s, %.0f MB; %s" % (
            n / seconds, peak, "the same bytes" if one == two else "OTHER BYTES"))
    starts = sorted(run([program, "actor", "the Kremlin"])[0] for _ in range(9))
    print("start-up     %.0f ms (actor look-up, median of 9)" % (starts[4] * 1000))
    sys.exit(one != two)


main()
