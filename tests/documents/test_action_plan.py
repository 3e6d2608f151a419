from dataclasses import replace

from app.documents import action_plan
from app.documents.content import ActionPlan, Heading, MeasureContent
from app.documents.tagging import Role
from tests.documents import samples
from tests.documents.reading import Recorder, opened, page_lines, reference, text_of


def test_says_what_the_reference_says():
    assert text_of(action_plan.render(samples.PLAN)) == reference("action-plan-lt.txt")


def test_is_landscape():
    with opened(action_plan.render(samples.PLAN)) as document:
        width, height = document[0].get_size()
    assert (round(width), round(height)) == (842, 595)


def test_sixty_rows_repeat_the_head_and_lose_nothing():
    recorder = Recorder()
    pdf = action_plan.render(samples.long_plan(60), structure=recorder)
    pages = page_lines(pdf)
    assert len(pages) > 3
    for lines in pages[1:-1]:
        assert lines[1:3] == ["Eil.", "Nr. Priemonė Įvykdymo terminas Atsakingi vykdytojai"]
    cells = recorder.texts(Role.DATA_CELL)
    assert sum("iniciatyvos veiklas" in text for text in cells) == 60
    assert [text for text in cells if text == "1.10."] == ["1.10."]


def test_a_direction_stays_with_its_first_measure():
    plan = samples.long_plan(40)
    first, *others = plan.directions
    for rows in range(1, 11):
        begun = replace(first, measures=first.measures[:rows])
        pages = page_lines(action_plan.render(replace(plan, directions=(begun, *others))))
        assert len(pages) > 3
        assert not [lines for lines in pages[:-1] if "KRYPTIS" in lines[-1]]


def test_empty_columns_hide_and_filled_ones_show():
    plain = text_of(action_plan.render(samples.PLAN))
    assert "Laukiamas rezultatas" not in plain
    assert "Pastabos" not in plain
    measure = MeasureContent(number="1", text="Kviesti", result="Pakviesta", note="Svarbu")
    content = replace(samples.PLAN, directions=(), measures=(measure,))
    text = text_of(action_plan.render(content))
    assert "Laukiamas rezultatas Pastabos" in text
    assert "1. Kviesti Pakviesta Svarbu" in text


def test_a_row_higher_than_a_page_goes_on():
    long = "Labai ilgas priemonės aprašymas su daugybe žodžių. " * 300
    content = replace(samples.PLAN, directions=(), measures=(MeasureContent(text=long),))
    pdf = action_plan.render(content)
    assert text_of(pdf).count("daugybe") == 300
    assert len(page_lines(pdf)) > 3


def test_an_empty_plan_is_a_table_with_an_empty_row():
    content = ActionPlan(language=samples.LT, heading=Heading(), title="")
    text = text_of(action_plan.render(content))
    assert text.startswith("Projektas PRIEMONIŲ PLANAS Eil. Nr.")


def test_english():
    content = replace(samples.PLAN, language=samples.EN, title="Cooperation action plan for 2025")
    text = text_of(action_plan.render(content))
    assert text.startswith(
        "APPROVED by minutes No. PR-1 of 29 January 2025 of the meeting of Pamario paveldo "
    )
    assert "asociacijų COOPERATION ACTION PLAN FOR 2025 OF PAMARIO" in text
    assert "No. Action Deadline Responsible" in text
    assert "Goal: plėsti" in text
