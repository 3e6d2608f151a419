"""Settings of documents: made on a level, inherited from the one above, taken back, undone."""

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from app.errors import Phrase, UserError
from app.exchange.archive_json import export_json, import_json
from app.exchange.sample import fill_sample
from app.messages.catalogue import Catalogue
from app.models import DocumentSetting, Meeting
from app.services import history, plans, protocols, register, series
from app.services.document_settings import (
    describe_logo,
    keep_logo,
    leave_out_logo,
    read_settings,
    settings_for,
    take_logo,
    write_setting,
)
from app.services.minutes import minutes_content
from app.services.papers import Paper, freeze
from app.storage import attachments
from app.storage.checks.check import check_archive
from app.storage.database import Database
from app.values.document_settings import (
    DEFAULTS,
    LIMITS,
    NAMES,
    DateStyle,
    DecisionWord,
    DocumentSettings,
    TitleForm,
)
from app.values.enums import MinutesState
from app.values.language import Language
from app.values.paper_kind import PaperKind, PaperOwner
from tests.factories import Circle, make_circle, make_item
from tests.pictures import jpeg, png

ACTION = "settings.document"
OTHERS: dict[str, Any] = {
    "left": 40,
    "right": 15,
    "top": 25,
    "bottom": 30,
    "size": 11,
    "indent": 0,
    "date_style": DateStyle.ISO,
    "decision_word": DecisionWord.SUTARTA,
    "draft_mark": False,
    "letterhead": "Pievų draugija\nKodas 123",
    "letterhead_en": "Meadow Society",
    "title_form": TitleForm.MERGED,
    "number_pattern": "{year}/{number}",
}


@pytest.fixture
def circle(database: Database) -> Circle:
    return make_circle(database)


def write(database: Database, series_id: int | None, **values: Any) -> None:
    with database.writing(ACTION) as session:
        for name, value in values.items():
            write_setting(session, series_id, name, value)


def effective(database: Database, series_id: int | None) -> DocumentSettings:
    with database.reading() as session:
        return settings_for(session, series_id)


def test_an_archive_without_settings_has_the_defaults(database: Database, circle: Circle) -> None:
    with database.reading() as session:
        rows = read_settings(session, circle.series_id)
    assert (rows.settings, rows.own, rows.inherited) == (DEFAULTS, frozenset(), DEFAULTS)


def test_every_setting_is_kept_as_it_was_made(database: Database, circle: Circle) -> None:
    write(database, circle.series_id, **OTHERS)
    assert effective(database, circle.series_id) == DocumentSettings(**OTHERS)
    assert effective(database, None) == DEFAULTS
    assert {*OTHERS, "logo"} == set(DocumentSettings.__dataclass_fields__)
    assert check_archive(database) == ()


def test_a_series_inherits_from_the_archive_until_it_sets_its_own(
    database: Database, circle: Circle
) -> None:
    write(database, None, left=40, size=11)
    write(database, circle.series_id, size=13)
    with database.reading() as session:
        rows = read_settings(session, circle.series_id)
    assert rows.settings == replace(DEFAULTS, left=40, size=13)
    assert rows.inherited == replace(DEFAULTS, left=40, size=11)
    assert rows.own == {"size"}


def test_taking_a_setting_back_leaves_its_row(database: Database, circle: Circle) -> None:
    write(database, None, left=40)
    write(database, circle.series_id, left=35)
    write(database, circle.series_id, left=None, right=None)
    assert effective(database, circle.series_id).left == 40
    with database.reading() as session:
        assert [row.name for row in session.query(DocumentSetting)] == ["left", "left"]
        told = history.of(session, "document_setting", 2)
    assert len(told) == 2


def test_undo_takes_a_setting_back(database: Database, circle: Circle) -> None:
    write(database, None, date_style=DateStyle.ISO)
    database.undo()
    assert effective(database, None) == DEFAULTS
    database.redo()
    assert effective(database, None).date_style is DateStyle.ISO


@pytest.mark.parametrize("name", LIMITS)
def test_measures_outside_their_limits_are_refused_not_bent(database: Database, name: str) -> None:
    least, most = LIMITS[name]
    for value in (least - 1, most + 1):
        with pytest.raises(UserError, match=r"settings.outside"):
            write(database, None, **{name: value})
    write(database, None, **{name: most})
    assert getattr(effective(database, None), name) == most


