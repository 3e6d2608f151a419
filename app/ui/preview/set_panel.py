"""Several papers in one deed: all of a record, or one for each organisation or person."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.errors import UserError
from app.exchange.mail_draft import SUFFIX, Enclosure, mail_draft
from app.services.paper_files import PaperFile, PaperSet, about, letter_name, list_set, named_anew
from app.services.papers import Paper
from app.services.record_papers import RecordRows
from app.ui.attachments.file_rows import breakable
from app.ui.context import Context
from app.ui.file_dialogs import folder_to_begin
from app.ui.preview.letter_saving import LetterSaving
from app.ui.preview.making_set import Made, MakingSet
from app.ui.preview.paper_folder import PaperFolder, standing_names
from app.ui.preview.save_dialog import AskWhere, ask_which_folder
from app.ui.preview.save_outcome import SaveOutcome
from app.ui.preview.set_words import SetWords
from app.ui.tokens import Spacing
from app.ui.widgets.buttons import LinkButton, SecondaryButton
from app.ui.widgets.check_box import CheckBox
from app.ui.widgets.combo import Combo
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.labels import SecondaryLabel, SectionLabel
from app.ui.widgets.progress_line import ProgressLine
from app.values.language import Language

_LOOK = "preview.look"


class SetPanel(QWidget):
    """Writes papers one after another into one folder, or encloses them in one letter.

    `told` carries the last widget that says what became of it, `paper_wanted` a Paper that could
    not be made and wants mending. `ask` is exchanged by tests.
    """

    told = Signal(QWidget)
    paper_wanted = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        theme = context.theme
        self.ask: AskWhere = ask_which_folder
        self._record: RecordRows | None = None
        self._paper: Paper | None = None
        self._in_hand: tuple[RecordRows, tuple[PaperFile, ...]] | None = None
        self._folder: Path | None = None
        self._lost: Paper | None = None
        self._words = SetWords(context.notices)
        self.making = MakingSet(context, self)
        self.which = Combo(theme, self.tr("Which documents"))
        self.lithuanian = CheckBox(theme, "Lietuvių")
        self.english = CheckBox(theme, "English")
        self.button = SecondaryButton(theme, self.tr("Save all…"), icon="folder")
        self.letter = LinkButton(theme, self.tr("Draft of a letter with all…"), icon="mail")
        self.line = ProgressLine(theme)
        self.step = SecondaryLabel(wrap=True)
        self.stop = LinkButton(theme, self.tr("Stop"), icon="x")
        self.question = SecondaryLabel(wrap=True)
        self.replace = SecondaryButton(theme, self.tr("Replace"), compact=True)
        self.both = SecondaryButton(theme, self.tr("Keep both"), compact=True)
        self.refuse = SecondaryButton(theme, self.tr("Cancel"), compact=True)
        self.result = SaveOutcome(theme)
        self.mend = LinkButton(theme, self.tr("Show what cannot be printed"), icon="eye")
        self.letters = LetterSaving(context, self.result, self)
        self._lay()
        self.which.chosen.connect(self._refresh)
        self.lithuanian.toggled.connect(self._refresh)
        self.english.toggled.connect(self._refresh)
        self.button.clicked.connect(self.save_now)
        self.letter.clicked.connect(self.write_letter)
        self.stop.clicked.connect(self._stop)
        self.replace.clicked.connect(lambda: self._answer(replaces=True))
        self.both.clicked.connect(lambda: self._answer(replaces=False))
        self.refuse.clicked.connect(lambda: self._finish(""))
        self.result.told.connect(self.told)
        self.mend.clicked.connect(self._show_lost)
        self.making.advanced.connect(self._on_advanced)
        self.making.ended.connect(self._on_ended)
        self._finish("")

    def _lay(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Spacing.S)
        column.addWidget(SectionLabel(self.tr("Several documents")))
        column.addWidget(self.which)
        languages = FlowLayout(spacing=Spacing.L)
        languages.addWidget(self.lithuanian)
        languages.addWidget(self.english)
        column.addLayout(languages)
        column.addWidget(self.button)
        column.addWidget(self.letter, 0, Qt.AlignmentFlag.AlignLeft)
        self._asking, self._working = QWidget(), QWidget()
        asking = QVBoxLayout(self._asking)
        asking.setContentsMargins(0, 0, 0, 0)
        asking.setSpacing(Spacing.S)
        asking.addWidget(self.question)
        for answer in (self.replace, self.both, self.refuse):
            asking.addWidget(answer)
        working = QVBoxLayout(self._working)
        working.setContentsMargins(0, 0, 0, 0)
        working.setSpacing(Spacing.XS)
        working.addWidget(self.line)
        working.addWidget(self.step)
        working.addWidget(self.stop, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self._asking, self._working, self.result):
            column.addWidget(part)
        column.addWidget(self.mend, 0, Qt.AlignmentFlag.AlignLeft)

    # What there is

    def show_record(self, record: RecordRows | None, paper: Paper | None, *, new: bool) -> None:
        """Offer the sets of a record, its papers like the shown one; `new`: of another record."""
        self._record, self._paper = record, paper
        if record is not None and paper is not None:
            self.which.set_choices(
                [
                    (self._words.set_name(which, len(files)), which)
                    for which in PaperSet
                    if (files := list_set(record, paper, which, (paper.language,)))
                    and (which is PaperSet.ALL or record.meeting is not None)
                ]
            )
            if new:
                self.which.select(PaperSet.ALL)
                self.lithuanian.setChecked(paper.language is Language.LITHUANIAN)
                self.english.setChecked(paper.language is Language.ENGLISH)
                if self._in_hand is None:
                    self._finish("")
        self.which.setVisible(self.which.count() > 1)
        self._refresh()

    def _files(self) -> tuple[PaperFile, ...]:
        which = self.which.choice()
        if self._record is None or self._paper is None or not isinstance(which, PaperSet):
            return ()
        boxes = ((self.lithuanian, Language.LITHUANIAN), (self.english, Language.ENGLISH))
        languages = [language for box, language in boxes if box.isChecked()]
        return list_set(self._record, self._paper, which, languages)

    def _refresh(self, _changed: object = None) -> None:
        files = self._files()
        free = bool(files) and self._in_hand is None
        self.button.setText(self._words.deed(len(files)))
        self.button.setEnabled(free)
        self.letter.setEnabled(free)

    # What is done

    def save_now(self) -> None:
        """Ask for a folder, then write."""
        files = self._files()
        if self._record is not None and files and self._in_hand is None:
            self._ask(self._record, files)

    def write_letter(self) -> None:
        """Make the papers, then ask where their letter goes."""
        record, paper, files = self._record, self._paper, self._files()
        if record is None or paper is None or not files or self._in_hand is not None:
            return
        self._folder = None
        self._begin(record, files)
        self.making.begin(
            record,
            files,
            lambda file, data: Enclosure(file.name, file.paper.kind, file.paper.language, data),
        )

    def _ask(self, record: RecordRows, files: tuple[PaperFile, ...]) -> None:
        folder = folder_to_begin(self._context.settings.export_folder)
        self.ask(self, folder, lambda chosen: self._look(record, files, chosen))

    def _begin(self, record: RecordRows, files: tuple[PaperFile, ...]) -> None:
        self._finish("")
        self._in_hand = (record, files)
        self.line.start(len(files))
        self.step.setText(self._words.step(None, 0, len(files)))
        self._working.show()
        self.stop.setFocus()  # the button that began it takes none meanwhile
        self._refresh()
        self.told.emit(self.stop)

    def _look(self, record: RecordRows, files: tuple[PaperFile, ...], folder: Path) -> None:
        """See which names stand in the folder already; the record may have changed meanwhile."""
        self._folder = folder
        self._begin(record, files)
        try:
            named = self._context.archive.read(lambda s: named_anew(s, record, files))
        except UserError as error:
            self._on_ended(Made((), (), files, error))
            return
        self._in_hand = (record, named)
        names = [file.name for file in named]
        task = self._context.tasks.submit(_LOOK, lambda: standing_names(folder, names))
        task.done.connect(self._on_looked)
        task.failed.connect(lambda error: self._on_ended(Made((), (), named, error)))

    def _on_looked(self, standing: tuple[str, ...]) -> None:
        if not standing:
            self._answer(replaces=False)
            return
        self._working.hide()
        self.line.stop()
        self.question.setText(self._words.standing(standing))
        self._asking.show()
        self.both.setFocus()
        self.told.emit(self.refuse)

    def _answer(self, *, replaces: bool) -> None:
        if self._in_hand is None or self._folder is None:
            return
        record, files = self._in_hand
        self._working.show()
        self.stop.setFocus()
        self._asking.hide()
        self.line.start(len(files))
        self.making.begin(record, files, PaperFolder(self._folder, replaces=replaces).keep)

    def _stop(self) -> None:
        """Make no more; a folder that is slow to be looked at is not waited for."""
        if self.making.busy:
            self.making.stop()
        elif self._in_hand is not None:
            self._context.tasks.cancel(_LOOK)
            self._on_ended(Made((), (), self._in_hand[1]))

    def _on_advanced(self, file: PaperFile, behind: int) -> None:
        total = len(self._in_hand[1]) if self._in_hand is not None else 0
        self.line.setValue(behind)
        self.step.setText(self._words.step(file.name, behind + 1, total))

    def _on_ended(self, made: Made) -> None:
        in_hand, folder = self._in_hand, self._folder
        self._finish("")
        if in_hand is None:
            return
        record, files = in_hand
        lost = [file.paper for file, error in made.failed if "field" in error.parameters]
        self._lost = lost[0] if lost else None
        self.mend.setVisible(bool(lost))
        if folder is None:
            self._enclose(record, made)
            return
        done = len(made.done)
        if made.missing:
            text = self._words.incomplete(made, len(files))
            self.result.show_failed(
                text, lambda: self._ask(record, made.missing), folder if done else None
            )
        else:
            text = self._words.saved(done, breakable(str(folder)))
            self.result.show_saved(text, folder)
        if done:
            self._context.settings.export_folder = str(folder)

    def _enclose(self, record: RecordRows, made: Made) -> None:
        files = tuple(file for file, _ in made.done)
        enclosures = [one for _, one in made.done if isinstance(one, Enclosure)]
        if made.missing:
            self.result.say(self._words.no_letter(made))
            self.told.emit(self.result.label)
            return
        language = files[0].paper.language
        subject = about(record)
        self.letters.begin(
            letter_name(record, files) + SUFFIX,
            lambda: mail_draft(subject, enclosures, language),
        )

    def _holds_focus(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def _finish(self, said: str) -> None:
        self._in_hand = self._lost = None
        self._refresh()
        if self._holds_focus() and self.button.isEnabled():
            self.button.setFocus()
        self.line.stop()
        self._asking.hide()
        self._working.hide()
        self.mend.hide()
        self.result.say(said)

    def _show_lost(self) -> None:
        if self._lost is not None:
            self.paper_wanted.emit(self._lost)
