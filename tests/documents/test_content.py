import json
from dataclasses import FrozenInstanceError, fields, replace

import pytest

from app.documents.content import Heading, Minutes, canonical_json, to_json
from app.values.enums import EventWord
from tests.documents import meeting_samples, protocol_samples, samples

ALL = [
    samples.MINUTES, samples.MINUTES_EN, samples.REGISTRATION, samples.PLAN,
    meeting_samples.EXTRACT, meeting_samples.AGENDA, meeting_samples.INVITATION,
    protocol_samples.PROTOCOL,
]  # fmt: skip


@pytest.mark.parametrize("content", ALL)
def test_content_is_frozen_all_the_way_down(content):
    assert hash(content) == hash(replace(content))
    with pytest.raises(FrozenInstanceError):
        setattr(content, fields(content)[0].name, None)


@pytest.mark.parametrize("content", ALL)
def test_json_has_plain_shapes_only(content):
    shape = to_json(content)
    assert json.loads(json.dumps(shape)) == shape


def test_json_names_its_kind_and_writes_days_and_hours_plainly():
    shape = to_json(samples.MINUTES)
    assert (shape["kind"], shape["version"]) == ("minutes", 1)
    assert (shape["held_on"], shape["starts_at"]) == ("2025-01-29", "10:00")
    assert shape["event"] == "susitikimas"


def test_canonical_form_does_not_depend_on_how_letters_were_typed():
    composed = replace(samples.MINUTES, town="Žalupis")
    decomposed = replace(samples.MINUTES, town="Z\u030calupis")
    assert canonical_json(composed) == canonical_json(decomposed)
    assert canonical_json(composed) != canonical_json(replace(composed, town="Zalupis"))


def test_canonical_form_survives_half_a_character():
    content = Minutes(
        language=samples.LT, heading=Heading(), event=EventWord.MEETING, town="a\ud800"
    )
    assert b"\\ud800" in canonical_json(content)
