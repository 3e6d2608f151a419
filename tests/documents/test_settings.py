"""Papers are set by the settings in their content: page, type, words, letterhead, logo."""

import io
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

import pikepdf
import pytest
from PIL import Image

from app.documents import rendering
from app.documents.content import Content, canonical_json, to_json
from app.documents.headed_table import TableColumn, fitted_columns
from app.documents.hyphenation import divisions
from app.documents.page import Paper
from app.documents.style import MM, Style
from app.documents.tagging import Element
from app.documents.text import MISSING_GLYPHS, SOFT_HYPHEN
from app.documents.typesetting import typesetting
from app.errors import UserError
from app.values.document_settings import (
    DEFAULTS,
    DateStyle,
    DecisionWord,
    DocumentSettings,
)
from app.values.enums import Outcome
from app.values.language import Language
from tests.documents import plan_samples, samples
from tests.documents.reading import page_lines, text_of
from tests.documents.settings_samples import (
    CHOSEN,
    EVERY_KIND,
    FULL,
    LARGE_ON_NARROW_MARGINS,
    LETTERHEAD,
    LETTERHEAD_EN,
    NARROWEST,
    ON_JPEG,
    ON_PALETTE,
    WIDEST,
    logo,
    set_so,
)
from tests.documents.structure import read_back
from tests.pictures import drawn, jpeg, png

LT = Language.LITHUANIAN
LANDSCAPE = {"plan", "report", "register"}
SLACK = 0.1
Box = tuple[float, float, float, float]


def rendered(content: Content, settings: DocumentSettings) -> bytes:
    return rendering.render(set_so(content, settings))


@pytest.fixture
def drawn_boxes(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[int, list[tuple[Box, str]]]]:
    """Every line of text and every picture by its page: left, upper, right, lower; the text."""
    boxes: dict[int, list[tuple[Box, str]]] = {}
    text, picture = Paper.text, Paper.picture

    def note(
        paper: Paper,
        element: Element,
        style: Style,
        x: float,
        top: float,
        said: str,
        word_space: float = 0.0,
    ) -> None:
        shown = said.rstrip()
        width = style.face.width(shown) * style.size + shown.count(" ") * word_space
        boxes.setdefault(paper.page, []).append(((x, top, x + width, top + style.leading), said))
        text(paper, element, style, x, top, said, word_space)

    def note_picture(
        paper: Paper, figure: object, image: object, x: float, top: float, *size: float
    ) -> None:
        width, height = size
        boxes.setdefault(paper.page, []).append(((x, top, x + width, top + height), "[picture]"))
        picture(paper, figure, image, x, top, width, height)  # type: ignore[arg-type] # passed on

    monkeypatch.setattr(Paper, "text", note)
    monkeypatch.setattr(Paper, "picture", note_picture)
    return boxes


@pytest.mark.parametrize("name", EVERY_KIND)
@pytest.mark.parametrize(
    "settings", [CHOSEN, FULL, NARROWEST, LARGE_ON_NARROW_MARGINS], ids=range(4)
)
def test_nothing_is_clipped_and_nothing_overlaps(
    name: str, settings: DocumentSettings, drawn_boxes: dict[int, list[tuple[Box, str]]]
) -> None:
    rendered(EVERY_KIND[name], settings)
    across, down = (297, 210) if name in LANDSCAPE else (210, 297)
    width = (across - settings.left - settings.right) * 72 / 25.4
    height = (down - settings.top - settings.bottom) * 72 / 25.4
    for number, boxes in drawn_boxes.items():
        for (left, upper, right, lower), said in boxes:
            assert left >= -SLACK, said
            assert right <= width + SLACK, said
            header = lower <= 0 and said in ("Projektas", "Draft", str(number))
            assert header or (upper >= -SLACK and lower <= height + SLACK), said
        for (one, said), (other, also) in combinations(boxes, 2):
            apart = (
                one[2] <= other[0] + SLACK
                or other[2] <= one[0] + SLACK
                or one[3] <= other[1] + SLACK
                or other[3] <= one[1] + SLACK
            )
            assert apart, (number, said, also)


