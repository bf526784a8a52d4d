#!/usr/bin/env python3
"""Looks at the name trees, number trees and artifacts of PDF files, of which validators say little.

    trees.py FILE...

Each name tree (ISO 32000-1, 7.9.6) and number tree (7.9.7) that the catalogue or the structure tree leads to: the root has
no Limits, every other node has; limits are what the keys are, texts or integers, and the least and greatest below them; keys
ascend; a node has either kids or entries. Prints what is not so, a line each.

Exit status: 0 all is so, 1 something is not, 2 a file could not be read.
"""

import sys

import pikepdf


def walk(node, entries, is_key, told, where, root=True):
    """The keys below a node."""
    limits = node.get("/Limits")
    if root and limits is not None:
        told.append(f"{where}: the root has limits")
    if not root and limits is None:
        told.append(f"{where}: a node has no limits")
    if ("/Kids" in node) == (entries in node):
        told.append(f"{where}: a node has not one of kids and entries")
    keys = []
    for kid in node.get("/Kids", []):
        keys += walk(kid, entries, is_key, told, where, False)
    keys += list(node.get(entries, []))[::2]
    if not all(is_key(key) for key in [*keys, *(limits or [])]):
        told.append(f"{where}: a key or limit is of the wrong kind")
        return []
    plain = [key if isinstance(key, int) else bytes(key) for key in keys]
    if plain != sorted(set(plain)):
        told.append(f"{where}: keys do not ascend")
    if limits is not None and plain:
        bounds = [key if isinstance(key, int) else bytes(key) for key in limits]
        if bounds != [plain[0], plain[-1]]:
            told.append(f"{where}: limits {bounds} of keys from {plain[0]} to {plain[-1]}")
    return keys


def is_text(key):
    return isinstance(key, pikepdf.String)


def is_number(key):
    return isinstance(key, int)


def judge(pdf):
    told = []
    structure = pdf.Root.get("/StructTreeRoot", pikepdf.Dictionary())
    for owner, name, entries, is_key in [
        (structure, "/IDTree", "/Names", is_text),
        (structure, "/ParentTree", "/Nums", is_number),
        (pdf.Root, "/PageLabels", "/Nums", is_number),
    ]:
        if name in owner:
            walk(owner[name], entries, is_key, told, name)
    names = pdf.Root.get("/Names", pikepdf.Dictionary())
    for name in names.keys():
        walk(names[name], "/Names", is_text, told, f"/Names{name}")
    return told


def main():
    if not sys.argv[1:]:
        print(__doc__, file=sys.stderr)
        return 2
    status = 0
    for name in sys.argv[1:]:
        with pikepdf.open(name) as pdf:
            for line in judge(pdf):
                print(f"{name}: {line}")
                status = 1
    return status


if __name__ == "__main__":
    try:
        sys.exit(main())
    except (OSError, pikepdf.PdfError) as error:
        print(error, file=sys.stderr)
        sys.exit(2)
