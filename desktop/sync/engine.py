# SPDX-License-Identifier: Apache-2.0
"""The sync engine: one turn after the other, driven by a worker that somebody else owns.

A turn sends what may go, reads what changed, seals what was waiting for it, and says when
the next turn is due. It raises nothing that a person should hear of as a crash: every
fault becomes a state of the connection and a time to try again.
"""

import logging
from random import Random

from desktop.acting import certificate_news, resealing, submitting
from desktop.acting.signing_in import forget_session
from desktop.acting.use_reporting import UseReporter
from desktop.acting.wiping import tell_owed, wipe
from desktop.acting.workplace import Workplace
from desktop.announcer import Topic
from desktop.clock import Reading
from desktop.errors import Code, TroubleError
from desktop.facade import ConnectionState
from desktop.loading import LOADING
from desktop.logind import watch_logind
from desktop.store import drafts, meeting_requests, meta, outbox, person, rows
from desktop.sync import prefetch
from desktop.sync.api import ServerApi
from desktop.sync.connection import Connection
from desktop.sync.faults import CallFailed, Fault, FaultKind, connection_state
from desktop.sync.pull import pull
from desktop.sync.push import Push
from desktop.sync.retry import STARTING_TRIES, delay, starting_delay
from desktop.sync.transport import Transport

_log = logging.getLogger(__name__)

SOON_SECONDS = 1.0
IDLE_SECONDS = 300.0
_ROUNDS = 8


