# SPDX-License-Identifier: Apache-2.0
"""One more try for a test whose process died or hung outside Python, for all to see.

A window system of an old machine can stop answering (seen once in some thirty whole runs:
a window's ``show`` never came back). The runner starts the test again in a new process by
itself; here the first death is told as skipped with its reason instead of as failed. A test
that dies twice has failed.
"""

import pytest

_died: set[str] = set()


@pytest.hookimpl(optionalhook=True)
def pytest_handlecrashitem(crashitem: str, report: pytest.TestReport) -> None:
    """Tell the first death of a test as what it is."""
    if crashitem in _died:
        return
    _died.add(crashitem)
    path, line, _ = report.location
    report.outcome = "skipped"
    report.longrepr = (path, (line or 0) + 1, "its process died or hung; the test ran again")
