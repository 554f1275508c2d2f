# SPDX-License-Identifier: Apache-2.0
"""Upgrades that are cut off or begun twice, on the installed server, by dpkg itself."""

import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.installation.account import Account
from tests.installation.artefacts import LABORIOUS
from tests.installation.bad_days import READY, must
from tests.installation.machine import Machine

CONFIGURE = "dpkg --configure tsukue-server"
BEGIN_SECONDS = 300
_PSQL = 'cd /; su postgres -c "psql -At tsukue -c \\"{}\\""'
_AT_WORK = _PSQL.format(
    "select count(*) from pg_stat_activity "
    "where query like '%pg_sleep%' and pid <> pg_backend_pid()"
)
# A bare Debian has no pgrep; the brackets keep these lines from being found themselves.
_KILL = """
for each in /proc/[0-9]*; do
    if tr '\\0' ' ' < $each/cmdline 2>/dev/null | grep -q 'bin/tsukue-server migrat[e]'; then
        kill -9 ${each#/proc/}
    fi
done
"""


@dataclass(frozen=True, slots=True)
class BadUpgrades:
    """Plays an upgrade whose migration takes long enough to be cut off, and is then begun twice.

    Attributes:
        server: where an older release serves.
        package: the release with that migration.
    """

    server: Machine
    package: Path
    account: Account

    def play(self) -> None:
        """Play both; afterwards the new release serves.

        Raises:
            AssertionError: the old release does not answer, or something is half done.
        """
        with self.account.part("kill -9 された移行 A migration killed"):
            self._killed()
        with self.account.part("二つの更新 Two upgrades at once"):
            self._twice()

    def _killed(self) -> None:
        serving, revision = self._version(), self._revision()
        installing = self._begin(f"apt-get install -y ~/new/{self.package.name}")
        with self._at_work(installing):
            self.server.do(_KILL)
        said = self._ended(installing)
        must(installing.returncode != 0, f"dpkg has not seen that the migration was killed: {said}")
        [line] = [one for one in said.splitlines() if "これまでの版が動き続けて" in one]
        self.account.tell(f"  {line}")
        must(self._version() == serving, f"the old release does not answer: {self._version()}")
        # What the killed one had asked for ends by itself, and takes back what it had done.
        self.server.do(f'until [ "$({_AT_WORK})" = 0 ]; do sleep 0.2; done')
        must(self._revision() == revision, f"the database is half way: {self._revision()}")
        must(not self._has_table(), "a killed migration has left a table behind")
        must(self._version() == serving, "the old release answers no longer")

    def _twice(self) -> None:
        """The second try; while it works, another by dpkg and one by our command are refused."""
        first = self._begin(CONFIGURE)
        with self._at_work(first):
            second = self.server.run(CONFIGURE)
            must(second.code != 0 and "lock" in second.text, f"dpkg ran twice: {second.text}")
            self.account.tell(f"  {second.text.strip().splitlines()[0]}")
            again = self.server.run(
                f"TSUKUE_RELEASE=$(ls -d /opt/tsukue/release-{self._new}) tsukue-server migrate"
            )
            must(again.code == 1 and "別の更新" in again.text, f"migrated twice: {again.text}")
            self.account.tell(f"  {again.text.strip().splitlines()[-1]}")
        said = self._ended(first)
        must(first.returncode == 0, f"the second try failed: {said}")
        self.server.do(READY)
        must(f'"{self._new}"' in self._version(), f"not the new release: {self._version()}")
        must(self._revision() == LABORIOUS and self._has_table(), "the database was not migrated")
        self.account.tell(f"  {self._version().strip()} {self._revision()}")

    @property
    def _new(self) -> str:
        return self.package.name.split("_")[1]

    def _begin(self, command: str) -> "subprocess.Popen[str]":
        return self.server.begin(command)

    @contextmanager
    def _at_work(self, installing: "subprocess.Popen[str]") -> Iterator[None]:
        """Wait until the migration is within its transaction."""
        deadline = time.monotonic() + BEGIN_SECONDS
        while self.server.do(_AT_WORK).strip() == "0":
            if installing.poll() is not None or time.monotonic() > deadline:
                raise AssertionError(f"the migration did not begin: {self._ended(installing)}")
            time.sleep(0.1)
        yield

    @staticmethod
    def _ended(installing: "subprocess.Popen[str]") -> str:
        said, _nothing = installing.communicate(timeout=BEGIN_SECONDS)
        return said

    def _version(self) -> str:
        return self.server.do(
            'curl --silent --fail http://127.0.0.1:8722/healthz | grep -o \'"version":"[^"]*"\''
        )

    def _revision(self) -> str:
        return self.server.do(_PSQL.format("select version_num from alembic_version")).strip()

    def _has_table(self) -> bool:
        found = _PSQL.format("select count(*) from pg_tables where tablename = 'long_work'")
        return self.server.do(found).strip() == "1"
