# SPDX-License-Identifier: Apache-2.0
"""What is read at each scrape: the queue, the feed, disks, backups, and the last examination."""

import shutil
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from threading import Lock

from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from server.files_assembly import keeps_files_elsewhere
from server.ops.backup.summary import newest_backup, newest_verified
from server.ops.doctor.last import last_examination
from server.ops.opening import TENANT
from server.settings import ServerSettings
from server.store.engine import Database, DatabaseBusy, open_database
from server.store.looking import Queue, last_round, queues
from server.store.organisation import read_tenant
from server.store.reaching import DatabaseTrouble, reach_database
from server.usecases.reads.health import program_version

LATE = timedelta(minutes=15)
_REACH_SECONDS = 3


class State(Collector):
    """Looks at the server at each scrape; what cannot be looked at is left out."""

    def __init__(self, settings: ServerSettings, clock: Callable[[], datetime]) -> None:
        self._settings = settings
        self._clock = clock
        self._database: Database | None = None
        self._opening = Lock()

    def collect(self) -> Iterator[Metric]:
        """Return every metric of the state."""
        yield _one("tsukue_build", "Version of the program.", 1, version=program_version())
        yield from self._of_database()
        yield from self._of_disks()
        yield from self._of_backups()
        yield from self._of_examination()

    def describe(self) -> Iterator[Metric]:
        """Name nothing beforehand: that would look at everything."""
        return iter(())

    def close(self) -> None:
        """Give back the connection."""
        if self._database is not None:
            self._database.close()

    def _of_database(self) -> Iterator[Metric]:
        url = self._settings.resolved_database_url()
        up = "tsukue_database_up"
        told = "Whether the database lets us in."
        try:
            reach_database(url, _REACH_SECONDS)
            database = self._opened(url)
            now = self._clock()
            with database.read_work() as tx:
                every = queues(tx, now, LATE)
                feed, last = read_tenant(tx, TENANT).feed_number, last_round(tx)
        except (DatabaseTrouble, DatabaseBusy):
            yield _one(up, told, 0)
            return
        yield _one(up, told, 1)
        yield _one("tsukue_change_feed_head", "The newest number of the change feed.", feed)
        if last is not None:
            ago = (now - last).total_seconds()
            yield _one("tsukue_worker_last_round_age_seconds", "Since the worker's round.", ago)
        yield from _of_queues(every, now)

    def _opened(self, url: str) -> Database:
        # Two that watch this server may scrape it at the same moment.
        with self._opening:
            self._database = self._database or open_database(url, connections=1)
            return self._database

    def _of_disks(self) -> Iterator[Metric]:
        free = GaugeMetricFamily(
            "tsukue_disk_free_bytes", "Bytes free, by what lies there.", labels=("what",)
        )
        total = GaugeMetricFamily(
            "tsukue_disk_size_bytes", "Bytes in all, by what lies there.", labels=("what",)
        )
        folders = {
            "data" if keeps_files_elsewhere(self._settings) else "files": self._settings.data_dir
        }
        if self._settings.backup_folder:
            folders["backups"] = Path(self._settings.backup_folder)
        for what, folder in folders.items():
            if folder.exists():
                usage = shutil.disk_usage(folder)
                free.add_metric((what,), usage.free)
                total.add_metric((what,), usage.total)
        yield from (free, total)

    def _of_backups(self) -> Iterator[Metric]:
        if not self._settings.backup_folder:
            return
        folder, now = Path(self._settings.backup_folder), self._clock()
        for name, newest in (
            ("tsukue_backup_age_seconds", newest_backup),
            ("tsukue_backup_verified_age_seconds", newest_verified),
        ):
            try:
                found = newest(folder)
            except OSError:
                found = None
            if found is not None:
                yield _one(name, "Age of it.", (now - found.taken_at).total_seconds())

    def _of_examination(self) -> Iterator[Metric]:
        last = last_examination(self._settings.data_dir)
        if last is None:
            return
        age = (self._clock() - last.at).total_seconds()
        yield _one("tsukue_doctor_age_seconds", "Since the doctor last looked.", age)
        findings = GaugeMetricFamily(
            "tsukue_doctor_findings",
            "What the doctor last found and is not well, by code.",
            labels=("code", "level"),
        )
        for code, level in sorted(set(last.levels)):
            if level != "ok":
                findings.add_metric((code, level), last.levels.count((code, level)))
        yield findings
        ends = GaugeMetricFamily(
            "tsukue_certificate_days_left",
            "Days until a certificate ends that the doctor named.",
            labels=("name",),
        )
        for name, day in last.certificates:
            ends.add_metric((name,), (day - self._clock().date()).days)
        yield ends


def _of_queues(every: tuple[Queue, ...], now: datetime) -> Iterator[Metric]:
    families = {
        "waiting": "Effects that are not done yet.",
        "late": "Effects that were due a quarter of an hour ago.",
        "dead": "Effects that were given up.",
    }
    for name, told in families.items():
        family = GaugeMetricFamily(f"tsukue_outbox_{name}", told, labels=("kind",))
        for each in every:
            family.add_metric((each.kind,), getattr(each, name))
        yield family
    letters = [each for each in every if each.is_mail]
    due = [each.oldest for each in letters if each.oldest is not None and each.oldest <= now]
    oldest = max(((now - each).total_seconds() for each in due), default=0.0)
    yield _one("tsukue_mail_waiting", "Letters not sent.", sum(each.waiting for each in letters))
    yield _one("tsukue_mail_dead", "Letters given up.", sum(each.dead for each in letters))
    yield _one("tsukue_mail_oldest_seconds", "Since the oldest letter was due.", oldest)


def _one(name: str, told: str, value: float, **labels: str) -> Metric:
    family = GaugeMetricFamily(name, told, labels=tuple(labels))
    family.add_metric(tuple(labels.values()), value)
    return family
