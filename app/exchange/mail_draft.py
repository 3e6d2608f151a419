"""A letter with papers, as a file that a mail program opens as a draft.

Nothing is sent from here: who opens the draft reads it, adds to it and sends it.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from hashlib import sha256
from typing import Final

from app.values.clean_text import clean_pasted
from app.values.language import Language
from app.values.paper_kind import PaperKind

SUFFIX: Final = ".eml"
# Anything else that is typed as an address would be a guess.
_ADDRESS: Final = re.compile(
    r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+"
)
_LONGEST: Final = 200

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
    letter = EmailMessage(policy=SMTP)
    letter["X-Unsent"] = "1"  # opens as a letter to be sent, not as one that came
    letter["Subject"] = _subject(about, enclosures, language)
    addressees = [_addressee(name, address) for name, address in to]
    known = [addressee for addressee in addressees if addressee is not None]
    if known:
        letter["To"] = known
    letter.set_content(_body(enclosures, language), cte="quoted-printable")
    for one in enclosures:
        letter.add_attachment(
            one.data, maintype="application", subtype="pdf", filename=_line(one.name)
        )
    digest = sha256()
    for one in enclosures:
        digest.update(sha256(one.data).digest())
    letter.set_boundary(f"sutarta-{digest.hexdigest()[:40]}")
    return letter.as_bytes()


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


def _addressee(name: str, address: str) -> Address | None:
    plain = address.strip()
    if _ADDRESS.fullmatch(plain) is None:
        return None
    user, _, domain = plain.partition("@")
    if user.startswith(".") or user.endswith(".") or ".." in user:
        return None
    return Address(_line(name), user, domain)


def _line(text: str) -> str:
    """Return a text as one line without anything that is not seen."""
    return " ".join(clean_pasted(text).split())[:_LONGEST]
