"""Records and actions as findings call them: „Nutarimas Nr. 1.2 „Pritarti“ (posėdis …)“."""

from collections.abc import Callable

from app.values.clean_text import keepable
from app.values.record_name import ActionName, RecordName

LITHUANIAN = {
    "named.number": "{kind} Nr.\N{NO-BREAK SPACE}{number}",
    "named.title": "{kind} „{title}“",
    "named.on": "{kind}, {on}",
    "named.year": "{kind}, {year}\N{NO-BREAK SPACE}m.",
    "named.within": "{kind} ({within})",
    "named.trashed": "šiukšlinėje",
    "named.id": "vidinis numeris {id}",
    "named.action": "Veiksmas",
    "named.journal_action": "Veiksmų žurnalas",
    "named.journal_change": "Veiksmų žurnalo eilutės",
}

ENGLISH = {
    "named.number": "{kind} No.\N{NO-BREAK SPACE}{number}",
    "named.title": "{kind} “{title}”",
    "named.on": "{kind}, {on}",
    "named.year": "{kind}, {year}",
    "named.within": "{kind} ({within})",
    "named.trashed": "in the trash",
    "named.id": "internal number {id}",
    "named.action": "Action",
    "named.journal_action": "Journal of actions",
    "named.journal_change": "Lines of the journal of actions",
}

Say = Callable[..., str]


def record_words(name: RecordName, say: Say) -> str:
    """Say a record with what it is part of; one that has no words at all by its key in the file."""
    words = _alone(name, say)
    within = [_lowered(_alone(one, say)) for one in name.within]
    if name.trashed:
        within.append(say("named.trashed"))
    if name.id is not None and not (name.title or name.number or name.on or name.within):
        within.append(say("named.id", id=name.id))
    return say("named.within", kind=words, within="; ".join(within)) if within else words


def action_words(name: ActionName, say: Say) -> str:
    """Say an action: what was done and when, by the clock on the wall here."""
    words = say("named.number", kind=say("named.action"), number=name.id)
    if name.name:
        done = _known(name.name, say) or say("action.unknown")
        words = say("named.title", kind=words, title=done)
    if name.at is not None:
        words = say("named.on", kind=words, on=f"{name.at.astimezone():%Y-%m-%d %H:%M}")
    return words


def _alone(name: RecordName, say: Say) -> str:
    kind = _known(f"kind.{name.kind}", say) or _known(f"named.{name.kind}", say)
    words = kind or keepable(name.kind)  # a table of another version is called as the file calls it
    if name.number:
        words = say("named.number", kind=words, number=name.number)
    if name.title:
        title = name.title
        if name.kind == "document_setting":
            title = _known(f"document_setting.{title}", say) or title
        words = say("named.title", kind=words, title=title)
    if name.year is not None:
        words = say("named.year", kind=words, year=name.year)
    # As text: the archive's lists show days so too.
    return words if name.on is None else say("named.on", kind=words, on=name.on.isoformat())


def _lowered(words: str) -> str:
    return words[:1].lower() + words[1:]


def _known(key: str, say: Say) -> str | None:
    """Return a word of the catalogue that takes nothing, None where it has none of that key."""
    try:
        return say(key)
    except KeyError:
        return None
