"""A letter with papers, as a file that a mail program opens as a draft.

Nothing is sent from here: who opens the draft reads it, adds to it and sends it.
"""

import re
from base64 import encodebytes
from binascii import b2a_qp
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Final

from app.exchange.mail_headers import addressees, file_parameters, header
from app.values.clean_text import clean_pasted
from app.values.language import Language
from app.values.paper_kind import PaperKind

SUFFIX: Final = ".eml"
# Anything else that is typed as an address would be a guess.
_ADDRESS: Final = re.compile(
    r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+"
)
_LONGEST: Final = 200
_LONGEST_ADDRESS: Final = 254

_GREETING: Final = {
    Language.LITHUANIAN: ("Laba diena,", "prie šio laiško pridedama:", "Pagarbiai"),
    Language.ENGLISH: ("Hello,", "attached to this message:", "Kind regards"),
}
_KINDS: Final = {
    PaperKind.MINUTES: ("protokolas", "minutes"),
    PaperKind.EXTRACT: ("protokolo išrašas", "extract from the minutes"),
    PaperKind.AGENDA: ("darbotvarkė", "agenda"),
    PaperKind.INVITATION: ("kvietimas", "invitation"),
    PaperKind.REGISTRATION_LIST: ("dalyvių registracijos sąrašas", "registration list"),
    PaperKind.ACTION_PLAN: ("priemonių planas", "action plan"),
    PaperKind.REPORT: ("plano įvykdymo ataskaita", "report on the plan"),
    PaperKind.DECISION_REGISTER: ("nutarimų registras", "register of decisions"),
    PaperKind.PROTOCOL_OF_INTENT: ("ketinimų protokolas", "protocol of intent"),
}


@dataclass(frozen=True)
class Enclosure:
    """A paper that goes with the letter: its file's name, its kind, language and bytes."""

    name: str
    kind: PaperKind
    language: Language
    data: bytes


def mail_draft(
    about: str,
    enclosures: Sequence[Enclosure],
    language: Language,
    to: Iterable[tuple[str, str]] = (),
) -> bytes:
    """Return the draft: the same letter gives the same bytes.

    `about` says whose papers they are („Tarybos posėdis, 2025-01-29“), `to` are names with
    addresses; what is no plain address is left out. No text can begin a line of the header.
    """
    known = [(_line(name), address.strip()) for name, address in to if _is_address(address.strip())]
    digest = sha256()
    for one in enclosures:
        digest.update(sha256(one.data).digest())
    # No line of an encoded part can hold „=_“, so none can end it.
    boundary = f"=_sutarta-{digest.hexdigest()[:40]}"
    head = (
        "X-Unsent: 1\r\n",  # opens as a letter to be sent, not as one that came
        header("Subject", _subject(about, enclosures, language)),
        addressees("To", known) if known else "",
        "MIME-Version: 1.0\r\n",
        f'Content-Type: multipart/mixed;\r\n boundary="{boundary}"\r\n',
        "\r\n",
    )
    parts = [_text_part(_body(enclosures, language)), *(_file_part(one) for one in enclosures)]
    line = f"--{boundary}".encode("ascii")
    body = b"".join(line + b"\r\n" + part for part in parts)
    return "".join(head).encode("ascii") + body + line + b"--\r\n"


def _text_part(text: str) -> bytes:
    head = (
        'Content-Type: text/plain; charset="utf-8"\r\n'
        "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
    )
    return head.encode("ascii") + _lines(b2a_qp(text.encode())) + b"\r\n"


def _file_part(enclosure: Enclosure) -> bytes:
    whole, readable = file_parameters(_seen(enclosure.name))
    names = ";\r\n ".join(name for name in (whole, readable) if name)
    head = (
        "Content-Type: application/pdf\r\n"
        "Content-Transfer-Encoding: base64\r\n"
        f"Content-Disposition: attachment;\r\n {names}\r\n\r\n"
    )
    return head.encode("ascii") + _lines(encodebytes(enclosure.data))


def _lines(encoded: bytes) -> bytes:
    return encoded.replace(b"\n", b"\r\n")


def _subject(about: str, enclosures: Sequence[Enclosure], language: Language) -> str:
    kinds = {_kind(one, language) for one in enclosures}
    papers = "dokumentai" if language is Language.LITHUANIAN else "papers"
    what = kinds.pop() if len(kinds) == 1 else papers
    return _line(f"{_line(about)}: {what}" if _line(about) else what.capitalize())


def _body(enclosures: Sequence[Enclosure], language: Language) -> str:
    hello, attached, regards = _GREETING[language]
    lines = (f"– {_kind(one, language)} ({_line(one.name)})" for one in enclosures)
    return "\n".join([hello, "", attached, *lines, "", regards, ""])


def _kind(enclosure: Enclosure, language: Language) -> str:
    return _KINDS[enclosure.kind][language is Language.ENGLISH]


def _is_address(text: str) -> bool:
    if _ADDRESS.fullmatch(text) is None or "=?" in text or len(text) > _LONGEST_ADDRESS:
        return False
    user, _, _ = text.partition("@")
    return not (user.startswith(".") or user.endswith(".") or ".." in user)


def _line(text: str) -> str:
    """Return a text as one line without anything that is not seen."""
    return _seen(text)[:_LONGEST].rstrip()


def _seen(text: str) -> str:
    return " ".join(clean_pasted(text).split())
