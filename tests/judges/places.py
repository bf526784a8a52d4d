#!/usr/bin/env python3
"""Shows where PDFium sees each character of a page: for tests of what stands on which side of what.

    places.py FILE...

Each page is one JSON line: {"file": path, "page": 1, "chars": [["a", left, bottom, right, top], ...]}, in the order in
which PDFium reads them, in points from the page's lower left corner. Characters without a place of their own (spaces
and line ends that the reader has put in) are left out, and so are the controls of the bidirectional algorithm.

Exit status: 0 read, 2 a file could not be read. There is no verdict here.
"""

import json
import sys

import pypdfium2

CONTROLS = {chr(c) for c in (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))}


def chars(page):
    """Yields [text, left, bottom, right, top] for each character that is drawn on `page`."""
    textpage = page.get_textpage()
    for index in range(textpage.count_chars()):
        text = textpage.get_text_range(index, 1)
        box = textpage.get_charbox(index, loose=True)
        if text.strip() and text not in CONTROLS and box[2] > box[0]:
            yield [text, *(round(edge, 3) for edge in box)]
    textpage.close()


def main(files):
    sys.stdout.reconfigure(encoding="utf-8")
    try:
        for path in files:
            with pypdfium2.PdfDocument(path) as document:
                for number, page in enumerate(document, 1):
                    print(json.dumps({"file": path, "page": number, "chars": list(chars(page))}, ensure_ascii=False))
                    page.close()
    except (pypdfium2.PdfiumError, OSError) as error:
        print(f"places.py: {error}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
