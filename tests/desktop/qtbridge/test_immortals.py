# SPDX-License-Identifier: Apache-2.0
"""A working day of calls into Qt does not use up ``None``."""

import subprocess
import sys

CALLS = """
import desktop.qtbridge
from PySide6.QtCore import QObject
nobody = QObject()
for _ in range(200_000):
    nobody.parent()
    nobody.blockSignals(False)
"""


def test_many_calls_that_answer_none_leave_the_process_alive() -> None:
    done = subprocess.run(
        [sys.executable, "-c", CALLS], capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stderr[-500:]
