"""`import` as Python has it, without the hook that PySide puts into it."""

import builtins

import PySide6.QtCore  # noqa: F401  (it brings the hook)


def restore_import() -> None:
    """Take PySide's hook out of `import`; to be called before much is imported. Twice does no harm.

    The hook serves `from __feature__ import …`, which nothing here uses. For that it reads the source of every module
    that is imported: half as much time again and 18 MB for what a reading needs. And it asks each module for an
    attribute that it has not, which has some modules import further: while two threads do that, one of them can find
    a module half made (seen with pydantic, once in 70 starts).
    """
    if original := getattr(builtins, "__orig_import__", None):
        builtins.__import__ = original
