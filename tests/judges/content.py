"""Reads a page's content stream: which glyphs stand in which marked content, and where.

A shown string is cut into codes by the font's encoding; a code's text is the font's ToUnicode and
nothing else (U+FFFD where it has none), since that is all another reader has. An ActualText takes
the place of the glyphs it covers. Positions are exact for what moves text: the text and graphics
matrices, TJ numbers, character and word spacing, scaling; the rise is left out, so that raised
marks share the baseline of their line.

Not here: Form XObjects, Type 3 fonts, vertical writing, predefined CMaps other than Identity.
"""

import pikepdf

UNKNOWN = "\ufffd"


# --- fonts: codes to text and widths ----------------------------------------------------------


class CMap:
    """A character map of a font: code lengths, and what codes stand for."""

    def __init__(self, stream):
        self.spaces = []  # (length, first, last)
        self.single = {}  # code bytes -> bytes or int
        self.ranges = []  # (first, last, bytes, list of bytes, or int)
        operands = []
        for values, operator in pikepdf.parse_content_stream(stream):
            operator, operands = str(operator), list(values)
            if operator == "endcodespacerange":
                for first, last in pairs(operands):
                    self.spaces.append((len(first), first, last))
            elif operator in ("endbfchar", "endcidchar"):
                for code, target in pairs(operands):
                    self.single[code] = target
            elif operator in ("endbfrange", "endcidrange"):
                for at in range(0, len(operands) - 2, 3):
                    self.ranges.append(tuple(map(plain, operands[at : at + 3])))

    def codes(self, string):
        """Cuts a shown string into codes by the code space ranges."""
        at = 0
        while at < len(string):
            for length, first, last in self.spaces:
                code = string[at : at + length]
                if len(code) == length and all(a <= c <= b for a, c, b in zip(first, code, last)):
                    break
            else:
                code = string[at : at + (self.spaces[0][0] if self.spaces else 1)]
            yield code
            at += len(code)

    def get(self, code):
        """What a code stands for: bytes of UTF-16BE, a CID, or None."""
        if code in self.single:
            return self.single[code]
        for first, last, target in self.ranges:
            if len(first) == len(code) and first <= code <= last:
                offset = int.from_bytes(code, "big") - int.from_bytes(first, "big")
                if isinstance(target, int):
                    return target + offset
                if isinstance(target, list):
                    return target[offset]
                return (int.from_bytes(target, "big") + offset).to_bytes(len(target), "big")
        return None


def plain(value):
    """A PDF string as bytes, an array as a list of such, a number as an int."""
    if isinstance(value, pikepdf.String):
        return bytes(value)
    if isinstance(value, pikepdf.Array):
        return [plain(item) for item in value]
    return int(value)


def pairs(operands):
    values = [plain(value) for value in operands]
    return zip(values[::2], values[1::2])


class Font:
    """What is needed of a font to read text: its codes, their text, their widths in em."""

    def __init__(self, font):
        self.to_unicode = CMap(font.ToUnicode) if "/ToUnicode" in font else None
        self.composite = font.Subtype == "/Type0"
        self.encoding = None
        self.widths = {}
        if self.composite:
            if isinstance(font.Encoding, pikepdf.Stream):
                self.encoding = CMap(font.Encoding)
            descendant = font.DescendantFonts[0]
            self.default = float(descendant.get("/DW", 1000)) / 1000
            self._composite_widths(list(descendant.get("/W", [])))
        else:
            self.default = float(font.get("/FontDescriptor", {}).get("/MissingWidth", 0)) / 1000
            first = int(font.get("/FirstChar", 0))
            for at, width in enumerate(font.get("/Widths", [])):
                self.widths[first + at] = float(width) / 1000

    def _composite_widths(self, widths):
        at = 0
        while at < len(widths):
            first = int(widths[at])
            if isinstance(widths[at + 1], pikepdf.Array):
                for place, width in enumerate(widths[at + 1]):
                    self.widths[first + place] = float(width) / 1000
                at += 2
            else:
                for cid in range(first, int(widths[at + 1]) + 1):
                    self.widths[cid] = float(widths[at + 2]) / 1000
                at += 3

    def read(self, string):
        """The (code, text, width in em) of each code in a shown string."""
        for code in self._codes(string):
            yield code, self.text(code), self.widths.get(self._cid(code), self.default)

    def _codes(self, string):
        if not self.composite:
            return [string[at : at + 1] for at in range(len(string))]
        if self.encoding is not None:
            return self.encoding.codes(string)
        return [string[at : at + 2] for at in range(0, len(string), 2)]

    def _cid(self, code):
        if self.encoding is not None:
            cid = self.encoding.get(code)
            return cid if isinstance(cid, int) else 0
        return int.from_bytes(code, "big")

    def text(self, code):
        target = self.to_unicode.get(code) if self.to_unicode else None
        return target.decode("utf-16-be", "replace") if isinstance(target, bytes) else UNKNOWN


