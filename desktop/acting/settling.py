# SPDX-License-Identifier: Apache-2.0
"""What is left to say of the outbox: its figures, refusals that were read, old rows."""

from datetime import timedelta

from desktop.acting.workplace import Workplace
from desktop.announcer import Topic
from desktop.errors import Code, TroubleError
from desktop.facade import ConnectionState, SendState, SyncStatus, Trouble
from desktop.store import asked, outbox
from desktop.store.outbox import Verdict
from desktop.sync.connection import Standing
from desktop.version import client_version, is_newer

CLOCK_TOLERANCE = timedelta(minutes=5)
"""How far the device's clock may be from the server's before its owner is told."""


AWAITING_SEAL = frozenset({SendState.UNSENT, SendState.RESIGN})
"""States in which the server has kept nothing of an act that must carry a seal."""


def status(place: Workplace, standing: Standing) -> SyncStatus:
    """Return the facts of the status line, without the key."""
    with place.vault.database.read() as tx:
        tally, asked_about = outbox.tally(tx), asked.count(tx)
    return SyncStatus(
        connection=standing.state,
        last_pull=standing.last_pull,
        waiting=tally.waiting,
        attention=tally.attention,
        oldest_unsent=tally.oldest,
        busy=standing.busy,
        server_time=place.trusted_now(),
        warning=_too_old(standing) or _clock_warning(place),
        server_version=standing.said.server if standing.said is not None else None,
        newer_client=_newer_client(standing),
        asked=asked_about,
    )


def _too_old(standing: Standing) -> Trouble | None:
    """Say that this client is too old for the server."""
    outdated = standing.state is ConnectionState.OUTDATED
    return Trouble(code=Code.CLIENT_TOO_OLD) if outdated else None


def _newer_client(standing: Standing) -> str:
    """Return the version that the server offers, where it is newer: it is never fetched."""
    newest = standing.said.newest if standing.said is not None else ""
    return newest if newest and is_newer(newest, client_version()) else ""


def _clock_warning(place: Workplace) -> Trouble | None:
    """Say that the wall clock is wrong; acts are dated by the server all the same."""
    trusted = place.trusted_now()
    if trusted is None:
        return None
    off = abs(place.clock.read().wall - trusted)
    if off < CLOCK_TOLERANCE:
        return None
    return Trouble(code=Code.CLOCK_OFF, params={"minutes": str(round(off.total_seconds() / 60))})


def dismiss(place: Workplace, event_id: str) -> None:
    """Note that a refusal was read, so that it holds its younger siblings no longer."""
    seal = place.vault.seal()
    with place.vault.database.write() as tx:
        event = outbox.find(tx, seal, event_id)
        if event is None or event.state not in {SendState.ATTENTION, SendState.SENT}:
            return
        verdict = Verdict(
            state=outbox.DISMISSED,
            code=event.code,
            params=event.params,
            request_id=event.request_id,
        )
        outbox.settle(tx, seal, event_id, verdict, place.clock.read().wall)
    place.announce(Topic.OUTBOX, Topic.ROWS, Topic.STATUS)
    place.wake()


def give_up(place: Workplace, event_id: str) -> None:
    """Give an approval up that waits for its seal: it is never sent, the case waits again.

    Raises:
        TroubleError: the act is gone, or it may already have been accepted.
    """
    seal = place.vault.seal()
    with place.vault.database.write() as tx:
        event = outbox.find(tx, seal, event_id)
        if event is None:
            raise TroubleError(Code.EVENT_GONE)
        if event.state not in AWAITING_SEAL or event.command_type != "approve":
            raise TroubleError(Code.EVENT_NOT_TO_GIVE_UP)
        verdict = Verdict(state=outbox.DISMISSED, code=event.code, params=event.params)
        outbox.settle(tx, seal, event_id, verdict, place.clock.read().wall)
    place.tickets.drop(event_id)
    place.announce(Topic.OUTBOX, Topic.ROWS, Topic.STATUS)
    place.wake()


def purge(place: Workplace) -> None:
    """Forget settled acts older than the setting says."""
    before = place.clock.read().wall - timedelta(days=place.settings.sent_kept_days)
    with place.vault.database.write() as tx:
        outbox.purge(tx, before)
