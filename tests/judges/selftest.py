"""Tests of the readers that judge our files: each must find what is right and miss what is not.

Run by tests/setup whenever a reader changes. Not here: veraPDF, which setup proves by itself.
"""

import io
import unittest

import pikepdf

import content
import roll
import structure
import visual


def verdict(pages, names, heading=None):
    expected = [{"number": number, "name": name} for number, name in enumerate(names, 1)]
    patterns = [roll.name_pattern(name) for name in names]
    return roll.judge("test", roll.lines_of(pages, heading), expected, patterns)


def misses(pages, names, heading=None):
    return [(miss["number"], miss["why"]) for miss in verdict(pages, names, heading)["misses"]]


NAMES = ["Ada Lovelace", "Jean-Luc Dubois", "میرویس نیک‌زاد", "Alan 3 Turing"]


class Roll(unittest.TestCase):
    def test_plain_entries_are_exact(self):
        page = "1. Ada Lovelace, London\n2. Jean-Luc Dubois\n3. میرویس نیک‌زاد، کابل\n4. Alan 3 Turing\n"
        self.assertEqual(misses([page], NAMES), [])

    def test_numbers_before_the_annex_do_no_harm(self):
        letter = "6 June 2026\n1. We ask for 3 things.\n2. And 4.\n1 A note of 2\n2 Page 12 of 14\n3. More"
        page = "Annex I\n1. Ada Lovelace\n2. Jean-Luc Dubois\n3. میرویس نیک‌زاد\n4. Alan 3 Turing"
        self.assertEqual(misses([letter, page], NAMES), [])
        self.assertEqual(misses([letter, page], NAMES, "Annex I"), [])

    def test_broken_lines_and_controls_are_forgiven(self):
        page = "1. Ada\nLovelace\n2. Jean-\nLuc Dubois\n3. \u202bمیرویس نیک‌زاد\u202c\n"
        page += "4. Al\u00ad\nan 3  Turing"
        self.assertEqual(misses([page], NAMES), [])

    def test_labels_may_end_lines_in_any_digits(self):
        page = "Ada Lovelace 1.\n.۲ Jean-Luc Dubois\nمیرویس نیک‌زاد، کابل.۳\nپوهنتون\nAlan 3 Turing ٤."
        self.assertEqual(misses([page], NAMES), [])

    def test_labels_alone_after_their_entries_are_counted(self):
        page = "Ada Lovelace\n\n.1\n\nJean-Luc Dubois\n\n.2\n\nمیرویس نیک‌زاد\n\n.3\n\nAlan 3 Turing\n\n.4\n"
        found = verdict([page], NAMES)
        self.assertEqual((found["exact"], found["beside"]), (4, 4))

    def test_furniture_between_entries_is_taken_out(self):
        pages = [f"Annex I (continued)\n{k}. Name\nNumber {k}\nPage {k} of 40" for k in range(1, 41)]
        self.assertEqual(misses(pages, ["Name Number"] * 40), [(k, "absent") for k in range(1, 41)])
        pages = [f"Annex I (continued)\n{k}. Ada\nLovelace {'x' * k}\nPage {k} of 40" for k in range(1, 41)]
        self.assertEqual(misses(pages, ["Ada Lovelace"] * 40), [])

    def test_a_name_in_another_entry_is_missed(self):
        page = "1. Jean-Luc Dubois\n2. Ada Lovelace\n3. میرویس نیک‌زاد\n4. Alan 3 Turing"
        self.assertEqual(misses([page], NAMES), [(1, "elsewhere"), (2, "elsewhere")])

    def test_a_lost_label_is_missed(self):
        page = "1. Ada Lovelace\nJean-Luc Dubois\n3. میرویس نیک‌زاد\n4. Alan 3 Turing"
        self.assertEqual(misses([page], NAMES), [(2, "no-label")])

    def test_each_kind_of_harm_is_named(self):
        page = "1. Lovelace Ada\n2. Jean-Luc Du bois\n3. میرویس نیکزاد\n4. Alan Ø Turing"
        harm = [(1, "reversed"), (2, "spaces"), (3, "joiners"), (4, "absent")]
        self.assertEqual(misses([page], NAMES), harm)
        page = "1. Áda Lovelace\n2. Dubois, Luc X Jean\n3. میرویس نیک‌زاد\n4. Alan 3 Turings"
        self.assertEqual(misses([page], NAMES), [(1, "marks"), (2, "disordered"), (4, "run-on")])

    def test_compatibility_forms_are_not_forgiven(self):
        self.assertEqual(misses(["1. So\ufb01a"], ["Sofia"]), [(1, "absent")])


def line(*texts, left=0.0):
    return [content.Glyph(text, left + 10.0 * place, 0.0, 10.0, 10.0) for place, text in enumerate(texts)]


