"""What the window expects of a page, and where pages can send it."""

from collections.abc import Callable, Mapping
from enum import Enum, auto

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.frozen import frozen
from app.ui.context import Context


class Section(Enum):
    """The places of the sidebar."""

    HOME = auto()
    MEETINGS = auto()
    MEASURES = auto()
    PROTOCOLS = auto()
    PARTICIPANTS = auto()
    SETTINGS = auto()


class Screen(Enum):
    """What stands in the window: a section's own page or one that opens over it."""

    WELCOME = auto()
    HOME = auto()
    MEETINGS = auto()
    MINUTES = auto()
    MEASURES = auto()
    PROTOCOLS = auto()
    PARTICIPANTS = auto()
    PREVIEW = auto()
    BACKUPS = auto()
    TRASH = auto()
    HISTORY = auto()
    SETTINGS = auto()


@frozen
class Place:
    """Somewhere to go: a screen and the record to show there (ids; None: the screen's own choice).

    `begin` asks the screen to start something new (a meeting, a measure, an organisation).
    `record_kind` and `record_id` name any record, by its table, for its history.
    `paper` names a document for the preview: the value of a PaperKind; `year` is given for a paper
    of a whole year. `part` names a part of the settings, `series_id` whose settings they are.
    """

    screen: Screen
    meeting_id: int | None = None
    item_id: int | None = None
    plan_id: int | None = None
    measure_id: int | None = None
    organisation_id: int | None = None
    person_id: int | None = None
    protocol_id: int | None = None
    record_kind: str = ""
    record_id: int | None = None
    paper: str = ""
    year: int | None = None
    part: str = ""
    series_id: int | None = None
    begin: bool = False


class Command(Enum):
    """What the menu and its keys can ask of the page that stands; a page names those it knows."""

    NEW = auto()  # Ctrl+N
    FIND = auto()  # Ctrl+F
    PRINT = auto()  # Ctrl+P
    EXPORT_PDF = auto()  # Ctrl+Shift+E
    DUPLICATE = auto()  # Ctrl+D
    DELETE = auto()  # Del in the menu; the page decides what is meant
    PREVIEW = auto()  # F9
    FINISH = auto()  # Ctrl+Enter
    NEXT = auto()  # Ctrl+PgDown
    PREVIOUS = auto()  # Ctrl+PgUp
    AGENDA = auto()  # F7
    DONE = auto()  # F8
    EDIT = auto()  # F2
    HISTORY = auto()  # F4


class Deed(Enum):
    """What the window does itself, for a page that has a button for it."""

    KEYS = auto()


class Page(QWidget):
    """A screen. `requested` asks the window to go to a Place; `titled` that its title changed;
    `returned` asks to go back to where one came from, as Esc does; `asked` for a Deed of the
    window's own, or for the Language that it shall speak.
    """  # noqa: D205 - the signals in one sentence

    requested = Signal(object)
    titled = Signal()
    returned = Signal()
    asked = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        if parent is not None:
            self.resize(parent.size())  # laid out once, for the room that there is
        self.context = context

    def enter(self, place: Place) -> None:
        """Show a place; called each time the window comes here."""

    def leave(self) -> None:
        """Write what is still pending; called before the window goes elsewhere or closes."""

    def keep_typed(self) -> None:
        """Write even what is half typed, after `leave`: the program ends and nobody can be asked.

        What otherwise waits in its field for Enter.
        """

    def here(self, place: Place) -> Place:
        """Return where the page stands now, to come back to; it was entered at `place`."""
        return place

    def show_history(self, kind: str, record_id: int | None) -> None:
        """Ask the window for the history of a record, named by its table."""
        if record_id is not None:
            self.requested.emit(Place(Screen.HISTORY, record_kind=kind, record_id=record_id))

    def title(self) -> str:
        """Return the window's title without the program's name."""
        return ""

    def hint(self) -> str:
        """Return the keys worth knowing here, for the status bar."""
        return ""

    def commands(self) -> Mapping[Command, Callable[[], None]]:
        """Return what this page can do now for the menu's commands."""
        return {}

    def panes(self) -> list[QWidget]:
        """Return the panes F6 goes round, in order."""
        return []
