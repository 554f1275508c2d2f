# SPDX-License-Identifier: Apache-2.0
"""動かない案件: what waits for nobody, as the server has it now; nothing of it is kept here."""

from approval.wire import StalledCases
from desktop.acting.workplace import Workplace


def stalled(place: Workplace) -> StalledCases:
    """Return the queue.

    Raises:
        CallFailed: the server was not reached or refused.
    """
    transport = place.open_transport()
    try:
        return place.api(transport).stalled()
    finally:
        transport.close()
