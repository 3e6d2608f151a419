"""What every file must be, whatever it says."""

import io
import re
from dataclasses import fields, is_dataclass, replace

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.documents import (
    action_plan,
    agenda,
    decision_register,
    extract,
    invitation,
    minutes,
    plan_report,
    protocol_of_intent,
    registration_list,
    rendering,
)
from app.documents.content import FinalMark
from app.documents.style import styles
from app.documents.text import clean
from app.errors import UserError
from tests.documents import meeting_samples, papers, plan_samples, protocol_samples, samples
from tests.documents.reading import page_lines, text_of
from tests.examples import few

DOCUMENTS = [
    (minutes, samples.MINUTES),
    (minutes, samples.MINUTES_EN),
    (registration_list, samples.REGISTRATION),
    (action_plan, samples.PLAN),
    (plan_report, plan_samples.REPORT),
    (plan_report, plan_samples.REPORT_EN),
    (decision_register, plan_samples.REGISTER),
]
ALL = [
    *DOCUMENTS,
    (extract, meeting_samples.EXTRACT),
    (extract, meeting_samples.FINAL_EXTRACT),
    (agenda, meeting_samples.AGENDA),
    (invitation, meeting_samples.INVITATION),
    (protocol_of_intent, protocol_samples.PROTOCOL),
]

NAUGHTY = [
    '<img src="/etc/hostname"/>',
    "<b>neuždaryta <para>&amp;&#65; <a href='javascript:alert(1)'>",
    ") Tj ET (\\",
    "\\( \\051 \\n %PDF-1.7 endstream endobj",
    "{vardas} %s %(x)s $HOME `ls`",
    "'; DROP TABLE meeting; --",
    "a\x00b\x07c\x1b[31m",
    "\u202eatbulai\u202c \u2066x\u2069",
    "\ufeff\u200b\u2060",
    "a" + "\u0301" * 300,
    "so\xad" * 3000,
    "\xad" * 3000,
    "\ud800 \udfff",
    "\ue000\uffff\U0010ffff",
    "W" * 2000,
    "-" * 2000,
    "žodis " * 1000,
    " \t\r\n ",
    "\N{NO-BREAK SPACE}" * 500,
    "a\N{NO-BREAK SPACE}" * 500,
    "\n".join(str(n) for n in range(200)),
]


GLYPHS = styles().regular.glyphs & styles().bold.glyphs
PRINTABLE = {
    chr(code) for code in GLYPHS if all(ord(upper) in GLYPHS for upper in chr(code).upper())
}


COUNTED = re.compile(r"[\d.]+")


def with_text(value, text):
    """The content with this text in every field of text but numbers that the services count."""
    if isinstance(value, str) and type(value) is str:
        return value if COUNTED.fullmatch(value) else text
    if isinstance(value, tuple):
        return tuple(with_text(part, text) for part in value)
    if is_dataclass(value):
        return replace(
            value,
            **{field.name: with_text(getattr(value, field.name), text) for field in fields(value)},
        )
    return value


@pytest.mark.parametrize(("module", "content"), ALL)
def test_every_font_is_embedded_and_named_apart(module, content):
    with pikepdf.open(io.BytesIO(module.render(content))) as document:
        fonts = {}
        for page in document.pages:
            for font in page.Resources.Font.values():
                descriptor = font.FontDescriptor
                assert "/FontFile2" in descriptor
                assert "/ToUnicode" in font
                fonts[str(font.BaseFont)] = descriptor
    assert sorted(name.split("+")[1] for name in fonts) == ["Tinos", "Tinos-Bold"]


@pytest.mark.parametrize(("module", "content"), ALL)
def test_title_and_language_are_declared(module, content):
    with pikepdf.open(io.BytesIO(module.render(content))) as document:
        assert str(document.Root.Lang) == content.language.value
        assert document.Root.ViewerPreferences.DisplayDocTitle
        title = str(document.docinfo.Title)
        assert str(document.docinfo.Producer) == "Sutarta"
    assert "PAM" in title


@pytest.mark.parametrize(("module", "content"), ALL)
def test_a_record_number_and_hash_stand_on_every_page(module, content):
    mark = FinalMark(sequence=12, hash="0123456789abcdef" * 4)
    for lines in page_lines(module.render(content, mark)):
        assert any("12 · 0123456789ab" in line for line in lines[:3])


@pytest.mark.parametrize(("module", "content"), DOCUMENTS)
def test_a_draft_says_so_on_its_first_page_only(module, content):
    word = {samples.LT: "Projektas", samples.EN: "Draft"}[content.language]
    assert page_lines(module.render(replace(content, draft=True)))[0][0] == word
    assert word not in text_of(module.render(replace(content, draft=False)))


@pytest.mark.parametrize("turn", range(3))
@pytest.mark.parametrize("place", range(len(NAUGHTY)))
def test_no_text_breaks_or_runs_anything(place, turn):
    """Each text in three kinds; every kind gets some, each kind of text among them."""
    kinds = [*papers.USUAL.values()]
    content = kinds[(place + 3 * turn) % len(kinds)]
    pdf = rendering.render(with_text(content, NAUGHTY[place]))
    with pikepdf.open(io.BytesIO(pdf)) as document:
        assert not any("/Annots" in page or "/XObject" in page.Resources for page in document.pages)
        assert "/JavaScript" not in document.Root.get("/Names", {})
    assert pdf.count(b"%PDF-") >= 1


def test_markup_is_printed_as_it_was_typed():
    text = '<b>A & B</b> <img src="/etc/hostname"/>'
    content = replace(samples.REGISTRATION, note=text)
    assert text in text_of(registration_list.render(content))


@settings(max_examples=few(20))
@given(st.text(alphabet=st.characters(codec=None), max_size=80))
def test_any_text_prints_or_is_refused_with_its_characters(text):
    content = with_text(samples.REGISTRATION, text)
    if set(clean(text)) - PRINTABLE:
        with pytest.raises(UserError) as refused:
            registration_list.render(content)
        assert refused.value.key == "document.missing_glyphs"
        assert refused.value.parameters["field"]
    else:
        assert registration_list.render(content).startswith(b"%PDF-1.7")
