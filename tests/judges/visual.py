"""Turns glyphs drawn in visual order into lines of logical text.

Lines are told apart by their baselines; glyphs drawn apart are taken from left to right. The order
of reading is an approximate inverse of the bidirectional algorithm (UAX #9): exact for words and
numbers of both directions in a line, not for embeddings within embeddings. Where two texts look
the same, as a number between words of both directions may, the likelier one is chosen.

A glyph of several characters may give them in either order: readers turn right-to-left lines round
character by character, so that a writer may put a letter's marks before it. No word begins with a
mark, hence such a text is turned round with its line; joiners may stand on either side and tell nothing.

Directional controls are left out: what counts is what is seen.
"""

import re
import unicodedata

from content import Glyph

CONTROLS = re.compile("[\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069]")


def lines(glyphs):
    """Cuts glyphs into lines by baseline; a line's pieces stand from left to right.

    A glyph drawn near the pen belongs to the piece before it, so that marks stay with their letter.
    """
    found = []  # [baseline, size, pieces]
    pen = None
    for glyph in glyphs:
        size = max(glyph.size, 1.0)
        if not found or abs(glyph.y - found[-1][0]) > 0.7 * max(size, found[-1][1]):
            found.append([glyph.y, size, [[glyph]]])
        elif pen is None or abs(glyph.x - pen) > size:
            found[-1][2].append([glyph])
        else:
            found[-1][2][-1].append(glyph)
        pen = glyph.x + glyph.width
        if size > found[-1][1]:
            # A raised mark came first: the larger type sets the line.
            found[-1][0], found[-1][1] = glyph.y, size
    for _, _, pieces in found:
        pieces.sort(key=lambda piece: min(glyph.x for glyph in piece))
        yield [glyph for piece in pieces for glyph in piece]


def strength(text):
    """L, R, N (a number) or a space for what follows its neighbours."""
    for character in text:
        match unicodedata.bidirectional(character):
            case "L":
                return "L"
            case "R" | "AL":
                return "R"
            case "EN" | "AN":
                return "N"
    return " "


def direction(glyph_lines, hint):
    """L or R: the direction of a block with these lines.

    Text of one direction speaks for itself, a number is from left to right, mixed text follows the hint. Without one the first
    line decides: its first strong letter is on the left or, drawn right to left, on the right.
    """
    shown = [[glyph for glyph in line if not glyph.text.isspace()] for line in glyph_lines]
    kinds = [[strength(glyph.text) for glyph in line] for line in shown]
    if all(line and line[0] == line[-1] == "N" and not {"L", "R"} & set(line) for line in kinds):
        return "L"
    strong = [[kind for kind in line if kind in "LR"] for line in kinds]
    kinds = set().union(*strong)
    if len(kinds) < 2:
        return kinds.pop() if kinds else hint or "L"
    if hint:
        return hint
    first = next(filter(None, strong))
    return "R" if first[-1] == "R" and (first[0] == "R" or 2 * first.count("R") > len(first)) else "L"


def says_nothing(glyphs):
    """Whether nothing in these glyphs tells a direction."""
    return all(strength(glyph.text) == " " for glyph in seen(glyphs))


def logical(line, base):
    """The text of a line drawn in visual order, in logical order."""
    kinds = [strength(glyph.text) for glyph in line]
    if "R" not in kinds and base == "L":
        return "".join(glyph.text for glyph in line)
    runs = []  # (kind, glyphs)
    for kind, glyph in zip(settled(kinds, line, base), line):
        if runs and runs[-1][0] == kind:
            runs[-1][1].append(glyph)
        else:
            runs.append((kind, [glyph]))
    # Numbers keep their order within right-to-left text: they are runs inside its runs.
    if base == "R":
        runs.reverse()
    else:
        runs = reversed_stretches(runs)
    text = []
    for kind, glyphs in runs:
        text.extend(map(turned, reversed(glyphs)) if kind == "R" else (glyph.text for glyph in glyphs))
    return "".join(text)


def turned(glyph):
    """The text of a right-to-left glyph, marks after their letter."""
    text = glyph.text
    return text[::-1] if len(text) > 1 and is_mark(text[0]) and not is_mark(text[-1]) else text


def is_mark(character):
    return unicodedata.category(character)[0] == "M"


def settled(kinds, line, base):
    """The kinds of a line drawn in visual order, with numbers and neutrals given to their runs."""
    kinds = list(kinds)
    last = len(kinds) - 1
    for at, glyph in enumerate(line):
        # A separator within a number, as in 1,234 or 12:30.
        if 0 < at < last and kinds[at - 1] == kinds[at + 1] == "N" and glyph.text in ".,:/٫٬":
            kinds[at] = "N"
    before, after = neighbours(kinds), neighbours(kinds[::-1])[::-1]
    if base == "R":
        # A number that follows Latin letters, or touches them, is part of their run.
        for at in range(last + 1):
            if kinds[at] == "N" and (before[at] == "L" or "L" in kinds[at : at + 2]):
                kinds[at] = "L"
        for at in range(last - 1, -1, -1):
            if kinds[at] == "N" and kinds[at + 1] == "L":
                kinds[at] = "L"
    else:
        # A number belongs to the right-to-left text on its right, where that text began, if it has
        # such text on both sides or is in its digits.
        for at in range(last + 1):
            own = before[at] == "R" or not line[at].text.isascii()
            if kinds[at] == "N" and not (after[at] == "R" and own):
                kinds[at] = "L"
    # Neutrals go with both neighbours if these agree, else with the block.
    before, after = neighbours(kinds, "LRN"), neighbours(kinds[::-1], "LRN")[::-1]
    for at in range(last + 1):
        if kinds[at] == " ":
            sides = {("R" if side == "N" else side) or base for side in (before[at], after[at])}
            kinds[at] = sides.pop() if len(sides) == 1 else base
    return kinds


def neighbours(kinds, wanted="LR"):
    """For each place, the nearest wanted kind before it, or None."""
    found, nearest = [], None
    for kind in kinds:
        found.append(nearest)
        if kind in wanted:
            nearest = kind
    return found


def reversed_stretches(runs):
    """Turns each stretch of right-to-left and number runs round, as a left-to-right line holds them."""
    turned, stretch = [], []
    for run in [*runs, ("L", [])]:
        if run[0] == "L":
            turned += stretch[::-1]
            stretch = []
            turned.append(run)
        else:
            stretch.append(run)
    return turned


def text_of(glyphs, hint, as_drawn):
    """The text of some glyphs, a line feed between lines."""
    if as_drawn:
        return "\n".join("".join(glyph.text for glyph in line) for line in lines(glyphs))
    found = list(lines(seen(glyphs)))
    base = direction(found, hint)
    return "\n".join(logical(line, base) for line in found)


def seen(glyphs):
    """The glyphs without directional controls."""
    for glyph in glyphs:
        text = CONTROLS.sub("", glyph.text)
        if text == glyph.text:
            yield glyph
        elif text:
            yield Glyph(text, glyph.x, glyph.y, glyph.width, glyph.size)


def parts_lines(before, after):
    """Whether two pieces of text stand on different lines: where one ends and where the other begins."""
    if not before or not after:
        return False
    last, first = before[-1], after[0]
    return abs(last.y - first.y) > 0.7 * max(last.size, first.size)
