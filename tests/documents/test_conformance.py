"""Every document is PDF/A-2a and PDF/UA-1, and says by its tags what it says by its pages."""

import io
import os
import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import page
import pikepdf
import pytest

from app.documents import action_plan, minutes, protocol_of_intent, registration_list, rendering
from app.documents.content import (
    ActionPlan,
    Agenda,
    DecisionRegister,
    Extract,
    FinalMark,
    Invitation,
    Minutes,
    PlanReport,
    ProtocolOfIntent,
)
from app.documents.text import SOFT_HYPHEN
from app.values.language import Language
from tests.documents import (
    meeting_samples,
    plan_samples,
    protocol_samples,
    samples,
    settings_samples,
)
from tests.documents.reading import page_lines
from tests.documents.structure import read_back

LANGUAGES = (Language.LITHUANIAN, Language.ENGLISH)
PROFILES = ("2a", "ua1")


def dressed_minutes(language: Language) -> bytes:
    content = replace(samples.MINUTES, language=language)
    return rendering.render(settings_samples.set_so(content, settings_samples.CHOSEN))


def dressed_plan(language: Language) -> bytes:
    content = replace(samples.PLAN, language=language)
    return rendering.render(settings_samples.set_so(content, settings_samples.ON_JPEG))


def dressed_protocol(language: Language) -> bytes:
    content = replace(protocol_samples.PROTOCOL, language=language)
    return rendering.render(settings_samples.set_so(content, settings_samples.ON_PALETTE))


def empty_minutes(language: Language) -> bytes:
    return minutes.render(
        Minutes(language=language, heading=samples.MINUTES.heading, event=samples.MINUTES.event)
    )


def empty_list(language: Language) -> bytes:
    content = replace(samples.REGISTRATION, language=language, rows=())
    return registration_list.render(content)


def empty_plan(language: Language) -> bytes:
    content = ActionPlan(language=language, heading=samples.PLAN.heading, title="Planas")
    return action_plan.render(content)


def usual_minutes(language: Language) -> bytes:
    return minutes.render(
        replace(samples.MINUTES, language=language), FinalMark(sequence=7, hash="ab" * 32)
    )


def usual_list(language: Language) -> bytes:
    return registration_list.render(replace(samples.REGISTRATION, language=language))


def usual_plan(language: Language) -> bytes:
    return action_plan.render(replace(samples.PLAN, language=language))


def long_minutes(language: Language) -> bytes:
    return minutes.render(replace(samples.long_minutes(70), language=language))


def endless_minutes(language: Language) -> bytes:
    return minutes.render(replace(samples.long_minutes(300), language=language))


def long_list(language: Language) -> bytes:
    rows = samples.REGISTRATION.rows * 90
    return registration_list.render(replace(samples.REGISTRATION, language=language, rows=rows))


def long_plan(language: Language) -> bytes:
    return action_plan.render(replace(samples.long_plan(330), language=language))


def empty_protocol(language: Language) -> bytes:
    return protocol_of_intent.render(ProtocolOfIntent(language=language))


def usual_protocol(language: Language) -> bytes:
    return protocol_of_intent.render(replace(protocol_samples.PROTOCOL, language=language))


def registered_protocol(language: Language) -> bytes:
    return protocol_of_intent.render(replace(protocol_samples.REGISTERED, language=language))


def long_protocol(language: Language) -> bytes:
    content = protocol_samples.long_protocol(300)
    return protocol_of_intent.render(replace(content, language=language))


def empty_report(language: Language) -> bytes:
    heading = samples.PLAN.heading
    return rendering.render(PlanReport(language=language, heading=heading, as_of=date(2025, 10, 6)))


def usual_report(language: Language) -> bytes:
    return rendering.render(replace(plan_samples.REPORT, language=language))


def long_report(language: Language) -> bytes:
    return rendering.render(replace(plan_samples.long_report(130), language=language))


def empty_register(language: Language) -> bytes:
    return rendering.render(
        DecisionRegister(language=language, heading=samples.PLAN.heading, year=2025)
    )


def usual_register(language: Language) -> bytes:
    return rendering.render(replace(plan_samples.REGISTER_OF_ALL, language=language))


def long_register(language: Language) -> bytes:
    return rendering.render(replace(plan_samples.long_register(220), language=language))


