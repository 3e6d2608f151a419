from dataclasses import replace
from datetime import date

from app.documents import plan_report
from app.documents.content import (
    Direction,
    Heading,
    PlanReport,
    ProgressEntry,
    ReportedMeasure,
    Signatory,
)
from app.documents.tagging import Role
from app.values.enums import Gender, MeasureStatus
from tests.documents import plan_samples, samples
from tests.documents.reading import Recorder, opened, page_lines, reference, text_of
from tests.documents.structure import Node, read_back


def test_says_what_the_reference_says():
    assert text_of(plan_report.render(plan_samples.REPORT)) == reference("report-lt.txt")


def test_says_in_english_what_the_reference_says():
    assert text_of(plan_report.render(plan_samples.REPORT_EN)) == reference("report-en.txt")


def test_is_landscape():
    with opened(plan_report.render(plan_samples.REPORT)) as document:
        width, height = document[0].get_size()
    assert (round(width), round(height)) == (842, 595)


def test_sixty_rows_repeat_the_head_and_lose_nothing():
    recorder = Recorder()
    pdf = plan_report.render(plan_samples.long_report(60), structure=recorder)
    pages = page_lines(pdf)
    assert len(pages) > 6
    for lines in pages[1:8]:
        assert "Būsena" in " ".join(lines[1:9])
    cells = recorder.texts(Role.DATA_CELL)
    assert sum("iniciatyvos veiklas" in text for text in cells) == 60
    assert text_of(pdf).count("vėluoja 17 d.") == 18


def test_a_direction_stays_with_its_first_measure():
    report = plan_samples.long_report(40)
    first, *others = report.directions
    for rows in range(1, 11):
        begun = replace(first, measures=first.measures[:rows])
        pages = page_lines(plan_report.render(replace(report, directions=(begun, *others))))
        assert len(pages) > 3
        assert not [lines for lines in pages[:-1] if "KRYPTIS" in lines[-1]]


def tables(content: PlanReport) -> list[Node]:
    return read_back(plan_report.render(content)).roles("Table")


def test_the_summaries_have_heads_of_columns_and_of_rows():
    measures, *summaries = tables(plan_samples.REPORT)
    assert len(summaries) == 2
    assert not [node for node in measures.walk() if node.attributes.get("Scope") == "/Row"]
    for table, rows in zip(summaries, (4, 4), strict=True):
        head, body = table.kids
        scopes = [cell.attributes["Scope"] for cell in head.kids[0].kids]
        assert scopes == ["/Column"] * 7
        assert len(body.kids) == rows
        for row in body.kids:
            assert [cell.role for cell in row.kids] == ["TH", *["TD"] * 6]
            assert row.kids[0].attributes["Scope"] == "/Row"
            figures = [int(cell.text) for cell in row.kids[1:]]
            assert sum(figures[:-1]) == figures[-1]


def test_every_measure_is_counted_once_by_direction_and_under_each_organisation():
    content = plan_samples.long_report(30)
    by_direction, by_organisation = tables(content)[1:]
    sums = [row.kids[-1].text for row in by_direction.kids[1].kids]
    assert sums == ["10", "10", "10", "30"]
    names = {row.kids[0].text: row.kids[-1].text for row in by_organisation.kids[1].kids}
    assert names == {
        "Aukštupio archyvų asociacija (AAA)": "30",
        "Pamario muziejų draugija (PMD)": "30",
        "visos šalys": "30",
    }


def test_a_plan_without_directions_is_summed_up_in_one_row():
    measure = ReportedMeasure(text="Kviesti", responsible=("PMD", "PMD"))
    content = replace(plan_samples.REPORT, directions=(), measures=(measure,))
    by_direction, by_organisation = tables(content)[1:]
    assert [row.kids[0].text for row in by_direction.kids[1].kids] == ["Iš viso"]
    assert [row.kids[-1].text for row in by_organisation.kids[1].kids] == ["1"]


def test_an_empty_report_has_an_empty_row_and_no_summary():
    content = PlanReport(language=samples.LT, heading=Heading(), as_of=date(2025, 1, 2))
    text = text_of(plan_report.render(content))
    assert text.startswith("Projektas PRIEMONIŲ PLANO ĮVYKDYMO ATASKAITA 2025 m. sausio 2 d. ")
    assert "PAGAL" not in text
    assert text.endswith("Sekretorius (-ė) (parašas) (vardas, pavardė)")


def test_states_in_words():
    def said(status: MeasureStatus, language=samples.LT, **fields) -> str:
        measure = ReportedMeasure(text="M", status=status, **fields)
        content = replace(
            plan_samples.REPORT, language=language, directions=(), measures=(measure,), goal=""
        )
        table = tables(content)[0]
        return table.kids[1].kids[0].kids[-2].text.replace("\N{NO-BREAK SPACE}", " ")

    day = date(2025, 5, 7)
    assert said(MeasureStatus.PLANNED) == "suplanuota"
    assert said(MeasureStatus.IN_PROGRESS) == "vykdoma"
    assert said(MeasureStatus.DONE, done_on=day) == "įvykdyta 2025 m. gegužės 7 d."
    assert said(MeasureStatus.DONE) == "įvykdyta"
    assert said(MeasureStatus.DROPPED) == "atsisakyta"
    assert said(MeasureStatus.PLANNED, days_late=1) == "vėluoja 1 d."
    assert said(MeasureStatus.IN_PROGRESS, samples.EN, days_late=12) == "overdue by 12 days"
    assert said(MeasureStatus.DONE, samples.EN, done_on=day) == "done 7 May 2025"


def test_each_note_is_a_paragraph_and_heard_apart():
    entry = plan_samples.REPORT.directions[0].measures[1].progress[0]
    entries = (entry, ProgressEntry(noted_on=date(2025, 6, 1), text="Vyksta!"))
    measure = ReportedMeasure(text="M", progress=entries)
    content = replace(plan_samples.REPORT, directions=(), measures=(measure,), goal="")
    heard = tables(content)[0].kids[1].kids[0].kids[-1].text.replace("\N{NO-BREAK SPACE}", " ")
    assert heard == (
        "2025 m. balandžio 15 d. – Parengta mokymų programa. 2025 m. birželio 1 d. – Vyksta!"
    )


def test_who_signs():
    def last_line(content: PlanReport) -> str:
        return text_of(plan_report.render(content)).partition("kiekvienos iš jų. ")[2]

    report = plan_samples.REPORT
    ona = replace(report, secretary=Signatory(name="Ona Bitė", gender=Gender.FEMALE))
    assert last_line(ona) == "Sekretorė Ona Bitė (parašas)"
    unknown = replace(report, secretary=None)
    assert last_line(unknown) == "Sekretorius (-ė) (parašas) (vardas, pavardė)"
    own = replace(report, secretary=Signatory(name="Ona Bitė", post="Koordinatorė"))
    assert last_line(own) == "Koordinatorė Ona Bitė (parašas)"


def test_a_row_higher_than_a_page_goes_on():
    entries = tuple(
        ProgressEntry(noted_on=date(2025, 1, 1), text="Ilgas įrašas apie eigą") for _ in range(120)
    )
    direction = Direction(
        number="", title="Viena", measures=(ReportedMeasure(text="M", progress=entries),)
    )
    recorder = Recorder()
    content = replace(plan_samples.REPORT, directions=(direction,))
    pdf = plan_report.render(content, structure=recorder)
    whole = max(recorder.texts(Role.DATA_CELL), key=len)
    assert " ".join(whole.split()).count("Ilgas įrašas apie eigą.") == 120
    assert len(page_lines(pdf)) > 4
