#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The events among records as short lines: the document's id, type, trigger, who, to whom.

    priscus code --format jsonl FILE | deeds.py [--names]     with the names of those meant
"""
import json
import sys

NAMES = "--names" in sys.argv[1:]


def entity(e):
    name = " = " + e.get("name", "-") if NAMES else ""
    return f"{e['text']}{name} ({e['code']})"


for line in sys.stdin:
    e = json.loads(line)
    if e["kind"] != "event":
        continue
    actors, recipients = (", ".join(map(entity, e.get(k, []))) for k in ("actors", "recipients"))
    print(e["doc"], e["type"], e["trigger"]["text"], "|", actors, "->", recipients)
