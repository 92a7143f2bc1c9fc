"""An import child that takes file after file: what `app.text.importing.child` does, without a start for each.

It has the limits of the real one. Each file is answered as the real one answers its only file; a line of JSON with
its name and size comes before its bytes.
"""

import json
import sys
from io import BytesIO

from app.text.importing import child, limits
from app.text.importing.blocks import Options


def main() -> None:
    """Answer until there are no more files."""
    limits.confine()
    source, sink = sys.stdin.buffer, sys.stdout.buffer
    while header := source.readline():
        asked = json.loads(header)
        data = source.read(asked["size"])
        for said in child.answer(BytesIO(data), Options(asked["name"])):
            sink.write(said)
        sink.flush()


if __name__ == "__main__":
    main()
