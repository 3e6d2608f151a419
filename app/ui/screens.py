"""Which class shows which screen; each is imported when it is first needed."""

from app.ui.context import Context
from app.ui.page import Page, Screen


def make_page(screen: Screen, context: Context) -> Page:  # noqa: C901, PLR0911 - one return a screen
    """Build a screen's page."""
    match screen:
        case Screen.WELCOME:
            from app.ui.welcome.welcome_page import WelcomePage

            return WelcomePage(context)
        case Screen.HOME:
            from app.ui.home.home_page import HomePage

            return HomePage(context)
        case Screen.MEETINGS:
            from app.ui.meetings.meetings_page import MeetingsPage

            return MeetingsPage(context)
        case Screen.MINUTES:
            from app.ui.minutes.minutes_page import MinutesPage

            return MinutesPage(context)
        case Screen.MEASURES:
            from app.ui.measures.plan_page import PlanPage

            return PlanPage(context)
        case Screen.PROTOCOLS:
            from app.ui.protocols.protocols_page import ProtocolsPage

            return ProtocolsPage(context)
        case Screen.PARTICIPANTS:
            from app.ui.organisations.participants_page import ParticipantsPage

            return ParticipantsPage(context)
        case Screen.PREVIEW:
            from app.ui.preview.preview_page import PreviewPage

            return PreviewPage(context)
        case Screen.TRASH:
            from app.ui.trash.trash_page import TrashPage

            return TrashPage(context)
        case Screen.HISTORY:
            from app.ui.history.history_page import HistoryPage

            return HistoryPage(context)
        case Screen.SETTINGS:
            from app.ui.settings.settings_page import SettingsPage

            return SettingsPage(context)
        case Screen.BACKUPS:
            from app.ui.backups.backups_page import BackupsPage

            return BackupsPage(context)
