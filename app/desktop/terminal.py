"""What Qt says on the terminal."""

import os
import sys

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

_RULES = "qt.multimedia.*=false"


def quiet_qt() -> None:
    """Keep Qt's and FFmpeg's notes to themselves off the terminal, unless somebody asked for them."""
    if os.environ.get("QT_LOGGING_RULES", _RULES) == _RULES:  # ours, where the app has started itself again
        os.environ["QT_LOGGING_RULES"] = _RULES
        qInstallMessageHandler(_report_failures)


def _report_failures(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    if kind in (QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg):
        sys.stderr.write(f"{message}\n")
