"""Files that are written whole or not at all."""

import os
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path


def write_whole(file: Path, content: bytes) -> None:
    """Put `content` in the place of `file` in one step, readable by the user alone.

    Raises:
        OSError: it cannot be written; what was there before is unchanged.
    """
    import tempfile

    descriptor, name = tempfile.mkstemp(dir=file.parent, prefix=file.name)  # mode 0600
    try:
        with os.fdopen(descriptor, "wb") as temporary:
            temporary.write(content)
        Path(name).replace(file)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


@contextmanager
def replacing(target: Path) -> Generator[Path, None, None]:
    """A name beside `target` for a new file, which takes its place when the block ends well and is gone otherwise.

    Raises:
        OSError: it cannot be put there.
    """
    import secrets  # takes milliseconds, and settings, which the first paint waits for, need `write_whole` alone

    part = target.with_name(f".{target.name}.{secrets.token_hex(4)}.part")
    try:
        yield part
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