def bare_agenda(language: Language) -> Agenda:
    return Agenda(language=language, heading=samples.MINUTES.heading, event=samples.MINUTES.event)


def empty_extract(language: Language) -> bytes:
    bare = Minutes(language=language, heading=samples.MINUTES.heading, event=samples.MINUTES.event)
    return rendering.render(Extract(minutes=bare))


def empty_agenda(language: Language) -> bytes:
    return rendering.render(bare_agenda(language))


def empty_invitation(language: Language) -> bytes:
    return rendering.render(Invitation(agenda=bare_agenda(language)))


def usual_extract(language: Language) -> bytes:
    return rendering.render(meeting_samples.extract_in(meeting_samples.EXTRACT, language))


def final_extract(language: Language) -> bytes:
    return rendering.render(meeting_samples.extract_in(meeting_samples.FINAL_EXTRACT, language))


def usual_agenda(language: Language) -> bytes:
    return rendering.render(meeting_samples.agenda_in(meeting_samples.AGENDA, language))


def usual_invitation(language: Language) -> bytes:
    return rendering.render(meeting_samples.invitation_in(meeting_samples.INVITATION, language))


def long_extract(language: Language) -> bytes:
    content = meeting_samples.long_extract(80)
    return rendering.render(meeting_samples.extract_in(content, language))


def long_agenda(language: Language) -> bytes:
    content = meeting_samples.long_agenda(320)
    return rendering.render(meeting_samples.agenda_in(content, language))


def long_invitation(language: Language) -> bytes:
    agenda = meeting_samples.long_agenda(320)
    content = replace(meeting_samples.INVITATION, agenda=agenda)
    return rendering.render(meeting_samples.invitation_in(content, language))


Render = Callable[[Language], bytes]
SHORT: tuple[Render, ...] = (
    empty_minutes, empty_list, empty_plan, usual_minutes, usual_list, usual_plan,
    empty_protocol, usual_protocol, registered_protocol,
    empty_extract, usual_extract, final_extract,
    empty_agenda, usual_agenda, empty_invitation, usual_invitation,
    empty_report, usual_report, empty_register, usual_register,
    dressed_minutes, dressed_plan, dressed_protocol,
)  # fmt: skip
LONG: tuple[Render, ...] = (
    long_minutes, endless_minutes, long_list, long_plan, long_protocol,
    long_extract, long_agenda, long_invitation, long_report, long_register,
)  # fmt: skip


FOLLOWED = 250
"""The checker gives up on more than 256 references in a row; the reference validator does not."""


def followable(pdf: bytes) -> bytes:
    """Return the paper with no more bookmarks in a row than the checker follows, else unchanged.

    Bytes are written over bytes of the same number, so that all the rest is checked as it is.
    """
    with pikepdf.open(io.BytesIO(pdf)) as file:
        outline = file.Root.get("/Outlines")
        if outline is None or outline.Count <= FOLLOWED:
            return pdf
        last = outline.First
        for _ in range(FOLLOWED - 1):
            last = last.Next
        head, end, cut = (at.objgen[0] for at in (outline, last, last.Next))
        far, count = outline.Last.objgen[0], int(outline.Count)
    for place, old, new in (
        (head, f"/Count {count} ", f"/Count {FOLLOWED} "),
        (head, f"/Last {far} 0 R", f"/Last {end} 0 R"),
        (end, f"/Next {cut} 0 R", ""),
    ):
        begin = pdf.index(old.encode(), pdf.index(b"\n%d 0 obj" % place))
        pdf = pdf[:begin] + new.ljust(len(old)).encode() + pdf[begin + len(old) :]
    return pdf


def failures(pdf: bytes) -> list[str]:
    pdf = followable(pdf)
    found = []
    for profile in PROFILES:
        report = page.validate_pdf_bytes(pdf, profile=profile)
        found += [f"{profile} {failure.rule_id}: {failure.message}" for failure in report.failures]
        assert report.is_compliant == (not report.failures)
        assert report.rules.total > 50
    return found


@pytest.mark.parametrize("render", [*SHORT, *LONG], ids=lambda render: render.__name__)
@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.value)
def test_documents_conform(render: Render, language: Language) -> None:
    pdf = render(language)
    assert failures(pdf) == []
    if render in LONG:
        assert len(page_lines(pdf)) >= 20


