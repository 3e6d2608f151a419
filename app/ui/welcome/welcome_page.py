"""The first run: who cooperates, who takes the minutes, and a way into the work. No wizard."""

import os
from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.errors import UserError
from app.paths import default_archive
from app.storage.folder_kind import folder_kind
from app.ui.context import Context
from app.ui.page import Command, Page, Place, Screen
from app.ui.tokens import Size, Spacing, Tone
from app.ui.welcome.first_answers import Answers, keep_answers, read_answers
from app.ui.widgets.banner import Banner, BannerKind
from app.ui.widgets.buttons import PrimaryButton, SecondaryButton
from app.ui.widgets.card import Card
from app.ui.widgets.form_rows import FormRows
from app.ui.widgets.labels import HintLabel
from app.ui.widgets.line_field import LineField
from app.ui.widgets.mark_head import MarkHead
from app.ui.widgets.page_scroll import PageScroll
from app.ui.widgets.segmented import SegmentedControl
from app.ui.widgets.separator import Separator
from app.ui.widgets.sign import Sign
from app.ui.widgets.way_row import WayRow
from app.values.language import Language

_COLUMN = 672
_NAME, _SECRETARY = "cooperation", "secretary"


class WelcomePage(Page):
    """Asks two things and offers four ways on.

    The focus starts on „Bendradarbiauja“, not on „Sukurti“: without that name nothing can be
    created, so starting on the button would cost a refusal and a way back. From the field it is
    the name, Tab, one's own name, Ctrl+N (or Enter, which does the same from either field).

    Emits `language_chosen` with a Language (the window is rebuilt in it), `folder_chosen` with the
    path of another folder, `file_wanted` (an archive brought from another computer) and
    `sample_wanted`. What was typed is kept whenever the page is left; while one looks at a sample,
    which fills only an archive that holds nothing, it waits for the page to be shown again.
    """

    language_chosen = Signal(object)
    folder_chosen = Signal(str)
    file_wanted = Signal()
    sample_wanted = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._kept = Answers()
        self._chosen = ("", "")
        area = PageScroll(self)
        self._middle = QWidget(area.body)
        column = QVBoxLayout(self._middle)
        column.setSpacing(Spacing.L)
        column.addSpacing(Spacing.L)
        column.addWidget(
            MarkHead(
                context.theme,
                self.tr("Let us start with the first meeting"),
                self.tr("All meetings, decisions and measures are kept on this computer."),
            )
        )
        column.addWidget(self._build_questions())
        column.addWidget(self._build_ways())
        column.addLayout(self._build_foot())
        column.addStretch(1)
        row = QHBoxLayout(area.body)
        row.setContentsMargins(Spacing.XL, Spacing.L, Spacing.XL, Spacing.L)
        row.addStretch(1)
        row.addWidget(self._middle, 1000)
        row.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        context.theme.changed.connect(self._measure)
        self._measure()

    # Building

    def _build_questions(self) -> QWidget:
        theme = self.context.theme
        card = Card()
        rows = FormRows(theme, label_width=160)
        card.body.addWidget(rows)
        name = self.tr("Language")
        self._language = SegmentedControl(
            theme, name, [("Lietuvių", Language.LITHUANIAN), ("English", Language.ENGLISH)]
        )
        self._language.set_value(self.context.language)
        self._language.chosen.connect(self.language_chosen)
        rows.add(name, self._language)
        name = self.tr("Who cooperates")
        self._name = LineField(
            theme, name, placeholder=self.tr("For example: Lithuanian library associations")
        )
        self._name.edited.connect(self._name.clear_error)
        self._name.edit.returnPressed.connect(self._create)
        rows.add(name, self._name)
        name = self.tr("Takes the minutes")
        self._secretary = LineField(theme, name, placeholder=self.tr("Your given name and surname"))
        self._secretary.edit.returnPressed.connect(self._create)
        rows.add(name, self._secretary)
        name = self.tr("Data is kept in")
        self._folder = LineField(theme, name)
        self._folder.edit.setReadOnly(True)
        self._folder.set_text(self.context.archive.folder_name)
        change = SecondaryButton(theme, self.tr("Change…"))
        change.setAccessibleName(self.tr("Change the folder of the data"))
        change.clicked.connect(self._choose_folder)
        both = QWidget()
        line = QHBoxLayout(both)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(Spacing.S)
        line.addWidget(self._folder, 1)
        line.addWidget(change, 0, Qt.AlignmentFlag.AlignTop)
        both.setFocusProxy(self._folder)
        rows.add(name, both)
        self._unfit = Banner(theme, BannerKind.AMBER, action=self.tr("Use it all the same"))
        self._unfit.acted.connect(self._use_unfit)
        self._unfit.hide()
        rows.add_wide(self._unfit)
        return card

    def _build_ways(self) -> QWidget:
        theme = self.context.theme
        create = PrimaryButton(theme, self.tr("Create"), key="Ctrl+N")
        create.clicked.connect(self._create)
        enter = SecondaryButton(theme, self.tr("Enter…"))
        enter.clicked.connect(self._enter_participants)
        bring = SecondaryButton(theme, self.tr("Open a file…"))
        bring.clicked.connect(self.file_wanted)
        show = SecondaryButton(theme, self.tr("Open"))
        show.clicked.connect(self._look_at_sample)
        card = Card(padded=False)
        ways = (
            WayRow(
                theme,
                "calendar",
                self.tr("Create the first meeting"),
                self.tr("Date, place, agenda and participants. Everything else can follow later."),
                create,
            ),
            WayRow(
                theme,
                "users",
                self.tr("Enter organisations and participants"),
                self.tr("Names, representatives and the right to vote."),
                enter,
            ),
            WayRow(
                theme,
                "archive",
                self.tr("Open an archive from a file"),
                self.tr("The whole work, exported on another computer."),
                bring,
            ),
            WayRow(
                theme,
                "folder",
                self.tr("Look at the sample"),
                self.tr("A meeting of associations in Kaunas, 2025-01-29."),
                show,
            ),
        )
        for place, way in enumerate(ways):
            if place:
                card.body.addWidget(Separator())
            card.body.addWidget(way)
        return card

    def _build_foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(Spacing.S)
        foot.addWidget(Sign(self.context.theme, "keyboard", Size.ICON_SMALL, Tone.TEXT2))
        foot.addWidget(
            HintLabel(self.tr("Everything can be done from the keyboard. F1 shows the keys.")), 1
        )
        return foot

    def _measure(self) -> None:
        self._middle.setMaximumWidth(self.context.theme.px(_COLUMN))

    # The page

    def enter(self, place: Place) -> None:  # noqa: ARG002 - the first run has no records
        """Show what is already known and put the cursor where typing begins."""
        self._kept = self.context.archive.read(read_answers)
        for field, name, kept in (
            (self._name, _NAME, self._kept.name),
            (self._secretary, _SECRETARY, self._kept.secretary),
        ):
            if not field.text():
                field.set_text(kept or self.context.settings.draft(name, self._place()))
        first = self._secretary if self._name.text() else self._name
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def leave(self) -> None:
        """Keep what was typed."""
        self._keep()

    def title(self) -> str:
        """Return the title."""
        return self.tr("Welcome")

    def hint(self) -> str:
        """Return the keys worth knowing."""
        return self.tr("Tab – next field · Ctrl+N – create the first meeting")

    def commands(self) -> Mapping[Command, Callable[[], None]]:
        """Return what the menu can ask here."""
        return {Command.NEW: self._create}

    def panes(self) -> list[QWidget]:
        """Return the one pane there is."""
        return [self]

    # Deeds

    def _keep(self) -> bool:
        """Keep the names as typed; False, and the reason shown, where that fails."""
        answers = Answers(self._name.text().strip(), self._secretary.text().strip())
        if answers in (self._kept, Answers()):
            return True
        try:
            self.context.archive.write(
                "archive.start", lambda session: keep_answers(session, answers), initiator=self
            )
        except UserError as error:
            self._name.set_error(self.context.notices.words(error))
            return False
        self._kept = answers
        self._put_aside(Answers())
        return True

    def _look_at_sample(self) -> None:
        self._put_aside(Answers(self._name.text().strip(), self._secretary.text().strip()))
        self.sample_wanted.emit()

    def _put_aside(self, answers: Answers) -> None:
        self.context.settings.keep_draft(_NAME, self._place(), answers.name)
        self.context.settings.keep_draft(_SECRETARY, self._place(), answers.secretary)

    def _place(self) -> str:
        return self.context.archive.folder_name

    def _create(self) -> None:
        if not self._name.text().strip():
            self._name.set_error(self.context.notices.words(UserError("series.name_missing")))
            self._name.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if self._keep():
            self.requested.emit(Place(Screen.MEETINGS, begin=True))

    def _enter_participants(self) -> None:
        if self._keep():
            self.requested.emit(Place(Screen.PARTICIPANTS, begin=True))

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self, self.tr("Folder for the data"), self.context.archive.folder_name
        )
        if not chosen:
            return
        if not os.access(chosen, os.W_OK | os.X_OK):
            message = self.tr("This folder cannot be written to. Choose another, such as {folder}")
            self._folder.set_error(message.format(folder=default_archive()))
            return
        self._folder.clear_error()
        kind = folder_kind(Path(chosen))
        if kind is None:
            self.folder_chosen.emit(chosen)
            return
        # Before anything is made there.
        self._chosen = (chosen, kind.key)
        say = self.context.catalogue.say
        self._unfit.set_text(say(kind.key, folder=chosen, service=kind.service))
        self._unfit.show()
        self._unfit.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _use_unfit(self) -> None:
        folder, key = self._chosen
        self._unfit.hide()
        self.context.settings.understand(f"{key} {folder}")
        self.folder_chosen.emit(folder)
