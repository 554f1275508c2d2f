# SPDX-License-Identifier: Apache-2.0
"""The city's closed months beside their amendments (G12): one source for every reader.

The closed figures are those that HR closed the month with, never a sum made anew; counts,
statistics and the closing itself show the same ones.
"""

import json

from sqlalchemy import Connection

from approval import from_plain
from server.store.telework.amendments import amendments_touching
from server.store.telework.months import CityMonth, city_month
from telework.closing.amendment import RestatedCount, received_in, restate
from telework.counting import STANDARD, Policy
from telework.counting.wire import FiguresByEvidence


def closed_figures(closed: CityMonth) -> FiguresByEvidence:
    """Return the figures of a closed month, as they were closed."""
    return from_plain(FiguresByEvidence, json.loads(closed.figures))


def restated_count(tx: Connection, tenant: int, month: str, policy: Policy) -> RestatedCount | None:
    """Return a closed month in both forms; None where it is open or closed by another policy."""
    closed = city_month(tx, tenant, month)
    if closed is None or (closed.policy_id, closed.policy_version) != (
        policy.policy_id,
        policy.version,
    ):
        return None
    amendments = amendments_touching(tx, tenant, month)
    figures = closed_figures(closed)
    return RestatedCount(
        live=restate(month, figures.live, amendments, confirmed=False),
        confirmed=restate(month, figures.confirmed, amendments, confirmed=True),
    )


def received_count(
    tx: Connection, tenant: int, month: str, policy: Policy
) -> FiguresByEvidence | None:
    """Return what amendments approved in a month changed in earlier ones, where it counts them."""
    if policy.policy_id != STANDARD.policy_id:
        return None
    amendments = amendments_touching(tx, tenant, month)
    return FiguresByEvidence(
        live=received_in(month, amendments, confirmed=False),
        confirmed=received_in(month, amendments, confirmed=True),
    )
