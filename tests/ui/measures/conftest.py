"""A plan of invented organisations, shown in a window."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.services import measures, organisations, plans, series
from app.services.measure_rows import MeasureRow
from app.storage.session import JournalledSession
from app.ui.context import Context
from app.ui.measures.plan_nodes import Column, Kind, Node
from app.ui.measures.plan_page import PlanPage
from app.ui.page import Place, Screen
from app.values.enums import MeasureStatus
from app.values.language import Language


@dataclass
class Sample:
    series_id: int
    plan_id: int
    directions: tuple[int, ...]
    measures: list[int] = field(default_factory=list)


def keep_sample(session: JournalledSession) -> Sample:
    series_id = series.add_series(session, "Skaityklų bendradarbiavimas")
    for name, short in (("Pajūrio draugija", "PD"), ("Kalnų sąjunga", "KS")):
        organisations.add_organisation(session, name, short)
    plan_id = plans.ensure_plan(session, series_id, 2025)
    directions = tuple(plans.add_direction(session, plan_id, t) for t in ("Tinklas", "Sklaida"))
    sample = Sample(series_id, plan_id, directions)
    for place, text, deadline, carrier, status in (
        (0, "Bendros veiklos", "iki rugsėjo 30 d.", "PD", MeasureStatus.IN_PROGRESS),
        (0, "Mokymai", "gegužės 7 d.", "KS", MeasureStatus.DONE),
        (1, "Kongresas", "gruodžio 1–4 d.", "PD, KS", MeasureStatus.PLANNED),
    ):
        row_id = measures.add_measure(session, plan_id, text, directions[place])
        measures.set_deadline(session, row_id, deadline, Language.LITHUANIAN)
        ids = measures.find_responsibles(session, carrier)
        measures.set_responsibles(session, row_id, ids)
        measures.set_status(session, row_id, status, date(2025, 5, 8))
        sample.measures.append(row_id)
    return sample


@pytest.fixture
def sample(context: Context) -> Sample:
    return context.archive.write("archive.fill", keep_sample)


@pytest.fixture
def open_page(context: Context, qtbot: QtBot) -> Callable[..., PlanPage]:
    def show(place: Place | None = None) -> PlanPage:
        page = PlanPage(context)
        page.resize(1056, 704)
        qtbot.addWidget(page)
        with qtbot.waitExposed(page):
            page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        page.enter(place or Place(Screen.MEASURES))
        return page

    return show


@pytest.fixture
def page(sample: Sample, open_page: Callable[..., PlanPage]) -> PlanPage:
    return open_page()


def node_of(page: PlanPage, measure_id: int) -> Node:
    found = page._model.find((Kind.MEASURE, measure_id))
    assert found is not None
    return found


def go_to(page: PlanPage, measure_id: int, column: Column = Column.TEXT) -> QWidget:
    page._tree.setFocus()
    page._tree.select(node_of(page, measure_id), column)
    return page._tree


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def measures_of(context: Context, plan_id: int) -> list[MeasureRow]:
    return list(context.archive.read(lambda s: measures.list_plan_measures(s, plan_id)))
