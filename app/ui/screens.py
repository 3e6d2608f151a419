"""Which class shows which screen; each is imported when it is first needed."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from app.ui.context import Context
from app.ui.page import Page, Screen

MakePage = Callable[[Screen, Context, QWidget], Page]
"""Makes the page of a screen as a child of the widget in which it will stand."""


def make_page(  # noqa: C901, PLR0911 - one return a screen
    screen: Screen, context: Context, parent: QWidget
) -> Page:
    """Build a screen's page where it will stand."""
    match screen:
        case Screen.WELCOME:
            from app.ui.welcome.welcome_page import WelcomePage

            return WelcomePage(context, parent)
        case Screen.HOME:
            from app.ui.home.home_page import HomePage

            return HomePage(context, parent)
        case Screen.MEETINGS:
            from app.ui.meetings.meetings_page import MeetingsPage

            return MeetingsPage(context, parent)
        case Screen.MINUTES:
            from app.ui.minutes.minutes_page import MinutesPage

            return MinutesPage(context, parent)
        case Screen.MEASURES:
            from app.ui.measures.plan_page import PlanPage

            return PlanPage(context, parent)
        case Screen.PROTOCOLS:
            from app.ui.protocols.protocols_page import ProtocolsPage

            return ProtocolsPage(context, parent)
        case Screen.PARTICIPANTS:
            from app.ui.organisations.participants_page import ParticipantsPage

            return ParticipantsPage(context, parent)
        case Screen.PREVIEW:
            from app.ui.preview.preview_page import PreviewPage

            return PreviewPage(context, parent)
        case Screen.TRASH:
            from app.ui.trash.trash_page import TrashPage

            return TrashPage(context, parent)
        case Screen.HISTORY:
            from app.ui.history.history_page import HistoryPage

            return HistoryPage(context, parent)
        case Screen.SETTINGS:
            from app.ui.settings.settings_page import SettingsPage

            return SettingsPage(context, parent)
        case Screen.BACKUPS:
            from app.ui.backups.backups_page import BackupsPage

            return BackupsPage(context, parent)
