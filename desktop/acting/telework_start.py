# SPDX-License-Identifier: Apache-2.0
"""What the first start of remote work asks for: light, because the first page asks it too."""

from desktop.acting.working_day import CHECKLIST, CONNECTION
from desktop.acting.workplace import Workplace
from desktop.store import meta
from desktop.telework import StartNeeds
from telework.commands import Connection
from telework.reporting import checklist


def start_needs(place: Workplace) -> StartNeeds:
    """Return what is to be accepted before remote work begins."""
    with place.vault.database.read() as tx:
        accepted, last = meta.get(tx, CHECKLIST), meta.get(tx, CONNECTION)
    return StartNeeds(
        checklist="" if accepted == checklist.VERSION else checklist.VERSION,
        points=checklist.POINTS,
        connections=tuple(str(each) for each in Connection),
        connection=last or str(Connection.VPN),
    )
