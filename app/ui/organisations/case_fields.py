"""The case forms of a name: suggested until the secretary confirms them."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.context import Context
from app.ui.entry.form_texts import FormTexts
from app.ui.tokens import Spacing, Tone
from app.ui.widgets.check_box import CheckBox
from app.ui.widgets.form_rows import FormRows
from app.ui.widgets.labels import HintLabel
from app.ui.widgets.line_field import LineField


@dataclass(frozen=True)
class CaseForms:
    """Forms by column, and whether the rules are sure of them."""

    forms: Mapping[str, str]
    sure: bool


class CaseFields(QWidget):
    """Suggestions stand in the empty fields; confirming keeps those that stand there then.

    `confirmed` carries the tick and the forms it stands for.
    """

    confirmed = Signal(bool, dict)

    def __init__(self, context: Context, texts: FormTexts, *, vocative: bool = False) -> None:
        super().__init__()
        self._suggested: Mapping[str, str] = {}
        self._fields: dict[str, LineField] = {}
        form = FormRows(context.theme)
        for case, name in self._names(vocative=vocative):
            field = texts.add(case, LineField(context.theme, name))
            self._fields[case] = field
            form.add(name, field)
        self._tick = CheckBox(context.theme, self.tr("Case forms confirmed"))
        self._tick.clicked.connect(self._on_clicked)
        self._doubt = HintLabel(
            self.tr("The program is not sure how this name is declined: please check."), wrap=True
        )
        self._doubt.set_tone(Tone.AMBER)
        form.add("", self._tick)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Spacing.XS)
        column.addWidget(form)
        column.addWidget(self._doubt)

    def show_cases(self, suggested: CaseForms, *, confirmed: bool) -> None:
        """Show what the rules suggest and whether it has been confirmed."""
        self._suggested = suggested.forms
        for column, field in self._fields.items():
            field.edit.setPlaceholderText(suggested.forms.get(column, ""))
        self._tick.setChecked(confirmed)
        self._doubt.setVisible(not suggested.sure and not confirmed)

    def _on_clicked(self, checked: bool) -> None:  # noqa: FBT001 - Qt's signature
        forms = {
            column: field.text().strip() or self._suggested.get(column, "")
            for column, field in self._fields.items()
        }
        self.confirmed.emit(checked, forms)

    def _names(self, *, vocative: bool) -> list[tuple[str, str]]:
        if vocative:
            names = [
                ("genitive", self.tr("Genitive (whose?)")),
                ("dative", self.tr("Dative (to whom?)")),
                ("accusative", self.tr("Accusative (whom?)")),
                ("instrumental", self.tr("Instrumental (with whom?)")),
            ]
            return [*names, ("vocative", self.tr("Vocative (address)"))]
        return [
            ("genitive", self.tr("Genitive (of what?)")),
            ("dative", self.tr("Dative (to what?)")),
            ("accusative", self.tr("Accusative (what?)")),
            ("instrumental", self.tr("Instrumental (with what?)")),
        ]
