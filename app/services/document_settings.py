"""How documents are set: the archive's choice, and over it that of a series.

A setting that a level does not make is inherited: by a series from the archive, by the archive from
the rules. Values that no longer fit (of a newer program, of a file from elsewhere) count as not
made, so a paper can always be set.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from pathlib import Path

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from app.errors import StorageError, UserError
from app.models import Attachment, DocumentSetting, Meeting, Series
from app.services.attachments import name_for_people
from app.services.editing import living
from app.storage import attachments
from app.storage.session import folder_of
from app.values.clean_text import keepable
from app.values.document_settings import (
    DEFAULTS,
    LETTERHEAD_LENGTH,
    LETTERHEAD_LINES,
    LIMITS,
    NAMES,
    PATTERN_LENGTH,
    DateStyle,
    DecisionWord,
    DocumentSettings,
    Logo,
    TitleForm,
    is_letterhead,
    is_number_pattern,
    printed_number,
)
from app.values.enums import MinutesState
from app.values.logo_image import LARGEST, LONGEST_SIDE, PictureError, read_picture

Value = int | bool | str | DateStyle | DecisionWord | TitleForm
"""What a setting but the logo is set to."""

_LOGO = "logo"
_NO_LOGO = ""  # kept where a series has none though its archive has one
_KINDS = {name: type(getattr(DEFAULTS, name)) for name in NAMES if name != _LOGO}
_WORDS = {"date_style": DateStyle, "decision_word": DecisionWord, "title_form": TitleForm}
_LETTERHEADS = ("letterhead", "letterhead_en")
_YES, _NO = "yes", "no"
_looked_through: set[str] = set()
"""SHA-256 of pictures that were, in this process: a large one takes a third of a second."""


@dataclass(frozen=True)
class SettingsRows:
    """The settings of a level, those made on this very level, and what it would inherit."""

    settings: DocumentSettings
    own: frozenset[str]
    """Names of `DocumentSettings` that are set here."""
    inherited: DocumentSettings
    """What taking back all of them would give."""


@dataclass(frozen=True)
class NewLogo:
    """A picture that is kept already and waits for its row; `is_new`: it was not kept before."""

    sha256: str
    size: int
    media_type: str
    name: str
    """Its name where it came from, with the ending that it should have."""
    is_new: bool


def settings_for(session: Session, series_id: int | None) -> DocumentSettings:
    """Return how papers of a series are set, of several series (None) as the archive says.

    StorageError where the logo's file is missing or damaged: no paper goes out without it unseen.
    """
    return _read(session, series_id, with_logo=True).settings


class PaperNumbers:
    """Says the numbers of minutes as papers print them, for many of them at once."""

    def __init__(self, session: Session) -> None:
        rows = session.execute(
            select(DocumentSetting.series_id, DocumentSetting.value).where(
                DocumentSetting.name == "number_pattern", DocumentSetting.value.is_not(None)
            )
        )
        self._patterns = {
            series_id: pattern
            for series_id, pattern in rows
            if pattern and is_number_pattern(pattern)
        }
        self._usual = self._patterns.get(None, DEFAULTS.number_pattern)

    def say(self, series_id: int, prefix: str, number: int | None, on: date | None) -> str:
        """Return a number of a series with its prefix; '' for a draft, which has none."""
        if number is None:
            return ""
        pattern = self._patterns.get(series_id, self._usual)
        return f"{prefix}{printed_number(pattern, number, on.year if on else None)}"


def read_settings(session: Session, series_id: int | None) -> SettingsRows:
    """Return the settings of a series or of the archive (None) for showing them.

    A logo whose file is missing or damaged is shown as none, though it counts as set.
    """
    return _read(session, series_id, with_logo=False)


def reach_final_minutes(session: Session, series_id: int | None) -> bool:
    """Tell whether there are minutes, no drafts any more, whose papers settings would change."""
    query = (
        select(Meeting.id)
        .join(Series, Series.id == Meeting.series_id)
        .where(
            Meeting.minutes_state != MinutesState.DRAFT,
            Meeting.deleted_at.is_(None),
            Series.deleted_at.is_(None),
        )
    )
    if series_id is not None:
        query = query.where(Meeting.series_id == series_id)
    return session.scalars(query.limit(1)).first() is not None


def write_setting(session: Session, series_id: int | None, name: str, value: Value | None) -> None:
    """Make a setting on a level, or with None take it back there.

    The logo can only be taken back here (`keep_logo`, `leave_out_logo`). UserError 'settings.*' for
    a value that no paper can be set with; KeyError for a name that is none.
    """
    if name not in NAMES:
        raise KeyError(name)
    if value is None:
        if (row := _row(session, series_id, name)) is not None:
            row.value = None
        return
    kept = keepable(value) if isinstance(value, str) and name not in _WORDS else value
    _check(name, kept)
    _write(session, series_id, name, _text(kept))


def take_logo(archive: Path, data: bytes, file_name: str) -> NewLogo:
    """Keep a picture's file, which `keep_logo` is to name; takes long, needs no database.

    What does not draw the picture is left out of it. UserError 'logo.*' for what no logo can be.
    """
    try:
        picture = read_picture(data)
    except PictureError as error:
        most, side = LARGEST // 1_000_000, LONGEST_SIDE
        raise UserError(f"logo.{error.reason}", name=file_name, most=most, side=side) from error
    kept = attachments.keep(archive, picture.file, file_name)
    name = name_for_people(file_name, picture.media_type)
    _looked_through.add(kept.sha256)
    return NewLogo(kept.sha256, kept.size, picture.media_type, name, is_new=kept.new)


def keep_logo(
    session: Session,
    series_id: int | None,
    logo: NewLogo,
    *,
    description: str = "",
    description_en: str = "",
) -> None:
    """Set a kept picture as the logo of a level.

    `description` is what is read aloud in its place, with its English twin.
    """
    row = _write(session, series_id, _LOGO, logo.sha256)
    file = _logo_file(session, row)
    if file is None:
        file = Attachment(
            document_setting_id=row.id,
            sha256=logo.sha256,
            file_name=logo.name,
            media_type=logo.media_type,
            size=logo.size,
        )
        session.add(file)
    file.caption, file.caption_en = description, description_en


def describe_logo(
    session: Session, series_id: int | None, *, description: str, description_en: str
) -> None:
    """Say what is read aloud in place of a level's own logo; UserError where it has none."""
    row = _row(session, series_id, _LOGO)
    file = None if row is None else _logo_file(session, row)
    if file is None:
        raise UserError("record.gone")
    file.caption, file.caption_en = description, description_en


