"""The text of a protocol written here: its sections in order, or their English texts."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from app.services.protocol_text import SectionRow
from app.ui.context import Context
from app.ui.icons import icon
from app.ui.protocols.section_editor import SectionEditor
from app.ui.protocols.section_translation import SectionTranslation
from app.ui.protocols.text_deeds import TextDeeds
from app.ui.tokens import Spacing
from app.ui.widgets.buttons import LinkButton, SecondaryButton
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.labels import SecondaryLabel, SectionLabel, literal
from app.ui.widgets.segmented import SegmentedControl
from app.values.protocol_text import USUAL_SECTIONS, SectionText, sections_from_text


class TextPanel(QWidget):
    """`shown(widget)`: something new is to stand in sight."""

    shown = Signal(QWidget)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._deeds = TextDeeds(context, self)
        self._protocol_id: int | None = None
        self._rows: tuple[SectionRow, ...] = ()
        self._editors: dict[int, SectionEditor] = {}
        self._translations: dict[int, SectionTranslation] = {}
        theme = context.theme
        self._language = SegmentedControl(
            theme,
            self.tr("Language of the text"),
            [(self.tr("Original"), False), (self.tr("In English"), True)],
        )
        self._language.chosen.connect(lambda _value: self._arrange())
        self._empty = SecondaryLabel(
            self.tr(
                "Nothing is written yet. Paste the whole text: sections and points are recognised "
                "by their numbers. Or add a section."
            ),
            wrap=True,
        )
        self.add_button = SecondaryButton(theme, self.tr("Add a section"), icon="plus")
        self.add_button.clicked.connect(self._show_menu)
        self.paste_button = LinkButton(theme, self.tr("Paste the whole text"), icon="clipboard")
        self.paste_button.clicked.connect(self._paste)
        self._foot = QWidget()
        flow = FlowLayout(self._foot)
        flow.addWidget(self.add_button)
        flow.addWidget(self.paste_button)
        self._originals, self._english = _Stack(), _Stack()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Spacing.S)
        column.addWidget(SectionLabel(self.tr("Text")))
        column.addWidget(self._language)
        column.addWidget(self._empty)
        column.addWidget(self._originals)
        column.addWidget(self._english)
        column.addWidget(self._foot)

    # Showing

    def show_text(self, protocol_id: int | None, rows: Sequence[SectionRow]) -> None:
        """Show a protocol's sections, or what has changed in them."""
        if protocol_id != self._protocol_id:
            self.flush()
            self._drop({*self._editors, *self._translations})
            self._language.set_value(False)
        self._protocol_id = protocol_id
        self._rows = tuple(rows)
        self._drop({*self._editors, *self._translations} - {row.id for row in rows})
        self._arrange()

    def flush(self) -> bool:
        """Save what is pending; False where something stands only in its field."""
        # Tuples: keeping one may bring others in sight, or take them away.
        kept = [editor.flush() for editor in tuple(self._editors.values())]
        kept += [translation.flush() for translation in tuple(self._translations.values())]
        return all(kept)

    def editor(self, section_id: int) -> SectionEditor | None:
        """Return the editor of a section that is shown."""
        return self._editors.get(section_id)

    def _arrange(self) -> None:
        english = bool(self._language.value()) and bool(self._rows)
        self._language.setVisible(bool(self._rows))
        self._empty.setVisible(not self._rows)
        self._foot.setVisible(not english)
        for place, row in enumerate(self._rows):
            editor = self._editor_of(row.id)
            self._originals.put(place, editor)
            editor.show_section(row)
            if english or row.id in self._translations:
                translation = self._translation_of(row.id)
                self._english.put(place, translation)
                translation.show_section(row)
        self._originals.setVisible(bool(self._rows) and not english)
        self._english.setVisible(english)

    def _editor_of(self, section_id: int) -> SectionEditor:
        if section_id not in self._editors:
            editor = SectionEditor(self._context, self._deeds)
            editor.moved.connect(lambda by: self._move(section_id, by))
            editor.removed.connect(lambda: self._remove(section_id))
            editor.pasted.connect(lambda sections: self._keep_pasted(sections, section_id))
            self._editors[section_id] = editor
        return self._editors[section_id]

    def _translation_of(self, section_id: int) -> SectionTranslation:
        if section_id not in self._translations:
            self._translations[section_id] = SectionTranslation(self._context, self._deeds)
        return self._translations[section_id]

    def _drop(self, section_ids: set[int]) -> None:
        for section_id in section_ids:
            editor = self._editors.pop(section_id, None)
            if editor is not None:
                self._originals.drop(editor)
            translation = self._translations.pop(section_id, None)
            if translation is not None:
                self._english.drop(translation)

    # Deeds

    def _show_menu(self) -> None:
        menu = QMenu(self)
        menu.setAccessibleName(self.tr("Add a section"))
        present = {row.title.casefold() for row in self._rows}
        missing = [one for one in USUAL_SECTIONS if one.title.casefold() not in present]
        for usual in missing:
            menu.addAction(literal(usual.title), partial(self._add, usual))
        if len(missing) > 1:
            menu.addAction(icon("list-numbers"), self.tr("All usual headings"), self._add_usual)
        menu.addSeparator()
        menu.addAction(self.tr("Another heading"), lambda: self._add(SectionText("")))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.add_button.mapToGlobal(QPoint(0, self.add_button.height())))

    def _add(self, section: SectionText) -> None:
        if self._protocol_id is not None:
            self._go_to(self._deeds.add_sections(self._protocol_id, (section,)))

    def _add_usual(self) -> None:
        if self._protocol_id is not None:
            self._go_to(self._deeds.add_usual(self._protocol_id))

    def _paste(self) -> None:
        sections = sections_from_text(QGuiApplication.clipboard().text())
        if sections:
            self._keep_pasted(sections, None)

    def _keep_pasted(self, sections: list[SectionText], after: int | None) -> None:
        if self._protocol_id is None:
            return
        self.flush()
        added = self._deeds.paste(self._protocol_id, sections, after)
        if added:
            self._go_to(added)
            said = self.tr("%n section(s) pasted", "", len(added))
            self._context.notices.offer_undo(said)

    def _go_to(self, section_ids: tuple[int, ...] | None) -> None:
        editor = self._editors.get(section_ids[0]) if section_ids else None
        if editor is not None:
            editor.begin()
            self.shown.emit(editor)

    def _move(self, section_id: int, by: int) -> None:
        self.flush()
        self._deeds.move_section(section_id, by)
        editor = self._editors.get(section_id)
        if editor is not None:
            self.shown.emit(editor)

    def _remove(self, section_id: int) -> None:
        self.flush()
        ids = [row.id for row in self._rows]
        place = ids.index(section_id) if section_id in ids else 0
        following = next(iter([*ids[place + 1 : place + 2], *ids[max(0, place - 1) : place]]), None)
        if not self._deeds.delete_section(section_id):
            return
        editor = self._editors.get(following) if following is not None else None
        if editor is not None:
            editor.begin()
        else:
            self.add_button.setFocus()
        self._context.notices.offer_undo(self.tr("Section deleted"))


class _Stack(QWidget):
    """Sections below each other."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Spacing.L)

    def put(self, place: int, section: QWidget) -> None:
        if self._column.indexOf(section) != place:
            self._column.removeWidget(section)
            self._column.insertWidget(place, section)

    def drop(self, section: QWidget) -> None:
        self._column.removeWidget(section)
        section.hide()
        section.deleteLater()
