import os
import signal
import sys
import time

import pytest

from app.desktop.interrupts import Interrupts

LOOP = """
import sys
from PySide6.QtCore import QCoreApplication
from app.desktop.interrupts import Interrupts
app = QCoreApplication([])
interrupts = Interrupts()
interrupts.interrupted.connect(lambda: app.exit(130))
print("ready", flush=True)
sys.exit(app.exec())
"""


@pytest.mark.skipif(sys.platform == "win32", reason="signals of a terminal")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_loop_without_any_python_running_is_interrupted(start_python, number):
    process = start_python(LOOP)
    begun = time.monotonic()
    process.send_signal(number)
    assert process.wait(10) == 130
    assert time.monotonic() - begun < 2


def test_signals_are_given_back(qapp, qtbot):
    former = signal.getsignal(signal.SIGINT)
    interrupts = Interrupts()
    with qtbot.waitSignal(interrupts.interrupted):
        os.kill(os.getpid(), signal.SIGINT)
    interrupts.close()
    assert signal.getsignal(signal.SIGINT) is former
    with pytest.raises(KeyboardInterrupt):
        signal.raise_signal(signal.SIGINT)
