"""What comes out of a real CUPS is what the preview shows: every kind, both languages.

    pytest -m printing tests/printing

As root, with cups, cups-client and printer-driver-cups-pdf installed. The PDF printer takes the
pages apart to PostScript and writes them anew, so letters may differ by a shade at their edges.
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from app.exchange.sample import fill_sample
from app.services.meetings import list_meetings
from app.services.papers import Paper
from app.services.plans import list_plans
from app.services.references import list_intents
from app.storage.database import Database
from app.ui.context import Context
from app.ui.page import Place, Screen
from app.ui.preview.page_renderer import page_images
from app.ui.preview.preview_page import PreviewPage
from app.values.language import Language
from app.values.paper_kind import PaperKind, PaperOwner
from tests.printing.cups import PRINTER, PrintServer
from tests.ui.conftest import context, lithuanian, theme, translations  # noqa: F401 - fixtures

pytestmark = [pytest.mark.printing, pytest.mark.timeout(900)]

WIDTH = 827  # 100 dots an inch
A4, A4_WIDE = 595.2756, 841.8898
SHADE = 64
# The printer's page is 0.28 points narrower: every edge of a letter falls a fifth of a pixel aside.
MOST_MEAN, MOST_SHARE, MOST_SHRUNK = 9.0, 6.0, 64
MILLIMETRE = 4  # pixels


@dataclass
class Office:
    """The preview, a printer, and how many papers came out of it."""

    page: PreviewPage
    server: PrintServer
    qtbot: QtBot
    printed: int = 0

    def show(self, place: Place, language: Language) -> bytes:
        """Show a paper and return its bytes."""
        parts = self.page.parts
        self.page.enter(place)
        self.qtbot.waitUntil(parts.save_panel.button.isEnabled, timeout=30_000)
        if parts.papers.language.value() is not language:
            parts.papers.language.set_value(language)
            self.page._choose(
                Paper(parts.papers.paper().kind, language, as_of=self.page._paper.as_of)
            )
            self.qtbot.waitUntil(parts.save_panel.button.isEnabled, timeout=30_000)
        self.qtbot.waitUntil(parts.print_panel.options.isVisible, timeout=30_000)
        return self.page._printout.data

    def print(self) -> Path:
        """Press the button; return what the printer made of it."""
        panel = self.page.parts.print_panel
        self.qtbot.mouseClick(panel.button, Qt.MouseButton.LeftButton)
        self.qtbot.waitUntil(lambda: PRINTER in panel.outcome.text(), timeout=30_000)
        self.printed += 1
        return self.server.wait_for_papers(self.printed)[-1]


@pytest.fixture
def office(
    qtbot: QtBot,
    context: Context,  # noqa: F811 - the fixture
    database: Database,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Office]:
    server = PrintServer()
    for name, value in server.environment.items():
        monkeypatch.setenv(name, value)
    fill_sample(database)
    page = PreviewPage(context)
    page.resize(1228, 720)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    yield Office(page, server, qtbot)
    page.leave()
    server.stop()


def pictures(data: bytes) -> list[Image.Image]:
    made = []
    shown = page_images(data, dict.fromkeys(range(page_count(data)), WIDTH))
    for _, image in sorted(shown.items()):
        grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
        size = (grey.width(), grey.height())
        bits = bytes(grey.constBits())
        made.append(Image.frombuffer("L", size, bits, "raw", "L", grey.bytesPerLine(), 1).copy())
    return made


def scans(data: bytes, seen: list[Image.Image]) -> list[Image.Image]:
    """Return the printed pages at the very scale of those seen: the printer's A4 is 595 x 842."""
    import pypdfium2

    pdf = pypdfium2.PdfDocument(data)
    scale = WIDTH / (A4_WIDE if seen[0].width > seen[0].height else A4)
    made = [page.render(scale=scale, grayscale=True).to_pil() for page in pdf]
    pdf.close()
    if seen[0].width > seen[0].height and made[0].width < made[0].height:
        made = [one.rotate(90, expand=True) for one in made]
    return made


def page_count(data: bytes) -> int:
    import pypdfium2

    pdf = pypdfium2.PdfDocument(data)
    count = len(pdf)
    pdf.close()
    return count


