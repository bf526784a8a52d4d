#!/usr/bin/env python3
"""Counts the words of a letter that a reader of PDF gives back as they were written.

    copied.py LETTER.md JUDGE READER FILE.pdf

JUDGE is the command `text` of the tests' judges. A word is what white space and punctuation part; vowels, hamzas and
zero-width non-joiners belong to it. Directional controls are taken out. Prints "found/all" and the first words that are
lost.
"""

import json
import re
import subprocess
import sys

CONTROLS = dict.fromkeys([0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)])
WORD = re.compile("[\u0621-\u065f\u066e-\u06d3\u06d5\u06e5\u06e6\u06ee-\u06ef\u06fa-\u06ff\u0670\u200c\u0640]+")


def words(text):
    return WORD.findall(text.translate(CONTROLS))


def main(letter, judge, reader, pdf):
    with open(letter, encoding="utf-8") as file:
        body = file.read().split("---\n", 2)[2]
    said = subprocess.run([judge, reader, pdf], capture_output=True, check=True).stdout.decode()
    got = set()
    for page in said.splitlines():
        got.update(words(json.loads(page)["text"]))
    wanted = list(dict.fromkeys(words(body)))
    lost = [word for word in wanted if word not in got]
    print(f"{len(wanted) - len(lost)}/{len(wanted)}", " ".join(lost[:6]))


if __name__ == "__main__":
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    main(*sys.argv[1:])
