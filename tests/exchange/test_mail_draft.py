"""Drafts of letters: what mail programs read in them, and that no text gets into the header."""

from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

import pytest

from app.exchange.mail_draft import Enclosure, mail_draft
from app.values.language import Language
from app.values.paper_kind import PaperKind
from tests.naughty.texts import TEXTS

LT, EN = Language.LITHUANIAN, Language.ENGLISH
PDF = b"%PDF-1.7\r\n\0\xff\n.\n"
MINUTES = Enclosure("2025-03-12_protokolas_Nr-1.pdf", PaperKind.MINUTES, LT, PDF)
FOR_ONE = Enclosure("2025-03-12_kvietimas_Jonas-Miškinis.pdf", PaperKind.INVITATION, LT, PDF * 9)
ABOUT = "Gamtos draugijų pasitarimas, 2025-03-12"
HEADERS = {"X-Unsent", "Subject", "To", "MIME-Version", "Content-Type"}


def read(data: bytes) -> EmailMessage:
    letter = message_from_bytes(data, policy=default)
    assert isinstance(letter, EmailMessage)
    assert letter.defects == []
    return letter


def test_a_letter_is_a_draft_with_its_paper() -> None:
    letter = read(mail_draft(ABOUT, [MINUTES], LT))
    assert letter["X-Unsent"] == "1"
    assert letter["Subject"] == "Gamtos draugijų pasitarimas, 2025-03-12: protokolas"
    assert letter["To"] is None
    assert letter["From"] is None
    [enclosed] = letter.iter_attachments()
    assert enclosed.get_content_type() == "application/pdf"
    assert enclosed.get_filename() == MINUTES.name
    assert enclosed.get_content() == PDF
    body = letter.get_body()
    assert body is not None
    assert body.get_content().splitlines() == [
        "Laba diena,",
        "",
        "prie šio laiško pridedama:",
        "– protokolas (2025-03-12_protokolas_Nr-1.pdf)",
        "",
        "Pagarbiai",
    ]


def test_several_papers_go_in_one_letter() -> None:
    letter = read(mail_draft(ABOUT, [MINUTES, FOR_ONE], LT))
    assert letter["Subject"].endswith(": dokumentai")
    names = [one.get_filename() for one in letter.iter_attachments()]
    assert names == [MINUTES.name, FOR_ONE.name]
    english = read(mail_draft("Council", [MINUTES, FOR_ONE], EN))
    assert english["Subject"] == "Council: papers"
    body = english.get_body()
    assert body is not None
    assert "– invitation (2025-03-12_kvietimas_Jonas-Miškinis.pdf)" in body.get_content()


def test_names_are_written_as_the_standards_say() -> None:
    raw = mail_draft("Ąžuolų", [FOR_ONE], LT, [("Živilė Ąžuolienė", "zivile@pievos.lt")])
    assert raw.isascii()
    assert b"\n" not in raw.replace(b"\r\n", b"")
    assert all(len(line) <= 998 for line in raw.split(b"\r\n"))
    assert b"filename*0*=utf-8''2025-03-12_kvietimas_Jonas-Mi%C5%A1kinis" in raw or (
        b"filename*=utf-8''2025-03-12_kvietimas_Jonas-Mi%C5%A1kinis.pdf" in raw
    )
    letter = read(raw)
    [addressee] = letter["To"].addresses
    assert (addressee.display_name, addressee.addr_spec) == ("Živilė Ąžuolienė", "zivile@pievos.lt")


@pytest.mark.parametrize(
    "address",
    [
        "",
        "be eta",
        "a@b",
        "a@b.lt\r\nBcc: c@d.lt",
        "a@b.lt, c@d.lt",
        "<a@b.lt>",
        "ąžuolas@pievos.lt",
        ".a@b.lt",
        "a..b@c.lt",
        '"a b"@c.lt',
    ],
)
def test_what_is_no_plain_address_is_left_out(address: str) -> None:
    letter = read(mail_draft(ABOUT, [MINUTES], LT, [("Ona", address), ("Rasa", " r@upes.lt ")]))
    assert [one.addr_spec for one in letter["To"].addresses] == ["r@upes.lt"]
    assert letter["Bcc"] is None


@pytest.mark.parametrize(
    "text",
    [
        "a\r\nBcc: visi@pievos.lt",
        "a\nBcc: visi@pievos.lt",
        "a\rBcc: visi@pievos.lt",
        "a\u2028Bcc: visi@pievos.lt",
        "a\x85Bcc: x@y.lt\x0b\x0c\x00",
        "\r\n\r\n<html>",
        '=?utf-8?q?Bcc:_x=40y.lt?=\r\n "x"; filename=y.exe',
        "\ud800 \udcff",
        "\N{RIGHT-TO-LEFT OVERRIDE}fdp.exe",
        "ž" * 500,
        "",
    ],
)
def test_no_text_begins_a_line_of_the_header(text: str) -> None:
    enclosed = Enclosure(f"{text}.pdf", PaperKind.EXTRACT, LT, PDF)
    raw = mail_draft(text, [enclosed], LT, [(text, "ona@pievos.lt")])
    letter = read(raw)
    assert set(letter.keys()) == HEADERS
    assert [one.addr_spec for one in letter["To"].addresses] == ["ona@pievos.lt"]
    [attached] = letter.iter_attachments()
    assert set(attached.keys()) <= {
        "Content-Type", "Content-Transfer-Encoding", "Content-Disposition", "MIME-Version",
    }  # fmt: skip
    assert attached.get_content() == PDF
    assert "\n" not in letter["Subject"]
    name = attached.get_filename()
    assert name is not None
    assert "\N{RIGHT-TO-LEFT OVERRIDE}" not in name


def test_naughty_strings_stay_texts() -> None:
    for text in [*TEXTS.values()][::9]:
        enclosed = Enclosure(f"{text}.pdf", PaperKind.AGENDA, EN, b"")
        letter = read(mail_draft(text, [enclosed], EN, [(text, "a@b.lt")]))
        assert set(letter.keys()) == HEADERS
        assert len(list(letter.iter_attachments())) == 1


def test_the_same_letter_gives_the_same_bytes() -> None:
    assert mail_draft(ABOUT, [MINUTES], LT) == mail_draft(ABOUT, [MINUTES], LT)
    assert mail_draft(ABOUT, [MINUTES], LT) != mail_draft(ABOUT, [FOR_ONE], LT)
