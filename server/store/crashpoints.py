# SPDX-License-Identifier: Apache-2.0
"""Named places at which a test may let the process die; nothing in production."""

import os

EXIT_CODE = 137
"""As if killed by signal 9."""


def reach(point: str) -> None:
    """Die here when ``CRASH_AT`` names this point: no clean-up, no answer."""
    if os.environ.get("CRASH_AT") == point:
        os._exit(EXIT_CODE)
