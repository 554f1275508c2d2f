# SPDX-License-Identifier: Apache-2.0
"""What the doctor looks at: one server by its settings, with its database where that answers."""

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from server.settings import ServerSettings
from server.store.engine import Database


@dataclass(slots=True, kw_only=True)
class Patient:
    """One server.

    Attributes:
        config: the file of its settings, None where only the environment says them.
        now: the time of the examination.
        all_files: whether the content of every file is read, not of some.
        database: set once the database was found to let us in at our own schema.
    """

    settings: ServerSettings
    config: Path | None
    now: datetime
    all_files: bool = False
    database: Database | None = field(default=None)

    @property
    def opened(self) -> Database:
        """Return the database, for checks that ask for one.

        Raises:
            RuntimeError: the check was run without.
        """
        if self.database is None:
            raise RuntimeError("this check needs the database")
        return self.database
