"""What the first run asks, read from and kept in the archive."""

from dataclasses import dataclass

from app.services.people import add_person, find_person, list_people
from app.services.series import add_series, edit_series, list_series
from app.services.settings import keep_setting, setting
from app.storage.session import JournalledSession
from app.values.cooperation import genitive, split_event
from app.values.enums import EventWord

SECRETARY = "secretary"


@dataclass(frozen=True)
class Answers:
    """Who cooperates and who takes the minutes, as typed; '' where not said."""

    name: str = ""
    secretary: str = ""


def read_answers(session: JournalledSession) -> Answers:
    """Return what is already known: the first series, and the secretary of the archive."""
    series = next(iter(list_series(session)), None)
    kept = setting(session, SECRETARY)
    names = {str(row.id): row.name for row in list_people(session)}
    return Answers(series.name if series else "", names.get(kept, ""))


def keep_answers(session: JournalledSession, answers: Answers) -> None:
    """Keep the series with the heading its name suggests, and its secretary as a person.

    Where the first series is already there, it is renamed; a heading that was only suggested
    follows, one that was changed stays.
    """
    secretary_id = _keep_secretary(session, answers.secretary)
    if not answers.name:
        return
    series = next(iter(list_series(session)), None)
    if series is None:
        add_series(
            session,
            answers.name,
            merged_title=genitive(answers.name),
            event_word=split_event(answers.name)[1] or EventWord.GATHERING,
            secretary_id=secretary_id,
        )
        return
    edit_series(session, series.id, name=answers.name, secretary_id=secretary_id)
    if series.merged_title == genitive(series.name):
        edit_series(session, series.id, merged_title=genitive(answers.name))


def _keep_secretary(session: JournalledSession, name: str) -> int | None:
    if not name:
        return None
    found = find_person(session, name)
    person_id = found.id if found else add_person(session, name)
    keep_setting(session, SECRETARY, str(person_id))
    return person_id
