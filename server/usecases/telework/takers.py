# SPDX-License-Identifier: Apache-2.0
"""Which use case takes which act on remote work; every room adds its own."""

from collections.abc import Mapping

from sqlalchemy import Connection

from approval.refusal import Refusal
from server.usecases.acts.punch import take_punch
from server.usecases.telework.taking import Left, Taker, TeleworkTaking
from telework import Punch

TAKERS: Mapping[type, Taker] = {
    Punch: take_punch,
}
"""The taker of each member of ``telework.acts.TeleworkAct``."""


def take_telework(tx: Connection, taking: TeleworkTaking) -> Refusal | Left:
    """Take an act in, or say why not.

    Raises:
        NotStored: circumstances stand against it for the moment.
    """
    return TAKERS[type(taking.act)](tx, taking)
