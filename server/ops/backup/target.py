# SPDX-License-Identifier: Apache-2.0
"""Where a backup is restored to: an empty machine, or one on which a restore was interrupted."""

import http.client
import json
import shutil
import time
from dataclasses import dataclass
from pathlib import Path

from server.durable_files import sync_folder, write_new
from server.ops.backup.contents import is_of_the_moment
from server.ops.backup.folder import LOCK
from server.ops.console import Fault
from server.ops.doctor.last import LAST
from server.ops.opening import RESTORING
from server.ops.owner import Owner
from server.settings import ServerSettings
from server.store.dumps import (
    Standing,
    empty_again,
    end_left_over,
    keep_others_from_writing,
    let_others_write,
    shown_url,
    what_stands,
)

_SHOWN = 8
"""How much of what stands in the way is named."""

_MOMENT = 3.0
"""Seconds for PostgreSQL to forget a connection that was just closed, as ours a moment ago."""

_PATIENCE = 10.0
"""Seconds for PostgreSQL to notice that a killed restore is gone: within two, by its settings."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A data directory and the address of a database.

    Attributes:
        owner: as whom the tables are put there.
        spared: what may stand in the data directory: the passphrase of the backups.
    """

    settings: ServerSettings
    owner: Owner
    spared: Path | None = None

    @property
    def data(self) -> Path:
        """Return the data directory."""
        return self.settings.data_dir

    @property
    def url(self) -> str:
        """Return the address of the database, as the services reach it."""
        return self.settings.resolved_database_url()

    def look(self) -> Standing:
        """Look at the database."""
        # The owner sees the sessions of the services too, the services only their own.
        return what_stands(self.owner.url)

    def require_quiet(self, patience: float = _MOMENT) -> None:
        """Refuse where the server is running.

        Args:
            patience: for so many seconds those who are connected to the database may leave it.

        Raises:
            Fault: somebody stays connected to the database, or the server answers at its port.
        """
        answers = _answers(self.settings)
        others = self._others(0.0 if answers else patience)
        if not others and not answers:
            return
        japanese, english = "", ""
        if answers:
            where = f"{self.settings.host}:{self.settings.port}"
            japanese += f"{where} でサーバーが動いています。"
            english += f"A server is running at {where}. "
        if others:
            database = shown_url(self.url)
            japanese += f"データベース {database} に{others}件つながっています。"
            english += f"The database {database} has {others} connections. "
        raise Fault(f"{japanese}止めてからやり直してください。", f"{english}Stop it first.")

    def require_empty(self) -> None:
        """Refuse where something stands that a restore would overwrite.

        Raises:
            Fault: with what stands there.
        """
        standing = [path.name for path in self._in_data()]
        tables = self.look().tables
        if not standing and not tables:
            return
        where = [self.data.as_posix()] if standing else []
        where += [shown_url(self.url)] if tables else []
        named = ", ".join([*standing, *tables][:_SHOWN])
        raise Fault(
            f"空ではない所には戻しません。{' と '.join(where)} に {named} などがあります。"
            "別の新しい機械に戻すか、人の手で別の場所に移してからやり直してください。",
            f"A backup is restored only where nothing is: {' and '.join(where)} holds {named} "
            "and so on. Restore to a new machine, or move these away yourself first.",
        )

    def interrupted(self) -> bool:
        """Say whether an interrupted restore stands here."""
        return (self.data / RESTORING).exists()

    def guard(self) -> bool:
        """Keep other machines from writing to the database until ``finish``.

        Returns:
            whether they are kept: a person sees to it otherwise.

        Raises:
            Fault: somebody came to the database meanwhile, and may write.
        """
        guarded = keep_others_from_writing(self.owner.url)
        try:
            self.require_quiet()
        except Fault:
            let_others_write(self.owner.url)
            raise
        return guarded or self.look().engine == "sqlite"

    def begin(self, backup: str) -> None:
        """Mark that a restore is under way, before anything of it is here."""
        self.data.mkdir(parents=True, exist_ok=True, mode=0o700)
        # What the doctor found while nothing was here says nothing of what comes.
        (self.data / LAST).unlink(missing_ok=True)
        note = {"backup": backup, "database": shown_url(self.url)}
        write_new(self.data / RESTORING, json.dumps(note).encode("utf-8"))
        sync_folder(self.data)

    def clear(self) -> None:
        """Take away what an interrupted restore left; all of it came after the mark.

        Whoever calls holds the lock of the data directory: what still works for the interrupted
        restore has nobody left to work for.

        Raises:
            Fault: that restore was to another database, or somebody else is connected to it.
        """
        marked = _database_in((self.data / RESTORING).read_bytes())
        if marked and marked != shown_url(self.url):
            raise Fault(
                f"途中で止まった復元の先は {marked} でした。同じデータベースを指定してください。",
                f"The interrupted restore was to {marked}: name the same database.",
            )
        if marked:
            end_left_over(self.owner.url)
        self.require_quiet(_PATIENCE)
        if marked:
            empty_again(self.owner.url)
        for path in self._in_data():
            if path.is_dir():
                shutil.rmtree(path)
            else:
                path.unlink()
        (self.data / RESTORING).unlink()

    def _others(self, patience: float) -> int:
        """Return how many others are still connected to the database after some patience."""
        until = time.monotonic() + patience
        while (others := self.look().others) and time.monotonic() < until:
            time.sleep(0.1)
        return others

    def finish(self) -> None:
        """Take the mark and the guard away: from now on this is a server."""
        let_others_write(self.owner.url)
        (self.data / RESTORING).unlink()
        sync_folder(self.data)

    def _in_data(self) -> list[Path]:
        if not self.data.exists():
            return []
        left_out = {LOCK, RESTORING}
        return sorted(
            path
            for path in self.data.iterdir()
            if path.name not in left_out and path != self.spared and not is_of_the_moment(path.name)
        )


def _database_in(note: bytes) -> str:
    """Read a mark; one that was cut short stands before anything was restored."""
    try:
        return str(json.loads(note)["database"])
    except (ValueError, KeyError, TypeError):
        return ""


def _answers(settings: ServerSettings) -> bool:
    """Say whether a server of ours answers at the port of the settings."""
    if not settings.port:
        return False
    connection = http.client.HTTPConnection(settings.host, settings.port, timeout=3)
    try:
        connection.request("GET", "/healthz")
        return b'"tsukue"' in connection.getresponse().read(4096)
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()
