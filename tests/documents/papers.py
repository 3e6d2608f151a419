"""Every kind of paper in both languages: one content of each, and some as somebody dressed them."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from app.documents.content import Content, Extract, Invitation
from app.documents.content.kinds import KINDS
from app.values.language import Language
from tests.documents import (
    meeting_samples,
    plan_samples,
    protocol_samples,
    samples,
    settings_samples,
)

USUAL: Final[Mapping[str, Content]] = {
    "minutes": samples.MINUTES,
    "extract": meeting_samples.EXTRACT,
    "agenda": meeting_samples.AGENDA,
    "invitation": meeting_samples.INVITATION,
    "registration_list": samples.REGISTRATION,
    "action_plan": samples.PLAN,
    "report": plan_samples.REPORT,
    "decision_register": plan_samples.REGISTER_OF_ALL,
    "protocol_of_intent": protocol_samples.PROTOCOL,
}
"""By the name of their kind."""
assert set(USUAL) == set(KINDS.values())


def in_language(content: Content, language: Language) -> Content:
    """Return the same content as a paper in another language."""
    if isinstance(content, Extract):
        return replace(content, minutes=replace(content.minutes, language=language))
    if isinstance(content, Invitation):
        return replace(content, agenda=replace(content.agenda, language=language))
    return replace(content, language=language)


def _all() -> Mapping[str, Content]:
    papers = {
        f"{kind}-{language.value}": in_language(content, language)
        for kind, content in USUAL.items()
        for language in Language
    }
    for name, dress in (
        ("png", settings_samples.CHOSEN),
        ("jpeg", settings_samples.ON_JPEG),
        ("palette", settings_samples.ON_PALETTE),
    ):
        papers[f"minutes-{name}"] = settings_samples.set_so(samples.MINUTES, dress)
    papers["minutes-long"] = samples.long_minutes(12)
    papers["extract-final"] = meeting_samples.FINAL_EXTRACT
    papers["protocol_of_intent-registered"] = protocol_samples.REGISTERED
    return papers


PAPERS: Final[Mapping[str, Content]] = _all()
"""Each kind in each language, and more."""
