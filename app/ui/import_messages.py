"""What the user is told of a document that cannot be read: what is wrong, and the next step."""

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.text.importing.faults import Fault

_TEXTS: dict[Fault, Any] = {
    Fault.UNKNOWN_FORMAT: QT_TRANSLATE_NOOP(
        "import_messages",
        "{name} is none of the formats that can be read. Save it as PDF, EPUB, DOCX, ODT, RTF, HTML or plain text.",
    ),
    Fault.DAMAGED: QT_TRANSLATE_NOOP(
        "import_messages", "{name} is damaged. Get it once more, and open that."
    ),
    Fault.LOCKED: QT_TRANSLATE_NOOP(
        "import_messages", "{name} is locked with a password. Open it in the window, which asks for it."
    ),
    Fault.WRONG_PASSWORD: QT_TRANSLATE_NOOP(
        "import_messages", "This password does not open {name}. Try again."
    ),
    Fault.ENCRYPTED: QT_TRANSLATE_NOOP(
        "import_messages",
        "{name} is locked with a password. Save it without one in the program it was made with, and open that.",
    ),
    Fault.PROTECTED: QT_TRANSLATE_NOOP(
        "import_messages",
        "{name} is copy-protected, and only its seller's own app opens it. Choose another file.",
    ),
    Fault.TOO_LARGE: QT_TRANSLATE_NOOP(
        "import_messages", "{name} is too large, or unpacks to too much. Split it and open the parts."
    ),
    Fault.NO_TEXT: QT_TRANSLATE_NOOP("import_messages", "There is no text in {name}. Choose another file."),
    Fault.PICTURES_ONLY: QT_TRANSLATE_NOOP(
        "import_messages",
        "{name} holds pictures of pages only. Have their text recognised by an OCR program, and open what that makes.",
    ),
    Fault.TOO_SLOW: QT_TRANSLATE_NOOP(
        "import_messages", "{name} takes too long to be taken apart. Save it in another format and open that."
    ),
    Fault.NO_ADDRESS: QT_TRANSLATE_NOOP(
        "import_messages",
        "{name} is no address of a web page. Copy it from the browser: it begins with https://.",
    ),
    Fault.UNREACHABLE: QT_TRANSLATE_NOOP(
        "import_messages", "{name} does not answer. Check the address and the network, and try again."
    ),
    Fault.NOT_GIVEN: QT_TRANSLATE_NOOP(
        "import_messages",
        "{name} does not give this page to Readlark. Open it in the browser, copy its text, and paste it.",
    ),
    Fault.PRIVATE: QT_TRANSLATE_NOOP(
        "import_messages",
        "{name} leads into the network around this computer. If you trust that page, enter its own address.",
    ),
}


def import_message(fault: Fault, name: str) -> str:
    """One sentence on what is wrong with the file `name`, and one on what to do."""
    return QCoreApplication.translate("import_messages", _TEXTS[fault]).format(name=name)
