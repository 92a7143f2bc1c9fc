"""The page and what belongs to it: the lines above it, the find bar, and what floats over it."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.find_bar import FindBar
from app.ui.overlay import BackToVoice, EmptyPage
from app.ui.reader_view import ReaderView


class PageFrame(QWidget):
    """Holds `view`, below `notices`. The find bar and the way back to the voice are made when they are first wanted."""

    def __init__(self, view: ReaderView, notices: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self.find_bar: FindBar | None = None
        self.way_back: BackToVoice | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(notices)
        self._column.addWidget(view, 1)
        self.empty_page = EmptyPage(view)
        view.emptiness_changed.connect(self._on_view_emptiness_changed)

    def place_above(self, widget: QWidget) -> None:
        """Have `widget` above all that is there."""
        self._column.insertWidget(0, widget)

    @Slot()
    def begin_finding(self) -> None:
        """Show the find bar, ready to type."""
        if self.find_bar is None:
            self.find_bar = FindBar(self._view)
            self.find_bar.closed.connect(self.end_finding)
            self._column.insertWidget(self._column.indexOf(self._view), self.find_bar)
        self.find_bar.show()
        self.find_bar.begin()

    @property
    def is_finding(self) -> bool:
        """Whether the find bar is shown."""
        return self.find_bar is not None and self.find_bar.isVisible()

    @Slot()
    def end_finding(self) -> None:
        """Put the find bar away."""
        if self.find_bar is not None:
            self.find_bar.hide()
        self._view.setFocus()

    def offer_way_back(self, offered: bool) -> None:
        """Offer to go back to the voice, or no longer."""
        if offered and self.way_back is None:
            self.way_back = BackToVoice(self._view)
            self.way_back.clicked.connect(self._view.follow_voice)
        if self.way_back is not None:
            self.way_back.setVisible(offered)

    @Slot(bool)
    def _on_view_emptiness_changed(self, empty: bool) -> None:
        if not empty:
            self._view.setFocus()  # before the button that was pressed goes, and hands it to the next
        self.empty_page.setVisible(empty)