class SyncEngine:
    """Keeps this installation and the server in step."""

    def __init__(self, place: Workplace, connection: Connection, random: Random) -> None:
        self._place = place
        self._random = random
        self._push = Push(place, random)
        self._transport: Transport | None = None
        self._tries = 0
        self._patience = 0
        self._looked = False
        self._reached = False
        self._sheets_lack = True
        self._not_before = 0
        self._stay_away = 0
        self._connection = connection
        self._use = UseReporter(place, watch_logind)

    def turn(self) -> float:
        """Do one turn and return in how many seconds the next one is due."""
        now = self._place.clock.read()
        early = self._seconds_left(now)
        if early > 0:
            return early
        self._busy(busy=True)
        try:
            return self._turn()
        finally:
            self._hear_versions()
            self._busy(busy=False)

    def hurry(self) -> None:
        """Let the next turn come at once: a new act, the network is back, F5.

        What the server itself asked for, to stay away a while, still counts.
        """
        self._not_before = self._stay_away

    def close(self) -> None:
        """Close the connection; called by the worker that ran the turns."""
        self._use.close()
        if self._transport is not None:
            self._transport.close()
            self._transport = None

    def _turn(self) -> float:
        try:
            tell_owed(self._place)
            if not self._has_session():
                self._become(self._signed_out_state())
                return IDLE_SECONDS
            self._use.turn()
            seconds = self._round(self._api())
        except CallFailed as problem:
            return self._failed(problem.fault)
        except TroubleError as problem:
            if problem.trouble.code == Code.STORE_WIPED:
                return IDLE_SECONDS
            # The keyring or the disk said no: nothing can be read or kept until it gives in.
            self._become(ConnectionState.CONFIGURATION_ERROR)
            _log.warning("sync stopped by %s", problem.trouble.code)
            return self._wait(delay(self._count_try(), self._random))
        self._tries = 0
        self._become(ConnectionState.CONNECTED)
        return seconds

    def _round(self, api: ServerApi) -> float:
        self._look_for_damage()
        for _ in range(_ROUNDS):
            while self._push.once(api).again:
                self._place.announce(Topic.OUTBOX, Topic.STATUS)
            certificate_news.ask(self._place, api)
            self._send_requests(api)
            self._use.ask(api)
            # Reading much, and fetching sheets, may take a while yet: the server has answered.
            came = pull(self._place, api, self._hear)
            self._connection.pulled(self._place.clock.read().wall)
            if came or self._sheets_lack:
                self._sheets_lack = prefetch.fetch_sheets(self._place, api)
            sealed = submitting.carry_on(self._place) + resealing.seal_what_is_owed(self._place)
            self._place.announce(Topic.OUTBOX, Topic.STATUS)
            if not sealed and not came:
                break
            self._patience = 0
        return self._until_next()

    def _hear(self) -> None:
        """Note that the server has answered with what was asked of it."""
        self._reached = True
        self._become(ConnectionState.CONNECTED)

    def _is_starting(self, fault: Fault) -> bool:
        return fault.kind is FaultKind.UNREACHABLE and not self._reached

    def _send_requests(self, api: ServerApi) -> None:
        """Send bookings that were asked for without the server; most have none."""
        with self._place.vault.database.read() as tx:
            waiting = meeting_requests.there_are(tx)
        if waiting:
            with LOADING:
                from desktop.acting import meetings_requests

            meetings_requests.send_all(self._place, api)

    def _until_next(self) -> float:
        """Look again soon while something of ours is on its way, ever less eagerly."""
        poll = float(self._place.settings.poll_seconds)
        if not self._expects_news():
            self._patience = 0
            return poll
        self._patience += 1
        return min(poll, SOON_SECONDS * 1.3 ** (self._patience - 1))

    def _look_for_damage(self) -> None:
        """Once per process: drop rows whose seal does not open, to be fetched again."""
        if self._looked:
            return
        seal = self._place.vault.seal()
        with self._place.vault.database.write() as tx:
            dropped = rows.drop_damaged(tx, seal)
        self._looked = True
        if dropped:
            _log.warning("%d damaged rows are fetched again", dropped)

    def _expects_news(self) -> bool:
        """Tell whether something of ours is on its way: a sheet, a time, a next try."""
        if self._sheets_lack:
            return True
        with self._place.vault.database.read() as tx:
            return bool(drafts.count_phase(tx, drafts.FREEZING)) or outbox.has_next_try(tx)

    def _failed(self, fault: Fault) -> float:
        if fault.kind in {FaultKind.SIGNED_OUT, FaultKind.WIPED}:
            fault = self._believed(fault)
        self._become(connection_state(fault))
        if fault.kind is FaultKind.WIPED:
            wipe(self._place, self._api())
            self._become(ConnectionState.SIGNED_OUT)
            return IDLE_SECONDS
        if fault.kind is FaultKind.SIGNED_OUT:
            forget_session(self._place)
            self._become(ConnectionState.ASKING_CREDENTIALS)
            return IDLE_SECONDS
        tries = self._count_try()
        seconds = delay(tries, self._random, fault.retry_after)
        if self._is_starting(fault) and tries <= STARTING_TRIES:
            seconds = starting_delay(self._random)
        if fault.retry_after is not None:
            self._hold_back(fault.retry_after)
        _log.info("sync fault %s, request %s", fault.kind, fault.request_id)
        return self._wait(seconds)

    def _believed(self, fault: Fault) -> Fault:
        """Believe that the session ended only from our own server."""
        with self._place.vault.database.read() as tx:
            known = meta.get(tx, "server_id")
        try:
            health = self._api().health()
        except CallFailed as problem:
            return problem.fault
        return fault if health.server_id == known else Fault(kind=FaultKind.WRONG_SERVER)

    def _api(self) -> ServerApi:
        if self._transport is None:
            self._transport = self._place.open_transport()
        return self._place.api(self._transport)

    def _has_session(self) -> bool:
        # Before the store is read: in memory it has one connection, and the seal may read too.
        seal = self._place.vault.seal()
        with self._place.vault.database.read() as tx:
            return bool(person.token(tx, seal))

    def _signed_out_state(self) -> ConnectionState:
        state = self._connection.standing().state
        asking = state is ConnectionState.ASKING_CREDENTIALS
        return state if asking else ConnectionState.SIGNED_OUT

    def _count_try(self) -> int:
        self._tries += 1
        return self._tries

    def _wait(self, seconds: float) -> float:
        self._not_before = self._place.clock.read().boot_ns + int(seconds * 1e9)
        return seconds

    def _hold_back(self, seconds: float) -> None:
        self._stay_away = self._place.clock.read().boot_ns + int(seconds * 1e9)

    def _seconds_left(self, now: Reading) -> float:
        return (self._not_before - now.boot_ns) / 1e9

    def _become(self, state: ConnectionState) -> None:
        if self._connection.become(state):
            self._place.announce(Topic.STATUS)

    def _hear_versions(self) -> None:
        if self._transport is not None and self._transport.said is not None:
            self._connection.heard(self._transport.said)

    def _busy(self, *, busy: bool) -> None:
        self._connection.work(busy=busy)
        self._place.announce(Topic.STATUS)