@pytest.mark.parametrize(
    ("name", "value", "key"),
    [
        ("letterhead", "a\n" * 9, "settings.letterhead"),
        ("letterhead_en", "a" * 601, "settings.letterhead"),
        ("number_pattern", "{year}", "settings.number_pattern"),
        ("number_pattern", "{number}{month}", "settings.number_pattern"),
        ("number_pattern", "{number}{", "settings.number_pattern"),
        ("number_pattern", "{number}\n", "settings.number_pattern"),
        ("number_pattern", "{number}" + "-" * 40, "settings.number_pattern"),
    ],
)
def test_what_no_paper_can_be_set_with_is_refused_in_words(
    database: Database, name: str, value: str, key: str
) -> None:
    with pytest.raises(UserError) as caught:
        write(database, None, **{name: value})
    assert caught.value.key == key
    for language in Language:
        assert Catalogue(language).say(key, **caught.value.parameters)


@pytest.mark.parametrize(("name", "value"), [("left", "30"), ("logo", "x"), ("draft_mark", 1)])
def test_values_of_another_kind_are_our_own_mistake(
    database: Database, name: str, value: object
) -> None:
    with pytest.raises(TypeError):
        write(database, None, **{name: value})


def test_values_that_do_not_fit_count_as_not_set(database: Database, circle: Circle) -> None:
    kept = {"left": "5000", "size": "x", "date_style": "roman", "draft_mark": "2", "colour": "red"}
    with database.writing(ACTION) as session:
        for name, value in {**kept, "number_pattern": "{", "right": "12"}.items():
            session.add(DocumentSetting(series_id=None, name=name, value=value))
    with database.reading() as session:
        rows = read_settings(session, circle.series_id)
    assert rows.settings == replace(DEFAULTS, right=12)


def test_a_series_in_the_trash_takes_no_settings(database: Database) -> None:
    with database.writing("series.add") as session:
        series_id = series.add_series(session, "Upės")
    with database.writing("series.delete") as session:
        series.delete_series(session, series_id)
    with pytest.raises(UserError, match=r"record.gone"):
        write(database, series_id, left=40)


def test_history_tells_what_was_set_from_and_to(database: Database, circle: Circle) -> None:
    write(database, circle.series_id, date_style=DateStyle.ISO)
    write(database, circle.series_id, date_style=DateStyle.LONG)
    keep(database, circle.series_id, png())
    with database.writing(ACTION) as session:
        leave_out_logo(session, circle.series_id)
    with database.reading() as session:
        rows = history.of(session, "series", circle.series_id, history.Scope.PARTS)
    told = [
        (change.subject.title, field.before, field.after)
        for row in rows
        for change in row.changes
        if change.subject.kind == "document_setting" and change.what is history.What.CHANGED
        for field in change.fields
    ]
    kept, none = Phrase("value.logo.kept"), Phrase("value.logo.none")
    iso, long = Phrase("value.date_style.iso"), Phrase("value.date_style.long")
    assert told == [("logo", kept, none), ("date_style", iso, long)]
    for language in Language:
        for name in (*NAMES, "logo"):
            assert Catalogue(language).say(f"document_setting.{name}")
        for phrase in (kept, none, iso, long):
            assert Catalogue(language).say(phrase.key)


# The logo


def keep(database: Database, series_id: int | None, data: bytes, name: str = "zenklas.png") -> None:
    new = take_logo(database.folder, data, name)
    with database.writing(ACTION) as session:
        keep_logo(session, series_id, new, description="Ženklas", description_en="Emblem")


def test_a_logo_is_kept_as_a_file_of_the_record(database: Database, circle: Circle) -> None:
    keep(database, circle.series_id, png("RGBA"))
    logo = effective(database, circle.series_id).logo
    assert logo is not None
    assert logo.data == png("RGBA")
    assert (logo.media_type, logo.description, logo.description_en) == (
        "image/png",
        "Ženklas",
        "Emblem",
    )
    assert attachments.read(database.folder, logo.sha256) == logo.data
    assert effective(database, None).logo is None
    assert check_archive(database) == ()


def test_another_logo_takes_the_place_of_the_first_and_undo_brings_it_back(
    database: Database,
) -> None:
    keep(database, None, png())
    keep(database, None, jpeg(), "naujas.png")
    assert getattr(effective(database, None).logo, "data", b"") == jpeg()
    database.undo()
    assert getattr(effective(database, None).logo, "data", b"") == png()
    keep(database, None, jpeg())
    keep(database, None, png())
    assert getattr(effective(database, None).logo, "data", b"") == png()


def test_a_series_can_do_without_the_logo_of_its_archive(
    database: Database, circle: Circle
) -> None:
    keep(database, None, png())
    assert effective(database, circle.series_id).logo is not None
    with database.writing(ACTION) as session:
        leave_out_logo(session, circle.series_id)
    with database.reading() as session:
        rows = read_settings(session, circle.series_id)
    assert rows.settings.logo is None
    assert rows.own == {"logo"}
    write(database, circle.series_id, logo=None)
    assert effective(database, circle.series_id).logo is not None


