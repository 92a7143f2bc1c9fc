"""The floor of a first paint: an empty window, and the moment when it was painted."""

import json
import sys
import time

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow


class Bare(QMainWindow):
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        QTimer.singleShot(0, self._say)

    def _say(self) -> None:
        print(json.dumps({"event": "painted", "at": time.monotonic()}), flush=True)


if __name__ == "__main__":
    application = QApplication(sys.argv[:1])
    window = Bare()
    window.resize(1180, 760)
    window.show()
    application.exec()
