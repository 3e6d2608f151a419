"""Panes that share one place: tabs above, a key that goes round them."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from app.ui.theme import Theme
from app.ui.tokens import Spacing
from app.ui.widgets.labels import literal, set_tooltip
from app.ui.widgets.separator import Separator


class PaneTabs(QWidget):
    """Holds panes by key, as children of `place`. A pane given to other tabs leaves these."""

    shown = Signal(str)

    def __init__(
        self, theme: Theme, name: str, key: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._keys: list[str] = []
        self._names: list[str] = []
        self._panes: dict[str, QWidget] = {}
        self._spare: frozenset[str] = frozenset()
        self.bar = QTabBar()
        self.bar.setAccessibleName(name)
        self.bar.setExpanding(False)
        self.bar.setDrawBase(False)
        self.bar.setUsesScrollButtons(True)
        self.bar.setElideMode(Qt.TextElideMode.ElideNone)
        self.place = QStackedWidget(self)
        self._top = QHBoxLayout()
        self._top.setContentsMargins(Spacing.S, 0, Spacing.M, 0)
        self._top.setSpacing(Spacing.XS)
        self._top.addWidget(self.bar, 1)
        set_tooltip(self.bar, key)  # beside four tabs there is no room for it
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._top)
        column.addWidget(Separator())
        column.addWidget(self.place, 1)
        self.bar.currentChanged.connect(self._on_current)
        theme.changed.connect(self._measure)
        self._measure()

    def add_trailing(self, widget: QWidget) -> None:
        """Put something at the right end of the tabs."""
        self._top.addWidget(widget)

    def hold(self, key: str, name: str, pane: QWidget) -> None:
        """Take a pane over as the last tab."""
        self._keys.append(key)
        self._names.append(name)
        self._panes[key] = pane
        self.place.addWidget(pane)
        self.bar.addTab(literal(name))

    def release(self) -> None:
        """Give all panes away; the next holder takes them over."""
        blocked = self.bar.blockSignals(True)
        for key in self._keys:
            self.place.removeWidget(self._panes[key])
            self.bar.removeTab(0)
        self.bar.blockSignals(blocked)
        self._keys.clear()
        self._names.clear()
        self._panes.clear()

    def show_first(self) -> None:
        """Bring the first pane to the front, as after `release` and `hold`."""
        if self._keys:
            self.bar.setCurrentIndex(0)
            self._on_current(0)

    def show_holder_of(self, widget: QWidget) -> None:
        """Bring the pane that holds a widget to the front."""
        for key, pane in self._panes.items():
            if pane is widget or pane.isAncestorOf(widget):
                self.show_pane(key)

    def spare(self, keys: Iterable[str]) -> None:
        """Show the tabs of these panes only while they are current: there is no room for all."""
        self._spare = frozenset(keys)
        self._show_tabs()

    def spared(self) -> list[tuple[str, str]]:
        """Return key and name of the panes without a tab of their own."""
        named = zip(self._keys, self._names, strict=True)
        return [(key, name) for key, name in named if key in self._spare]

    def set_count(self, key: str, count: int) -> None:
        """Show a number after a tab's name."""
        if key in self._keys:
            place = self._keys.index(key)
            self.bar.setTabText(
                place, literal(f"{self._names[place]} {count}" if count else self._names[place])
            )

    def current_key(self) -> str:
        """Return the key of the pane shown; '' where there is none."""
        place = self.bar.currentIndex()
        return self._keys[place] if 0 <= place < len(self._keys) else ""

    def show_pane(self, key: str, *, focus: bool = False) -> None:
        """Bring a pane to the front."""
        if key in self._keys:
            self.bar.setCurrentIndex(self._keys.index(key))
            if focus:
                self.focus_pane()

    def focus_pane(self) -> None:
        """Go into the pane shown; to its tab where it takes no focus."""
        pane = self._panes.get(self.current_key())
        target = _first_focusable(pane) if pane is not None else None
        (target or self.bar).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def step(self) -> None:
        """Go to the next tab, after the last to the first."""
        if self._keys:
            self.bar.setCurrentIndex((self.bar.currentIndex() + 1) % len(self._keys))
            self.focus_pane()

    def _on_current(self, place: int) -> None:
        if 0 <= place < len(self._keys):
            self.place.setCurrentWidget(self._panes[self._keys[place]])
            self._show_tabs()
            self.shown.emit(self._keys[place])

    def _show_tabs(self) -> None:
        current = self.current_key()
        for place, key in enumerate(self._keys):
            self.bar.setTabVisible(place, key not in self._spare or key == current)
        # Qt lays tabs out anew only for some changes; without this its scroll buttons stay behind.
        self.bar.setIconSize(self.bar.iconSize())

    def _measure(self) -> None:
        # Four tabs must fit into the side column.
        px = self._theme.px
        self.bar.setStyleSheet(f"QTabBar::tab {{ padding: {px(8)}px {px(6)}px; }}")


def _first_focusable(pane: QWidget) -> QWidget | None:
    """Return the first widget of a pane that Tab would reach."""
    tab_focus = Qt.FocusPolicy.TabFocus
    proxy = pane.focusProxy()
    if proxy is not None and proxy.isVisibleTo(pane):
        return proxy
    if pane.focusPolicy() & tab_focus:
        return pane
    widget = pane.nextInFocusChain()
    while widget is not None and widget is not pane:
        inside = pane.isAncestorOf(widget)
        if inside and widget.focusPolicy() & tab_focus and widget.isVisibleTo(pane):
            return widget if widget.isEnabled() else None
        widget = widget.nextInFocusChain()
    return None
