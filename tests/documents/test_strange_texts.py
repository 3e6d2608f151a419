"""Documents stay valid for archives whatever their texts say, and however long they are."""

import io
from dataclasses import replace

import pikepdf
import pytest
from reportlab.pdfbase.pdfdoc import PDFStreamFilterZCompress

from app.documents import agenda, minutes
from app.documents.content import AgendaEntry, ItemContent, Minutes
from app.documents.text import label
from app.values.language import Language
from tests.documents import meeting_samples, samples
from tests.documents.reading import text_of
from tests.documents.test_conformance import failures


def test_data_that_ends_like_a_line_keeps_its_length(monkeypatch: pytest.MonkeyPatch) -> None:
    """Packed data ends with any byte: every 256th with a CR, which a lone LF would take along."""
    pack = PDFStreamFilterZCompress.encode
    monkeypatch.setattr(
        PDFStreamFilterZCompress, "encode", lambda self, data: pack(self, data) + b"\r"
    )
    pdf = agenda.render(meeting_samples.AGENDA)
    before = [part[-1:] for part in pdf.split(b"\r\nendstream")[:-1]]
    assert len(before) == pdf.count(b"endstream")
    assert b"\r" in before
    assert failures(pdf) == []


@pytest.mark.parametrize("letters", [1_000, 20_000, 40_000])
def test_endless_titles_are_printed_whole_and_named_in_short(letters: int) -> None:
    title = "ž" * letters
    content = Minutes(
        language=Language.LITHUANIAN,
        heading=replace(samples.MINUTES.heading, body=title),
        event=samples.MINUTES.event,
        items=(ItemContent(number="1", title=title),),
    )
    pdf = minutes.render(content)
    assert failures(pdf) == []
    printed = text_of(pdf).replace(" ", "")
    assert printed.count("ž") + printed.count("Ž") == 3 * letters
    with pikepdf.open(io.BytesIO(pdf)) as file:
        assert len(str(file.docinfo["/Title"])) <= 1000


def test_a_label_is_cut_where_nobody_reads_it() -> None:
    assert label(" Planas \u200b") == "Planas"
    assert label("a" * 1000) == "a" * 1000
    assert label("a" * 1001) == "a" * 999 + "…"


@pytest.mark.parametrize("title", ["", "  ", "\u200b", "\xad\n"], ids=ascii)
def test_an_item_that_says_nothing_leaves_a_line_to_write_on(title: str) -> None:
    entries = (AgendaEntry(number="1", title=title, rapporteur="Rasa Upytė", minutes_allotted=5),)
    pdf = agenda.render(replace(meeting_samples.AGENDA, entries=entries))
    assert failures(pdf) == []
    assert "1. ____" in text_of(pdf)


def test_a_title_may_speak_of_files() -> None:
    title = "ET Q EMC endstream endobj 1 0 obj << /JS (a) >> %%EOF startxref 0 ]]>"
    content = Minutes(
        language=Language.ENGLISH,
        heading=replace(samples.MINUTES.heading, body=title),
        event=samples.MINUTES.event,
        number=title,
    )
    pdf = minutes.render(content)
    assert failures(pdf) == []
    with pikepdf.open(io.BytesIO(pdf)) as file:
        assert title in str(file.docinfo["/Title"])
        assert title in str(file.open_metadata()["dc:title"])