class Visual(unittest.TestCase):
    def both(self, drawn, base):
        return visual.logical(line(*drawn), base)

    def test_right_to_left_lines_are_turned(self):
        self.assertEqual(self.both("ג בא", "R"), "אב ג")
        self.assertEqual(self.both("ג 12 בא", "R"), "אב 12 ג")
        self.assertEqual(self.both(["ב", "לא"], "R"), "לאב")
        self.assertEqual(self.both(["ק", "\u0651ف"], "R"), self.both(["ק", "ف\u0651"], "R"))

    def test_latin_words_in_right_to_left_lines_stand(self):
        self.assertEqual(self.both("ג UN 12 בא", "R"), "אב UN 12 ג")
        self.assertEqual(self.both("ג 12:30 בא", "R"), "אב 12:30 ג")

    def test_right_to_left_words_in_latin_lines_are_turned(self):
        self.assertEqual(self.both("He said ג בא, twice", "L"), "He said אב ג, twice")
        self.assertEqual(self.both("of ג 17 בא on 9", "L"), "of אב 17 ג on 9")

    def test_controls_are_not_seen(self):
        drawn = line(*"ג \u200e\u2069\u200f!בא")
        self.assertEqual(visual.text_of(drawn, "R", False), "אב! ג")

    def test_numbers_alone_stand(self):
        self.assertEqual(visual.text_of(line(*"1-2 "), "R", False), "1-2 ")
        self.assertEqual(visual.text_of(line(*".4 "), "R", False), " 4.")

    def test_words_drawn_in_logical_order_are_put_in_place(self):
        drawn = line(*" בא", left=50.0) + line(*"דג")
        self.assertEqual(visual.text_of(drawn, None, False), "אב גד")

    def test_lines_are_told_apart(self):
        lower = [content.Glyph(text, 0.0, -12.0, 10.0, 10.0) for text in "b"]
        raised = [content.Glyph(text, 10.0, 4.0, 5.0, 6.0) for text in "1"]
        self.assertEqual(visual.text_of(line("a") + raised + lower, None, False), "a1\nb")


TO_UNICODE = b"""/CIDInit /ProcSet findresource begin 12 dict begin begincmap
1 begincodespacerange <0000> <FFFF> endcodespacerange
2 beginbfchar <0003> <0020> <0009> <064406270301> endbfchar
2 beginbfrange <0041> <005A> <0041> <0101> <0102> [<05D0> <05D1>] endbfrange
endcmap end end"""

PAGE = b"""/P <</MCID 0>> BDC BT /F 10 Tf 100 700 Td <00480049> Tj ET EMC
/Artifact BMC BT /F 10 Tf 0 0 Td <0058> Tj ET EMC
/P <</MCID 1>> BDC BT /F 10 Tf 100 680 Td [<0102> -500 <01010003>] TJ 0 -12 Td <0102> Tj ET EMC
/Span <</MCID 2>> BDC /Span <</ActualText <FEFF0021>>> BDC BT /F 10 Tf 100 640 Td <00410999> Tj ET EMC EMC
/Span <</MCID 3>> BDC BT /F 10 Tf 110 640 Td <0009> Tj <0999> Tj ET EMC"""


def tagged():
    """A page with a heading, a Hebrew paragraph of two lines, and content of two kinds."""
    pdf = pikepdf.new()
    page = pdf.add_blank_page()
    descendant = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.CIDFontType2, DW=500,
                                    W=pikepdf.Array([0x101, pikepdf.Array([600, 600])]))
    font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type0,
                              Encoding=pikepdf.Name("/Identity-H"), ToUnicode=pdf.make_stream(TO_UNICODE),
                              DescendantFonts=pikepdf.Array([pdf.make_indirect(descendant)]))
    page.obj.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F=pdf.make_indirect(font)))
    page.obj.Contents = pdf.make_stream(PAGE)

    def element(role, *kids, **entries):
        return pdf.make_indirect(pikepdf.Dictionary(
            Type=pikepdf.Name.StructElem, S=pikepdf.Name("/" + role), Pg=page.obj, K=pikepdf.Array(kids),
            **entries))

    link = pdf.make_indirect(pikepdf.Dictionary(
        Subtype=pikepdf.Name.Link, A=pikepdf.Dictionary(S=pikepdf.Name.URI, URI="https://example.org")))
    objr = pikepdf.Dictionary(Type=pikepdf.Name.OBJR, Obj=link)
    paragraph = element("Salutation", 1, Lang="he",
                        A=pikepdf.Dictionary(O=pikepdf.Name.Layout, WritingMode=pikepdf.Name.RlTb))
    last = element("P", element("Span", 2), element("Link", 3, objr, Alt="there"))
    document = element("Document", element("H1", 0, T="Hi"), paragraph, last)
    pdf.Root.StructTreeRoot = pdf.make_indirect(pikepdf.Dictionary(
        Type=pikepdf.Name.StructTreeRoot, K=document,
        RoleMap=pikepdf.Dictionary(Salutation=pikepdf.Name.P)))
    pdf.Root.Lang = "en"
    file = io.BytesIO()
    pdf.save(file)
    return pikepdf.open(file)


class Structure(unittest.TestCase):
    maxDiff = None

    def test_the_tree_and_its_text(self):
        with tagged() as pdf:
            shown = "\n".join(structure.show(structure.Tree(pdf), True, True))
        self.assertEqual(shown, """\
StructTreeRoot Lang="en"
  Document
    H1 T="Hi"
      [1:0] "HI"
    Salutation→P Lang="he" /Layout.WritingMode=/RlTb
      [1:1] " אב\\nב"
    P
      Span
        [1:2] "!"
      Link Alt="there"
        [1:3] "\ufffdلا\u0301"
        annotation Link "https://example.org\"""")

    def test_pieces_follow_the_tree(self):
        pieces = [(line(*"ג בא", left=50.0), "L"), (line(*" — ", left=90.0), "R"), (line(*"one", left=0.0), "L")]
        self.assertEqual(list(structure.flush(pieces, False)), ["אב ג — one"])
        below = content.Glyph("x", 0.0, -12.0, 10.0, 10.0)
        self.assertEqual(list(structure.flush([(line("a", "\u00ad"), "L"), ([below], "L")], False)), ["ax"])

    def test_plain_text_a_line_for_each_block(self):
        with tagged() as pdf:
            shown = list(structure.show_plain(structure.Tree(pdf)))
        self.assertEqual(shown[:2], ["HI", "אב ב"])
        self.assertEqual(len(shown), 3)


if __name__ == "__main__":
    unittest.main()