# What validators do not see


@pytest.mark.parametrize("render", [*SHORT, long_minutes], ids=lambda render: render.__name__)
def test_tags_say_in_order_what_the_pages_say(render: Render) -> None:
    pdf = render(Language.LITHUANIAN)
    tagged = read_back(pdf)
    printed = ""
    for number, lines in enumerate(page_lines(pdf)):
        repeated = "".join(
            text for at, kind, text in tagged.artifacts if (at, kind) == (number, "/Pagination")
        )
        whole = squeezed("".join(lines))
        assert whole.startswith(squeezed(repeated))
        printed += whole[len(squeezed(repeated)) :]
    assert squeezed(tagged.text) == printed


def test_artifacts_are_page_numbers_and_repeated_heads_alone() -> None:
    pdf = long_plan(Language.LITHUANIAN)
    tagged = read_back(pdf)
    head = "".join(tagged.texts("TH")[:4])
    said = [text for _, kind, text in tagged.artifacts if kind == "/Pagination"]
    assert said == [f"{number}{head}" for number in range(2, len(page_lines(pdf)) + 1)]
    assert all(not text for _, kind, text in tagged.artifacts if kind == "/Layout")


def squeezed(text: str) -> str:
    """Return a text without its blanks and without the hyphens that divide words."""
    return "".join(text.replace(SOFT_HYPHEN, "").split())


def test_words_are_apart_and_divided_ones_whole() -> None:
    tagged = read_back(usual_minutes(Language.LITHUANIAN))
    heard = " ".join(tagged.text.replace(SOFT_HYPHEN, "").split())
    for paragraph in samples.MINUTES.items[0].considered:
        assert " ".join(paragraph.split()) in heard.replace("\N{NO-BREAK SPACE}", " ")


def test_minutes_have_one_title_and_a_heading_an_item() -> None:
    tagged = read_back(usual_minutes(Language.LITHUANIAN))
    assert len(tagged.roles("H1")) == 1
    assert len(tagged.roles("H2")) == len(samples.MINUTES.items)
    assert next(node.role for node in tagged.root.walk()) == "Document"


def test_a_table_of_twenty_pages_has_one_head_and_all_its_rows() -> None:
    tagged = read_back(long_plan(Language.LITHUANIAN))
    assert len(tagged.roles("Table")) == len(tagged.roles("THead")) == 1
    columns = len(tagged.roles("THead")[0].kids[0].kids)
    for row in tagged.roles("TR"):
        assert sum(int(cell.attributes.get("ColSpan", "1")) for cell in row.kids) == columns
    directions = 33
    assert len(tagged.roles("TH")) == columns + directions
    assert all(cell.attributes["Scope"] == "/Column" for cell in tagged.roles("TH"))
    assert len(tagged.roles("TBody")[0].kids) == 330 + directions + 1  # the goal has a row


def test_a_lists_entries_have_a_label_and_a_body() -> None:
    tagged = read_back(usual_minutes(Language.LITHUANIAN))
    lists = tagged.roles("L")
    assert len(lists) >= 2
    for node in lists:
        assert node.attributes["ListNumbering"] == "/Decimal"
        for entry in node.kids:
            assert [kid.role for kid in entry.kids] == ["Lbl", "LBody"]


def test_bold_and_regular_are_two_embedded_faces() -> None:
    with pikepdf.open(io.BytesIO(usual_minutes(Language.LITHUANIAN))) as file:
        embedded = {
            str(font.BaseFont).partition("+")[2]: bytes(font.FontDescriptor.FontFile2.read_bytes())
            for sheet in file.pages
            for font in sheet.Resources.Font.values()
        }
    assert set(embedded) == {"Tinos", "Tinos-Bold"}
    assert len(set(embedded.values())) == 2


# The checks can fail: each of these breaks one thing that the gate must see


def mutated(change: Callable[[pikepdf.Pdf], None]) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(usual_plan(Language.LITHUANIAN))) as file:
        change(file)
        file.save(out, fix_metadata_version=False)
    return out.getvalue()


def first(file: pikepdf.Pdf, role: str) -> pikepdf.Object:
    waiting = [file.Root.StructTreeRoot.K]
    while waiting:
        element = waiting.pop(0)
        if str(element.S) == f"/{role}":
            return element
        kids = element.get("/K", [])
        listed = kids if isinstance(kids, pikepdf.Array) else [kids]
        waiting += [kid for kid in listed if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]
    raise LookupError(role)


