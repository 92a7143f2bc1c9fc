"""A session bus of our own: real, private, and without a service that would start by itself."""

import contextlib
import os
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.processes import end, running

_RULES = """<busconfig>
  <type>session</type>
  <listen>unix:dir={folder}</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
    <allow user="*"/>
  </policy>
</busconfig>
"""


@dataclass(frozen=True, slots=True)
class SessionBus:
    """A running bus. Programs are on it when started with `DBUS_SESSION_BUS_ADDRESS=address`."""

    address: str
    daemon: subprocess.Popen[bytes]

    def kill(self) -> None:
        """End the bus, as at the end of a session."""
        end(self.daemon)


@contextlib.contextmanager
def started() -> Iterator[SessionBus]:
    """A bus until the block ends. Needs `dbus-daemon`."""
    with tempfile.TemporaryDirectory(prefix="bus-") as folder:
        rules = Path(folder, "rules.conf")
        rules.write_text(_RULES.format(folder=folder))
        command = ["dbus-daemon", "--nofork", "--nopidfile", "--print-address=1", f"--config-file={rules}"]
        with running(command, os.environ, stdout=subprocess.PIPE) as daemon:
            assert daemon.stdout is not None
            yield SessionBus(daemon.stdout.readline().decode().strip(), daemon)
