# SPDX-License-Identifier: Apache-2.0
"""Keeps ``None``, ``True`` and ``False`` alive where the binding of Qt gives them away.

The wheels of PySide6 6.12 return these constants as Python 3.12 and later allow (PEP 683:
they are immortal there) and so take one reference too many on Python 3.11, which ends the
process after some thousand calls. Raising their counts once makes them immortal here too.
"""

import ctypes
import sys

FIRST_WITH_IMMORTALS = (3, 12)
PLENTY = 1 << 60
"""At a million calls a second this lasts for thirty thousand years."""


def keep_alive() -> None:
    """Make the constants immortal; does nothing where they are, or the second time."""
    if sys.version_info >= FIRST_WITH_IMMORTALS or sys.implementation.name != "cpython":
        return
    if sys.getrefcount(None) > PLENTY // 2:
        return
    for constant in (None, True, False, NotImplemented, ...):
        # The count is the first field of every object (CPython, PyObject.ob_refcnt).
        ctypes.c_ssize_t.from_address(id(constant)).value += PLENTY
