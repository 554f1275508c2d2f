# SPDX-License-Identifier: Apache-2.0
"""The store as one thing: its database and the seal, which is fetched when first needed.

Counts and due dates come from plain columns, so that a window can be painted before the
keyring was asked.
"""

import threading
from collections.abc import Callable
from pathlib import Path

from desktop.errors import Code, TroubleError
from desktop.store import drafts, files, meta, outbox
from desktop.store.database import Database
from desktop.store.folder_lock import FolderLock
from desktop.store.sealed import Seal

DATABASE_NAME = "store.sqlite3"


class Vault:
    """One installation's store.

    Attributes:
        database: the plain side: rows, states, counts.
        device_id: name of this installation, made with the store.
    """

    def __init__(
        self,
        folder: Path | None,
        device_id: Callable[[], str],
        data_key: Callable[[str, bool], bytes],
    ) -> None:
        """Open or create a store.

        Args:
            folder: where it lies; None keeps it in memory.
            device_id: makes the name of a new installation.
            data_key: gives the key for a device; its flag says that the store is new.

        Raises:
            TroubleError: it is open elsewhere, or newer than the program.
        """
        self._lock = None if folder is None else FolderLock(folder)
        self.database = Database(None if folder is None else folder / DATABASE_NAME)
        self.device_id = self._named(device_id)
        self._data_key = data_key
        self._seal: Seal | None = None
        self._erased = False
        self._asking = threading.Lock()
        with self.database.write() as tx:
            outbox.doubt_sending(tx)
            files.sweep(tx)
            drafts.sweep(tx)

    def seal(self) -> Seal:
        """Return the seal, asking the keyring the first time.

        Raises:
            TroubleError: the keyring does not give the key, or the store was wiped.
        """
        with self._asking:
            if self._erased:
                raise TroubleError(Code.STORE_WIPED)
            if self._seal is None:
                self._seal = Seal(self._fetch_key())
            return self._seal

    def is_erased(self) -> bool:
        """Tell whether the store was wiped in this process."""
        return self._erased

    def is_unlocked(self) -> bool:
        """Tell whether the key is here already."""
        return self._seal is not None

    def close(self) -> None:
        """Close the store; the key is forgotten."""
        self._seal = None
        self.database.close()
        if self._lock is not None:
            self._lock.release()

    def erase(self, forget_key: Callable[[str], None]) -> None:
        """Wipe: the data key first, since without it the rest is noise, then the files."""
        forget_key(self.device_id)
        self._seal = None
        self._erased = True
        self.database.erase()
        if self._lock is not None:
            self._lock.release()

    def _fetch_key(self) -> bytes:
        with self.database.read() as tx:
            is_new = not meta.get(tx, "key_made")
        key = self._data_key(self.device_id, is_new)
        if is_new:
            with self.database.write() as tx:
                meta.put(tx, "key_made", "1")
        return key

    def _named(self, device_id: Callable[[], str]) -> str:
        with self.database.write() as tx:
            known = meta.get(tx, "device_id")
            if not known:
                known = device_id()
                meta.put(tx, "device_id", known)
            return known
