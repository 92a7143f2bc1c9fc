"""Programs started by tests: in a session of their own, and ended with all that they started."""

import contextlib
import os
import signal
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import IO

LEAST_URGENT = 19


def end(process: subprocess.Popen[bytes], wait_s: float = 3.0) -> None:
    """Ask the session that `process` leads to end, and kill what is left of it after `wait_s`."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGTERM)
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(wait_s)
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    for stream in (process.stdin, process.stdout, process.stderr):
        if stream is not None:
            with contextlib.suppress(BrokenPipeError):
                stream.close()


def give_way(process: subprocess.Popen[bytes]) -> None:
    """Let `process` and all that it starts in its session have the processors when nobody else wants them: what
    stands for a program on another computer takes no time from the one that is measured. Linux.
    """
    os.setpriority(os.PRIO_PROCESS, process.pid, LEAST_URGENT)
    with contextlib.suppress(OSError):  # each session has a share of its own, where the kernel was built so
        Path(f"/proc/{process.pid}/autogroup").write_text(str(LEAST_URGENT))


@contextlib.contextmanager
def running(
    command: Sequence[str | Path],
    env: Mapping[str, str],
    *,
    log: Path | None = None,
    stdin: int = subprocess.DEVNULL,
    stdout: int | None = None,
    cwd: Path | None = None,
    pass_fds: Sequence[int] = (),
) -> Iterator[subprocess.Popen[bytes]]:
    """Run `command` while the block lasts. What it says goes to the end of `log`, or nowhere."""
    with Path(log or os.devnull).open("ab") as said:
        output: int | IO[bytes] = said if stdout is None else stdout
        process = subprocess.Popen(
            command,
            env=env,
            stdin=stdin,
            stdout=output,
            stderr=said,
            start_new_session=True,
            cwd=cwd,
            pass_fds=pass_fds,
        )
    try:
        yield process
    finally:
        end(process)
