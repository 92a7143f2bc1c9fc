"""Runs in a packed program before it begins: programs of the system that it starts find the system's libraries.

PyInstaller's starter has put the packed ones before them for this process, which has read that already, and would leave
it to all that follow. It does the same anew where the program starts itself.
"""

import os

before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
if before:
    os.environ["LD_LIBRARY_PATH"] = before
else:
    os.environ.pop("LD_LIBRARY_PATH", None)
