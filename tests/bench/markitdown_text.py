"""What markitdown makes of documents: run by the Python of an environment that has it.

`python markitdown_text.py` reads lines with a path and answers each with a line `{"text", "seconds"}`.
"""

import json
import sys
import time

from markitdown import MarkItDown  # pyright: ignore[reportMissingImports]


def main() -> int:
    """Answer until the lines end; a document that it cannot read is an empty text."""
    converter = MarkItDown()
    for line in sys.stdin:
        begun = time.perf_counter()
        try:
            text = converter.convert(line.rstrip("\n")).text_content
        except Exception as error:
            print(f"{line.strip()}: {error}", file=sys.stderr)
            text = ""
        print(json.dumps({"text": text, "seconds": time.perf_counter() - begun}), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
