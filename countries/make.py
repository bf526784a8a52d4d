#!/usr/bin/env python3
"""Makes names.txt, the names of countries in many languages, from Unicode's CLDR as the Python package Babel carries it.

    pip install babel==2.18.0
    make.py > names.txt

A line a country, in the order of the codes: its two letters of ISO 3166-1, then its names, parted by `|`, English first,
each once in any case. A name that two countries have in different languages is left out of both, and so is a name of
three Latin letters or fewer, which is a word or a code elsewhere. What people write beside these names, and other codes,
stands in everyday.txt, which is ours.
"""

import unicodedata

from babel import Locale

LANGUAGES = """en fr es pt de it nl sv nb da fi pl cs sk hu ro bg hr sr sr_Latn sl mk sq el ru uk be lt lv et tr az kk ky
uz tg fa fa_AF ps ur ar he ckb ku hi bn ta pa ne id vi th zh zh_Hant ja ko am hy ka so sw""".split()
# Dependent territories, which lists of signatories seldom name and whose names are words or people elsewhere (Reunion,
# Jersey, Guernsey, Man, Saint Martin), and codes that stand for no territory.
LEFT_OUT = set("""AC AI AQ AS AW AX BL BM BQ BV CC CP CQ CW CX DG EA EU EZ FK GF GG GP GS GU HM IC IM IO JE KY MF MP MQ MS
NC NF NU PF PM PN QO RE SH SJ SX TA TC TF TK UM UN VG VI WF XA XB YT ZZ""".split())


def folded(name):
    letters = unicodedata.normalize("NFKD", name.lower().replace("ı", "i"))
    return "".join(letter for letter in letters if letter.isalnum())


def main():
    names, owners = {}, {}
    for language in LANGUAGES:
        for code, name in Locale.parse(language).territories.items():
            if len(code) == 2 and code.isalpha() and code not in LEFT_OUT:
                names.setdefault(code, {}).setdefault(folded(name), name.strip())
                owners.setdefault(folded(name), set()).add(code)
    for code in sorted(names):
        latin = lambda key: len(key) <= 3 and key.isascii()
        kept = [name for key, name in names[code].items() if len(owners[key]) == 1 and not latin(key)]
        print("|".join([code, *kept]))


main()
