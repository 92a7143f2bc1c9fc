"""What PySide does to `import` is undone, in a process of its own."""

import subprocess
import sys

PROGRAM = """
import builtins, linecache, sys
from app.desktop.plain_import import restore_import
hooked = builtins.__import__
restore_import()
restore_import()
assert builtins.__import__ is not hooked
from PySide6.QtWidgets import QApplication
import colorsys
assert not [name for name in linecache.cache if name.endswith("colorsys.py")], "its source was read"
application = QApplication([])
print(application.applicationName() is not None)
"""


def test_a_module_is_imported_without_a_look_at_its_source() -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, done.stderr, done.stdout) == (0, "", "True\n")
