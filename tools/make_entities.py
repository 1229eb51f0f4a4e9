#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Write src/ingest/html/entities.h: the named character references of HTML, from
Python's copy of the list in the standard.

    tools/make_entities.py >src/ingest/html/entities.h

Names are sorted bytewise, so that a reader can search by halves.  The few that the
standard also knows without a semicolon are marked LEGACY; names are stored without."""
from html.entities import html5


def quoted(data):
    """A C string literal; a hex escape is closed before a hex digit follows."""
    out, after_hex = "", False
    for byte in data:
        c = chr(byte)
        if 32 <= byte < 127 and c not in '"\\?':
            out += ('" "' if after_hex and c in "0123456789abcdefABCDEF" else "") + c
            after_hex = False
        else:
            out += "\\x%02X" % byte
            after_hex = True
    return '"%s"' % out


def main():
    names = sorted({n.rstrip(";") for n in html5}, key=lambda n: n.encode())
    rows, name_at, value_at = [], 0, 0
    names_text, values_text = [], []
    for n in names:
        value = html5[n + ";"].encode()
        rows.append("{%d, %d, %d, %d, %d}" % (name_at, value_at, len(n), len(value), n in html5))
        names_text.append(quoted(n.encode()))
        values_text.append(quoted(value))
        name_at += len(n)
        value_at += len(value)
    print("/* SPDX-License-Identifier: Apache-2.0 */")
    print("/* Written by tools/make_entities.py: the named character references of HTML. */")
    print("/* clang-format off */\n#include <stdint.h>\n")
    print("typedef struct entity {\n    uint16_t name, value; /* offsets into the texts below */")
    print("    uint8_t name_len, value_len, legacy; /* legacy: the semicolon may be missing */\n} entity;\n")
    print("enum { ENTITIES = %d, ENTITY_MAX = %d, LEGACY_MAX = %d };\n" % (
        len(names), max(map(len, names)), max(len(n) for n in names if n in html5)))
    for what, texts in (("names", names_text), ("values", values_text)):
        print("static const char entity_%s[] =" % what)
        for i in range(0, len(texts), 8):
            print("    " + " ".join(texts[i:i + 8]) + (";" if i + 8 >= len(texts) else ""))
        print()
    print("static const entity entities[ENTITIES] = {")
    fixed = [r.split(",") for r in rows]
    for i in range(0, len(fixed), 4):
        print("    " + ", ".join("%s,%s,%s,%s,%s" % (r[0], r[1], r[2], r[3], r[4])
                                 for r in fixed[i:i + 4]) + ",")
    print("};")


main()
