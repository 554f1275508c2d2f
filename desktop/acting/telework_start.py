# SPDX-License-Identifier: Apache-2.0
"""What the first start of remote work asks for: light, because the first page asks it too."""

import json

from approval.encoding import from_answer
from desktop.acting.working_day import CHECKLIST, CONNECTION
from desktop.acting.workplace import Workplace
from desktop.store import meta, rows
from desktop.telework import StartNeeds
from telework.commands import Connection
from telework.reporting.checklist import POINTS, VERSION, Checklist


def start_needs(place: Workplace) -> StartNeeds:
    """Return what is to be accepted before remote work begins, the city's own list first."""
    with place.vault.database.read() as tx:
        accepted, last = meta.get(tx, CHECKLIST), meta.get(tx, CONNECTION)
        row = rows.newest(tx, place.vault.seal(), "checklist")
    asked = Checklist(version=VERSION, points=POINTS)
    if row is not None:
        asked = from_answer(Checklist, json.loads(row.body))
    return StartNeeds(
        checklist="" if accepted == asked.version else asked.version,
        points=asked.points,
        connections=tuple(str(each) for each in Connection),
        connection=last or str(Connection.VPN),
    )
