# SPDX-License-Identifier: Apache-2.0
"""Keeping ``None``, ``True`` and ``False`` alive under Python 3.11.

The wheels of PySide6 6.12 are built as if these were never counted, as from Python 3.12
on. Python 3.11 counts them: each call that answers ``None`` (``setText``, ``show``) takes a
reference that nobody gave, and after some seven thousand calls the process ends with
"deallocating None". So they are given more references than calls can ever take.
"""

import ctypes
import sys

PLENTY = 1 << 48
"""A million calls a second would need nine years to use these up."""


def keep_constants() -> None:
    """Give the constants references to lose; nothing to do from Python 3.12 on."""
    if sys.version_info >= (3, 12):
        return
    for constant in (None, True, False, NotImplemented, Ellipsis):
        # In CPython 3.11 the count is the first field of every object.
        ctypes.c_ssize_t.from_address(id(constant)).value += PLENTY
