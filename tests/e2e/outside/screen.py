# SPDX-License-Identifier: Apache-2.0
"""``python -m tests.e2e.outside.screen FILE MILLISECONDS``: a picture, a little later."""

import sys
import time
from pathlib import Path

from PySide6.QtGui import QGuiApplication


def main(path: Path, settle_ms: int) -> int:
    """Save the picture; returns the exit code."""
    application = QGuiApplication([])
    time.sleep(settle_ms / 1000)
    path.parent.mkdir(parents=True, exist_ok=True)
    return 0 if application.primaryScreen().grabWindow(0).save(str(path)) else 1


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), int(sys.argv[2])))