def difference(seen: Image.Image, printed: Image.Image) -> tuple[float, float, int]:
    """Return the mean of all shades, the percent of pixels that differ, the most once shrunk."""
    assert abs(seen.width - printed.width) <= 1
    assert abs(seen.height - printed.height) <= 1
    size = (min(seen.width, printed.width), min(seen.height, printed.height))
    seen, printed = seen.crop((0, 0, *size)), printed.crop((0, 0, *size))
    apart = ImageChops.difference(seen, printed)
    histogram = apart.histogram()
    share = 100 * sum(histogram[SHADE:]) / (seen.width * seen.height)
    small = (seen.width // 8, seen.height // 8)
    box = Image.Resampling.BOX
    shrunk = ImageChops.difference(seen.resize(small, box), printed.resize(small, box))
    return ImageStat.Stat(apart).mean[0], share, shrunk.getextrema()[1]


def test_every_kind_is_printed_as_it_is_seen(
    office: Office, database: Database, capsys: pytest.CaptureFixture[str]
) -> None:
    with database.reading() as session:
        meeting, plan = list_meetings(session)[0].id, list_plans(session)[0].id
        protocol = list_intents(session)[0].id
    lines = []
    for kind in PaperKind:
        place = {
            PaperOwner.MEETING: Place(Screen.PREVIEW, meeting_id=meeting, paper=kind),
            PaperOwner.PLAN: Place(Screen.PREVIEW, plan_id=plan, paper=kind),
            PaperOwner.YEAR: Place(Screen.PREVIEW, year=2025, paper=kind),
            PaperOwner.PROTOCOL: Place(Screen.PREVIEW, protocol_id=protocol, paper=kind),
        }[kind.owner]
        for language in Language:
            seen = pictures(office.show(place, language))
            printed = scans(office.print().read_bytes(), seen)
            assert len(seen) == len(printed)
            found = [difference(one, other) for one, other in zip(seen, printed, strict=True)]
            mean, share, shrunk = (max(one[at] for one in found) for at in range(3))
            aside = ImageChops.offset(printed[0], MILLIMETRE, 0)
            far = difference(seen[0], aside)[0]
            assert far > found[0][0]  # the measure sees a millimetre
            lines.append(
                f"{kind.command:20} {language.value}  {len(seen)} pages  mean {mean:.2f} of 255, "
                f"{share:.2f} % of pixels, shrunk at most {shrunk}; 1 mm aside {far:.2f}"
            )
            assert (mean < MOST_MEAN, share < MOST_SHARE, shrunk < MOST_SHRUNK) == (
                True, True, True,
            ), lines[-1]  # fmt: skip
    with capsys.disabled():
        sys.stdout.write("\n".join(["", *lines, ""]))


def test_copies_pages_and_sides(office: Office, database: Database) -> None:
    with database.reading() as session:
        meeting, plan = list_meetings(session)[0].id, list_plans(session)[0].id
    office.show(Place(Screen.PREVIEW, meeting_id=meeting, paper="minutes"), Language.LITHUANIAN)
    options = office.page.parts.print_panel.options
    options.copies.set_number(2)
    options.both_sides.setChecked(True)
    options.pages.select("some")
    options.some.set_text("2")
    whole = page_count(office.page._printout.data)
    assert whole >= 2
    assert page_count(office.print().read_bytes()) == 1  # the PDF printer keeps one copy
    options.pages.select("all")
    options.copies.set_number(1)
    office.show(Place(Screen.PREVIEW, plan_id=plan, paper="action_plan"), Language.LITHUANIAN)
    assert page_count(office.print().read_bytes()) == page_count(office.page._printout.data)
    first, second = (line.split()[-3:] for line in office.server.page_log())
    assert first == ["copies=2", "sides=two-sided-long-edge", "media=A4"]
    assert second[1:] == ["sides=two-sided-short-edge", "media=A4"]


def test_a_stopped_server_is_said(office: Office, database: Database) -> None:
    with database.reading() as session:
        meeting = list_meetings(session)[0].id
    office.show(Place(Screen.PREVIEW, meeting_id=meeting, paper="agenda"), Language.LITHUANIAN)
    office.server._process.terminate()
    office.server._process.wait(30)
    panel = office.page.parts.print_panel
    office.qtbot.mouseClick(panel.button, Qt.MouseButton.LeftButton)
    office.qtbot.waitUntil(lambda: "Neišspausdinta" in panel.outcome.text(), timeout=70_000)
    office.page.parts.print_panel.find_printers()
    office.qtbot.waitUntil(panel.none_found.isVisible, timeout=30_000)
