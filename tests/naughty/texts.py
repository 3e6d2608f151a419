"""Texts that have broken software: the Big List of Naughty Strings, and our own beside it."""

import base64
import json
import unicodedata
from collections.abc import Mapping
from itertools import islice
from pathlib import Path
from typing import Final

_LIST: Final = Path(__file__).parents[1] / "data" / "blns" / "blns.base64.json"
_MARKS: Final = "".join(map(chr, range(0x300, 0x370)))
_PANGRAM: Final = "Įlinkdama fechtuotojo špaga sublykčiojusi pragręžė apvalų arbūzą"
_FAMILY: Final = "\U0001f469\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466"
_TITLE: Final = "Dėl pievų šienavimo"


def _listed() -> dict[str, str]:
    encoded = json.loads(_LIST.read_text(encoding="ascii"))
    return {
        f"blns-{number:03}": base64.b64decode(text).decode()
        for number, text in enumerate(encoded, 1)
    }


OWN: Final[Mapping[str, str]] = {
    # What cannot be seen, or has no business in a text
    "nul": "Pirma\0antra",
    "nul alone": "\0",
    "high surrogate": "Pusė \ud83d ženklo",
    "low surrogate": "\udc00 pradžioje",
    "surrogates swapped": "\udca9\ud83d",
    "surrogate pair in halves": "Veidas \ud83d\ude00",
    "undecodable byte": "failas-\udcff\udcfe.pdf",
    "controls": "".join(map(chr, (*range(1, 32), *range(127, 160)))),
    "escape sequences": "\x1b[31mraudona\x1b[0m\x1b]0;antraštė\x07\x9b2J",
    "backspaces": "Taip\b\b\b\bNe",
    "line ends of all kinds": "a\nb\r\nc\rd\ve\ff\x1cg\x1dh\x1ei\x85j\u2028k\u2029l",
    "blanks of all kinds": (
        " \t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
        "\u202f\u205f\u3000 "
    ),
    "only blanks": "   ",
    "only line ends": "\n\n\n",
    "only soft hyphen": "\u00ad",
    "only zero width": "\u200b\u200c\u200d\u2060\ufeff",
    "only a mark": "\u0301",
    "only a variation selector": "\ufe0f",
    "byte order mark": "\ufeffPradžia",
    "byte order mark swapped": "\ufffePradžia",
    "noncharacters": "\uffff\ufdd0\U0001fffe\U0010ffff",
    "unassigned": "\u0378\u0380\u2fe0\U000e0fff",
    "private use": "\ue000\uf8ff\U000f0000\U0010fffd",
    "Word's bullets": "\uf0b7\tPirmas\n\uf0a7\tAntras",
    "tags": "Vilnius\U000e0067\U000e0062\U000e007f",
    "interlinear": "\ufff9a\ufffab\ufffbc\ufffc",
    "replacement": "Nesuprantama \ufffd raidė",
    # Soft hyphens and endless words
    "3000 soft hyphens": "\u00ad" * 3000,
    "3000 soft hyphens between letters": "a\u00ad" * 3000,
    "soft hyphens at ends": "\u00adšienavimas\u00ad \u00ad \u00ad",
    "long word": "Nebeprisikiškiakopūsteliaujantiesiems" * 120,
    "very long word": "š" * 20_000,
    "long word of dashes": "–" * 3000,
    "long word of hyphens": "a-" * 2500,
    "long word of strokes": "a/" * 2500,
    "long word of no-break spaces": "a\u00a0" * 2500,
    "long address": "https://pavyzdys.example/" + "kelias.su.taskais/" * 150 + "?a=1&b=<2>#c",
    "many blanks": "žodis" + " " * 5000 + "žodis",
    "many words": "ir " * 5000,
    "200 lines": "\n".join(f"{number}. {_TITLE}" for number in range(1, 201)),
    "200 empty lines": "a" + "\n" * 200 + "b",
    "2000 short lines": "a\n" * 2000,
    "long text": f"{_PANGRAM}. " * 300,
    # Accents
    "accented, decomposed": unicodedata.normalize("NFD", "ąčęėįšųūž ĄČĘĖĮŠŲŪŽ"),
    "stressed": "a\u0328\u0301 e\u0307\u0301 i\u0307\u0303 u\u0304\u0300 ė\u0301 ų\u0303 Ą\u0301",
    "stressed, composed": "ą́ žẽmė ū́kis rýtas añtras",
    "pangram": _PANGRAM,
    "pangram, decomposed": unicodedata.normalize("NFD", _PANGRAM),
    "run of marks": "a" + _MARKS * 30,
    "marks on every letter": "".join(letter + _MARKS[:20] for letter in _TITLE),
    "marks without a letter": _MARKS,
    "marks in the wrong order": "a\u0301\u0328\u0323\u031b",
    "Hangul": "\u1112\u1161\u11ab\u1100\u1173\u11af",
    "expands under NFKC": "\ufdfa" * 50,
    "expands under NFC": "\U0001d160\u0958\u0344" * 30,
    "capitals that are longer": "ß ŉ ǰ ΐ ﬁ ﬃ ẖ ﬗ",
    "dotless": "İstanbul ı I i ſ K Å",
    # Directions, scripts and pictures
    "right to left override": "sutartis\u202efdp.exe",
    "unclosed directions": "\u202a\u202b\u202d\u202e\u2066\u2067\u2068a",
    "closed directions": "\u2067אבג\u2069 \u202dabc\u202c \u061c\u200e\u200f",
    "Arabic and Hebrew": "السلام עולם posėdis 2025",
    "vertical scripts": "ᠮᠣᠩᠭᠣᠯ ꡂꡜꡋꡟ",
    "Indic": "क्षत्रिय শ্রী క్రొత్త Powerలులు",
    "Thai": "ก็ำน้ำใจ" * 30,
    "Chinese": "會議紀錄𠀀𪚥",
    "family": _FAMILY,
    "many families": _FAMILY * 200,
    "flags": "\U0001f1f1\U0001f1f9\U0001f1f1",
    "skins and presentations": "\U0001f44d\U0001f3fd ❤\ufe0f ☎\ufe0e 1\ufe0f\u20e3",
    "mathematical letters": "𝔇𝓮𝖑 𝟚𝟘𝟚𝟝",
    "typography": "„Žalia“ – ‚maža‘ — “other” … 5 ‰ № 7 § 3 ½ € ° ′ ″ ‑ − × → ✓",
    "ligatures and digraphs": "ﬁnansai ǆ Ǆ ĳ œ æ",
    # Words of other languages: markup, formats, commands, operators
    "ReportLab": '<para><b>a</b><font color="red" size=99>b</font><img src="a.png"/></para>',
    "ReportLab unclosed": "<para><b>a<i>b<super>",
    "ReportLab attributes": '<a href="file:///dev/zero">x</a><link destination="y"/><onDraw/>',
    "Qt rich text": "<qt><h1>Didelis</h1><table><tr><td>a</table><img src=':/a.png'></qt>",
    "HTML": "<html><body onload=alert(1)><script>alert('x')</script><!-- --></body></html>",
    "HTML entities": "&lt;b&gt; &amp;amp; &#60; &nbsp; &bogus; &#xD800; &#0;",
    "HTML picture": '<img src="file:///dev/random" onerror="x()"><iframe src="http://a.example/">',
    "XML": '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///dev/zero">]><a>&b;]]></a>',
    "XMP": '</rdf:li></rdf:Alt><rdf:li xml:lang="x">x</rdf:li><?xpacket end="w"?>]]>',
    "PDF string": "( \\) \\\\ ( (( )) \\( \\000 \\8 ) Tj ET Q",
    "PDF operators": "ET Q EMC endstream endobj 1 0 obj << /JS (app.alert(1)) >> %%EOF startxref 0",
    "PDF names": "/Launch /URI #20 <</Type /Action>> <FEFF0041>",
    "SQL": "Robert'); DROP TABLE meeting;-- \" ` ; /* */ x'00' ? ?1 :a @b $c",
    "SQL patterns": "%_%\\%[a-z]*?^ LIKE '%' ESCAPE '\\' GLOB MATCH NEAR(\"a\" AND *)",
    "CSV": '=1+1;"a";"b""c",@SUM(A1)\t+7\n-8\r\n|cmd /c calc!A0',
    "CSV formula": '=HYPERLINK("http://a.example/?"&A1;"žemė")',
    "format fields": "{} {0} {name} {count} {folder!r:>{width}} {a.__class__.__mro__} {{}} }{",
    "format percents": "%s %d %n %1 %L1 %% %(name)s %n%n%n%n%99999999d %p",
    "format templates": "$name ${name} #{name} <%= 1 %> {{ 7*7 }} {% raw %} `id` $(id)",
    "mnemonics": "&Failas && && & &Ą A&A &",
    "JSON": '{"a": [1, "b\\u0000", null]}, "records": {}',
    "JSON escapes": '\\u0000 \\ud800 \\n \\" \\',
    "backslashes": "\\" * 999,
    "quotes": "\"'`´‘’“”„‚«»‹›" * 20,
    "brackets": "([{<" * 500,
    "regular expression": "(a+)+$ [ (?P<x> \\1 .* " + "a" * 60 + "!",
    "path": "../../../etc/passwd\\..\\..\\con.txt:stream|a?b*c<d>e",
    "reserved name": "CON",
    "dots": "..",
    "dot": ".",
    "hidden": ".bashrc",
    "option": "--help",
    "address": "mailto:a@b.example?bcc=c@d.example&body=x%0D%0ABcc: e@f.example",
    "header": "Dėl\r\nBcc: a@b.example\r\n\r\nkūnas",
    # What the program itself looks for
    "deadline": "iki 99999999999999999999 d. vasario 30",
    "digits of other scripts": "٢٠٢٥-١٠-٠٦ ²⁰²⁵ Ⅻ ①",
    "number": "1" * 5000,
    "abbreviations": "m. m. Nr. 1 p. 2 d. 3 val. " * 100,
    "separators of organisations": ", ; ir , ir and ,, ;;\n",
    "agenda": "1. Dėl 1.1. 10 min. (pranešėja –) – – \t5 min. 99999999999 min.",
    "ties": "a „b (c “d A. B. C. D. – – – 1 % 2 € Nr. 3 " * 60,
    "booleans": "None True False nan inf 0 -0 1e999",
}
"""Texts by what they are."""

TEXTS: Final[Mapping[str, str]] = {**_listed(), **OWN}

_LISTED = {name: text for name, text in TEXTS.items() if name not in OWN}
_LONG = {name: text for name, text in OWN.items() if len(text) > 1000}
_SHORT = {name: text for name, text in OWN.items() if name not in _LONG}
SHARES = {
    "our own, long": _LONG,
    **{f"our own {part}": dict(islice(_SHORT.items(), part, None, 2)) for part in range(2)},
    **{f"list {part}": dict(islice(_LISTED.items(), part, None, 4)) for part in range(4)},
}
"""All of them in portions that several processes can share; the long ones take longest."""