def test_what_is_read_aloud_can_be_said_anew(database: Database, circle: Circle) -> None:
    keep(database, None, png())
    with database.writing(ACTION) as session:
        describe_logo(session, None, description="Pievos", description_en="Meadows")
    logo = effective(database, None).logo
    assert logo is not None
    assert (logo.description, logo.description_en) == ("Pievos", "Meadows")
    with pytest.raises(UserError, match=r"record.gone"), database.writing(ACTION) as session:
        describe_logo(session, circle.series_id, description="", description_en="")


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b"tekstas", "logo.no_picture"),
        (jpeg("CMYK"), "logo.cmyk"),
        (jpeg()[:-2], "logo.damaged"),
        (png()[:-1], "logo.damaged"),
        (png(size=(3001, 10)), "logo.too_large"),
    ],
)
def test_what_no_logo_can_be_is_refused_in_words_and_not_kept(
    database: Database, data: bytes, key: str
) -> None:
    with pytest.raises(UserError) as caught:
        keep(database, None, data)
    assert caught.value.key == key
    for language in Language:
        assert "zenklas.png" in Catalogue(language).say(key, **caught.value.parameters)
    assert list(attachments.kept_files(database.folder)) == []
    assert effective(database, None) == DEFAULTS


def test_of_a_picture_only_what_draws_it_is_kept(database: Database) -> None:
    keep(database, None, jpeg(comment=b"Ona, Pievu 3") + b"54.6872 25.2797")
    [path] = attachments.kept_files(database.folder)
    assert path.read_bytes() == jpeg()


def test_a_logo_whose_file_is_lost_is_told_and_not_left_out_unseen(database: Database) -> None:
    data = png(size=(90, 30))
    keep(database, None, data)
    [path] = attachments.kept_files(database.folder)
    path.unlink()
    with pytest.raises(UserError, match=r"attachment.missing"):
        effective(database, None)
    with database.reading() as session:
        rows = read_settings(session, None)
    assert rows.settings.logo is None
    assert rows.own == {"logo"}


# Exchange


def test_settings_and_logo_travel_with_the_archive(
    database: Database, circle: Circle, tmp_path: Any
) -> None:
    write(database, None, left=40)
    write(database, circle.series_id, **OTHERS)
    keep(database, circle.series_id, png())
    other = Database(tmp_path / "other")
    import_json(other, export_json(database))
    for level in (None, circle.series_id):
        assert effective(other, level) == effective(database, level)
    assert check_archive(other) == ()
    other.close()


def test_one_meeting_takes_the_settings_of_its_series_along(
    database: Database, circle: Circle, tmp_path: Any
) -> None:
    write(database, None, size=14)
    write(database, circle.series_id, left=40)
    keep(database, circle.series_id, png())
    records = json.loads(export_json(database, circle.meeting_id))["records"]
    assert sorted(row["name"] for row in records["document_setting"]) == ["left", "logo"]
    assert len(records["attachment"]) == 1


def test_a_filled_archive_keeps_its_own_settings_and_takes_those_of_new_series(
    database: Database, circle: Circle, tmp_path: Any
) -> None:
    write(database, None, size=14)
    write(database, circle.series_id, left=40, right=12)
    keep(database, None, jpeg())
    other = Database(tmp_path / "other")
    with other.writing("series.add") as session:
        series_id = series.add_series(session, "Gamtos draugijų pasitarimas")
    write(other, None, size=11)
    write(other, series_id, right=20)
    import_json(other, export_json(database))
    assert effective(other, None) == replace(DEFAULTS, size=11)
    assert effective(other, series_id) == replace(DEFAULTS, size=11, left=40, right=20)
    assert list(attachments.kept_files(other.folder)) == []
    assert check_archive(other) == ()
    other.close()


def test_settings_tried_in_an_empty_archive_give_way_to_those_of_a_file(
    database: Database, circle: Circle, tmp_path: Any
) -> None:
    write(database, None, size=11)
    keep(database, None, png())
    other = Database(tmp_path / "other")
    keep(other, None, jpeg())
    write(other, None, left=25, right=20, size=13, logo=None)
    write(other, None, left=None)
    import_json(other, export_json(database))
    logo = effective(database, None).logo
    assert effective(other, None) == replace(DEFAULTS, right=20, size=11, logo=logo)
    assert check_archive(other) == ()
    other.close()


def test_a_setting_tried_and_taken_back_does_not_keep_the_sample_out(database: Database) -> None:
    write(database, None, left=25)
    write(database, None, left=None)
    fill_sample(database)
    assert check_archive(database) == ()