@pytest.mark.parametrize("name", EVERY_KIND)
def test_nothing_is_lost_however_it_is_set(name: str) -> None:
    def said(settings: DocumentSettings) -> str:
        return read_back(rendered(EVERY_KIND[name], settings)).text.replace(SOFT_HYPHEN, "")

    usual = said(DEFAULTS)
    assert said(WIDEST) == usual
    assert said(NARROWEST) == usual


def test_margins_lie_where_they_are_set() -> None:
    for name, content in EVERY_KIND.items():
        with pikepdf.open(io.BytesIO(rendered(content, CHOSEN))) as file:
            box = [float(edge) for edge in file.pages[0].MediaBox]
        assert (box[2] > box[3]) == (name in LANDSCAPE)


def test_type_grows_with_its_size() -> None:
    pages = {
        size: len(page_lines(rendered(samples.long_minutes(20), replace(DEFAULTS, size=size))))
        for size in (10, 12, 14)
    }
    assert pages[10] < pages[12] < pages[14]


# Words


@pytest.mark.parametrize("name", EVERY_KIND)
def test_days_by_their_figures(name: str) -> None:
    """Deadlines stay as they were typed."""
    content = EVERY_KIND[name]
    usual = text_of(rendered(content, DEFAULTS))
    figures = text_of(rendered(content, replace(DEFAULTS, date_style=DateStyle.ISO)))
    assert figures != usual or name == "register"
    for day in ("2025 m. sausio 29 d.", "29 January 2025", "2024 m. balandžio 23 d."):
        assert figures.count(day) == 0 or name == "minutes"


def test_what_was_said_keeps_its_own_days() -> None:
    text = text_of(rendered(samples.MINUTES, replace(DEFAULTS, date_style=DateStyle.ISO)))
    assert "2025-01-29 Nr. PR-1" in text
    assert "Susitikimas vyko 2025-01-29 10.00–12.30 val." in text
    assert "2024 m. balandžio 23 d." in text  # a paragraph of the record


@pytest.mark.parametrize(
    ("word", "language", "plain", "agreed", "none"),
    [
        ("NUTARTA", "lt", "NUTARTA:", "NUTARTA bendru sutarimu:", "Nutarimas nepriimtas."),
        ("NUSPRESTA", "lt", "NUSPRĘSTA:", "NUSPRĘSTA bendru sutarimu:", "Sprendimas nepriimtas."),
        ("SUTARTA", "lt", "SUTARTA:", "SUTARTA:", "Susitarimas nepasiektas."),
        ("NUTARTA", "en", "RESOLVED:", "RESOLVED by consensus:", "No decision was adopted."),
        ("NUSPRESTA", "en", "DECIDED:", "DECIDED by consensus:", "No decision was made."),
        ("SUTARTA", "en", "AGREED:", "AGREED by consensus:", "No agreement was reached."),
    ],
)
def test_the_word_for_decisions_decides_all_others(
    word: str, language: str, plain: str, agreed: str, none: str
) -> None:
    settings = DocumentSettings(decision_word=DecisionWord[word])
    content = replace(samples.MINUTES, language=Language(language))
    assert any(item.outcome is Outcome.NO_DECISION for item in content.items)
    lines = [line for page in page_lines(rendered(content, settings)) for line in page]
    assert {plain, agreed, none} <= set(lines)
    text = " ".join(lines)
    for other in ("NUTARTA", "NUSPRĘSTA", "SUTARTA", "RESOLVED", "DECIDED", "AGREED"):
        assert (other in text) == plain.startswith(other)


