"""Fields for a day and an hour, typed rather than picked."""

import datetime as dt

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QWidget

from app.ui.theme import Theme
from app.ui.widgets.line_field import LineField
from app.ui.widgets.typed_values import NoSuchDayError, parse_date, parse_time


class DateField(LineField):
    """A date such as 2025-01-29, or none.

    Emits `entered` with the date or None when the user has typed a valid one (or emptied the
    field) and pressed Enter or left. What cannot be read stays, with the reason below.
    """

    entered = Signal(object)

    def __init__(
        self, theme: Theme, name: str, *, compact: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, name, compact=compact, parent=parent)
        self._value: dt.date | None = None
        self._valid = True
        self.year = dt.datetime.now().astimezone().year
        self.edit.setPlaceholderText(self.tr("yyyy-mm-dd"))
        self.committed.connect(self._read)
        self.edited.connect(self.clear_error)

    def value(self) -> dt.date | None:
        """Return the last valid date."""
        return self._value

    def is_valid(self) -> bool:
        """Whether what stands in the field could be read."""
        return self._valid

    def set_value(self, value: dt.date | None) -> None:
        """Show a date from outside, silently."""
        self._value = value
        self._valid = True
        if value is not None:
            self.year = value.year
        self.set_text("" if value is None else value.isoformat())
        self.clear_error()

    def _read(self, text: str) -> None:
        try:
            value = parse_date(text, self.year)
        except NoSuchDayError as error:
            self._valid = False
            month = QLocale().standaloneMonthName(error.month, QLocale.FormatType.LongFormat)
            example = f"{error.year}-{error.month:02}-{error.days}"
            message = self.tr("{month} has {days} days. Example: {example}")
            self.set_error(
                message.format(
                    month=month[:1].upper() + month[1:], days=error.days, example=example
                )
            )
        except ValueError:
            self._valid = False
            message = self.tr("This is not a date. Example: {example}")
            self.set_error(message.format(example=f"{self.year}-01-29"))
        else:
            changed = value != self._value or not self._valid
            self.set_value(value)
            if changed:
                self.entered.emit(value)


class TimeField(LineField):
    """An hour such as 10:00, or none; emits `entered` like DateField."""

    entered = Signal(object)

    def __init__(
        self, theme: Theme, name: str, *, compact: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, name, compact=compact, parent=parent)
        self._value: dt.time | None = None
        self._valid = True
        self.edit.setPlaceholderText(self.tr("hh:mm"))
        self.committed.connect(self._read)
        self.edited.connect(self.clear_error)

    def value(self) -> dt.time | None:
        """Return the last valid hour."""
        return self._value

    def is_valid(self) -> bool:
        """Whether what stands in the field could be read."""
        return self._valid

    def set_value(self, value: dt.time | None) -> None:
        """Show an hour from outside, silently."""
        self._value = value
        self._valid = True
        self.set_text("" if value is None else f"{value:%H:%M}")
        self.clear_error()

    def _read(self, text: str) -> None:
        try:
            value = parse_time(text)
        except ValueError:
            self._valid = False
            self.set_error(
                self.tr("This is not an hour. Example: {example}").format(example="10:00")
            )
        else:
            changed = value != self._value or not self._valid
            self.set_value(value)
            if changed:
                self.entered.emit(value)
