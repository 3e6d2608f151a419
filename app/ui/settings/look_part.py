"""Kalba ir išvaizda: what the menu Rodymas does as well; both show the user's own settings."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.context import Context
from app.ui.settings.setting_row import SettingRow
from app.ui.settings.settings_part import SettingsPart
from app.ui.settings.text_size_slider import TextSizeSlider
from app.ui.theme import Appearance
from app.ui.tokens import Spacing
from app.ui.widgets.buttons import key_text
from app.ui.widgets.card import Card
from app.ui.widgets.labels import FieldLabel, PaperLabel, SectionLabel
from app.ui.widgets.segmented import SegmentedControl
from app.values.language import Language


class LookPart(SettingsPart):
    """Language, colours and text size, applied at once, with a line of text to see them by."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        name = self.tr("Language of the program")
        self.language = SegmentedControl(
            theme, name, [("Lietuvių", Language.LITHUANIAN), ("English", Language.ENGLISH)]
        )
        self.language.chosen.connect(self._choose_language)
        told = self.tr("The language of documents is chosen for each meeting.")
        self.add(SettingRow(theme, name, self.language, told=told))
        name = self.tr("Colours")
        self.colours = SegmentedControl(
            theme,
            name,
            [
                (self.tr("As the system"), Appearance.SYSTEM),
                (self.tr("Light"), Appearance.LIGHT),
                (self.tr("Dark"), Appearance.DARK),
            ],
        )
        self.colours.chosen.connect(self._choose_colours)
        told = self.tr("As the system: they change with the setting of the computer.")
        self.add(SettingRow(theme, name, self.colours, told=told))
        name = self.tr("Text size")
        self.text_size = TextSizeSlider(theme, name)
        self.text_size.chosen.connect(self._choose_size)
        told = self.tr("Quicker: Ctrl with the mouse wheel, or {bigger} and {smaller}.").format(
            bigger=key_text("Ctrl+Shift+D"), smaller=key_text("Ctrl+Shift+M")
        )
        self.add(SettingRow(theme, name, self.text_size, told=told))
        self.column.addWidget(self._sample())
        self.column.addStretch(1)
        theme.changed.connect(self._show)
        self._show()

    def _sample(self) -> QWidget:
        card = Card()
        card.body.addWidget(SectionLabel(self.tr("On the programme of the year"), wrap=True))
        card.body.addWidget(
            PaperLabel(self.tr("It was decided to approve the plan by 7 May."), wrap=True)
        )
        sample = QWidget()
        column = QVBoxLayout(sample)
        column.setContentsMargins(0, Spacing.S, 0, 0)
        column.setSpacing(Spacing.S)
        column.addWidget(FieldLabel(self.tr("Example")))
        column.addWidget(card)
        return sample

    def open(self, series_id: int | None) -> None:  # noqa: ARG002 - every part's signature
        """Show what holds now."""
        self._show()

    def _show(self) -> None:
        self.language.set_value(self.context.language)
        self.colours.set_value(self.context.theme.appearance)
        self.text_size.set_percent(self.context.theme.text_scale)

    def _choose_language(self, language: object) -> None:
        self.asked.emit(language)
        # The window is built anew after this; where it cannot be, the language stays.
        QTimer.singleShot(0, self, self._show)

    def _choose_colours(self, appearance: object) -> None:
        assert isinstance(appearance, Appearance)
        self.context.settings.appearance = appearance
        self.context.theme.set_appearance(appearance)

    def _choose_size(self, percent: int) -> None:
        self.context.theme.set_text_scale(percent)
        self.context.settings.text_scale = self.context.theme.text_scale