@pytest.mark.parametrize(
    ("word", "title", "column"),
    [
        ("NUTARTA", "2025 M. NUTARIMŲ REGISTRAS", "Nutarimas"),
        ("NUSPRESTA", "2025 M. SPRENDIMŲ REGISTRAS", "Sprendimas"),
        ("SUTARTA", "2025 M. SUSITARIMŲ REGISTRAS", "Susitarimas"),
    ],
)
def test_the_register_is_named_by_the_word_for_decisions(
    word: str, title: str, column: str
) -> None:
    settings = DocumentSettings(decision_word=DecisionWord[word])
    text = text_of(rendered(plan_samples.REGISTER_OF_ALL, settings))
    assert title in text
    assert column in text


def test_drafts_need_not_say_so() -> None:
    content = replace(samples.MINUTES, draft=True)
    assert "Projektas" in text_of(rendered(content, DEFAULTS))
    assert "Projektas" not in text_of(rendered(content, replace(DEFAULTS, draft_mark=False)))


# Letterhead and logo


@pytest.mark.parametrize("name", EVERY_KIND)
def test_letterhead_stands_above_everything_of_every_kind(name: str) -> None:
    content = EVERY_KIND[name]
    lines = (LETTERHEAD_EN if content.language is Language.ENGLISH else LETTERHEAD).splitlines()
    shown = page_lines(rendered(content, replace(DEFAULTS, letterhead=LETTERHEAD,
        letterhead_en=LETTERHEAD_EN, draft_mark=False)))[0]  # fmt: skip
    start = 1 if shown[0].startswith("Translation") else 0
    assert shown[start : start + len(lines)] == lines


def test_an_english_paper_without_its_own_letterhead_has_the_lithuanian_one() -> None:
    settings = replace(DEFAULTS, letterhead="Pamario muziejų draugija")
    assert "Pamario muziejų draugija" in text_of(rendered(samples.MINUTES_EN, settings))


def test_a_letterhead_that_cannot_be_printed_is_refused_where_it_is_printed() -> None:
    settings = replace(DEFAULTS, letterhead="Draugija 🐟", letterhead_en="Society")
    with pytest.raises(UserError, match=MISSING_GLYPHS) as caught:
        rendered(samples.MINUTES, settings)
    assert str(caught.value.parameters["field"]).startswith("settings.letterhead")
    assert rendered(samples.MINUTES_EN, settings)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("minutes", "Draugijos ženklas: pilka žuvis"),
        ("minutes in English", "The society’s emblem: a grey fish"),
        ("plan", "Draugijos ženklas: pilka žuvis"),
    ],
)
def test_a_logo_is_a_figure_with_words_in_its_place(name: str, said: str) -> None:
    pdf = rendered(EVERY_KIND[name], CHOSEN)
    with pikepdf.open(io.BytesIO(pdf)) as file:
        figures = [kid for kid in file.Root.StructTreeRoot.K.K if kid.get("/S") == "/Figure"]
        assert [str(figure.Alt) for figure in figures] == [said]
        left, lower, right, upper = (float(edge) for edge in figures[0].A.BBox)
        page = file.pages[0]
        assert len(page.Resources.XObject) == 1
        assert "/XObject" not in file.pages[-1].Resources or len(file.pages) == 1
        width, height = (float(edge) for edge in page.MediaBox[2:])
    assert upper - lower == pytest.approx(18 * 72 / 25.4, abs=0.01)
    assert (right - left) / (upper - lower) == pytest.approx(2, abs=0.01)
    assert upper == pytest.approx(height - 30 * 72 / 25.4, abs=0.01) or "English" in name
    assert left - 40 * 72 / 25.4 == pytest.approx(width - 20 * 72 / 25.4 - right, abs=0.01)


@pytest.mark.parametrize(("language", "said"), [("lt", "Logotipas"), ("en", "Logo")])
def test_a_logo_without_words_is_called_what_it_is(language: str, said: str) -> None:
    bare = replace(logo(png()), description="", description_en="")
    content = replace(samples.MINUTES, language=Language(language))
    with pikepdf.open(io.BytesIO(rendered(content, replace(DEFAULTS, logo=bare)))) as file:
        figures = [kid for kid in file.Root.StructTreeRoot.K.K if kid.get("/S") == "/Figure"]
        assert [str(figure.Alt) for figure in figures] == [said]


