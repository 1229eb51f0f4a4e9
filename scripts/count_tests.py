#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Count single tests in meson's log and print "N passed, N failed".

    scripts/count_tests.py build/meson-logs/testlog.json

Programs mark each of their tests with cmocka's "[       OK ]" and "[  FAILED  ]"; a
program without marks counts as one test."""
import json
import re
import sys

OK = re.compile(r"^\[ +OK +\] \S", re.M)
BAD = re.compile(r"^\[ +FAILED +\] (\S.*)$", re.M)


def main():
    passed = failed = 0
    with open(sys.argv[1], encoding="utf-8") as f:
        for line in f:
            test = json.loads(line)
            text = (test.get("stdout") or "") + "\n" + (test.get("stderr") or "")
            ok, bad = len(OK.findall(text)), len(set(BAD.findall(text)))
            if test["result"] in ("OK", "EXPECTEDFAIL", "SKIP"):
                passed += max(ok, 1)
            else:
                passed, failed = passed + ok, failed + max(bad, 1)
    print("%d passed, %d failed" % (passed, failed))


main()
