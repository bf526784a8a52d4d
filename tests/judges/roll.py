#!/usr/bin/env python3
"""Checks that every name of a roll comes back from a PDF in its own numbered entry.

    roll.py [--after HEADING] [--readers poppler,pdfium,mupdf] PDF EXPECTED.jsonl

EXPECTED.jsonl holds one line per signatory, in order: {"number": 17, "name": "..."}. Each reader's
verdict is one JSON line:

    {"reader": "poppler", "expected": 500, "labels": 500, "exact": 498, "reversed": 2, "beside": 0,
     "misses": [{"number": 17, "name": "...", "got": "...", "why": "reversed"}, ...]}

* `labels`: entries whose number was found in its place in the sequence.
* `exact`: names found code point for code point in their own entry, after the fold below.
* `beside`: of the exact ones, those whose number stood alone on a line *after* its entry: some
  readers give a number column so when it stands on the other side of the text.
* `misses`: all the others, with what the entry held (at most 200 characters) and `why`:
  `reversed` (its words are there from last to first: a reader that does not reorder, or guesses the
  wrong direction; counted in `reversed`), `run-on` (it runs into another word), `joiners` (only ZWNJ
  or ZWJ differ), `spaces` (only white space differs), `marks` (only combining marks differ),
  `disordered` (its words are there, otherwise arranged), `elsewhere` (in some other entry), `absent`,
  `no-label` (the number was not found).

The fold: NFC; bidirectional controls removed; a run of white space is one space; a line may end
where the name has a space, after a hyphen, dash or slash, or within scripts written without spaces;
a soft hyphen at a line end is invisible. Nothing else is forgiven, compatibility forms least of all.

An entry is the text from the line of its number to the line of the next. Numbers may be Latin,
Arabic-Indic or of any other decimal digits, with a full stop before or after or without, and stand
at either end of a line (right-to-left text puts them last with some readers). The sequence is the
best rising chain through all numbers that could be labels, so that dates, folios and notes between
them do no harm; HEADING, if given, cuts off what stands before its first occurrence. Running heads
and feet (lines at the edge of half the pages or more, their numbers aside) are taken out first.

Exit status: 0 all exact with every reader, 1 misses, 2 could not run.
Not here: positions on the page, and anything about fields other than the name.
"""

import argparse
import bisect
import json
import re
import sys
import unicodedata
from collections import Counter, defaultdict

import text

CONTROLS = dict.fromkeys([0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)])
JOINERS = dict.fromkeys([0x200C, 0x200D])
BREAK_AFTER = "-\u2010\u2012\u2013\u2014/"
# Scripts whose lines break without a space, as far as names are set in them here.
UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff]")
EDGE_LINES = 3
EVIDENCE_LINES = 5
GOT_LENGTH = 200

LABEL_FIRST = re.compile(r"(?P<dot>\.?)(?P<number>\d+)(?P<stop>\.?)(?![\d.,:/\-])")
LABEL_LAST = re.compile(r"(?<![\d.,:/\-])(?P<dot>\.?)(?P<number>\d+)(?P<stop>\.?)$")
LABEL_INSIDE = re.compile(r"(?<=\s)(?P<number>\d+)\.(?=\s)")


# --- the fold ---------------------------------------------------------------------------------


def fold_line(line):
    """NFC, without bidirectional controls, white space runs as one space."""
    # PDFium writes U+FFFE (once U+0002) for a hyphen that ends a line.
    line = line.translate(CONTROLS).replace("\ufffe", "-").replace("\x02", "-")
    return " ".join(unicodedata.normalize("NFC", line).split())


def name_pattern(name):
    """A pattern that finds a folded name however it was broken into lines."""
    folded = fold_line(name)
    parts = []
    for this, following in zip(folded, folded[1:] + "\0"):
        if this == " ":
            parts.append("[ \n]")
            continue
        parts.append(re.escape(this))
        if this in BREAK_AFTER or (UNSPACED.match(this) and UNSPACED.match(following)):
            parts.append("\n?")
    return re.compile("".join(parts))


def holds(pattern, entry):
    """Whether the name stands in the entry as words of its own."""
    entry = entry.replace("\u00ad\n", "")
    for found in pattern.finditer(entry):
        before, after = entry[: found.start()][-1:], entry[found.end() :][:1]
        if not joins(before, found[0][0]) and not joins(found[0][-1], after):
            return True
    return False


def joins(left, right):
    """Whether two neighbouring characters belong to one word."""
    if not left or not right:
        return False
    if unicodedata.category(right)[0] == "M":
        return True
    return left.isalpha() and right.isalpha() and not (UNSPACED.match(left) or UNSPACED.match(right))


# --- the lines of a document ------------------------------------------------------------------


