# SPDX-License-Identifier: Apache-2.0
"""``python -m desktop``: start the client.

``--self-check`` proves instead that the installed program is whole, and ``--time-start``
says when its window was painted and leaves again.
"""

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
    arguments = sys.argv[1:]
    if "--self-check" in arguments:
        from desktop.qtbridge.self_check import check

        return check(arguments)
    opened = begin(arguments)
    if "--time-start" in arguments:
        from desktop.qtbridge.start_clock import tell_when_painted

        tell_when_painted(opened)
    return opened.run()


if __name__ == "__main__":
    sys.exit(main())
