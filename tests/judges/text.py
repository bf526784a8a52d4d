#!/usr/bin/env python3
"""Reads the text of PDF files back with readers that are not ours.

    text.py READER FILE...

READER is `poppler` (pdftotext, reading order), `poppler-raw` (content order), `poppler-layout`
(as it stands on the page), `pdfium` (what Chrome copies) or `mupdf`. Each page is one JSON line:
{"file": path, "page": 1, "text": "..."}; the text is the reader's own, line ends made "\\n" and
nothing else touched, bidirectional controls and all.

Exit status: 0 read, 2 a file could not be read. There is no verdict here; roll.py has one.
"""

import json
import subprocess
import sys

POPPLER = {"poppler": [], "poppler-raw": ["-raw"], "poppler-layout": ["-layout"]}


class Unreadable(Exception):
    """A reader could not read a file; says which and why."""


def pages(reader, path):
    """Yields the text of each page of the file at `path`, as `reader` gives it."""
    for text in READERS[reader](reader, path):
        yield text.replace("\r\n", "\n").replace("\r", "\n")


def _poppler(reader, path):
    command = ["pdftotext", "-enc", "UTF-8", *POPPLER[reader], "--", path, "-"]
    try:
        done = subprocess.run(command, capture_output=True, check=False)
    except OSError as error:
        raise Unreadable(f"pdftotext: {error}") from error
    if done.returncode != 0:
        said = done.stderr.decode(errors="replace").strip()
        raise Unreadable(f"pdftotext: {path}: status {done.returncode} {said}")
    # Every page ends with a form feed, the last one too.
    yield from done.stdout.decode("utf-8").split("\f")[:-1]


def _pdfium(_reader, path):
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(path)
    except (pypdfium2.PdfiumError, OSError) as error:
        raise Unreadable(f"pdfium: {path}: {error}") from error
    with document:
        for page in document:
            textpage = page.get_textpage()
            yield textpage.get_text_range()
            textpage.close()
            page.close()


def _mupdf(_reader, path):
    import pymupdf

    pymupdf.set_messages(stream=sys.stderr)
    try:
        document = pymupdf.open(path, filetype="pdf")
    except (RuntimeError, OSError) as error:
        raise Unreadable(f"mupdf: {path}: {error}") from error
    with document:
        for page in document:
            yield page.get_text("text")


READERS = {**{name: _poppler for name in POPPLER}, "pdfium": _pdfium, "mupdf": _mupdf}


def main(arguments):
    if len(arguments) < 2 or arguments[0] not in READERS:
        print(f"usage: text.py {'|'.join(READERS)} FILE...", file=sys.stderr)
        return 2
    sys.stdout.reconfigure(encoding="utf-8")
    reader, *files = arguments
    try:
        for path in files:
            for number, text in enumerate(pages(reader, path), 1):
                page = {"file": path, "page": number, "text": text}
                print(json.dumps(page, ensure_ascii=False))
    except Unreadable as error:
        print(f"text.py: {error}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