# --- pages: marked content to glyphs ----------------------------------------------------------


class Glyph:
    """A text drawn at a place: x and baseline in page space, width, size of the type."""

    def __init__(self, text, x, y, width, size):
        self.text, self.x, self.y, self.width, self.size = text, x, y, width, size


def times(m, n):
    """The product of two matrices [a b c d e f], m applied first."""
    a, b, c, d, e, f = m
    p, q, r, s, t, u = n
    return (a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u)


UNIT = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


class Reader:
    """Walks a page's content and gathers the glyphs of each MCID.

    An ActualText takes the place of the glyphs it covers.
    """

    def __init__(self, page, fonts):
        self.page, self.fonts = page, fonts
        self.content = {}  # mcid -> glyphs
        self.matrix, self.saved = UNIT, []
        self.text, self.line = UNIT, UNIT
        self.state = {"font": None, "size": 0.0, "chars": 0.0, "words": 0.0, "scale": 1.0, "lead": 0.0}
        self.marks = []  # (mcid or None, actual text or None, first glyph)

    def read(self):
        for operands, operator in pikepdf.parse_content_stream(self.page):
            self.step(str(operator), operands)
        return self.content

    def step(self, operator, operands):
        state = self.state
        match operator:
            case "q":
                self.saved.append((self.matrix, dict(state)))
            case "Q":
                if self.saved:
                    self.matrix, self.state = self.saved.pop()
            case "cm":
                self.matrix = times(numbers(operands), self.matrix)
            case "BT":
                self.text = self.line = UNIT
            case "Tf":
                state["font"], state["size"] = self.font(operands[0]), float(operands[1])
            case "Tc":
                state["chars"] = float(operands[0])
            case "Tw":
                state["words"] = float(operands[0])
            case "Tz":
                state["scale"] = float(operands[0]) / 100
            case "TL":
                state["lead"] = float(operands[0])
            case "Td" | "TD":
                x, y = numbers(operands)
                if operator == "TD":
                    state["lead"] = -y
                self.move(x, y)
            case "Tm":
                self.text = self.line = numbers(operands)
            case "T*":
                self.move(0, -state["lead"])
            case "Tj":
                self.show(operands[0])
            case "'":
                self.move(0, -state["lead"])
                self.show(operands[0])
            case '"':
                state["words"], state["chars"] = numbers(operands[:2])
                self.move(0, -state["lead"])
                self.show(operands[2])
            case "TJ":
                for item in operands[0]:
                    if isinstance(item, pikepdf.String):
                        self.show(item)
                    else:
                        self.advance(-float(item) / 1000 * state["size"] * state["scale"])
            case "BMC":
                self.begin(None)
            case "BDC":
                self.begin(operands[1])
            case "EMC":
                self.end()

    def font(self, name):
        font = self.page.Resources.Font[str(name)]
        key = font.objgen if font.is_indirect else id(font)
        if key not in self.fonts:
            self.fonts[key] = Font(font)
        return self.fonts[key]

    def move(self, x, y):
        self.line = times((1.0, 0.0, 0.0, 1.0, x, y), self.line)
        self.text = self.line

    def advance(self, x):
        self.text = times((1.0, 0.0, 0.0, 1.0, x, 0.0), self.text)

    def show(self, string):
        state = self.state
        glyphs = self.glyphs()
        for code, text, width in state["font"].read(bytes(string)):
            a, b, c, d, e, f = times(self.text, self.matrix)
            advance = width * state["size"] + state["chars"] + (state["words"] if code == b" " else 0.0)
            advance *= state["scale"]
            if glyphs is not None:
                glyphs.append(Glyph(text, e, f, advance * a, abs(state["size"] * d)))
            self.advance(advance)

    def glyphs(self):
        """Where glyphs go: the innermost MCID's list, or nowhere."""
        for mcid, _, _ in reversed(self.marks):
            if mcid is not None:
                return self.content.setdefault(mcid, [])
        return None

    def begin(self, properties):
        if isinstance(properties, pikepdf.Name):
            properties = self.page.Resources.Properties[str(properties)]
        mcid = actual = None
        if properties is not None:
            mcid = int(properties.MCID) if "/MCID" in properties else None
            actual = str(properties.ActualText) if "/ActualText" in properties else None
        self.marks.append((mcid, actual, None))
        into = self.glyphs()
        self.marks[-1] = (mcid, actual, len(into) if into is not None else None)

    def end(self):
        if not self.marks:
            return
        into = self.glyphs()
        _, actual, first = self.marks.pop()
        if actual is not None and into is not None:
            covered = into[first:]
            if covered:
                left = min(covered, key=lambda glyph: glyph.x)
                width = max(g.x + g.width for g in covered) - left.x
                into[first:] = [Actual(actual, left.x, covered[0].y, width, left.size)]


class Actual(Glyph):
    """A text that was given, not drawn: it is in logical order already."""


def numbers(operands):
    return tuple(float(operand) for operand in operands)
