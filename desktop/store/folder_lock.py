# SPDX-License-Identifier: Apache-2.0
"""One process per store: a lock on a file in its folder, which also holds the process id.

The first net is the screens' single instance; this one holds for everything that opens a
store. The system releases it when the process dies, however it dies.
"""

import os
import sys
from pathlib import Path

from desktop.errors import Code, TroubleError


class FolderLock:
    """The lock on a store's folder, held until ``release``."""

    def __init__(self, folder: Path) -> None:
        """Take the lock.

        Raises:
            TroubleError: another process has it (``store.open_elsewhere``).
        """
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        path = folder / "store.lock"
        self._file = path.open("a+", encoding="ascii")
        try:
            _lock(self._file.fileno())
        except OSError as problem:
            self._file.close()
            raise TroubleError(Code.STORE_OPEN_ELSEWHERE) from problem
        self._file.truncate(0)
        self._file.write(str(os.getpid()))
        self._file.flush()

    def release(self) -> None:
        """Let the folder go; doing so twice is no error."""
        self._file.close()


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
