"""Programs that some tests start: skipped by name where they are missing, a failure where CI=true promises them."""

import os
import shutil

import pytest


def require(*programs: str) -> None:
    """Skip the test unless every one of `programs` is on the path; with CI=true fail it."""
    missing = [program for program in programs if shutil.which(program) is None]
    if not missing:
        return
    reason = f"{', '.join(missing)} not installed: `python3 packaging/go.py test --install-system` does it"
    if os.environ.get("CI", "").lower() == "true":
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)