def lines_of(pages, heading=None):
    """The folded lines of a document, without furniture, from the heading on."""
    pages = [[line for line in map(fold_line, page.split("\n")) if line] for page in pages]
    furniture = furniture_of(pages)
    lines = []
    for page in pages:
        last = len(page) - EDGE_LINES
        for place, line in enumerate(page):
            if (place < EDGE_LINES or place >= last) and without_numbers(line) in furniture:
                continue
            lines.append(line)
    if heading is None:
        return lines
    wanted = fold_line(heading)
    whole = [place for place, line in enumerate(lines) if line == wanted]
    begun = [place for place, line in enumerate(lines) if wanted in line or is_reversed(wanted, line)]
    if not (whole or begun):
        raise text.Unreadable(f"the heading `{heading}` was not found")
    return lines[(whole or begun)[0] + 1 :]


def furniture_of(pages):
    """What stands at the edge of half the pages or more, numbers aside."""
    counts = Counter()
    for page in pages:
        edge = page[:EDGE_LINES] + page[EDGE_LINES:][-EDGE_LINES:]
        # A bare number is no furniture here, nor what begins like an entry.
        lines = (line for line in edge if any(map(str.isalpha, line)) and not begins(line))
        counts.update({without_numbers(line) for line in lines})
    return {line for line, count in counts.items() if count >= 3 and 2 * count >= len(pages)}


def begins(line):
    """Whether a line begins as an entry does, with a number and a full stop."""
    found = LABEL_FIRST.match(line)
    return bool(found and (found["dot"] or found["stop"]))


def without_numbers(line):
    return re.sub(r"\d+", "#", line)


# --- the sequence of labels -------------------------------------------------------------------


class Label:
    """A number that could be an entry's: its line, its place there, and how much it looks like one."""

    def __init__(self, line, span, index, score, alone):
        self.line, self.span, self.index, self.score, self.alone = line, span, index, score, alone


def candidates(lines, expected, patterns):
    """Every number in the lines that could be the label of an expected entry, in order."""
    indices = defaultdict(list)
    for index, signatory in enumerate(expected):
        indices[signatory["number"]].append(index)
    for place, line in enumerate(lines):
        seen = {}
        for pattern, worth in ((LABEL_FIRST.match, 2.0), (LABEL_LAST.search, 1.5)):
            if (found := pattern(line)) and found.span() not in seen:
                dotted = 2.0 if found["dot"] or found["stop"] else 0.0
                seen[found.span()] = (found, worth + dotted)
        for found in LABEL_INSIDE.finditer(line):
            if all(found.start("number") < a or found.start("number") >= b for a, b in seen):
                seen[found.span()] = (found, 0.5)
        for span, (found, worth) in sorted(seen.items(), key=lambda item: item[0]):
            alone = span == (0, len(line))
            for index in indices.get(int(found["number"]), ()):
                yield Label(place, span, index, worth + evidence(lines, place, patterns[index], alone), alone)


def evidence(lines, place, pattern, alone):
    """A number with the expected name beside it is more likely a label; it decides nothing alone."""
    if pattern.search(lines[place]):
        return 4.0
    if pattern.search("\n".join(lines[place : place + EVIDENCE_LINES])):
        return 3.0
    if alone and pattern.search("\n".join(lines[max(0, place - EVIDENCE_LINES) : place])):
        return 2.0
    return 0.0


def best_chain(labels):
    """The heaviest chain of labels that rises both in the document and in the roll."""
    # ends[k] = (index, weight, node): weights rise with the index, so bisection finds the best.
    indices, ends = [], []
    nodes = []
    place = 0
    labels = list(labels)
    while place < len(labels):
        group = [labels[place]]
        while place + len(group) < len(labels):
            other = labels[place + len(group)]
            if (other.line, other.span) != (group[0].line, group[0].span):
                break
            group.append(other)
        place += len(group)
        grown = []
        for label in group:
            under = bisect.bisect_left(indices, label.index) - 1
            weight, previous = ends[under] if under >= 0 else (0.0, None)
            nodes.append((label, previous))
            grown.append((label.index, weight + label.score, len(nodes) - 1))
        for index, weight, node in grown:
            at = bisect.bisect_right(indices, index)
            if at and ends[at - 1][0] >= weight:
                continue
            if at and indices[at - 1] == index:
                at -= 1
                del indices[at], ends[at]
            indices.insert(at, index)
            ends.insert(at, (weight, node))
            while at + 1 < len(ends) and ends[at + 1][0] <= weight:
                del indices[at + 1], ends[at + 1]
    chain = []
    node = ends[-1][1] if ends else None
    while node is not None:
        label, node = nodes[node]
        chain.append(label)
    return chain[::-1]


