# SPDX-License-Identifier: Apache-2.0
"""The owner's word on acts that may be of a time in which this device was lost.

The acts stay in the outbox until it is given. Then they go again, and the server judges those
that are the owner's and refuses the others for good (security.md, 4).
"""

from approval.wire_devices import MOST_ANSWERED, AnswerAsked
from desktop.acting.workplace import Workplace
from desktop.announcer import Topic
from desktop.facade import SendState
from desktop.ownership import AskedActs
from desktop.store import asked as asked_acts
from desktop.store import outbox, projections


def asked(place: Workplace) -> AskedActs:
    """Return the acts about which the server asks, the first made first."""
    with place.vault.database.read() as tx:
        waiting = outbox.in_states(tx, place.vault.seal(), (SendState.WAITING,))
    rows = tuple(
        projections.outbox_row(event) for event in waiting if event.code == asked_acts.ASKED
    )
    return AskedActs(rows=rows, device_name=place.settings.device_name)


def answer(place: Workplace, event_ids: tuple[str, ...], own: bool) -> None:
    """Tell the server, and let the acts go again at once; the same word may be given twice.

    Raises:
        CallFailed: the server was not reached or refused; what it took before stands.
    """
    transport = place.open_transport()
    try:
        api = place.api(transport)
        for first in range(0, len(event_ids), MOST_ANSWERED):
            some = event_ids[first : first + MOST_ANSWERED]
            api.answer_asked(AnswerAsked(event_ids=some, own=own))
            with place.vault.database.write() as tx:
                asked_acts.send_now(tx, some)
    finally:
        transport.close()
        place.announce(Topic.OUTBOX, Topic.STATUS)
        place.wake()
