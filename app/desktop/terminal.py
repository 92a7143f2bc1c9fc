"""What Qt says on the terminal."""

import os
import sys

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler


def quiet_qt() -> None:
    """Keep Qt's and FFmpeg's notes to themselves off the terminal, unless somebody asked for them."""
    if "QT_LOGGING_RULES" not in os.environ:
        os.environ["QT_LOGGING_RULES"] = "qt.multimedia.*=false"
        qInstallMessageHandler(_report_failures)


def _report_failures(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    if kind in (QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg):
        sys.stderr.write(f"{message}\n")
