#!/usr/bin/env python3
"""Checks by Poppler's pdffonts that every font of a PDF is embedded, cut to a subset, and readable.

    fonts.py FILE...

Each font is one JSON line:
{"file": path, "name": "ABCDEF+Name", "type": "CID TrueType", "encoding": "Identity-H",
 "embedded": true, "subset": true, "unicode": true}; `unicode` is whether it has a ToUnicode.

Exit status: 0 every font is all three, 1 one is not (or a file has no font), 2 could not run.
Not here: whether the subset is right; veraPDF and the shaping table see to that.
"""

import json
import re
import subprocess
import sys

# Neither names nor encodings hold spaces; long names push the columns along, so these are no help.
ROW = re.compile(
    r"(?P<name>\S+)\s+(?P<type>\S.*?)\s+(?P<encoding>\S+)"
    r"\s+(?P<embedded>yes|no)\s+(?P<subset>yes|no)\s+(?P<unicode>yes|no)\s+\d+\s+\d+$"
)
HEADING = ["name", "type", "encoding", "emb", "sub", "uni", "object", "ID"]


def fonts(path):
    """The fonts of a file as pdffonts lists them."""
    done = subprocess.run(["pdffonts", "--", path], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise OSError(f"pdffonts: {path}: status {done.returncode} {done.stderr.strip()}")
    heading, _ruler, *rows = done.stdout.splitlines() or ["", ""]
    if rows and heading.split() != HEADING:
        raise OSError("pdffonts prints a table of another shape than expected")
    for row in rows:
        found = ROW.match(row)
        if found is None:
            raise OSError(f"pdffonts: {path}: a row that is not understood: {row}")
        described = {key: found[key] for key in ("name", "type", "encoding")}
        held = {key: found[key] == "yes" for key in ("embedded", "subset", "unicode")}
        yield {"file": path, **described, **held}


def main(arguments):
    if not arguments:
        print("usage: fonts.py FILE...", file=sys.stderr)
        return 2
    sys.stdout.reconfigure(encoding="utf-8")
    good = True
    try:
        for path in arguments:
            found = list(fonts(path))
            good = good and bool(found)
            for font in found:
                print(json.dumps(font, ensure_ascii=False))
                good = good and font["embedded"] and font["subset"] and font["unicode"]
    except OSError as error:
        print(f"fonts.py: {error}", file=sys.stderr)
        return 2
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
