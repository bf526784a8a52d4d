#!/usr/bin/env python3
"""Shows the structure tree of a tagged PDF, with the text a screen reader would be given.

    structure.py FILE           the tree: an indented line for each element
    structure.py FILE --text    the same, with the text of each piece of marked content
    structure.py FILE --plain   only the text, a line for each block (paragraph, heading, label ...)

An element's line is its type, then what is set of `Lang`, `T` (title), `Alt`, `ActualText`, `E`
(expansion) and `ID` as JSON strings, then its attributes (`/O.Key=value`). A type of the file's own
is followed by the standard one it is mapped to (`Salutation→P`). Below it stand, in order, its
children: elements; with --text, each piece of content as a JSON string; `annotation Link "uri"` for
each annotation it owns. With --ids content is preceded by [page:mcid]. The document's language and
title stand in the first line.

The text is what the fonts' own ToUnicode gives (content.py), in logical order however it was drawn
(visual.py); --visual leaves the drawing order alone. An ActualText on the content replaces what is
drawn; one on an element replaces all below it in --plain. Lines are joined by a line feed, or by a
space in --plain, where a soft hyphen at a line's end is dropped and a hard one joins. Pieces of
content follow one another as the tree has them; within a piece, a line of both directions is read by
the nearest Lang or WritingMode; failing both, by the first strong letter.

Exit status: 0 shown, 1 the file has no structure tree, 2 it could not be read.
Not here: a verdict (veraPDF has one), and content inside Form XObjects.
"""

import argparse
import json
import re
import sys
from functools import lru_cache

import pikepdf

import content
import visual

INLINE = {"Span", "Quote", "Link", "Annot", "Reference", "Code", "Em", "Strong", "Sub", "BibEntry",
          "Ruby", "RB", "RT", "RP", "Warichu", "WT", "WP", "NonStruct"}
# The strings of an element worth seeing, in the order they are shown.
STRINGS = ("Lang", "T", "Alt", "ActualText", "E", "ID")
RTL_LANGUAGES = {"ar", "arc", "ckb", "dv", "fa", "glk", "he", "iw", "ji", "ks", "lrc", "mzn", "nqo", "pnb",
                 "prs", "ps", "sd", "skr", "ug", "ur", "yi"}
RTL_SCRIPTS = {"adlm", "arab", "aran", "hebr", "nkoo", "rohg", "syrc", "thaa"}


class Tree:
    """A document's structure tree and the content it leads to."""

    def __init__(self, pdf, as_drawn=False):
        self.pdf, self.as_drawn = pdf, as_drawn
        self.root = pdf.Root.get("/StructTreeRoot")
        self.roles = dict(self.root.get("/RoleMap", {}).items()) if self.root is not None else {}
        self.numbers = {page.obj.objgen: number for number, page in enumerate(pdf.pages, 1)}
        self.fonts = {}
        self.content = lru_cache(maxsize=64)(self._content)

    def _content(self, number):
        return content.Reader(self.pdf.pages[number - 1].obj, self.fonts).read()

    def role(self, element):
        """The standard type of an element, through the role map."""
        name, seen = str(element.S), set()
        while name in self.roles and name not in seen:
            seen.add(name)
            name = str(self.roles[name])
        return name.lstrip("/")

    def children(self, element, page):
        """Yields ("element", it), ("content", page number, mcid) or ("annotation", it), in order."""
        kids = element.get("/K")
        if kids is None:
            return
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if isinstance(kid, int):
                yield "content", self.number(element.get("/Pg"), page), int(kid)
            elif kid.get("/Type") == "/MCR":
                yield "content", self.number(kid.get("/Pg", element.get("/Pg")), page), int(kid.MCID)
            elif kid.get("/Type") == "/OBJR":
                yield "annotation", kid.Obj
            else:
                yield "element", kid

    def number(self, page, inherited):
        return self.numbers[page.objgen] if page is not None else inherited

    def glyphs(self, number, mcid):
        return self.content(number).get(mcid, [])


def attributes(element):
    """The layout, list, table ... attributes of an element, as O.Key=value."""
    shown = []
    owners = element.get("/A", [])
    for attribute in owners if isinstance(owners, pikepdf.Array) else [owners]:
        if not isinstance(attribute, pikepdf.Dictionary):
            continue
        owner = str(attribute.get("/O", "/?"))
        for key, value in sorted(attribute.items()):
            if key != "/O":
                shown.append(f"{owner}.{key[1:]}={value_of(value)}")
    return shown


def value_of(value):
    if isinstance(value, pikepdf.Array):
        return "[" + " ".join(value_of(item) for item in value) + "]"
    if isinstance(value, pikepdf.String):
        return quoted(str(value))
    if isinstance(value, pikepdf.Dictionary):
        return "<<" + " ".join(f"{key} {value_of(item)}" for key, item in sorted(value.items())) + ">>"
    return str(value)


def quoted(string):
    return json.dumps(string, ensure_ascii=False)


def hint_of(element, inherited):
    """L or R if the element says how it is written: by its WritingMode, else by its Lang."""
    for shown in attributes(element):
        if shown.startswith("/Layout.WritingMode="):
            return "R" if shown.endswith("/RlTb") else "L"
    return hint_of_language(element) or inherited


