# SPDX-License-Identifier: Apache-2.0
"""Faults of backups on the installed server: a full disk, one wrong byte, a machine with data."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.installation.account import Account
from tests.installation.bad_days import READY, SETTINGS, findings, must
from tests.installation.machine import Machine
from tests.installation.manual import write_settings

FOLDER = "/var/backups/tsukue"
PASSPHRASE = "--passphrase-file /etc/tsukue/backup.passphrase"
_UNIT = "tsukue-backup.service"
_COPY = "/var/backups/copy"
_EMPTY = "/var/lib/elsewhere"
"""Where an empty machine's data would be: the settings beside ours name it and its database."""

_EMPTY_SETTINGS = "/etc/tsukue/elsewhere.toml"
_ELSEWHERE = f'''data_dir = "{_EMPTY}"
database_url = "postgresql:///elsewhere"
port = 8799
'''


@dataclass(frozen=True, slots=True)
class BadBackups:
    """Plays faults of backups on one machine that serves."""

    server: Machine
    account: Account

    def play(self) -> None:
        """Play each by itself; the server serves before and after."""
        for title, act in self._days():
            with self.account.part(title):
                act()
                self.server.do(READY)

    def _days(self) -> Iterator[tuple[str, Callable[[], None]]]:
        yield "バックアップ先がいっぱい Disk full during the backup", self.disk_full
        yield "バックアップの1バイト One byte of a backup", self.one_byte
        yield "データのある機械へ戻す Restore onto a machine with data", self.not_empty

    def disk_full(self) -> None:
        """The nightly unit says so and leaves nothing half; with room the next one works."""
        stood = self._listed()
        with self._small_disk():
            must(self.server.run(f"systemctl start {_UNIT}").code != 0, "the unit did not fail")
            said = self.server.do(f"journalctl --unit {_UNIT} --output cat --lines 8")
            [line] = [one for one in said.splitlines() if "No space left on device" in one]
            must(
                "there is no backup of this time" in line, f"it is not said what that means: {line}"
            )
            self.account.tell(f"  {line}")
            must(self._listed() == [], "a half backup is listed")
            left = self.server.do(f"find {FOLDER} -mindepth 1 -name '*T*Z*'").split()
            must(left == [], f"something of it is left: {left}")
            found = findings(self.server)
            must("timer.failed" in found, "the doctor does not see that the backup failed")
            self.account.tell(f"  {found['timer.failed'][0]}")
        self.server.do(f"systemctl start {_UNIT}")
        must(self._listed()[:-1] == stood, "the backups from before are not as they were")
        must("timer.failed" not in findings(self.server), "the doctor still says timer.failed")

    def one_byte(self) -> None:
        """The damaged part is named, and a restore onto an empty machine writes nothing."""
        newest = self._listed()[-1]
        for part in (f"{newest}/database", self._some_file()):
            with self._copy_with_a_wrong_byte(part), self._empty_machine():
                said = self._refused(
                    f"tsukue-server backups verify {_COPY} {PASSPHRASE}", "DAMAGED"
                )
                must(Path(part).name in said, f"{part} is not named: {said}")
                self.account.tell(f"  {_line(said, 'DAMAGED')}")
                asked = f"tsukue-server restore {_COPY} {PASSPHRASE} --config {_EMPTY_SETTINGS}"
                told = self._refused(asked, "壊れています")
                self.account.tell(f"  {_line(told, '壊れています')}")
                self._nothing_was_written()
        self.server.do(f"tsukue-server backups verify {FOLDER}")

    def not_empty(self) -> None:
        """Refused while it serves and while it stands still; files and tables are as they were."""
        before = self._state()
        asked = f"tsukue-server restore {FOLDER} {PASSPHRASE}"
        self.account.tell(f"  {self._refused(asked).splitlines()[-1]}")
        self.server.do("systemctl stop tsukue-server tsukue-worker")
        for again in ("", " --again"):
            self.account.tell(f"  {self._refused(asked + again).splitlines()[-1]}")
        must(self._state() == before, "a restore that was refused has changed something")
        self.server.do("systemctl start tsukue-server tsukue-worker")

    def _listed(self) -> list[str]:
        said = self.server.do(f"tsukue-server backups list {FOLDER}")
        return [line.split("\t")[0] for line in said.splitlines() if "\t" in line]

    def _refused(self, asked: str, *words: str) -> str:
        said = self.server.run(asked)
        must(said.code == 1, f"{asked} ended with {said.code}: {said.text}")
        missing = [word for word in (*words, "。") if word not in said.text]
        must(not missing, f"{asked} does not say {missing}: {said.text}")
        must("Traceback" not in said.text, said.text)
        return said.text.rstrip()

    @contextmanager
    def _small_disk(self) -> Iterator[None]:
        """Let backups go to a disk that holds a part of one."""
        newest = self._listed()[-1]
        kilobytes = int(self.server.do(f"du -sk {FOLDER}/{newest}").split()[0]) // 2
        owner = "uid=$(id -u tsukue),gid=$(id -g tsukue),mode=0700"
        self.server.do(f"mount -t tmpfs -o size={kilobytes}k,{owner} tmpfs {FOLDER}")
        try:
            yield
        finally:
            self.server.do(f"umount {FOLDER}")

    def _some_file(self) -> str:
        found = self.server.do(f"cd {FOLDER} && find pool -type f -size +1k").split()
        return min(found)

    @contextmanager
    def _copy_with_a_wrong_byte(self, part: str) -> Iterator[None]:
        self.server.do(f"cp -a {FOLDER} {_COPY}")
        file = self.server.root / _COPY.lstrip("/") / part
        content = bytearray(file.read_bytes())
        content[len(content) // 2] ^= 1
        file.write_bytes(content)
        try:
            yield
        finally:
            self.server.do(f"rm -r {_COPY}")

    @contextmanager
    def _empty_machine(self) -> Iterator[None]:
        """Lay out settings, folder and database of a server that has nothing yet."""
        written = self.server.root / _EMPTY_SETTINGS.lstrip("/")
        shutil.copy(self.server.root / SETTINGS.lstrip("/"), written)
        write_settings(written, _ELSEWHERE)
        self.server.do(
            f"chown root:tsukue {_EMPTY_SETTINGS}\nchmod 640 {_EMPTY_SETTINGS}\n"
            f"install -d -o tsukue -g tsukue -m 0700 {_EMPTY}\n"
            "cd /; su postgres -c 'createdb --owner tsukue elsewhere'"
        )
        try:
            yield
        finally:
            self.server.do(
                f"rm -r {_EMPTY} {_EMPTY_SETTINGS}; cd /; su postgres -c 'dropdb elsewhere'"
            )

    def _nothing_was_written(self) -> None:
        files = self.server.do(f"find {_EMPTY} -mindepth 1")
        tables = self.server.do("cd /; su postgres -c \"psql -At elsewhere -c '\\dt'\" 2>/dev/null")
        must(not files and not tables, f"a refused restore has written {files} {tables}")

    def _state(self) -> str:
        """Return digests of all files of the data and of the cases' and events' tables."""
        return self.server.do(
            "find /var/lib/tsukue -type f -path '*files*' -exec sha256sum {} + | sort\n"
            "sha256sum /var/lib/tsukue/passphrase /etc/tsukue/tsukue.toml\n"
            'cd /; su postgres -c "psql -At tsukue -c '
            "'select md5(string_agg(md5(x::text), md5(x::text) order by md5(x::text))) "
            "from case_event x'\""
        )


def _line(said: str, word: str) -> str:
    return next(line for line in said.splitlines() if word in line)
