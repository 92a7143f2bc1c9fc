"""Asks PyPI for known weaknesses of the locked packages: `python3 packaging/go.py audit`.

Exit codes: 0: none is known; 1: some are, each on a line; 2: none could be asked about, as without a network.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from go import ROOT, installer

LIMIT_S = 120.0
UNASKED = 2


def ask() -> list[dict[str, Any]]:
    """What pip-audit says of each package that Readlark needs at run time; empty if it could not say anything."""
    with tempfile.TemporaryDirectory() as folder:
        wanted, answer = Path(folder, "wanted.txt"), Path(folder, "answer.json")
        packages = ["--frozen", "-q", "--no-emit-project", "--no-default-groups", "-o", wanted]
        questions = ["--disable-pip", "--progress-spinner", "off", "-f", "json", "-r", wanted, "-o", answer]
        try:
            subprocess.run([*installer(), "export", *packages], cwd=ROOT, check=True, timeout=LIMIT_S)
            subprocess.run(
                [*installer(), "tool", "run", "-q", "pip-audit", *questions],
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                timeout=LIMIT_S,
                check=False,
            )
            return json.loads(answer.read_text(encoding="utf-8"))["dependencies"]
        except (subprocess.SubprocessError, OSError, ValueError, KeyError):
            return []


def report(packages: list[dict[str, Any]]) -> int:
    """Print what is known of the `packages`, and return the exit code."""
    asked = [package for package in packages if "vulns" in package]
    weak = [package for package in asked if package["vulns"]]
    for package in weak:
        for weakness in package["vulns"]:
            mended = ", ".join(weakness.get("fix_versions", [])) or "nothing yet"
            print(f"{package['name']} {package['version']}: {weakness['id']}, mended in {mended}")
    if not asked:
        print("Audit: PyPI could not be asked about any package.")
        return UNASKED
    print(f"Audit: {len(asked)} of {len(packages)} packages asked about, {len(weak)} have known weaknesses.")
    return 1 if weak else 0


if __name__ == "__main__":
    sys.exit(report(ask()))
