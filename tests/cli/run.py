#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Run the program as users do and compare what it says.

    tests/cli/run.py [--rewrite] PROGRAM [WORD...]      only tests whose name has a WORD

A test is tests/cli/<command>/<name>.sh, run by sh -eu in an empty folder, with
$priscus (the program) and $top (the repository; read only, please).  Beside it:

    NAME.stdout.exact   what must come on standard output      (missing: nothing)
    NAME.stdout.glob    the same as patterns, where parts change from run to run
    NAME.stderr.glob    a line pattern (* ? [..]) for each line of standard error;
                        a line "..." stands for any number of lines (missing: nothing)
    NAME.exit           the exit status (missing: 0)

--rewrite writes what came into these files, for review with git diff; a glob that
still matches is left as it is."""
import fnmatch
import os
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
TIMEOUT_S = 120


def run(script, program):
    with tempfile.TemporaryDirectory() as scratch:
        env = dict(os.environ, priscus=program, top=str(HERE.parent.parent), LC_ALL="C.UTF-8")
        try:
            p = subprocess.run(["sh", "-eu", str(script)], cwd=scratch, env=env,
                               stdin=subprocess.DEVNULL, capture_output=True, timeout=TIMEOUT_S)
        except subprocess.TimeoutExpired:
            return b"", b"(took more than %d seconds)\n" % TIMEOUT_S, -1
    hide = lambda b: b.replace(scratch.encode(), b"SCRATCH").replace(env["top"].encode(), b"TOP")
    return hide(p.stdout), hide(p.stderr), p.returncode


def glob_lines(want, have):
    """Do the pattern lines match the lines?"""
    if not want:
        return not have
    if want[0] == "...":
        return any(glob_lines(want[1:], have[i:]) for i in range(len(have) + 1))
    return bool(have) and fnmatch.fnmatchcase(have[0], want[0]) and glob_lines(want[1:], have[1:])


def text(b):
    return b.decode("utf-8", "backslashreplace")


class Test:
    def __init__(self, script):
        self.script = script
        self.name = script.relative_to(HERE).with_suffix("").as_posix()

    def file(self, kind):
        return self.script.with_suffix("." + kind)

    def matches(self, kind, got):
        exact, glob = self.file(kind + ".exact"), self.file(kind + ".glob")
        if exact.exists():
            return exact.read_bytes() == got
        want = glob.read_text().splitlines() if glob.exists() else []
        return glob_lines(want, text(got).splitlines())

    def status(self):
        f = self.file("exit")
        return int(f.read_text()) if f.exists() else 0

    def rewrite(self, kind, got, suffix):
        if self.matches(kind, got):
            return
        f = self.file(kind + suffix)
        if self.file(kind + ".glob").exists():
            f = self.file(kind + ".glob")
        f.write_bytes(got) if got else f.unlink(missing_ok=True)

    def check(self, program, rewrite):
        out, errors, status = run(self.script, program)
        if rewrite:
            self.rewrite("stdout", out, ".exact")
            self.rewrite("stderr", errors, ".glob")
            f = self.file("exit")
            f.write_text("%d\n" % status) if status else f.unlink(missing_ok=True)
        wrong = [k for k, got in (("stdout", out), ("stderr", errors)) if not self.matches(k, got)]
        wrong += ["exit status %d instead of %d" % (status, self.status())] * (status != self.status())
        if wrong:
            print("--- %s: %s\nstdout:\n%s\nstderr:\n%s" % (
                self.name, ", ".join(wrong), text(out)[:4000], text(errors)[:2000]))
        print("[%s] %s" % ("  FAILED  " if wrong else "       OK ", self.name), flush=True)
        return not wrong


def main():
    args = [a for a in sys.argv[1:] if a != "--rewrite"]
    if not args:
        sys.exit(__doc__)
    program, words = os.path.abspath(args[0]), args[1:]
    tests = [Test(p) for p in sorted(HERE.glob("*/*.sh"))]
    tests = [t for t in tests if not words or any(w in t.name for w in words)]
    bad = sum(not t.check(program, "--rewrite" in sys.argv)
              for t in tests)
    print("cli: %d tests, %d failed" % (len(tests), bad))
    sys.exit(bad > 0)


main()