def hint_of_language(holder):
    """L or R by the Lang of an element or of the catalogue, if it has one."""
    if not str(holder.get("/Lang", "")):
        return None
    language, *subtags = str(holder.Lang).lower().replace("_", "-").split("-")
    scripts = [subtag for subtag in subtags if len(subtag) == 4 and subtag.isalpha()]
    return "R" if (scripts[0] in RTL_SCRIPTS if scripts else language in RTL_LANGUAGES) else "L"


def show(tree, with_text, ids):
    """Yields the lines of the indented tree."""
    title = tree.pdf.docinfo.get("/Title")
    head = ["StructTreeRoot"]
    if "/Lang" in tree.pdf.Root:
        head.append(f"Lang={quoted(str(tree.pdf.Root.Lang))}")
    if title is not None:
        head.append(f"Title={quoted(str(title))}")
    yield " ".join(head)
    # (depth, child, inherited page, inherited hint), the next one last: no recursion, no limit.
    hint = hint_of_language(tree.pdf.Root)
    waiting = [(1, child, None, hint) for child in reversed(list(tree.children(tree.root, None)))]
    while waiting:
        depth, (kind, *what), page, hint = waiting.pop()
        indent = "  " * depth
        if kind == "content":
            if with_text:
                place = f"[{what[0]}:{what[1]}] " if ids else ""
                yield indent + place + quoted(visual.text_of(tree.glyphs(*what), hint, tree.as_drawn))
        elif kind == "annotation":
            uri = what[0].get("/A", {}).get("/URI")
            name = str(what[0].get("/Subtype", "/?")).lstrip("/")
            yield f"{indent}annotation {name}" + (f" {quoted(str(uri))}" if uri is not None else "")
        else:
            element = what[0]
            yield indent + " ".join([named(tree, element), *strings(element), *attributes(element)])
            page, hint = tree.number(element.get("/Pg"), page), hint_of(element, hint)
            children = list(tree.children(element, page))
            waiting += [(depth + 1, child, page, hint) for child in reversed(children)]


def named(tree, element):
    own, standard = str(element.S).lstrip("/"), tree.role(element)
    return own if own == standard else f"{own}→{standard}"


def strings(element):
    for key in STRINGS:
        if f"/{key}" in element:
            yield f"{key}={quoted(str(element['/' + key]))}"


def show_plain(tree):
    """Yields the text in structure order, a line for each stretch of a block's own text."""
    # (child or None for the end of a block, inherited page and hint), the next one last.
    hint = hint_of_language(tree.pdf.Root)
    waiting = [(child, None, hint) for child in reversed(list(tree.children(tree.root, None)))]
    gathered = []
    while waiting:
        child, page, hint = waiting.pop()
        if child is None:
            yield from flush(gathered, tree.as_drawn)
            continue
        kind, *what = child
        if kind == "content":
            gathered.append((tree.glyphs(*what), hint))
        elif kind == "element":
            element = what[0]
            page = tree.number(element.get("/Pg"), page)
            hint = hint_of(element, hint)
            if tree.role(element) not in INLINE:
                yield from flush(gathered, tree.as_drawn)
                waiting.append((None, page, hint))
            if "/ActualText" in element:
                gathered.append((str(element.ActualText), None))
            else:
                waiting += [(inner, page, hint) for inner in reversed(list(tree.children(element, page)))]
    yield from flush(gathered, tree.as_drawn)


def flush(gathered, as_drawn):
    """One line of text from what a block gathered: texts, and glyphs with the hint of their direction."""
    text, before = "", []
    for piece, hint in gathered:
        if isinstance(piece, str):
            text, before = text + piece, []
            continue
        parted = visual.parts_lines(before, piece)
        if before and not parted and visual.says_nothing(piece):
            # Punctuation alone runs as it goes on from the piece before it.
            hint = "L" if before[0].x < piece[0].x else "R"
        text += ("\n" if parted else "") + visual.text_of(piece, hint, as_drawn)
        before = piece
    gathered.clear()
    # A line may end within a word: a soft hyphen is no part of the text, a hard one is.
    text = re.sub("(?<=[^\\W_])([-\u2010\u2013\u2014/])\n", r"\1", text.replace("\u00ad\n", ""))
    text = " ".join(text.split())
    if text:
        yield text


def main(arguments):
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0], allow_abbrev=False)
    parser.add_argument("file")
    parser.add_argument("--text", action="store_true", help="show the text of the content")
    parser.add_argument("--plain", action="store_true", help="show the text only, a line for each block")
    parser.add_argument("--ids", action="store_true", help="show [page:mcid] before content")
    parser.add_argument("--visual", action="store_true", help="keep the order of drawing")
    options = parser.parse_args(arguments)
    sys.stdout.reconfigure(encoding="utf-8")
    try:
        with pikepdf.open(options.file) as pdf:
            tree = Tree(pdf, options.visual)
            if tree.root is None:
                print(f"structure.py: {options.file} has no structure tree", file=sys.stderr)
                return 1
            shown = show_plain(tree) if options.plain else show(tree, options.text, options.ids)
            for line in shown:
                print(line)
    except (pikepdf.PdfError, OSError, KeyError, AttributeError) as error:
        print(f"structure.py: {options.file}: {error}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