def without_language(file: pikepdf.Pdf) -> None:
    del file.Root.Lang


def without_intent(file: pikepdf.Pdf) -> None:
    del file.Root.OutputIntents


def without_tree(file: pikepdf.Pdf) -> None:
    del file.Root.StructTreeRoot


def without_title_shown(file: pikepdf.Pdf) -> None:
    del file.Root.ViewerPreferences


def with_a_heading_level_left_out(file: pikepdf.Pdf) -> None:
    first(file, "H1").S = pikepdf.Name.H3


def with_an_unmarked_piece(file: pikepdf.Pdf) -> None:
    sheet = file.pages[0]
    data = sheet.Contents.read_bytes()
    place = data.index(b"/P <</MCID 0>> BDC")
    closed = data.index(b"EMC", place)
    sheet.Contents = file.make_stream(data[:place] + data[place + 18 : closed] + data[closed + 3 :])


def with_a_character_that_maps_to_nothing(file: pikepdf.Pdf) -> None:
    font = next(iter(file.pages[0].Resources.Font.values()))
    data = font.ToUnicode.read_bytes()
    at = data.index(b"beginbfchar\n") + len(b"beginbfchar\n") + len(b"<01> <")
    font.ToUnicode = file.make_stream(data[:at] + b"0000" + data[at + 4 :])


def with_an_irregular_table(file: pikepdf.Pdf) -> None:
    del first(file, "TD")["/A"]


@pytest.mark.parametrize(
    "change",
    [
        without_language, without_intent, without_tree, without_title_shown,
        with_a_heading_level_left_out, with_an_unmarked_piece,
        with_a_character_that_maps_to_nothing, with_an_irregular_table,
    ],
    ids=lambda change: change.__name__,
)  # fmt: skip
def test_the_gate_sees_what_is_broken(change: Callable[[pikepdf.Pdf], None]) -> None:
    assert failures(mutated(lambda _file: None)) == []
    assert failures(mutated(change)) != []


def test_the_library_is_corrected() -> None:
    pdf = usual_minutes(Language.LITHUANIAN)
    assert pdf.count(b"\nendstream") == pdf.count(b"endstream")
    assert b"<0000>" not in read_map(pdf)
    assert b"/Helvetica" not in pdf


def read_map(pdf: bytes) -> bytes:
    with pikepdf.open(io.BytesIO(pdf)) as file:
        fonts = file.pages[0].Resources.Font.values()
        return b"".join(bytes(font.ToUnicode.read_bytes()) for font in fonts)


def test_identity_follows_the_content() -> None:
    def identity(pdf: bytes) -> bytes:
        with pikepdf.open(io.BytesIO(pdf)) as file:
            return bytes(file.trailer.ID[0])

    same = identity(usual_minutes(Language.LITHUANIAN))
    assert same == identity(usual_minutes(Language.LITHUANIAN))
    assert same != identity(long_minutes(Language.LITHUANIAN))


def test_hostile_titles_stay_text_in_the_metadata() -> None:
    content = replace(samples.PLAN, title="</rdf:li><x>&amp; „Planas“ ]]>")
    pdf = action_plan.render(content)
    assert failures(pdf) == []
    with pikepdf.open(io.BytesIO(pdf)) as file:
        assert "</rdf:li><X>&AMP; „PLANAS“ ]]>" in str(file.docinfo["/Title"]).upper().replace(
            "</RDF:LI>", "</rdf:li>"
        )


# The reference validator; SUTARTA_VERAPDF names its command, and ./run conformance runs this


@pytest.mark.reference
@pytest.mark.timeout(600)
def test_the_reference_validator_agrees(tmp_path: Path) -> None:
    for render in (*SHORT, *LONG):
        for language in LANGUAGES:
            name = f"{render.__name__}-{language.value}.pdf"
            (tmp_path / name).write_bytes(render(language))
    papers = sorted(map(str, tmp_path.iterdir()))
    said = subprocess.run(
        [os.environ["SUTARTA_VERAPDF"], *papers], capture_output=True, text=True, check=False
    )
    assert said.stdout.count("PASS") == 2 * len(papers), said.stdout + said.stderr
