"""What every page is given: the archive and its backups, the look, the channel to the user."""

from collections.abc import Callable
from datetime import datetime

from app.frozen import frozen
from app.messages.catalogue import Catalogue
from app.ui.archive import Archive
from app.ui.backups.backups import Backups
from app.ui.notices import Notices
from app.ui.tasks import Tasks
from app.ui.theme import Theme
from app.ui.user_settings import UserSettings
from app.values.language import Language


@frozen
class Context:
    """Passed to constructors; nothing of the window is found by a global name."""

    archive: Archive
    theme: Theme
    tasks: Tasks
    notices: Notices
    settings: UserSettings
    catalogue: Catalogue
    backups: Backups
    now: Callable[[], datetime]

    @property
    def language(self) -> Language:
        """Return the language of the window."""
        return self.catalogue.language
