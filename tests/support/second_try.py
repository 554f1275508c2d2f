# SPDX-License-Identifier: Apache-2.0
"""One more try for a test whose process died or hung outside Python, for all to see.

A window system of an old machine can stop answering (seen once in some thirty whole runs:
a window's ``show`` never came back). The runner starts the test again in a new process by
itself; here the first death is told as skipped with its reason instead of as failed. A test
that dies twice has failed.
"""

from typing import Any

import pytest

_died: set[str] = set()


@pytest.hookimpl(optionalhook=True)
def pytest_handlecrashitem(crashitem: str, report: pytest.TestReport, sched: Any) -> None:  # noqa: ANN401 - the runner's own, without types
    """Tell the first death of a test as what it is."""
    _forget_what_is_done(sched)
    if crashitem in _died:
        return
    _died.add(crashitem)
    path, line, _ = report.location
    report.outcome = "skipped"
    report.longrepr = (path, (line or 0) + 1, "its process died or hung; the test ran again")


def _forget_what_is_done(sched: Any) -> None:  # noqa: ANN401 - as above
    """Take the dead worker's finished files out of the queue, into which they were put back.

    A worker that is given a file without a test left waits for ever (xdist 3.8).
    """
    for file, tests in [*sched.workqueue.items()]:
        if all(tests.values()):
            del sched.workqueue[file]
