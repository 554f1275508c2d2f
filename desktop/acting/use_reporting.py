# SPDX-License-Identifier: Apache-2.0
"""Reporting when this computer was in use: a summary a day, of one's own device and oneself.

Nothing is read before the server has said that the city wants it, nothing where the
administrator of the terminal forbids it, and nothing on a terminal that keeps no data.
"""

from collections.abc import Callable
from datetime import datetime, timedelta

from desktop.acting import keeping
from desktop.acting.use_log import UseLog, UseTurn, log_from_text, log_text
from desktop.acting.workplace import Workplace
from desktop.logind import UseWatch
from desktop.settings import Profile
from desktop.store import meta
from desktop.store.outbox import NewAct
from desktop.sync.api import ServerApi
from desktop.sync.faults import CallFailed, FaultKind
from telework.hours.act_encoding import report_objective_to_plain
from telework.hours.commands import ReportObjective
from telework.hours.objective import ObjectiveRecord, day_of_use

EVERY = timedelta(hours=1)
_LOG = "use_log"
_WANTED = "objective_wanted"
_ASKED = "objective_asked"

OpenWatch = Callable[[Callable[[], datetime]], UseWatch | None]


class UseReporter:
    """Keeps the log of use and sends what is due; called by the sync worker."""

    def __init__(self, place: Workplace, open_watch: OpenWatch) -> None:
        self._place = place
        self._open_watch = open_watch
        self._watch: UseWatch | None = None
        self._tried = False

    def ask(self, api: ServerApi) -> None:
        """Ask once an hour whether the city wants these records.

        Raises:
            CallFailed: the server was not reached.
        """
        if not self._may_read():
            return
        now = self._place.now()
        with self._place.vault.database.read() as tx:
            asked = meta.get(tx, _ASKED)
        if asked and timedelta(0) <= now - datetime.fromisoformat(asked) < EVERY:
            return
        wanted = _wanted(api)
        with self._place.vault.database.write() as tx:
            meta.put(tx, _WANTED, "yes" if wanted else "no")
            meta.put(tx, _ASKED, now.isoformat())

    def turn(self) -> None:
        """Note what was seen since the last turn, and report days that are over."""
        if not self._may_read() or not self._is_wanted():
            self._forget()
            return
        log = self._noted()
        today = day_of_use(self._place.now())
        person = self._place.whoever().person_id
        with self._place.vault.database.read() as tx:
            device = meta.get(tx, "device_id")
        for record in log.due(person, device, today):
            self._report(record)
        self._keep(log.since(today))

    def close(self) -> None:
        """Stop watching; what was noted stays for the next start."""
        if self._watch is not None:
            self._watch.close()
            self._watch = None

    def _may_read(self) -> bool:
        settings = self._place.settings
        return settings.profile is not Profile.THIN and settings.objective_records == "yes"

    def _is_wanted(self) -> bool:
        with self._place.vault.database.read() as tx:
            return meta.get(tx, _WANTED) == "yes"

    def _noted(self) -> UseLog:
        log = self._log()
        if self._watch is not None and self._watch.ended:
            # Nobody knows what happened since: the last stretch ends where it was seen last.
            log = self._grown(log).stopped()
            self.close()
            return log
        if self._watch is None:
            # Of a client that ended, its last stretch ends where it was seen last.
            log = log.stopped()
            if not self._tried:
                self._watch, self._tried = self._open_watch(self._place.now), True
        return self._grown(log).seen(self._place.now())

    def _grown(self, log: UseLog) -> UseLog:
        for turn in self._watch.take() if self._watch is not None else ():
            log = log.turned(_begun_after(log, turn, self._place.now()))
        return log

    def _report(self, record: ObjectiveRecord) -> None:
        act = ReportObjective(
            day=record.day,
            first=record.first,
            last=record.last,
            gaps=record.gaps,
            open_begin=record.open_begin,
            open_end=record.open_end,
        )
        keeping.keep_act(
            self._place,
            NewAct(
                event_id=self._place.new_id(),
                stream=f"day:{record.person_id}",
                type="telework",
                command=report_objective_to_plain(act),
                title=record.day.isoformat(),
            ),
        )

    def _log(self) -> UseLog:
        seal = self._place.vault.seal()
        with self._place.vault.database.read() as tx:
            return log_from_text(meta.get_secret(tx, seal, _LOG).decode())

    def _keep(self, log: UseLog) -> None:
        seal = self._place.vault.seal()
        with self._place.vault.database.write() as tx:
            meta.put_secret(tx, seal, _LOG, log_text(log).encode() if log.stretches else b"")

    def _forget(self) -> None:
        self.close()
        self._tried = False
        if self._log().stretches:
            self._keep(UseLog())


def _begun_after(log: UseLog, turn: UseTurn, now: datetime) -> UseTurn:
    """Return a turn that begins after what is known.

    A session began once; a client that starts again within it knows of now and no more.
    """
    end = log.last_end()
    if not turn.in_use or end is None or turn.at > end:
        return turn
    return UseTurn(at=now, in_use=True, unknown=True)


def _wanted(api: ServerApi) -> bool:
    try:
        return api.telework.hours_settings().objective
    except CallFailed as problem:
        if problem.fault.kind is not FaultKind.REFUSED:
            raise
        return False  # an older server does not say