def leave_out_logo(session: Session, series_id: int | None) -> None:
    """Let papers of a level have no logo, also where a level above it has one."""
    _write(session, series_id, _LOGO, _NO_LOGO)


# Reading


def _read(session: Session, series_id: int | None, *, with_logo: bool) -> SettingsRows:
    inherited = DEFAULTS
    if series_id is not None:
        inherited = _read(session, None, with_logo=with_logo).settings
    own: dict[str, object] = {}
    for row in session.scalars(select(DocumentSetting).where(_of(series_id))):
        if row.name == _LOGO and row.value is not None:
            own[_LOGO] = _logo(session, row, must_be=with_logo)
        elif row.name in NAMES and row.value is not None:
            own.update(_valid(row.name, row.value))
    return SettingsRows(_with(inherited, own), frozenset(own), inherited)


def _with(settings: DocumentSettings, own: Mapping[str, object]) -> DocumentSettings:
    return replace(settings, **own)  # type: ignore[arg-type] # each was made by _value for its name


def _valid(name: str, text: str) -> dict[str, object]:
    """Return a kept setting by its name; nothing where no paper can be set with it."""
    try:
        value = _value(name, text)
        _check(name, value)
    except (ValueError, UserError):
        return {}
    return {name: value}


def _value(name: str, text: str) -> Value:
    if name in _WORDS:
        return _WORDS[name](text)
    if name in LIMITS:
        return int(text)
    if name == "draft_mark":
        return (_NO, _YES).index(text) == 1
    return text


def _text(value: Value) -> str:
    if isinstance(value, bool):
        return _YES if value else _NO
    return str(value)


def _logo(session: Session, row: DocumentSetting, *, must_be: bool) -> Logo | None:
    file = _logo_file(session, row)
    if file is None:
        return None
    try:
        data = _kept(folder_of(session), file.sha256, file.file_name)
    except StorageError:
        if must_be:
            raise
        return None
    if data is None:
        return None
    return Logo(
        data=data,
        media_type=file.media_type,
        sha256=file.sha256,
        description=file.caption,
        description_en=file.caption_en,
    )


@lru_cache(maxsize=8)
def _kept(archive: Path, digest: str, name: str) -> bytes | None:
    """Return a logo's bytes; None for what could never be one (written by another program)."""
    data = attachments.read(archive, digest, name)
    if digest not in _looked_through:
        try:
            read_picture(data)
        except PictureError:
            return None
        _looked_through.add(digest)
    return data


def _logo_file(session: Session, row: DocumentSetting) -> Attachment | None:
    return session.scalars(
        select(Attachment)
        .where(Attachment.document_setting_id == row.id, Attachment.sha256 == row.value)
        .order_by(Attachment.id)
    ).first()


# Writing


def _check(name: str, value: Value) -> None:
    """Refuse what no paper can be set with; nothing is bent to fit."""
    if name not in _KINDS or type(value) is not _KINDS[name]:
        raise TypeError(name)
    if name in LIMITS and isinstance(value, int):
        least, most = LIMITS[name]
        if not least <= value <= most:
            raise UserError("settings.outside", value=value, least=least, most=most)
    if name in _LETTERHEADS and not is_letterhead(str(value)):
        raise UserError("settings.letterhead", lines=LETTERHEAD_LINES, letters=LETTERHEAD_LENGTH)
    if name == "number_pattern" and not is_number_pattern(str(value)):
        raise UserError("settings.number_pattern", letters=PATTERN_LENGTH)


def _write(
    session: Session, series_id: int | None, name: str, value: str | None
) -> DocumentSetting:
    if series_id is not None:
        living(session, Series, series_id)
    row = _row(session, series_id, name)
    if row is None:
        row = DocumentSetting(series_id=series_id, name=name, value=value)
        session.add(row)
        session.flush()
    row.value = value
    return row


def _row(session: Session, series_id: int | None, name: str) -> DocumentSetting | None:
    return session.scalar(
        select(DocumentSetting).where(_of(series_id), DocumentSetting.name == name)
    )


def _of(series_id: int | None) -> ColumnElement[bool]:
    if series_id is None:
        return DocumentSetting.series_id.is_(None)
    return DocumentSetting.series_id == series_id
