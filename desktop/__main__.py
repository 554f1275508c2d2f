# SPDX-License-Identifier: Apache-2.0
"""``python -m desktop``: start the client."""

import gc
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.qtbridge.app import Client


def begin(arguments: list[str]) -> "Client":
    """Return the client with its window made and not shown yet."""
    # Nearly all objects of the start live on; the client searches for garbage by itself later.
    gc.disable()
    # The binding of Qt reads the source of every module imported after it, so what the
    # first rows need and does without Qt comes first.
    import desktop.first_needs  # noqa: F401
    from desktop.qtbridge.app import open_client

    return open_client(arguments)


def main() -> int:
    """Open the window and live until it is closed; returns the exit code."""
    return begin(sys.argv[1:]).run()


if __name__ == "__main__":
    sys.exit(main())