def test_a_long_logo_is_no_wider_than_the_text() -> None:
    settings = replace(DEFAULTS, logo=logo(png(size=(3000, 100))))
    with pikepdf.open(io.BytesIO(rendered(samples.MINUTES, settings))) as file:
        [figure] = [kid for kid in file.Root.StructTreeRoot.K.K if kid.get("/S") == "/Figure"]
        left, lower, right, upper = (float(edge) for edge in figure.A.BBox)
    assert right - left == pytest.approx(170 * 72 / 25.4, abs=0.01)
    assert upper - lower == pytest.approx((right - left) / 30, abs=0.01)


@pytest.mark.parametrize("mode", ["RGB", "L", "1", "P", "RGBA", "LA"])
def test_a_png_shows_what_it_shows(mode: str) -> None:
    settings = replace(DEFAULTS, logo=logo(png(mode)))
    with pikepdf.open(io.BytesIO(rendered(samples.MINUTES, settings))) as file:
        [image] = dict(file.pages[0].Resources.XObject).values()
        shown = pikepdf.PdfImage(image).as_pil_image().convert("RGB")
    seen = drawn(mode).convert("RGBA")
    expected = Image.new("RGBA", seen.size, "white")
    expected.alpha_composite(seen)
    assert shown.tobytes() == expected.convert("RGB").tobytes()


def test_a_jpeg_goes_into_the_file_as_it_is() -> None:
    data = jpeg(size=(300, 150))
    settings = replace(DEFAULTS, logo=logo(data, "image/jpeg"))
    with pikepdf.open(io.BytesIO(rendered(samples.MINUTES, settings))) as file:
        [image] = dict(file.pages[0].Resources.XObject).values()
        raw = image.read_raw_bytes()
    assert Image.open(io.BytesIO(raw)).tobytes() == Image.open(io.BytesIO(data)).tobytes()


@pytest.mark.parametrize("settings", [CHOSEN, ON_JPEG, ON_PALETTE], ids=["png", "jpeg", "palette"])
def test_the_same_settings_give_the_same_bytes(settings: DocumentSettings) -> None:
    from app.documents.logo import image

    first = rendered(samples.MINUTES, settings)
    image.cache_clear()
    rendered(samples.MINUTES, WIDEST)
    assert rendered(samples.MINUTES, settings) == first


def test_canonical_json_holds_the_settings_and_of_a_logo_its_hash() -> None:
    content = set_so(samples.MINUTES, CHOSEN)
    shape = to_json(content)["settings"]
    assert isinstance(shape, dict)
    assert CHOSEN.logo is not None
    assert shape["left"] == 40
    assert shape["logo"]["sha256"] == CHOSEN.logo.sha256
    assert "data" not in shape["logo"]
    assert canonical_json(content) != canonical_json(samples.MINUTES)


def test_a_day_by_its_figures_is_not_divided() -> None:
    for word in ("2025-01-29", "(2025-01-29).", "2025-01-29–2025-02-03"):
        assert not any(begun.endswith(("2025-", "01-", "02-")) for begun, _ in divisions(word, LT))
    assert divisions("12-345", LT) == (("12-", "345"),)


@pytest.mark.parametrize("settings", [WIDEST, LARGE_ON_NARROW_MARGINS], ids=range(2))
def test_a_hand_has_room_to_sign_however_narrow_the_page(settings: DocumentSettings) -> None:
    set_ = typesetting(set_so(samples.REGISTRATION, settings))
    columns = [
        TableColumn("", 10 * MM, firm=True),
        TableColumn("", 38 * MM),
        TableColumn("", 86 * MM),
        TableColumn("", 36 * MM, least=35 * MM),
    ]
    widths = [column.width for column in fitted_columns(columns, set_)]
    assert sum(widths) == pytest.approx(set_.page.text_width)
    assert widths[0] == pytest.approx(10 * MM * 14 / 12)
    assert widths[3] >= 35 * MM - SLACK
    assert widths[2] / widths[1] == pytest.approx(86 / 38)
