# SPDX-License-Identifier: Apache-2.0
"""What of a server goes into a backup beside its database and its files."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, fields
from pathlib import Path

from server.ops.backup.folder import LOCK
from server.ops.backup.trees import below
from server.ops.doctor.last import LAST
from server.ops.opening import RESTORING
from server.settings import ServerSettings
from server.store.upgrading import sqlite_file

CONFIGURATION = "tsukue.toml"
RESTORED_SETTINGS = "restored-settings"
_WORK = "backup-work"
_FILES = "files"
_NOT_KEPT = frozenset({"backup_passphrase_file", "database_owner_file"})
_DATABASE_ENDS = ("-wal", "-shm", "-journal", ".")


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """Where the parts of a server stand, by its settings.

    Attributes:
        config: the settings file, None where the environment says everything.
    """

    chosen: ServerSettings
    config: Path | None

    @property
    def database_url(self) -> str:
        """Return the address of the database."""
        return self.chosen.resolved_database_url()

    def trust(self) -> list[tuple[str, Path]]:
        """Return every file of the data directory but database and files: keys, authority."""
        left_out = {_FILES, _WORK, LOCK, RESTORING, RESTORED_SETTINGS}
        found = below(self.chosen.data_dir, frozenset(left_out))
        return [
            (name, path)
            for name, path in found
            if not is_of_the_moment(name) and not self._is_of_database(path)
        ]

    def _is_of_database(self, path: Path) -> bool:
        """Tell an SQLite file and all that stands beside it, such as copies from upgrades."""
        file = sqlite_file(self.database_url)
        if file is None:
            return False
        beside = tuple(file.name + end for end in _DATABASE_ENDS)
        same_place = path.parent.resolve() == file.parent.resolve()
        return same_place and (path.name == file.name or path.name.startswith(beside))

    def settings(self) -> list[tuple[str, Path]]:
        """Return the settings file, and the files with secrets and roots that it names.

        Not the passphrase of the backups: it would be of no use in here. Nor root's file on the
        owner of the tables: it is of this machine's PostgreSQL, and not for us to read.
        """
        named = [(CONFIGURATION, self.config)] if self.config is not None else []
        for each in fields(self.chosen):
            value = getattr(self.chosen, each.name)
            if each.name.endswith("_file") and each.name not in _NOT_KEPT and value:
                named.append((each.name, Path(value)))
        return named

    @contextmanager
    def working_room(self) -> Iterator[Path]:
        """Give an empty folder as well guarded as the data; gone afterwards with all in it."""
        work = self.chosen.data_dir / _WORK
        shutil.rmtree(work, ignore_errors=True)
        work.mkdir(mode=0o700)
        try:
            yield work
        finally:
            shutil.rmtree(work, ignore_errors=True)


def is_of_the_moment(name: str) -> bool:
    """Say whether a file of the data directory tells of this machine now, as the doctor's does."""
    return name == LAST or name.startswith(f"{LAST}.")
