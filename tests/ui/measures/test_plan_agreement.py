"""The protocol of intent that a plan carries out: chosen, worded, opened."""

from datetime import date

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.services import agreements, plans, protocols
from app.ui.context import Context
from app.ui.measures.plan_page import PlanPage
from app.ui.page import Place, Screen
from app.ui.widgets.combo import Combo
from app.values.enums import ProtocolKind
from tests.ui.measures.conftest import Sample


def keep_agreement(context: Context, on: date = date(2024, 5, 14)) -> int:
    return context.archive.write(
        "protocol.register",
        lambda s: protocols.register_protocol(
            s, ProtocolKind.INTENT, number="KP-1", document_on=on, title="Dėl pievų"
        ),
    )


def combo(page: PlanPage) -> Combo:
    return page._head._agreements


def implements(context: Context, sample: Sample) -> str:
    text = context.archive.read(lambda s: plans.plan(s, sample.plan_id)).implements
    return text.replace("\N{NO-BREAK SPACE}", " ")


def test_without_protocols_of_intent_nothing_is_asked(page: PlanPage) -> None:
    page._head._fold()
    assert not combo(page).isVisible()
    assert page._head._meetings.isVisible()
    assert not page._head._agreement.isVisible()


def test_a_chosen_protocol_is_kept_worded_and_opened(
    page: PlanPage, sample: Sample, context: Context, qtbot: QtBot
) -> None:
    intent = keep_agreement(context)
    page._head._fold()
    combo(page).setFocus()
    qtbot.keyClick(combo(page), Qt.Key.Key_Down)
    assert context.archive.read(lambda s: agreements.agreement_of(s, sample.plan_id)) == intent
    assert implements(context, sample) == "2024 m. gegužės 14 d. ketinimų protokolas Nr. KP-1"
    assert page._head._texts.fields["implements"].text().endswith("KP-1")
    link = page._head._agreement
    assert link.isVisible()
    assert not page._head._implements.isVisible()
    with qtbot.waitSignal(page.requested) as asked:
        qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert asked.args == [Place(Screen.PROTOCOLS, protocol_id=intent)]
    context.archive.undo()
    assert implements(context, sample) == ""
    assert not link.isVisible()


def test_words_just_typed_are_not_replaced(
    page: PlanPage, sample: Sample, context: Context, qtbot: QtBot
) -> None:
    keep_agreement(context)
    page._head._fold()
    field = page._head._texts.fields["implements"]
    field.setFocus()
    qtbot.keyClicks(field, "Chartija")
    qtbot.keyClick(combo(page), Qt.Key.Key_Down)
    assert implements(context, sample) == "Chartija"


def test_a_protocol_that_is_deleted_is_named_no_longer(
    page: PlanPage, sample: Sample, context: Context
) -> None:
    intent = keep_agreement(context)
    context.archive.write(
        "plan.edit", lambda s: agreements.choose_agreement(s, sample.plan_id, intent)
    )
    assert page._head._agreement.isVisible()
    context.archive.write("protocol.delete", lambda s: protocols.delete_protocol(s, intent))
    assert not page._head._agreement.isVisible()
    assert page._head._implements.isVisible()


def test_with_large_text_the_rows_of_the_form_keep_apart(
    page: PlanPage, context: Context, qtbot: QtBot
) -> None:
    keep_agreement(context)
    context.theme.set_text_scale(200)
    page._head._fold()
    form = page._head._form
    qtbot.waitUntil(lambda: form.verticalScrollBar().maximum() > 0)
    fields = [page._head._meetings, page._head._texts.fields["goal"], combo(page)]
    tops = [field.mapTo(form.body, field.rect().topLeft()).y() for field in fields]
    for above, top in zip(fields, tops[1:], strict=False):
        below = above.mapTo(form.body, above.rect().bottomLeft()).y()
        assert top > below
