"""Drafts of letters: what mail programs read in them, and that no text gets into the header."""

from email import message_from_bytes
from email.header import decode_header, make_header
from email.message import EmailMessage
from email.parser import Parser
from email.policy import default
from email.utils import getaddresses

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.exchange.mail_draft import Enclosure, mail_draft
from app.values.clean_text import clean_pasted
from app.values.language import Language
from app.values.paper_kind import PaperKind
from tests.examples import few
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
    assert b" filename*=utf-8''2025-03-12_kvietimas_Jonas-Mi%C5%A1kinis.pdf;\r\n" in raw
    assert b' filename="2025-03-12_kvietimas_Jonas-Miskinis.pdf"\r\n' in raw
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


MARKS = [
    "=?utf-8?q?=0d=0aBcc:_x=40y.lt?=", "=?utf-8?b?DQpCY2M6IHhAeS5sdA==?=", "=?", "?=", "=20",
    '"', "\\", "<c@d.lt>, ", ", ", "; filename=x.exe", "\r\nBcc: ", "utf-8''", "%0d%0a", "(", "ž",
]  # fmt: skip
HOSTILE = st.lists(st.sampled_from(MARKS) | st.text(max_size=20), max_size=6).map("".join)


def check_data(about: str, names: list[str]) -> None:
    """Write a letter of such texts, and read each of them out of it again."""
    to = [(name, f"v{number}.pavarde@pievos.lt") for number, name in enumerate(names)]
    files = [Enclosure(f"a{name}.pdf", PaperKind.AGENDA, EN, b"") for name in names[:2]]
    raw = mail_draft(about, files or [MINUTES], EN, to)
    head = raw.split(b"\r\n\r\n")[0]
    assert all(len(line) <= 76 for line in head.split(b"\r\n"))
    letter = read(raw)
    assert letter.keys() == [
        "X-Unsent", "Subject", *["To"][: len(to)], "MIME-Version", "Content-Type"
    ]  # fmt: skip
    subject = letter["Subject"]
    assert subject.defects == ()
    assert subject.startswith(seen(about)[:200].strip())
    if to:
        # As any program does it: addressees are told apart first, their names decoded then.
        unfolded = Parser().parsestr(raw.decode("ascii"))["To"].replace("\r\n", "")
        found = [
            (str(make_header(decode_header(name))), address)
            for name, address in getaddresses([unfolded])
        ]
        assert found == [(seen(name)[:200].strip(), address) for name, address in to]
        assert [one.addr_spec for one in letter["To"].addresses] == [one for _, one in to]
    attached = list(letter.iter_attachments())
    assert len(attached) == max(len(files), 1)
    for one, file in zip(attached, files, strict=False):
        assert one.keys() == ["Content-Type", "Content-Transfer-Encoding", "Content-Disposition"]
        assert set(one["Content-Disposition"].params) == {"filename"}
        assert one.get_filename() == seen(file.name)


def seen(text: str) -> str:
    return " ".join(clean_pasted(text).split())


@settings(max_examples=few(25))
@given(HOSTILE, st.lists(HOSTILE, max_size=4))
def test_every_text_stays_data(about: str, names: list[str]) -> None:
    check_data(about, names)


def test_naughty_strings_stay_texts() -> None:
    for text in [*TEXTS.values()][::9]:
        short = seen(text)[:50]
        check_data(text, [short, short])


def test_nobody_of_a_long_list_is_lost() -> None:
    given_names = ("Ona", "Rūta", "Šarūnė", "Jonas", "Žygimantas", "Ąžuolas", "Kęstutis")
    surnames = ("Pievaitė", "Miškinis", "Petrauskaitė-Žemaitienė", "Šimkus", "Čepaitė")
    people = [f"{first} {last}" for first in given_names for last in surnames]
    check_data(ABOUT, people)
    check_data(ABOUT, [f"{one}, dr. (pavaduoja)" for one in people])


def test_an_address_is_not_decoded() -> None:
    letter = read(mail_draft(ABOUT, [MINUTES], LT, [("Ona", "=?utf-8?q?x=40y.lt=2C?=@b.lt")]))
    assert letter["To"] is None


def test_a_long_file_name_keeps_its_ending() -> None:
    enclosed = Enclosure("ž" * 500 + ".pdf", PaperKind.EXTRACT, LT, PDF)
    raw = mail_draft(ABOUT, [enclosed], LT)
    assert all(len(line) <= 998 for line in raw.split(b"\r\n"))
    [attached] = read(raw).iter_attachments()
    assert attached.get_filename() == "ž" * 118 + ".pdf"


def test_the_same_letter_gives_the_same_bytes() -> None:
    assert mail_draft(ABOUT, [MINUTES], LT) == mail_draft(ABOUT, [MINUTES], LT)
    assert mail_draft(ABOUT, [MINUTES], LT) != mail_draft(ABOUT, [FOR_ONE], LT)