def test_a_setting_taken_back_gives_way_to_that_of_a_file(
    database: Database, circle: Circle, tmp_path: Any
) -> None:
    write(database, circle.series_id, left=40)
    other = Database(tmp_path / "other")
    with other.writing("series.add") as session:
        series_id = series.add_series(session, "Gamtos draugijų pasitarimas")
    write(other, series_id, left=25)
    write(other, series_id, left=None)
    import_json(other, export_json(database))
    assert effective(other, series_id).left == 40
    other.close()


def test_two_settings_of_one_name_are_refused(database: Database, circle: Circle) -> None:
    write(database, None, left=40)
    document = json.loads(export_json(database))
    twice = document["records"]["document_setting"]
    twice.append({**twice[0], "id": 7})
    with pytest.raises(UserError, match=r"import.not_allowed"):
        import_json(database, json.dumps(document).encode())


# What papers say


def test_every_kind_of_paper_is_set_by_its_series(database: Database, circle: Circle) -> None:
    write(database, circle.series_id, left=40)
    with database.writing("plan.add") as session:
        plan_id = plans.ensure_plan(session, circle.series_id, 2025)
        protocol_id = protocols.begin_protocol(session, series_id=circle.series_id, title="Dėl")
    owners = {
        PaperOwner.MEETING: circle.meeting_id,
        PaperOwner.PLAN: plan_id,
        PaperOwner.YEAR: 2025,
        PaperOwner.PROTOCOL: protocol_id,
    }
    with database.reading() as session:
        frozen = {
            kind: freeze(
                session,
                Paper(kind, Language.LITHUANIAN, as_of=date(2025, 5, 1)),
                owners[kind.owner],
            )
            for kind in PaperKind
        }
    assert {kind: content.settings.left for kind, content in frozen.items()} == dict.fromkeys(
        PaperKind, 40
    )


@pytest.mark.parametrize(
    ("form", "authors", "body"),
    [
        (TitleForm.BOTH, ("Pievų draugija",), "Tarybos"),
        (TitleForm.AUTHOR, ("Pievų draugija",), ""),
        (TitleForm.MERGED, (), "Tarybos"),
    ],
)
def test_where_both_are_given_the_title_form_says_which_heads_the_paper(
    database: Database, circle: Circle, form: TitleForm, authors: tuple[str, ...], body: str
) -> None:
    with database.writing("series.edit") as session:
        series.edit_series(
            session, circle.series_id, author="Pievų draugija", merged_title="Tarybos"
        )
    write(database, circle.series_id, title_form=form)
    with database.reading() as session:
        found = minutes_content(session, circle.meeting_id, Language.LITHUANIAN).heading
    assert (found.authors, found.body) == (authors, body)


@pytest.mark.parametrize("form", TitleForm)
def test_what_alone_is_given_heads_the_paper_whatever_is_chosen(
    database: Database, circle: Circle, form: TitleForm
) -> None:
    write(database, circle.series_id, title_form=form)
    with database.reading() as session:
        found = minutes_content(session, circle.meeting_id, Language.LITHUANIAN).heading
    assert found.body == "Gamtos draugijų"


def test_numbers_follow_their_pattern_on_papers_and_in_the_register(
    database: Database, circle: Circle
) -> None:
    with database.writing("series.edit") as session:
        series.edit_series(session, circle.series_id, number_prefix="PR-")
    with database.writing("archive.fill") as session:
        meeting = session.get(Meeting, circle.meeting_id)
        assert meeting is not None
        meeting.number, meeting.minutes_state = 3, MinutesState.FINAL
    write(database, None, number_pattern="{year}/{number}")
    with database.reading() as session:
        paper = minutes_content(session, circle.meeting_id, Language.LITHUANIAN).number
        [row] = register.list_register(session, date(2025, 10, 6))
    assert paper == row.number == "PR-2025/3"


@pytest.mark.parametrize(
    ("language", "said"),
    [(Language.LITHUANIAN, "iki 2025-06-01"), (Language.ENGLISH, "by 2025-06-01")],
)
def test_deadlines_that_are_plain_days_follow_the_style_of_dates(
    database: Database, circle: Circle, language: Language, said: str
) -> None:
    measure = ("Nušienauti pievas", "PD", "iki birželio 1 d.")
    make_item(database, circle.meeting_id, measure=measure)
    make_item(database, circle.meeting_id, measure=("Sutvarkyti", "PD", "iki metų pabaigos"))
    write(database, circle.series_id, date_style=DateStyle.ISO)
    with database.reading() as session:
        items = minutes_content(session, circle.meeting_id, language).items
    deadlines = [item.measures[0].deadline for item in items]
    assert deadlines[0] == said
    assert not any(figure == "-" for figure in deadlines[1])
