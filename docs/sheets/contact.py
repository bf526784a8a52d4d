#!/usr/bin/env python3
"""Puts grey pictures side by side on one sheet, as a PNG.

    contact.py OUT.png COLUMNS PICTURE.pgm...

The pictures are binary PGM of 8 bits, as `pdftoppm -gray` writes them. They stand in rows of COLUMNS, from left to right
and from the top, each framed by a thin line, on a ground of light grey; a row is as high as the highest of it. A COLUMNS
that begins with `-` sets each row from right to left, as the pages of a right-to-left letter are turned.

Standard library only, so that it runs wherever Python does.
"""

import struct
import sys
import zlib

GROUND, LINE, GAP = 225, 160, 10


def read(path):
    """Width, height and rows of a binary PGM."""
    with open(path, "rb") as file:
        data = file.read()
    fields, at = [], 0
    while len(fields) < 4:
        while data[at : at + 1].isspace():
            at += 1
        end = at
        while not data[end : end + 1].isspace():
            end += 1
        fields.append(data[at:end])
        at = end
    if fields[0] != b"P5" or fields[3] != b"255":
        raise SystemExit(f"contact.py: {path}: no binary PGM of 8 bits")
    width, height = int(fields[1]), int(fields[2])
    pixels = data[at + 1 :]
    return width, height, [pixels[y * width : (y + 1) * width] for y in range(height)]


def framed(width, rows):
    edge = bytes([LINE]) * (width + 2)
    return [edge, *(bytes([LINE]) + row + bytes([LINE]) for row in rows), edge]


def sheet(pictures, columns, from_right):
    """The rows of a sheet with these pictures."""
    cells = [(width + 2, framed(width, rows)) for width, _, rows in pictures]
    wide = max(width for width, _ in cells)
    total = columns * (wide + GAP) + GAP
    out = [bytes([GROUND]) * total for _ in range(GAP)]
    for start in range(0, len(cells), columns):
        band = cells[start : start + columns]
        for y in range(max(len(rows) for _, rows in band)):
            line = [rows[y].ljust(wide, bytes([GROUND])) if y < len(rows) else bytes([GROUND]) * wide for _, rows in band]
            line += [bytes([GROUND]) * wide] * (columns - len(band))
            gap = bytes([GROUND]) * GAP
            out.append(gap + gap.join(reversed(line) if from_right else line) + gap)
        out += [bytes([GROUND]) * total] * GAP
    return total, out


def png(width, rows):
    """A grey PNG of 16 shades: enough for type, and half the size of 256."""
    packed = []
    for row in rows:
        shades = [(value * 15 + 127) // 255 for value in row] + [0] * (width % 2)
        packed.append(b"\0" + bytes((a << 4) | b for a, b in zip(shades[::2], shades[1::2])))

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, len(rows), 4, 0, 0, 0, 0)
    body = zlib.compress(b"".join(packed), 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


def main(arguments):
    if len(arguments) < 3:
        print("usage: contact.py OUT.png COLUMNS PICTURE.pgm...", file=sys.stderr)
        return 2
    out, columns, *files = arguments
    width, rows = sheet([read(file) for file in files], abs(int(columns)), columns.startswith("-"))
    with open(out, "wb") as file:
        file.write(png(width, rows))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
