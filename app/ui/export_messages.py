"""What the user is told when a clip is written or cannot be: plain sentences, and the next step."""

import errno
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.ui.tongues import tr

if TYPE_CHECKING:
    from app.playback.exporter import Written


_FORBIDDEN = QT_TRANSLATE_NOOP(
    "export_messages", "{name} may not be written in this folder. Export again into another one."
)

_REASONS: dict[int, Any] = {
    errno.ENOSPC: QT_TRANSLATE_NOOP(
        "export_messages", "The disk is full, so {name} was not written. Make room, then try again."
    ),
    errno.EDQUOT: QT_TRANSLATE_NOOP(
        "export_messages",
        "Your share of the disk is full, so {name} was not written. Make room, then try again.",
    ),
    errno.ENOENT: QT_TRANSLATE_NOOP(
        "export_messages", "The folder of {name} is not there any more. Export again into another one."
    ),
    errno.EEXIST: QT_TRANSLATE_NOOP(
        "export_messages",
        "{name} has come to be there meanwhile and was left as it is. Export under another name.",
    ),
    errno.EFBIG: QT_TRANSLATE_NOOP(
        "export_messages", "{name} is too large for this disk. Choose a smaller format, or a file a chapter."
    ),
    errno.ENAMETOOLONG: QT_TRANSLATE_NOOP(
        "export_messages", "The name {name} is too long for this disk. Export under a shorter one."
    ),
    errno.EACCES: _FORBIDDEN,
    errno.EPERM: _FORBIDDEN,
    errno.EROFS: _FORBIDDEN,
}

_OTHER = QT_TRANSLATE_NOOP(
    "export_messages", "{name} cannot be written: {reason}. Export again into another folder."
)

_PASSING = (errno.ENOSPC, errno.EDQUOT)


def trouble_text(error: OSError, name: str) -> str:
    """Why the file `name` cannot be written, and what to do."""
    told = QCoreApplication.translate("export_messages", _REASONS.get(error.errno or 0, _OTHER))
    return told.format(name=name, reason=error.strerror or type(error).__name__)


def can_retry(error: OSError) -> bool:
    """Whether the same may go well another time."""
    return error.errno in _PASSING


def written_text(written: "Written") -> str:
    """What there is now, and what is missing in it."""
    first, count = written.clips[0], len(written.clips)
    if count == 1:
        told = tr("Written to {target}.").format(target=first)
    else:
        files = tr("%Ln file(s) are written to {folder}.", "", count)
        told = files.format(folder=first.parent)
    if written.unspoken:
        told += " " + tr(
            "%Ln part(s) of the text are not in it: this voice cannot speak them.",
            "",
            written.unspoken,
        )
    if written.doubtful:
        told += " " + tr(
            "The service may have left words out in %Ln place(s). Listen to it.",
            "",
            written.doubtful,
        )
    return told
