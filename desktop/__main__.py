# SPDX-License-Identifier: Apache-2.0
"""``python -m desktop``: start the client."""

import sys


def main() -> int:
    """Open the window and live until it is closed; returns the exit code."""
    from desktop.qtbridge.app import open_client

    return open_client(sys.argv[1:]).run()


if __name__ == "__main__":
    sys.exit(main())