def entries(lines, chain):
    """The text of each labelled entry by its index in the roll, and what stands before its label.

    Whole lines belong to the label on them; two labels on one line share it at the second.
    """
    starts = []
    for previous, label in zip([None, *chain], chain):
        shared = previous is not None and previous.line == label.line
        starts.append((label.line, label.span[0] if shared else 0))
    ends = [*starts[1:], (len(lines), 0)]
    own = {}
    for label, start, end in zip(chain, starts, ends):
        pieces = []
        for line in range(start[0], min(end[0] + 1, len(lines))):
            begin = start[1] if line == start[0] else 0
            stop = end[1] if line == end[0] else len(lines[line])
            piece = lines[line]
            if line == label.line:
                # Cut the label out; what stood around it keeps its distance.
                cut = piece[begin : label.span[0]].strip(), piece[label.span[1] : stop].strip()
                pieces.append("\n".join(filter(None, cut)))
            else:
                pieces.append(piece[begin:stop].strip())
        own[label.index] = "\n".join(filter(None, pieces))
    before = {}
    for previous, label in zip([None, *chain], chain):
        first = previous.line if previous else max(0, label.line - EVIDENCE_LINES)
        if label.alone:
            before[label.index] = "\n".join(lines[first : label.line])
    return own, before


# --- the verdict ------------------------------------------------------------------------------


def judge(reader, lines, expected, patterns):
    """One reader's verdict on the lines it gave; `patterns` are the expected names'."""
    chain = best_chain(candidates(lines, expected, patterns))
    own, before = entries(lines, chain)
    whole = "\n".join(lines)
    exact = beside = 0
    misses = []
    for index, signatory in enumerate(expected):
        got = own.get(index)
        if got is not None and holds(patterns[index], got):
            exact += 1
        elif index in before and holds(patterns[index], before[index]):
            exact += 1
            beside += 1
        else:
            near = "\n".join(filter(None, [before.get(index), got]))
            why = reason(signatory["name"], None if got is None else near, patterns[index], whole)
            misses.append({**{key: signatory[key] for key in ("number", "name")},
                           "got": (near or "")[:GOT_LENGTH], "why": why})
    return {
        "reader": reader,
        "expected": len(expected),
        "labels": len(own),
        "exact": exact,
        "reversed": sum(miss["why"] == "reversed" for miss in misses),
        "beside": beside,
        "misses": misses,
    }


def reason(name, entry, pattern, whole):
    """Why a name counts as missed; the first that fits, from harmless to grave."""
    if entry is None:
        return "no-label"
    if pattern.search(entry):
        return "run-on"
    name, entry = fold_line(name), fold_line(entry)
    if is_reversed(name, entry):
        return "reversed"
    if name.translate(JOINERS).replace(" ", "") in entry.translate(JOINERS).replace(" ", ""):
        loose = name.translate(JOINERS) in entry.translate(JOINERS)
        return "joiners" if loose else "spaces"
    if bare(name) in bare(entry):
        return "marks"
    if not Counter(words(name)) - Counter(words(entry)):
        return "disordered"
    return "elsewhere" if holds(pattern, whole) else "absent"


def bare(string):
    """Letters, digits and the like only, without marks and white space."""
    return "".join(c for c in unicodedata.normalize("NFD", string) if unicodedata.category(c)[0] not in "MZC")


def words(string):
    """The words of a line, each as the letters and digits it has, in whatever order they came."""
    spread = "".join(c if unicodedata.category(c)[0] in "LNM" else " " for c in string)
    found = ("".join(sorted(bare(word))) for word in spread.split())
    return [word for word in found if word]


def is_reversed(name, entry):
    """Whether the words of the name stand in the entry from last to first, side by side."""
    wanted, found = words(name)[::-1], words(entry)
    return any(found[at : at + len(wanted)] == wanted for at in range(len(found))) if wanted else False


def main(arguments):
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0], allow_abbrev=False)
    parser.add_argument("pdf")
    parser.add_argument("expected")
    parser.add_argument("--after", metavar="HEADING", help="the heading the roll stands under")
    parser.add_argument("--readers", default="poppler,pdfium,mupdf")
    options = parser.parse_args(arguments)
    sys.stdout.reconfigure(encoding="utf-8")
    status = 0
    try:
        with open(options.expected, encoding="utf-8") as file:
            expected = [json.loads(line) for line in file if line.strip()]
        if not expected:
            raise text.Unreadable(f"{options.expected} expects nobody")
        patterns = [name_pattern(signatory["name"]) for signatory in expected]
        for reader in options.readers.split(","):
            if reader not in text.READERS:
                raise text.Unreadable(f"no such reader: `{reader}`")
            lines = lines_of(text.pages(reader, options.pdf), options.after)
            verdict = judge(reader, lines, expected, patterns)
            print(json.dumps(verdict, ensure_ascii=False), flush=True)
            status = max(status, int(bool(verdict["misses"])))
    except (text.Unreadable, OSError, KeyError, ValueError) as error:
        print(f"roll.py: {error}", file=sys.stderr)
        return 2
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
